#include "tools/svod/report_paths.hpp"

#include <filesystem>
#include <string_view>
#include <system_error>
#include <unordered_map>
#include <unordered_set>

#include "tools/svod/archive_names.hpp"

namespace svod::tools {
namespace {

// The name of the folder that a path is relative to; "" where the path says it already.
std::string folder_of(const FoundFile& file) {
    const std::string below = "/" + file.relative_path;
    if (!file.location.ends_with(below)) {
        return "";
    }
    const std::string_view folder = std::string_view(file.location).substr(0, file.location.size() - below.size());
    return std::string(folder.substr(folder.rfind('/') + 1));
}

// What the store knows, by path and, as soon as one is asked for, by place.
class KnownPaths {
  public:
    explicit KnownPaths(const std::vector<store::KnownFile>& known) : known_(known) {
        by_path_.reserve(known.size());
        for (const store::KnownFile& file : known) {
            by_path_.emplace(file.path, &file);
        }
    }

    [[nodiscard]] const store::KnownFile* by_path(const std::string& path) const {
        const auto found = by_path_.find(path);
        return found == by_path_.end() ? nullptr : found->second;
    }

    const store::KnownFile* by_place(const std::string& location) {
        if (by_place_.empty()) {
            for (const store::KnownFile& file : known_) {
                if (file.stamp) {
                    by_place_.emplace(file.stamp->location, &file);
                }
            }
        }
        const auto found = by_place_.find(location);
        return found == by_place_.end() ? nullptr : found->second;
    }

  private:
    const std::vector<store::KnownFile>& known_;
    std::unordered_map<std::string_view, const store::KnownFile*> by_path_;
    std::unordered_map<std::string_view, const store::KnownFile*> by_place_;
};

bool is_of(const store::KnownFile& known, const FoundFile& file) {
    return known.stamp && known.stamp->location == file.location;
}

// As a run over the same folder finds them: asking for each by its path would take longer than all the rest.
bool are_all_in_place(const Walk& walk, const std::vector<store::KnownFile>& known) {
    std::size_t next = 0;
    for (const FoundFile& file : walk.files) {
        while (next < known.size() && known[next].path != file.relative_path) {
            ++next;
        }
        if (next == known.size() || !is_of(known[next], file)) {
            return false;
        }
    }
    return true;
}

// Whether a known path is another file's, and not this one's that came from elsewhere.
bool is_of_another(const store::KnownFile& known, const FoundFile& file) {
    return known.stamp && !is_of(known, file) && lies_at(known.stamp->location);
}

}  // namespace

bool lies_at(const std::string& location) {
    std::error_code none;
    return std::filesystem::exists(std::filesystem::path(location), none) ||
           end_of_archive(location) != std::string::npos;
}

void keep_reports_apart(Walk& walk, const std::vector<store::KnownFile>& known) {
    if (known.empty() || are_all_in_place(walk, known)) {
        return;
    }
    KnownPaths paths(known);
    std::unordered_set<std::string> taken;
    std::vector<FoundFile*> unknown;
    for (FoundFile& file : walk.files) {
        const store::KnownFile* at_path = paths.by_path(file.relative_path);
        const bool same = at_path != nullptr && is_of(*at_path, file);
        if (const store::KnownFile* own = same ? at_path : paths.by_place(file.location)) {
            file.relative_path = own->path;
            taken.insert(file.relative_path);
        } else {
            unknown.push_back(&file);
        }
    }
    const auto is_free = [&](const std::string& path, const FoundFile& file) {
        const store::KnownFile* other = paths.by_path(path);
        return !taken.contains(path) && (other == nullptr || !is_of_another(*other, file));
    };
    for (FoundFile* file : unknown) {
        std::string path = file->relative_path;
        const std::string folder = folder_of(*file);
        if (!is_free(path, *file) && !folder.empty()) {
            path.insert(0, folder + '/');
        }
        for (int number = 2; !is_free(path, *file); ++number) {
            path = std::to_string(number).append(1, '/').append(file->relative_path);
        }
        file->relative_path = path;
        taken.insert(path);
    }
}

}  // namespace svod::tools
