#pragma once

#include <gtest/gtest.h>

#include <string>
#include <string_view>
#include <vector>

#include "normalizer/phrases/dates.hpp"

namespace svod::normalizer::phrases::testing {

inline const DateReader& date_reader() {
    static const DateReader reader = [] {
        auto rules = rules::RuleSet::load();
        EXPECT_TRUE(rules) << rules.error().where << ": " << rules.error().detail;
        auto made = DateReader::create(*rules);
        EXPECT_TRUE(made) << made.error().where << ": " << made.error().detail;
        return std::move(*made);
    }();
    return reader;
}

/// «2023», «2022-09-01..2023-08-31» or "" for an unknown one.
inline Period period_of(std::string_view text) {
    if (text.size() == 4) {
        return {day_of_iso(std::string(text) + "-01-01"), day_of_iso(std::string(text) + "-12-31")};
    }
    return text.size() == 22
               ? Period{day_of_iso(std::string(text.substr(0, 10))), day_of_iso(std::string(text.substr(12)))}
               : Period{};
}

/// «2023-05-01..2023-05-31 month | - .. 2030-12-31 year»: one line of text for all dates found; "none" for none.
inline std::string describe(const std::vector<DateMatch>& dates) {
    std::string out;
    for (const DateMatch& date : dates) {
        out += out.empty() ? "" : " | ";
        out += date.start && date.start == date.end ? *date.start
                                                    : date.start.value_or("-") + ".." + date.end.value_or("-");
        out += date.precision ? " " + *date.precision : "";
        out += date.recurrence ? " " + *date.recurrence : "";
    }
    return out.empty() ? "none" : out;
}

}  // namespace svod::normalizer::phrases::testing
