#pragma once

#include <filesystem>
#include <string_view>

#include "extractors/document/document.hpp"
#include "extractors/document/outcome.hpp"

namespace svod::extractors {

/// Reads a file of any supported format. The format is told by content (ZIP with an OOXML main part, %PDF, else text),
/// not by the name; only what is too short for the DOCX or PDF that its name promises is `damaged_file` and no text.
/// Files over 256 MiB give `too_large`; what no reader takes gives `unknown_format`.
Outcome<Document> read_file(const std::filesystem::path& path);

/// The same for bytes in memory; `name` stands in messages and tells what the file should be.
Outcome<Document> read_bytes(std::string_view bytes, std::string_view name);

/// Whether a folder walk should pick the file up, by its extension (any case): docx, docm, pdf, txt; and doc, rtf, odt,
/// which are reports too, though reading them gives `unknown_format`.
bool is_supported_name(std::string_view path);

}  // namespace svod::extractors
