#pragma once

#include "normalizer/phrases/date_shape_parts.hpp"

// The shapes that pack dates.rules names: each makes atoms of the named groups of a match. No atoms: no date; none: the
// match doesn't count and other rules may have its words.
namespace svod::normalizer::phrases::shapes {

using shape_parts::Atoms;

/// A day with its month and year: «12 апреля 2022 г.», «23.10.2019».
std::optional<Atoms> day(const ShapeInput& input);
/// A day whose year may be a count: «26.05 2022», «26.05 2022 выезд»; none before what that may count («15.12 2000
/// детей», «12.05 2023 педагога»).
std::optional<Atoms> lone_year_day(const ShapeInput& input);
/// Several days of one month: «19 и 20 ноября», «с 10 по 22 августа».
std::optional<Atoms> day_list(const ShapeInput& input);
/// Two days of different months, the first with a hyphen for its dot: «25-01 - 07.03.2020».
std::optional<Atoms> days_apart(const ShapeInput& input);
/// Days in figures with nothing between them: «12.03.202315.03.2023».
std::optional<Atoms> glued_days(const ShapeInput& input);
/// A day in figures of which recognition took some for letters: «О7.О3.2О19».
std::optional<Atoms> recognised_day(const ShapeInput& input);
/// A day behind its year: «2021 г., 17 июня»; none where another year follows.
std::optional<Atoms> year_first_day(const ShapeInput& input);
/// «В двадцатых числах октября», «в первых числах»: ten days.
std::optional<Atoms> tens_of_month(const ShapeInput& input);
/// «До 20-х чисел мая»: that day.
std::optional<Atoms> before_tens(const ShapeInput& input);
/// «Последняя неделя мая»: the last of the weeks that `month_part` counts.
std::optional<Atoms> last_week(const ShapeInput& input);
/// «Последняя пятница мая», «последний день мая»: that day.
std::optional<Atoms> weekday_of_month(const ShapeInput& input);
/// «24», «с 3 по 14» under a month's heading.
std::optional<Atoms> enclosing_days(const ShapeInput& input);
/// «2 неделя», «1-2 неделя» under a month's heading.
std::optional<Atoms> enclosing_weeks(const ShapeInput& input);
/// The last day of a year.
std::optional<Atoms> year_end(const ShapeInput& input);
/// Decades, weeks and halves of a month.
std::optional<Atoms> month_part(const ShapeInput& input);
/// «Начало», «середина» and «конец» of a month: its decades.
std::optional<Atoms> fixed_part(const ShapeInput& input);

/// A month with its year.
std::optional<Atoms> month(const ShapeInput& input);
/// A month of a school year: «март 2022/2023 учебного года» is of 2023.
std::optional<Atoms> school_month(const ShapeInput& input);
/// A month behind its year: «2022 г. ноябрь»; none where another year follows.
std::optional<Atoms> year_first_month(const ShapeInput& input);
/// Quarters: «I–III квартал».
std::optional<Atoms> quarter(const ShapeInput& input);
/// A quarter behind its year: «2022 год, I квартал»; none where another year follows.
std::optional<Atoms> year_first_quarter(const ShapeInput& input);
/// Half-years.
std::optional<Atoms> half_year(const ShapeInput& input);
/// A half-year behind its year: «2022 год, I полугодие»; none where another year follows.
std::optional<Atoms> year_first_half(const ShapeInput& input);
/// «9 месяцев», «полугодие»: from the year's beginning.
std::optional<Atoms> months_to_date(const ShapeInput& input);
/// Seasons.
std::optional<Atoms> season(const ShapeInput& input);
/// Months of two years in two figures that lie next to each other: «октябрь 22 - март 23»; two months where the last
/// figures have no word of year behind them and may count what follows («октябрь 22 - март 23 человека»).
std::optional<Atoms> months_short_years(const ShapeInput& input);
/// The winter of two years: «зима 2022-2023».
std::optional<Atoms> winter(const ShapeInput& input);
/// A year behind «в»: none before a word, a figure or a per cent sign.
std::optional<Atoms> year_in(const ShapeInput& input);
/// A year.
std::optional<Atoms> year(const ShapeInput& input);
/// «2017-20 гг.»: years of a range of which the last is shortened.
std::optional<Atoms> years(const ShapeInput& input);
/// A school year: two years that follow each other.
std::optional<Atoms> school_year(const ShapeInput& input);
/// Two school years with one noun.
std::optional<Atoms> school_years(const ShapeInput& input);
/// Half of a school year.
std::optional<Atoms> school_half(const ShapeInput& input);

/// Words that look like a date and are none.
std::optional<Atoms> none(const ShapeInput& input);
/// The enclosing period; the option names the kind that it must be.
std::optional<Atoms> enclosing_period(const ShapeInput& input);
/// The enclosing period's year or the period itself.
std::optional<Atoms> same_period(const ShapeInput& input);
/// «На начало полугодия», «на конец года»: that day of what encloses.
std::optional<Atoms> enclosing_edge(const ShapeInput& input);
/// The stretch behind the enclosing period; the option names its kind.
std::optional<Atoms> next_stretch(const ShapeInput& input);
std::optional<Atoms> enclosing_year(const ShapeInput& input);
/// The calendar year of the enclosing period.
std::optional<Atoms> calendar_year(const ShapeInput& input);
/// The school year of the enclosing period.
std::optional<Atoms> enclosing_school(const ShapeInput& input);
/// A recurrence; the option is its code.
std::optional<Atoms> recurrence(const ShapeInput& input);

}  // namespace svod::normalizer::phrases::shapes
