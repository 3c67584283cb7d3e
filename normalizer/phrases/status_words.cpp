#include "normalizer/phrases/status_words.hpp"

#include <algorithm>

#include "normalizer/phrases/quotes.hpp"
#include "normalizer/phrases/sentences.hpp"
#include "normalizer/rules/word_lists.hpp"
#include "normalizer/text/characters.hpp"
#include "normalizer/text/stems.hpp"

namespace svod::normalizer::phrases {
namespace {

constexpr std::size_t letter_bytes = 2;  // of Cyrillic letters in UTF-8
constexpr std::size_t root_letters = 5;
constexpr std::size_t words_around = 4;  // of a status word, among which the thing that it speaks of stands

std::vector<std::string> split_list(std::string_view list) {
    std::vector<std::string> names;
    while (!list.empty()) {
        const std::size_t comma = std::min(list.find(','), list.size());
        names.emplace_back(list.substr(0, comma));
        list.remove_prefix(std::min(comma + 1, list.size()));
    }
    return names;
}

// The offset where a negation right before a word begins, else the word's own.
std::size_t negation_before(std::string_view folded, std::size_t begin) {
    std::string_view before = folded.substr(0, begin);
    while (!before.empty() && before.back() == ' ') {
        before.remove_suffix(1);
    }
    const std::size_t negation = rules::word_list("negation").closing(before);
    return negation > 0 ? before.size() - negation : begin;
}

// «…, в которых приняли участие 48 человек»: the clause tells of something else.
bool in_relative_clause(std::string_view folded, std::size_t begin, std::size_t sentence_begin) {
    const std::string_view before = folded.substr(sentence_begin, begin - sentence_begin);
    const std::size_t comma = before.find_last_of(",;:");
    const std::string_view clause = comma == std::string_view::npos ? before : before.substr(comma);
    return rules::word_list("relative_stem").within(clause) && comma != std::string_view::npos;
}

text::Span sentence_around(const std::vector<text::Span>& sentences, const text::Folded& text, std::size_t begin) {
    for (const text::Span& sentence : sentences) {
        const text::Span folded{text.to_folded(sentence.begin), text.to_folded(sentence.end)};
        if (begin < folded.end) {
            return {std::min(begin, folded.begin), folded.end};
        }
    }
    return {0, text.folded().size()};
}

// Whether a word with the stem stands among the few words before or behind a status word.
bool stands_near(const std::string& stem, const StatusWord& word, std::string_view folded) {
    const auto before = text::words(folded.substr(word.sentence.begin, word.span.begin - word.sentence.begin));
    const auto behind = text::words(folded.substr(word.span.end, word.sentence.end - word.span.end));
    const auto has_stem = [&](std::string_view other) { return text::stem(other) == stem; };
    const auto count = [&](const auto& words) {
        return static_cast<std::ptrdiff_t>(std::min(words.size(), words_around));
    };
    return std::any_of(before.end() - count(before), before.end(), has_stem) ||
           std::any_of(behind.begin(), behind.begin() + count(behind), has_stem);
}

// «Не участвовали», «Не размещено из-за сбоя»: nothing but what wasn't done and why; not «Не выявлено нарушений», «Не
// приняли участие 4 школы».
bool is_whole_statement(const StatusWord& word, std::string_view folded) {
    const std::string_view behind = text::trim(folded.substr(word.span.end));
    const std::string_view next = behind.substr(0, behind.find(' '));
    const char32_t first = next.empty() ? 0 : text::character_at(next, 0);
    return text::trim(folded.substr(0, word.span.begin)).empty() &&
           (next.empty() || !(text::is_letter(first) || text::is_digit(first)) ||
            rules::word_list("preposition").has(next) || rules::word_list("opening_of_reason").has(next));
}

std::size_t common_prefix(std::string_view a, std::string_view b) {
    const auto ends =
        std::mismatch(a.begin(), a.begin() + static_cast<std::ptrdiff_t>(std::min(a.size(), b.size())), b.begin());
    return static_cast<std::size_t>(ends.first - a.begin());
}

}  // namespace

Outcome<StatusWords> StatusWords::create(const rules::RuleSet& rules) {
    auto words = rules.matcher("statuses");
    if (!words) {
        return tl::unexpected(words.error());
    }
    auto acts = rules.matcher("status_acts");
    if (!acts) {
        return tl::unexpected(acts.error());
    }
    return StatusWords(std::move(*words), std::move(*acts));
}

StatusWord StatusWords::word_of(const engine::Match& match, const text::Folded& text) const {
    StatusWord word;
    const std::size_t begin = negation_before(text.folded(), match.span.begin);
    word.negated = begin != match.span.begin;
    word.span = {begin, match.span.end};
    word.status = word.negated ? "not_done" : std::string(words_.cell(match, "status"));
    word.stated = words_.cell(match, "basis") == "stated" || word.negated;
    const std::string_view strength = words_.cell(match, "strength");
    word.strength = strength == "own"   ? StatusWord::Strength::own
                    : strength == "act" ? StatusWord::Strength::act
                                        : StatusWord::Strength::soft;
    word.acts = split_list(words_.cell(match, "acts"));
    word.rule = "statuses/" + std::string(words_.cell(match, "rule"));
    word.manner = word.negated ? "" : words_.cell(match, "manner");
    return word;
}

std::vector<StatusWord> StatusWords::find(const text::Folded& text) const {
    std::vector<text::Span> hidden;
    for (const Quoted& quotation : quotations(text)) {
        if (quotation.closed) {
            hidden.push_back(quotation.outer);
        }
    }
    const std::string open = blanked(text.folded(), hidden);
    const std::string bare = blanked(open, bracketed(open));
    const std::vector<text::Span> sentences = sentences_of(text);
    std::vector<StatusWord> found;
    for (const std::string* view : {&bare, &open}) {
        for (const engine::Match& match : words_.find(*view)) {
            const std::string_view strength = words_.cell(match, "strength");
            if (strength == "skip" || strength == "silent") {
                continue;
            }
            StatusWord word = word_of(match, text);
            word.sentence = sentence_around(sentences, text, word.span.begin);
            if (!in_relative_clause(text.folded(), word.span.begin, word.sentence.begin)) {
                found.push_back(std::move(word));
            }
        }
        if (!found.empty()) {
            break;
        }
    }
    return found;
}

bool StatusWords::is_silent(const text::Folded& text) const {
    const std::vector<engine::Match> matches = words_.find_all(text);
    return std::any_of(matches.begin(), matches.end(),
                       [&](const engine::Match& match) { return words_.cell(match, "strength") == "silent"; });
}

TitleActs StatusWords::acts_of(const text::Folded& title) const {
    TitleActs acts;
    for (const engine::Match& match : acts_.find_all(title)) {
        acts.acts.insert(std::string(acts_.cell(match, "act")));
    }
    for (const std::string_view word : text::words(title.folded())) {
        acts.title_words.emplace_back(word);
    }
    return acts;
}

bool StatusWords::speaks_of(const StatusWord& word, const TitleActs& acts, const text::Folded& text) const {
    if (word.strength != StatusWord::Strength::act) {
        return word.strength == StatusWord::Strength::own;
    }
    if (word.negated && is_whole_statement(word, text.folded())) {
        return true;
    }
    const auto named = [&](const std::string& act) { return acts.acts.contains(act); };
    if (std::any_of(word.acts.begin(), word.acts.end(), named)) {
        return true;
    }
    const std::string_view folded = text.folded();
    for (const std::string_view told : text::words(folded.substr(word.span.begin, word.span.size()))) {
        for (const std::string& planned : acts.title_words) {
            if (common_prefix(told, planned) >= root_letters * letter_bytes) {
                return true;
            }
        }
    }
    if (!acts.acts.empty() || acts.title_words.empty()) {
        return false;
    }
    return stands_near(text::stem(acts.title_words.front()), word, folded);
}

}  // namespace svod::normalizer::phrases
