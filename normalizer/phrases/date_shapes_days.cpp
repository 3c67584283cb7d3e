#include <string>

#include "normalizer/phrases/date_shape_kinds.hpp"
#include "normalizer/text/characters.hpp"
#include "normalizer/text/misread_figures.hpp"

namespace svod::normalizer::phrases::shapes {
namespace {

using Unit = DatePoint::Unit;
using shape_parts::day_of;
using shape_parts::first_group;
using shape_parts::listed;
using shape_parts::month_of;
using shape_parts::one;

// Ten days of the match's month from a day on, to the month's end from the 21st.
std::optional<Atoms> ten_days(const ShapeInput& input, std::optional<long long> first) {
    const auto month = month_of(input);
    if (!month || !first) {
        return Atoms{};
    }
    DatePoint point;
    point.unit = Unit::month_part;
    point.month = *month;
    point.first = static_cast<int>(*first);
    point.last = point.first == 21 ? 31 : point.first + 9;
    return one(input, point);
}

// Behind 2, 3 and 4 what is counted stands in the genitive singular: «2023 педагога», never «2023 выезд».
bool governs_singular(int number) {
    const int last = number % 10;
    return last >= 2 && last <= 4 && number / 10 % 10 != 1;
}

}  // namespace

std::optional<Atoms> day(const ShapeInput& input) {
    std::string_view text = first_group(input, {"day", "day_number", "late_day"});
    const auto month = month_of(input);
    const auto first = day_of(input, text);
    if (!month || !first || *first < 1 || *first > 31) {
        return Atoms{};
    }
    DatePoint point;
    point.month = *month;
    point.first = *first;
    return one(input, point);
}

std::optional<Atoms> lone_year_day(const ShapeInput& input) {
    if (input.group("uncounted_word").empty()) {
        return shape_parts::stands_before_counted(input) ? std::nullopt : day(input);
    }
    auto atoms = day(input);
    const std::string_view year = input.group("year_figures_alone");
    if (!atoms || atoms->empty() || year.empty() || !governs_singular(atoms->front().from.year.value_or(0)) ||
        input.folded.substr(input.match.span.end).starts_with('.')) {
        return std::nullopt;
    }
    atoms->front().span.end = static_cast<std::size_t>(year.data() - input.folded.data()) + year.size();
    return atoms;
}

std::optional<Atoms> day_list(const ShapeInput& input) {
    const auto month = month_of(input);
    if (!month) {
        return Atoms{};
    }
    DatePoint point;
    point.month = *month;
    return listed(
        input, first_group(input, {"days", "days_ranges", "days_from_to", "days_by", "days_in_words", "days_quoted"}),
        point, [&](std::string_view& text, DatePoint& next) {
            const auto number = day_of(input, text);
            next.first = number.value_or(0);
            return number && *number >= 1 && *number <= 31;
        });
}

std::optional<Atoms> glued_days(const ShapeInput& input) {
    Atoms atoms;
    for (int n = 0;; ++n) {
        std::string_view text = input.group("glued_day", n);
        if (text.empty()) {
            break;
        }
        DateAtom atom = shape_parts::atom_of(input, {});
        const auto begin = static_cast<std::size_t>(text.data() - input.folded.data());
        atom.span = {begin, begin + text.size()};
        atom.from.first = shape_parts::consume_digits(text).value_or(0);
        shape_parts::consume(text, ".");
        atom.from.month = shape_parts::consume_digits(text).value_or(0);
        shape_parts::consume(text, ".");
        atom.from.year = shape_parts::full_year(shape_parts::consume_digits(text));
        atom.year_written = true;
        atom.listed = n > 0;
        atoms.push_back(std::move(atom));
    }
    return atoms.size() < 2 ? std::nullopt : std::optional(std::move(atoms));
}

std::optional<Atoms> days_apart(const ShapeInput& input) {
    const auto number = [&](std::string_view macro) {
        std::string_view text = input.group(macro);
        return shape_parts::consume_digits(text).value_or(0);
    };
    DatePoint last;
    last.first = number("day_number");
    last.month = number("month_number");
    auto atoms = one(input, last);
    if (atoms && last.first >= 1 && last.first <= 31) {
        DateAtom& atom = atoms->front();
        atom.to = atom.from;
        atom.from.first = number("late_day");
        atom.from.month = number("month_digits");
        const bool ends_next_year = atom.from.year && atom.from.month > atom.to->month;
        atom.from.year = ends_next_year ? *atom.from.year - 1 : atom.from.year;
    }
    return atoms;
}

// «2б августа»: letters that recognition took for figures, which the month proves.
std::optional<Atoms> recognised_day(const ShapeInput& input) {
    std::string digits;
    const std::string_view text = input.group("misread_day");
    for (std::size_t offset = 0; offset < text.size();) {
        text::append_character(digits, text::figure_of(text::next_character(text, offset)));
    }
    std::string_view rest = digits;
    DatePoint point;
    point.first = shape_parts::consume_digits(rest).value_or(0);
    point.month = month_of(input).value_or(0);
    return point.first >= 1 && point.first <= 31 && point.month >= 1 ? one(input, point) : Atoms{};
}

std::optional<Atoms> year_first_day(const ShapeInput& input) {
    return shape_parts::stands_before_year(input) ? std::nullopt : day(input);
}

std::optional<Atoms> tens_of_month(const ShapeInput& input) {
    const auto tens = input.values.value("tens_of_month", input.group("tens_of_month"));
    return ten_days(input, tens ? tens : input.values.value("first_of_month", input.group("first_of_month")));
}

std::optional<Atoms> before_tens(const ShapeInput& input) {
    const auto month = month_of(input);
    const auto tens = input.values.value("tens_of_month", input.group("tens_of_month"));
    if (!month || !tens) {
        return Atoms{};
    }
    DatePoint point;
    point.month = *month;
    point.first = static_cast<int>(*tens);
    return one(input, point);
}

std::optional<Atoms> last_week(const ShapeInput& input) {
    const auto month = month_of(input);
    const auto number = input.values.value("last_week", input.group("last_week"));
    if (!month || !number) {
        return Atoms{};
    }
    DatePoint point;
    point.unit = Unit::month_part;
    point.month = *month;
    point.number = static_cast<int>(*number);
    return one(input, point);
}

std::optional<Atoms> weekday_of_month(const ShapeInput& input) {
    const auto month = month_of(input);
    const auto number = input.values.value("which_weekday", input.group("which_weekday"));
    const auto weekday = input.values.value("weekday_name", input.group("weekday_name"));
    if (!month || !number || !weekday) {
        return Atoms{};
    }
    DatePoint point;
    point.unit = Unit::month_weekday;
    point.month = *month;
    point.number = static_cast<int>(*number);
    point.first = static_cast<int>(*weekday);
    return one(input, point);
}

std::optional<Atoms> enclosing_days(const ShapeInput& input) {
    DatePoint point;
    point.unit = Unit::enclosing_day;
    const std::string_view text = first_group(input, {"days", "days_from_to", "lone_day"});
    return listed(input, text, point, [&](std::string_view& rest, DatePoint& next) {
        const auto number = day_of(input, rest);
        next.first = number.value_or(0);
        return number && *number >= 1 && *number <= 31;
    });
}

std::optional<Atoms> enclosing_weeks(const ShapeInput& input) {
    DatePoint point;
    point.unit = Unit::enclosing_week;
    return listed(input, input.group("ordinals"), point, [&](std::string_view& text, DatePoint& next) {
        const auto number = input.values.consume("ordinal", text);
        next.number = static_cast<int>(number.value_or(0));
        return number && *number >= 1 && *number <= 5;
    });
}

std::optional<Atoms> year_end(const ShapeInput& input) {
    DatePoint point;
    point.month = 12;
    point.first = 31;
    return one(input, point);
}

std::optional<Atoms> month_part(const ShapeInput& input) {
    const auto month = month_of(input);
    const int size = input.option() == "week" ? 7 : input.option() == "half" ? 15 : 10;
    if (!month) {
        return Atoms{};
    }
    DatePoint point;
    point.unit = Unit::month_part;
    point.month = *month;
    return listed(input, input.group("ordinals"), point, [&](std::string_view& text, DatePoint& next) {
        const auto number = input.values.consume("ordinal", text);
        if (!number || *number < 1 || (*number - 1) * size >= 31) {
            return false;
        }
        next.number = size == 7 ? static_cast<int>(*number) : 0;
        next.first = static_cast<int>(*number - 1) * size + 1;
        next.last = next.first + size - 1;
        if (31 - next.last < size && size != 7) {
            next.last = 31;
        }
        return true;
    });
}

std::optional<Atoms> fixed_part(const ShapeInput& input) {
    return ten_days(input, input.values.value("part_of_month", input.group("part_of_month")));
}

}  // namespace svod::normalizer::phrases::shapes
