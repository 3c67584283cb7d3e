#include "extractors/document/document_json.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace svod::extractors {
namespace {

using nlohmann::ordered_json;

template <class T>
ordered_json or_null(const std::optional<T>& value) {
    return value ? ordered_json(*value) : ordered_json(nullptr);
}

ordered_json rows_of(const Table& table) {
    ordered_json rows = ordered_json::array();
    for (const Row& row : table.rows) {
        ordered_json cells = ordered_json::array();
        for (const Cell& cell : row.cells) {
            cells.push_back({{"text", cell.text},
                             {"row_span", cell.row_span},
                             {"col_span", cell.column_span},
                             {"column", cell.column}});
        }
        rows.push_back(std::move(cells));
    }
    return rows;
}

std::string_view name_of(Notice::Kind kind) {
    switch (kind) {
        case Notice::Kind::text_missing:
            return "text_missing";
        case Notice::Kind::damaged_part:
            return "damaged_part";
        case Notice::Kind::bad_encoding:
            return "bad_encoding";
        case Notice::Kind::ragged_table:
            return "ragged_table";
    }
    return "";
}

std::string escaped(std::string_view text) {
    std::string out;
    for (const char c : text) {
        switch (c) {
            case '&':
                out += "&amp;";
                break;
            case '<':
                out += "&lt;";
                break;
            case '>':
                out += "&gt;";
                break;
            case '\n':
                out += "<br>";
                break;
            default:
                out += c;
        }
    }
    return out;
}

std::string labelled(const Block& block) {
    return block.number.empty() ? escaped(block.text)
                                : fmt::format("{} {}", escaped(block.number), escaped(block.text));
}

// HTML has six levels; a heading of unknown level is shown as one of the second.
int heading_level(const Block& block) {
    return block.level < 1 ? 2 : std::min(block.level, 6);
}

void append_table(std::string& html, const Table& table) {
    html += "<table>\n";
    for (const Row& row : table.rows) {
        html += "<tr>";
        for (const Cell& cell : row.cells) {
            html +=
                fmt::format("<td rowspan={} colspan={}>{}</td>", cell.row_span, cell.column_span, escaped(cell.text));
        }
        html += "</tr>\n";
    }
    html += "</table>\n";
}

}  // namespace

ordered_json to_json(const Document& document) {
    ordered_json blocks = ordered_json::array();
    for (const Block& block : document.blocks) {
        const bool is_table = block.type == BlockType::table;
        blocks.push_back({{"type", name_of(block.type)},
                          {"level", block.level > 0 ? ordered_json(block.level) : ordered_json(nullptr)},
                          {"number", block.number.empty() ? ordered_json(nullptr) : ordered_json(block.number)},
                          {"text", is_table ? ordered_json(nullptr) : ordered_json(block.text)},
                          {"page", or_null(block.page)},
                          {"rows", is_table ? rows_of(block.table) : ordered_json(nullptr)}});
    }
    ordered_json notices = ordered_json::array();
    for (const Notice& notice : document.notices) {
        notices.push_back({{"kind", name_of(notice.kind)}, {"pages", notice.pages}, {"detail", notice.detail}});
    }
    return {{"format", name_of(document.format)},
            {"pages", document.pages > 0 ? ordered_json(document.pages) : ordered_json(nullptr)},
            {"blocks", std::move(blocks)},
            {"margins", document.margins},
            {"notices", std::move(notices)}};
}

std::string to_html(const Document& document) {
    std::string html =
        "<!doctype html>\n<html lang=\"ru\"><head><meta charset=\"utf-8\"><title>svod document</title>\n"
        "<style>body{max-width:60em;margin:2em auto;font-family:serif}table{border-collapse:collapse}"
        "td{border:1px solid #888;padding:.2em .5em;vertical-align:top}</style></head><body>\n";
    if (document.blocks.empty()) {
        html += "<p><em>В файле нет текста, который можно прочесть.</em></p>\n";
    }
    for (const Block& block : document.blocks) {
        switch (block.type) {
            case BlockType::heading:
                html += fmt::format("<h{0}>{1}</h{0}>\n", heading_level(block), labelled(block));
                break;
            case BlockType::paragraph:
                html += fmt::format("<p>{}</p>\n", escaped(block.text));
                break;
            case BlockType::list_item:
                html += fmt::format("<p style=\"margin-left:{}em\">{}</p>\n", 2 * block.level, labelled(block));
                break;
            case BlockType::table:
                append_table(html, block.table);
                break;
        }
    }
    return html + "</body></html>\n";
}

}  // namespace svod::extractors
