#include "normalizer/stages/figure_times.hpp"

#include <algorithm>
#include <optional>

#include "normalizer/stages/figure_headings.hpp"

namespace svod::normalizer::stages {
namespace {

struct Days {
    std::string first;
    std::string last;
};

// «2023», «2022/2023»
std::optional<Days> bare_years(const std::string& row) {
    const std::size_t behind = row.find_first_not_of("0123456789");
    const bool school_year = behind == 4 && row.find_first_not_of("0123456789", 5) == std::string::npos &&
                             (row[4] == '/' || row[4] == '-') && row.size() > 6;
    if (!row.starts_with("20") || !(school_year || (row.size() == 4 && behind == std::string::npos))) {
        return std::nullopt;
    }
    const std::string year = row.substr(0, 4);
    return school_year ? Days{year + "-09-01", std::to_string(std::stoi(year) + 1) + "-08-31"}
                       : Days{year + "-01-01", year + "-12-31"};
}

// «2023 программ», «Программ 2023», «Детей (2023)»: the year of a head over or below the column's own.
std::optional<Days> years_of_column(const std::string& heading) {
    const std::size_t first = heading.find(' ');
    if (first == std::string::npos) {
        return std::nullopt;
    }
    auto years = bare_years(heading.substr(0, first));
    std::string last = heading.substr(heading.rfind(' ') + 1);
    if (last.size() > 2 && last.front() == '(' && last.back() == ')') {
        last = last.substr(1, last.size() - 2);
    }
    return years ? years : bare_years(last);
}

// «2023 год», «За 2022/2023 учебный год», «2024 (отчётный)» before the figures of that year.
std::optional<Days> years_of_row(const Reading& reading, const phrases::Readers& readers, const Unit& unit,
                                 const std::string& heading) {
    constexpr std::size_t longest_lead = 6;  // bytes of «за »
    const std::string row = heading.substr(0, heading.find(" ("));
    if (row.find("20") > longest_lead) {
        return std::nullopt;
    }
    if (auto years = bare_years(row)) {
        return years;
    }
    const text::Folded words(row);
    const auto dates = readers.dates.find(words, reading.enclosing_period(unit));
    const bool year = dates.size() == 1 && dates.front().start && dates.front().end &&
                      (dates.front().precision == Text("year") || dates.front().precision == Text("school_year"));
    if (!year || dates.front().span.begin > longest_lead || dates.front().span.end < words.folded().size()) {
        return std::nullopt;
    }
    return Days{*dates.front().start, *dates.front().end};
}

// «I кв. | II кв. | Год»: the figures of the whole period stand beside those of its parts.
bool has_column_of_all(const Reading& reading, const phrases::Readers& readers, const FigureCell& cell) {
    const TableView& table = reading.tables.at(static_cast<std::size_t>(cell.table));
    return std::any_of(table.column_titles.begin(), table.column_titles.end(), [&](const std::string& title) {
        return is_heading(readers, title, "whole") || is_heading(readers, title, "total");
    });
}

// «Исходные показатели (2022 год)» over figures of no other time; a year that is cited or compared with is not theirs.
bool tells_of_other_time(const Reading& reading, const phrases::Readers& readers, const Unit& unit,
                         const FigureCell& cell) {
    const Text begin = phrases::iso(reading.period.start);
    const Text end = phrases::iso(reading.period.end);
    const bool dated = begin && end && cell.caption.find("20") != std::string::npos &&
                       is_heading(readers, cell.caption, "of_years") && !is_heading(readers, cell.caption, "compared");
    const auto dates = dated ? readers.dates.find(text::Folded(cell.caption), reading.enclosing_period(unit))
                             : std::vector<phrases::DateMatch>();
    return !dates.empty() && std::all_of(dates.begin(), dates.end(), [&](const phrases::DateMatch& date) {
        const bool term = date.precision == Text("year") || date.precision == Text("school_year") ||
                          date.precision == Text("half_year") || date.precision == Text("quarter");
        return term && date.start && date.end && (*date.end < *begin || *date.start > *end);
    });
}

}  // namespace

FigureTimes times_of(const Reading& reading, const phrases::Readers& readers, const Unit& unit,
                     const FigureCell& cell) {
    FigureTimes times;
    const Text begin = phrases::iso(reading.period.start);
    const Text end = phrases::iso(reading.period.end);
    if (const auto years = years_of_row(reading, readers, unit, cell.row_heading)) {
        times.row = true;
        times.other = (begin && years->last < *begin) || (end && years->first > *end);
    }
    if (const auto years = years_of_column(cell.column_heading)) {
        times.column = true;
        times.other = times.other || (begin && years->last < *begin) || (end && years->first > *end);
    }
    bool part_of_time = false;
    for (const phrases::DateMatch& date :
         readers.dates.find(text::Folded(cell.column_heading), reading.enclosing_period(unit))) {
        times.column = true;
        times.day = date.precision == Text("day") ? date.start : times.day;
        const bool term = date.precision && *date.precision != "day" && *date.precision != "range";
        const bool later = end && date.start && *date.start > *end;
        times.other = times.other || (term && ((begin && date.end && *date.end < *begin) || later));
        const bool inside = date.start && date.end && begin && end && *begin <= *date.start && *date.end <= *end &&
                            (*begin < *date.start || *date.end < *end);
        part_of_time = part_of_time || (inside && date.precision != Text("day"));
    }
    times.other = times.other || (!times.row && !times.column && tells_of_other_time(reading, readers, unit, cell));
    times.other = times.other || (part_of_time && has_column_of_all(reading, readers, cell));
    return times;
}

}  // namespace svod::normalizer::stages
