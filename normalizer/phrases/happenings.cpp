#include "normalizer/phrases/happenings.hpp"

#include <algorithm>

#include "normalizer/engine/matcher.hpp"
#include "normalizer/phrases/noun_phrases.hpp"
#include "normalizer/phrases/quotes.hpp"
#include "normalizer/text/characters.hpp"

namespace svod::normalizer::phrases {
namespace {

using text::Span;

struct Form {
    Span span;
    std::string kind;
};

std::size_t distance(const Span& a, const Span& b) {
    return a.end <= b.begin ? b.begin - a.end : b.end <= a.begin ? a.begin - b.end : 0;
}

// Quotations and brackets hidden, offsets kept.
std::string bare_text(const text::Folded& clause) {
    std::vector<Span> hidden;
    for (const Quoted& quotation : quotations(clause)) {
        hidden.push_back(quotation.outer);
    }
    const std::string open = blanked(clause.folded(), hidden);
    return blanked(open, bracketed(open));
}

bool negated(std::string_view folded, std::size_t begin) {
    const std::string_view before = text::trim(folded.substr(0, begin));
    constexpr std::string_view negation = "не";
    return before.ends_with(negation) && text::is_word_edge(before, before.size() - negation.size());
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

    // The verbs that tell of happenings; where there is none, past verbs of any kind.
    [[nodiscard]] std::vector<engine::Match> verb_matches(std::string_view bare) const {
        std::vector<engine::Match> verbs;
        std::vector<engine::Match> others;
        for (engine::Match& match : matcher.find_all(bare)) {
            const std::string_view part = matcher.cell(match, "part");
            if (part == "verb") {
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
        if (const auto kind = kinds.find(text::Folded(part))) {
            found = Form{{kind->span.begin, kind->span.end}, kind->kind};
        }
        const std::vector<Span> others = spans_of(part, "form");
        if (!others.empty() && (!found || others.front().begin < found->span.begin)) {
            found = Form{others.front(), "other"};
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
        for (const std::string_view part : {"verb", "end"}) {
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
        const std::string_view before = std::string_view(bare).substr(0, match.span.begin);
        const std::size_t comma = before.find_last_of(",;");
        const std::string_view part = comma == std::string_view::npos ? std::string_view() : before.substr(comma);
        if (part.find("котор") != std::string_view::npos) {
            continue;
        }
        const bool negative = negated(bare, match.span.begin);
        found.push_back({match.span, std::string(clause.original_of(match.span)),
                         negative ? "not_done" : std::string(implementation_->matcher.cell(match, "status")),
                         "happenings/" + std::string(implementation_->matcher.cell(match, "rule"))});
    }
    return found;
}

std::optional<HappeningMatch> HappeningReader::find(const text::Folded& clause, const std::vector<Span>& dates,
                                                    const std::optional<HappeningVerb>& carried,
                                                    const EventKindReader& kinds, const ThemeReader& themes) const {
    const std::vector<HappeningVerb> own = verbs(clause);
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
    if (nearest == own.end() && !carried) {
        return std::nullopt;
    }
    const HappeningVerb verb = nearest == own.end() ? *carried : *nearest;
    const std::string bare = bare_text(clause);
    const std::size_t after = nearest == own.end() ? 0 : verb.span.end;
    const Span behind{after, std::max(after, implementation_->region_end(bare, after))};
    std::optional<Form> form = implementation_->form_in(bare, behind, kinds);
    if (!form && after > 0) {
        form = implementation_->form_in(bare, {0, verb.span.begin}, kinds);
    }
    const std::optional<ThemeMatch> theme = themes.find(clause);
    const PhraseBounds bounds = implementation_->bounds_of(clause, bare, dates, theme);
    Span title;
    if (form) {
        title = phrase_around(clause, form->span, bounds);
    } else if (nearest != own.end() && verb.rule != "happenings/any_past") {
        title = phrase_of_verb(clause, verb.span, bounds);
    }
    if (title.size() == 0) {
        return std::nullopt;
    }
    return HappeningMatch{title, std::string(clause.original_of(title)), form ? form->kind : "other", theme, verb};
}

bool HappeningReader::names_form(const text::Folded& clause, const EventKindReader& kinds) const {
    const std::string bare = bare_text(clause);
    return implementation_->form_in(bare, {0, bare.size()}, kinds).has_value();
}

}  // namespace svod::normalizer::phrases
