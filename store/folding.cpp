#include "store/folding.hpp"

#include <libstemmer.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>

#include <functional>
#include <memory>
#include <set>

#include "store/resources.hpp"

namespace svod::store {
namespace {

constexpr UChar32 io_letter = 0x451;  // ё
constexpr UChar32 ie_letter = 0x435;  // е

struct StemmerCloser {
    void operator()(sb_stemmer* stemmer) const noexcept { sb_stemmer_delete(stemmer); }
};

void each_word(std::string_view text, const std::function<void(const std::string&)>& visit) {
    std::string word;
    const auto end_word = [&] {
        if (!word.empty()) {
            visit(word);
            word.clear();
        }
    };
    const auto unicode = icu::UnicodeString::fromUTF8(icu::StringPiece(text.data(), static_cast<int>(text.size())));
    for (int position = 0; position < unicode.length(); position = unicode.moveIndex32(position, 1)) {
        UChar32 letter = unicode.char32At(position);
        if (!u_isalnum(letter)) {
            end_word();
            continue;
        }
        letter = u_tolower(letter);
        letter = letter == io_letter ? ie_letter : letter;
        icu::UnicodeString(letter).toUTF8String(word);
    }
    end_word();
}

std::string joined(std::string_view text, const std::function<std::string_view(const std::string&)>& form) {
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

const std::set<std::string>& type_words() {
    static const std::set<std::string> words = [] {
        std::set<std::string> list;
        each_word(embedded_text("municipality_types.txt"), [&list](const std::string& word) { list.insert(word); });
        return list;
    }();
    return words;
}

}  // namespace

std::string folded_words(std::string_view text) {
    return joined(text, [](const std::string& word) { return std::string_view(word); });
}

std::string stemmed_words(std::string_view text) {
    const std::unique_ptr<sb_stemmer, StemmerCloser> stemmer(sb_stemmer_new("russian", "UTF_8"));
    if (!stemmer) {
        return folded_words(text);
    }
    return joined(text, [&](const std::string& word) -> std::string_view {
        const sb_symbol* stem = sb_stemmer_stem(stemmer.get(), reinterpret_cast<const sb_symbol*>(word.data()),
                                                static_cast<int>(word.size()));
        return stem == nullptr ? std::string_view(word)
                               : std::string_view(reinterpret_cast<const char*>(stem),
                                                  static_cast<std::size_t>(sb_stemmer_length(stemmer.get())));
    });
}

std::string municipality_key(std::string_view name) {
    const std::string key = joined(name, [](const std::string& word) {
        return type_words().contains(word) ? std::string_view() : std::string_view(word);
    });
    return key.empty() ? folded_words(name) : key;
}

}  // namespace svod::store
