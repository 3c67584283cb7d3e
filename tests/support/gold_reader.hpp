#pragma once

#include <filesystem>
#include <fstream>
#include <map>
#include <nlohmann/json.hpp>
#include <regex>
#include <string>
#include <vector>

#include "normalizer/records/report.hpp"
#include "store/folding.hpp"

namespace svod::tests {

/// Gold records (the form of ../shared/gold/README.md) as a Report, so that store and checks can be tested without
/// reading a file. What gold doesn't hold is derived: a cell is empty where its text is missing and another row of the
/// report has one; the plan's year is the last «на 20XX год» of a heading so far; the parts of a total are taken from
/// the gold's own finding; the places are unknown.
class GoldReader {
  public:
    explicit GoldReader(const std::filesystem::path& file) {
        std::ifstream stream(file);
        gold_ = nlohmann::json::parse(stream);
        report_.path = file.stem().string() + ".txt";
        report_.sha256 = file.stem().string();
        report_.format = "txt";
        read_report();
        read_sections();
        read_coverage();
        read_events();
        for (const auto& date : list("dates")) {
            add_date(date, std::nullopt, std::nullopt);
        }
        read_counts();
        read_lists();
        link_parts();
    }

    const normalizer::Report& report() const { return report_; }
    const nlohmann::json& gold() const { return gold_; }
    /// Title of the gold's event of that id; "" where it is null.
    std::string event_title(const nlohmann::json& id) const {
        return id.is_null() ? "" : report_.events.at(static_cast<std::size_t>(events_.at(id.get<std::string>()))).title;
    }

  private:
    using Json = nlohmann::json;

    const Json& list(const char* key) const {
        static const Json none = Json::array();
        return gold_.contains(key) ? gold_.at(key) : none;
    }
    static normalizer::Text text(const Json& record, const char* key) {
        return !record.contains(key) || record.at(key).is_null() ? std::nullopt
                                                                 : std::optional(record.at(key).get<std::string>());
    }
    static normalizer::Number number(const Json& record, const char* key) {
        return !record.contains(key) || record.at(key).is_null() ? std::nullopt
                                                                 : std::optional(record.at(key).get<double>());
    }
    static normalizer::Source source(const Json& record, const char* key) {
        normalizer::Source source;
        source.quote = text(record, key).value_or("");
        return source;
    }

    void read_report() {
        const Json& r = gold_.at("report");
        report_.title = text(r, "title");
        report_.kind = text(r, "kind");
        report_.level = text(r, "level");
        report_.center_name = text(r, "center_name");
        report_.municipality = text(r, "municipality");
        report_.region = text(r, "region");
        report_.zone = text(r, "zone");
        report_.period_start = text(r, "period_start");
        report_.period_end = text(r, "period_end");
        report_.period_kind = text(r, "period_kind");
        report_.doc_number = text(r, "doc_number");
        report_.doc_date = text(r, "doc_date");
        report_.signatory = text(r, "signatory");
    }

    void read_sections() {
        static const std::regex plan_year("на (20[0-9][0-9]) год");
        normalizer::Text start;
        normalizer::Text end;
        for (const Json& s : list("sections")) {
            normalizer::Section section;
            section.ordinal = static_cast<int>(report_.sections.size());
            section.number = text(s, "number");
            section.title = text(s, "title").value_or("");
            section.code = text(s, "code");
            section.source = source(s, "title");
            std::smatch match;
            if (std::regex_search(section.title, match, plan_year)) {
                start = match[1].str() + "-01-01";
                end = match[1].str() + "-12-31";
            }
            section.period_start = start;
            section.period_end = end;
            report_.sections.push_back(std::move(section));
        }
    }

    void read_coverage() {
        for (const auto& [code, basis] : gold_.at("coverage").items()) {
            report_.coverage.push_back({code, basis.get<std::string>(), std::nullopt, std::nullopt});
        }
    }

    bool any_event_has(const char* key) const {
        for (const Json& e : list("events")) {
            if (text(e, key)) {
                return true;
            }
        }
        return false;
    }

    void read_events() {
        const bool has_results = any_event_has("result");
        for (const Json& e : list("events")) {
            events_[e.at("id").get<std::string>()] = static_cast<int>(events_.size());
        }
        for (const Json& e : list("events")) {
            normalizer::Event event;
            for (std::size_t i = 0; i < report_.sections.size(); ++i) {
                if (report_.sections[i].title == text(e, "section")) {
                    event.section = static_cast<int>(i);
                    event.plan_start = report_.sections[i].period_start;
                    event.plan_end = report_.sections[i].period_end;
                }
            }
            if (const auto parent = text(e, "parent")) {
                event.parent = events_.at(*parent);
            }
            event.origin = e.at("origin").get<std::string>();
            event.number = text(e, "number");
            event.title = e.at("title").get<std::string>();
            event.kind = e.at("kind").get<std::string>();
            event.theme = text(e, "theme");
            event.responsible = text(e, "responsible");
            event.schedule = text(e, "schedule");
            event.result = text(e, "result");
            event.note = text(e, "note");
            event.status = e.at("status").get<std::string>();
            event.status_raw = text(e, "status_raw");
            event.status_basis = text(e, "status_basis");
            if (event.origin == "table_row") {
                event.schedule_cell = event.schedule ? "filled" : "empty";
                if (has_results) {
                    event.result_cell = event.result ? "filled" : "empty";
                }
            }
            const std::string full = std::regex_replace(event.title, std::regex("ОО "), "образовательных организаций ");
            event.title_key = store::Stemmer().stemmed_words(full);
            event.source = source(e, "title");
            for (const Json& date : e.at("dates")) {
                add_date(date, static_cast<int>(report_.events.size()), event.section);
            }
            report_.events.push_back(std::move(event));
        }
    }

