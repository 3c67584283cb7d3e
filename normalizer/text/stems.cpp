#include "normalizer/text/stems.hpp"

#include <libstemmer.h>

#include <memory>

#include "normalizer/text/characters.hpp"
#include "normalizer/text/folded.hpp"

namespace svod::normalizer::text {
namespace {

struct StemmerDeleter {
    void operator()(sb_stemmer* stemmer) const noexcept { sb_stemmer_delete(stemmer); }
};

sb_stemmer* russian_stemmer() {
    // A stemmer keeps its working buffer, so each thread has one of its own.
    thread_local const std::unique_ptr<sb_stemmer, StemmerDeleter> stemmer(sb_stemmer_new("russian", "UTF_8"));
    return stemmer.get();
}

}  // namespace

std::vector<std::string_view> words(std::string_view folded) {
    std::vector<std::string_view> found;
    std::size_t begin = 0;
    bool inside = false;
    for (std::size_t offset = 0; offset < folded.size();) {
        const std::size_t here = offset;
        const char32_t c = next_character(folded, offset);
        const bool belongs = is_letter(c) || is_digit(c);
        if (belongs && !inside) {
            begin = here;
        } else if (!belongs && inside) {
            found.push_back(folded.substr(begin, here - begin));
        }
        inside = belongs;
    }
    if (inside) {
        found.push_back(folded.substr(begin));
    }
    return found;
}

std::string stem(std::string_view folded_word) {
    sb_stemmer* stemmer = russian_stemmer();
    if (stemmer == nullptr) {
        return std::string(folded_word);
    }
    const sb_symbol* stemmed = sb_stemmer_stem(stemmer, reinterpret_cast<const sb_symbol*>(folded_word.data()),
                                               static_cast<int>(folded_word.size()));
    if (stemmed == nullptr) {
        return std::string(folded_word);
    }
    return {reinterpret_cast<const char*>(stemmed), static_cast<std::size_t>(sb_stemmer_length(stemmer))};
}

std::vector<std::string> stems(std::string_view text) {
    const std::string folded = fold(text);
    std::vector<std::string> found;
    for (const std::string_view word : words(folded)) {
        found.push_back(stem(word));
    }
    return found;
}

}  // namespace svod::normalizer::text
