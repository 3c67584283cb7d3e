#include "extractors/assembly/labels.hpp"

#include <algorithm>
#include <optional>
#include <vector>

#include "extractors/document/unicode.hpp"

namespace svod::extractors::assembly {
namespace {

// Fewer capitals may be an abbreviation («5 МБОУ»).
constexpr std::size_t fewest_title_letters = 10;

constexpr std::size_t most_parts = 5;  // of a number: «1.2.3.4.5»

constexpr std::u32string_view bullets = U"-–—−‒‐‑―﹣－•·●▪■◦‣⁃➢✓►❖○□☑✔\uF0B7\uF0A7\uF0D8\uF0FC*+o";
// A hyphen may be glued to its word; other marks need a space, as they occur inside text too.
constexpr std::u32string_view glued_bullets = U"-–—‐‑•●▪■►➢✓\uF0B7\uF0A7";

bool is_figure(char c) {
    return c >= '0' && c <= '9';
}

/// Walks over a text; nothing is read beyond its end.
class Scanner {
  public:
    explicit Scanner(std::string_view text) : text_(text) {}

    std::size_t at() const { return at_; }
    char byte() const { return at_ < text_.size() ? text_[at_] : '\0'; }

    /// The code point here; 0 at the end.
    char32_t point() const {
        if (at_ >= text_.size() || length_of_point() == 1) {
            return static_cast<unsigned char>(byte());
        }
        std::size_t at = at_;
        return unicode::next_point(text_.substr(0, at_ + length_of_point()), at);
    }

    bool take(char c) {
        if (byte() != c || at_ >= text_.size()) {
            return false;
        }
        ++at_;
        return true;
    }

    void skip_point() { at_ = std::min(at_ + length_of_point(), text_.size()); }

    /// Up to `most` figures; how many there were.
    std::size_t take_figures(std::size_t most) {
        const std::size_t begin = at_;
        while (at_ < text_.size() && at_ - begin < most && is_figure(text_[at_])) {
            ++at_;
        }
        return at_ - begin;
    }

    std::size_t take_spaces() {
        const std::size_t begin = at_;
        while (take(' ')) {
        }
        return at_ - begin;
    }

    /// Whether something visible stands here.
    bool sees_text() const {
        constexpr std::string_view blanks = " \t\n\f\r";
        return at_ < text_.size() && blanks.find(text_[at_]) == std::string_view::npos;
    }

    bool sees_word() const {
        const char32_t next = point();
        return next == U'«' || next == '"' || next == '(' || unicode::is_letter(next);
    }

  private:
    std::size_t length_of_point() const {
        const auto lead = static_cast<unsigned char>(byte());
        return lead < 0xC0 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4;
    }

