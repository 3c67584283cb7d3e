#include "normalizer/text/misread_figures.hpp"

#include <algorithm>
#include <cstddef>
#include <string>

#include "normalizer/text/characters.hpp"
#include "normalizer/text/known_words.hpp"
#include "normalizer/text/letter_text.hpp"

namespace svod::normalizer::text {
char32_t figure_of(char32_t c) {
    switch (c) {
        case U'З':
        case U'з':
            return U'3';
        case U'l':
        case U'I':
        case U'І':
            return U'1';
        case U'б':
            return U'6';
        default:
            return looks_like_figure(c) ? U'0' : c;
    }
}

namespace {

// «2О24», «202З», beside which years may have a word without a blank («в2О24г»).
bool looks_like_year(const std::vector<Character>& characters, std::size_t begin, std::size_t end) {
    constexpr std::size_t figures_of_year = 4;
    const auto figure = [&](std::size_t i) { return figure_of(characters[begin + i].value); };
    return end - begin == figures_of_year && is_digit(characters[begin].value) &&
           ((figure(0) == U'2' && figure(1) == U'0') || (figure(0) == U'1' && figure(1) == U'9'));
}

constexpr std::size_t highest_class = 11;

// A run of figures and letters that look like some.
class Token {
  public:
    Token(std::vector<Character>& characters, std::size_t begin, std::size_t end)
        : characters_(characters), begin_(begin), end_(end) {}

    void repair() {
        if (is_lone_figure()) {
            for (std::size_t i = begin_; i < end_; ++i) {
                characters_[i].value = figure_of(at(i));
            }
            return;
        }
        const bool has_figure = first_figure() < end_;
        for (std::size_t i = begin_; i < end_; ++i) {
            if (!is_digit(at(i)) && (has_figure ? is_figure(i) : is_decimal(i))) {
                marks_.push_back(i);
            }
        }
        // A letter that stays makes a mark of the whole («5бО»).
        const auto letters = std::count_if(characters_.begin() + static_cast<std::ptrdiff_t>(begin_),
                                           characters_.begin() + static_cast<std::ptrdiff_t>(end_),
                                           [](const Character& character) { return !is_digit(character.value); });
        if (static_cast<std::size_t>(letters) == marks_.size()) {
            for (const std::size_t i : marks_) {
                characters_[i].value = figure_of(characters_[i].value);
            }
        }
    }

  private:
    [[nodiscard]] char32_t at(std::size_t i) const { return i < characters_.size() ? characters_[i].value : U'\0'; }
    [[nodiscard]] char32_t before(std::size_t i) const { return i > 0 ? at(i - 1) : U'\0'; }

    // «проведены З семинара», «ЗО мая»: known words behind a whole one; elsewhere a letter may be meant («звуки С и
    // З»).
    [[nodiscard]] bool is_lone_figure() const {
        const bool thirty =
            end_ - begin_ == 2 && at(begin_) == U'З' && (at(begin_ + 1) == U'О' || at(begin_ + 1) == U'O');
        const bool three = end_ - begin_ == 1 && (at(begin_) == U'З' || at(begin_) == U'з');
        constexpr std::size_t shortest_word = 4;  // bytes
        const bool opens = begin_ == 0 || before(begin_) == U'(';
        return (thirty && is_before_month()) ||
               ((thirty || three) && is_before_counted() && is_before_known() &&
                (opens || (is_space(before(begin_)) && word_before().size() >= shortest_word)));
    }

    [[nodiscard]] std::size_t first_figure() const {
        std::size_t i = begin_;
        while (i < end_ && !is_digit(at(i))) {
            ++i;
        }
        return i;
    }

    // Of a token with figures.
    [[nodiscard]] bool is_figure(std::size_t i) const {
        switch (const char32_t c = at(i)) {
            case U'l':
            case U'I':
            case U'І':
            case U'О':
            case U'O':
                return i + 1 < end_ || !is_behind_number_sign() || is_before_index();
            case U'З':
                return i + 1 < end_ || looks_like_year(characters_, begin_, end_) || is_before_index() ||
                       (!is_behind_number_sign() && (is_before_counted() || is_no_mark()));
            default:
                return is_inside(i) || (c == U'б' && (i == begin_ ? goes_on_a_number() || begins_count()
                                                                  : ends_range() || ends_count()));
        }
    }

    [[nodiscard]] bool is_inside(std::size_t i) const { return i > begin_ && i + 1 < end_; }

    // «24З, из них», «5З.»: schools have classes of the years 1 to 11, and lists of them go on with a comma.
    [[nodiscard]] bool is_no_mark() const {
        return !is_letter(next()) &&
               (next() != U',' || is_before_decimals() || value(begin_, end_ - 1) > highest_class);
    }

    [[nodiscard]] std::size_t value(std::size_t begin, std::size_t end) const {
        constexpr std::size_t enough = 100000;
        std::size_t figures = 0;
        for (std::size_t i = begin; i < end && figures < enough; ++i) {
            figures = figures * 10 + (figure_of(at(i)) - U'0');
        }
        return figures;
    }

