#include <algorithm>
#include <utility>

#include "extractors/docx/story.hpp"

namespace svod::extractors::docx {
namespace {

// Word takes 63 columns; a wider claim is no table.
constexpr int widest_span = 1000;
constexpr std::size_t widest_grid = 100'000;

int span_of(const XmlReader& reader, int least) {
    return std::clamp(reader.number().value_or(least), least, widest_span);
}

bool has_table(const std::vector<Item>& items) {
    return std::any_of(items.begin(), items.end(),
                       [](const Item& item) { return item.draft.block.type == BlockType::table; });
}

// A cell of a list of things holds a name or some lines; what holds more is a part of the document.
bool holds_a_text(const std::vector<Item>& items) {
    constexpr int paragraphs_of_a_text = 4;
    constexpr std::size_t bytes_of_a_text = 600;
    int paragraphs = 0;
    std::size_t bytes = 0;
    for (const Item& item : items) {
        paragraphs += item.draft.block.text.empty() ? 0 : 1;
        bytes += item.draft.block.text.size();
    }
    return has_table(items) || (paragraphs >= paragraphs_of_a_text && bytes >= bytes_of_a_text);
}

bool is_bold(const std::vector<Item>& items) {
    bool any = false;
    for (const Item& item : items) {
        const Block& block = item.draft.block;
        if (block.type == BlockType::table || (!block.text.empty() && !block.looks.bold)) {
            return false;
        }
        any = any || !block.text.empty();
    }
    return any;
}

}  // namespace

void Story::read_table(std::vector<Item>& out) {
    const bool after_break = std::exchange(after_break_, false);
    Rows table;
    reader_.children([&](Tag tag) { read_row(tag, table); });
    after_break_ = false;
    const std::size_t first = out.size();
    if (table.is_one_column && (table.cells == 1 || table.holds_a_text)) {
        std::move(table.layout.begin(), table.layout.end(), std::back_inserter(out));
    } else {
        Grid grid = lay_out(std::move(table.rows), table.widths);
        shared_.ragged_table = shared_.ragged_table || grid.ragged;
        if (!grid.table.rows.empty()) {
            Item item;
            item.draft.block.type = BlockType::table;
            item.draft.block.table = std::move(grid.table);
            out.push_back(std::move(item));
        }
    }
    if (first < out.size()) {
        out[first].draft.after_break = after_break;
    }
}

void Story::read_row(Tag tag, Rows& table) {
    switch (tag) {
        case Tag::table_grid:
            reader_.children([&](Tag child) {
                if (child == Tag::grid_column && table.widths.size() < widest_grid) {
                    table.widths.push_back(reader_.number(Attribute::width).value_or(0));
                }
            });
            break;
        case Tag::row: {
            RawRow row;
            bool dropped = false;
            const std::function<void(Tag)> visit = [&](Tag child) {
                if (child == Tag::row_properties) {
                    read_row_properties(row, dropped);
                } else if (child == Tag::alternate_content) {
                    read_alternates(visit);
                } else if (child == Tag::cell && !dropped) {
                    read_cell(child, row, table);
                } else if (child == Tag::content_control || child == Tag::control_content || child == Tag::custom_xml) {
                    reader_.children(visit);
                }
            };
            reader_.children(visit);
            if (!dropped) {
                table.rows.push_back(std::move(row));
            }
            break;
        }
        case Tag::alternate_content:
            read_alternates([&](Tag child) { read_row(child, table); });
            break;
        case Tag::content_control:
        case Tag::control_content:
        case Tag::custom_xml:
        case Tag::inserted:
        case Tag::moved_to:
            reader_.children([&](Tag child) { read_row(child, table); });
            break;
        default:
            break;
    }
}

void Story::read_row_properties(RawRow& row, bool& dropped) {
    reader_.children([&](Tag tag) {
        switch (tag) {
            case Tag::cells_before:
                row.before = span_of(reader_, 0);
                break;
            case Tag::cells_after:
                row.after = span_of(reader_, 0);
                break;
            case Tag::header_row:
                row.header = reader_.is_on();
                break;
            case Tag::hidden_row:
                dropped = dropped || reader_.is_on();
                break;
            case Tag::deleted:
                dropped = true;
                break;
            default:
                break;
        }
    });
}

void Story::read_cell(Tag, RawRow& row, Rows& table) {
    if (!count_piece()) {
        return;
    }
    RawCell cell;
    std::vector<Item> items;
    reader_.children([&](Tag tag) {
        if (tag != Tag::cell_properties) {
            read_block(tag, items);
            return;
        }
        reader_.children([&](Tag property) {
            if (property == Tag::grid_span) {
                cell.span = span_of(reader_, 1);
            } else if (property == Tag::vertical_merge) {
                cell.vertical = reader_.value() == "restart" ? Merge::begins : Merge::goes_on;
            } else if (property == Tag::horizontal_merge) {
                cell.goes_on_left = reader_.value() != "restart";
            }
        });
    });
    flush_joined(items);
    after_break_ = false;
    cell.text = flatten(items);
    cell.bold = is_bold(items);
    keep_for_layout(std::move(items), row, table);
    row.cells.push_back(std::move(cell));
}

void Story::keep_for_layout(std::vector<Item> items, const RawRow& row, Rows& table) {
    ++table.cells;
    table.is_one_column = table.is_one_column && row.cells.empty();
    if (!table.is_one_column) {
        table.layout.clear();
        return;
    }
    table.holds_a_text = table.holds_a_text || holds_a_text(items);
    std::move(items.begin(), items.end(), std::back_inserter(table.layout));
}

}  // namespace svod::extractors::docx
