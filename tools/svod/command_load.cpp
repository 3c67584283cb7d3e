#include <fmt/format.h>

#include <algorithm>
#include <fstream>
#include <iostream>
#include <optional>
#include <string>
#include <string_view>

#include "normalizer/records/report_json.hpp"
#include "store/database.hpp"
#include "store/postgres/loader.hpp"
#include "store/postgres/store.hpp"
#include "store/run_lock.hpp"
#include "store/writer_sink.hpp"
#include "tools/svod/commands.hpp"
#include "tools/svod/ingest.hpp"
#include "tools/svod/interrupt.hpp"
#include "tools/svod/renew_findings.hpp"

namespace svod::tools {
namespace {

/// The records of a stream, one a line, or as `extract --pretty` prints them: from a line «{» to a line «}».
class RecordLines {
  public:
    explicit RecordLines(std::istream& stream) : stream_(stream) {}

    /// The next record's text; none at the end.
    std::optional<std::string> next() {
        std::string line;
        while (take(line)) {
            if (line.find_first_not_of(" \t") == std::string::npos) {
                continue;
            }
            first_line_ = number_;
            if (line != "{") {
                return line;
            }
            std::string record = line;
            while (line != "}" && take(line)) {
                record += "\n" + line;
            }
            return record;
        }
        return std::nullopt;
    }

    /// The number of the line on which the last record begins, 1-based.
    [[nodiscard]] std::size_t first_line() const { return first_line_; }

  private:
    bool take(std::string& line) {
        if (!std::getline(stream_, line)) {
            return false;
        }
        ++number_;
        if (line.ends_with('\r')) {
            line.pop_back();
        }
        return true;
    }

    std::istream& stream_;
    std::size_t number_ = 0;
    std::size_t first_line_ = 0;
};

/// Whether a line is no text, as those of a DOCX or PDF are: the file holds no records.
bool is_binary(std::string_view line) {
    return line.starts_with("%PDF-") || std::any_of(line.begin(), line.end(), [](char c) {
               return static_cast<unsigned char>(c) < 0x20 && c != '\t' && c != '\r' && c != '\n';
           });
}

class Load {
  public:
    Load(store::ReportSink& sink, RunLog& log) : sink_(sink), log_(log) {}

    Outcome<void> files(const std::vector<std::filesystem::path>& paths) {
        if (paths.empty()) {
            return stream(std::cin, "stdin");
        }
        for (const auto& path : paths) {
            std::ifstream file(path);
            if (std::error_code error; !file || std::filesystem::is_directory(path, error)) {
                trouble_ = true;
                log_.error("unreadable", path.string() + ": no file that can be read: check the path");
            } else if (auto loaded = stream(file, path.string()); !loaded || was_interrupted()) {
                return loaded;
            }
        }
        return {};
    }

    Outcome<void> commit() {
        in_batch_ = 0;
        return sink_.commit().map([this](const std::vector<store::Refusal>& refusals) {
            for (const store::Refusal& refusal : refusals) {
                refuse(refusal.origin, refusal.failure);
            }
            loaded_ -= static_cast<int>(refusals.size());
        });
    }

    [[nodiscard]] int loaded() const { return loaded_; }
    [[nodiscard]] int refused() const { return refused_; }
    [[nodiscard]] bool any_trouble() const { return trouble_ || refused_ > 0; }

  private:
    Outcome<void> stream(std::istream& stream, const std::string& name) {
        RecordLines lines(stream);
        const int loaded_before = loaded_;
        const int refused_before = refused_;
        while (!was_interrupted()) {
            const auto record = lines.next();
            if (!record) {
                break;
            }
            if (is_binary(*record)) {
                refuse(name, {FailureKind::bad_record, "", "no text; reports themselves are read with svod ingest"});
                break;
            }
            if (auto taken = take(*record, name, lines.first_line()); !taken) {
                return taken;
            }
        }
        if (refused_ > refused_before && loaded_ == loaded_before) {
            log_.warning("no_records", name + ": one record a line is read, as svod extract prints them");
        }
        if (stream.bad()) {
            trouble_ = true;
            log_.error("unreadable", name + ": reading broke off");
        }
        return {};
    }

    Outcome<void> take(const std::string& line, const std::string& name, std::size_t number) {
        auto report = reader_.read(line);
        std::string origin = fmt::format("{}:{}", name, number);
        if (report && report->path.empty()) {
            report = tl::unexpected(Failure{FailureKind::bad_record, "path", "none: a record names its report's file"});
        }
        if (!report) {
            refuse(origin, report.error());
            return {};
        }
        ++loaded_;
        trouble_ = trouble_ || report->outcome == "failed";
        if (auto added = sink_.add(std::move(*report), std::move(origin)); !added) {
            return added;
        }
        return is_batch_due(sink_.open_since(), ++in_batch_) ? commit() : Outcome<void>();
    }

    void refuse(const std::string& origin, const Failure& failure) {
        ++refused_;
        log_.error("refused", origin + ": " + in_english(failure));
    }

    normalizer::RecordReader reader_;
    store::ReportSink& sink_;
    RunLog& log_;
    std::size_t in_batch_ = 0;
    int loaded_ = 0;
    int refused_ = 0;
    bool trouble_ = false;
};

Outcome<ExitStatus> load_into(store::ReportSink& sink, store::SqlSession& session, const LoadOptions& options,
                              RunLog& log) {
    Load load(sink, log);
    auto done = load.files(options.files);
    if (done) {
        done = load.commit();
    }
    if (done) {
        done = sink.finish();
    }
    if (done) {
        done = renew_findings(session);
    }
    if (!done) {
        return tl::unexpected(done.error());
    }
    log.info("summary", fmt::format("{} records loaded, {} refused", load.loaded(), load.refused()));
    if (was_interrupted()) {
        return ExitStatus::interrupted;
    }
    return load.any_trouble() ? ExitStatus::some_unreadable : ExitStatus::ok;
}

Outcome<ExitStatus> load(const LoadOptions& options, RunLog& log) {
    bool has_waited = false;
    const auto wait = [&] {
        if (!std::exchange(has_waited, true)) {
            log.warning("waiting", (options.postgres ? "PostgreSQL" : options.database.string()) +
                                       ": another svod is loading it; waiting for it to end");
        }
        return !was_interrupted();
    };
    if (options.postgres) {
        auto connection = store::postgres::open_for_loading(*options.postgres, wait);
        if (!connection) {
            return tl::unexpected(connection.error());
        }
        store::postgres::Loader loader(*connection);
        return load_into(loader, *connection, options, log);
    }
    const auto lock = store::RunLock::acquire(options.database, wait);
    auto database =
        lock ? store::Database::open(options.database, store::Access::read_write) : tl::unexpected(lock.error());
    if (!database) {
        return tl::unexpected(database.error());
    }
    store::WriterSink writer(*database);
    return load_into(writer, *database, options, log);
}

}  // namespace

ExitStatus run_load(const LoadOptions& options) {
    watch_for_interrupts();
    RunLog log("load", options.log);
    const auto status = load(options, log);
    if (!status) {
        log.error("failed", in_english(status.error()));
        return ExitStatus::unusable;
    }
    return *status;
}

}  // namespace svod::tools