    [[nodiscard]] char32_t next() const {
        std::size_t i = end_;
        while (i < characters_.size() && is_space(at(i))) {
            ++i;
        }
        return at(i);
    }

    // «5З школы»: a word in small letters, of which nothing is named by a figure and a letter.
    [[nodiscard]] bool is_before_counted() const {
        constexpr std::size_t shortest_word = 3;
        std::string word;
        std::size_t letters = 0;
        for (std::size_t i = end_ + 1; is_space(at(end_)) && is_small_russian(at(i)); ++i) {
            append_character(word, at(i));
            ++letters;
        }
        return letters >= shortest_word && !KnownWords::get().is_marked(word) && !is_behind_marked();
    }

    // The word before, small; a comma may stand behind it.
    [[nodiscard]] std::string word_before() const {
        return word_before([](char32_t c) { return c == U','; });
    }

    [[nodiscard]] std::string word_before_dash() const {
        return word_before([](char32_t c) { return is_dash(c) || c == U':'; });
    }

    template <typename Mark>
    [[nodiscard]] std::string word_before(const Mark& is_mark) const {
        std::size_t end = begin_;
        while (end > 0 && (is_space(at(end - 1)) || is_mark(at(end - 1)))) {
            --end;
        }
        return small_word_before(characters_, end);
    }

    [[nodiscard]] bool is_behind_marked() const { return KnownWords::get().is_marked(word_before()); }
    [[nodiscard]] bool is_behind_marked_dash() const { return KnownWords::get().is_marked(word_before_dash()); }
    [[nodiscard]] bool is_before_known() const { return KnownWords::get().has_form(word_behind()); }
    [[nodiscard]] bool is_in_counted() const {
        return KnownWords::get().is_in(KnownWords::List::counted, word_behind());
    }

    [[nodiscard]] std::string word_behind() const {
        std::string word;
        for (std::size_t i = end_ + 1; is_small_russian(at(i)); ++i) {
            append_character(word, at(i));
        }
        return word;
    }

    // «2З,5 %»
    [[nodiscard]] bool is_before_decimals() const { return at(end_) == U',' && is_digit(at(end_ + 1)); }

    // «5 б38»
    [[nodiscard]] bool goes_on_a_number() const {
        constexpr std::size_t group = 3;
        return end_ - begin_ == group && begin_ >= 2 && is_space(before(begin_)) && is_digit(at(begin_ - 2));
    }

    // «25-2б апреля»
    [[nodiscard]] bool ends_range() const {
        std::size_t first = begin_ > 0 ? begin_ - 1 : 0;
        while (first > 0 && is_digit(at(first - 1))) {
            --first;
        }
        return begin_ >= 2 && is_dash(before(begin_)) && value(first, begin_ - 1) > highest_class &&
               value(first, begin_ - 1) < value(begin_, end_) && is_before_counted();
    }

    // Behind «школы –», «из них:» and before the end of an item.
    [[nodiscard]] bool is_set_off() const {
        std::size_t i = begin_;
        while (i > 0 && is_space(at(i - 1))) {
            --i;
        }
        return i > 1 && (is_dash(before(i)) || before(i) == U':') && !is_letter(next()) && !is_dash(next());
    }

    [[nodiscard]] bool is_told() const {
        const std::string word = word_before();
        return KnownWords::get().ends_verb(word) || KnownWords::get().is_in(KnownWords::List::before_counts, word);
    }

    [[nodiscard]] bool is_before_known_count() const {
        return is_before_counted() && (is_before_known() || is_in_counted());
    }

    // «б03 человека», «– б0;»: no mark begins with the letter, if none is told of.
    [[nodiscard]] bool begins_count() const {
        constexpr std::size_t most = 3;
        return end_ - begin_ <= most && !is_behind_marked_dash() &&
               (is_before_known_count() || is_set_off() || (is_told() && is_space(at(end_))));
    }

    // «технической –»: no name of a street.
    [[nodiscard]] bool is_behind_small_letter() const {
        std::size_t i = begin_;
        while (i > 0 && !is_cyrillic(at(i - 1))) {
            --i;
        }
        while (i > 0 && is_cyrillic(at(i - 1))) {
            --i;
        }
        return is_small_russian(at(i));
    }

    // Whether a figure and a letter name something in the clause before («Группа художественной – 2б»).
    [[nodiscard]] bool is_in_marked_clause() const {
        constexpr std::size_t farthest = 60;
        const std::size_t first = begin_ > farthest ? begin_ - farthest : 0;
        std::string word;
        for (std::size_t i = begin_; i > first && at(i - 1) != U';' && at(i - 1) != U'\n';) {
            std::size_t begin = i;
            while (begin > first && is_cyrillic(at(begin - 1))) {
                --begin;
            }
            word.clear();
            for (std::size_t letter = begin; letter < i; ++letter) {
                append_character(word, small_russian(at(letter)));
            }
            if (KnownWords::get().is_marked(word)) {
                return true;
            }
            i = begin < i ? begin : i - 1;
        }
        return false;
    }

