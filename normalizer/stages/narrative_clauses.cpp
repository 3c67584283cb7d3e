#include "normalizer/stages/narrative_clauses.hpp"

#include <algorithm>
#include <string>

#include "normalizer/phrases/date_roles.hpp"
#include "normalizer/phrases/happening_text.hpp"
#include "normalizer/phrases/quotes.hpp"
#include "normalizer/rules/word_lists.hpp"
#include "normalizer/stages/dated_brackets.hpp"
#include "normalizer/stages/held_days.hpp"
#include "normalizer/stages/whole_sentences.hpp"
#include "normalizer/text/characters.hpp"

namespace svod::normalizer::stages {
namespace {

using text::Span;

std::string_view part(std::string_view text, Span span) {
    return text.substr(span.begin, span.size());
}

// As much of a part of a sentence as can say whether it tells of a happening; without end, a sentence of a thousand
// days would be read a thousand times.
Span beginning_of(const text::Folded& words, Span span) {
    constexpr std::size_t longest = 4000;  // bytes
    if (span.size() <= longest) {
        return span;
    }
    const std::size_t space = words.folded().rfind(' ', span.begin + longest);
    return {span.begin, space == std::string::npos ? span.begin : std::max(space, span.begin)};
}

// What was not held, put off or called off tells of the day that had been planned («запланированный на 5 мая»).
bool tells_of_change(const std::vector<phrases::HappeningVerb>& verbs) {
    return std::any_of(verbs.begin(), verbs.end(), [](const phrases::HappeningVerb& verb) {
        return verb.status == "not_done" || verb.status == "postponed" || verb.status == "cancelled";
    });
}

// «На 26 октября назначено заседание»
bool tells_of_plans(const std::vector<phrases::HappeningVerb>& verbs) {
    return !verbs.empty() && std::all_of(verbs.begin(), verbs.end(),
                                         [](const phrases::HappeningVerb& verb) { return verb.status == "planned"; });
}

// «Намеченный на май слёт», «Третий выезд»: the clause is about what it plans or about one of several, and not about
// the row that it stands in.
bool opens_with_plan(const text::Folded& clause) {
    const std::string& folded = clause.folded();
    const std::string first = folded.substr(0, folded.find(' '));
    return rules::word_list("participle_of_plan").within(first) || rules::word_list("one_of_several").has(first);
}

// «До 1 октября запланирован цикл занятий»
bool is_term(const phrases::DateMatch& date) {
    return !date.start && date.end && !date.recurrence && date.precision == Text("day");
}

// «Слёт отложен до марта 2025 года»
bool is_put_off_until(const phrases::DateMatch& date, const std::vector<phrases::HappeningVerb>& verbs) {
    return !date.start && date.end && !date.recurrence && !verbs.empty() &&
           std::all_of(verbs.begin(), verbs.end(),
                       [](const phrases::HappeningVerb& verb) { return verb.status == "postponed"; });
}

// «С 1 сентября откроем кружок»
bool is_beginning(const phrases::DateMatch& date) {
    return date.start && !date.end && !date.recurrence && date.precision == Text("day");
}

// The clause between two offsets of a folded sentence, as a span of the unit's text.
Span clause_span(const text::Folded& sentence, std::size_t base, Span folded) {
    const Span original = sentence.to_original(folded);
    const std::string_view words = text::trim(part(sentence.original(), original));
    if (words.empty()) {
        return {base, base};
    }
    const auto begin = static_cast<std::size_t>(words.data() - sentence.original().data());
    return {base + begin, base + begin + words.size()};
}

// The parts of a sentence between its open semicolons.
std::vector<Span> between(const text::Folded& sentence, const std::vector<std::size_t>& marks) {
    std::vector<Span> parts;
    std::size_t begin = 0;
    for (const std::size_t mark : marks) {
        parts.push_back({begin, mark + 1});
        begin = mark + 1;
    }
    if (begin < sentence.folded().size()) {
        parts.push_back({begin, sentence.folded().size()});
    }
    return parts;
}

// Clauses with all that their reading needs.
class ClauseCutter {
  public:
    ClauseCutter(std::string_view text, const phrases::Period& period, const phrases::Readers& readers, bool in_row)
        : text_(text), period_(period), readers_(readers), in_row_(in_row) {}

