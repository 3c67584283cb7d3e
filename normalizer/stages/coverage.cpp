#include "normalizer/stages/coverage.hpp"

#include <algorithm>
#include <map>
#include <set>
#include <utility>

#include "normalizer/phrases/sentences.hpp"
#include "normalizer/records/codes.hpp"
#include "normalizer/rules/word_lists.hpp"
#include "normalizer/stages/outline_titles.hpp"
#include "normalizer/text/characters.hpp"
#include "normalizer/text/folded.hpp"
#include "normalizer/text/stems.hpp"

namespace svod::normalizer::stages {
namespace {

struct Finding {
    std::string rule;
    Source source;
};

using Findings = std::map<std::string, Finding, std::less<>>;

bool is_reported(const Event& event) {
    return event.status == "done" || event.status == "in_progress" || event.status == "ongoing" ||
           event.status == "partially_done";
}

bool joins_subjects(const std::string& title) {
    const rules::WordList& conjunctions = rules::word_list("conjunction");
    const std::string folded = text::fold(title);
    const std::vector<std::string_view> words = text::words(folded);
    return std::any_of(words.begin(), words.end(), [&](std::string_view word) { return conjunctions.has(word); });
}

// Sections that state intentions say nothing of work done on what they name.
bool states_intentions(const Reading& reading, const Unit& unit) {
    return reading.nearest_section(unit.section, [](const Section& section) {
        return section.code == Text("goals") || section.code == Text("prospects");
    }) != nullptr;
}

// A plan for the time after the report, of which nothing is done yet: what is ahead, not the plan reported on.
bool is_plan_ahead(const Reading& reading, const Section& section) {
    const Report& report = reading.report;
    if (section.code != "work_plan" || !section.period_start || !report.period_end ||
        *section.period_start <= *report.period_end) {
        return false;
    }
    const auto is_own = [&](const Section& other) { return other.ordinal == section.ordinal; };
    return std::none_of(report.events.begin(), report.events.end(), [&](const Event& event) {
        return event.status != "planned" && reading.nearest_section(event.section, is_own) != nullptr;
    });
}

class Coverer {
  public:
    Coverer(const Reading& reading, const phrases::Readers& readers) : reading_(reading), readers_(readers) {
        for (const Indicator& indicator : reading.report.indicators) {
            if (!indicator.fact) {
                rows_without_fact_.insert({indicator.source.table_no, indicator.source.row_no});
            }
        }
    }

    Findings contents() {
        for (const Unit& unit : reading_.units) {
            if (unit.kind != Unit::Kind::cell && !unit.is_section_title && !names_page(unit, unit.text.original())) {
                take_text(unit);
            }
        }
        const std::vector<std::string> status_cells = texts_of_status_cells();
        for (std::size_t i = 0; i < reading_.report.events.size(); ++i) {
            const Event& event = reading_.report.events[i];
            if (event.origin == "table_row" && is_reported(event)) {
                take(event.title + ". " + event.result.value_or("") + " " + status_cells[i] + event.note.value_or(""),
                     true, event.source);
            }
        }
        take_headings();
        take_other_tables();
        take_metrics();
        take_indicators_and_plans();
        return std::move(found_);
    }

  private:
    // By event: «Ведётся постоянно. Размещено 83 поста» reports as a cell of results does.
    [[nodiscard]] std::vector<std::string> texts_of_status_cells() const {
        std::vector<std::string> texts(reading_.report.events.size());
        for (const Unit& unit : reading_.units) {
            if (unit.event && unit.role == CellRole::status) {
                texts.at(static_cast<std::size_t>(*unit.event)) += unit.text.original() + " ";
            }
        }
        return texts;
    }

    // «2. Наставничество ..... 4» below «Содержание»: what a part of the report is called, and its page.
    [[nodiscard]] bool names_page(const Unit& unit, const std::string& line) const {
        return unit.section && !line.empty() && line.back() >= '0' && line.back() <= '9' &&
               rules::word_list("table_of_contents")
                   .has(text::fold(reading_.report.sections.at(static_cast<std::size_t>(*unit.section)).title));
    }

