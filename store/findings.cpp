#include "store/findings.hpp"

#include "normalizer/records/codes.hpp"
#include "store/fingerprint.hpp"
#include "store/folding.hpp"
#include "store/migrate.hpp"
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

void fill_profile(SqlSession& session, const Profile& profile, const std::vector<RosterEntry>& roster) {
    session.execute(
        "DELETE FROM profile; DELETE FROM profile_sections; DELETE FROM profile_substitutes;"
        "DELETE FROM profile_elements; DELETE FROM roster");
    session.run("INSERT INTO profile (name) VALUES (?)", {profile.name});
    const auto fill = [&session](const char* sql, const std::vector<std::string>& values) {
        std::int64_t position = 0;
        for (const std::string& value : values) {
            session.run(sql, {++position, value});
        }
    };
    fill("INSERT INTO profile_sections (position, code) VALUES (?, ?)", profile.sections);
    fill("INSERT INTO profile_elements (position, element) VALUES (?, ?)", profile.elements);
    for (const auto& [code, others] : profile.covered_by) {
        for (const std::string& other : others) {
            session.run("INSERT INTO profile_substitutes (code, substitute) VALUES (?, ?) ON CONFLICT DO NOTHING",
                        {code, other});
        }
    }
    std::int64_t number = 0;
    for (const RosterEntry& entry : roster) {
        const auto text_or_null = [](std::string_view text) {
            return text.empty() ? SqlValue(nullptr) : SqlValue(std::string(text));
        };
        const std::string& name = entry.known_as.empty() ? entry.municipality : entry.known_as;
        session.run(
            "INSERT INTO roster (roster_id, municipality, region, municipality_key, municipality_kind) "
            "VALUES (?, ?, ?, ?, ?)",
            {++number, entry.municipality, text_or_null(entry.region), municipality_key(name),
             text_or_null(municipality_kind(name, entry.region))});
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
        state.add(entry.known_as);
    }
    return state.text();
}

// Views that nearly every check reads, made once: a temporary table stands before the view of its name.
constexpr const char* keep_views =
    "CREATE TEMP TABLE event_places AS SELECT * FROM event_places;"
    "CREATE UNIQUE INDEX index_event_places ON event_places (event_id);"
    "CREATE TEMP TABLE section_subjects AS SELECT * FROM section_subjects;"
    "CREATE UNIQUE INDEX index_section_subjects ON section_subjects (section_id)";

void run_check(SqlSession& session, const Check& check, int position) {
    // Code and severity are words of our lists (parse_check).
    session.run(
        "INSERT INTO found (position, code, severity, report_id, message, section_code, event_id, expected, "
        "actual, source_id) "
        "SELECT " +
            std::to_string(position) + ", '" + check.code + "', " +
            (check.tells_severity ? std::string("severity") : "'" + check.severity + "'") +
            ", CAST(report_id AS INTEGER), message, section_code, CAST(event_id AS INTEGER), expected, "
            "actual, CAST(source_id AS INTEGER) FROM (" +
            check.select + "\n) AS found_by_check",
        {});
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
                "", file.text.find(" AS severity") != std::string_view::npos};
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

Outcome<std::int64_t> refresh_findings(SqlSession& session, const Profile& profile,
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
        Transaction transaction(session);
        fill_profile(session, profile, roster);
        session.execute(
            "DELETE FROM findings; CREATE TEMP TABLE IF NOT EXISTS found (position INTEGER, code TEXT, severity TEXT, "
            "report_id INTEGER, message TEXT, section_code TEXT, event_id INTEGER, expected ANY, actual ANY, "
            "source_id INTEGER) STRICT; DELETE FROM found");
        session.execute(keep_views);
        for (const Check& check : checks) {
            running = check.code + ".sql";
            run_check(session, check, position_of(check.code));
        }
        running.clear();
        session.execute(
            "INSERT INTO findings (finding_id, report_id, code, severity, message, section_code, event_id, expected, "
            "actual, source_id) "
            "SELECT row_number() OVER (ORDER BY path NULLS LAST, found.position, event_id NULLS FIRST, "
            "names.position NULLS FIRST, source_id NULLS FIRST, message), "
            "found.report_id, found.code, severity, message, section_code, event_id, expected, actual, source_id "
            "FROM found LEFT JOIN reports ON reports.report_id = found.report_id "
            "LEFT JOIN code_names AS names ON names.list = 'section' AND names.code = found.section_code;"
            "DELETE FROM found; DROP TABLE event_places; DROP TABLE section_subjects");
        session.execute("DELETE FROM settings WHERE name = 'changed'");
        note_setting(session, "findings", state_of(profile, roster));
        const std::int64_t number = session.single_number("SELECT count(*) FROM findings");
        transaction.commit();
        return number;
    });
    return count.map_error([&](Failure failure) {
        failure.where = running;
        return failure;
    });
}

Outcome<bool> findings_were_made_by(const SqlSession& session, const Profile& profile,
                                    const std::vector<RosterEntry>& roster) {
    return guarded([&] {
        return session.single_text("SELECT value FROM settings WHERE name = 'findings'") == state_of(profile, roster);
    });
}

Outcome<bool> findings_are_current(const SqlSession& session, const Profile& profile,
                                   const std::vector<RosterEntry>& roster) {
    const auto has_changed =
        guarded([&] { return session.single_number("SELECT count(*) FROM settings WHERE name = 'changed'") > 0; });
    return has_changed && *has_changed ? false : findings_were_made_by(session, profile, roster);
}

Outcome<std::int64_t> count_findings(const SqlSession& session, std::string_view severity) {
    return guarded([&] {
        std::int64_t number = 0;
        session.each_row("SELECT count(*) FROM findings WHERE severity = ?", {std::string(severity)},
                         [&](const SqlRow& row) { number = std::get<std::int64_t>(row.value(0)); });
        return number;
    });
}

}  // namespace svod::store
