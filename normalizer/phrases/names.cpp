#include "normalizer/phrases/names.hpp"

#include "normalizer/phrases/name_forms.hpp"
#include "normalizer/rules/word_lists.hpp"
#include "normalizer/text/characters.hpp"

namespace svod::normalizer::phrases {

Outcome<IdentityReader> IdentityReader::create(const rules::RuleSet& rules) {
    auto labels = rules.matcher("identity_labels");
    auto levels = rules.matcher("levels");
    auto centers = rules.matcher("centers");
    auto zones = rules.matcher("zones");
    auto lines = rules.matcher("letter_lines");
    for (const auto* matcher : {&labels, &levels, &centers, &zones, &lines}) {
        if (!*matcher) {
            return tl::unexpected(matcher->error());
        }
    }
    return IdentityReader(
        {std::move(*labels), std::move(*levels), std::move(*centers), std::move(*zones), std::move(*lines)});
}

std::optional<LabelMatch> IdentityReader::label(const text::Folded& line) const {
    const auto match = matchers_.labels.first(line.folded());
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
    return LabelMatch{std::string(matchers_.labels.cell(*match, "field")),
                      "identity_labels/" + std::string(matchers_.labels.cell(*match, "rule")),
                      {begin, end}};
}

std::optional<std::string> IdentityReader::level(const text::Folded& text) const {
    const auto match = matchers_.levels.first(text.folded());
    const std::string_view level = match ? matchers_.levels.cell(*match, "level") : "none";
    return level == "none" ? std::nullopt : std::optional(std::string(level));
}

std::optional<std::string> IdentityReader::center(const text::Folded& text) const {
    const auto match = matchers_.centers.first(text.folded());
    return match ? std::optional(std::string(text.original_of(match->groups.at(0)))) : std::nullopt;
}

std::optional<std::string> IdentityReader::zone(const text::Folded& text) const {
    const auto match = matchers_.zones.first(text.folded());
    if (!match) {
        return std::nullopt;
    }
    const text::Span adjective = match->groups.at(0);
    const std::string_view folded = std::string_view(text.folded()).substr(adjective.begin, adjective.size());
    const std::string_view original = text.original_of(adjective);
    if (!text::is_upper(text::character_at(original, 0)) || original.size() != folded.size()) {
        return std::nullopt;
    }
    const std::string_view stem = adjective_stem(folded);
    const std::string feminine = rules::word_list("adjective_feminine").changed(masculine_adjective(stem));
    return std::string(original.substr(0, stem.size())) + feminine.substr(stem.size());
}

std::string IdentityReader::line_field(std::string_view folded) const {
    const auto match = matchers_.lines.first(folded);
    return match ? std::string(matchers_.lines.cell(*match, "field")) : "";
}

std::string_view IdentityReader::own_part(const text::Folded& line) const {
    for (const engine::Match& match : matchers_.lines.find_all(line)) {
        const std::string_view field = matchers_.lines.cell(match, "field");
        if (field == "author") {
            return line.folded();
        }
        if (field == "answer" || field == "executor") {
            return std::string_view(line.folded()).substr(0, match.span.begin);
        }
    }
    return line.folded();
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
    auto nouns = NominativeReader::create(rules);
    if (!nouns) {
        return tl::unexpected(nouns.error());
    }
    auto organizations = OrganizationReader::create(rules);
    if (!organizations) {
        return tl::unexpected(organizations.error());
    }
    auto people = PersonReader::create(rules);
    if (!people) {
        return tl::unexpected(people.error());
    }
    auto legal_acts = LegalActReader::create(rules);
    if (!legal_acts) {
        return tl::unexpected(legal_acts.error());
    }
    auto contacts = ContactReader::create(rules);
    if (!contacts) {
        return tl::unexpected(contacts.error());
    }
    return NameReaders{std::move(*places), std::move(*identity),   std::move(*nouns),   std::move(*organizations),
                       std::move(*people), std::move(*legal_acts), std::move(*contacts)};
}

}  // namespace svod::normalizer::phrases
