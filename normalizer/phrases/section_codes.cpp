#include "normalizer/phrases/section_codes.hpp"

namespace svod::normalizer::phrases {

struct SectionCodeReader::Implementation {};

SectionCodeReader::SectionCodeReader(std::unique_ptr<Implementation> implementation)
    : implementation_(std::move(implementation)) {}
SectionCodeReader::SectionCodeReader(SectionCodeReader&&) noexcept = default;
SectionCodeReader& SectionCodeReader::operator=(SectionCodeReader&&) noexcept = default;
SectionCodeReader::~SectionCodeReader() = default;

Outcome<SectionCodeReader> SectionCodeReader::create(const rules::RuleSet& /*rules*/) {
    return SectionCodeReader(std::make_unique<Implementation>());
}

std::optional<SectionMatch> SectionCodeReader::of_title(const text::Folded&) const {
    return std::nullopt;
}
std::vector<SectionMatch> SectionCodeReader::of_content(const text::Folded&) const {
    return {};
}

}  // namespace svod::normalizer::phrases
