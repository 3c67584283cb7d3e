#include "normalizer/phrases/happenings.hpp"

#include <algorithm>

#include "normalizer/phrases/happenings_parts.hpp"
#include "normalizer/phrases/name_forms.hpp"
#include "normalizer/phrases/noun_phrases.hpp"
#include "normalizer/phrases/quotes.hpp"
#include "normalizer/rules/word_lists.hpp"
#include "normalizer/text/characters.hpp"
#include "normalizer/text/stems.hpp"

namespace svod::normalizer::phrases {
namespace {

using text::Span;

std::size_t distance(const Span& a, const Span& b) {
    return a.end <= b.begin ? b.begin - a.end : b.end <= a.begin ? a.begin - b.end : 0;
}

Complement complement_of(const HappeningVerb& verb) {
    return verb.object == "destination"                          ? Complement::destination
           : verb.object == "gathering"                          ? Complement::gathering
           : verb.object == "counted" || verb.object == "toured" ? Complement::counted
                                                                 : Complement::object;
}

// The kind of a happening that no form names.
std::string kind_of_verb(const HappeningVerb& verb, std::string_view title, const EventKindReader& kinds) {
    if (title.starts_with('"')) {  // «Прошёл «День здоровья»»
        const auto kind = kinds.find(text::Folded(title.substr(1)));
        return kind && kind->span.begin == 0 ? kind->kind : "other";
    }
    if (verb.object == "counted" && rules::word_list("word_of_programmes").within(title)) {
        return "review";
    }
    return verb.object == "destination" || verb.object == "toured" ? "visit" : "other";
}

// «Положение размещено на сайте»: where it was published is not what happened.
bool is_place_of_publication(std::string_view bare, const Form& form) {
    const std::string_view before = text::trim(bare.substr(0, form.span.begin));
    return form.kind == "publication" && rules::word_list("before_place_of_publication").closing(before) > 0;
}

// «На районной ёлке побывали 60 семей»: where they were, not who went there.
bool stands_at_gathering(std::string_view bare, const Form& form) {
    const std::vector<std::string_view> words = text::words(bare.substr(0, form.span.begin));
    const auto noun = std::find_if_not(words.rbegin(), words.rend(), is_adjective_form);
    return noun != words.rend() && rules::word_list("place_preposition").has(*noun);
}

}  // namespace

HappeningReader::HappeningReader(std::unique_ptr<Implementation> implementation)
    : implementation_(std::move(implementation)) {}
HappeningReader::HappeningReader(HappeningReader&&) noexcept = default;
HappeningReader& HappeningReader::operator=(HappeningReader&&) noexcept = default;
HappeningReader::~HappeningReader() = default;

Outcome<HappeningReader> HappeningReader::create(const rules::RuleSet& rules) {
    auto matcher = rules.matcher("happenings");
    if (!matcher) {
        return tl::unexpected(matcher.error());
    }
    return HappeningReader(std::make_unique<Implementation>(Implementation{std::move(*matcher)}));
}

std::vector<HappeningVerb> HappeningReader::verbs(const text::Folded& clause) const {
    const std::string bare = bare_text(clause);
    std::vector<HappeningVerb> found;
    for (const engine::Match& match : implementation_->verb_matches(bare)) {
        found.push_back(implementation_->verb_of(clause, bare, match));
    }
    return found;
}

std::optional<HappeningVerb> HappeningReader::announced(const text::Folded& clause) const {
    const std::string bare = bare_text(clause);
    for (const engine::Match& match : implementation_->matcher.find_all(bare)) {
        if (implementation_->matcher.cell(match, "part") == "lead") {
            HappeningVerb verb = implementation_->verb_of(clause, bare, match);
            verb.raw = std::string(text::trim(verb.raw.substr(0, verb.raw.find(':'))));
            return verb;
        }
    }
    return std::nullopt;
}

namespace {

// «Сбор об изменениях в 2025 году»: the year is part of the topic.
bool opens_topic(std::string_view bare, Span words) {
    std::size_t begin = words.begin;
    while (begin < words.end) {
        const std::size_t space = std::min(bare.find(' ', begin), words.end);
        if (rules::word_list("opening_of_topic").has(bare.substr(begin, space - begin))) {
            return true;
        }
        begin = space + 1;
    }
    return false;
}

}  // namespace

std::optional<HappeningMatch> HappeningReader::find(const text::Folded& clause, const std::vector<Span>& dates,
                                                    const HappeningLead& lead, const EventKindReader& kinds,
                                                    const ThemeReader& themes) const {
    std::vector<HappeningVerb> own = verbs(clause);
    const std::string bare = bare_text(clause);
    bool inferred = false;
    if (const auto verb = own.empty() ? implementation_->intended(clause, bare, dates) : std::nullopt) {
        own.push_back(*verb);
        inferred = !lead.verb || lead.verb->status != "planned";
    }
    const std::optional<ThemeMatch> theme = themes.find(clause);
    const PhraseBounds bounds = implementation_->bounds_of(clause, bare, dates, theme);
    if (auto beside = implementation_->told_beside(clause, bare, dates, bounds, theme, kinds, !own.empty())) {
        return beside;
    }
    if (own.empty()) {
        return lead.verb ? implementation_->carried(clause, bare, bounds, theme, lead, kinds) : std::nullopt;
    }
    const auto tells_who_came = [&](const HappeningVerb& verb) {
        return (verb.object == "gathering" || verb.object == "visited") && counts_behind(bare, verb.span.end);
    };
    if (!std::all_of(own.begin(), own.end(), tells_who_came)) {
        std::erase_if(own, tells_who_came);  // «Слёт прошёл 9 и 16 мая, посетили более 90 семей»
    }
    const auto nearness = [&](const HappeningVerb& verb) {
        std::size_t best = std::string::npos;
        for (const Span& date : dates) {
            best = std::min(best, distance(verb.span, date));
        }
        return best;
    };
    const auto nearest = std::min_element(own.begin(), own.end(), [&](const HappeningVerb& a, const HappeningVerb& b) {
        return nearness(a) < nearness(b);
    });
    // «планировалось на 11 октября, перенесли на 25-е», «не проведён»: what came of it goes before what was meant.
    const auto came = std::find_if(own.begin(), own.end(), [](const HappeningVerb& one) {
        return one.status == "not_done" || one.status == "postponed" || one.status == "cancelled";
    });
    const bool meant = came != own.end() && (own.front().status == "planned" || own.front().status == "not_done");
    const HappeningVerb& verb = meant ? *came : *nearest;
    std::optional<Form> form = implementation_->form_at_bracket(clause, bare, dates, verb, kinds);
    form = form ? std::move(form) : implementation_->gathering_at_bracket(clause, bare, dates, verb, kinds);
    form = form ? std::move(form) : implementation_->form_of_verb(clause, bare, verb, bounds, kinds);
    std::optional<Form> thing = implementation_->thing_of_verb(clause, verb, bounds);
    if (thing && form && !thing->span.contains(form->span)) {
        thing.reset();  // «На совещании утверждён список школ»
    }
    if (form && !thing) {
        form->kind = implementation_->kind_in_clause(bare, *form, kinds);
        // «Передвижная площадка побывала в трёх сёлах»
        const bool visits = form->kind == "other" && verb.object == "destination" &&
                            form->span.end <= verb.span.begin && !stands_at_gathering(bare, *form);
        form->kind = visits ? "visit" : form->kind;
    }
    Span title;
    const Span whole = verb.object == "course" ? phrase_of_verb(clause, verb.span, bounds) : Span{};
    const bool place = form && verb.beside && is_place_of_publication(bare, *form);
    if (thing) {
        title = thing->span;
        form = thing;
    } else if (form && whole.size() > 0 && whole.end >= form->span.end && whole.begin < form->span.begin) {
        title = whole;  // «шла подготовка к слёту»
    } else if (form && !place) {
        title = phrase_around(clause, form->span, bounds);
        title.end =
            implementation_->end_before_agent(clause.folded(), bare, {form->span.end, end_before_place(bare, title)});
        title.begin = std::max(title.begin, std::min(form->from + (form->from > 0 ? 1 : 0), form->span.begin));
        if (const auto named = implementation_->apposition(clause, bare, *form, bounds, kinds)) {
            title.end = named->span.end;
            form->kind = named->kind;
        }
    } else if (!verb.generic) {
        title = phrase_of_verb(clause, verb.span, bounds, complement_of(verb));
        if (title.size() == 0 && own.front().span.begin < verb.span.begin) {
            title = phrase_of_verb(clause, own.front().span, bounds);  // «План утверждён, 9 мая согласован»
        }
    }
    if (title.size() == 0 || implementation_->is_denied(bare, title)) {
        return std::nullopt;
    }
    for (const text::Span& aside : bounds.asides) {
        if (title.begin + 1 < aside.begin && aside.end == title.end && !opens_topic(bare, {title.begin, aside.begin})) {
            title.end = aside.begin - 1;  // «Слёт вожатых в этом году прошёл 5 мая»
        }
    }
    const std::string words(clause.original_of(title));
    const bool of_another = form && theme && form->span.end <= verb.span.begin && verb.span.end < theme->outer.begin &&
                            implementation_->form_in(bare, {verb.span.end, theme->outer.begin}, kinds);
    const bool of_next = form && theme && implementation_->is_of_next(bare, title.end, *theme, kinds);
    return HappeningMatch{
        title,
        words,
        form ? form->kind : kind_of_verb(verb, clause.folded().substr(title.begin, title.size()), kinds),
        of_another || of_next ? std::nullopt : theme,  // «семинар прошёл на форуме «…»»
        verb,
        inferred};
}

}  // namespace svod::normalizer::phrases
