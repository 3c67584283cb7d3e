#pragma once

#include <string>
#include <unordered_set>
#include <vector>

#include "extractors/pdf/lines.hpp"

/// Lines → running text.
namespace svod::extractors::pdf {

/// The words that a document writes without a break; decides what a hyphen at a line end was.
class WordStock {
  public:
    /// Adds all words of consecutive lines but those that a line end may have cut.
    void add(const std::vector<Line>& lines);

    /// Whether the word (lower case) stands somewhere in the document.
    bool knows(const std::u32string& word) const { return words_.contains(word); }

    /// Whether it stands somewhere before another word of its line, where no line end can have cut it.
    bool knows_whole(const std::u32string& word) const { return whole_words_.contains(word); }

    /// What joins `before` (without its final hyphen) and `after`: true if the hyphen stays, as in
    /// «социально-гуманитарная». The document's own spelling decides; where it has none, a hyphen is the writer's
    /// unless the document has shown that its lines are hyphenated.
    bool keeps_hyphen(const std::u32string& before, const std::u32string& after) const;

    /// Counts the line ends with a hyphen whose joined form the document knows; call after all `add`.
    void learn_habit(const std::vector<Line>& lines);

  private:
    std::unordered_set<std::u32string> words_;
    std::unordered_set<std::u32string> whole_words_;
    std::unordered_set<std::u32string> first_parts_;  ///< «социально» of «социально-педагогическая»
    int divided_words_ = 0;                           ///< line ends whose hyphen only divided a word
};

/// The lines' text as one paragraph: a line end is a space, nothing after a hyphen or a dash within a word, a slash or
/// inside an address, and nothing where a word too long for its column (`width` points) was cut. UTF-8.
std::string join_lines(const std::vector<Line>& lines, const WordStock& stock, double width);

}  // namespace svod::extractors::pdf
