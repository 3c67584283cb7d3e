#pragma once

#include <optional>
#include <vector>

#include "normalizer/phrases/readers.hpp"
#include "normalizer/stages/reading.hpp"
#include "normalizer/stages/table_heads.hpp"

namespace svod::normalizer::stages {

/// What a column's cells below a row hold; numbers of cells, but `letters`. Rows of one cell over all columns don't
/// count.
struct ColumnContents {
    int filled = 0;
    int letters = 0;  ///< of all filled cells
    int states = 0;   ///< cells with a word of status («исполнено», «ведётся»)
    int days = 0;  ///< cells that are a date or a recurrence and little else («до 15 мая», «ежеквартально»)
    int worded = 0;  ///< cells of two words or more that are neither a date nor somebody's name
    int people = 0;  ///< cells that are somebody's name and little else
    int named = 0;   ///< cells that name an activity of a kind other than `other`

    [[nodiscard]] bool is_long() const;  ///< whether the cells are too long for a status by itself, on average
};

/// Whether a cell is a date or a recurrence and hardly a letter more («до 15 мая 2024 г.», «ежеквартально»). False for
/// an empty one.
bool is_day_alone(const text::Folded& cell, const phrases::Readers& readers);

/// \pre column < the grid's width
ColumnContents contents_of(const Reading& reading, const phrases::Readers& readers, const Grid& grid,
                           const TableView& table, std::size_t first_row, std::size_t column);

/// «План | Факт» over days: the time of the activities and what came of them, or when they were held where another
/// column has the status. Changes nothing where another column has the time. \pre as settle_outcome
void settle_planned_days(const Reading& reading, const phrases::Readers& readers, const Grid& grid, TableView& table);

/// «Исполнение», «Отметка о выполнении» may head words of status or what was done: the cells' length tells. Over
/// figures they count («Проведено»: 7), and the column has no role. \pre table.kind == events, with roles and column
/// titles set
void settle_outcome(const Reading& reading, const phrases::Readers& readers, const Grid& grid, TableView& table);

/// «Пункт | Содержание | Срок»: a first column of points holds the numbers of the activities where all its cells are
/// numbers. \pre as settle_outcome
void settle_points(const Reading& reading, const Grid& grid, TableView& table);

/// Gives roles to columns without a head, or under one that no rule knows, by what most of their cells hold: the states
/// or results of the activities, and their days; each only where no other column has that role.
/// \pre as settle_outcome
void find_roles_by_contents(const Reading& reading, const phrases::Readers& readers, const Grid& grid,
                            TableView& table);

/// Where to look for the column that names the activities.
struct TitleSearch {
    std::vector<std::size_t> candidates;
    std::optional<std::size_t> time;  ///< the column of their times
    bool by_names = false;            ///< its cells have to name activities; else words will do
};

/// The column that names the activities where no head says so («План | Срок | Исполнение», «Запланировано |
/// Выполнено»): the first of the candidates most of whose cells do, if those of the times are days. None where there is
/// none.
std::optional<std::size_t> column_of_activities(const Reading& reading, const phrases::Readers& readers,
                                                const Grid& grid, const TableView& table, std::size_t first_row,
                                                const TitleSearch& search);

/// Makes a table of activities of one without heads whose every row, from the first on, has a day in the first or
/// second column, if another column's cells mostly name activities: «05.03.2024 | Семинар наставников | 22 чел.».
/// Changes nothing in another table. \pre no head of the table was found
void read_without_heads(const Reading& reading, const phrases::Readers& readers, const Grid& grid, TableView& table);

/// Whether the rows of a table are people and no activities («ФИО | Тема | Дата»): names in the first column behind the
/// numbers, and a column of titles whose head and cells name no activities. \pre as settle_outcome
bool lists_people(const Reading& reading, const phrases::Readers& readers, const Grid& grid, const TableView& table);

}  // namespace svod::normalizer::stages
