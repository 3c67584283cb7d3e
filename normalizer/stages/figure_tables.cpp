#include "normalizer/stages/figure_tables.hpp"

#include <algorithm>

#include "normalizer/rules/word_lists.hpp"
#include "normalizer/stages/date_places.hpp"
#include "normalizer/stages/figure_counts.hpp"
#include "normalizer/stages/figure_headings.hpp"
#include "normalizer/stages/figure_row_sums.hpp"
#include "normalizer/stages/figure_rows.hpp"
#include "normalizer/stages/figure_shares.hpp"
#include "normalizer/stages/figure_sums.hpp"
#include "normalizer/stages/figure_types.hpp"
#include "normalizer/stages/indicator_cells.hpp"
#include "normalizer/stages/metric_context.hpp"
#include "normalizer/stages/table_figures.hpp"
#include "normalizer/text/characters.hpp"

namespace svod::normalizer::stages {
namespace {

std::string column_title(const TableView& table, std::size_t column) {
    return column < table.column_titles.size() ? table.column_titles[column] : "";
}

// The heading of the column that names the rows.
std::string label_title(const Reading& reading, const TableView& table, std::size_t row, const std::string& heading) {
    for (const int index : table.rows[row]) {
        const Unit& unit = reading.units.at(static_cast<std::size_t>(index));
        if (unit.text.original() == heading) {
            return column_title(table, static_cast<std::size_t>(std::max(0, unit.place.col_no.value_or(1) - 1)));
        }
    }
    return "";
}

// «из них по сертификатам» says what it is a part of only together with the heading before it. `first`: the first
// column that counts.
std::string full_heading(const phrases::Readers& readers, const TableView& table, std::size_t column,
                         std::size_t first) {
    std::string own = column_title(table, column);
    // «Педагоги, чел. | Прошли курсы | Аттестованы»
    const bool predicate = is_heading(readers, own, "predicate") || is_heading(readers, own, "paid_alone");
    if (!is_heading(readers, own, "part") && !predicate) {
        return own;
    }
    for (std::size_t before = column; before > first; --before) {
        std::string whole = column_title(table, before - 1);
        if (!whole.empty() && !is_heading(readers, whole, "part") && !is_heading(readers, whole, "predicate")) {
            if (predicate && noun_unit(readers, whole) != "person") {
                return own;
            }
            if (is_heading(readers, whole, "total_alone") || is_heading(readers, whole, "planned")) {
                return own;  // «Всего | в том числе технических»: the total says no more of what
            }
            return whole.append(" ").append(own);
        }
    }
    return own;
}

// «ИТОГО» below «Частные школы» in a table «Организации | Количество»: the total is of what the rows are.
bool sums_up_labels(const Reading& reading, const phrases::Readers& readers, const TableView& table,
                    const FigureCell& cell) {
    const auto named = cell.total_row && cell.row > 0 ? noun_unit(readers, cell.label_title) : std::nullopt;
    // «2023 | 2024» below «Педагоги, прошедшие курсы»: the caption counts, if it is not the report's title.
    const bool of_year = is_heading(readers, cell.column_heading, "year_alone") &&
                         noun_unit(readers, cell.caption).value_or("document") == "document";
    const bool plain = of_year || is_heading(readers, cell.column_heading, "plain");
    if (!named || *named == "municipality" || !plain || is_heading(readers, cell.label_title, "names_of_houses")) {
        return false;
    }
    const std::string before = heading_of_row(reading, table.rows[cell.row - 1]);
    return noun_unit(readers, before) == named && !is_heading(readers, before, "single");
}

// «Подано программ | Прошли | Не прошли» over «30 | 25 | 5»: a single row of figures that its columns alone name.
bool is_lone_row(const phrases::Readers& readers, const TableView& table, const FigureCell& cell) {
    const std::string first = column_title(table, 0);
    return cell.row_heading.empty() && table.kind == TableView::Kind::figures && table.header_rows > 0 &&
           table.rows.size() == static_cast<std::size_t>(table.header_rows) + 1 &&
           (unit_of_heading(readers, first) || is_heading(readers, first, "review_stage") ||
            (!first.empty() && is_heading(readers, cell.caption, "label")));
}

constexpr std::size_t longest_caption = 400;  // bytes

int first_unit_of(const TableView& table) {
    for (const std::vector<int>& row : table.rows) {
        if (!row.empty()) {
            return row.front();
        }
    }
    return 0;
}

// The line right above a table that is no sentence of running text, or one that announces the table.
std::string caption_of(const Reading& reading, const phrases::Readers& readers, const TableView& table) {
    const int first = first_unit_of(table);
    if (first < 1) {
        return "";
    }
    const Unit& before = reading.units.at(static_cast<std::size_t>(first) - 1);
    const std::string& text = before.text.folded();
    if (before.kind == Unit::Kind::cell || text.empty() || text.size() > longest_caption) {
        return "";
    }
    // «Прошли курсы, чел.»
    if (before.is_section_title || text.back() != '.' || readers.figures.heading_is(text, "measured")) {
        return before.text.original();
    }
    if (!readers.figures.heading_is(text, "announces_table")) {
        return "";
    }
    const Unit* heading = first > 1 ? &reading.units.at(static_cast<std::size_t>(first) - 2) : nullptr;
    const bool headed = heading != nullptr && heading->is_section_title && !is_report_title(reading, *heading);
    return headed ? heading->text.original() + ". " + before.text.original() : before.text.original();
}

// The words that say that the stages of a table («Подано», «Отклонено») are those of a review of programmes.
std::string review_told(const Reading& reading, const phrases::Readers& readers, const Unit& figure,
                        const FigureCell& cell) {
    for (const std::string* words : {&cell.caption, &cell.label_title}) {
        if (is_heading(readers, *words, "review")) {
            return *words;
        }
    }
    const std::string title =
        figure.section ? reading.report.sections.at(static_cast<std::size_t>(*figure.section)).title : "";
    return is_heading(readers, title, "review") ? title : "";
}

// Lines above a table that are no running text, its caption first: captions, headings, those of tables before it.
std::vector<const Unit*> lines_above(const Reading& reading, const TableView& table) {
    constexpr std::size_t most_lines = 6;
    std::vector<const Unit*> lines;
    int unit = first_unit_of(table) - 1;
    for (; unit >= 0 && lines.size() < most_lines; --unit) {
        const Unit& before = reading.units[static_cast<std::size_t>(unit)];
        const std::string& text = before.text.folded();
        if (before.kind == Unit::Kind::cell || text.empty()) {
            continue;
        }
        const bool year = rules::word_list("year_stop").closing(text) > 0;
        const bool running = text.size() > longest_caption || (text.back() == '.' && !year);
        if (running && !before.is_section_title) {
            break;
        }
        lines.push_back(&before);
    }
    return lines;
}

// «Данные приведены на 1 сентября 2023 года.», «На 1 мая работают кружки шести направлений.»: a sentence right above a
// table that counts nothing of what the table may count.
Text day_of_sentence_above(const Reading& reading, const TableView& table) {
    const int first = first_unit_of(table);
    const Unit* before = first > 0 ? &reading.units.at(static_cast<std::size_t>(first) - 1) : nullptr;
    if (before == nullptr || before->kind == Unit::Kind::cell || before->text.original().size() > longest_caption) {
        return std::nullopt;
    }
    const auto here = [&](const Count& count) {
        return count.source.block == before->place.block && count.unit != "other";
    };
    const bool counts = std::any_of(reading.report.counts.begin(), reading.report.counts.end(), here);
    return counts ? std::nullopt : day_stated_in(reading, before->place.block);
}

// «2» of a table right below «Таблица 2», «Табл. № 2. Контингент»; "" where it has no number.
std::string number_of_table(const Unit& caption) {
    const std::string& folded = caption.text.folded();
    const std::size_t word = std::min(folded.find_first_of(" ."), folded.size());
    const std::size_t number = folded.find_first_of("0123456789");
    const bool numbered = number != std::string::npos && number <= word + std::string_view(" № ").size() &&
                          rules::word_list("word_of_captions").has(folded.substr(0, word));
    return numbered ? folded.substr(number, folded.find_first_not_of("0123456789", number) - number) : "";
}

// Whether one of a text's numerals is that number.
bool has_number(const phrases::Readers& readers, const text::Folded& text, const std::string& number) {
    const auto numbers = readers.numbers.find(text);
    return std::any_of(numbers.begin(), numbers.end(), [&](const phrases::NumberMatch& match) {
        return text.folded().substr(match.span.begin, match.span.size()) == number;
    });
}

// «Сведения на 1 мая по типам программ даны в таблице 1, по классам – в таблице 2.»: the sentence above numbered
// tables, with others of them between.
Text day_of_sentence_naming(const Reading& reading, const phrases::Readers& readers, const TableView& table,
                            Index section) {
    constexpr int most_units = 300;
    const int first = first_unit_of(table);
    const std::string number =
        first > 0 ? number_of_table(reading.units.at(static_cast<std::size_t>(first) - 1)) : std::string();
    for (int at = first - 2; !number.empty() && at >= std::max(0, first - most_units); --at) {
        const Unit& unit = reading.units[static_cast<std::size_t>(at)];
        if (unit.section != section || unit.is_section_title) {
            break;
        }
        const bool sentence = unit.kind != Unit::Kind::cell && number_of_table(unit).empty();
        if (sentence && is_heading(readers, unit.text.original(), "announces_table")) {
            return has_number(readers, unit.text, number) ? day_stated_in(reading, unit.place.block) : Text();
        }
    }
    return std::nullopt;
}

// The day of the figures of a table, which the lines above it or the headings around it give.
Text day_of_table(const Reading& reading, const phrases::Readers& readers, const TableView& table, Index section) {
    if (Text day = day_of_sentence_above(reading, table)) {
        return day;
    }
    if (Text day = day_of_sentence_naming(reading, readers, table, section)) {
        return day;
    }
    for (const Unit* line : lines_above(reading, table)) {
        if (line->is_section_title && line->section != section) {
            continue;  // the heading of another table
        }
        if (Text day = day_stated_in(reading, line->place.block)) {
            return day;
        }
    }
    return day_of_section(reading, section);
}

std::string text_of_row(const Reading& reading, const std::vector<int>& row) {
    std::string quote;
    for (const int index : row) {
        const std::string& text = reading.units.at(static_cast<std::size_t>(index)).text.original();
        quote += (quote.empty() || text.empty() ? "" : " ") + text;
    }
    return quote;
}

// «Тип | План | Факт | Программ»: a column of its own beside the indicators of rows that are kinds.
bool stands_beside_facts(const phrases::Readers& readers, const FigureCell& cell) {
    const auto is_kind = [&](const char* dimension) {
        return readers.figures.dimension(text::fold(cell.row_heading), dimension).has_value();
    };
    return noun_unit(readers, cell.column_heading) && !is_heading(readers, cell.column_heading, "plan") &&
           !is_heading(readers, cell.row_heading, "single") &&
           (cell.total_row || is_kind("direction") || is_kind("org_type"));
}

// Whether the figure of a cell is a count there: in a sheet of labels and in a table of activities only by its heading.
bool counts_in(const phrases::Readers& readers, const TableView& table, const Unit& unit, const FigureCell& cell) {
    if (is_year(unit.text.folded()) && is_heading(readers, cell.column_heading, "years_below")) {
        return false;  // «Год открытия» over «2021»
    }
    switch (table.kind) {
        case TableView::Kind::figures:
            return unit.role != CellRole::number;
        case TableView::Kind::events:
            return unit.role == CellRole::none && (noun_unit(readers, cell.column_heading).has_value() ||
                                                   is_heading(readers, cell.column_heading, "attending"));
        case TableView::Kind::indicators:
            return unit.role == CellRole::none && stands_beside_facts(readers, cell);
        default:
            return cell.column == 1 && table.rows[cell.row].size() == 2 &&
                   (!cell.whole.empty() ||
                    (is_heading(readers, cell.row_heading, "label") && unit_of_heading(readers, cell.row_heading)));
    }
}

// Whether a column behind the labels counts things of a unit by its own heading.
bool has_column_of(const phrases::Readers& readers, const TableView& table, const Unit& label,
                   const std::string& unit) {
    for (auto column = static_cast<std::size_t>(label.place.col_no.value_or(1)); column < table.column_titles.size();
         ++column) {
        if (noun_unit(readers, table.column_titles[column]) == unit) {
            return true;
        }
    }
    return false;
}

// Whether one of the `in_text` counts of running text, which are in the order of their units, stands in a unit.
bool is_told(const Reading& reading, int unit, std::size_t in_text) {
    const auto text_end = reading.count_places.begin() + static_cast<std::ptrdiff_t>(in_text);
    const auto told = std::lower_bound(reading.count_places.begin(), text_end, unit,
                                       [](const CountPlace& place, int wanted) { return place.unit < wanted; });
    return told != text_end && told->unit == unit;
}

void read_row(Reading& reading, const phrases::Readers& readers, const TableView& table, const std::vector<int>& row,
              std::size_t in_text) {
    const auto add = [&](Count count, int unit) {
        reading.report.counts.push_back(std::move(count));
        reading.count_places.push_back({unit, {}, {}, {}, true, false});
    };
    bool first = true;
    for (const int index : row) {
        const Unit& unit = reading.units.at(static_cast<std::size_t>(index));
        const bool label =
            first && table.kind == TableView::Kind::figures && unit.text.original() == heading_of_row(reading, row);
        first = first && !label;
        if (auto count = label ? count_of_label(readers, unit) : std::nullopt;
            count && !is_told(reading, index, in_text) && !has_column_of(readers, table, unit, count->unit)) {
            add(std::move(*count), index);
            continue;
        }
        for (const phrases::CountMatch& match : measured_figures(reading, readers, unit)) {
            if (const auto cell = figure_cell(reading, readers, index); cell && !cell->row_heading.empty()) {
                add(count_of_measured(unit, match, *cell, text_of_row(reading, row)), index);
            }
        }
        const auto written = figure_text(readers, unit.text.folded());
        const auto figure = written ? figure_of(readers, unit.text) : std::nullopt;
        const auto cell = figure ? figure_cell(reading, readers, index) : std::nullopt;
        const bool labelled = cell && !cell->row_heading.empty() && cell->column > 0;
        if (!cell || !(labelled || cell->lone_row) || !counts_in(readers, table, unit, *cell)) {
            continue;
        }
        // The share behind a figure is told of as text.
        if (!is_told(reading, index, in_text) || written->remark.ends_with('%')) {
            add(count_of(reading, readers, unit, *figure, *cell, text_of_row(reading, row)), index);
        }
    }
}

// «21 (из них 9 онлайн)»: the parts stand behind the table's own figures, which alone its totals sum up.
void read_remarks(Reading& reading, const phrases::Readers& readers, std::size_t first) {
    for (std::size_t i = first, end = reading.report.counts.size(); i < end; ++i) {
        const int unit = reading.count_places[i].unit;
        if (auto part = count_of_remark(readers, reading.units.at(static_cast<std::size_t>(unit)),
                                        reading.report.counts[i], static_cast<int>(i))) {
            reading.report.counts.push_back(std::move(*part));
            reading.count_places.push_back({unit, {}, {}, {}, true, false});
        }
    }
}

}  // namespace

std::optional<FigureCell> figure_cell(const Reading& reading, const phrases::Readers& readers, int unit) {
    const Unit& figure = reading.units.at(static_cast<std::size_t>(unit));
    if (!figure.table || figure.place.row_no.value_or(0) < 1) {
        return std::nullopt;
    }
    const TableView& table = reading.tables.at(static_cast<std::size_t>(*figure.table));
    FigureCell cell;
    cell.table = *figure.table;
    cell.row = static_cast<std::size_t>(*figure.place.row_no - 1);
    cell.column = static_cast<std::size_t>(std::max(0, figure.place.col_no.value_or(1) - 1));
    if (cell.row >= table.rows.size() || static_cast<int>(cell.row) < table.header_rows) {
        return std::nullopt;
    }
    for (const int index : table.rows[cell.row]) {
        const Unit& other = reading.units.at(static_cast<std::size_t>(index));
        cell.measure = other.role == CellRole::unit ? other.text.original() : cell.measure;
    }
    cell.row_heading = heading_of_row(reading, table.rows[cell.row]);
    cell.caption = caption_of(reading, readers, table);
    cell.lone_row = is_lone_row(readers, table, cell);
    cell.column_heading = full_heading(readers, table, cell.column, cell.lone_row ? 0 : 1);
    cell.column_title = column_title(table, cell.column);
    cell.counted_below = counted_below(reading, readers, table, cell);
    if (!unit_of_heading(readers, cell.column_heading)) {
        cell.whole = whole_of_row(reading, readers, table, cell.row);
    }
    cell.label_title = label_title(reading, table, cell.row, cell.row_heading);
    cell.review = review_told(reading, readers, figure, cell);
    cell.type_column = counts_by_type(readers, table, cell);
    cell.as_of = day_of_table(reading, readers, table, figure.section);
    cell.total_row = is_heading(readers, cell.row_heading, "total");
    cell.type_row = counts_by_caption(reading, readers, table, cell);
    cell.total_column = is_heading(readers, column_title(table, cell.column), "total");
    cell.sums_up_labels = !cell.type_row && sums_up_labels(reading, readers, table, cell);
    return cell;
}

void read_figure_tables(Reading& reading, const phrases::Readers& readers) {
    const std::size_t in_text = reading.count_places.size();
    for (const TableView& table : reading.tables) {
        const std::size_t first = reading.report.counts.size();
        for (std::size_t row = static_cast<std::size_t>(std::max(0, table.header_rows)); row < table.rows.size();
             ++row) {
            read_row(reading, readers, table, table.rows[row], in_text);
        }
        if (table.kind != TableView::Kind::indicators) {
            relate_figures(reading, readers, table, first);
            relate_shares(reading, readers, first);
            if (table.kind == TableView::Kind::figures) {
                relate_rows(reading, readers, table, first);
            }
            read_remarks(reading, readers, first);
        }
    }
}

}  // namespace svod::normalizer::stages