    std::string_view text_;
    std::size_t at_ = 0;
};

Label label_of(LabelKind kind, std::string_view number, std::size_t bytes) {
    Label label;
    label.kind = kind;
    label.number = number;
    label.bytes = bytes;
    label.depth = 1;
    if (kind == LabelKind::number) {
        label.depth += static_cast<int>(std::count(number.begin(), number.end(), '.'));
    }
    return label;
}

std::optional<Label> read_bullet(std::string_view text) {
    Scanner scanner(text);
    const char32_t mark = scanner.point();
    if (mark == 0 || bullets.find(mark) == std::u32string_view::npos) {
        return std::nullopt;
    }
    scanner.skip_point();
    const bool glued = glued_bullets.find(mark) != std::u32string_view::npos && scanner.sees_word();
    if (glued || (scanner.take_spaces() > 0 && scanner.sees_text())) {
        return label_of(LabelKind::bullet, "-", scanner.at());
    }
    return std::nullopt;
}

/// «12.05 Слово», «05.09.22 Слово»: a day and a month, perhaps a year.
bool is_date(const std::vector<std::string_view>& parts) {
    const auto value = [](std::string_view part) {
        return part.size() == 1 ? part[0] - '0' : 10 * (part[0] - '0') + part[1] - '0';
    };
    const int day = value(parts[0]);
    const int month = value(parts[1]);
    return day >= 1 && day <= 31 && parts[1].size() == 2 && month >= 1 && month <= 12 &&
           (parts.size() == 2 || (parts.size() == 3 && parts[2].size() == 2));
}

// «14.03. прошёл слёт», «21.11. – выезд»: a day and no clause, whose words seldom go on in small letters.
bool tells_of_day(const std::vector<std::string_view>& parts, char32_t next) {
    constexpr std::string_view most_chapters = "12";
    const bool goes_on = unicode::is_lower(next) || next == U'-' || next == U'–' || next == U'—';
    return parts.size() == 2 && is_date(parts) && goes_on &&
           (parts[1].front() == '0' || (parts[0].size() == 2 && parts[0] > most_chapters));
}

// What stands behind «22.» in «22. 11. 24 г.» and behind «19.» in «19.О9.2024», where recognition took a letter О for a
// nought.
bool goes_on_as_date(std::string_view rest) {
    Scanner scanner(rest);
    if (scanner.take_spaces() > 0) {
        const bool month = scanner.take_figures(2) == 2 && scanner.take('.') && scanner.take_spaces() > 0;
        const std::size_t begin = scanner.at();
        const std::size_t year = month ? scanner.take_figures(5) : 0;
        const bool century = rest.substr(begin, 2) == "20" || rest.substr(begin, 2) == "19";
        return (year == 4 && century) || (year == 2 && rest.substr(scanner.at()).starts_with(" г"));
    }
    const char32_t nought = scanner.point();
    scanner.skip_point();
    return (nought == U'О' || nought == U'O' || nought == U'о' || nought == U'o') && is_figure(scanner.byte());
}

// «Слово», «СЛОВО»: not the initial of a name.
bool sees_word_of_title(Scanner scanner) {
    scanner.skip_point();
    return unicode::is_letter(scanner.point());
}

// «2 . Слово», «2 .Слово»: a blank crept in before the dot.
bool take_set_off_dot(Scanner& scanner) {
    Scanner ahead = scanner;
    const bool dot = ahead.take_spaces() == 1 && ahead.take('.');
    Scanner behind = ahead;
    const bool glued = behind.take_spaces() == 0;
    if (!dot || !unicode::is_upper(behind.point()) || (glued && !sees_word_of_title(behind))) {
        return false;
    }
    scanner = ahead;
    return true;
}

// «2.. Слово»
void take_second_dot(Scanner& scanner) {
    Scanner ahead = scanner;
    if (ahead.take('.') && ahead.take_spaces() > 0 && unicode::is_letter(ahead.point())) {
        scanner.take('.');
    }
}

// «5.1Оценка программ»
bool sees_capitalized_word(Scanner scanner) {
    const bool capital = unicode::is_upper(scanner.point());
    scanner.skip_point();
    return capital && unicode::is_lower(scanner.point());
}

// «2Создание условий»: a long word from a capital on, right behind a number of an item.
bool begins_glued_title(std::string_view number, Scanner scanner) {
    constexpr std::size_t most_figures = 2;
    constexpr int fewest_small = 4;
    if (number.size() > most_figures || number.front() == '0' || !unicode::is_upper(scanner.point())) {
        return false;
    }
    int small = 0;
    for (scanner.skip_point(); unicode::is_lower(scanner.point()); scanner.skip_point()) {
        ++small;
    }
    return small >= fewest_small;
}

// One number needs its dot or bracket; a number of several parts may lack it before a capital.
std::optional<Label> read_number(std::string_view text) {
    Scanner scanner(text);
    std::vector<std::string_view> parts;
    std::size_t end = 0;  // of the number, without a closing dot
    do {
        const std::size_t begin = scanner.at();
        if (scanner.take_figures(parts.empty() ? 3 : 2) == 0) {
            break;
        }
        end = scanner.at();
        parts.push_back(text.substr(begin, end - begin));
    } while (parts.size() < most_parts && scanner.take('.'));
    if (parts.empty()) {
        return std::nullopt;
    }
    const std::string_view number = text.substr(0, end);
    const bool dot = scanner.at() > end || scanner.take('.') || take_set_off_dot(scanner);
    if (dot && goes_on_as_date(text.substr(scanner.at()))) {
        return std::nullopt;
    }
    take_second_dot(scanner);
    const bool bracket = scanner.take(')');
    const std::size_t spaces = scanner.take_spaces();
    if (dot || bracket) {
        if (spaces > 0 ? !scanner.sees_text() : !scanner.sees_word()) {
            return std::nullopt;
        }
        if (!bracket && spaces > 0 && tells_of_day(parts, scanner.point())) {
            return std::nullopt;
        }
        Label label = label_of(LabelKind::number, number, scanner.at());
        label.bracket = bracket;
        return label;
    }
    const char32_t next = scanner.point();
    const bool title = next == U'«' || next == '"' || unicode::is_upper(next);
    const bool glued = spaces == 0 && parts.back().size() == 1 && sees_capitalized_word(scanner);  // no time of day
    if (parts.size() == 1 && spaces == 0 && begins_glued_title(number, scanner)) {
        return label_of(LabelKind::number, number, scanner.at());
    }
    if ((spaces == 0 && !glued) || !title || parts.size() < 2 || parts.front().size() > 2 || is_date(parts)) {
        return std::nullopt;
    }
    return label_of(LabelKind::number, number, scanner.at());
}

// A word of four capitals or more after the first, no small letter and no figure.
bool is_capital_title(std::string_view text) {
    constexpr int shortest_word = 4;
    int run = -1;
    int longest = 0;
    for (std::size_t at = 0; at < text.size();) {
        const char32_t point = unicode::next_point(text, at);
        if (unicode::is_lower(point) || (point >= U'0' && point <= U'9')) {
            return false;
        }
        run = unicode::is_upper(point) ? run + 1 : 0;
        longest = std::max(longest, run);
    }
    return longest >= shortest_word && unicode::is_upper(unicode::first_point(text));
}

// A title in capitals may have a bare number («1 ОБЩИЕ СВЕДЕНИЯ»); one in small letters would be a count.
std::optional<Label> read_number_of_capitals(std::string_view text) {
    Scanner scanner(text);
    const std::size_t figures = scanner.take_figures(2);
    if (figures == 0 || scanner.take_spaces() == 0 || !unicode::is_upper(scanner.point())) {
        return std::nullopt;
    }
    if (!is_capital_title(text.substr(scanner.at())) || !unicode::is_capitals(text, fewest_title_letters)) {
        return std::nullopt;
    }
    return label_of(LabelKind::number, text.substr(0, figures), scanner.at());
}

std::optional<Label> read_letter(std::string_view text) {
    Scanner scanner(text);
    if (!unicode::is_lower(scanner.point())) {
        return std::nullopt;
    }
    scanner.skip_point();
    const std::string_view letter = text.substr(0, scanner.at());
    if (!scanner.take(')')) {
        return std::nullopt;
    }
    scanner.take_spaces();
    if (!scanner.sees_text()) {
        return std::nullopt;
    }
    Label label = label_of(LabelKind::letter, letter, scanner.at());
    label.bracket = true;
    return label;
}

std::optional<Label> read_roman(std::string_view text) {
    constexpr std::size_t longest = 5;
    Scanner scanner(text);
    while (scanner.at() < longest && (scanner.take('I') || scanner.take('V') || scanner.take('X'))) {
    }
    const std::string_view number = text.substr(0, scanner.at());
    const bool bracket = scanner.take(')');
    if (number.empty() || !(bracket || scanner.take('.') || take_set_off_dot(scanner)) || scanner.take_spaces() == 0 ||
        !scanner.sees_text()) {
        return std::nullopt;
    }
    Label label = label_of(LabelKind::roman, number, scanner.at());
    label.bracket = bracket;
    return label;
}

}  // namespace

Label read_label(std::string_view text) {
    using Reader = std::optional<Label> (*)(std::string_view);
    constexpr Reader readers[] = {read_bullet, read_number, read_number_of_capitals, read_letter, read_roman};
    for (const Reader read : readers) {
        if (auto label = read(text)) {
            return *std::move(label);
        }
    }
    return {};
}

bool is_row_number(std::string_view cell) {
    constexpr std::string_view sign = "№";
    if (cell.starts_with(sign)) {
        cell.remove_prefix(sign.size());
        cell.remove_prefix(cell.starts_with(' ') ? 1 : 0);
    }
    Scanner scanner(cell);
    std::size_t parts = 0;
    do {
        if (scanner.take_figures(3) == 0) {
            return parts > 0 && scanner.at() == cell.size();  // closed by a dot
        }
        ++parts;
    } while (parts < most_parts && scanner.take('.'));
    if (!scanner.take('.')) {
        scanner.take(')');
    }
    return scanner.at() == cell.size();
}

}  // namespace svod::extractors::assembly
