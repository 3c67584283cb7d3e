#include "normalizer/stages/figure_types.hpp"

#include <set>

#include "normalizer/stages/figure_headings.hpp"
#include "normalizer/text/folded.hpp"

namespace svod::normalizer::stages {
namespace {

// «Показатель | УДО | Школы | Детские сады»: columns for several types of organisations.
bool heads_types(const phrases::Readers& readers, const TableView& table) {
    std::set<std::string> types;
    for (std::size_t column = 1; column < table.column_titles.size(); ++column) {
        const auto type = readers.figures.dimension(text::fold(table.column_titles[column]), "org_type");
        if (type) {
            types.insert(*type);
        }
    }
    return types.size() > 1;
}

}  // namespace

std::string counted_below(const Reading& reading, const phrases::Readers& readers, const TableView& table,
                          const FigureCell& cell) {
    if (table.header_rows < 2 || noun_unit(readers, cell.column_title) != "organization") {
        return "";
    }
    for (const int index : table.rows[static_cast<std::size_t>(table.header_rows) - 1]) {
        const Unit& head = reading.units.at(static_cast<std::size_t>(index));
        const auto counted = head.place.col_no.value_or(1) == static_cast<int>(cell.column) + 1
                                 ? noun_unit(readers, head.text.original())
                                 : std::nullopt;
        if (counted && *counted != "organization" && *counted != "municipality") {
            return head.text.original();
        }
    }
    return "";
}

bool counts_by_type(const phrases::Readers& readers, const TableView& table, const FigureCell& cell) {
    if (!cell.counted_below.empty() || noun_unit(readers, cell.column_title) != "organization" ||
        !readers.figures.dimension(text::fold(cell.column_title), "org_type") ||
        readers.figures.dimension(text::fold(cell.row_heading), "org_type")) {
        return false;
    }
    const auto by_row = noun_unit(readers, cell.row_heading);
    if (by_row && by_row != "municipality") {
        return heads_types(readers, table);
    }
    const auto by_caption = noun_unit(readers, cell.caption);
    return by_caption && by_caption != "municipality" && by_caption != "organization" && heads_types(readers, table);
}

bool counts_by_caption(const Reading& reading, const phrases::Readers& readers, const TableView& table,
                       const FigureCell& cell) {
    // «ИТОГО» is of what the rows above it are.
    const std::string row =
        cell.total_row && cell.row > 0 ? heading_of_row(reading, table.rows[cell.row - 1]) : cell.row_heading;
    if (noun_unit(readers, row) != "organization" || unit_of_heading(readers, cell.column_heading) ||
        !readers.figures.dimension(text::fold(row), "org_type")) {
        return false;
    }
    const auto by_caption = noun_unit(readers, cell.caption);
    return by_caption == "person" || by_caption == "program" || by_caption == "group";
}

}  // namespace svod::normalizer::stages
