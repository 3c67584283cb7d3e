#pragma once

#include <filesystem>
#include <string_view>

#include "extractors/document/document.hpp"
#include "extractors/document/outcome.hpp"

namespace svod::extractors {

/// Reads a file of any supported format. The format is told by content (ZIP with an OOXML main part, %PDF, else text),
/// never by the name. Files over 256 MiB give `too_large`; what no reader takes gives `unknown_format`.
Outcome<Document> read_file(const std::filesystem::path& path);

/// The same for bytes in memory; `name` is used in messages only.
Outcome<Document> read_bytes(std::string_view bytes, std::string_view name);

/// Whether a folder walk should pick the file up, by its extension (any case): docx, docm, pdf, txt; and doc, rtf, odt,
/// which are reports too, though reading them gives `unknown_format`.
bool is_supported_name(std::string_view path);

}  // namespace svod::extractors
