#include "store/profile.hpp"

#include <gtest/gtest.h>

namespace svod::store {
namespace {

TEST(Profile, BuiltInOneIsTheContracts) {
    const auto profile = load_profile("default");
    ASSERT_TRUE(profile) << in_english(profile.error());
    EXPECT_EQ(profile->name, "default");
    EXPECT_EQ(profile->sections.size(), 10U);
    EXPECT_EQ(profile->elements, (std::vector<std::string>{"municipality", "period", "center", "signature"}));
    EXPECT_EQ(profile->covered_by.at("personalized_funding"), std::vector<std::string>{"social_order"});
}

TEST(Profile, OwnOneTakesTheSuccessorsOfTheBuiltIn) {
    const auto profile = parse_profile("name = \"short\"\nsections = [\"personalized_funding\"]\n", "p.toml");
    ASSERT_TRUE(profile);
    EXPECT_EQ(profile->covered_by.count("personalized_funding"), 1U);
    EXPECT_TRUE(profile->elements.empty());
}

TEST(Profile, FaultsNameFileLineAndCure) {
    struct Row {
        const char* toml;
        const char* where;
        const char* words;
    };
    const Row rows[] = {{"name = \"x\"\nsections = [\"navigater\"]", "p.toml:2", "navigator"},
                        {"name = \"x\"\nelements = [1]", "p.toml:2", "signature"},
                        {"name = \"x\"\n\nsections = 5", "p.toml:3", "list"},
                        {"sections = []", "p.toml", "name = "},
                        {"name = \"x\"\nsection = []", "p.toml:2", "sections"},
                        {"name = \"x", "p.toml:1", ""},
                        {"name = \"x\"\n[covered_by]\nnowhere = []", "p.toml:3", "nowhere"}};
    for (const Row& row : rows) {
        const auto profile = parse_profile(row.toml, "p.toml");
        ASSERT_FALSE(profile) << row.toml;
        EXPECT_EQ(profile.error().where, row.where) << row.toml;
        EXPECT_NE(profile.error().detail.find(row.words), std::string::npos) << profile.error().detail;
    }
    const auto missing = load_profile("school");
    EXPECT_EQ(missing.error().kind, FailureKind::cannot_read);
    EXPECT_NE(missing.error().detail.find("built in: default"), std::string::npos) << missing.error().detail;
}

TEST(Roster, ReadsTheFormsOfCsv) {
    const std::vector<RosterEntry> two = {{"Лужский район", "Ленинградская область"}, {"город Батайск", ""}};
    const char* texts[] = {
        "municipality,region\nЛужский район,Ленинградская область\nгород Батайск,\n",
        "\xEF\xBB\xBFmunicipality;region\r\nЛужский район;Ленинградская область\r\n\r\nгород Батайск\r\n",
        "region,municipality\nЛенинградская область,\"Лужский район\"\n,\"город Батайск\"",
        "№;Субъект РФ;Наименование муниципального образования\n1;Ленинградская область;Лужский район\n2;;город Батайск",
        "Муниципалитет,Регион\nЛужский район,Ленинградская область\nгород Батайск,\n",
        "\"municipality\"\t\"region\"\nЛужский район\t Ленинградская область \nгород Батайск\t\n"};
    for (const char* text : texts) {
        const auto roster = parse_roster(text, "r.csv");
        ASSERT_TRUE(roster) << text << in_english(roster.error());
        EXPECT_EQ(*roster, two) << text;
    }
    const auto quoted = parse_roster("municipality,region\n\"Район \"\"Заря\"\", новый\",Х\n", "r.csv");
    ASSERT_TRUE(quoted);
    EXPECT_EQ(quoted->at(0).municipality, "Район \"Заря\", новый");
}

TEST(Roster, FaultsNameTheLine) {
    struct Row {
        const char* csv;
        const char* where;
    };
    const Row rows[] = {{"", "r.csv:1"},
                        {"name\nx\n", "r.csv:1"},
                        {"municipality,region\nа,б\n,в\n", "r.csv:3"},
                        {"municipality,region\n\"а,б\n", "r.csv:2"}};
    for (const Row& row : rows) {
        const auto roster = parse_roster(row.csv, "r.csv");
        ASSERT_FALSE(roster) << row.csv;
        EXPECT_EQ(roster.error().where, row.where);
    }
}

}  // namespace
}  // namespace svod::store
