#include "normalizer/text/split_words.hpp"

#include <algorithm>
#include <array>
#include <cstring>
#include <string>

#include "normalizer/text/characters.hpp"
#include "normalizer/text/known_words.hpp"
#include "normalizer/text/letter_text.hpp"

namespace svod::normalizer::text {
namespace {

constexpr std::size_t fewest_bytes = 6;   // of two pieces
constexpr std::size_t longest_word = 60;  // bytes
constexpr std::size_t most_pieces = 3;
constexpr std::size_t longest_preposition = 6;  // bytes from which a small word is no piece by chance: «независи мая»

// The end of the run of Cyrillic letters that begins at a place.
std::size_t end_of_letters(std::string_view folded, std::size_t begin) {
    while (begin + 1 < folded.size() && is_letter_lead(folded[begin])) {
        begin += letter_bytes;
    }
    return begin;
}

// The words that a folded text begins with at a place, a single space between each and the next.
struct Pieces {
    std::array<std::string_view, most_pieces> words;
    std::size_t count = 0;
};

Pieces pieces_at(std::string_view folded, std::size_t begin) {
    Pieces pieces;
    while (pieces.count < most_pieces) {
        const std::size_t end = end_of_letters(folded, begin);
        if (end == begin) {
            break;
        }
        pieces.words.at(pieces.count++) = folded.substr(begin, end - begin);
        if (end + 1 >= folded.size() || folded[end] != ' ') {
            break;
        }
        begin = end + 1;
    }
    return pieces;
}

// How many of the pieces, two or three, make one known word, of which not each is a word by itself; 0 where they don't.
std::size_t joined_count(const Pieces& pieces) {
    const KnownWords& known = KnownWords::get();
    std::array<char, longest_word> joined{};
    std::size_t size = 0;
    bool all_words = true;
    for (std::size_t i = 0; i < pieces.count; ++i) {
        const std::string_view piece = pieces.words.at(i);
        if (size + piece.size() > joined.size() || (i == 0 && known.is_small(piece))) {
            return 0;
        }
        std::memcpy(joined.data() + size, piece.data(), piece.size());
        size += piece.size();
        const std::string_view word(joined.data(), size);
        all_words = all_words && (known.is_small(piece) || known.has_form(piece));
        const bool loose = known.is_small(piece) && piece.size() < longest_preposition;
        if (i > 0 && !all_words && !loose && known.has_form(word)) {
            return i + 1;
        }
    }
    return 0;
}

// Calls `found` with the first byte of each split word of a folded text and how many pieces it has, until that is
// false.
template <typename Found>
void find_split_words(std::string_view folded, const Found& found) {
    const KnownWords& known = KnownWords::get();
    std::string_view last;  // the word before the one at hand, if only a space parts them
    for (std::size_t at = 0; at + 1 < folded.size();) {
        if (!is_letter_lead(folded[at])) {
            last = folded[at] == ' ' ? last : std::string_view();
            ++at;
            continue;
        }
        const std::size_t end = end_of_letters(folded, at);
        const std::string_view word = folded.substr(at, end - at);
        const bool follows = !last.empty() && last.data() + last.size() + 1 == word.data();
        if (follows && last.size() + word.size() > fewest_bytes && known.may_join(last, word)) {
            const std::size_t begin = at - last.size() - 1;
            const std::size_t count = joined_count(pieces_at(folded, begin));
            if (count > 0 && !found(begin, count)) {
                return;
            }
        }
        last = word;
        at = end;
    }
}

}  // namespace

bool has_split_word(std::string_view folded) {
    bool any = false;
    find_split_words(folded, [&](std::size_t, std::size_t) {
        any = true;
        return false;
    });
    return any;
}

void join_split_words(std::vector<Character>& characters) {
    const LetterText letters = letter_text(characters);
    const std::string& folded = letters.folded;
    const std::vector<std::size_t>& places = letters.places;
    std::vector<bool> dropped(characters.size());
    std::size_t free_from = 0;
    find_split_words(folded, [&](std::size_t begin, std::size_t count) {
        if (begin < free_from) {
            return true;
        }
        const bool capitals = is_upper(characters[places[end_of_letters(folded, begin) - 1]].value);
        std::vector<std::size_t> spaces;
        std::size_t end = end_of_letters(folded, begin);
        bool fits = true;
        for (std::size_t i = 1; i < count; ++i) {
            spaces.push_back(places[end]);
            fits = fits && (capitals || !is_upper(characters[places[end + 1]].value));
            end = end_of_letters(folded, end + 1);
        }
        for (std::size_t i = 0; fits && i < spaces.size(); ++i) {
            dropped[spaces[i]] = true;
        }
        free_from = fits ? end : free_from;
        return true;
    });
    std::size_t kept = 0;
    for (std::size_t i = 0; i < characters.size(); ++i) {
        if (!dropped[i]) {
            characters[kept++] = characters[i];
        }
    }
    characters.resize(kept);
}

}  // namespace svod::normalizer::text
