#include "normalizer/stages/column_heads.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include "normalizer/rules/word_lists.hpp"
#include "normalizer/text/characters.hpp"
#include "normalizer/text/stems.hpp"

namespace svod::normalizer::stages {
namespace {

// «Тема», «Повестка»: what activities dealt with
bool is_topic(const phrases::ColumnMatch& match) {
    return match.manner == "topic" || match.manner == "loose_topic" || match.manner == "loose_agenda";
}

// «I кв.» over «план» and «факт», or «I кв. план»: the lower heads, or the last words, tell what the columns hold.
std::optional<phrases::ColumnMatch> measure_of(const std::string& lower, const std::string& title,
                                               const phrases::ColumnReader& reader) {
    const std::size_t space = title.rfind(' ');
    std::string last = lower != title || space == std::string::npos ? lower : title.substr(space + 1);
    if (last.starts_with('(') && last.ends_with(')')) {
        last = last.substr(1, last.size() - 2);  // «2023 (факт)»
    }
    auto match = last.empty() ? std::nullopt : reader.find(text::Folded(last));
    const bool measure = match && (match->role == "plan" || match->role == "fact" || match->role == "percent");
    return measure ? std::move(match) : std::nullopt;
}

// «Задача | Ожидаемый эффект»
bool is_list_of_goals(const ColumnHeads& heads) {
    constexpr std::array<std::string_view, 6> of_activities = {"schedule", "held",    "responsible",
                                                               "status",   "outcome", "result"};
    return heads.has_manner("loose_task") && heads.titles_of_events == 1 &&
           std::none_of(of_activities.begin(), of_activities.end(),
                        [&](std::string_view role) { return heads.has(role); });
}

// «Количество программ: план» counts nothing done, nor does the fact beside it: «Количество участников (факт)» alone
// tells who came.
void prefer_measures(const std::vector<std::string>& titles, const std::vector<std::string>& lower,
                     const phrases::ColumnReader& reader, ColumnHeads& heads) {
    std::vector<std::pair<std::size_t, phrases::ColumnMatch>> measures;
    bool planned = heads.has("plan");
    for (std::size_t column = 0; column < titles.size(); ++column) {
        if (!heads.columns[column] || heads.columns[column]->table != "figures") {
            continue;
        }
        if (auto measure = measure_of(lower[column], titles[column], reader)) {
            planned = planned || measure->role == "plan";
            measures.emplace_back(column, std::move(*measure));
        }
    }
    for (auto& [column, measure] : measures) {
        if (planned) {
            heads.columns[column] = std::move(measure);
        }
    }
}

// «Индикатор | Целевой показатель | Достигнуто», «Критерий | Установлено | Исполнено»: what is aimed at beside what is
// measured is the plan, and what is carried out beside a plan the fact.
void prefer_pairs(ColumnHeads& heads) {
    const auto is_criterion = [](const auto& column) { return column && column->manner == "criterion"; };
    const auto names = [&](const auto& column) {
        return column && column->role == "title" && column->table == "indicators" && column->manner != "aim" &&
               !is_criterion(column);
    };
    if (std::any_of(heads.columns.begin(), heads.columns.end(), names)) {
        // «Критерий | Показатель | Факт»: the first tells what the measures are grouped by
        std::replace_if(heads.columns.begin(), heads.columns.end(), is_criterion,
                        std::optional<phrases::ColumnMatch>());
    }
    if (!heads.has("fact")) {
        // «2023 год | 2024 год | Прогноз»: what is foreseen for later
        std::replace_if(
            heads.columns.begin(), heads.columns.end(),
            [](const auto& column) { return column && column->manner == "forecast"; },
            std::optional<phrases::ColumnMatch>());
    }
    const auto is_measure = [](const auto& column) {
        return column && column->role == "title" && column->table == "indicators" && column->manner != "aim";
    };
    const auto measure = std::find_if(heads.columns.begin(), heads.columns.end(), is_measure);
    if (measure == heads.columns.end()) {
        return;
    }
    for (auto column = measure + 1; column != heads.columns.end(); ++column) {
        if (*column && (*column)->manner == "aim" && heads.has("fact") && !heads.has("plan")) {
            *column = phrases::ColumnMatch{"plan", "indicators", ""};
        } else if (*column && (*column)->role == "status" && heads.has("plan") && !heads.has("fact") &&
                   heads.titles_of_events == 0) {
            (*column)->role = "fact";
        }
    }
}

}  // namespace

bool ColumnHeads::has(std::string_view role) const {
    return std::any_of(columns.begin(), columns.end(),
                       [&](const auto& column) { return column && column->role == role; });
}

bool ColumnHeads::has_manner(std::string_view manner) const {
    return std::any_of(columns.begin(), columns.end(),
                       [&](const auto& column) { return column && column->manner == manner; });
}

bool ColumnHeads::is_held_beside_planned(std::size_t index) const {
    const std::string_view manner = columns[index] ? std::string_view(columns[index]->manner) : "";
    return (manner == "any_day" && has_manner("planned")) ||
           (manner == "day_held" && (has_manner("planned") || has_manner("deadline")));
}

bool ColumnHeads::has_time() const {
    return has("schedule") || has("held") || has_manner("day_done");
}

bool ColumnHeads::tells_state_by_percentage() const {
    return !has("plan") && !has("fact") && !has("status") && !has("outcome") && !has("result");
}

bool ColumnHeads::has_indicator() const {
    return std::any_of(columns.begin(), columns.end(), [](const auto& column) {
        return column && column->role == "title" && column->table == "indicators";
    });
}

ColumnHeads heads_of(const std::vector<std::string>& titles, const std::vector<std::string>& lower,
                     const phrases::ColumnReader& reader) {
    ColumnHeads heads;
    for (std::size_t column = 0; column < titles.size(); ++column) {
        const std::string& title = titles[column];
        std::optional<phrases::ColumnMatch> match;
        if (!title.empty() && text::length(title) <= longest_column_head) {
            match = reader.find(text::Folded(title));
            match = match ? std::move(match) : measure_of(lower[column], title, reader);
        }
        heads.known += match && match->role != "person" ? 1 : 0;
        const bool of_events = match && match->role == "title" && match->table == "events";
        heads.titles_of_events += of_events ? 1 : 0;
        heads.wide += of_events && (is_topic(*match) || match->manner == "loose_area") ? 1 : 0;
        heads.columns.push_back(std::move(match));
    }
    prefer_measures(titles, lower, reader, heads);
    prefer_pairs(heads);
    const bool measured = heads.has("plan") || heads.has("percent") || heads.has("unit");
    for (std::optional<phrases::ColumnMatch>& column : heads.columns) {
        if (column && column->manner == "measured" && (measured || heads.has("fact"))) {
            column->table = "indicators";  // «Показатель, мероприятие | План | Факт»
        }
    }
    const bool dated = heads.has_time() && !measured && !heads.has_indicator() && heads.titles_of_events == heads.wide;
    for (std::optional<phrases::ColumnMatch>& column : heads.columns) {
        const bool of_people = column && !column->manner.empty() && heads.has("person");  // «Педагог | Курсы | Дата»
        if (dated && column && column->table == "dated" && !of_people) {
            column->table = "events";  // «Наименование | Сроки проведения»
            heads.titles_of_events = heads.wide + 1;
        }
    }
    return heads;
}

bool speaks_for_table(const ColumnHeads& heads) {
    const bool indicators = heads.has("plan") && heads.has("fact");
    return heads.known >= 2 && (heads.titles_of_events > 0 || heads.has_indicator() || indicators);
}

bool is_list_of_publications(const ColumnHeads& heads) {
    const bool only_dated = std::none_of(heads.columns.begin(), heads.columns.end(), [](const auto& column) {
        return column && column->role == "schedule" && column->manner != "any_day";
    });
    return heads.has_manner("publications") && only_dated && heads.titles_of_events == 1 && !heads.has("status") &&
           !heads.has("outcome") && !heads.has("result") && !heads.has("responsible") && !heads.has("held");
}

bool is_list_of_duties(const ColumnHeads& heads) {
    constexpr std::array<std::string_view, 5> of_activities = {"schedule", "held", "status", "outcome", "result"};
    return heads.has_manner("loose_area") && heads.titles_of_events == 1 && heads.has("responsible") &&
           std::none_of(of_activities.begin(), of_activities.end(),
                        [&](std::string_view role) { return heads.has(role); });
}

TableView::Kind kind_of(const ColumnHeads& heads) {
    if (is_list_of_goals(heads)) {
        return TableView::Kind::unknown;
    }
    const bool measured = heads.has("fact") || heads.has("percent") || heads.has("plan");
    if (heads.has_indicator() && measured && heads.titles_of_events == 0) {
        return TableView::Kind::indicators;
    }
    if (heads.titles_of_events > 0) {
        return TableView::Kind::events;
    }
    return heads.has("plan") && heads.has("fact") ? TableView::Kind::indicators : TableView::Kind::unknown;
}

bool is_plan_without_title(const ColumnHeads& heads) {
    const bool told = heads.has("outcome") || heads.has("status") || (heads.has("result") && heads.has("responsible"));
    const bool planned = heads.has("schedule") ? told || heads.has("responsible") : told && heads.has("plan");
    return heads.titles_of_events == 0 && !heads.has_indicator() && !heads.has("fact") && planned;
}

bool names_other_thing(std::string_view head) {
    const std::string folded = text::fold(head);
    const auto words = text::words(folded);
    return std::any_of(words.begin(), words.end(),
                       [](std::string_view word) { return rules::word_list("thing_with_a_day").has(word); });
}

bool is_timed_list(const ColumnHeads& heads, const std::vector<std::string>& titles) {
    if (heads.titles_of_events > 0 || heads.has_indicator() || heads.has("fact") || heads.has("plan") ||
        !heads.has_time()) {
        return false;
    }
    std::size_t column = 0;
    while (column < titles.size() && (heads.columns[column] || titles[column].empty())) {
        ++column;
    }
    return column == titles.size() || !names_other_thing(titles[column]);
}

bool is_beside_names(const ColumnHeads& heads, const phrases::ColumnMatch& match) {
    return is_topic(match) && std::any_of(heads.columns.begin(), heads.columns.end(), [](const auto& other) {
               return other && other->role == "title" && other->table == "events" && !is_topic(*other) &&
                      !other->manner.starts_with("loose");
           });
}

bool is_above_activities(const ColumnHeads& heads, const phrases::ColumnMatch& match) {
    const bool wide = match.manner == "loose_task" || match.manner == "loose_area";
    return wide && std::any_of(heads.columns.begin(), heads.columns.end(), [&](const auto& other) {
               return other && other->role == "title" && other->table == "events" && other->manner != "loose_task" &&
                      other->manner != "loose_area";
           });
}

}  // namespace svod::normalizer::stages
