#include "store/check_report.hpp"

#include <fmt/format.h>

#include <map>
#include <optional>
#include <vector>

#include "store/statement.hpp"
#include "store/text_table.hpp"

namespace svod::store {
namespace {

constexpr int quote_width = 100;

struct ReportHead {
    std::int64_t id = 0;
    std::string path;
    std::string title;  ///< municipality, region and period, as far as known
    std::string outcome;
    std::string error;
};

std::string day_in_russian(std::string_view day) {
    return day.size() == 10 ? fmt::format("{}.{}.{}", day.substr(8, 2), day.substr(5, 2), day.substr(0, 4))
                            : std::string(day);
}

std::vector<ReportHead> report_heads(const SqlSession& session) {
    std::vector<ReportHead> heads;
    session.each_row(
        "SELECT report_id, path, outcome, error, municipality, region, period_start, period_end FROM reports ORDER BY "
        "path",
        {}, [&](const SqlRow& row) {
            ReportHead head{row.integer(0), row.text(1), "", row.text(2), row.text(3)};
            head.title = row.is_null(4) ? "муниципалитет не назван" : row.text(4);
            if (!row.is_null(5)) {
                head.title += fmt::format(" ({})", row.text(5));
            }
            if (!row.is_null(6) && !row.is_null(7)) {
                head.title += fmt::format(", {} – {}", day_in_russian(row.text(6)), day_in_russian(row.text(7)));
            }
            heads.push_back(std::move(head));
        });
    return heads;
}

/// The findings of one report (NULL: of the roster), grouped by severity.
std::string finding_lines(const SqlSession& session, std::optional<std::int64_t> report_id) {
    std::string text;
    std::vector<SqlValue> wanted(1, nullptr);
    if (report_id) {
        wanted.front() = *report_id;
    }
    session.each_row(
        "SELECT n.name, f.message, s.quote FROM findings AS f LEFT JOIN sources AS s USING (source_id) "
        "LEFT JOIN code_names AS n ON n.list = 'severity' AND n.code = f.severity "
        "WHERE f.report_id IS NOT DISTINCT FROM ? ORDER BY n.position, f.finding_id",
        wanted, [&](const SqlRow& row) {
            text += fmt::format("   [{}] {}\n", row.text(0), row.text(1));
            if (!row.is_null(2)) {
                text += fmt::format("       в тексте: {}\n", shortened(row.text(2), quote_width));
            }
        });
    return text;
}

std::string report_part(const SqlSession& session, const ReportHead& head, std::size_t number) {
    std::string text = fmt::format("{}. {}\n   файл: {}\n", number, head.title, head.path);
    if (head.outcome == "partial") {
        text += fmt::format("   прочитан частично: {}\n", head.error);
    }
    const std::string findings = finding_lines(session, head.id);
    return text + (findings.empty() ? "   замечаний нет\n" : findings) + "\n";
}

std::string_view mark_of(std::string_view basis, bool is_covered) {
    if (basis == "heading") {
        return "+";
    }
    if (basis == "content") {
        return "±";
    }
    if (is_covered) {
        return "=";
    }
    return basis == "empty" ? "0" : "–";
}

std::string matrix_part(const SqlSession& session, const std::vector<ReportHead>& heads) {
    std::vector<std::string> codes;
    std::string legend;
    session.each_row(
        "SELECT p.code, coalesce(n.name, p.code) FROM profile_sections AS p "
        "LEFT JOIN code_names AS n ON n.list = 'section' AND n.code = p.code ORDER BY p.position",
        {}, [&](const SqlRow& row) {
            codes.push_back(row.text(0));
            legend += fmt::format("   {:>2}  {}\n", codes.size(), row.text(1));
        });
    if (codes.empty() || heads.empty()) {
        return "";
    }
    std::map<std::pair<std::string, std::string>, std::string> marks;
    session.each_row("SELECT path, code, basis, is_covered FROM section_coverage WHERE is_mandatory = 1", {},
                     [&](const SqlRow& row) {
                         marks[{row.text(0), row.text(1)}] = mark_of(row.text(2), row.integer(3) != 0);
                     });
    std::vector<std::string> header{"отчёт"};
    for (std::size_t i = 1; i <= codes.size(); ++i) {
        header.push_back(std::to_string(i));
    }
    TextTable table(header);
    for (const ReportHead& head : heads) {
        std::vector<std::string> cells{head.path};
        for (const std::string& code : codes) {
            const auto found = marks.find({head.path, code});
            cells.push_back(found == marks.end() ? "?" : found->second);
        }
        table.add(std::move(cells));
    }
    return "Обязательные разделы\n" + table.text("   ") + legend +
           "   + раздел есть   ± сведения без отдельного раздела   = заменён другим разделом   0 раздел пуст   – нет   "
           "? файл не прочитан или без текста\n";
}

}  // namespace

Outcome<std::string> check_report(const SqlSession& session) {
    return guarded([&] {
        const std::vector<ReportHead> heads = report_heads(session);
        const std::string profile = session.single_text("SELECT name FROM profile");
        std::string text =
            fmt::format("Проверка по профилю «{}»: отчётов {}, ошибок {}, предупреждений {}, замечаний {}\n\n",
                        profile.empty() ? "—" : profile, heads.size(),
                        session.single_number("SELECT count(*) FROM findings WHERE severity = 'error'"),
                        session.single_number("SELECT count(*) FROM findings WHERE severity = 'warning'"),
                        session.single_number("SELECT count(*) FROM findings WHERE severity = 'info'"));
        for (std::size_t i = 0; i < heads.size(); ++i) {
            text += report_part(session, heads[i], i + 1);
        }
        const std::string missing = finding_lines(session, std::nullopt);
        if (!missing.empty()) {
            text += "Не поступили\n" + missing + "\n";
        }
        return text + matrix_part(session, heads);
    });
}

}  // namespace svod::store
