#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace svod::normalizer::phrases {

/// One word of a proper name, known in the nominative, against its forms in all cases («Лужский» – «Лужскому»,
/// «Елец» – «Ельца», «Луки» – «Лук»). Works on folded words without hyphens; any script, never fails.
class NameWord {
  public:
    explicit NameWord(std::string_view nominative);

    /// Whether a folded word is a form of the name in some case.
    [[nodiscard]] bool has_form(std::string_view written) const;

    /// The word without the ending of its nominative.
    [[nodiscard]] const std::string& stem() const { return stem_; }

    /// The letters of the stem, as `letter_set` tells them.
    [[nodiscard]] std::uint64_t stem_letters() const { return stem_letters_; }

    [[nodiscard]] bool is_adjective() const { return kind_ == Kind::adjective; }

  private:
    enum class Kind { adjective, consonant, soft, a, o, plural, fixed };
    std::string stem_;
    std::string other_stem_;  // with the vowel that comes or goes: «елец» – «ельц»; "" where there is none
    std::uint64_t stem_letters_ = 0;
    Kind kind_ = Kind::fixed;
};

/// The letters of a word, a bit each; letters far apart in Unicode may share one. Equal for words of the same letters.
std::uint64_t letter_set(std::string_view word);

/// A folded adjective without its ending, whatever the case («лужскому» – «лужск»); other words come back unchanged.
std::string_view adjective_stem(std::string_view folded);

/// Whether a folded word ends as an adjective does.
bool is_adjective_form(std::string_view folded);

/// The masculine nominative of an adjective's stem: «лужск» – «лужский», «грозн» – «грозный».
std::string masculine_adjective(std::string_view stem);

/// The probable nominative of a place's noun that no list has: «Приреченска» – «Приреченск»; keeps the case of letters.
std::string nominative_guess(std::string_view word);

/// Each word with a capital and small letters behind it, where the writer took capitals only: «ЛУГА» – «Луга».
std::string capitalised(const std::string& written);

/// The smallest number of letters to put in, leave out, change or swap (neighbours) that makes one word the other.
/// More than `most` gives `most` + 1.
int edit_distance(std::string_view one, std::string_view other, int most);

}  // namespace svod::normalizer::phrases
