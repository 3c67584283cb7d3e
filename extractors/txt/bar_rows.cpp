#include "extractors/txt/bar_rows.hpp"

#include <algorithm>
#include <cstddef>
#include <iterator>
#include <string>
#include <string_view>

#include "extractors/assembly/clean.hpp"
#include "extractors/document/unicode.hpp"

namespace svod::extractors::txt {
namespace {

using Lines = std::vector<Line>::iterator;

constexpr std::size_t fewest_columns = 3;

// Where bars stand that no backslash escapes.
std::vector<std::size_t> bars_of(std::string_view line) {
    std::vector<std::size_t> bars;
    for (std::size_t at = line.find('|'); at != std::string_view::npos; at = line.find('|', at + 1)) {
        if (at == 0 || line[at - 1] != '\\') {
            bars.push_back(at);
        }
    }
    return bars;
}

std::string_view trimmed(std::string_view line) {
    const std::size_t begin = std::min(line.find_first_not_of(" \t"), line.size());
    const std::size_t end = line.find_last_not_of(" \t");
    return line.substr(begin, end == std::string_view::npos ? 0 : end + 1 - begin);
}

bool has_cells(const Line& line) {
    return bars_of(line.text).size() + 1 >= fewest_columns;
}

bool is_rule(const Line& line) {
    return assembly::is_rule(line.text);
}

std::vector<std::size_t> columns_of_bars(const Line& line) {
    std::vector<std::size_t> columns = bars_of(line.text);
    for (std::size_t& bar : columns) {
        bar = unicode::length(std::string_view(line.text).substr(0, bar));
    }
    return columns;
}

// «+---+---+», «├───┼───┤»
bool is_frame_rule(const Line& line) {
    return is_rule(line) && line.text.find_first_of("+\xE2") != std::string::npos;
}

// Bars that stand under each other: a row may take several lines, a cell several columns.
bool is_framed(Lines begin, Lines end) {
    std::vector<std::vector<std::size_t>> rows;
    std::vector<std::size_t> most;
    for (Lines line = begin; line != end; ++line) {
        if (!is_rule(*line)) {
            rows.push_back(columns_of_bars(*line));
            most = rows.back().size() > most.size() ? rows.back() : most;
        }
    }
    return rows.size() > 1 && std::all_of(rows.begin(), rows.end(), [&](const std::vector<std::size_t>& bars) {
               return std::includes(most.begin(), most.end(), bars.begin(), bars.end());
           });
}

// Bars before the first cell or behind the last, which divide nothing where all lines have them.
struct OuterBars {
    bool before = true;
    bool behind = true;
};

OuterBars outer_bars_of(Lines begin, Lines end) {
    OuterBars outer;
    for (Lines line = begin; line != end; ++line) {
        const std::string_view text = trimmed(line->text);
        outer.before = outer.before && text.starts_with('|');
        outer.behind = outer.behind && text.ends_with('|');
    }
    return outer;
}

std::string with_tabs(std::string_view line, const OuterBars& outer) {
    std::string_view text = trimmed(line);
    text.remove_prefix(outer.before ? 1 : 0);
    text.remove_suffix(outer.behind && !text.empty() ? 1 : 0);
    std::string fields;
    std::size_t begin = 0;
    for (const std::size_t bar : bars_of(text)) {
        fields += std::string(trimmed(text.substr(begin, bar - begin))) + '\t';
        begin = bar + 1;
    }
    fields += trimmed(text.substr(begin));
    return fields;
}

void append_with_tabs(Lines begin, Lines end, std::vector<Line>& out) {
    const OuterBars outer = outer_bars_of(begin, end);
    for (Lines line = begin; line != end; ++line) {
        if (!is_rule(*line)) {
            line->text = with_tabs(line->text, outer);
            line->barred = true;
            out.push_back(std::move(*line));
        }
    }
}

}  // namespace

std::vector<Line> bars_to_tabs(std::vector<Line> lines) {
    std::vector<Line> out;
    out.reserve(lines.size());
    for (Lines begin = lines.begin(); begin != lines.end();) {
        if (!has_cells(*begin)) {
            out.push_back(std::move(*begin++));
            continue;
        }
        const Lines end = std::find_if(begin + 1, lines.end(), [](const Line& line) {
            return !has_cells(line) || line.blanks_before > 0 || line.page_before;
        });
        if (is_framed(begin, end) || (!out.empty() && is_frame_rule(out.back()))) {
            std::move(begin, end, std::back_inserter(out));
        } else {
            append_with_tabs(begin, end, out);
        }
        begin = end;
    }
    return out;
}

}  // namespace svod::extractors::txt
