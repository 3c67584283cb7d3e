#include "normalizer/stages/date_unit.hpp"

#include "normalizer/phrases/sentences.hpp"
#include "normalizer/rules/word_lists.hpp"
#include "normalizer/stages/date_places.hpp"
#include "normalizer/stages/letter_lines.hpp"
#include "normalizer/stages/outline_titles.hpp"

namespace svod::normalizer::stages {

using phrases::DateMatch;

DateUnit::DateUnit(const Reading& reading_of_unit, const phrases::Readers& all_readers, const Unit& read_unit)
    : reading(reading_of_unit),
      readers(all_readers),
      unit(read_unit),
      sentences(phrases::sentences_of(read_unit.text)) {}

bool DateUnit::is_header() const {
    return is_header_cell(reading, unit);
}

bool DateUnit::is_leading(const DateMatch& match) const {
    return unit.text.to_original(match.span).end <= leading_end;
}

text::Span DateUnit::sentence_at(const text::Span& place) const {
    for (const text::Span& sentence : sentences) {
        if (sentence.overlaps(place)) {
            return sentence;
        }
    }
    return {0, unit.text.original().size()};
}

bool DateUnit::heads_figures(const DateMatch& match) const {
    if (unit.kind != Unit::Kind::cell || unit.event || unit.place.col_no != 1 || !unit.table || !is_whole(match)) {
        return false;
    }
    const TableView& table = reading.tables.at(static_cast<std::size_t>(*unit.table));
    return table.kind == TableView::Kind::figures && !table.column_titles.empty() &&
           rules::word_list("head_of_times").has(text::fold(table.column_titles.front()));
}

bool DateUnit::is_time_of_events(const DateMatch& match) const {
    return match.manner != "plain" &&
           time_of_heading(readers.dates, unit.text, reading.enclosing_period(unit)).start.has_value();
}

bool DateUnit::is_own_period(const DateMatch& match) const {
    return match.start && match.start == phrases::iso(reading.period.start) &&
           match.end == phrases::iso(reading.period.end);
}

bool DateUnit::is_whole(const DateMatch& match) const {
    return match.span.size() + 4 >= unit.text.folded().size();
}

bool DateUnit::stands_beside_label_of_period() const {
    if (unit.kind != Unit::Kind::cell || &unit == reading.units.data()) {
        return false;
    }
    const Unit& before = *(&unit - 1);
    const bool beside = before.table == unit.table && before.place.row_no == unit.place.row_no;
    const auto label = beside ? readers.names.identity.label(before.text) : std::nullopt;
    return label && label->field == "period" && label->value.size() == 0;
}

bool DateUnit::dates_report() const {
    return is_beside_label_of_day(reading, readers, static_cast<std::size_t>(&unit - reading.units.data()));
}

}  // namespace svod::normalizer::stages
