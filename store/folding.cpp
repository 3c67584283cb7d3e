#include "store/folding.hpp"

#include <libstemmer.h>
#include <unicode/uchar.h>
#include <unicode/utf8.h>

#include <algorithm>
#include <array>
#include <map>
#include <set>

#include "store/resources.hpp"

namespace svod::store {
namespace {

constexpr UChar32 io_letter = 0x451;  // ё
constexpr UChar32 ie_letter = 0x435;  // е

constexpr std::size_t most_kept = 50'000;  // stems, some megabytes

/// Calls `visit` with each word, folded.
template <class Visit>
void each_word(std::string_view text, const Visit& visit) {
    std::string word;
    const auto* bytes = reinterpret_cast<const std::uint8_t*>(text.data());
    const auto size = static_cast<std::int64_t>(text.size());
    for (std::int64_t position = 0; position < size;) {
        UChar32 letter = 0;
        U8_NEXT(bytes, position, size, letter);
        if (letter >= 0 && u_isalnum(letter) != 0) {
            letter = u_tolower(letter);
            letter = letter == io_letter ? ie_letter : letter;
            std::array<char, U8_MAX_LENGTH> encoded{};
            std::size_t length = 0;
            U8_APPEND_UNSAFE(encoded.data(), length, letter);
            word.append(encoded.data(), length);
        } else if (!word.empty()) {
            visit(word);
            word.clear();
        }
    }
    if (!word.empty()) {
        visit(word);
    }
}

template <class Form>
std::string joined(std::string_view text, const Form& form) {
    std::string out;
    each_word(text, [&](const std::string& word) {
        const std::string_view shown = form(word);
        if (!shown.empty()) {
            out += out.empty() ? "" : " ";
            out += shown;
        }
    });
    return out;
}

/// The words that tell a type, each with the kind that it tells of.
const std::map<std::string, std::string_view>& type_words() {
    static const std::map<std::string, std::string_view> words = [] {
        std::map<std::string, std::string_view> list;
        for (const auto& [kind, text] : embedded_pairs("municipality_types.txt")) {
            const std::string_view of_kind = kind;
            each_word(text, [&](const std::string& word) { list.emplace(word, of_kind); });
        }
        return list;
    }();
    return words;
}

bool is_homonym(std::string_view name, std::string_view region) {
    const std::string key = municipality_key(name);
    const auto pairs = embedded_pairs("municipality_homonyms.txt");
    return std::any_of(pairs.begin(), pairs.end(), [&](const auto& pair) {
        return pair.second == key && (region.empty() || region == pair.first);
    });
}

}  // namespace

std::string folded_words(std::string_view text) {
    return joined(text, [](const std::string& word) { return std::string_view(word); });
}

void StemmerCloser::operator()(sb_stemmer* stemmer) const noexcept {
    sb_stemmer_delete(stemmer);
}

Stemmer::Stemmer() : stemmer_(sb_stemmer_new("russian", "UTF_8")) {}

std::string_view Stemmer::stem_of(const std::string& word) {
    if (const auto known = stems_.find(word); known != stems_.end()) {
        return known->second;
    }
    const sb_symbol* stem = stemmer_ ? sb_stemmer_stem(stemmer_.get(), reinterpret_cast<const sb_symbol*>(word.data()),
                                                       static_cast<int>(word.size()))
                                     : nullptr;
    if (stems_.size() >= most_kept) {
        stems_.clear();
    }
    std::string text = stem == nullptr ? word
                                       : std::string(reinterpret_cast<const char*>(stem),
                                                     static_cast<std::size_t>(sb_stemmer_length(stemmer_.get())));
    return stems_.emplace(word, std::move(text)).first->second;
}

std::string Stemmer::stemmed_words(std::string_view text) {
    return joined(text, [this](const std::string& word) { return stem_of(word); });
}

std::string municipality_key(std::string_view name) {
    const std::string key = joined(name, [](const std::string& word) {
        return type_words().contains(word) ? std::string_view() : std::string_view(word);
    });
    return key.empty() ? folded_words(name) : key;
}

std::string_view municipality_kind(std::string_view name, std::string_view region) {
    std::set<std::string_view> told;
    each_word(name, [&](const std::string& word) {
        if (const auto known = type_words().find(word); known != type_words().end()) {
            told.insert(known->second);
        }
    });
    if (told.contains("district")) {
        return "district";
    }
    return told.contains("town") || (told.contains("urban") && is_homonym(name, region)) ? "town" : "";
}

}  // namespace svod::store
