#pragma once

#include <span>
#include <string_view>
#include <vector>

#include "extractors/document/embedded_file.hpp"

namespace svod::store {

/// Every file that is compiled into the store: schema, migrations, views, checks, profiles and names.
std::span<const EmbeddedFile> embedded_files();

/// The text of the embedded file `name`; an empty text where there is none.
std::string_view embedded_text(std::string_view name);

/// The embedded files that are views (they hold CREATE VIEW), migrations (NNN_*.sql) or checks (they begin with
/// «-- code:»), sorted by name.
std::vector<EmbeddedFile> embedded_views();
std::vector<EmbeddedFile> embedded_migrations();
std::vector<EmbeddedFile> embedded_checks();

}  // namespace svod::store
