#include "normalizer/text/misspelt_words.hpp"

#include <algorithm>
#include <array>
#include <cstdint>
#include <numeric>
#include <span>
#include <string>
#include <utility>

#include "normalizer/text/characters.hpp"
#include "normalizer/text/known_words.hpp"
#include "normalizer/text/letter_text.hpp"

namespace svod::normalizer::text {
namespace {

constexpr std::size_t fewest_letters = 6;     // of a stem that is known by its sound
constexpr std::size_t fewest_for_inside = 8;  // of one in which a letter may be left out or two exchanged
constexpr std::size_t fewest_for_wrong = 9;   // of one in which a letter may be wrong or put in
constexpr std::size_t kept_before_slip = 3;   // letters of it that are right
constexpr std::size_t kept_behind_slip = 2;
constexpr std::size_t kept_behind_far = 1;
constexpr std::size_t most_letters = 40;
constexpr std::size_t sounds_of_slot = 3;

using Letters = std::string_view;  // numbers of letters, «а» 0

constexpr char number_of(char32_t letter) {
    return static_cast<char>(letter - U'а');
}

constexpr std::size_t letter_count = 32;  // without «ё»

constexpr bool is_sign(char letter) {
    return letter == number_of(U'ь') || letter == number_of(U'ъ');
}

// Vowels that sound alike without stress are one sound.
constexpr std::array<char, letter_count> make_sounds() {
    std::array<char, letter_count> sounds{};
    for (std::size_t i = 0; i < letter_count; ++i) {
        sounds[i] = static_cast<char>(i);
    }
    sounds[number_of(U'о')] = number_of(U'а');
    sounds[number_of(U'е')] = sounds[number_of(U'э')] = sounds[number_of(U'я')] = number_of(U'и');
    return sounds;
}

constexpr char sound_of(char letter) {
    constexpr std::array<char, letter_count> sounds = make_sounds();
    return sounds[static_cast<unsigned char>(letter) % letter_count];
}

// The number of the Russian letter, small and without «ё», at a place of a text; another letter has any number.
// \pre a letter of two bytes stands there
char letter_at(std::string_view text, std::size_t place) {
    constexpr unsigned number_of_80 = 16;  // «р»; «а» is B0, behind another first byte
    return static_cast<char>((static_cast<unsigned char>(text[place + 1]) - 0x80U + number_of_80) % letter_count);
}

// A word's first sounds, by which stems are found.
std::size_t slot_of(Letters letters) {
    std::size_t slot = 0;
    char before = -1;
    std::size_t count = 0;
    for (std::size_t i = 0; i < letters.size() && count < sounds_of_slot; ++i) {
        const char sound = sound_of(letters[i]);
        if (!is_sign(letters[i]) && sound != before) {
            slot = slot * letter_count + static_cast<unsigned char>(sound);
            before = sound;
            ++count;
        }
    }
    return slot;
}

struct Known {
    std::string letters;
    std::string_view text;
    bool is_word = false;
    bool is_far = false;    // from all other words
    bool is_right = false;  // and no stem: what begins so is not misspelt
};

class KnownSounds {
  public:
    static const KnownSounds& get() {
        static const KnownSounds sounds;
        return sounds;
    }

    [[nodiscard]] std::span<const Known> of(std::size_t slot) const {
        const std::size_t begin = slot == 0 ? 0 : ends_[slot - 1];
        return std::span(known_).subspan(begin, ends_[slot] - begin);
    }

  private:
    KnownSounds() {
        for (const KnownWords::Stem& stem : KnownWords::get().stems()) {
            if (stem.is_form) {  // another form may be as right
                continue;
            }
            add({"", stem.text, stem.is_word, KnownWords::get().is_far(stem.text)});
        }
        for (const std::string_view word : KnownWords::get().right()) {
            add({"", word, true, false, true});
        }
        std::stable_sort(known_.begin(), known_.end(),
                         [](const Known& a, const Known& b) { return slot_of(a.letters) < slot_of(b.letters); });
        for (const Known& known : known_) {
            ++ends_[slot_of(known.letters)];
        }
        std::partial_sum(ends_.begin(), ends_.end(), ends_.begin());
    }

