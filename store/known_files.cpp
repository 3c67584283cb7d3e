#include "store/known_files.hpp"

#include <ctime>

#include "store/migrate.hpp"

namespace svod::store {

namespace {

std::string formatted(std::int64_t moment, const char* format) {
    const auto seconds = static_cast<std::time_t>(moment / 1'000'000'000);
    std::tm parts{};
    std::string text(16, '\0');
    text.resize(::gmtime_r(&seconds, &parts) == nullptr ? 0 : std::strftime(text.data(), text.size(), format, &parts));
    return text;
}

}  // namespace

std::string day_of(std::int64_t moment) {
    return formatted(moment, "%F");
}

std::string time_of(std::int64_t moment) {
    return formatted(moment, "%T");
}

Outcome<std::vector<KnownFile>> known_files(const Database& database, Hashes hashes) {
    return guarded([&] {
        std::vector<KnownFile> files;
        files.reserve(static_cast<std::size_t>(database.single_number("SELECT count(*) FROM reports")));
        Statement statement =
            database.prepare(std::string("SELECT path, ") + (hashes == Hashes::read ? "sha256" : "''") +
                             ", is_gone, rules_hash, size, modified, location "
                             "FROM reports LEFT JOIN files USING (report_id) ORDER BY path");
        while (statement.step()) {
            KnownFile file{
                std::string(statement.text(0)), std::string(statement.text(1)), statement.integer(2) != 0, {}};
            if (!statement.is_null(3)) {
                file.stamp = FileStamp{std::string(statement.text(3)), statement.integer(4), statement.integer(5),
                                       std::string(statement.text(6))};
            }
            files.push_back(std::move(file));
        }
        return files;
    });
}

Outcome<std::vector<KnownArchive>> known_archives(const Database& database) {
    return guarded([&] {
        std::vector<KnownArchive> archives;
        Statement statement =
            database.prepare("SELECT location, rules_hash, size, modified, files FROM archives ORDER BY location");
        while (statement.step()) {
            archives.push_back({std::string(statement.text(0)), std::string(statement.text(1)), statement.integer(2),
                                statement.integer(3), statement.integer(4)});
        }
        return archives;
    });
}

Outcome<void> note_own_rules(Database& database, const std::string& rules_hash, const std::string& folder) {
    return guarded([&] {
        Transaction transaction(database);
        note_setting(database, "own_rules", folder);
        note_setting(database, "own_rules_hash", rules_hash);
        transaction.commit();
    });
}

Outcome<std::string> own_rules_of_files(const Database& database) {
    return guarded([&] {
        return database.single_text(
            "SELECT value FROM settings WHERE name = 'own_rules' AND EXISTS (SELECT 1 FROM files WHERE is_gone = 0 AND "
            "rules_hash = (SELECT value FROM settings WHERE name = 'own_rules_hash'))");
    });
}

}  // namespace svod::store
