#pragma once

#include <map>
#include <string_view>
#include <tuple>
#include <vector>

#include "normalizer/phrases/readers.hpp"
#include "normalizer/stages/reading.hpp"

namespace svod::normalizer::stages {

/// Where the narratives of a report stand in its units.
class NarrativePlaces {
  public:
    struct Place {
        text::Span span;  ///< bytes of the unit's original text
        int event = 0;    ///< index into report.events
    };

    /// Looks the quotes of the narrative events up. \pre the narratives stage has run
    explicit NarrativePlaces(const Reading& reading);

    /// The places in a unit, in the order of the events.
    [[nodiscard]] std::vector<Place> in_unit(const Unit& unit) const;

  private:
    using Key = std::tuple<int, Index, Index>;  // block, row, column
    const Reading& reading_;
    std::multimap<Key, int> events_;
};

/// Whether a unit is a cell of the header rows of a table of indicators or figures.
bool is_header_cell(const Reading& reading, const Unit& unit);

/// Whether a heading above a unit names a plan.
bool stands_below_plan(const Reading& reading, const phrases::Readers& readers, const Unit& unit);

/// Whether a unit is (part of) the title of the report, not of a section.
bool is_report_title(const Reading& reading, const Unit& unit);

/// Whether the table of a schedule cell lists what was held: its column is one of dates, it has no column of plans or
/// statuses and no activity whose status is open, and it stands under no plan's heading; or it has no column of
/// statuses and the line above it says that they were held.
bool tells_of_held_events(const Reading& reading, const phrases::Readers& readers, const Unit& cell);

/// The same for a line of a block that tells of one activity («Дата: 5 мая»).
bool tells_of_held_event(const Reading& reading, const phrases::Readers& readers, const Unit& line);

/// Whether a unit is a cell of a column whose head mixes the time with the result («Дата проведения, результат»): the
/// cell is the activity's result, and the dates at its beginning are the days of the activity.
bool is_dated_result(const Reading& reading, const phrases::Readers& readers, const Unit& unit);

/// Where the dates that open a text end, in bytes of it: no more than a small word stands before or between them
/// («02.03., 15.06. и 21.09.»). 0 where none opens it. `dates` in text order.
std::size_t end_of_leading_dates(const text::Folded& text, const std::vector<phrases::DateMatch>& dates);

/// Moves a day or month without a year that a planned narrative or item of a list names from the report's own period,
/// which is over, into the year behind it: «В марте планируется семинар» in the report of 2024 means March 2025. Leaves
/// what may still lie ahead of the day that the report was written on, what recurs, plans and sections with a period.
void set_ahead_of_report(const Reading& reading, const Unit& unit, const phrases::DateMatch& match, Date& date);

/// Moves a date without a written year to which something was put off («перенесён на февраль»), but which would lie
/// before the report's period, to the year behind, if it then lies soon after the period. Any other date stays.
void set_behind_report(const Reading& reading, const Unit& unit, const phrases::DateMatch& match, Date& date);

/// Moves a date without a written year that is told as held, but lies behind the day on which the report was written,
/// to the year before, if it then lies shortly before the report's period: «27 августа» in the report of a school year
/// that was written in June. Any other date stays as it is.
void set_before_report(const Reading& reading, const phrases::DateMatch& match, Date& date);

/// Whether the words of a date say what is planned for it: «на год», «на 2024 год».
bool opens_plan(std::string_view raw);

/// Whether a date is a range of at most 60 days: «с 12 по 15 мая».
bool is_run_of_days(const phrases::DateMatch& match);

/// Halves and quarters without a year in a unit's text, resolved by the report's own period: «за полугодие» in a row
/// whose plan is of the whole year.
std::vector<phrases::DateMatch> parts_of_report(const Reading& reading, const phrases::Readers& readers,
                                                const Unit& unit);

/// Whether a date begins behind the report's period.
bool lies_ahead(const Reading& reading, const phrases::DateMatch& match);

/// Whether a date lies in the report's period as a whole.
bool lies_in_period(const Reading& reading, const phrases::DateMatch& match);

/// Whether a colon stands right behind a date of a unit: «План на второе полугодие: …».
bool leads_in(const Unit& unit, const phrases::DateMatch& match);

/// Whether a date is all that stands in brackets: «Отчёт сдан (до 20 января)», the term as it was set.
bool fills_brackets(const Unit& unit, const phrases::DateMatch& match);

/// «II квартал. Проведён семинар …»: whether a quarter or half-year that is a sentence of its own opens a text that
/// goes on. `place`: bytes of the text
bool opens_with_term(std::string_view text, const text::Span& place, const Text& precision);

}  // namespace svod::normalizer::stages
