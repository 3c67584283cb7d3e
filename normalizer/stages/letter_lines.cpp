#include "normalizer/stages/letter_lines.hpp"

#include <algorithm>
#include <string>

#include "normalizer/phrases/quotes.hpp"
#include "normalizer/rules/word_lists.hpp"
#include "normalizer/text/characters.hpp"
#include "normalizer/text/folded.hpp"

namespace svod::normalizer::stages {

std::optional<phrases::DateMatch> day_in(const phrases::Readers& readers, const text::Folded& text) {
    for (phrases::DateMatch& date : readers.dates.find(text, {})) {
        if (date.precision == "day" && date.year_written && date.start == date.end) {
            return std::move(date);
        }
    }
    return std::nullopt;
}

bool is_below(const Reading& reading, std::size_t index, std::string_view words) {
    constexpr std::size_t longest_stamp = 3;  // lines
    const Unit* const end = reading.units.data() + index;
    return std::any_of(end - std::min(index, longest_stamp), end,
                       [&](const Unit& unit) { return rules::word_list(words).within(unit.text.folded()); });
}

std::optional<phrases::DateMatch> lone_day(const phrases::Readers& readers, const text::Folded& line) {
    constexpr std::string_view longest_behind = " года.";
    if (!text::is_digit(text::character_at(line.folded(), 0))) {
        return std::nullopt;
    }
    auto day = day_in(readers, line);
    const bool alone = day && day->span.begin == 0 && line.folded().size() <= day->span.end + longest_behind.size();
    return alone ? std::move(day) : std::nullopt;
}

std::optional<std::size_t> unit_of_day_above(const Reading& reading, const phrases::Readers& readers,
                                             std::size_t index) {
    constexpr std::size_t most_lines = 2;  // the day, the place
    for (std::size_t at = index; at > index - std::min(index, most_lines); --at) {
        if (lone_day(readers, reading.units[at - 1].text)) {
            return at - 1;
        }
    }
    return std::nullopt;
}

bool is_below_request(const Reading& reading, const phrases::Readers& readers, std::size_t index) {
    if (index == 0) {
        return false;
    }
    const text::Folded& above = reading.units[index - 1].text;
    return readers.names.identity.line_field(above.folded()) == "answer" && !day_in(readers, above);
}

bool is_beside_label_of_day(const Reading& reading, const phrases::Readers& readers, std::size_t index) {
    const Unit& cell = reading.units[index];
    const Unit* label = index > 0 && cell.kind == Unit::Kind::cell ? &cell - 1 : nullptr;
    return label != nullptr && label->table == cell.table && label->place.row_no == cell.place.row_no &&
           readers.names.identity.line_field(label->text.folded()) == "date_beside";
}

bool is_signed(const Reading& reading, const phrases::Readers& readers, std::size_t index, bool initials) {
    const Unit& unit = reading.units.at(index);
    const std::vector<phrases::PersonMention> people = readers.names.people.find(unit.text);
    return people.size() == 1 && people.front().role && unit.kind != Unit::Kind::cell &&
           people.front().span.end == unit.text.original().size() &&
           (!initials || people.front().name.find('.') != std::string::npos) &&
           text::length(unit.text.original()) <= longest_line;
}

bool ends_letter(const Reading& reading, const phrases::Readers& readers, std::size_t index) {
    const text::Folded& text = reading.units.at(index).text;
    const std::string field = readers.names.identity.line_field(text.folded());
    return field == "enclosure" || field == "attachment" ||
           (!text.original().empty() && readers.names.identity.own_part(text).empty());
}

std::size_t begin_of_letters_end(const Reading& reading, const phrases::Readers& readers, std::size_t first,
                                 std::size_t last) {
    // «Сомова Анна Борисовна, методист» below «Директор … А. Б. Лунёва»
    const auto can_be_asked = [&](std::size_t index) {
        const auto people = readers.names.people.find(reading.units[index].text);
        return people.size() == 1 && people.front().name.find('.') == std::string::npos && index > first &&
               is_signed(reading, readers, index - 1, true);
    };
    const auto is_telephone = [&](std::size_t index) {
        return reading.units[index].text.folded().find_first_not_of("0123456789 ()+-,.") == std::string::npos;
    };
    std::size_t begin = last;
    while (begin > first &&
           (ends_letter(reading, readers, begin - 1) || is_telephone(begin - 1) || can_be_asked(begin - 1))) {
        --begin;
    }
    return begin;
}

bool tells_agreement(std::string_view line) {
    constexpr int first_words = 3;  // «С отчётом ознакомлен»
    std::string folded = text::fold(line);
    std::replace(folded.begin(), folded.end(), ':', ' ');
    std::string_view rest = folded;
    for (int word = 0; word < first_words && !rest.empty(); ++word) {
        const std::size_t end = std::min(rest.find(' '), rest.size());
        if (rules::word_list("words_of_an_agreement").has(rest.substr(0, end))) {
            return true;
        }
        rest.remove_prefix(std::min(end + 1, rest.size()));
    }
    return false;
}

bool tells_of_a_person(std::string_view words) {
    constexpr std::size_t shortest_stem = 6;  // bytes: not «ддют»
    std::string plain(words);
    const text::Folded folded(words);
    for (const phrases::Quoted& quoted : phrases::quotations(folded)) {
        const text::Span span = folded.to_original(quoted.outer);
        plain.replace(span.begin, span.size(), span.size(), ' ');
    }
    plain = plain.substr(std::min(plain.rfind(". ") + 1, plain.size()));
    std::replace_if(
        plain.begin(), plain.end(),
        [](char mark) { return std::string_view(".,:;()\n").find(mark) != std::string_view::npos; }, ' ');
    for (std::string_view rest = text::trim(plain); !rest.empty();) {
        const std::size_t end = std::min(rest.find(' '), rest.size());
        const std::string_view word = rest.substr(0, end);
        if (!text::is_upper(text::character_at(word, 0)) &&
            rules::word_list("told_of_a_person").has(text::fold(word), shortest_stem)) {
            return true;
        }
        rest = text::trim(rest.substr(end));
    }
    return false;
}

}  // namespace svod::normalizer::stages
