#include <iostream>

#include "store/database.hpp"
#include "store/dump.hpp"
#include "tools/svod/commands.hpp"

namespace svod::tools {

ExitStatus run_dump(const DumpOptions& options) {
    const auto database = store::Database::open(options.database, store::Access::read_only);
    const auto dumped = database ? store::dump(*database, std::cout) : tl::unexpected(database.error());
    if (!dumped) {
        std::cerr << "svod dump: " << in_english(dumped.error()) << '\n';
        return ExitStatus::unusable;
    }
    return ExitStatus::ok;
}

}  // namespace svod::tools
