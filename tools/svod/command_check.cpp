#include <iostream>

#include "store/check_report.hpp"
#include "store/database.hpp"
#include "store/findings.hpp"
#include "store/postgres/store.hpp"
#include "store/profile.hpp"
#include "tools/svod/commands.hpp"
#include "tools/svod/roster.hpp"

namespace svod::tools {
namespace {

struct Checked {
    std::string text;
    bool errors = false;
};

struct Wanted {
    store::Profile profile;
    std::vector<store::RosterEntry> roster;
};

Outcome<Checked> print(const store::SqlSession& session) {
    const auto errors = store::count_findings(session, "error");
    auto text = errors ? store::check_report(session) : tl::unexpected(errors.error());
    return text.map([&](std::string& made) { return Checked{std::move(made), *errors > 0}; });
}

template <class Session>
Outcome<Checked> check_in(Outcome<Session> session, const Wanted& wanted) {
    const auto renewed =
        session ? store::refresh_findings(*session, wanted.profile, wanted.roster) : tl::unexpected(session.error());
    return renewed ? print(*session) : tl::unexpected(renewed.error());
}

Outcome<Checked> check_file(const std::filesystem::path& file, const Wanted& wanted) {
    if (std::error_code error; !std::filesystem::exists(file, error)) {
        return tl::unexpected(
            Failure{FailureKind::store_error, file.string(), "there is no such store: make it with svod ingest"});
    }
    auto checked = check_in(store::Database::open(file, store::Access::read_write), wanted);
    if (checked || checked.error().kind != FailureKind::store_error) {
        return checked;
    }
    auto in_copy = check_in(store::Database::copy_in_memory(file), wanted);
    if (!in_copy) {
        return checked;
    }
    std::cerr << "svod check: " << file.string()
              << ": the store can't be written: the findings are printed, not kept\n";
    return in_copy;
}

// Most who look into a shared store may only read it, and need no more where its findings are those that they want.
Outcome<Checked> check_server(const std::string& conninfo, const Wanted& wanted) {
    const auto reading = store::postgres::open_for_reading(conninfo);
    const auto is_current = reading ? store::findings_are_current(*reading, wanted.profile, wanted.roster)
                                    : tl::unexpected(reading.error());
    if (!is_current) {
        return tl::unexpected(is_current.error());
    }
    return *is_current ? print(*reading)
                       : check_in(store::postgres::open_for_loading(conninfo, [] { return true; }), wanted);
}

Outcome<Checked> check(const CheckOptions& options) {
    auto profile = store::load_profile(options.profile);
    if (!profile) {
        return tl::unexpected(profile.error());
    }
    auto roster = options.roster ? read_roster(*options.roster) : Outcome<Roster>();
    if (!roster) {
        return tl::unexpected(roster.error());
    }
    for (const std::string& region : roster->unknown_regions) {
        std::cerr << "svod check: " << options.roster->string() << ": регион «" << region
                  << "» не найден в справочнике: напишите его полностью, например «Тверская область», или оставьте "
                     "пустым\n";
    }
    for (const std::string& municipality : roster->unknown_municipalities) {
        std::cerr << "svod check: " << options.roster->string() << ": муниципалитет «" << municipality
                  << "» не найден в справочнике: проверьте, так ли он называется\n";
    }
    const Wanted wanted{std::move(*profile), std::move(roster->entries)};
    return options.postgres ? check_server(*options.postgres, wanted) : check_file(options.database, wanted);
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
