#include "extractors/txt/columns.hpp"

#include <algorithm>
#include <cmath>

#include "extractors/assembly/heading_words.hpp"
#include "extractors/assembly/labels.hpp"
#include "extractors/assembly/rows.hpp"
#include "extractors/document/unicode.hpp"

namespace svod::extractors::txt {
namespace {

/// What the cells of a column are like on average.
struct Profile {
    double filled = 0;   // share of rows with text
    double length = 0;   // mean of the logarithm of the text's length
    double digits = 0;   // mean share of digits
    double numbers = 0;  // share of row numbers
};

double log_length(const std::string& text) {
    return std::log(1.0 + static_cast<double>(unicode::length(text)));
}

double digit_share(const std::string& text) {
    const std::u32string points = unicode::decode(text);
    const auto digits = std::count_if(points.begin(), points.end(), unicode::is_digit);
    return points.empty() ? 0 : static_cast<double>(digits) / static_cast<double>(points.size());
}

std::vector<Profile> profile(const std::vector<RawRow>& rows, std::size_t columns) {
    std::vector<Profile> profiles(columns);
    for (std::size_t column = 0; column < columns; ++column) {
        Profile& p = profiles[column];
        double all = 0;
        double filled = 0;
        for (std::size_t i = 1; i < rows.size(); ++i) {
            const RawRow& row = rows[i];
            const bool title = row.title || std::all_of(row.fields.begin() + 1, row.fields.end(),
                                                        [](const std::string& field) { return field.empty(); });
            if (row.fields.size() != columns || title) {
                continue;
            }
            const std::string& text = row.fields[column];
            ++all;
            if (!text.empty()) {
                ++filled;
                p.length += log_length(text);
                p.digits += digit_share(text);
                p.numbers += assembly::is_row_number(text) ? 1 : 0;
            }
        }
        p.filled = all > 0 ? filled / all : 0;
        p.length = filled > 0 ? p.length / filled : 0;
        p.digits = filled > 0 ? p.digits / filled : 0;
        p.numbers = filled > 0 ? p.numbers / filled : 0;
    }
    return profiles;
}

double likeness(const RawRow& row, std::size_t offset, const std::vector<Profile>& profiles) {
    double sum = 0;
    for (std::size_t i = 0; i < row.fields.size(); ++i) {
        const Profile& p = profiles[offset + i];
        const std::string& text = row.fields[i];
        if (text.empty()) {
            sum -= 0.5 * p.filled;
        } else {
            const double number = assembly::is_row_number(text) ? 1 : 0;
            sum -= p.filled < 0.2 ? 2 : 0;
            sum -= std::abs(log_length(text) - p.length) + 2 * std::abs(digit_share(text) - p.digits);
            sum -= 2 * std::abs(number - p.numbers);
        }
    }
    return sum;
}

bool is_short(const RawRow& row, std::size_t columns) {
    return !row.title && row.fields.size() < columns;
}

bool is_label(const std::string& text) {
    const std::u32string points = unicode::decode(text);
    return std::count_if(points.begin(), points.end(), unicode::is_letter) > 2 && !assembly::is_row_number(text);
}

// «1 | Кружки | 14»
bool is_numbered(const RawRow& row) {
    return !row.title && row.fields.size() > 2 && assembly::is_row_number(row.fields[0]) && is_label(row.fields[1]);
}

// «| Кружки | 14»
bool has_room_for_number(const RawRow& row) {
    return !row.title && row.fields.size() > 2 && row.fields[0].empty() && is_label(row.fields[1]);
}

bool is_section(const RawRow& row) {
    return row.title || row.fields.size() - empty_at_end(row.fields) < 2;
}

// «Показатель | 2023 год | 2024 год» over numbered rows only, which have a cell more, a label below the year or numbers
// below the names.
bool lacks_number(const std::vector<RawRow>& rows) {
    const std::vector<std::string>& head = rows.front().fields;
    if (head.size() < 2) {
        return false;
    }
    const std::string& first = head.front();
    const bool of_numbers = first.starts_with("№") || first.starts_with("N");
    const bool tells_figure = std::any_of(head.begin(), head.end(), is_figure);
    if (!is_label(first) || of_numbers || tells_figure) {
        return false;
    }
    std::size_t longest = 0;
    std::size_t numbered = 0;
    std::size_t other = 0;
    for (std::size_t i = 1; i < rows.size(); ++i) {
        if (is_section(rows[i])) {
            continue;
        }
        longest = std::max(longest, rows[i].fields.size());
        numbered += is_numbered(rows[i]) ? 1 : 0;
        other += has_room_for_number(rows[i]) ? 1 : 0;
        if (!is_numbered(rows[i]) && !has_room_for_number(rows[i])) {
            return false;
        }
    }
    const bool below_other = assembly::names_period(head[1]) || assembly::is_name_head(first);
    return numbered > 1 && numbered >= other && (longest == head.size() + 1 || (longest == head.size() && below_other));
}

// «2023 | 2024 | | |»: nothing but periods before the cells that have none, over labels and their figures.
std::size_t lost_before_periods(const std::vector<RawRow>& rows) {
    const std::vector<std::string>& head = rows.front().fields;
    const std::size_t empty = empty_at_end(head);
    const std::size_t periods = head.size() - empty;
    const auto is_period = [](const std::string& field) {
        return assembly::names_period(field) || (field.size() == 4 && is_figure(field));
    };
    if (empty == 0 || empty > 3 || periods < 2 ||
        !std::all_of(head.begin(), head.end() - static_cast<std::ptrdiff_t>(empty), is_period)) {
        return 0;
    }
    std::size_t labelled = 0;
    for (std::size_t i = 1; i < rows.size(); ++i) {
        const std::vector<std::string>& fields = rows[i].fields;
        if (fields.size() - empty_at_end(fields) != head.size()) {
            continue;
        }
        const auto figures = fields.begin() + static_cast<std::ptrdiff_t>(empty);
        const bool fits =
            std::any_of(fields.begin(), figures, is_label) && std::all_of(figures, fields.end(), is_figure);
        if (!fits) {
            return 0;
        }
        ++labelled;
    }
    return labelled > 1 ? empty : 0;
}

void shift(RawRow& row, std::size_t offset) {
    row.fields.insert(row.fields.begin(), offset, std::string());
}

}  // namespace

bool is_figure(std::string_view text) {
    return text.find_first_of("0123456789") != std::string_view::npos &&
           text.find_first_not_of("0123456789 .,%-+") == std::string_view::npos;
}

std::size_t empty_at_end(const std::vector<std::string>& fields) {
    const auto last =
        std::find_if(fields.rbegin(), fields.rend(), [](const std::string& field) { return !field.empty(); });
    return static_cast<std::size_t>(last - fields.rbegin());
}

std::vector<std::size_t> lost_leading_cells(const std::vector<RawRow>& rows) {
    std::vector<std::size_t> lost(rows.size(), 0);
    if (rows.size() < 3 || rows.front().title) {
        return lost;
    }
    lost.front() = lacks_number(rows) ? 1 : lost_before_periods(rows);
    const auto numbered = static_cast<std::size_t>(std::count_if(rows.begin() + 1, rows.end(), is_numbered));
    for (std::size_t i = 1; i < rows.size() && numbered * 2 >= rows.size(); ++i) {
        // «из них с ОВЗ | 14 | 15 |» below «1 | Дети | 140 | 150»
        const std::vector<std::string>& fields = rows[i].fields;
        lost[i] = !rows[i].title && fields.size() > 2 && empty_at_end(fields) == 1 && is_label(fields[0]) &&
                          is_figure(fields[1])
                      ? 1
                      : 0;
    }
    return lost;
}

bool align_columns(std::vector<RawRow>& rows, std::size_t columns) {
    const std::vector<Profile> profiles = profile(rows, columns);
    const bool known = std::any_of(profiles.begin(), profiles.end(), [](const Profile& p) { return p.filled > 0; });
    bool changed = false;
    for (std::size_t begin = 0; begin < rows.size();) {
        std::size_t end = begin + 1;
        const std::size_t size = rows[begin].fields.size();
        if (is_short(rows[begin], columns)) {
            while (end < rows.size() && (rows[end].title || rows[end].fields.size() == size)) {
                ++end;
            }
            std::size_t best = 0;
            double best_likeness = -1e9;
            for (std::size_t offset = 0; known && offset + size <= columns; ++offset) {
                double sum = 0;
                for (std::size_t i = begin; i < end; ++i) {
                    const bool head = i == 0 || rows[i].title;
                    sum += head ? 0 : likeness(rows[i], offset, profiles);
                }
                if (sum > best_likeness + 0.5) {
                    best = offset;
                    best_likeness = sum;
                }
            }
            for (std::size_t i = begin; i < end && best > 0; ++i) {
                const bool only_first = std::all_of(rows[i].fields.begin() + 1, rows[i].fields.end(),
                                                    [](const std::string& field) { return field.empty(); });
                if (!rows[i].title && !only_first) {
                    shift(rows[i], best);
                    changed = true;
                }
            }
        }
        begin = end;
    }
    for (RawRow& row : rows) {
        while (row.fields.size() > columns) {
            const std::string surplus = std::move(row.fields.back());
            row.fields.pop_back();
            if (!surplus.empty()) {
                row.fields.back() += (row.fields.back().empty() ? "" : " ") + surplus;
                changed = true;
            }
        }
        row.fields.resize(columns);
    }
    return changed;
}

}  // namespace svod::extractors::txt
