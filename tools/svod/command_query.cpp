#include <iostream>

#include "store/database.hpp"
#include "store/query.hpp"
#include "tools/svod/commands.hpp"

namespace svod::tools {

ExitStatus run_query(const QueryOptions& options) {
    const auto format = store::query_format(options.format);
    const auto database = store::Database::open(options.database, store::Access::read_only);
    if (!format || !database) {
        std::cerr << "svod query: " << (database ? "no such format" : in_english(database.error())) << '\n';
        return ExitStatus::unusable;
    }
    if (const auto done = store::run_query(*database, options.sql, *format, std::cout); !done) {
        std::cerr << "svod query: " << in_english(done.error()) << '\n';
        return ExitStatus::unusable;
    }
    return ExitStatus::ok;
}

}  // namespace svod::tools