    [[nodiscard]] std::vector<DatedClause> cut() const {
        std::vector<DatedClause> clauses;
        bool list_goes_on = false;
        const std::vector<Span> dates = dates_of_text();
        for (const Span& place : whole_sentences(text_, dates)) {
            bool first = true;
            for (const Span& clause : clauses_of_sentence(place, dates)) {
                const bool dated = any_in(dates, clause);
                clauses.push_back({clause, dated ? held_dates(text::Folded(part(text_, clause))) : std::vector<Span>{},
                                   first, list_goes_on});
                first = false;
            }
            const std::string_view end = text::trim(part(text_, place));
            list_goes_on = end.ends_with(":") || end.ends_with(";");
        }
        return clauses;
    }

  private:
    [[nodiscard]] std::vector<Span> dates_of_text() const {
        const text::Folded folded(text_);
        std::vector<Span> spans;
        for (const phrases::DateMatch& date : readers_.dates.find(folded, period_)) {
            spans.push_back(folded.to_original(date.span));
        }
        return spans;
    }

    static bool any_in(const std::vector<Span>& dates, Span place) {
        return std::any_of(dates.begin(), dates.end(), [&](const Span& date) { return date.overlaps(place); });
    }

    [[nodiscard]] bool is_history(const phrases::DateMatch& date) const {
        const auto begin = phrases::iso(period_.start);
        return begin && date.end && std::stoi(date.end->substr(0, 4)) < std::stoi(begin->substr(0, 4)) - 1;
    }

    // «Вебинар от 12 мая «…» отменён»
    [[nodiscard]] bool opens_with_dated_form(const text::Folded& clause, const phrases::DateMatch& date) const {
        const std::string_view before = text::trim(std::string_view(clause.folded()).substr(0, date.span.begin));
        if (date.precision != Text("day") || rules::word_list("date_of_paper").closing(before) == 0) {
            return false;
        }
        const auto role = readers_.dates.roles().by_neighbours(clause, date);  // «Вебинар отменён приказом от 12 мая»
        return role && role->role == "held" &&
               readers_.events.happenings
                   .named_first(text::Folded(clause.original_of({0, date.span.begin})), readers_.event_kinds,
                                readers_.events.themes)
                   .has_value();
    }

    [[nodiscard]] std::vector<Span> held_dates(const text::Folded& clause) const {
        const std::vector<phrases::HappeningVerb> verbs = readers_.events.happenings.verbs(clause);
        const bool moved = (!in_row_ || opens_with_plan(clause)) && (tells_of_change(verbs) || tells_of_plans(verbs));
        const ClauseInsertions insertions(clause);
        const bool done = !verbs.empty() && std::all_of(verbs.begin(), verbs.end(),
                                                        [](const auto& verb) { return verb.status == "done"; });
        std::vector<Span> spans;
        for (const phrases::DateMatch& date : readers_.dates.find(clause, period_)) {
            const bool open = opens_with_dated_form(clause, date) || (!in_row_ && is_put_off_until(date, verbs)) ||
                              (!in_row_ && (is_term(date) || is_beginning(date)) && tells_of_plans(verbs));
            if ((open || may_be_held(clause, insertions, date, moved)) && !is_history(date) &&
                !(done && phrases::is_of_another_time(clause.folded(), date.span))) {
                spans.push_back(date.span);
            }
        }
        return spans;
    }

    // «…, а в апреле район посетила делегация»: a day or month opens the part, a verb of happenings stands behind it.
    [[nodiscard]] bool has_verb_of_its_own(const text::Folded& piece, const Span& date) const {
        const std::string_view before = text::trim(std::string_view(piece.folded()).substr(0, date.begin));
        constexpr std::size_t longest = 10;  // «, а в»
        const std::vector<phrases::HappeningVerb> verbs = readers_.events.happenings.verbs(piece);
        const auto counts = [&](const phrases::HappeningVerb& verb) {  // «…, 9 мая, посетили более 90 семей»
            return (verb.object == "gathering" || verb.object == "visited") &&
                   phrases::counts_behind(piece.folded(), verb.span.end);
        };
        return before.size() <= longest && !verbs.empty() && !verbs.front().generic &&
               verbs.front().span.begin > date.end && !counts(verbs.front());
    }

