#include <algorithm>

#include "normalizer/phrases/happenings_parts.hpp"
#include "normalizer/text/characters.hpp"

/// Happenings that relative clauses and participles tell of.
namespace svod::normalizer::phrases {

std::optional<HappeningMatch> HappeningReader::Implementation::told_beside(
    const text::Folded& clause, const std::string& bare, const std::vector<text::Span>& dates,
    const PhraseBounds& bounds, const std::optional<ThemeMatch>& theme, const EventKindReader& kinds,
    bool has_verb) const {
    for (const engine::Match& match : engine::without_overlaps(matcher.find_all(bare))) {
        const std::string_view part = matcher.cell(match, "part");
        const std::size_t comma = std::string_view(bare).substr(0, match.span.begin).find_last_of(",;");
        const bool participle =
            part == "participle" && comma != std::string::npos &&
            text::trim(std::string_view(bare).substr(comma + 1, match.span.begin - comma - 1)).empty();
        const bool relative = (part == "verb" || part == "passive") && in_relative_clause(bare, match.span.begin);
        const text::Span inside{comma, comma_behind(bare, match.span.end)};
        const bool dated =
            std::any_of(dates.begin(), dates.end(), [&](const text::Span& date) { return inside.contains(date); });
        const bool only_meant = has_verb && matcher.cell(match, "status") == "planned";
        if (part == "participle" && !participle) {
            if (auto behind = told_behind(clause, bare, dates, bounds, theme, kinds, match)) {
                return behind;
            }
        }
        if ((!participle && !relative) || !dated || only_meant) {
            continue;
        }
        const text::Span phrase{comma_before(bare, comma), comma};
        if (const auto form = form_in(bare, behind_verbs(bare, phrase, kinds), kinds)) {
            if (matcher.cell(match, "object") == "paper" && form->kind != "document" && form->kind != "registry") {
                continue;  // «занятия по расписанию, утверждённому 5 мая»
            }
            const text::Span title = phrase_around(clause, form->span, bounds);
            const bool own_theme = theme && text::Span{phrase.begin, inside.end}.contains(theme->outer);
            return HappeningMatch{title, std::string(clause.original_of(title)), form->kind,
                                  own_theme ? theme : std::nullopt, verb_of(clause, bare, match)};
        }
    }
    return std::nullopt;
}

std::optional<Form> HappeningReader::Implementation::thing_of_verb(const text::Folded& clause,
                                                                   const HappeningVerb& verb,
                                                                   const PhraseBounds& bounds) const {
    if (verb.generic || !verb.object.empty() || verb.status != "done") {
        return std::nullopt;
    }
    const text::Span named = phrase_of_verb(clause, verb.span, bounds);
    const std::string words = clause.folded().substr(named.begin, named.size());
    for (const engine::Match& match : matcher.find_all(words)) {
        if (matcher.cell(match, "part") == "thing") {
            const std::string_view kind = matcher.cell(match, "status");
            return Form{named, std::string(kind.empty() ? "other" : kind), 0};
        }
    }
    return std::nullopt;
}

text::Span HappeningReader::Implementation::behind_verbs(const std::string& bare, text::Span phrase,
                                                         const EventKindReader& kinds) const {
    for (const engine::Match& verb : verb_matches(bare)) {
        if (phrase.contains(verb.span) && form_in(bare, {verb.span.end, phrase.end}, kinds)) {
            phrase.begin = verb.span.end;
        }
    }
    return phrase;
}

std::optional<HappeningMatch> HappeningReader::Implementation::told_behind(
    const text::Folded& clause, const std::string& bare, const std::vector<text::Span>& dates,
    const PhraseBounds& bounds, const std::optional<ThemeMatch>& theme, const EventKindReader& kinds,
    const engine::Match& participle) const {
    const text::Span phrase{participle.span.end, comma_behind(bare, participle.span.end)};
    const auto form = form_in(bare, phrase, kinds);
    if (!form) {
        return std::nullopt;
    }
    const text::Span inside{participle.span.end, form->span.begin};
    if (dates.empty() ||
        !std::all_of(dates.begin(), dates.end(), [&](const text::Span& date) { return inside.contains(date); })) {
        return std::nullopt;
    }
    const text::Span title = phrase_around(clause, form->span, bounds);
    const bool own_theme = theme && theme->outer.begin < phrase.end;
    return HappeningMatch{title, std::string(clause.original_of(title)), form->kind, own_theme ? theme : std::nullopt,
                          verb_of(clause, bare, participle)};
}

std::optional<Form> HappeningReader::Implementation::apposition(const text::Folded& clause, const std::string& bare,
                                                                const Form& form, const PhraseBounds& bounds,
                                                                const EventKindReader& kinds) const {
    constexpr std::string_view dash = " - ";
    const std::string_view folded = clause.folded();
    if (folded.substr(std::min(form.span.end, folded.size()), dash.size()) != dash) {
        return std::nullopt;
    }
    const text::Span behind{form.span.end + dash.size(), comma_behind(bare, form.span.end + dash.size())};
    const bool stopped = std::any_of(bounds.stops.begin(), bounds.stops.end(),
                                     [&](const text::Span& stop) { return stop.overlaps(behind); });
    if (stopped) {
        return std::nullopt;
    }
    for (const text::Span& quotation : bounds.closed) {
        if (quotation.begin == behind.begin) {
            return Form{quotation, form.kind, 0};
        }
    }
    std::optional<Form> next = opening_form(bare, behind, bounds, kinds);
    if (next) {
        next->span = {behind.begin, phrase_around(clause, next->span, bounds).end};
        // «День здоровья – праздник, который …» says nothing of how it was called.
        const bool names = folded.substr(next->span.begin, next->span.size()).find('"') != std::string_view::npos;
        next = form.kind == "other" || names ? std::move(next) : std::nullopt;
    }
    if (next && form.kind != "other") {
        next->kind = form.kind;
    }
    return next;
}

}  // namespace svod::normalizer::phrases
