#include "normalizer/stages/indicators.hpp"

#include <algorithm>
#include <iterator>

#include "normalizer/rules/word_lists.hpp"
#include "normalizer/stages/count_items.hpp"
#include "normalizer/stages/indicator_cells.hpp"
#include "normalizer/stages/metric_context.hpp"
#include "normalizer/text/characters.hpp"

namespace svod::normalizer::stages {
namespace {

// Where the numerals of a unit's counts stand in a copy of its text that has # for each of them.
struct MaskedUnit {
    std::string text;
    std::vector<std::size_t> counts;   // indices of report.counts
    std::vector<std::size_t> offsets;  // of their # in the text
};

MaskedUnit mask(const Reading& reading, int unit) {
    MaskedUnit masked;
    const std::string folded = without_inner_dots(reading.units.at(static_cast<std::size_t>(unit)));
    std::size_t offset = 0;
    for (std::size_t i = 0; i < reading.count_places.size(); ++i) {
        const CountPlace& place = reading.count_places[i];
        if (place.unit != unit || place.cell_figure || place.numeral.begin < offset) {
            continue;
        }
        masked.text += folded.substr(offset, place.numeral.begin - offset);
        masked.offsets.push_back(masked.text.size());
        masked.counts.push_back(i);
        masked.text += '#';
        offset = place.numeral.end;
    }
    masked.text += folded.substr(offset);
    return masked;
}

// «78 % (620 чел.) при плане 75 %»: figures in brackets that name no plan stand between those that do.
MaskedUnit without_asides(const phrases::Readers& readers, const MaskedUnit& masked) {
    MaskedUnit plain;
    std::size_t taken = 0;
    const auto take = [&](std::size_t begin, std::size_t end) {
        for (std::size_t i = 0; i < masked.offsets.size(); ++i) {
            if (begin <= masked.offsets[i] && masked.offsets[i] < end) {
                plain.counts.push_back(masked.counts[i]);
                plain.offsets.push_back(plain.text.size() + masked.offsets[i] - begin);
            }
        }
        plain.text += masked.text.substr(begin, end - begin);
    };
    for (std::size_t open = masked.text.find(" ("); open != std::string::npos;
         open = masked.text.find(" (", open + 1)) {
        const std::size_t close = masked.text.find_first_of("()", open + 2);
        if (close == std::string::npos || masked.text[close] == '(') {
            continue;
        }
        const std::string aside = masked.text.substr(open, close - open);
        if (aside.find('#') != std::string::npos && !readers.figures.heading_is(aside, "plan") &&
            !readers.figures.heading_is(aside, "reached")) {
            take(taken, open);
            taken = close + 1;
        }
    }
    take(taken, masked.text.size());
    return plain;
}

// «… установлен показатель участия в конкурсах: план #»: where the counted noun says too little, the words before.
Text name_before(const Reading& reading, const phrases::Readers& readers, std::size_t count) {
    const CountPlace& place = reading.count_places[count];
    const text::Folded& text = reading.units.at(static_cast<std::size_t>(place.unit)).text;
    std::size_t end = place.numeral.begin;
    std::size_t begin = place.sentence.begin;
    const auto words = [&] { return std::string_view(text.folded()).substr(begin, end - begin); };
    const auto cut = [&] {
        while (end > begin && std::string_view(" :;,.-(").find(text.folded()[end - 1]) != std::string_view::npos) {
            --end;
        }
    };
    cut();
    const std::size_t last = words().rfind(' ');
    if (last != std::string_view::npos && readers.figures.heading_is(words().substr(last + 1), "plan")) {
        end = begin + last;
        cut();
    }
    while (begin < end && !readers.figures.heading_is(words(), "label")) {
        const std::size_t space = words().find(' ');
        begin = space == std::string_view::npos ? end : begin + space + 1;
    }
    // «Показатель «Численность детей»»: the name is what is quoted.
    const std::size_t open = begin < end && text.folded()[end - 1] == '"' ? words().find('"') : std::string_view::npos;
    if (open != std::string_view::npos && begin + open + 1 < end - 1) {
        begin += open + 1;
        --end;
    }
    return begin < end ? Text(std::string(text.original_of({begin, end}))) : std::nullopt;
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

std::string name_of(const Reading& reading, const phrases::Readers& readers, std::size_t count) {
    if (Text name = quantity_named(reading, readers, count)) {
        return *name;
    }
    const std::string subject = without_plan(readers, *reading.report.counts[count].subject);
    if (!readers.figures.heading_is(text::fold(subject), "plain")) {
        return with_act_before(reading, readers, count, subject);
    }
    if (Text name = name_before(reading, readers, count)) {
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

// By the indicator's name, else by what the fact's own words mean.
Text code_of(const Reading& reading, const phrases::Readers& readers, const std::string& name, std::size_t fact) {
    if (const auto meaning = readers.figures.indicator(text::fold(name))) {
        return meaning->code;
    }
    phrases::FigureContext own = context_of(reading, readers, fact).figure;
    own.wide = own.clause;
    own.so_far = own.clause;
    const auto meaning = readers.figures.metric(own);
    return meaning ? Text(meaning->code) : std::nullopt;
}

// «выдано 1 742, или 88,1 % от плана», «выдано 300 при плане 320 (93,8 %)»: the percentage behind a fact that is none
// itself, or in brackets behind the pair.
void note_percent(const Reading& reading, std::size_t fact, std::size_t second, Indicator& indicator) {
    std::size_t next = fact + 1;
    if (next == second && next + 1 < reading.report.counts.size()) {
        const CountPlace& behind = reading.count_places[next + 1];
        const std::string& text = reading.units.at(static_cast<std::size_t>(behind.unit)).text.folded();
        const bool bracketed = !behind.cell_figure && behind.numeral.begin > 0 && text[behind.numeral.begin - 1] == '(';
        next += bracketed ? 1 : 0;
    }
    if (indicator.unit == Text("percent") || next >= reading.report.counts.size() ||
        reading.report.counts[next].unit != "percent" || reading.count_places[next].cell_figure ||
        reading.count_places[next].unit != reading.count_places[fact].unit ||
        !(reading.count_places[next].sentence == reading.count_places[fact].sentence)) {
        return;
    }
    const Count& percent = reading.report.counts[next];
    const std::string& raw = percent.raw;
    const std::size_t point = raw.find_first_of(",.");
    const std::size_t digits = point == std::string::npos ? 0 : raw.find_first_not_of("0123456789", point + 1);
    indicator.percent_reported = percent.value;
    indicator.percent_decimals =
        point == std::string::npos ? 0 : static_cast<int>(std::min(digits, raw.size()) - point - 1);
}

// «79,5 % при плане 80 %, причина – …»: told in the pair's sentence or in the next one.
Text reason_behind(const Reading& reading, const phrases::Readers& readers, std::size_t count) {
    const CountPlace& place = reading.count_places[count];
    const text::Folded& text = reading.units.at(static_cast<std::size_t>(place.unit)).text;
    for (const text::Span& sentence : folded_sentences(text)) {
        if (sentence.end <= place.numeral.end || sentence.begin > place.sentence.end + 1) {
            continue;
        }
        const std::size_t own = std::max(sentence.begin, text.folded().find_first_of(",.;)", place.numeral.end));
        if (own >= sentence.end) {
            continue;
        }
        if (const auto begin = readers.figures.reason_in(text.folded().substr(own, sentence.end - own))) {
            std::string reason(text::trim(text.original_of({own + *begin, sentence.end})));
            reason.erase(reason.find_last_not_of(" .,;") + 1);
            return reason.empty() ? Text() : Text(reason);
        }
    }
    return std::nullopt;
}

void add_pair(Reading& reading, const phrases::Readers& readers, const phrases::PlanFactMatch& match, std::size_t first,
              std::size_t second) {
    const std::size_t plan = match.fact_first ? second : first;
    const std::size_t fact = match.fact_first ? first : second;
    const Count& stated = reading.report.counts[first];
    if (reading.report.counts[plan].unit != reading.report.counts[fact].unit || !stated.subject) {
        return;
    }
    Indicator indicator;
    const Unit& unit = reading.units.at(static_cast<std::size_t>(reading.count_places[first].unit));
    if (unit.kind == Unit::Kind::list_item && text::is_digit(text::character_at(unit.number, 0))) {
        indicator.number = unit.number;
    }
    indicator.section = stated.section;
    indicator.event = stated.event;
    indicator.name = name_of(reading, readers, first);
    indicator.unit = stated.unit;
    indicator.plan = reading.report.counts[plan].value;
    indicator.fact = reading.report.counts[fact].value;
    indicator.percent_computed = percent_of(indicator.plan, indicator.fact);
    indicator.rule = match.rule;
    indicator.code = code_of(reading, readers, indicator.name, fact);
    note_percent(reading, fact, second, indicator);
    if (*indicator.fact < *indicator.plan) {
        indicator.reason = reason_behind(reading, readers, second);
    }
    indicator.source = stated.source;
    reading.report.indicators.push_back(std::move(indicator));
    reading.count_places[plan].in_pair = true;
}

void read_pairs(Reading& reading, const phrases::Readers& readers) {
    std::vector<int> units;
    for (const CountPlace& place : reading.count_places) {
        if (!place.cell_figure && (units.empty() || units.back() != place.unit)) {
            units.push_back(place.unit);
        }
    }
    for (const int unit : units) {
        const MaskedUnit masked = without_asides(readers, mask(reading, unit));
        if (masked.counts.size() < 2) {
            continue;
        }
        for (const phrases::PlanFactMatch& match : readers.figures.plan_fact_pairs(masked.text)) {
            std::vector<std::size_t> inside;
            for (std::size_t i = 0; i < masked.counts.size(); ++i) {
                if (match.span.begin <= masked.offsets[i] && masked.offsets[i] < match.span.end) {
                    inside.push_back(masked.counts[i]);
                }
            }
            // «План по сертификатам выполнен на 105 % (план 200, факт 210)»
            const auto unit_of = [&](std::size_t i) { return reading.report.counts[inside[i]].unit; };
            if (inside.size() == 3 && unit_of(0) == "percent" && unit_of(1) != "percent") {
                inside.erase(inside.begin());
            }
            if (inside.size() == 2) {
                add_pair(reading, readers, match, inside[0], inside[1]);
            }
        }
    }
}

}  // namespace

void read_indicators(Reading& reading, const phrases::Readers& readers) {
    for (const TableView& table : reading.tables) {
        if (table.kind == TableView::Kind::indicators) {
            std::vector<Indicator> found = indicators_of_table(reading, readers, table);
            std::move(found.begin(), found.end(), std::back_inserter(reading.report.indicators));
        }
    }
    read_pairs(reading, readers);
}

}  // namespace svod::normalizer::stages