    void add(Known known) {
        for (std::size_t i = 0; i < known.text.size(); i += letter_bytes) {
            known.letters.push_back(letter_at(known.text, i));
        }
        known_.push_back(std::move(known));
    }

    std::vector<Known> known_;  // by slot
    std::vector<std::uint16_t> ends_ = std::vector<std::uint16_t>(letter_count * letter_count * letter_count);
};

// How many letters of the word sound as the whole stem; 0 if it begins with another sound.
std::size_t letters_that_sound_as(Letters word, Letters stem) {
    std::size_t i = 0;
    for (std::size_t j = 0; j < stem.size(); ++j) {
        if (is_sign(stem[j]) || (j > 0 && stem[j] == stem[j - 1])) {
            continue;
        }
        while (i < word.size() && (is_sign(word[i]) || (i > 0 && j > 0 && word[i] == word[i - 1] &&
                                                        sound_of(word[i]) != sound_of(stem[j])))) {
            ++i;
        }
        if (i == word.size() || sound_of(word[i]) != sound_of(stem[j])) {
            return 0;
        }
        ++i;
    }
    return i;
}

// How many letters of the word stand for the stem, one inside it being wrong, left out, put in, or two exchanged, and
// the rest fits; 0 if none do.
template <typename Fits>
std::size_t letters_with_slip_inside(Letters word, Letters stem, bool is_far, const Fits& fits) {
    const bool may_be_wrong = is_far || stem.size() >= fewest_for_wrong;
    const std::size_t kept_behind = is_far ? kept_behind_far : kept_behind_slip;
    const auto differs = std::mismatch(stem.begin(), stem.end(), word.begin(), word.end()).first;
    const auto place = static_cast<std::size_t>(differs - stem.begin());
    if (place < kept_before_slip || place + kept_behind >= stem.size() || place + 1 >= word.size()) {
        return 0;
    }
    const Letters rest = stem.substr(place + 1);
    const bool exchanged = word[place] == stem[place + 1] && word[place + 1] == stem[place] &&
                           word.substr(place + 2).starts_with(rest.substr(1));
    if (((may_be_wrong && word.substr(place + 1).starts_with(rest)) || exchanged) && fits(stem.size())) {
        return stem.size();
    }
    if (word.substr(place).starts_with(rest) && fits(stem.size() - 1)) {
        return stem.size() - 1;
    }
    const bool put_in = may_be_wrong && word.substr(place + 1).starts_with(stem.substr(place));
    return put_in && fits(stem.size() + 1) ? stem.size() + 1 : 0;
}

bool ends_in_double(Letters stem) {
    return stem.size() > 1 && stem.back() == stem[stem.size() - 2];
}

// Whether the letters behind the stem are an ending. With one «н» there are short participles («ограничены») and nouns
// («ограничения»), too: behind a double one only endings of adjectives count, which begin with a hard vowel.
bool may_end(const Known& known, std::string_view word, std::size_t begin) {
    if (begin == word.size()) {
        return known.is_word;
    }
    constexpr std::array hard = {number_of(U'а'), number_of(U'о'), number_of(U'у'), number_of(U'ы')};
    const bool hard_and_long =
        begin + letter_bytes < word.size() && std::find(hard.begin(), hard.end(), letter_at(word, begin)) != hard.end();
    return (!ends_in_double(known.letters) || hard_and_long) && KnownWords::get().is_ending(word.substr(begin));
}

// The letters of the word that stand for a known stem; 0 if it is no form of it.
std::size_t letters_for(const Known& known, std::string_view word, Letters letters) {
    const Letters stem = known.letters;
    const auto fits = [&](std::size_t count) { return count > 0 && may_end(known, word, count * letter_bytes); };
    if (stem.size() >= fewest_letters && !is_sign(stem.back())) {
        const std::size_t count = letters_that_sound_as(letters, stem);
        if (fits(count)) {
            return count;
        }
        if (count > 0 && count < letters.size() && letters[count] == letters[count - 1] && fits(count + 1)) {
            return count + 1;
        }
    }
    if (!known.is_far && stem.size() < fewest_for_inside) {
        return 0;
    }
    return letters_with_slip_inside(letters, stem, known.is_far, fits);
}

// Calls `found` with the first byte of each misspelt word of a folded text and its slip, until that is false.
template <typename Found>
void find_slips(std::string_view folded, const Found& found) {
    for (std::size_t at = 0; at < folded.size();) {
        const std::size_t begin = at;
        while (at + 1 < folded.size() && is_letter_lead(folded[at])) {
            at += letter_bytes;
        }
        if (at - begin >= (fewest_letters - 1) * letter_bytes) {
            const std::optional<Slip> slip = slip_in(folded.substr(begin, at - begin));
            if (slip && !found(begin, *slip)) {
                return;
            }
        }
        at += at == begin ? 1 : 0;
    }
}

}  // namespace

std::optional<Slip> slip_in(std::string_view word) {
    constexpr std::size_t enough_for_slot = 6;
    std::array<char, most_letters> buffer{};
    const std::size_t count = word.size() / letter_bytes;
    if (count < fewest_letters - 1 || count > buffer.size()) {
        return std::nullopt;
    }
    std::size_t decoded = 0;
    const auto decode = [&](std::size_t end) {
        for (; decoded < end; ++decoded) {
            buffer[decoded] = letter_at(word, decoded * letter_bytes);
        }
        return Letters(buffer.data(), end);
    };
    const std::span<const Known> alike = KnownSounds::get().of(slot_of(decode(std::min(count, enough_for_slot))));
    if (std::any_of(alike.begin(), alike.end(), [&](const Known& known) { return word.starts_with(known.text); })) {
        return std::nullopt;
    }
    std::optional<Slip> slip;
    for (const Known& known : alike) {
        if (known.is_right) {
            continue;
        }
        const std::size_t meant = letters_for(known, word, decode(count));
        if (meant > 0 && (!slip || known.text.size() > slip->stem.size())) {
            slip = Slip{known.text, meant};
        }
    }
    return slip;
}

bool has_misspelt_word(std::string_view folded) {
    bool any = false;
    find_slips(folded, [&](std::size_t, const Slip&) {
        any = true;
        return false;
    });
    return any;
}

void correct_misspelt_words(std::vector<Character>& characters) {
    const LetterText letters = letter_text(characters);
    const std::string& folded = letters.folded;
    const std::vector<std::size_t>& places = letters.places;
    std::vector<Character> corrected;
    std::size_t copied = 0;
    find_slips(folded, [&](std::size_t begin, const Slip& slip) {
        const std::size_t first = places[begin];
        const std::size_t behind = first + slip.letters;
        const auto from = characters.begin() + static_cast<std::ptrdiff_t>(copied);
        corrected.insert(corrected.end(), from, characters.begin() + static_cast<std::ptrdiff_t>(first));
        for (std::size_t offset = 0; offset < slip.stem.size();) {
            const std::size_t place = std::min(first + offset / letter_bytes, behind - 1);
            const char32_t letter = next_character(slip.stem, offset);
            corrected.push_back({letter, characters[place].origin, characters[place].last});
        }
        corrected.back().origin = std::min(corrected.back().origin, characters[behind - 1].origin);
        corrected.back().last = characters[behind - 1].last;
        copied = behind;
        return true;
    });
    corrected.insert(corrected.end(), characters.begin() + static_cast<std::ptrdiff_t>(copied), characters.end());
    characters = std::move(corrected);
}

}  // namespace svod::normalizer::text
