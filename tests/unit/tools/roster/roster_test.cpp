#include "tools/svod/roster.hpp"

#include <gtest/gtest.h>

#include "normalizer/rules/rule_set.hpp"

namespace svod::tools {
namespace {

using normalizer::phrases::PlaceReader;

Roster roster_of(const store::RosterEntry& entry) {
    static const PlaceReader places = PlaceReader::create(normalizer::rules::RuleSet::load().value()).value();
    return recognised({entry}, places);
}

TEST(Roster, NamesPlacesAsReportsAreKnown) {
    struct Row {
        const char* municipality;
        const char* region;
        const char* known_as;
        const char* official_region;
    };
    const Row rows[] = {
        {"Топкинский муниципальный округ", "Кемеровская область – Кузбасс", "Топкинский муниципальный округ",
         "Кемеровская область"},
        {"Топкинский муниципальный округ", "Кузбасс", "Топкинский муниципальный округ", "Кемеровская область"},
        {"Чистопольский район", "Татарстан", "Чистопольский район", "Республика Татарстан"},
        {"Можгинский район", "Удмуртия", "Можгинский район", "Удмуртская Республика"},
        {"г. Салават", "Башкортостан", "город Салават", "Республика Башкортостан"},
        {"Вельский район", "Архангельская обл.", "Вельский район", "Архангельская область"},
        {"Вельский р-н", "Архангельская", "Вельский район", "Архангельская область"},
        {"Вельского района Архангельской области", "", "Вельский район", "Архангельская область"},
        {"Вельский район", "", "Вельский район", ""},
        {"Майминский район", "Алтай", "Майминский район", "Республика Алтай"},
        {"Бийский район", "Алтайский", "Бийский район", "Алтайский край"},
        {"город Зеленоград", "Москва", "город Зеленоград", "город Москва"},
        {"Салават", "Респ. Башкортостан", "", "Республика Башкортостан"},
    };
    for (const Row& row : rows) {
        const Roster roster = roster_of({row.municipality, row.region});
        EXPECT_EQ(roster.entries[0].municipality, row.municipality) << "stays as written";
        EXPECT_EQ(roster.entries[0].known_as, row.known_as);
        EXPECT_EQ(roster.entries[0].region, row.official_region);
        EXPECT_TRUE(roster.unknown_regions.empty()) << row.region;
    }
}

TEST(Roster, KeepsAndNamesRegionsThatItDoesNotKnow) {
    const Roster many = roster_of({"Первомайский район", "Тридевятая область"});
    EXPECT_EQ(many.entries[0].region, "Тридевятая область");
    EXPECT_EQ(many.unknown_regions, std::vector<std::string>{"Тридевятая область"});
    const Roster one = roster_of({"Вельский район", "АО"});
    EXPECT_EQ(one.entries[0].region, "Архангельская область") << "only it has a district of that name";
    EXPECT_EQ(one.unknown_regions, std::vector<std::string>{"АО"});
}

TEST(Roster, AFileThatIsNotThereIsNamed) {
    EXPECT_EQ(read_roster("no/such/roster.csv").error().kind, FailureKind::cannot_read);
}

}  // namespace
}  // namespace svod::tools
