#include "normalizer/engine/matcher.hpp"

#include <re2/re2.h>

#include <algorithm>
#include <bit>
#include <span>

#include "normalizer/engine/code_page.hpp"
#include "normalizer/engine/lazy_pattern.hpp"
#include "normalizer/engine/literals.hpp"
#include "normalizer/engine/pattern_search.hpp"
#include "normalizer/engine/prefilter.hpp"
#include "normalizer/text/text_memory.hpp"

namespace svod::normalizer::engine {
namespace {

bool comes_before(const Match& a, const Match& b) {
    if (a.span.begin != b.span.begin) {
        return a.span.begin < b.span.begin;
    }
    return a.span.end != b.span.end ? a.span.end > b.span.end : a.row < b.row;
}

// Stages ask one pack about one text again and again.
text::TextMemory<std::vector<Match>>& matches_of_texts() {
    thread_local text::TextMemory<std::vector<Match>> memory(1024, 1024);
    return memory;
}

text::TextMemory<std::vector<Match>>& matches_of_words() {
    thread_local text::TextMemory<std::vector<Match>> memory(16384, 64);
    return memory;
}

// The groups of a match, from its beginning on; an unmatched one and one of nothing are empty.
text::TextMemory<std::vector<text::Span>>& groups_of_matches() {
    thread_local text::TextMemory<std::vector<text::Span>> memory(2048, 128);
    return memory;
}

}  // namespace

struct Matcher::Compiled {
    const std::uint64_t identity = text::next_owner();
    Pack pack;
    std::vector<std::unique_ptr<const LazyPattern>> patterns;
    std::vector<std::vector<std::string>> groups;
    std::shared_ptr<const Prefilter> prefilter;
    std::size_t first_rule = 0;  // the number of the pack's first row in the prefilter

    // The matches of all rules, still without their groups, in order.
    [[nodiscard]] std::vector<Match> find_all(std::string_view folded) const {
        return matches_of_texts().get(identity, folded, [&](std::vector<Match>& found) { search(folded, found); });
    }

    void search(std::string_view folded, std::vector<Match>& found) const {
        found.clear();
        const Prefilter::Found& seen = prefilter->look(folded);
        thread_local Prefilter::Places places;
        if (!prefilter->find_places(first_rule, patterns.size(), seen, places)) {
            return;
        }
        thread_local std::vector<bool> asked;  // words in which a rule of words may match
        asked.assign(seen.words.size(), false);
        for_each_candidate(seen.rules, [&](std::size_t rule) {
            if (!places.has(rule)) {
                return;
            }
            if (patterns[rule - first_rule]->stays_in_word()) {
                ask_words(seen, places, rule, asked);
            } else {
                search_row(rule - first_rule, folded, seen, places, found);
            }
        });
        find_in_words(seen, asked, found);
        for (Match& match : found) {
            match.span = patterns[match.row]->is_coded() ? seen.text.origin(match.span) : match.span;
        }
        std::sort(found.begin(), found.end(), comes_before);
    }

    void search_row(std::size_t row, std::string_view folded, const Prefilter::Found& seen,
                    const Prefilter::Places& places, std::vector<Match>& found) const {
        thread_local std::vector<text::Span> spans;
        spans.clear();
        if (!patterns[row]->is_coded()) {
            find_matches(patterns[row]->get(), folded, spans);
        } else {
            find_matches_at(patterns[row]->get(), seen.text.codes, prefilter->places_of(first_rule + row, seen, places),
                            spans);
        }
        add_matches(row, spans, found);
    }

    static void add_matches(std::size_t row, const std::vector<text::Span>& spans, std::vector<Match>& found) {
        for (const text::Span& span : spans) {
            found.push_back({row, span, {}});
        }
    }

    [[nodiscard]] bool matches(std::size_t row, std::string_view folded) const {
        const Prefilter::Found& seen = prefilter->look(folded);
        thread_local Prefilter::Places places;
        std::vector<Match> found;
        if (prefilter->find_places(first_rule + row, 1, seen, places)) {
            search_row(row, folded, seen, places, found);
        }
        return !found.empty();
    }

