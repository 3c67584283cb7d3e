#include "tools/svod/reader_process.hpp"

#include <fcntl.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <unistd.h>

#include <algorithm>
#include <csignal>
#include <exception>
#include <iostream>
#include <new>
#include <utility>

#include "normalizer/records/report_json.hpp"
#include "store/known_files.hpp"
#include "tools/svod/archive.hpp"
#include "tools/svod/input_file.hpp"
#include "tools/svod/sandbox.hpp"

namespace svod::tools {
namespace {

void set_limit(decltype(RLIMIT_CPU) resource, rlim_t soft, rlim_t hard) {
    const rlimit limit{soft, hard};
    (void)::setrlimit(resource, &limit);
}

// The bound on the processor's time is the process's; each document gets its share anew.
void allow_processor_time(std::chrono::milliseconds time) {
    rusage used{};
    (void)::getrusage(RUSAGE_SELF, &used);
    const auto share = std::chrono::ceil<std::chrono::seconds>(time).count() + 1;
    set_limit(RLIMIT_CPU, static_cast<rlim_t>(used.ru_utime.tv_sec + used.ru_stime.tv_sec + share), RLIM_INFINITY);
}

// A reader that ran out of memory can't be trusted any further, whoever catches the exception.
[[noreturn]] void end_without_memory() {
    ::_exit(status_without_memory);
}

// Leaves only stderr and the channel open: what svod was started with is none of a document's business.
void close_the_rest(int channel) {
    const Descriptor nothing(::open("/dev/null", O_RDWR | O_CLOEXEC));
    (void)::dup2(nothing.get(), STDIN_FILENO);
    (void)::dup2(nothing.get(), STDOUT_FILENO);
    close_others(channel);
}

void confine(const WorkerLimits& limits) {
    (void)std::set_new_handler(end_without_memory);
    (void)::prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0);
    (void)std::signal(SIGXFSZ, SIG_IGN);
    set_limit(RLIMIT_FSIZE, 0, 0);
    set_limit(RLIMIT_CORE, 0, 0);
    if (bounds_memory) {
        set_limit(RLIMIT_AS, limits.memory, limits.memory);
    }
    if (!limits.sandbox) {
        return;
    }
    if (const auto bound = enter_sandbox(); !bound) {
        std::cerr << in_english(bound.error()) << '\n';
        ::_exit(status_without_sandbox);
    }
}

WorkResult record_of(const normalizer::Report& report) {
    return {WorkResult::Kind::record, normalizer::to_json(report)};
}

WorkResult list_archive(const WorkRequest& request, int file, const ArchiveReader& archives) {
    const auto listing = archives.list(file, request.relative_path);
    return listing ? WorkResult{WorkResult::Kind::listing, to_text(*listing)}
                   : record_of(failed_report(request.relative_path, listing.error()));
}

Outcome<ArchiveContent> content_of(const WorkRequest& request, const Descriptor& file, const ArchiveReader& archives) {
    ArchiveContent content;
    if (request.target == WorkRequest::Target::member) {
        auto read = archives.read(file.get(), request.member, request.relative_path);
        if (!read) {
            return read;
        }
        content = std::move(*read);
    } else {
        auto bytes = read_input(file.get(), request.relative_path);
        if (!bytes) {
            return tl::unexpected(bytes.error());
        }
        content.bytes = std::move(*bytes);
    }
    if (const auto state = state_of(file, request.relative_path); state && content.modified == 0) {
        content.modified = state->modified;
    }
    return content;
}

WorkResult read_file(const WorkRequest& request, const Descriptor& file, const Rules& rules,
                     const ArchiveReader& archives) {
    const std::string& path = request.relative_path;
    try {
        if (request.target == WorkRequest::Target::listing) {
            return list_archive(request, file.get(), archives);
        }
        const auto content = content_of(request, file, archives);
        if (!content) {
            return record_of(failed_report(path, content.error()));
        }
        const std::string sha256 = sha256_of(content->bytes);
        if (std::find(request.known.begin(), request.known.end(), sha256) != request.known.end()) {
            return {WorkResult::Kind::known, to_text(KnownContent{sha256, content->modified})};
        }
        normalizer::Report report = read_report(content->bytes, path, sha256, rules);
        report.file_date = store::day_of(content->modified);
        report.file_time = store::time_of(content->modified);
        return record_of(report);
    } catch (const std::exception& error) {
        return record_of(failed_report(path, {FailureKind::internal_bug, path, error.what()}));
    }
}

}  // namespace

void serve_as_reader(Channel& requests, const Rules& rules, const WorkerLimits& limits) {
    close_the_rest(requests.descriptor());
    const ArchiveReader archives;
    confine(limits);
    std::string message;
    Descriptor file;
    while (requests.receive(message, std::nullopt, &file) == Channel::State::open) {
        allow_processor_time(limits.time);
        if (!requests.send(to_message(read_file(request_from(message), file, rules, archives)))) {
            break;
        }
        file.close();
    }
    // The supervisor's objects are only borrowed: none is destroyed here.
    ::_exit(0);
}

}  // namespace svod::tools
