#include "normalizer/phrases/macro_values.hpp"

#include <re2/re2.h>

#include <charconv>

namespace svod::normalizer::phrases {
namespace {

std::optional<long long> integer(std::string_view text) {
    long long value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    return error == std::errc() && end == text.data() + text.size() ? std::optional(value) : std::nullopt;
}

Failure bad_row(const engine::PackRow& row, std::string detail) {
    return {FailureKind::bad_rules, row.file + ":" + std::to_string(row.line), std::move(detail)};
}

}  // namespace

MacroValues::MacroValues() = default;
MacroValues::MacroValues(MacroValues&&) noexcept = default;
MacroValues& MacroValues::operator=(MacroValues&&) noexcept = default;
MacroValues::~MacroValues() = default;

Outcome<MacroValues> MacroValues::create(const rules::RuleSet& rules, const std::vector<std::string>& macros) {
    MacroValues values;
    for (const std::string& macro : macros) {
        values.macros_[macro];
    }
    for (const std::string& name : rules.names()) {
        const engine::Pack& pack = *rules.pack(name);
        for (const engine::PackRow& row : pack.rows) {
            const auto entries = values.macros_.find(pack.cell(row, "macro"));
            if (entries == values.macros_.end()) {
                continue;
            }
            const auto value = integer(pack.cell(row, "value"));
            if (!value) {
                return tl::unexpected(bad_row(row, "the value must be an integer: write one"));
            }
            const auto expanded = rules.vocabulary().expand(pack.cell(row, "pattern"), row.file);
            if (!expanded) {
                return tl::unexpected(expanded.error());
            }
            auto pattern = std::make_unique<const engine::LazyPattern>(expanded->pattern);
            entries->second.push_back({*value, std::move(pattern)});
        }
    }
    for (const auto& [name, entries] : values.macros_) {
        if (entries.empty()) {
            return tl::unexpected(Failure{FailureKind::bad_rules, name, "the word list has no rows: define it"});
        }
    }
    return values;
}

std::optional<long long> MacroValues::value(std::string_view macro, std::string_view folded) const {
    const auto entries = macros_.find(macro);
    if (entries == macros_.end()) {
        return std::nullopt;
    }
    for (const Entry& entry : entries->second) {
        if (entry.pattern->may_match(folded) &&
            RE2::FullMatch(re2::StringPiece(folded.data(), folded.size()), entry.pattern->get())) {
            return entry.value;
        }
    }
    return std::nullopt;
}

std::optional<long long> MacroValues::consume(std::string_view macro, std::string_view& folded) const {
    const auto entries = macros_.find(macro);
    if (entries == macros_.end()) {
        return std::nullopt;
    }
    constexpr std::size_t longest_value = 128;  // bytes; no value is a longer text
    const std::string_view beginning = folded.substr(0, longest_value);
    std::optional<long long> found;
    std::size_t longest = 0;
    for (const Entry& entry : entries->second) {
        const re2::StringPiece text(beginning.data(), beginning.size());
        re2::StringPiece match;
        if (entry.pattern->may_match(beginning) &&
            entry.pattern->get().Match(text, 0, text.size(), RE2::ANCHOR_START, &match, 1) && match.size() > longest) {
            longest = match.size();
            found = entry.value;
        }
    }
    folded.remove_prefix(longest);
    return found;
}

}  // namespace svod::normalizer::phrases
