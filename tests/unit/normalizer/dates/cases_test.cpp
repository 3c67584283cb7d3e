#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <map>
#include <nlohmann/json.hpp>
#include <set>

#include "date_text.hpp"

namespace svod::normalizer::phrases {
namespace {

using nlohmann::json;
using testing::date_reader;
using testing::describe;
using testing::period_of;

const std::set<std::string> date_kinds{
    "date",       "range",     "month",      "quarter",   "half",          "season",        "year",       "month_range",
    "year_range", "date_list", "month_list", "year_list", "dates_in_text", "academic_year", "not_a_date", "until_year"};
const std::map<std::string, std::string> frequencies{{"P3M", "quarterly"},
                                                     {"P1M", "monthly"},
                                                     {"P1W", "weekly"},
                                                     {"P1Y", "yearly"},
                                                     {"P6M", "half_yearly"},
                                                     {"as-needed", "as_needed"},
                                                     {"by-schedule", "by_schedule"},
                                                     {"ongoing", "ongoing"}};

using Ends = std::vector<std::pair<json, json>>;

Ends expected_ends(const json& expect) {
    Ends ends;
    const auto add = [&](const json& item) {
        ends.emplace_back(item.value("start", json()), item.value("end", json()));
    };
    if (expect.is_object()) {
        add(expect);
    } else if (expect.is_array()) {
        std::for_each(expect.begin(), expect.end(), add);
    }
    return ends;
}

bool is_right(const json& one_case, const std::vector<DateMatch>& found) {
    if (one_case["kind"] == "frequency") {
        const auto wanted = frequencies.find(one_case["expect"]["freq"].get<std::string>());
        return wanted == frequencies.end() || (found.size() == 1 && found[0].recurrence == wanted->second);
    }
    Ends ends;
    for (const DateMatch& date : found) {
        if (!date.recurrence) {
            ends.emplace_back(date.start ? json(*date.start) : json(), date.end ? json(*date.end) : json());
        }
    }
    std::vector<Ends> right{expected_ends(one_case["expect"])};
    for (const json& other : one_case.value("also_ok", json::array())) {
        right.push_back(expected_ends(other));
    }
    return std::find(right.begin(), right.end(), ends) != right.end();
}

TEST(DateCases, ReadsTheCoreCases) {
    const std::filesystem::path folder = std::filesystem::path(SVOD_SOURCE_DIR) / ".." / "shared" / "cases";
    if (!std::filesystem::is_directory(folder)) {
        GTEST_SKIP() << "no " << folder;
    }
    for (const auto& entry : std::filesystem::directory_iterator(folder)) {
        std::ifstream file(entry.path());
        for (std::string line; entry.path().extension() == ".jsonl" && std::getline(file, line);) {
            const json one_case = line.empty() ? json() : json::parse(line);
            if (!one_case.is_object() ||
                (!date_kinds.contains(one_case.value("kind", "")) && one_case.value("kind", "") != "frequency")) {
                continue;
            }
            const auto text = one_case["text"].get<std::string>();
            const auto found =
                date_reader().find(text::Folded(text), period_of(one_case.value("ref", "2023").substr(0, 4)));
            EXPECT_TRUE(is_right(one_case, found)) << one_case["id"] << " " << text << "\n  expected "
                                                   << one_case["expect"] << "\n  got " << describe(found);
        }
    }
}

}  // namespace
}  // namespace svod::normalizer::phrases
