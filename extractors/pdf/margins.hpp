#pragma once

#include <string>
#include <vector>

#include "extractors/pdf/layout.hpp"

namespace svod::extractors::pdf {

/// Takes running heads, feet and page numbers out of the pages' lines and gives their texts (UTF-8), each once, in
/// order of appearance; page numbers alone are not given. A running line stands among the outermost lines of a page and
/// again, but for its digits, at the same height of at least one other page (of three in documents of more than four
/// pages); a lone number at the edge that is the page's own number is one as well.
std::vector<std::string> take_margins(std::vector<PageLayout>& pages);

}  // namespace svod::extractors::pdf