    // «…, а финал, намеченный на 17 мая, отменён»: a subject of its own, no participle of the one before.
    [[nodiscard]] bool sets_against(const text::Folded& piece) const {
        const std::string_view words = text::trim(piece.folded());
        const std::size_t space = words.find(' ');
        const std::string_view second = space == std::string_view::npos ? "" : words.substr(space + 1);
        const bool set_against =
            rules::word_list("conjunction_of_contrast").has(words.substr(0, space)) ||
            rules::word_list("particle_of_contrast").has(second.substr(0, second.find_first_of(" ,")));
        const std::size_t comma = words.find(", ");  // «…, слёт, намеченный на 17 мая, отменён»
        const std::string_view behind = comma == std::string_view::npos ? "" : words.substr(comma + 2);
        const bool planned =
            rules::word_list("participle_of_plan").within(behind.substr(0, behind.find(' '))) &&
            readers_.events.happenings.names_form(text::Folded(words.substr(0, comma)), readers_.event_kinds);
        return planned || (set_against && readers_.events.happenings.names_form(piece, readers_.event_kinds));
    }

    // «…, «Оценивание» – 10 октября»: nothing but a topic before the day.
    static bool is_topic(const text::Folded& piece, std::size_t end) {
        std::vector<Span> topics;
        for (const phrases::Quoted& quotation : phrases::quotations(piece)) {
            if (quotation.closed && quotation.outer.end <= end) {
                topics.push_back(quotation.outer);
            }
        }
        const std::string bare = phrases::blanked(std::string_view(piece.folded()).substr(0, end), topics);
        const std::string_view rest = text::trim(bare);
        return !topics.empty() && (rest == "-" || rest == "(");
    }

    // «…, второй – 18 апреля», «…, а закрытие – 21 июня»: nothing but what the day is of before it.
    [[nodiscard]] bool names_another(const text::Folded& piece, const Span& date) const {
        const auto subject = phrases::elliptic_subject(piece.folded());
        const std::vector<phrases::HappeningVerb> verbs = readers_.events.happenings.verbs(piece);
        if (!subject || subject->end > date.begin ||
            (!verbs.empty() && verbs.front().span.begin < phrases::comma_behind(piece.folded(), date.end))) {
            return false;
        }
        const std::string_view between = part(piece.folded(), {subject->end, date.begin});
        const std::string_view dash = text::trim(between);
        return dash.starts_with("-") && phrases::is_preposition(text::trim(dash.substr(1)));
    }

    // «…, городской – 5 мая, на нём выступил хор»: the comma behind the day, as the verb would name what was held on
    // it; npos for other parts.
    [[nodiscard]] std::size_t end_of_another(const text::Folded& words, std::size_t begin) const {
        const text::Folded piece(words.original_of(beginning_of(words, {begin, words.folded().size()})));
        const std::vector<Span> dates = held_dates(piece);
        if (dates.empty() || !names_another(piece, dates.front()) || readers_.events.happenings.verbs(piece).empty()) {
            return std::string::npos;
        }
        return words.folded().find(',', begin + dates.front().end);
    }

