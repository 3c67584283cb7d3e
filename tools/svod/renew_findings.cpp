#include "tools/svod/renew_findings.hpp"

#include "store/changed_findings.hpp"
#include "store/findings.hpp"
#include "store/profile.hpp"

namespace svod::tools {

Outcome<void> renew_findings(store::SqlSession& session) {
    const auto profile = store::load_profile("default");
    if (!profile) {
        return tl::unexpected(profile.error());
    }
    if (const auto current = store::findings_are_current(session, *profile); !current || *current) {
        return current ? Outcome<void>() : tl::unexpected(current.error());
    }
    if (const auto renewed = store::refresh_changed_findings(session, *profile); !renewed || *renewed) {
        return renewed ? Outcome<void>() : tl::unexpected(renewed.error());
    }
    const auto renewed = store::refresh_findings(session, *profile);
    return renewed ? Outcome<void>() : tl::unexpected(renewed.error());
}

}  // namespace svod::tools
