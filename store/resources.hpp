#pragma once

#include <span>
#include <string_view>
#include <utility>
#include <vector>

#include "extractors/document/embedded_file.hpp"

namespace svod::store {

/// Every file that is compiled into the store: schema, migrations, views, checks, profiles and names.
std::span<const EmbeddedFile> embedded_files();

/// The text of the embedded file `name`; an empty text where there is none.
std::string_view embedded_text(std::string_view name);

/// The lines of the embedded file `name` that have two fields, which a tab parts; others, such as comments that begin
/// with #, are passed over. Empty where there is no such file.
std::vector<std::pair<std::string_view, std::string_view>> embedded_pairs(std::string_view name);

/// The embedded files that are views (they hold CREATE VIEW), migrations (NNN_*.sql) or checks (they begin with
/// «-- code:»), sorted by name.
std::vector<EmbeddedFile> embedded_views();
std::vector<EmbeddedFile> embedded_migrations();
std::vector<EmbeddedFile> embedded_checks();

}  // namespace svod::store