    void take_text(const Unit& unit) {
        const Event* listed = unit.event ? &event(*unit.event) : nullptr;
        const bool planned = listed != nullptr && !is_reported(*listed);
        const bool held = listed != nullptr && listed->origin == "list_item" && !planned;
        const bool intends = states_intentions(reading_, unit) || planned;
        const std::optional<bool> reports = intends ? std::optional(false) : held ? std::optional(true) : std::nullopt;
        const std::string& text = unit.text.original();
        std::size_t question = std::string::npos;
        bool labelled = false;
        if (unit.question && text::is_digit(text::character_at(text, 0))) {
            // «Сколько пар наставников? Ответ: 30.», each a paragraph of its own by now
            const Unit& asked = reading_.units.at(static_cast<std::size_t>(*unit.question));
            take(asked.text.original() + " " + text, reports, Reading::source_of(unit, text));
        }
        for (const text::Span& span : phrases::sentences_of(text)) {
            // «Имеется ли план? ........ НЕТ», «Создан ли центр? Да»: a question reports what its answer says.
            const std::string_view before(text.data(), span.end);
            labelled = labelled || (span.begin == 0 && span.end < text.size() && is_run_in_label(before));
            if (phrases::ends_in_leader(before) || (before.ends_with('?') && span.end < text.size()) ||
                (labelled && span.begin == 0)) {
                question = std::min(question, span.begin);
                continue;
            }
            const std::string answer = text.substr(span.begin, span.size());
            const bool answers = question != std::string::npos;
            const std::size_t begin = std::min(question, span.begin);
            question = std::string::npos;
            if (answers && readers_.section_codes.says_nothing(text::Folded(answer))) {
                continue;
            }
            const std::string sentence = text.substr(begin, span.end - begin);
            take(sentence, reports, Reading::source_of(unit, sentence));
            if (labelled) {
                take(answer, reports, Reading::source_of(unit, answer));
            }
            labelled = false;
        }
    }

    // «Сайт центра. Обновляется еженедельно.»: a name of what the next sentence reports on.
    [[nodiscard]] bool is_run_in_label(std::string_view sentence) const {
        constexpr std::size_t longest = 60;  // letters
        const text::Folded text{std::string(sentence)};
        return sentence.ends_with('.') && text::length(sentence) <= longest &&
               text.folded().find_first_of("0123456789,:") == std::string::npos &&
               readers_.section_codes.of_title(text) && !readers_.section_codes.reports(text);
    }

    // «Навигатор и социальный заказ» over what was done: the second subject is reported on as well as the first.
    void take_headings() {
        for (const Section& section : reading_.report.sections) {
            const bool worked_on =
                std::any_of(reading_.report.events.begin(), reading_.report.events.end(),
                            [&](const Event& event) { return event.section == section.ordinal && is_reported(event); });
            if ((worked_on || is_told_of(section)) && joins_subjects(section.title)) {
                take(section.title, true, section.source);
            }
        }
    }

    // Whether the text right under a heading tells of work done or gives figures.
    [[nodiscard]] bool is_told_of(const Section& section) const {
        return std::any_of(reading_.units.begin(), reading_.units.end(), [&](const Unit& unit) {
            return unit.section == section.ordinal && unit.kind == Unit::Kind::paragraph && !unit.is_section_title &&
                   !states_intentions(reading_, unit) && readers_.section_codes.reports(unit.text);
        });
    }

    // Rows of tables that list no activities report by their figures.
    void take_other_tables() {
        for (const TableView& table : reading_.tables) {
            if (table.kind == TableView::Kind::events || table.kind == TableView::Kind::letterhead) {
                continue;
            }
            for (std::size_t row = static_cast<std::size_t>(table.header_rows); row < table.rows.size(); ++row) {
                take_row(table, row);
                if (table.kind == TableView::Kind::figures) {
                    take_figures(table, row);
                }
            }
        }
    }

    // A figure tells of what its column's heading names.
    void take_figures(const TableView& table, std::size_t row) {
        for (const int index : table.rows[row]) {
            const Unit& unit = reading_.units.at(static_cast<std::size_t>(index));
            const auto column = static_cast<std::size_t>(unit.place.col_no.value_or(1)) - 1;
            const std::string& figure = unit.text.original();
            if (column < table.column_titles.size() && figure.find_first_of("123456789") != std::string::npos) {
                take(table.column_titles[column] + " " + figure, std::nullopt, Reading::source_of(unit, figure));
            }
        }
    }

