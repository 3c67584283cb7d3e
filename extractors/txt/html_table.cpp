#include "extractors/txt/html_table.hpp"

#include <libxml/HTMLparser.h>

#include <algorithm>
#include <charconv>
#include <cstring>
#include <initializer_list>
#include <limits>
#include <memory>
#include <string>
#include <string_view>
#include <utility>

#include "extractors/assembly/labels.hpp"
#include "extractors/document/unicode.hpp"

namespace svod::extractors::txt {
namespace {

using assembly::Draft;

constexpr int deepest = 200;  // elements inside each other

struct DocumentDeleter {
    void operator()(xmlDoc* document) const noexcept { xmlFreeDoc(document); }
};

char lower(char letter) {
    return letter >= 'A' && letter <= 'Z' ? static_cast<char>(letter - 'A' + 'a') : letter;
}

// Whether one of `tags` («<td», «</td»), in small letters, stands at `at` as a whole name, whatever its case.
bool is_tag_at(std::string_view text, std::size_t at, std::initializer_list<std::string_view> tags) {
    return std::any_of(tags.begin(), tags.end(), [&](std::string_view tag) {
        const std::string_view found = text.substr(at, tag.size());
        const char behind = at + tag.size() < text.size() ? text[at + tag.size()] : '>';
        return std::equal(found.begin(), found.end(), tag.begin(), tag.end(),
                          [](char one, char other) { return lower(one) == other; }) &&
               (behind == '>' || behind == '/' || behind == ' ' || behind == '\t' || behind == '\n');
    });
}

// Where the first of `tags` stands from `from` on.
std::size_t find_tag(std::string_view text, std::initializer_list<std::string_view> tags, std::size_t from) {
    std::size_t at = text.find('<', from);
    while (at != std::string_view::npos && !is_tag_at(text, at, tags)) {
        at = text.find('<', at + 1);
    }
    return at;
}

/// Cuts the tables out of the lines, one line at a time.
class TableJoiner {
  public:
    void take(const Line& line) {
        std::size_t from = 0;
        bool first = true;
        while (from < line.text.size()) {
            const std::size_t end = depth_ > 0 ? end_of_table(line.text, from) : begin_of_table(line.text, from);
            std::string part = line.text.substr(from, end - from);
            if (part.find_first_not_of(" \t") != std::string::npos || depth_ > 0) {
                push({std::move(part), first ? line.blanks_before : 0, first && line.page_before});
                first = false;
            }
            from = end;
            in_table_ = depth_ > 0;
        }
    }

    std::vector<Line> finish() {
        if (depth_ > 0 && table_ < lines_.size()) {
            end_open_table();
        }
        return std::move(lines_);
    }

  private:
    std::size_t begin_of_table(std::string_view text, std::size_t from) {
        const std::size_t begin = find_tag(text, {"<table"}, from);
        if (begin == from) {
            depth_ = 1;
            return end_of_table(text, begin + 1);
        }
        return std::min(begin, text.size());
    }

    std::size_t end_of_table(std::string_view text, std::size_t from) {
        while (depth_ > 0) {
            const std::size_t tag = find_tag(text, {"<table", "</table"}, from);
            if (tag == std::string_view::npos) {
                return text.size();
            }
            depth_ += text[tag + 1] == '/' ? -1 : 1;
            from = std::min(text.find('>', tag), text.size() - 1) + 1;
        }
        return from;
    }

    // What of a line lies in a table is gathered; it counts as the table's as soon as it began in it.
    void push(Line line) {
        if (in_table_) {
            parts_.push_back(line);
            lines_[table_].text += '\n' + line.text;
        } else {
            table_ = lines_.size();
            parts_ = {line};
            lines_.push_back(std::move(line));
        }
    }

    // A table that nothing closes mustn't take the rest of the report with it.
    void end_open_table() {
        std::size_t used = parts_.size();
        const std::initializer_list<std::string_view> cells = {"<tr", "</tr", "<td", "</td", "<th", "</th"};
        while (used > 1 && find_tag(parts_[used - 1].text, cells, 0) == std::string::npos) {
            --used;
        }
        lines_.pop_back();
        Line table = parts_.front();
        for (std::size_t i = 1; i < used; ++i) {
            table.text += '\n' + parts_[i].text;
        }
        lines_.push_back(std::move(table));
        lines_.insert(lines_.end(), parts_.begin() + static_cast<std::ptrdiff_t>(used), parts_.end());
    }

