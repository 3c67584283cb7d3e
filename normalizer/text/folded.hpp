#pragma once

#include <cstddef>
#include <cstdint>
#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace svod::normalizer::text {

/// A half-open range of bytes.
struct Span {
    std::size_t begin = 0;
    std::size_t end = 0;

    [[nodiscard]] std::size_t size() const { return end - begin; }
    [[nodiscard]] bool overlaps(const Span& other) const { return begin < other.end && other.begin < end; }
    [[nodiscard]] bool contains(const Span& other) const { return begin <= other.begin && other.end <= end; }
    bool operator==(const Span&) const = default;
};

/// A text beside its folded copy, in which rules look for words: lower case (ICU u_tolower), ё→е, all dashes '-', all
/// quotes '"', every run of white space one ' ', soft hyphens and zero-width characters dropped, words repaired as in
/// repairs.hpp, stray_blanks.hpp, misspelt_words.hpp and quote_marks.hpp. The original is kept for quotes, and every
/// folded offset leads back to it. Input: UTF-8, NFC; ill-formed bytes fold to U+FFFD. Never fails. Cheap to copy, and
/// to make anew of a text that was folded of late.
class Folded {
  public:
    Folded() : Folded(std::string_view()) {}
    explicit Folded(std::string_view original);
    Folded(const Folded&) = default;  // without moves: none is ever left without its text
    Folded& operator=(const Folded&) = default;
    ~Folded() = default;

    [[nodiscard]] const std::string& original() const { return content_->original; }
    [[nodiscard]] const std::string& folded() const { return content_->folded; }

    /// Whether no character of the original was dropped, repaired or composed of several.
    [[nodiscard]] bool is_plain() const { return content_->is_plain; }

    /// Whether letters, figures or blanks of the original were put right (mended.hpp).
    [[nodiscard]] bool is_mended() const { return content_->is_mended; }

    /// The span of the original that a span of the folded copy came from. \pre folded.end <= folded().size()
    [[nodiscard]] Span to_original(Span folded) const;

    /// The words of the original that a span of the folded copy came from, without spaces at the ends.
    [[nodiscard]] std::string_view original_of(Span folded) const;

    /// The folded offset of the first character at or after an offset of the original.
    [[nodiscard]] std::size_t to_folded(std::size_t original) const;

  private:
    struct Content {
        bool is_plain = true;
        bool is_mended = false;
        std::string original;
        std::string folded;
        std::vector<std::uint32_t> origins;  // folded byte -> original byte; one past the end at the end
        std::map<std::uint32_t, std::uint32_t>
            lasts;  // first -> last byte of characters that several were repaired into

        bool fold_plainly();  // false where a repair may be needed
        void fold_with_repairs();
    };

    std::shared_ptr<const Content> content_;  // never null; stages fold the same texts again and again
};

/// The folded copy alone.
std::string fold(std::string_view text);

}  // namespace svod::normalizer::text
