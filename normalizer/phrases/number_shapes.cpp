#include "normalizer/phrases/number_shapes.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>

#include "normalizer/phrases/number_words.hpp"
#include "normalizer/text/characters.hpp"

namespace svod::normalizer::phrases {
namespace {

using Numbers = std::vector<NumberMatch>;

struct Figures {
    double value = 0;
    int decimals = 0;
};

bool has_thousands_point(std::string_view text) {
    return text.size() > 4 && text[text.size() - 4] == '.' && text.front() != '0' &&
           text.find('.') == text.size() - 4 && text.find(',') == std::string_view::npos;
}

// «1 599 059,38», «20.000», «1'234.5»: spaces and apostrophes set thousands apart, and so does a point before exactly
// three last digits; a comma does so only before a sum's «,000».
std::optional<Figures> read_figures(std::string_view text, bool is_money) {
    std::string digits;
    const bool point_groups = has_thousands_point(text) || std::count(text.begin(), text.end(), '.') > 1;
    const bool comma_groups = is_money && text.size() > 4 && text.substr(text.size() - 4) == ",000";
    Figures figures;
    bool after_point = false;
    for (const char c : text) {
        if (c >= '0' && c <= '9') {
            digits += c;
            figures.decimals += after_point ? 1 : 0;
        } else if ((c == ',' && !comma_groups) || (c == '.' && !point_groups)) {
            after_point = true;
            digits += '.';
        }
    }
    const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), figures.value);
    return error == std::errc() ? std::optional(figures) : std::nullopt;
}

// A dash before figures is a minus where the numeral is all there is: elsewhere it joins or lists.
bool is_minus(const NumberInput& input) {
    const std::string_view sign = input.group("minus");
    const text::Span span = input.match.span;
    return !sign.empty() && (sign != "-" || ((span.begin == 0 || input.folded[span.begin - 1] == '(') &&
                                             (span.end == input.folded.size() || input.folded[span.end] == ')')));
}

NumberMatch number_of(const NumberInput& input, double value, int decimals) {
    NumberMatch number;
    number.span = input.match.span;
    number.value = value;
    number.decimals = decimals;
    const std::string_view kind = input.matcher.cell(input.match, "kind");
    number.kind = kind == "percent"   ? NumberMatch::Kind::percent
                  : kind == "money"   ? NumberMatch::Kind::money
                  : kind == "ordinal" ? NumberMatch::Kind::ordinal
                                      : NumberMatch::Kind::cardinal;
    number.rule = "numbers/" + std::string(input.matcher.cell(input.match, "rule"));
    return number;
}

// Sums and products of decimals drift by a bit of the last place; no report writes more than six decimals.
double without_drift(double value) {
    constexpr double places = 1e6;
    return std::abs(value) < 1e9 ? std::round(value * places) / places : value;
}

double scale_of(const NumberInput& input) {
    std::string_view scale = input.group("scale");
    scale = scale.empty() ? input.group("scale_word") : scale;
    if (scale.empty()) {
        return input.group("thousand_initial").empty() ? 1 : 1000;
    }
    const auto word = input.values.value("scale_word", scale);
    return static_cast<double>(word ? *word : input.values.value("scale_short", scale).value_or(1));
}

double kopecks_of(const NumberInput& input) {
    const auto figures = read_figures(input.group("kopecks"), false);
    return figures ? figures->value / 100 : 0;
}

std::optional<Numbers> none(const NumberInput& /*input*/) {
    return Numbers{};
}

std::optional<Numbers> figures(const NumberInput& input) {
    const bool is_money = input.matcher.cell(input.match, "kind") == "money";
    const auto read = read_figures(input.group("figures"), is_money);
    if (!read) {
        return Numbers{};
    }
    double value = read->value + (input.group("and_half").empty() ? 0 : 0.5);
    value *= scale_of(input);
    if (const std::string_view words = input.group("number_words"); !words.empty()) {
        const auto rest = numbers_of_words(words, input.values);
        if (rest.size() != 1 || rest.front().value >= scale_of(input) || rest.front().ordinal) {
            return std::nullopt;
        }
        value += rest.front().value;
    }
    value = value == read->value && input.group("kopecks").empty() ? value : without_drift(value + kopecks_of(input));
    const bool minus = is_minus(input);
    NumberMatch number = number_of(input, minus ? -value : value, read->decimals);
    if (!minus) {
        number.span.begin += input.group("minus").size();
    }
    return Numbers{number};
}

// «1 599 059, 38 Евро»: a space crept in behind the comma.
std::optional<Numbers> spaced(const NumberInput& input) {
    const auto read = read_figures(input.group("figures"), true);
    const auto rest = read_figures(input.group(""), true);
    return read && rest ? std::optional(Numbers{number_of(input, without_drift(read->value + rest->value / 100), 2)})
                        : std::nullopt;
}

