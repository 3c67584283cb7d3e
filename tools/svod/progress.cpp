#include "tools/svod/progress.hpp"

#include <fmt/format.h>
#include <unistd.h>

#include <cstdio>

namespace svod::tools {
namespace {

constexpr std::size_t bar_width = 30;
constexpr auto redraw_interval = std::chrono::milliseconds(100);

}  // namespace

ProgressBar::ProgressBar(std::size_t total, bool quiet)
    : total_(total), shown_(!quiet && ::isatty(STDERR_FILENO) == 1) {}

ProgressBar::~ProgressBar() {
    if (shown_) {
        std::fputs("\r\x1b[K", stderr);
    }
}

void ProgressBar::advance(bool failed) {
    ++done_;
    failed_ += failed ? 1U : 0U;
    const auto now = std::chrono::steady_clock::now();
    if (shown_ && (now - drawn_ >= redraw_interval || done_ == total_)) {
        drawn_ = now;
        draw();
    }
}

void ProgressBar::draw() const {
    const double seconds = std::chrono::duration<double>(std::chrono::steady_clock::now() - began_).count();
    const double rate = seconds > 0 ? static_cast<double>(done_) / seconds : 0;
    const double left = rate > 0 ? static_cast<double>(total_ - done_) / rate : 0;
    const std::size_t filled = total_ > 0 ? bar_width * done_ / total_ : bar_width;
    const std::string line =
        fmt::format("\r[{}{}] {}/{} files, {} failed, {:.0f}/s, {:.0f} s left\x1b[K", std::string(filled, '#'),
                    std::string(bar_width - filled, '.'), done_, total_, failed_, rate, left);
    std::fputs(line.c_str(), stderr);
    std::fflush(stderr);
}

}  // namespace svod::tools
