#include "normalizer/engine/code_page.hpp"

#include <algorithm>
#include <array>

#include "normalizer/text/characters.hpp"

namespace svod::normalizer::engine::code_page {
namespace {

// Seven bits: RE2 takes the common beginning of alternatives for UTF-8, though the pattern be Latin-1. Folded texts
// have no capitals, whose codes serve the Russian alphabet, with some of the control characters.
constexpr std::u32string_view russian = U"абвгдежзийклмнопрстуфхцчшщъыьэюя";
constexpr std::string_view russian_codes = "ABCDEFGHIJKLMNOPQRSTUVWXYZ\x0E\x0F\x10\x11\x12\x13";
static_assert(russian.size() == russian_codes.size());

// Other characters with a code of their own.
constexpr std::u32string_view singles = U"№°’≈€₽¼½¾⅓⅔£≤≥іⅰⅱⅲⅳ";
constexpr std::string_view single_codes =
    "\x01\x02\x03\x04\x05\x06\x07\x08\x0B\x0C\x14\x15\x16\x17\x18\x19\x1A\x1B\x1C";
static_assert(singles.size() == single_codes.size());

constexpr char common_letter = '\x1D';   // Latin, Greek or Cyrillic
constexpr char foreign_letter = '\x1E';  // any other script
constexpr char anything_else = '\x1F';

// What `\pL` means in patterns, as LazyPattern lists it.
constexpr bool is_common_letter(char32_t c) {
    constexpr std::array<std::pair<char32_t, char32_t>, 9> ranges = {{{U'a', U'z'},
                                                                      {U'A', U'Z'},
                                                                      {0xC0, 0xD6},
                                                                      {0xD8, 0xF6},
                                                                      {0xF8, 0x2AF},
                                                                      {0x370, 0x373},
                                                                      {0x376, 0x37D},
                                                                      {0x386, 0x481},
                                                                      {0x48A, 0x52F}}};
    return std::any_of(ranges.begin(), ranges.end(),
                       [c](const auto& range) { return c >= range.first && c <= range.second; });
}

// The character's own code; 0 for one that has none.
constexpr char tabulated_code(char32_t c) {
    if (c >= russian.front() && c <= russian.back()) {
        return russian_codes[c - russian.front()];
    }
    if (c < 0x7F) {
        const bool kept = c >= U' ' && !(c >= U'A' && c <= U'Z');
        return kept || c == U'\t' || c == U'\n' || c == U'\r' ? static_cast<char>(c) : '\0';
    }
    const std::size_t place = singles.find(c);
    return place == std::u32string_view::npos ? '\0' : single_codes[place];
}

char code_of(char32_t c) {
    if (const char own = tabulated_code(c); own != '\0') {
        return own;
    }
    return is_common_letter(c) ? common_letter : text::is_letter(c) ? foreign_letter : anything_else;
}

// Own codes by the byte of ASCII, and by the second byte behind 0xD0 and 0xD1, where UTF-8 has the Russian alphabet.
constexpr std::array<char, 256> make_ascii_codes() {
    std::array<char, 256> made{};
    for (char32_t c = 0; c < 0x80; ++c) {
        made[c] = tabulated_code(c);
    }
    return made;
}

constexpr std::array<char, 256> make_pair_codes(char32_t first) {
    std::array<char, 256> made{};
    for (char32_t second = 0x80; second < 0xC0; ++second) {
        made[second] = tabulated_code((first & 0x1FU) << 6U | (second & 0x3FU));
    }
    return made;
}

constexpr std::array<char, 256> ascii_codes = make_ascii_codes();
constexpr std::array<std::array<char, 256>, 2> pair_codes = {make_pair_codes(0xD0), make_pair_codes(0xD1)};

constexpr std::array<Kind, 256> make_kinds() {
    std::array<Kind, 256> made{};
    const auto set = [&](char code, Kind kind) { made[static_cast<unsigned char>(code)] = kind; };
    set(common_letter, Kind::letter);
    set(foreign_letter, Kind::letter);
    for (const char code : russian_codes) {
        set(code, Kind::letter);
    }
    for (char c = 'a'; c <= 'z'; ++c) {
        set(c, Kind::letter);
    }
    for (char c = '0'; c <= '9'; ++c) {
        set(c, Kind::digit);
    }
    for (std::size_t i = 0; i < singles.size(); ++i) {
        set(single_codes[i], is_common_letter(singles[i]) ? Kind::letter : Kind::other);
    }
    return made;
}

// The members of `\pL` as a class has them.
const std::string& letters() {
    static const std::string made = [] {
        std::string members = "a-z";
        members += common_letter;
        for (std::size_t i = 0; i < singles.size(); ++i) {
            if (is_common_letter(singles[i])) {
                members += single_codes[i];
            }
        }
        return members.append(russian_codes);
    }();
    return made;
}

// Rewrites a pattern character by character.
class Translator {
  public:
    explicit Translator(std::string_view pattern) : pattern_(pattern) {}