std::optional<Numbers> kopecks(const NumberInput& input) {
    return Numbers{number_of(input, kopecks_of(input), 2)};
}

// «1О человек»: letters that recognition took for the digits between or behind which they stand.
std::optional<Numbers> recognised(const NumberInput& input) {
    std::string digits;
    const std::string_view text = input.folded.substr(input.match.span.begin, input.match.span.size());
    for (std::size_t offset = 0; offset < text.size();) {
        const char32_t c = text::next_character(text, offset);
        text::append_character(digits, c == U'о' || c == U'o' ? U'0' : c == U'з' ? U'3' : c == U'l' ? U'1' : c);
    }
    const auto read = read_figures(digits, false);
    return read ? std::optional(Numbers{number_of(input, read->value, 0)}) : std::nullopt;
}

std::optional<Numbers> words(const NumberInput& input) {
    const std::string_view text = input.group("number_words");
    const auto found = numbers_of_words(text, input.values);
    const auto offset = static_cast<std::size_t>(text.data() - input.folded.data());
    Numbers numbers;
    for (const WordNumber& word : found) {
        NumberMatch number = number_of(input, word.value, 0);
        const bool is_last = &word == &found.back();
        number.in_words = true;
        number.span = {word.span.begin + offset, is_last ? input.match.span.end : word.span.end + offset};
        if (!is_last || (word.ordinal && number.kind == NumberMatch::Kind::cardinal)) {
            number.kind = word.ordinal ? NumberMatch::Kind::ordinal : NumberMatch::Kind::cardinal;
        }
        if (is_last) {
            number.value += input.group("and_half").empty() ? 0 : 0.5;
            number.value *= scale_of(input);
            number.value = without_drift(number.value + kopecks_of(input));
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

std::optional<Numbers> one_and_half(const NumberInput& input) {
    const auto group = input.values.value("group_word", input.group("group_word"));
    NumberMatch number = number_of(input, 1.5 * (group ? static_cast<double>(*group) : scale_of(input)), 0);
    number.in_words = true;
    return Numbers{number};
}

std::optional<Numbers> half_hundred(const NumberInput& input) {
    NumberMatch number = number_of(input, 50, 0);
    number.in_words = true;
    return Numbers{number};
}

std::optional<double> fraction_of(const NumberInput& input) {
    const auto numerator = numbers_of_words(input.group("numerator"), input.values);
    const auto denominator = input.values.value("denominator_word", input.group("denominator_word"));
    if (numerator.size() != 1 || !denominator || numerator.front().value >= static_cast<double>(*denominator)) {
        return std::nullopt;
    }
    return numerator.front().value / static_cast<double>(*denominator);
}

std::optional<Numbers> fraction(const NumberInput& input) {
    const auto value = fraction_of(input);
    if (!value) {
        return std::nullopt;
    }
    NumberMatch number = number_of(input, *value, 0);
    number.in_words = true;
    return Numbers{number};
}

std::optional<Numbers> decimal_words(const NumberInput& input) {
    const auto whole = numbers_of_words(input.group("whole_part"), input.values);
    const auto part = fraction_of(input);
    if (whole.size() != 1 || !part) {
        return std::nullopt;
    }
    NumberMatch number = number_of(input, without_drift(whole.front().value + *part), 0);
    number.in_words = true;
    return Numbers{number};
}

struct Shape {
    std::string_view name;
    std::optional<Numbers> (*make)(const NumberInput&);
};

constexpr std::array shapes{
    Shape{"none", none},
    Shape{"figures", figures},
    Shape{"spaced", spaced},
    Shape{"kopecks", kopecks},
    Shape{"recognised", recognised},
    Shape{"words", words},
    Shape{"one_and_half", one_and_half},
    Shape{"half_hundred", half_hundred},
    Shape{"fraction", fraction},
    Shape{"decimal_words", decimal_words},
};

const Shape* shape_named(std::string_view name) {
    const auto* found = std::find_if(shapes.begin(), shapes.end(), [&](const Shape& s) { return s.name == name; });
    return found == shapes.end() ? nullptr : found;
}

}  // namespace

std::string_view NumberInput::group(std::string_view macro, int n) const {
    const auto span = matcher.group(match, macro, n);
    return span ? folded.substr(span->begin, span->size()) : std::string_view();
}

std::optional<std::vector<NumberMatch>> make_numbers(const NumberInput& input) {
    const Shape* shape = shape_named(input.matcher.cell(input.match, "shape"));
    return shape != nullptr ? shape->make(input) : std::nullopt;
}

bool is_number_shape(std::string_view name) {
    return shape_named(name) != nullptr;
}

std::vector<std::string> number_macros() {
    return {"number_word", "ordinal_word", "scale_word", "scale_short", "group_word", "denominator_word"};
}

}  // namespace svod::normalizer::phrases
