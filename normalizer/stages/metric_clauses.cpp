#include "normalizer/stages/metric_clauses.hpp"

#include <algorithm>

#include "normalizer/rules/word_lists.hpp"
#include "normalizer/text/characters.hpp"

namespace svod::normalizer::stages {
namespace {

constexpr std::size_t shortest_participle_stem = 3;
const std::string& folded_of(const Reading& reading, int unit) {
    return reading.units.at(static_cast<std::size_t>(unit)).text.folded();
}

// «212 детей, находящихся в трудной ситуации (74 %)»: the comma opens a phrase of the words before it. Where that
// phrase ends, in the text between two numerals.
std::size_t end_of_participle_phrase(std::string_view between, std::size_t comma) {
    const std::size_t begin = std::min(between.find_first_not_of(" ,", comma), between.size());
    const std::string_view word = between.substr(begin, between.find(' ', begin) - begin);
    if (!rules::word_list("participle_oblique").has(word, shortest_participle_stem)) {
        return std::string_view::npos;
    }
    std::size_t end = between.find('(', begin);
    for (const rules::WordList::Entry& conjunction : rules::word_list("conjunction").entries()) {
        const std::size_t found = between.rfind(" " + conjunction.text + " ");
        end = end == std::string_view::npos && found != std::string_view::npos && found > begin ? found + 1 : end;
    }
    return end;
}

// «41 чел. Сетевых программ - 7»: a dot behind a shortened word may end the sentence as well; 0 where none does.
std::size_t opening_of_sentence(const Unit& unit, std::size_t begin, std::size_t end) {
    const std::size_t dot = std::string_view(unit.text.folded()).substr(0, end).rfind(". ");
    if (dot == std::string_view::npos || dot < begin || dot + 2 >= end) {
        return 0;
    }
    const text::Span behind = unit.text.to_original({dot + 2, end});
    return text::is_upper(text::character_at(unit.text.original(), behind.begin)) ? dot + 2 : 0;
}

// Where the clauses of two neighbouring counts part: behind the last comma, else the last «и», between them.
std::size_t boundary(const Unit& unit, std::size_t begin, std::size_t end) {
    const std::string& folded = unit.text.folded();
    const std::string_view between(folded.data() + begin, end - begin);
    const std::size_t semicolon = between.rfind("; ");
    std::size_t mark = semicolon != std::string_view::npos ? semicolon : between.find_last_of(",;");
    // «…, дети, находящиеся в …, - 41»: the comma before a dash belongs to the phrase behind the one before.
    if (mark != std::string_view::npos && (between.substr(mark).rfind(", -", 0) == 0)) {
        mark = between.find_first_of(",;");
    }
    if (mark != std::string_view::npos) {
        const std::size_t phrase_end = end_of_participle_phrase(between, mark);
        return begin + (phrase_end == std::string_view::npos ? mark + 1 : phrase_end);
    }
    if (const std::size_t opening = opening_of_sentence(unit, begin, end)) {
        return opening;
    }
    // «представлено 54 программы: 47 получили заключение»
    if (const std::size_t colon = between.rfind(": "); colon != std::string_view::npos) {
        return begin + colon + 1;
    }
    std::size_t last = std::string::npos;
    for (const rules::WordList::Entry& conjunction : rules::word_list("conjunction").entries()) {
        const std::size_t found = between.rfind(" " + conjunction.text + " ");
        last = found == std::string_view::npos ? last : begin + found + 1;
    }
    return last;
}

// «из # программ сетевых - 14»: where the words of the part begin, else its numeral.
std::size_t begin_of_kind(const Reading& reading, std::size_t part) {
    const CountPlace& place = reading.count_places[part];
    const std::string raw = text::fold(reading.report.counts.at(part).raw);
    const std::size_t begin =
        place.manner == "dash" ? folded_of(reading, place.unit).rfind(raw, place.numeral.begin) : std::string::npos;
    return begin == std::string::npos ? place.numeral.begin : begin;
}

// Where «(39 %)» between a numeral and its noun ends; npos where none stands there.
std::size_t end_of_share(std::string_view folded, std::size_t numeral_end) {
    const std::string_view behind = folded.substr(std::min(numeral_end, folded.size()));
    const std::size_t opening = behind.find_first_not_of(' ');
    if (opening == std::string_view::npos || behind[opening] != '(') {
        return std::string_view::npos;
    }
    const std::size_t sign = behind.find_first_not_of("0123456789,`. ", opening + 1);
    const bool share = sign != std::string_view::npos && behind[sign] == '%' && behind.substr(sign + 1, 1) == ")";
    const std::size_t word = share ? behind.find_first_not_of(' ', sign + 2) : std::string_view::npos;
    const bool noun_behind = word != std::string_view::npos && text::is_letter(text::character_at(behind, word));
    return noun_behind ? numeral_end + sign + 2 : std::string_view::npos;
}

}  // namespace

bool same_sentence(const CountPlace& a, const CountPlace& b) {
    return a.unit == b.unit && a.sentence == b.sentence && !a.cell_figure && !b.cell_figure;
}

bool are_parted_by(const Reading& reading, const phrases::Readers& readers, std::size_t before, std::size_t count,
                   std::string_view kind) {
    const CountPlace& first = reading.count_places[before];
    const CountPlace& second = reading.count_places[count];
    if (!same_sentence(first, second) || first.numeral.end > second.numeral.begin) {
        return false;
    }
    const std::string& folded = reading.units.at(static_cast<std::size_t>(second.unit)).text.folded();
    const std::string between = folded.substr(first.numeral.end, second.numeral.begin - first.numeral.end);
    return !readers.figures.breakdown_leads("#" + between + "#", kind).empty();
}

bool is_total_of_more(const Reading& reading, const phrases::Readers& readers, std::size_t count,
                      const std::string& sentence) {
    const std::vector<CountPlace>& places = reading.count_places;
    const std::vector<Count>& counts = reading.report.counts;
    std::size_t before = count;
    while (before > 0 && places[before - 1].unit == places[count].unit &&
           counts[before - 1].unit != counts[count].unit) {
        --before;
    }
    return before > 0 && places[before - 1].unit == places[count].unit &&
           !same_sentence(places[before - 1], places[count]) && counts[before - 1].value < counts[count].value &&
           !readers.figures.breakdown_leads(sentence, "opens_total").empty();
}

text::Span clause_of(const Reading& reading, std::size_t count) {
    const std::vector<CountPlace>& places = reading.count_places;
    const Unit& unit = reading.units.at(static_cast<std::size_t>(places[count].unit));
    const std::string& folded = unit.text.folded();
    text::Span clause = places[count].sentence;
    for (std::size_t i = count; i > 0 && same_sentence(places[i - 1], places[i]); --i) {
        const std::size_t edge = boundary(unit, places[i - 1].numeral.end, places[i].numeral.begin);
        if (edge != std::string::npos) {
            clause.begin = edge;
            break;
        }
    }
    // «из # программ 31 имеет …»: what is told of the part is none of the whole's.
    const std::string& counted = reading.report.counts.at(count).unit;
    const std::string_view before =
        std::string_view(folded).substr(clause.begin, places[count].numeral.begin - clause.begin);
    const bool whole = (counted == "program" || counted == "person") && count + 1 < places.size() &&
                       same_sentence(places[count], places[count + 1]) &&
                       reading.report.counts.at(count + 1).part_of == static_cast<int>(count) &&
                       rules::word_list("preposition_of_whole").closing(text::trim(before)) > 0;
    if (whole) {
        clause.end = begin_of_kind(reading, count + 1);
        return clause;
    }
    for (std::size_t i = count; i + 1 < places.size() && same_sentence(places[i], places[i + 1]); ++i) {
        const std::size_t edge = boundary(unit, places[i].numeral.end, places[i + 1].numeral.begin);
        const std::size_t colon = folded.find(": ", places[i].numeral.end);
        const std::size_t end = colon < places[i + 1].numeral.begin ? std::min(edge, colon) : edge;
        if (end != std::string::npos) {
            clause.end = end;
            break;
        }
    }
    return clause;
}

std::optional<text::Span> before_parts(const Reading& reading, std::size_t part) {
    const std::vector<CountPlace>& places = reading.count_places;
    const Index whole = reading.report.counts[part].part_of;
    if (!whole || *whole >= static_cast<int>(part) ||
        !same_sentence(places[static_cast<std::size_t>(*whole)], places[part])) {
        return std::nullopt;
    }
    const std::size_t begin = places[part].sentence.begin;
    return text::Span{begin, std::max(begin, clause_of(reading, static_cast<std::size_t>(*whole)).end)};
}

// «получают более # детей», «# из 1 200 детей получают»: they are masked with the numeral.
CountPlace with_words_of_value(const Reading& reading, std::size_t count, const std::string& folded) {
    CountPlace place = reading.count_places.at(count);
    const Count& record = reading.report.counts.at(count);
    if (count + 1 < reading.count_places.size() && same_sentence(place, reading.count_places[count + 1])) {
        const text::Span whole = reading.count_places[count + 1].numeral;
        const bool alike = record.unit == reading.report.counts.at(count + 1).unit && place.numeral.end <= whole.begin;
        const std::string_view between =
            alike ? text::trim(std::string_view(folded).substr(place.numeral.end, whole.begin - place.numeral.end))
                  : std::string_view();
        const bool in_brackets = place.numeral.begin > 0 && folded[place.numeral.begin - 1] == '(';
        if (!between.empty() && !in_brackets && rules::word_list("preposition_of_whole").has(between)) {
            place.numeral.end = whole.end;
        }
    }
    // «1 162 (39 %) обучающихся»
    const std::size_t share = record.unit == "percent" ? std::string::npos : end_of_share(folded, place.numeral.end);
    place.numeral.end = share == std::string::npos ? place.numeral.end : share;
    if (record.approx && *record.approx != "at_most" && place.numeral.begin > 0) {
        const std::string_view before = text::trim(std::string_view(folded).substr(0, place.numeral.begin));
        const std::size_t words = rules::word_list("word_of_inexactness").closing(before);
        place.numeral.begin = words > 0 ? before.size() - words : place.numeral.begin;
    }
    return place;
}

}  // namespace svod::normalizer::stages
