#include "extractors/txt/text_columns.hpp"

#include <algorithm>
#include <utility>

#include "extractors/document/unicode.hpp"

namespace svod::extractors::txt {

void ClearColumns::add(const std::u32string& line) {
    used_.resize(std::max(used_.size(), line.size()), false);
    for (std::size_t at = 0; at < line.size(); ++at) {
        used_[at] = used_[at] || !unicode::is_space(line[at]);
    }
}

std::vector<Span> ClearColumns::columns() const {
    std::vector<Span> columns;
    for (std::size_t at = 0; at < used_.size(); ++at) {
        if (!used_[at]) {
            continue;
        }
        if (!columns.empty() && at < columns.back().end + narrowest_gap) {
            columns.back().end = at + 1;
        } else {
            columns.push_back({at, at + 1});
        }
    }
    return columns;
}

std::u32string trimmed_end(std::string_view text) {
    std::u32string points = unicode::decode(text);
    while (!points.empty() && unicode::is_space(points.back())) {
        points.pop_back();
    }
    return points;
}

bool has_gap(const std::u32string& line) {
    std::size_t at = 0;
    while (at < line.size() && unicode::is_space(line[at])) {
        ++at;
    }
    return line.size() <= widest_line && line.find(U"  ", at) != std::u32string::npos;
}

std::vector<std::string> cut(const std::u32string& line, const std::vector<Span>& columns) {
    std::vector<std::string> cells;
    for (const Span& span : columns) {
        std::u32string_view view = line;
        view = span.begin < view.size() ? view.substr(span.begin, span.end - span.begin) : std::u32string_view();
        cells.push_back(unicode::fold_space(unicode::encode(view)));
    }
    return cells;
}

std::vector<std::string> cells_by_gaps(const std::u32string& line) {
    ClearColumns occupied;
    occupied.add(line);
    return cut(line, occupied.columns());
}

std::size_t filled(const std::vector<std::string>& cells) {
    return static_cast<std::size_t>(
        std::count_if(cells.begin(), cells.end(), [](const std::string& cell) { return !cell.empty(); }));
}

Row to_row(const std::vector<std::string>& cells) {
    Row row;
    for (std::size_t i = 0; i < cells.size(); ++i) {
        Cell cell;
        cell.column = static_cast<int>(i);
        cell.text = cells[i];
        row.cells.push_back(std::move(cell));
    }
    return row;
}

}  // namespace svod::extractors::txt
