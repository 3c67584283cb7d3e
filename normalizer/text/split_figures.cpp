#include "normalizer/text/split_figures.hpp"

#include <algorithm>
#include <cstddef>
#include <string>
#include <string_view>

#include "normalizer/text/characters.hpp"
#include "normalizer/text/known_words.hpp"
#include "normalizer/text/letter_text.hpp"
#include "normalizer/text/misread_figures.hpp"

namespace svod::normalizer::text {
namespace {

bool is_blank(char32_t c) {
    return c == U' ' || c == 0xA0;
}

bool is_nought(char32_t c) {
    return c == U'О' || c == U'O' || c == U'о' || c == U'o';
}

// Two runs of figures with one blank between them.
class Halves {
  public:
    // \pre a figure stands at `begin`, none before it
    Halves(const std::vector<Character>& characters, std::size_t begin) : characters_(characters), begin_(begin) {
        gap_ = end_of_figures(begin);
        end_ = is_blank(at(gap_)) ? end_of_figures(gap_ + 1) : gap_;
        if (end_ == gap_ + 1 && is_nought(at(end_)) && is_blank(at(end_ + 1))) {
            has_letter_ = true;
            ++end_;
        }
    }

    [[nodiscard]] std::size_t gap() const { return gap_; }
    [[nodiscard]] std::size_t end() const { return end_; }

    [[nodiscard]] bool are_one_number() const {
        const char32_t before = begin_ > 0 ? at(begin_ - 1) : U' ';
        const bool opens = is_blank(before) || before == U'\n' || before == U'(' || before == U'-' || is_dash(before);
        return end_ > gap_ + 1 && opens && (are_day() || (!has_letter_ && are_count()));
    }

  private:
    [[nodiscard]] char32_t at(std::size_t i) const { return i < characters_.size() ? characters_[i].value : U'\0'; }

    [[nodiscard]] std::size_t end_of_figures(std::size_t i) const {
        while (is_digit(at(i))) {
            ++i;
        }
        return i;
    }

    [[nodiscard]] std::size_t value(std::size_t begin, std::size_t end) const {
        std::size_t figures = 0;
        for (std::size_t i = begin; i < end; ++i) {
            figures = i == gap_ ? figures : figures * 10 + (figure_of(at(i)) - U'0');
        }
        return figures;
    }

    // The word of small letters that one blank parts from the numbers.
    [[nodiscard]] std::string word_behind() const {
        std::string word;
        for (std::size_t i = end_ + 1; is_blank(at(end_)) && is_small_russian(at(i)); ++i) {
            append_character(word, small_russian(at(i)));
        }
        return word;
    }

    [[nodiscard]] std::string word_before() const {
        std::size_t end = begin_;
        while (end > 0 && is_blank(at(end - 1))) {
            --end;
        }
        return small_word_before(characters_, end);
    }

    // «.12.2024», « .12.2024»
    [[nodiscard]] bool goes_on_as_date() const {
        constexpr std::size_t length = 8;
        const std::size_t begin = is_blank(at(end_)) ? end_ + 1 : end_;
        for (std::size_t i = 0; i < length; ++i) {
            const bool point = i == 0 || i == 3;
            if (point ? at(begin + i) != U'.' : !is_digit(at(begin + i))) {
                return false;
            }
        }
        return !is_digit(at(begin + length));
    }

    [[nodiscard]] bool are_day() const {
        constexpr std::size_t last_day = 31;
        if (gap_ != begin_ + 1 || end_ != gap_ + 2 || value(begin_, end_) > last_day || value(begin_, end_) == 0) {
            return false;
        }
        const KnownWords& words = KnownWords::get();
        const std::string behind = word_behind();
        const std::string before = word_before();
        if (has_letter_ && words.is_in(KnownWords::List::before_days, behind)) {
            return words.is_in(KnownWords::List::before_days, before);  // «с 1 О по 14 мая»
        }
        const bool in_figures = !has_letter_ && goes_on_as_date();
        if (!in_figures && (!words.is_in(KnownWords::List::months, behind) || value(begin_, gap_) == 0)) {
            return false;
        }
        const bool no_days = figure_of(at(gap_ + 1)) == U'0' || at(begin_) == U'0';
        return (no_days && !words.is_marked(before)) || words.is_in(KnownWords::List::before_days, before) ||
               words.ends_verb(before);
    }

