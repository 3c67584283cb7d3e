#include "normalizer/stages/figure_metrics.hpp"

#include <algorithm>
#include <set>

#include "normalizer/stages/figure_counts.hpp"
#include "normalizer/stages/figure_headings.hpp"
#include "normalizer/stages/figure_rows.hpp"
#include "normalizer/stages/figure_tables.hpp"
#include "normalizer/stages/figure_times.hpp"
#include "normalizer/stages/metric_dimensions.hpp"

namespace svod::normalizer::stages {
namespace {

class CellMeaning {
  public:
    CellMeaning(const Reading& reading, const phrases::Readers& readers, int unit, const Count& count)
        : reading_(reading), readers_(readers), unit_(unit), count_(count) {}

    // `fact`: of an indicator whose own name tells nothing; the row may only limit what the heads say.
    std::optional<Metric> read(bool fact) {
        fact_ = fact;
        if (is_remark() || is_mean(count_)) {
            return std::nullopt;
        }
        auto cell = figure_cell(reading_, readers_, unit_);
        if (!cell) {
            return std::nullopt;
        }
        cell_ = std::move(*cell);
        row_ = words_of_row();
        column_ = text::fold(cell_.column_heading);
        // «Подано | Одобрено» under «Результаты НОК»
        for (std::string* stage : {&column_, &row_}) {
            const auto told = readers_.figures.cell(*stage, count_.unit);
            const bool complete = told && told->code.rfind("programs_review", 0) == 0;
            if (!cell_.review.empty() && is(*stage, "review_stage") && !complete) {
                *stage += " " + text::fold(cell_.review);
            }
        }
        times_ = times_of(reading_, readers_, unit_of_cell(), cell_);
        if (!find_meaning() || times_.other || is_all_there_are() || is_one_topic() || is_planned() ||
            names_one_house() || is_part_of_other_type(reading_, readers_, table(), cell_.row)) {
            return std::nullopt;
        }
        held_ = meaning_.code == "contests_held" || meaning_.code == "events_held";
        takes_part_ = meaning_.code == "participants" || meaning_.code == "contest_winners";
        if (!held_ && meaning_.code != "participants" && tells_of_house()) {
            return std::nullopt;
        }
        Metric metric;
        metric.code = meaning_.code;
        metric.rule = meaning_.rule;
        metric.value = count_.value;
        metric.unit = count_.unit;
        metric.source = count_.source;
        if (!limit(metric)) {
            return std::nullopt;
        }
        // «Направленность | % обучающихся»: how the learners are distributed is no coverage.
        const bool distributed =
            is(column_, "distribution") || (times_.column && is(text::fold(cell_.caption), "distribution"));
        if (metric.code == "coverage" && distributed &&
            (metric.direction || (cell_.total_row && !row_of_direction(reading_, readers_, table()).empty()))) {
            return std::nullopt;
        }
        limit_to_caption(metric);
        read_event_kind(metric);
        metric.as_of = times_.day ? times_.day : cell_.as_of;
        return metric;
    }

  private:
    [[nodiscard]] bool is(const std::string& heading, std::string_view kind) const {
        return readers_.figures.heading_is(heading, kind);
    }

    [[nodiscard]] bool is_planned() const {
        const bool aim = is(column_, "planned") || is(row_, "planned");
        return is(column_, "plan") || is(row_, "plan") || (aim && meaning_.code != "certificates_planned");
    }

    [[nodiscard]] const TableView& table() const { return reading_.tables.at(static_cast<std::size_t>(cell_.table)); }

    [[nodiscard]] const Unit& unit_of_cell() const { return reading_.units.at(static_cast<std::size_t>(unit_)); }

    // «21 (из них 9 онлайн)»
    [[nodiscard]] bool is_remark() const {
        return count_.part_of && reading_.count_places.at(static_cast<std::size_t>(*count_.part_of)).unit == unit_;
    }

    // «Дошкольные», «Дополнительного образования» under «Тип организации»: the noun stands above them.
    [[nodiscard]] std::string words_of_row() const {
        std::string row = text::fold(cell_.row_heading);
        row.erase(row.find_last_not_of('*') + 1);  // of a footnote
        const std::string title = text::fold(cell_.label_title);
        if (!cell_.total_row && noun_unit(readers_, cell_.label_title) == "organization" &&
            !readers_.figures.dimension(row, "org_type")) {
            const std::string noun = title.substr(title.rfind(' ') + 1);
            std::string noun_behind = row;
            noun_behind.append(" ").append(noun);
            std::string noun_before = noun;
            noun_before.append(" ").append(row);
            for (const std::string* whole : {&noun_behind, &noun_before}) {
                if (readers_.figures.dimension(*whole, "org_type")) {
                    return *whole;
                }
            }
        }
        return row + title_of_others();
    }

