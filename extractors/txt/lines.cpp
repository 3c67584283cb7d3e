#include "extractors/txt/lines.hpp"

#include <algorithm>

#include "extractors/document/unicode.hpp"

namespace svod::extractors::txt {
namespace {

bool is_line_end(char32_t point) {
    return point == '\n' || point == '\r' || point == '\v' || point == '\f' || point == 0x85 || point == 0x2028 ||
           point == 0x2029;
}

bool is_blank(std::u32string_view line) {
    return std::all_of(line.begin(), line.end(), unicode::is_space);
}

std::string trimmed(std::string_view text) {
    const std::u32string points = unicode::decode(text);
    std::size_t begin = 0;
    std::size_t end = points.size();
    while (begin < end && unicode::is_space(points[begin])) {
        ++begin;
    }
    while (end > begin && unicode::is_space(points[end - 1])) {
        --end;
    }
    return unicode::encode(std::u32string_view(points).substr(begin, end - begin));
}

}  // namespace

std::vector<Line> split_lines(std::string_view text) {
    const std::u32string points = unicode::decode(text);
    std::vector<Line> lines;
    int blanks = 0;
    bool page = false;
    std::size_t begin = 0;
    while (begin < points.size()) {
        std::size_t end = begin;
        while (end < points.size() && !is_line_end(points[end])) {
            ++end;
        }
        const std::u32string_view line = std::u32string_view(points).substr(begin, end - begin);
        const bool feed = end < points.size() && points[end] == '\f';
        const bool pair = end + 1 < points.size() && points[end] == '\r' && points[end + 1] == '\n';
        if (!is_blank(line)) {
            lines.push_back({unicode::encode(line), blanks, page});
            blanks = 0;
            page = false;
        } else if (!feed) {
            ++blanks;
        }
        page = page || feed;
        begin = end + (pair ? 2 : 1);
    }
    return lines;
}

std::vector<std::string> split_fields(std::string_view line) {
    std::vector<std::string> fields;
    std::size_t begin = 0;
    while (true) {
        const std::size_t end = line.find('\t', begin);
        fields.push_back(trimmed(line.substr(begin, end == std::string_view::npos ? end : end - begin)));
        if (end == std::string_view::npos) {
            return fields;
        }
        begin = end + 1;
    }
}

std::size_t indentation(std::string_view line) {
    std::size_t width = 0;
    for (const char32_t point : unicode::decode(line.substr(0, 200))) {
        if (!unicode::is_space(point)) {
            break;
        }
        width += point == '\t' ? 4 : 1;
    }
    return width;
}

bool is_tabbed(std::string_view line) {
    const std::size_t first = line.find_first_not_of(" \t");
    return first != std::string_view::npos && line.find('\t', first) != std::string_view::npos;
}

}  // namespace svod::extractors::txt
