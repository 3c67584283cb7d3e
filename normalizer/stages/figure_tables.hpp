#pragma once

#include <optional>
#include <string>

#include "normalizer/phrases/readers.hpp"
#include "normalizer/stages/reading.hpp"

namespace svod::normalizer::stages {

/// What stands around a figure in a table.
struct FigureCell {
    int table = 0;           ///< index into Reading::tables
    std::size_t row = 0;     ///< 0-based grid row
    std::size_t column = 0;  ///< 0-based grid column
    std::string row_heading;
    std::string whole;  ///< the row above that the row is a part of («в том числе адаптированных»), if it needs it
    std::string column_heading;  ///< a column «из них …» has the heading that it is a part of before its own
    std::string column_title;    ///< without the heading before it that it may be a part of
    std::string counted_below;  ///< the lower head of a column under a kind of organisations («Школы» over «детей»)
    std::string measure;     ///< the row's cell in a column «Ед. изм.»
    std::string caption;     ///< the short line or the heading right above the table; the heading and a sentence that
                             ///< announces the table («Данные сведены в таблицу.»)
    std::string review;      ///< the caption, or the heading of the section, if it tells of a review of programmes
    Text as_of;              ///< the day that the caption or a section's heading gives
    bool total_row = false;  ///< the row sums up the others: «Итого»
    bool total_column = false;
    bool lone_row = false;  ///< the table's only row, and nothing but figures
    bool type_row = false;  ///< the row is one of several types of where what the caption counts is
    bool type_column = false;  ///< the column is one of several types («Школы | Детские сады») of what the row counts
    bool sums_up_labels = false;  ///< a total of what the heading of the row headings names: «Организации»
    std::string label_title;      ///< the heading of the row headings: «Вид программ»
};

/// The headings of a cell; none where the unit is no cell of a table's body.
std::optional<FigureCell> figure_cell(const Reading& reading, const phrases::Readers& readers, int unit);

/// Adds the cells of tables of figures to the report's counts, likewise the figures that tables of activities have in
/// columns of quantities, and sheets «Количество программ | 112». Rows and columns of totals make breakdowns.
void read_figure_tables(Reading& reading, const phrases::Readers& readers);

}  // namespace svod::normalizer::stages