    // Behind 5 to 20 and tens what is counted ends in a consonant.
    [[nodiscard]] bool agrees() const {
        constexpr std::u32string_view vowels = U"аеиоуыэюя";
        constexpr std::size_t few = 4;
        const std::size_t last = value(begin_, end_) % 10;
        const bool teen = value(begin_, end_) / 10 % 10 == 1;
        const bool many = teen || last == 0 || last > few;
        return !many || vowels.find(last_letter_behind()) == std::u32string_view::npos;
    }

    [[nodiscard]] char32_t last_letter_behind() const {
        std::size_t end = end_ + 1;
        while (is_small_russian(at(end))) {
            ++end;
        }
        return at(end - 1);
    }

    // «1 4 вебинаров»: no four are counted so.
    [[nodiscard]] bool needs_teen() const {
        const std::string before = word_before();
        const bool teen = gap_ == begin_ + 1 && end_ == gap_ + 2 && at(begin_) == U'1' && at(gap_ + 1) >= U'2' &&
                          at(gap_ + 1) <= U'4';
        return teen && last_letter_behind() != U'х' && !before.empty() && !KnownWords::get().is_marked(before);
    }

    // Two cells side by side look like a count that a blank cuts, but where the second can't stand alone.
    [[nodiscard]] bool are_count() const {
        constexpr std::size_t most_figures = 3;
        constexpr std::size_t shortest_word = 6;  // bytes
        const std::size_t figures = end_ - begin_ - 1;
        if (figures > most_figures || at(begin_) == U'0') {
            return false;
        }
        const KnownWords& words = KnownWords::get();
        const std::string behind = word_behind();
        const std::string before = word_before();
        const bool counted = behind.size() >= shortest_word && !words.is_marked(behind) &&
                             (words.is_in(KnownWords::List::counted, behind) || words.has_form(behind));
        const bool told = words.ends_verb(before) || words.is_in(KnownWords::List::before_counts, before);
        const bool nought = told && gap_ == begin_ + 1 && end_ == gap_ + 2 && at(gap_ + 1) == U'0';
        const bool no_number = figures == most_figures && at(gap_ + 1) == U'0' && !before.empty() &&
                               !words.is_marked(before) && gap_ == begin_ + 1;
        const bool in_a_row = end_ == gap_ + 2 && gap_ == begin_ + 1 && at(begin_) + 1 == at(gap_ + 1);  // «2 3 этапа»
        return counted && !in_a_row && (nought || no_number || needs_teen()) && agrees();
    }

    const std::vector<Character>& characters_;
    std::size_t begin_;
    std::size_t gap_ = 0;
    std::size_t end_ = 0;
    bool has_letter_ = false;
};

}  // namespace

void join_split_figures(std::vector<Character>& characters) {
    std::vector<std::size_t> gaps;
    for (std::size_t i = 0; i < characters.size(); ++i) {
        if (!is_digit(characters[i].value) || (i > 0 && is_digit(characters[i - 1].value))) {
            continue;
        }
        const Halves halves(characters, i);
        if (halves.are_one_number()) {
            characters[halves.end() - 1].value = figure_of(characters[halves.end() - 1].value);
            gaps.push_back(halves.gap());
            i = halves.end() - 1;
        }
    }
    std::for_each(gaps.rbegin(), gaps.rend(),
                  [&](std::size_t gap) { characters.erase(characters.begin() + static_cast<std::ptrdiff_t>(gap)); });
}

}  // namespace svod::normalizer::text
