#include "store/run_lock.hpp"

#include <fcntl.h>
#include <unistd.h>

#include <cerrno>
#include <chrono>
#include <thread>
#include <utility>

namespace svod::store {
namespace {

// A byte far behind those that SQLite locks and any that a store has.
constexpr off_t locked_byte = off_t{1} << 61;

constexpr int tries_a_second = 10;

bool try_lock(int descriptor) {
    struct flock lock {};
    lock.l_type = F_WRLCK;
    lock.l_whence = SEEK_SET;
    lock.l_start = locked_byte;
    lock.l_len = 1;
    return ::fcntl(descriptor, F_OFD_SETLK, &lock) == 0 || (errno != EAGAIN && errno != EACCES);
}

}  // namespace

RunLock::RunLock(RunLock&& other) noexcept : descriptor_(std::exchange(other.descriptor_, -1)) {}

RunLock::~RunLock() {
    if (descriptor_ >= 0) {
        ::close(descriptor_);
    }
}

Outcome<RunLock> RunLock::acquire(const std::filesystem::path& file, const std::function<bool()>& on_wait) {
    RunLock lock(::open(file.c_str(), O_RDWR | O_CREAT | O_CLOEXEC, 0644));
    for (int attempt = 0; lock.descriptor_ >= 0 && !try_lock(lock.descriptor_); ++attempt) {
        if (attempt % tries_a_second == 0 && !on_wait()) {
            return tl::unexpected(
                Failure{FailureKind::store_error, file.string(), "another svod is loading it, and waiting was ended"});
        }
        std::this_thread::sleep_for(std::chrono::milliseconds(1000 / tries_a_second));
    }
    return lock;
}

}  // namespace svod::store
