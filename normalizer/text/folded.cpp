#include "normalizer/text/folded.hpp"

#include <unicode/uchar.h>

#include <algorithm>
#include <array>
#include <utility>

#include "normalizer/text/characters.hpp"
#include "normalizer/text/glued_words.hpp"
#include "normalizer/text/misread_figures.hpp"
#include "normalizer/text/misspelt_words.hpp"
#include "normalizer/text/quote_marks.hpp"
#include "normalizer/text/repairs.hpp"
#include "normalizer/text/split_words.hpp"
#include "normalizer/text/stray_blanks.hpp"
#include "normalizer/text/text_memory.hpp"

namespace svod::normalizer::text {
namespace {

bool is_dropped(char32_t c) {
    return c == 0x00AD || (c >= 0x200B && c <= 0x200D) || c == 0x2060 || c == 0xFEFF;
}

// Joins a breve or two dots to the letter before them: «й» and «ё» of text that isn't in NFC.
bool compose(Character& letter, char32_t mark, std::uint32_t origin) {
    constexpr std::u32string_view bare = U"иИеЕ";
    constexpr std::u32string_view marked = U"йЙёЁ";
    const std::size_t place = mark == 0x0306 || mark == 0x0308 ? bare.find(letter.value) : std::u32string_view::npos;
    if (place == std::u32string_view::npos || (place < 2) != (mark == 0x0306)) {
        return false;
    }
    letter.value = marked[place];
    letter.last = origin;
    return true;
}

char32_t folded_character(char32_t c) {
    if (is_space(c)) {
        return U' ';
    }
    if (is_dash(c)) {
        return U'-';
    }
    if (is_quote(c)) {
        return U'"';
    }
    const auto lower = static_cast<char32_t>(u_tolower(static_cast<UChar32>(c)));
    return lower == U'ё' ? U'е' : lower;
}

constexpr bool is_russian(char32_t c) {
    return c >= U'А' && c <= U'я';
}

constexpr bool is_latin(char32_t c) {
    return (c | 0x20U) >= U'a' && (c | 0x20U) <= U'z';
}

// The second byte of a small Russian letter, by the two bytes of the letter; 0 for anything else.
constexpr std::array<std::array<char, 64>, 2> make_russian_bytes() {
    std::array<std::array<char, 64>, 2> made{};
    for (char32_t c = U'А'; c <= U'я'; ++c) {
        const char32_t small = c < U'а' ? c + (U'а' - U'А') : c;
        made[c >> 6U & 1U][c & 0x3FU] = static_cast<char>(0x80U | (small & 0x3FU));
    }
    return made;
}

constexpr std::array<std::array<char, 64>, 2> russian_bytes = make_russian_bytes();

// The second byte of the Russian letter at a place, made small; 0 if none stands there. «ё» is none.
char small_russian_byte(std::string_view text, std::size_t place) {
    if (place + 1 >= text.size()) {
        return '\0';
    }
    const auto first = static_cast<unsigned char>(text[place]);
    const auto second = static_cast<unsigned char>(text[place + 1]);
    const bool pair = (first == 0xD0 || first == 0xD1) && (second & 0xC0U) == 0x80U;
    return pair ? russian_bytes[first & 1U][second & 0x3FU] : '\0';
}

// UTF-8 has the second half of the small letters behind another first byte.
char first_byte_before(char second) {
    return static_cast<char>(static_cast<unsigned char>(second) < 0x90 ? 0xD1 : 0xD0);
}

template <typename Action>
void for_each_byte(char32_t c, Action&& action) {
    if (c < 0x80) {
        action(static_cast<char>(c));
        return;
    }
    std::string bytes;
    append_character(bytes, c);
    std::for_each(bytes.begin(), bytes.end(), action);
}

enum class Kind : std::uint8_t { other, russian, latin, digit, space };

// A character that no repair makes something else of by itself.
struct Plain {
    char32_t folded = 0;  // 0 for all other characters, which most texts don't have
    Kind kind = Kind::other;
};

Plain plain_of(char32_t c) {
    if (is_russian(c)) {
        return {c < U'а' ? c + (U'а' - U'А') : c, Kind::russian};
    }
    if (c == U'Ё' || c == U'ё') {
        return {U'е', Kind::russian};
    }
    if (is_latin(c)) {
        return {c | 0x20U, Kind::latin};
    }
    if (c == U' ' || c == U'\n' || c == U'\t' || c == 0xA0) {
        return {U' ', Kind::space};
    }
    if (c < 0x80) {
        return {c > U' ' ? c : 0, is_digit(c) ? Kind::digit : Kind::other};
    }
    constexpr char32_t ill_formed = 0xFFFD;  // longer than the bytes that it stands for
    const bool sign = c == U'«' || c == U'»' || (c >= 0x2010 && c != ill_formed && !is_letter(c) && !is_dropped(c));
    return sign ? Plain{folded_character(c), is_space(c) ? Kind::space : Kind::other} : Plain{};
}

// As `plain_of`; a table holds what reports are made of.
Plain plain(char32_t c) {
    constexpr char32_t tabulated = 0x460;
    static const std::vector<Plain> table = [] {
        std::vector<Plain> made;
        for (char32_t i = 0; i < tabulated; ++i) {
            made.push_back(plain_of(i));
        }
        return made;
    }();
    return c < tabulated ? table[c] : plain_of(c);
}

// Sees that a text needs none of the repairs: what they look for, told from a few characters in a row.
class RepairSigns {
  public:
    // Whether a repair may begin or end with this plain character.
    bool add(char32_t c, Kind kind) {
        const bool letter = kind == Kind::russian || kind == Kind::latin;
        const bool lone_latin = !letter && before_ == Kind::latin && run_ == 1;
        const bool mixed = letter && run_ > 0 && kind != before_;
        const bool letter_for_figure = ((before_ == Kind::digit || after_point_) && looks_like_figure(c)) ||
                                       (kind == Kind::digit && looks_like_figure(last_));
        const bool figure_for_letter = (last_ == U'0' || last_ == U'3') && letter;
        const bool lone_three = kind == Kind::space && (thirty_ || (run_ == 1 && (last_ == U'З' || last_ == U'з')));
        const bool number_sign = run_ == 2 && before_ == Kind::latin && !letter;
        const bool stray_blank =
            before_ == Kind::space && (is_mark_of_words(c) || (after_point_ && kind == Kind::digit));
        const bool cut_word = (c == U'\n' && last_ == U'-') || (letter && cut_ == 2);
        const bool split_figures = add_to_figures(c, kind);
        const bool quote = may_be_quote_mark(c) && (c == last_ || (c != U',' && c != U'<' && c != U'>'));
        const bool garbled = (last_ == U'Р' || last_ == U'С') && c > 0x7F && !is_russian(c);
        cut_ = c == U'-' && run_ > 0 ? 1 : cut_ == 1 && kind == Kind::space ? 2 : 0;
        run_ = letter ? run_ + 1 : 0;
        thirty_ = false;
        after_point_ = before_ == Kind::digit ? c == U'.' || c == U',' : after_point_ && kind == Kind::space;
        before_ = kind;
        last_ = c;
        return lone_latin || mixed || letter_for_figure || figure_for_letter || lone_three || number_sign ||
               stray_blank || cut_word || split_figures || quote || garbled || is_spaced_out(kind);
    }