    template <typename Action>
    void for_each_candidate(const std::vector<std::uint64_t>& rules, Action&& action) const {
        const std::size_t end = first_rule + patterns.size();
        for (std::size_t rule = first_rule; rule < end;) {
            const std::uint64_t left = rules[rule / 64] >> (rule % 64);
            if (left == 0) {
                rule = (rule / 64 + 1) * 64;
                continue;
            }
            rule += static_cast<std::size_t>(std::countr_zero(left));
            if (rule < end) {
                action(rule);
            }
            ++rule;
        }
    }

    void ask_words(const Prefilter::Found& seen, const Prefilter::Places& places, std::size_t rule,
                   std::vector<bool>& asked) const {
        if (places.are_many(rule)) {
            asked.assign(asked.size(), true);  // a word too many costs less than to find the places
            return;
        }
        for (const std::uint32_t place : prefilter->places_of(rule, seen, places)) {
            const auto behind =
                std::upper_bound(seen.words.begin(), seen.words.end(), place,
                                 [](std::uint32_t at, const Prefilter::Word& word) { return at < word.span.begin; });
            if (behind != seen.words.begin()) {
                asked[static_cast<std::size_t>(behind - seen.words.begin()) - 1] = true;
            }
        }
    }

    // Rules that match nothing but letters and hyphens: a word's matches are the same wherever it stands.
    void find_in_words(const Prefilter::Found& seen, const std::vector<bool>& asked, std::vector<Match>& found) const {
        for (std::size_t i = 0; i < seen.words.size(); ++i) {
            if (!asked[i]) {
                continue;
            }
            const Prefilter::Word& word = seen.words[i];
            const std::string_view codes = std::string_view(seen.text.codes).substr(word.span.begin, word.span.size());
            const std::vector<Match>& of_word = matches_of_words().get(
                identity, codes, word.hash, [&](std::vector<Match>& matches) { search_word(codes, matches); });
            for (const Match& match : of_word) {
                found.push_back(
                    {match.row, {word.span.begin + match.span.begin, word.span.begin + match.span.end}, {}});
            }
        }
    }

    void search_word(std::string_view word, std::vector<Match>& found) const {
        found.clear();
        std::vector<text::Span> spans;
        std::vector<std::uint32_t> edges;
        for (std::uint32_t i = 0; i < word.size(); ++i) {
            if (code_page::is_word_edge(word, i)) {
                edges.push_back(i);
            }
        }
        for_each_candidate(prefilter->rules_of(word), [&](std::size_t rule) {
            if (patterns[rule - first_rule]->stays_in_word()) {
                spans.clear();
                find_matches_at(patterns[rule - first_rule]->get(), word, edges, spans);
                add_matches(rule - first_rule, spans, found);
            }
        });
    }

    // Groups cost as much again as the match, so only matches that are handed out get them.
    void add_groups(std::span<Match> matches, std::string_view folded) const {
        const code_page::Coded* coded = nullptr;
        for (Match& match : matches) {
            const LazyPattern& pattern = *patterns[match.row];
            if (pattern.get().NumberOfCapturingGroups() == 0) {
                continue;
            }
            if (!pattern.is_coded()) {
                match.groups = groups_of_match(pattern.get(), folded, match.span);
                continue;
            }
            coded = coded != nullptr ? coded : &prefilter->look(folded).text;
            const text::Span codes = coded->span_of(match.span);
            match.groups = coded_groups(match.row, coded->codes, codes);
            for (text::Span& group : match.groups) {
                group = group.size() == 0 ? text::Span{}
                                          : coded->origin({codes.begin + group.begin, codes.begin + group.end});
            }
        }
    }

