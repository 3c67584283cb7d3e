#include <iostream>

#include "extractors/document/document_json.hpp"
#include "extractors/registry.hpp"
#include "tools/svod/commands.hpp"

namespace svod::tools {

ExitStatus run_document(const DocumentOptions& options) {
    const auto document = extractors::read_file(options.file);
    if (!document) {
        std::cerr << "svod document: " << in_english(document.error()) << '\n';
        return ExitStatus::some_unreadable;
    }
    if (options.format == "html") {
        std::cout << extractors::to_html(*document);
    } else {
        std::cout << extractors::to_json(*document).dump(1, ' ', false, nlohmann::json::error_handler_t::replace)
                  << '\n';
    }
    return ExitStatus::ok;
}

}  // namespace svod::tools