    std::vector<Line> lines_;
    std::vector<Line> parts_;  // of the table under way, line by line
    std::size_t table_ = 0;    // its place in `lines_`
    int depth_ = 0;
    bool in_table_ = false;
};

bool is_named(const xmlNode* node, std::initializer_list<const char*> names) {
    return node->type == XML_ELEMENT_NODE && std::any_of(names.begin(), names.end(), [&](const char* name) {
               return std::strcmp(reinterpret_cast<const char*>(node->name), name) == 0;
           });
}

// An attribute as a number of rows or columns: 1 where it is missing or no such number (HTML 4.01, 11.2.6).
int span_of(xmlNode* cell, const char* name, int most) {
    const std::unique_ptr<xmlChar, void (*)(void*)> value(xmlGetProp(cell, reinterpret_cast<const xmlChar*>(name)),
                                                          xmlFree);
    int span = 1;
    if (value != nullptr) {
        const std::string_view digits = reinterpret_cast<const char*>(value.get());
        std::from_chars(digits.data(), digits.data() + digits.size(), span);
    }
    return std::clamp(span, 1, most);
}

// A line end of the file is a blank, but not before the next item of a list.
void append_text(std::string& text, std::string_view content) {
    std::size_t begin = 0;
    while (begin <= content.size()) {
        const std::size_t end = std::min(content.find('\n', begin), content.size());
        const std::string_view line = content.substr(begin, end - begin);
        if (begin > 0) {
            const bool item = assembly::read_label(unicode::fold_space(std::string(line.substr(0, 100)))).kind !=
                              assembly::LabelKind::none;
            text += item ? '\n' : ' ';
        }
        text += line;
        begin = end + 1;
    }
}

void append_content(const xmlNode* node, std::string& text, int depth);

void append_element(const xmlNode* node, std::string& text, int depth) {
    if (depth > deepest || is_named(node, {"script", "style", "head"})) {
        return;
    }
    const bool block = is_named(
        node, {"p", "div", "li", "ul", "ol", "tr", "table", "h1", "h2", "h3", "h4", "h5", "h6", "blockquote", "br"});
    if (block) {
        text += '\n';
    }
    if (is_named(node, {"li"})) {
        text += "- ";
    }
    append_content(node, text, depth + 1);
    text += block ? "\n" : is_named(node, {"td", "th"}) ? " " : "";
}

void append_content(const xmlNode* node, std::string& text, int depth) {
    for (const xmlNode* child = node->children; child != nullptr; child = child->next) {
        if (child->type == XML_TEXT_NODE || child->type == XML_CDATA_SECTION_NODE) {
            append_text(text, reinterpret_cast<const char*>(child->content));
        } else if (child->type == XML_ELEMENT_NODE) {
            append_element(child, text, depth);
        }
    }
}

/// Lays the rows of one table out on a grid.
class Grid {
  public:
    void take_rows(const xmlNode* node) {
        for (xmlNode* child = node->children; child != nullptr && !too_large_; child = child->next) {
            if (is_named(child, {"tr"})) {
                take_row(child);
            } else if (is_named(child, {"thead", "tbody", "tfoot"})) {
                take_rows(child);
            } else if (is_named(child, {"caption"})) {
                append_content(child, caption_, 0);
            }
        }
    }

    [[nodiscard]] bool too_large() const { return too_large_; }
    [[nodiscard]] const std::string& caption() const { return caption_; }
    [[nodiscard]] bool has_text() const { return has_text_; }

    Table take_table() {
        table_.columns = static_cast<int>(taken_until_.size());
        return std::move(table_);
    }

