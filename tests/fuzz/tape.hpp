#pragma once

#include <cstddef>
#include <string_view>

namespace svod::fuzz {

/// The fuzzer's bytes as choices; zeros after the last.
class Tape {
  public:
    explicit Tape(std::string_view bytes) : bytes_(bytes) {}

    bool is_empty() const { return next_ >= bytes_.size(); }
    int byte() { return is_empty() ? 0 : static_cast<unsigned char>(bytes_[next_++]); }

    /// A number below `limit`, which is positive.
    int below(int limit) { return byte() % limit; }

  private:
    std::string_view bytes_;
    std::size_t next_ = 0;
};

}  // namespace svod::fuzz
