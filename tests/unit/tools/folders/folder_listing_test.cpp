// What lies in a folder comes in the order of the names' bytes, which the order of a store's rows rests on.

#include "tools/svod/folder_listing.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <fstream>
#include <memory>

#include "tests/support/temporary_store.hpp"

namespace svod::tools {
namespace {

using Names = std::vector<std::string>;

struct Closer {
    void operator()(DIR* folder) const { ::closedir(folder); }
};

Names listed(const Names& names) {
    const tests::TemporaryFolder folder;
    for (const std::string& name : names) {
        std::ofstream(folder.path() / name) << name;
    }
    const std::unique_ptr<DIR, Closer> opened(::opendir(folder.path().c_str()));
    FolderListing listing;
    EXPECT_TRUE(listing.read(opened.get()));
    Names found;
    for (const FolderListing::Entry& entry : listing.entries()) {
        EXPECT_EQ(listing.name(entry).data()[entry.length], '\0');
        found.emplace_back(listing.name(entry));
    }
    return found;
}

class Listings : public testing::TestWithParam<Names> {};

TEST_P(Listings, AreInTheOrderOfBytes) {
    Names sorted = GetParam();
    std::sort(sorted.begin(), sorted.end());
    EXPECT_EQ(listed(GetParam()), sorted);
}

INSTANTIATE_TEST_SUITE_P(
    Folders, Listings,
    testing::Values(Names{}, Names{"one.txt"}, Names{"b", "a", "B", ".hidden", "~$lock"},
                    Names{"report_00010.txt", "report_00009.txt", "report_0000", "report_00009.txt.bak"},
                    Names{"отчёт 2.pdf", "отчёт 10.pdf", "отчет 1.pdf", "annual.pdf"},
                    Names{"same beginning, and then more of it: b", "same beginning, and then more of it: a",
                          "same beginning, and then more of it: a.", "same beginning"},
                    Names{"\x8b.txt", "\xff.txt", "a.txt"}));

}  // namespace
}  // namespace svod::tools
