#include "extractors/txt/columns.hpp"

#include <algorithm>
#include <cmath>

#include "extractors/assembly/labels.hpp"
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

void shift(RawRow& row, std::size_t offset) {
    row.fields.insert(row.fields.begin(), offset, std::string());
}

}  // namespace

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
