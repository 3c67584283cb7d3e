#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "normalizer/phrases/readers.hpp"
#include "normalizer/stages/reading.hpp"

namespace svod::normalizer::stages {

/// What the heads of a table of activities say of its rows besides the fields of their columns.
struct RowHeads {
    bool of_publications = false;  ///< the titles are of what appeared in the media
    bool topics = false;           ///< the titles are topics: «Тема», «Тема семинара»
    bool agenda = false;           ///< the titles are what was talked about: «Повестка»
    std::vector<std::string> forms;  ///< kinds that the head over the titles names: «Конкурс», «Тема семинара»
    std::optional<std::size_t> form;  ///< the column whose cells name the forms: «Форма»
    std::optional<std::size_t> themes;  ///< the column of topics beside the titles: «Тема», «Тема занятия»
};

/// `title`: the grid column of the titles.
RowHeads heads_of_rows(const phrases::Readers& readers, const TableView& table, std::size_t title);

/// The words of the cell of a topic, without the quotes around them; none where it says nothing.
Text theme_in_cell(const Reading& reading, const std::optional<int>& cell);

/// Whether a column of marks may tell what was done as well: «Отметка о выполнении», but neither «Статус» nor «Дата
/// исполнения».
bool may_tell_result(const phrases::Readers& readers, const TableView& table, std::size_t column);

/// «Что планируем | Когда»: that the activities are planned, where the head over them says so of all.
std::optional<phrases::StatusMatch> status_of_title_head(const phrases::Readers& readers, const TableView& table);

/// Gives an event its kind and theme as far as the heads tell them. `cells`: the units of its row, by grid column.
void complete_by_heads(const Reading& reading, const phrases::Readers& readers, const RowHeads& heads,
                       const std::vector<std::optional<int>>& cells, Event& event);

/// The time of a row that has none, below a month in the first column («Март | Семинар» over « | Слёт»), or whose cell
/// is spanned by that of a row above: fills it in, and notes that the cell's dates are those of the event as well.
/// `above`: the unit of the last time in the first column, if any; it is brought up to date. `event`: the row's index.
void share_time(Reading& reading, const phrases::Readers& readers, const TableView& table,
                std::vector<std::optional<int>>& cells, std::optional<int>& above, int event);

}  // namespace svod::normalizer::stages
