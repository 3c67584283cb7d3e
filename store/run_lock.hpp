#pragma once

#include <filesystem>
#include <functional>

#include "extractors/document/outcome.hpp"

namespace svod::store {

/// Keeps two runs that load one store apart: the second waits. Readers and short changes (`check`) don't need it. Must
/// outlive the Database of the same file, as POSIX drops SQLite's locks when any descriptor of the file is closed.
class RunLock {
  public:
    /// Takes the lock of the store in `file`, which is made where it is missing; waits while another process has it.
    /// `on_wait` is called once before each second of waiting and ends it by giving false (`store_error`). Where the
    /// file system knows no such locks, or the file can't be opened for writing, there is no lock, and SQLite's own
    /// have to do.
    static Outcome<RunLock> acquire(const std::filesystem::path& file, const std::function<bool()>& on_wait);

    RunLock(RunLock&& other) noexcept;
    RunLock& operator=(RunLock&&) = delete;
    ~RunLock();

  private:
    explicit RunLock(int descriptor) : descriptor_(descriptor) {}

    int descriptor_ = -1;
};

}  // namespace svod::store
