#include "normalizer/phrases/date_points.hpp"

#include <algorithm>

namespace svod::normalizer::phrases {
namespace {

using std::chrono::year_month_day;
using Unit = DatePoint::Unit;

year_month_day date(int year, int month, int day) {
    return {std::chrono::year(year), std::chrono::month(static_cast<unsigned>(month)),
            std::chrono::day(static_cast<unsigned>(day))};
}

year_month_day month_end(int year, int month) {
    return std::chrono::year(year) / std::chrono::month(static_cast<unsigned>(month)) / std::chrono::last;
}

Period months(int year, int first, int last) {
    return {date(year, first, 1), month_end(year, last)};
}

Period school_year(int year) {
    return {date(year, 9, 1), date(year + 1, 8, 31)};
}

// «2024/2025 учебный год (1 полугодие)»: the part of a school year before or since the new year.
bool is_school_half(const Period& period) {
    return period.known() && (period == months(static_cast<int>(period.start->year()), 9, 12) ||
                              period == months(static_cast<int>(period.start->year()), 1, 8));
}

bool is_school_year(const Period& period) {
    return period.known() && precision_of(period) == Text("school_year");
}

int month_of(const Period& period) {
    return static_cast<int>(static_cast<unsigned>(period.start->month()));
}

// Seasons begin with December: winter is the only one that ends in the next year.
Period season(int year, int number) {
    return number == 1 ? Period{date(year, 12, 1), month_end(year + 1, 2)}
                       : months(year, number * 3 - 3, number * 3 - 1);
}

std::optional<ResolvedPoint> checked(Period period, Text precision) {
    if (!period.start->ok() || !period.end->ok() || *period.end < *period.start) {
        return std::nullopt;
    }
    return ResolvedPoint{period, std::move(precision)};
}

std::optional<ResolvedPoint> month_part(const DatePoint& point, int year) {
    const year_month_day last = month_end(year, point.month);
    const int last_day = std::min(point.last, static_cast<int>(static_cast<unsigned>(last.day())));
    return checked({date(year, point.month, point.first), date(year, point.month, last_day)}, "range");
}

// The week from Monday to Sunday whose Thursday is the month's n-th (ISO 8601 counts a year's weeks so), as far as it
// lies in the month. The number -1 is the last one.
std::optional<ResolvedPoint> month_week(const DatePoint& point, int year) {
    const std::chrono::sys_days first = date(year, point.month, 1);
    const std::chrono::weekday weekday(first);
    const auto first_thursday = first + (std::chrono::Thursday - weekday);
    const std::chrono::sys_days last = month_end(year, point.month);
    const int number = point.number > 0 ? point.number : static_cast<int>((last - first_thursday).count() / 7) + 1;
    const auto thursday = first_thursday + std::chrono::days(7 * (number - 1));
    if (thursday > last) {
        return std::nullopt;
    }
    return checked({year_month_day(std::max(first, thursday - std::chrono::days(3))),
                    year_month_day(std::min(last, thursday + std::chrono::days(3)))},
                   "range");
}

std::optional<ResolvedPoint> month_weekday(const DatePoint& point, int year) {
    const std::chrono::sys_days first = date(year, point.month, 1);
    const std::chrono::sys_days last = month_end(year, point.month);
    const int step = point.first == 0 ? 1 : 7;
    const auto away = [&](std::chrono::weekday from, std::chrono::weekday to) {
        return point.first == 0 ? std::chrono::days(0) : to - from;
    };
    const std::chrono::weekday wanted(static_cast<unsigned>(point.first));
    const std::chrono::sys_days found = point.number > 0 ? first + away(std::chrono::weekday(first), wanted) +
                                                               std::chrono::days(step * (point.number - 1))
                                                         : last - away(wanted, std::chrono::weekday(last));
    return found > last ? std::nullopt : checked({year_month_day(found), year_month_day(found)}, "day");
}

std::optional<ResolvedPoint> half_year(int number, int year, const Period& enclosing) {
    if (is_school_year(enclosing) && static_cast<int>(enclosing.start->year()) + number - 1 == year) {
        return checked(number == 1 ? months(year, 9, 12) : months(year, 1, 8), "half_year");
    }
    const Period half = number == 1 ? months(year, 9, 12) : months(year, 1, 8);
    if (is_school_half(enclosing) && enclosing == half) {
        return checked(half, "half_year");
    }
    return checked(months(year, number * 6 - 5, number * 6), "half_year");
}

std::optional<ResolvedPoint> resolve_in_year(const DatePoint& point, int year, const Period& enclosing) {
    switch (point.unit) {
        case Unit::day:
            return checked({date(year, point.month, point.first), date(year, point.month, point.first)}, "day");
        case Unit::month_part:
            return point.number != 0 ? month_week(point, year) : month_part(point, year);
        case Unit::month_weekday:
            return month_weekday(point, year);
        case Unit::month:
            return checked(months(year, point.month, point.month), "month");
        case Unit::quarter:
            return checked(months(year, point.number * 3 - 2, point.number * 3), "quarter");
        case Unit::half_year:
            return half_year(point.number, year, point.year ? Period{} : enclosing);
        case Unit::school_half:
            return checked(point.number == 1 ? months(year, 9, 12) : months(year + 1, 1, 8), "range");
        case Unit::months_to_date: {
            const Period period = months(year, 1, point.number);
            return checked(period, precision_of(period));
        }
        case Unit::season:
            return checked(season(year, point.number), "range");
        case Unit::year:
            return checked(months(year, 1, 12), "year");
        case Unit::school_year:
            return checked(school_year(year), "school_year");
        default:
            return std::nullopt;
    }
}

// The school year that most of a period belongs to: eight months of a calendar year belong to the one that ends in it.
std::optional<ResolvedPoint> enclosing_school_year(const Period& enclosing, int shift) {
    if (!enclosing.known()) {
        return std::nullopt;
    }
    const int year = static_cast<int>(enclosing.start->year()) + shift;
    const bool from_autumn = is_school_year(enclosing) || static_cast<unsigned>(enclosing.start->month()) >= 9;
    return ResolvedPoint{school_year(from_autumn ? year : year - 1), "school_year"};
}

// «за аналогичный период 2023 года»; the end of a period of two years lies in that year.
std::optional<ResolvedPoint> moved(const Period& enclosing, const DatePoint& point) {
    const auto last = static_cast<int>(enclosing.end->year());
    const std::chrono::years shift(point.year ? *point.year - last : point.year_shift);
    if (shift.count() >= 0) {
        return std::nullopt;
    }
    return checked({*enclosing.start + shift, *enclosing.end + shift}, precision_of(enclosing));
}

// «Цели на следующее полугодие»: none where none begins right behind the enclosing period, and no year behind a school
// year; any other period lies in a year that has a next one.
std::optional<ResolvedPoint> next_stretch(const Period& enclosing, const std::string& wanted) {
    if (wanted == "year") {
        const int year = static_cast<int>(enclosing.end->year()) + 1;
        return is_school_year(enclosing) ? std::nullopt : checked(months(year, 1, 12), wanted);
    }
    const int size = wanted == "half_year" ? 6 : wanted == "quarter" ? 3 : 1;
    const year_month_day begin = std::chrono::sys_days(*enclosing.end) + std::chrono::days(1);
    const int month = static_cast<int>(static_cast<unsigned>(begin.month()));
    const bool aligned = begin.day() == std::chrono::day(1) && (month - 1) % size == 0;
    return aligned ? checked(months(static_cast<int>(begin.year()), month, month + size - 1), wanted) : std::nullopt;
}

// «На конец года», «на начало полугодия»
std::optional<ResolvedPoint> edge_of(const Period& enclosing, const DatePoint& point) {
    const bool of_year = point.wanted == "year";
    if (!of_year && !point.wanted.empty() && precision_of(enclosing) != Text(point.wanted)) {
        return std::nullopt;
    }
    const Period whole =
        of_year && !is_school_year(enclosing) ? months(static_cast<int>(enclosing.end->year()), 1, 12) : enclosing;
    const year_month_day day = point.number == 1 ? *whole.start : *whole.end;
    return checked({day, day}, "day");
}

std::optional<ResolvedPoint> resolve_enclosing(const DatePoint& point, const Period& enclosing) {
    if (!enclosing.known()) {
        return std::nullopt;
    }
    switch (point.unit) {
        case Unit::enclosing_school:
            return enclosing_school_year(enclosing, point.year_shift);
        case Unit::enclosing_day: {
            if (precision_of(enclosing) != Text("month")) {
                return std::nullopt;
            }
            const year_month_day day =
                date(static_cast<int>(enclosing.start->year()), month_of(enclosing), point.first);
            return checked({day, day}, "day");
        }
        case Unit::enclosing_week: {
            if (precision_of(enclosing) != Text("month")) {
                return std::nullopt;
            }
            DatePoint week = point;
            week.month = month_of(enclosing);
            return month_week(week, static_cast<int>(enclosing.start->year()));
        }
        case Unit::enclosing_edge:
            return edge_of(enclosing, point);
        case Unit::next_stretch:
            return next_stretch(enclosing, point.wanted);
        case Unit::same_period:
            return moved(enclosing, point);
        case Unit::enclosing_year:
            if (is_school_year(enclosing)) {
                return ResolvedPoint{enclosing, "school_year"};
            }
            [[fallthrough]];
        case Unit::calendar_year:
            if (is_school_year(enclosing) && point.year_shift != 0) {
                return enclosing_school_year(enclosing, point.year_shift);
            }
            return checked(months(static_cast<int>(enclosing.end->year()) + point.year_shift, 1, 12), "year");
        default:
            if (!point.wanted.empty() && precision_of(enclosing) != Text(point.wanted)) {
                return std::nullopt;
            }
            return ResolvedPoint{enclosing, precision_of(enclosing)};
    }
}

bool is_enclosing(Unit unit) {
    return unit == Unit::enclosing || unit == Unit::same_period || unit == Unit::enclosing_year ||
           unit == Unit::calendar_year || unit == Unit::enclosing_school || unit == Unit::next_stretch ||
           unit == Unit::enclosing_edge || unit == Unit::enclosing_day || unit == Unit::enclosing_week;
}

}  // namespace

bool lacks_year(const DatePoint& point) {
    return !point.year && !is_enclosing(point.unit);
}

bool spans_years(const Period& period) {
    return period.known() && period.start->year() != period.end->year();
}

std::optional<int> year_from(const Period& enclosing, const DatePoint& point) {
    if (!enclosing.start && !enclosing.end) {
        return std::nullopt;
    }
    const int first = static_cast<int>((enclosing.start ? enclosing.start : enclosing.end)->year());
    const int last = static_cast<int>((enclosing.end ? enclosing.end : enclosing.start)->year());
    if (first != last && enclosing.known()) {
        for (int year = first; year <= std::min(last, first + 10); ++year) {
            const auto found = resolve_in_year(point, year, enclosing);
            if (found && *found->period.start >= *enclosing.start && *found->period.end <= *enclosing.end) {
                return year + point.year_shift;
            }
        }
    }
    return first + point.year_shift;
}

std::optional<ResolvedPoint> resolve(const DatePoint& point, const Period& enclosing) {
    if (is_enclosing(point.unit)) {
        return resolve_enclosing(point, enclosing);
    }
    const std::optional<int> year = point.year ? point.year : year_from(enclosing, point);
    return year ? resolve_in_year(point, *year, enclosing) : std::nullopt;
}

}  // namespace svod::normalizer::phrases
