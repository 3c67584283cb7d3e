#include "extractors/registry.hpp"

#include <algorithm>
#include <array>
#include <cctype>
#include <exception>
#include <fstream>
#include <iterator>
#include <new>
#include <system_error>

#include "extractors/docx/docx.hpp"
#include "extractors/pdf/pdf.hpp"
#include "extractors/txt/txt.hpp"

namespace svod::extractors {
namespace {

struct Reader {
    bool (*recognizes)(std::string_view bytes);
    Outcome<Document> (*read)(std::string_view bytes, std::string_view name);
};

// In the order of trying; text comes last, as nearly anything can be read as text.
constexpr std::array<Reader, 3> readers = {{
    {docx::recognizes, docx::read},
    {pdf::recognizes, pdf::read},
    {txt::recognizes, txt::read},
}};

// Reports are a few megabytes; a quarter of a gigabyte leaves room for scans and keeps one file from filling memory.
constexpr std::uintmax_t largest_file = 256ULL * 1024 * 1024;

// Shorter than any DOCX or PDF.
constexpr std::size_t shortest_package = 64;

// Nearly any byte can be read as text, also the few that are left of a file cut off at its beginning.
bool is_rest_of_another(std::string_view bytes, std::string_view name) {
    const auto ends_with = [&](std::string_view extension) {
        return name.size() > extension.size() &&
               std::equal(extension.begin(), extension.end(),
                          name.end() - static_cast<std::ptrdiff_t>(extension.size()),
                          [](char a, char b) { return a == std::tolower(static_cast<unsigned char>(b)); });
    };
    return bytes.size() < shortest_package && (ends_with(".docx") || ends_with(".docm") || ends_with(".pdf"));
}

}  // namespace

Outcome<Document> read_bytes(std::string_view bytes, std::string_view name) {
    if (bytes.empty()) {
        return tl::unexpected(Failure{FailureKind::empty_file, std::string(name), "no bytes"});
    }
    if (is_rest_of_another(bytes, name)) {
        return tl::unexpected(Failure{FailureKind::damaged_file, std::string(name), "breaks off at its beginning"});
    }
    try {
        for (const Reader& reader : readers) {
            if (reader.recognizes(bytes)) {
                return reader.read(bytes, name);
            }
        }
    } catch (const std::bad_alloc&) {
        return tl::unexpected(Failure{FailureKind::too_large, std::string(name), "out of memory"});
    } catch (const std::exception& error) {
        return tl::unexpected(Failure{FailureKind::internal_bug, std::string(name), error.what()});
    }
    return tl::unexpected(Failure{FailureKind::unknown_format, std::string(name), "neither DOCX nor PDF nor text"});
}

Outcome<Document> read_file(const std::filesystem::path& path) {
    std::error_code error;
    const std::uintmax_t size = std::filesystem::file_size(path, error);
    if (error) {
        return tl::unexpected(Failure{FailureKind::cannot_read, path.string(), error.message()});
    }
    if (size > largest_file) {
        return tl::unexpected(Failure{FailureKind::too_large, path.string(), "over 256 MiB"});
    }
    std::ifstream file(path, std::ios::binary);
    if (!file) {
        return tl::unexpected(Failure{FailureKind::cannot_read, path.string(), "cannot be opened"});
    }
    const std::string bytes{std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()};
    if (file.bad()) {
        return tl::unexpected(Failure{FailureKind::cannot_read, path.string(), "reading broke off"});
    }
    return read_bytes(bytes, path.filename().string());
}

bool is_supported_name(std::string_view path) {
    const std::string_view name = path.substr(path.find_last_of('/') + 1);
    const std::size_t dot = name.find_last_of('.');
    std::string extension(dot == std::string_view::npos || dot == 0 ? std::string_view() : name.substr(dot));
    std::transform(extension.begin(), extension.end(), extension.begin(),
                   [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
    // The last three can't be read, but their senders have to hear of it.
    constexpr std::array<std::string_view, 7> picked = {".docx", ".docm", ".pdf", ".txt", ".doc", ".rtf", ".odt"};
    return std::find(picked.begin(), picked.end(), extension) != picked.end();
}

}  // namespace svod::extractors
