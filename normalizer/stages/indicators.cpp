#include "normalizer/stages/indicators.hpp"

#include <algorithm>
#include <chrono>
#include <iterator>
#include <set>

#include "normalizer/phrases/period.hpp"
#include "normalizer/rules/word_lists.hpp"
#include "normalizer/stages/count_items.hpp"
#include "normalizer/stages/indicator_cells.hpp"
#include "normalizer/stages/indicator_lines.hpp"
#include "normalizer/stages/indicator_names.hpp"
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

// «По сертификатам охват детей составил # %»: words before the name say of which things it is.
bool is_limited_before(const std::string& clause, const std::string& name) {
    const std::string_view before = std::string_view(clause).substr(0, clause.find(text::fold(name)));
    const std::size_t space = before.find(' ');
    return before.size() < clause.size() && space != std::string_view::npos &&
           rules::word_list("preposition").has(before.substr(0, space)) &&
           before.find_first_of(",;:") == std::string_view::npos;
}

// By the indicator's name, unless that is limited by words before it; else by what the fact's own words mean.
Text code_of(const Reading& reading, const phrases::Readers& readers, const std::string& name, std::size_t fact) {
    const auto named = readers.figures.indicator(text::fold(name));
    phrases::FigureContext own = context_of(reading, readers, fact).figure;
    if (named && !is_limited_before(own.clause, name)) {
        return named->code;
    }
    own.wide = own.clause;
    own.so_far = own.clause;
    const auto meaning = readers.figures.metric(own);
    return meaning ? Text(meaning->code) : named ? Text(named->code) : std::nullopt;
}

// «выдано 1 742, или 88,1 % от плана», «300 при плане 320 (93,8 %)», «план – 80 %, факт – 72 %, выполнение – 90 %».
bool tells_fulfilment(const Reading& reading, const phrases::Readers& readers, std::size_t percent, std::size_t fact,
                      const Text& unit) {
    if (percent == 0 || percent >= reading.report.counts.size() || reading.report.counts[percent].unit != "percent") {
        return false;
    }
    const CountPlace& place = reading.count_places[percent];
    const CountPlace& before = reading.count_places[percent - 1];
    const bool here = !place.cell_figure && place.unit == reading.count_places[fact].unit &&
                      place.sentence == reading.count_places[fact].sentence &&
                      before.numeral.end <= place.numeral.begin;
    if (!here) {
        return false;
    }
    const std::string& folded = reading.units.at(static_cast<std::size_t>(place.unit)).text.folded();
    std::string_view words =
        std::string_view(folded).substr(before.numeral.end, place.numeral.begin - before.numeral.end);
    words.remove_prefix(std::min(words.find_first_not_of(" ,;()-"), words.size()));
    if (readers.figures.heading_is(words, "fulfilled")) {
        return true;
    }
    return unit != Text("percent") && !readers.figures.heading_is(words, "label");
}