    std::optional<std::string> translate() {
        while (place_ < pattern_.size() && !failed_) {
            const char c = pattern_[place_];
            if (c == '\\') {
                escape();
            } else if (in_class_) {
                member();
            } else if (c == '[') {
                begin_class();
            } else if (pattern_.substr(place_, 2) == "(?" && pattern_.substr(place_, 3) != "(?:") {
                failed_ = true;
            } else {
                copy();
            }
        }
        return failed_ || in_class_ ? std::nullopt : std::optional(std::move(made_));
    }

  private:
    void copy() {
        const char code = own_code(text::next_character(pattern_, place_));
        failed_ = failed_ || code == '\0';
        made_ += code;
    }

    void begin_class() {
        in_class_ = true;
        made_ += pattern_[place_++];
        if (pattern_.substr(place_, 1) == "^") {
            made_ += pattern_[place_++];
        }
        if (pattern_.substr(place_, 1) == "]") {
            failed_ = true;  // RE2 takes it for a member
        }
    }

    void member() {
        if (pattern_[place_] == ']') {
            in_class_ = false;
            made_ += pattern_[place_++];
            return;
        }
        failed_ = failed_ || pattern_.substr(place_, 2) == "[:";
        const std::size_t begin = place_;
        const char32_t low = text::next_character(pattern_, place_);
        const bool range = place_ + 1 < pattern_.size() && pattern_[place_] == '-' && pattern_[place_ + 1] != ']';
        if (!range || low == U'-') {
            place_ = begin;
            made_ += low == U'-' ? "\\" : "";  // behind a range that is spelled out it would make another
            copy();
            return;
        }
        ++place_;
        members_between(low, text::next_character(pattern_, place_));
    }

    // Ranges of letters or digits are spelled out: their codes need not stand in a row.
    void members_between(char32_t low, char32_t high) {
        const auto within = [&](char32_t first, char32_t last) { return low >= first && low <= high && high <= last; };
        if (!within(russian.front(), russian.back()) && !within(U'a', U'z') && !within(U'0', U'9')) {
            failed_ = true;
            return;
        }
        for (char32_t c = low; c <= high; ++c) {
            made_ += own_code(c);
        }
    }

    void escape() {
        if (pattern_.substr(place_, 3) == "\\pL") {
            made_ += in_class_ ? letters() : '[' + letters() + ']';
            place_ += 3;
            return;
        }
        if (pattern_.substr(place_, 2) == "\\w") {  // of ASCII
            made_ += in_class_ ? "0-9a-z_" : "[0-9a-z_]";
            place_ += 2;
            return;
        }
        made_ += pattern_[place_++];
        const char c = place_ < pattern_.size() ? pattern_[place_] : '\0';
        const bool sign = c > ' ' && c < '\x7F' && kind_of(c) == Kind::other;
        if (!sign && std::string_view("dDsSAznt").find(c) == std::string_view::npos) {
            failed_ = true;
            return;
        }
        made_ += c;
        ++place_;
    }

