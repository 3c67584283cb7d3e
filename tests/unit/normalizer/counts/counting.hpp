#pragma once

#include <string>
#include <vector>

#include "normalizer/phrases/counts.hpp"
#include "normalizer/phrases/readers.hpp"
#include "normalizer/rules/rule_set.hpp"

namespace svod::normalizer::phrases::counting {

inline const Readers& readers() {
    static const Readers readers = Readers::create(rules::RuleSet::load().value()).value();
    return readers;
}

inline std::vector<CountMatch> counts_of(const std::string& phrase) {
    const text::Folded text(phrase);
    return readers().counts.find(text, readers().numbers.find(text), readers().dates.find(text, {}));
}

}  // namespace svod::normalizer::phrases::counting