    // A part that could be a sentence: it has a day and a form, or goes on after one («…, 23 мая – в х. Новый»).
    [[nodiscard]] bool tells_by_itself(const text::Folded& words, Span span, bool may_go_on) const {
        const text::Folded piece(words.original_of(beginning_of(words, span)));
        const std::vector<Span> dates = held_dates(piece);
        const bool of_list = words.folded().substr(0, span.begin).find(':') != std::string::npos;
        const bool another = may_go_on && !of_list && !dates.empty() && names_another(piece, dates.front());
        if (dates.empty() || (may_go_on && !another && !sets_against(piece) &&
                              tells_of_change(readers_.events.happenings.verbs(piece)))) {
            return false;
        }
        const std::string_view behind = std::string_view(piece.folded()).substr(dates.front().end);
        const std::string_view before = text::trim(std::string_view(piece.folded()).substr(0, dates.front().begin));
        const bool elliptic = may_go_on &&
                              (before.empty() || rules::word_list("conjunction_of_contrast").has(before)) &&
                              (text::trim(behind).starts_with("- ") || text::trim(behind).starts_with('"'));
        const std::vector<phrases::HappeningVerb> verbs = readers_.events.happenings.verbs(piece);
        const bool told = !may_go_on && !verbs.empty() && (!verbs.front().generic || tells_of_plans(verbs));
        return elliptic || another || (may_go_on && is_topic(piece, dates.front().begin)) || told ||
               has_verb_of_its_own(piece, dates.front()) ||
               readers_.events.happenings.names_form(piece, readers_.event_kinds);
    }

    // «…; отменён», «…; перенесён на 12 мая»: how it went with what stands before the semicolon.
    [[nodiscard]] bool is_outcome_alone(const text::Folded& sentence, std::size_t mark, std::size_t end) const {
        constexpr std::size_t longest = 80;  // bytes
        const std::string_view words = text::trim(part(sentence.folded(), {mark + 1, end}));
        if (words.empty() || words.size() > longest) {
            return false;
        }
        const text::Folded piece(words);
        const std::vector<phrases::HappeningVerb> verbs = readers_.events.happenings.verbs(piece);
        if (verbs.size() != 1) {
            return false;
        }
        const bool opens = phrases::negation_begin(words, verbs.front().span.begin) == 0;
        const std::string_view rest = text::trim(words.substr(verbs.front().span.end));
        return opens &&
               (rest.empty() || rest == "." ||
                (tells_of_change(verbs) && !readers_.events.happenings.names_form(piece, readers_.event_kinds)));
    }

    // Semicolons, and the colon behind a lead-in without a verb or with one of plans («планируем: в мае …»).
    [[nodiscard]] std::vector<std::size_t> marks_of_parts(const text::Folded& sentence) const {
        std::vector<std::size_t> marks = open_marks(sentence, ';');
        for (std::size_t i = marks.size(); i > 0; --i) {
            const std::size_t end = i < marks.size() ? marks[i] : sentence.folded().size();
            if (is_outcome_alone(sentence, marks[i - 1], end)) {
                marks.erase(marks.begin() + static_cast<std::ptrdiff_t>(i) - 1);
            }
        }
        const std::vector<std::size_t> colons = open_marks(sentence, ':');
        if (colons.size() == 1 && (marks.empty() || colons.front() < marks.front())) {
            const text::Folded lead(sentence.original_of({0, colons.front() + 1}));
            if (readers_.events.happenings.announced(lead) || leads_into_day(sentence, colons.front(), lead) ||
                (held_dates(lead).empty() && tells_of_plans(readers_.events.happenings.verbs(lead)))) {
                marks.insert(marks.begin(), colons.front());
            }
        }
        return marks;
    }

    // «Проведено 2 совещания: 8 февраля – «…», 16 мая – «…»»
    [[nodiscard]] bool leads_into_day(const text::Folded& sentence, std::size_t colon, const text::Folded& lead) const {
        const std::string_view behind = std::string_view(sentence.folded()).substr(colon + 1);
        const std::size_t begin = behind.find_first_not_of(" -");
        if (begin == std::string_view::npos || !text::is_digit(text::character_at(behind, begin)) ||
            !held_dates(lead).empty() || readers_.events.happenings.verbs(lead).empty()) {
            return false;
        }
        const text::Folded rest(sentence.original_of({colon + 1 + begin, sentence.folded().size()}));
        const std::vector<Span> dates = held_dates(rest);
        return !dates.empty() && dates.front().begin == 0;
    }

    // «Ежемесячно проводится опрос, в мае – анкетирование»: no day of its own before, the verb left out behind.
    [[nodiscard]] bool goes_on_behind_recurrence(const text::Folded& words, Span left, Span right) const {
        const text::Folded before(words.original_of(left));
        const text::Folded behind(words.original_of(right));
        const std::vector<Span> days = held_dates(behind);
        return !days.empty() && held_dates(before).empty() && !readers_.events.happenings.verbs(before).empty() &&
               text::trim(std::string_view(behind.folded()).substr(days.back().end)).starts_with("- ");
    }

