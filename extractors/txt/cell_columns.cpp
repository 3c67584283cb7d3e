#include "extractors/txt/cell_columns.hpp"

#include <algorithm>
#include <cmath>
#include <limits>

#include "extractors/assembly/labels.hpp"
#include "extractors/document/unicode.hpp"

namespace svod::extractors::txt {
namespace {

bool is_item(std::string_view line) {
    return assembly::read_label(line).kind == assembly::LabelKind::bullet;
}

double misfit(std::size_t length, double usual) {
    constexpr double slack = 8;  // letters: short texts differ by more without being others
    return std::abs(std::log((static_cast<double>(length) + slack) / (usual + slack)));
}

}  // namespace

CellColumns::CellColumns(std::vector<std::vector<std::size_t>> lengths) {
    for (std::vector<std::size_t>& column : lengths) {
        const auto middle = column.begin() + std::ssize(column) / 2;
        std::nth_element(column.begin(), middle, column.end());
        usual_.push_back(column.empty() ? 0 : static_cast<double>(*middle));
    }
}

std::vector<std::string> CellColumns::divide(const std::vector<std::string_view>& lines) const {
    const std::size_t columns = usual_.size();
    if (lines.size() == columns) {
        return {lines.begin(), lines.end()};
    }
    // cost[c][l]: the least that the first l lines cost in the first c columns; `from` is where the last column
    // begins.
    constexpr double endless = std::numeric_limits<double>::max() / 2;
    std::vector<std::vector<double>> cost(columns + 1, std::vector<double>(lines.size() + 1, endless));
    std::vector<std::vector<std::size_t>> from(columns + 1, std::vector<std::size_t>(lines.size() + 1));
    cost[0][0] = 0;
    for (std::size_t column = 1; column <= columns; ++column) {
        for (std::size_t end = column; end <= lines.size(); ++end) {
            std::size_t length = 0;
            for (std::size_t begin = end; begin-- > column - 1;) {
                length += unicode::length(lines[begin]);
                const double here = cost[column - 1][begin] + misfit(length, usual_[column - 1]) +
                                    (is_item(lines[begin]) && begin > 0 ? 1 : 0);
                if (here < cost[column][end]) {
                    cost[column][end] = here;
                    from[column][end] = begin;
                }
            }
        }
    }
    std::vector<std::string> cells(columns);
    std::size_t end = lines.size();
    for (std::size_t column = columns; column > 0; --column) {
        const std::size_t begin = from[column][end];
        for (std::size_t line = begin; line < end; ++line) {
            cells[column - 1] += (line > begin ? "\n" : "") + std::string(lines[line]);
        }
        end = begin;
    }
    return cells;
}

}  // namespace svod::extractors::txt
