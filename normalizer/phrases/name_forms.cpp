#include "normalizer/phrases/name_forms.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <span>

#include "normalizer/text/characters.hpp"

namespace svod::normalizer::phrases {
namespace {

using Endings = std::span<const std::string_view>;

constexpr std::array<std::string_view, 25> adjective_endings{"ими", "ыми", "ий",  "ый",  "ой",  "ая",  "яя", "ое", "ее",
                                                             "ие",  "ые",  "ого", "его", "ому", "ему", "им", "ым", "ом",
                                                             "ем",  "ей",  "ую",  "юю",  "их",  "ых",  "ою"};
constexpr std::array<std::string_view, 9> consonant_endings{"", "а", "у", "ом", "ем", "е", "ы", "ым", "и"};
constexpr std::array<std::string_view, 7> soft_endings{"ь", "я", "и", "ю", "ем", "ью", "е"};
constexpr std::array<std::string_view, 12> a_endings{"а", "я", "ы", "и", "е", "у", "ю", "ой", "ей", "ою", "ею", ""};
constexpr std::array<std::string_view, 5> o_endings{"о", "а", "у", "ом", "е"};
constexpr std::array<std::string_view, 14> plural_endings{"ы",  "и",  "а",  "",   "ь",  "ов",  "ев",
                                                          "ей", "ам", "ям", "ах", "ях", "ами", "ями"};

bool is_vowel(char32_t letter) {
    return std::u32string_view(U"аеёиоуыэюя").find(letter) != std::u32string_view::npos;
}

bool is_nominative_adjective(std::string_view word) {
    constexpr std::array<std::string_view, 9> endings{"ий", "ый", "ой", "ая", "яя", "ое", "ее", "ие", "ые"};
    const bool ends = std::any_of(endings.begin(), endings.end(), [&](auto ending) { return word.ends_with(ending); });
    return ends && text::length(word) > 4;
}

std::string_view without(std::string_view word, std::string_view ending) {
    return word.substr(0, word.size() - ending.size());
}

// A word with its last vowel left out: «елец» – «ельц», «городок» – «городк», «орел» – «орл».
std::string with_vowel_gone(std::string_view word) {
    for (const std::string_view ending : {"ец", "ок", "ек", "ел"}) {
        if (word.ends_with(ending) && text::length(word) > 3) {
            const std::string_view rest = without(word, ending);
            const bool softens = ending == "ец" && rest.ends_with("л");
            return std::string(rest) + (softens ? "ь" : "") + std::string(ending.substr(2));
        }
    }
    return "";
}

// A plural's or feminine's stem with a vowel put in: «химк» – «химок», «люберц» – «люберец».
std::string with_vowel_put_in(std::string_view stem) {
    for (const auto& [ending, filled] : {std::pair{"к", "ок"}, std::pair{"ц", "ец"}}) {
        const std::string_view rest = stem.ends_with(ending) ? without(stem, ending) : std::string_view();
        if (!rest.empty() && !is_vowel(text::character_before(rest, rest.size()))) {
            return std::string(rest) + filled;
        }
    }
    return "";
}

bool fits(std::string_view written, std::string_view stem, Endings endings) {
    return !stem.empty() && written.starts_with(stem) &&
           std::find(endings.begin(), endings.end(), written.substr(stem.size())) != endings.end();
}

}  // namespace

NameWord::NameWord(std::string_view nominative) : stem_(nominative) {
    const char32_t last = text::character_before(nominative, nominative.size());
    if (text::length(nominative) < 3) {
        return;
    }
    if (is_nominative_adjective(nominative)) {
        kind_ = Kind::adjective;
        stem_ = nominative.substr(0, nominative.size() - 4);
    } else if (last == U'а' || last == U'я') {
        kind_ = Kind::a;
        stem_ = nominative.substr(0, nominative.size() - 2);
        other_stem_ = with_vowel_put_in(stem_);
    } else if (last == U'о' || last == U'е') {
        kind_ = Kind::o;
        stem_ = nominative.substr(0, nominative.size() - 2);
    } else if (last == U'ы' || last == U'и') {
        kind_ = Kind::plural;
        stem_ = nominative.substr(0, nominative.size() - 2);
        other_stem_ = with_vowel_put_in(stem_);
    } else if (last == U'ь' || last == U'й') {
        kind_ = Kind::soft;
        stem_ = nominative.substr(0, nominative.size() - 2);
    } else if (text::is_cyrillic(last) && !is_vowel(last)) {
        kind_ = Kind::consonant;
        other_stem_ = with_vowel_gone(nominative);
    }
}

bool NameWord::has_form(std::string_view written) const {
    const auto fits_with = [&](Endings endings) {
        return fits(written, stem_, endings) || fits(written, other_stem_, endings);
    };
    switch (kind_) {
        case Kind::adjective:
            return fits_with(adjective_endings);
        case Kind::consonant:
            return fits_with(consonant_endings);
        case Kind::soft:
            return fits_with(soft_endings) || written == stem_ + "й";
        case Kind::a:
            return fits_with(a_endings);
        case Kind::o:
            return fits_with(o_endings);
        case Kind::plural:
            return fits_with(plural_endings);
        case Kind::fixed:
            return written == stem_;
    }
    return false;
}

std::string_view adjective_stem(std::string_view folded) {
    std::string_view best = folded;
    for (const std::string_view ending : adjective_endings) {
        const bool fits_here = folded.ends_with(ending) && folded.size() - ending.size() < best.size();
        if (fits_here && text::length(without(folded, ending)) >= 3 &&
            !is_vowel(text::character_before(folded, folded.size() - ending.size()))) {
            best = without(folded, ending);
        }
    }
    return best;
}

bool is_adjective_form(std::string_view folded) {
    return adjective_stem(folded).size() < folded.size();
}

std::string masculine_adjective(std::string_view stem) {
    const char32_t last = text::character_before(stem, stem.size());
    const bool soft = std::u32string_view(U"гкхжчшщ").find(last) != std::u32string_view::npos;
    return std::string(stem) + (soft ? "ий" : "ый");
}

std::string nominative_guess(std::string_view word) {
    const std::size_t length = text::length(word);
    for (const std::string_view ending : {"ском", "цком", "ского", "цкого", "скому", "цкому", "ским", "цким"}) {
        if (word.ends_with(ending)) {
            return std::string(without(word, ending)) + std::string(ending.substr(0, 4)) + "ий";
        }
    }
    for (const std::string_view ending :
         {"ском", "ска", "ску", "ске", "града", "граде", "граду", "ова", "ове", "ина"}) {
        if (length > 4 && word.ends_with(ending)) {
            return std::string(word.substr(0, word.size() - 2));
        }
    }
    return std::string(word);
}

int edit_distance(std::string_view one, std::string_view other, int most) {
    std::u32string a;
    std::u32string b;
    for (std::size_t i = 0; i < one.size();) {
        a += text::next_character(one, i);
    }
    for (std::size_t i = 0; i < other.size();) {
        b += text::next_character(other, i);
    }
    const int difference = static_cast<int>(a.size()) - static_cast<int>(b.size());
    if (std::abs(difference) > most) {
        return most + 1;
    }
    std::vector<int> before(b.size() + 1);
    std::vector<int> row(b.size() + 1);
    std::vector<int> next(b.size() + 1);
    for (std::size_t j = 0; j <= b.size(); ++j) {
        row[j] = static_cast<int>(j);
    }
    for (std::size_t i = 1; i <= a.size(); ++i) {
        next[0] = static_cast<int>(i);
        for (std::size_t j = 1; j <= b.size(); ++j) {
            next[j] = std::min({row[j] + 1, next[j - 1] + 1, row[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1)});
            if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1]) {
                next[j] = std::min(next[j], before[j - 2] + 1);
            }
        }
        before.swap(row);
        row.swap(next);
    }
    return std::min(row[b.size()], most + 1);
}

}  // namespace svod::normalizer::phrases
