#pragma once

#include <gtest/gtest.h>

#include "date_text.hpp"

namespace svod::normalizer::phrases::testing {

/// A phrase and the dates read of it within a period, as `describe` writes them.
struct Form {
    const char* text;
    const char* period;
    const char* expected;
};

inline void check(const Form& form) {
    EXPECT_EQ(describe(date_reader().find(text::Folded(form.text), period_of(form.period))), form.expected)
        << form.text << " within " << form.period;
}

}  // namespace svod::normalizer::phrases::testing
