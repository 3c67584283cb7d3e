#include "tools/svod/extract_run.hpp"

#include <iterator>
#include <utility>

#include "extractors/registry.hpp"
#include "normalizer/records/report_json.hpp"
#include "tools/svod/archive_names.hpp"
#include "tools/svod/archive_walk.hpp"
#include "tools/svod/interrupt.hpp"

namespace svod::tools {
namespace {

constexpr std::chrono::milliseconds patience(500);

// What ingest passes over in a folder: a file whose name is no report's and no archive's.
bool is_passed_over(const std::filesystem::path& file) {
    const std::string name = file.filename().string();
    std::error_code error;
    return (is_passed_over_name(name) || !(extractors::is_supported_name(name) || is_archive_name(name))) &&
           std::filesystem::is_regular_file(file, error);
}

}  // namespace

std::string record_path(const std::filesystem::path& file, const std::optional<std::filesystem::path>& root) {
    namespace fs = std::filesystem;
    const fs::path clean = file.lexically_normal();
    if (!root) {
        return readable_name(clean.generic_string());
    }
    const fs::path relative =
        fs::absolute(clean).lexically_normal().lexically_relative(fs::absolute(*root).lexically_normal());
    const bool is_below = !relative.empty() && *relative.begin() != "..";
    return readable_name((is_below ? relative : clean).generic_string());
}

ExtractRun::ExtractRun(WorkerPool& workers, std::optional<std::filesystem::path> root, Take take)
    : workers_(workers), root_(std::move(root)), take_(std::move(take)) {}

void ExtractRun::add(const std::filesystem::path& file, std::string name) {
    FoundFile found{file.string(), {}, std::move(name)};
    found.is_archive = is_archive_name(found.file);
    waiting_.push_back(std::move(found));
}

void ExtractRun::hand_out() {
    while (!was_interrupted() && !waiting_.empty() && workers_.has_room()) {
        FoundFile found = std::move(waiting_.front());
        waiting_.pop_front();
        if (found.error) {
            take_({WorkResult::Kind::failure, normalizer::to_json(refused_report(found.relative_path, *found.error))});
            continue;
        }
        workers_.submit(number_, request_for(found));
        if (found.is_archive) {
            archives_.emplace(number_, std::move(found));
        }
        ++number_;
    }
}

void ExtractRun::finish(const WorkerPool::Finished& one) {
    const auto archive = archives_.find(one.number);
    if (archive == archives_.end() || one.result.kind != WorkResult::Kind::listing) {
        take_(one.result);
        return;
    }
    // Before the paths that wait: what an archive holds is to stand together.
    OpenedArchive opened = open_archive(archive->second, one.result);
    waiting_.insert(waiting_.begin(), std::make_move_iterator(opened.files.begin()),
                    std::make_move_iterator(opened.files.end()));
}

Outcome<bool> ExtractRun::run(BatchPaths* paths, int paths_descriptor) {
    while (true) {
        hand_out();
        while (!was_interrupted() && paths != nullptr && waiting_.empty() && !paths->is_empty() &&
               workers_.has_room()) {
            const std::filesystem::path file = paths->take();
            if (is_passed_over(file)) {
                ++skipped_;
                continue;
            }
            add(file, record_path(file, root_));
            hand_out();
        }
        const bool has_all = paths == nullptr || paths->is_at_end();
        const bool wants_paths = !was_interrupted() && !has_all && paths->is_empty() && waiting_.empty();
        if (workers_.is_idle() && !wants_paths) {
            return !was_interrupted();
        }
        if (workers_.is_idle()) {
            paths->read_more();
            continue;
        }
        auto finished = workers_.wait(patience, wants_paths ? paths_descriptor : -1);
        if (!finished) {
            return tl::unexpected(finished.error());
        }
        for (const WorkerPool::Finished& one : *finished) {
            finish(one);
        }
        if (wants_paths && finished->empty() && WorkerPool::can_be_read(paths_descriptor)) {
            paths->read_more();
        }
    }
}

}  // namespace svod::tools
