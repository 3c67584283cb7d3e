#pragma once

#include <optional>
#include <string>
#include <vector>

#include "extractors/document/document.hpp"
#include "normalizer/phrases/period.hpp"
#include "normalizer/records/report.hpp"
#include "normalizer/text/folded.hpp"

namespace svod::normalizer::stages {

/// What a column of a table holds, or what a cell is for its row's event.
enum class CellRole {
    none,
    number,
    title,
    schedule,
    held,
    responsible,
    result,
    status,
    note,
    plan,
    fact,
    percent,
    reason,
    unit
};

/// One piece of text with a place: a heading, paragraph or list item, or one cell of a table.
struct Unit {
    enum class Kind { heading, paragraph, list_item, cell };
    Kind kind = Kind::paragraph;
    int level = 0;       ///< as in extractors::Block
    std::string number;  ///< as in extractors::Block; of a cell ""
    text::Folded text;
    extractors::Looks looks;
    Source place;      ///< page, block, table, row, column; without a quote
    int row_span = 1;  ///< cells only
    int column_span = 1;
    std::optional<int> table;  ///< index into Reading::tables; cells only
    std::optional<int> question;  ///< index into Reading::units: what this text answers («Сколько детей? Ответ: 90»)
    CellRole role = CellRole::none;  ///< set by the tables stage for cells, by the event blocks for their lines
    std::string label;  ///< set by the event blocks stage: of a line of a block, cut off from its text («Срок»)
    bool opens_block = false;  ///< set by the event blocks stage: the first line of a block
    bool is_section_title =
        false;  ///< set by the outline stage: this unit is (part of) a section's heading or of the title
    std::optional<int> section;  ///< set by the outline stage: index into report.sections, the innermost one
    std::optional<int> event;    ///< set by the event stages: the row or list item that it belongs to
    phrases::Period announced;   ///< set by the event lists stage: the time that the lead-in of its list names, if any
};

/// Whether a unit is a cell of a table, or a line of a block of labelled lines, which is read as one.
inline bool stands_in_row(const Unit& unit) {
    return unit.kind == Unit::Kind::cell || unit.role != CellRole::none;
}

/// A table of the document with what the stages find out about it.
struct TableView {
    enum class Kind {
        unknown,
        events,      ///< rows are activities
        indicators,  ///< rows are indicators with plan and fact
        figures,     ///< rows × columns of counts
        letterhead,  ///< layout only
    };
    Kind kind = Kind::unknown;
    const extractors::Table* table = nullptr;
    int block = 0;                           ///< index of the block
    int number = 1;                          ///< 1-based number among the tables of the document
    int header_rows = 0;                     ///< rows at the top that head the columns
    std::vector<CellRole> roles;             ///< one a grid column
    std::vector<std::string> column_titles;  ///< one a grid column: the header's text, levels joined by a space
    bool divided = false;                    ///< its parts are headed by rows with nothing but a title
    std::optional<std::size_t> measures;     ///< the grid column whose cells say which rows are plans and which facts
    /// units of each grid row, by column; a full-width section row has one unit
    std::vector<std::vector<int>> rows;
};

/// Where a count of the report stands; set by the counts stage.
struct CountPlace {
    int unit = 0;              ///< index into Reading::units
    text::Span numeral;        ///< bytes of the unit's folded text
    text::Span sentence;       ///< bytes of the unit's folded text
    std::string manner;        ///< of its rule, as in phrases::CountRule
    bool cell_figure = false;  ///< a cell of a table of figures
    bool in_pair = false;      ///< set by the indicators stage: the plan or the fact of an indicator
};

/// A report while it is being read: the stages fill it one after the other, in the order of normalize.cpp.
struct Reading {
    const extractors::Document* document = nullptr;
    std::vector<Unit> units;  ///< in reading order
    std::vector<TableView> tables;
    phrases::Period period;  ///< the report's own; set by the identity stage
    Report report;
    std::vector<CountPlace> count_places;  ///< one for each of report.counts
    std::vector<int>
        fact_cells;  ///< for each of report.indicators that a table has, first of all: where its fact is, or -1
    /// cells that give the time of an event below theirs as well, with that event, by cell; set by the event rows stage
    std::vector<std::pair<int, int>> shared_times;
    std::vector<std::string> date_manners;  ///< one for each of report.dates: phrases::DateMatch::manner

    /// The section with that index, or the nearest one above it, that the test accepts; null if none does, or no index
    /// is given. `accepts(const Section&)`
    template <typename Test>
    [[nodiscard]] const Section* nearest_section(Index section, const Test& accepts) const {
        while (section) {
            const Section& found = report.sections.at(static_cast<std::size_t>(*section));
            if (accepts(found)) {
                return &found;
            }
            section = found.parent;
        }
        return nullptr;
    }

    /// A Source for words of a unit: its place with the quote given.
    [[nodiscard]] static Source source_of(const Unit& unit, std::string_view quote);

    /// The period that encloses a unit: that of its list's lead-in, of its section's heading or of the nearest one
    /// above it that names one (a plan «на 2024 год»), else the report's.
    [[nodiscard]] phrases::Period enclosing_period(const Unit& unit) const;

    /// The same without the months that head the rows of a table: what encloses «ежемесячно» and «в течение квартала».
    [[nodiscard]] phrases::Period plan_period(const Unit& unit) const;
};

/// The units and tables of a document, nothing found out yet. Repairs of text happen here. Never fails.
Reading begin_reading(const extractors::Document& document);

}  // namespace svod::normalizer::stages
