#include "normalizer/engine/prefilter.hpp"

#include <algorithm>
#include <array>
#include <atomic>
#include <bit>
#include <cstring>

#include "normalizer/text/characters.hpp"

namespace svod::normalizer::engine {
namespace {

constexpr std::array<unsigned, 5> key_sizes = {8, 6, 4, 2, 1};
constexpr unsigned seen_bits = 15;

std::uint64_t hash_of(std::uint64_t key) {
    return key * 0x9E3779B97F4A7C15ULL;
}

unsigned key_size_of(std::string_view literal) {
    return *std::find_if(key_sizes.begin(), key_sizes.end(), [&](unsigned size) { return size <= literal.size(); });
}

std::uint64_t first_bytes(const char* text, std::size_t count) {
    std::uint64_t key = 0;
    std::memcpy(&key, text, count);
    return key;
}

std::uint64_t mask_of(unsigned size) {
    const std::uint64_t mask = size == 8 ? ~0ULL : (1ULL << (8 * size)) - 1;
    if constexpr (std::endian::native == std::endian::big) {
        return size == 8 ? mask : mask << (8 * (8 - size));
    }
    return mask;
}

// What a thread found in the texts it was asked about last: stages ask about one text for pack after pack.
struct Remembered {
    std::uint64_t owner = 0;
    std::string text;
    Prefilter::Found found;
};

constexpr std::size_t remembered_texts = 256;
constexpr std::size_t longest_remembered = 2048;

Remembered& memory_of(std::string_view text) {
    thread_local std::vector<Remembered> memory(remembered_texts);
    const std::size_t begin = std::min<std::size_t>(text.size(), 8);
    const std::uint64_t mixed = hash_of(first_bytes(text.data(), begin)) ^
                                hash_of(first_bytes(text.data() + text.size() - begin, begin) + text.size()) ^
                                hash_of(first_bytes(text.data() + (text.size() - begin) / 2, begin) + 1);
    return memory[(mixed >> 40U) % remembered_texts];
}

enum class Kind { other, letter, digit };

Kind kind_of(std::string_view text) {
    const auto first = static_cast<unsigned char>(text.front());
    if (first < 0x80) {
        return first >= '0' && first <= '9'                       ? Kind::digit
               : (first | 0x20U) >= 'a' && (first | 0x20U) <= 'z' ? Kind::letter
                                                                  : Kind::other;
    }
    std::size_t offset = 0;
    return text::is_letter(text::next_character(text, offset)) ? Kind::letter : Kind::other;
}

// Bits that tell the letters of the Russian alphabet from each other, and so the digits.
std::uint64_t first_character_bit(const char* text) {
    const auto first = static_cast<unsigned char>(text[0]);
    return 1ULL << ((first < 0x80 ? first : static_cast<unsigned char>(text[1])) & 0x3FU);
}

constexpr std::size_t most_places = 16;

std::uint64_t next_identity() {
    static std::atomic<std::uint64_t> last = 0;
    return ++last;
}

}  // namespace

Prefilter::Prefilter() : identity_(next_identity()) {}

std::size_t Prefilter::add(Literals literals) {
    const std::size_t number = prefixes_.size();
    always_.resize(number / 64 + 1);
    if (literals.required.empty()) {
        always_[number / 64] |= 1ULL << (number % 64);
    }
    for (std::string& literal : literals.required) {
        literals_.push_back({std::move(literal), {static_cast<std::uint32_t>(number)}, {}});
    }
    Prefixes prefixes;
    for (std::string& text : literals.prefixes) {
        if (kind_of(text) == Kind::other) {
            prefixes = {};
            break;
        }
        prefixes.first_characters |= first_character_bit(text.data());
        prefixes.texts.push_back(std::move(text));
    }
    prefixes_.push_back(std::move(prefixes));
    return number;
}

bool Prefilter::places_of(std::size_t rule, std::string_view folded, const Found& found,
                          std::vector<std::uint32_t>& places) const {
    const Prefixes& prefixes = prefixes_[rule];
    places.clear();
    if (prefixes.texts.empty()) {
        return false;
    }
    for (const std::uint32_t start : found.word_starts) {
        if ((first_character_bit(folded.data() + start) & prefixes.first_characters) == 0) {
            continue;
        }
        const std::string_view rest = folded.substr(start);
        if (std::any_of(prefixes.texts.begin(), prefixes.texts.end(),
                        [&](const std::string& text) { return rest.starts_with(text); })) {
            if (places.size() == most_places) {
                return false;
            }
            places.push_back(start);
        }
    }
    return true;
}

void Prefilter::seal() {
    // Ordered by key, so that the literals of one slot stand together; one literal once, with all its rules.
    const auto place = [](const Literal& literal) {
        const unsigned size = key_size_of(literal.text);
        return std::pair(size, first_bytes(literal.text.data(), size));
    };
    std::stable_sort(literals_.begin(), literals_.end(), [&](const Literal& a, const Literal& b) {
        const auto place_a = place(a);
        const auto place_b = place(b);
        return place_a != place_b ? place_a < place_b : a.text < b.text;
    });
    std::vector<Literal> merged;
    for (Literal& literal : literals_) {
        if (!merged.empty() && merged.back().text == literal.text) {
            merged.back().rules.push_back(literal.rules.front());
        } else {
            merged.push_back(std::move(literal));
        }
    }
    literals_ = std::move(merged);
    for (Literal& literal : literals_) {
        const unsigned size = key_size_of(literal.text);
        const auto more = static_cast<unsigned>(std::min<std::size_t>(literal.text.size() - size, 8));
        behind_.push_back({first_bytes(literal.text.data() + size, more), more == 0 ? 0 : mask_of(more)});
        for (const std::uint32_t rule : literal.rules) {
            if (literal.bits.empty() || literal.bits.back().first != rule / 64) {
                literal.bits.emplace_back(rule / 64, 0);
            }
            literal.bits.back().second |= 1ULL << (rule % 64);
        }
    }
    for (std::size_t begin = 0; begin < literals_.size();) {
        const unsigned size = place(literals_[begin]).first;
        std::vector<std::uint64_t> keys;
        std::size_t end = begin;
        for (; end < literals_.size() && place(literals_[end]).first == size; ++end) {
            keys.push_back(place(literals_[end]).second);
        }
        add_table(size, begin, keys);
        begin = end;
    }
}

void Prefilter::add_table(unsigned size, std::size_t first, const std::vector<std::uint64_t>& keys) {
    Table table;
    table.size = size;
    const auto bits = static_cast<unsigned>(std::bit_width(keys.size() * 2));
    table.shift = 64 - bits;
    table.slots.resize(std::size_t{1} << bits);
    table.seen.resize((std::size_t{1} << seen_bits) / 64);
    for (std::size_t begin = 0; begin < keys.size();) {
        std::size_t end = begin;
        while (end < keys.size() && keys[end] == keys[begin]) {
            ++end;
        }
        const std::uint64_t hash = hash_of(keys[begin]);
        std::size_t slot = hash >> table.shift;
        while (table.slots[slot].count != 0) {
            slot = (slot + 1) & (table.slots.size() - 1);
        }
        table.slots[slot] = {keys[begin], static_cast<std::uint32_t>(first + begin),
                             static_cast<std::uint32_t>(end - begin)};
        const std::uint64_t bit = hash >> (64 - seen_bits);
        table.seen[bit / 64] |= 1ULL << (bit % 64);
        begin = end;
    }
    tables_.push_back(std::move(table));
}

const Prefilter::Found& Prefilter::look(std::string_view folded) const {
    if (folded.size() > longest_remembered) {
        thread_local Found found;
        scan(folded, found);
        return found;
    }
    Remembered& memory = memory_of(folded);
    if (memory.owner != identity_ || memory.text != folded) {
        scan(folded, memory.found);
        memory.text = folded;
        memory.owner = identity_;
    }
    return memory.found;
}

void Prefilter::scan(std::string_view folded, Found& found) const {
    found.rules = always_;
    found.word_starts.clear();
    thread_local std::vector<std::uint64_t> marked;  // literals that were met
    marked.assign(literals_.size() / 64 + 1, 0);
    Kind before = Kind::other;
    for (std::size_t i = 0; i < folded.size(); ++i) {
        if ((static_cast<unsigned char>(folded[i]) & 0xC0U) == 0x80U) {
            continue;
        }
        const std::string_view rest = folded.substr(i);
        const Kind kind = kind_of(rest);
        if (kind != Kind::other && kind != before) {
            found.word_starts.push_back(static_cast<std::uint32_t>(i));
        }
        before = kind;
        const std::uint64_t word = first_bytes(rest.data(), std::min<std::size_t>(rest.size(), 8));
        for (const Table& table : tables_) {
            const std::uint64_t key = word & mask_of(table.size);
            const std::uint64_t bit = hash_of(key) >> (64 - seen_bits);
            if ((table.seen[bit / 64] >> (bit % 64) & 1U) != 0) {
                mark(table, key, rest, found, marked);
            }
        }
    }
}

void Prefilter::mark(const Table& table, std::uint64_t key, std::string_view rest, Found& found,
                     std::vector<std::uint64_t>& marked) const {
    for (std::size_t i = hash_of(key) >> table.shift; table.slots[i].count != 0;
         i = (i + 1) & (table.slots.size() - 1)) {
        const Slot& slot = table.slots[i];
        if (slot.key != key) {
            continue;
        }
        const std::string_view behind = rest.substr(std::min<std::size_t>(table.size, rest.size()));
        const std::uint64_t next = first_bytes(behind.data(), std::min<std::size_t>(behind.size(), 8));
        for (std::uint32_t k = slot.first; k < slot.first + slot.count; ++k) {
            if ((next & behind_[k].mask) == behind_[k].bytes && (marked[k / 64] >> (k % 64) & 1U) == 0 &&
                rest.starts_with(literals_[k].text)) {
                marked[k / 64] |= 1ULL << (k % 64);
                for (const auto& [word, bits] : literals_[k].bits) {
                    found.rules[word] |= bits;
                }
            }
        }
        return;
    }
}

}  // namespace svod::normalizer::engine
