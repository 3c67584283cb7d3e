#pragma once

#include <optional>
#include <string>
#include <vector>

/// The record types of the contract (tables of the store), as plain values. Everything is UTF-8, NFC. Codes are the
/// contract's lower-case ASCII words. Dates are ISO 8601 «YYYY-MM-DD». What the report doesn't give is nullopt.
/// References between records are 0-based indices into the vectors of the same Report.
namespace svod::normalizer {

using Text = std::optional<std::string>;
using Number = std::optional<double>;
using Index = std::optional<int>;

/// Where a record came from.
struct Source {
    Index page;         ///< 1-based; none where the format has no pages
    int block = 0;      ///< 0-based index of the block in reading order
    Index table_no;     ///< 1-based number of the table in the document
    Index row_no;       ///< 1-based grid row
    Index col_no;       ///< 1-based grid column
    std::string quote;  ///< the exact words of the normalised text

    bool operator==(const Source&) const = default;
};

struct Section {
    Index parent;     ///< section
    int ordinal = 0;  ///< 0-based place among the sections
    int level = 1;    ///< 1-based depth
    Text number;
    std::string title;
    Text code;          ///< list 3.1
    Text period_start;  ///< the period that the heading itself names («План … на 2024 год»)
    Text period_end;
    Text rule;
    Source source;

    bool operator==(const Section&) const = default;
};

struct Coverage {
    std::string code;   ///< list 3.1; one row for every code of the list
    std::string basis;  ///< heading, content, empty, absent
    Text rule;
    std::optional<Source> source;  ///< what it rests on; none for `absent`

    bool operator==(const Coverage&) const = default;
};

struct Event {
    Index section;
    Index parent;        ///< event; the row in whose cell a narrative stands
    std::string origin;  ///< table_row, list_item, narrative
    Text number;
    std::string title;
    std::string kind = "other";  ///< list 3.2
    Text theme;
    Text responsible;
    Text schedule;
    Text result;
    Text note;
    std::string status = "not_reported";  ///< list 3.3
    Text status_raw;
    Text status_basis;  ///< stated, inferred; none where not_reported
    /// Cells that the table has a column for: filled, empty; none where it has no such column (checks no_schedule …).
    Text schedule_cell;
    Text status_cell;
    Text result_cell;
    Text plan_start;  ///< the period of the plan's heading that the event stands under, if that names one
    Text plan_end;
    Text title_key;  ///< folded, abbreviations written out, stems: equal keys mean the same activity
    Text rule;       ///< the rule that gave the status
    Source source;

    bool operator==(const Event&) const = default;
};

struct Date {
    Index event;
    Index section;
    std::string raw;
    Text start;
    Text end;
    Text precision;                ///< day month quarter half_year year school_year range
    Text recurrence;               ///< daily weekly monthly quarterly half_yearly yearly ongoing as_needed by_schedule
    std::string role = "mention";  ///< schedule held as_of period document mention
    Text rule;
    Source source;

    bool operator==(const Date&) const = default;
};

struct Count {
    Index section;
    Index event;
    std::string raw;
    double value = 0;
    std::string unit = "other";  ///< list 3.4
    Text subject;
    Text approx;        ///< at_least, at_most, about
    Index part_of;      ///< count: the total that this one is a part of, as the text presents it
    Text breakdown;     ///< parts of a total with one name add up to it; «growth»: a percentage of more or less
    Index numerator;    ///< count: of a percentage, the part that it states …
    Index denominator;  ///< count: … and the whole that it states it of
    Text rule;
    Source source;

    bool operator==(const Count&) const = default;
};

struct Metric {
    std::string code;  ///< list 3.5
    Text direction;
    Text org_type;
    Text program_type;
    Text audience;
    Text event_kind;
    double value = 0;
    std::string unit;
    Text as_of;
    Index count;
    Index indicator;
    Text rule;
    Source source;

    bool operator==(const Metric&) const = default;
};

/// A part of an indicator's period: a quarter, a half-year.
struct IndicatorPart {
    Text period_start;
    Text period_end;
    Number plan;
    Number fact;

    bool operator==(const IndicatorPart&) const = default;
};

struct Indicator {
    Index section;
    Index event;
    Text number;
    std::string name;
    Text code;  ///< list 3.5
    Text unit;  ///< list 3.4
    Number plan;
    Number fact;
    Number percent_reported;
    int percent_decimals = 0;  ///< digits written after the point of `percent_reported`
    Number percent_computed;   ///< fact / plan × 100
    Text reason;
    Text better;  ///< `lower` where its name tells of something that there should be little of: «Количество жалоб»
    std::vector<IndicatorPart> parts;
    Text rule;
    Source source;

    bool operator==(const Indicator&) const = default;
};

struct LegalRef {
    std::string kind;  ///< decree order directive law letter protocol agreement other
    Text issuer;
    Text date;
    Text number;
    Text title;
    std::string raw;
    Text rule;
    Source source;

    bool operator==(const LegalRef&) const = default;
};

struct Person {
    std::string name;
    Text role;
    Source source;

    bool operator==(const Person&) const = default;
};

struct Link {
    std::string kind;  ///< url email phone inn ogrn
    std::string value;
    Source source;

    bool operator==(const Link&) const = default;
};

/// Where a field of `reports` came from.
struct FieldSource {
    std::string field;  ///< column name, e.g. "municipality"
    Source source;

    bool operator==(const FieldSource&) const = default;
};

/// A piece of the report's text, for the full-text index and for looking a source up.
struct Passage {
    Source source;  ///< its quote is the whole text

    bool operator==(const Passage&) const = default;
};

/// A finding that only the reader of the file can make (text_missing, unknown_municipality); the others are the
/// store's.
struct ReaderFinding {
    std::string code;     ///< list 3.7
    std::string message;  ///< in Russian
    Text expected;
    Text actual;

    bool operator==(const ReaderFinding&) const = default;
};

struct Report {
    std::string path;    ///< relative to the ingested folder, '/'-separated
    std::string sha256;  ///< of the file's bytes, lower-case hex
    std::string format;  ///< docx, pdf, txt; "" where unknown
    Text title;
    Text kind;   ///< activity_report analysis plan other
    Text level;  ///< municipal zonal regional
    Text center_name;
    Text municipality;
    Text region;
    Text zone;
    Text period_start;
    Text period_end;
    Text period_kind;  ///< year half_year quarter month school_year other
    Text doc_number;
    Text doc_date;
    Text signatory;
    Text file_date;              ///< the day of the file's last change, UTC: of two versions the later one counts
    Text file_time;              ///< its time on that day, «17:30:00»
    std::string outcome = "ok";  ///< ok, partial, failed
    Text error;                  ///< in Russian; what was lost or why it failed

    std::vector<FieldSource> fields;
    std::vector<Section> sections;
    std::vector<Coverage> coverage;
    std::vector<Event> events;
    std::vector<Date> dates;
    std::vector<Count> counts;
    std::vector<Metric> metrics;
    std::vector<Indicator> indicators;
    std::vector<LegalRef> legal_refs;
    std::vector<Person> people;
    std::vector<Link> links;
    std::vector<ReaderFinding> findings;
    std::vector<Passage> passages;

    bool operator==(const Report&) const = default;
};

}  // namespace svod::normalizer
