#include "normalizer/phrases/date_lines.hpp"

#include <cstddef>

#include "normalizer/text/characters.hpp"

namespace svod::normalizer::phrases {
namespace {

constexpr std::string_view dash = "- ";

bool begins_part(std::string_view folded, text::Span span) {
    const std::string_view before = text::trim(folded.substr(0, span.begin));
    return before.empty() || before.ends_with(';');
}

// «, 26 участников», «, школа № 2»: a figure only with a word of its own behind it.
bool goes_on_with_words(std::string_view behind) {
    if (!behind.starts_with(", ")) {
        return false;
    }
    std::size_t place = 2;
    while (text::is_digit(text::character_at(behind, place))) {
        ++place;
    }
    place += place > 2 && text::character_at(behind, place) == U' ' ? 1 : 0;
    const char32_t next = text::character_at(behind, place);
    return text::is_letter(next) || next == U'"';
}

// The end of the text, of a line or of a part of it, behind a full stop; behind a sure name without one.
bool ends_part(std::string_view folded, text::Span span, bool sure) {
    std::string_view behind = folded.substr(span.end);
    const bool stop = folded[span.end - 1] == '.' || behind.starts_with('.');
    behind.remove_prefix(behind.starts_with('.') ? 1 : 0);
    const bool end = behind.empty() || behind.starts_with('\n');
    return behind.starts_with(';') || (end && (stop || sure)) || (stop && behind.starts_with(' '));
}

bool has_day_in_full(std::string_view folded, text::Span span) {
    return span.size() > 1 && text::is_digit(static_cast<unsigned char>(folded[span.begin + 1]));
}

}  // namespace

bool has_month_in_full(std::string_view folded, text::Span span) {
    std::string_view words = folded.substr(span.begin, span.size());
    words.remove_suffix(words.ends_with('.') ? 1 : 0);
    return words.size() > 2 && words.rfind('.') + 3 == words.size();
}

bool opens_line(std::string_view folded, text::Span span) {
    const std::string_view behind = folded.substr(span.end);
    const std::size_t gap = behind.starts_with(" - ")                              ? 3
                            : behind.starts_with(", ") || behind.starts_with("; ") ? 2
                                                                                   : 0;
    return gap > 0 && has_month_in_full(folded, span) && begins_part(folded, span) &&
           (text::is_letter(text::character_at(behind, gap)) || behind.substr(gap).starts_with('"'));
}

bool closes_name(std::string_view folded, text::Span span) {
    std::string_view before = folded.substr(0, span.begin);
    if (!has_month_in_full(folded, span) || before.empty()) {
        return false;
    }
    const std::string_view behind = folded.substr(span.end);
    if (before.ends_with('(')) {
        return goes_on_with_words(behind);
    }
    const bool dashed = before.ends_with(dash) && has_day_in_full(folded, span);
    if (!dashed && !before.ends_with(", ")) {
        return false;
    }
    before = text::trim(before.substr(0, before.size() - dash.size()));
    const char32_t last = text::character_before(before, before.size());
    const bool marked = last == U'"' || last == U')';  // «охват, 12.10» is a figure
    return (marked || text::is_letter(last)) && (ends_part(folded, span, marked) || goes_on_with_words(behind));
}

bool begins_item(std::string_view folded, std::size_t place) {
    const std::string_view before = text::trim(folded.substr(0, place));
    const bool number = before.size() <= 3 && before.find_first_not_of("0123456789.)") == std::string_view::npos;
    return number || before.ends_with(';') || before.ends_with(':') || before.ends_with('(');
}

bool begins_sentence(std::string_view folded, std::size_t place) {
    const std::string_view before = text::trim(folded.substr(0, place));
    return before.size() > 1 && before.back() == '.' &&
           !text::is_digit(static_cast<unsigned char>(before[before.size() - 2]));
}

}  // namespace svod::normalizer::phrases
