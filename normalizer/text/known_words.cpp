#include "normalizer/text/known_words.hpp"

#include <algorithm>
#include <array>
#include <bit>
#include <cstring>
#include <numeric>

#include "extractors/document/embedded_file.hpp"

namespace svod::normalizer::text {

// Made by the build from known.words.
std::span<const EmbeddedFile> embedded_files();

namespace {

constexpr std::size_t key_bytes = 6;  // three letters, by which stems are found

// The names in known.words of KnownWords::List.
constexpr std::array<std::string_view, 5> list_names = {"months", "before_days", "before_counts", "before_shares",
                                                        "counted"};

bool ends_in(const std::vector<std::string_view>& ends, std::string_view word, std::size_t least_before) {
    return std::any_of(ends.begin(), ends.end(), [&](std::string_view end) {
        return word.size() >= end.size() + least_before && word.ends_with(end);
    });
}

}  // namespace

const KnownWords& KnownWords::get() {
    static const KnownWords words;
    return words;
}

KnownWords::KnownWords() {
    for (const EmbeddedFile& file : embedded_files()) {
        read(file.text);
    }
    std::stable_sort(stems_.begin(), stems_.end(), [](const Stem& a, const Stem& b) { return a.slot < b.slot; });
    for (const Stem& stem : stems_) {
        ++ends_[stem.slot];
    }
    std::partial_sum(ends_.begin(), ends_.end(), ends_.begin());
}

bool KnownWords::may_join(std::string_view word, std::string_view next) const {
    const std::size_t slot = slot_of(word, next);
    for (std::size_t i = begin_of(slot); i < ends_[slot]; ++i) {
        const std::string_view stem = stems_[i].text;
        const std::size_t shared = std::min(stem.size(), word.size());
        if (stem.substr(0, shared) != word.substr(0, shared)) {
            continue;
        }
        const std::string_view rest = stem.substr(shared);
        const std::size_t met = std::min(rest.size(), next.size());
        if (rest.substr(0, met) == next.substr(0, met) && word.size() + next.size() <= stem.size() + longest_ending_) {
            return true;
        }
    }
    return false;
}

bool KnownWords::has_form(std::string_view word) const {
    const std::size_t slot = word.size() < key_bytes ? 0 : slot_of(word, "");
    for (std::size_t i = begin_of(slot); word.size() >= key_bytes && i < ends_[slot]; ++i) {
        const Stem& stem = stems_[i];
        if (word.starts_with(stem.text) &&
            (word == stem.text ? stem.is_word : is_ending(word.substr(stem.text.size())))) {
            return true;
        }
    }
    return false;
}

bool KnownWords::ends_verb(std::string_view word) const {
    constexpr std::size_t least_before = 4;  // bytes
    return ends_in(verb_ends_, word, least_before);
}

bool KnownWords::ends_direction(std::string_view word) const {
    constexpr std::size_t least_before = 10;  // bytes
    return ends_in(direction_ends_, word, least_before);
}

// Of the first three letters of two words.
std::size_t KnownWords::slot_of(std::string_view word, std::string_view next) {
    constexpr std::uint64_t spread = 0x9E3779B97F4A7C15U;
    constexpr unsigned dropped_bits = 64 - 12;
    std::array<char, sizeof(std::uint64_t)> letters{};
    const std::size_t first = std::min(word.size(), key_bytes);
    std::memcpy(letters.data(), word.data(), first);
    std::memcpy(letters.data() + first, next.data(), std::min(next.size(), key_bytes - first));
    return std::bit_cast<std::uint64_t>(letters) * spread >> dropped_bits;
}

void KnownWords::read(std::string_view text) {
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

void KnownWords::add(std::string_view list, std::string_view word) {
    if (list == "endings") {
        endings_.insert(word);
        longest_ending_ = std::max(longest_ending_, word.size());
    } else if (list == "small") {
        small_.insert(word);
    } else if (list == "marked") {
        marked_.insert(word);
    } else if (list == "right") {
        right_.push_back(word);
    } else if (list == "verb_ends") {
        verb_ends_.push_back(word);
    } else if (list == "direction_ends") {
        direction_ends_.push_back(word);
    } else if (const auto* name = std::find(list_names.begin(), list_names.end(), list); name != list_names.end()) {
        listed_.at(static_cast<std::size_t>(name - list_names.begin())).insert(word);
    } else if (word.size() >= key_bytes) {
        const bool is_form = list == "forms";
        const bool is_far = list == "far";
        stems_.push_back({word, list == "nouns" || is_form || is_far, is_form, slot_of(word, "")});
        if (is_far) {
            far_.insert(word);
        }
    }
}

}  // namespace svod::normalizer::text
