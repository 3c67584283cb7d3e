#include "normalizer/engine/matcher.hpp"

#include <re2/re2.h>
#include <re2/set.h>

#include <algorithm>
#include <mutex>

#include "normalizer/text/characters.hpp"

namespace svod::normalizer::engine {
namespace {

// RE2::Set keeps the automata of a whole pack in one budget; 64 MiB holds several hundred rules. A rule alone needs far
// less, and each keeps what it has taken.
constexpr int64_t set_memory = 64LL << 20;
constexpr int64_t rule_memory = 8LL << 20;

RE2::Options options(int64_t memory) {
    RE2::Options options;
    options.set_log_errors(false);
    options.set_longest_match(true);
    options.set_max_mem(memory);
    return options;
}

// A pattern that is compiled when it is first needed: most rules of a pack never match in most reports. Its syntax has
// been checked by the pack's set.
class LazyPattern {
  public:
    explicit LazyPattern(std::string source) : source_(std::move(source)) {}

    const RE2& get() const {
        std::call_once(once_, [this] { compiled_ = std::make_unique<const RE2>(source_, options(rule_memory)); });
        return *compiled_;
    }

  private:
    std::string source_;
    mutable std::once_flag once_;
    mutable std::unique_ptr<const RE2> compiled_;
};

bool comes_before(const Match& a, const Match& b) {
    if (a.span.begin != b.span.begin) {
        return a.span.begin < b.span.begin;
    }
    return a.span.end != b.span.end ? a.span.end > b.span.end : a.row < b.row;
}

}  // namespace

struct Matcher::Compiled {
    Pack pack;
    std::vector<std::unique_ptr<const LazyPattern>> patterns;
    std::vector<std::vector<std::string>> groups;
    std::unique_ptr<RE2::Set> set;

    void find_rule(std::size_t row, std::string_view folded, std::vector<Match>& found) const {
        const RE2& pattern = patterns[row]->get();
        const int group_count = pattern.NumberOfCapturingGroups() + 1;
        std::vector<re2::StringPiece> pieces(static_cast<std::size_t>(group_count));
        const re2::StringPiece text(folded.data(), folded.size());
        for (std::size_t start = 0; start <= folded.size();) {
            if (!pattern.Match(text, start, folded.size(), RE2::UNANCHORED, pieces.data(), group_count)) {
                return;
            }
            shorten_to_word_edge(pattern, folded, pieces);
            Match match{row, span_of(pieces[0], folded), {}};
            const bool whole_words =
                text::is_word_edge(folded, match.span.begin) && text::is_word_edge(folded, match.span.end);
            if (match.span.size() == 0 || !whole_words) {
                start = match.span.begin;
                if (start >= folded.size()) {
                    return;
                }
                text::next_character(folded, start);
                continue;
            }
            for (std::size_t i = 1; i < pieces.size(); ++i) {
                match.groups.push_back(span_of(pieces[i], folded));
            }
            start = match.span.end;
            found.push_back(std::move(match));
        }
    }

    // The longest match may end inside a word («2022 г» of «2022 города») where a shorter one is whole («2022»).
    static void shorten_to_word_edge(const RE2& pattern, std::string_view folded,
                                     std::vector<re2::StringPiece>& pieces) {
        constexpr int most_tries = 8;
        const text::Span longest = span_of(pieces[0], folded);
        if (!text::is_word_edge(folded, longest.begin)) {
            return;
        }
        const re2::StringPiece text(folded.data(), folded.size());
        std::vector<re2::StringPiece> shorter(pieces.size());
        std::size_t end = longest.end;
        for (int i = 0; i < most_tries && end > longest.begin; ++i) {
            if (text::is_word_edge(folded, end)) {
                if (end < longest.end) {
                    pieces = shorter;
                }
                return;
            }
            --end;
            while (end > longest.begin && (static_cast<unsigned char>(folded[end]) & 0xC0U) == 0x80U) {
                --end;
            }
            if (!pattern.Match(text, longest.begin, end, RE2::ANCHOR_START, shorter.data(),
                               static_cast<int>(shorter.size()))) {
                return;
            }
            end = span_of(shorter[0], folded).end;
        }
    }

