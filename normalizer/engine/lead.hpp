#pragma once

#include <array>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <string_view>

namespace svod::normalizer::engine {

/// A set of codes of the code page, each below 128.
class CodeSet {
  public:
    static constexpr CodeSet all() { return CodeSet(~0ULL, ~0ULL); }
    constexpr CodeSet() = default;

    /// By bits: the code `n` is bit `n % 64` of the word `n / 64`.
    constexpr CodeSet(std::uint64_t low, std::uint64_t high) : bits_{low, high} {}
    [[nodiscard]] const std::array<std::uint64_t, 2>& bits() const { return bits_; }

    void add(char code) { bits_[static_cast<unsigned char>(code) / 64 % 2] |= 1ULL << (code % 64); }
    void add(const CodeSet& other) {
        bits_[0] |= other.bits_[0];
        bits_[1] |= other.bits_[1];
    }
    [[nodiscard]] bool has(char code) const {
        return (bits_[static_cast<unsigned char>(code) / 64 % 2] >> (code % 64) & 1U) != 0;
    }
    [[nodiscard]] CodeSet complement() const { return CodeSet(~bits_[0], ~bits_[1]); }
    bool operator==(const CodeSet&) const = default;

    /// Calls `action(code)` for each, ascending.
    template <typename Action>
    void for_each(Action&& action) const {
        for (std::size_t half = 0; half < bits_.size(); ++half) {
            for (std::uint64_t left = bits_[half]; left != 0; left &= left - 1) {
                action(static_cast<char>(half * 64 + static_cast<std::size_t>(std::countr_zero(left))));
            }
        }
    }

  private:
    std::array<std::uint64_t, 2> bits_{};
};

/// What is known of the first codes of the texts that a part of a pattern matches, place by place: the codes that may
/// stand there, and how long such a text may be. A text that fits need not match; one that matches fits.
struct Lead {
    static constexpr std::size_t places = 8;

    std::array<CodeSet, places> codes{};  ///< of texts that reach so far
    std::uint16_t lengths = 1;            ///< bit n: a text of n codes; the last bit: of `places` or more

    /// Of any text at all, of none, of this one, of one of these codes.
    static Lead of_anything();
    static Lead of_nothing();
    static Lead of_text(std::string_view codes);
    static Lead of_one(const CodeSet& codes);

    /// Of a text of this part and then one of another.
    void append(const Lead& next);

    /// Of a text of this part or of another.
    void add(const Lead& other);

    /// Of `least` to `most` texts of this part in a row; -1: without end.
    [[nodiscard]] Lead repeated(int least, int most) const;

    /// The codes that may stand at a place, in the texts and behind those that end before it.
    [[nodiscard]] CodeSet at(std::size_t place) const;

    bool operator==(const Lead&) const = default;
};

}  // namespace svod::normalizer::engine
