#include "tools/svod/commands.hpp"

namespace svod::tools {

ExitStatus run_check(const CheckOptions& /*options*/) {
    return ExitStatus::unusable;
}

}  // namespace svod::tools
