#include "tools/svod/reading.hpp"

#include <nettle/sha2.h>

#include <array>
#include <exception>
#include <new>

#include "extractors/registry.hpp"
#include "normalizer/rules/rule_set.hpp"
#include "tools/svod/rule_check.hpp"
#include "tools/svod/version.hpp"

namespace svod::tools {
namespace {

std::string with_version(const std::string& fingerprint) {
    return fingerprint + "-" + std::string(version);
}

}  // namespace

Outcome<Rules> Rules::load(const std::optional<std::filesystem::path>& directory) {
    auto set = normalizer::rules::RuleSet::load(directory);
    if (!set) {
        return tl::unexpected(set.error());
    }
#ifdef NDEBUG
    const RuleCheck check = check_own_rules(*set);
#else
    const RuleCheck check = check_rules(*set);
#endif
    if (!check.failures.empty()) {
        return tl::unexpected(check.failures.front());
    }
    auto normalizer = normalizer::Normalizer::create(*set);
    if (!normalizer) {
        return tl::unexpected(normalizer.error());
    }
    return Rules{std::move(*normalizer), with_version(set->fingerprint())};
}

Outcome<std::string> Rules::fingerprint_of(const std::optional<std::filesystem::path>& directory) {
    return normalizer::rules::fingerprint_of_rules(directory).map(with_version);
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
    return refused_report(relative_path, in_russian(failure));
}

normalizer::Report refused_report(const std::string& relative_path, const std::string& error) {
    normalizer::Report report;
    report.path = relative_path;
    report.outcome = "failed";
    report.error = error;
    return report;
}

normalizer::Report read_report(std::string_view bytes, const std::string& relative_path, const std::string& sha256,
                               const Rules& rules) {
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
    report.sha256 = sha256;
    return report;
}

}  // namespace svod::tools
