#include "normalizer/stages/outline_titles.hpp"

#include <re2/re2.h>

#include <algorithm>

#include "extractors/document/ordinals.hpp"
#include "normalizer/phrases/date_roles.hpp"
#include "normalizer/rules/word_lists.hpp"
#include "normalizer/text/characters.hpp"

namespace svod::normalizer::stages {
namespace {

std::string one_line(std::string_view text) {
    std::string line(text::trim(text));
    std::replace(line.begin(), line.end(), '\n', ' ');
    return line;
}

void take_off_end(HeadingText& heading) {
    while (!heading.title.empty() &&
           (heading.title.back() == ':' || heading.title.back() == '.' || heading.title.back() == ' ')) {
        heading.colon = heading.colon || heading.title.back() == ':';
        heading.title.pop_back();
    }
}

std::string counting_words() {
    std::string joined;
    for (const rules::WordList::Entry& entry : rules::word_list("word_of_sections").entries()) {
        joined += (joined.empty() ? "" : "|") + entry.text;
    }
    return joined;
}

// «Б. Показатели»: the heading behind a letter of the alphabet; "" of a line that has no such looks («А. С. Попов»).
std::string title_behind(std::string_view letter, const Unit& unit) {
    constexpr std::size_t longest = 100;  // letters
    static const RE2 heading(R"([.)]\s*(["«]?\p{Lu}(?:\pL| \p{Ll}).*[^;,\s])\s*)");
    const std::string& line = unit.text.original();
    const bool line_of_its_own = unit.kind == Unit::Kind::paragraph || unit.kind == Unit::Kind::heading;
    std::string title;
    return line_of_its_own && unit.number.empty() && line.starts_with(letter) && text::length(line) <= longest &&
                   RE2::FullMatch(std::string_view(line).substr(letter.size()), heading, &title)
               ? title
               : "";
}

}  // namespace

void number_lettered_headings(Reading& reading, const phrases::Readers& readers) {
    constexpr std::size_t enough = 3;  // that count whatever they name
    static const std::vector<std::string> letters = {"А", "Б", "В", "Г", "Д", "Е", "Ж", "З", "И", "К", "Л", "М"};
    std::vector<std::pair<Unit*, std::string>> headings;
    for (std::size_t i = 0; i + 1 < reading.units.size() && headings.size() + 1 < letters.size(); ++i) {
        if (headings.size() == 1 && !title_behind(letters.front(), reading.units[i]).empty()) {
            headings.clear();  // the «А. Сомова» before was a name: the last «А.» before «Б.» opens the row
        }
        const std::size_t next = headings.size();
        std::string title = title_behind(letters[next], reading.units[i]);
        const bool led_in = next == 0 && i > 0 && reading.units[i - 1].text.original().ends_with(':');
        if (!title.empty() && !led_in && title_behind(letters[next + 1], reading.units[i + 1]).empty()) {
            headings.emplace_back(&reading.units[i], std::move(title));
        }
    }
    const auto names_subject = [&](const auto& heading) {
        return readers.section_codes.of_title(text::Folded(heading.second)).has_value();
    };
    if (headings.size() < 2 ||
        (headings.size() < enough && std::none_of(headings.begin(), headings.end(), names_subject))) {
        return;  // «А. Всё устраивает», «Б. Далеко ездить»: answers of parents
    }
    for (std::size_t i = 0; i < headings.size(); ++i) {
        Unit& unit = *headings[i].first;
        unit.kind = Unit::Kind::heading;
        unit.number = letters[i];
        unit.text = text::Folded(headings[i].second);
    }
}