    void take_row(const TableView& table, std::size_t row) {
        std::string text;
        const Unit* first = nullptr;
        for (const int index : table.rows[row]) {
            const Unit& unit = reading_.units.at(static_cast<std::size_t>(index));
            if (unit.text.original().empty() || unit.is_section_title) {
                continue;
            }
            first = first == nullptr ? &unit : first;
            text += (text.empty() ? "" : " ") + unit.text.original();
        }
        const bool fact_missing =
            first != nullptr && rows_without_fact_.count({first->place.table_no, first->place.row_no}) > 0;
        if (first != nullptr && !fact_missing && !answered_by_no(table, row) && !names_page(*first, text)) {
            take(text, states_intentions(reading_, *first) ? std::optional(false) : std::nullopt,
                 Reading::source_of(*first, first->text.original()));
        }
    }

    // «Проведена ли инвентаризация? | Нет»: a question of a form, and an answer that there is nothing.
    [[nodiscard]] bool answered_by_no(const TableView& table, std::size_t row) const {
        bool asked = false;
        for (const int index : table.rows[row]) {
            const text::Folded& cell = reading_.units.at(static_cast<std::size_t>(index)).text;
            if (asked && readers_.section_codes.says_nothing(cell)) {
                return true;
            }
            asked = asked || cell.folded().ends_with('?');
        }
        return false;
    }

    // Figures say what they are about by their metric, also where only a table's heading names it.
    // The system as a whole shows by two kinds of figures at least (children and programmes).
    void take_metrics() {
        Findings general;
        for (const Metric& metric : reading_.report.metrics) {
            const auto found = readers_.section_codes.of_metric(metric);
            if (found && found->code == "general_info") {
                if (!metric.indicator) {
                    general.try_emplace(metric.code, Finding{found->rule, metric.source});
                }
            } else if (found && (found->code != "personalized_funding" || !has_social_order())) {
                found_.try_emplace(found->code, Finding{found->rule, metric.source});
            }
        }
        if (general.size() > 1) {
            found_.try_emplace("general_info", general.begin()->second);
        }
    }

    // Certificates of no name are those of the social order where the report tells of it.
    [[nodiscard]] bool has_social_order() const {
        const std::vector<Section>& sections = reading_.report.sections;
        return found_.find("social_order") != found_.end() ||
               std::any_of(sections.begin(), sections.end(),
                           [](const Section& section) { return section.code == "social_order"; });
    }

    void take_indicators_and_plans() {
        const Report& report = reading_.report;
        if (!report.indicators.empty()) {
            found_.try_emplace("indicators", Finding{"coverage/indicator", report.indicators.front().source});
        }
        for (const Section& section : report.sections) {
            const bool plan = section.code && (*section.code == "work_plan" || *section.code == "media_plan");
            if (plan && section.period_start && report.period_end && *section.period_start > *report.period_end) {
                found_.try_emplace("prospects", Finding{"coverage/plan_after_period", section.source});
            }
        }
    }

    void take(const std::string& text, std::optional<bool> reports, const Source& source) {
        for (const phrases::SectionMatch& match : readers_.section_codes.of_content(text::Folded(text), reports)) {
            found_.try_emplace(match.code, Finding{match.rule, source});
        }
    }

    [[nodiscard]] const Event& event(int index) const {
        return reading_.report.events.at(static_cast<std::size_t>(index));
    }

    const Reading& reading_;
    const phrases::Readers& readers_;
    std::set<std::pair<Index, Index>> rows_without_fact_;  // number of the table, row
    Findings found_;
};

// Whether a section, or one below it, has something reported under it.
class Contents {
  public:
    Contents(const Reading& reading, const phrases::Readers& readers)
        : nothing_(readers.section_codes), filled_(reading.report.sections.size(), false) {
        for (const Unit& unit : reading.units) {
            // What is ahead is what a section of prospects tells of.
            if (unit.section && !unit.is_section_title && reports(reading, unit) &&
                (states_intentions(reading, unit) || !readers.section_codes.says_nothing(unit.text))) {
                filled_.at(static_cast<std::size_t>(*unit.section)) = true;
            }
        }
        // Children follow their parents, so one walk from the end carries the mark upwards.
        for (std::size_t i = filled_.size(); i-- > 0;) {
            const Index parent = reading.report.sections[i].parent;
            if (filled_[i] && parent) {
                filled_.at(static_cast<std::size_t>(*parent)) = true;
            }
        }
    }

