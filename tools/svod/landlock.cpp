#include "tools/svod/landlock.hpp"

#include <fcntl.h>
#include <linux/landlock.h>
#include <sys/syscall.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cstdint>

#include "tools/svod/worker_channel.hpp"

namespace svod::tools {
namespace {

constexpr std::uint64_t reading = LANDLOCK_ACCESS_FS_READ_FILE | LANDLOCK_ACCESS_FS_READ_DIR;

// The rights that each version knows beside those of the versions before it.
constexpr std::uint64_t of_version_1 = (LANDLOCK_ACCESS_FS_MAKE_SYM << 1U) - 1;
constexpr std::array<std::uint64_t, 3> rights_of_version = {of_version_1, 1ULL << 13U, 1ULL << 14U};

constexpr std::array<const char*, 6> readable = {"/usr", "/lib",       "/lib64",
                                                 "/etc", "/proc/self", "/sys/devices/system/cpu"};

std::uint64_t rights_until(int version) {
    std::uint64_t rights = 0;
    for (std::size_t i = 0; i < rights_of_version.size() && static_cast<int>(i) < version; ++i) {
        rights |= rights_of_version[i];
    }
    return rights;
}

void allow_reading_below(int ruleset, const char* folder) {
    const Descriptor parent(::open(folder, O_PATH | O_CLOEXEC));
    if (parent.get() < 0) {
        return;
    }
    landlock_path_beneath_attr rule{};
    rule.allowed_access = reading;
    rule.parent_fd = parent.get();
    (void)::syscall(SYS_landlock_add_rule, ruleset, LANDLOCK_RULE_PATH_BENEATH, &rule, 0U);
}

}  // namespace

int landlock_version() {
    const long version =
        ::syscall(SYS_landlock_create_ruleset, nullptr, std::size_t{0}, LANDLOCK_CREATE_RULESET_VERSION);
    return static_cast<int>(std::max(version, 0L));
}

bool restrict_files() {
    landlock_ruleset_attr attributes{};
    attributes.handled_access_fs = rights_until(landlock_version());
    if (attributes.handled_access_fs == 0) {
        return false;
    }
    const Descriptor ruleset(
        static_cast<int>(::syscall(SYS_landlock_create_ruleset, &attributes, sizeof attributes, 0U)));
    if (ruleset.get() < 0) {
        return false;
    }
    for (const char* folder : readable) {
        allow_reading_below(ruleset.get(), folder);
    }
    return ::syscall(SYS_landlock_restrict_self, ruleset.get(), 0U) == 0;
}

}  // namespace svod::tools
