#include "extractors/assembly/wrapping.hpp"

#include <re2/re2.h>

#include <algorithm>
#include <string_view>

#include "extractors/assembly/clean.hpp"
#include "extractors/assembly/dated_items.hpp"
#include "extractors/assembly/heading_words.hpp"
#include "extractors/assembly/labels.hpp"
#include "extractors/assembly/rows.hpp"
#include "extractors/document/letter_classes.hpp"
#include "extractors/document/unicode.hpp"

namespace svod::extractors::assembly {
namespace {

// Editors and converters wrap between these widths; longer lines were not wrapped, shorter ones are lines by choice.
constexpr std::size_t narrowest_wrap = 64;
constexpr std::size_t widest_wrap = 130;
// Bounds the work on hostile text.
constexpr std::size_t longest_paragraph = 20000;

// Width of the white space that the line begins with; a tab counts as four.
std::size_t indentation(std::string_view line) {
    std::size_t width = 0;
    for (const char c : line) {
        if (c != ' ' && c != '\t') {
            break;
        }
        width += c == '\t' ? 4 : 1;
    }
    return width;
}

bool begins_item(std::string_view line) {
    static const RE2 key(with_letters_listed(R"(^\p{Lu}[^.:;!?]{2,60}: *\S)"));
    return read_label(line).kind != LabelKind::none || is_contact_line(line) ||
           (line.find(':') != std::string_view::npos &&
            RE2::PartialMatch(re2::StringPiece(line.data(), line.size()), key));
}

std::size_t first_word_length(std::string_view line) {
    return unicode::length(line.substr(0, std::min(line.find(' '), line.size())));
}

bool opens_bold(std::string_view line) {
    std::size_t marks = 0;
    for (std::size_t at = line.find("**"); at != std::string_view::npos; at = line.find("**", at + 2)) {
        ++marks;
    }
    return marks % 2 == 1;
}

// «… Обучаются» on a nearly full line, «1 150 детей» on the next: a figure is kept beside what it counts.
bool ends_before_figure(std::string_view line, std::string_view next, std::size_t width) {
    return width > 0 && unicode::length(line) * 4 > width * 3 && unicode::is_lower(unicode::last_point(line)) &&
           unicode::is_digit(unicode::first_point(next.substr(0, 64)));
}

bool begins_with_dash(std::string_view line) {
    return line.starts_with("- ") || line.starts_with("– ") || line.starts_with("— ");
}

// «… за 2022» on a full line, «– 2023 учебный год» on the next: a dash inside a sentence and no list, which would be
// announced, or would go on with another dash.
bool breaks_before_dash(std::string_view line, std::string_view next, std::string_view following, std::size_t width) {
    const char32_t last = unicode::last_point(line);
    return width > 0 && begins_with_dash(next) && !begins_with_dash(following) &&
           unicode::length(line) + 1 + first_word_length(next) > width &&
           (unicode::is_letter(last) || unicode::is_digit(last) || last == U'»' || last == U')' || last == U'%');
}

// A figure, the first of which recognition may have taken for a letter («З0», «І35»).
bool begins_with_figure(std::string_view line) {
    static const RE2 figure(R"(^(?:\d|[ОЗІбOIl]\d))");
    return RE2::PartialMatch(re2::StringPiece(line.data(), line.size()), figure);
}

// «школы – 28», «Обучается детей, всего – 8 215 (в 2022 году – 7 940)»: a line that ends with what it counts.
bool ends_with_its_figure(std::string_view line) {
    static const RE2 figure(
        with_letters_listed(R"((?: [-–—]|:) ?\d[\d .,\x{a0}]*%?(?: ?\pL{1,8}\.?)?(?: ?\([^()]*\))?[;.]?$)"));
    return RE2::PartialMatch(re2::StringPiece(line.data(), line.size()), figure);
}

// A line that is all of a rest: «– 160;», «– 31, художественной – 60», «% на 1 мая», «30.» below «Всего программ:». No
// item and no row is one.
bool is_rest_of_figure(std::string_view line, std::string_view next, std::string_view following) {
    static const RE2 rest(with_letters_listed(
        R"(^(?:[-–—] ?[\dОЗІбOIl]{1,3}(?: ?[\dОЗбO]{3})*(?:,\d+)? ?(?:$|%|[;.](?: ?\pL[^|]*)?$|, ?\pL)|% ?(?:$|[,;.]|\pL)))"));
    const char32_t last = unicode::last_point(line);
    const bool behind_dash = unicode::is_letter(last) || last == U'»' || last == U')';
    static const RE2 value(R"(^\d{1,3}(?: ?\d{3})*(?:,\d+)? ?%?[.;]?$)");
    if (last == U':') {
        return RE2::PartialMatch(re2::StringPiece(next.data(), next.size()), value) && !begins_with_figure(following);
    }
    return (next.starts_with("%") ? unicode::is_digit(last) : behind_dash) &&
           RE2::PartialMatch(re2::StringPiece(next.data(), next.size()), rest);
}

// «Всего выдано» on one line, «2031 сертификат» on the next; «с 10 по» before «13 июня»; «технической –» before «16;»;
// «зачислено 2» before «630 детей»; «Работают 2 школы,» before «1 детский сад и 1 дом творчества.»
bool breaks_before_figure(std::string_view line, std::string_view next, std::string_view following) {
    static const RE2 counted(with_letters_listed(
        R"(^\d{1,3}(?:[ \x{a0}]?\d{3})*(?:,\d+)?(?: ?%| ?[(]?\p{Ll}{3}| \p{Ll}{2}| \p{Lu}{3})|^[\dОЗ]{1,2} ?\.[\dОЗ]{2} ?\.)"));
    static const RE2 group(with_letters_listed(R"(^\d{3} (?:\d{3} )?\p{Ll}{2})"));
    static const RE2 begun(with_letters_listed(R"((\pL+) \d{1,3}(?: \d{3})?$)"));
    // «20.01.2025», «15 января 2025 года»: no more than the day, of the line above or of the paper
    static const RE2 day(
        with_letters_listed(R"(^\d{1,2}(?: ?\.\d\d ?\. ?(?:20)?\d\d| ?\p{Ll}{3,8} 20\d\d)(?: ?г(?:\.|ода)?)?$)"));
    if (!begins_with_figure(next)) {
        return false;
    }
    if (is_joined(line, "") || ends_in_month_of_year(line, next) || line.ends_with(" –") || line.ends_with(" —") ||
        line.ends_with(" -")) {
        return true;
    }
    std::string word;
    const re2::StringPiece rest(next.data(), next.size());
    if (RE2::PartialMatch(rest, day)) {
        return false;
    }
    if (RE2::PartialMatch(re2::StringPiece(line.data(), line.size()), begun, &word)) {
        return has_finite_verb(word) && RE2::PartialMatch(rest, group);
    }
    if (begins_with_figure(following) || begins_with_figure(line) || !RE2::PartialMatch(rest, counted)) {
        return false;
    }
    if (line.ends_with(",") && !next.ends_with(",") && !next.ends_with(";")) {
        return (has_finite_verb(line) || begins_like_clause(line)) && !ends_with_its_figure(line);
    }
    return ends_open_to_figure(line);
}

// «Директор ________ А. Б. Сомова»: an office, a blank for the signature, a name.
bool is_signature(std::string_view line) {
    const std::size_t blank = line.find("___");
    return blank != std::string_view::npos && blank > 0 && unicode::is_upper(unicode::first_point(line.substr(0, 64)));
}

// «Методист МОЦ Сомова А. Б. Тел. 2-12-12», «Директор А. Б. Сомова» behind a sentence that has come to its end.
bool signs_below(std::string_view line, std::string_view next) {
    static const RE2 named(with_letters_listed(
        R"(^\p{Lu}\pL{3,}[^.;:!?]{0,80}? (?:\p{Lu}\pL+ \p{Lu}\. ?\p{Lu}\.|\p{Lu}\. ?\p{Lu}\. ?\p{Lu}\pL+)(?:,? ?(.{2,}))?$)"));
    std::string behind;
    return is_terminated(line) && RE2::FullMatch(re2::StringPiece(next.data(), next.size()), named, &behind) &&
           (behind.empty() || is_contact_line(behind)) && !has_finite_verb(next);
}

// «3. ОЦЕНКА КАЧЕСТВА» on one line, «ДОПОЛНИТЕЛЬНЫХ ПРОГРАММ» on the next: a numbered title in capitals, or one
// cut at a hyphen.
bool breaks_title(std::string_view line, std::string_view next) {
    constexpr std::size_t fewest_capitals = 10;
    constexpr std::size_t fewest_of_cut = 4;
    if (line.ends_with('-') && unicode::is_capitals(line, fewest_of_cut) && unicode::is_capitals(next, 2)) {
        return next.substr(0, std::min(next.find(' '), next.size())).find('.') == std::string_view::npos;
    }
    static const RE2 open_end(R"([,(«-]$|«[^»]*$)");
    const bool goes_on = begins_oblique(next) || is_joined(line, next) ||
                         RE2::PartialMatch(re2::StringPiece(line.data(), line.size()), open_end);
    static const RE2 own(R"(\d|\.$)");  // a sentence or a figure
    if (!goes_on || has_finite_verb(next) || RE2::PartialMatch(re2::StringPiece(next.data(), next.size()), own)) {
        return false;
    }
    const Label label = read_label(line);
    return (label.kind == LabelKind::number || label.kind == LabelKind::roman) && !is_terminated(line) &&
           unicode::is_capitals(line.substr(label.bytes), fewest_capitals) &&
           unicode::is_capitals(next, fewest_capitals);
}

// A sentence in capitals that goes on in them: its line has a verb, or ends before what it governs.
bool breaks_capitals(std::string_view line, std::string_view next) {
    constexpr std::size_t fewest_capitals = 10;
    constexpr std::size_t fewest_behind = 4;
    return !is_terminated(line) && line.find(' ') != std::string_view::npos &&
           unicode::is_capitals(line, fewest_capitals) && unicode::is_capitals(next, fewest_behind) &&
           !begins_like_title(next) &&
           (line.ends_with(",") || has_finite_verb(line) || is_joined(line, next) ||
            begins_oblique(line.substr(line.rfind(' ') + 1)));
}

// «… (распоряжение» over «Правительства РФ от 31.03.2022)»: a bracket that closes on the next line; «… приказом» over
// «Управления образования от 12.05.2023»: an act whose issuer stands below.
bool breaks_act(std::string_view line, std::string_view next) {
    static const RE2 open(R"(\([^()]*[^()., ]$)");
    static const RE2 closed(R"(^[^()]*\))");
    static const RE2 dated(with_letters_listed(R"(^\p{Lu}[^.;:]* от [«"]?\d)"));
    const re2::StringPiece rest(next.data(), next.size());
    if (RE2::PartialMatch(re2::StringPiece(line.data(), line.size()), open) && RE2::PartialMatch(rest, closed)) {
        return true;
    }
    return std::count(line.begin(), line.end(), ' ') > 1 && ends_in_act(line) && RE2::PartialMatch(rest, dated);
}

// «Дополнительного образования – 4» over «Общеобразовательные – 13»: figures with their names, below what they are of.
bool lists_figures(std::string_view line, std::string_view next, std::string_view following) {
    return unicode::is_upper(unicode::first_point(next.substr(0, 64))) &&
           unicode::is_upper(unicode::first_point(following.substr(0, 64))) && ends_with_its_figure(next) &&
           ends_with_its_figure(following) && line.find_first_of("0123456789") == std::string_view::npos;
}

// «… каждого ребёнка.» on a full line, «Задачи:» on the next above items: no rest of the paragraph.
bool leads_into_items(std::string_view line, std::string_view next, std::string_view following) {
    constexpr std::size_t longest = 40;  // letters
    return is_terminated(line) && next.ends_with(':') && unicode::length(next) <= longest &&
           std::count(next.begin(), next.end(), ' ') <= 2 && unicode::is_upper(unicode::first_point(next)) &&
           read_label(following).kind != LabelKind::none;
}

/// What lines had for room.
struct Room {
    std::size_t width = 0;    // letters; 0 where none was wrapped
    bool is_certain = false;  // a sentence was broken for want of it
};

// Whether `next` goes on where `line` was broken.
bool goes_on(std::string_view line, std::string_view next, std::string_view following, const Room& room) {
    const std::size_t width = room.width;
    const bool full = width > 0 && unicode::length(line) + 1 + first_word_length(next) > width;
    if (!full && ends_with_its_figure(line) && (ends_with_its_figure(next) || unicode::last_point(next) == ':')) {
        return false;
    }
    if ((begins_dated_item(line) && begins_dated_item(next)) || lists_figures(line, next, following) ||
        leads_into_items(line, next, following) || signs_below(line, next) ||
        (is_terminated(line) && is_time_of_year(next))) {  // «… к осени.» over «3 КВАРТАЛ»
        return false;
    }
    if (is_rest_of_figure(line, next, following) || breaks_before_figure(line, next, following)) {
        return true;
    }
    if (begins_item(next) || is_signature(next) || (is_contact_line(line) && is_reference_line(next))) {
        return false;
    }
    if (breaks_title(line, next) || breaks_capitals(line, next)) {
        return true;
    }
    if (breaks_act(line, next)) {
        return true;
    }
    if (begins_like_title(next) && !has_finite_verb(line) && (unicode::is_capitals(next) || !is_terminated(line))) {
        return false;
    }
    if (is_terminated(line)) {
        return full && room.is_certain && unicode::last_point(line) != ':' && unicode::last_point(line) != ';';
    }
    // «Дом творчества» on one line, its name in quotes on the next.
    const bool quoted = next.starts_with("«") && !line.ends_with("»") &&
                        unicode::is_upper(unicode::first_point(next.substr(std::string_view("«").size(), 64)));
    // A title goes on in an oblique case; a whole sentence or a figure's name may begin with one below its heading.
    const bool title_goes_on =
        begins_oblique(next) && (unicode::last_point(next) != '.' || width > 0) && !tells_figure(next);
    return full || quoted || begins_as_rest(next) || title_goes_on || ends_before_figure(line, next, width);
}

// «приказ от 15.01.2024 г.» on one line, «№ 12» on the next: the act's number.
bool breaks_before_number(std::string_view line, std::string_view next) {
    static const RE2 date(R"((?:^| )от [«"]?\d[^.]{0,3}[. ][^\n]{1,20}\d{4} ?(?:г ?\.?)?$)");
    static const RE2 number(
        with_letters_listed(R"(^(?:№|N[°ºs]?) ?\d[\d /–-]*\pL{0,3}(?: ?[-–] ?\pL{1,3})? ?(?:$|[«"„(,;.]))"));
    static const RE2 bare(R"(^\d+(?:[-/][^\s,;.]+)?(?:$|[,;.]| ?[«"„(]))");
    return (line.ends_with(" №") && RE2::PartialMatch(re2::StringPiece(next.data(), next.size()), bare)) ||
           (RE2::PartialMatch(re2::StringPiece(line.data(), line.size()), date) &&
            RE2::PartialMatch(re2::StringPiece(next.data(), next.size()), number));
}

