#include "store/postgres/store.hpp"

#include <chrono>
#include <thread>

#include "store/migrate.hpp"
#include "store/resources.hpp"

namespace svod::store::postgres {
namespace {

constexpr int tries_a_second = 10;

bool has_settings(const Connection& connection) {
    return connection.single_number(
               "SELECT count(*) FROM pg_tables WHERE schemaname = current_schema() AND tablename = 'settings'") > 0;
}

/// Whether there is a store. Throws UnusableStore where the schema holds something else, or a newer store.
bool holds_store(const Connection& connection) {
    if (has_settings(connection)) {
        if (connection.single_text("SELECT value FROM settings WHERE name = 'application'") == "svod") {
            require_known_version(connection);
            return true;
        }
    } else if (connection.single_number("SELECT count(*) FROM pg_tables WHERE schemaname = current_schema()") == 0) {
        return false;
    }
    throw UnusableStore("holds other tables and no store of svod; give it a database or a schema of its own");
}

bool is_current(const Connection& connection) {
    return connection.version() == schema_version() && views_are_current(connection);
}

// Marked, so that they are known as ours when they are made anew.
void comment_views(Connection& connection) {
    for (const EmbeddedFile& view : embedded_views()) {
        const std::string_view question = view.text.substr(3, view.text.find('\n') - 3);
        std::string quoted;
        for (const char c : question) {
            quoted += c == '\'' ? "''" : std::string(1, c);
        }
        const std::string name(view.name.substr(0, view.name.rfind('.')));
        connection.command("COMMENT ON VIEW " + name + " IS 'svod: " + quoted + "'");
    }
}

void bring_up_to_date(Connection& connection) {
    if (holds_store(connection) && is_current(connection)) {
        return;
    }
    Transaction transaction(connection);
    if (!holds_store(connection)) {
        connection.execute(std::string(embedded_text("functions.sql")));
        connection.execute(std::string(embedded_text("schema.sql")));
        note_setting(connection, "application", "svod");
        connection.set_version(1);
    }
    connection.drop_views();
    connection.execute(std::string(embedded_text("functions.sql")));
    apply_migrations(connection, embedded_migrations());
    renew_views(connection);
    comment_views(connection);
    transaction.commit();
}

// Held until the connection ends.
void lock(const Connection& connection, const std::function<bool()>& on_wait) {
    for (int attempt = 0;
         connection.single_number("SELECT pg_try_advisory_lock(hashtext('svod'), hashtext(current_schema()))") == 0;
         ++attempt) {
        if (attempt % tries_a_second == 0 && !on_wait()) {
            throw StoreError("another svod is loading it, and waiting was ended");
        }
        std::this_thread::sleep_for(std::chrono::milliseconds(1000 / tries_a_second));
    }
}

template <class Prepare>
Outcome<Connection> opened(const std::string& conninfo, const Prepare& prepare) {
    std::string name = "PostgreSQL";
    try {
        Connection connection(conninfo);
        name = connection.name();
        prepare(connection);
        return connection;
    } catch (const StoreError& error) {
        Failure failure = failure_of(error);
        failure.where = name;
        return tl::unexpected(failure);
    }
}

}  // namespace

Outcome<Connection> open_for_loading(const std::string& conninfo, const std::function<bool()>& on_wait) {
    return opened(conninfo, [&](Connection& connection) {
        lock(connection, on_wait);
        bring_up_to_date(connection);
    });
}

Outcome<Connection> open_for_reading(const std::string& conninfo) {
    return opened(conninfo, [](Connection& connection) {
        if (!holds_store(connection)) {
            throw UnusableStore("holds no store; make it with svod load --postgres");
        }
        if (connection.version() != schema_version()) {
            throw UnusableStore("was written by an older svod; svod load --postgres brings it up to date");
        }
    });
}

}  // namespace svod::store::postgres