    // «Прочие» under «Тип организации»: whose rest they are.
    [[nodiscard]] std::string title_of_others() const {
        const std::vector<std::string>& titles = table().column_titles;
        for (std::size_t column = 0; column < cell_.column && is(text::fold(cell_.row_heading), "others"); ++column) {
            if (unit_of_heading(readers_, titles.at(column))) {
                return " " + text::fold(titles[column]);
            }
        }
        return "";
    }

    [[nodiscard]] std::optional<phrases::MetricMeaning> kinds_of_rows() const {
        const std::string title = text::fold(cell_.label_title);
        // «Адаптированные | В сетевой форме» under «Программы»
        const bool typed = count_.unit == "program" && noun_unit(readers_, cell_.label_title) == count_.unit &&
                           readers_.figures.dimension(row_, "program_type");
        return is(title, "kinds") || cell_.sums_up_labels || typed ? readers_.figures.cell(title, count_.unit)
                                                                   : std::nullopt;
    }

    // «ДЮСШ» under «Наименование учреждения»
    [[nodiscard]] bool names_one_house() const {
        return is(row_, "single") || (is(row_, "house") && is(text::fold(cell_.label_title), "names_of_houses"));
    }

    // «Всего в районе | Охвачено»: there are more of them than take part.
    [[nodiscard]] bool is_all_there_are() const {
        const std::vector<std::string>& titles = table().column_titles;
        return count_.unit == "person" && is(column_, "total_alone") && cell_.column + 1 < titles.size() &&
               is(text::fold(titles[cell_.column + 1]), "reached_people");
    }

    // A row of «Тема курсов»
    [[nodiscard]] bool is_one_topic() const { return !cell_.total_row && is(text::fold(cell_.label_title), "topics"); }

    // «Всего работников | Прошли курсы» under «Повышение квалификации»: what the caption tells of has its own column.
    [[nodiscard]] bool has_column_of(const std::string& code) const {
        return std::any_of(table().column_titles.begin(), table().column_titles.end(), [&](const std::string& title) {
            const auto meaning = readers_.figures.cell(text::fold(title), count_.unit);
            return meaning && meaning->code == code && noun_unit(readers_, title) != "organization";
        });
    }

    bool find_meaning() {
        if (auto meaning = cell_.type_column ? std::nullopt : readers_.figures.cell(column_, count_.unit)) {
            // «Прошли экспертизу | 33» below «Программ»
            const auto own = fact_ ? std::nullopt : readers_.figures.cell(row_, count_.unit);
            const bool stage = meaning->code == "programs" && own && own->code.rfind("programs_review", 0) == 0;
            // «Количество обучающихся | в том числе дети с ОВЗ»
            row_counts_ = stage || (own && own->code == meaning->code && is(column_, "part"));
            meaning_ = stage ? *own : *meaning;
            return true;
        }
        // «Охват, чел.» are children where the rows are directions
        if (is(column_, "turnout")) {
            const std::string row = cell_.total_row ? row_of_direction(reading_, readers_, table()) : row_;
            if (auto meaning = readers_.figures.cell(row + " " + column_, count_.unit)) {
                meaning_ = std::move(*meaning);
                return true;
            }
        }
        const std::string whole = text::fold(cell_.whole);
        if (auto meaning = cell_.type_row || fact_
                               ? std::nullopt
                               : readers_.figures.cell(whole.empty() ? row_ : whole + " " + row_, count_.unit)) {
            // «в том числе девочек»: a part without a name of its own is no figure of the whole
            const auto of_whole = readers_.figures.cell(whole, count_.unit);
            // «Прочие» must say what they are the rest of.
            row_counts_ = (whole.empty() || !of_whole || of_whole->code != meaning->code) &&
                          !is(text::fold(cell_.row_heading), "others");
            meaning_ = std::move(*meaning);
            column_must_be_plain_ = true;
            return true;
        }
        // «Разноуровневые» under «Вид программ»
        if (auto meaning = kinds_of_rows()) {
            meaning_ = std::move(*meaning);
            column_must_be_plain_ = true;
            return true;
        }
        const std::string caption = fact_ ? behind_plan(text::fold(cell_.caption)) : text::fold(cell_.caption);
        if (auto meaning = readers_.figures.cell(caption, count_.unit);
            meaning && !has_column_of(meaning->code) && bears_out(readers_, row_, caption, count_.unit)) {
            meaning_ = std::move(*meaning);
            column_must_be_plain_ = true;
            return true;
        }
        return false;
    }

