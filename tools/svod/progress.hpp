#pragma once

#include <chrono>
#include <cstddef>
#include <string>

namespace svod::tools {

/// How far a run is: files done and failed, rate and time left.
class Progress {
  public:
    using Clock = std::chrono::steady_clock;

    explicit Progress(std::size_t total) : total_(total) {}

    void advance(bool failed);

    [[nodiscard]] std::size_t total() const { return total_; }
    [[nodiscard]] std::size_t done() const { return done_; }
    [[nodiscard]] std::size_t failed() const { return failed_; }
    [[nodiscard]] double rate() const;          ///< files a second, over the whole run
    [[nodiscard]] double seconds_left() const;  ///< 0 where no rate is known yet

    /// «[####....] 12/48 files, 1 failed, 8/s, 5 s left»
    [[nodiscard]] std::string bar() const;
    /// The same without the bar.
    [[nodiscard]] std::string line() const;

    /// Whether `interval` has passed since this last was true.
    bool is_due(std::chrono::milliseconds interval);

  private:
    std::size_t total_;
    std::size_t done_ = 0;
    std::size_t failed_ = 0;
    Clock::time_point began_ = Clock::now();
    Clock::time_point shown_ = began_;
};

}  // namespace svod::tools
