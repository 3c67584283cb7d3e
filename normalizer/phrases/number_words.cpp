#include "normalizer/phrases/number_words.hpp"

#include <algorithm>
#include <optional>

#include "normalizer/rules/word_lists.hpp"

namespace svod::normalizer::phrases {
namespace {

enum class Part { number, ordinal, scale, group };

struct Word {
    text::Span span;
    Part part = Part::number;
    double value = 0;
    bool singular_group = false;
};

// Builds one numeral: hundreds, tens and units in falling order, then a scale, then smaller ones.
struct Builder {
    std::optional<text::Span> span;
    double total = 0;
    double groups = 0;  // how many of the last scale there are
    double current = 0;
    bool has_current = false;
    bool ordinal = false;
    bool vague = false;
    double room = 1000;        // the next number word has to be smaller
    double last_scale = 1e15;  // the next scale word has to be smaller

    [[nodiscard]] bool takes(const Word& word) const {
        if (!span) {
            return true;
        }
        // «более тысячи двухсот»: «тысячи» alone says only «many».
        if (ordinal || (vague && (word.part != Part::number || word.value >= room))) {
            return false;
        }
        if (word.part == Part::scale || word.part == Part::group) {
            return word.value < last_scale || multiplies(word);
        }
        return word.value < (word.part == Part::ordinal && word.value >= 1000 ? last_scale : room);
    }

    // «пара десятков», «сотня тысяч», «тысяча миллионов»: a larger group right behind a group counts such groups.
    [[nodiscard]] bool multiplies(const Word& word) const {
        return !has_current && total > 0 && total == last_scale * groups && word.value > last_scale;
    }

    void take(const Word& word) {
        const bool first = !span;
        span = text::Span{first ? word.span.begin : span->begin, word.span.end};
        if (word.part == Part::scale || word.part == Part::group) {
            vague = first && !word.singular_group;
            if (!first && multiplies(word)) {
                total *= word.value;
                groups = total / word.value;
            } else {
                groups = has_current ? current : 1;
                total += groups * word.value;
            }
            current = 0;
            has_current = false;
            room = std::min(word.value, 1000.0);
            last_scale = word.value;
            return;
        }
        if (word.part == Part::ordinal && word.value >= 1000) {
            current = (has_current ? current : 1) * word.value;
        } else {
            current += word.value;
        }
        has_current = true;
        vague = false;
        ordinal = word.part == Part::ordinal;
        const bool nought_ahead = total == 0 && current == 0 && !ordinal;  // «ноль семь» is dictated so
        room = nought_ahead ? 1000 : word.value >= 100 ? 100 : word.value >= 20 && !ordinal ? 10 : 0;
    }

    [[nodiscard]] std::optional<WordNumber> number() const {
        if (!span || vague) {
            return std::nullopt;
        }
        return WordNumber{*span, total + current, ordinal};
    }
};

bool is_singular_group(std::string_view word) {
    // «тысяча», «миллион», «десяток», «сотня» alone are one of them; «тысячи», «десятки» alone say only «many».
    return !rules::word_list("many_only").has(word);
}

// «двадцатиоднотысячный»: parts of a numeral and a scale written as one ordinal.
std::optional<double> glued_ordinal(std::string_view word, const MacroValues& values) {
    double parts = 0;
    while (const auto part = values.consume("glued_part", word)) {
        parts += static_cast<double>(*part);
    }
    const auto scale = values.consume("glued_scale", word);
    return parts > 0 && scale ? std::optional(parts * static_cast<double>(*scale)) : std::nullopt;
}

std::optional<Word> next_word(std::string_view words, std::size_t begin, const MacroValues& values) {
    constexpr std::pair<std::string_view, Part> parts[] = {{"number_word", Part::number},
                                                           {"ordinal_word", Part::ordinal},
                                                           {"scale_word", Part::scale},
                                                           {"group_word", Part::group}};
    const std::size_t end = std::min(words.find_first_of(" -", begin), words.size());
    const std::string_view text = words.substr(begin, end - begin);
    for (const auto& [macro, part] : parts) {
        if (const auto value = values.value(macro, text)) {
            return Word{{begin, end}, part, static_cast<double>(*value), is_singular_group(text)};
        }
    }
    const auto glued = glued_ordinal(text, values);
    return glued ? std::optional(Word{{begin, end}, Part::ordinal, *glued, false}) : std::nullopt;
}

}  // namespace

std::vector<WordNumber> numbers_of_words(std::string_view words, const MacroValues& values) {
    std::vector<WordNumber> numbers;
    Builder builder;
    const auto finish = [&] {
        if (const auto number = builder.number()) {
            numbers.push_back(*number);
        }
        builder = Builder();
    };
    for (std::size_t begin = 0; begin < words.size();) {
        const auto word = next_word(words, begin, values);
        if (!word) {
            begin = std::min(words.find_first_of(" -", begin), words.size()) + 1;
            continue;
        }
        if (!builder.takes(*word)) {
            finish();
        }
        builder.take(*word);
        begin = word->span.end + 1;
    }
    finish();
    return numbers;
}

}  // namespace svod::normalizer::phrases
