#pragma once

#include <string>

#include "extractors/document/outcome.hpp"

namespace svod::tools {

/// Whether a worker's memory can be bound. Sanitizers reserve terabytes of addresses for themselves.
#if defined(SVOD_SANITIZED)
inline constexpr bool bounds_memory = false;
#else
inline constexpr bool bounds_memory = true;
#endif

/// What this machine offers to bind a worker with.
struct SandboxSupport {
    bool seccomp = false;  ///< the filter of system calls
    int landlock = 0;      ///< version of the kernel's Landlock, which bounds what may be opened; 0: none
};

SandboxSupport sandbox_support();

/// One English line for logs.
std::string describe(const SandboxSupport& support);

/// Binds the calling process for ever: no network, no opening of files for writing, no new processes or programs, no
/// signals to others, no tracing. What is denied fails with EPERM; attempts on the machine itself (tracing others,
/// mounting, loading modules) end the process with SIGSYS. Files may be opened for reading, as libraries need their
/// data: any that the user may read, or, where the kernel has Landlock, only what lies below the system's folders.
/// Descriptors that are open already stay usable. Fails with `cannot_read` where the system has no filter of system
/// calls; nothing is bound then.
Outcome<void> enter_sandbox();

/// Whether `enter_sandbox` works here: tries it in a process of its own.
Outcome<void> try_sandbox();

}  // namespace svod::tools
