#include <iostream>

#include "store/database.hpp"
#include "store/statistics.hpp"
#include "tools/svod/commands.hpp"

namespace svod::tools {

ExitStatus run_stats(const StatsOptions& options) {
    const auto database = store::Database::open(options.database, store::Access::read_only);
    const auto text = database ? store::statistics(*database) : tl::unexpected(database.error());
    if (!text) {
        std::cerr << "svod stats: " << in_english(text.error()) << '\n';
        return ExitStatus::unusable;
    }
    std::cout << *text;
    return ExitStatus::ok;
}

}  // namespace svod::tools
