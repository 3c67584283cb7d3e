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
    return listed(input, first_group(input, {"ordinals", "ordinals_from_to"}), point,
                  [&](std::string_view& text, DatePoint& next) {
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

// «Ноябрь 21 - апрель 22 слушателя»: each month for itself, the figures are counts.
Atoms lone_months(const ShapeInput& input) {
    Atoms atoms;
    for (int n = 0; n < 2; ++n) {
        const std::string_view text = input.group("month", n);
        const auto number = input.values.value("month", text);
        if (!number) {
            return {};
        }
        DatePoint point;
        point.unit = Unit::month;
        point.month = static_cast<int>(*number);
        DateAtom atom = atom_of(input, point);
        const auto begin = static_cast<std::size_t>(text.data() - input.folded.data());
        atom.span = {begin, begin + text.size()};
        atoms.push_back(std::move(atom));
    }
    return atoms;
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
    // «2021-22» is a school year.
    const auto year = read_year(input).year;
    return input.option() == "iso" && year && *number == (*year + 1) % 100 ? std::nullopt : one(input, point);
}

std::optional<Atoms> school_month(const ShapeInput& input) {
    constexpr int first_month = 9;
    const auto number = month_of(input);
    const auto years = two_years(input.group("school_years"));
    if (!number || !years || years->second != years->first + 1) {
        return std::nullopt;
    }
    DatePoint point;
    point.unit = Unit::month;
    point.month = *number;
    point.year = *number >= first_month ? years->first : years->second;
    return Atoms{atom_of(input, point)};
}

std::optional<Atoms> months_short_years(const ShapeInput& input) {
    const auto point = [&](int n) {
        std::string_view figures = input.group("two_figures", n);
        DatePoint month;
        month.unit = Unit::month;
        month.month = static_cast<int>(input.values.value("month", input.group("month", n)).value_or(0));
        month.year = full_year(consume_digits(figures));
        return month;
    };
    const char last = input.folded[input.match.span.end - 1];
    const bool ends_in_figures = last >= '0' && last <= '9';
    if (ends_in_figures && shape_parts::stands_before_counted(input)) {
        return lone_months(input);
    }
    DateAtom atom = atom_of(input, point(0));
    atom.to = point(1);
    const bool next_to = atom.from.month > 0 && atom.to->month > 0 && atom.from.year && atom.to->year &&
                         (*atom.to->year == *atom.from.year + 1 ||
                          (*atom.to->year == *atom.from.year && atom.from.month < atom.to->month));
    return next_to ? std::optional(Atoms{std::move(atom)}) : std::nullopt;
}

std::optional<Atoms> year_first_month(const ShapeInput& input) {
    return shape_parts::stands_before_year(input) ? std::nullopt : month(input);
}

std::optional<Atoms> quarter(const ShapeInput& input) {
    return numbered(input, Unit::quarter, 4);
}

std::optional<Atoms> year_first_quarter(const ShapeInput& input) {
    return shape_parts::stands_before_year(input) ? std::nullopt : quarter(input);
}

std::optional<Atoms> half_year(const ShapeInput& input) {
    return numbered(input, Unit::half_year, 2);
}

std::optional<Atoms> year_first_half(const ShapeInput& input) {
    return shape_parts::stands_before_year(input) ? std::nullopt : half_year(input);
}

std::optional<Atoms> months_to_date(const ShapeInput& input) {
    std::string_view text = input.group("month_count");
    const auto digits = consume_digits(text);
    const std::string_view quarters = input.group("quarters_to_date");
    const auto words = !text.empty()       ? input.values.value("month_count", text)
                       : !quarters.empty() ? input.values.value("quarters_to_date", quarters)
                                           : input.values.value("half_to_date", input.group("half_to_date"));
    const auto number = digits ? std::optional<long long>(*digits) : words;
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
    auto atoms = one(input, point);
    if (atoms && !atoms->empty() && !atoms->front().from.year && !input.option().empty()) {
        int& shift = atoms->front().from.year_shift;
        shift = input.option() == "previous" ? -1 : input.option() == "next" ? 1 : shift;
    }
    return atoms;
}

std::optional<Atoms> winter(const ShapeInput& input) {
    const auto number = input.values.value("season", first_group(input, {"season", "season_time"}));
    const auto years = two_years(input.group("school_years"));
    if (number != 1 || !years || years->second != years->first + 1) {
        return std::nullopt;
    }
    DatePoint point;
    point.unit = Unit::season;
    point.number = 1;
    point.year = years->first;
    return Atoms{atom_of(input, point)};
}

// «в 2023 - 38», but «в 2023 - 2024», «в 2023 - 24 учебном году»
static bool stands_before_dash_and_count(const ShapeInput& input, std::string_view year_digits) {
    constexpr std::string_view dash = " - ";
    std::string_view rest = input.folded.substr(input.match.span.end);
    if (!rest.starts_with(dash)) {
        return false;
    }
    rest.remove_prefix(dash.size());
    const std::size_t digits = std::min(rest.find_first_not_of("0123456789"), rest.size());
    const auto year = consume_digits(year_digits);
    const auto count = consume_digits(rest);
    constexpr int century = 100;
    return year && count && digits != 4 && (digits != 2 || *count != (*year + 1) % century);
}

std::optional<Atoms> year_in(const ShapeInput& input) {
    const std::string_view digits = input.group("year_figures_alone");
    const bool barred =
        shape_parts::stands_before_word_or_figure(input) && !stands_before_dash_and_count(input, digits);
    auto atoms = barred ? std::nullopt : year(input);
    if (atoms && !atoms->empty() && !digits.empty()) {
        atoms->front().span.begin = static_cast<std::size_t>(digits.data() - input.folded.data());
        atoms->front().span.end = atoms->front().span.begin + digits.size();
    }
    return atoms;
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

std::optional<Atoms> school_years(const ShapeInput& input) {
    Atoms atoms;
    constexpr int most = 3;
    for (int n = 0; n < most; ++n) {
        const std::string_view text = input.group("school_years", n);
        if (text.empty()) {
            continue;
        }
        const auto years = two_years(text);
        if (!years || years->second != years->first + 1) {
            return std::nullopt;
        }
        DatePoint point;
        point.unit = Unit::school_year;
        point.year = years->first;
        DateAtom atom = atom_of(input, point);
        const auto begin = static_cast<std::size_t>(text.data() - input.folded.data());
        atom.span = {n == 0 ? input.match.span.begin : begin, begin + text.size()};
        atom.listed = n > 0;
        atoms.push_back(std::move(atom));
    }
    if (atoms.empty()) {
        return std::nullopt;
    }
    atoms.back().span.end = input.match.span.end;
    return atoms;
}

std::optional<Atoms> school_half(const ShapeInput& input) {
    std::string_view text = input.group("ordinals");
    DatePoint point;
    point.unit = Unit::school_half;
    point.number = static_cast<int>(input.values.consume("ordinal", text).value_or(0));
    return point.number < 1 || point.number > 2 ? Atoms{} : school_of(input, point);
}

}  // namespace svod::normalizer::phrases::shapes
