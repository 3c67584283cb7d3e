#include "normalizer/phrases/statuses.hpp"

#include <algorithm>
#include <charconv>

#include "normalizer/engine/matcher.hpp"
#include "normalizer/phrases/quotes.hpp"
#include "normalizer/phrases/sentences.hpp"
#include "normalizer/phrases/status_words.hpp"
#include "normalizer/text/characters.hpp"
#include "normalizer/text/stems.hpp"

namespace svod::normalizer::phrases {
namespace {

// «17,5» or «17.5» as a number; 0 for anything else.
double figure(std::string_view digits) {
    std::string plain(digits);
    std::replace(plain.begin(), plain.end(), ',', '.');
    double value = 0;
    std::from_chars(plain.data(), plain.data() + plain.size(), value);
    return value;
}

text::Span join(text::Span a, text::Span b) {
    return {std::min(a.begin, b.begin), std::max(a.end, b.end)};
}

}  // namespace

bool says_something(std::string_view words) {
    constexpr std::u32string_view ticks = U"+✓✔✅☑√";
    for (std::size_t offset = 0; offset < words.size();) {
        const char32_t c = text::next_character(words, offset);
        if (text::is_letter(c) || text::is_digit(c) || ticks.find(c) != std::u32string_view::npos) {
            return true;
        }
    }
    return false;
}

struct StatusReader::Implementation {
    StatusWords words;
    engine::Matcher constancy;
    engine::Matcher pairs;
    engine::Matcher evidence;

    // A word of constancy in a sentence; with a verb in the present it makes the activity an ongoing one.
    [[nodiscard]] std::optional<text::Span> constancy_in(const text::Folded& text, text::Span sentence) const {
        const auto found = constancy.first(std::string_view(text.folded()).substr(sentence.begin, sentence.size()));
        return found ? std::optional<text::Span>({found->span.begin + sentence.begin, found->span.end + sentence.begin})
                     : std::nullopt;
    }

    // «Ведётся, данные обновляются ежемесячно»: the constancy of what a verb behind a comma tells.
    [[nodiscard]] bool tells_of_another(const text::Folded& text, const StatusWord& word, text::Span constant) const {
        if (word.status == "ongoing" || constant.begin <= word.span.end) {
            return false;
        }
        const std::vector<StatusWord> found = words.find(text);
        return std::any_of(found.begin(), found.end(), [&](const StatusWord& other) {
            return other.span.begin > word.span.end && other.span.end <= constant.begin &&
                   text.folded().find(',', word.span.end) < other.span.begin;
        });
    }

    [[nodiscard]] StatusMatch match_of(const text::Folded& text, const StatusWord& word, bool stated) const {
        StatusMatch match{word.span, "", word.status, stated ? "stated" : "inferred", word.rule, word.manner};
        if (word.status == "ongoing" || word.manner == "lasting" || word.manner == "lasting_by_term") {
            const auto constant = constancy_in(text, word.sentence);
            if (constant && !tells_of_another(text, word, *constant)) {
                match.span = join(match.span, *constant);
                match.status = "ongoing";
                match.basis = "stated";
            }
        }
        match.raw = std::string(text.original_of(match.span));
        return match;
    }

    // «план 35, факт 30»: the activity has been done in part, whatever the words around say.
    [[nodiscard]] std::optional<StatusMatch> unmet_pair(const text::Folded& text) const {
        for (const engine::Match& match : pairs.find(text)) {
            const std::string_view folded = text.folded();
            const text::Span plan = match.groups.at(0);
            const text::Span fact = match.groups.at(1);
            if (figure(folded.substr(fact.begin, fact.size())) < figure(folded.substr(plan.begin, plan.size()))) {
                return StatusMatch{match.span, std::string(text.original_of(match.span)), "partially_done", "inferred",
                                   "status_pairs/" + std::string(pairs.cell(match, "rule"))};
            }
        }
        return std::nullopt;
    }

    // A tick, a figure, a word of constancy, or the words of pack status_evidence.
    [[nodiscard]] bool tells_of_a_thing_done(const text::Folded& text) const {
        const std::string_view folded = text.folded();
        if (const auto known = evidence.first(folded)) {
            return evidence.cell(*known, "tells") == "yes";
        }
        bool letters = false;
        for (std::size_t offset = 0; offset < folded.size();) {
            const char32_t c = text::next_character(folded, offset);
            if (text::is_digit(c)) {
                return true;
            }
            letters = letters || text::is_letter(c);
        }
        return !letters || constancy_in(text, {0, folded.size()});
    }

