#include "normalizer/stages/event_numbers.hpp"

#include "normalizer/text/characters.hpp"

namespace svod::normalizer::stages {

std::string without_dot(std::string_view number) {
    while (!number.empty() && (number.back() == '.' || number.back() == ')' || number.back() == ' ')) {
        number.remove_suffix(1);
    }
    return std::string(number);
}

std::size_t number_length(std::string_view title) {
    std::size_t end = 0;
    bool dot = false;
    while (end < title.size() && ((title[end] >= '0' && title[end] <= '9') || title[end] == '.')) {
        dot = dot || title[end] == '.';
        ++end;
    }
    const bool bracket = end > 0 && end < title.size() && title[end] == ')';
    const bool numbered = end > 0 && end <= 8 && (dot || bracket);
    std::size_t next = end + (bracket ? 1 : 0);
    while (next < title.size() && title[next] == ' ') {
        ++next;
    }
    return numbered && next < title.size() && text::is_letter(text::character_at(title, next)) ? next : 0;
}

}  // namespace svod::normalizer::stages
