#include "normalizer/phrases/counts.hpp"

#include "normalizer/phrases/count_finder.hpp"
#include "normalizer/phrases/count_words.hpp"
#include "normalizer/text/text_memory.hpp"

namespace svod::normalizer::phrases {

struct CountReader::Implementation {
    CountVocabulary vocabulary;
    std::uint64_t identity = text::next_owner();
};

CountReader::CountReader(std::unique_ptr<Implementation> implementation) : implementation_(std::move(implementation)) {}
CountReader::CountReader(CountReader&&) noexcept = default;
CountReader& CountReader::operator=(CountReader&&) noexcept = default;
CountReader::~CountReader() = default;

Outcome<CountReader> CountReader::create(const rules::RuleSet& rules) {
    auto vocabulary = CountVocabulary::create(rules);
    if (!vocabulary) {
        return tl::unexpected(vocabulary.error());
    }
    return CountReader(std::make_unique<Implementation>(Implementation{std::move(*vocabulary)}));
}

std::vector<CountMatch> CountReader::find(const text::Folded& text, const std::vector<NumberMatch>& numbers,
                                          const std::vector<DateMatch>& dates) const {
    if (numbers.empty()) {
        return {};
    }
    return CountFinder(implementation_->vocabulary, text, numbers, dates).find();
}

std::vector<CountedNoun> CountReader::nouns(const text::Folded& text) const {
    // Each cell below a heading asks what the heading counts.
    thread_local text::TextMemory<std::vector<CountedNoun>> memory(512, 512);
    return memory.get(implementation_->identity, text.original(), [&](std::vector<CountedNoun>& found) {
        const std::vector<NumberMatch> no_numbers;
        found = CountFinder(implementation_->vocabulary, text, no_numbers, {}).nouns();
    });
}

Text shared_subject(const CountMatch& match) {
    return match.subject ? Text(match.subject->substr(0, match.subject->find(','))) : std::nullopt;
}

}  // namespace svod::normalizer::phrases