    // «технической – 4б;», «детей – 30б.», «выдано 24б сертификатов», «7б,3 %»: houses and rooms have such numbers too.
    [[nodiscard]] bool ends_count() const {
        constexpr std::size_t longest_share = 2;
        const bool above_classes = value(begin_, end_ - 1) > highest_class;
        const std::string word = word_before_dash();
        const KnownWords& words = KnownWords::get();
        return looks_like_year(characters_, begin_, end_) || next() == U'%' || is_in_date() || is_all_of_cell() ||
               (is_before_decimals() && end_ - begin_ == longest_share && is_percent_behind()) ||
               (is_set_off() &&
                ((words.ends_direction(word) && (words.has_form(word) || is_behind_small_letter())) ||
                 (above_classes && words.is_in(KnownWords::List::counted, word))) &&
                !is_in_marked_clause()) ||
               (above_classes && is_told() && is_before_known_count());
    }

    // «1б.03.2024», «03.0б.2024»
    [[nodiscard]] bool is_in_date() const {
        constexpr std::size_t part = 2;
        const auto are_figures = [&](std::size_t begin, std::size_t count) {
            std::size_t i = begin;
            while (i < begin + count && is_digit(at(i))) {
                ++i;
            }
            return i == begin + count;
        };
        const bool day = are_figures(end_ + 1, part) && at(end_ + 3) == U'.' && are_figures(end_ + 4, 4);
        const bool month =
            begin_ > part && before(begin_) == U'.' && are_figures(begin_ - 3, part) && are_figures(end_ + 1, 4);
        return end_ - begin_ == part && at(end_) == U'.' && (day || month);
    }

    // «130б»: no class, and in a cell alone no house.
    [[nodiscard]] bool is_all_of_cell() const {
        constexpr std::size_t fewest_figures = 4;
        return begin_ == 0 && end_ == characters_.size() && end_ >= fewest_figures;
    }

    // Of «,3 %».
    [[nodiscard]] bool is_percent_behind() const {
        std::size_t i = end_ + 1;
        while (is_digit(at(i))) {
            ++i;
        }
        return at(i) == U'%' || (is_space(at(i)) && at(i + 1) == U'%');
    }

    [[nodiscard]] bool is_behind_number_sign() const {
        std::size_t i = begin_;
        while (i > 0 && is_space(at(i - 1))) {
            --i;
        }
        return before(i) == U'№' || before(i) == U'N';
    }

    // «27З-ФЗ», «31О-од»: a number of several figures, then its letters.
    [[nodiscard]] bool is_before_index() const {
        return end_ - begin_ > 2 && is_behind_number_sign() && at(end_) == U'-' && is_letter(at(end_ + 1));
    }

    // «ЗО.05.2024»: before a month in figures.
    [[nodiscard]] bool is_before_month() const {
        const std::size_t point = is_space(at(end_)) ? end_ + 1 : end_;
        const auto figure = [&](std::size_t i) { return is_digit(at(i)) || looks_like_figure(at(i)); };
        return at(point) == U'.' && figure(point + 1) && figure(point + 2) && at(point + 3) == U'.';
    }

    // Of a token without figures: behind a decimal point or comma, before what can't follow a preposition.
    [[nodiscard]] bool is_decimal(std::size_t i) const {
        const char32_t c = at(i);
        const bool point = before(begin_) == U',' || before(begin_) == U'.';
        if (!point || begin_ < 2 || !is_digit(at(begin_ - 2)) || (c != U'О' && c != U'O' && c != U'З')) {
            return false;
        }
        return next() == U'%' || (c == U'З' && before(begin_) == U',' && !is_letter(next()));
    }

    std::vector<Character>& characters_;
    std::size_t begin_;
    std::size_t end_;
    std::vector<std::size_t> marks_;
};

}  // namespace

void repair_figures(std::vector<Character>& characters) {
    const auto may_belong = [&](std::size_t i) {
        return i < characters.size() && (is_digit(characters[i].value) || looks_like_figure(characters[i].value));
    };
    const auto is_word_part = [&](std::size_t i) {
        return i < characters.size() && (is_letter(characters[i].value) || is_digit(characters[i].value));
    };
    for (std::size_t begin = 0; begin < characters.size();) {
        std::size_t end = begin;
        while (may_belong(end)) {
            ++end;
        }
        const bool alone = (begin == 0 || !is_word_part(begin - 1)) && !is_word_part(end);
        if (end > begin && (alone || looks_like_year(characters, begin, end))) {
            Token(characters, begin, end).repair();
        }
        begin = std::max(end, begin + 1);
    }
}

}  // namespace svod::normalizer::text
