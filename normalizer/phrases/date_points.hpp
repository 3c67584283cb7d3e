#pragma once

#include <optional>
#include <string>

#include "normalizer/phrases/period.hpp"
#include "normalizer/text/folded.hpp"

namespace svod::normalizer::phrases {

/// What a written date names, before its year is known: one unit of the calendar or of the enclosing period.
struct DatePoint {
    enum class Unit {
        day,              ///< `month`, `first`
        month_part,       ///< days `first`-`last` of `month`; a `last` behind the month's end is that end;
                          ///< where `number` is set, the month's week of that number
        month_weekday,    ///< the `number`-th (-1: the last) day of `month` that is the weekday `first` (1 Monday to 7
                          ///< Sunday, 0 any day)
        month,            ///< `month`
        quarter,          ///< `number` 1-4
        half_year,        ///< `number` 1-2, of the calendar year, of a school year where that encloses
        school_half,      ///< `number` 1-2, of the school year that begins in `year`
        months_to_date,   ///< the first `number` months of the year
        season,           ///< `number` 1 winter (December of `year` and on) to 4 autumn
        year,             ///< the calendar year
        school_year,      ///< 1 September of `year` to 31 August
        enclosing_day,    ///< the day `first` of the enclosing month
        enclosing_week,   ///< the `number`-th week of the enclosing month
        enclosing,        ///< the enclosing period itself, if it has the precision `wanted` or none is wanted
        enclosing_edge,   ///< the last day of the enclosing period, the first where `number` is 1; `wanted` as above,
                          ///< «year» for the enclosing school or calendar year
        enclosing_year,   ///< the enclosing school year, else calendar year
        calendar_year,    ///< the enclosing calendar year
        same_period,      ///< the enclosing period moved to the year `year` or by `year_shift`
        next_stretch,     ///< the quarter, half-year, month or year (`wanted`) behind the enclosing period
        enclosing_school  ///< the enclosing school year, or the one that most of the enclosing period belongs to
    };
    Unit unit = Unit::day;
    std::optional<int> year;
    int year_shift = 0;  ///< «прошлого года» -1: added to a year from the context
    bool over = false;  ///< «минувшего года»: the year told of, or the one before where that is named beside it
    int month = 0;
    int first = 0;
    int last = 0;
    int number = 0;
    std::string wanted;

    bool operator==(const DatePoint&) const = default;
};

/// A resolved point.
struct ResolvedPoint {
    Period period;
    Text precision;
};

/// Whether the point lacks a year that the context has to give.
bool lacks_year(const DatePoint& point);

/// The days of a point. None where the calendar doesn't have it (31.02.2024), its year isn't known, or the enclosing
/// period doesn't fit.
std::optional<ResolvedPoint> resolve(const DatePoint& point, const Period& enclosing);

/// The year that the enclosing period gives a point: of several the first in which the point lies inside the period,
/// else the period's first. None where neither end is known.
std::optional<int> year_from(const Period& enclosing, const DatePoint& point);

/// Whether the period spans more than one calendar year.
bool spans_years(const Period& period);

}  // namespace svod::normalizer::phrases
