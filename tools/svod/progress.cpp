#include "tools/svod/progress.hpp"

#include <fmt/format.h>

namespace svod::tools {
namespace {

constexpr std::size_t bar_width = 30;

}  // namespace

void Progress::advance(bool failed) {
    ++done_;
    failed_ += failed ? 1U : 0U;
}

double Progress::rate() const {
    const double seconds = std::chrono::duration<double>(Clock::now() - began_).count();
    return seconds > 0 ? static_cast<double>(done_) / seconds : 0;
}

double Progress::seconds_left() const {
    const double files_a_second = rate();
    return files_a_second > 0 ? static_cast<double>(total_ - done_) / files_a_second : 0;
}

std::string Progress::bar() const {
    const std::size_t filled = total_ > 0 ? bar_width * done_ / total_ : bar_width;
    return fmt::format("[{}{}] {}", std::string(filled, '#'), std::string(bar_width - filled, '.'), line());
}

std::string Progress::line() const {
    return fmt::format("{}/{} files, {} failed, {:.{}f}/s, {:.0f} s left", done_, total_, failed_, rate(),
                       rate() < 10 ? 1 : 0, seconds_left());
}

bool Progress::is_due(std::chrono::milliseconds interval) {
    const auto now = Clock::now();
    if (now - shown_ < interval) {
        return false;
    }
    shown_ = now;
    return true;
}

}  // namespace svod::tools
