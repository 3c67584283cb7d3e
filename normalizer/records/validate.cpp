#include "normalizer/records/validate.hpp"

#include <algorithm>
#include <array>
#include <chrono>
#include <span>
#include <string>
#include <string_view>

#include "normalizer/records/codes.hpp"
#include "normalizer/records/describe.hpp"

namespace svod::normalizer {
namespace {

struct CodedField {
    std::string_view record;
    std::string_view field;
    std::span<const std::string_view> (*list)();
};

constexpr auto coded_fields = std::to_array<CodedField>({
    {"report", "kind", codes::report_kinds},
    {"report", "level", codes::levels},
    {"report", "period_kind", codes::period_kinds},
    {"report", "outcome", codes::outcomes},
    {"sections", "code", codes::sections},
    {"coverage", "code", codes::sections},
    {"coverage", "basis", codes::coverage_bases},
    {"events", "origin", codes::event_origins},
    {"events", "kind", codes::event_kinds},
    {"events", "status", codes::statuses},
    {"events", "status_basis", codes::status_bases},
    {"events", "schedule_cell", codes::cell_states},
    {"events", "status_cell", codes::cell_states},
    {"events", "result_cell", codes::cell_states},
    {"dates", "precision", codes::precisions},
    {"dates", "recurrence", codes::recurrences},
    {"dates", "role", codes::date_roles},
    {"counts", "unit", codes::units},
    {"counts", "approx", codes::approximations},
    {"metrics", "code", codes::metrics},
    {"metrics", "direction", codes::directions},
    {"metrics", "org_type", codes::organization_types},
    {"metrics", "program_type", codes::program_types},
    {"metrics", "audience", codes::audiences},
    {"metrics", "event_kind", codes::event_kinds},
    {"metrics", "unit", codes::units},
    {"indicators", "code", codes::metrics},
    {"indicators", "unit", codes::units},
    {"legal_refs", "kind", codes::legal_kinds},
    {"links", "kind", codes::link_kinds},
    {"findings", "code", codes::findings},
});

/// Those of `record`, which stand together.
std::span<const CodedField> coded_fields_of(std::string_view record) {
    const auto is_its_own = [record](const CodedField& coded) { return coded.record == record; };
    const auto begin = std::find_if(coded_fields.begin(), coded_fields.end(), is_its_own);
    return {begin, std::find_if_not(begin, coded_fields.end(), is_its_own)};
}

constexpr auto day_fields = std::to_array<std::string_view>(
    {"period_start", "period_end", "doc_date", "file_date", "plan_start", "plan_end", "start", "end", "date", "as_of"});

bool is_day(std::string_view text) {
    if (text.size() != 10 || text[4] != '-' || text[7] != '-') {
        return false;
    }
    std::array<int, 3> parts{};
    std::size_t part = 0;
    for (const char c : text) {
        if (c == '-') {
            ++part;
        } else if (c < '0' || c > '9' || part > 2) {
            return false;
        } else {
            parts.at(part) = parts.at(part) * 10 + (c - '0');
        }
    }
    const std::chrono::year_month_day day{std::chrono::year{parts[0]},
                                          std::chrono::month{static_cast<unsigned>(parts[1])},
                                          std::chrono::day{static_cast<unsigned>(parts[2])}};
    return part == 2 && day.ok();
}

bool is_time(std::string_view text) {
    const auto is_digit = [text](std::size_t at) { return text[at] >= '0' && text[at] <= '9'; };
    return text.size() == 8 && text[2] == ':' && text[5] == ':' && is_digit(0) && is_digit(1) && is_digit(3) &&
           is_digit(4) && is_digit(6) && is_digit(7);
}

/// Visits the fields of one record and keeps the first fault.
class FieldCheck {
  public:
    FieldCheck(const Report& report, std::string_view record, std::size_t position, std::optional<Failure>& failure)
        : report_(report), record_(record), position_(position), failure_(failure) {}

