#include "tools/svod/renew_findings.hpp"

namespace svod::tools {

Outcome<void> renew_findings(store::Database& /*database*/) {
    return {};
}

}  // namespace svod::tools
