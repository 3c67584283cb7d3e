#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "normalizer/phrases/contacts.hpp"
#include "normalizer/phrases/readers.hpp"
#include "normalizer/phrases/surnames.hpp"
#include "normalizer/rules/rule_set.hpp"

namespace svod::normalizer::phrases {
namespace {

const rules::RuleSet& rule_set() {
    static const rules::RuleSet rules = rules::RuleSet::load().value();
    return rules;
}

const Readers& readers() {
    static const Readers readers = Readers::create(rule_set()).value();
    return readers;
}

TEST(NamePacks, MatchTheirOwnExamples) {
    for (const char* name : {"place_types", "regions", "identity_labels", "levels", "centers", "zones", "letter_lines",
                             "organizations", "organization_parts", "center_leads", "noun_heads", "people_vetoes",
                             "people_parts", "legal_refs", "legal_ref_parts", "contacts", "word_lists"}) {
        const auto matcher = rule_set().matcher(name);
        ASSERT_TRUE(matcher) << name;
        for (const Failure& failure : engine::check_examples(*matcher)) {
            ADD_FAILURE() << failure.where << ": " << failure.detail;
        }
    }
}

struct Case {
    const char* text;
    const char* expected;
};

class People : public ::testing::TestWithParam<Case> {};

TEST_P(People, AreReadWithNameAndRole) {
    std::string all;
    for (const PersonMention& person : readers().names.people.find(text::Folded(GetParam().text))) {
        all += (all.empty() ? "" : "; ") + person.name + " = " + person.role.value_or("-");
    }
    EXPECT_EQ(all, GetParam().expected);
}

INSTANTIATE_TEST_SUITE_P(
    Phrases, People,
    ::testing::Values(
        Case{"Директор школы Сомова А.Б.", "Сомова А.Б. = Директор школы"},
        Case{"Талантливый методист Сомова А.Б. ведёт клуб", "Сомова А.Б. = методист"},
        Case{"Уважаемые эксперты (Сомова А.Б., Чижова Е.В.)", "Сомова А.Б. = эксперт; Чижова Е.В. = эксперт"},
        Case{"Методистов в районе 2 (Сомова А.Б., Чижова Е.В.)", "Сомова А.Б. = Методист; Чижова Е.В. = Методист"},
        Case{"Лауреатами стали 5 педагогов, в их числе Сомова А.Б.", "Сомова А.Б. = Лауреат"},
        Case{"Директор ЦДТ, руководитель МОЦ   О.П. Сомова", "О.П. Сомова = Директор ЦДТ, руководитель МОЦ"},
        Case{"И.о. директора ЦВР Сомова М.Ю.", "Сомова М.Ю. = И.о. директора ЦВР"},
        Case{"Ответственный за форму: Сомова Н.И., методист, тел. 5-11-22", "Сомова Н.И. = методист"},
        Case{"Победителем конкурса стала Ромашкина Анна, жюри возглавил Кедров П. С. (директор школы № 4).",
             "Ромашкина Анна = Победитель конкурса; Кедров П. С. = директор школы № 4"},
        Case{"Ученица лицея Ромашкина Анна стала победителем областного слёта.",
             "Ромашкина Анна = победитель областного слёта"},
        Case{"Кедров Павел (ЦВР) и Лосева Ирина заняли второе место.", "Кедров Павел = -; Лосева Ирина = -"},
        Case{"Кедрова Ирина стала методистом.", ""},
        Case{"Победителем признан Лосев Андрей Павлович, педагог Дома творчества.",
             "Лосев Андрей Павлович = педагог Дома творчества"},
        Case{"Руководитель МОЦ ________ /Т. Ю. Белкина/", "Т. Ю. Белкина = Руководитель МОЦ"},
        Case{"Консультации проведены методистом центра Лосевым П.К.", "Лосев П.К. = методист центра"},
        Case{"Открытое занятие педагога Синицыной Р. Д. прошло в мае", "Синицына Р. Д. = педагог"},
        Case{"2 эксперта (Галкин Е.М. и Чижова Е.В.) отмечены", "Галкин Е.М. = эксперт; Чижова Е.В. = эксперт"},
        Case{"Исполнитель: Дроздова Анна Петровна, тел. 5-11-22", "Дроздова Анна Петровна = Исполнитель"},
        Case{"Исп. Дроздова А.П., тел. 5-11-22", "Дроздова А.П. = Исполнитель"},
        Case{"Исп. Дроздова А.П., специалист отдела", "Дроздова А.П. = специалист отдела"},
        Case{"Исполнитель Дроздова А.П., старший методист", "Дроздова А.П. = старший методист"},
        Case{"Отв. Дроздова А.П. (педагог-организатор)", "Дроздова А.П. = педагог-организатор"},
        Case{"Исп.: А. П. Дроздова, методист МОЦ", "А. П. Дроздова = методист МОЦ"},
        Case{"письмо Дроздовой Анне Петровне", "Дроздова Анна Петровна = -"},
        Case{"Директор ДДТ г. Лесного        А.Б. Сомова", "А.Б. Сомова = Директор ДДТ г. Лесного"},
        Case{"Директор ДДТ г. Лесного А.Б. Сомова сообщила", "А.Б. Сомова = Директор ДДТ г. Лесного"},
        Case{"в 2023 г. Сомова А.Б. выступила", "Сомова А.Б. = -"}, Case{"Сомова А.Б. Директор", "Сомова А.Б. = -"},
        Case{"под руководством Чижова П.С. и Козловой М.А.", "Чижов П.С. = -; Козлова М.А. = -"},
        Case{"руководителем МОЦ назначена Е.А. Галкина", "Е.А. Галкина = руководитель МОЦ"},
        Case{"с участием Н. Ф. Гончарука", "Н. Ф. Гончарук = -"},
        Case{"заместителем директора Сомовой-Белкиной Ириной Ильиничной",
             "Сомова-Белкина Ирина Ильинична = заместитель директора"},
        Case{"Кузьмич Пётр Ильич, педагог", "Кузьмич Пётр Ильич = педагог"},
        Case{"Рук. МОЦ: Сомова А.Б.", "Сомова А.Б. = Рук. МОЦ"}, Case{"Дом творчества имени Ю.А. Гагарина", ""},
        Case{"ул. А.С. Пушкина, 5", ""}, Case{"Отчёт за 2023 г. Проведено 5 семинаров", ""}));

class Nominatives : public ::testing::TestWithParam<Case> {};

TEST_P(Nominatives, KeepTheLettersAsWritten) {
    EXPECT_EQ(readers().names.nouns.nominative(GetParam().text), GetParam().expected);
}

INSTANTIATE_TEST_SUITE_P(
    Phrases, Nominatives,
    ::testing::Values(Case{"Муниципального бюджетного учреждения «Дом»", "Муниципальное бюджетное учреждение «Дом»"},
                      Case{"МУНИЦИПАЛЬНОГО БЮДЖЕТНОГО УЧРЕЖДЕНИЯ КУЛЬТУРЫ",
                           "МУНИЦИПАЛЬНОЕ БЮДЖЕТНОЕ УЧРЕЖДЕНИЕ КУЛЬТУРЫ"},
                      Case{"МУНИЦИПАЛЬНОЕ БЮДЖЕТНОЕ УЧРЕЖДЕНИЕ", "МУНИЦИПАЛЬНОЕ БЮДЖЕТНОЕ УЧРЕЖДЕНИЕ"},
                      Case{"Зав. отделом", "Зав. отделом"},
                      Case{"районного Дома творчества", "районный Дом творчества"},
                      Case{"начальником управления", "начальник управления"}));

class Organizations : public ::testing::TestWithParam<Case> {};

TEST_P(Organizations, AreReadWithTheirShortNames) {
    std::string all;
    for (const OrganizationMention& one : readers().names.organizations.find(text::Folded(GetParam().text))) {
        all += (all.empty() ? "" : "; ") + one.name + (one.leads_center ? " = center" : "");
    }
    EXPECT_EQ(all, GetParam().expected);
}

INSTANTIATE_TEST_SUITE_P(
    Phrases, Organizations,
    ::testing::Values(
        Case{"МУНИЦИПАЛЬНОЕ УЧРЕЖДЕНИЕ ДОПОЛНИТЕЛЬНОГО ОБРАЗОВАНИЯ «РОСИНКА» ГОРОДА ЛЕСНОГО МУНИЦИПАЛЬНОГО ОБРАЗОВАНИЯ "
             "ЛЕСНОЙ РАЙОН (МУ ДО ЦДТ г. Лесного)",
             "МУНИЦИПАЛЬНОЕ УЧРЕЖДЕНИЕ ДОПОЛНИТЕЛЬНОГО ОБРАЗОВАНИЯ «РОСИНКА» ГОРОДА ЛЕСНОГО МУНИЦИПАЛЬНОГО ОБРАЗОВАНИЯ "
             "ЛЕСНОЙ РАЙОН (МУ ДО ЦДТ г. Лесного)"},
        Case{"МУНИЦИПАЛЬНОЕ УЧРЕЖДЕНИЕ ДОПОЛНИТЕЛЬНОГО ОБРАЗОВАНИЯ ЦЕНТР ДЕТСКОГО ТВОРЧЕСТВА ГОРОДА ЛЕСНОГО",
             "МУНИЦИПАЛЬНОЕ УЧРЕЖДЕНИЕ ДОПОЛНИТЕЛЬНОГО ОБРАЗОВАНИЯ ЦЕНТР ДЕТСКОГО ТВОРЧЕСТВА ГОРОДА ЛЕСНОГО"},
        Case{"на базе муниципального учреждения дополнительного образования «Дом творчества» (далее – МУДО «ДТ «Луч»)",
             "муниципальное учреждение дополнительного образования «Дом творчества» (МУДО «ДТ «Луч») = center"},
        Case{"МБУ ДО «Дом (юношеского) творчества» (МБУ ДО «Д(Ю)Т»)",
             "МБУ ДО «Дом (юношеского) творчества» (МБУ ДО «Д(Ю)Т»)"},
        Case{"создан на базе МБУ ДО «Дом творчества» (далее – МОЦ)", "МБУ ДО «Дом творчества» = center"},
        Case{"МБУ ДО «Дом» Лужского муниципального района посетили", "МБУ ДО «Дом» Лужского муниципального района"},
        Case{"МОЦ действует в структуре МКОУ ДО «Дом детства»", "МКОУ ДО «Дом детства» = center"},
        Case{"МОЦ действует при МКОУ ДО «Дом детства»", "МКОУ ДО «Дом детства» = center"},
        Case{"Функции МОЦ возложены на МКОУ ДО «Дом детства»", "МКОУ ДО «Дом детства» = center"},
        Case{"МКОУ ДО «Дом детства» на основании приказа от 01.02.2020 г. № 5 осуществляет функции муниципального "
             "опорного центра",
             "МКОУ ДО «Дом детства» = center"},
        Case{"МКОУ ДО «Дом детства» с 2020 года является муниципальным опорным центром",
             "МКОУ ДО «Дом детства» = center"},
        Case{"В МКОУ ДО «Дом детства» прошёл семинар. МОЦ выполняет план", "МКОУ ДО «Дом детства»"}));

class Acts : public ::testing::TestWithParam<Case> {};

TEST_P(Acts, AreReadWithIssuerDateNumberAndTitle) {
    const text::Folded text(GetParam().text);
    std::string all;
    for (const LegalAct& act : readers().names.legal_acts.find(text, readers().dates.find(text, {}))) {
        all += (all.empty() ? "" : "; ") + act.kind + " | " + act.issuer.value_or("-") + " | " +
               act.date.value_or("-") + " | " + act.number.value_or("-") + " | " + act.title.value_or("-");
    }
    EXPECT_EQ(all, GetParam().expected);
}

INSTANTIATE_TEST_SUITE_P(
    Phrases, Acts,
    ::testing::Values(
        Case{"Приказ от 05.03. 2021 г № 17/2", "order | - | 2021-03-05 | 17/2 | -"},
        Case{"Приказы МОЦ: № 12 от 10.01.2023, № 13 от 11.01.2023; № 14 от 12.01.2023.",
             "order | МОЦ | 2023-01-10 | 12 | -; order | МОЦ | 2023-01-11 | 13 | -; order | МОЦ | 2023-01-12 | 14 | -"},
        Case{"распоряжения управления от 10.01.2022 № 5-р и от 15.03.2022 № 28-р",
             "directive | управление | 2022-01-10 | 5-р | -; directive | управление | 2022-03-15 | 28-р | -"},
        Case{"заключены соглашения со школами № 4, № 9 и № 12", ""},
        Case{"Договор с колледжем подписан 4 марта 2023 года (№ 32)", "agreement | - | 2023-03-04 | 32 | -"},
        Case{"Договор с колледжем обсуждён 4 марта 2023 года (№ 32)", "agreement | - | - | 32 | -"},
        Case{"договор о сети с МБОУ СОШ № 4 от 01.09.2023 № 7", "agreement | - | 2023-09-01 | 7 | -"},
        Case{"приказ по школе № 45 от 12.01.2023", "order | - | 2023-01-12 | 45 | -"},
        Case{"создан постановлением главы администрации Лесного района от 01.02.2019 года № 12",
             "decree | глава администрации Лесного района | 2019-02-01 | 12 | -"},
        Case{"на основании распоряжения комитета по образованию от 17.06.2019 № 88-р «О центре»",
             "directive | комитет по образованию | 2019-06-17 | 88-р | О центре"},
        Case{"Федеральный закон от 29.12.2012 № 273-ФЗ «Об образовании в Российской Федерации»",
             "law | - | 2012-12-29 | 273-ФЗ | Об образовании в Российской Федерации"},
        Case{"приказ отдела образования № 77 от 12 марта 2018 г.", "order | отдел образования | 2018-03-12 | 77 | -"},
        Case{
            "приказы управления образования от 01.02.2022 № 5, от 03.03.2022 № 7",
            "order | управление образования | 2022-02-01 | 5 | -; order | управление образования | 2022-03-03 | 7 | -"},
        Case{"Приказ отдела образования 16.01.2023 № 31", "order | отдел образования | 2023-01-16 | 31 | -"},
        Case{"Договор с колледжем 03.09.2022 г. № 4-с подписан", "agreement | - | 2022-09-03 | 4-с | -"},
        Case{"Приказ УО от 16.01.2023 № 31", "order | УО | 2023-01-16 | 31 | -"},
        Case{"Сводный отчет направлен. Исх. № 96 от 28.12.2021 г.", "letter | - | 2021-12-28 | 96 | -"},
        Case{"Приказ МБУ ДО «Дом «Луч» № 51-од от 1 сентября 2023 г. «О создании группы»",
             "order | МБУ ДО «Дом «Луч» | 2023-09-01 | 51-од | О создании группы"},
        Case{"в соответствии с приказом директора", ""}, Case{"Издан приказ о центре. Школа № 5 участвует", ""},
        Case{"Протокол № 4 от 18.04.2017", "protocol | - | 2017-04-18 | 4 | -"}));

class Contacts : public ::testing::TestWithParam<Case> {};

TEST_P(Contacts, AreReadAsWritten) {
    std::string all;
    for (const Contact& contact : readers().names.contacts.find(text::Folded(GetParam().text))) {
        all += (all.empty() ? "" : "; ") + contact.kind + " " + contact.value;
    }
    EXPECT_EQ(all, GetParam().expected);
}

INSTANTIATE_TEST_SUITE_P(
    Phrases, Contacts,
    ::testing::Values(Case{"Тел. (86100)7-11-22 факс (86100)7-11-33", "phone (86100)7-11-22; phone (86100)7-11-33"},
                      Case{"8 (34100) 0-55-21, e-mail: dom@mail.example.ru.",
                           "phone 8 (34100) 0-55-21; email dom@mail.example.ru"},
                      Case{"ИНН 2300000049 ОГРН 1020000980247", "inn 2300000049; ogrn 1020000980247"},
                      Case{"на сайте https://ddt.example.ru/?page=27.", "url https://ddt.example.ru/?page=27"},
                      Case{"страница www.dom.example.ru/moc;", "url www.dom.example.ru/moc"},
                      Case{"телефон: 8-831-370-55-01", "phone 8-831-370-55-01"},
                      Case{"e-mail: moc_luga @mail. ru, тел. 2-12-34", "email moc_luga@mail.ru; phone 2-12-34"},
                      Case{"группа vk.com/\nmoc_luga и канал t.me/moc", "url vk.com/moc_luga; url t.me/moc"},
                      Case{"https://vk.com/ https://ok.ru/moc", "url https://vk.com/; url https://ok.ru/moc"},
                      Case{"сайт моц-пример.рф, почта moc@mail.ru", "url моц-пример.рф; email moc@mail.ru"},
                      Case{"https://moc.example.ru/ news-2023", "url https://moc.example.ru/news-2023"},
                      Case{"программ 1234567, детей 12 345", ""}, Case{"с 01.02.2023 по 15.03.2023", ""}));

class Surnames : public ::testing::TestWithParam<Case> {};

TEST_P(Surnames, AreBroughtToTheNominative) {
    EXPECT_EQ(nominative_surname(GetParam().text, false), GetParam().expected);
}

INSTANTIATE_TEST_SUITE_P(Forms, Surnames,
                         ::testing::Values(Case{"Трошиной", "Трошина"}, Case{"Беловым", "Белов"},
                                           Case{"Горскому", "Горский"}, Case{"Горской", "Горская"},
                                           Case{"Белова", "Белова"}, Case{"Верещай", "Верещай"}));

}  // namespace
}  // namespace svod::normalizer::phrases
