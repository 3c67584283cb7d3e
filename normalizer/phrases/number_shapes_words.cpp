#include <algorithm>
#include <string>

#include "normalizer/phrases/number_shape_kinds.hpp"
#include "normalizer/phrases/number_words.hpp"

namespace svod::normalizer::phrases::number_shape_kinds {
namespace {

NumberMatch in_words(const NumberInput& input, double value) {
    NumberMatch number = number_of(input, value, 0);
    number.in_words = true;
    return number;
}

std::optional<double> fraction_of(const NumberInput& input) {
    const auto numerator = numbers_of_words(input.group("numerator"), input.values);
    const auto denominator = input.values.value("denominator_word", input.group("denominator_word"));
    if (numerator.size() != 1 || !denominator || numerator.front().value >= static_cast<double>(*denominator)) {
        return std::nullopt;
    }
    return numerator.front().value / static_cast<double>(*denominator);
}

// The one number that words or figures name; none where they name several.
std::optional<double> one_number(const NumberInput& input, std::string_view text) {
    if (const auto figures = read_figures(text, false)) {
        return figures->value;
    }
    const auto words = numbers_of_words(text, input.values);
    return words.size() == 1 && !words.front().ordinal ? std::optional(words.front().value) : std::nullopt;
}

}  // namespace

std::optional<Numbers> words(const NumberInput& input) {
    const std::string_view text = input.group("number_words");
    const auto found = numbers_of_words(text, input.values);
    const auto offset = static_cast<std::size_t>(text.data() - input.folded.data());
    Numbers numbers;
    for (const WordNumber& word : found) {
        NumberMatch number = in_words(input, word.value);
        const bool is_last = &word == &found.back();
        number.span = {word.span.begin + offset, is_last ? input.match.span.end : word.span.end + offset};
        if (!is_last || (word.ordinal && number.kind == NumberMatch::Kind::cardinal)) {
            number.kind = word.ordinal ? NumberMatch::Kind::ordinal : NumberMatch::Kind::cardinal;
        }
        if (is_last) {
            number.value = without_drift((number.value + half_of(input)) * scale_of(input) + kopecks_of(input));
        }
        numbers.push_back(std::move(number));
    }
    // «минус» belongs to the first numeral.
    if (!numbers.empty() && offset > input.match.span.begin) {
        numbers.front().value = -numbers.front().value;
        numbers.front().span.begin = input.match.span.begin;
    }
    return numbers;
}

// «два третьих места»: the noun behind says that these are two numerals, no fraction.
std::optional<Numbers> words_before_noun(const NumberInput& input) {
    auto numbers = words(input);
    const std::string_view text = input.group("number_words");
    if (numbers && !numbers->empty()) {
        numbers->back().span.end = static_cast<std::size_t>(text.data() - input.folded.data()) + text.size();
    }
    return numbers;
}

std::optional<Numbers> one_and_half(const NumberInput& input) {
    const auto group = input.values.value("group_word", input.group("group_word"));
    return Numbers{in_words(input, 1.5 * (group ? static_cast<double>(*group) : scale_of(input)))};
}

// «более тысячи», «около сотни»: one of them.
std::optional<Numbers> one_of_scale(const NumberInput& input) {
    const std::string_view text = input.group("limited_scale");
    const auto value = input.values.value("limited_scale", text);
    if (!value || !input.group("number_words").empty()) {
        return std::nullopt;  // «более тысячи двухсот»
    }
    NumberMatch number = in_words(input, static_cast<double>(*value));
    const auto begin = static_cast<std::size_t>(text.data() - input.folded.data());
    number.span = {begin, begin + text.size()};
    return Numbers{number};
}

// «полмиллиона», «полсотни», «полпроцента».
std::optional<Numbers> half(const NumberInput& input) {
    const auto group = input.values.value("group_word", input.group("group_word"));
    return Numbers{in_words(input, 0.5 * (group ? static_cast<double>(*group) : scale_of(input)))};
}

std::optional<Numbers> fraction(const NumberInput& input) {
    const auto value = fraction_of(input);
    return value ? std::optional(Numbers{in_words(input, *value)}) : std::nullopt;
}

// «треть педагогов», «половина»: one part. Behind a numeral («первая половина», «2 четверть») it names a time.
std::optional<Numbers> fraction_alone(const NumberInput& input) {
    const auto denominator = input.values.value("share_word", input.group("share_word"));
    return denominator ? std::optional(Numbers{in_words(input, 1 / static_cast<double>(*denominator))}) : std::nullopt;
}

std::optional<Numbers> decimal_words(const NumberInput& input) {
    const auto whole = one_number(input, input.group("whole_part"));
    const auto part = fraction_of(input);
    const double sign = input.group("minus").size() > 2 ? -1 : 1;  // a word, no dash
    return whole && part ? std::optional(Numbers{in_words(input, sign * without_drift(*whole + *part))}) : std::nullopt;
}

// «три точка четырнадцать», «сто двадцать целых ноль пять»: decimals as they are dictated, each nought ahead a place.
std::optional<Numbers> point_words(const NumberInput& input) {
    const std::string_view words = input.group("whole_part");
    const auto whole = one_number(input, words.empty() ? input.group("figures") : words);
    const auto part = one_number(input, input.group("decimals"));
    if (!whole || !part) {
        return std::nullopt;
    }
    const std::string_view noughts = input.group("noughts");
    std::string digits(
        static_cast<std::size_t>(std::count(noughts.begin(), noughts.end(), ' ')) + (noughts.empty() ? 0 : 1), '0');
    digits += std::to_string(static_cast<long long>(*part));
    double value = 0;
    for (std::size_t i = digits.size(); i-- > 0;) {
        value = (value + (digits[i] - '0')) / 10;
    }
    return Numbers{in_words(input, without_drift(*whole + value))};
}

}  // namespace svod::normalizer::phrases::number_shape_kinds
