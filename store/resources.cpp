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

std::vector<std::pair<std::string_view, std::string_view>> embedded_pairs(std::string_view name) {
    std::vector<std::pair<std::string_view, std::string_view>> pairs;
    for (std::string_view text = embedded_text(name); !text.empty();) {
        const std::size_t end = std::min(text.find('\n'), text.size());
        const std::string_view line = text.substr(0, end);
        text.remove_prefix(std::min(end + 1, text.size()));
        if (const std::size_t tab = line.find('\t'); tab != std::string_view::npos && !line.starts_with('#')) {
            pairs.emplace_back(line.substr(0, tab), line.substr(tab + 1));
        }
    }
    return pairs;
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
