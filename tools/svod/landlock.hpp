#pragma once

namespace svod::tools {

/// The version of Landlock that the kernel has; 0 where it has none, or it is switched off.
int landlock_version();

/// Where the kernel has Landlock: from now on this process can only read, and only below the folders of libraries and
/// their data; no file can be made, changed or removed anywhere. Needs `no_new_privs`. False where it could not be
/// done.
bool restrict_files();

}  // namespace svod::tools
