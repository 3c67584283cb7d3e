#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

/// The one thing that every extractor gives and that everything right of the extractors reads.
/// All text is UTF-8, NFC, without tabs, line feeds inside a paragraph or trailing spaces; original case, dashes,
/// quotes and ё are kept. Formats end here: nothing in a Document tells what file it came from but `format`.
namespace svod::extractors {

enum class Format { docx, pdf, txt };

/// "docx", "pdf" or "txt".
std::string_view name_of(Format format);

/// One cell of a table; stands at the row where it begins. Spanned positions hold no cell.
struct Cell {
    int column = 0;       ///< 0-based grid column where the cell begins
    int row_span = 1;     ///< rows covered, >= 1
    int column_span = 1;  ///< grid columns covered, >= 1
    std::string text;     ///< paragraphs joined by '\n'; "" for an empty cell
    bool bold = false;    ///< all of its text is bold; false where the format can't tell
};

/// The cells that begin in one row, by ascending column.
struct Row {
    std::vector<Cell> cells;
    bool header = false;      ///< the file marks it as a header row; false says nothing
    std::optional<int> page;  ///< 1-based page where the row begins
};

struct Table {
    std::vector<Row> rows;
    int columns = 0;  ///< grid columns; every cell ends at or before it
};

enum class BlockType { heading, paragraph, list_item, table };

/// "heading", "paragraph", "list_item" or "table".
std::string_view name_of(BlockType type);

/// What a paragraph looks like; a hint where the format has it, all false in plain text.
struct Looks {
    bool bold = false;      ///< all of its text is bold
    bool centred = false;   ///< centred on the page
    bool capitals = false;  ///< written or shown in capitals
    double size = 0;        ///< points; 0 where unknown
};

/// One block in reading order; its index in `Document::blocks` is its position.
struct Block {
    BlockType type = BlockType::paragraph;
    int level = 0;  ///< heading: 1-based level, 0 unknown; list item: 1-based nesting depth; else 0
    /// The label as a reader sees it, without closing dot or bracket: «1.1», «а», «-» (any bullet); a heading's
    /// number too. Empty where there is none. `text` doesn't repeat it.
    std::string number;
    std::string text;         ///< "" for a table
    std::optional<int> page;  ///< 1-based page where it begins; none where the format has no pages
    Looks looks;
    Table table;  ///< rows only if type is `table`
};

/// Something that could not be read, or that a reader of the figures should know.
struct Notice {
    enum class Kind {
        text_missing,  ///< pages without readable text, as in a scan
        damaged_part,  ///< a part was skipped or repaired, content may be lost
        bad_encoding,  ///< bytes that are no text were replaced
        ragged_table,  ///< a table's grid had to be mended
    };
    Kind kind = Kind::damaged_part;
    std::vector<int> pages;  ///< 1-based pages concerned; empty: the whole document or unknown
    std::string detail;      ///< in Russian, one clause for `reports.error`
};

struct Document {
    Format format = Format::txt;
    int pages = 0;  ///< number of pages; 0 where the format has none
    std::vector<Block> blocks;
    /// Running heads and feet, each text once, in order of appearance; not part of the body.
    std::vector<std::string> margins;
    /// Targets of hyperlinks that the text doesn't show, in order.
    std::vector<std::string> link_targets;
    std::vector<Notice> notices;  ///< anything here makes the report `partial`, but `ragged_table`
};

}  // namespace svod::extractors
