#pragma once

namespace svod::tools {

/// The exit statuses of the contract, section 1, and what shells expect of an interrupted program.
enum class ExitStatus {
    ok = 0,
    unusable = 1,         ///< wrong usage, or the store or the rules can't be used
    some_unreadable = 2,  ///< finished, but at least one file could not be read
    errors_found = 3,     ///< `check` only: finished, and there are findings of severity `error`
    interrupted = 130,    ///< Ctrl-C; what was finished is kept
};

}  // namespace svod::tools
