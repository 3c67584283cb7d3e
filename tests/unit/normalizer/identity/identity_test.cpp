#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "identity_lines.hpp"

namespace svod::normalizer::stages {
namespace {

using testing::identity_of;

TEST(Identity, JoinsATitleThatIsSplitOverLines) {
    const Report report =
        identity_of({"Отчет", "о деятельности муниципального опорного центра", "за первое полугодие 2022 года",
                     "В районе работают 12 организаций дополнительного образования детей."});
    EXPECT_EQ(report.title, "Отчет о деятельности муниципального опорного центра за первое полугодие 2022 года");
    EXPECT_EQ(report.kind, "activity_report");
    EXPECT_EQ(report.level, "municipal");
    EXPECT_EQ(report.period_start, "2022-01-01");
    EXPECT_EQ(report.period_end, "2022-06-30");
    EXPECT_EQ(report.period_kind, "half_year");
}

struct PeriodCase {
    const char* title;
    const char* start;
    const char* end;
    const char* kind;
};

class Periods : public ::testing::TestWithParam<PeriodCase> {};

TEST_P(Periods, AreReadFromTheTitle) {
    const Report report = identity_of({GetParam().title});
    EXPECT_EQ(report.period_start, GetParam().start);
    EXPECT_EQ(report.period_end, GetParam().end);
    EXPECT_EQ(report.period_kind, GetParam().kind);
}

INSTANTIATE_TEST_SUITE_P(
    Titles, Periods,
    ::testing::Values(
        PeriodCase{"Отчёт МОЦ за 2023 год", "2023-01-01", "2023-12-31", "year"},
        PeriodCase{"Отчёт МОЦ за 9 месяцев 2023 года", "2023-01-01", "2023-09-30", "other"},
        PeriodCase{"Отчёт МОЦ за II квартал 2024 года", "2024-04-01", "2024-06-30", "quarter"},
        PeriodCase{"Отчёт о работе МОЦ – 2023", "2023-01-01", "2023-12-31", "year"},
        PeriodCase{"Отчёт МОЦ за 3 квартала 2023 года", "2023-01-01", "2023-09-30", "other"},
        PeriodCase{"Отчёт МОЦ за первое полугодие текущего 2023 года", "2023-01-01", "2023-06-30", "half_year"},
        PeriodCase{"Отчёт МОЦ за октябрь 2024 года", "2024-10-01", "2024-10-31", "month"},
        PeriodCase{"Анализ работы за 2022-2023 учебный год", "2022-09-01", "2023-08-31", "school_year"},
        PeriodCase{"Отчёт о выполнении плана на 2022-2024 годы за 2023 год", "2023-01-01", "2023-12-31", "year"}));

TEST(Identity, TakesMunicipalityAndRegionFromTheTitle) {
    const Report report =
        identity_of({"Отчёт о деятельности МОЦ Лужского муниципального района Ленинградской области за 2021 год"});
    EXPECT_EQ(report.municipality, "Лужский муниципальный район");
    EXPECT_EQ(report.region, "Ленинградская область");
}

TEST(Identity, TakesAMunicipalityThatTheCentreIsCalledByAndQuotesItsWord) {
    const Report report = identity_of({"Отчёт Тихвинского муниципального опорного центра за 2024 год"});
    EXPECT_EQ(report.municipality, "Тихвинский муниципальный район");
    const auto field = std::find_if(report.fields.begin(), report.fields.end(),
                                    [](const FieldSource& source) { return source.field == "municipality"; });
    ASSERT_NE(field, report.fields.end());
    EXPECT_EQ(field->source.quote, "Тихвинского");
    for (const char* title :
         {"Отчёт нашего муниципального опорного центра за 2024 год", "Отчёт регионального опорного центра за 2024 год",
          "Отчёт Кировского муниципального опорного центра за 2024 год"}) {
        EXPECT_FALSE(identity_of({title}).municipality) << title;
    }
}

TEST(Identity, PrefersTheFullestTypeThatTheReportUses) {
    const Report report =
        identity_of({"Анализ работы МОЦ Тамбовского района за 2022 год",
                     "Педагоги Тамбовского муниципального округа посетили семинары Амурской области."});
    EXPECT_EQ(report.municipality, "Тамбовский муниципальный округ");
    EXPECT_EQ(report.region, "Амурская область");
}

TEST(Identity, MendsAMisspeltName) {
    const Report report = identity_of(
        {"Отчёт МОЦ за 2022 год", "Муниципальное образование: Кушевский р-н", "Семинары прошли в Краснодарском крае."});
    EXPECT_EQ(report.municipality, "Кущевский район");
    EXPECT_EQ(report.region, "Краснодарский край");
    EXPECT_TRUE(report.findings.empty());
}

TEST(Identity, ReportsANameThatTheGazetteerDoesNotHave) {
    const Report report = identity_of({"Отчёт МОЦ Тридевятского района за 2022 год"});
    EXPECT_EQ(report.municipality, "Тридевятский район");
    ASSERT_EQ(report.findings.size(), 1U);
    EXPECT_EQ(report.findings.front().code, "unknown_municipality");
}

TEST(Identity, TakesTheOwnMunicipalityOfAZonalReport) {
    const Report report = identity_of({"Отчёт зонального опорного центра Южной территориальной зоны за 2020 год",
                                       "Муниципальное образование: Абинский район",
                                       "В зону входят Крымский район, Темрюкский район и город Анапа."});
    EXPECT_EQ(report.level, "zonal");
    EXPECT_EQ(report.zone, "Южная");
    EXPECT_EQ(report.municipality, "Абинский район");
}

TEST(Identity, TakesNoneOfTheMunicipalitiesThatAWideCentreWorksFor) {
    struct Case {
        const char* title;
        const char* statement;
        const char* municipality;  // "" for none
    };
    const char* const zone = "Отчёт зонального опорного центра Южной зоны за 2023 год";
    const char* const region = "Отчёт регионального модельного центра Ленинградской области за 2023 год";
    const Case cases[] = {
        {zone, "В зону входят Крымский и Абинский районы.", ""},
        {zone, "В Абинском районе реализуется 30 программ.", ""},
        {region, "В Лужском районе работает 30 кружков.", ""},
        {region, "Больше всего программ в городе Волхове.", ""},
        {zone, "Центр создан на базе МБУ ДО «Росинка» Абинского района. В зону входит Крымский район.",
         "Абинский район"},
        {"Отчёт МОЦ за 2023 год", "В Абинском районе реализуется 30 программ.", "Абинский район"},
    };
    for (const Case& tested : cases) {
        EXPECT_EQ(identity_of({tested.title, tested.statement}).municipality.value_or(""), tested.municipality)
            << tested.statement;
    }
}

TEST(Identity, TakesTheMunicipalityOfAZonalLetterheadAndNoStreet) {
    const Report report =
        identity_of({"Муниципальное бюджетное учреждение дополнительного образования «Центр развития творчества "
                     "«Росинка» Абинского "
                     "района» (МБУ ДО ЦРТ «Росинка»)",
                     "Краснодарский край, г. Абинск, ул. Октябрьская, 5",
                     "Отчёт зонального опорного центра Южной территориальной зоны за 2023 год"});
    EXPECT_EQ(report.municipality, "Абинский район");
}

TEST(Identity, TakesNoInitialForATown) {
    for (const char* signature : {"Директор          А.Г. Сомов", "Директор   Г. Ф. Сомов", "Директор   А. Г. Сомов"}) {
        EXPECT_EQ(identity_of({"Отчёт МОЦ города Сургута за 2023 год", signature}).municipality, "город Сургут")
            << signature;
    }
}

struct RegionCase {
    const char* title;
    const char* region;
};

class RegionsByForm : public ::testing::TestWithParam<RegionCase> {};

TEST_P(RegionsByForm, SettleANameThatTwoRegionsHave) {
    EXPECT_EQ(identity_of({GetParam().title}).region.value_or("-"), GetParam().region);
}

INSTANTIATE_TEST_SUITE_P(
    Forms, RegionsByForm,
    ::testing::Values(RegionCase{"Отчёт МОЦ Губкинского городского округа за 2022 год", "Белгородская область"},
                      RegionCase{"Отчёт МОЦ Губкинского городского округа за 2022 год на базе станции города Губкина",
                                 "Белгородская область"},
                      RegionCase{"Отчёт МОЦ города Губкинского за 2022 год", "Ямало-Ненецкий автономный округ"},
                      RegionCase{"Отчёт МОЦ города Губкина за 2022 год", "Белгородская область"},
                      RegionCase{"Отчёт МОЦ г. Находка за 2022 год", "Приморский край"},
                      RegionCase{"Отчёт МОЦ города Старого Оскола за 2022 год", "Белгородская область"},
                      RegionCase{"Отчёт МОЦ г. Озёрска за 2022 год", "-"},
                      RegionCase{"Отчёт МОЦ г. Вязьма за 2022 год", "Смоленская область"},
                      RegionCase{"Отчёт МОЦ ЗАТО г. Железногорск за 2022 год", "Красноярский край"},
                      RegionCase{"Отчёт МОЦ г. Озёрска Челябинской области за 2022 год", "Челябинская область"},
                      RegionCase{"Отчёт МОЦ Советского района за 2022 год", "-"}));

struct TownCase {
    const char* title;
    const char* municipality;
};

class TownsOfOkrugs : public ::testing::TestWithParam<TownCase> {};

TEST_P(TownsOfOkrugs, AreNamedInTheNominative) {
    EXPECT_EQ(identity_of({GetParam().title}).municipality.value_or("-"), GetParam().municipality);
}

INSTANTIATE_TEST_SUITE_P(
    Forms, TownsOfOkrugs,
    ::testing::Values(TownCase{"Отчёт МОЦ города Охи за 2022 год", "город Оха"},
                      TownCase{"Отчёт МОЦ г. Гая за 2022 год", "город Гай"},
                      TownCase{"Отчёт МОЦ города Соснового Бора за 2022 год", "город Сосновый Бор"},
                      TownCase{"Отчёт МОЦ города Серова за 2022 год", "город Серов"},
                      TownCase{"Отчёт МОЦ города Советской Гавани за 2022 год", "город Советская Гавань"},
                      TownCase{"Отчёт МОЦ города Вязьмы за 2022 год", "город Вязьма"},
                      TownCase{"Отчёт МОЦ Вяземского района на базе дома г. Вязьмы за 2022 год", "Вяземский район"},
                      TownCase{"Отчёт МОЦ муниципального образования Находка за 2022 год",
                               "Находкинский городской округ"},
                      TownCase{"Отчёт МОЦ Охинского городского округа г. Оха за 2022 год", "Охинский городской округ"},
                      TownCase{"Отчёт МОЦ городского округа г. Бор за 2022 год", "городской округ город Бор"},
                      TownCase{"Отчёт МОЦ посёлка Серово за 2022 год", "поселок Серово"},
                      TownCase{"Отчёт МОЦ Охинского городского округа на базе дома города Охи за 2022 год",
                               "Охинский городской округ"}));

TEST(Identity, TakesWhomAMarkOfASignatureNames) {
    const char* lines[] = {
        "Подпись: Сомова А.Б.",
        "Подпись ____________ А. Б. Сомова",
        "Документ подписан электронной подписью. Владелец: Сомова Анна Борисовна",
    };
    for (const char* line : lines) {
        EXPECT_TRUE(identity_of({"Отчёт МОЦ города Сургута за 2023 год", "Занимаются 900 детей.", line}).signatory)
            << line;
    }
}

TEST(Identity, TakesTheDayOfAnElectronicSignature) {
    const char* line = "Подписано электронной подписью: Сомова Анна Борисовна 17.01.2024";
    EXPECT_EQ(identity_of({"Отчёт МОЦ города Сургута за 2023 год", "Занимаются 900 детей.", line}).doc_date,
              "2024-01-17");
}

TEST(Identity, TakesNoPlaceFromWhatHappenedThere) {
    struct Case {
        const char* statement;
        const char* municipality;  // "" for none
    };
    const Case cases[] = {
        {"Курсы 12 педагогов окончили в городе Сургуте.", ""},
        {"Победители слёта ездили в г. Сочи.", ""},
        {"Для нас прошёл вебинар опорного центра Абинского муниципального района.", ""},
        {"В Абинском районе работают 30 кружков.", "Абинский район"},
        {"Работа центра направлена на развитие системы дополнительного образования Абинского района.",
         "Абинский район"},
        {"МБУ ДО «Росинка» является муниципальным опорным центром Абинского района.", "Абинский район"},
        {"В 2024 году в Абинском районе реализуется 180 программ.", "Абинский район"},
        {"Опорный центр создан на базе Дома творчества Абинского района.", "Абинский район"},
        {"Муниципальный опорный центр Абинского района создан в 2021 году.", "Абинский район"},
        {"Семинар прошёл в Абинском районе. Ярмарка прошла тоже в Абинском районе.", "Абинский район"},
    };
    for (const Case& tested : cases) {
        const Report report =
            identity_of({"Отчёт о работе муниципального опорного центра за 2024 год", tested.statement});
        EXPECT_EQ(report.municipality.value_or(""), tested.municipality) << tested.statement;
    }
}

TEST(Identity, TakesTheSurnameBehindInitialsAndNotThePlaceBeforeThem) {
    const Report report = identity_of({"Отчёт МОЦ за 2020 год", "Проведено 5 семинаров.",
                                       "Директор МБУ ДО ЦДТ г. Лесного                  А.Б. Сомова"});
    EXPECT_EQ(report.signatory, "Сомова А.Б.");
}

TEST(Identity, TakesWhoSignedBeforeWhoDrewItUpInOneLine) {
    const Report report =
        identity_of({"Отчёт МОЦ за 2020 год", "Проведено 5 семинаров.",
                     "Директор ДДТ, руководитель МОЦ ______ А.Б. Сомова исп. Чижова Анна Петровна, 8(86130) 5-11-22"});
    EXPECT_EQ(report.signatory, "Сомова А.Б.");
}

TEST(Identity, TakesWhoSignedUnderAnAbbreviatedOffice) {
    EXPECT_EQ(identity_of({"Отчёт МОЦ за 2020 год", "Проведено 5 семинаров.", "Директор ЦДТ Сомова А.Б.",
                           "Методист МОЦ Громова Ольга Петровна"})
                  .signatory,
              "Сомова А.Б.");
    EXPECT_EQ(identity_of({"Отчёт МОЦ за 2020 год", "Проведено 5 семинаров.", "Рук. МОЦ: Сомова А.Б."}).signatory,
              "Сомова А.Б.");
}

TEST(Identity, TakesWhoSignedAndNotWhoAgreed) {
    const std::vector<std::string> report = {"Отчёт МОЦ города Азова за 2024 год", "Проведено 5 семинаров.",
                                             "Рук-ль МОЦ Сомова А. Б."};
    const std::vector<std::vector<std::string>> endings = {
        {"Согласовано: главный специалист управления образования Ребров В. А."},
        {"СОГЛАСОВАНО", "Начальник управления образования", "Ребров В. А."},
        {"С отчётом ознакомлена: методист Реброва В. А."},
        {"Проверил: специалист отдела образования Ребров В. А."},
    };
    for (const std::vector<std::string>& ending : endings) {
        std::vector<std::string> lines = report;
        lines.insert(lines.end(), ending.begin(), ending.end());
        EXPECT_EQ(identity_of(lines).signatory, "Сомова А. Б.") << ending.front();
    }
}

TEST(Identity, DatesAReportByItsApprovalAndNotByWhoAgreed) {
    EXPECT_EQ(identity_of({"СОГЛАСОВАНО", "Начальник отдела", "«14» января 2025 г.", "УТВЕРЖДАЮ", "Директор",
                           "«13» января 2025 г.", "Отчёт МОЦ Лужского района за 2024 год"})
                  .doc_date,
              "2025-01-13");
    std::vector<std::string> agreed = {"СОГЛАСОВАНО", "Начальник отдела", "«14» января 2025 г.", "Отчёт за 2024 год"};
    agreed.insert(agreed.end(), 12, "Проведены курсы.");
    EXPECT_FALSE(identity_of(agreed).doc_date);
}

TEST(Identity, TakesTheMunicipalityOfAZonalCentreByItsNameAndNotFromTheZonesDistricts) {
    std::vector<std::string> lines = {"МБУ ДО «АБИНСКИЙ ЦЕНТР ТВОРЧЕСТВА»", "353320, Краснодарский край, ул. Мира, 3",
                                      "Отчёт зонального опорного центра Южной зоны за 2020 год"};
    lines.insert(lines.end(), 12, "Проведены курсы.");
    lines.insert(lines.end(), 3, "Крымский район провёл 3 семинара.");
    const Report report = identity_of(lines);
    EXPECT_EQ(report.level, "zonal");
    EXPECT_EQ(report.municipality, "Абинский муниципальный район");
}

TEST(Identity, ReadsLevelAndZoneOfAZonalCentre) {
    const Report report = identity_of(
        {"Отчёт зонального опорного (ресурсного) центра дополнительного образования Северо-Западной зоны за 2023 год"});
    EXPECT_EQ(report.level, "zonal");
    EXPECT_EQ(report.zone, "Северо-Западная");
}

TEST(Identity, TakesTheWholeTitleBelowAWordOverTheLetterhead) {
    const Report report = identity_of({"СПРАВКА", "Лужский район, МБУ ДО «Волна»", "Отчёт МОЦ за 9 месяцев 2023 года"});
    EXPECT_EQ(report.title, "Отчёт МОЦ за 9 месяцев 2023 года");
    EXPECT_EQ(report.center_name, "МБУ ДО «Волна»");
}

TEST(Identity, LeavesARemarkOutOfTheTitle) {
    const Report report = identity_of({"Отчёт МОЦ города Азова (отчётный период: 2024 год)", "Проведено 5 семинаров."});
    EXPECT_EQ(report.title, "Отчёт МОЦ города Азова");
    EXPECT_EQ(report.period_start, "2024-01-01");
}

TEST(Identity, TakesTheDayOfFillingInBelowTheTitle) {
    const Report report = identity_of({"Отчёт о работе муниципального опорного центра за I полугодие 2023 года",
                                       "Дата заполнения: 28.06.2023", "Проведены 4 семинара."});
    EXPECT_EQ(report.doc_date, "2023-06-28");
}

TEST(Identity, TakesTheDayOfFillingInBelowManyLabels) {
    std::vector<std::string> lines = {"Отчёт о работе муниципального опорного центра за 2023 год"};
    lines.insert(lines.end(), 16, "Партнёр центра: школа");
    lines.insert(lines.end(), {"Дата заполнения: 15 января 2024 г.", "Проведены 4 семинара."});
    EXPECT_EQ(identity_of(lines).doc_date, "2024-01-15");
}

TEST(Identity, TakesTheLevelOfTheSenderAndNotOfTheAddressee) {
    const Report report = identity_of({"В региональный модельный центр", "исх 45/1 от 10.12.2024",
                                       "Информация о работе с дополнительным образованием детей за 2024 год",
                                       "Проведены 4 семинара.", "Опорный центр выполнил свой план."});
    EXPECT_EQ(report.level, "municipal");
    EXPECT_EQ(report.doc_number, "45/1");
    EXPECT_EQ(report.doc_date, "2024-12-10");
}

TEST(Identity, TakesNoLevelFromARegionalCentreFurtherDown) {
    std::vector<std::string> lines = {"Отчёт о развитии кружков за 2024 год"};
    lines.resize(15, "Проведены 4 семинара.");
    lines.push_back("Сводные данные направлены в РМЦ.");
    EXPECT_EQ(identity_of(lines).level, Text());
    lines.push_back("МОЦ выполнил план.");
    EXPECT_EQ(identity_of(lines).level, "municipal");
}

TEST(Identity, LeavesTheSurnameBehindAnActingOfficeAsItStands) {
    const Report report = identity_of({"Отчёт МОЦ за 2021 год", "Проведены 4 семинара.", "И.о. директора Сомова М.Ю."});
    EXPECT_EQ(report.signatory, "Сомова М.Ю.");
}

TEST(Identity, PrefersTheUrbanOkrugToItsTown) {
    EXPECT_EQ(identity_of({"Отчёт МОЦ городского округа город Выкса Нижегородской области за 2024 год",
                           "г. Выкса, ул. Островского"})
                  .municipality,
              "городской округ город Выкса");
}

}  // namespace
}  // namespace svod::normalizer::stages