    // As `add` for Russian letters behind another one, none of which a repair begins or ends with; gives the last.
    void pass(std::size_t count, char32_t last) {
        thirty_ = count == 1 && run_ == 1 && last_ == U'З' && last == U'О';
        run_ += count;
        last_ = last;
        alternating_ = count > 0 ? 1 : alternating_;
    }

    // Whether a repair may end with the text.
    [[nodiscard]] bool at_end() const { return before_ == Kind::latin && run_ == 1; }

  private:
    // Whether two runs of one or two figures, or a run of them and a letter О, have stood one space apart.
    bool add_to_figures(char32_t c, Kind kind) {
        constexpr std::size_t most = 2;
        if (kind == Kind::digit) {
            ++figures_;
            return false;
        }
        const bool nought = figures_ == 0 && looks_like_figure(c);
        const bool split =
            behind_figures_ > 0 && behind_figures_ <= most && (nought || (figures_ > 0 && figures_ <= most));
        behind_figures_ = kind == Kind::space ? figures_ : 0;
        figures_ = 0;
        return split;
    }

    // Four letters or figures with a space between each and the next, the first and the last perhaps of longer words.
    bool is_spaced_out(Kind kind) {
        const bool single = kind == Kind::russian || kind == Kind::latin || kind == Kind::digit;
        alternating_ = single == !last_single_ && (single || kind == Kind::space) ? alternating_ + 1 : single ? 1 : 0;
        last_single_ = single;
        return alternating_ >= 7;
    }

