#pragma once

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

/// Throws UnusableStore unless `database` is a store of exactly this program's version.
void require_current(const Database& database);

/// The version of the schema that this program writes (PRAGMA user_version).
int schema_version();

}  // namespace svod::store
