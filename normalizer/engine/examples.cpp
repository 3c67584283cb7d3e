#include <algorithm>
#include <string>
#include <string_view>

#include "normalizer/engine/matcher.hpp"

namespace svod::normalizer::engine {

namespace {

// What rows of one's own mostly get wrong.
std::string hint(std::string_view pattern, std::string_view example) {
    if (pattern.find("ё") != std::string_view::npos) {
        return " (patterns have е for ё)";
    }
    const bool figure = example.find_first_of("0123456789") != std::string_view::npos;
    return figure && pattern.find('#') != std::string_view::npos && example.find('#') == std::string_view::npos
               ? " (where patterns have # for a numeral, examples have it, too)"
               : "";
}

}  // namespace

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
                add(row, example.line,
                    "the rule doesn't match its example '" + example.text + "': mend one of them" +
                        hint(matcher.pack().cell(row, "pattern"), example.text));
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
