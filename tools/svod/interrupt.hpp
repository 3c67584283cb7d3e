#pragma once

namespace svod::tools {

/// From now on the first Ctrl-C (SIGINT) or SIGTERM only makes `was_interrupted` true and ends a waiting system call; a
/// second one ends the process at once, with status 130. Writing beyond a limit on file sizes becomes an error of that
/// write instead of the process's end.
void watch_for_interrupts();

bool was_interrupted();

}  // namespace svod::tools
