#include "normalizer/text/split_words.hpp"

#include <algorithm>
#include <array>
#include <bit>
#include <cstdint>
#include <cstring>
#include <numeric>
#include <span>
#include <string>
#include <unordered_set>

#include "extractors/document/embedded_file.hpp"
#include "normalizer/text/characters.hpp"

namespace svod::normalizer::text {

// Made by the build from known.words.
std::span<const EmbeddedFile> embedded_files();

namespace {

constexpr std::size_t letter_bytes = 2;   // of every Cyrillic letter in UTF-8
constexpr std::size_t key_bytes = 6;      // three letters, by which stems are found
constexpr std::size_t longest_word = 60;  // bytes
constexpr std::size_t most_pieces = 3;

/// The lists of known.words, made once.
class KnownWords {
  public:
    KnownWords() {
        for (const EmbeddedFile& file : embedded_files()) {
            read(file.text);
        }
        std::stable_sort(stems_.begin(), stems_.end(), [](const Stem& a, const Stem& b) { return a.slot < b.slot; });
        for (const Stem& stem : stems_) {
            ++ends_[stem.slot];
        }
        std::partial_sum(ends_.begin(), ends_.end(), ends_.begin());
    }

    /// Whether two words, three letters together and more, may be pieces of a form: quick, and more often true.
    [[nodiscard]] bool may_join(std::string_view word, std::string_view next) const {
        const std::size_t slot = slot_of(word, next);
        for (std::size_t i = begin_of(slot); i < ends_[slot]; ++i) {
            const std::string_view stem = stems_[i].text;
            const std::size_t shared = std::min(stem.size(), word.size());
            if (stem.substr(0, shared) != word.substr(0, shared)) {
                continue;
            }
            const std::string_view rest = stem.substr(shared);
            const std::size_t met = std::min(rest.size(), next.size());
            if (rest.substr(0, met) == next.substr(0, met) &&
                word.size() + next.size() <= stem.size() + longest_ending_) {
                return true;
            }
        }
        return false;
    }

    /// Whether a word is a stem with an ending.
    [[nodiscard]] bool has_form(std::string_view word) const {
        const std::size_t slot = word.size() < key_bytes ? 0 : slot_of(word, "");
        for (std::size_t i = begin_of(slot); word.size() >= key_bytes && i < ends_[slot]; ++i) {
            const Stem& stem = stems_[i];
            if (word.starts_with(stem.text) &&
                (word == stem.text ? stem.is_word : endings_.contains(word.substr(stem.text.size())))) {
                return true;
            }
        }
        return false;
    }

    [[nodiscard]] bool is_small(std::string_view word) const { return small_.contains(word); }

  private:
    static constexpr std::size_t slot_count = 4096;

    struct Stem {
        std::string_view text;
        bool is_word = false;
        std::size_t slot = 0;
    };

    // Of the first three letters of two words.
    static std::size_t slot_of(std::string_view word, std::string_view next) {
        constexpr std::uint64_t spread = 0x9E3779B97F4A7C15U;
        constexpr unsigned dropped_bits = 64 - 12;
        std::array<char, sizeof(std::uint64_t)> letters{};
        const std::size_t first = std::min(word.size(), key_bytes);
        std::memcpy(letters.data(), word.data(), first);
        std::memcpy(letters.data() + first, next.data(), std::min(next.size(), key_bytes - first));
        return std::bit_cast<std::uint64_t>(letters) * spread >> dropped_bits;
    }

    [[nodiscard]] std::size_t begin_of(std::size_t slot) const { return slot == 0 ? 0 : ends_[slot - 1]; }

    void read(std::string_view text) {
        std::string_view list;
        while (!text.empty()) {
            const std::size_t end = std::min(text.find('\n'), text.size());
            std::string_view line = text.substr(0, end);
            text.remove_prefix(std::min(end + 1, text.size()));
            if (line.starts_with('[')) {
                list = line.substr(1, line.find(']') - 1);
            }
            while (!line.empty() && !line.starts_with('#') && !line.starts_with('[')) {
                const std::size_t space = std::min(line.find(' '), line.size());
                add(list, line.substr(0, space));
                line.remove_prefix(std::min(space + 1, line.size()));
            }
        }
    }

    void add(std::string_view list, std::string_view word) {
        if (list == "endings") {
            endings_.insert(word);
            longest_ending_ = std::max(longest_ending_, word.size());
        } else if (list == "small") {
            small_.insert(word);
        } else if (word.size() >= key_bytes) {
            stems_.push_back({word, list == "nouns", slot_of(word, "")});
        }
    }

    std::vector<Stem> stems_;                       // by slot
    std::array<std::uint16_t, slot_count> ends_{};  // of each slot's stems
    std::unordered_set<std::string_view> endings_;
    std::unordered_set<std::string_view> small_;
    std::size_t longest_ending_ = 0;
};

const KnownWords& known_words() {
    static const KnownWords words;
    return words;
}

bool is_letter_lead(char byte) {
    return byte == '\xD0' || byte == '\xD1';
}

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
    const KnownWords& known = known_words();
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
        if (i > 0 && !all_words && !known.is_small(piece) && known.has_form(word)) {
            return i + 1;
        }
    }
    return 0;
}

// Calls `found` with the first byte of each split word of a folded text and how many pieces it has, until that is
// false.
template <typename Found>
void find_split_words(std::string_view folded, const Found& found) {
    const KnownWords& known = known_words();
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
        if (follows && last.size() + word.size() > key_bytes && known.may_join(last, word)) {
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

char32_t lower(char32_t c) {
    if (c == U'Ё' || c == U'ё') {
        return U'е';
    }
    return c >= U'А' && c <= U'Я' ? c + (U'а' - U'А') : c;
}

bool is_russian(char32_t c) {
    return c >= U'а' && c <= U'я';
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
    std::string folded;
    std::vector<std::size_t> places;  // of each byte's character
    for (std::size_t i = 0; i < characters.size(); ++i) {
        const char32_t c = lower(characters[i].value);
        append_character(folded, is_russian(c) ? c : is_space(c) ? U' ' : U'.');
        places.resize(folded.size(), i);
    }
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