    // Nothing but nouns: what was planned is told of as done.
    [[nodiscard]] StatusMatch of_nouns(const text::Folded& text) const {
        const std::vector<text::Span> sentences = sentences_of(text);
        const text::Span first = sentences.empty() ? text::Span{0, text.original().size()} : sentences.front();
        const text::Span span{text.to_folded(first.begin), text.to_folded(first.end)};
        const bool constant = constancy_in(text, span).has_value();
        return {span, std::string(text.original_of(span)), constant ? "ongoing" : "done", "inferred",
                constant ? "statuses/constant_noun" : "statuses/noun"};
    }
};

StatusReader::StatusReader(std::unique_ptr<Implementation> implementation)
    : implementation_(std::move(implementation)) {}
StatusReader::StatusReader(StatusReader&&) noexcept = default;
StatusReader& StatusReader::operator=(StatusReader&&) noexcept = default;
StatusReader::~StatusReader() = default;

Outcome<StatusReader> StatusReader::create(const rules::RuleSet& rules) {
    auto words = StatusWords::create(rules);
    if (!words) {
        return tl::unexpected(words.error());
    }
    auto constancy = rules.matcher("status_constancy");
    if (!constancy) {
        return tl::unexpected(constancy.error());
    }
    auto pairs = rules.matcher("status_pairs");
    if (!pairs) {
        return tl::unexpected(pairs.error());
    }
    auto evidence = rules.matcher("status_evidence");
    if (!evidence) {
        return tl::unexpected(evidence.error());
    }
    return StatusReader(std::make_unique<Implementation>(
        Implementation{std::move(*words), std::move(*constancy), std::move(*pairs), std::move(*evidence)}));
}

std::optional<StatusMatch> StatusReader::of_status_cell(const text::Folded& text) const {
    if (!says_something(text.folded()) || implementation_->words.is_silent(text)) {
        return std::nullopt;
    }
    for (const StatusWord& word : implementation_->words.find(text)) {
        if (word.strength != StatusWord::Strength::soft || !word.negated) {
            return implementation_->match_of(text, word, true);
        }
    }
    if (!implementation_->tells_of_a_thing_done(text)) {
        return std::nullopt;
    }
    StatusMatch match = implementation_->of_nouns(text);
    match.basis = "stated";
    return match;
}

std::optional<StatusMatch> StatusReader::of_words(const text::Folded& text) const {
    for (const StatusWord& word : implementation_->words.find(text)) {
        if (word.strength != StatusWord::Strength::soft &&
            !(word.negated && word.strength != StatusWord::Strength::own)) {
            return implementation_->match_of(text, word, word.stated);
        }
    }
    return std::nullopt;
}

std::optional<StatusMatch> StatusReader::of_result(const text::Folded& text, const text::Folded& title) const {
    if (!says_something(text.folded()) || implementation_->words.is_silent(text)) {
        return std::nullopt;
    }
    if (auto unmet = implementation_->unmet_pair(text)) {
        return unmet;
    }
    const std::vector<StatusWord> words = implementation_->words.find(text);
    const TitleActs acts = implementation_->words.acts_of(title);
    std::optional<StatusMatch> first;
    for (const StatusWord& word : words) {
        const bool about = implementation_->words.speaks_of(word, acts, text);
        if (word.negated && !about) {
            continue;
        }
        StatusMatch match = implementation_->match_of(text, word, about && word.stated);
        const bool constant = match.status == "ongoing" && match.basis == "stated";
        if (about || constant) {
            return match;
        }
        if (!first) {
            first = std::move(match);
        }
    }
    return first ? first : implementation_->of_nouns(text);
}

bool StatusReader::tells_more(const text::Folded& text) const {
    constexpr std::size_t shortest_word = 4;  // bytes: «на», «по» tell nothing by themselves
    constexpr int words_of_statement = 2;
    std::string rest = text.folded();
    const auto blank = [&](const text::Span& span) {
        std::fill(rest.begin() + static_cast<std::ptrdiff_t>(span.begin),
                  rest.begin() + static_cast<std::ptrdiff_t>(span.end), ' ');
    };
    const std::vector<StatusWord> marks = implementation_->words.find(text);
    const std::string status = marks.empty() ? "" : marks.front().status;
    if (!marks.empty()) {
        blank(marks.front().span);
    }
    for (const engine::Match& match : implementation_->constancy.find_all(text)) {
        blank(match.span);
    }
    const std::vector<std::string_view> words = text::words(rest);
    const auto told =
        std::count_if(words.begin(), words.end(), [](std::string_view word) { return word.size() > shortest_word; });
    const bool figure = rest.find_first_of("0123456789") != std::string::npos;
    const bool explained = status == "postponed" || status == "cancelled" || status == "not_done";
    return figure || told >= (explained ? 1 : words_of_statement);
}

bool StatusReader::is_constant(const text::Folded& text) const {
    return implementation_->constancy_in(text, {0, text.folded().size()}).has_value();
}

}  // namespace svod::normalizer::phrases
