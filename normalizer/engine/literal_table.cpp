#include "normalizer/engine/literal_table.hpp"

#include <algorithm>
#include <array>
#include <tuple>

namespace svod::normalizer::engine {
namespace {

constexpr std::array<unsigned, 6> key_sizes = {8, 6, 4, 3, 2, 1};

unsigned key_size_of(std::string_view text) {
    return *std::find_if(key_sizes.begin(), key_sizes.end(), [&](unsigned size) { return size <= text.size(); });
}

}  // namespace

LiteralTable::LiteralTable(std::vector<std::string> texts) {
    struct Placed {
        unsigned size = 0;
        std::uint64_t key = 0;
        Text text;
    };
    std::vector<Placed> placed;
    placed.reserve(texts.size());
    for (std::size_t i = 0; i < texts.size(); ++i) {
        const unsigned size = key_size_of(texts[i]);
        placed.push_back({size, first_bytes(texts[i]) & mask_of(size), {std::move(texts[i]), i}});
    }
    std::sort(placed.begin(), placed.end(), [](const Placed& a, const Placed& b) {
        return std::tie(a.size, a.key, a.text.text) < std::tie(b.size, b.key, b.text.text);
    });
    texts_.reserve(placed.size());
    for (std::size_t begin = 0; begin < placed.size();) {
        std::size_t end = begin;
        while (end < placed.size() && placed[end].size == placed[begin].size) {
            texts_.push_back(std::move(placed[end++].text));
        }
        add_table(placed[begin].size, begin, end);
        begin = end;
    }
}

void LiteralTable::add_table(unsigned size, std::size_t begin, std::size_t end) {
    Table table;
    table.size = size;
    const auto bits = static_cast<unsigned>(std::bit_width((end - begin) * 2));
    table.shift = 64 - bits;
    table.slots.resize(std::size_t{1} << bits);
    table.seen.resize((std::size_t{1} << seen_bits) / 64);
    for (std::size_t i = begin; i < end; ++i) {
        const std::uint64_t key = first_bytes(texts_[i].text) & mask_of(size);
        const std::uint64_t hash = hash_of(key);
        const auto free_or_own = static_cast<std::size_t>(slot_of(table, key, hash) - table.slots.data());
        Slot& slot = table.slots[free_or_own];
        if (slot.count == 0) {
            slot = {key, static_cast<std::uint32_t>(i), 0};
        }
        ++slot.count;
        const std::uint64_t bit = hash >> (64 - seen_bits);
        table.seen[bit / 64] |= 1ULL << (bit % 64);
    }
    tables_.push_back(std::move(table));
}

}  // namespace svod::normalizer::engine
