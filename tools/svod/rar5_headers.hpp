#pragma once

#include <vector>

namespace svod::tools {

/// Which entries of a RAR archive of version 5 are encrypted, in their order, as `true`: libarchive 3.6 passes over
/// that mark and gives the encrypted bytes. Empty for any other file; ends where the headers break off. Reads by
/// position, so the descriptor's own stays. By RARLAB's «RAR 5.0 archive format».
std::vector<bool> encrypted_entries_of_rar5(int file);

}  // namespace svod::tools
