#include <algorithm>

#include "normalizer/engine/matcher.hpp"

namespace svod::normalizer::engine {

std::vector<Failure> check_examples(const Matcher& matcher) {
    std::vector<Failure> failures;
    const auto matches_row = [&](const std::string& example, std::size_t row) {
        const std::vector<Match> found = matcher.find_all(text::Folded(example));
        return std::any_of(found.begin(), found.end(), [&](const Match& match) { return match.row == row; });
    };
    const auto add = [&](const PackRow& row, int line, std::string detail) {
        failures.push_back({FailureKind::bad_rules, row.file + ":" + std::to_string(line), std::move(detail)});
    };
    for (std::size_t i = 0; i < matcher.pack().rows.size(); ++i) {
        const PackRow& row = matcher.pack().rows[i];
        if (row.examples.empty()) {
            add(row, row.line, "the rule has no example: add a text that it must match");
        }
        for (const Example& example : row.examples) {
            if (!matches_row(example.text, i)) {
                add(row, example.line, "the rule doesn't match its example '" + example.text + "': mend one of them");
            }
        }
        for (const Example& example : row.negatives) {
            if (matches_row(example.text, i)) {
                add(row, example.line,
                    "the rule matches '" + example.text + "', which it must not: narrow the pattern");
            }
        }
    }
    return failures;
}

}  // namespace svod::normalizer::engine
