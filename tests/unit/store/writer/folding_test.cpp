#include "store/folding.hpp"

#include <gtest/gtest.h>

#include <fstream>
#include <map>
#include <set>
#include <sstream>

#include "store/resources.hpp"

namespace svod::store {
namespace {

TEST(FoldingTest, KnowsAMunicipalityByItsName) {
    struct Row {
        const char* one;
        const char* other;
        bool are_equal;
    };
    const Row rows[] = {{"Лужский муниципальный район", "Лужский район", true},
                        {"город Батайск", "г. Батайск", true},
                        {"МО Кущёвский р-н", "Кущевский район", true},
                        {"Городской округ «Город Лесной»", "город Лесной", true},
                        {"Лужский район", "Ладожский район", false},
                        {"город Киров", "Кировский район", false},
                        {"городской округ", "район", false}};
    for (const Row& row : rows) {
        EXPECT_EQ(municipality_key(row.one) == municipality_key(row.other), row.are_equal) << row.one << row.other;
    }
}

TEST(FoldingTest, TellsTownsFromDistrictsOfTheirName) {
    struct Row {
        const char* name;
        const char* region;
        const char* kind;
    };
    const Row rows[] = {{"город Слободской", "Кировская область", "town"},
                        {"городской округ город Слободской", "", "town"},
                        {"Слободской муниципальный район", "Кировская область", "district"},
                        {"муниципальный район город Нерехта и Нерехтский район", "Костромская область", "district"},
                        {"Юргинский городской округ", "Кемеровская область", "town"},
                        {"Юргинский городской округ", "", "town"},
                        {"Юргинский муниципальный округ", "Кемеровская область", ""},
                        {"Шебекинский городской округ", "Белгородская область", ""},
                        {"Троицкий городской округ", "Калужская область", ""},
                        {"муниципальное образование Слободской", "Кировская область", ""}};
    for (const Row& row : rows) {
        EXPECT_EQ(municipality_kind(row.name, row.region), row.kind) << row.name;
    }
}

// The store has no gazetteer; what it knows of homonyms follows from the normalizer's.
TEST(FoldingTest, KnowsTheHomonymsOfTheGazetteer) {
    std::ifstream file(SVOD_SOURCE_DIR "/normalizer/data/municipalities.csv");
    std::map<std::string, std::set<std::string>> kinds;
    for (std::string line; std::getline(file, line);) {
        std::istringstream fields(line);
        std::string region;
        std::string kind;
        std::string form;
        std::getline(std::getline(std::getline(fields, region, ','), kind, ','), form, ',');
        for (std::string name; std::getline(fields, name, ';');) {
            kinds[region + "\t" + municipality_key(name)].insert(kind);
        }
    }
    std::set<std::string> expected;
    for (const auto& [name, its_kinds] : kinds) {
        if (its_kinds.size() > 1) {
            expected.insert(name);
        }
    }
    std::set<std::string> found;
    std::istringstream data{std::string(embedded_text("municipality_homonyms.txt"))};
    for (std::string line; std::getline(data, line);) {
        if (!line.starts_with('#')) {
            found.insert(line);
        }
    }
    EXPECT_GT(found.size(), 20U);
    EXPECT_EQ(found, expected);
}

}  // namespace
}  // namespace svod::store
