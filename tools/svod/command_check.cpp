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
    auto database = store::Database::open(options.database, store::Access::read_write);
    if (!database) {
        return tl::unexpected(database.error());
    }
    if (const auto renewed = store::refresh_findings(*database, *profile, *roster); !renewed) {
        return tl::unexpected(renewed.error());
    }
    const auto errors = store::count_findings(*database, "error");
    auto text = errors ? store::check_report(*database) : tl::unexpected(errors.error());
    if (!text) {
        return tl::unexpected(text.error());
    }
    return Checked{std::move(*text), *errors > 0};
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
