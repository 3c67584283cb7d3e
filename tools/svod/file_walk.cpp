#include "tools/svod/file_walk.hpp"

#include <algorithm>
#include <set>
#include <system_error>

#include "extractors/registry.hpp"
#include "normalizer/text/characters.hpp"
#include "tools/svod/archive_names.hpp"
#include "tools/svod/input_file.hpp"

namespace svod::tools {
namespace {

namespace fs = std::filesystem;

void add_state(FoundFile& found) {
    if (const auto state = state_of(found.file)) {
        found.size = state->size;
        found.modified = state->modified;
    } else {
        found.error = in_russian(state.error());
    }
}

struct Walker {
    fs::path root;
    std::string prefix;
    Walk& walk;

    [[nodiscard]] std::string relative(const fs::path& path) const {
        return readable_name(prefix + path.lexically_relative(root).generic_string());
    }

    void add_file(const fs::path& path) {
        FoundFile found{path, readable_name(path.generic_string()), relative(path)};
        found.is_archive = is_archive_name(path);
        add_state(found);
        walk.files.push_back(std::move(found));
    }

    void add_folder(const fs::path& folder) {
        std::error_code error;
        std::vector<fs::directory_entry> entries;
        for (fs::directory_iterator entry(folder, error), end; !error && entry != end; entry.increment(error)) {
            entries.push_back(*entry);
        }
        if (error) {
            FoundFile found{folder, readable_name(folder.generic_string()), relative(folder)};
            found.error = in_russian({FailureKind::cannot_read, relative(folder), "folder: " + error.message()});
            walk.files.push_back(std::move(found));
        }
        std::sort(entries.begin(), entries.end());
        for (const fs::directory_entry& entry : entries) {
            if (is_passed_over_name(entry.path().filename().string())) {
                continue;
            }
            if (entry.is_directory(error) && !entry.is_symlink(error)) {
                add_folder(entry.path());
            } else if (extractors::is_supported_name(entry.path()) || is_archive_name(entry.path())) {
                add_file(entry.path());
            } else {
                ++walk.ignored;
            }
        }
    }
};

fs::path normalized(const fs::path& path) {
    fs::path clean = fs::absolute(path).lexically_normal();
    return clean.has_filename() ? clean : clean.parent_path();
}

}  // namespace

std::string readable_name(const std::string& name) {
    constexpr std::string_view digits = "0123456789ABCDEF";
    std::string out;
    for (std::size_t offset = 0; offset < name.size();) {
        std::size_t next = offset;
        const bool valid = normalizer::text::next_character(name, next) != 0xFFFD;
        if (valid) {
            out += name.substr(offset, next - offset);
        }
        for (; !valid && offset < next; ++offset) {
            const auto byte = static_cast<unsigned char>(name[offset]);
            out += '%';
            out += digits[byte >> 4U];
            out += digits[byte & 15U];
        }
        offset = next;
    }
    return out;
}

void make_unique(std::vector<FoundFile>& files) {
    std::set<std::string> seen;
    for (FoundFile& found : files) {
        const std::string wanted = found.relative_path;
        for (int n = 2; !seen.insert(found.relative_path).second; ++n) {
            found.relative_path = std::to_string(n) + "/" + wanted;
        }
    }
}

Outcome<Walk> walk(const std::vector<fs::path>& paths) {
    Walk walk;
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
            walk.folders.push_back(readable_name(clean.generic_string()));
            const std::string prefix = folders > 1 ? clean.filename().generic_string() + "/" : "";
            Walker{clean, prefix, walk}.add_folder(clean);
        } else {
            Walker{clean.parent_path(), "", walk}.add_file(clean);
        }
    }
    make_unique(walk.files);
    return walk;
}

}  // namespace svod::tools
