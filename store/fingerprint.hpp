#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace svod::store {

/// A number that changes with the texts added (FNV-1a, 64 bits); against accidents, not against attacks.
class Fingerprint {
  public:
    void add(std::string_view text) {
        for (const char c : text) {
            mix(static_cast<unsigned char>(c));
        }
        mix(0);  // so that «ab», «c» differ from «a», «bc»
    }

    /// Decimal digits.
    [[nodiscard]] std::string text() const { return std::to_string(hash_); }

  private:
    void mix(unsigned char byte) { hash_ = (hash_ ^ byte) * 1099511628211ULL; }

    std::uint64_t hash_ = 14695981039346656037ULL;
};

}  // namespace svod::store
