#include "extractors/docx/docx.hpp"

namespace svod::extractors::docx {

bool recognizes(std::string_view) { return false; }

Outcome<Document> read(std::string_view, std::string_view name) {
    return tl::unexpected(Failure{FailureKind::unknown_format, std::string(name), "not written yet"});
}

}  // namespace svod::extractors::docx
