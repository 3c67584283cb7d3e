#pragma once

#include <atomic>
#include <cstdint>
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace re2 {
class RE2;
}

namespace svod::normalizer::engine {

/// An RE2 pattern that is compiled when it is first needed: most rules never come near a match in most reports.
/// `\pL` stands for the letters of Latin, Greek and Cyrillic. Immutable to its users, may be used from many threads.
class LazyPattern {
  public:
    enum class Prefer { longest, first };  ///< which of the matches at one place; `first` is Perl's way

    /// What texts the pattern is for: UTF-8, or the same in the code page where the pattern can be put into it.
    enum class Texts { utf8, coded };

    explicit LazyPattern(std::string source, Prefer prefer = Prefer::longest, Texts texts = Texts::utf8);
    ~LazyPattern();

    /// The compiled pattern; one that RE2 refused matches nothing.
    [[nodiscard]] const re2::RE2& get() const {
        const re2::RE2* ready = ready_.load(std::memory_order_acquire);
        if (ready == nullptr) {
            compile();
            ready = ready_.load(std::memory_order_acquire);
        }
        return *ready;
    }

    /// Whether the pattern is for texts in the code page. Doesn't compile it.
    [[nodiscard]] bool is_coded() const {
        translate_once();
        return translated_.has_value();
    }

    /// Whether it is one on codes that matches nothing but letters and hyphens. Doesn't compile it.
    [[nodiscard]] bool stays_in_word() const {
        translate_once();
        return stays_in_word_;
    }

    /// Whether the pattern may match somewhere in the text, told by its literals without compiling it.
    [[nodiscard]] bool may_match(std::string_view text) const;

    /// What is wrong with the pattern's syntax, if anything.
    [[nodiscard]] std::optional<std::string> error() const;

  private:
    struct Literal {
        std::string text;
        std::uint64_t bytes = 0;  // those in it, see bytes_in()
    };

    void translate_once() const {
        if (!is_translated_.load(std::memory_order_acquire)) {
            translate();
        }
    }
    void translate() const;
    void compile() const;

    std::string source_;
    Prefer prefer_;
    Texts texts_;

    // Asked about millions of times: a flag of one's own is read sooner than a once_flag.
    mutable std::atomic<bool> is_translated_ = false;
    mutable std::atomic<const re2::RE2*> ready_ = nullptr;
    mutable std::once_flag translated_once_;
    mutable std::optional<std::string> translated_;
    mutable bool stays_in_word_ = false;
    mutable std::once_flag once_;
    mutable std::once_flag literals_once_;
    mutable std::unique_ptr<const re2::RE2> compiled_;
    mutable std::vector<Literal> literals_;
};

}  // namespace svod::normalizer::engine
