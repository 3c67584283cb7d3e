#include "tools/svod/archive.hpp"

#include <archive.h>
#include <archive_entry.h>
#include <fmt/format.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <string_view>
#include <utility>

#include "extractors/registry.hpp"
#include "tools/svod/archive_names.hpp"
#include "tools/svod/rar5_headers.hpp"

namespace svod::tools {
namespace {

constexpr std::size_t block_size = std::size_t{64} * 1024;
constexpr std::uint64_t mebibyte = 1024ULL * 1024;
constexpr std::size_t most_entries = 20'000;
constexpr std::size_t most_reports = 2'000;
constexpr std::uint64_t largest_member = 256 * mebibyte;
constexpr std::uint64_t largest_total = 1024 * mebibyte;
constexpr std::uint64_t harmless_total = 64 * mebibyte;
constexpr std::uint64_t highest_ratio = 200;
constexpr std::size_t longest_names = std::size_t{256} * 1024;  // of ignored files: enough to look at

// libarchive turns names into the encoding of the thread's locale.
class LocaleScope {
  public:
    explicit LocaleScope(locale_t locale) : previous_(::uselocale(locale)) {}
    LocaleScope(const LocaleScope&) = delete;
    LocaleScope& operator=(const LocaleScope&) = delete;
    ~LocaleScope() { (void)::uselocale(previous_); }

  private:
    locale_t previous_;
};

struct ArchiveCloser {
    void operator()(archive* opened) const noexcept { (void)archive_read_free(opened); }
};

bool is_rar(int file) {
    constexpr std::string_view magic("Rar!\x1a\x07");
    std::array<char, magic.size()> begin{};
    const bool is_long = ::pread(file, begin.data(), begin.size(), 0) == static_cast<ssize_t>(begin.size());
    return is_long && std::equal(begin.begin(), begin.end(), magic.begin());
}

// The entries of an archive, one after the other.
class Entries {
  public:
    explicit Entries(int file) : opened_(archive_read_new()) {
        archive* reader = opened_.get();
        // A DOCX that ends an archive uncompressed looks like the end of a zip, and libarchive would read that instead.
        if (!is_rar(file)) {
            // A zip without its directory is damaged, so it isn't read as a stream.
            (void)archive_read_support_format_zip_seekable(reader);
        }
        // Only what needs no other program.
        for (const auto support :
             {archive_read_support_format_7zip, archive_read_support_format_rar, archive_read_support_format_rar5,
              archive_read_support_format_tar, archive_read_support_filter_gzip, archive_read_support_filter_bzip2,
              archive_read_support_filter_xz, archive_read_support_filter_zstd}) {
            (void)support(reader);
        }
        is_good_ = ::lseek(file, 0, SEEK_SET) == 0 && archive_read_open_fd(reader, file, block_size) == ARCHIVE_OK;
    }

    // The next entry; null at the end, and where the archive is no good.
    archive_entry* next() {
        archive_entry* entry = nullptr;
        const int code = is_good_ ? archive_read_next_header(opened_.get(), &entry) : ARCHIVE_FATAL;
        is_good_ = code == ARCHIVE_OK || code == ARCHIVE_WARN || code == ARCHIVE_EOF;
        number_ += is_good_ ? 1U : 0U;
        return code == ARCHIVE_OK || code == ARCHIVE_WARN ? entry : nullptr;
    }

    [[nodiscard]] std::size_t number() const { return number_ - 1; }
    [[nodiscard]] bool is_good() const { return is_good_; }

    // Entries of a zip are passed over; to pass over any other entry, libarchive has to inflate it.
    [[nodiscard]] bool inflates_all() const {
        return (archive_format(opened_.get()) & ARCHIVE_FORMAT_BASE_MASK) != ARCHIVE_FORMAT_ZIP;
    }

    [[nodiscard]] Failure failure(const std::string& path) const {
        const char* said = archive_error_string(opened_.get());
        const std::string reason = said != nullptr ? said : "the archive breaks off";
        // libarchive must not be asked about encryption before it knows the format; of encrypted names in a RAR of
        // version 5 it only speaks.
        const bool is_encrypted =
            (archive_format(opened_.get()) != 0 && archive_read_has_encrypted_entries(opened_.get()) > 0) ||
            reason == "Encryption is not supported";
        return {is_encrypted ? FailureKind::password_protected : FailureKind::damaged_file, path, reason};
    }

    [[nodiscard]] Outcome<std::string> content(std::uint64_t size, const std::string& path) {
        std::string bytes;
        std::array<char, block_size> part{};
        la_ssize_t count = 0;
        while ((count = archive_read_data(opened_.get(), part.data(), part.size())) > 0) {
            if (bytes.size() + static_cast<std::size_t>(count) > size) {
                return tl::unexpected(Failure{FailureKind::damaged_file, path, "longer than its archive says"});
            }
            bytes.append(part.data(), static_cast<std::size_t>(count));
        }
        if (count < 0 || bytes.size() < size) {
            return tl::unexpected(failure(path));
        }
        return bytes;
    }

