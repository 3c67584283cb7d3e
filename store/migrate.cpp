#include "store/migrate.hpp"

#include <algorithm>
#include <cctype>
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
    require_known_version(database);
}

void fill_code_names(SqlSession& session) {
    const auto add = [&](std::string_view list, std::string_view code, int position, std::string_view name) {
        session.run("INSERT INTO code_names (list, code, position, name) VALUES (?, ?, ?, ?)",
                    {std::string(list), std::string(code), std::int64_t{position}, std::string(name)});
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
    fingerprint.add(embedded_text("functions.sql"));
    for (const std::string_view code : normalizer::codes::sections()) {
        fingerprint.add(normalizer::codes::section_in_russian(code));
    }
    return fingerprint.text();
}

bool names_word(std::string_view text, std::string_view word) {
    const auto is_inside = [](char c) { return std::isalnum(static_cast<unsigned char>(c)) != 0 || c == '_'; };
    for (std::size_t at = text.find(word); at != std::string_view::npos; at = text.find(word, at + 1)) {
        const std::size_t end = at + word.size();
        if ((at == 0 || !is_inside(text[at - 1])) && (end == text.size() || !is_inside(text[end]))) {
            return true;
        }
    }
    return false;
}

std::string_view name_of(const EmbeddedFile& view) {
    return view.name.substr(0, view.name.rfind('.'));
}

/// The views in an order in which each stands behind those that it reads.
std::vector<EmbeddedFile> views_in_order() {
    std::vector<EmbeddedFile> rest = embedded_views();
    std::vector<EmbeddedFile> ordered;
    const auto reads_another = [&rest](const EmbeddedFile& view) {
        return std::any_of(rest.begin(), rest.end(), [&](const EmbeddedFile& other) {
            return other.name != view.name && names_word(view.text, name_of(other));
        });
    };
    while (!rest.empty()) {
        auto next = std::find_if_not(rest.begin(), rest.end(), reads_another);
        next = next == rest.end() ? rest.begin() : next;
        ordered.push_back(*next);
        rest.erase(next);
    }
    return ordered;
}

}  // namespace

int schema_version() {
    const std::vector<EmbeddedFile> migrations = embedded_migrations();
    return migrations.empty() ? 1 : number_of(migrations.back());
}

void require_known_version(const SqlSession& session) {
    if (const int version = session.version(); version > schema_version()) {
        throw UnusableStore("was written by a newer svod (version " + std::to_string(version) + " of the store, " +
                            std::to_string(schema_version()) + " here); install the newer program");
    }
}

void apply_migrations(SqlSession& session, const std::vector<EmbeddedFile>& migrations) {
    for (const EmbeddedFile& migration : migrations) {
        if (number_of(migration) > session.version()) {
            session.execute(std::string(migration.text));
            session.set_version(number_of(migration));
        }
    }
}

bool views_are_current(const SqlSession& session) {
    return session.single_text("SELECT value FROM settings WHERE name = 'views'") == fingerprint();
}

void renew_views(SqlSession& session) {
    for (const EmbeddedFile& view : views_in_order()) {
        session.execute(std::string(view.text));
    }
    session.execute("DELETE FROM code_names");
    fill_code_names(session);
    note_setting(session, "views", fingerprint());
}

void note_setting(SqlSession& session, const std::string& name, const std::string& value) {
    session.run(
        "INSERT INTO settings (name, value) VALUES (?, ?) ON CONFLICT (name) DO UPDATE SET value = excluded.value",
        {name, value});
}

bool is_up_to_date(const Database& database) {
    require_ours(database);
    return database.version() == schema_version() && views_are_current(database);
}

void migrate(Database& database) {
    const auto is_empty = [&] { return database.single_number("SELECT count(*) FROM sqlite_schema") == 0; };
    const bool is_new = is_empty();
    const bool is_ready = !is_new && is_up_to_date(database);  // asked before anything is changed
    database.execute(
        "PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL; PRAGMA foreign_keys = ON; PRAGMA cache_size = -16384");
    if (is_ready) {
        return;
    }
    Transaction transaction(database);
    if (is_empty()) {  // asked again: another process may have made it meanwhile
        database.execute(std::string(embedded_text("schema.sql")));
        database.execute("PRAGMA application_id = " + std::to_string(application_id));
        database.set_version(1);
    }
    require_ours(database);
    database.drop_views();
    apply_migrations(database, embedded_migrations());
    renew_views(database);
    transaction.commit();
}

}  // namespace svod::store
