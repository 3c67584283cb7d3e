#pragma once

#include <nlohmann/json.hpp>
#include <string>

#include "extractors/document/document.hpp"

namespace svod::extractors {

/// The contract's form of `svod document`: {"format", "pages", "blocks": [...]}, with "notices" and "margins" after
/// them. Keys that don't apply (level 0, empty number, no page, no rows) are null. Never fails.
nlohmann::ordered_json to_json(const Document& document);

/// A whole HTML page to look at: headings, paragraphs, lists, tables with their spans; all text escaped. Never fails.
std::string to_html(const Document& document);

}  // namespace svod::extractors
