#include "normalizer/phrases/name_forms.hpp"

#include <algorithm>
#include <cstddef>

#include "normalizer/rules/word_lists.hpp"
#include "normalizer/text/characters.hpp"
#include "normalizer/text/folded.hpp"

namespace svod::normalizer::phrases {
namespace {

using rules::word_list;
using rules::WordList;

bool is_vowel(char32_t letter) {
    return std::u32string_view(U"аеёиоуыэюя").find(letter) != std::u32string_view::npos;
}

bool is_nominative_adjective(std::string_view word) {
    return word_list("adjective_nominative").has(word) && text::length(word) > 4;
}

std::string_view without(std::string_view word, std::string_view ending) {
    return word.substr(0, word.size() - ending.size());
}

// A word with its last vowel left out: «елец» – «ельц», «городок» – «городк», «орел» – «орл».
std::string with_vowel_gone(std::string_view word) {
    std::string result = word_list("vowel_goes").changed(word);
    return text::length(word) > 3 && result != word ? result : "";
}

// A plural's or feminine's stem with a vowel put in: «химк» – «химок», «люберц» – «люберец».
std::string with_vowel_put_in(std::string_view stem) {
    constexpr std::size_t letter = 2;  // bytes
    std::string result = word_list("vowel_comes").changed(stem, letter);
    const bool between = result != stem && !is_vowel(text::character_before(stem, stem.size() - letter));
    return between ? result : "";
}

bool fits(std::string_view written, std::string_view stem, const WordList& endings) {
    return !stem.empty() && written.starts_with(stem) && endings.has_ending(written.substr(stem.size()));
}

}  // namespace

NameWord::NameWord(std::string_view nominative) : stem_(nominative) {
    const char32_t last = text::character_before(nominative, nominative.size());
    if (text::length(nominative) < 3) {
        // Too short to have an ending.
    } else if (is_nominative_adjective(nominative)) {
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
    stem_letters_ = letter_set(stem_);
}

std::uint64_t letter_set(std::string_view word) {
    std::uint64_t letters = 0;
    for (std::size_t offset = 0; offset < word.size();) {
        letters |= 1ULL << (text::next_character(word, offset) % 64);
    }
    return letters;
}

bool NameWord::has_form(std::string_view written) const {
    static const WordList& adjective = word_list("adjective");
    static const WordList& consonant = word_list("noun_on_consonant");
    static const WordList& soft = word_list("noun_soft");
    static const WordList& on_a = word_list("noun_on_a");
    static const WordList& on_o = word_list("noun_on_o");
    static const WordList& plural = word_list("noun_plural");
    const auto fits_with = [&](const WordList& endings) {
        return fits(written, stem_, endings) || fits(written, other_stem_, endings);
    };
    switch (kind_) {
        case Kind::adjective:
            return fits_with(adjective);
        case Kind::consonant:
            return fits_with(consonant);
        case Kind::soft:
            return fits_with(soft);
        case Kind::a:
            return fits_with(on_a);
        case Kind::o:
            return fits_with(on_o);
        case Kind::plural:
            return fits_with(plural);
        case Kind::fixed:
            return written == stem_;
    }
    return false;
}

std::string_view adjective_stem(std::string_view folded) {
    static const WordList& endings = word_list("adjective");
    std::string_view best = folded;
    for (const WordList::Entry& entry : endings.entries()) {
        const std::string_view ending = entry.text;
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
    return word_list("adjective_of_stem").changed(stem);
}

std::string nominative_guess(std::string_view word) {
    constexpr std::size_t shortest_stem = 4;  // two letters
    return word_list("place_nominative").changed(word, shortest_stem);
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

std::string capitalised(const std::string& written) {
    std::string result;
    bool first = true;
    const std::string folded = text::fold(written);
    std::size_t at = 0;
    for (std::size_t i = 0; i < written.size();) {
        const std::size_t begin = i;
        const char32_t letter = text::next_character(written, i);
        const std::size_t folded_begin = at;
        if (at < folded.size()) {
            text::next_character(folded, at);
        }
        result += first || !text::is_upper(letter) ? written.substr(begin, i - begin)
                                                   : folded.substr(folded_begin, at - folded_begin);
        first = !text::is_letter(letter);
    }
    return result;
}

}  // namespace svod::normalizer::phrases
