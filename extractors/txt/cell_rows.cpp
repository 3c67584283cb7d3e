#include "extractors/txt/cell_rows.hpp"

#include <re2/re2.h>

#include <algorithm>
#include <charconv>
#include <optional>
#include <string>
#include <utility>

#include "extractors/assembly/heading_lists.hpp"
#include "extractors/assembly/heading_words.hpp"
#include "extractors/assembly/labels.hpp"
#include "extractors/assembly/rows.hpp"
#include "extractors/document/unicode.hpp"

namespace svod::extractors::txt {
namespace {

// 3 → 4, 1.3 → 1.4, 1.3 → 2, 1.3 → 2.1, 1 → 1.1
bool follows(const std::vector<int>& before, const std::vector<int>& number) {
    if (number.empty()) {
        return false;
    }
    const std::size_t shared = static_cast<std::size_t>(
        std::mismatch(before.begin(), before.end(), number.begin(), number.end()).first - before.begin());
    const bool rest_is_one =
        std::all_of(number.begin() + static_cast<std::ptrdiff_t>(std::min(shared + 1, number.size())), number.end(),
                    [](int part) { return part == 1; });
    if (shared >= number.size() || !rest_is_one) {
        return false;
    }
    return number[shared] == (shared < before.size() ? before[shared] + 1 : 1);
}

// The place of the next row's number: as many cells further on as there are columns, or else more.
std::optional<std::size_t> next_numbered(CellSequence& cells, const RowPlace& row, std::size_t columns) {
    for (std::size_t size = columns; size <= longest_row_of_lines; ++size) {
        if (!cells.has(row.begin + size) || is_number_head(cells.at(row.begin + size))) {
            break;
        }
        if (follows(row.number, row_number_of(cells.at(row.begin + size)))) {
            return row.begin + size;
        }
    }
    return std::nullopt;
}

}  // namespace

std::vector<int> row_number_of(std::string_view cell) {
    constexpr std::size_t longest = 8;  // bytes
    if (cell.empty() || cell.size() > longest || !assembly::is_row_number(cell)) {
        return {};
    }
    std::vector<int> parts;
    const char* at = cell.data();
    const char* end = cell.data() + cell.size();
    while (at < end) {
        int part = 0;
        const auto [next, error] = std::from_chars(at, end, part);
        if (error != std::errc()) {
            return {};
        }
        parts.push_back(part);
        at = next < end && *next == '.' ? next + 1 : next;
        if (next < end && *next != '.') {
            return {};
        }
    }
    return parts;
}

bool is_number_head(std::string_view cell) {
    constexpr std::size_t longest = 12;  // bytes
    return cell.size() <= longest && cell.starts_with("№") && assembly::is_head_word(cell);
}

bool is_first_number(const std::vector<int>& number) {
    return !number.empty() && std::all_of(number.begin(), number.end(), [](int part) { return part == 1; });
}

bool is_section_title(std::string_view text, const std::vector<int>& next_number) {
    if (text.empty() || assembly::is_terminated(text)) {
        return false;
    }
    const assembly::Label label = assembly::read_label(text);
    const bool numbered = label.kind == assembly::LabelKind::number && label.bytes < text.size() &&
                          (next_number.size() > 1 ? label.number == std::to_string(next_number.front())
                                                  : label.number.find('.') == std::string::npos);
    const std::size_t fewest_capitals = assembly::is_time_of_year(text) ? 3 : 4;  // «МАЙ», but not «ДДТ»
    const std::string_view first_words = text.substr(0, text.find(' ', text.find(' ') + 1));
    return numbered || (label.kind == assembly::LabelKind::roman && label.bytes < text.size()) ||
           assembly::is_part_label(first_words) || unicode::is_capitals(text, fewest_capitals);
}

bool tells_time(std::string_view cell) {
    constexpr std::size_t longest = 60;  // letters
    static const RE2 day(
        R"((?:^|[^\d.])\d{1,2}\.(?:0?[1-9]|1[0-2])(?:\.|$|[^\d])|^(?:с )?\d{1,2}(?: ?(?:[-–—,]|по) ?\d{1,2})*$)");
    static const RE2 words("^(?:.*[^а-я])?(?:" + assembly::alternatives(assembly::heading_lists().time_cell_words) +
                           ")");
    const bool sentence = assembly::is_terminated(cell) && assembly::has_finite_verb(cell);  // «Слёт прошёл в мае.»
    if (cell.empty() || sentence || unicode::length(cell) > longest) {
        return false;
    }
    return RE2::PartialMatch(cell, day) || RE2::PartialMatch(unicode::to_lower(cell), words);
}

RowChain follow_numbers(CellSequence& cells, std::size_t first, std::size_t columns, std::size_t most) {
    RowChain chain;
    chain.rows.push_back({first, first + columns, row_number_of(cells.at(first))});
    while (chain.rows.size() < most) {
        RowPlace& row = chain.rows.back();
        const auto next = next_numbered(cells, row, columns);
        if (!next) {
            break;
        }
        row.end = *next;
        const bool titled = row.end - row.begin == columns + 1 &&
                            is_section_title(cells.at(row.end - 1), row_number_of(cells.at(row.end)));
        chain.exact += row.end - row.begin == columns || titled ? 1 : 0;
        chain.rows.push_back({*next, *next + columns, row_number_of(cells.at(*next))});
    }
    return chain;
}

RowChain follow_times(CellSequence& cells, std::size_t first, std::size_t columns, std::size_t time, std::size_t most) {
    constexpr std::size_t most_further_lines = 12;  // of cells with several paragraphs: behind them text follows
    RowChain chain;
    const auto begins_row = [&](std::size_t at) { return time == 0 || !tells_time(cells.at(at)); };
    const auto is_row = [&](std::size_t at) {
        return cells.has(at + columns - 1) && tells_time(cells.at(at + time)) && begins_row(at);
    };
    const auto is_titled = [&](std::size_t at) {
        return !cells.at(at).empty() && !assembly::is_terminated(cells.at(at)) && is_row(at + 1);
    };
    chain.rows.push_back({first, first + columns, {}});
    while (chain.rows.size() < most) {
        RowPlace& row = chain.rows.back();
        std::size_t end = row.begin + columns;
        const std::size_t last = end + most_further_lines;
        // A row without a time is one all the same if the row behind it has one where it should be.
        const bool untold =
            !is_row(end) && !is_titled(end) && begins_row(end) && cells.at(end + time).empty() && is_row(end + columns);
        if (!untold) {
            while (end < last && cells.has(end) && !is_row(end) && !is_titled(end)) {
                ++end;
            }
            if (end >= last || !cells.has(end)) {
                break;
            }
        }
        const bool titled = !untold && is_titled(end) && (!is_row(end) || is_section_title(cells.at(end), {}));
        chain.exact += end == row.begin + columns ? 1 : 0;
        row.end = end + (titled ? 1 : 0);
        const std::size_t begin = row.end;
        chain.rows.push_back({begin, begin + columns, {}});
    }
    return chain;
}

}  // namespace svod::extractors::txt
