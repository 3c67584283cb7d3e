#pragma once

#include <filesystem>
#include <optional>
#include <string>

#include "extractors/document/outcome.hpp"
#include "normalizer/records/report.hpp"
#include "normalizer/stages/normalize.hpp"

namespace svod::tools {

/// The rules, loaded, and the normalizer made from them.
struct Rules {
    normalizer::Normalizer normalizer;
    std::string fingerprint;  ///< changes with the rules and with the program's version

    /// Loads the built-in packs and those of `directory`, whose packs have to hold by their own examples: `bad_rules`
    /// names the first that doesn't. In a debug build every example of every pack is checked.
    static Outcome<Rules> load(const std::optional<std::filesystem::path>& directory);
    /// The fingerprint that `load(directory)` will have, without loading; bad rules aren't found.
    static Outcome<std::string> fingerprint_of(const std::optional<std::filesystem::path>& directory);
};

/// SHA-256 (FIPS 180-4) as 64 lower-case hex digits.
std::string sha256_of(std::string_view bytes);

/// One file, already in memory, to its record. Never fails: a file that can't be read gives a report whose outcome is
/// `failed` and whose error says why. `relative_path` becomes `path`, `sha256` is that of the bytes.
normalizer::Report read_report(std::string_view bytes, const std::string& relative_path, const std::string& sha256,
                               const Rules& rules);

/// The report of a file that gave no bytes at all.
normalizer::Report failed_report(const std::string& relative_path, const Failure& failure);
/// The same where the reason is already in words, for reports.error.
normalizer::Report refused_report(const std::string& relative_path, const std::string& error);

}  // namespace svod::tools
