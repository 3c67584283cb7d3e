#include <algorithm>

#include "normalizer/stages/count_items.hpp"
#include "normalizer/stages/indicator_cells.hpp"

namespace svod::normalizer::stages {
namespace {

constexpr std::string_view characters_of_figures = "0123456789 .,%";

bool is_figure(const std::string& folded) {
    return folded.find_first_of("0123456789") != std::string::npos &&
           folded.find_first_not_of(characters_of_figures) == std::string::npos;
}

// The unit that a heading names: its first counted noun, or percent by its words.
std::optional<std::string> unit_of_heading(const phrases::Readers& readers, const std::string& heading) {
    const text::Folded folded(heading);
    for (const phrases::CountedNoun& noun : readers.counts.nouns(folded)) {
        if (noun.unit != "other") {
            return noun.unit;
        }
    }
    return readers.figures.indicator_unit(folded.folded());
}

void read_row(Reading& reading, const phrases::Readers& readers, const TableView& table, const std::vector<int>& row) {
    std::string quote;
    std::string row_heading;
    for (const int index : row) {
        const std::string& text = reading.units.at(static_cast<std::size_t>(index)).text.original();
        quote += (quote.empty() || text.empty() ? "" : " ") + text;
        const bool words = !is_figure(text::fold(text)) && !text.empty();
        row_heading = row_heading.empty() && words ? text : row_heading;
    }
    for (const int index : row) {
        const Unit& unit = reading.units.at(static_cast<std::size_t>(index));
        const auto column = static_cast<std::size_t>(unit.place.col_no.value_or(1) - 1);
        const auto figure = is_figure(unit.text.folded()) ? figure_of(readers, unit.text) : std::nullopt;
        if (!figure || row_heading.empty() || unit.role == CellRole::number || column == 0) {
            continue;
        }
        const std::string title = column < table.column_titles.size() ? table.column_titles[column] : "";
        auto counted = unit_of_heading(readers, title);
        counted = counted ? counted : unit_of_heading(readers, row_heading);
        Count count;
        count.section = unit.section;
        count.raw = unit.text.original();
        count.value = figure->value;
        count.unit = counted.value_or("other");
        count.subject = title.empty() ? Text(row_heading) : Text(title);
        count.rule = "figure_tables/cell";
        count.source = Reading::source_of(unit, quote);
        reading.report.counts.push_back(std::move(count));
        reading.count_places.push_back({index, {}, {}, true, false});
    }
}

}  // namespace

void read_figure_tables(Reading& reading, const phrases::Readers& readers) {
    for (const TableView& table : reading.tables) {
        if (table.kind != TableView::Kind::figures) {
            continue;
        }
        for (std::size_t row = static_cast<std::size_t>(std::max(0, table.header_rows)); row < table.rows.size();
             ++row) {
            read_row(reading, readers, table, table.rows[row]);
        }
    }
}

}  // namespace svod::normalizer::stages
