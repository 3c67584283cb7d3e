#include "store/run_lock.hpp"

#include <gtest/gtest.h>

#include "tests/support/temporary_store.hpp"

namespace svod::store {
namespace {

TEST(RunLock, KeepsASecondRunWaitingUntilTheFirstEnds) {
    const tests::TemporaryFolder folder;
    const auto file = folder.path() / "store.db";
    int waits = 0;
    const auto give_up = [&] { return ++waits < 2; };
    {
        const auto first = RunLock::acquire(file, give_up);
        ASSERT_TRUE(first);
        EXPECT_EQ(waits, 0);
        const auto second = RunLock::acquire(file, give_up);
        ASSERT_FALSE(second);
        EXPECT_EQ(second.error().kind, FailureKind::store_error);
        EXPECT_EQ(waits, 2);
    }
    EXPECT_TRUE(RunLock::acquire(file, give_up));
    EXPECT_EQ(waits, 2);
}

TEST(RunLock, IsNotNeededWhereNothingCanBeWritten) {
    EXPECT_TRUE(RunLock::acquire("/proc/version", [] { return false; }));
}

}  // namespace
}  // namespace svod::store