  private:
    std::unique_ptr<archive, ArchiveCloser> opened_;
    bool is_good_ = false;
    std::size_t number_ = 0;
};

std::string name_of_entry(archive_entry* entry) {
    const char* name = archive_entry_pathname(entry);
    return name != nullptr ? decoded_name(name) : std::string();
}

std::uint64_t size_of(archive_entry* entry) {
    return static_cast<std::uint64_t>(std::max<la_int64_t>(archive_entry_size(entry), 0));
}

bool is_file(archive_entry* entry) {
    return archive_entry_filetype(entry) == AE_IFREG && archive_entry_hardlink(entry) == nullptr;
}

std::string member_error(archive_entry* entry, bool is_encrypted, const std::string& name, const std::string& path) {
    const std::string where = path + "!" + name;
    if (is_archive_name(name)) {
        return in_russian({FailureKind::nested_archive, where, {}});
    }
    if (is_encrypted || archive_entry_is_data_encrypted(entry) != 0) {
        return in_russian({FailureKind::password_protected, where, {}});
    }
    if (size_of(entry) > largest_member) {
        return in_russian({FailureKind::too_large, where, "over 256 MiB"});
    }
    return {};
}

// Adds up what an archive makes its reader do.
class Bounds {
  public:
    explicit Bounds(int file) {
        struct stat status {};
        archive_size_ = ::fstat(file, &status) == 0 ? static_cast<std::uint64_t>(status.st_size) : 0;
    }

    [[nodiscard]] bool is_empty() const { return archive_size_ == 0; }

    void add(std::uint64_t size) { total_ = size > largest_total ? largest_total + 1 : total_ + size; }

    [[nodiscard]] std::optional<std::string> exceeded(std::size_t entries, std::size_t reports) const {
        if (entries > most_entries || reports > most_reports) {
            return fmt::format("over {} files", entries > most_entries ? most_entries : most_reports);
        }
        if (total_ > largest_total) {
            return "over 1 GiB unpacked";
        }
        if (total_ > harmless_total && total_ / highest_ratio > archive_size_) {
            return fmt::format("{} times as large unpacked", total_ / std::max<std::uint64_t>(archive_size_, 1));
        }
        return std::nullopt;
    }

  private:
    std::uint64_t archive_size_ = 0;
    std::uint64_t total_ = 0;
};

}  // namespace

void IgnoredFiles::add(std::string name) {
    ++number;
    bytes_ += name.size();
    if (bytes_ <= longest_names) {
        names.push_back(std::move(name));
    }
}

void IgnoredFiles::add(const std::string& archive, const IgnoredFiles& inside) {
    for (const std::string& name : inside.names) {
        add(archive + "!" + name);
    }
    number += inside.number - static_cast<int>(inside.names.size());
}

void ArchiveReader::LocaleCloser::operator()(locale_t locale) const noexcept {
    ::freelocale(locale);
}

ArchiveReader::ArchiveReader() : locale_(::newlocale(LC_CTYPE_MASK, "C.UTF-8", nullptr)) {}

Outcome<ArchiveListing> ArchiveReader::list(int file, const std::string& path) const {
    const LocaleScope scope(locale_.get());
    ArchiveListing listing;
    Bounds bounds(file);
    if (bounds.is_empty()) {
        return tl::unexpected(Failure{FailureKind::empty_file, path, "no bytes"});
    }
    const std::vector<bool> encrypted = encrypted_entries_of_rar5(file);
    Entries entries(file);
    while (archive_entry* entry = entries.next()) {
        const bool is_encrypted = entries.number() < encrypted.size() && encrypted[entries.number()];
        const std::string name = is_file(entry) ? name_of_entry(entry) : std::string();
        const bool is_passed_over = name.empty() || is_passed_over_path(name);
        const bool is_wanted = !is_passed_over && (extractors::is_supported_name(name) || is_archive_name(name));
        std::string error = is_wanted ? member_error(entry, is_encrypted, name, path) : std::string();
        if (entries.inflates_all() || (is_wanted && error.empty())) {
            bounds.add(size_of(entry));
        }
        if (is_wanted) {
            listing.members.push_back({entries.number(), name, size_of(entry), std::move(error)});
        }
        listing.is_document = listing.is_document || name == "[Content_Types].xml";
        if (!is_passed_over && !is_wanted) {
            listing.ignored.add(name);
        }
        if (const auto bound = bounds.exceeded(entries.number() + 1, listing.members.size())) {
            return tl::unexpected(Failure{FailureKind::too_large, path, *bound});
        }
    }
    if (!entries.is_good()) {
        return tl::unexpected(entries.failure(path));
    }
    return listing;
}

Outcome<ArchiveContent> ArchiveReader::read(int file, std::size_t number, const std::string& path) const {
    const LocaleScope scope(locale_.get());
    Entries entries(file);
    archive_entry* entry = entries.next();
    while (entry != nullptr && entries.number() < number) {
        entry = entries.next();
    }
    if (!entries.is_good()) {
        return tl::unexpected(entries.failure(path));
    }
    if (entry == nullptr || !is_file(entry) || !path.ends_with("!" + name_of_entry(entry))) {
        return tl::unexpected(Failure{FailureKind::changed_file, path, {}});
    }
    if (size_of(entry) > largest_member) {
        return tl::unexpected(Failure{FailureKind::too_large, path, "over 256 MiB"});
    }
    // Before 1981 no such archive was made: it stands for «unknown».
    constexpr std::int64_t earliest = 365LL * 11 * 24 * 3600;
    constexpr std::int64_t latest = 9'000'000'000;
    const std::int64_t seconds = archive_entry_mtime_is_set(entry) != 0 ? archive_entry_mtime(entry) : 0;
    const std::int64_t modified = seconds > earliest && seconds < latest ? seconds * 1'000'000'000 : 0;
    return entries.content(size_of(entry), path).map([&](std::string bytes) {
        return ArchiveContent{std::move(bytes), modified};
    });
}

}  // namespace svod::tools
