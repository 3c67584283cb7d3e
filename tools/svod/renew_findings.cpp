#include "tools/svod/renew_findings.hpp"

#include "store/findings.hpp"
#include "store/profile.hpp"

namespace svod::tools {

Outcome<void> renew_findings(store::Database& database) {
    const auto profile = store::load_profile("default");
    if (!profile) {
        return tl::unexpected(profile.error());
    }
    const auto renewed = store::refresh_findings(database, *profile);
    return renewed ? Outcome<void>() : tl::unexpected(renewed.error());
}

}  // namespace svod::tools