    // Reads a heading's dimensions into the metric; false where they can't limit it, or are several of one kind.
    bool read_dimensions(const std::string& whole, Metric& metric, bool& named) const {
        const std::string heading = without_remark(readers_, whole);
        std::set<std::string> kinds;
        for (const phrases::DimensionMatch& match : readers_.figures.dimensions(heading)) {
            if (!match.code.empty()) {
                kinds.insert(match.dimension);
            }
        }
        for (const std::string& kind : kinds) {
            const auto code = readers_.figures.dimension(heading, kind);
            if (code && (is_implied(metric.code, *code) || (*code == "children" && !takes_part_ && !held_))) {
                continue;
            }
            const bool own = (kind == "direction" && metric.code == "coverage_tech_science") ||
                             (kind == "program_type" &&
                              (metric.code == "children_certificate" || metric.code == "coverage_certificate" ||
                               metric.code.rfind("certificate", 0) == 0));
            if (own) {
                continue;
            }
            Text* field = dimension_field(metric, kind);
            if (!code || !meaning_.may_have(kind) || field == nullptr) {
                return false;
            }
            named = true;
            if (!*field) {
                *field = *code;
            }
        }
        return true;
    }

    // «Участников» in a table of contests: what they took part in.
    void read_event_kind(Metric& metric) const {
        const bool may_have = meaning_.may_have("event_kind");
        for (const std::string& words : {column_, row_, text::fold(cell_.caption), text::fold(cell_.label_title)}) {
            if (may_have && !metric.event_kind && names_activity(words)) {
                metric.event_kind = readers_.event_kinds.find(text::Folded(words))->kind;
            }
        }
        // Levels are those of contests.
        if (may_have && takes_part_ && !metric.event_kind && is(row_, "level")) {
            metric.event_kind = "contest";
        }
        // «Родительские собрания», not «Собраний с родителями»
        if (held_ && metric.event_kind == Text("parent_meeting") && metric.audience == Text("parents") &&
            audience_around() != metric.audience &&
            readers_.figures.breakdown_leads(row_ + " " + column_, "with_parents").empty()) {
            metric.audience = std::nullopt;
        }
        // Those who come to meetings of parents are parents.
        if (metric.event_kind == Text("parent_meeting") && metric.code == "participants" && !metric.audience) {
            metric.audience = "parents";
        }
    }

    // «Сведения по учреждениям дополнительного образования» over their names: the total is theirs.
    void limit_to_caption(Metric& metric) const {
        if (meaning_.may_have("org_type") && !metric.org_type && metric.code != "organizations" &&
            !is(text::fold(cell_.caption), "of_house")) {
            metric.org_type = readers_.figures.dimension(text::fold(cell_.caption), "org_type");
        }
        const bool of_people = held_ || takes_part_ || metric.code == "staff_trained";
        if (of_people && meaning_.may_have("audience") && !metric.audience) {
            const Text around = audience_around();
            metric.audience = around && is_implied(metric.code, *around) ? std::nullopt : around;
        }
        const bool of_programs = metric.code == "programs" || metric.code == "children";
        const bool of_payers = metric.code == "organizations" && is(text::fold(cell_.caption), "by_certificate") &&
                               !is(column_, "of_all") && !is(row_, "of_all");
        const bool by_certificate = is(text::fold(cell_.caption), "by_certificate") ||
                                    (metric.code == "programs" && stands_beside_certificates());
        if (((of_programs && by_certificate) || of_payers) && !metric.program_type) {
            metric.program_type = "certificate";
        }
        if (metric.code == "children" && metric.program_type == Text("certificate")) {
            metric.code = "children_certificate";
            metric.program_type = std::nullopt;
        }
    }

    // «Показатели работы МБУ ДО «Радуга»»: a house has no coverage and no organisations, nor does it issue
    // certificates.
    [[nodiscard]] bool tells_of_house() const {
        const bool of_all = meaning_.code == "organizations" || meaning_.code == "certificates_issued" ||
                            meaning_.code.starts_with("coverage");
        const std::string caption = text::fold(cell_.caption);
        return !of_all && is(caption, "of_house") && !is(caption, "of_territory");
    }