    [[nodiscard]] bool filled(std::size_t section) const { return filled_.at(section); }

  private:
    // A row of a table with columns for what came of it reports only where one of them is filled.
    [[nodiscard]] bool reports(const Reading& reading, const Unit& unit) const {
        if (unit.text.original().empty() || is_unanswered(reading, unit) || closes_report(reading, unit)) {
            return false;
        }
        if (unit.kind != Unit::Kind::cell || !unit.event) {
            return unit.kind != Unit::Kind::cell || is_body_cell(reading, unit);
        }
        const Event& event = reading.report.events.at(static_cast<std::size_t>(*unit.event));
        const bool has_outcome_column = event.result_cell || event.status_cell;
        return !has_outcome_column || event.result_cell == Text("filled") || event.status_cell == Text("filled");
    }

    // «Дата заполнения: 12.01.2024», «Руководитель МОЦ ____ Белова А. А.»: lines that the report's own fields come
    // from.
    [[nodiscard]] static bool closes_report(const Reading& reading, const Unit& unit) {
        const std::vector<FieldSource>& fields = reading.report.fields;
        return unit.kind == Unit::Kind::paragraph &&
               std::any_of(fields.begin(), fields.end(), [&](const FieldSource& field) {
                   return (field.field == "signatory" || field.field == "doc_date") &&
                          field.source.block == unit.place.block;
               });
    }

    // «3.1. Сетевые программы:» over the next numbered label of a form: nothing was filled in.
    [[nodiscard]] static bool is_unanswered(const Reading& reading, const Unit& unit) {
        if (unit.kind != Unit::Kind::list_item || unit.number == "-" || !unit.text.original().ends_with(':')) {
            return false;
        }
        const auto at = static_cast<std::size_t>(&unit - reading.units.data()) + 1;
        const Unit* next = at < reading.units.size() ? &reading.units[at] : nullptr;
        if (next == nullptr || next->is_section_title) {
            return true;
        }
        const bool item = next->kind == Unit::Kind::list_item && (next->number == "-" || next->level > unit.level);
        const bool goes_on = item || next->kind == Unit::Kind::cell;
        return !goes_on && (next->kind == Unit::Kind::list_item || is_blank_answer(reading, unit));
    }

    bool is_body_cell(const Reading& reading, const Unit& unit) const {
        const TableView& table = reading.tables.at(static_cast<std::size_t>(*unit.table));
        return *unit.place.row_no > table.header_rows && !ends_in_nothing(reading, table, unit);
    }

    // «Заключено договоров | –»: the value of the row says that there is none.
    [[nodiscard]] bool ends_in_nothing(const Reading& reading, const TableView& table, const Unit& unit) const {
        const std::vector<int>& row = table.rows.at(static_cast<std::size_t>(*unit.place.row_no - 1));
        return row.size() > 1 && nothing_.says_nothing(reading.units.at(static_cast<std::size_t>(row.back())).text);
    }

    const phrases::SectionCodeReader& nothing_;
    std::vector<bool> filled_;
};

}  // namespace

void read_coverage(Reading& reading, const phrases::Readers& readers) {
    for (Section& section : reading.report.sections) {
        if (is_plan_ahead(reading, section)) {
            section.code = "prospects";
            section.rule = "coverage/plan_ahead";
        }
    }
    const Findings contents = Coverer(reading, readers).contents();
    const Contents sections(reading, readers);
    for (const std::string_view code : codes::sections()) {
        Coverage coverage{std::string(code), "absent", std::nullopt, std::nullopt};
        for (std::size_t i = 0; i < reading.report.sections.size(); ++i) {
            const Section& section = reading.report.sections[i];
            if (section.code != Text(coverage.code) || coverage.basis == "heading") {
                continue;
            }
            coverage.basis = sections.filled(i) ? "heading" : "empty";
            coverage.rule = section.rule;
            coverage.source = section.source;
        }
        if (const auto found = contents.find(code); coverage.basis == "absent" && found != contents.end()) {
            coverage.basis = "content";
            coverage.rule = found->second.rule;
            coverage.source = found->second.source;
        }
        reading.report.coverage.push_back(std::move(coverage));
    }
}

}  // namespace svod::normalizer::stages
