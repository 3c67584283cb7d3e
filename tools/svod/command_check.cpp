#include <iostream>

#include "store/check_report.hpp"
#include "store/database.hpp"
#include "store/findings.hpp"
#include "store/profile.hpp"
#include "tools/svod/commands.hpp"

namespace svod::tools {
namespace {

struct Checked {
    std::string text;
    bool errors = false;
};

Outcome<Checked> check_in(Outcome<store::Database> database, const store::Profile& profile,
                          const std::vector<store::RosterEntry>& roster) {
    if (!database) {
        return tl::unexpected(database.error());
    }
    if (const auto renewed = store::refresh_findings(*database, profile, roster); !renewed) {
        return tl::unexpected(renewed.error());
    }
    const auto errors = store::count_findings(*database, "error");
    auto text = errors ? store::check_report(*database) : tl::unexpected(errors.error());
    if (!text) {
        return tl::unexpected(text.error());
    }
    return Checked{std::move(*text), *errors > 0};
}

Outcome<Checked> check(const CheckOptions& options) {
    const auto profile = store::load_profile(options.profile);
    if (!profile) {
        return tl::unexpected(profile.error());
    }
    const auto roster =
        options.roster ? store::load_roster(*options.roster) : Outcome<std::vector<store::RosterEntry>>();
    if (!roster) {
        return tl::unexpected(roster.error());
    }
    if (std::error_code error; !std::filesystem::exists(options.database, error)) {
        return tl::unexpected(Failure{FailureKind::store_error, options.database.string(),
                                      "there is no such store: make it with svod ingest"});
    }
    auto checked = check_in(store::Database::open(options.database, store::Access::read_write), *profile, *roster);
    if (checked || checked.error().kind != FailureKind::store_error) {
        return checked;
    }
    auto in_copy = check_in(store::Database::copy_in_memory(options.database), *profile, *roster);
    if (!in_copy) {
        return checked;
    }
    std::cerr << "svod check: " << options.database.string()
              << ": the store can't be written: the findings are printed, not kept\n";
    return in_copy;
}

}  // namespace

ExitStatus run_check(const CheckOptions& options) {
    const auto checked = check(options);
    if (!checked) {
        std::cerr << "svod check: " << in_english(checked.error()) << '\n';
        return ExitStatus::unusable;
    }
    std::cout << checked->text;
    return checked->errors ? ExitStatus::errors_found : ExitStatus::ok;
}

}  // namespace svod::tools
