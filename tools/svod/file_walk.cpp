#include "tools/svod/file_walk.hpp"

#include <dirent.h>
#include <fcntl.h>
#include <sys/stat.h>

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <memory>
#include <string_view>
#include <system_error>
#include <unordered_set>

#include "extractors/registry.hpp"
#include "normalizer/text/characters.hpp"
#include "tools/svod/archive_names.hpp"
#include "tools/svod/input_file.hpp"

namespace svod::tools {
namespace {

namespace fs = std::filesystem;

using OpenFolder = std::unique_ptr<DIR, decltype([](DIR* folder) { ::closedir(folder); })>;

struct Entry {
    std::string name;
    unsigned char type;  // DT_* as readdir(3) gives it
};

// A folder on the way: its path by the system, and as the store is to hold it; all but the first end in '/'.
struct Place {
    std::string path;
    std::string location;
    std::string relative_path;
};

std::string with_slash(std::string path) {
    return path.empty() || path.ends_with('/') ? path : path + '/';
}

bool is_folder(int parent, const Entry& entry) {
    struct stat status {};
    return entry.type == DT_DIR ||
           (entry.type == DT_UNKNOWN && ::fstatat(parent, entry.name.c_str(), &status, AT_SYMLINK_NOFOLLOW) == 0 &&
            S_ISDIR(status.st_mode));
}

// In the order of their names; false where reading broke off, as errno says.
bool list(DIR* folder, std::vector<Entry>& entries) {
    errno = 0;
    while (const dirent* entry = ::readdir(folder)) {
        const std::string_view name = entry->d_name;
        if (name != "." && name != "..") {
            entries.push_back({std::string(name), entry->d_type});
        }
    }
    const int error = errno;
    std::sort(entries.begin(), entries.end(), [](const Entry& a, const Entry& b) { return a.name < b.name; });
    errno = error;
    return error == 0;
}

class Walker {
  public:
    explicit Walker(Walk& walk) : walk_(walk) {}

    /// `parent`: an open folder that `name` is relative to, or AT_FDCWD.
    void add_file(const Place& place, const std::string& name, int parent) {
        const std::string readable = this->readable(name);
        FoundFile found{place.path + name, place.location + readable, place.relative_path + readable};
        found.is_archive = is_archive_name(name);
        if (const auto state = state_of(parent, parent == AT_FDCWD ? found.file : name)) {
            found.size = state->size;
            found.modified = state->modified;
        } else {
            found.error = in_russian({FailureKind::cannot_read, found.file, state.error().detail});
        }
        walk_.files.push_back(std::move(found));
    }

    void add_folder(const Place& place) {
        const OpenFolder folder(::opendir(place.path.c_str()));
        std::vector<Entry> entries;
        if (!folder || !list(folder.get(), entries)) {
            add_unreadable(place, std::strerror(errno));
        }
        if (walk_.files.capacity() < walk_.files.size() + entries.size()) {
            walk_.files.reserve(2 * walk_.files.size() + entries.size());
        }
        for (const Entry& entry : entries) {
            if (is_passed_over_name(entry.name)) {
                continue;
            }
            if (is_folder(::dirfd(folder.get()), entry)) {
                const std::string readable = this->readable(entry.name) + '/';
                add_folder({place.path + entry.name + '/', place.location + readable, place.relative_path + readable});
            } else if (extractors::is_supported_name(entry.name) || is_archive_name(entry.name)) {
                add_file(place, entry.name, ::dirfd(folder.get()));
            } else {
                ++walk_.ignored;
            }
        }
    }

    /// Whether a name was rewritten, so that another may be its like.
    [[nodiscard]] bool has_rewritten() const { return has_rewritten_; }

  private:
    std::string readable(const std::string& name) {
        std::string readable = readable_name(name);
        has_rewritten_ = has_rewritten_ || readable != name;
        return readable;
    }

    void add_unreadable(const Place& place, const std::string& why) {
        const auto without_slash = [](std::string path) {
            path.resize(path.size() - (path.size() > 1 && path.ends_with('/') ? 1 : 0));
            return path.empty() ? "." : path;
        };
        FoundFile found{without_slash(place.path), without_slash(place.location), without_slash(place.relative_path)};
        found.error = in_russian({FailureKind::cannot_read, found.relative_path, "folder: " + why});
        walk_.files.push_back(std::move(found));
    }

    Walk& walk_;
    bool has_rewritten_ = false;
};

fs::path normalized(const fs::path& path) {
    fs::path clean = fs::absolute(path).lexically_normal();
    return clean.has_filename() ? clean : clean.parent_path();
}

}  // namespace

std::string readable_name(const std::string& name) {
    constexpr std::string_view digits = "0123456789ABCDEF";
    std::string out;
    std::size_t copied = 0;
    for (std::size_t offset = 0; offset < name.size();) {
        const std::size_t begin = offset;
        if (static_cast<unsigned char>(name[offset]) < 0x80) {
            ++offset;
            continue;
        }
        if (normalizer::text::next_character(name, offset) != 0xFFFD) {
            continue;
        }
        out.append(name, copied, begin - copied);
        for (copied = begin; copied < offset; ++copied) {
            const auto byte = static_cast<unsigned char>(name[copied]);
            out += '%';
            out += digits[byte >> 4U];
            out += digits[byte & 15U];
        }
    }
    return copied == 0 ? name : out.append(name, copied);
}

void make_unique(std::vector<FoundFile>& files) {
    std::unordered_set<std::string_view> seen;
    seen.reserve(files.size());
    for (FoundFile& found : files) {
        const std::string wanted = found.relative_path;
        for (int n = 2; !seen.insert(found.relative_path).second; ++n) {
            found.relative_path = std::to_string(n) + "/" + wanted;
        }
    }
}

Outcome<Walk> walk(const std::vector<fs::path>& paths) {
    Walk walk;
    Walker walker(walk);
    const auto folders = std::count_if(paths.begin(), paths.end(), [](const fs::path& path) {
        std::error_code error;
        return fs::is_directory(path, error);
    });
    for (const fs::path& path : paths) {
        std::error_code error;
        if (!fs::exists(path, error)) {
            return tl::unexpected(Failure{FailureKind::cannot_read, path.string(),
                                          error ? error.message() : "no such file or folder: check the path"});
        }
        const fs::path clean = normalized(path);
        if (fs::is_directory(clean, error)) {
            walk.folders.push_back(readable_name(clean.string()));
            const std::string prefix = folders > 1 ? readable_name(clean.filename().string()) : "";
            walker.add_folder({with_slash(clean.string()), with_slash(walk.folders.back()), with_slash(prefix)});
        } else {
            const std::string parent = with_slash(clean.parent_path().string());
            walker.add_file({parent, readable_name(parent), ""}, clean.filename().string(), AT_FDCWD);
        }
    }
    if (paths.size() > 1 || walker.has_rewritten()) {
        make_unique(walk.files);
    }
    return walk;
}

}  // namespace svod::tools
