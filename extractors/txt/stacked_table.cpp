#include "extractors/txt/stacked_table.hpp"

#include <charconv>
#include <string>
#include <string_view>
#include <system_error>
#include <utility>

#include "extractors/assembly/heading_words.hpp"
#include "extractors/assembly/labels.hpp"
#include "extractors/assembly/rows.hpp"
#include "extractors/document/unicode.hpp"

namespace svod::extractors::txt {
namespace {

using assembly::Draft;

constexpr std::size_t fewest_pairs = 3;

std::string_view trimmed(std::string_view text) {
    const std::size_t begin = text.find_first_not_of(" \t");
    return begin == std::string_view::npos ? "" : text.substr(begin, text.find_last_not_of(" \t") - begin + 1);
}

// «2 756», «76,5 %»; a scan may have a letter for a digit behind the first.
bool is_figure(std::string_view line) {
    constexpr std::size_t longest = 12;  // bytes
    const std::string_view text = trimmed(line);
    if (text.empty() || text.size() > longest || text.front() < '0' || text.front() > '9') {
        return false;
    }
    std::size_t letters = 0;
    for (const char c : text) {
        letters += (static_cast<unsigned char>(c) & 0xC0U) == 0xC0U ? 1 : 0;
    }
    return letters < 2 && text.find_first_of(".:/-+()") == std::string_view::npos;
}

// A few words without a mark at their end, no item of a list.
bool is_label(std::string_view line) {
    constexpr std::size_t longest = 120;  // letters
    const std::string text(trimmed(line));
    return text.find('\t') == std::string::npos && unicode::is_letter(unicode::first_point(text.substr(0, 64))) &&
           unicode::length(text) <= longest && unicode::length(text) > 2 && !assembly::is_terminated(text) &&
           assembly::read_label(text).kind == assembly::LabelKind::none;
}

Row row_of(std::string_view label, std::string_view figure) {
    Row row;
    for (const std::string_view text : {label, figure}) {
        Cell cell;
        cell.column = static_cast<int>(row.cells.size());
        cell.text = trimmed(text);
        row.cells.push_back(std::move(cell));
    }
    return row;
}

bool is_pair(const std::vector<Line>& lines, std::size_t at) {
    return at + 1 < lines.size() && is_figure(lines[at + 1].text) && is_label(lines[at].text);
}

// «Организации», «Количество» over the first pair: the lower line is a word that heads columns.
bool is_head(const std::vector<Line>& lines, std::size_t at) {
    return is_pair(lines, at + 2) && is_label(lines[at].text) && is_label(lines[at + 1].text) &&
           assembly::is_head_word(trimmed(lines[at + 1].text));
}

// «Кружок», 2, «Студия», 3: each figure is the one above and one.
bool numbers_labels(const Table& table) {
    const auto figure = [](const Row& row) { return row.cells.back().text; };
    for (std::size_t i = 1; i < table.rows.size(); ++i) {
        int above = 0;
        const std::string before = figure(table.rows[i - 1]);
        const auto [end, error] = std::from_chars(before.data(), before.data() + before.size(), above);
        const bool whole = error == std::errc() && end == before.data() + before.size();
        const bool head = i == 1 && !whole;  // «Количество»
        if (!head && (!whole || figure(table.rows[i]) != std::to_string(above + 1))) {
            return false;
        }
    }
    return true;
}

}  // namespace

TableRegion read_stacked_table(const std::vector<Line>& lines, std::size_t begin) {
    TableRegion region{.parts = {}, .end = begin};
    const bool headed = is_head(lines, begin);
    if (!headed && !is_pair(lines, begin)) {
        return region;
    }
    Draft part;
    part.block.type = BlockType::table;
    part.block.table.columns = 2;
    std::vector<Row>& rows = part.block.table.rows;
    std::size_t at = begin;
    for (; (at == begin && headed) || is_pair(lines, at); at += 2) {
        rows.push_back(row_of(lines[at].text, lines[at + 1].text));
    }
    if (rows.size() < fewest_pairs || numbers_labels(part.block.table)) {
        return region;
    }
    part.after_break = true;
    region.end = at;
    region.parts.push_back(std::move(part));
    return region;
}

}  // namespace svod::extractors::txt
