#pragma once

namespace svod::tools {

/// The whole program: reads the arguments (UTF-8), runs one command and gives its exit status (exit_status.hpp).
/// Wrong usage prints what to do and gives 1. Never throws.
int run(int argument_count, const char* const* arguments);

}  // namespace svod::tools
