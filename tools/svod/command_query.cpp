#include "tools/svod/commands.hpp"

namespace svod::tools {

ExitStatus run_query(const QueryOptions& /*options*/) {
    return ExitStatus::unusable;
}

}  // namespace svod::tools
