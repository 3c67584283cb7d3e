#pragma once

#include <functional>
#include <string>

#include "extractors/document/outcome.hpp"
#include "store/postgres/connection.hpp"

namespace svod::store::postgres {

/// Connects to a store that is to be loaded: waits while another run loads it, makes the schema where there is none and
/// brings it to this program's version, in one transaction. `on_wait` is called once before each second of waiting and
/// ends it by giving false. Fails with `store_error`, `where` being «dbname at host» and `detail` what to do: no
/// connection, no rights, a schema that holds something else, a newer store.
Outcome<Connection> open_for_loading(const std::string& conninfo, const std::function<bool()>& on_wait);

/// Connects to a store that is only read. Fails also where it isn't there or is of another version.
Outcome<Connection> open_for_reading(const std::string& conninfo);

}  // namespace svod::store::postgres