    FieldCheck(const FieldCheck&) = delete;
    FieldCheck& operator=(const FieldCheck&) = delete;

    void go_to(std::size_t position) { position_ = position; }

    void operator()(std::string_view field, const std::string& value) { check_text(field, value); }
    void operator()(std::string_view field, const Text& value) {
        if (value) {
            check_text(field, *value);
        }
    }
    void operator()(std::string_view field, const Index& value) {
        if (!value) {
            return;
        }
        const std::size_t size = target_size(field);
        const bool is_own = (field == "parent" || field == "part_of") && std::cmp_equal(*value, position_);
        if (*value < 0 || std::cmp_greater_equal(*value, size) || is_own) {
            fail(field, "refers to no other record: " + std::to_string(*value));
        }
    }
    void operator()(std::string_view /*field*/, double /*value*/) {}
    void operator()(std::string_view /*field*/, const Number& /*value*/) {}
    void operator()(std::string_view /*field*/, int /*value*/) {}

  private:
    void check_text(std::string_view field, const std::string& value) {
        for (const CodedField& coded : coded_) {
            if (coded.field == field && !codes::contains(coded.list(), value)) {
                fail(field, "unknown code '" + value.substr(0, 40) + "'");
            }
        }
        if (codes::contains(day_fields, field) && !is_day(value)) {
            fail(field, "no day YYYY-MM-DD: '" + value.substr(0, 40) + "'");
        }
        if (field == "file_time" && !is_time(value)) {
            fail(field, "no time HH:MM:SS: '" + value.substr(0, 40) + "'");
        }
    }

    std::size_t target_size(std::string_view field) const {
        if (field == "section" || (field == "parent" && record_ == "sections")) {
            return report_.sections.size();
        }
        if (field == "event" || field == "parent") {
            return report_.events.size();
        }
        return field == "indicator" ? report_.indicators.size() : report_.counts.size();
    }

    void fail(std::string_view field, std::string detail) {
        if (!failure_) {
            std::string where(record_);
            if (record_ != "report") {
                where += "[" + std::to_string(position_) + "]";
            }
            failure_ = Failure{FailureKind::bad_record, where + "." + std::string(field), std::move(detail)};
        }
    }

    const Report& report_;
    std::string_view record_;
    std::span<const CodedField> coded_ = coded_fields_of(record_);
    std::size_t position_;
    std::optional<Failure>& failure_;
};

}  // namespace

std::optional<Failure> validate(const Report& report) {
    std::optional<Failure> failure;
    const auto each = [&](std::string_view record, const auto& records, const auto& describe) {
        FieldCheck check(report, record, 0, failure);
        for (std::size_t i = 0; i < records.size() && !failure; ++i) {
            check.go_to(i);
            describe(records[i], check);
        }
    };
    describe_report(report, FieldCheck(report, "report", 0, failure));
    each("sections", report.sections, [](const auto& r, auto&& check) { describe_section(r, check); });
    each("coverage", report.coverage, [](const auto& r, auto&& check) { describe_coverage(r, check); });
    each("events", report.events, [](const auto& r, auto&& check) { describe_event(r, check); });
    each("dates", report.dates, [](const auto& r, auto&& check) { describe_date(r, check); });
    each("counts", report.counts, [](const auto& r, auto&& check) { describe_count(r, check); });
    each("metrics", report.metrics, [](const auto& r, auto&& check) { describe_metric(r, check); });
    each("indicators", report.indicators, [](const auto& r, auto&& check) {
        describe_indicator(r, check);
        for (const IndicatorPart& part : r.parts) {
            describe_indicator_part(part, check);
        }
    });
    each("legal_refs", report.legal_refs, [](const auto& r, auto&& check) { describe_legal_ref(r, check); });
    each("links", report.links, [](const auto& r, auto&& check) { describe_link(r, check); });
    each("findings", report.findings, [](const auto& r, auto&& check) { describe_finding(r, check); });
    return failure;
}

}  // namespace svod::normalizer
