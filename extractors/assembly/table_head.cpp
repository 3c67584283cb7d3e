#include "extractors/assembly/table_head.hpp"

#include <algorithm>
#include <cstddef>
#include <vector>

#include "extractors/assembly/labels.hpp"
#include "extractors/assembly/rows.hpp"
#include "extractors/document/unicode.hpp"

namespace svod::extractors::assembly {
namespace {

// Longer cells below a head are body text.
constexpr std::size_t longest_subtitle = 60;
// The row that numbers the columns stands below the head, which has four rows at most.
constexpr std::size_t last_numbering_row = 4;

bool is_plain(const Row& row, int columns) {
    return static_cast<int>(row.cells.size()) == columns &&
           std::all_of(row.cells.begin(), row.cells.end(),
                       [](const Cell& cell) { return cell.row_span == 1 && cell.column_span == 1; });
}

// «Год» over a lone «план» behind «I квартал» over «план» and «факт».
bool stands_before(const Row& row, std::size_t index) {
    const std::string& text = row.cells[index].text;
    return std::any_of(row.cells.begin(), row.cells.begin() + static_cast<std::ptrdiff_t>(index),
                       [&](const Cell& cell) { return cell.text == text; });
}

// For each column, whether the second line has a title there; empty where the rows are no head in two lines.
std::vector<bool> subtitles(const Row& upper, const Row& lower) {
    std::vector<bool> below(upper.cells.size(), false);
    int count = 0;
    for (std::size_t i = 0; i < upper.cells.size(); ++i) {
        const std::string& text = lower.cells[i].text;
        below[i] = !text.empty();
        count += below[i] ? 1 : 0;
        if (is_row_number(text) || unicode::length(text) > longest_subtitle ||
            (!below[i] && upper.cells[i].text.empty())) {
            return {};
        }
    }
    bool grouped = false;
    for (std::size_t i = 0; i < below.size(); ++i) {
        // A title over a title needs an empty neighbour that it spans, or words that stand below such a title as well;
        // an empty place needs a title at its left.
        const bool spans = i + 1 < below.size() && below[i + 1] && upper.cells[i + 1].text.empty();
        const bool spanned = upper.cells[i].text.empty() && i > 0 && below[i - 1];
        const bool repeated = grouped && stands_before(lower, i);
        if (below[i] && !(upper.cells[i].text.empty() ? spanned : spans || repeated)) {
            return {};
        }
        grouped = grouped || (below[i] && spans);
    }
    return count >= 2 && static_cast<std::size_t>(count) < below.size() ? below : std::vector<bool>{};
}

void span_titles(Row& upper, Row& lower, const std::vector<bool>& below) {
    std::vector<Cell> first;
    std::vector<Cell> second;
    for (std::size_t i = 0; i < below.size(); ++i) {
        if (!below[i]) {
            upper.cells[i].row_span = 2;
            first.push_back(upper.cells[i]);
            continue;
        }
        second.push_back(lower.cells[i]);
        if (upper.cells[i].text.empty() && !first.empty()) {
            ++first.back().column_span;
        } else {
            first.push_back(upper.cells[i]);
        }
    }
    upper.cells = std::move(first);
    lower.cells = std::move(second);
    lower.header = true;
}

}  // namespace

void mark_head(Table& table) {
    std::vector<Row>& rows = table.rows;
    std::size_t head = 0;
    while (head < rows.size() && head < 2 && is_single_cell(rows[head], table.columns)) {
        ++head;
    }
    if (head < rows.size() && looks_like_head(rows[head])) {
        rows[head].header = true;
        if (head + 1 < rows.size() && is_plain(rows[head], table.columns) && is_plain(rows[head + 1], table.columns)) {
            const std::vector<bool> below = subtitles(rows[head], rows[head + 1]);
            if (!below.empty()) {
                span_titles(rows[head], rows[head + 1], below);
            }
        }
    }
    // What the cells of a head row span down to is head as well.
    for (std::size_t i = 0; i < rows.size() && i <= last_numbering_row && rows[i].header; ++i) {
        for (const Cell& cell : rows[i].cells) {
            for (std::size_t below = i + 1; below < rows.size() && below < i + static_cast<std::size_t>(cell.row_span);
                 ++below) {
                rows[below].header = true;
            }
        }
    }
    for (std::size_t i = 1; i < rows.size() && i <= last_numbering_row; ++i) {
        rows[i].header = rows[i].header || numbers_columns(rows[i]);
    }
}

}  // namespace svod::extractors::assembly
