#include "table_text.hpp"

#include <algorithm>

#include "normalizer/rules/rule_set.hpp"
#include "normalizer/stages/event_rows.hpp"
#include "normalizer/stages/identity.hpp"
#include "normalizer/stages/outline.hpp"
#include "normalizer/stages/tables.hpp"

namespace svod::normalizer::stages::testing {
namespace {

std::vector<std::string> cells_of(const std::string& line) {
    std::vector<std::string> cells(1);
    for (const char c : line) {
        if (c == '|') {
            cells.emplace_back();
        } else {
            cells.back() += c;
        }
    }
    return cells;
}

}  // namespace

const phrases::Readers& readers() {
    static const phrases::Readers readers = phrases::Readers::create(rules::RuleSet::load().value()).value();
    return readers;
}

extractors::Document document_of(const Lines& paragraphs, const Lines& table) {
    extractors::Document document;
    for (const std::string& text : paragraphs) {
        extractors::Block block;
        const bool heading = text.starts_with("# ");
        block.type = heading ? extractors::BlockType::heading : extractors::BlockType::paragraph;
        block.level = heading ? 1 : 0;
        block.text = heading ? text.substr(2) : text;
        document.blocks.push_back(block);
    }
    extractors::Block block;
    block.type = extractors::BlockType::table;
    for (const std::string& line : table) {
        block.table.columns = std::max(block.table.columns, static_cast<int>(cells_of(line).size()));
    }
    for (const std::string& line : table) {
        const std::vector<std::string> texts = cells_of(line);
        extractors::Row row;
        for (const std::string& text : texts) {
            extractors::Cell cell;
            cell.column = static_cast<int>(row.cells.size());
            cell.column_span = texts.size() == 1 ? block.table.columns : 1;
            cell.text = text;
            row.cells.push_back(cell);
        }
        block.table.rows.push_back(row);
    }
    document.blocks.push_back(block);
    return document;
}

std::vector<Event> events_of(const Lines& table, const Lines& paragraphs) {
    const extractors::Document document = document_of(paragraphs, table);
    Reading reading = begin_reading(document);
    read_identity(reading, readers());
    read_tables(reading, readers());
    read_outline(reading, readers());
    read_event_rows(reading, readers());
    return reading.report.events;
}

std::string letters_of(const TableView& table) {
    std::string letters;
    for (const CellRole role : table.roles) {
        switch (role) {
            case CellRole::number:
                letters += '#';
                break;
            case CellRole::title:
                letters += 't';
                break;
            case CellRole::schedule:
                letters += 's';
                break;
            case CellRole::held:
                letters += 'h';
                break;
            case CellRole::responsible:
                letters += 'r';
                break;
            case CellRole::result:
                letters += '=';
                break;
            case CellRole::status:
                letters += '?';
                break;
            case CellRole::note:
                letters += 'n';
                break;
            case CellRole::plan:
                letters += 'p';
                break;
            case CellRole::fact:
                letters += 'f';
                break;
            case CellRole::percent:
                letters += '%';
                break;
            case CellRole::reason:
                letters += 'c';
                break;
            case CellRole::unit:
                letters += 'u';
                break;
            case CellRole::none:
                letters += '.';
                break;
        }
    }
    return letters;
}

}  // namespace svod::normalizer::stages::testing
