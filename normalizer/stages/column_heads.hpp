#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "normalizer/phrases/columns.hpp"
#include "normalizer/stages/reading.hpp"

namespace svod::normalizer::stages {

constexpr std::size_t longest_column_head = 160;  ///< letters; longer cells are no heads of columns

/// What the heads of a row's columns say.
struct ColumnHeads {
    std::vector<std::optional<phrases::ColumnMatch>> columns;
    int known = 0;
    int titles_of_events = 0;
    int wide = 0;  ///< of these titles, those that give way to any other

    [[nodiscard]] bool has(std::string_view role) const;
    [[nodiscard]] bool has_manner(std::string_view manner) const;

    /// «Планируемая дата | Дата», «Срок | Дата проведения»: the day that something took beside the one it should have.
    [[nodiscard]] bool is_held_beside_planned(std::size_t index) const;

    /// «Наименование | Когда прошло | Итог»: a column of days, whatever kind of them
    [[nodiscard]] bool has_time() const;

    /// «Мероприятие | Срок | % исполнения»
    [[nodiscard]] bool tells_state_by_percentage() const;
    [[nodiscard]] bool has_indicator() const;
};

/// The heads of columns by their whole titles; where those say nothing, by the `lower` part of a head in two levels.
/// \pre as many of both
ColumnHeads heads_of(const std::vector<std::string>& titles, const std::vector<std::string>& lower,
                     const phrases::ColumnReader& reader);

/// Whether the heads tell what the table is of.
bool speaks_for_table(const ColumnHeads& heads);

/// The kind of table that heads which speak for it make. \pre speaks_for_table
TableView::Kind kind_of(const ColumnHeads& heads);

/// «Дата | Издание | Тема публикации | Ссылка»: what appeared (not in a media plan), no activities with an owner.
bool is_list_of_publications(const ColumnHeads& heads);

/// «Направление работы | Куратор | Телефон»: who minds what, neither when nor what came of it. Below the heading of a
/// plan or with the names of activities in its cells it is a plan all the same.
bool is_list_of_duties(const ColumnHeads& heads);

/// «План | Срок | Исполнение», «Запланировано | Выполнено»: of activities, though no head names them.
bool is_plan_without_title(const ColumnHeads& heads);

/// «Наименование документа», «Наши достижения»: what may have a day and is no activity.
bool names_other_thing(std::string_view head);

/// «Где побывали | Дата | Участников»: may be of activities, if some column's cells name them; not «Риск | Срок |
/// Меры». \pre as many titles as heads
bool is_timed_list(const ColumnHeads& heads, const std::vector<std::string>& titles);

/// «Название | Повестка»: topics beside the names of the activities.
bool is_beside_names(const ColumnHeads& heads, const phrases::ColumnMatch& match);

/// «Задача | Мероприятие», «Направление работы | Содержание»: a head over what the activities belong to.
bool is_above_activities(const ColumnHeads& heads, const phrases::ColumnMatch& match);

}  // namespace svod::normalizer::stages
