#include "extractors/docx/docx.hpp"

#include <algorithm>
#include <exception>
#include <new>
#include <string>
#include <utility>

#include "extractors/assembly/assembly.hpp"
#include "extractors/docx/reading.hpp"

namespace svod::extractors::docx {
namespace {

constexpr std::string_view zip_magic{"PK\x03\x04", 4};
constexpr std::string_view ole_magic{"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1", 8};

// Names in a compound file's directory are UTF-16LE (MS-CFB, 2.6.1).
std::string utf16(std::string_view ascii) {
    std::string out;
    for (const char c : ascii) {
        out += c;
        out += '\0';
    }
    return out;
}

Failure ole_failure(std::string_view bytes, std::string_view name) {
    const auto holds = [&](std::string_view stream) { return bytes.find(utf16(stream)) != std::string_view::npos; };
    if (holds("EncryptedPackage")) {
        return {FailureKind::password_protected, std::string(name), "encrypted OOXML package"};
    }
    if (holds("WordDocument")) {
        return {FailureKind::unknown_format, std::string(name), "a binary Word document (.doc): save it as .docx"};
    }
    return {FailureKind::unknown_format, std::string(name), "a compound file that is no Word document"};
}

}  // namespace

bool recognizes(std::string_view bytes) {
    if (bytes.substr(0, ole_magic.size()) == ole_magic) {
        return true;
    }
    if (bytes.substr(0, zip_magic.size()) != zip_magic) {
        return false;
    }
    // Entry names stand uncompressed before each entry and in the directory at the end, which a cut file lacks.
    constexpr std::size_t window = 128 * 1024;
    const std::string_view head = bytes.substr(0, window);
    const std::string_view tail = bytes.substr(bytes.size() - std::min(bytes.size(), window));
    const auto named = [&](std::string_view part) {
        return head.find(part) != std::string_view::npos || tail.find(part) != std::string_view::npos;
    };
    return named("[Content_Types].xml") || named("_rels/.rels") || named("word/");
}

Outcome<Document> read(std::string_view bytes, std::string_view name) {
    if (bytes.substr(0, ole_magic.size()) == ole_magic) {
        return tl::unexpected(ole_failure(bytes, name));
    }
    try {
        auto read = extract(bytes, name);
        if (!read) {
            return tl::unexpected(read.error());
        }
        read->document.blocks = assembly::assemble(std::move(read->drafts));
        return std::move(read->document);
    } catch (const std::bad_alloc&) {
        return tl::unexpected(Failure{FailureKind::too_large, std::string(name), "out of memory"});
    } catch (const std::exception& error) {
        return tl::unexpected(Failure{FailureKind::internal_bug, std::string(name), error.what()});
    }
}

}  // namespace svod::extractors::docx
