#pragma once

#include <clocale>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <type_traits>
#include <vector>

#include "extractors/document/outcome.hpp"

namespace svod::tools {

/// A report inside an archive.
struct ArchiveMember {
    std::size_t number = 0;  ///< of the entry, from 0
    std::string name;        ///< its path inside, UTF-8; only a name, it may begin with «/» or «../»
    std::uint64_t size = 0;  ///< bytes, as the archive says
    std::string error;       ///< why it can't be read, as reports.error; else empty
};

/// Files that are no reports.
struct IgnoredFiles {
    int number = 0;
    std::vector<std::string> names;  ///< the first of them, until they take 256 KiB

    void add(std::string name);
    /// Adds those of an archive, named by its path.
    void add(const std::string& archive, const IgnoredFiles& inside);

  private:
    std::size_t bytes_ = 0;
};

/// What an archive holds.
struct ArchiveListing {
    std::vector<ArchiveMember> members;  ///< reports, and archives inside with their error
    IgnoredFiles ignored;                ///< files of other kinds, by their paths inside
    bool is_document = false;            ///< it isn't an archive of reports but a DOCX under another name
};

/// The bytes of a member.
struct ArchiveContent {
    std::string bytes;
    std::int64_t modified = 0;  ///< nanoseconds since 1970; 0 where the archive doesn't say
};

/// Reads archives (zip, 7z, rar, tar, tar compressed with gzip, bzip2, xz or zstd; told by content) through open
/// descriptors. Bounds: 20,000 entries, 2,000 reports, 256 MiB a report, 1 GiB together, 200 times the archive's own
/// size from 64 MiB on. Make it before the process is bound: it loads the locale that libarchive needs for names.
class ArchiveReader {
  public:
    ArchiveReader();

    /// `damaged_file`, `password_protected` (the names themselves are encrypted), `too_large`, `empty_file` for the
    /// whole archive; what ails one member stands with it. `path` is used in messages.
    [[nodiscard]] Outcome<ArchiveListing> list(int file, const std::string& path) const;

    /// The member of that number, whose name must still be what stands behind the archive's in `path`: else
    /// `changed_file`; a member whose checksum or length is wrong gives `damaged_file`.
    [[nodiscard]] Outcome<ArchiveContent> read(int file, std::size_t number, const std::string& path) const;

  private:
    struct LocaleCloser {
        void operator()(locale_t locale) const noexcept;
    };

    std::unique_ptr<std::remove_pointer_t<locale_t>, LocaleCloser> locale_;
};

}  // namespace svod::tools
