#include "normalizer/stages/mended_fields.hpp"

#include <algorithm>
#include <string>
#include <string_view>

#include "normalizer/text/repairs.hpp"

namespace svod::normalizer::stages {
namespace {

void mend(std::string& field) {
    field = text::mended(field);
}

void mend(Text& field) {
    if (field) {
        mend(*field);
    }
}

// A schedule is a quotation: «29.01.2О21» keeps the letter that was recognised for a figure.
void mend_words(Text& field) {
    const auto figures = [](const std::string& text) {
        return std::count_if(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
    };
    if (field) {
        const std::string words = text::mended(*field);
        *field = figures(words) == figures(*field) ? words : *field;
    }
}

// Letters behind the sign may be the number's («№ 15О»).
void mend_number(Text& field) {
    constexpr std::string_view sign = "№ ";
    if (field) {
        field = text::mended(std::string(sign) + *field).substr(sign.size());
    }
}

template <class... Fields>
void mend_all(Fields&... fields) {
    (mend(fields), ...);
}

}  // namespace

void mend_fields(Report& report) {
    mend_all(report.title, report.center_name, report.zone, report.signatory);
    mend_number(report.doc_number);
    for (Section& section : report.sections) {
        mend_all(section.number, section.title);
    }
    for (Event& event : report.events) {
        mend_all(event.title, event.theme, event.responsible, event.result, event.note, event.status_raw);
        mend_words(event.schedule);
        mend_all(event.schedule_cell, event.status_cell, event.result_cell);
    }
    for (Date& date : report.dates) {
        mend(date.raw);
    }
    for (Count& count : report.counts) {
        mend_all(count.raw, count.subject, count.breakdown);
    }
    for (Indicator& indicator : report.indicators) {
        mend_all(indicator.name, indicator.reason);
    }
    for (LegalRef& act : report.legal_refs) {
        mend_all(act.issuer, act.title, act.raw);
        mend_number(act.number);
    }
    for (Person& person : report.people) {
        mend_all(person.name, person.role);
    }
}

}  // namespace svod::normalizer::stages
