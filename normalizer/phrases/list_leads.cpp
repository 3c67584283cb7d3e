#include "normalizer/phrases/list_leads.hpp"

#include "normalizer/engine/matcher.hpp"

namespace svod::normalizer::phrases {

struct ListLeadReader::Implementation {
    engine::Matcher leads;
    engine::Matcher states;
};

ListLeadReader::ListLeadReader(std::unique_ptr<Implementation> implementation)
    : implementation_(std::move(implementation)) {}
ListLeadReader::ListLeadReader(ListLeadReader&&) noexcept = default;
ListLeadReader& ListLeadReader::operator=(ListLeadReader&&) noexcept = default;
ListLeadReader::~ListLeadReader() = default;

Outcome<ListLeadReader> ListLeadReader::create(const rules::RuleSet& rules) {
    auto leads = rules.matcher("list_leads");
    if (!leads) {
        return tl::unexpected(leads.error());
    }
    auto states = rules.matcher("list_states");
    if (!states) {
        return tl::unexpected(states.error());
    }
    return ListLeadReader(std::make_unique<Implementation>(Implementation{std::move(*leads), std::move(*states)}));
}

ListLeadReader::Verdict ListLeadReader::verdict_of(const text::Folded& sentence) const {
    const engine::Matcher& leads = implementation_->leads;
    std::optional<std::size_t> first;
    for (const engine::Match& match : leads.find_all(sentence)) {
        first = first ? std::min(*first, match.row) : match.row;
    }
    if (!first) {
        return Verdict::open;
    }
    const std::string_view verdict = leads.pack().cell(leads.pack().rows.at(*first), "verdict");
    if (verdict == "never" || verdict == "tasks") {
        return verdict == "never" ? Verdict::never : Verdict::tasks;
    }
    if (verdict == "undated") {
        return Verdict::undated;
    }
    return verdict == "works" ? Verdict::works : verdict == "forms" ? Verdict::forms : Verdict::events;
}

std::optional<StatusMatch> ListLeadReader::state_of(const text::Folded& sentence) const {
    const engine::Matcher& states = implementation_->states;
    const auto found = states.first(std::string_view(sentence.folded()));
    if (!found) {
        return std::nullopt;
    }
    std::string raw(sentence.original_of(found->span));
    while (!raw.empty() && (raw.back() == ':' || raw.back() == '.' || raw.back() == ' ')) {
        raw.pop_back();
    }
    return StatusMatch{found->span,
                       std::move(raw),
                       std::string(states.cell(*found, "status")),
                       std::string(states.cell(*found, "basis")),
                       "list_states/" + std::string(states.cell(*found, "rule")),
                       std::string(states.cell(*found, "manner"))};
}

}  // namespace svod::normalizer::phrases
