#include "normalizer/phrases/counts.hpp"

namespace svod::normalizer::phrases {

struct CountReader::Implementation {};

CountReader::CountReader(std::unique_ptr<Implementation> implementation) : implementation_(std::move(implementation)) {}
CountReader::CountReader(CountReader&&) noexcept = default;
CountReader& CountReader::operator=(CountReader&&) noexcept = default;
CountReader::~CountReader() = default;

Outcome<CountReader> CountReader::create(const rules::RuleSet& /*rules*/) {
    return CountReader(std::make_unique<Implementation>());
}

std::vector<CountMatch> CountReader::find(const text::Folded&, const std::vector<NumberMatch>&,
                                          const std::vector<DateMatch>&) const {
    return {};
}

}  // namespace svod::normalizer::phrases
