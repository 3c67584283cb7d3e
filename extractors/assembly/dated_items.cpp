#include "extractors/assembly/dated_items.hpp"

#include <re2/re2.h>

#include <cstddef>
#include <string_view>
#include <vector>

namespace svod::extractors::assembly {
namespace {

constexpr std::size_t fewest_items = 2;

bool is_figure(char c) {
    return c >= '0' && c <= '9';
}

}  // namespace

// A day, then what happened: days in a row are a schedule.
bool begins_dated_item(std::string_view text) {
    static const RE2 pattern(
        R"(^(?:\d{1,2}\.\d{1,2}\.(?:\d{4}|\d\d)|\d{1,2} [а-яё]{3,8} \d{4})(?: ?г(?:\.|ода)?)?(?: ?[-–—])?\s+[A-Za-z\x{400}-\x{52F}«"])");
    return RE2::PartialMatch(re2::StringPiece(text.data(), text.size()), pattern);
}

void separate_dated_items(std::string& text) {
    std::vector<std::size_t> gaps;  // white space before an item
    for (std::size_t i = 1; i + 1 < text.size(); ++i) {
        const bool gap = (text[i] == ' ' || text[i] == '\n') && is_figure(text[i + 1]);
        const char before = text[i - 1];
        constexpr std::size_t longest_start = 60;
        if (gap && (before == ';' || before == '.') &&
            begins_dated_item(std::string_view(text).substr(i + 1, longest_start))) {
            gaps.push_back(i);
        }
    }
    if (gaps.size() < fewest_items) {
        return;
    }
    for (const std::size_t gap : gaps) {
        text[gap] = '\n';
    }
}

}  // namespace svod::extractors::assembly
