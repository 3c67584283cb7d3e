#include "normalizer/phrases/statuses.hpp"

namespace svod::normalizer::phrases {

struct StatusReader::Implementation {};

StatusReader::StatusReader(std::unique_ptr<Implementation> implementation)
    : implementation_(std::move(implementation)) {}
StatusReader::StatusReader(StatusReader&&) noexcept = default;
StatusReader& StatusReader::operator=(StatusReader&&) noexcept = default;
StatusReader::~StatusReader() = default;

Outcome<StatusReader> StatusReader::create(const rules::RuleSet& /*rules*/) {
    return StatusReader(std::make_unique<Implementation>());
}

std::optional<StatusMatch> StatusReader::of_status_cell(const text::Folded&) const {
    return std::nullopt;
}
std::optional<StatusMatch> StatusReader::of_result(const text::Folded&, const text::Folded&) const {
    return std::nullopt;
}

}  // namespace svod::normalizer::phrases
