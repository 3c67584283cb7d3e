#pragma once

#include <cstddef>
#include <memory>
#include <vector>

#include "tests/bench/measure.hpp"

/// What the libraries alone take for the same files: the least that a reader built on them could cost.
namespace svod::bench {

/// poppler-cpp's `text_list()` over all pages; gives the number of boxes.
std::size_t text_lists_of(const std::vector<Input>& inputs);

/// Keeps Poppler's global settings, which poppler-cpp takes away with its last document, as long as what it gives
/// lives.
std::shared_ptr<void> keep_poppler_settings(const Input& any_pdf);

/// Inflating the XML parts of DOCX files and one SAX pass over them with empty handlers; gives what they counted.
std::size_t sax_passes_over(const std::vector<Input>& inputs);

}  // namespace svod::bench
