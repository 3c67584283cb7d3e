#pragma once

#include <chrono>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

#include "tools/svod/progress.hpp"

namespace svod::tools {

/// How much a run says on stderr, and in which form.
struct LogOptions {
    bool quiet = false;    ///< errors only
    bool verbose = false;  ///< each file too, and what binds the workers
    bool json = false;     ///< one JSON object a line instead of text
};

/// What a run says on stderr: a progress bar on a terminal, else a line every ten seconds; messages; with `verbose` a
/// line a file. As JSON each line has `time` (UTC), `level` (debug info warning error) and `event`, and what belongs to
/// it.
class RunLog {
  public:
    RunLog(std::string command, const LogOptions& options);

    /// One line for people: `event` is its name for programs.
    void debug(std::string_view event, const std::string& text);
    void info(std::string_view event, const std::string& text);
    void warning(std::string_view event, const std::string& text);
    void error(std::string_view event, const std::string& text);

    /// From now on files are counted, `total` of them.
    void begin(std::size_t total);
    /// One more file is done; `error` says why it failed or what it lost.
    void file(const std::string& path, std::string_view outcome, const std::optional<std::string>& error);
    /// Shows how far it is, if it is time; call it often.
    void tick();
    /// No more files; wipes the bar.
    void end();

    [[nodiscard]] const LogOptions& options() const { return options_; }

  private:
    void say(std::string_view level, std::string_view event, const std::string& text);

    std::string command_;
    LogOptions options_;
    std::optional<Progress> progress_;
};

}  // namespace svod::tools
