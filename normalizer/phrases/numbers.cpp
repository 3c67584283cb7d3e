#include "normalizer/phrases/numbers.hpp"

namespace svod::normalizer::phrases {

struct NumberReader::Implementation {};

NumberReader::NumberReader(std::unique_ptr<Implementation> implementation)
    : implementation_(std::move(implementation)) {}
NumberReader::NumberReader(NumberReader&&) noexcept = default;
NumberReader& NumberReader::operator=(NumberReader&&) noexcept = default;
NumberReader::~NumberReader() = default;

Outcome<NumberReader> NumberReader::create(const rules::RuleSet& /*rules*/) {
    return NumberReader(std::make_unique<Implementation>());
}

std::vector<NumberMatch> NumberReader::find(const text::Folded&) const {
    return {};
}

}  // namespace svod::normalizer::phrases
