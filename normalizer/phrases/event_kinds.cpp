#include "normalizer/phrases/event_kinds.hpp"

namespace svod::normalizer::phrases {

struct EventKindReader::Implementation {};

EventKindReader::EventKindReader(std::unique_ptr<Implementation> implementation)
    : implementation_(std::move(implementation)) {}
EventKindReader::EventKindReader(EventKindReader&&) noexcept = default;
EventKindReader& EventKindReader::operator=(EventKindReader&&) noexcept = default;
EventKindReader::~EventKindReader() = default;

Outcome<EventKindReader> EventKindReader::create(const rules::RuleSet& /*rules*/) {
    return EventKindReader(std::make_unique<Implementation>());
}

std::optional<KindMatch> EventKindReader::find(const text::Folded&) const {
    return std::nullopt;
}

}  // namespace svod::normalizer::phrases
