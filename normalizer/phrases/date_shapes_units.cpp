#include "normalizer/phrases/date_shape_kinds.hpp"

#include <utility>

namespace svod::normalizer::phrases::shapes {
namespace {

using Unit = DatePoint::Unit;
using shape_parts::atom_of;
using shape_parts::consume_digits;
using shape_parts::first_group;
using shape_parts::full_year;
using shape_parts::listed;
using shape_parts::month_of;
using shape_parts::one;
using shape_parts::read_year;

std::optional<Atoms> numbered(const ShapeInput& input, Unit unit, int most) {
    DatePoint point;
    point.unit = unit;
    return listed(input, input.group("ordinals"), point, [&](std::string_view& text, DatePoint& next) {
        const auto number = input.values.consume("ordinal", text);
        next.number = static_cast<int>(number.value_or(0));
        return number && *number >= 1 && *number <= most;
    });
}

// The years of `school_years`: «2022-2023», «2022/23», «22-23», «20222023». None where they don't follow each other.
std::optional<std::pair<int, int>> two_years(std::string_view text) {
    auto first = consume_digits(text);
    if (!first) {
        return std::nullopt;
    }
    if (*first > 9999) {
        return std::pair{*first / 10000, *first % 10000};
    }
    while (!text.empty() && (text.front() < '0' || text.front() > '9')) {
        text.remove_prefix(1);
    }
    auto second = consume_digits(text);
    if (!second) {
        return std::nullopt;
    }
    first = full_year(first);
    return std::pair{*first, *second < 100 ? *first / 100 * 100 + *second : *second};
}

std::optional<Atoms> school_of(const ShapeInput& input, DatePoint point) {
    if (const std::string_view text = first_group(input, {"school_years", "slash_years"}); !text.empty()) {
        const auto years = two_years(text);
        if (!years || years->second != years->first + 1) {
            return std::nullopt;
        }
        point.year = years->first;
    } else {
        point.year = read_year(input).year;
    }
    return Atoms{atom_of(input, std::move(point))};
}

}  // namespace

std::optional<Atoms> month(const ShapeInput& input) {
    const auto number = month_of(input);
    if (!number) {
        return Atoms{};
    }
    DatePoint point;
    point.unit = Unit::month;
    point.month = *number;
    return one(input, point);
}

std::optional<Atoms> quarter(const ShapeInput& input) {
    return numbered(input, Unit::quarter, 4);
}

std::optional<Atoms> half_year(const ShapeInput& input) {
    return numbered(input, Unit::half_year, 2);
}

std::optional<Atoms> months_to_date(const ShapeInput& input) {
    std::string_view text = input.group("month_count");
    const auto digits = consume_digits(text);
    const auto number = digits ? std::optional<long long>(*digits) : input.values.value("month_count", text);
    if (!number || *number < 1 || *number > 12) {
        return Atoms{};
    }
    DatePoint point;
    point.unit = Unit::months_to_date;
    point.number = static_cast<int>(*number);
    return one(input, point);
}

std::optional<Atoms> season(const ShapeInput& input) {
    const auto number = input.values.value("season", first_group(input, {"season", "season_time"}));
    if (!number) {
        return Atoms{};
    }
    DatePoint point;
    point.unit = Unit::season;
    point.number = static_cast<int>(*number);
    return one(input, point);
}

std::optional<Atoms> year(const ShapeInput& input) {
    DatePoint point;
    point.unit = Unit::year;
    return one(input, point);
}

std::optional<Atoms> years(const ShapeInput& input) {
    const auto found = two_years(input.group("school_years"));
    if (!found || found->second <= found->first) {
        return std::nullopt;
    }
    DatePoint point;
    point.unit = Unit::year;
    point.year = found->first;
    DateAtom atom = atom_of(input, point);
    point.year = found->second;
    atom.to = point;
    return Atoms{atom};
}

std::optional<Atoms> school_year(const ShapeInput& input) {
    DatePoint point;
    point.unit = Unit::school_year;
    return school_of(input, point);
}

std::optional<Atoms> school_half(const ShapeInput& input) {
    std::string_view text = input.group("ordinals");
    DatePoint point;
    point.unit = Unit::school_half;
    point.number = static_cast<int>(input.values.consume("ordinal", text).value_or(0));
    return point.number < 1 || point.number > 2 ? Atoms{} : school_of(input, point);
}

}  // namespace svod::normalizer::phrases::shapes
