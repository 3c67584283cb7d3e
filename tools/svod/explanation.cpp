#include "tools/svod/explanation.hpp"

namespace svod::tools {
namespace {

using nlohmann::ordered_json;
using normalizer::Text;

ordered_json or_null(const Text& value) {
    return value ? ordered_json(*value) : ordered_json(nullptr);
}

template <class Match>
void put_code(ordered_json& out, const std::string& key, const std::optional<Match>& match, std::string Match::*code) {
    out[key] = match ? ordered_json((*match).*code) : ordered_json(nullptr);
    out[key + "_rule"] = match ? ordered_json(match->rule) : ordered_json(nullptr);
}

}  // namespace

ordered_json explain(std::string_view text, const normalizer::phrases::Period& period,
                     const normalizer::phrases::Readers& readers) {
    using namespace normalizer::phrases;
    const normalizer::text::Folded folded(text);
    const std::vector<DateMatch> dates = readers.dates.find(folded, period);
    const std::vector<NumberMatch> numbers = readers.numbers.find(folded);
    ordered_json out = {{"text", text},
                        {"dates", ordered_json::array()},
                        {"numbers", ordered_json::array()},
                        {"counts", ordered_json::array()}};
    for (const DateMatch& date : dates) {
        out["dates"].push_back({{"raw", date.raw},
                                {"start", or_null(date.start)},
                                {"end", or_null(date.end)},
                                {"precision", or_null(date.precision)},
                                {"recurrence", or_null(date.recurrence)},
                                {"rule", date.rule}});
    }
    for (const NumberMatch& number : numbers) {
        out["numbers"].push_back({{"raw", number.raw}, {"value", number.value}, {"rule", number.rule}});
    }
    for (const CountMatch& count : readers.counts.find(folded, numbers, dates)) {
        if (count.alone) {
            continue;
        }
        out["counts"].push_back({{"raw", count.raw},
                                 {"value", count.value},
                                 {"unit", count.unit.empty() ? ordered_json(nullptr) : ordered_json(count.unit)},
                                 {"subject", or_null(count.subject)},
                                 {"approx", or_null(count.approx)},
                                 {"rule", count.rule}});
    }
    auto status = readers.statuses.of_status_cell(folded);
    if (!status) {
        status = readers.statuses.of_result(folded, normalizer::text::Folded());
    }
    put_code(out, "status", status, &StatusMatch::status);
    put_code(out, "event_kind", readers.event_kinds.find(folded), &KindMatch::kind);
    put_code(out, "section", readers.section_codes.of_title(folded), &SectionMatch::code);
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
