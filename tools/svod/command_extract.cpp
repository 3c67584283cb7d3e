#include <cstdio>
#include <iostream>

#include "normalizer/records/report_json.hpp"
#include "tools/svod/commands.hpp"
#include "tools/svod/reading.hpp"

namespace svod::tools {

ExitStatus run_extract(const ExtractOptions& options) {
    const auto rules = Rules::load(options.rules);
    if (!rules) {
        std::cerr << "svod extract: " << in_english(rules.error()) << '\n';
        return ExitStatus::unusable;
    }
    const std::string name = options.file.filename().string();
    const auto bytes = read_bytes(options.file);
    const normalizer::Report report = bytes ? read_report(*bytes, name, *rules) : failed_report(name, bytes.error());
    std::cout << normalizer::to_json(report, options.pretty ? 1 : -1) << '\n';
    if (report.outcome == "failed") {
        std::cerr << "svod extract: " << options.file.string() << ": " << report.error.value_or("") << '\n';
        return ExitStatus::some_unreadable;
    }
    return ExitStatus::ok;
}

}  // namespace svod::tools
