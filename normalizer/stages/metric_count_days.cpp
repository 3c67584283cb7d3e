#include "normalizer/stages/metric_count_days.hpp"

#include <algorithm>
#include <array>

#include "normalizer/phrases/period.hpp"
#include "normalizer/stages/count_items.hpp"
#include "normalizer/stages/date_places.hpp"
#include "normalizer/stages/metric_context.hpp"
#include "normalizer/text/characters.hpp"

namespace svod::normalizer::stages {
namespace {

// Where a count's numeral begins in its unit's original text.
std::size_t place_in_unit(const Reading& reading, std::size_t count) {
    const CountPlace& place = reading.count_places[count];
    return reading.units.at(static_cast<std::size_t>(place.unit)).text.to_original(place.numeral).begin;
}

// Dates that stand in a count's sentence, with their offset in the unit's original text and their manner.
template <typename Take>
void each_date_of(const Reading& reading, std::size_t count, Take take) {
    const CountPlace& place = reading.count_places[count];
    const Unit& unit = reading.units.at(static_cast<std::size_t>(place.unit));
    const text::Span sentence = unit.text.to_original(place.sentence);
    for (std::size_t i = 0; i < reading.report.dates.size(); ++i) {
        const Date& date = reading.report.dates[i];
        const bool here = date.source.block == unit.place.block && date.source.row_no == unit.place.row_no &&
                          date.source.col_no == unit.place.col_no;
        const std::size_t offset = here ? unit.text.original().find(date.raw, sentence.begin) : std::string::npos;
        if (offset != std::string::npos && offset < sentence.end) {
            take(date, offset, std::string_view(reading.date_manners.at(i)));
        }
    }
}

// «4 316 детей (на 01.01.2023 - 4 200)», «выдано 133, общее их число на 25.12.2024 доведено до 905»: a date behind
// the numerals that belongs to a later one.
bool is_of_next(const Reading& reading, std::size_t count, std::size_t date) {
    const CountPlace& place = reading.count_places[count];
    const std::string& text = reading.units.at(static_cast<std::size_t>(place.unit)).text.original();
    const std::vector<CountPlace>& places = reading.count_places;
    const auto beside = [&](std::size_t i) {
        return i < places.size() && places[i].unit == place.unit && !places[i].cell_figure &&
               places[i].sentence == place.sentence;
    };
    std::size_t next = count;
    while (beside(next) && place_in_unit(reading, next) < date) {
        ++next;
    }
    const std::size_t mark = text.find_last_of(",(;", date);
    return next > count && beside(next) && mark != std::string::npos && mark > place_in_unit(reading, next - 1) &&
           text.find_first_of(",;)", date) > place_in_unit(reading, next);
}

// «по сравнению с @ число обучающихся #»: a sentence up to the numeral, a date in it masked.
std::string with_date_masked(const Reading& reading, std::size_t count, const Date& date, std::size_t offset) {
    const CountPlace& place = reading.count_places[count];
    const Unit& unit = reading.units.at(static_cast<std::size_t>(place.unit));
    const std::size_t begin = std::min(unit.text.to_original(place.sentence).begin, offset);
    const std::size_t end = std::min(offset + date.raw.size(), place_in_unit(reading, count));
    const std::string& text = unit.text.original();
    return text::fold(text.substr(begin, offset - begin)) + "@" +
           text::fold(text.substr(end, place_in_unit(reading, count) - end)) + "#";
}

// «73 % в 2023 году и 75 % в 2024 году»: whether nothing but its noun parts a count from a date behind it, and the date
// tells of no count behind itself.
bool stands_right_behind(const Reading& reading, const phrases::Readers& readers, std::size_t count, const Date& date,
                         std::size_t offset) {
    constexpr std::size_t longest_noun = 80;  // bytes
    const CountPlace& place = reading.count_places[count];
    const Unit& unit = reading.units.at(static_cast<std::size_t>(place.unit));
    const std::size_t end = unit.text.to_original(place.numeral).end;
    const std::size_t behind = offset + date.raw.size();
    const std::string& text = unit.text.original();
    if (offset < end || offset - end > longest_noun || behind > text.size()) {
        return false;
    }
    const std::string words =
        "#" + text::fold(text.substr(end, offset - end)) + "@" + text::fold(text.substr(behind, longest_noun));
    return !readers.figures.breakdown_leads(words, "year_behind").empty();
}

// The day that a paragraph or list item states of its figures.
const Date* stated_day_of(const Reading& reading, const Unit& unit) {
    const auto found = std::find_if(reading.report.dates.begin(), reading.report.dates.end(), [&](const Date& date) {
        return date.source.block == unit.place.block && !date.source.row_no && date.role == "as_of" &&
               date.precision == Text("day");
    });
    return found != reading.report.dates.end() ? &*found : nullptr;
}

// «По состоянию на 01.09.2024:»: whether a line has nothing but a day to tell, and leaves the figures to those below
// it.
bool leads_in(const phrases::Readers& readers, const Unit& unit, const Date& day) {
    const std::string& text = unit.text.original();
    const std::size_t begin = text.find(day.raw);
    if (begin == std::string::npos) {
        return false;
    }
    const std::string rest = text.substr(0, begin) + "@" + text.substr(begin + day.raw.size());
    return !readers.figures.breakdown_leads(text::fold(rest), "day_alone").empty();
}

// «спортивная – 83 (80)»: a figure alone in brackets behind another of the same things is that of an earlier time.
bool is_set_beside(const Reading& reading, std::size_t count) {
    if (count == 0 || reading.report.counts[count - 1].unit != reading.report.counts[count].unit ||
        reading.count_places[count - 1].unit != reading.count_places[count].unit) {
        return false;
    }
    const CountPlace& place = reading.count_places[count];
    const std::string& folded = reading.units.at(static_cast<std::size_t>(place.unit)).text.folded();
    const std::size_t before = reading.count_places[count - 1].numeral.end;
    return before < place.numeral.begin &&
           text::trim(std::string_view(folded).substr(before, place.numeral.begin - before)) == "(" &&
           text::trim(std::string_view(folded).substr(place.numeral.end)).starts_with(')');
}

// «Выдано сертификатов на 26.06.2023» in the cell that a count answers.
Text day_of_label(const Reading& reading, std::size_t count) {
    const auto label = label_of(reading, reading.count_places[count].unit);
    if (!label) {
        return std::nullopt;
    }
    const Source& place = reading.units.at(static_cast<std::size_t>(*label)).place;
    for (const Date& date : reading.report.dates) {
        if (date.source.block == place.block && date.source.row_no == place.row_no &&
            date.source.col_no == place.col_no && date.role == "as_of" && date.precision == Text("day")) {
            return date.start;
        }
    }
    return std::nullopt;
}

// «По состоянию на 01.09.2024:» over lines or items.
Text day_of_lead(const Reading& reading, const phrases::Readers& readers, std::size_t count) {
    constexpr int most_lines = 24;
    const int own = reading.count_places[count].unit;
    const bool item = reading.units[static_cast<std::size_t>(own)].kind == Unit::Kind::list_item;
    for (int line = own - 1; line >= 0 && own - line <= most_lines; --line) {
        const Unit& unit = reading.units[static_cast<std::size_t>(line)];
        if (unit.kind == Unit::Kind::cell || unit.is_section_title || (!item && unit.kind == Unit::Kind::list_item)) {
            return std::nullopt;
        }
        const bool figures = unit.text.folded().find_first_of("0123456789") != std::string::npos;
        if (const Date* day = figures ? stated_day_of(reading, unit) : nullptr) {
            return leads_in(readers, unit, *day) ? day->start : std::nullopt;
        }
        if (item && unit.kind != Unit::Kind::list_item) {
            return std::nullopt;
        }
    }
    return std::nullopt;
}

// «Данные приведены по состоянию на 31.12.2022.» anywhere above in the section, or in one that it is part of.
Text day_of_all_in_section(const Reading& reading, const phrases::Readers& readers, Index section, int block) {
    const auto tells_all = [&](const Date& date) {
        const auto unit = std::find_if(reading.units.begin(), reading.units.end(), [&](const Unit& at) {
            return at.place.block == date.source.block && at.kind == Unit::Kind::paragraph && !at.is_section_title;
        });
        return unit != reading.units.end() && !unit->text.folded().ends_with(':') && leads_in(readers, *unit, date);
    };
    for (const Date& date : reading.report.dates) {
        const bool above = date.role == "as_of" && date.precision == Text("day") && !date.source.row_no &&
                           date.section && date.source.block < block;
        const auto is_that = [&](const Section& at) {
            return &at == &reading.report.sections.at(static_cast<std::size_t>(*date.section));
        };
        if (above && reading.nearest_section(section, is_that) != nullptr && tells_all(date)) {
            return date.start;
        }
    }
    return std::nullopt;
}

}  // namespace

bool tells_of_one_day(const Reading& reading, std::size_t count) {
    const Index event = reading.report.counts[count].event;
    if (!event || reading.report.events.at(static_cast<std::size_t>(*event)).origin != "narrative") {
        return false;
    }
    bool one_day = false;
    each_date_of(reading, count, [&](const Date& date, std::size_t offset, std::string_view) {
        one_day =
            one_day || (date.event == event && date.precision == Text("day") && offset < place_in_unit(reading, count));
    });
    return one_day;
}

Text day_of_count(const Reading& reading, std::size_t count) {
    const std::size_t numeral = place_in_unit(reading, count);
    Text day;
    std::optional<std::size_t> nearest;
    each_date_of(reading, count, [&](const Date& date, std::size_t offset, std::string_view manner) {
        if (date.role != "as_of" || date.precision != Text("day") || is_of_next(reading, count, offset)) {
            return;
        }
        const bool before = offset < numeral;
        const bool better =
            !nearest || (before ? *nearest > numeral || offset > *nearest : *nearest > numeral && offset < *nearest);
        if (better) {
            nearest = offset;
            day = manner == "state" ? Text() : date.start;  // «на конец года» gives no day
        }
    });
    return day;
}

Text day_told_before(const Reading& reading, const phrases::Readers& readers, std::size_t count) {
    const Index section = reading.report.counts[count].section;
    Text day = day_of_label(reading, count);
    day = day ? day : day_of_lead(reading, readers, count);
    day = day ? day : day_of_section(reading, section);
    return day ? day : day_of_all_in_section(reading, readers, section, reading.report.counts[count].source.block);
}

namespace {

// «IV квартал. Дано 30 консультаций.»: whether the line of a count begins with a part of the report's period.
bool stands_behind_term(const Reading& reading, const Unit& unit) {
    const Text begin = phrases::iso(reading.period.start);
    const Text end = phrases::iso(reading.period.end);
    return std::any_of(reading.report.dates.begin(), reading.report.dates.end(), [&](const Date& date) {
        const bool here = date.source.block == unit.place.block && date.source.row_no == unit.place.row_no &&
                          date.source.col_no == unit.place.col_no && unit.text.original().starts_with(date.raw);
        const bool inside = begin && end && date.start && date.end && (*date.start > *begin || *date.end < *end);
        return here && inside && opens_with_term(unit.text.original(), {0, date.raw.size()}, date.precision);
    });
}

}  // namespace

bool is_summed_over_terms(std::string_view code) {
    constexpr std::array<std::string_view, 5> summed = {"events_held", "contests_held", "participants", "staff_trained",
                                                        "certificates_issued"};
    return std::find(summed.begin(), summed.end(), code) != summed.end();
}

TimeTold time_told(const Reading& reading, const phrases::Readers& readers, std::size_t count) {
    if (is_set_beside(reading, count) || reading.count_places[count].manner == "year_before") {
        return {.earlier = true};
    }
    const CountPlace& place = reading.count_places[count];
    const Unit& unit = reading.units.at(static_cast<std::size_t>(place.unit));
    const std::size_t numeral = place_in_unit(reading, count);
    const Text begin = phrases::iso(reading.period.start);
    const Text end = phrases::iso(reading.period.end);
    std::size_t nearest = 0;
    TimeTold told;
    told.behind_term =
        stands_behind_term(reading, unit) &&
        readers.figures.breakdown_leads(context_of(reading, readers, count).sentence, "over_year").empty();
    each_date_of(reading, count, [&](const Date& date, std::size_t offset, std::string_view manner) {
        const bool term = date.precision == Text("quarter") || date.precision == Text("half_year");
        constexpr std::size_t digits = 4;
        const bool of_other_year = begin && date.end && date.end->compare(0, digits, *begin, 0, digits) < 0;
        // «за 6 месяцев» may stand for the half-year reported; «летом 2023 года»
        const bool year = date.precision == Text("year") || date.precision == Text("school_year") ||
                          ((term || date.precision == Text("range")) && of_other_year);
        const bool aside = unit.text.original().find(')', offset) < numeral;
        const bool compared =
            manner == "compared" ||  // «больше, чем … прошлым годом»
            (year && offset < numeral &&
             !readers.figures.breakdown_leads(with_date_masked(reading, count, date, offset), "not_then").empty());
        if (date.role != "document" && year && offset > numeral &&
            stands_right_behind(reading, readers, count, date, offset)) {
            nearest = std::string::npos;
            told.earlier = begin && date.end && *date.end < *begin;
            told.later = end && date.start && *date.start > *end;
        }
        if (date.role != "document" && year && !aside && !compared && offset < numeral && offset >= nearest) {
            nearest = offset;
            told.earlier = begin && date.end && *date.end < *begin;
            told.later = end && date.start && *date.start > *end;
        }
        const bool own = offset < numeral && unit.text.original().find(',', offset) > numeral;
        const bool inside = begin && end && date.start && date.end && (*date.start > *begin || *date.end < *end);
        const bool of_report = date.role != "document" && date.role != "mention";  // «по сравнению с I полугодием»
        told.partly = told.partly || (of_report && term && own && inside);
    });
    return told;
}

bool tells_of_another_time(const Reading& reading, const phrases::Readers& readers, std::size_t count) {
    const TimeTold told = time_told(reading, readers, count);
    return told.earlier || told.partly || told.behind_term;
}

}  // namespace svod::normalizer::stages
