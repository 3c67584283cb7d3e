#include "normalizer/engine/lead.hpp"

#include <algorithm>

namespace svod::normalizer::engine {
namespace {

constexpr std::uint16_t longest = 1U << Lead::places;

}  // namespace

Lead Lead::of_anything() {
    Lead lead;
    lead.codes.fill(CodeSet::all());
    lead.lengths = 2 * longest - 1;
    return lead;
}

Lead Lead::of_nothing() {
    Lead lead;
    lead.lengths = 0;
    return lead;
}

Lead Lead::of_text(std::string_view codes) {
    Lead lead;
    const std::size_t size = std::min(codes.size(), places);
    for (std::size_t i = 0; i < size; ++i) {
        lead.codes[i].add(codes[i]);
    }
    lead.lengths = static_cast<std::uint16_t>(1U << size);
    return lead;
}

Lead Lead::of_one(const CodeSet& codes) {
    Lead lead;
    lead.codes[0] = codes;
    lead.lengths = 1U << 1U;
    return lead;
}

void Lead::append(const Lead& next) {
    std::uint32_t sums = lengths & longest;
    for (std::size_t length = 0; length < places; ++length) {
        if ((lengths >> length & 1U) == 0) {
            continue;
        }
        for (std::size_t i = length; i < places; ++i) {
            codes[i].add(next.codes[i - length]);
        }
        const std::uint32_t moved = static_cast<std::uint32_t>(next.lengths) << length;
        sums |= (moved & (longest - 1U)) | (moved >= longest ? longest : 0U);
    }
    lengths = static_cast<std::uint16_t>(sums);
}

void Lead::add(const Lead& other) {
    for (std::size_t i = 0; i < places; ++i) {
        codes[i].add(other.codes[i]);
    }
    lengths |= other.lengths;
}

Lead Lead::repeated(int least, int most) const {
    const int rounds = most < 0 ? static_cast<int>(places) : std::min(most, static_cast<int>(places));
    Lead all;
    all.lengths = 0;
    Lead row;
    for (int times = 0;; ++times) {
        // Once all texts are long, more of them change nothing.
        const bool last = times == rounds || (row.lengths & (longest - 1U)) == 0;
        if (times >= least || last) {
            all.add(row);
        }
        if (last) {
            return all;
        }
        row.append(*this);
    }
}

CodeSet Lead::at(std::size_t place) const {
    const std::uint32_t shorter = (1U << (place + 1)) - 1;  // texts of at most `place` codes
    return (lengths & shorter) != 0 ? CodeSet::all() : codes[place];
}

}  // namespace svod::normalizer::engine
