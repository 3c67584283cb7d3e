#include "tools/svod/reading.hpp"

#include <nettle/sha2.h>

#include <array>
#include <exception>
#include <fstream>
#include <iterator>
#include <new>
#include <system_error>

#include "extractors/registry.hpp"
#include "tools/svod/rule_check.hpp"
#include "tools/svod/version.hpp"

namespace svod::tools {
namespace {

constexpr std::uintmax_t largest_file = 256ULL * 1024 * 1024;

}  // namespace

Outcome<Rules> Rules::load(const std::optional<std::filesystem::path>& directory) {
    auto set = normalizer::rules::RuleSet::load(directory);
    if (!set) {
        return tl::unexpected(set.error());
    }
#ifndef NDEBUG
    if (const RuleCheck check = check_rules(*set); !check.failures.empty()) {
        return tl::unexpected(check.failures.front());
    }
#endif
    auto normalizer = normalizer::Normalizer::create(*set);
    if (!normalizer) {
        return tl::unexpected(normalizer.error());
    }
    return Rules{std::move(*normalizer), set->fingerprint() + "-" + std::string(version)};
}

Outcome<std::string> read_bytes(const std::filesystem::path& file) {
    std::error_code error;
    if (!std::filesystem::is_regular_file(file, error)) {
        return tl::unexpected(
            Failure{FailureKind::cannot_read, file.string(), error ? error.message() : "not a regular file"});
    }
    const std::uintmax_t size = std::filesystem::file_size(file, error);
    if (error) {
        return tl::unexpected(Failure{FailureKind::cannot_read, file.string(), error.message()});
    }
    if (size > largest_file) {
        return tl::unexpected(Failure{FailureKind::too_large, file.string(), "over 256 MiB"});
    }
    std::ifstream stream(file, std::ios::binary);
    if (!stream) {
        return tl::unexpected(Failure{FailureKind::cannot_read, file.string(), "no right to read it"});
    }
    std::string bytes{std::istreambuf_iterator<char>(stream), std::istreambuf_iterator<char>()};
    if (stream.bad()) {
        return tl::unexpected(Failure{FailureKind::cannot_read, file.string(), "reading broke off"});
    }
    return bytes;
}

std::string sha256_of(std::string_view bytes) {
    sha256_ctx context;
    sha256_init(&context);
    sha256_update(&context, bytes.size(), reinterpret_cast<const std::uint8_t*>(bytes.data()));
    std::array<std::uint8_t, SHA256_DIGEST_SIZE> digest{};
    sha256_digest(&context, digest.size(), digest.data());
    std::string hex;
    for (const std::uint8_t byte : digest) {
        constexpr std::string_view digits = "0123456789abcdef";
        hex += digits[byte >> 4U];
        hex += digits[byte & 15U];
    }
    return hex;
}

normalizer::Report failed_report(const std::string& relative_path, const Failure& failure) {
    normalizer::Report report;
    report.path = relative_path;
    report.outcome = "failed";
    report.error = in_russian(failure);
    return report;
}

normalizer::Report read_report(std::string_view bytes, const std::string& relative_path, const Rules& rules) {
    normalizer::Report report;
    // The last catch before the file's row: whatever a library throws costs this document alone.
    try {
        const auto document = extractors::read_bytes(bytes, relative_path);
        report = document ? rules.normalizer.normalize(*document) : failed_report(relative_path, document.error());
    } catch (const std::bad_alloc&) {
        report = failed_report(relative_path, {FailureKind::too_large, relative_path, "out of memory"});
    } catch (const std::exception& error) {
        report = failed_report(relative_path, {FailureKind::internal_bug, relative_path, error.what()});
    }
    report.path = relative_path;
    report.sha256 = sha256_of(bytes);
    return report;
}

}  // namespace svod::tools