  private:
    void take_row(const xmlNode* node) {
        const int row_number = static_cast<int>(table_.rows.size());
        Row row;
        row.header = true;
        std::size_t column = 0;
        for (xmlNode* child = node->children; child != nullptr; child = child->next) {
            if (!is_named(child, {"td", "th"})) {
                continue;
            }
            while (column < taken_until_.size() && taken_until_[column] > row_number) {
                ++column;
            }
            row.header = row.header && is_named(child, {"th"});
            row.cells.push_back(cell_of(child, column, row_number));
            column += static_cast<std::size_t>(row.cells.back().column_span);
        }
        row.header = row.header && !row.cells.empty();
        table_.rows.push_back(std::move(row));
        too_large_ = taken_until_.size() > most_columns || table_.rows.size() * taken_until_.size() > most_cells;
    }

    Cell cell_of(xmlNode* node, std::size_t column, int row) {
        Cell cell;
        cell.column = static_cast<int>(column);
        cell.column_span = span_of(node, "colspan", static_cast<int>(most_columns));
        cell.row_span = span_of(node, "rowspan", static_cast<int>(most_cells / most_columns));
        append_content(node, cell.text, 0);
        has_text_ = has_text_ || cell.text.find_first_not_of(" \n\t") != std::string::npos;
        const std::size_t end = column + static_cast<std::size_t>(cell.column_span);
        taken_until_.resize(std::max(taken_until_.size(), end));
        std::fill(taken_until_.begin() + static_cast<std::ptrdiff_t>(column),
                  taken_until_.begin() + static_cast<std::ptrdiff_t>(end), row + cell.row_span);
        return cell;
    }

    Table table_;
    std::string caption_;
    std::vector<int> taken_until_;  // by column: the row below the last cell that stands in it
    bool has_text_ = false;
    bool too_large_ = false;
};

// A span that reaches below the last row ends with it.
void bound_spans(Table& table) {
    const int rows = static_cast<int>(table.rows.size());
    for (int at = 0; at < rows; ++at) {
        for (Cell& cell : table.rows[static_cast<std::size_t>(at)].cells) {
            cell.row_span = std::min(cell.row_span, rows - at);
        }
    }
}

const xmlNode* find_table_node(const xmlNode* node, int depth) {
    for (; node != nullptr && depth < deepest; node = node->next) {
        if (is_named(node, {"table"})) {
            return node;
        }
        if (const xmlNode* inside = find_table_node(node->children, depth + 1); inside != nullptr) {
            return inside;
        }
    }
    return nullptr;
}

}  // namespace

std::vector<Line> join_html_tables(std::vector<Line> lines) {
    const bool any = std::any_of(lines.begin(), lines.end(), [](const Line& line) {
        return find_tag(line.text, {"<table"}, 0) != std::string_view::npos;
    });
    if (!any) {
        return lines;
    }
    TableJoiner joiner;
    for (const Line& line : lines) {
        joiner.take(line);
    }
    return joiner.finish();
}

TableRegion read_html_table(const std::vector<Line>& lines, std::size_t begin) {
    TableRegion region;
    region.end = begin + 1;
    const std::string& text = lines.at(begin).text;
    if (!is_tag_at(text, 0, {"<table"}) || text.size() > static_cast<std::size_t>(std::numeric_limits<int>::max())) {
        return region;
    }
    const std::unique_ptr<xmlDoc, DocumentDeleter> document(
        htmlReadMemory(text.data(), static_cast<int>(text.size()), nullptr, "UTF-8",
                       HTML_PARSE_RECOVER | HTML_PARSE_NOERROR | HTML_PARSE_NOWARNING | HTML_PARSE_NONET));
    const xmlNode* node = document ? find_table_node(xmlDocGetRootElement(document.get()), 0) : nullptr;
    if (node == nullptr) {
        return region;
    }
    Grid grid;
    grid.take_rows(node);
    region.too_large = grid.too_large();
    if (grid.too_large() || !grid.has_text()) {
        return region;
    }
    if (!grid.caption().empty()) {
        Draft caption;
        caption.block.text = grid.caption();
        region.parts.push_back(std::move(caption));
    }
    Draft draft;
    draft.block.type = BlockType::table;
    draft.block.table = grid.take_table();
    draft.after_break = true;
    bound_spans(draft.block.table);
    region.parts.push_back(std::move(draft));
    return region;
}

}  // namespace svod::extractors::txt
