#include "normalizer/phrases/happenings_parts.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include "normalizer/phrases/quotes.hpp"
#include "normalizer/rules/word_lists.hpp"
#include "normalizer/text/characters.hpp"

namespace svod::normalizer::phrases {
namespace {

// The space behind the first «и» at or after an offset; npos where there is none.
std::size_t end_of_conjunction(std::string_view words, std::size_t offset) {
    std::size_t space = words.find(' ', offset);
    while (space != std::string_view::npos) {
        const std::size_t next = words.find(' ', space + 1);
        if (next != std::string_view::npos &&
            rules::word_list("conjunction").has(words.substr(space + 1, next - space - 1))) {
            return next;
        }
        space = next;
    }
    return space;
}

// «На семинаре …», «В рамках слёта …»
bool opens_at_gathering(std::string_view part) {
    const std::string_view words = text::trim(part);
    const auto& entries = rules::word_list("before_gathering").entries();
    return std::any_of(entries.begin(), entries.end(), [&](const rules::WordList::Entry& entry) {
        return words.starts_with(entry.text) && words.substr(entry.text.size()).starts_with(' ');
    });
}

}  // namespace

std::vector<text::Span> HappeningReader::Implementation::spans_of(std::string_view bare, std::string_view part) const {
    std::vector<text::Span> spans;
    for (const engine::Match& match : matcher.find_all(bare)) {
        if (matcher.cell(match, "part") == part) {
            spans.push_back(match.span);
        }
    }
    return spans;
}

std::optional<HappeningVerb> HappeningReader::Implementation::intended(const text::Folded& clause,
                                                                       const std::string& bare,
                                                                       const std::vector<text::Span>& dates) const {
    for (const engine::Match& match : matcher.find_all(bare)) {
        std::size_t begin = comma_before(bare, match.span.begin);
        for (const text::Span& date : dates) {
            begin = date.end <= match.span.begin ? std::max(begin, date.end) : begin;
        }
        const std::string_view between = text::trim(std::string_view(bare).substr(begin, match.span.begin - begin));
        const bool first = between.empty() || (between.front() == '-' && between.size() == 1);
        if (matcher.cell(match, "part") == "infinitive" && first) {
            return verb_of(clause, bare, match);
        }
    }
    return std::nullopt;
}

HappeningVerb HappeningReader::Implementation::verb_of(const text::Folded& clause, std::string_view bare,
                                                       const engine::Match& match) const {
    const std::size_t begin = negation_begin(bare, match.span.begin);
    const std::size_t end = bare.find_last_not_of(" .:;", match.span.end - 1) + 1;  // «проведена частично:»
    return {match.span,
            std::string(clause.original_of({begin, end})),
            begin != match.span.begin ? "not_done" : std::string(matcher.cell(match, "status")),
            "happenings/" + std::string(matcher.cell(match, "rule")),
            matcher.cell(match, "part") == "passive",
            matcher.cell(match, "part") == "generic",
            std::string(matcher.cell(match, "object"))};
}

bool HappeningReader::Implementation::is_idle(std::string_view bare, const engine::Match& match) const {
    return matcher.cell(match, "object") == "state" && negation_begin(bare, match.span.begin) != match.span.begin;
}

bool HappeningReader::Implementation::tells_of_idleness(std::string_view bare) const {
    const std::vector<engine::Match> matches = matcher.find_all(bare);
    return std::any_of(matches.begin(), matches.end(),
                       [&](const engine::Match& match) { return is_idle(bare, match); });
}

std::vector<engine::Match> HappeningReader::Implementation::verb_matches(std::string_view bare) const {
    std::vector<engine::Match> verbs;
    std::vector<engine::Match> others;
    for (engine::Match& match : matcher.find_all(bare)) {
        const std::string_view part = matcher.cell(match, "part");
        if (is_idle(bare, match) || in_relative_clause(bare, match.span.begin)) {
            continue;
        }
        if (part == "verb" || part == "passive") {
            verbs.push_back(std::move(match));
        } else if (part == "generic" || part == "noun") {
            others.push_back(std::move(match));
        }
    }
    std::erase_if(verbs, [&](const engine::Match& verb) {  // «итогом стал рост»
        return std::any_of(others.begin(), others.end(), [&](const engine::Match& other) {
            return matcher.cell(other, "part") == "noun" && other.span.begin <= verb.span.begin &&
                   other.span.end > verb.span.end;
        });
    });
    if (!verbs.empty()) {
        return engine::without_overlaps(verbs);
    }
    others = engine::without_overlaps(others);
    std::erase_if(others, [&](const engine::Match& match) { return matcher.cell(match, "part") == "noun"; });
    return others;
}

std::optional<Form> HappeningReader::Implementation::form_in(const std::string& bare, text::Span region,
                                                             const EventKindReader& kinds) const {
    const std::string part = bare.substr(region.begin, region.size());
    std::optional<Form> found;
    const text::Folded folded(part);  // without the spaces that blanked quotations leave
    if (const auto kind = kinds.find(folded)) {
        found = Form{folded.to_original(kind->span), kind->kind, 0};
    }
    for (const engine::Match& match : matcher.find_all(part)) {
        if (matcher.cell(match, "part") == "form") {
            if (!found || match.span.begin < found->span.begin) {
                const std::string_view kind = matcher.cell(match, "status");
                found = Form{match.span, std::string(kind.empty() ? "other" : kind), 0};
            }
            break;
        }
    }
    if (found) {
        found->span = {found->span.begin + region.begin, found->span.end + region.begin};
    }
    return found;
}

std::string HappeningReader::Implementation::kind_in_clause(const std::string& bare, const Form& form,
                                                            const EventKindReader& kinds) const {
    const auto whole = form_in(bare, {0, bare.size()}, kinds);
    return whole && whole->span.contains(form.span) ? whole->kind : form.kind;
}

std::size_t HappeningReader::Implementation::region_end(const std::string& bare, std::size_t begin) const {
    for (const text::Span& end : spans_of(bare, "end")) {
        if (end.begin >= begin) {
            return end.begin;
        }
    }
    return bare.size();
}

std::size_t HappeningReader::Implementation::end_before_agent(const std::string& folded, const std::string& bare,
                                                              text::Span behind) const {
    for (const text::Span& agent : spans_of(bare, "agent")) {
        if (agent.begin > 0 && behind.contains(agent) && bare[agent.begin - 1] == ' ') {
            std::string_view before = text::trim(std::string_view(folded).substr(0, agent.begin));
            before.remove_suffix(rules::word_list("conjunction").closing(before));  // «… «Дебют» и педагоги»
            before = text::trim(before);
            const auto end = static_cast<std::size_t>(before.data() + before.size() - folded.data());
            return std::max(end, behind.begin);
        }
    }
    return behind.end;
}

PhraseBounds HappeningReader::Implementation::bounds_of(const text::Folded& clause, const std::string& bare,
                                                        const std::vector<text::Span>& dates,
                                                        const std::optional<ThemeMatch>& theme) const {
    PhraseBounds bounds;
    bounds.stops = dates;
    constexpr std::array stopping = {"verb", "passive", "participle", "infinitive", "generic", "end"};
    for (const engine::Match& match : matcher.find_all(bare)) {
        const std::string_view part = matcher.cell(match, "part");
        if (part == "head") {
            bounds.heads.push_back(match.span);
        } else if (part == "aside") {
            bounds.asides.push_back(match.span);
        } else if (part == "none") {
            bounds.stops.push_back(match.span);
        } else if (std::find(stopping.begin(), stopping.end(), part) != stopping.end()) {
            bounds.stops.push_back({negation_begin(bare, match.span.begin), match.span.end});  // «эфир не состоялся»
        }
    }
    for (const text::Span& address : link_addresses(clause.folded())) {
        if (address.begin == 0 || clause.folded()[address.begin - 1] != '(') {
            bounds.stops.push_back(address);
        }
    }
    if (theme) {
        bounds.stops.push_back(theme->outer);
    }
    for (const Quoted& quotation : quotations(clause)) {
        if (quotation.closed) {
            bounds.closed.push_back(quotation.outer);
        }
    }
    return bounds;
}

bool HappeningReader::Implementation::is_denied(std::string_view bare, text::Span title) const {
    const std::vector<text::Span> denials = spans_of(bare, "none");
    if (denials.empty()) {
        return false;
    }
    const std::vector<text::Span> passives = spans_of(bare, "passive");
    return std::any_of(denials.begin(), denials.end(), [&](const text::Span& denial) {
        const bool of_passive =  // «совещание не было проведено»
            std::any_of(passives.begin(), passives.end(), [&](const text::Span& one) { return one.overlaps(denial); });
        return denial.begin >= title.end && !of_passive &&
               text::trim(bare.substr(title.end, denial.begin - title.end)).empty();
    });
}

Form HappeningReader::Implementation::behind_cause(const std::string& bare, text::Span region, Form form,
                                                   const EventKindReader& kinds) const {
    const std::vector<text::Span> ends = spans_of(bare, "end");
    const auto opens = [&](const text::Span& end) { return region.begin <= end.begin && end.end <= form.span.begin; };
    if (std::none_of(ends.begin(), ends.end(), opens)) {
        return form;
    }
    while (auto next = form_in(bare, {form.span.end, region.end}, kinds)) {
        next->from = form.span.end;
        form = std::move(*next);
    }
    return form;
}

std::optional<Form> HappeningReader::Implementation::opening_form(const std::string& bare, text::Span part,
                                                                  const PhraseBounds& bounds,
                                                                  const EventKindReader& kinds) const {
    auto form = form_in(bare, part, kinds);
    const auto within = [](const std::vector<text::Span>& spans, text::Span word) {
        return std::any_of(spans.begin(), spans.end(), [&](const text::Span& span) { return span.overlaps(word); });
    };
    for (std::size_t at = part.begin; form && at < form->span.begin;) {
        const std::size_t space = std::min(bare.find(' ', at), form->span.begin);
        const std::string_view word = std::string_view(bare).substr(at, space - at);
        if (!word.empty() && !rules::word_list("adjective_nominative").has(word) &&
            !within(bounds.stops, {at, space}) && !within(bounds.heads, {at, space})) {
            return std::nullopt;
        }
        at = space + 1;
    }
    return form;
}

bool HappeningReader::Implementation::has_own_verb(const std::string& bare, std::size_t begin, const Form& form) const {
    const std::vector<engine::Match> verbs = verb_matches(bare);
    return std::any_of(verbs.begin(), verbs.end(), [&](const engine::Match& verb) {
        return begin <= verb.span.begin && verb.span.end <= form.span.begin;
    });
}

std::optional<Form> HappeningReader::Implementation::form_of_verb(const text::Folded& clause, const std::string& bare,
                                                                  const HappeningVerb& verb, const PhraseBounds& bounds,
                                                                  const EventKindReader& kinds) const {
    const std::size_t after = verb.span.end;
    const std::size_t end = std::max(after, region_end(bare, after));
    const std::size_t comma = std::min(end, comma_behind(bare, after));
    const std::size_t begin = comma_before(bare, verb.span.begin);
    if (verb.object == "subject" || verb.object == "state") {
        if (auto form = opening_form(bare, {begin, verb.span.begin}, bounds, kinds)) {
            return form;  // «Районный семинар прошёл на форуме»
        }
        // «По итогам совещания в мае слёты прошли в школах»
        std::size_t behind = begin;
        for (const text::Span& stop : bounds.stops) {
            behind = stop.end <= verb.span.begin ? std::max(behind, stop.end) : behind;
        }
        if (auto form = behind > begin ? opening_form(bare, {behind, verb.span.begin}, bounds, kinds) : std::nullopt) {
            return form;
        }
    }
    // «На заседании рассмотрены вопросы занятий»
    std::size_t first = begin;
    for (const text::Span& stop : bounds.stops) {
        const bool opens = first <= stop.begin && text::trim({bare.data() + first, stop.begin - first}).empty();
        first = opens && stop.end <= verb.span.begin ? stop.end : first;
    }
    if (verb.object == "talk" && opens_at_gathering({bare.data() + first, verb.span.begin - first})) {
        if (auto form = form_in(bare, {begin, verb.span.begin}, kinds)) {
            return form;
        }
    }
    const bool with_other = verb.object == "with_another";  // «заседание решено совместить с семинаром»
    if (auto form = with_other ? std::nullopt : form_in(bare, {after, comma}, kinds)) {
        return form;
    }
    if (auto form = form_in(bare, {begin, verb.span.begin}, kinds)) {
        return behind_cause(bare, {begin, verb.span.begin}, std::move(*form), kinds);
    }
    const text::Span named = phrase_of_verb(clause, verb.span, bounds);
    const bool took_place = verb.object == "subject" || verb.object == "state";
    const std::string_view ahead = text::trim(std::string_view(clause.folded()).substr(0, named.begin));
    // ««Тропа» стартовала 5 мая», but «Вебинар на темы «Тропа», «Поход» прошёл 5 мая»
    const bool quoted = named.size() > 0 && clause.folded()[named.begin] == '"';
    const bool second = quoted && named.begin < verb.span.begin && ahead.ends_with("\",");
    const bool name = quoted && !second;
    if (named.size() > 0 && !second && (verb.beside || (took_place && (named.begin >= after || name)))) {
        return std::nullopt;
    }
    // «Проведено 3 июня, протокол от 3 июня № 5»: the paper that proves it isn't what was held.
    if (auto form = form_in(bare, {comma, end}, kinds);
        form && form->kind != "document" && !has_own_verb(bare, comma, *form)) {
        return form;
    }
    return form_in(bare, {0, begin}, kinds);
}

std::optional<Form> HappeningReader::Implementation::last_joined(const std::string& bare, text::Span region,
                                                                 const EventKindReader& kinds) const {
    std::optional<Form> form = form_in(bare, region, kinds);
    while (form) {
        const std::size_t joint = end_of_conjunction({bare.data(), region.end}, form->span.end);
        auto next = joint == std::string::npos ? std::nullopt : form_in(bare, {joint + 1, region.end}, kinds);
        if (!next) {
            break;
        }
        next->from = joint;
        form = std::move(next);
    }
    return form;
}

std::optional<Form> HappeningReader::Implementation::form_at_bracket(const text::Folded& clause,
                                                                     const std::string& bare,
                                                                     const std::vector<text::Span>& dates,
                                                                     const HappeningVerb& verb,
                                                                     const EventKindReader& kinds) const {
    for (const text::Span& bracket : bracketed(clause.folded())) {
        const std::size_t begin = std::max(comma_before(bare, bracket.begin), verb.span.end);
        if (!dates.empty() && bracket.contains(dates.front()) && verb.span.end < bracket.begin) {
            return last_joined(bare, {begin, bracket.begin}, kinds);
        }
    }
    return std::nullopt;
}

std::optional<Form> HappeningReader::Implementation::gathering_at_bracket(const text::Folded& clause,
                                                                          const std::string& bare,
                                                                          const std::vector<text::Span>& dates,
                                                                          const HappeningVerb& verb,
                                                                          const EventKindReader& kinds) const {
    if (dates.empty() || verb.object == "subject") {
        return std::nullopt;  // «В рамках слёта (12 мая) проведён концерт»
    }
    for (const text::Span& bracket : bracketed(clause.folded())) {
        const text::Span before{comma_before(bare, bracket.begin), bracket.begin};
        if (!bracket.contains(dates.front()) || verb.span.begin < bracket.end) {
            continue;
        }
        if (opens_at_gathering(std::string_view(bare).substr(before.begin, before.size()))) {
            return form_in(bare, before, kinds);
        }
    }
    return std::nullopt;
}

std::optional<HappeningMatch> HappeningReader::Implementation::carried(
    const text::Folded& clause, const std::string& bare, const PhraseBounds& bounds,
    const std::optional<ThemeMatch>& theme, const HappeningLead& lead, const EventKindReader& kinds) const {
    const auto part = lead.happening ? elliptic_subject(bare) : std::nullopt;
    const bool of_part =  // «…, закрытие – 30 августа с концертом»
        part && rules::word_list("part_of_event").has(std::string_view(bare).substr(part->begin, part->size()));
    if (const auto form = of_part ? std::nullopt : form_in(bare, {0, region_end(bare, 0)}, kinds)) {
        const text::Span title = phrase_around(clause, form->span, bounds);
        const bool inferred = lead.verb->object == "by_noun";
        return HappeningMatch{title, std::string(clause.original_of(title)), form->kind, theme, *lead.verb, inferred};
    }
    if (!lead.happening) {
        return std::nullopt;
    }
    HappeningMatch found = *lead.happening;
    found.verb = *lead.verb;
    found.theme = theme;
    const std::vector<Quoted> quoted = quotations(clause);
    if (!found.theme && !quoted.empty()) {
        const Quoted& topic = quoted.front();
        found.theme = ThemeMatch{topic.inner, topic.outer, std::string(clause.original_of(topic.inner)), verb_rule};
    } else if (const auto subject = elliptic_subject(bare);
               subject && (!theme || subject->end <= theme->outer.begin)) {  // «второй – 7 марта по теме «…»»
        found.title_span = *subject;
        found.title = std::string(clause.original_of(*subject));
    } else if (const auto place = elliptic_place(clause, bare); !found.theme && place) {
        found.title_span = *place;
        found.title = std::string(clause.original_of(*place));
    }
    return found;
}

}  // namespace svod::normalizer::phrases
