#include "store/migrate.hpp"

#include <algorithm>
#include <charconv>

#include "normalizer/records/codes.hpp"
#include "store/fingerprint.hpp"
#include "store/resources.hpp"

namespace svod::store {
namespace {

constexpr int application_id = 0x53564F44;  // «SVOD»

int number_of(const EmbeddedFile& migration) {
    int number = 0;
    std::from_chars(migration.name.data(), migration.name.data() + 3, number);
    return number;
}

void require_ours(const Database& database) {
    if (database.single_number("PRAGMA application_id") != application_id) {
        throw UnusableStore("is a database, but no store of svod; give another file name");
    }
    const std::int64_t version = database.single_number("PRAGMA user_version");
    if (version > schema_version()) {
        throw UnusableStore("was written by a newer svod (version " + std::to_string(version) + " of the store, " +
                            std::to_string(schema_version()) + " here); install the newer program");
    }
}

void fill_code_names(Database& database) {
    Statement insert = database.prepare("INSERT INTO code_names (list, code, position, name) VALUES (?, ?, ?, ?)");
    const auto add = [&](std::string_view list, std::string_view code, int position, std::string_view name) {
        insert.bind(1, list);
        insert.bind(2, code);
        insert.bind(3, position);
        insert.bind(4, name);
        insert.run();
    };
    int position = 0;
    for (const std::string_view code : normalizer::codes::sections()) {
        add("section", code, ++position, normalizer::codes::section_in_russian(code));
    }
    // Lines of names.txt: list, code, Russian name, separated by tabs.
    std::string_view rest = embedded_text("names.txt");
    while (!rest.empty()) {
        const std::size_t end = std::min(rest.find('\n'), rest.size());
        const std::string_view line = rest.substr(0, end);
        rest.remove_prefix(std::min(end + 1, rest.size()));
        const std::size_t first = line.find('\t');
        const std::size_t second = line.find('\t', first + 1);
        if (first != std::string_view::npos && second != std::string_view::npos && !line.starts_with('#')) {
            add(line.substr(0, first), line.substr(first + 1, second - first - 1), ++position, line.substr(second + 1));
        }
    }
}

std::string fingerprint() {
    Fingerprint fingerprint;
    for (const EmbeddedFile& view : embedded_views()) {
        fingerprint.add(view.text);
    }
    fingerprint.add(embedded_text("names.txt"));
    for (const std::string_view code : normalizer::codes::sections()) {
        fingerprint.add(normalizer::codes::section_in_russian(code));
    }
    return fingerprint.text();
}

bool views_are_current(const Database& database) {
    Statement statement = database.prepare("SELECT value FROM settings WHERE name = 'views'");
    return statement.step() && statement.text(0) == fingerprint();
}

void renew_views(Database& database) {
    std::vector<std::string> names;
    Statement old = database.prepare("SELECT name FROM sqlite_schema WHERE type = 'view'");
    while (old.step()) {
        names.emplace_back(old.text(0));
    }
    old.reset();
    for (const std::string& name : names) {
        database.execute("DROP VIEW \"" + name + "\"");
    }
    for (const EmbeddedFile& view : embedded_views()) {
        database.execute(std::string(view.text));
    }
    database.execute("DELETE FROM code_names");
    fill_code_names(database);
    Statement note = database.prepare("INSERT OR REPLACE INTO settings (name, value) VALUES ('views', ?)");
    note.bind(1, fingerprint());
    note.run();
}

}  // namespace

int schema_version() {
    const std::vector<EmbeddedFile> migrations = embedded_migrations();
    return migrations.empty() ? 1 : number_of(migrations.back());
}

void apply_migrations(Database& database, const std::vector<EmbeddedFile>& migrations) {
    for (const EmbeddedFile& migration : migrations) {
        if (number_of(migration) > database.single_number("PRAGMA user_version")) {
            database.execute(std::string(migration.text));
            database.execute("PRAGMA user_version = " + std::to_string(number_of(migration)));
        }
    }
}

bool is_up_to_date(const Database& database) {
    require_ours(database);
    return database.single_number("PRAGMA user_version") == schema_version() && views_are_current(database);
}

void migrate(Database& database) {
    const auto is_empty = [&] { return database.single_number("SELECT count(*) FROM sqlite_schema") == 0; };
    const bool is_new = is_empty();
    const bool is_ready = !is_new && is_up_to_date(database);  // asked before anything is changed
    database.execute("PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL; PRAGMA foreign_keys = ON");
    if (is_ready) {
        return;
    }
    Transaction transaction(database);
    if (is_empty()) {  // asked again: another process may have made it meanwhile
        database.execute(std::string(embedded_text("schema.sql")));
        database.execute("PRAGMA application_id = " + std::to_string(application_id) + "; PRAGMA user_version = 1");
    }
    require_ours(database);
    apply_migrations(database, embedded_migrations());
    renew_views(database);
    transaction.commit();
}

}  // namespace svod::store
