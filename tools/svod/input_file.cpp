#include "tools/svod/input_file.hpp"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>

namespace svod::tools {
namespace {

constexpr std::size_t largest_file = 256UL * 1024 * 1024;

Failure cannot_read(const std::string& name, const std::string& why) {
    return {FailureKind::cannot_read, name, why};
}

FileState state_from(const struct stat& status) {
    return {static_cast<std::uint64_t>(status.st_size),
            static_cast<std::int64_t>(status.st_mtim.tv_sec) * 1'000'000'000 + status.st_mtim.tv_nsec};
}

}  // namespace

Outcome<FileState> state_of(int folder, const char* file) {
    struct stat status {};
    if (::fstatat(folder, file, &status, 0) != 0) {
        return tl::unexpected(cannot_read(file, "it has gone, or there is no right to see it"));
    }
    return state_from(status);
}

Outcome<FileState> state_of(const Descriptor& file, const std::string& name) {
    struct stat status {};
    if (::fstat(file.get(), &status) != 0) {
        return tl::unexpected(cannot_read(name, std::strerror(errno)));
    }
    return state_from(status);
}

Outcome<Descriptor> open_input(const std::filesystem::path& file) {
    Descriptor opened(::open(file.c_str(), O_RDONLY | O_NONBLOCK | O_NOCTTY | O_CLOEXEC));
    struct stat status {};
    if (opened.get() < 0 || ::fstat(opened.get(), &status) != 0) {
        return tl::unexpected(cannot_read(file.string(), std::strerror(errno)));
    }
    if (S_ISDIR(status.st_mode)) {
        return tl::unexpected(cannot_read(file.string(), "это папка, а не файл"));
    }
    if (!S_ISREG(status.st_mode)) {
        return tl::unexpected(cannot_read(file.string(), "not a regular file"));
    }
    return opened;
}

Outcome<std::string> read_input(int file, const std::string& name) {
    struct stat status {};
    if (::fstat(file, &status) != 0 || ::lseek(file, 0, SEEK_SET) != 0) {
        return tl::unexpected(cannot_read(name, std::strerror(errno)));
    }
    if (static_cast<std::size_t>(status.st_size) > largest_file) {
        return tl::unexpected(Failure{FailureKind::too_large, name, "over 256 MiB"});
    }
    std::string bytes(static_cast<std::size_t>(status.st_size), '\0');
    std::size_t filled = 0;
    while (filled < bytes.size()) {
        const ssize_t count = ::read(file, bytes.data() + filled, bytes.size() - filled);
        if (count < 0 && errno != EINTR) {
            return tl::unexpected(cannot_read(name, std::string("reading broke off: ") + std::strerror(errno)));
        }
        if (count == 0) {
            break;  // it has become shorter: whoever asked will see that it changed
        }
        filled += static_cast<std::size_t>(count > 0 ? count : 0);
    }
    bytes.resize(filled);
    return bytes;
}

}  // namespace svod::tools
