#include "normalizer/phrases/names.hpp"

namespace svod::normalizer::phrases {

IdentityReader::IdentityReader(engine::Matcher labels, engine::Matcher levels)
    : labels_(std::move(labels)), levels_(std::move(levels)) {}

Outcome<IdentityReader> IdentityReader::create(const rules::RuleSet& rules) {
    auto labels = rules.matcher("identity_labels");
    auto levels = rules.matcher("levels");
    if (!labels || !levels) {
        return tl::unexpected(labels ? levels.error() : labels.error());
    }
    return IdentityReader(std::move(*labels), std::move(*levels));
}

std::optional<LabelMatch> IdentityReader::label(const text::Folded& line) const {
    const auto match = labels_.first(line.folded());
    if (!match || match->span.begin != 0) {
        return std::nullopt;
    }
    const std::string_view folded = line.folded();
    std::size_t begin = match->span.end;
    begin = std::min(folded.find_first_not_of(" :-", begin), folded.size());
    std::size_t end = folded.size();
    while (end > begin && folded[end - 1] == ' ') {
        --end;
    }
    return LabelMatch{std::string(labels_.cell(*match, "field")),
                      "identity_labels/" + std::string(labels_.cell(*match, "rule")),
                      {begin, end}};
}

std::optional<std::string> IdentityReader::level(const text::Folded& text) const {
    const auto match = levels_.first(text.folded());
    return match ? std::optional(std::string(levels_.cell(*match, "level"))) : std::nullopt;
}

Outcome<NameReaders> NameReaders::create(const rules::RuleSet& rules) {
    auto places = PlaceReader::create(rules);
    if (!places) {
        return tl::unexpected(places.error());
    }
    auto identity = IdentityReader::create(rules);
    if (!identity) {
        return tl::unexpected(identity.error());
    }
    return NameReaders{std::move(*places), std::move(*identity)};
}

}  // namespace svod::normalizer::phrases
