#pragma once

#include <string>
#include <string_view>
#include <tl/expected.hpp>

namespace svod {

/// Why something could not be done; one word a cause, for programs.
enum class FailureKind {
    unknown_format,      ///< none of the formats that we read
    empty_file,          ///< no bytes, or no content at all
    damaged_file,        ///< the container or its parts break their own format
    password_protected,  ///< encrypted, and the empty password doesn't open it
    too_large,           ///< a bound on inflated size, depth, pages or cells was exceeded
    cannot_read,         ///< the operating system refused: missing, no rights, not a file
    bad_rules,           ///< a rule pack doesn't follow its format
    bad_record,          ///< a JSON record doesn't follow the contract
    store_error,         ///< SQLite refused
    nested_archive,      ///< an archive inside an archive, which is not opened
    time_out,            ///< the bound on time was exceeded
    reader_crashed,      ///< the process that read the file ended before its time
    forbidden_call,      ///< the process that read the file tried what no reader does
    changed_file,        ///< the file did not hold still while it was read
    internal_bug,        ///< a defect of ours
};

/// What failed, where and why.
struct Failure {
    FailureKind kind = FailureKind::internal_bug;
    std::string where;   ///< file, part, line or page: whatever narrows it down; UTF-8, may be empty
    std::string detail;  ///< in English, for logs; one line without a final dot
};

/// A value, or why there is none. Exceptions don't cross library borders; these do.
template <class T>
using Outcome = tl::expected<T, Failure>;

/// The code of a kind, e.g. "damaged_file".
std::string_view name_of(FailureKind kind);

/// One Russian sentence for `reports.error` that says what happened and what the reader can do about it;
/// `where` and `detail` follow in brackets where they are given.
std::string in_russian(const Failure& failure);

/// One English line for logs: `where: kind: detail`.
std::string in_english(const Failure& failure);

}  // namespace svod
