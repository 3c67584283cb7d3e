#pragma once

#include <gtest/gtest.h>

#include <sstream>
#include <string>
#include <string_view>
#include <vector>

#include "normalizer/phrases/numbers.hpp"

namespace svod::normalizer::phrases::testing {

inline const NumberReader& number_reader() {
    static const NumberReader reader = [] {
        auto rules = rules::RuleSet::load();
        EXPECT_TRUE(rules) << rules.error().where << ": " << rules.error().detail;
        auto made = NumberReader::create(*rules);
        EXPECT_TRUE(made) << made.error().where << ": " << made.error().detail;
        return std::move(*made);
    }();
    return reader;
}

/// «2780 | 74.15 percent at_least»: one line of text for all numerals found; "none" for none.
inline std::string describe(const std::vector<NumberMatch>& numbers) {
    std::ostringstream out;
    out.precision(15);
    for (const NumberMatch& number : numbers) {
        out << (&number == &numbers.front() ? "" : " | ") << number.value;
        out << (number.kind == NumberMatch::Kind::percent    ? " percent"
                : number.kind == NumberMatch::Kind::money    ? " money"
                : number.kind == NumberMatch::Kind::ordinal  ? " ordinal"
                : number.kind == NumberMatch::Kind::fraction ? " fraction"
                                                             : "");
        out << (number.approx ? " " + *number.approx : "");
    }
    return numbers.empty() ? "none" : out.str();
}

}  // namespace svod::normalizer::phrases::testing