HeadingText split_heading(std::string_view label, std::string_view text) {
    // «1.», «1.2.», «IV.», «3)», also glued to the word: «7.Выравнивание»; a bare number needs a space behind it.
    // A word that counts sections may stand before it: «Раздел 1. …».
    static const RE2 numbered("^(?:(?i:" + counting_words() + R"()\s+)?((?:\d{1,2}(?:\.\d{1,2})*|[IVXIVХ]{1,4})))" +
                              R"((?:[.):]\s*|\s+)(\D.*)$)");
    // Letters count only behind such a word: «Раздел А. …».
    static const RE2 lettered("^(?i:" + counting_words() + R"()\s+([A-ZА-ЯЁ])(?:[.):]\s*|\s+[-–—]\s+)(\D.*)$)");
    // «1 блок. …», «2-я часть: …», «§ 2. …», «№ 3. …».
    static const RE2 counted(R"(^((?:\d{1,2}|[IVXIVХ]{1,4}))(?:-?[йяе])?\s+(?i:)" + counting_words() +
                             R"()[.:]\s*(\D.*)$)");
    static const RE2 signed_number(R"(^[№§]\s*(\d{1,2})[.)]?\s+(\D.*)$)");
    HeadingText heading;
    heading.title = one_line(text);
    std::string number;
    std::string rest;
    if (!label.empty() && label != "-") {
        heading.number = std::string(label);
    } else if (RE2::FullMatch(heading.title, counted, &number, &rest) ||
               RE2::FullMatch(heading.title, numbered, &number, &rest) ||
               RE2::FullMatch(heading.title, signed_number, &number, &rest) ||
               RE2::FullMatch(heading.title, lettered, &number, &rest)) {
        heading.number = number;
        heading.title = rest;
    }
    take_off_end(heading);
    return heading;
}

bool begins_with_capital(std::string_view title) {
    std::size_t begin = 0;
    const bool quoted = !title.empty() && text::is_quote(text::next_character(title, begin));
    return begin < title.size() && text::is_upper(text::character_at(title, quoted ? begin : 0));
}

std::string without_number(const Unit& unit) {
    const std::string& line = unit.text.original();
    const HeadingText heading = unit.number.empty() ? split_heading("", line) : HeadingText();
    const std::size_t title = heading.number && begins_with_capital(heading.title) ? line.find(heading.title) : 0;
    return title == std::string::npos ? line : line.substr(title);
}

HeadingText whole_heading(std::string_view text) {
    HeadingText heading;
    heading.title = one_line(text);
    take_off_end(heading);
    return heading;
}

bool is_blank_answer(const Reading& reading, const Unit& unit) {
    const auto at = static_cast<std::size_t>(&unit - reading.units.data());
    if (at == 0 || !unit.text.original().ends_with(':')) {
        return false;
    }
    const Unit& before = reading.units[at - 1];
    return before.kind == Unit::Kind::list_item && depth_of(Text(before.number)) == depth_of(Text(unit.number)) &&
           before.text.original().find(':') != std::string::npos;
}

phrases::Period time_of_heading(const phrases::DateReader& dates, const text::Folded& heading,
                                const phrases::Period& enclosing) {
    constexpr std::size_t longest = 60;  // letters
    if (heading.folded().size() > 2 * longest) {
        return {};
    }
    std::string_view words = text::trim(heading.folded());
    while (words.ends_with(':') || words.ends_with('.') || words.ends_with(' ')) {
        words.remove_suffix(1);
    }
    const std::vector<phrases::DateMatch> found = dates.find(heading, enclosing);
    if (found.empty() || found.front().span.begin > 0 || found.back().span.end < words.size()) {
        return {};
    }
    const auto part_of_year = [](const phrases::DateMatch& date) {
        return date.start && date.end && !date.recurrence &&
               (date.precision == "month" || date.precision == "quarter" || date.precision == "half_year" ||
                (date.precision == "range" && date.start->ends_with("-01")));
    };
    const bool all = std::all_of(found.begin(), found.end(), part_of_year);
    return all ? phrases::Period{phrases::day_of_iso(found.front().start), phrases::day_of_iso(found.back().end)}
               : phrases::Period{};
}

bool begins_with_question(const text::Folded& title) {
    const std::string_view folded = title.folded();
    const std::size_t first = folded.find(' ');
    const std::size_t second = first == std::string::npos ? first : folded.find(' ', first + 1);
    const rules::WordList& questions = rules::word_list("question_of_heading");
    return questions.has(folded.substr(0, first)) || questions.has(folded.substr(0, second));
}

bool is_month_alone(const Reading& reading, const phrases::Readers& readers, const Unit& unit) {
    constexpr std::size_t longest = 30;  // letters
    const auto next = static_cast<std::size_t>(&unit - reading.units.data()) + 1;
    const std::string_view folded = unit.text.folded();
    return unit.kind == Unit::Kind::paragraph && unit.number.empty() && !reading.report.sections.empty() &&
           next < reading.units.size() && text::length(folded) <= longest &&
           begins_with_capital(unit.text.original()) && folded.find_first_of("0123456789") == std::string::npos &&
           time_of_heading(readers.dates, unit.text, reading.enclosing_period(unit)).known();
}

