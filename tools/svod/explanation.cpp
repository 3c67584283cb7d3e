#include "tools/svod/explanation.hpp"

#include "extractors/document/document.hpp"

namespace svod::tools {
namespace {

using nlohmann::ordered_json;
using normalizer::Text;
using normalizer::phrases::DateMatch;
using normalizer::phrases::NumberMatch;
using normalizer::phrases::Readers;
using normalizer::text::Folded;

ordered_json or_null(const Text& value) {
    return value ? ordered_json(*value) : ordered_json(nullptr);
}

template <class Match>
void put_code(ordered_json& out, const std::string& key, const std::optional<Match>& match, std::string Match::*code) {
    out[key] = match ? ordered_json((*match).*code) : ordered_json(nullptr);
    out[key + "_rule"] = match ? ordered_json(match->rule) : ordered_json(nullptr);
}

ordered_json dates_of(const std::vector<DateMatch>& dates) {
    ordered_json out = ordered_json::array();
    for (const DateMatch& date : dates) {
        out.push_back({{"raw", date.raw},
                       {"start", or_null(date.start)},
                       {"end", or_null(date.end)},
                       {"precision", or_null(date.precision)},
                       {"recurrence", or_null(date.recurrence)},
                       {"rule", date.rule}});
    }
    return out;
}

ordered_json counts_of(const Folded& text, const std::vector<NumberMatch>& numbers, const std::vector<DateMatch>& dates,
                       const Readers& readers) {
    ordered_json out = ordered_json::array();
    for (const auto& count : readers.counts.find(text, numbers, dates)) {
        if (count.alone) {
            continue;
        }
        out.push_back({{"raw", count.raw},
                       {"value", count.value},
                       {"unit", count.unit.empty() ? ordered_json(nullptr) : ordered_json(count.unit)},
                       {"subject", or_null(count.subject)},
                       {"approx", or_null(count.approx)},
                       {"rule", count.rule.name}});
    }
    return out;
}

void put_names(ordered_json& out, const Folded& text, const std::vector<DateMatch>& dates,
               const normalizer::phrases::NameReaders& names) {
    out["places"] = ordered_json::array();
    std::vector<normalizer::phrases::RegionWeight> regions;
    for (const auto& region : names.places.regions(text)) {
        regions.push_back({region.region, normalizer::phrases::certain_weight});
        out["places"].push_back({{"raw", text.original_of(region.span)},
                                 {"municipality", nullptr},
                                 {"region", region.region},
                                 {"rule", region.rule}});
    }
    for (const auto& mention : names.places.municipalities(text)) {
        const auto place = names.places.settle({{&text, mention, 1}}, regions);
        out["places"].push_back({{"raw", text.original_of(mention.span)},
                                 {"municipality", place ? ordered_json(place->municipality) : ordered_json(nullptr)},
                                 {"region", place ? or_null(place->region) : ordered_json(nullptr)},
                                 {"rule", mention.rule}});
    }
    out["organizations"] = ordered_json::array();
    for (const auto& organization : names.organizations.find(text)) {
        out["organizations"].push_back(
            {{"raw", text.original_of(organization.span)}, {"name", organization.name}, {"rule", organization.rule}});
    }
    out["people"] = ordered_json::array();
    for (const auto& person : names.people.find(text)) {
        out["people"].push_back({{"name", person.name}, {"role", or_null(person.role)}, {"rule", person.rule}});
    }
    out["legal_refs"] = ordered_json::array();
    for (const auto& act : names.legal_acts.find(text, dates)) {
        out["legal_refs"].push_back({{"raw", text.original_of(act.span)},
                                     {"kind", act.kind},
                                     {"issuer", or_null(act.issuer)},
                                     {"date", or_null(act.date)},
                                     {"number", or_null(act.number)},
                                     {"title", or_null(act.title)},
                                     {"rule", act.rule}});
    }
    out["links"] = ordered_json::array();
    for (const auto& link : names.contacts.find(text)) {
        out["links"].push_back({{"raw", link.raw}, {"kind", link.kind}, {"value", link.value}, {"rule", link.rule}});
    }
}

// What only a whole report shows, read from one with the phrase as its only paragraph.
void put_records(ordered_json& out, std::string_view text, const normalizer::Normalizer& normalizer) {
    extractors::Document document;
    extractors::Block paragraph;
    paragraph.text = std::string(text);
    document.blocks.push_back(std::move(paragraph));
    const normalizer::Report report = normalizer.normalize(document);
    out["events"] = ordered_json::array();
    for (const normalizer::Event& event : report.events) {
        out["events"].push_back({{"origin", event.origin},
                                 {"title", event.title},
                                 {"kind", event.kind},
                                 {"theme", or_null(event.theme)},
                                 {"status", event.status},
                                 {"status_raw", or_null(event.status_raw)},
                                 {"rule", or_null(event.rule)}});
    }
    out["metrics"] = ordered_json::array();
    for (const normalizer::Metric& metric : report.metrics) {
        out["metrics"].push_back({{"code", metric.code},
                                  {"direction", or_null(metric.direction)},
                                  {"org_type", or_null(metric.org_type)},
                                  {"program_type", or_null(metric.program_type)},
                                  {"audience", or_null(metric.audience)},
                                  {"event_kind", or_null(metric.event_kind)},
                                  {"value", metric.value},
                                  {"unit", metric.unit},
                                  {"rule", or_null(metric.rule)}});
    }
    out["indicators"] = ordered_json::array();
    for (const normalizer::Indicator& indicator : report.indicators) {
        out["indicators"].push_back({{"name", indicator.name},
                                     {"code", or_null(indicator.code)},
                                     {"plan", indicator.plan ? ordered_json(*indicator.plan) : ordered_json(nullptr)},
                                     {"fact", indicator.fact ? ordered_json(*indicator.fact) : ordered_json(nullptr)},
                                     {"rule", or_null(indicator.rule)}});
    }
}

}  // namespace

ordered_json explain(std::string_view text, const normalizer::phrases::Period& period,
                     const normalizer::Normalizer& normalizer) {
    using namespace normalizer::phrases;
    const Readers& readers = normalizer.readers();
    const Folded folded(text);
    const std::vector<DateMatch> dates = readers.dates.find(folded, period);
    const std::vector<NumberMatch> numbers = readers.numbers.find(folded);
    ordered_json out = {{"text", text}, {"dates", dates_of(dates)}, {"numbers", ordered_json::array()}};
    for (const NumberMatch& number : numbers) {
        out["numbers"].push_back({{"raw", number.raw}, {"value", number.value}, {"rule", number.rule}});
    }
    out["counts"] = counts_of(folded, numbers, dates, readers);
    auto status = readers.statuses.of_status_cell(folded);
    if (!status) {
        status = readers.statuses.of_result(folded, Folded());
    }
    put_code(out, "status", status, &StatusMatch::status);
    put_code(out, "event_kind", readers.event_kinds.find(folded), &KindMatch::kind);
    put_code(out, "section", readers.section_codes.of_title(folded), &SectionMatch::code);
    put_records(out, text, normalizer);
    put_names(out, folded, dates, readers.names);
    return out;
}

Outcome<normalizer::phrases::Period> parse_period(std::string_view text) {
    using normalizer::phrases::day_of_iso;
    const auto bad = [&] {
        return tl::unexpected(Failure{FailureKind::bad_record, std::string(text),
                                      "no period: write a year (2023) or two days (2022-01-01..2022-06-30)"});
    };
    const bool is_year = text.size() == 4;
    const std::size_t dots = text.find("..");
    if (!is_year && dots == std::string_view::npos) {
        return bad();
    }
    const std::string first = is_year ? std::string(text) + "-01-01" : std::string(text.substr(0, dots));
    const std::string last = is_year ? std::string(text) + "-12-31" : std::string(text.substr(dots + 2));
    const normalizer::phrases::Period period{day_of_iso(first), day_of_iso(last)};
    if (!period.known() || *period.end < *period.start) {
        return bad();
    }
    return period;
}

}  // namespace svod::tools
