#include "extractors/pdf/hyphens.hpp"

#include <unicode/uchar.h>

#include <algorithm>
#include <array>
#include <string_view>
#include <utility>

#include "extractors/document/unicode.hpp"

namespace svod::extractors::pdf {
namespace {

constexpr char32_t kSoftHyphen = 0xAD;

bool is_hyphen(char32_t code) {
    return code == U'-' || code == U'\u2010' || code == kSoftHyphen;
}

/// Lower case, without what isn't a letter, digit or hyphen at either end.
std::u32string core_of(std::u32string_view word) {
    const auto inner = [](char32_t code) { return unicode::is_letter(code) || unicode::is_digit(code); };
    while (!word.empty() && !inner(word.front())) {
        word.remove_prefix(1);
    }
    while (!word.empty() && !inner(word.back())) {
        word.remove_suffix(1);
    }
    std::u32string core(word);
    for (char32_t& code : core) {
        code = static_cast<char32_t>(u_tolower(static_cast<UChar32>(code)));
    }
    return core;
}

bool ends_in_hyphen(const Line& line) {
    const std::u32string& word = line.words.back().text;
    return word.size() > 1 && is_hyphen(word.back()) && unicode::is_letter(word[word.size() - 2]);
}

bool is_address(std::u32string_view word) {
    return word.find(U"://") != std::u32string_view::npos || word.find(U"www.") != std::u32string_view::npos ||
           word.find(U'@') != std::u32string_view::npos;
}

/// Whether one or two letters make no word of their own: «й», «ая», but not «и», «на».
bool is_ending_alone(std::u32string_view word) {
    constexpr std::u32string_view kWords = U"авикосу";
    constexpr std::u32string_view kVowels = U"аеиоуы";
    constexpr std::u32string_view kLast = U"яюей";
    return word.size() == 1 ? kWords.find(word.front()) == std::u32string_view::npos
                            : word.size() == 2 && kVowels.find(word.front()) != std::u32string_view::npos &&
                                  kLast.find(word.back()) != std::u32string_view::npos;
}

/// Whether a few letters are the end of a longer word alone: «ние», «ского», but not «та», «лей».
bool is_suffix(std::u32string_view word) {
    constexpr auto kSuffixes = std::to_array<std::u32string_view>(
        {U"ль",    U"ии",    U"ию",    U"ия",    U"ний",   U"ние",   U"ния",  U"нию",   U"нии",  U"нием",
         U"ством", U"ство",  U"ства",  U"стве",  U"кое",   U"кая",   U"ких",  U"ского", U"ский", U"ская",
         U"ское",  U"ских",  U"ный",   U"ная",   U"ное",   U"ные",   U"ных",  U"ного",  U"ному", U"нный",
         U"нная",  U"нное",  U"нные",  U"нных",  U"ность", U"ности", U"ция",  U"ции",   U"цию",  U"ций",
         U"тель",  U"теля",  U"тели",  U"телей", U"щие",   U"щий",   U"щая",  U"щее",   U"щих",  U"ется",
         U"ются",  U"тся",   U"лось",  U"лись",  U"лась",  U"ание",  U"ания", U"анию",  U"ении", U"ение",
         U"ения",  U"вание", U"вания", U"тво",   U"ость",  U"тов",   U"ков"});
    return std::find(kSuffixes.begin(), kSuffixes.end(), word) != kSuffixes.end();
}

/// What can't be a word of its own at the beginning of a line: an ending there, a few letters before a hyphen
/// («о-спортивная»), or letters that begin no word («ые», «нно»).
bool is_loose_end(const Line& line) {
    constexpr std::size_t kLettersBeforeHyphen = 3;
    const std::u32string& word = line.words.front().text;
    const auto end = std::find_if_not(word.begin(), word.end(), unicode::is_lower);
    const auto letters = static_cast<std::size_t>(end - word.begin());
    const std::u32string_view whole = std::u32string_view(word).substr(0, letters);
    const bool closed = std::u32string_view(word).substr(letters).find_first_not_of(U".,;:)»") == std::u32string::npos;
    const bool alone = closed && (is_ending_alone(whole) || is_suffix(whole));
    const bool part = end != word.end() && is_hyphen(*end) && letters <= kLettersBeforeHyphen;
    constexpr auto kInside =
        std::to_array<std::u32string_view>({U"ь", U"ъ", U"ы", U"нн", U"нт", U"нк", U"лн", U"йн", U"йк", U"рн", U"рк"});
    return letters > 0 && (alone || part || std::any_of(kInside.begin(), kInside.end(), [&](std::u32string_view begin) {
                               return word.starts_with(begin);
                           }));
}

/// Whether a word before a lone vowel or «в» ends as no word does: «Консультаци/и», «Количеств/о», «участнико/в».
bool wants_letter(std::u32string_view head, std::u32string_view tail) {
    constexpr std::array<std::pair<std::u32string_view, std::u32string_view>, 6> kEnds = {
        {{U"ци", U"и"}, {U"ност", U"и"}, {U"ител", U"и"}, {U"ател", U"и"}, {U"честв", U"о"}, {U"нико", U"в"}}};
    return std::any_of(kEnds.begin(), kEnds.end(),
                       [&](const auto& end) { return head.ends_with(end.first) && tail == end.second; });
}

/// A day or a decimal number that a narrow column cut: «12.12.20/22», «15.01.202/5», «102,/4», with what may close it.
bool is_cut_figure(std::u32string_view head, std::u32string_view tail, double room, double letter) {
    constexpr double kMargins = 12;  // points: what a cell keeps free beside its text, in Word 5.4 on each side
    if (room > kMargins + 2 * letter || !unicode::is_digit(tail.front()) || !unicode::is_digit(head.front())) {
        return false;
    }
    static const std::u32string_view closing = U".,;)г";
    const std::u32string_view digits = tail.substr(0, std::min(tail.find_first_not_of(U"0123456789"), tail.size()));
    const bool whole = tail.substr(digits.size()).find_first_not_of(closing) == std::u32string_view::npos;
    const std::size_t comma = head.find(U',');
    if (comma != std::u32string_view::npos) {
        const auto not_digit = [](char32_t code) { return !unicode::is_digit(code) && code != U','; };
        return comma > 1 && whole && digits.size() + head.size() - comma - 1 <= 2 &&
               std::none_of(head.begin(), head.end(), not_digit);
    }
    constexpr std::size_t kYear = 6;  // where it begins in «12.12.2022»
    const std::u32string day = std::u32string(head) + std::u32string(digits);
    const auto is_dot = [&](std::size_t at) { return at < day.size() && day[at] == U'.'; };
    return whole && head.size() > kYear && day.size() == kYear + 4 && is_dot(2) && is_dot(5) &&
           (day.compare(kYear, 2, U"20") == 0 || day.compare(kYear, 2, U"19") == 0) &&
           std::all_of(day.begin() + kYear, day.end(), unicode::is_digit);
}

/// A line that is one word cut by the column's edge, and its rest.
bool is_cut_word(const Line& line, const Line& next, double width, const WordStock& stock) {
    const std::u32string& head = line.words.back().text;
    const Word& tail = next.words.front();
    const double room = width - (line.x1 - line.x0);
    if (line.words.size() != 1) {
        return false;
    }
    if (is_cut_figure(head, tail.text, room, (line.x1 - line.x0) / static_cast<double>(head.size()))) {
        return true;
    }
    constexpr std::u32string_view kClosing = U".,;:!?)%»";
    if (kClosing.find(tail.text.front()) != std::u32string_view::npos) {
        return room < tail.x1 - tail.x0;
    }
    if (head.size() < 2 || !unicode::is_letter(head.back()) || !unicode::is_lower(tail.text.front())) {
        return false;
    }
    const double letter = (line.x1 - line.x0) / static_cast<double>(head.size());
    if (stock.knows(core_of(head + tail.text))) {
        return room < 3 * letter;
    }
    constexpr std::size_t kNarrowest = 6;  // letters; in columns of fewer «на» may stand between «План» and «год»
    if (head.size() >= kNarrowest && (is_loose_end(next) || wants_letter(head, tail.text))) {
        constexpr double kWideLetter = 1.3;  // «ы», «ш» to the mean of a word's letters
        const double letter_of_tail = (tail.x1 - tail.x0) / static_cast<double>(tail.text.size());
        return room < kWideLetter * std::max(letter, letter_of_tail) && !stock.knows_whole(core_of(head));
    }
    return room < letter && tail.text.size() <= 3 && !stock.knows(core_of(head));
}

/// An address that ends a line goes on in the next one: cut at one of its marks, or where the line was full.
bool is_cut_address(std::u32string_view address, char32_t begin, double room, double letter) {
    constexpr std::u32string_view kMarks = U"/?=&#_-";
    const auto is_mark = [&](char32_t code) { return kMarks.find(code) != std::u32string_view::npos; };
    if (begin > 0x7F || (!unicode::is_letter(begin) && !unicode::is_digit(begin) && !is_mark(begin))) {
        return false;
    }
    return is_mark(address.back()) || is_mark(begin) || room < letter;
}

/// A line end after a hyphen, a dash or a slash that stands inside a word: «2023-/2024», «и/или», «Н-/2».
bool is_inside_word(std::u32string_view head, char32_t begin) {
    const char32_t end = head.back();
    if (head.size() < 2 || !(is_hyphen(end) || end == U'–' || end == U'/')) {
        return false;
    }
    if (unicode::is_letter(begin) && head.size() > 4 &&
        std::all_of(head.end() - 5, head.end() - 1, unicode::is_digit)) {
        return false;  // «2023- март»
    }
    return unicode::is_letter(begin) || unicode::is_digit(begin);
}

/// Appends the next line to `text`, which ends in `line`.
void append(std::u32string& text, const Line& line, const Line& next, const WordStock& stock, double width) {
    const std::u32string& head = line.words.back().text;
    const std::u32string& tail = next.words.front().text;
    const std::size_t space = text.rfind(U' ');
    const std::u32string last = text.substr(space == std::u32string::npos ? 0 : space + 1);
    const double letter = (line.words.back().x1 - line.words.back().x0) / static_cast<double>(head.size());
    const double room = width - (line.x1 - line.x0);
    if (is_address(last)) {
        text += is_cut_address(last, tail.front(), room, letter) ? U"" : U" ";
    } else if (ends_in_hyphen(line) && unicode::is_letter(tail.front())) {
        if (head.back() == kSoftHyphen || !stock.keeps_hyphen(core_of(head), core_of(tail))) {
            text.pop_back();
        }
    } else if (!is_inside_word(head, tail.front()) && !is_cut_word(line, next, width, stock)) {
        text += U' ';
    }
    text += text_of(next);
}

}  // namespace

void WordStock::add(const std::vector<Line>& lines) {
    bool after_hyphen = false;
    for (const Line& line : lines) {
        const bool hyphen = ends_in_hyphen(line);
        for (std::size_t i = 0; i < line.words.size(); ++i) {
            if ((i == 0 && after_hyphen) || (i + 1 == line.words.size() && hyphen)) {
                continue;
            }
            std::u32string core = core_of(line.words[i].text);
            if (const auto at = core.rfind(U'-'); at != std::u32string::npos) {
                first_parts_.insert(core.substr(0, at));
            }
            if (i + 1 < line.words.size()) {
                whole_words_.insert(core);
            }
            words_.insert(std::move(core));
        }
        after_hyphen = hyphen;
    }
}

bool WordStock::keeps_hyphen(const std::u32string& before, const std::u32string& after) const {
    if (knows(before + U"-" + after)) {
        return true;
    }
    if (knows(before + after)) {
        return false;
    }
    if (first_parts_.contains(before)) {
        return true;
    }
    if (knows(before) && knows(after)) {
        return true;
    }
    // A first part in -о («учебно-», «физкультурно-») is the usual shape of a compound.
    const bool is_compound_part = before.size() > 4 && before.back() == U'о' && before[before.size() - 2] == U'н';
    return is_compound_part || divided_words_ == 0;
}

void WordStock::learn_habit(const std::vector<Line>& lines) {
    for (std::size_t i = 0; i + 1 < lines.size(); ++i) {
        if (!ends_in_hyphen(lines[i])) {
            continue;
        }
        const std::u32string before = core_of(lines[i].words.back().text);
        const std::u32string after = core_of(lines[i + 1].words.front().text);
        divided_words_ += lines[i].words.back().text.back() == kSoftHyphen || knows(before + after);
    }
}

std::string join_lines(const std::vector<Line>& lines, const WordStock& stock, double width) {
    std::u32string text;
    for (std::size_t i = 0; i < lines.size(); ++i) {
        if (i == 0) {
            text = text_of(lines[i]);
        } else {
            append(text, lines[i - 1], lines[i], stock, width);
        }
    }
    std::erase(text, kSoftHyphen);
    return unicode::encode(text);
}

}  // namespace svod::extractors::pdf
