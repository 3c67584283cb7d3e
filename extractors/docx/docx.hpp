#pragma once

#include <string_view>

#include "extractors/document/document.hpp"
#include "extractors/document/outcome.hpp"

namespace svod::extractors::docx {

/// Whether the bytes look like this format, by content alone; cheap.
bool recognizes(std::string_view bytes);

/// Reads a whole file's bytes; `name` is used in messages only.
Outcome<Document> read(std::string_view bytes, std::string_view name);

}  // namespace svod::extractors::docx
