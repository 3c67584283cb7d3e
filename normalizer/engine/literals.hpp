#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace svod::normalizer::engine {

/// What is known of all matches of an RE2 pattern from its structure alone; UTF-8, no text is empty.
struct Literals {
    std::vector<std::string> required;  ///< any match contains one of them, whole; empty: nothing is known
    std::vector<std::string> prefixes;  ///< any match begins with one of them; empty: nothing is known
};

/// Understands what packs use of RE2's syntax (alternation, groups that capture or don't, repetition, classes, anchors,
/// escapes of characters); flags, and whatever else it doesn't know, tell nothing, which is always safe. A pattern that
/// RE2 would refuse may give anything.
Literals literals_of(std::string_view pattern);

/// As `literals_of`, for many patterns that share groups, as those made from word lists do: a group is understood once.
/// Not for several threads at a time.
class LiteralReader {
  public:
    LiteralReader();
    ~LiteralReader();

    Literals read(std::string_view pattern);

  private:
    struct Groups;
    std::unique_ptr<Groups> groups_;
};

}  // namespace svod::normalizer::engine