    // «Формы работы с педагогами» over the rows, «Участие обучающихся в конкурсах» over the table, «Конкурсы для детей»
    // over the section of those who took part and won
    [[nodiscard]] Text audience_around() const {
        const auto told = readers_.figures.dimension(text::fold(cell_.label_title), "audience");
        const auto above = told ? told : readers_.figures.dimension(text::fold(cell_.caption), "audience");
        return above || !takes_part_ || !has_column_of("contest_winners")
                   ? above
                   : audience_of_section(reading_, readers_, count_.section);
    }

    // «Программ | Детей с сертификатом» in a section on certificates: the programmes are theirs.
    [[nodiscard]] bool stands_beside_certificates() const {
        const Text section =
            count_.section ? reading_.report.sections.at(static_cast<std::size_t>(*count_.section)).code : Text();
        if (section != Text("personalized_funding") && section != Text("social_order")) {
            return false;
        }
        bool certificates = false;
        bool others = false;
        for (const std::string& title : table().column_titles) {
            const auto meaning = readers_.figures.cell(text::fold(title), "person");
            certificates = certificates || (meaning && meaning->code == "children_certificate");
            others = others || (meaning && meaning->code == "children");
        }
        return certificates && !others;
    }

    [[nodiscard]] bool has_row(std::string_view kind) const {
        return std::any_of(table().rows.begin(), table().rows.end(), [&](const std::vector<int>& row) {
            return !row.empty() && is(reading_.units.at(static_cast<std::size_t>(row.front())).text.folded(), kind);
        });
    }

    // «Семинары | 5 | 96»: what those counted took part in.
    [[nodiscard]] bool names_activity(const std::string& heading) const {
        const auto kind = readers_.event_kinds.find(text::Folded(heading));
        return kind && kind->kind != "other" && kind->kind != "document" && kind->kind != "registry" &&
               kind->kind != "publication";
    }

    // «Муниципальный | Региональный | Итого»: the territory itself holds its own contests alone; those who took part
    // are told by the total, if there is one.
    [[nodiscard]] bool speaks_of_level(const Metric& metric) const {
        return metric.code == "contests_held" ? is(row_, "own_level") : cell_.total_row || !has_row("total");
    }

    bool limit(Metric& metric) const {
        bool row_named = false;
        bool column_named = false;
        bool whole_named = false;
        if (!read_dimensions(row_, metric, row_named) || !read_dimensions(column_, metric, column_named) ||
            !read_dimensions(text::fold(cell_.whole), metric, whole_named)) {
            return false;
        }
        const bool contests = !row_counts_ && (metric.code == "contests_held" || takes_part_);
        if (contests && has_row("level") && !speaks_of_level(metric)) {
            return false;
        }
        const bool row_clear = row_counts_ || times_.row || (takes_part_ && names_activity(row_)) || row_named ||
                               cell_.total_row || cell_.lone_row || (contests && is(row_, "level"));
        const bool plain = column_.empty() || times_.column || is(column_, "whole") || is(column_, "total_alone") ||
                           is(column_, "plain");
        const bool column_clear = !column_must_be_plain_ || column_named || plain;
        return row_clear && column_clear;
    }

    const Reading& reading_;
    const phrases::Readers& readers_;
    int unit_;
    const Count& count_;
    bool fact_ = false;
    FigureCell cell_;
    std::string row_;
    std::string column_;
    phrases::MetricMeaning meaning_;
    bool row_counts_ = false;  // the row says what is counted
    bool column_must_be_plain_ = false;
    bool held_ = false;
    bool takes_part_ = false;  // of people: children among them are an audience
    FigureTimes times_;
};

}  // namespace

std::optional<Metric> metric_of_cell(const Reading& reading, const phrases::Readers& readers, std::size_t count) {
    std::optional<Metric> metric =
        CellMeaning(reading, readers, reading.count_places.at(count).unit, reading.report.counts.at(count)).read(false);
    if (metric) {
        metric->count = static_cast<int>(count);
    }
    return metric;
}

std::optional<Metric> metric_of_fact(const Reading& reading, const phrases::Readers& readers, int unit, double value) {
    const Unit& fact = reading.units.at(static_cast<std::size_t>(unit));
    const auto figure = figure_of(readers, fact.text);
    const auto cell = figure ? figure_cell(reading, readers, unit) : std::nullopt;
    if (!cell || cell->row_heading.empty()) {
        return std::nullopt;
    }
    Count count = count_of(reading, readers, fact, *figure, *cell, fact.text.original());
    count.value = value;
    return CellMeaning(reading, readers, unit, count).read(true);
}

}  // namespace svod::normalizer::stages
