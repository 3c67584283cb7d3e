#include "normalizer/stages/counts.hpp"

#include <algorithm>

#include "normalizer/stages/count_items.hpp"
#include "normalizer/stages/figure_counts.hpp"
#include "normalizer/stages/figure_headings.hpp"
#include "normalizer/stages/figure_tables.hpp"

namespace svod::normalizer::stages {
namespace {

// «12 программ, 15 договоров» beside a label.
bool tells_more_than_a_figure(const Unit& unit) {
    const std::string& text = unit.text.folded();
    const std::size_t words = text.find_first_not_of("0123456789 .,%-+");
    return unit.place.col_no.value_or(1) > 1 && unit.place.row_no.value_or(1) > 1 && words != std::string::npos &&
           text.find_first_of("0123456789") < words;
}

// Cells that hold a row's number, its time or the figures of a table are no text with counts.
bool tells_counts(const Reading& reading, const phrases::Readers& readers, const Unit& unit) {
    if (unit.is_section_title || unit.text.folded().empty()) {
        return false;
    }
    if (unit.kind != Unit::Kind::cell || !unit.table) {
        return true;
    }
    switch (reading.tables.at(static_cast<std::size_t>(*unit.table)).kind) {
        case TableView::Kind::figures: {
            const auto figure = figure_text(readers, unit.text.folded());
            return tells_more_than_a_figure(unit) && measured_figures(reading, readers, unit).empty() &&
                   (!figure || figure->remark.ends_with('%'));  // «962 (12 %)»: the share alone
        }
        case TableView::Kind::indicators:
        case TableView::Kind::letterhead:
            return false;
        default:
            return unit.role != CellRole::number && unit.role != CellRole::schedule && unit.role != CellRole::held &&
                   unit.role != CellRole::plan && unit.role != CellRole::fact && unit.role != CellRole::percent;
    }
}

text::Span sentence_around(const std::vector<text::Span>& sentences, text::Span span, std::size_t size) {
    for (const text::Span& sentence : sentences) {
        if (sentence.begin <= span.begin && span.begin < sentence.end) {
            return {sentence.begin, std::max(sentence.end, span.end)};
        }
    }
    return {0, size};
}

void add_items(const Reading& reading, const phrases::Readers& readers, int index, std::vector<CountItem>& items) {
    const Unit& unit = reading.units.at(static_cast<std::size_t>(index));
    const std::vector<phrases::NumberMatch> numbers = readers.numbers.find(unit.text);
    if (numbers.empty()) {
        return;
    }
    // «Численность обучающихся | 2010» tells no year.
    const bool figure = unit.text.folded().find_first_not_of("0123456789 ") == std::string::npos &&
                        label_of(reading, index).has_value();
    const std::vector<phrases::DateMatch> dates =
        figure ? std::vector<phrases::DateMatch>() : readers.dates.find(unit.text, reading.enclosing_period(unit));
    const std::vector<text::Span> sentences = folded_sentences(unit.text);
    for (phrases::CountMatch& match : readers.counts.find(unit.text, numbers, dates)) {
        CountItem item;
        item.unit = index;
        item.sentence = sentence_around(sentences, match.number_span, unit.text.folded().size());
        item.match = std::move(match);
        items.push_back(std::move(item));
    }
}

// A narrative inside the unit whose words hold the count, else the row or item that the unit belongs to.
Index event_of(const Reading& reading, const Unit& unit, const CountItem& item) {
    const std::string& original = unit.text.original();
    const std::size_t place = unit.text.to_original(item.match.number_span).begin;
    for (std::size_t i = 0; i < reading.report.events.size(); ++i) {
        const Event& event = reading.report.events[i];
        const bool here = event.origin == "narrative" && event.source.block == unit.place.block &&
                          event.source.row_no == unit.place.row_no && event.source.col_no == unit.place.col_no;
        const std::size_t begin = here ? original.find(event.source.quote) : std::string::npos;
        if (begin != std::string::npos && begin <= place && place < begin + event.source.quote.size()) {
            return static_cast<int>(i);
        }
    }
    return unit.event;
}

Count record_of(const Reading& reading, const CountItem& item) {
    const Unit& unit = reading.units.at(static_cast<std::size_t>(item.unit));
    Count count;
    count.section = unit.section;
    count.event = event_of(reading, unit, item);
    count.raw = item.match.raw;
    count.value = item.match.value;
    count.unit = item.match.unit;
    count.subject = item.match.subject;
    count.approx = item.match.approx;
    count.part_of = item.part_of;
    count.breakdown = item.breakdown;
    count.numerator = item.numerator;
    count.denominator = item.denominator;
    count.rule = item.match.rule.name;
    count.source = Reading::source_of(unit, unit.text.original_of(item.sentence));
    return count;
}

}  // namespace

void read_counts(Reading& reading, const phrases::Readers& readers) {
    std::vector<CountItem> items;
    for (int index = 0; index < static_cast<int>(reading.units.size()); ++index) {
        if (tells_counts(reading, readers, reading.units[static_cast<std::size_t>(index)])) {
            add_items(reading, readers, index, items);
        }
    }
    carry_nouns(reading, readers, items);
    spread_over_organizations(reading, items);
    relate_counts(reading, readers, items);
    relate_labelled_rows(reading, readers, items);
    relate_shares(reading, readers, items);
    for (const CountItem& item : items) {
        reading.report.counts.push_back(record_of(reading, item));
        reading.count_places.push_back({item.unit, item.match.number_span, item.sentence, item.match.rule.manner});
    }
    read_figure_tables(reading, readers);
}

}  // namespace svod::normalizer::stages
