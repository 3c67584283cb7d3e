#include "store/resources.hpp"

#include <algorithm>

namespace svod::store {
namespace {

template <class Predicate>
std::vector<EmbeddedFile> files_where(Predicate&& predicate) {
    std::vector<EmbeddedFile> files;
    for (const EmbeddedFile& file : embedded_files()) {
        if (predicate(file)) {
            files.push_back(file);
        }
    }
    std::sort(files.begin(), files.end(), [](const EmbeddedFile& a, const EmbeddedFile& b) { return a.name < b.name; });
    return files;
}

bool is_migration(const EmbeddedFile& file) {
    return file.name.size() > 4 && file.name.ends_with(".sql") && file.name[3] == '_' &&
           std::all_of(file.name.begin(), file.name.begin() + 3, [](char c) { return c >= '0' && c <= '9'; });
}

}  // namespace

std::string_view embedded_text(std::string_view name) {
    for (const EmbeddedFile& file : embedded_files()) {
        if (file.name == name) {
            return file.text;
        }
    }
    return {};
}

std::vector<EmbeddedFile> embedded_views() {
    return files_where([](const EmbeddedFile& file) {
        return !is_migration(file) && file.text.find("CREATE VIEW") != std::string_view::npos;
    });
}

std::vector<EmbeddedFile> embedded_migrations() {
    return files_where(is_migration);
}

std::vector<EmbeddedFile> embedded_checks() {
    return files_where([](const EmbeddedFile& file) { return file.text.starts_with("-- code:"); });
}

}  // namespace svod::store
