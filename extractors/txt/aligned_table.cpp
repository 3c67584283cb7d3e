#include "extractors/txt/aligned_table.hpp"

#include <algorithm>
#include <string>
#include <utility>

#include "extractors/assembly/clean.hpp"
#include "extractors/assembly/labels.hpp"
#include "extractors/assembly/rows.hpp"
#include "extractors/document/unicode.hpp"

namespace svod::extractors::txt {
namespace {

using assembly::Draft;

constexpr std::size_t fewest_lines = 3;
constexpr std::size_t narrowest_gap = 2;
// Longer lines are paragraphs with stray spaces.
constexpr std::size_t widest_line = 400;

struct Span {
    std::size_t begin = 0;
    std::size_t end = 0;
};

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

/// Positions at which some line has text, grown line by line.
class Occupied {
  public:
    void add(const std::u32string& line) {
        used_.resize(std::max(used_.size(), line.size()), false);
        for (std::size_t at = 0; at < line.size(); ++at) {
            used_[at] = used_[at] || !unicode::is_space(line[at]);
        }
    }

    // The columns that all lines leave clear of each other.
    std::vector<Span> columns() const {
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

  private:
    std::vector<bool> used_;
};

std::vector<std::string> cut(const std::u32string& line, const std::vector<Span>& columns) {
    std::vector<std::string> cells;
    for (const Span& span : columns) {
        std::u32string_view view = line;
        view = span.begin < view.size() ? view.substr(span.begin, span.end - span.begin) : std::u32string_view();
        cells.push_back(unicode::fold_space(unicode::encode(view)));
    }
    return cells;
}

std::size_t filled(const std::vector<std::string>& cells) {
    return static_cast<std::size_t>(
        std::count_if(cells.begin(), cells.end(), [](const std::string& cell) { return !cell.empty(); }));
}

bool is_bullet(const std::string& cell) {
    const assembly::Label label = assembly::read_label(cell + " x");
    return unicode::length(cell) == 1 && label.kind == assembly::LabelKind::bullet;
}

// At least three lines in four have text in two columns: not a paragraph with a stray gap, nor a list with wide gaps
// behind its bullets.
bool is_table(const std::vector<std::u32string>& lines, const std::vector<Span>& columns) {
    const auto rows = std::count_if(lines.begin(), lines.end(), [&](const std::u32string& line) {
        const std::vector<std::string> cells = cut(line, columns);
        return filled(cells) >= (is_bullet(cells.front()) ? 3U : 2U);
    });
    return columns.size() >= 2 && lines.size() >= fewest_lines &&
           static_cast<std::size_t>(rows) * 4 >= lines.size() * 3;
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

}  // namespace

TableRegion read_aligned_table(const std::vector<Line>& lines, std::size_t begin) {
    TableRegion region;
    std::vector<std::u32string> group;
    Occupied occupied;
    for (std::size_t at = begin; at < lines.size(); ++at) {
        const bool broken = at > begin && (lines[at].blanks_before > 0 || lines[at].page_before);
        if (broken || lines[at].text.find('\t') != std::string::npos) {
            break;
        }
        std::u32string line = trimmed_end(lines[at].text);
        const bool rule = assembly::is_rule(lines[at].text);
        const bool in_first = !group.empty() && line.size() <= occupied.columns().front().end;
        if (!rule && !has_gap(line) && !in_first && (group.empty() || !unicode::is_space(line.front()))) {
            break;
        }
        Occupied with = occupied;
        with.add(rule ? std::u32string() : line);
        if (with.columns().size() < 2) {
            break;
        }
        occupied = std::move(with);
        group.push_back(rule ? std::u32string() : std::move(line));
    }
    // A short line at the end is text below the table, unless it goes on in lower case.
    while (!group.empty() && !has_gap(group.back()) && !assembly::begins_as_rest(unicode::encode(group.back()))) {
        group.pop_back();
    }
    const std::vector<Span> columns = occupied.columns();
    region.end = begin + group.size();
    if (!is_table(group, columns)) {
        return region;
    }
    if (group.size() * columns.size() > most_cells) {
        region.too_large = true;
        return region;
    }
    Draft draft;
    draft.block.type = BlockType::table;
    draft.after_break = true;
    Table& table = draft.block.table;
    table.columns = static_cast<int>(columns.size());
    for (const std::u32string& line : group) {
        const std::vector<std::string> cells = cut(line, columns);
        if (filled(cells) == 0) {
            continue;
        }
        const bool rest = cells.front().empty() || (filled(cells) == 1 && assembly::begins_as_rest(cells.front()));
        if (!table.rows.empty() && rest) {
            for (std::size_t i = 0; i < cells.size(); ++i) {
                std::string& text = table.rows.back().cells[i].text;
                text += (text.empty() || cells[i].empty() ? "" : " ") + cells[i];
            }
        } else {
            table.rows.push_back(to_row(cells));
        }
    }
    region.parts.push_back(std::move(draft));
    return region;
}

}  // namespace svod::extractors::txt
