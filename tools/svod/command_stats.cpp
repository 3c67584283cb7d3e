#include "tools/svod/commands.hpp"

namespace svod::tools {

ExitStatus run_stats(const StatsOptions& /*options*/) {
    return ExitStatus::unusable;
}

}  // namespace svod::tools