    // «12 марта вебинар и 14 мая семинар», «вебинар (12 марта) и семинар (14 мая)»: a form before the «и», another
    // right behind its day or before the bracket that holds it.
    [[nodiscard]] bool joins_two(const text::Folded& words, Span left, Span right) const {
        const text::Folded behind(words.original_of(beginning_of(words, right)));
        const phrases::HappeningReader& reader = readers_.events.happenings;
        const std::vector<Span> days = held_dates(behind);
        if (days.empty() || !reader.names_form(text::Folded(words.original_of(left)), readers_.event_kinds)) {
            return false;
        }
        for (const Span& bracket : phrases::bracketed(behind.folded())) {
            if (bracket.contains(days.front())) {
                // «Приказ (5 мая) и план (7 мая) утверждены»: no happening by itself what has no verb
                const std::vector<phrases::HappeningVerb> verbs = reader.verbs(behind);
                const bool held =
                    verbs.empty() || !reader.verbs(text::Folded(words.original_of(left))).empty() ||
                    std::any_of(verbs.begin(), verbs.end(), [](const auto& verb) { return verb.object == "subject"; });
                return held &&
                       reader.names_form(text::Folded(behind.original_of({0, bracket.begin})), readers_.event_kinds);
            }
        }
        const bool before_day =  // «вебинар 12 марта и семинар 14 мая»
            reader.verbs(behind).empty() &&
            reader.names_form(text::Folded(behind.original_of({0, days.front().begin})), readers_.event_kinds);
        return before_day || reader.named(behind, days, readers_.event_kinds, readers_.events.themes).has_value();
    }

    [[nodiscard]] std::vector<Span> clauses_of_sentence(Span place, const std::vector<Span>& dates) const {
        const text::Folded sentence(part(text_, place));
        std::vector<Span> clauses;
        for (const Span& piece : between(sentence, marks_of_parts(sentence))) {
            const text::Folded words(sentence.original_of(piece));
            const std::size_t base = clause_span(sentence, place.begin, piece).begin;
            const auto dated = [&](Span folded) { return any_in(dates, clause_span(words, base, folded)); };
            const bool behind_colon = piece.begin > 0 && sentence.folded()[piece.begin - 1] == ':';
            const std::vector<Span> days = held_dates(words);
            std::vector<std::size_t> cuts = marks_between_dated_brackets(words, days);
            std::size_t begin = 0;
            for (const std::size_t comma : cuts.empty() ? marks_of_clauses(words, days) : std::vector<std::size_t>()) {
                if (begin <= comma && dated({begin, comma}) && dated({comma + 1, words.folded().size()}) &&
                    (words.folded()[comma] == ',' ||
                     joins_two(words, {begin, comma}, {comma + 1, words.folded().size()})) &&
                    (tells_by_itself(words, {begin, comma}, behind_colon || begin > 0) ||
                     goes_on_behind_recurrence(words, {begin, comma}, {comma + 1, words.folded().size()})) &&
                    tells_by_itself(words, {comma + 1, words.folded().size()}, true)) {
                    cuts.push_back(comma);
                    begin = comma + 1;
                    for (std::size_t end = end_of_another(words, begin); end != std::string::npos;
                         end = end_of_another(words, begin)) {
                        cuts.push_back(end);
                        begin = end + 1;
                    }
                }
            }
            for (const Span& cut : between(words, cuts)) {
                const Span clause = clause_span(words, base, cut);
                if (clause.size() > 0) {
                    clauses.push_back(clause);
                }
            }
        }
        return clauses;
    }

    std::string_view text_;
    const phrases::Period& period_;
    const phrases::Readers& readers_;
    bool in_row_;
};

}  // namespace

std::vector<DatedClause> clauses_of(std::string_view text, const phrases::Period& period,
                                    const phrases::Readers& readers, bool in_row) {
    return ClauseCutter(text, period, readers, in_row).cut();
}

}  // namespace svod::normalizer::stages
