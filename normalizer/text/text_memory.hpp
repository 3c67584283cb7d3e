#pragma once

#include <algorithm>
#include <atomic>
#include <cstdint>
#include <cstring>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace svod::normalizer::text {

/// A number for something whose findings a TextMemory keeps, unlike any given before.
inline std::uint64_t next_owner() {
    static std::atomic<std::uint64_t> last = 0;
    return ++last;
}

/// A hash of a text's size and of eight bytes each at a few places of it: whoever keeps texts compares them anyway.
inline std::uint64_t sparse_hash(std::string_view text) {
    constexpr std::size_t places = 6;
    constexpr std::uint64_t factor = 0x9E3779B97F4A7C15ULL;
    std::uint64_t hash = text.size() * factor;
    const auto add = [&](std::size_t begin, std::size_t size) {
        std::uint64_t bytes = 0;
        std::memcpy(&bytes, text.data() + begin, size);
        hash = (hash ^ bytes) * factor;
        hash ^= hash >> 29U;
    };
    if (text.size() < sizeof hash) {
        if (!text.empty()) {
            add(0, text.size());
        }
        return hash;
    }
    const std::size_t last = text.size() - sizeof hash;
    const std::size_t step = std::max(last / places, sizeof hash);
    for (std::size_t begin = 0; begin < last; begin += step) {
        add(begin, sizeof hash);
    }
    add(last, sizeof hash);
    return hash;
}

/// What was found in texts met of late: a text that comes again within some others needn't be looked through again.
/// Holds so many texts; a new one drives out the one whose place it takes. For one thread.
template <typename Value>
class TextMemory {
  public:
    /// \param places  how many texts are kept at most
    /// \param longest  longer texts, in bytes, are taken to come once: only the last of them is kept
    TextMemory(std::size_t places, std::size_t longest) : kept_(places), longest_(longest) {}

    /// The value of the owner for the text; if it isn't kept, `find(value)` fills in a value that may hold an old one's
    /// rests. Stays as it is until the memory is asked again. \pre `hash` is the same for equal texts
    template <typename Find>
    const Value& get(std::uint64_t owner, std::string_view text, std::uint64_t hash, Find&& find) {
        const std::uint64_t mixed = (hash ^ owner * 0x9E3779B97F4A7C15ULL) * 0xBF58476D1CE4E5B9ULL;
        Kept& kept = text.size() > longest_ ? last_long_ : kept_[(mixed >> 32U) % kept_.size()];
        if (kept.owner != owner || kept.text != text) {
            kept.owner = 0;  // nobody's, should `find` throw
            find(kept.value);
            kept.text = text;
            kept.owner = owner;
        }
        return kept.value;
    }

    template <typename Find>
    const Value& get(std::uint64_t owner, std::string_view text, Find&& find) {
        return get(owner, text, sparse_hash(text), std::forward<Find>(find));
    }

  private:
    struct Kept {
        std::uint64_t owner = 0;  // 0: nobody's
        std::string text;
        Value value;
    };

    std::vector<Kept> kept_;
    Kept last_long_;
    std::size_t longest_;
};

}  // namespace svod::normalizer::text
