#include "extractors/pdf/paragraphs.hpp"

#include <algorithm>
#include <cmath>
#include <map>
#include <string_view>
#include <utility>

#include "extractors/document/unicode.hpp"

namespace svod::extractors::pdf {
namespace {

enum class Label { none, dash, bullet, number };

/// «1.», «1.2.», «1)», «а)», «IV.»: short, ends in a dot or bracket, or is a chain of numbers.
bool is_number_label(std::u32string_view word) {
    constexpr std::size_t kLongest = 9;
    if (word.size() < 2 || word.size() > kLongest || (word.back() != U'.' && word.back() != U')')) {
        return false;
    }
    word.remove_suffix(1);
    const auto is_part = [](char32_t code) { return (code >= U'0' && code <= U'9') || code == U'.'; };
    if (std::all_of(word.begin(), word.end(), is_part)) {
        const auto digits = std::count_if(word.begin(), word.end(), [](char32_t code) { return code != U'.'; });
        return digits <= 4;
    }
    const auto is_roman = [](char32_t code) { return code == U'I' || code == U'V' || code == U'X'; };
    return std::all_of(word.begin(), word.end(), is_roman) || (word.size() == 1 && unicode::is_lower(word.front()));
}

Label label_of(const Line& line) {
    const std::u32string& word = line.words.front().text;
    constexpr std::u32string_view kBullets = U"•▪●○◦■□➢➤✓✔❖·∙";
    if (kBullets.find(word.front()) != std::u32string_view::npos) {
        return Label::bullet;
    }
    if ((word == U"-" || word == U"–" || word == U"—") && line.words.size() > 1) {
        return Label::dash;
    }
    return is_number_label(word) && line.words.size() > 1 ? Label::number : Label::none;
}

/// Whether `next` has the number after that of `line`: «3.» after «2.», «1.4)» after «1.3)».
bool numbers_on(const Line& line, const Line& next) {
    const auto last_number = [](std::u32string_view label) {
        const std::size_t begin = label.find_last_of(U'.', label.size() - 2) + 1;
        int value = 0;
        for (const char32_t code : label.substr(begin, label.size() - 1 - begin)) {
            value = value * 10 + static_cast<int>(code - U'0');
        }
        return std::pair(label.substr(0, begin), value);
    };
    const std::u32string& one = line.words.front().text;
    const std::u32string& other = next.words.front().text;
    if (label_of(line) != Label::number || label_of(next) != Label::number || !unicode::is_digit(one.front()) ||
        !unicode::is_digit(other.front())) {
        return false;
    }
    const auto [prefix, number] = last_number(one);
    return one.back() == other.back() && last_number(other) == std::pair(prefix, number + 1);
}

bool are_of_other_sizes(const Line& one, const Line& other) {
    constexpr double kOtherSize = 0.12;
    return std::abs(one.size - other.size) > kOtherSize * std::max(one.size, other.size);
}

bool ends_in(const Line& line, std::u32string_view marks) {
    return marks.find(line.words.back().text.back()) != std::u32string_view::npos;
}

char32_t first_letter(const Line& line) {
    for (const char32_t code : line.words.front().text) {
        if (unicode::is_letter(code) || unicode::is_digit(code)) {
            return code;
        }
    }
    return 0;
}

/// Width of the part of the first word that a line may end with: up to a hyphen between letters.
double first_piece(const Line& line) {
    const Word& word = line.words.front();
    for (std::size_t i = 1; i + 1 < word.text.size(); ++i) {
        if (word.text[i] == U'-' && unicode::is_letter(word.text[i - 1]) && unicode::is_letter(word.text[i + 1])) {
            return (word.x1 - word.x0) * static_cast<double>(i + 1) / static_cast<double>(word.text.size());
        }
    }
    return word.x1 - word.x0;
}

/// Room left in `line` after the first piece of `next` would have been put into it; < 0: it had to wrap.
double spare_room(const Line& line, const Line& next, const Edges& edges) {
    // A line that happens to end as far from the right as it begins from the left is followed by one that doesn't.
    const bool centred = is_centred(line, edges) && (is_centred(next, edges) || next.x0 - edges.left < next.size);
    const double room = centred ? edges.width() - (line.x1 - line.x0) : edges.right - line.x1;
    return room - first_piece(next) - 0.25 * line.size;
}

/// A line of a block that is set flush right: nothing tells where it might have wrapped.
bool is_flush_right(const Line& line, const Edges& edges) {
    return edges.right - line.x1 < line.size && line.x0 - edges.left > 0.35 * edges.width();
}

bool was_ended(const Line& line, const Line& next, const Edges& edges) {
    if (is_flush_right(line, edges) && std::abs(line.x0 - next.x0) > line.size) {
        return true;
    }
    const double spare = spare_room(line, next, edges);
    const bool goes_on = unicode::is_lower(first_letter(next)) && !ends_in(line, U".;:!?");
    return spare > (goes_on ? std::min(2 * line.size, 0.06 * edges.width()) : 0.15 * line.size);
}

/// «И.», «И.И.»
bool is_initials(std::u32string_view word) {
    constexpr std::size_t kLongest = 4;
    if (word.size() < 2 || word.size() > kLongest || word.size() % 2 != 0) {
        return false;
    }
    for (std::size_t i = 0; i < word.size(); i += 2) {
        if (!unicode::is_upper(word[i]) || word[i + 1] != U'.') {
            return false;
        }
    }
    return true;
}

/// «Соколова», «Петров-Водкин»
bool is_surname(std::u32string_view word) {
    return word.size() > 2 && unicode::is_upper(word.front()) && unicode::is_lower(word.back());
}

/// «Руководитель центра И.И. Соколова»: an office and a name, without a mark that a sentence would have, stand alone.
bool is_signature(const Line& line) {
    constexpr std::size_t kFewest = 3;  // words
    constexpr std::size_t kMost = 12;
    const std::size_t count = line.words.size();
    if (count < kFewest || count > kMost || !is_surname(line.words.front().text)) {
        return false;
    }
    std::size_t name = count;
    while (name > 0 && is_initials(line.words[name - 1].text)) {
        --name;
    }
    if (name == count) {  // the surname stands last
        name = is_surname(line.words[count - 1].text) ? count - 1 : 0;
        const std::size_t surname = name;
        while (name > 0 && is_initials(line.words[name - 1].text)) {
            --name;
        }
        name = name == surname ? 0 : name;
    } else {
        name = name > 0 && is_surname(line.words[name - 1].text) ? name - 1 : 0;
    }
    return name > 0 && std::all_of(line.words.begin(), line.words.begin() + static_cast<std::ptrdiff_t>(name),
                                   [](const Word& word) {
                                       return word.text.find_first_of(U".,:;!?–—0123456789") == std::u32string::npos;
                                   });
}

enum class Indent { none, begins, hangs };

/// What the left edges of `line` (the last of its paragraph) and `next` tell.
Indent indent_of(const std::vector<Line>& paragraph, const Line& next, const Edges& edges) {
    const Line& last = paragraph.back();
    const double em = std::max(last.size, next.size);
    const double step = next.x0 - last.x0;
    constexpr double kVisible = 0.8;
    if (std::abs(step) < kVisible * em || is_centred(last, edges) || is_centred(next, edges)) {
        return Indent::none;
    }
    if (step < 0) {
        return paragraph.size() > 1 ? Indent::begins : Indent::none;
    }
    const Line& first = paragraph.front();
    const bool hangs = paragraph.size() == 1 && first.words.size() > 1 &&
                       (label_of(first) != Label::none || std::abs(next.x0 - first.words[1].x0) < 1.0) &&
                       next.x0 - first.words[1].x0 < kVisible * em;
    return hangs ? Indent::hangs : Indent::begins;
}

/// All that begins a paragraph but the distance between the lines.
bool is_set_apart(const std::vector<Line>& paragraph, const Line& next, const Edges& edges) {
    const Line& last = paragraph.back();
    if (are_of_other_sizes(last, next)) {
        return true;
    }
    const bool ended = was_ended(last, next, edges);
    const bool new_sentence = ended || !unicode::is_lower(first_letter(next));
    if (last.bold != next.bold && new_sentence && (last.bold || ended || ends_in(last, U".;:!?"))) {
        return true;
    }
    if (ends_in(last, U".!?") && is_signature(next)) {
        return true;
    }
    switch (label_of(next)) {
        case Label::bullet:
            return true;
        case Label::dash:
            return ended || ends_in(last, U".;:");
        case Label::number:
            if (ended || ends_in(last, U".;:!?") || numbers_on(paragraph.front(), next)) {
                return true;
            }
            break;
        case Label::none:
            break;
    }
    switch (indent_of(paragraph, next, edges)) {
        case Indent::begins:
            return true;
        case Indent::hangs:
        case Indent::none:
            break;
    }
    return ended;
}

}  // namespace

Edges edges_of(const std::vector<Line>& lines, double paper) {
    if (lines.empty()) {
        return {};
    }
    std::vector<double> lefts;
    std::vector<double> rights;
    for (const Line& line : lines) {
        lefts.push_back(line.x0);
        rights.push_back(line.x1);
    }
    std::sort(lefts.begin(), lefts.end());
    std::sort(rights.begin(), rights.end(), std::greater<>());
    const std::size_t outliers = lines.size() / 50;
    Edges edges{lefts[outliers], rights[outliers]};
    constexpr std::ptrdiff_t kEnough = 3;
    const auto reaching = std::count_if(lines.begin(), lines.end(), [&](const Line& line) {
        return edges.right - line.x1 < 2 * line.size && line.x0 - edges.left < 4 * line.size;
    });
    if (reaching < kEnough) {
        edges.right = std::max(edges.right, paper - edges.left);
    }
    return edges;
}

double pitch_of(const std::vector<Line>& lines) {
    std::map<int, int> counts;  // of distances in twentieths of the font size
    for (std::size_t i = 0; i + 1 < lines.size(); ++i) {
        if (are_of_other_sizes(lines[i], lines[i + 1])) {
            continue;  // a heading's distance from its text
        }
        const double distance = (lines[i + 1].y - lines[i].y) / std::max(lines[i].size, lines[i + 1].size);
        if (distance > 0.8 && distance < 2.4) {
            ++counts[static_cast<int>(std::lround(distance * 20))];
        }
    }
    const auto around = [&](int bin) {
        int sum = 0;
        for (const int near : {bin - 1, bin, bin + 1}) {
            const auto found = counts.find(near);
            sum += found == counts.end() ? 0 : found->second;
        }
        return sum;
    };
    int most = 0;
    for (const auto& [bin, count] : counts) {
        most = std::max(most, around(bin));
    }
    // Paragraphs of one line may be in the majority: the nearest lines that are no exception tell.
    for (const auto& [bin, count] : counts) {
        if (around(bin) * 4 >= most && count * 2 >= around(bin)) {
            return bin / 20.0;
        }
    }
    constexpr double kUsual = 1.2;
    return kUsual;
}

bool is_centred(const Line& line, const Edges& edges) {
    const double left = line.x0 - edges.left;
    const double right = edges.right - line.x1;
    return left > line.size && right > line.size && std::abs(left - right) < std::max(line.size, 0.04 * edges.width());
}

bool begins_with_label(const Line& line) {
    return label_of(line) != Label::none;
}

bool begins_paragraph(const std::vector<Line>& paragraph, const Line& next, const Edges& edges, double pitch) {
    const Line& last = paragraph.back();
    const double em = std::max(last.size, next.size);
    return next.y - last.y > 1.15 * pitch * em + 0.5 || next.y < last.y || is_set_apart(paragraph, next, edges);
}

bool begins_paragraph_over_break(const std::vector<Line>& paragraph, const Line& next, const Edges& edges) {
    // Of several full lines the last is more often the middle of its paragraph than its end.
    const bool new_sentence = (paragraph.size() == 1 || ends_in(paragraph.back(), U";:")) &&
                              ends_in(paragraph.back(), U".;:!?") && !unicode::is_lower(first_letter(next));
    return new_sentence || is_set_apart(paragraph, next, edges);
}

std::vector<std::vector<Line>> split_paragraphs(std::vector<Line> lines, const Edges& edges, double pitch) {
    std::vector<std::vector<Line>> paragraphs;
    for (Line& line : lines) {
        if (paragraphs.empty() || begins_paragraph(paragraphs.back(), line, edges, pitch)) {
            paragraphs.emplace_back();
        }
        paragraphs.back().push_back(std::move(line));
    }
    return paragraphs;
}

}  // namespace svod::extractors::pdf
