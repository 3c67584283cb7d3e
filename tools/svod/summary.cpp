#include "tools/svod/summary.hpp"

#include <fmt/format.h>

#include <array>
#include <nlohmann/json.hpp>

namespace svod::tools {

std::string as_table(const Summary& summary) {
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
    if (!summary.failures.empty()) {
        text += "Не прочитаны:\n";
    }
    for (const auto& [path, reason] : summary.failures) {
        text += fmt::format("  {}: {}\n", path, reason);
    }
    return text;
}

std::string as_json(const Summary& summary) {
    using nlohmann::ordered_json;
    ordered_json object = {{"event", "summary"},
                           {"files", summary.files()},
                           {"read", summary.read},
                           {"partial", summary.partial},
                           {"failed", summary.failed},
                           {"unchanged", summary.unchanged},
                           {"renamed", summary.renamed},
                           {"gone", summary.gone},
                           {"pruned", summary.pruned},
                           {"ignored", summary.ignored},
                           {"failures", ordered_json::array()}};
    for (const auto& [path, reason] : summary.failures) {
        object["failures"].push_back({{"path", path}, {"error", reason}});
    }
    return object.dump(-1, ' ', false, ordered_json::error_handler_t::replace) + "\n";
}

}  // namespace svod::tools
