#include "extractors/assembly/tables.hpp"

#include <algorithm>
#include <utility>

#include "extractors/assembly/clean.hpp"
#include "extractors/assembly/dated_items.hpp"
#include "extractors/assembly/rows.hpp"

namespace svod::extractors::assembly {
namespace {

struct Part {
    Draft draft;
    std::vector<bool> breaks;      // one a row: a break lies before it
    std::vector<bool> emphasised;  // one a row: its only text stood in emphasis marks
};

bool holds_text(const Row& row) {
    return std::any_of(row.cells.begin(), row.cells.end(), [](const Cell& cell) { return !cell.text.empty(); });
}

bool spans_rows(const Table& table) {
    for (const Row& row : table.rows) {
        for (const Cell& cell : row.cells) {
            if (cell.row_span > 1) {
                return true;
            }
        }
    }
    return false;
}

bool is_drawn_rule(const Row& row) {
    return holds_text(row) && std::all_of(row.cells.begin(), row.cells.end(),
                                          [](const Cell& cell) { return cell.text.empty() || is_rule(cell.text); });
}

// Cleans cells and drops rows without content; rows that other cells span into must stay where they are.
Part prepare(Draft draft) {
    Part part;
    Table& table = draft.block.table;
    const bool keep_rows = spans_rows(table);
    std::vector<Row> rows;
    rows.reserve(table.rows.size());
    for (Row& row : table.rows) {
        bool emphasised = false;
        for (Cell& cell : row.cells) {
            Cleaned cleaned = clean(std::move(cell.text));
            cell.text = std::move(cleaned.text);
            cell.bold = cell.bold || cleaned.bold;
            emphasised = emphasised || ((cleaned.bold || cleaned.italic) && &cell == &row.cells.front());
            table.columns = std::max(table.columns, cell.column + cell.column_span);
        }
        if (!keep_rows && (!holds_text(row) || is_drawn_rule(row))) {
            continue;
        }
        rows.push_back(std::move(row));
        part.emphasised.push_back(emphasised);
        part.breaks.push_back(false);
    }
    table.rows = std::move(rows);
    part.draft = std::move(draft);
    return part;
}

bool same_texts(const Row& one, const Row& other) {
    return one.cells.size() == other.cells.size() &&
           std::equal(one.cells.begin(), one.cells.end(), other.cells.begin(),
                      [](const Cell& a, const Cell& b) { return a.text == b.text; });
}

// How many rows at the start of `below` repeat the head of `above`.
std::size_t repeated_head(const Table& above, const Table& below) {
    std::size_t count = 0;
    while (count < above.rows.size() && count + 1 < below.rows.size() && count < 4 &&
           same_texts(above.rows[count], below.rows[count])) {
        ++count;
    }
    return count;
}

bool goes_on(const Table& above, const Draft& next) {
    const Table& below = next.block.table;
    if (!next.after_break || above.rows.empty() || below.rows.empty() || above.columns != below.columns) {
        return false;
    }
    return repeated_head(above, below) > 0 || !(begins_table(below.rows.front()) || below.rows.front().header);
}

void append(Part& above, Part below) {
    Table& table = above.draft.block.table;
    std::vector<Row>& rows = below.draft.block.table.rows;
    const std::size_t skip = repeated_head(table, below.draft.block.table);
    for (std::size_t i = skip; i < rows.size(); ++i) {
        table.rows.push_back(std::move(rows[i]));
        above.breaks.push_back(i == skip);
        above.emphasised.push_back(below.emphasised[i]);
    }
}

Draft finish(Part part) {
    Table& table = part.draft.block.table;
    // Emphasis matters for section rows only; a row that goes on takes the emphasis of its first part.
    std::vector<Row> rows = std::move(table.rows);
    table.rows.clear();
    table.rows.reserve(rows.size());
    std::vector<bool> emphasised;
    for (std::size_t i = 0; i < rows.size(); ++i) {
        if (part.breaks[i] && !table.rows.empty() && continues(table, table.rows.back(), rows[i])) {
            append_row(table.rows.back(), rows[i]);
        } else {
            table.rows.push_back(std::move(rows[i]));
            emphasised.push_back(part.emphasised[i]);
        }
    }
    for (Row& row : table.rows) {
        for (Cell& cell : row.cells) {
            separate_dated_items(cell.text);
        }
    }
    finish_table(table, emphasised);
    return std::move(part.draft);
}

}  // namespace

std::vector<Draft> assemble_tables(std::vector<Draft> drafts) {
    std::vector<Draft> out;
    out.reserve(drafts.size());
    Part open;
    bool is_open = false;
    const auto close = [&] {
        if (is_open && !open.draft.block.table.rows.empty()) {
            out.push_back(finish(std::move(open)));
        }
        is_open = false;
    };
    for (Draft& draft : drafts) {
        if (draft.block.type != BlockType::table) {
            close();
            out.push_back(std::move(draft));
            continue;
        }
        Part part = prepare(std::move(draft));
        if (is_open && goes_on(open.draft.block.table, part.draft)) {
            append(open, std::move(part));
        } else {
            close();
            open = std::move(part);
            is_open = true;
        }
    }
    close();
    return out;
}

}  // namespace svod::extractors::assembly
