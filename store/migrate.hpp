#pragma once

#include <vector>

#include "extractors/document/embedded_file.hpp"
#include "store/database.hpp"

namespace svod::store {

/// The file is a database, but not a store that this program can use; the words say what to do.
class UnusableStore : public StoreError {
  public:
    using StoreError::StoreError;
};

/// Makes the schema in an empty database, or brings an older store to this program's version, in one transaction; puts
/// views and code names in place where the program's differ. Throws UnusableStore for a foreign database or a newer
/// store, StoreError where SQLite refuses.
void migrate(Database& database);

/// Runs those of `migrations` (NNN_*.sql, sorted by name) whose number is above the store's version, and notes each.
/// To be called in a transaction. Throws StoreError where the database refuses one.
void apply_migrations(SqlSession& session, const std::vector<EmbeddedFile>& migrations);

/// Throws UnusableStore where the store was written by a newer program.
void require_known_version(const SqlSession& session);

/// Whether views and code names are those of this program.
bool views_are_current(const SqlSession& session);

/// Makes the views, each behind those that it reads, and the code names. The old views have to be dropped before.
void renew_views(SqlSession& session);

/// Writes a row of `settings`.
void note_setting(SqlSession& session, const std::string& name, const std::string& value);

/// Whether schema, views and names are those of this program. Throws UnusableStore where `database` is no store of ours
/// or was written by a newer program.
bool is_up_to_date(const Database& database);

/// The version of the schema that this program writes.
int schema_version();

}  // namespace svod::store
