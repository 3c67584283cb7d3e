#include "normalizer/phrases/dates.hpp"

namespace svod::normalizer::phrases {

struct DateReader::Implementation {};

DateReader::DateReader(std::unique_ptr<Implementation> implementation) : implementation_(std::move(implementation)) {}
DateReader::DateReader(DateReader&&) noexcept = default;
DateReader& DateReader::operator=(DateReader&&) noexcept = default;
DateReader::~DateReader() = default;

Outcome<DateReader> DateReader::create(const rules::RuleSet& /*rules*/) {
    return DateReader(std::make_unique<Implementation>());
}

std::vector<DateMatch> DateReader::find(const text::Folded&, const Period&) const {
    return {};
}

}  // namespace svod::normalizer::phrases
