#include "normalizer/phrases/event_kinds.hpp"

#include "normalizer/engine/matcher.hpp"
#include "normalizer/phrases/quotes.hpp"

namespace svod::normalizer::phrases {
namespace {

enum class Weight { strong, quoted, weak };

}  // namespace

struct EventKindReader::Implementation {
    engine::Matcher matcher;

    // The first form in a text; rows that name none hide their words. Weak forms count only if asked for.
    [[nodiscard]] std::optional<KindMatch> first(std::string_view folded, Weight weight) const {
        std::vector<engine::Match> usable;
        for (engine::Match& match : matcher.find_all(folded)) {
            const std::string_view name = matcher.cell(match, "weight");
            const bool wanted = name == "mask" || name == "quoted" || (weight != Weight::quoted && name == "strong") ||
                                (weight == Weight::weak && name == "weak");
            if (wanted) {
                usable.push_back(std::move(match));
            }
        }
        for (const engine::Match& match : engine::without_overlaps(usable)) {
            if (matcher.cell(match, "weight") != "mask") {
                return KindMatch{match.span, std::string(matcher.cell(match, "kind")),
                                 "event_kinds/" + std::string(matcher.cell(match, "rule"))};
            }
        }
        return std::nullopt;
    }
};

EventKindReader::EventKindReader(std::unique_ptr<Implementation> implementation)
    : implementation_(std::move(implementation)) {}
EventKindReader::EventKindReader(EventKindReader&&) noexcept = default;
EventKindReader& EventKindReader::operator=(EventKindReader&&) noexcept = default;
EventKindReader::~EventKindReader() = default;

Outcome<EventKindReader> EventKindReader::create(const rules::RuleSet& rules) {
    auto matcher = rules.matcher("event_kinds");
    if (!matcher) {
        return tl::unexpected(matcher.error());
    }
    return EventKindReader(std::make_unique<Implementation>(Implementation{std::move(*matcher)}));
}

std::optional<KindMatch> EventKindReader::find(const text::Folded& title) const {
    std::vector<text::Span> quoted;
    for (const Quoted& quotation : quotations(title)) {
        quoted.push_back(quotation.outer);
    }
    const std::string open = blanked(title.folded(), quoted);
    const std::string bare = blanked(open, bracketed(open));
    if (auto found = implementation_->first(bare, Weight::strong)) {
        return found;
    }
    if (auto found = implementation_->first(bare, Weight::weak)) {
        return found;
    }
    if (auto found = implementation_->first(open, Weight::strong)) {
        return found;
    }
    return implementation_->first(title.folded(), Weight::quoted);
}

}  // namespace svod::normalizer::phrases
