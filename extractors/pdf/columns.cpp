#include "extractors/pdf/columns.hpp"

namespace svod::extractors::pdf {

std::vector<Column> columns_of(const std::vector<Line>& lines, const Edges& page_edges) {
    if (lines.empty()) {
        return {};
    }
    return {Column{lines, page_edges}};
}

}  // namespace svod::extractors::pdf
