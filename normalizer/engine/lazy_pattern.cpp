#include "normalizer/engine/lazy_pattern.hpp"

#include <re2/re2.h>

#include <algorithm>

#include "normalizer/engine/code_page.hpp"
#include "normalizer/engine/literals.hpp"
#include "normalizer/text/characters.hpp"

namespace svod::normalizer::engine {
namespace {

// A bound on what one rule's automata may take; most take a hundredth of it. One that reaches it falls back to RE2's
// slow automaton, which takes a hundred times as long.
constexpr int64_t rule_memory = 64LL << 20;

// Letters of Latin, Greek and Cyrillic, for a class. RE2's \pL knows those of all scripts, and takes a hundred times as
// long to compile.
constexpr std::string_view letters =
    "a-zA-Z\\x{c0}-\\x{d6}\\x{d8}-\\x{f6}\\x{f8}-\\x{2af}\\x{370}-\\x{373}\\x{376}-\\x{37d}\\x{386}-\\x{481}\\x{48a}-"
    "\\x{52f}";

std::string with_letters_listed(std::string_view pattern) {
    std::string listed;
    bool in_class = false;
    for (std::size_t i = 0; i < pattern.size(); ++i) {
        if (pattern.substr(i, 3) == "\\pL") {
            listed += in_class ? std::string(letters) : '[' + std::string(letters) + ']';
            i += 2;
        } else if (pattern[i] == '\\' && i + 1 < pattern.size()) {
            listed += pattern.substr(i++, 2);
        } else {
            in_class = in_class ? pattern[i] != ']' : pattern[i] == '[';
            listed += pattern[i];
        }
    }
    return listed;
}

}  // namespace

LazyPattern::LazyPattern(std::string source, Prefer prefer, Texts texts)
    : source_(std::move(source)), prefer_(prefer), texts_(texts) {}
LazyPattern::~LazyPattern() = default;

void LazyPattern::translate() const {
    std::call_once(translated_once_, [this] {
        if (texts_ == Texts::coded) {
            translated_ = code_page::translate(source_);
            stays_in_word_ = translated_ && code_page::stays_in_word(*translated_);
        }
        is_translated_.store(true, std::memory_order_release);
    });
}

void LazyPattern::compile() const {
    std::call_once(once_, [this] {
        RE2::Options options;
        options.set_log_errors(false);
        options.set_longest_match(prefer_ == Prefer::longest);
        options.set_max_mem(rule_memory);
        if (is_coded()) {
            options.set_encoding(RE2::Options::EncodingLatin1);
        }
        compiled_ = std::make_unique<const RE2>(is_coded() ? *translated_ : with_letters_listed(source_), options);
        ready_.store(compiled_.get(), std::memory_order_release);
    });
}

bool LazyPattern::may_match(std::string_view text) const {
    std::call_once(literals_once_, [this] {
        for (std::string& literal : literals_of(source_).required) {
            const std::uint64_t bytes = text::bits_of_bytes(literal);
            literals_.push_back({std::move(literal), bytes});
        }
    });
    const std::uint64_t bytes = text::bits_of_bytes(text);
    return literals_.empty() || std::any_of(literals_.begin(), literals_.end(), [&](const Literal& literal) {
               return (literal.bytes & ~bytes) == 0 && text::contains(text, literal.text);
           });
}

std::optional<std::string> LazyPattern::error() const {
    return get().ok() ? std::nullopt : std::optional(get().error());
}

}  // namespace svod::normalizer::engine
