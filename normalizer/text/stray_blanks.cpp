#include "normalizer/text/stray_blanks.hpp"

#include <cstddef>
#include <string>
#include <string_view>

#include "normalizer/text/characters.hpp"
#include "normalizer/text/known_words.hpp"

namespace svod::normalizer::text {
namespace {

bool is_blank(char32_t c) {
    return is_space(c) && c != U'\n';
}

class StrayBlanks {
  public:
    explicit StrayBlanks(const std::vector<Character>& characters) : characters_(characters) {}

    // Whether the blanks from `begin` to `end` say nothing. \pre begin > 0
    [[nodiscard]] bool are_stray(std::size_t begin, std::size_t end) const {
        const char32_t before = at(begin - 1);
        const char32_t mark = at(end);
        if (is_mark_of_words(mark)) {
            const char32_t next = at(end + 1);
            const bool between_figures = is_digit(before) && is_digit(next);
            return ends_words(before) && next != mark &&
                   (between_figures ? mark == U',' && is_whole_percent(begin) && is_percent_behind(end + 1)
                                    : !is_latin(next));
        }
        return before == U',' && is_decimal_of_percent(begin - 1, end);
    }

    // Where a day with a month and a year in figures ends that begins here («31 .12. 2024»); `begin` if none does.
    [[nodiscard]] std::size_t end_of_date(std::size_t begin) const {
        const char32_t before = begin > 0 ? at(begin - 1) : U'\0';
        std::size_t end = begin;
        const bool opens = !is_digit(before) && before != U'.' && before != U',';
        const bool date = opens && take_figures(end, 1, 2, 31) && take_point(end) && take_figures(end, 2, 2, 12) &&
                          take_point(end) && take_figures(end, 4, 4, 2099) && at(end - 4) >= U'1' &&
                          (at(end - 4) == U'2' || at(end - 3) == U'9');
        return date && !(at(end) == U'.' && is_digit(at(end + 1))) ? end : begin;
    }

  private:
    static constexpr std::size_t most_decimals = 2;

    [[nodiscard]] char32_t at(std::size_t i) const { return i < characters_.size() ? characters_[i].value : U'\0'; }

    static bool is_latin(char32_t c) { return is_letter(c) && !is_cyrillic(c); }

    static bool ends_words(char32_t c) { return is_letter(c) || is_digit(c) || is_quote(c) || c == U')' || c == U'%'; }

    [[nodiscard]] bool take_figures(std::size_t& i, std::size_t fewest, std::size_t most, char32_t highest) const {
        const std::size_t begin = i;
        char32_t value = 0;
        for (; is_digit(at(i)) && i - begin <= most; ++i) {
            value = value * 10 + (at(i) - U'0');
        }
        return i - begin >= fewest && i - begin <= most && value >= 1 && value <= highest;
    }

    [[nodiscard]] bool take_point(std::size_t& i) const {
        i += is_blank(at(i)) ? 1 : 0;
        const bool point = at(i) == U'.';
        i += point ? 1 : 0;
        i += point && is_blank(at(i)) ? 1 : 0;
        return point;
    }

    // Figures up to a hundred that no list goes on with («2 ,3 ,5 %»).
    [[nodiscard]] bool is_whole_percent(std::size_t end) const {
        constexpr std::size_t most_figures = 2;
        std::size_t begin = end;
        while (begin > 0 && is_digit(at(begin - 1))) {
            --begin;
        }
        return end - begin <= most_figures && (begin == 0 || at(begin - 1) != U',');
    }

    // «82, 4 %»: two figures that no list leads to, and one.
    [[nodiscard]] bool is_decimal_of_percent(std::size_t comma, std::size_t decimal) const {
        constexpr std::size_t figures = 2;
        if (comma < figures || !is_digit(at(comma - 1)) || !is_digit(at(comma - 2)) || !is_digit(at(decimal)) ||
            is_digit(at(decimal + 1)) || !is_percent_behind(decimal)) {
            return false;
        }
        std::size_t end = decimal + 1;
        while (is_blank(at(end)) || at(end) == U'%') {
            ++end;
        }
        if (at(end) == U'и' && at(end + 1) == U'з') {  // «обучены 54, 5 % из них – …»
            return false;
        }
        std::size_t begin = comma - figures;
        if (begin == 0 || !(is_space(at(begin - 1)) || is_dash(at(begin - 1)))) {
            return false;
        }
        bool dash = false;
        while (begin > 0 && (is_space(at(begin - 1)) || is_dash(at(begin - 1)))) {
            dash = dash || is_dash(at(begin - 1));
            --begin;
        }
        return begin > 1 && is_letter(at(begin - 1)) && is_letter(at(begin - 2)) && is_behind_share(begin, dash);
    }

    // «доля детей», but not «детей 45, 7 % из них –»: whether the words before say what a percentage is of. A dash
    // takes up what stands before a comma.
    [[nodiscard]] bool is_behind_share(std::size_t end, bool dash) const {
        constexpr std::size_t farthest = 160;
        const KnownWords& words = KnownWords::get();
        const std::size_t first = end > farthest ? end - farthest : 0;
        std::string word;
        for (std::size_t i = end; i > first;) {
            const char32_t c = at(i - 1);
            if (c == U'.' || c == U';' || c == U'\n' || c == U'%' || (c == U',' && !dash)) {
                return false;
            }
            std::size_t begin = i;
            word.clear();
            while (begin > first && is_cyrillic(at(begin - 1))) {
                --begin;
            }
            for (std::size_t letter = begin; letter < i; ++letter) {
                append_character(word, small_russian(at(letter)));
            }
            if (words.is_in(KnownWords::List::before_shares, word)) {
                return true;
            }
            i = begin < i ? begin : i - 1;
        }
        return false;
    }

    // One or two figures and a sign of per cent.
    [[nodiscard]] bool is_percent_behind(std::size_t begin) const {
        std::size_t end = begin;
        while (is_digit(at(end))) {
            ++end;
        }
        const std::size_t count = end - begin;
        while (is_blank(at(end))) {
            ++end;
        }
        constexpr std::u32string_view percent = U"процент";
        std::size_t letters = 0;
        while (letters < percent.size() && at(end + letters) == percent[letters]) {
            ++letters;
        }
        return count > 0 && count <= most_decimals && (at(end) == U'%' || letters == percent.size());
    }

    const std::vector<Character>& characters_;
};

}  // namespace

void drop_stray_blanks(std::vector<Character>& characters) {
    const StrayBlanks blanks(characters);
    std::vector<Character> kept;
    kept.reserve(characters.size());
    for (std::size_t i = 0; i < characters.size();) {
        for (const std::size_t end = blanks.end_of_date(i); i < end; ++i) {
            if (!is_blank(characters[i].value)) {
                kept.push_back(characters[i]);
            }
        }
        std::size_t end = i;
        while (end < characters.size() && is_blank(characters[end].value)) {
            ++end;
        }
        if (end == i) {
            if (i < characters.size()) {
                kept.push_back(characters[i++]);
            }
            continue;
        }
        if (i == 0 || end == characters.size() || !blanks.are_stray(i, end)) {
            kept.insert(kept.end(), characters.begin() + static_cast<std::ptrdiff_t>(i),
                        characters.begin() + static_cast<std::ptrdiff_t>(end));
        }
        i = end;
    }
    characters = std::move(kept);
}

}  // namespace svod::normalizer::text
