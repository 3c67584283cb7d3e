#pragma once

#include <chrono>
#include <cstddef>
#include <string>

namespace svod::tools {

/// A progress bar on stderr: files done, failed, rate and time left. Shows only where stderr is a terminal.
class ProgressBar {
  public:
    ProgressBar(std::size_t total, bool quiet);
    ProgressBar(const ProgressBar&) = delete;
    ProgressBar& operator=(const ProgressBar&) = delete;
    ~ProgressBar();  ///< wipes the bar

    void advance(bool failed);

  private:
    void draw() const;

    std::size_t total_;
    std::size_t done_ = 0;
    std::size_t failed_ = 0;
    bool shown_;
    std::chrono::steady_clock::time_point began_ = std::chrono::steady_clock::now();
    std::chrono::steady_clock::time_point drawn_{};
};

}  // namespace svod::tools
