#pragma once

#include <string>
#include <string_view>
#include <unordered_set>

namespace svod::extractors::assembly {

/// The words of one document, to settle whether a hyphen at a line's end belongs to the word
/// («социально-|гуманитарной») or was put there by the line («реко-|мендации»).
class WordList {
  public:
    /// Takes in the words of the text, hyphenated ones whole; case is folded.
    void add(std::string_view text);

    /// The end of one line joined to the start of the next: without a space where the line ends in a hyphen after a
    /// letter and the next begins in lower case (the hyphen goes unless the document writes the word with it, or it
    /// closes the first half of a compound adjective), else with one space.
    std::string join(std::string_view line, std::string_view next) const;

  private:
    std::unordered_set<std::string> words_;
};

}  // namespace svod::extractors::assembly
