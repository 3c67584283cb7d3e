#include "tools/svod/extract_run.hpp"

#include "tools/svod/file_walk.hpp"
#include "tools/svod/interrupt.hpp"

namespace svod::tools {
namespace {

constexpr std::chrono::milliseconds patience(500);

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

Outcome<bool> extract_all(WorkerPool& workers, BatchPaths& paths, int paths_descriptor,
                          const std::optional<std::filesystem::path>& root,
                          const std::function<void(const WorkResult& result)>& take) {
    WorkerPool::Number number = 0;
    while (true) {
        while (!was_interrupted() && !paths.is_empty() && workers.has_free()) {
            std::filesystem::path file = paths.take();
            std::string name = record_path(file, root);
            workers.submit(number++, {std::move(file), std::move(name), {}});
        }
        const bool wants_paths = !was_interrupted() && !paths.is_at_end() && paths.is_empty();
        if (workers.is_idle() && !wants_paths) {
            return !was_interrupted();
        }
        if (workers.is_idle()) {
            paths.read_more();
            continue;
        }
        auto finished = workers.wait(patience, wants_paths ? paths_descriptor : -1);
        if (!finished) {
            return tl::unexpected(finished.error());
        }
        for (const WorkerPool::Finished& one : *finished) {
            take(one.result);
        }
        if (wants_paths && finished->empty() && WorkerPool::can_be_read(paths_descriptor)) {
            paths.read_more();
        }
    }
}

}  // namespace svod::tools