std::string_view without_indentation(std::string_view line) {
    return line.substr(std::min(line.find_first_not_of(" \t"), line.size()));
}

// A first line set in by two spaces or more, from a capital on, begins a paragraph.
bool is_set_in(std::string_view line, std::string_view next) {
    return indentation(next) >= indentation(line) + 2 && unicode::is_upper(unicode::first_point(next.substr(0, 64)));
}

constexpr std::size_t raggedness = 14;  // letters: a word that found no room

// Whether a sentence goes on in the next line.
bool is_broken_off(std::string_view line, std::string_view next) {
    return !is_terminated(line) && begins_as_rest(next);
}

// The room that lines had, by the longest of them.
Room room_of(const std::vector<std::string_view>& lines, LineHabit habit) {
    std::size_t width = 0;
    for (const std::string_view line : lines) {
        width = std::max(width, unicode::length(line));
    }
    if (width > widest_wrap || width < narrowest_wrap) {
        return {};
    }
    // Lines that can have been broken: the last of a paragraph and one above an item say nothing.
    std::size_t full = 0;
    bool is_certain = habit == LineHabit::wrapped;
    for (std::size_t i = 0; i + 1 < lines.size(); ++i) {
        const std::string_view next = without_indentation(lines[i + 1]);
        if (!begins_item(next) && unicode::length(lines[i]) + raggedness > width) {
            ++full;
            is_certain = is_certain || is_broken_off(lines[i], next);
        }
    }
    return habit == LineHabit::whole && full < 2 ? Room() : Room{width, is_certain};
}

}  // namespace