    // «2024 года», «12 человек» are matched again and again: the same codes of the same row have the same groups, but
    // for what `^` and `$` make of a text's edges.
    [[nodiscard]] const std::vector<text::Span>& coded_groups(std::size_t row, const std::string& codes,
                                                              text::Span span) const {
        const unsigned edges = (span.begin == 0 ? 1U : 0U) | (span.end == codes.size() ? 2U : 0U);
        const std::uint64_t owner = (identity << 20U | row) << 2U | edges;
        const std::string_view matched = std::string_view(codes).substr(span.begin, span.size());
        return groups_of_matches().get(owner, matched, [&](std::vector<text::Span>& found) {
            found = groups_of_match(patterns[row]->get(), codes, span);
            for (text::Span& group : found) {
                group = group.size() == 0 ? text::Span{} : text::Span{group.begin - span.begin, group.end - span.begin};
            }
        });
    }
};

Matcher::Matcher(Matcher&&) noexcept = default;
Matcher& Matcher::operator=(Matcher&&) noexcept = default;
Matcher::~Matcher() = default;

Outcome<Expansion> expand(const Pack& pack, const Vocabulary& vocabulary, LiteralReader& literals,
                          Prefilter& prefilter) {
    Expansion expansion;
    for (const PackRow& row : pack.rows) {
        const std::string where = row.file + ":" + std::to_string(row.line);
        auto expanded = vocabulary.expand(pack.cell(row, "pattern"), where);
        if (!expanded) {
            return tl::unexpected(expanded.error());
        }
        if (!row.built_in) {
            if (const auto error = LazyPattern(expanded->pattern).error()) {
                return tl::unexpected(Failure{FailureKind::bad_rules, where, "bad pattern: " + *error + "; mend it"});
            }
        }
        expansion.patterns.push_back(std::move(*expanded));
    }
    for (const Vocabulary::Expanded& expanded : expansion.patterns) {
        const std::size_t rule = prefilter.add(literals.read(expanded.pattern));
        expansion.first_rule = &expanded == &expansion.patterns.front() ? rule : expansion.first_rule;
    }
    return expansion;
}

Matcher::Matcher(Pack pack, const Expansion& expansion, std::shared_ptr<const Prefilter> prefilter)
    : compiled_(std::make_unique<Compiled>()) {
    compiled_->pack = std::move(pack);
    compiled_->prefilter = std::move(prefilter);
    compiled_->first_rule = expansion.first_rule;
    for (const Vocabulary::Expanded& expanded : expansion.patterns) {
        compiled_->patterns.push_back(std::make_unique<const LazyPattern>(
            expanded.pattern, LazyPattern::Prefer::longest, LazyPattern::Texts::coded));
        compiled_->groups.push_back(expanded.groups);
    }
}

Outcome<Matcher> Matcher::compile(Pack pack, const Vocabulary& vocabulary) {
    const auto prefilter = std::make_shared<Prefilter>();
    LiteralReader literals;
    const auto expansion = expand(pack, vocabulary, literals, *prefilter);
    if (!expansion) {
        return tl::unexpected(expansion.error());
    }
    prefilter->seal();
    return Matcher(std::move(pack), *expansion, prefilter);
}

std::vector<Match> Matcher::find_all(std::string_view folded) const {
    return compiled_->find_all(folded);
}

Match Matcher::with_groups(Match match, std::string_view folded) const {
    compiled_->add_groups(std::span(&match, 1), folded);
    return match;
}

std::vector<Match> Matcher::find_all(const text::Folded& text) const {
    return find_all(std::string_view(text.folded()));
}

std::vector<Match> Matcher::find(std::string_view folded) const {
    std::vector<Match> found = without_overlaps(compiled_->find_all(folded));
    compiled_->add_groups(found, folded);
    return found;
}

std::vector<Match> Matcher::find(const text::Folded& text) const {
    return find(std::string_view(text.folded()));
}

std::optional<Match> Matcher::first(std::string_view folded) const {
    std::vector<Match> found = compiled_->find_all(folded);
    if (found.empty()) {
        return std::nullopt;
    }
    compiled_->add_groups(std::span(found).first(1), folded);
    return std::move(found.front());
}

bool Matcher::matches(std::size_t row, std::string_view folded) const {
    return compiled_->matches(row, folded);
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

}  // namespace svod::normalizer::engine
