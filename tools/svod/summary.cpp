#include "tools/svod/summary.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <limits>
#include <nlohmann/json.hpp>
#include <string_view>

namespace svod::tools {
namespace {

using FilesWithReasons = std::vector<std::pair<std::string, std::string>>;

constexpr std::size_t most_named = 10;

FilesWithReasons without_reasons(const std::vector<std::string>& paths) {
    FilesWithReasons files;
    for (const std::string& path : paths) {
        files.emplace_back(path, "");
    }
    return files;
}

/// A heading and the first `most` of `number` files below it; nothing where there are none.
std::string named(std::string_view heading, const FilesWithReasons& files, int number, std::size_t most) {
    std::string text = files.empty() ? std::string() : fmt::format("{}:\n", heading);
    const std::size_t shown = std::min(files.size(), most);
    for (std::size_t i = 0; i < shown; ++i) {
        const auto& [path, reason] = files[i];
        text += fmt::format("  {}{}{}\n", path, reason.empty() ? "" : ": ", reason);
    }
    if (const auto rest = number - static_cast<int>(shown); rest > 0 && shown > 0) {
        text += fmt::format("  … и ещё {}{}\n", rest, shown < files.size() ? " (все назовёт ключ -v)" : "");
    }
    return text;
}

nlohmann::ordered_json as_list(const FilesWithReasons& files) {
    auto list = nlohmann::ordered_json::array();
    for (const auto& [path, reason] : files) {
        list.push_back({{"path", path}, {"error", reason}});
    }
    return list;
}

}  // namespace

std::string as_table(const Summary& summary, bool all) {
    struct Line {
        const char* label;
        int number;
        bool always;
    };
    const std::array<Line, 9> lines = {{
        {"Файлов в папке", summary.files(), true},
        {"  прочитано полностью", summary.read, true},
        {"  прочитано частично", summary.partial, false},
        {"  не прочитано", summary.failed, true},
        {"  без изменений", summary.unchanged, true},
        {"    из них переименовано", summary.renamed, false},
        {"Пропали из папки, записи оставлены", summary.gone, false},
        {"Пропали из папки, записи удалены", summary.pruned, false},
        {"Файлы других видов, пропущены", summary.ignored, false},
    }};
    std::string text;
    for (const Line& line : lines) {
        if (line.always || line.number > 0) {
            text += fmt::format("{:<36}{:>7}\n", line.label, line.number);
        }
    }
    const std::size_t most = all ? std::numeric_limits<std::size_t>::max() : most_named;
    text += named("Не прочитаны", summary.failures, summary.failed, summary.failures.size());
    text += named("Прочитаны частично", summary.losses, summary.partial, most);
    text += named(summary.pruned > 0 ? "Пропали из папки, записи удалены"
                                     : "Пропали из папки (их записи удалит та же команда с ключом --prune)",
                  without_reasons(summary.missing_files), summary.gone + summary.pruned, most);
    return text + named("Пропущены (читаются DOCX, PDF, TXT и архивы с ними)", without_reasons(summary.ignored_files),
                        summary.ignored, most);
}

std::string as_json(const Summary& summary) {
    using nlohmann::ordered_json;
    const ordered_json object = {{"event", "summary"},
                                 {"files", summary.files()},
                                 {"read", summary.read},
                                 {"partial", summary.partial},
                                 {"failed", summary.failed},
                                 {"unchanged", summary.unchanged},
                                 {"renamed", summary.renamed},
                                 {"gone", summary.gone},
                                 {"pruned", summary.pruned},
                                 {"ignored", summary.ignored},
                                 {"failures", as_list(summary.failures)},
                                 {"losses", as_list(summary.losses)},
                                 {"missing_files", summary.missing_files},
                                 {"ignored_files", summary.ignored_files}};
    return object.dump(-1, ' ', false, ordered_json::error_handler_t::replace) + "\n";
}

}  // namespace svod::tools
