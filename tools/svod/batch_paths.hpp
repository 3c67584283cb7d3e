#pragma once

#include <deque>
#include <filesystem>
#include <string>

namespace svod::tools {

/// Paths from a descriptor, one a line or each ended by NUL, as they come. Which of the two is told by the first
/// separator seen; NUL wins where both stand in what was read at once, as a file's name may hold a line break.
class BatchPaths {
  public:
    explicit BatchPaths(int descriptor) : descriptor_(descriptor) {}

    /// Reads what is there, blocking where nothing is; afterwards `is_at_end` or more paths.
    void read_more();

    [[nodiscard]] bool is_at_end() const { return is_at_end_; }
    [[nodiscard]] bool is_empty() const { return paths_.empty(); }
    /// The next path; only where there is one.
    std::filesystem::path take();

  private:
    void split();

    int descriptor_;
    bool is_at_end_ = false;
    char separator_ = '\n';
    bool is_decided_ = false;
    std::string rest_;
    std::deque<std::string> paths_;
};

}  // namespace svod::tools
