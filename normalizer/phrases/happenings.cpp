#include "normalizer/phrases/happenings.hpp"

#include <algorithm>

#include "normalizer/engine/matcher.hpp"
#include "normalizer/phrases/happening_text.hpp"
#include "normalizer/phrases/noun_phrases.hpp"
#include "normalizer/phrases/quotes.hpp"
#include "normalizer/rules/word_lists.hpp"
#include "normalizer/text/characters.hpp"

namespace svod::normalizer::phrases {
namespace {

using text::Span;

struct Form {
    Span span;
    std::string kind;
    std::size_t from = 0;  // what stands before it belongs to something else
};

std::size_t distance(const Span& a, const Span& b) {
    return a.end <= b.begin ? b.begin - a.end : b.end <= a.begin ? a.begin - b.end : 0;
}

Complement complement_of(const HappeningVerb& verb) {
    return verb.rule == "happenings/went"       ? Complement::destination
           : verb.rule == "happenings/examined" ? Complement::counted
                                                : Complement::object;
}

// The kind of a happening that no form names.
const char* kind_of_verb(const HappeningVerb& verb, std::string_view title) {
    if (verb.rule == "happenings/examined" && rules::word_list("word_of_programmes").within(title)) {
        return "review";
    }
    return verb.rule == "happenings/went" ? "visit" : "other";
}

// «Положение размещено на сайте»: where it was published is not what happened.
bool is_place_of_publication(std::string_view bare, const Form& form) {
    const std::string_view before = text::trim(bare.substr(0, form.span.begin));
    return form.kind == "publication" && rules::word_list("before_place_of_publication").closing(before) > 0;
}

}  // namespace

struct HappeningReader::Implementation {
    engine::Matcher matcher;

    [[nodiscard]] std::vector<Span> spans_of(std::string_view bare, std::string_view part) const {
        std::vector<Span> spans;
        for (const engine::Match& match : matcher.find_all(bare)) {
            if (matcher.cell(match, "part") == part) {
                spans.push_back(match.span);
            }
        }
        return spans;
    }

