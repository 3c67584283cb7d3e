#include "normalizer/stages/table_figures.hpp"

#include <algorithm>

#include "normalizer/rules/word_lists.hpp"
#include "normalizer/stages/figure_headings.hpp"
#include "normalizer/stages/table_contents.hpp"
#include "normalizer/stages/table_rows.hpp"
#include "normalizer/text/characters.hpp"

namespace svod::normalizer::stages {
namespace {

bool is_figure(std::string_view words) {
    bool digit = false;
    for (std::size_t offset = 0; offset < words.size();) {
        const char32_t c = text::next_character(words, offset);
        if (text::is_letter(c)) {
            return false;
        }
        digit = digit || text::is_digit(c);
    }
    return digit;
}

// «22 прогр.», «340 чел. (18 %)»: a figure and the word for what it counts.
bool is_measured(const phrases::Readers& readers, std::string_view words) {
    constexpr std::size_t longest_word = 30;  // bytes
    if (words.empty() || !text::is_digit(text::character_at(words, 0))) {
        return false;
    }
    const std::string_view plain = words.substr(0, words.find(" ("));
    const std::size_t noun = plain.find_first_not_of("0123456789 .,");
    if (noun == std::string_view::npos) {
        return words.find_first_of("0123456789", plain.size()) != std::string_view::npos;
    }
    if (plain.find_first_of("0123456789", noun) != std::string_view::npos || plain.size() - noun > longest_word ||
        plain.find(' ', noun) != std::string_view::npos) {
        return false;
    }
    const std::string word(plain.substr(noun));
    return noun_unit(readers, word).has_value() || rules::word_list("pieces").has(text::fold(word));
}

// «нет», «не проводились»: no figure where one may stand
bool is_none(const phrases::Readers& readers, std::string_view words) {
    return is_heading(readers, std::string(words), "none");
}

// «Муниципалитет | Лесной район» above «Программ | 40»: a passport's line, which heads nothing as «Муниципалитет |
// Программ» does.
bool begins_with_passport(const Reading& reading, const phrases::Readers& readers, const text::Folded& label,
                          const text::Folded& value) {
    const auto asked = readers.names.identity.label(label);
    if (!asked || asked->value.size() > 0) {
        return false;
    }
    if (asked->field == "municipality") {
        return !readers.names.places.municipalities(value).empty();
    }
    if (asked->field == "region") {
        return !readers.names.places.regions(value).empty();
    }
    if (asked->field == "period") {
        const auto dates = readers.dates.find(value, {});
        return !dates.empty() && dates.front().start == phrases::iso(reading.period.start);
    }
    if (asked->field == "signatory") {
        return !readers.names.people.find(value).empty();
    }
    return false;
}

// «Организация | МБУ ДО «Росинка»» above «Количество организаций | 14»: whose report it is. Where no row counts
// organisations the figures may be that one's alone.
bool begins_with_center(const Reading& reading, const phrases::Readers& readers, const Grid& grid) {
    const auto asked = readers.names.identity.label(text::Folded(text_at(reading, grid, 0, 0)));
    const std::string_view value = text::trim(text_at(reading, grid, 0, 1));
    const bool center =
        asked && asked->value.size() == 0 && (asked->field == "center_name" || asked->field == "sender");
    if (!center || value.empty() || is_figure(value)) {
        return false;
    }
    const text::Folded name(value);
    const bool quoted = name.folded().find('"') != std::string::npos;
    if (!quoted && readers.names.organizations.find(name).empty() && !readers.names.identity.center(name)) {
        return false;
    }
    for (std::size_t row = 1; row < grid.size(); ++row) {
        const std::string label(text::trim(text_at(reading, grid, row, 0)));
        const std::string_view figure = text::trim(text_at(reading, grid, row, 1));
        const auto meaning =
            is_figure(figure) && figure != "1" ? readers.figures.cell(text::fold(label), "organization") : std::nullopt;
        if (meaning && meaning->code == "organizations" && noun_unit(readers, label) == "organization" &&
            !is_heading(readers, label, "beside_house")) {
            return true;
        }
    }
    return false;
}

// «Показатель | 01.01.2023 | 01.04.2023»: the days of the figures below.
bool heads_days(const Reading& reading, const phrases::Readers& readers, const Grid& grid) {
    const std::vector<std::optional<int>>& row = grid.front();
    constexpr std::size_t fewest_columns = 3;
    return row.size() >= fewest_columns && !text_at(reading, grid, 0, 0).empty() &&
           std::all_of(row.begin() + 1, row.end(), [&](const std::optional<int>& cell) {
               const Unit* head = cell ? &reading.units.at(static_cast<std::size_t>(*cell)) : nullptr;
               return head != nullptr && head->text.folded().size() >= std::string_view("1.1.2023").size() &&
                      is_day_alone(head->text, readers);
           });
}

// «техническая | 7»: the first row names and counts something already.
bool begins_without_head(const Reading& reading, const phrases::Readers& readers, const Grid& grid) {
    if (grid.front().size() < 2 || heads_days(reading, readers, grid)) {
        return false;
    }
    if (grid.front().size() == 2 && (begins_with_passport(reading, readers, text::Folded(text_at(reading, grid, 0, 0)),
                                                          text::Folded(text_at(reading, grid, 0, 1))) ||
                                     begins_with_center(reading, readers, grid))) {
        return true;
    }
    bool figures = false;
    for (std::size_t column = 0; column < grid.front().size(); ++column) {
        const std::string_view words = text::trim(text_at(reading, grid, 0, column));
        const bool figure = (is_figure(words) && !is_year(words)) || is_measured(readers, words);
        if ((column == 0 && (words.empty() || is_figure(words))) || (column > 0 && !words.empty() && !figure)) {
            return false;
        }
        figures = figures || (column > 0 && figure);
    }
    return figures;
}

// «2023 г.», «I кв. 2024», «На 01.09.2023»
bool names_time(const Reading& reading, const phrases::Readers& readers, const Unit& cell) {
    return is_year(text::trim(cell.text.original())) ||
           !readers.dates.find(cell.text, reading.enclosing_period(cell)).empty();
}

// «Форма», «Всего, чел.», «2023», «I кв.»: what heads a column, no figure of its body.
bool is_title(const Reading& reading, const phrases::Readers& readers, const std::optional<int>& unit) {
    if (!unit) {
        return false;
    }
    const Unit& cell = reading.units.at(static_cast<std::size_t>(*unit));
    const std::string& words = cell.text.folded();
    return !words.empty() &&
           (words.find_first_of("0123456789") == std::string::npos || names_time(reading, readers, cell));
}

// The column that names the rows: behind one of row numbers, if the table has such.
std::size_t label_column(const Reading& reading, const Grid& grid, std::size_t first) {
    bool numbered = false;
    for (std::size_t row = first; row < grid.size() && grid[row].size() > 2; ++row) {
        const std::string_view words = text::trim(text_at(reading, grid, row, 0));
        const std::string_view next = text::trim(text_at(reading, grid, row, 1));
        if ((!words.empty() && !is_row_number(words)) || (!words.empty() && is_figure(next))) {
            return 0;
        }
        numbered = numbered || !words.empty();
    }
    return numbered ? 1 : 0;
}

// The column that says «план» and «факт» row by row, and nothing else.
std::optional<std::size_t> measure_column(const Reading& reading, const phrases::Readers& readers, const Grid& grid,
                                          std::size_t first) {
    for (std::size_t column = 1; !grid.empty() && column + 1 < grid.front().size(); ++column) {
        int plans = 0;
        int facts = 0;
        int others = 0;
        for (std::size_t row = first; row < grid.size(); ++row) {
            const std::string words(text::trim(text_at(reading, grid, row, column)));
            const auto head = words.empty() ? std::nullopt : readers.events.columns.find(text::Folded(words));
            plans += head && head->role == "plan" ? 1 : 0;
            facts += head && head->role == "fact" ? 1 : 0;
            others += !words.empty() && !(head && (head->role == "plan" || head->role == "fact")) ? 1 : 0;
        }
        if (plans > 0 && facts > 0 && others == 0) {
            return column;
        }
    }
    return std::nullopt;
}

// «Дата | Участники мероприятия | Итог»: each cell is the head of a column, so the table is no letterhead.
bool begins_with_column_heads(const Reading& reading, const phrases::Readers& readers, const Grid& grid) {
    constexpr std::size_t fewest_columns = 3;
    for (std::size_t column = 0; column < grid.front().size(); ++column) {
        const std::string_view head = text_at(reading, grid, 0, column);
        const auto match = head.empty() ? std::nullopt : readers.events.columns.find(text::Folded(head));
        if (!match || match->role == "person") {
            return false;
        }
    }
    return grid.front().size() >= fewest_columns;
}

}  // namespace

bool is_year(std::string_view words) {
    return words.size() == 4 && words.find_first_not_of("0123456789") == std::string_view::npos &&
           (words.substr(0, 2) == "19" || words.substr(0, 2) == "20");
}

bool begins_with_titles(const Reading& reading, const phrases::Readers& readers, const Grid& grid) {
    if (grid.size() < 2 || grid.front().size() < 2) {
        return false;
    }
    const std::size_t label = label_column(reading, grid, 1);
    bool figures = false;
    for (std::size_t column = 0; column < grid.front().size(); ++column) {
        const std::string_view below = text::trim(text_at(reading, grid, 1, column));
        const bool mark = below.empty() || below == "-" || below == "–" || below == "—";
        const bool fits = column < label || (is_figure(below) || (mark && column > label)) == (column > label);
        if (!fits || !is_title(reading, readers, grid.front()[column])) {
            return false;
        }
        figures = figures || (column > label && is_figure(below));
    }
    return figures;
}

void find_figures(const Reading& reading, const phrases::Readers& readers, const Grid& grid, TableView& table) {
    int filled = 0;
    int figures = 0;
    const auto first = static_cast<std::size_t>(std::max(1, table.header_rows));
    const std::size_t label = label_column(reading, grid, first);
    for (std::size_t row = first; row < grid.size(); ++row) {
        for (std::size_t column = label + 1; column < grid[row].size(); ++column) {
            const std::string_view words = text::trim(text_at(reading, grid, row, column));
            filled += words.empty() ? 0 : 1;
            figures += is_figure(words) || (table.header_rows == 0 && is_measured(readers, words)) ? 1 : 0;
        }
    }
    const std::size_t columns = grid.empty() ? 0 : grid.front().size();
    const bool of_figures = filled > 0 && figures * 2 >= filled && columns >= 2;
    if (!of_figures && table.header_rows > 0) {
        return;
    }
    table.roles.assign(columns, CellRole::none);
    if (!of_figures) {
        table.column_titles.assign(columns, "");
        const bool letterhead = columns > 1 && grid.size() <= 3 && !begins_with_column_heads(reading, readers, grid);
        table.kind = letterhead ? TableView::Kind::letterhead : TableView::Kind::unknown;
        return;
    }
    table.kind = TableView::Kind::figures;
    if (table.header_rows == 0 && begins_without_head(reading, readers, grid)) {
        table.column_titles.assign(columns, "");
        return;
    }
    if (table.header_rows == 0) {
        const std::size_t last = last_header_row(reading, table, 0);
        table.header_rows = static_cast<int>(last) + 1;
        table.column_titles = titles_of_rows(reading, grid, 0, last);
    }
    for (std::size_t column = 0; column < columns; ++column) {
        const auto head = readers.events.columns.find(text::Folded(table.column_titles[column]));
        table.roles[column] = head && head->role == "unit" ? CellRole::unit : CellRole::none;
    }
    while (table.header_rows < static_cast<int>(table.rows.size()) &&
           is_numbering_row(reading, table, table.header_rows)) {
        ++table.header_rows;
    }
    table.measures = measure_column(reading, readers, grid, static_cast<std::size_t>(table.header_rows));
    table.kind = table.measures ? TableView::Kind::indicators : table.kind;
}

bool holds_figures(const Reading& reading, const Grid& grid, const TableView& table, std::size_t column) {
    std::size_t filled = 0;
    std::size_t figures = 0;
    for (auto row = static_cast<std::size_t>(table.header_rows); row < grid.size(); ++row) {
        const std::string_view words = text::trim(text_at(reading, grid, row, column));
        filled += words.empty() ? 0 : 1;
        figures += is_figure(words) ? 1 : 0;
    }
    return figures * 2 > filled;
}

bool counts_activities(const Reading& reading, const phrases::Readers& readers, const Grid& grid,
                       const TableView& table) {
    if (table.kind != TableView::Kind::events || table.header_rows == 0) {
        return false;
    }
    // «Период | Проведено мероприятий» over «I квартал | 4»
    const auto title = std::find(table.roles.begin(), table.roles.end(), CellRole::title) - table.roles.begin();
    if (static_cast<std::size_t>(title) < grid.front().size() &&
        holds_figures(reading, grid, table, static_cast<std::size_t>(title))) {
        return true;
    }
    for (std::size_t column = 0; column < table.roles.size(); ++column) {
        const CellRole role = table.roles[column];
        const bool reached = role == CellRole::status || role == CellRole::result;  // «Проведено»: 7
        const bool told = role == CellRole::schedule || role == CellRole::held || role == CellRole::responsible ||
                          role == CellRole::note;
        if (told || (reached && !holds_figures(reading, grid, table, column))) {
            return false;
        }
    }
    const auto first = static_cast<std::size_t>(table.header_rows);
    const std::size_t label = label_column(reading, grid, first);
    int figures = 0;
    for (std::size_t row = first; row < grid.size(); ++row) {
        for (std::size_t column = label + 1; column < grid[row].size(); ++column) {
            const std::string_view words = text::trim(text_at(reading, grid, row, column));
            const bool figure = is_figure(words) || is_measured(readers, words);
            if (!words.empty() && !figure && !is_none(readers, words)) {
                return false;
            }
            figures += words.empty() ? 0 : 1;
        }
    }
    return figures > 0 && std::count(table.roles.begin(), table.roles.end(), CellRole::title) == 1 &&
           grid[first].size() > label + 2;
}

void settle_measures(const Reading& reading, const phrases::Readers& readers, const Grid& grid, TableView& table) {
    bool fact = false;
    bool percent = false;
    for (std::size_t column = 0; column < table.roles.size(); ++column) {
        const CellRole role = table.roles[column];
        const std::optional<int> head = grid.front().at(column);
        const bool dated = (role == CellRole::none || role == CellRole::schedule) && head &&
                           names_time(reading, readers, reading.units.at(static_cast<std::size_t>(*head)));
        fact = fact || role == CellRole::fact || (dated && holds_figures(reading, grid, table, column));
        percent = percent || role == CellRole::percent;
    }
    for (std::size_t column = 0; column < table.roles.size(); ++column) {
        CellRole& role = table.roles[column];
        const bool reached = role == CellRole::status || role == CellRole::result;
        if (reached && !(fact && percent) && holds_figures(reading, grid, table, column)) {
            role = fact ? CellRole::percent : CellRole::fact;
            (fact ? percent : fact) = true;
        }
    }
}

}  // namespace svod::normalizer::stages
