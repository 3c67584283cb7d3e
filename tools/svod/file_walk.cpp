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
#include "tools/svod/folder_listing.hpp"
#include "tools/svod/input_file.hpp"

namespace svod::tools {
namespace {

namespace fs = std::filesystem;

using OpenFolder = std::unique_ptr<DIR, decltype([](DIR* folder) { ::closedir(folder); })>;

// A folder on the way: its path by the system, and as the store is to hold it; all but the first end in '/'.
struct Place {
    std::string path;
    std::string location;
    std::string relative_path;
};

std::string with_slash(const std::string& path) {
    return path.empty() || path.ends_with('/') ? path : path + '/';
}

std::string joined(std::string_view first, std::string_view second) {
    std::string whole;
    whole.reserve(first.size() + second.size());
    return whole.append(first).append(second);
}

// `name` ends in a NUL.
bool is_folder(int parent, std::string_view name, unsigned char type) {
    struct stat status {};
    return type == DT_DIR || (type == DT_UNKNOWN && ::fstatat(parent, name.data(), &status, AT_SYMLINK_NOFOLLOW) == 0 &&
                              S_ISDIR(status.st_mode));
}

class Walker {
  public:
    explicit Walker(Walk& walk) : walk_(walk) {}

    /// `parent`: an open folder that `name`, which ends in a NUL, is relative to; or AT_FDCWD.
    void add_file(const Place& place, std::string_view name, int parent) {
        const std::string readable = this->readable(name);
        FoundFile found{joined(place.path, name), joined(place.location, readable),
                        joined(place.relative_path, readable)};
        found.is_archive = is_archive_name(name);
        if (const auto state = state_of(parent, parent == AT_FDCWD ? found.file.c_str() : name.data())) {
            found.size = state->size;
            found.modified = state->modified;
        } else {
            found.error = in_russian({FailureKind::cannot_read, found.file, state.error().detail});
        }
        walk_.files.push_back(std::move(found));
    }

    void add_folder(const Place& place) {
        const OpenFolder folder(::opendir(place.path.c_str()));
        FolderListing listing;
        if (!folder || !listing.read(folder.get())) {
            add_unreadable(place, std::strerror(errno));
        }
        const std::size_t expected = walk_.files.size() + listing.entries().size();
        if (walk_.files.capacity() < expected) {
            walk_.files.reserve(walk_.files.size() + expected);
        }
        for (const FolderListing::Entry& entry : listing.entries()) {
            const std::string_view name = listing.name(entry);
            if (is_passed_over_name(name)) {
                continue;
            }
            if (is_folder(::dirfd(folder.get()), name, entry.type)) {
                const std::string readable = this->readable(name) + '/';
                add_folder({joined(place.path, name) + '/', place.location + readable, place.relative_path + readable});
            } else if (extractors::is_supported_name(name) || is_archive_name(name)) {
                add_file(place, name, ::dirfd(folder.get()));
            } else {
                walk_.ignored.add(place.relative_path + this->readable(name));
            }
        }
    }

    /// Whether a name was rewritten, so that another may be its like.
    [[nodiscard]] bool has_rewritten() const { return has_rewritten_; }

  private:
    std::string readable(std::string_view name) {
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

std::string readable_name(std::string_view name) {
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
        out.append(name.substr(copied, begin - copied));
        for (copied = begin; copied < offset; ++copied) {
            const auto byte = static_cast<unsigned char>(name[copied]);
            out += '%';
            out += digits[byte >> 4U];
            out += digits[byte & 15U];
        }
    }
    return out.append(name.substr(copied));
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
