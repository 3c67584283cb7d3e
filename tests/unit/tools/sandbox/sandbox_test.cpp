#include "tools/svod/sandbox.hpp"

#include <fcntl.h>
#include <gtest/gtest.h>
#include <sys/mman.h>
#include <sys/ptrace.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cerrno>
#include <csignal>
#include <cstdlib>
#include <string>

namespace svod::tools {
namespace {

constexpr int went_well = 0;
constexpr int was_denied = 1;
constexpr int other_failure = 2;
constexpr int no_sandbox = 99;

int told_by(long result) {
    return result >= 0 ? went_well : errno == EPERM || errno == EACCES ? was_denied : other_failure;
}

/// What a process in the sandbox ends with after trying something: an exit status, or minus the signal that ended it.
int status_of(int (*attempt)()) {
    const pid_t process = ::fork();
    if (process == 0) {
        ::_exit(enter_sandbox() ? attempt() : no_sandbox);
    }
    int status = 0;
    ::waitpid(process, &status, 0);
    return WIFSIGNALED(status) ? -WTERMSIG(status) : WEXITSTATUS(status);
}

struct Attempt {
    const char* name;
    int (*attempt)();
};

class Denied : public testing::TestWithParam<Attempt> {};
class Killed : public testing::TestWithParam<Attempt> {};
class Allowed : public testing::TestWithParam<Attempt> {};

TEST_P(Denied, FailsAndTheProcessGoesOn) {
    EXPECT_EQ(status_of(GetParam().attempt), was_denied);
}

TEST_P(Killed, EndsTheProcess) {
    EXPECT_EQ(status_of(GetParam().attempt), -SIGSYS);
}

TEST_P(Allowed, GoesWell) {
    EXPECT_EQ(status_of(GetParam().attempt), went_well);
}

std::string name_of(const testing::TestParamInfo<Attempt>& info) {
    return info.param.name;
}

const Attempt denied[] = {
    {"socket_of_the_network", [] { return told_by(::socket(AF_INET, SOCK_STREAM, 0)); }},
    {"socket_of_the_machine", [] { return told_by(::socket(AF_UNIX, SOCK_STREAM, 0)); }},
    {"open_for_writing", [] { return told_by(::open("/dev/null", O_WRONLY)); }},
    {"open_for_reading_and_writing", [] { return told_by(::open("/dev/null", O_RDWR)); }},
    {"make_a_file", [] { return told_by(::open("/tmp/svod_sandbox_test", O_CREAT | O_RDONLY, 0600)); }},
    {"empty_a_file", [] { return told_by(::open("/tmp/svod_sandbox_test", O_TRUNC | O_RDONLY)); }},
    {"make_a_nameless_file", [] { return told_by(::open("/tmp", O_TMPFILE | O_RDWR, 0600)); }},
    {"make_a_folder", [] { return told_by(::mkdir("/tmp/svod_sandbox_test", 0700)); }},
    {"delete_a_file", [] { return told_by(::unlink("/tmp/svod_sandbox_test")); }},
    {"rename_a_file", [] { return told_by(::rename("/tmp/svod_sandbox_test", "/tmp/svod_sandbox_other")); }},
    {"change_rights", [] { return told_by(::chmod("/tmp", 0777)); }},
    {"make_memory_file", [] { return told_by(::memfd_create("svod", 0)); }},
    {"start_a_program", [] { return told_by(::execl("/bin/true", "true", nullptr)); }},
    {"start_a_process", [] { return told_by(::fork()); }},
    {"kill_the_parent", [] { return told_by(::kill(::getppid(), 0)); }},
    {"kill_everybody", [] { return told_by(::kill(-1, 0)); }},
    {"limits_of_another_process",
     [] {
         rlimit limit{};
         return told_by(::prlimit(::getppid(), RLIMIT_NOFILE, nullptr, &limit));
     }},
    {"become_another_user", [] { return told_by(::setuid(12345)); }},
};
INSTANTIATE_TEST_SUITE_P(Sandbox, Denied, testing::ValuesIn(denied), name_of);

const Attempt killed[] = {
    {"trace_a_process", [] { return told_by(::ptrace(PTRACE_ATTACH, ::getppid(), nullptr, nullptr)); }},
};
INSTANTIATE_TEST_SUITE_P(Sandbox, Killed, testing::ValuesIn(killed), name_of);

const Attempt allowed[] = {
    {"read_data_of_a_library", [] { return told_by(::open("/usr/share", O_RDONLY | O_DIRECTORY | O_CLOEXEC)); }},
    {"use_memory",
     [] {
         const void* memory = ::mmap(nullptr, 1 << 24, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
         return memory == MAP_FAILED ? other_failure : went_well;
     }},
    {"bound_its_own_time",
     [] {
         const rlimit limit{5, RLIM_INFINITY};
         return told_by(::setrlimit(RLIMIT_CPU, &limit));
     }},
    {"write_to_open_descriptors", [] { return told_by(::write(STDERR_FILENO, "", 0)); }},
};
INSTANTIATE_TEST_SUITE_P(Sandbox, Allowed, testing::ValuesIn(allowed), name_of);

TEST(Sandbox, WorksHereAndSaysWhatIsActive) {
    EXPECT_TRUE(try_sandbox());
    EXPECT_NE(describe(sandbox_support()).find("seccomp"), std::string::npos);
}

TEST(Sandbox, AProcessThatAbortsEndsByItsOwnSignal) {
    EXPECT_EQ(status_of([] {
                  std::abort();
                  return 0;
              }),
              -SIGABRT);
}

TEST(Sandbox, WhereLandlockIsFilesOfTheUserStayClosed) {
    if (sandbox_support().landlock == 0) {
        GTEST_SKIP() << "this kernel has no Landlock";
    }
    EXPECT_EQ(status_of([] { return told_by(::open("/root", O_RDONLY | O_DIRECTORY)); }), was_denied);
}

}  // namespace
}  // namespace svod::tools
