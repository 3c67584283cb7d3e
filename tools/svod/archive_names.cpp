#include "tools/svod/archive_names.hpp"

#include <unicode/ucnv.h>
#include <unicode/unistr.h>

#include <algorithm>
#include <array>
#include <cctype>
#include <filesystem>
#include <system_error>

#include "extractors/document/unicode.hpp"
#include "extractors/txt/letter_model.hpp"

namespace svod::tools {
namespace {

constexpr std::array<std::string_view, 12> endings = {".zip", ".7z",   ".rar",     ".tar",     ".tgz",    ".tbz2",
                                                      ".txz", ".tzst", ".tar.bz2", ".tar.zst", ".tar.gz", ".tar.xz"};

std::string decode(std::string_view raw, const char* encoding) {
    const icu::UnicodeString text(raw.data(), static_cast<std::int32_t>(raw.size()), encoding);
    std::string utf8;
    return text.toUTF8String(utf8);
}

std::string in_utf8(std::string_view raw) {
    const std::u32string points = extractors::unicode::decode(raw);
    const bool is_utf8 = points.find(U'\xFFFD') == std::u32string::npos;
    // A few words in a single-byte encoding are well-formed UTF-8 by chance, but no words then.
    if (is_utf8 && extractors::txt::foreign_share(points) < 0.5) {
        return extractors::unicode::nfc(raw);
    }
    const std::array<std::string, 2> readings = {decode(raw, "ibm-866"), decode(raw, "windows-1251")};
    const std::array<std::u32string, 2> letters = {extractors::unicode::decode(readings[0]),
                                                   extractors::unicode::decode(readings[1])};
    using extractors::txt::russian_likelihood;
    const std::size_t best = russian_likelihood(letters[0]) >= russian_likelihood(letters[1]) ? 0 : 1;
    return is_utf8 && extractors::txt::foreign_share(letters.at(best)) > 0 ? std::string(raw) : readings.at(best);
}

}  // namespace

bool is_archive_name(std::string_view path) {
    constexpr std::size_t longest = 8;  // of the endings
    std::string name(path.substr(path.size() - std::min(path.size(), longest)));
    std::transform(name.begin(), name.end(), name.begin(),
                   [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
    return std::any_of(endings.begin(), endings.end(), [&](std::string_view ending) { return name.ends_with(ending); });
}

bool is_passed_over_name(std::string_view name) {
    return name.empty() || name.front() == '.' || name.starts_with("~$");
}

bool is_passed_over_path(std::string_view path) {
    for (std::size_t begin = 0; begin <= path.size();) {
        const std::size_t end = std::min(path.find('/', begin), path.size());
        const std::string_view name = path.substr(begin, end - begin);
        if (!name.empty() && name != "." && name != ".." && is_passed_over_name(name)) {
            return true;
        }
        begin = end + 1;
    }
    return false;
}

std::string decoded_name(std::string_view raw) {
    std::string name = in_utf8(raw);
    if (name.find('/') == std::string::npos) {
        std::replace(name.begin(), name.end(), '\\', '/');
    }
    return name;
}

std::size_t end_of_archive(const std::string& path) {
    for (std::size_t mark = path.find('!'); mark != std::string::npos; mark = path.find('!', mark + 1)) {
        const std::string archive = path.substr(0, mark);
        std::error_code error;
        if (is_archive_name(archive) && std::filesystem::is_regular_file(archive, error)) {
            return mark;
        }
    }
    return std::string::npos;
}

}  // namespace svod::tools