LineHabit habit_of(const std::vector<std::string_view>& lines) {
    constexpr std::size_t fewest_longer = 3;
    constexpr std::size_t fewest_broken = 5;
    std::size_t longer = 0;
    std::size_t broken = 0;
    for (std::size_t i = 0; i < lines.size() && longer < fewest_longer; ++i) {
        const std::size_t length = lines[i].size() > narrowest_wrap ? unicode::length(lines[i]) : 0;
        longer += length > widest_wrap ? 1 : 0;
        broken += length + raggedness > narrowest_wrap && i + 1 < lines.size() &&
                          is_broken_off(lines[i], without_indentation(lines[i + 1]))
                      ? 1
                      : 0;
    }
    return longer >= fewest_longer   ? LineHabit::whole
           : broken >= fewest_broken ? LineHabit::wrapped
                                     : LineHabit::unknown;
}

std::vector<std::string> join_wrapped(const std::vector<std::string_view>& lines, const WordList& words,
                                      LineHabit habit) {
    const Room room = room_of(lines, habit);
    std::vector<std::string> paragraphs;
    std::string last;
    std::string_view raw;
    bool bold = false;
    for (std::size_t i = 0; i < lines.size(); ++i) {
        const std::string_view line = lines[i];
        const std::string plain = clean(std::string(line)).text;
        const std::string_view following = i + 1 < lines.size() ? without_indentation(lines[i + 1]) : "";
        const bool in_item = !paragraphs.empty() && begins_with_dash(without_indentation(paragraphs.back()));
        const bool joins =
            !paragraphs.empty() &&
            (bold || (!in_item && breaks_before_dash(last, plain, following, room.width)) ||
             breaks_before_number(last, plain) || (goes_on(last, plain, following, room) && !is_set_in(raw, line)));
        if (joins && paragraphs.back().size() < longest_paragraph) {
            paragraphs.back() = words.join(paragraphs.back(), without_indentation(line));
        } else {
            paragraphs.emplace_back(line);
        }
        bold = bold != opens_bold(line);
        last = plain;
        raw = line;
    }
    return paragraphs;
}

}  // namespace svod::extractors::assembly
