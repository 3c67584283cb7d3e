#include "normalizer/stages/list_item_parts.hpp"

#include <algorithm>
#include <vector>

#include "normalizer/phrases/happening_text.hpp"
#include "normalizer/phrases/quotes.hpp"
#include "normalizer/phrases/sentences.hpp"
#include "normalizer/rules/word_lists.hpp"
#include "normalizer/text/characters.hpp"

namespace svod::normalizer::stages {
namespace {

constexpr std::size_t longest_label = 60;  // bytes

std::string_view within(std::string_view text, const text::Span& span) {
    return text::trim(text.substr(span.begin, span.size()));
}

// The role of the column that the words before a sentence's colon would head; "" where they would head none.
std::string role_of_label(const phrases::Readers& readers, std::string_view sentence, std::size_t colon) {
    if (colon > longest_label) {
        return "";
    }
    const auto head = readers.events.columns.find(text::Folded(sentence.substr(0, colon)));
    return head ? head->role : "";
}

// The part that a role's column would fill; none for other roles.
Text* part_of(std::string_view role, ListItemParts& parts) {
    if (role == "schedule") {
        return &parts.schedule;
    }
    if (role == "responsible") {
        return &parts.responsible;
    }
    return role == "result" || role == "outcome" ? &parts.result : nullptr;
}

// Where the words behind the last open dash of an item begin, else those of the bracket that ends it; 0 where neither
// is.
std::size_t begin_of_end(const text::Folded& item) {
    const std::string bare = phrases::bare_text(item);
    if (const std::size_t dash = bare.rfind(" - "); dash != std::string::npos) {
        return dash + 3;
    }
    const std::vector<text::Span> brackets = phrases::bracketed(item.folded());
    const bool last =
        !brackets.empty() && item.folded().find_first_not_of(" .;,", brackets.back().end) == std::string::npos;
    return last ? brackets.back().begin + 1 : 0;
}

}  // namespace

ListItemParts parts_of_item(const phrases::Readers& readers, std::string_view item) {
    ListItemParts parts;
    std::size_t title_end = item.size();
    const std::vector<text::Span> sentences = phrases::sentences_of(item);
    for (std::size_t i = 1; i < sentences.size(); ++i) {
        const std::string_view sentence = within(item, sentences[i]);
        const std::size_t colon = sentence.find(':');
        const std::string role = role_of_label(readers, sentence, colon);
        Text* const part = part_of(role, parts);
        if (part != nullptr && !*part) {
            *part = std::string(text::trim(sentence.substr(colon + 1)));
            title_end = std::min(title_end, sentences[i].begin);
        }
    }
    std::string_view title = text::trim(item.substr(0, title_end));
    if (title_end < item.size() && title.ends_with('.')) {
        title.remove_suffix(1);
    }
    parts.title = std::string(title);
    return parts;
}

std::string_view first_sentence_of(std::string_view item) {
    const std::vector<text::Span> sentences = phrases::sentences_of(item);
    return sentences.size() < 2 ? item : within(item, sentences.front());
}

std::optional<phrases::StatusMatch> status_behind_first_sentence(const phrases::Readers& readers,
                                                                 std::string_view item) {
    const std::vector<text::Span> sentences = phrases::sentences_of(item);
    for (std::size_t i = 1; i < sentences.size(); ++i) {
        if (auto status = readers.statuses.of_words(text::Folded(within(item, sentences[i])))) {
            return status;
        }
    }
    return std::nullopt;
}

std::optional<phrases::StatusMatch> status_at_end(const phrases::Readers& readers, std::string_view item) {
    const text::Folded folded(item);
    const std::size_t begin = begin_of_end(folded);
    if (begin == 0) {
        return std::nullopt;
    }
    auto status = readers.statuses.of_words(text::Folded(folded.original_of({begin, folded.folded().size()})));
    return status && status->span.begin == 0 ? status : std::nullopt;
}

phrases::StatusMatch with_outcome(const phrases::Readers& readers, const text::Folded& item,
                                  phrases::StatusMatch status) {
    const std::string& folded = item.folded();
    const std::size_t comma = status.status == "planned" ? folded.find(',', status.span.end) : std::string::npos;
    std::string_view told = comma == std::string::npos ? "" : text::trim(std::string_view(folded).substr(comma + 1));
    for (const std::string_view list : {"conjunction_of_contrast", "opening_adverb"}) {
        const std::size_t space = told.find(' ');
        if (space != std::string_view::npos && rules::word_list(list).has(told.substr(0, space))) {
            told.remove_prefix(space + 1);
        }
    }
    if (told.empty()) {
        return status;
    }
    const auto begin = static_cast<std::size_t>(told.data() - folded.data());
    const auto outcome = readers.statuses.of_words(text::Folded(item.original_of({begin, folded.size()})));
    return outcome && outcome->span.begin == 0 && outcome->status != "planned" ? *outcome : status;
}

bool sets_plan_against_fact(const phrases::Readers& readers, const text::Folded& item) {
    std::string masked;
    std::size_t end = 0;
    for (const phrases::NumberMatch& number : readers.numbers.find(item)) {
        if (number.span.begin >= end) {
            masked += item.folded().substr(end, number.span.begin - end) + "#";
            end = number.span.end;
        }
    }
    masked += item.folded().substr(end);
    return std::count(masked.begin(), masked.end(), '#') > 1 && !readers.figures.plan_fact_pairs(masked).empty();
}

}  // namespace svod::normalizer::stages