bool heads_list_of_own(const Reading& reading, const Unit& unit) {
    const auto next = static_cast<std::size_t>(&unit - reading.units.data()) + 1;
    const std::vector<Section>& sections = reading.report.sections;
    return next < reading.units.size() && !sections.empty() && reading.units[next].kind == Unit::Kind::list_item &&
           ordinal_of_number(reading.units[next].number) == 1 && ordinal_of_number(unit.number) > 1 &&
           ordinal_of_number(sections.back().number.value_or("")) == ordinal_of_number(unit.number) - 1;
}

phrases::Period period_named_in(const text::Folded& title, const phrases::DateReader& dates,
                                const phrases::Period& enclosing) {
    const bool plan = dates.roles().by_heading(title.folded()).has_value();
    for (const phrases::DateMatch& date : dates.find(title, enclosing)) {
        const bool whole = date.precision && *date.precision != "day" && !date.recurrence;
        const bool alone = date.span.size() == title.folded().size();
        const bool ahead = enclosing.end && date.start > phrases::iso(enclosing.end);  // «Задачи на следующий год»
        if (whole && date.start && date.end && (date.year_written || alone || plan || ahead)) {
            return {phrases::day_of_iso(date.start), phrases::day_of_iso(date.end)};
        }
    }
    return {};
}

std::optional<phrases::SectionMatch> code_of_heading(const Reading& reading, const phrases::Readers& readers,
                                                     const text::Folded& title) {
    auto code = readers.section_codes.of_title(title);
    const Text begin = phrases::iso(reading.period.start);
    const Text end = phrases::iso(reading.period.end);
    if (!code || code->code != "prospects" || ((!begin || !end) && !code->only_later)) {
        return code;
    }
    std::string timeless = title.folded();
    for (const phrases::DateMatch& date : readers.dates.find(title, reading.period)) {
        const bool begun = end && date.precision == Text("school_year") && date.start < begin && date.end >= begin &&
                           date.start->substr(0, 4) < end->substr(0, 4);  // ahead in autumn, half over in spring
        const bool told_of = code->only_later ? !end || (date.start <= end && date.end >= begin)
                                              : begun || (date.start >= begin && date.end <= end);
        if (date.start && date.end && told_of) {
            std::fill_n(timeless.begin() + static_cast<std::ptrdiff_t>(date.span.begin), date.span.size(), ' ');
        }
    }
    return timeless == title.folded() ? code : readers.section_codes.of_title(text::Folded(timeless));
}

bool dates_signature(const Reading& reading, const phrases::Readers& readers, const Unit& unit) {
    constexpr std::size_t most_lines = 6;      // of signatures, telephones and seals
    constexpr std::size_t longest_line = 100;  // letters
    const auto at = static_cast<std::size_t>(&unit - reading.units.data());
    const std::size_t last = reading.units.size() - 1;
    return unit.number.empty() && at > 0 && at < last && last - at <= most_lines &&
           time_of_heading(readers.dates, unit.text, reading.enclosing_period(unit)).start &&
           readers.headings.is_no_heading(reading.units[at + 1].text) &&
           std::all_of(
               reading.units.begin() + static_cast<std::ptrdiff_t>(at) + 1, reading.units.end(), [](const Unit& other) {
                   return other.kind != Unit::Kind::list_item && text::length(other.text.original()) <= longest_line;
               });
}

namespace {

bool asks_behind_colon(const std::string& line) {
    const std::size_t colon = line.find(": ");
    if (colon == std::string::npos) {
        return false;
    }
    const text::Folded behind(line.substr(colon + 2));
    return rules::word_list("word_that_asks").has(behind.folded().substr(0, behind.folded().find(' ')));
}

}  // namespace

bool is_heading_with_colon(const Unit& unit, const std::string& line, const phrases::Readers& readers) {
    const bool numbered = unit.kind == Unit::Kind::heading && !unit.number.empty();
    const bool styled = unit.level > 0 && text::length(line) <= longest_plain_heading;
    return (numbered && asks_behind_colon(line)) || (styled && readers.section_codes.of_title(unit.text));
}

int depth_of(const Text& number) {
    return number ? 1 + static_cast<int>(std::count(number->begin(), number->end(), '.')) : 0;
}

int ordinal_of_number(std::string_view number) {
    constexpr int greatest = 999;  // a year is no number of a heading
    const int ordinal = extractors::ordinal_of(number);
    return ordinal <= greatest ? ordinal : 0;
}

}  // namespace svod::normalizer::stages