    std::string_view pattern_;
    std::string made_;
    std::size_t place_ = 0;
    bool in_class_ = false;
    bool failed_ = false;
};

// The end of a class that begins at `begin`, if all its members are letters and hyphens; else 0.
std::size_t end_of_word_class(std::string_view translated, std::size_t begin) {
    for (std::size_t i = begin + 1; i < translated.size(); ++i) {
        if (translated[i] == ']') {
            return i > begin + 1 ? i : 0;
        }
        if (!is_of_word(translated[i]) && translated.substr(i, 2) != "\\-") {
            return 0;
        }
    }
    return 0;
}

// The end of a repetition {2,4} that begins at `begin`; else 0.
std::size_t end_of_counts(std::string_view translated, std::size_t begin) {
    const std::size_t end = translated.find_first_not_of("0123456789,", begin + 1);
    return end != std::string_view::npos && translated[end] == '}' ? end : 0;
}

}  // namespace

constinit const std::array<Kind, 256> kinds = make_kinds();

char own_code(char32_t character) {
    return tabulated_code(character);
}

CodeSet common_letters() {
    static const CodeSet letters = [] {
        CodeSet codes;
        for (char code = 1; code < '\x7F'; ++code) {
            if (kind_of(code) == Kind::letter && code != foreign_letter) {
                codes.add(code);
            }
        }
        return codes;
    }();
    return letters;
}

text::Span Coded::span_of(text::Span origin) const {
    const auto code_at = [&](std::size_t offset) {
        return static_cast<std::size_t>(std::lower_bound(offsets.begin(), offsets.end(), offset) - offsets.begin());
    };
    return {code_at(origin.begin), code_at(origin.end)};
}

void encode(std::string_view text, Coded& coded) {
    coded.codes.resize(text.size());
    coded.offsets.resize(text.size() + 1);
    char* const codes = coded.codes.data();
    std::uint32_t* const offsets = coded.offsets.data();
    std::size_t count = 0;
    for (std::size_t i = 0; i < text.size(); ++count) {
        offsets[count] = static_cast<std::uint32_t>(i);
        const auto first = static_cast<unsigned char>(text[i]);
        const bool russian_pair = (first == 0xD0 || first == 0xD1) && i + 1 < text.size();
        char code = russian_pair ? pair_codes[first & 1U][static_cast<unsigned char>(text[i + 1])] : ascii_codes[first];
        if (code != '\0') {
            i += russian_pair ? 2 : 1;
        } else {
            code = code_of(text::next_character(text, i));
        }
        codes[count] = code;
    }
    offsets[count] = static_cast<std::uint32_t>(text.size());
    coded.codes.resize(count);
    coded.offsets.resize(count + 1);
}

std::string encode(std::string_view text) {
    Coded coded;
    encode(text, coded);
    return std::move(coded.codes);
}

bool is_word_edge(std::string_view codes, std::size_t offset) {
    if (offset == 0 || offset >= codes.size()) {
        return true;
    }
    const Kind before = kind_of(codes[offset - 1]);
    return before == Kind::other || before != kind_of(codes[offset]);
}

std::optional<std::string> translate(std::string_view pattern) {
    return Translator(pattern).translate();
}

bool stays_in_word(std::string_view translated) {
    for (std::size_t i = 0; i < translated.size(); ++i) {
        const char c = translated[i];
        if (is_of_word(c) || std::string_view("()|?*+:").find(c) != std::string_view::npos) {
            // A colon only as part of «(?:».
            if (c == ':' && (i < 2 || translated.substr(i - 2, 2) != "(?")) {
                return false;
            }
        } else if (c == '[' || c == '{') {
            i = c == '[' ? end_of_word_class(translated, i) : end_of_counts(translated, i);
            if (i == 0) {
                return false;
            }
        } else {
            return false;
        }
    }
    return true;
}

}  // namespace svod::normalizer::engine::code_page