    // «Предложения: провести в мае семинар»: an infinitive that opens its part of a clause without another verb.
    [[nodiscard]] std::optional<HappeningVerb> intended(const text::Folded& clause, const std::string& bare,
                                                        const std::vector<Span>& dates) const {
        for (const engine::Match& match : matcher.find_all(bare)) {
            std::size_t begin = comma_before(bare, match.span.begin);
            for (const Span& date : dates) {
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

    [[nodiscard]] HappeningVerb verb_of(const text::Folded& clause, std::string_view bare,
                                        const engine::Match& match) const {
        const std::size_t begin = negation_begin(bare, match.span.begin);
        return {match.span,
                std::string(clause.original_of({begin, match.span.end})),
                begin != match.span.begin ? "not_done" : std::string(matcher.cell(match, "status")),
                "happenings/" + std::string(matcher.cell(match, "rule")),
                matcher.cell(match, "part") == "passive",
                matcher.cell(match, "part") == "generic"};
    }

    // The verbs that tell of happenings, none in relative clauses; where there is none, past verbs of any kind.
    [[nodiscard]] std::vector<engine::Match> verb_matches(std::string_view bare) const {
        std::vector<engine::Match> verbs;
        std::vector<engine::Match> others;
        for (engine::Match& match : matcher.find_all(bare)) {
            const std::string_view part = matcher.cell(match, "part");
            if (in_relative_clause(bare, match.span.begin)) {
                continue;
            }
            if (part == "verb" || part == "passive") {
                verbs.push_back(std::move(match));
            } else if (part == "generic" || part == "noun") {
                others.push_back(std::move(match));
            }
        }
        if (!verbs.empty()) {
            return engine::without_overlaps(verbs);
        }
        others = engine::without_overlaps(others);
        std::erase_if(others, [&](const engine::Match& match) { return matcher.cell(match, "part") == "noun"; });
        return others;
    }

    // The first form within a region of the clause.
    [[nodiscard]] std::optional<Form> form_in(const std::string& bare, Span region,
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

    // Where the words behind the verb stop telling of the happening itself.
    [[nodiscard]] std::size_t region_end(const std::string& bare, std::size_t begin) const {
        for (const Span& end : spans_of(bare, "end")) {
            if (end.begin >= begin) {
                return end.begin;
            }
        }
        return bare.size();
    }

    [[nodiscard]] PhraseBounds bounds_of(const text::Folded& clause, const std::string& bare,
                                         const std::vector<Span>& dates, const std::optional<ThemeMatch>& theme) const {
        PhraseBounds bounds;
        bounds.heads = spans_of(bare, "head");
        bounds.stops = dates;
        for (const std::string_view part : {"verb", "passive", "participle", "infinitive", "generic", "end"}) {
            const std::vector<Span> more = spans_of(bare, part);
            bounds.stops.insert(bounds.stops.end(), more.begin(), more.end());
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

    // «Из-за перехода на дистанционное обучение семинар проведён 9 мая»: the last form before the verb is what was
    // held, those before it belong to the cause that opens the clause.
    [[nodiscard]] Form behind_cause(const std::string& bare, Span region, Form form,
                                    const EventKindReader& kinds) const {
        const std::vector<Span> ends = spans_of(bare, "end");
        const auto opens = [&](const Span& end) { return region.begin <= end.begin && end.end <= form.span.begin; };
        if (std::none_of(ends.begin(), ends.end(), opens)) {
            return form;
        }
        while (auto next = form_in(bare, {form.span.end, region.end}, kinds)) {
            next->from = form.span.end;
            form = std::move(*next);
        }
        return form;
    }

    // The form that a verb tells of: in the part of the clause behind it, in the part before it, else farther off. The
    // noun beside a passive goes before a form farther off («проведён отбор, в реестр внесены …»).
    [[nodiscard]] std::optional<Form> form_of_verb(const text::Folded& clause, const std::string& bare,
                                                   const HappeningVerb& verb, const PhraseBounds& bounds,
                                                   const EventKindReader& kinds) const {
        const std::size_t after = verb.span.end;
        const std::size_t end = std::max(after, region_end(bare, after));
        const std::size_t comma = std::min(end, comma_behind(bare, after));
        const std::size_t begin = comma_before(bare, verb.span.begin);
        if (auto form = form_in(bare, {after, comma}, kinds)) {
            return form;
        }
        if (auto form = form_in(bare, {begin, verb.span.begin}, kinds)) {
            return behind_cause(bare, {begin, verb.span.begin}, std::move(*form), kinds);
        }
        if (verb.beside && phrase_of_verb(clause, verb.span, bounds).size() > 0) {
            return std::nullopt;
        }
        if (auto form = form_in(bare, {comma, end}, kinds)) {
            return form;
        }
        return form_in(bare, {0, begin}, kinds);
    }

    // «Проведены 3 совещания, семинар для педагогов (30 марта, 18 чел.)»: a day in brackets tells of what stands
    // before.
    [[nodiscard]] std::optional<Form> form_at_bracket(const text::Folded& clause, const std::string& bare,
                                                      const std::vector<Span>& dates, const HappeningVerb& verb,
                                                      const EventKindReader& kinds) const {
        for (const Span& bracket : bracketed(clause.folded())) {
            const std::size_t begin = comma_before(bare, bracket.begin);
            if (!dates.empty() && bracket.contains(dates.front()) && begin > verb.span.end) {
                return form_in(bare, {begin, bracket.begin}, kinds);
            }
        }
        return std::nullopt;
    }

    // What a relative clause or a participle with a date of its own tells of: «опрос, проведённый в мае, показал …».
    [[nodiscard]] std::optional<HappeningMatch> told_beside(const text::Folded& clause, const std::string& bare,
                                                            const std::vector<Span>& dates, const PhraseBounds& bounds,
                                                            const std::optional<ThemeMatch>& theme,
                                                            const EventKindReader& kinds) const {
        for (const engine::Match& match : engine::without_overlaps(matcher.find_all(bare))) {
            const std::string_view part = matcher.cell(match, "part");
            const std::size_t comma = std::string_view(bare).substr(0, match.span.begin).find_last_of(",;");
            const bool participle =
                part == "participle" && comma != std::string::npos &&
                text::trim(std::string_view(bare).substr(comma + 1, match.span.begin - comma - 1)).empty();
            const bool relative = (part == "verb" || part == "passive") && in_relative_clause(bare, match.span.begin);
            const Span inside{comma, comma_behind(bare, match.span.end)};
            const bool dated =
                std::any_of(dates.begin(), dates.end(), [&](const Span& date) { return inside.contains(date); });
            if ((!participle && !relative) || !dated) {
                continue;
            }
            if (const auto form = form_in(bare, {comma_before(bare, comma), comma}, kinds)) {
                const Span title = phrase_around(clause, form->span, bounds);
                return HappeningMatch{title, std::string(clause.original_of(title)), form->kind, theme,
                                      verb_of(clause, bare, match)};
            }
        }
        return std::nullopt;
    }

    // A clause without a verb goes on with what stood before it.
    [[nodiscard]] std::optional<HappeningMatch> carried(const text::Folded& clause, const std::string& bare,
                                                        const PhraseBounds& bounds,
                                                        const std::optional<ThemeMatch>& theme,
                                                        const HappeningLead& lead, const EventKindReader& kinds) const {
        if (const auto form = form_in(bare, {0, region_end(bare, 0)}, kinds)) {
            const Span title = phrase_around(clause, form->span, bounds);
            return HappeningMatch{title, std::string(clause.original_of(title)), form->kind, theme, *lead.verb};
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
        } else if (const auto place = elliptic_place(clause, bare); !found.theme && place) {
            found.title_span = *place;
            found.title = std::string(clause.original_of(*place));
        }
        return found;
    }

    static constexpr const char* verb_rule = "happenings/lead";
};

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
    if (auto beside = implementation_->told_beside(clause, bare, dates, bounds, theme, kinds)) {
        return beside;
    }
    if (own.empty()) {
        return lead.verb ? implementation_->carried(clause, bare, bounds, theme, lead, kinds) : std::nullopt;
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
    form = form ? std::move(form) : implementation_->form_of_verb(clause, bare, verb, bounds, kinds);
    Span title;
    const Span whole = verb.rule == "happenings/ran" ? phrase_of_verb(clause, verb.span, bounds) : Span{};
    const bool place = form && verb.beside && is_place_of_publication(bare, *form);
    if (form && whole.size() > 0 && whole.end >= form->span.end && whole.begin < form->span.begin) {
        title = whole;  // «шла подготовка к слёту»
    } else if (form && !place) {
        title = phrase_around(clause, form->span, bounds);
        title.end = end_before_place(bare, title);
        title.begin = std::max(title.begin, std::min(form->from + (form->from > 0 ? 1 : 0), form->span.begin));
    } else if (!verb.generic) {
        title = phrase_of_verb(clause, verb.span, bounds, complement_of(verb));
        if (title.size() == 0 && own.front().span.begin < verb.span.begin) {
            title = phrase_of_verb(clause, own.front().span, bounds);  // «План утверждён, 9 мая согласован»
        }
    }
    if (title.size() == 0) {
        return std::nullopt;
    }
    const std::string words(clause.original_of(title));
    return HappeningMatch{title, words, form ? form->kind : kind_of_verb(verb, text::fold(words)),
                          theme, verb,  inferred};
}

std::optional<HappeningMatch> HappeningReader::named(const text::Folded& clause, const std::vector<Span>& dates,
                                                     const EventKindReader& kinds, const ThemeReader& themes) const {
    if (dates.empty() || !verbs(clause).empty()) {
        return std::nullopt;
    }
    const std::string bare = bare_text(clause);
    const std::string_view before = std::string_view(bare).substr(0, dates.front().begin);
    if (std::any_of(before.begin(), before.end(), is_of_word) && !is_preposition(text::trim(before))) {
        return std::nullopt;
    }
    const std::optional<ThemeMatch> theme = themes.find(clause);
    const PhraseBounds bounds = implementation_->bounds_of(clause, bare, dates, theme);
    const std::size_t from = dates.back().end;
    const std::optional<Form> form = implementation_->form_in(bare, {from, comma_behind(bare, from)}, kinds);
    if (!form) {
        return std::nullopt;
    }
    const Span title = phrase_around(clause, form->span, bounds);
    const std::string between(
        text::trim(std::string_view(bare).substr(from, title.begin - std::min(title.begin, from))));
    const bool told_of_place = between.ends_with('-') && is_place(between);
    if (title.begin < from || (std::any_of(between.begin(), between.end(), is_of_word) && !told_of_place)) {
        return std::nullopt;  // something else stands between the date and the form
    }
    const std::string words(clause.original_of(title));
    return HappeningMatch{title, words, form->kind, theme, {title, words, "done", "happenings/noun"}, true};
}

bool HappeningReader::names_form(const text::Folded& clause, const EventKindReader& kinds) const {
    const std::string bare = bare_text(clause);
    return implementation_->form_in(bare, {0, bare.size()}, kinds).has_value();
}

}  // namespace svod::normalizer::phrases
