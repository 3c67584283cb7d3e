#include "store/text_table.hpp"

#include <unicode/uchar.h>
#include <unicode/unistr.h>

#include <algorithm>

namespace svod::store {
namespace {

int width_of(UChar32 letter) {
    const int8_t type = u_charType(letter);
    if (type == U_NON_SPACING_MARK || type == U_ENCLOSING_MARK || type == U_FORMAT_CHAR || type == U_CONTROL_CHAR) {
        return 0;
    }
    const int east_asian = u_getIntPropertyValue(letter, UCHAR_EAST_ASIAN_WIDTH);
    return east_asian == U_EA_FULLWIDTH || east_asian == U_EA_WIDE ? 2 : 1;
}

icu::UnicodeString unicode_of(std::string_view text) {
    return icu::UnicodeString::fromUTF8(icu::StringPiece(text.data(), static_cast<int>(text.size())));
}

int width_of(const icu::UnicodeString& text) {
    int width = 0;
    for (int i = 0; i < text.length(); i = text.moveIndex32(i, 1)) {
        width += width_of(text.char32At(i));
    }
    return width;
}

icu::UnicodeString one_line(std::string_view text) {
    const icu::UnicodeString source = unicode_of(text);
    icu::UnicodeString line;
    bool gap = false;
    for (int i = 0; i < source.length(); i = source.moveIndex32(i, 1)) {
        const UChar32 letter = source.char32At(i);
        if (u_isUWhiteSpace(letter) || u_iscntrl(letter)) {
            gap = !line.isEmpty();
            continue;
        }
        if (gap) {
            line.append(static_cast<UChar32>(' '));
            gap = false;
        }
        line.append(letter);
    }
    return line;
}

void append_cell(std::string& out, const std::string& cell, int width, bool to_right) {
    const std::string padding(static_cast<std::size_t>(std::max(0, width - display_width(cell))), ' ');
    out += to_right ? padding + cell : cell + padding;
}

}  // namespace

int display_width(std::string_view text) {
    return width_of(unicode_of(text));
}

std::string shortened(std::string_view text, int width) {
    icu::UnicodeString line = one_line(text);
    std::string out;
    if (width_of(line) > width) {
        int kept = 0;
        int end = 0;
        while (kept + width_of(line.char32At(end)) <= width - 1) {
            kept += width_of(line.char32At(end));
            end = line.moveIndex32(end, 1);
        }
        line.truncate(end);
        line.append(static_cast<UChar32>(0x2026));
    }
    return line.toUTF8String(out);
}

void TextTable::add(std::vector<std::string> cells, std::vector<bool> numeric) {
    for (std::string& cell : cells) {
        cell = shortened(cell, cell_limit_);
    }
    numeric.resize(cells.size());
    rows_.push_back({std::move(cells), std::move(numeric)});
}

std::string TextTable::text(std::string_view indent) const {
    std::vector<int> widths;
    const auto widen = [&widths](const std::vector<std::string>& cells) {
        widths.resize(std::max(widths.size(), cells.size()));
        for (std::size_t i = 0; i < cells.size(); ++i) {
            widths[i] = std::max(widths[i], display_width(cells[i]));
        }
    };
    widen(header_);
    for (const TableRow& row : rows_) {
        widen(row.cells);
    }
    std::string out;
    const auto add_line = [&](const std::vector<std::string>& cells, const std::vector<bool>& numeric) {
        std::string line(indent);
        for (std::size_t i = 0; i < cells.size(); ++i) {
            line += i == 0 ? "" : "  ";
            append_cell(line, cells[i], widths[i], i < numeric.size() && numeric[i]);
        }
        line.erase(line.find_last_not_of(' ') + 1);
        out += line + "\n";
    };
    if (!header_.empty()) {
        add_line(header_, rows_.empty() ? std::vector<bool>() : rows_.front().numeric);
        std::vector<std::string> rules;
        for (const int width : widths) {
            rules.emplace_back(static_cast<std::size_t>(width), '-');
        }
        add_line(rules, {});
    }
    for (const TableRow& row : rows_) {
        add_line(row.cells, row.numeric);
    }
    return out;
}

}  // namespace svod::store
