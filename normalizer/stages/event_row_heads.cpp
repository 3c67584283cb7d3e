#include "normalizer/stages/event_row_heads.hpp"

#include <algorithm>

#include "normalizer/rules/word_lists.hpp"
#include "normalizer/stages/date_places.hpp"
#include "normalizer/stages/events.hpp"
#include "normalizer/text/characters.hpp"

namespace svod::normalizer::stages {
namespace {

// A column without a field of its own whose head is a label: «Форма», «Тема занятия».
std::optional<std::size_t> column_of(const phrases::Readers& readers, const TableView& table, std::string_view manner) {
    for (std::size_t column = 0; column < table.column_titles.size(); ++column) {
        const auto label = table.roles[column] == CellRole::none
                               ? readers.events.columns.find_label(text::Folded(table.column_titles[column]))
                               : std::nullopt;
        if (label && label->table == "labels" && label->manner == manner) {
            return column;
        }
    }
    return std::nullopt;
}

// What a media plan lists without a form of its own («Прямые эфиры с педагогами») is published.
bool is_in_media_plan(const Reading& reading, const Event& event) {
    return reading.nearest_section(
               event.section, [](const Section& section) { return section.code == Text("media_plan"); }) != nullptr;
}

Text without_quotes(std::string_view words) {
    const text::Folded folded(words);
    const std::string& text = folded.folded();
    const bool quoted = text.size() > 2 && text.front() == '"' && text.find('"', 1) == text.size() - 1;
    return quoted ? std::string(folded.original_of({1, text.size() - 1})) : std::string(words);
}

// Whether a title names the form of its activity: a topic only where it begins with it, not «Безопасность на занятиях».
bool names_own_form(const phrases::Readers& readers, const RowHeads& heads, const Event& event) {
    if (event.kind == "other" || !heads.topics) {
        return event.kind != "other" && !heads.agenda;
    }
    const auto kind = readers.event_kinds.find(text::Folded(event.title));
    return kind && kind->span.begin == 0;
}

// «Март», «Сентябрь–октябрь»: a time that more than one activity falls into.
bool is_month(const Reading& reading, const phrases::Readers& readers, int cell) {
    const auto dates = readers.dates.find(reading.units.at(static_cast<std::size_t>(cell)).text, reading.period);
    return !dates.empty() && std::none_of(dates.begin(), dates.end(), [](const phrases::DateMatch& date) {
        return date.precision == Text("day") || date.recurrence || is_run_of_days(date);
    });
}

// Whether a row below a month tells when its activity is («до 15 апреля», «по мере необходимости»), or is a remark.
bool has_own_time(const Reading& reading, const phrases::Readers& readers,
                  const std::vector<std::optional<int>>& cells) {
    return std::any_of(cells.begin(), cells.end(), [&](const std::optional<int>& cell) {
        if (!cell) {
            return false;
        }
        const text::Folded& words = reading.units.at(static_cast<std::size_t>(*cell)).text;
        const std::string_view label = std::string_view(words.folded()).substr(0, words.folded().find(':'));
        const auto head =
            label.size() < words.folded().size() ? readers.events.columns.find(text::Folded(label)) : std::nullopt;
        return (head && head->role == "note") || readers.statuses.is_constant(words) ||
               !readers.dates.find(words, reading.period).empty();
    });
}

}  // namespace

RowHeads heads_of_rows(const phrases::Readers& readers, const TableView& table, std::size_t title) {
    RowHeads heads;
    if (title < table.column_titles.size()) {
        const text::Folded words(table.column_titles[title]);
        const auto head = readers.events.columns.find(words);
        heads.of_publications = head && head->manner == "publications";
        const auto label = readers.events.columns.find_label(words);
        heads.topics = (head && (head->manner == "topic" || head->manner == "loose_topic")) ||
                       (label && label->table == "labels" && label->manner == "theme");
        heads.agenda = head && head->manner == "loose_agenda";
        if (const auto kind = head && (head->manner == "form" || head->manner == "topic" || heads.agenda)
                                  ? readers.event_kinds.find(words)
                                  : std::nullopt) {
            heads.forms.push_back(kind->kind);
        }
    }
    heads.form = column_of(readers, table, "form");
    heads.themes = column_of(readers, table, "theme");
    return heads;
}

Text theme_in_cell(const Reading& reading, const std::optional<int>& cell) {
    const std::string words =
        cell ? one_line(text::trim(reading.units.at(static_cast<std::size_t>(*cell)).text.original())) : "";
    return phrases::says_something(words) && !rules::word_list("none_at_all").has(text::fold(words))
               ? without_quotes(words)
               : Text();
}

bool may_tell_result(const phrases::Readers& readers, const TableView& table, std::size_t column) {
    const auto head = column < table.column_titles.size()
                          ? readers.events.columns.find(text::Folded(table.column_titles[column]))
                          : std::nullopt;
    return !head || head->role != "status";
}

std::optional<phrases::StatusMatch> status_of_title_head(const phrases::Readers& readers, const TableView& table) {
    const auto title = static_cast<std::size_t>(std::find(table.roles.begin(), table.roles.end(), CellRole::title) -
                                                table.roles.begin());
    auto told = title < table.column_titles.size()
                    ? readers.events.list_leads.state_of(text::Folded(table.column_titles[title]))
                    : std::nullopt;
    return told && told->status == "planned" ? told : std::nullopt;
}

void complete_by_heads(const Reading& reading, const phrases::Readers& readers, const RowHeads& heads,
                       const std::vector<std::optional<int>>& cells, Event& event) {
    const bool named = names_own_form(readers, heads, event);
    if (heads.of_publications || (event.kind == "other" && is_in_media_plan(reading, event))) {
        event.kind = "publication";
    } else if (!named) {
        std::vector<std::string> forms = heads.forms;
        if (heads.form && cells[*heads.form]) {
            const Unit& cell = reading.units.at(static_cast<std::size_t>(*cells[*heads.form]));
            const auto kind = readers.event_kinds.find(cell.text);
            forms.push_back(kind ? kind->kind : "other");
        }
        const auto form = std::find_if(forms.begin(), forms.end(), [](const auto& kind) { return kind != "other"; });
        event.kind = form == forms.end() ? event.kind : *form;
    }
    const Text theme = heads.themes ? theme_in_cell(reading, cells[*heads.themes]) : Text();
    if (theme) {
        event.theme = theme;
    } else if (heads.topics && !named && !event.theme) {
        event.theme = without_quotes(event.title);
    }
}

void share_time(Reading& reading, const phrases::Readers& readers, const TableView& table,
                std::vector<std::optional<int>>& cells, std::optional<int>& above, int event) {
    const auto is_empty = [&](const std::optional<int>& cell) {
        return !cell || text::trim(reading.units.at(static_cast<std::size_t>(*cell)).text.original()).empty();
    };
    for (std::size_t column = 0; column < cells.size() && column < table.roles.size(); ++column) {
        if (table.roles[column] != CellRole::schedule && table.roles[column] != CellRole::held) {
            continue;
        }
        if (column == 0) {
            if (!is_empty(cells[0])) {
                above = cells[0];
            } else if (above && is_month(reading, readers, *above) && !has_own_time(reading, readers, cells)) {
                cells[0] = above;
            }
        }
        const auto& cell = cells[column];
        if (!is_empty(cell) && reading.units.at(static_cast<std::size_t>(*cell)).event) {
            reading.shared_times.emplace_back(*cell, event);
        }
    }
}

}  // namespace svod::normalizer::stages
