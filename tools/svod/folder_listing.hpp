#pragma once

#include <dirent.h>

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace svod::tools {

/// What lies in a folder, in the order of the names' bytes. Folders of ten thousand files are ordinary: the names are
/// kept in one piece, and most are told apart by the eight bytes behind what they all begin with.
class FolderListing {
  public:
    struct Entry {
        std::uint64_t key;
        std::size_t offset;
        std::size_t length;
        unsigned char type;  ///< DT_* as readdir(3) gives it
    };

    /// Reads the folder, all but «.» and «..»; false where that broke off, as errno says: what was read is there.
    bool read(DIR* folder);

    [[nodiscard]] const std::vector<Entry>& entries() const { return entries_; }
    /// Ends in a NUL; lasts as long as the listing.
    [[nodiscard]] std::string_view name(const Entry& entry) const {
        return {names_.data() + entry.offset, entry.length};
    }

  private:
    void sort();

    std::string names_;
    std::vector<Entry> entries_;
};

}  // namespace svod::tools
