#include "normalizer/stages/questions.hpp"

#include <gtest/gtest.h>

#include "metric_lines.hpp"

/// Forms that ask in whole questions and are answered behind them.
namespace svod::normalizer {
namespace {

using namespace short_report;

struct Form {
    const char* text;
    Lines pairs;
};

class Questions : public testing::TestWithParam<Form> {};

TEST_P(Questions, AreCutFromTheirAnswers) {
    const std::string text = GetParam().text;
    Lines found;
    for (const stages::Answered& pair : stages::answered_questions(text)) {
        found.push_back(text.substr(pair.question.begin, pair.question.size()) + " > " +
                        text.substr(pair.answer.begin, pair.answer.size()));
    }
    EXPECT_EQ(found, GetParam().pairs) << text;
}

INSTANTIATE_TEST_SUITE_P(
    Forms, Questions,
    testing::Values(
        Form{"Сколько групп открыто? Ответ: 14.", {"Сколько групп открыто? > 14."}},
        Form{"Сколько групп открыто? Ответ – 14, из них 3 новые. Две закрыты.",
             {"Сколько групп открыто? > 14, из них 3 новые. Две закрыты."}},
        Form{"Сколько групп открыто? 14.", {"Сколько групп открыто? > 14."}},
        Form{"Сколько групп открыто? – 14.", {"Сколько групп открыто? > 14."}},
        Form{"Сколько групп закрыто? – 2. Причины: ремонт.", {"Сколько групп закрыто? > 2. Причины: ремонт."}},
        Form{"IV.2. Сколько групп открыто? – 14.", {"IV.2. Сколько групп открыто? > 14."}},
        Form{"Сколько групп открыто? – 14 групп.", {}}, Form{"Хватает ли групп? – 14 мало.", {}},
        Form{"Проводились ли выезды? Ответ: нет.", {"Проводились ли выезды? > нет."}},
        Form{"Сколько групп? Ответ: 14. Сколько мест? Ответ: 90.", {"Сколько групп? > 14.", "Сколько мест? > 90."}},
        Form{"Какие мероприятия проведены?", {}}, Form{"Что мешает работе? Ответственный не назначен.", {}},
        Form{"Хватает ли групп? 14 педагогов считают, что нет.", {}},
        Form{"Открыто 14 групп. Сколько групп закрыто? Ответ: 2.", {}}, Form{"Открыто 14 групп.", {}}));

INSTANTIATE_TEST_SUITE_P(
    Answers, MetricsOfSentences,
    testing::Values(
        SentenceCase{
            "Сколько программ в реестре района? Ответ: 312, в том числе технических – 40, художественных – 90.",
            {"programs 312", "programs technical 40", "programs arts 90"}},
        SentenceCase{"Сколько программ прошло экспертизу? – 25.", {"programs_review_passed 25"}},
        SentenceCase{"Сколько занимается детей с ОВЗ? 118.", {"children disability 118"}},
        SentenceCase{"Сколько сертификатов выдано? Ответ: план – 900, факт – 870.",
                     {"certificates_issued 870", "certificates_planned 900"}},
        SentenceCase{"Какие мероприятия проведены? Ответ: 7 семинаров.", {"events_held seminar 7"}},
        SentenceCase{"Сколько в округе экспертов? Ответ: 9.", {"experts 9"}},
        SentenceCase{"Сколько конкурсов проведено для детей? Ответ: 14, участников – 610.",
                     {"contests_held children 14", "participants children contest 610"}},
        SentenceCase{"Сколько учреждений района ведут кружки? Ответ: 21, из них школ – 12, детских садов – 9.",
                     {"organizations 21", "organizations general 12", "organizations preschool 9"}},
        SentenceCase{"Сколько детей учится по сертификатам? Ответ: 800 детей, или 21 % детей 5–18 лет.",
                     {"children_certificate 800", "coverage_certificate 21"}},
        SentenceCase{"Выезжали ли специалисты центра в школы? Ответ: да, состоялось 5 выездов.",
                     {"events_held visit 5"}},
        SentenceCase{"Сколько детей в округе? 6 100.", {}},
        SentenceCase{"Сколько школьников проживает в городе? Ответ: 6 100.", {}},
        SentenceCase{"Сколько школьников будет зачислено в кружки? Ответ: 2 150.", {}},
        SentenceCase{"Сколько стульев закуплено? Ответ: 312.", {}}));

TEST(Questions, NameWhatIsCountedAndNotWhere) {
    const Report report = report_of({"Сколько штатных единиц в МОЦ? Ответ: 2,5."}, {});
    ASSERT_EQ(report.counts.size(), 1U);
    EXPECT_EQ(report.counts[0].unit, "other");
}

TEST(Questions, AnswersAreNoTitles) {
    EXPECT_EQ(report_of({"Как составлен план? Ответ: План работы на 2024 год."}, {}).title,
              Text("Отчёт о работе муниципального опорного центра за 2023 год"));
}

}  // namespace
}  // namespace svod::normalizer
