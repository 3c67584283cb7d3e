#pragma once

#include <array>
#include <cstdint>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "normalizer/engine/literals.hpp"

namespace svod::normalizer::engine {

/// The literals of patterns that were read when the program was built: to read them takes most of a start. Views memory
/// that outlives it; immutable.
class LiteralArchive {
  public:
    static constexpr std::uint32_t no_lead = ~0U;

    /// One pattern.
    struct Entry {
        std::uint64_t pattern = 0;     ///< its hash
        std::uint32_t texts = 0;       ///< where its required literals begin: each ends with a NUL, the last with two
        std::uint32_t lead = no_lead;  ///< index into the leads
        std::uint32_t elsewhere = no_lead;
    };

    /// The codes of each place, two words each, and the lengths.
    using PackedLead = std::array<std::uint64_t, 2 * Lead::places + 1>;

    /// Knows no pattern.
    LiteralArchive() = default;

    /// \pre entries ascend by their hash
    LiteralArchive(std::span<const Entry> entries, std::string_view texts, std::span<const PackedLead> leads)
        : entries_(entries), texts_(texts), leads_(leads) {}

    /// What `literals_of(pattern)` gives; none for a pattern that isn't kept.
    [[nodiscard]] std::optional<Literals> find(std::string_view pattern) const;

  private:
    std::span<const Entry> entries_;
    std::string_view texts_;
    std::span<const PackedLead> leads_;
};

/// A C++ source with the function `LiteralArchive <name>()`, in the namespace given, whose archive has these patterns.
/// None if two of them share a hash or a literal holds a NUL: such can't be kept.
std::optional<std::string> source_of_archive(const std::map<std::string, Literals>& patterns,
                                             std::string_view enclosing_namespace, std::string_view name);

}  // namespace svod::normalizer::engine