    std::size_t run_ = 0;  // letters in a row
    Kind before_ = Kind::other;
    char32_t last_ = 0;
    int cut_ = 0;                     // 1 a hyphen behind a letter stands before, 2 then a blank
    bool thirty_ = false;             // «ЗО» stands before
    bool after_point_ = false;        // of figures, and perhaps blanks
    std::size_t figures_ = 0;         // in a row
    std::size_t behind_figures_ = 0;  // in the row that one space stands behind, before the characters at hand
    std::size_t alternating_ = 0;
    bool last_single_ = false;
};

}  // namespace

Folded::Folded(std::string_view original) {
    thread_local TextMemory<std::shared_ptr<const Content>> memory(2048, 2048);
    content_ = memory.get(1, original, [&](std::shared_ptr<const Content>& found) {
        auto content = std::make_shared<Content>();
        content->original = original;
        content->is_plain = content->fold_plainly();
        if (!content->is_plain) {
            content->fold_with_repairs();
        }
        found = std::move(content);
    });
}

bool Folded::Content::fold_plainly() {
    RepairSigns signs;
    const std::string_view text = original;
    folded.resize(text.size());  // no plain character folds to a longer one
    origins.resize(text.size() + 1);
    char* const bytes = folded.data();
    std::uint32_t* const places = origins.data();
    std::size_t size = 0;
    const auto put = [&](char byte, std::size_t origin) {
        bytes[size] = byte;
        places[size++] = static_cast<std::uint32_t>(origin);
    };
    for (std::size_t offset = 0; offset < text.size();) {
        const std::size_t origin = offset;
        const char32_t c = next_character(text, offset);
        const auto [small, kind] = plain(c);
        if (small == 0 || signs.add(c, kind)) {
            return false;
        }
        if (small != U' ' || size == 0 || bytes[size - 1] != ' ') {
            for_each_byte(small, [&](char byte) { put(byte, origin); });
        }
        if (kind != Kind::russian) {
            continue;
        }
        const std::size_t rest = offset;
        while (const char second = small_russian_byte(text, offset)) {
            put(first_byte_before(second), offset);
            put(second, offset);
            offset += 2;
        }
        if (offset > rest) {
            std::size_t last = offset - 2;
            signs.pass((offset - rest) / 2, next_character(text, last));
        }
    }
    folded.resize(size);
    origins.resize(size);
    origins.push_back(static_cast<std::uint32_t>(text.size()));
    return !signs.at_end() && !has_split_word(folded) && !has_misspelt_word(folded) && !has_glued_word(folded);
}

void Folded::Content::fold_with_repairs() {
    folded.clear();
    origins.clear();
    std::vector<Character> characters;
    characters.reserve(original.size());
    for (std::size_t offset = 0; offset < original.size();) {
        const auto origin = static_cast<std::uint32_t>(offset);
        const char32_t c = next_character(original, offset);
        if (is_dropped(c) || (!characters.empty() && compose(characters.back(), c, origin))) {
            continue;
        }
        characters.push_back({c, origin, origin});
    }
    const std::size_t count = characters.size();
    repair(characters);
    drop_stray_blanks(characters);
    is_mended =
        characters.size() != count || std::any_of(characters.begin(), characters.end(), [&](const Character& c) {
            std::size_t origin = c.origin;
            return c.last == c.origin && next_character(original, origin) != c.value;
        });
    correct_misspelt_words(characters);
    part_glued_words(characters);
    straighten_quote_marks(characters);
    folded.reserve(original.size());
    origins.reserve(original.size() + 1);
    for (const Character& character : characters) {
        const char32_t small = folded_character(character.value);
        if (small == U' ' && folded.ends_with(' ')) {
            continue;
        }
        append_character(folded, small);
        origins.resize(folded.size(), character.origin);
        if (character.last != character.origin) {
            lasts.emplace(character.origin, character.last);
        }
    }
    origins.push_back(static_cast<std::uint32_t>(original.size()));
}

Span Folded::to_original(Span folded) const {
    if (folded.end <= folded.begin) {
        return {content_->origins.at(folded.begin), content_->origins.at(folded.begin)};
    }
    // The end is where the last character ends, not where the next begins: dropped ones between them are left out.
    std::size_t end = content_->origins.at(folded.end - 1);
    if (const auto last = content_->lasts.find(static_cast<std::uint32_t>(end)); last != content_->lasts.end()) {
        end = last->second;
    }
    next_character(content_->original, end);
    return {content_->origins.at(folded.begin), end};
}

std::string_view Folded::original_of(Span folded) const {
    const Span span = to_original(folded);
    return trim(std::string_view(content_->original).substr(span.begin, span.size()));
}

std::size_t Folded::to_folded(std::size_t original) const {
    const auto place = std::lower_bound(content_->origins.begin(), content_->origins.end() - 1, original);
    return static_cast<std::size_t>(place - content_->origins.begin());
}

std::string fold(std::string_view text) {
    return Folded(text).folded();
}

}  // namespace svod::normalizer::text
