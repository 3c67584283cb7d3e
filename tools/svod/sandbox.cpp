#include "tools/svod/sandbox.hpp"

#include <fcntl.h>
#include <fmt/format.h>
#include <seccomp.h>
#include <sys/prctl.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>
#include <memory>

#include "tools/svod/landlock.hpp"

namespace svod::tools {
namespace {

struct FilterCloser {
    void operator()(void* filter) const noexcept { seccomp_release(filter); }
};
using Filter = std::unique_ptr<void, FilterCloser>;

// What a reader does with memory, time, its channel and the files that it reads. Everything else fails with EPERM.
constexpr int allowed[] = {
    // memory
    SCMP_SYS(brk), SCMP_SYS(mmap), SCMP_SYS(mprotect), SCMP_SYS(mremap), SCMP_SYS(munmap), SCMP_SYS(madvise),
    SCMP_SYS(mincore), SCMP_SYS(membarrier), SCMP_SYS(futex),
    // open descriptors
    SCMP_SYS(read), SCMP_SYS(readv), SCMP_SYS(pread64), SCMP_SYS(preadv), SCMP_SYS(write), SCMP_SYS(writev),
    SCMP_SYS(lseek), SCMP_SYS(close), SCMP_SYS(close_range), SCMP_SYS(dup), SCMP_SYS(fadvise64), SCMP_SYS(pipe),
    SCMP_SYS(pipe2), SCMP_SYS(poll), SCMP_SYS(ppoll), SCMP_SYS(recvfrom), SCMP_SYS(recvmsg), SCMP_SYS(sendto),
    SCMP_SYS(sendmsg),
    // what files there are
    SCMP_SYS(fstat), SCMP_SYS(newfstatat), SCMP_SYS(statx), SCMP_SYS(stat), SCMP_SYS(lstat), SCMP_SYS(fstatfs),
    SCMP_SYS(statfs), SCMP_SYS(access), SCMP_SYS(faccessat), SCMP_SYS(faccessat2), SCMP_SYS(readlink),
    SCMP_SYS(readlinkat), SCMP_SYS(getdents64), SCMP_SYS(getcwd),
    // itself and its clock
    SCMP_SYS(exit), SCMP_SYS(exit_group), SCMP_SYS(getpid), SCMP_SYS(getppid), SCMP_SYS(gettid), SCMP_SYS(getuid),
    SCMP_SYS(geteuid), SCMP_SYS(getgid), SCMP_SYS(getegid), SCMP_SYS(getrusage), SCMP_SYS(getrlimit), SCMP_SYS(times),
    SCMP_SYS(uname), SCMP_SYS(sysinfo), SCMP_SYS(sched_yield), SCMP_SYS(sched_getaffinity), SCMP_SYS(getrandom),
    SCMP_SYS(clock_gettime), SCMP_SYS(clock_getres), SCMP_SYS(gettimeofday), SCMP_SYS(time), SCMP_SYS(nanosleep),
    SCMP_SYS(clock_nanosleep), SCMP_SYS(restart_syscall), SCMP_SYS(rt_sigaction), SCMP_SYS(rt_sigprocmask),
    SCMP_SYS(rt_sigreturn), SCMP_SYS(sigaltstack), SCMP_SYS(set_robust_list), SCMP_SYS(rseq)};

// No reader and no library of its has a reason for these: who tries is no longer ours.
constexpr int evil[] = {SCMP_SYS(ptrace),
                        SCMP_SYS(process_vm_readv),
                        SCMP_SYS(process_vm_writev),
                        SCMP_SYS(mount),
                        SCMP_SYS(umount2),
                        SCMP_SYS(pivot_root),
                        SCMP_SYS(unshare),
                        SCMP_SYS(setns),
                        SCMP_SYS(bpf),
                        SCMP_SYS(init_module),
                        SCMP_SYS(finit_module),
                        SCMP_SYS(delete_module),
                        SCMP_SYS(kexec_load),
                        SCMP_SYS(reboot),
                        SCMP_SYS(swapon),
                        SCMP_SYS(perf_event_open)};

constexpr scmp_datum_t writing = O_ACCMODE | O_CREAT | O_TRUNC | O_APPEND | (O_TMPFILE & ~O_DIRECTORY);

// libseccomp's own macros for this are C.
scmp_arg_cmp argument(unsigned index, scmp_compare comparison, std::uint32_t datum, std::uint32_t masked = 0) {
    return {index, comparison, datum, masked};
}

// Some calls only with some arguments. Numbers of descriptors, flags and processes are 32 bits wide.
bool add_conditions(scmp_filter_ctx filter) {
    const auto self = static_cast<scmp_datum_t>(::getpid());
    const scmp_arg_cmp open_reading = argument(1, SCMP_CMP_MASKED_EQ, static_cast<std::uint32_t>(writing), O_RDONLY);
    const scmp_arg_cmp openat_reading = argument(2, SCMP_CMP_MASKED_EQ, static_cast<std::uint32_t>(writing), O_RDONLY);
    const scmp_arg_cmp own_limits = argument(0, SCMP_CMP_EQ, 0);
    const scmp_arg_cmp to_itself = argument(0, SCMP_CMP_EQ, static_cast<std::uint32_t>(self));
    bool added = seccomp_rule_add_array(filter, SCMP_ACT_ALLOW, SCMP_SYS(open), 1, &open_reading) == 0 &&
                 seccomp_rule_add_array(filter, SCMP_ACT_ALLOW, SCMP_SYS(openat), 1, &openat_reading) == 0 &&
                 seccomp_rule_add_array(filter, SCMP_ACT_ALLOW, SCMP_SYS(prlimit64), 1, &own_limits) == 0 &&
                 seccomp_rule_add_array(filter, SCMP_ACT_ALLOW, SCMP_SYS(setrlimit), 0, nullptr) == 0 &&
                 seccomp_rule_add_array(filter, SCMP_ACT_ALLOW, SCMP_SYS(tgkill), 1, &to_itself) == 0 &&
                 seccomp_rule_add_array(filter, SCMP_ACT_ALLOW, SCMP_SYS(kill), 1, &to_itself) == 0;
    for (const int command : {F_GETFD, F_SETFD, F_GETFL, F_DUPFD_CLOEXEC}) {
        const scmp_arg_cmp harmless = argument(1, SCMP_CMP_EQ, static_cast<std::uint32_t>(command));
        added = added && seccomp_rule_add_array(filter, SCMP_ACT_ALLOW, SCMP_SYS(fcntl), 1, &harmless) == 0;
    }
    return added;
}

Filter make_filter() {
    Filter filter(seccomp_init(SCMP_ACT_ERRNO(EPERM)));
    if (!filter || !add_conditions(filter.get())) {
        return nullptr;
    }
    // A binary tree of calls: the filter runs at each of them.
    (void)seccomp_attr_set(filter.get(), SCMP_FLTATR_CTL_OPTIMIZE, 2);
    for (const int call : allowed) {
        if (seccomp_rule_add_array(filter.get(), SCMP_ACT_ALLOW, call, 0, nullptr) != 0) {
            return nullptr;
        }
    }
    for (const int call : evil) {
        if (seccomp_rule_add_array(filter.get(), SCMP_ACT_KILL_PROCESS, call, 0, nullptr) != 0) {
            return nullptr;
        }
    }
    return filter;
}

Failure no_sandbox(const std::string& why) {
    return {FailureKind::cannot_read, "sandbox",
            "workers can't be bound here: " + why + "; --no-sandbox reads without, for files that you trust"};
}

}  // namespace

SandboxSupport sandbox_support() {
    return {::prctl(PR_GET_SECCOMP) >= 0, landlock_version()};
}

std::string describe(const SandboxSupport& support) {
    return fmt::format("system calls {}, files {}", support.seccomp ? "filtered (seccomp)" : "NOT filtered",
                       support.landlock > 0 ? fmt::format("bounded (Landlock, version {})", support.landlock)
                                            : "readable, not writable (the kernel has no Landlock)");
}

Outcome<void> enter_sandbox() {
    if (::prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) != 0) {
        return tl::unexpected(no_sandbox(std::strerror(errno)));
    }
    (void)restrict_files();
    const Filter filter = make_filter();
    if (!filter) {
        return tl::unexpected(no_sandbox("the filter of system calls can't be made"));
    }
    if (const int code = seccomp_load(filter.get()); code != 0) {
        return tl::unexpected(no_sandbox(std::strerror(-code)));
    }
    return {};
}

Outcome<void> try_sandbox() {
    const pid_t process = ::fork();
    if (process == 0) {
        ::_exit(enter_sandbox() ? 0 : 1);
    }
    int status = 0;
    while (process > 0 && ::waitpid(process, &status, 0) < 0 && errno == EINTR) {
    }
    if (process < 0 || status != 0) {
        return tl::unexpected(no_sandbox("the system refuses the filter of system calls"));
    }
    return {};
}

}  // namespace svod::tools
