#include "store/findings.hpp"

#include "normalizer/records/codes.hpp"
#include "store/fingerprint.hpp"
#include "store/folding.hpp"
#include "store/resources.hpp"

namespace svod::store {
namespace {

std::string header_value(std::string_view text, std::string_view key) {
    const std::string start = "-- " + std::string(key) + ":";
    const std::size_t found = text.find(start);
    if (found == std::string_view::npos) {
        return "";
    }
    const std::size_t begin = text.find_first_not_of(' ', found + start.size());
    const std::size_t end = text.find('\n', begin);
    return begin == std::string_view::npos ? "" : std::string(text.substr(begin, end - begin));
}

void fill_profile(Database& database, const Profile& profile, const std::vector<RosterEntry>& roster) {
    database.execute(
        "DELETE FROM profile; DELETE FROM profile_sections; DELETE FROM profile_substitutes;"
        "DELETE FROM profile_elements; DELETE FROM roster");
    Statement name = database.prepare("INSERT INTO profile (name) VALUES (?)");
    name.bind(1, profile.name);
    name.run();
    const auto fill = [&database](const char* sql, const std::vector<std::string>& values) {
        Statement insert = database.prepare(sql);
        for (const std::string& value : values) {
            insert.bind(1, value);
            insert.run();
        }
    };
    fill("INSERT INTO profile_sections (code) VALUES (?)", profile.sections);
    fill("INSERT INTO profile_elements (element) VALUES (?)", profile.elements);
    Statement substitute =
        database.prepare("INSERT OR IGNORE INTO profile_substitutes (code, substitute) VALUES (?, ?)");
    for (const auto& [code, others] : profile.covered_by) {
        for (const std::string& other : others) {
            substitute.bind(1, code);
            substitute.bind(2, other);
            substitute.run();
        }
    }
    Statement insert = database.prepare("INSERT INTO roster (municipality, region, municipality_key) VALUES (?, ?, ?)");
    for (const RosterEntry& entry : roster) {
        insert.bind(1, entry.municipality);
        insert.bind(2, entry.region.empty() ? std::nullopt : std::optional(entry.region));
        insert.bind(3, municipality_key(entry.municipality));
        insert.run();
    }
}

std::string state_of(const Profile& profile, const std::vector<RosterEntry>& roster) {
    Fingerprint state;
    for (const EmbeddedFile& check : embedded_checks()) {
        state.add(check.text);
    }
    state.add(profile.name);
    for (const std::string& section : profile.sections) {
        state.add(section);
    }
    state.add("elements");
    for (const std::string& element : profile.elements) {
        state.add(element);
    }
    for (const auto& [code, others] : profile.covered_by) {
        state.add("covered " + code);
        for (const std::string& other : others) {
            state.add(other);
        }
    }
    for (const RosterEntry& entry : roster) {
        state.add("roster " + entry.municipality);
        state.add(entry.region);
    }
    return state.text();
}

void note_state(Database& database, const std::string& state) {
    Statement note = database.prepare("INSERT OR REPLACE INTO settings (name, value) VALUES ('findings', ?)");
    note.bind(1, state);
    note.run();
}

void run_check(Database& database, const Check& check, int position) {
    Statement insert = database.prepare(
        "INSERT INTO temp.found (position, code, severity, report_id, message, section_code, event_id, expected, "
        "actual, source_id) "
        "SELECT ?, ?, ?, report_id, message, section_code, event_id, expected, actual, source_id FROM (" +
        check.select + "\n)");
    insert.bind(1, position);
    insert.bind(2, check.code);
    insert.bind(3, check.severity);
    insert.run();
}

int position_of(std::string_view code) {
    int position = 0;
    for (const std::string_view known : normalizer::codes::findings()) {
        if (known == code) {
            break;
        }
        ++position;
    }
    return position;
}

}  // namespace

Outcome<Check> parse_check(const EmbeddedFile& file) {
    Check check{header_value(file.text, "code"), header_value(file.text, "severity"), header_value(file.text, "title"),
                ""};
    const auto fail = [&](const std::string& detail) {
        return tl::unexpected(Failure{FailureKind::bad_rules, std::string(file.name), detail});
    };
    if (!normalizer::codes::contains(normalizer::codes::findings(), check.code)) {
        return fail("'-- code:' has to name a code of findings, not '" + check.code + "'");
    }
    if (check.severity != "error" && check.severity != "warning" && check.severity != "info") {
        return fail("'-- severity:' has to be error, warning or info");
    }
    if (check.title.empty()) {
        return fail("'-- title:' is missing: say in English what the check finds");
    }
    check.select = std::string(file.text);
    const std::size_t end = check.select.find_last_not_of(" \t\r\n");
    if (end != std::string::npos && check.select[end] == ';') {
        check.select.resize(end);
    }
    return check;
}

Outcome<std::int64_t> refresh_findings(Database& database, const Profile& profile,
                                       const std::vector<RosterEntry>& roster) {
    std::vector<Check> checks;
    for (const EmbeddedFile& file : embedded_checks()) {
        Outcome<Check> check = parse_check(file);
        if (!check) {
            return tl::unexpected(check.error());
        }
        checks.push_back(std::move(*check));
    }
    std::string running;
    Outcome<std::int64_t> count = guarded([&] {
        Transaction transaction(database);
        fill_profile(database, profile, roster);
        database.execute(
            "DELETE FROM findings; CREATE TEMP TABLE IF NOT EXISTS found (position, code, severity, report_id, message,"
            "section_code, event_id, expected, actual, source_id); DELETE FROM temp.found");
        for (const Check& check : checks) {
            running = check.code + ".sql";
            run_check(database, check, position_of(check.code));
        }
        running.clear();
        database.execute(
            "INSERT INTO findings (report_id, code, severity, message, section_code, event_id, expected, actual, "
            "source_id) "
            "SELECT report_id, found.code, severity, message, section_code, event_id, expected, actual, source_id "
            "FROM temp.found LEFT JOIN reports USING (report_id) "
            "LEFT JOIN code_names AS names ON names.list = 'section' AND names.code = found.section_code "
            "ORDER BY path IS NULL, path, found.position, event_id, names.position, source_id, message;"
            "DELETE FROM temp.found");
        note_state(database, state_of(profile, roster));
        const std::int64_t number = database.single_number("SELECT count(*) FROM findings");
        transaction.commit();
        return number;
    });
    return count.map_error([&](Failure failure) {
        failure.where = running;
        return failure;
    });
}

Outcome<bool> findings_are_current(const Database& database, const Profile& profile,
                                   const std::vector<RosterEntry>& roster) {
    return guarded([&] {
        Statement statement = database.prepare("SELECT value FROM settings WHERE name = 'findings'");
        return statement.step() && statement.text(0) == state_of(profile, roster);
    });
}

Outcome<std::int64_t> count_findings(const Database& database, std::string_view severity) {
    return guarded([&] {
        Statement statement = database.prepare("SELECT count(*) FROM findings WHERE severity = ?");
        statement.bind(1, severity);
        return statement.step() ? statement.integer(0) : 0;
    });
}

}  // namespace svod::store
