#include <iostream>

#include "store/database.hpp"
#include "store/postgres/store.hpp"
#include "store/statistics.hpp"
#include "tools/svod/commands.hpp"

namespace svod::tools {

namespace {

template <class Session>
Outcome<std::string> statistics_of(const Outcome<Session>& session) {
    return session ? store::statistics(*session) : tl::unexpected(session.error());
}

}  // namespace

ExitStatus run_stats(const StatsOptions& options) {
    const auto text = options.postgres
                          ? statistics_of(store::postgres::open_for_reading(*options.postgres))
                          : statistics_of(store::Database::open(options.database, store::Access::read_only));
    if (!text) {
        std::cerr << "svod stats: " << in_english(text.error()) << '\n';
        return ExitStatus::unusable;
    }
    std::cout << *text;
    return ExitStatus::ok;
}

}  // namespace svod::tools
