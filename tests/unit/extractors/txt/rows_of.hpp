#pragma once

#include <string>

#include "extractors/txt/txt.hpp"

namespace svod::extractors::txt {

/// The rows of the tables that a text file holds, a row a line: cells separated by «|», their lines by «/», with «→2»
/// behind one that spans two columns; "" where it holds none or can't be read.
inline std::string rows_of(const std::string& text) {
    const auto document = read(text, "a.txt");
    std::string rows;
    for (const Block& block : document ? document->blocks : std::vector<Block>()) {
        for (const Row& row : block.table.rows) {
            for (const Cell& cell : row.cells) {
                rows += cell.column > 0 ? "|" : "";
                for (const char letter : cell.text) {
                    rows += letter == '\n' ? '/' : letter;
                }
                rows += cell.column_span > 1 ? "→" + std::to_string(cell.column_span) : "";
            }
            rows += "\n";
        }
    }
    return rows;
}

}  // namespace svod::extractors::txt
