#include <algorithm>

#include "normalizer/rules/word_lists.hpp"
#include "normalizer/stages/count_items.hpp"
#include "normalizer/text/characters.hpp"

namespace svod::normalizer::stages {
namespace {

bool is_list_item(const Unit& unit) {
    return unit.kind == Unit::Kind::list_item;
}

// What a numeral without a noun means in the words of a lead-in: the last count that is no part, else a noun.
struct Carried {
    std::string unit;
    Text subject;
};

std::optional<Carried> counted_by(const std::vector<CountItem>& items, int unit, bool breakdown) {
    const auto [begin, end] = items_of_unit(items, unit);
    for (std::size_t i = end; i > begin; --i) {
        const phrases::CountMatch& match = items[i - 1].match;
        const bool countable = match.form == phrases::CountMatch::Form::noun && !match.part && match.unit != "other" &&
                               match.unit != "point" && match.unit != "hour";
        if (countable) {
            return Carried{match.unit, breakdown ? shared_subject(match) : match.subject};
        }
    }
    return std::nullopt;
}

std::optional<Carried> named_by(const Reading& reading, const phrases::Readers& readers, int unit, bool nominative) {
    const text::Folded& text = reading.units.at(static_cast<std::size_t>(unit)).text;
    const std::vector<text::Span> sentences = folded_sentences(text);
    std::optional<Carried> found;
    for (const phrases::CountedNoun& noun : readers.counts.nouns(text)) {
        const bool in_last = sentences.empty() || noun.span.begin >= sentences.back().begin;
        // «Показатели деятельности центра:» tells whose figures follow, not what they count.
        const bool whose = (noun.unit == "organization" || noun.unit == "municipality") &&
                           rules::word_list("body_in_genitive").closing(text::fold(noun.phrase)) > 0;
        // «Виды реализуемых в районе программ:» tells where, not of what.
        const std::string_view before = text::trim(std::string_view(text.folded()).substr(0, noun.span.begin));
        const bool where =
            noun.unit == "municipality" && rules::word_list("before_stretch_of_events").closing(before) > 0;
        if (!in_last || noun.unit == "other" || whose || where || (nominative && !noun.nominative)) {
            continue;
        }
        if (nominative || !found) {
            found = Carried{noun.unit, noun.phrase};
        }
    }
    return found;
}

// «Открыто 90 программ, обучается 800 детей. По направленностям программы распределены так:»: what the sentence that
// leads into the items names in the nominative, not what the sentences before it count.
std::optional<Carried> named_by_own_sentence(const Reading& reading, const phrases::Readers& readers,
                                             const std::vector<CountItem>& items, int unit) {
    const std::vector<text::Span> sentences = folded_sentences(reading.units.at(static_cast<std::size_t>(unit)).text);
    const auto [begin, end] = items_of_unit(items, unit);
    if (sentences.size() < 2 || begin == end || items[end - 1].match.number_span.begin >= sentences.back().begin) {
        return std::nullopt;
    }
    auto named = named_by(reading, readers, unit, true);
    return named && named->unit != "organization" && named->unit != "municipality" ? named : std::nullopt;
}

// «в районе», «в МОЦ»: where, not what.
bool tells_where(const text::Folded& label, const phrases::CountedNoun& noun) {
    const std::string_view before = text::trim(std::string_view(label.folded()).substr(0, noun.span.begin));
    return (noun.unit == "municipality" || noun.unit == "organization") &&
           rules::word_list("place_preposition").has(before.substr(before.rfind(' ') + 1));
}

// «Сколько штатных единиц в МОЦ?»: what no list of nouns knows.
std::optional<Carried> asked_for(const std::string& question) {
    const std::size_t word = question.find(' ');
    if (!question.ends_with('?') || !rules::word_list("word_of_asking").has(text::fold(question.substr(0, word)))) {
        return std::nullopt;
    }
    return Carried{"other", question.substr(word + 1, question.size() - word - 2)};
}

// «Сколько детей обучается по сертификатам?»: the first noun says what the answer counts.
std::optional<Carried> named_in_label(const phrases::Readers& readers, const Unit& label) {
    if (readers.figures.heading_is(label.text.folded(), "share")) {
        return Carried{"percent", label.text.original()};
    }
    bool place_alone = false;
    for (const phrases::CountedNoun& noun : readers.counts.nouns(label.text)) {
        const bool where = tells_where(label.text, noun);
        if (noun.unit != "other" && !where) {
            return Carried{noun.unit, noun.phrase};
        }
        place_alone = place_alone || where;
    }
    return place_alone ? asked_for(label.text.original()) : std::nullopt;
}

// «Прошли НОК» below «Подано программ на НОК»: a label that says what those of the row above did.
std::optional<Carried> counted_in_row_above(const Reading& reading, const phrases::Readers& readers, int value,
                                            const Unit& label) {
    if (!readers.figures.heading_is(label.text.folded(), "predicate")) {
        return std::nullopt;
    }
    const Source& own = reading.units.at(static_cast<std::size_t>(value)).place;
    for (int above = value - 1; above >= 0; --above) {
        const Unit& unit = reading.units[static_cast<std::size_t>(above)];
        if (unit.place.block != own.block) {
            break;
        }
        const auto words = unit.place.col_no == own.col_no ? label_of(reading, above) : std::nullopt;
        if (const auto named =
                words ? named_in_label(readers, reading.units.at(static_cast<std::size_t>(*words))) : std::nullopt;
            named && named->unit != "percent") {
            return Carried{named->unit, label.text.original()};
        }
    }
    return std::nullopt;
}

std::optional<int> unit_before(const Reading& reading, const CountItem& item) {
    const Unit& unit = reading.units.at(static_cast<std::size_t>(item.unit));
    if (is_list_item(unit)) {
        return lead_of(reading, item.unit);
    }
    if (const auto lead = lead_of_lines(reading, item.unit)) {
        return lead;
    }
    const bool paragraph = unit.kind == Unit::Kind::paragraph;
    return paragraph && item.unit > 0 && reading.units[static_cast<std::size_t>(item.unit) - 1].kind != Unit::Kind::cell
               ? std::optional<int>(item.unit - 1)
               : std::nullopt;
}

// «спортивная – 29 (416)» below «художественная – 46 программ (612 обучающихся)»: figures at the same places.
std::optional<Carried> counted_in_line_before(const Reading& reading, const std::vector<CountItem>& kept,
                                              const std::vector<CountItem>& items, std::size_t item) {
    const int unit = items[item].unit;
    const auto [first, last] = items_of_unit(items, unit);
    const auto is_line = [&](int index) {
        const Unit& own = reading.units.at(static_cast<std::size_t>(index));
        return own.kind == Unit::Kind::paragraph || (own.kind == Unit::Kind::heading && !own.is_section_title);
    };
    const bool line = unit > 0 && (reading.units.at(static_cast<std::size_t>(unit)).kind ==
                                       reading.units.at(static_cast<std::size_t>(unit) - 1).kind ||
                                   (is_line(unit) && is_line(unit - 1)));
    if (!line || last - first < 2 || reading.units.at(static_cast<std::size_t>(unit)).kind == Unit::Kind::cell) {
        return std::nullopt;
    }
    const auto [begin, end] = items_of_unit(kept, unit - 1);
    if (end - begin != last - first) {
        return std::nullopt;
    }
    const phrases::CountMatch& above = kept[begin + item - first].match;
    return Carried{above.unit, above.subject};
}

// «- техническая (27)» below «- художественная (44 программы)»: an item with one figure behind the same mark.
std::optional<Carried> counted_in_item_before(const Reading& reading, const std::vector<CountItem>& kept,
                                              const CountItem& item) {
    const auto mark_before = [&](const CountItem& counted) {
        const std::string& folded = reading.units.at(static_cast<std::size_t>(counted.unit)).text.folded();
        const std::size_t numeral = counted.match.number_span.begin;
        const std::size_t mark = numeral == 0 ? std::string::npos : folded.find_last_not_of(' ', numeral - 1);
        return mark == std::string::npos ? '\0' : folded[mark];
    };
    const bool listed = item.unit > 0 && is_list_item(reading.units.at(static_cast<std::size_t>(item.unit))) &&
                        is_list_item(reading.units.at(static_cast<std::size_t>(item.unit) - 1));
    const auto [begin, end] = items_of_unit(kept, listed ? item.unit - 1 : -1);
    if (end - begin != 1 || kept[begin].match.unit == "percent" || kept[begin].match.unit == "rouble") {
        return std::nullopt;
    }
    const char mark = mark_before(item);
    const bool alike = (mark == '(' || mark == '-' || mark == ':') && mark == mark_before(kept[begin]);
    return alike ? std::optional(Carried{kept[begin].match.unit, shared_subject(kept[begin].match)}) : std::nullopt;
}

// «Успешно прошли – 70» below «Проведена экспертиза программ – 74»: what the line above counts.
std::optional<Carried> counted_in_lines_above(const Reading& reading, const phrases::Readers& readers,
                                              const std::vector<CountItem>& kept, const CountItem& item) {
    const auto line = line_told_of(reading, readers, item.unit, item.match.number_span);
    const auto [begin, end] = items_of_unit(kept, line.value_or(-1));
    const phrases::CountMatch* counted = begin < end ? &kept[end - 1].match : nullptr;
    std::optional<Carried> told;
    if (counted != nullptr) {
        told = Carried{counted->unit, shared_subject(*counted)};
    } else if (line) {
        told = named_by(reading, readers, *line, false);
    }
    const bool fits = told && (told->unit == "program" || told->unit == "person" || told->unit == "certificate");
    return fits ? told : std::nullopt;
}

// «Всего – 214», «Техническая – 40» below the heading «Реализуемые программы»
bool is_below_heading_of_all(const Reading& reading, int above, const CountItem& item) {
    const Unit& heading = reading.units.at(static_cast<std::size_t>(above));
    return heading.is_section_title && tells_one_figure(reading.units.at(static_cast<std::size_t>(item.unit))) &&
           names_all_counted(heading.text.folded());
}

std::optional<Carried> carried_for(const Reading& reading, const phrases::Readers& readers,
                                   const std::vector<CountItem>& items, const CountItem& item) {
    if (const std::optional<int> label = label_of(reading, item.unit)) {
        const Unit& words = reading.units.at(static_cast<std::size_t>(*label));
        const std::optional<Carried> named = named_in_label(readers, words);
        return named ? named : counted_in_row_above(reading, readers, item.unit, words);
    }
    const std::optional<int> heading = heading_of_lines(reading, readers, item.unit);
    const std::optional<int> before = heading ? heading : unit_before(reading, item);
    if (!before || item.match.alone) {
        return std::nullopt;
    }
    if (auto counted = counted_in_lines_above(reading, readers, items, item)) {
        return counted;
    }
    const bool open = heading || is_left_open(reading.units.at(static_cast<std::size_t>(*before)));
    if (auto named = open ? named_by_own_sentence(reading, readers, items, *before) : std::nullopt) {
        return named;
    }
    if (auto counted = counted_by(items, *before, item.match.rule.manner == "dash");
        counted && (open || item.match.part)) {
        return counted;
    }
    if (!open && !is_below_heading_of_all(reading, *before, item)) {
        return std::nullopt;
    }
    auto named = named_by(reading, readers, *before, item.match.form == phrases::CountMatch::Form::left_out);
    const auto [first, last] = items_of_unit(items, *before);
    if (!named && first < last && items[last - 1].match.carried) {  // «Всего – 214, из них:»
        named = Carried{items[last - 1].match.unit, shared_subject(items[last - 1].match)};
    }
    return named;
}

// «… обучаются 900 детей, в том числе:» over «- в школах – 431»: what the lead-in counts.
std::optional<Carried> counted_in_place(const Reading& reading, const std::vector<CountItem>& items,
                                        const CountItem& item) {
    const std::optional<int> before = item.match.place ? unit_before(reading, item) : std::nullopt;
    const bool open = before && is_left_open(reading.units.at(static_cast<std::size_t>(*before)));
    return open ? counted_by(items, *before, true) : std::nullopt;
}

// «Контингент обучающихся:» over «школ – 1 030», «Кружки по типам организаций:» or «Число кружков:» over «школы – 40»:
// what a place has.
std::optional<Carried> had_by_place(const Reading& reading, const phrases::Readers& readers, const CountItem& item) {
    const bool place = item.match.unit == "organization" && item.match.form == phrases::CountMatch::Form::noun_before;
    const std::optional<int> before = place ? unit_before(reading, item) : std::nullopt;
    if (!before || !is_left_open(reading.units.at(static_cast<std::size_t>(*before)))) {
        return std::nullopt;
    }
    const std::string& lead = reading.units.at(static_cast<std::size_t>(*before)).text.folded();
    const bool of_people = rules::word_list("word_of_contingent").within(lead);
    if (!of_people && !rules::word_list("word_of_kinds").within(lead) &&
        !rules::word_list("word_of_quantity").has(std::string_view(lead).substr(0, lead.find(' ')))) {
        return std::nullopt;
    }
    auto named = named_by(reading, readers, *before, false);
    const bool fits = named && (named->unit == "person" || (!of_people && named->unit != "organization"));
    return fits ? named : std::nullopt;
}

// «в школах – 431, в детских садах – 469»: what the first place counts the others of its sentence count too.
void carry_over_places(std::vector<CountItem>& items, std::size_t first, const Carried& counted) {
    const Text place = items[first].match.subject;
    const std::string unit = items[first].match.unit;
    for (std::size_t i = first; i < items.size() && items[i].unit == items[first].unit; ++i) {
        phrases::CountMatch& match = items[i].match;
        const bool alike = match.carried && match.unit == unit && match.subject == place;
        if (i == first || (alike && items[i].sentence == items[first].sentence)) {
            match.unit = counted.unit;
            match.subject = counted.subject;
            match.carried = true;
        }
    }
}

bool tells_plan_or_fact(const phrases::Readers& readers, const CountItem& item) {
    const std::string raw = text::fold(item.match.raw);
    return readers.figures.heading_is(raw, "plan") || readers.figures.heading_is(raw, "reached");
}

// «План – 900, оформлено 880 сертификатов»: the fact's noun is the plan's; «План – 900, факт – 880» in a row counts
// what the row's title names.
std::optional<Carried> counted_by_plan(const Reading& reading, const phrases::Readers& readers,
                                       const std::vector<CountItem>& items, std::size_t index,
                                       const CountItem* before) {
    const CountItem& item = items[index];
    const Unit& unit = reading.units.at(static_cast<std::size_t>(item.unit));
    const auto beside = [&](const CountItem& other) {
        return other.unit == item.unit && other.sentence == item.sentence;
    };
    const bool planned = tells_plan_or_fact(readers, item);
    if (!planned && (before == nullptr || !beside(*before) || !tells_plan_or_fact(readers, *before))) {
        return std::nullopt;
    }
    if (planned && index + 1 < items.size() && beside(items[index + 1])) {
        const phrases::CountMatch& next = items[index + 1].match;
        if (next.form == phrases::CountMatch::Form::noun && next.unit != "other") {
            return Carried{next.unit, next.subject};
        }
    }
    if (!unit.event || unit.role == CellRole::title || unit.role == CellRole::none) {
        return std::nullopt;
    }
    // «Обучение педагогов» counts teachers and no courses.
    std::string_view title = reading.report.events.at(static_cast<std::size_t>(*unit.event)).title;
    const std::string_view first = title.substr(0, title.find(' '));
    if (first.size() < title.size() && readers.figures.heading_is(text::fold(first), "act")) {
        title.remove_prefix(first.size() + 1);
    }
    for (const phrases::CountedNoun& noun : readers.counts.nouns(text::Folded(title))) {
        if (noun.unit != "other") {
            return Carried{noun.unit, noun.phrase};
        }
    }
    return std::nullopt;
}

}  // namespace

void carry_nouns(const Reading& reading, const phrases::Readers& readers, std::vector<CountItem>& items) {
    std::vector<CountItem> kept;
    for (std::size_t i = 0; i < items.size(); ++i) {
        CountItem& item = items[i];
        // «Выдано сертификатов | 1 650 шт.»
        const bool pieces = item.match.rule.manner == "pieces" && item.match.unit == "other";
        if (pieces && label_of(reading, item.unit)) {
            if (auto named = carried_for(reading, readers, kept, item)) {
                item.match.unit = named->unit;
                item.match.subject = named->subject;
            }
        }
        if (item.match.unit.empty()) {
            // Items already kept are those of earlier units, with their nouns.
            auto carried = counted_in_line_before(reading, kept, items, i);
            carried = carried || item.match.bracketed ? carried : carried_for(reading, readers, kept, item);
            carried = carried ? carried : counted_in_item_before(reading, kept, item);
            // «Из них получили заключение 20, отклонено 5» below what they are of
            const bool beside = !carried && !kept.empty() && kept.back().unit == item.unit && !item.match.bracketed &&
                                kept.back().sentence == item.sentence && kept.back().match.carried;
            if (beside && kept.back().match.part && !item.match.alone) {
                carried = Carried{kept.back().match.unit, kept.back().match.subject};
            }
            if (!carried && !item.match.bracketed) {
                carried = counted_by_plan(reading, readers, items, i, kept.empty() ? nullptr : &kept.back());
            }
            if (carried) {
                item.match.unit = carried->unit;
                item.match.subject = carried->subject;
                item.match.carried = true;
            }
        }
        // «Прошли курсы – 18» below «Направлено педагогов – 20»: people, no courses
        const bool courses = item.match.unit == "event" && item.match.form == phrases::CountMatch::Form::noun_before;
        if (const auto people = courses ? counted_in_lines_above(reading, readers, kept, item) : std::nullopt;
            people && people->unit == "person") {
            item.match.unit = people->unit;
            item.match.subject = people->subject;
            item.match.carried = true;
        }
        if (const auto counted = counted_in_place(reading, kept, item)) {
            carry_over_places(items, i, *counted);
        }
        if (const auto had = had_by_place(reading, readers, item)) {
            item.match.unit = had->unit;
            item.match.subject = had->subject;
            item.match.carried = true;
        }
        // «34 (18,3 %)» beside the question that says what the 34 are
        const bool share = item.match.form == phrases::CountMatch::Form::percent && !item.match.subject;
        if (share && !kept.empty() && kept.back().unit == item.unit && kept.back().sentence == item.sentence &&
            kept.back().match.carried) {
            item.match.subject = kept.back().match.subject;
        }
        if (!item.match.unit.empty()) {
            kept.push_back(item);
        }
    }
    items = std::move(kept);
}

}  // namespace svod::normalizer::stages
