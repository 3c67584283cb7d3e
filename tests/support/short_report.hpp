#pragma once

#include <algorithm>
#include <sstream>
#include <string>
#include <vector>

#include "normalizer/rules/rule_set.hpp"
#include "normalizer/stages/normalize.hpp"

/// Reports of a few lines and a table, read by the whole normalizer: what tests of its stages share.
namespace svod::normalizer::short_report {

using Lines = std::vector<std::string>;

inline const Normalizer& normalizer() {
    static const Normalizer normalizer = Normalizer::create(rules::RuleSet::load().value()).value();
    return normalizer;
}

inline extractors::Block paragraph_of(const std::string& text) {
    extractors::Block block;
    block.text = text;
    return block;
}

inline extractors::Block heading_of(const std::string& text) {
    extractors::Block block = paragraph_of(text);
    block.type = extractors::BlockType::heading;
    block.level = 1;
    return block;
}

/// A table of lines with cells divided by «|»; «-» is an empty cell.
inline extractors::Block table_of(const Lines& lines) {
    extractors::Block block;
    block.type = extractors::BlockType::table;
    for (const std::string& line : lines) {
        extractors::Row row;
        std::istringstream cells(line);
        for (std::string text; std::getline(cells, text, '|');) {
            extractors::Cell cell;
            cell.column = static_cast<int>(row.cells.size());
            cell.text = text == "-" ? "" : text;
            row.cells.push_back(cell);
        }
        block.table.columns = std::max(block.table.columns, static_cast<int>(row.cells.size()));
        block.table.rows.push_back(row);
    }
    return block;
}

/// The records of a report with the title «Отчёт … за 2023 год», the paragraphs and, unless it is empty, the table.
inline Report report_of(const Lines& paragraphs, const Lines& table) {
    extractors::Document document;
    document.blocks.push_back(paragraph_of("Отчёт о работе муниципального опорного центра за 2023 год"));
    for (const std::string& text : paragraphs) {
        document.blocks.push_back(paragraph_of(text));
    }
    if (!table.empty()) {
        document.blocks.push_back(table_of(table));
    }
    return normalizer().normalize(document);
}

inline std::string written(double value) {
    std::ostringstream text;
    text << value;
    return text.str();
}

}  // namespace svod::normalizer::short_report
