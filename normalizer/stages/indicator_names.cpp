#include "normalizer/stages/indicator_names.hpp"

#include <algorithm>

#include "normalizer/rules/word_lists.hpp"
#include "normalizer/stages/count_items.hpp"
#include "normalizer/text/characters.hpp"

namespace svod::normalizer::stages {
namespace {

// «план», «плановое значение на год», at the end of what stands before a numeral: where it begins.
std::optional<std::size_t> plan_at_end(const phrases::Readers& readers, std::string_view words) {
    constexpr int most_words = 6;
    std::size_t end = words.size();
    for (int word = 0; word < most_words && end > 0; ++word) {
        const std::size_t space = words.rfind(' ', end - 1);
        const std::size_t begin = space == std::string_view::npos ? 0 : space + 1;
        const std::string_view last = words.substr(begin, end - begin);
        if (readers.figures.heading_is(last, "plan")) {
            return begin;
        }
        if (!readers.figures.heading_is(last, "plan_tail")) {
            return std::nullopt;
        }
        end = space == std::string_view::npos ? 0 : space;
    }
    return std::nullopt;
}

// «Сертификатов на год»: the length of the words without the time at their end.
std::size_t without_time_behind(const phrases::Readers& readers, std::string_view words) {
    for (std::size_t space = words.rfind(' '); space != std::string_view::npos; space = words.rfind(' ')) {
        if (!readers.figures.heading_is(words.substr(space + 1), "plan_tail")) {
            break;
        }
        words = words.substr(0, space);
    }
    return words.size();
}

// «удержать долю сертификатов» tells of «доля сертификатов».
std::string in_nominative(const std::string& name) {
    const std::size_t end = std::min(name.find(' '), name.size());
    if (text::is_upper(text::character_before(name, end))) {
        return name;  // in capitals, which the list doesn't write
    }
    return rules::word_list("measure_to_nominative").changed(name.substr(0, end)) + name.substr(end);
}

// «… установлен показатель участия в конкурсах: план #»: where the counted noun says too little, the words before.
// Where a plan follows them, all the words behind the pair before. `paired`: the counts of the unit's earlier pairs.
Text name_before(const Reading& reading, const phrases::Readers& readers, std::size_t count,
                 const std::set<std::size_t>& paired) {
    const CountPlace& place = reading.count_places[count];
    const text::Folded& text = reading.units.at(static_cast<std::size_t>(place.unit)).text;
    std::size_t end = place.numeral.begin;
    std::size_t begin = place.sentence.begin;
    for (const std::size_t other : paired) {
        begin = std::max(begin, reading.count_places[other].numeral.end);
    }
    const auto words = [&] { return std::string_view(text.folded()).substr(begin, end - begin); };
    const auto cut = [&] {
        while (end > begin && std::string_view(" :;,.-(").find(text.folded()[end - 1]) != std::string_view::npos) {
            --end;
        }
        while (begin < end && std::string_view(" :;,.-)%").find(text.folded()[begin]) != std::string_view::npos) {
            ++begin;
        }
    };
    cut();
    const std::size_t first = begin;
    const std::size_t aside = words().find(" (");
    const auto plan = plan_at_end(readers, words());
    if (plan) {
        end = begin + std::min(*plan, aside);
        cut();
        // «Охват ниже целевого показателя: план – #»
        if (const auto other = plan_at_end(readers, words())) {
            end = begin + *other;
            cut();
        }
        end -= rules::word_list("before_plan_of_name").closing(words());
        cut();
        // «Сертификатов на год по плану #»
        if (const std::size_t by = rules::word_list("by_plan").closing(words()); by > 0) {
            end = begin + without_time_behind(readers, text::trim(words().substr(0, words().size() - by)));
        }
    }
    while (begin < end && !readers.figures.heading_is(words(), "label")) {
        const std::size_t space = words().find(' ');
        begin = space == std::string_view::npos ? end : begin + space + 1;
    }
    if (begin >= end && plan) {
        begin = first;
    }
    // «Показатель «Численность детей»»: the name is what is quoted.
    const std::size_t open = begin < end && text.folded()[end - 1] == '"' ? words().find('"') : std::string_view::npos;
    if (open != std::string_view::npos && begin + open + 1 < end - 1) {
        begin += open + 1;
        --end;
    }
    return begin < end ? Text(in_nominative(std::string(text.original_of({begin, end})))) : std::nullopt;
}

// Whether a plan's word stands right before a numeral: «Охват детей: план – #».
bool follows_plan(const Reading& reading, const phrases::Readers& readers, std::size_t count) {
    const CountPlace& place = reading.count_places[count];
    const text::Folded& text = reading.units.at(static_cast<std::size_t>(place.unit)).text;
    std::string_view before =
        std::string_view(text.folded()).substr(place.sentence.begin, place.numeral.begin - place.sentence.begin);
    before = before.substr(0, before.find_last_not_of(" :;,.-(") + 1);
    const auto plan = plan_at_end(readers, before);
    return plan && *plan > 0;
}

// «обучение 20 педагогов»: what is done with the things counted is named before the numeral.
std::string with_act_before(const Reading& reading, const phrases::Readers& readers, std::size_t count,
                            const std::string& subject) {
    const CountPlace& place = reading.count_places[count];
    const text::Folded& text = reading.units.at(static_cast<std::size_t>(place.unit)).text;
    const std::string_view before = text::trim(
        std::string_view(text.folded()).substr(place.sentence.begin, place.numeral.begin - place.sentence.begin));
    const std::string word(before.substr(before.rfind(' ') == std::string_view::npos ? 0 : before.rfind(' ') + 1));
    return readers.figures.heading_is(word, "act") ? word + " " + subject : subject;
}

// The question that a cell answers, without its brackets.
std::string name_in_label(const std::string& label) {
    const std::string_view name = text::trim(std::string_view(label).substr(0, label.find('(')));
    return std::string(name.substr(0, name.find_last_not_of(" :?") + 1));
}

// «Охват детей при плановом значении»: the name ends before the plan.
std::string without_plan(const phrases::Readers& readers, const std::string& name) {
    const text::Folded folded(name);
    const std::string& words = folded.folded();
    for (std::size_t space = words.find(' '); space != std::string::npos; space = words.find(' ', space + 1)) {
        const std::size_t next = words.find(' ', space + 1);
        if (next != std::string::npos &&
            rules::word_list("before_plan_of_name").has(std::string_view(words).substr(space + 1, next - space - 1)) &&
            readers.figures.heading_is(words.substr(next + 1, words.find(' ', next + 1) - next - 1), "plan")) {
            return std::string(folded.original_of({0, space}));
        }
    }
    return name;
}

// «Количество программ в сетевой форме составило 7 (план – 6)»: the words that begin with the quantity, up to the verb.
Text quantity_named(const Reading& reading, const phrases::Readers& readers, std::size_t count) {
    const text::Folded raw(reading.report.counts[count].raw);
    const CountPlace& place = reading.count_places[count];
    const text::Folded& unit = reading.units.at(static_cast<std::size_t>(place.unit)).text;
    const std::string numeral = unit.folded().substr(place.numeral.begin, place.numeral.size());
    std::size_t end = raw.folded().rfind(numeral);
    if (end == std::string::npos || end == 0 || !readers.figures.heading_is(raw.folded(), "label")) {
        return std::nullopt;
    }
    const auto cut = [&] { end = raw.folded().find_last_not_of(" -:,", end - 1) + 1; };
    cut();
    const std::size_t last = raw.folded().rfind(' ', end - 1);
    if (last != std::string::npos && last > 0 &&
        readers.figures.heading_is(raw.folded().substr(last + 1, end - last - 1), "amounts")) {
        end = last;
        cut();
    }
    return std::string(raw.original_of({0, end}));
}

// «Сертификаты ПФ – #, план – #»: all that stands before the numeral, behind the pair before.
std::string words_before(const Reading& reading, std::size_t count, const std::set<std::size_t>& paired) {
    constexpr std::size_t longest = 240;  // bytes; more is a sentence and no name
    const CountPlace& place = reading.count_places[count];
    const text::Folded& text = reading.units.at(static_cast<std::size_t>(place.unit)).text;
    std::size_t begin = place.sentence.begin;
    for (const std::size_t other : paired) {
        begin = std::max(begin, reading.count_places[other].numeral.end);
    }
    constexpr std::string_view marks = " :;,.-()%";
    begin = std::min(text.folded().find_first_not_of(marks, begin), place.numeral.begin);
    std::string_view words = std::string_view(text.folded()).substr(begin, place.numeral.begin - begin);
    words = words.substr(0, words.find_last_not_of(marks) + 1);
    return words.size() > longest ? "" : std::string(text.original_of({begin, begin + words.size()}));
}

// «Техническая направленность. Охвачено # детей, то есть # % (план – # %)»: a share that its own words call «детей» has
// the name of the short sentence before it.
Text topic_of_share(const Reading& reading, const phrases::Readers& readers, std::size_t count,
                    std::string_view subject) {
    constexpr std::size_t longest = 160;  // bytes
    const CountPlace& place = reading.count_places[count];
    if (reading.report.counts[count].unit != "percent" || subject.find(' ') != std::string_view::npos ||
        readers.figures.heading_is(text::fold(subject), "label")) {
        return std::nullopt;
    }
    const text::Folded& text = reading.units.at(static_cast<std::size_t>(place.unit)).text;
    Text topic;
    for (const text::Span& sentence : folded_sentences(text)) {
        if (sentence.end > place.sentence.begin) {
            break;
        }
        const std::string_view words = std::string_view(text.folded()).substr(sentence.begin, sentence.size());
        const bool plain = words.size() <= longest && words.find_first_of("0123456789") == std::string_view::npos &&
                           !readers.figures.dimensions(std::string(words)).empty();
        topic = plain ? Text(std::string(text::trim(text.original_of(sentence)))) : std::nullopt;
    }
    if (topic) {
        topic->erase(topic->find_last_not_of(" .:") + 1);
    }
    return topic;
}

// «Целевой показатель охвата кружками #»: the name begins with what is measured, not behind it.
std::string with_measure_before(const phrases::Readers& readers, const std::string& before,
                                const std::string& subject) {
    const text::Folded text(before);
    const std::string& folded = text.folded();
    const std::size_t end = folded.rfind(text::fold(subject));
    if (end == std::string::npos || end == 0 || end + text::fold(subject).size() < folded.find_last_not_of(" -:") + 1) {
        return subject;
    }
    const auto word_before = [&](std::size_t place) {
        const std::size_t space = place > 1 ? folded.rfind(' ', place - 2) : std::string::npos;
        return space == std::string::npos ? std::size_t{0} : space + 1;
    };
    const auto word_at = [&](std::size_t place) { return folded.substr(place, folded.find(' ', place) - place); };
    std::size_t begin = word_before(end);
    if (!rules::word_list("word_of_measure").has(word_at(begin))) {
        return subject;
    }
    while (begin > 0 && rules::word_list("adjective").has(word_at(word_before(begin)))) {
        begin = word_before(begin);
    }
    if (begin > 0 && word_before(begin) == 0 && readers.figures.heading_is(word_at(0), "fulfilled")) {
        begin = 0;
    }
    return std::string(text::trim(text.original_of({begin, folded.size()})));
}

// A row's cell that says no more than «План на 2023 год – # %, достигнуто # %» tells of what the row is named.
Text title_of_row(const Reading& reading, const phrases::Readers& readers, std::size_t count,
                  const std::set<std::size_t>& paired) {
    const Index event = reading.report.counts[count].event;
    const Unit& unit = reading.units.at(static_cast<std::size_t>(reading.count_places[count].unit));
    if (!event || unit.role == CellRole::none || unit.role == CellRole::title) {
        return std::nullopt;
    }
    std::string words = text::fold(words_before(reading, count, paired));
    if (unit.kind != Unit::Kind::cell) {
        words.erase(0, words.find_first_not_of(": ", words.rfind(':') == std::string::npos ? 0 : words.rfind(':')));
    }
    return plan_at_end(readers, words) == std::optional<std::size_t>(0)
               ? Text(reading.report.events[static_cast<std::size_t>(*event)].title)
               : std::nullopt;
}

// «По сертификатам обучались 340 детей (план 400)», «Освоено 4 млн руб. при плане 5 млн руб.»: people and money alone
// name nothing measured, what is told of them does.
Text deed_told(const Reading& reading, const phrases::Readers& readers, std::size_t fact, const std::string& subject,
               const std::set<std::size_t>& paired) {
    const bool money = reading.report.counts[fact].unit == "rouble";
    if (!money && !rules::word_list("people_alone").has(text::fold(subject))) {
        return std::nullopt;
    }
    const text::Folded words(words_before(reading, fact, paired));
    const std::string& folded = words.folded();
    std::size_t begin = 0;
    for (std::size_t space = folded.find(' '); space != std::string::npos; space = folded.find(' ', begin)) {
        if (!rules::word_list("before_deed").has(std::string_view(folded).substr(begin, space - begin))) {
            break;
        }
        begin = space + 1;
    }
    const std::string deed = folded.substr(begin);
    if (deed.empty() || deed.find_first_of("0123456789,;:(\"") != std::string::npos ||
        readers.figures.heading_is(deed, "plan") || (!money && deed.find(' ') == std::string::npos)) {
        return std::nullopt;
    }
    return std::string(words.original_of({begin, folded.size()})) + (money ? "" : " " + subject);
}

std::string name_of_figure(const Reading& reading, const phrases::Readers& readers, std::size_t count,
                           const std::set<std::size_t>& paired) {
    if (Text title = title_of_row(reading, readers, count, paired)) {
        return *title;
    }
    if (follows_plan(reading, readers, count)) {
        if (Text name = name_before(reading, readers, count, paired)) {
            return *name;
        }
    }
    if (!reading.report.counts[count].subject) {
        const Index question = reading.units.at(static_cast<std::size_t>(reading.count_places[count].unit)).question;
        const std::string words = words_before(reading, count, paired);
        return words.empty() && question
                   ? name_in_label(reading.units.at(static_cast<std::size_t>(*question)).text.original())
                   : words;
    }
    if (Text name = quantity_named(reading, readers, count)) {
        return *name;
    }
    if (Text name = counted_with_deed(reading.report.counts[count])) {
        return *name;
    }
    const std::string subject = without_plan(readers, *reading.report.counts[count].subject);
    if (Text topic = topic_of_share(reading, readers, count, subject)) {
        return *topic;
    }
    if (!readers.figures.heading_is(text::fold(subject), "plain")) {
        const std::string named = with_measure_before(readers, words_before(reading, count, paired), subject);
        return named != subject ? named : with_act_before(reading, readers, count, subject);
    }
    if (Text name = name_before(reading, readers, count, paired)) {
        return *name;
    }
    const auto label = label_of(reading, reading.count_places[count].unit);
    if (label) {
        return name_in_label(reading.units.at(static_cast<std::size_t>(*label)).text.original());
    }
    const CountPlace& place = reading.count_places[count];
    const text::Folded& text = reading.units.at(static_cast<std::size_t>(place.unit)).text;
    const std::string before(text::trim(text.original_of({place.sentence.begin, place.numeral.begin})));
    return before.find(' ') == std::string::npos ? subject : before;
}

// «При плановом значении», «Плановый показатель –»: words that name nothing measured.
bool names_plan_only(const phrases::Readers& readers, const std::string& name) {
    const std::string folded = text::fold(name);
    std::string_view words = folded;
    words = words.substr(0, words.find_last_not_of(" -:,.") + 1);
    const std::size_t space = words.find(' ');
    if (space != std::string_view::npos && rules::word_list("before_plan_of_name").has(words.substr(0, space))) {
        words.remove_prefix(space + 1);
    }
    return plan_at_end(readers, words) == std::optional<std::size_t>(0);
}

// «Индикатор: доля детей, …» in a sentence of its own before the plan and the fact.
Text named_in_sentence_before(const Reading& reading, std::size_t count) {
    const CountPlace& place = reading.count_places[count];
    const text::Folded& text = reading.units.at(static_cast<std::size_t>(place.unit)).text;
    Text name;
    for (const text::Span& sentence : folded_sentences(text)) {
        if (sentence.end > place.sentence.begin) {
            break;
        }
        const std::string_view words = std::string_view(text.folded()).substr(sentence.begin, sentence.size());
        const std::size_t colon = words.find(':');
        const bool label = colon != std::string_view::npos &&
                           rules::word_list("label_of_measure").has(text::trim(words.substr(0, colon)));
        if (label) {
            name = text::trim(text.original_of({sentence.begin + colon + 1, sentence.end}));
            name->erase(name->find_last_not_of(" .") + 1);
        }
    }
    return name;
}

}  // namespace

std::string name_of_pair(const Reading& reading, const phrases::Readers& readers, std::size_t first, std::size_t second,
                         bool fact_first, const std::set<std::size_t>& paired) {
    std::string name = name_of_figure(reading, readers, first, paired);
    if (const Text deed = fact_first ? deed_told(reading, readers, first, name, paired) : std::nullopt) {
        return *deed;
    }
    if (!names_plan_only(readers, name)) {
        return name;
    }
    if (Text told = named_in_sentence_before(reading, first)) {
        return *told;
    }
    // «При плане 20 % доля детей составила 22 %», «при плане 80 % охват составил 82 %»: the name stands between the
    // two.
    const std::string between = reading.report.counts[second].subject.value_or("");
    const bool named =
        between.find(' ') != std::string::npos || (!between.empty() && reading.report.counts[second].unit == "percent");
    return !named || names_plan_only(readers, between) ? name : between;
}

std::string name_with_whole(const Reading& reading, const phrases::Readers& readers, std::size_t index) {
    const std::vector<Indicator>& all = reading.report.indicators;
    std::string name = text::fold(all.at(index).name);
    for (std::size_t above = index; readers.figures.heading_is(name, "part") && above-- > 0;) {
        std::string whole = text::fold(all[above].name);
        if (!all[index].source.table_no || all[above].source.table_no != all[index].source.table_no) {
            break;
        }
        if (!readers.figures.heading_is(whole, "part")) {
            // «Численность обучающихся, чел.»: the measure ends a name.
            const std::size_t comma = whole.rfind(", ");
            whole.resize(comma != std::string::npos && whole.find(' ', comma + 2) == std::string::npos ? comma
                                                                                                       : whole.size());
            return whole.append(" ").append(name);
        }
    }
    return name;
}

}  // namespace svod::normalizer::stages
