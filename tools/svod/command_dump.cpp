#include <iostream>

#include "store/database.hpp"
#include "store/dump.hpp"
#include "store/postgres/store.hpp"
#include "tools/svod/commands.hpp"

namespace svod::tools {
namespace {

template <class Session>
Outcome<void> dump(const Outcome<Session>& session) {
    return session ? store::dump(*session, std::cout) : tl::unexpected(session.error());
}

}  // namespace

ExitStatus run_dump(const DumpOptions& options) {
    const auto dumped = options.postgres ? dump(store::postgres::open_for_reading(*options.postgres))
                                         : dump(store::Database::open(options.database, store::Access::read_only));
    if (!dumped) {
        std::cerr << "svod dump: " << in_english(dumped.error()) << '\n';
        return ExitStatus::unusable;
    }
    return ExitStatus::ok;
}

}  // namespace svod::tools
