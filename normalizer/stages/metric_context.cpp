#include "normalizer/stages/metric_context.hpp"

#include <algorithm>

#include "normalizer/phrases/period.hpp"
#include "normalizer/phrases/sentences.hpp"
#include "normalizer/rules/word_lists.hpp"
#include "normalizer/stages/count_items.hpp"
#include "normalizer/stages/metric_clauses.hpp"
#include "normalizer/stages/metric_labels.hpp"
#include "normalizer/text/characters.hpp"
#include "normalizer/text/text_memory.hpp"

namespace svod::normalizer::stages {
namespace {

// How much of a unit's text before a total may say what is summed up.
constexpr std::size_t longest_look_back = 900;

const std::string& folded_of(const Reading& reading, int unit) {
    return reading.units.at(static_cast<std::size_t>(unit)).text.folded();
}

std::string with_numeral_masked(const std::string& folded, text::Span stretch, text::Span numeral) {
    if (!stretch.contains(numeral)) {
        return folded.substr(stretch.begin, stretch.size());
    }
    return folded.substr(stretch.begin, numeral.begin - stretch.begin) + "#" +
           folded.substr(numeral.end, stretch.end - numeral.end);
}

std::string last_sentence(const Unit& unit) {
    const std::vector<text::Span> sentences = folded_sentences(unit.text);
    return sentences.empty() ? std::string()
                             : unit.text.folded().substr(sentences.back().begin, sentences.back().size());
}

// As much of a sentence or clause as may say what a numeral in it counts: a sentence of a thousand figures would be
// read a thousand times.
text::Span around_numeral(std::string_view folded, text::Span span, text::Span numeral) {
    constexpr std::size_t longest = 4000;  // bytes on each side
    if (span.begin + longest < numeral.begin) {
        const std::size_t space = folded.find(' ', numeral.begin - longest);
        span.begin = std::min(space, numeral.begin);
    }
    if (numeral.end + longest < span.end) {
        const std::size_t space = folded.rfind(' ', numeral.end + longest);
        span.end = space == std::string_view::npos ? numeral.end : std::max(space, numeral.end);
    }
    return span;
}

bool has_parts(const Reading& reading, std::size_t whole) {
    return std::any_of(reading.report.counts.begin(), reading.report.counts.end(),
                       [&](const Count& count) { return count.part_of == static_cast<int>(whole); });
}

// The sentences before the count's own that it goes on from.
std::string sentences_before(const Reading& reading, const phrases::Readers& readers, std::size_t count) {
    const CountPlace& place = reading.count_places[count];
    const std::string& folded = folded_of(reading, place.unit);
    const text::Span near = around_numeral(folded, place.sentence, place.numeral);
    const std::string own = folded.substr(near.begin, near.size());
    if (readers.figures.breakdown_leads(own, "continues").empty()) {
        return "";
    }
    if (has_parts(reading, count)) {
        const std::size_t begin =
            place.sentence.begin > longest_look_back ? place.sentence.begin - longest_look_back : 0;
        return folded.substr(begin, place.sentence.begin - begin);
    }
    std::string before;
    for (const text::Span& sentence : folded_sentences(reading.units.at(static_cast<std::size_t>(place.unit)).text)) {
        if (sentence.begin < place.sentence.begin) {
            before = folded.substr(sentence.begin, sentence.size()) + " ";
        }
    }
    return before;
}

// «Из 120 программ дистанционно реализуются 15»: how they are carried out is told of the part, not of the whole.
void drop_form_of_part(const Reading& reading, const phrases::Readers& readers, std::size_t count,
                       std::string& clause) {
    const std::vector<CountPlace>& places = reading.count_places;
    const bool goes_on = count + 1 < places.size() && same_sentence(places[count], places[count + 1]);
    if (!goes_on || readers.figures.breakdown_leads(clause, "form_of_part").empty()) {
        return;
    }
    for (const text::Span& whole : readers.figures.breakdown_leads(clause, "taken_of")) {
        clause.resize(std::min(clause.size(), whole.end));
    }
}

// «2022 – 75 %, 2023 – 77 %»: the report's own year before a figure says nothing that sets it apart.
void drop_year_of_report(const Reading& reading, std::string& clause) {
    const Text start = phrases::iso(reading.period.start);
    const Text end = phrases::iso(reading.period.end);
    constexpr std::size_t digits = 4;
    if (!start || !end || start->compare(0, digits, *end, 0, digits) != 0) {
        return;
    }
    const std::size_t year = clause.find(start->substr(0, digits) + " - #");
    const bool of_day = year != std::string::npos && year > 0 && (clause[year - 1] == '`' || clause[year - 1] == '.');
    if (year != std::string::npos && !of_day) {
        clause.erase(year, digits);
    }
}

// «1.06.2023, %?» in a label ends no sentence.
std::string words_of_label(const Reading& reading, int label, const char* mark = " - ") {
    std::string words = folded_of(reading, label);
    std::replace(words.begin(), words.end(), '.', '`');
    return words + mark;
}

// «Методистов в округе:», «Охват, %» over «Детские сады – 14» and another line like it: what the lines are about.
std::string words_over_lines_of_organizations(const Reading& reading, int unit) {
    constexpr int most_lines = 12;
    for (int line = unit; line > 0 && unit - line < most_lines; --line) {
        const Unit& before = reading.units[static_cast<std::size_t>(line) - 1];
        const std::string& words = before.text.folded();
        if (stands_in_row(before) || words.empty()) {
            return "";
        }
        if (words.find_first_of("0123456789") == std::string::npos) {
            return words.back() == ':' || words.back() == '%' ? last_sentence(before) + " " : "";
        }
    }
    return "";
}

std::string lead_in(const Reading& reading, const phrases::Readers& readers, std::size_t count) {
    const CountPlace& place = reading.count_places[count];
    const Unit& unit = reading.units.at(static_cast<std::size_t>(place.unit));
    std::string words;
    if (unit.kind == Unit::Kind::list_item) {
        if (const auto lead = lead_of(reading, place.unit)) {
            words = last_sentence(reading.units.at(static_cast<std::size_t>(*lead))) + " ";
        }
    }
    // «Повысили квалификацию 13 человек:» over a line of its own.
    if (unit.kind == Unit::Kind::paragraph && place.unit > 0) {
        const Unit& before = reading.units[static_cast<std::size_t>(place.unit) - 1];
        const std::string& text = before.text.folded();
        if (before.kind == Unit::Kind::paragraph && !text.empty() && text.back() == ':') {
            const std::string lead = last_sentence(before);
            words = lead.find_first_of("0123456789") == std::string::npos ? "" : lead + " ";
        }
    }
    if (const auto lead = words.empty() ? lead_of_lines(reading, place.unit) : std::nullopt) {
        words = last_sentence(reading.units.at(static_cast<std::size_t>(*lead))) + " ";
    }
    if (words.empty() && unit.kind == Unit::Kind::paragraph && reading.report.counts[count].unit == "organization" &&
        place.sentence.begin == 0) {
        words = words_over_lines_of_organizations(reading, place.unit);
    }
    // «Не прошли – 4» below «Подано программ – 74»
    const Count& record = reading.report.counts[count];
    const std::string subject = text::fold(record.subject.value_or(""));
    const std::string own = text::fold(record.raw) + unit.text.folded().substr(place.numeral.end);
    const bool lent = own.find(subject.substr(0, subject.find(' '))) == std::string::npos;
    if (const auto line = lent ? line_told_of(reading, readers, place.unit, place.numeral) : std::nullopt) {
        words = words_of_label(reading, *line, "; ");
        // «Выдано – 900» over «Активировано – 870»
        for (int above = *line + 1; record.unit == "certificate" && above < place.unit; ++above) {
            words += words_of_label(reading, above, "; ");
        }
    }
    if (const auto label = label_of(reading, place.unit)) {
        words = words_of_label(reading, *label);
    }
    if (const Index event = reading.report.counts[count].event; event && stands_in_row(unit)) {
        words += text::fold(reading.report.events.at(static_cast<std::size_t>(*event)).title) + " - ";
        words += words_of_work_done(reading, readers, place.unit);
    }
    return words;
}

// «Сколько программ опубликовано? ........ 412 программ»: the question before the leader that a sentence answers.
std::string question_before(const std::string& folded, text::Span sentence) {
    const std::string before = folded.substr(0, sentence.begin);
    std::string question = before.substr(0, before.find_last_not_of(" .\n") + 1);
    if (!phrases::ends_in_leader(before) && (question.empty() || question.back() != '?')) {
        return "";
    }
    const bool alone = question.back() == '?';
    const std::size_t line = question.find_last_of(alone ? "\n.?!" : "\n", question.size() - 2);
    question.erase(0, line == std::string::npos ? 0 : line + 1);
    std::replace(question.begin(), question.end(), '.', '`');
    return question + " - ";
}

// The words of the clause around a numeral without what stands before the last «,» or «и» before it.
std::string near(const std::string& folded, text::Span clause, text::Span numeral) {
    const std::string_view before(folded.data() + clause.begin, numeral.begin - std::min(clause.begin, numeral.begin));
    const std::size_t comma = before.rfind(',');
    std::size_t begin = comma == std::string_view::npos ? 0 : comma;
    for (const rules::WordList::Entry& word : rules::word_list("conjunction").entries()) {
        const std::size_t conjunction = before.rfind(" " + word.text + " ");
        begin = conjunction == std::string_view::npos ? begin : std::max(begin, conjunction);
    }
    const std::size_t end = std::min(folded.find_first_of(",(:", numeral.end), clause.end);
    return std::string(before.substr(begin)) + "#" + folded.substr(numeral.end, end - numeral.end);
}

// «# детей из 6 школ»: where the sentence's next count behind the numeral's words begins, if it has one.
std::size_t next_numeral(const Reading& reading, std::size_t count, std::size_t behind) {
    const std::vector<CountPlace>& places = reading.count_places;
    const auto goes_on = [&](std::size_t at) { return at < places.size() && same_sentence(places[count], places[at]); };
    std::size_t next = count + 1;
    while (goes_on(next) && places[next].numeral.begin < behind) {
        ++next;
    }
    return goes_on(next) ? places[next].numeral.begin : std::string::npos;
}

// «… охват составил # человек, в том числе 121 педагог»: the parts' kinds are not the whole's.
std::string without_parts_behind(const phrases::Readers& readers, const std::string& sentence) {
    const std::size_t numeral = sentence.find('#');
    for (const text::Span& lead : readers.figures.breakdown_leads(sentence, "parts")) {
        if (numeral != std::string::npos && lead.begin > numeral) {
            return sentence.substr(0, lead.begin);
        }
    }
    return sentence;
}

// «проведено 4 мастер-класса для педагогов и # консультаций»: for whom the ones counted before are is told of them
// alone. What stands before the sentence's first count of a unit.
std::string before_first_count(const Reading& reading, const std::string& folded, text::Span clause,
                               const CountPlace& place) {
    std::size_t first = clause.begin;
    for (std::size_t i = 0; i < reading.count_places.size(); ++i) {
        const CountPlace& other = reading.count_places[i];
        const bool of_unit = reading.report.counts[i].unit != "other";  // «работали 6 пунктов для родителей, дано …»
        first = of_unit && same_sentence(other, place) ? std::min(first, other.numeral.begin) : first;
    }
    return folded.substr(place.sentence.begin, first - std::min(first, place.sentence.begin));
}

// «экспертизу прошли # программы. Из них 95 рекомендованы»: the sentence with the one behind it, the dot between left
// out.
std::string with_next_sentence(const Reading& reading, const CountPlace& place, const std::string& sentence) {
    const Unit& unit = reading.units.at(static_cast<std::size_t>(place.unit));
    for (const text::Span& next : folded_sentences(unit.text)) {
        if (next.begin >= place.sentence.end) {
            std::string behind = unit.text.folded().substr(next.begin, next.size());
            std::replace(behind.begin(), behind.end(), '.', '`');
            return sentence.substr(0, sentence.find_last_not_of(" .\n") + 1) + " | " + behind;
        }
    }
    return sentence;
}

// Two stretches with one space between them, and one before the whole, as the patterns expect.
std::string joined(const std::string& first, const std::string& second) {
    const std::size_t end = first.find_last_not_of(' ');
    const std::size_t begin = std::min(second.find_first_not_of(' '), second.size());
    return (end == std::string::npos ? "" : first.substr(0, end + 1)) + " " + second.substr(begin);
}

// «Независимая оценка качества» over «Подано 24 программы, успешно прошли 20»
std::string title_of_reviews(const Reading& reading, Index section) {
    if (!section) {
        return "";
    }
    const Section& record = reading.report.sections.at(static_cast<std::size_t>(*section));
    return record.code == Text("quality_assessment") ? text::fold(record.title) + " - " : "";
}

// «4 мастер-класса для педагогов (участвовало 60 чел.)» as an item of its own: a number of activities, no single one.
bool tells_of_several(const Reading& reading, int event) {
    const Event& record = reading.report.events.at(static_cast<std::size_t>(event));
    const std::string title = text::fold(record.title);
    return record.origin == "list_item" &&
           std::any_of(reading.report.counts.begin(), reading.report.counts.end(), [&](const Count& count) {
               const bool held = count.unit == "event" || count.unit == "contest" || count.unit == "consultation";
               return held && count.event == event && count.value > 1 && title.starts_with(text::fold(count.raw));
           });
}

// The title of a row says what its programmes are; people in its cells need words of their own.
bool rests_on_title(const Count& count) {
    return !count.event || count.unit != "person";
}

}  // namespace

std::string without_inner_dots(const Unit& unit) {
    // Each count of a unit asks anew.
    thread_local text::TextMemory<std::string> memory(64, 4096);
    return memory.get(1, unit.text.original(), [&](std::string& folded) {
        folded = unit.text.folded();
        for (const text::Span& sentence : folded_sentences(unit.text)) {
            const std::size_t last = folded.find_last_not_of(" \n", sentence.end - (sentence.end > 0 ? 1 : 0));
            for (std::size_t i = sentence.begin; i < sentence.end && i < folded.size() && i < last; ++i) {
                folded[i] = folded[i] == '.' ? '`' : folded[i];
            }
        }
    });
}

Text day_stated_in(const Reading& reading, int block) {
    for (const Date& date : reading.report.dates) {
        if (date.source.block == block && !date.source.row_no && date.role == "as_of" &&
            date.precision == Text("day")) {
            return date.start;
        }
    }
    return std::nullopt;
}

Text day_of_section(const Reading& reading, Index section) {
    Text day;
    const Section* dated = reading.nearest_section(section, [&](const Section& at) {
        day = day_stated_in(reading, at.source.block);
        return day.has_value();
    });
    return dated != nullptr ? day : std::nullopt;
}

CountContext context_of(const Reading& reading, const phrases::Readers& readers, std::size_t count) {
    const Count& record = reading.report.counts.at(count);
    const std::string folded =
        without_inner_dots(reading.units.at(static_cast<std::size_t>(reading.count_places.at(count).unit)));
    CountPlace place = with_words_of_value(reading, count, folded);
    place.sentence = around_numeral(folded, place.sentence, place.numeral);
    CountContext context;
    const text::Span clause = around_numeral(folded, clause_of(reading, count), place.numeral);
    context.figure.unit = record.unit;
    context.figure.regional = reading.report.level == "regional";
    context.figure.in_event = record.event && !tells_of_several(reading, *record.event);
    context.figure.clause = with_numeral_masked(folded, clause, place.numeral);
    const auto label = label_of(reading, place.unit);
    if (label && clause.begin == 0) {
        context.figure.clause = words_of_label(reading, *label) + context.figure.clause;
    }
    drop_form_of_part(reading, readers, count, context.figure.clause);
    drop_year_of_report(reading, context.figure.clause);
    const std::string question = question_before(folded_of(reading, place.unit), place.sentence);
    if (clause.begin == place.sentence.begin) {
        context.figure.clause = question + context.figure.clause;
    }
    context.sentence = with_numeral_masked(folded, place.sentence, place.numeral);
    context.raw = text::fold(record.raw);
    context.own_name = context.raw;
    // A noun carried over from another count names that one's kind, not this one's.
    std::string subject = text::fold(record.subject.value_or(""));
    subject.erase(std::min(subject.find(". "), subject.size()));  // «41 чел. Сетевых программ»
    if (!readers.figures.breakdown_leads(context.sentence, "form_of_part").empty()) {
        subject.erase(std::min(subject.find(' '), subject.size()));  // «из 120 программ в сетевой форме …»
    }
    context.name = context.own_name + " " + subject;
    if (!subject.empty() && context.own_name.find(subject.substr(0, subject.find(' '))) != std::string::npos) {
        context.own_name = context.name;
        context.full_noun = subject;
    }
    const std::string lead = lead_in(reading, readers, count) + question;
    const std::string looked_back = sentences_before(reading, readers, count);
    const std::string before = folded.substr(place.sentence.begin, clause.begin - place.sentence.begin);
    const bool in_cell = stands_in_row(reading.units.at(static_cast<std::size_t>(place.unit)));
    context.figure.wide =
        joined((rests_on_title(record) || !in_cell ? lead : "") + looked_back + before, context.figure.clause);
    context.figure.sentence = context.sentence;
    if (record.unit == "program" || record.unit == "organization") {
        context.figure.onward = with_next_sentence(reading, place, context.sentence);
    }
    context.near = near(folded, {clause.begin, std::min(clause.end, next_numeral(reading, count, place.numeral.end))},
                        place.numeral);
    if (label && clause.begin == 0) {
        context.near = words_of_label(reading, *label) + context.near;
    }
    const bool held = record.unit == "event" || record.unit == "contest" || record.unit == "consultation";
    const text::Span parts = before_parts(reading, count).value_or(text::Span{place.sentence.begin, clause.begin});
    const std::string head = held ? before_first_count(reading, folded, clause, place)
                                  : folded.substr(parts.begin, std::min(parts.end, clause.begin) - parts.begin);
    context.whole_sentence = without_parts_behind(
        readers, held ? head + with_numeral_masked(folded, {clause.begin, place.sentence.end}, place.numeral)
                      : context.sentence);
    // «занимаются 126 детей, по адаптированным программам – 73 ребёнка с ОВЗ»: people behind have words of their own.
    if ((record.unit == "person" || record.unit == "percent") && clause.end < place.sentence.end) {
        context.whole_sentence = with_numeral_masked(folded, {place.sentence.begin, clause.end}, place.numeral);
    }
    drop_form_of_part(reading, readers, count, context.whole_sentence);
    const std::size_t so_far = place.sentence.begin > longest_look_back ? place.sentence.begin - longest_look_back : 0;
    context.figure.so_far =
        joined(title_of_reviews(reading, record.section) + lead + folded.substr(so_far, clause.begin - so_far),
               context.figure.clause);
    // What stands before a total names its parts.
    const bool apart =
        looked_back.empty() || has_parts(reading, count) || is_total_of_more(reading, readers, count, context.sentence);
    context.earlier = (rests_on_title(record) || !in_cell || label ? lead : "") + (apart ? "" : looked_back) + head;
    return context;
}

}  // namespace svod::normalizer::stages