    static text::Span span_of(const re2::StringPiece& piece, std::string_view folded) {
        if (piece.data() == nullptr) {
            return {};
        }
        const auto begin = static_cast<std::size_t>(piece.data() - folded.data());
        return {begin, begin + piece.size()};
    }
};

Matcher::Matcher(std::unique_ptr<Compiled> compiled) : compiled_(std::move(compiled)) {}
Matcher::Matcher(Matcher&&) noexcept = default;
Matcher& Matcher::operator=(Matcher&&) noexcept = default;
Matcher::~Matcher() = default;

Outcome<Matcher> Matcher::compile(Pack pack, const Vocabulary& vocabulary) {
    auto compiled = std::make_unique<Compiled>();
    compiled->pack = std::move(pack);
    compiled->set = std::make_unique<RE2::Set>(options(set_memory), RE2::UNANCHORED);
    for (const PackRow& row : compiled->pack.rows) {
        const std::string where = row.file + ":" + std::to_string(row.line);
        auto expanded = vocabulary.expand(compiled->pack.cell(row, "pattern"), where);
        if (!expanded) {
            return tl::unexpected(expanded.error());
        }
        if (std::string error; compiled->set->Add(expanded->pattern, &error) < 0) {
            return tl::unexpected(Failure{FailureKind::bad_rules, where, "bad pattern: " + error + "; mend it"});
        }
        compiled->patterns.push_back(std::make_unique<const LazyPattern>(std::move(expanded->pattern)));
        compiled->groups.push_back(std::move(expanded->groups));
    }
    if (!compiled->pack.rows.empty() && !compiled->set->Compile()) {
        return tl::unexpected(
            Failure{FailureKind::bad_rules, compiled->pack.name, "the pack's patterns take too much memory"});
    }
    return Matcher(std::move(compiled));
}

std::vector<Match> Matcher::find_all(std::string_view folded) const {
    std::vector<Match> found;
    std::vector<int> candidates;
    if (compiled_->pack.rows.empty() ||
        !compiled_->set->Match(re2::StringPiece(folded.data(), folded.size()), &candidates)) {
        return found;
    }
    for (const int row : candidates) {
        compiled_->find_rule(static_cast<std::size_t>(row), folded, found);
    }
    std::sort(found.begin(), found.end(), comes_before);
    return found;
}

std::vector<Match> Matcher::find_all(const text::Folded& text) const {
    return find_all(std::string_view(text.folded()));
}

std::vector<Match> Matcher::find(std::string_view folded) const {
    return without_overlaps(find_all(folded));
}

std::vector<Match> Matcher::find(const text::Folded& text) const {
    return find(std::string_view(text.folded()));
}

std::optional<Match> Matcher::first(std::string_view folded) const {
    std::vector<Match> found = find_all(folded);
    return found.empty() ? std::nullopt : std::optional<Match>(std::move(found.front()));
}

const Pack& Matcher::pack() const {
    return compiled_->pack;
}

std::string_view Matcher::cell(const Match& match, std::string_view column) const {
    return compiled_->pack.cell(compiled_->pack.rows.at(match.row), column);
}

const std::vector<std::string>& Matcher::groups_of(std::size_t row) const {
    return compiled_->groups.at(row);
}

std::optional<text::Span> Matcher::group(const Match& match, std::string_view macro, int n) const {
    const std::vector<std::string>& names = groups_of(match.row);
    for (std::size_t i = 0; i < names.size() && i < match.groups.size(); ++i) {
        if (names[i] == macro && match.groups[i].size() > 0 && n-- == 0) {
            return match.groups[i];
        }
    }
    return std::nullopt;
}

std::vector<Match> without_overlaps(const std::vector<Match>& matches) {
    std::vector<Match> kept;
    for (const Match& match : matches) {
        if (kept.empty() || match.span.begin >= kept.back().span.end) {
            kept.push_back(match);
        }
    }
    return kept;
}

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
