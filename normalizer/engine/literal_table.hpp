#pragma once

#include <bit>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <string>
#include <string_view>
#include <vector>

namespace svod::normalizer::engine {

/// Tells which of many texts begin at a place. They are looked up by their first bytes: 8 of them, or as many of 6, 4,
/// 3, 2, 1 as the text has. Immutable, may be used from many threads.
class LiteralTable {
  public:
    /// No table at all: nothing begins anywhere.
    LiteralTable() = default;

    /// \pre the texts differ, none is empty
    explicit LiteralTable(std::vector<std::string> texts);

    /// Calls `action(index)` for each of the texts that `rest` begins with.
    template <typename Action>
    void for_each_beginning(std::string_view rest, Action&& action) const {
        const std::uint64_t word = first_bytes(rest);
        for (const Table& table : tables_) {
            const std::uint64_t key = word & mask_of(table.size);
            const std::uint64_t hash = hash_of(key);
            const std::uint64_t bit = hash >> (64 - seen_bits);
            if ((table.seen[bit / 64] >> (bit % 64) & 1U) == 0) {
                continue;
            }
            const Slot* slot = slot_of(table, key, hash);
            for (std::uint32_t i = slot->first; i < slot->first + slot->count; ++i) {
                if (rest.starts_with(texts_[i].text)) {
                    action(texts_[i].index);
                }
            }
        }
    }

    /// Spreads a key over 64 bits; the upper ones are the better.
    static std::uint64_t hash_of(std::uint64_t key) { return key * 0x9E3779B97F4A7C15ULL; }

    /// The first 8 bytes of a text, zeros behind its end.
    static std::uint64_t first_bytes(std::string_view text) {
        std::uint64_t key = 0;
        std::memcpy(&key, text.data(), text.size() < sizeof key ? text.size() : sizeof key);
        return key;
    }

  private:
    static constexpr unsigned seen_bits = 14;

    struct Text {
        std::string text;
        std::size_t index = 0;
    };
    struct Slot {
        std::uint64_t key = 0;
        std::uint32_t first = 0;  // into texts_
        std::uint32_t count = 0;  // 0: a free slot
    };
    struct Table {
        unsigned size = 0;  // bytes of a key
        unsigned shift = 0;
        std::vector<Slot> slots;
        std::vector<std::uint64_t> seen;  // a bit a hash: most places of a text are done with here
    };

    static std::uint64_t mask_of(unsigned size) {
        const std::uint64_t mask = size == 8 ? ~0ULL : (1ULL << (8 * size)) - 1;
        if constexpr (std::endian::native == std::endian::big) {
            return size == 8 ? mask : mask << (8 * (8 - size));
        }
        return mask;
    }

    // The slot of the key, or a free one.
    static const Slot* slot_of(const Table& table, std::uint64_t key, std::uint64_t hash) {
        std::size_t i = hash >> table.shift;
        while (table.slots[i].count != 0 && table.slots[i].key != key) {
            i = (i + 1) & (table.slots.size() - 1);
        }
        return &table.slots[i];
    }

    void add_table(unsigned size, std::size_t begin, std::size_t end);

    std::vector<Text> texts_;  // by the size of their key, then by the key
    std::vector<Table> tables_;
};

}  // namespace svod::normalizer::engine
