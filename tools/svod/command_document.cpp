#include <algorithm>
#include <iostream>
#include <optional>
#include <string>
#include <system_error>

#include "extractors/document/document_json.hpp"
#include "extractors/registry.hpp"
#include "tools/svod/archive.hpp"
#include "tools/svod/archive_names.hpp"
#include "tools/svod/commands.hpp"
#include "tools/svod/input_file.hpp"

namespace svod::tools {
namespace {

namespace fs = std::filesystem;

Outcome<extractors::Document> read_member(const std::string& path, std::size_t mark) {
    const std::string archive = path.substr(0, mark);
    const std::string name = path.substr(mark + 1);
    const auto file = open_input(archive);
    const ArchiveReader reader;
    const auto listing = file ? reader.list(file->get(), archive) : tl::unexpected(file.error());
    if (!listing) {
        return tl::unexpected(listing.error());
    }
    const auto member = std::find_if(listing->members.begin(), listing->members.end(),
                                     [&](const ArchiveMember& one) { return one.name == name; });
    if (member == listing->members.end()) {
        return tl::unexpected(Failure{FailureKind::cannot_read, path, "the archive holds no report of that name"});
    }
    if (!member->error.empty()) {
        return tl::unexpected(Failure{FailureKind::cannot_read, path, member->error});
    }
    return reader.read(file->get(), member->number, path).and_then([&](const ArchiveContent& content) {
        return extractors::read_bytes(content.bytes, path);
    });
}

// None for a DOCX under an archive's name.
std::optional<Failure> refusal_of_archive(const fs::path& path) {
    constexpr std::size_t most_named = 3;
    const auto file = open_input(path);
    const ArchiveReader reader;
    const auto listing = file ? reader.list(file->get(), path.native()) : tl::unexpected(file.error());
    if (!listing || listing->is_document) {
        return listing ? std::nullopt : std::optional(listing.error());
    }
    std::string names;
    std::size_t number = 0;
    for (const ArchiveMember& member : listing->members) {
        if (member.error.empty() && number++ < most_named) {
            names += (names.empty() ? "" : ", ") + path.native() + "!" + member.name;
        }
    }
    return Failure{FailureKind::cannot_read, path.string(),
                   names.empty() ? "an archive without a report that can be read"
                                 : "an archive: name a report inside it: " + names};
}

Outcome<extractors::Document> read(const fs::path& file) {
    std::error_code error;
    if (fs::is_directory(file, error)) {
        return tl::unexpected(
            Failure{FailureKind::cannot_read, file.string(), "a folder: name a file, or read it with svod ingest"});
    }
    if (fs::exists(file, error) && is_archive_name(file.native())) {
        if (auto refusal = refusal_of_archive(file)) {
            return tl::unexpected(std::move(*refusal));
        }
    }
    const std::size_t mark = fs::exists(file, error) ? std::string::npos : end_of_archive(file.native());
    return mark == std::string::npos ? extractors::read_file(file) : read_member(file.native(), mark);
}

}  // namespace

ExitStatus run_document(const DocumentOptions& options) {
    const auto document = read(options.file);
    if (!document) {
        std::cerr << "svod document: " << in_english(document.error()) << '\n';
        return ExitStatus::some_unreadable;
    }
    if (document->blocks.empty()) {
        const bool has_reason = !document->notices.empty();
        std::cerr << "svod document: " << options.file.string() << ": в файле нет текста, который можно прочесть"
                  << (has_reason ? " (" + document->notices.front().detail + ")" : "") << '\n';
    }
    if (options.format == "html") {
        std::cout << extractors::to_html(*document);
    } else {
        std::cout << extractors::to_json(*document).dump(1, ' ', false, nlohmann::json::error_handler_t::replace)
                  << '\n';
    }
    return ExitStatus::ok;
}

}  // namespace svod::tools
