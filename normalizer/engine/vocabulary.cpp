#include "normalizer/engine/vocabulary.hpp"

#include <re2/re2.h>

#include "normalizer/engine/lazy_pattern.hpp"

namespace svod::normalizer::engine {
namespace {

// Capturing groups of a macro's own pattern would shift the numbers of the rule's groups.
std::string without_captures(std::string_view pattern) {
    std::string out;
    bool escaped = false;
    for (std::size_t i = 0; i < pattern.size(); ++i) {
        out += pattern[i];
        if (pattern[i] == '(' && !escaped && pattern.substr(i + 1, 1) != "?") {
            out += "?:";
        }
        escaped = pattern[i] == '\\' && !escaped;
    }
    return out;
}

// The end of a `{name}` at `begin`, or npos where the brace is a repetition such as {2,4}.
std::size_t macro_end(std::string_view pattern, std::size_t begin) {
    const std::size_t end = pattern.find('}', begin);
    const bool named =
        end != std::string_view::npos && end > begin + 1 && pattern[begin + 1] >= 'a' && pattern[begin + 1] <= 'z';
    return named ? end : std::string_view::npos;
}

}  // namespace

Outcome<Vocabulary::Expanded> Vocabulary::expand(std::string_view pattern, std::string_view where) const {
    Expanded expanded;
    bool in_class = false;
    for (std::size_t i = 0; i < pattern.size(); ++i) {
        const char c = pattern[i];
        if (c == '\\' && i + 1 < pattern.size()) {
            expanded.pattern += c;
            expanded.pattern += pattern[++i];
            // \p{Greek} and \x{41} take a brace that names no macro.
            if ((pattern[i] == 'p' || pattern[i] == 'P' || pattern[i] == 'x') && pattern.substr(i + 1, 1) == "{") {
                const std::size_t end = std::min(pattern.find('}', i), pattern.size() - 1);
                expanded.pattern += pattern.substr(i + 1, end - i);
                i = end;
            }
        } else if (in_class || c == '[') {
            in_class = c != ']';
            expanded.pattern += c;
        } else if (const std::size_t end = c == '{' ? macro_end(pattern, i) : std::string_view::npos;
                   end != std::string_view::npos) {
            const std::string name(pattern.substr(i + 1, end - i - 1));
            const auto macro = macros_.find(name);
            if (macro == macros_.end()) {
                return tl::unexpected(Failure{FailureKind::bad_rules, std::string(where),
                                              "unknown word list {" + name + "}: define it in a vocabulary pack"});
            }
            expanded.groups.push_back(name);
            expanded.pattern += '(';
            for (const Entry& entry : macro->second) {
                expanded.pattern += (&entry == &macro->second.front() ? "" : "|") + entry.pattern;
            }
            expanded.pattern += ')';
            i = end;
        } else if (c == '~') {
            expanded.pattern += "\\pL*";
        } else if (c == '_') {
            expanded.pattern += " ?";
        } else {
            if (c == '(' && pattern.substr(i + 1, 1) != "?") {
                expanded.groups.emplace_back();
            }
            expanded.pattern += c;
        }
    }
    return expanded;
}

Outcome<void> Vocabulary::add(const Pack& pack) {
    for (const PackRow& row : pack.rows) {
        const std::string where = row.file + ":" + std::to_string(row.line);
        auto expanded = expand(pack.cell(row, "pattern"), where);
        if (!expanded) {
            return tl::unexpected(expanded.error());
        }
        if (!row.built_in) {
            if (const auto error = LazyPattern(expanded->pattern).error()) {
                return tl::unexpected(Failure{FailureKind::bad_rules, where, "bad pattern: " + *error});
            }
        }
        macros_[std::string(pack.cell(row, "macro"))].push_back(
            {std::string(pack.cell(row, "value")), without_captures(expanded->pattern)});
    }
    return {};
}

std::optional<std::string> Vocabulary::value_of(std::string_view macro, std::string_view folded) const {
    const auto found = macros_.find(macro);
    if (found == macros_.end()) {
        return std::nullopt;
    }
    for (const Entry& entry : found->second) {
        if (RE2::FullMatch(re2::StringPiece(folded.data(), folded.size()), entry.pattern)) {
            return entry.value;
        }
    }
    return std::nullopt;
}

}  // namespace svod::normalizer::engine
