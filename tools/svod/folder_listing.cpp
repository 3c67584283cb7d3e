#include "tools/svod/folder_listing.hpp"

#include <algorithm>
#include <cerrno>

namespace svod::tools {
namespace {

// Eight bytes from `begin` on, so that keys compare as the bytes do; noughts behind the end.
std::uint64_t key_of(std::string_view name, std::size_t begin) {
    std::uint64_t key = 0;
    for (std::size_t i = begin; i < begin + sizeof key; ++i) {
        key = key << 8U | (i < name.size() ? static_cast<unsigned char>(name[i]) : 0U);
    }
    return key;
}

}  // namespace

bool FolderListing::read(DIR* folder) {
    errno = 0;
    while (const dirent* entry = ::readdir(folder)) {
        const std::string_view name = entry->d_name;
        if (name != "." && name != "..") {
            entries_.push_back({0, names_.size(), name.size(), entry->d_type});
            names_.append(name).push_back('\0');
        }
    }
    const int error = errno;
    sort();
    errno = error;
    return error == 0;
}

void FolderListing::sort() {
    if (entries_.empty()) {
        return;
    }
    const std::string_view first = name(entries_.front());
    std::size_t common = first.size();
    for (const Entry& entry : entries_) {
        const std::string_view other = name(entry);
        common = std::min(common, other.size());
        common = static_cast<std::size_t>(
            std::mismatch(first.begin(), first.begin() + static_cast<std::ptrdiff_t>(common), other.begin()).first -
            first.begin());
    }
    for (Entry& entry : entries_) {
        entry.key = key_of(name(entry), common);
    }
    std::sort(entries_.begin(), entries_.end(),
              [this](const Entry& a, const Entry& b) { return a.key != b.key ? a.key < b.key : name(a) < name(b); });
}

}  // namespace svod::tools
