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
/// To be called in a transaction. Throws StoreError where SQLite refuses one.
void apply_migrations(Database& database, const std::vector<EmbeddedFile>& migrations);

/// Whether schema, views and names are those of this program. Throws UnusableStore where `database` is no store of ours
/// or was written by a newer program.
bool is_up_to_date(const Database& database);

/// The version of the schema that this program writes (PRAGMA user_version).
int schema_version();

}  // namespace svod::store
