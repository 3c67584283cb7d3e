#include "store/statistics.hpp"

#include <fmt/format.h>

#include <array>
#include <cmath>

#include "store/statement.hpp"
#include "store/text_table.hpp"

namespace svod::store {
namespace {

/// One table of the statistics: what a view, or a sum over one, gives.
struct Part {
    std::string_view title;
    std::vector<std::string> header;  ///< one a column
    std::string_view sql;
    bool only_if_any = false;  ///< left out where it has no row
};

std::vector<Part> parts() {
    return {
        {"Отчёты",
         {"вид", "уровень", "как прочитано", "отчётов"},
         "SELECT coalesce(kind_name, 'вид не определён'), coalesce(level_name, 'уровень не определён'), outcome_name, "
         "reports "
         "FROM reports_by_kind"},
        {"Сводные показатели (каждый муниципалитет — по последнему периоду, за который он дал эту цифру)",
         {"показатель", "способ", "значение", "наименьшее", "наибольшее", "отчётов"},
         "SELECT figure || iif(code = 'contest_winners' AND unit = 'organization', ' (организации)', ''), "
         "iif(way = 'sum', 'сумма', 'среднее'), value, least, greatest, reports FROM consolidated_figures"},
        {"По муниципалитетам",
         {"муниципалитет", "период с", "по", "программы", "дети", "охват, %", "по сертификатам, %", "сертификаты"},
         "SELECT coalesce(p.municipality, p.path), p.period_start, p.period_end, p.programmes, c.children, v.coverage, "
         "v.on_certificates, s.issued FROM programmes_by_municipality AS p JOIN children_by_municipality AS c USING "
         "(path) "
         "JOIN coverage_by_municipality AS v USING (path) JOIN certificates_by_municipality AS s USING (path) "
         "ORDER BY p.municipality NULLS FIRST, p.period_start NULLS FIRST, p.path"},
        {"Зоны и регионы (в суммы не входят там, где есть отчёты муниципалитетов)",
         {"зона или регион", "период с", "по", "программы", "дети", "охват, %", "по сертификатам, %", "сертификаты"},
         "SELECT coalesce(zone, region, path), period_start, period_end, max(value) FILTER (WHERE code = 'programs'), "
         "max(value) FILTER (WHERE code = 'children'), max(value) FILTER (WHERE code = 'coverage'), "
         "max(value) FILTER (WHERE code = 'coverage_certificate'), "
         "max(value) FILTER (WHERE code = 'certificates_issued') FROM wider_figures "
         "GROUP BY level, region, zone, period_start, period_end, path "
         "ORDER BY level DESC, region NULLS FIRST, zone NULLS FIRST, period_start NULLS FIRST, path",
         true},
        {"Мероприятия по исполнению",
         {"статус", "мероприятий", "отчётов"},
         "SELECT status_name, CAST(sum(events) AS INTEGER), count(*) FROM events_by_status GROUP BY status, "
         "status_name "
         "ORDER BY sum(events) DESC, status"},
        {"Проведённые мероприятия по видам",
         {"вид", "в перечнях", "названо числом", "отчётов"},
         "SELECT kind_name, CAST(sum(events) AS INTEGER), sum(told), count(*) FROM events_held_by_kind "
         "GROUP BY kind, kind_name ORDER BY coalesce(sum(events), 0) DESC, sum(told) DESC NULLS LAST, kind"},
        {"Обязательные разделы",
         {"раздел", "есть в отчётах", "всего отчётов"},
         "SELECT section, CAST(sum(is_covered) AS INTEGER), count(*) FROM section_coverage JOIN profile_sections USING "
         "(code) GROUP BY section, position ORDER BY position"},
        {"Замечания",
         {"замечание", "важность", "число", "отчётов"},
         "SELECT finding, n.name, findings, reports FROM findings_by_code AS f "
         "LEFT JOIN code_names AS n ON n.list = 'severity' AND n.code = f.severity ORDER BY n.position, findings DESC, "
         "f.code"},
    };
}

/// A number as Russian readers write it: «10 923», «81,61».
std::string number_in_russian(double value) {
    std::string text = fmt::format("{}", std::round(value * 100) / 100);
    const std::size_t point = text.find('.');
    if (point != std::string::npos) {
        text[point] = ',';
    }
    const bool is_plain = text.find('e') == std::string::npos;
    for (std::size_t i = point == std::string::npos ? text.size() : point; is_plain && i > 3; i -= 3) {
        if (text[i - 4] == '-') {
            break;
        }
        text.insert(i - 3, " ");
    }
    return text;
}

struct InRussian {
    std::string operator()(std::nullptr_t) const { return "—"; }
    std::string operator()(std::int64_t value) const { return number_in_russian(static_cast<double>(value)); }
    std::string operator()(double value) const { return number_in_russian(value); }
    std::string operator()(const std::string& value) const { return value; }
};

std::string part_text(const SqlSession& session, const Part& part) {
    TextTable table(part.header);
    bool is_empty = true;
    session.each_row(part.sql, {}, [&](const SqlRow& row) {
        std::vector<std::string> cells;
        std::vector<bool> numeric;
        for (int i = 0; i < row.column_count(); ++i) {
            const SqlValue value = row.value(i);
            cells.push_back(std::visit(InRussian{}, value));
            numeric.push_back(std::holds_alternative<std::int64_t>(value) || std::holds_alternative<double>(value));
        }
        table.add(std::move(cells), std::move(numeric));
        is_empty = false;
    });
    if (is_empty && part.only_if_any) {
        return "";
    }
    return fmt::format("{}\n{}\n", part.title, is_empty ? "   нет сведений\n" : table.text("   "));
}

}  // namespace

Outcome<std::string> statistics(const SqlSession& session) {
    return guarded([&] {
        std::string text =
            fmt::format("Сводный отчёт: муниципалитетов {}, отчётов {}, из них в сводных цифрах {}\n",
                        session.single_number(
                            "SELECT count(DISTINCT place) FROM municipal_reports JOIN report_places USING (report_id)"),
                        session.single_number("SELECT count(*) FROM reports"),
                        session.single_number("SELECT count(*) FROM counted_reports"));
        if (const std::int64_t gone = session.single_number(
                "SELECT count(*) FROM counted_reports JOIN files USING (report_id) WHERE is_gone = 1");
            gone > 0) {
            text += fmt::format(
                "Из учтённых отчётов пропали из своей папки {}: их записи удаляет svod ingest с ключом --prune\n",
                gone);
        }
        text += "\n";
        for (const Part& part : parts()) {
            text += part_text(session, part);
        }
        return text;
    });
}

}  // namespace svod::store
