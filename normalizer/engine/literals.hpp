#pragma once

#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "normalizer/engine/lead.hpp"

namespace svod::normalizer::engine {

/// What is known of all matches of an RE2 pattern from its structure alone.
struct Literals {
    std::vector<std::string> required;  ///< UTF-8: any match contains one of them, whole; empty: nothing is known
    Lead lead = Lead::of_anything();    ///< what any match begins with
    std::optional<Lead> elsewhere;      ///< the same for matches behind the text's beginning, if it differs
};

/// Understands what packs use of RE2's syntax (alternation, groups that capture or don't, repetition, classes, anchors,
/// escapes of characters); flags, and whatever else it doesn't know, tell nothing, which is always safe. A pattern that
/// RE2 would refuse may give anything.
Literals literals_of(std::string_view pattern);

class LiteralArchive;

/// As `literals_of`, for many patterns that share groups, as those made from word lists do: a group is understood once,
/// and a pattern that the archive has not at all. Not for several threads at a time.
class LiteralReader {
  public:
    LiteralReader();
    explicit LiteralReader(const LiteralArchive& archive);
    ~LiteralReader();

    Literals read(std::string_view pattern);

  private:
    struct Groups;
    std::unique_ptr<const LiteralArchive> archive_;
    std::unique_ptr<Groups> groups_;
};

}  // namespace svod::normalizer::engine
