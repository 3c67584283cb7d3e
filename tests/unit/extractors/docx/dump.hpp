#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "extractors/assembly/assembly.hpp"
#include "extractors/docx/reading.hpp"
#include "tests/support/docx_builder.hpp"

namespace svod::tests {

/// Drafts in one line, for comparing: `p:text`, `h1:text`, `li2[1.1]:text`, `t[a|b/c|d]`, joined by a space and "; ".
/// A cell over several rows or columns is followed by `{rows x columns}`, a gap before a cell is `_`, a header row
/// begins with `H`, a draft after a page break with `^`, a line feed is `\n` in two characters.
inline std::string escape(std::string text) {
    for (std::size_t at = 0; (at = text.find('\n', at)) != std::string::npos; at += 2) {
        text.replace(at, 1, "\\n");
    }
    return text;
}

inline std::string dump(const extractors::Table& table) {
    std::string out = "t[";
    for (std::size_t i = 0; i < table.rows.size(); ++i) {
        out += i == 0 ? "" : "/";
        out += table.rows[i].header ? "H" : "";
        int column = 0;
        for (std::size_t j = 0; j < table.rows[i].cells.size(); ++j) {
            const extractors::Cell& cell = table.rows[i].cells[j];
            out += j == 0 ? "" : "|";
            for (; column < cell.column; ++column) {
                out += "_|";
            }
            out += escape(cell.text);
            if (cell.row_span > 1 || cell.column_span > 1) {
                out += "{" + std::to_string(cell.row_span) + "x" + std::to_string(cell.column_span) + "}";
            }
            column += cell.column_span;
        }
    }
    return out + "]";
}

inline std::string dump(const std::vector<extractors::assembly::Draft>& drafts) {
    using extractors::BlockType;
    std::string out;
    for (const auto& draft : drafts) {
        const extractors::Block& block = draft.block;
        out += out.empty() ? "" : "; ";
        out += draft.after_break ? "^" : "";
        if (block.type == BlockType::table) {
            out += dump(block.table);
            continue;
        }
        out += block.type == BlockType::heading ? "h" : block.type == BlockType::list_item ? "li" : "p";
        out += block.level > 0 ? std::to_string(block.level) : "";
        out += block.number.empty() ? "" : "[" + block.number + "]";
        out += ":" + escape(block.text);
    }
    return out;
}

/// What a package gives, or the failure in English.
inline std::string dump(const std::string& bytes) {
    const auto read = extractors::docx::extract(bytes, "f.docx");
    return read ? dump(read->drafts) : in_english(read.error());
}

inline std::string dump(const DocxBuilder& docx) {
    return dump(docx.bytes());
}

}  // namespace svod::tests