    void add_date(const Json& d, normalizer::Index event, normalizer::Index section) {
        normalizer::Date date;
        date.event = event;
        date.section = section;
        date.raw = d.at("raw").get<std::string>();
        date.start = text(d, "start");
        date.end = text(d, "end");
        date.precision = text(d, "precision");
        date.recurrence = text(d, "recurrence");
        date.role = d.at("role").get<std::string>();
        date.source = source(d, d.contains("quote") ? "quote" : "raw");
        report_.dates.push_back(std::move(date));
    }

    void read_counts() {
        for (const Json& c : list("counts")) {
            normalizer::Count count;
            if (const auto event = text(c, "event")) {
                count.event = events_.at(*event);
            }
            count.raw = c.at("raw").get<std::string>();
            count.value = c.at("value").get<double>();
            count.unit = c.at("unit").get<std::string>();
            count.subject = text(c, "subject");
            count.approx = text(c, "approx");
            count.source = source(c, "quote");
            report_.counts.push_back(std::move(count));
        }
    }

    static int decimals(const Json& value) {
        const std::string written = value.is_null() ? "" : value.dump();
        const std::size_t point = written.find('.');
        return point == std::string::npos ? 0 : static_cast<int>(written.size() - point - 1);
    }

    void read_lists() {
        for (const Json& m : list("metrics")) {
            report_.metrics.push_back({text(m, "code").value_or(""), text(m, "direction"), text(m, "org_type"),
                                       text(m, "program_type"), text(m, "audience"), text(m, "event_kind"),
                                       m.at("value").get<double>(), text(m, "unit").value_or(""), text(m, "as_of"),
                                       std::nullopt, std::nullopt, std::nullopt, source(m, "quote")});
        }
        for (const Json& i : list("indicators")) {
            normalizer::Indicator indicator;
            indicator.number = text(i, "number");
            indicator.name = text(i, "name").value_or("");
            indicator.code = text(i, "code");
            indicator.unit = text(i, "unit");
            indicator.plan = number(i, "plan");
            indicator.fact = number(i, "fact");
            indicator.percent_reported = number(i, "percent_reported");
            indicator.percent_decimals = decimals(i.at("percent_reported"));
            indicator.percent_computed = number(i, "percent_computed");
            indicator.reason = text(i, "reason");
            indicator.source = source(i, "name");
            report_.indicators.push_back(std::move(indicator));
        }
        for (const Json& l : list("legal_refs")) {
            report_.legal_refs.push_back({text(l, "kind").value_or(""), text(l, "issuer"), text(l, "date"),
                                          text(l, "number"), text(l, "title"), text(l, "raw").value_or(""),
                                          std::nullopt, source(l, "raw")});
        }
        for (const Json& p : list("people")) {
            report_.people.push_back({text(p, "name").value_or(""), text(p, "role"), source(p, "name")});
        }
        for (const Json& l : list("links")) {
            report_.links.push_back({text(l, "kind").value_or(""), text(l, "value").value_or(""), source(l, "value")});
        }
    }

    /// Of each sum_mismatch: the count that states the total, and the other counts of its unit in the same event.
    void link_parts() {
        for (const Json& finding : list("findings")) {
            if (finding.at("code") != "sum_mismatch" || finding.at("event").is_null()) {
                continue;
            }
            const int event = events_.at(finding.at("event").get<std::string>());
            int total = -1;
            for (std::size_t i = 0; i < report_.counts.size(); ++i) {
                const auto& count = report_.counts[i];
                total = count.event == event && count.value == finding.at("actual") ? static_cast<int>(i) : total;
            }
            for (std::size_t i = 0; total >= 0 && i < report_.counts.size(); ++i) {
                auto& count = report_.counts[i];
                if (count.event == event && static_cast<int>(i) != total &&
                    count.unit == report_.counts.at(static_cast<std::size_t>(total)).unit) {
                    count.part_of = total;
                    count.breakdown = "parts";
                }
            }
        }
    }

    Json gold_;
    normalizer::Report report_;
    std::map<std::string, int> events_;
};

/// The gold files of the shared folder, sorted; none where it is absent.
inline std::vector<std::filesystem::path> shared_gold_files() {
    std::vector<std::filesystem::path> files;
    std::error_code absent;
    for (const auto& entry : std::filesystem::directory_iterator(
             std::filesystem::path(SVOD_SOURCE_DIR) / ".." / "shared" / "gold", absent)) {
        if (entry.path().extension() == ".json") {
            files.push_back(entry.path());
        }
    }
    std::sort(files.begin(), files.end());
    return files;
}

}  // namespace svod::tests