void note_percent(const Reading& reading, std::size_t percent, Indicator& indicator) {
    const std::string& raw = reading.report.counts[percent].raw;
    const std::size_t point = raw.find_first_of(",.");
    const std::size_t digits = point == std::string::npos ? 0 : raw.find_first_not_of("0123456789", point + 1);
    indicator.percent_reported = reading.report.counts[percent].value;
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

// The counts of a plan and a fact in running text, as indices of report.counts.
struct Pair {
    std::size_t first = 0;
    std::size_t second = 0;
    std::optional<std::size_t> percent;  // the percentage told before them
};

// «обучалось 2 300 детей, план на 2025 год – 2 500», «за полугодие обучены 18 педагогов (план на год – 35)»: what is to
// be reached by then says nothing of what has been by now. What is summed up over the year, unlike a share.
bool is_plan_of_other_time(const Reading& reading, const phrases::Readers& readers, std::size_t plan, std::size_t fact,
                           const Text& code) {
    constexpr std::size_t longest_words = 60;  // bytes
    constexpr std::size_t digits = 4;
    constexpr std::chrono::days most_of_year{300};
    constexpr std::string_view summed_up[] = {"staff_trained", "events_held", "contests_held", "participants",
                                              "contest_winners"};
    if (!reading.period.known()) {
        return false;
    }
    const CountPlace& place = reading.count_places[plan];
    const std::string& folded = reading.units.at(static_cast<std::size_t>(place.unit)).text.folded();
    const std::size_t other = reading.count_places[fact].numeral.end;
    std::size_t begin = std::max(place.sentence.begin, other <= place.numeral.begin ? other : 0);
    begin = std::max(begin, place.numeral.begin - std::min(longest_words, place.numeral.begin));
    const std::string words = folded.substr(begin, place.numeral.begin - begin) + "#";
    const auto years = readers.figures.breakdown_leads(words, "plan_of_named_year");
    if (!years.empty()) {
        const std::string year = words.substr(words.rfind("20", years.back().end), digits);
        if (year > phrases::iso(reading.period.end)->substr(0, digits)) {
            return true;
        }
    }
    const bool shorter =
        std::chrono::sys_days(*reading.period.end) - std::chrono::sys_days(*reading.period.start) < most_of_year;
    return shorter && code && std::find(std::begin(summed_up), std::end(summed_up), *code) != std::end(summed_up) &&
           (!years.empty() || !readers.figures.breakdown_leads(words, "plan_of_year").empty());
}

bool add_pair(Reading& reading, const phrases::Readers& readers, const phrases::PlanFactMatch& match, const Pair& pair,
              const std::set<std::size_t>& paired) {
    const std::size_t plan = match.fact_first ? pair.second : pair.first;
    const std::size_t fact = match.fact_first ? pair.first : pair.second;
    const Count& stated = reading.report.counts[pair.first];
    Indicator indicator;
    indicator.name = name_of_pair(reading, readers, pair.first, pair.second, match.fact_first, paired);
    if (reading.report.counts[plan].unit != reading.report.counts[fact].unit || indicator.name.empty()) {
        return false;
    }
    const Unit& unit = reading.units.at(static_cast<std::size_t>(reading.count_places[pair.first].unit));
    if (unit.kind == Unit::Kind::list_item && text::is_digit(text::character_at(unit.number, 0))) {
        indicator.number = unit.number;
    }
    indicator.section = stated.section;
    indicator.event = stated.event;
    indicator.unit = stated.unit;
    indicator.plan = reading.report.counts[plan].value;
    indicator.fact = reading.report.counts[fact].value;
    indicator.percent_computed = percent_of(indicator.plan, indicator.fact);
    indicator.rule = match.rule;
    indicator.code = code_of(reading, readers, indicator.name, fact);
    if (is_plan_of_other_time(reading, readers, plan, fact, indicator.code)) {
        reading.count_places[plan].in_pair = true;
        return true;
    }
    for (const std::size_t percent : {pair.percent.value_or(fact + 1), pair.second + 1}) {
        const bool told =
            percent == pair.percent ||
            (percent != plan && percent != fact && tells_fulfilment(reading, readers, percent, fact, indicator.unit));
        if (told && !indicator.percent_reported) {
            note_percent(reading, percent, indicator);
        }
    }
    if (*indicator.fact < *indicator.plan) {
        indicator.reason = reason_behind(reading, readers, pair.second);
    }
    indicator.source = stated.source;
    reading.report.indicators.push_back(std::move(indicator));
    reading.count_places[plan].in_pair = true;
    return true;
}

// «По плану 30 семинаров, из них проведено 24, отменено 2»: parts of a whole, of which one is what was done.
bool is_breakdown(const phrases::Readers& readers, const MaskedUnit& masked, text::Span pair) {
    const std::size_t first = masked.text.find('#', pair.begin);
    const std::size_t part = masked.text.find_first_of(",(", std::min(first, masked.text.size()));
    const std::size_t second = masked.text.find('#', std::min(part, masked.text.size()));
    if (second == std::string::npos || second >= pair.end) {
        return false;
    }
    const std::size_t end = std::min(masked.text.find('.', second), masked.text.size());
    const bool more = masked.text.substr(second + 1, end - second - 1).find('#') != std::string::npos;
    return more && readers.figures.heading_is(masked.text.substr(part, second - part), "part");
}

void read_pairs_of(Reading& reading, const phrases::Readers& readers, const MaskedUnit& masked,
                   std::set<std::size_t>& paired) {
    for (const phrases::PlanFactMatch& match : readers.figures.plan_fact_pairs(masked.text)) {
        std::vector<std::size_t> inside;
        for (std::size_t i = 0; i < masked.counts.size(); ++i) {
            if (match.span.begin <= masked.offsets[i] && masked.offsets[i] < match.span.end) {
                inside.push_back(masked.counts[i]);
            }
        }
        std::optional<std::size_t> percent;
        const auto unit_of = [&](std::size_t i) { return reading.report.counts[inside[i]].unit; };
        if (inside.size() == 3 && unit_of(0) == unit_of(2) && match.fact_first) {
            inside.erase(inside.begin() + 1);  // «620 чел., что составляет 96,9 % от плана (640 чел.)»
        } else if (inside.size() == 3 && unit_of(0) == "percent" && unit_of(1) != "percent") {
            percent = inside.front();
            inside.erase(inside.begin());  // «План по сертификатам выполнен на 105 % (план 200, факт 210)»
        }
        const bool fresh = inside.size() == 2 && paired.count(inside[0]) == 0 && paired.count(inside[1]) == 0 &&
                           !is_breakdown(readers, masked, match.span);
        if (fresh && add_pair(reading, readers, match, {inside[0], inside[1], percent}, paired)) {
            paired.insert(inside.begin(), inside.end());
        }
    }
}

void read_pairs(Reading& reading, const phrases::Readers& readers) {
    std::vector<int> units;
    for (const CountPlace& place : reading.count_places) {
        if (!place.cell_figure && (units.empty() || units.back() != place.unit)) {
            units.push_back(place.unit);
        }
    }
    for (const int unit : units) {
        const MaskedUnit masked = mask(reading, unit);
        if (masked.counts.size() < 2) {
            continue;
        }
        std::set<std::size_t> paired;
        read_pairs_of(reading, readers, without_asides(readers, masked), paired);
        read_pairs_of(reading, readers, masked, paired);
    }
}

// «в том числе детей с ОВЗ» below «Охват детей» is of its kind.
void settle_parts(Reading& reading, const phrases::Readers& readers) {
    for (std::size_t i = 0; i < reading.report.indicators.size(); ++i) {
        Indicator& indicator = reading.report.indicators[i];
        const std::string name = name_with_whole(reading, readers, i);
        if (name == text::fold(indicator.name)) {
            continue;
        }
        const auto meaning = readers.figures.indicator(name, indicator.unit == Text("percent") ? "percent" : "");
        indicator.code = meaning ? Text(meaning->code) : std::nullopt;
        indicator.rule = meaning ? Text(meaning->rule) : std::nullopt;
        indicator.unit = indicator.unit ? indicator.unit : unit_of_indicator(readers, text::Folded(name), nullptr);
    }
}

void settle_aims(Reading& reading, const phrases::Readers& readers) {
    for (Indicator& indicator : reading.report.indicators) {
        const std::string name = text::fold(indicator.name);
        const auto is = [&](const char* kind) { return readers.figures.heading_is(name, kind); };
        if ((is("unwanted") && !is("wanted")) || is("untimely")) {
            indicator.better = "lower";
        }
    }
}

}  // namespace

void read_indicators(Reading& reading, const phrases::Readers& readers) {
    for (const TableView& table : reading.tables) {
        if (table.kind == TableView::Kind::indicators) {
            for (TableIndicator& found : indicators_of_table(reading, readers, table)) {
                reading.report.indicators.push_back(std::move(found.indicator));
                reading.fact_cells.push_back(found.fact_cell);
            }
        }
    }
    settle_parts(reading, readers);
    read_pairs(reading, readers);
    std::vector<Indicator> labelled = indicators_of_lines(reading, readers);
    std::move(labelled.begin(), labelled.end(), std::back_inserter(reading.report.indicators));
    settle_aims(reading, readers);
}

}  // namespace svod::normalizer::stages
