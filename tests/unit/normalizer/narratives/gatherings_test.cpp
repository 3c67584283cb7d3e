#include <gtest/gtest.h>

#include "reading.hpp"

namespace svod::normalizer::stages {
namespace {

struct Case {
    const char* text;
    const char* narratives;  ///< «title | kind | theme | status | days» of each
};

constexpr Case cases[] = {
    {"На педсовете (12 марта) методист представил анализ набора.", "педсовете | meeting | - | done | 03-12"},
    {"В рамках слёта (12 мая) проведён концерт для родителей.", "концерт для родителей | other | - | done | 05-12"},
    {"Слёт вожатых (5 мая) и ярмарка профессий (7 мая) состоялись в парке.",
     "Слёт вожатых | other | - | done | 05-05; ярмарка профессий | other | - | done | 05-07"},
    {"Прошли: семинар (5 марта), вебинар (7 апреля) и слёт (9 мая).",
     "семинар | seminar | - | done | 03-05; вебинар | webinar | - | done | 04-07; слёт | other | - | done | 05-09"},
    {"Проведён семинар для педагогов и родителей (5 марта).",
     "семинар для педагогов и родителей | seminar | - | done | 03-05"},
    {"Самой посещаемой стала ярмарка 7 сентября.", "ярмарка | other | - | done | 09-07"},
    {"Главным событием месяца стала конференция наставников (12 марта, 60 участников).",
     "конференция наставников | conference | - | done | 03-12"},
    {"Мониторинг сайтов в марте проведён не полностью.",
     "Мониторинг сайтов | monitoring | - | partially_done | 03-01..03-31"},
    {"По итогам семинара (12 марта) обновлён реестр наставников.", "реестр наставников | registry | - | done | 03-12"},
    {"12 мая слёт организован частично в парке.", "слёт | other | - | done | 05-12"},
    {"Сверка карточек частично проведена 12 мая.", "Сверка карточек | monitoring | - | partially_done | 05-12"},
    {"Прошедший 5 мая семинар показал готовность школ.", "семинар | seminar | - | done | 05-05"},
    {"Для родителей новичков 12 сентября в Доме творчества проведено собрание.",
     "собрание | parent_meeting | - | done | 09-12"},
};

TEST(Gatherings, AreToldByWhatWasDoneAtThem) {
    for (const Case& c : cases) {
        EXPECT_EQ(testing::narratives_of(testing::read_text({c.text})), c.narratives) << c.text;
    }
}

}  // namespace
}  // namespace svod::normalizer::stages
