#include "tools/svod/run_log.hpp"

#include <fmt/chrono.h>
#include <fmt/format.h>
#include <unistd.h>

#include <cstdio>
#include <ctime>
#include <nlohmann/json.hpp>
#include <utility>

namespace svod::tools {
namespace {

using nlohmann::ordered_json;

constexpr std::chrono::milliseconds redraw_interval(100);
constexpr std::chrono::seconds line_interval(10);
constexpr const char* wipe = "\r\x1b[K";

bool is_on_terminal() {
    return ::isatty(STDERR_FILENO) == 1;
}

void write_json(std::string_view level, std::string_view event, const ordered_json& more) {
    ordered_json line = {
        {"time", fmt::format("{:%FT%TZ}", fmt::gmtime(std::time(nullptr)))}, {"level", level}, {"event", event}};
    line.update(more);
    const std::string text = line.dump(-1, ' ', false, ordered_json::error_handler_t::replace) + "\n";
    std::fputs(text.c_str(), stderr);
}

}  // namespace

RunLog::RunLog(std::string command, const LogOptions& options) : command_(std::move(command)), options_(options) {}

void RunLog::say(std::string_view level, std::string_view event, const std::string& text) {
    if (options_.json) {
        write_json(level, event, {{"message", text}});
        return;
    }
    const char* clear = progress_ && is_on_terminal() ? wipe : "";
    std::fputs(fmt::format("{}svod {}: {}\n", clear, command_, text).c_str(), stderr);
}

void RunLog::debug(std::string_view event, const std::string& text) {
    if (options_.verbose && !options_.quiet) {
        say("debug", event, text);
    }
}

void RunLog::info(std::string_view event, const std::string& text) {
    if (!options_.quiet) {
        say("info", event, text);
    }
}

void RunLog::warning(std::string_view event, const std::string& text) {
    say("warning", event, text);
}

void RunLog::error(std::string_view event, const std::string& text) {
    say("error", event, text);
}

void RunLog::begin(std::size_t total) {
    progress_.emplace(total);
}

void RunLog::file(const std::string& path, std::string_view outcome, const std::optional<std::string>& error) {
    if (progress_) {
        progress_->advance(outcome == "failed");
    }
    if (!options_.verbose || options_.quiet) {
        return;
    }
    if (options_.json) {
        write_json(outcome == "failed" ? "warning" : "debug", "file",
                   {{"path", path}, {"outcome", outcome}, {"error", error ? ordered_json(*error) : ordered_json()}});
    } else {
        debug("file", fmt::format("{}: {}{}{}", path, outcome, error ? ": " : "", error.value_or("")));
    }
}

void RunLog::tick() {
    if (!progress_ || options_.quiet) {
        return;
    }
    if (options_.json) {
        if (progress_->is_due(line_interval)) {
            write_json("info", "progress",
                       {{"done", progress_->done()},
                        {"total", progress_->total()},
                        {"failed", progress_->failed()},
                        {"rate", progress_->rate()},
                        {"seconds_left", progress_->seconds_left()}});
        }
    } else if (is_on_terminal()) {
        if (progress_->is_due(redraw_interval)) {
            std::fputs(("\r" + progress_->bar() + "\x1b[K").c_str(), stderr);
            std::fflush(stderr);
        }
    } else if (progress_->is_due(line_interval)) {
        say("info", "progress", progress_->line());
    }
}

void RunLog::end() {
    if (progress_ && !options_.quiet && !options_.json && is_on_terminal()) {
        std::fputs(wipe, stderr);
    }
    progress_.reset();
}

}  // namespace svod::tools
