#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <string>

#include "normalizer/phrases/number_shape_kinds.hpp"
#include "normalizer/phrases/number_words.hpp"
#include "normalizer/text/characters.hpp"
#include "normalizer/text/misread_figures.hpp"

namespace svod::normalizer::phrases::number_shape_kinds {
namespace {

bool has_thousands_point(std::string_view text) {
    return text.size() > 4 && text[text.size() - 4] == '.' && text.front() != '0' &&
           text.find('.') == text.size() - 4 && text.find(',') == std::string_view::npos;
}

bool is_all(const NumberInput& input) {
    return input.match.span.begin == 0 && input.match.span.end == input.folded.size();
}

// A dash before figures is a minus where the numeral is all there is: elsewhere it joins or lists.
bool is_minus(const NumberInput& input) {
    const std::string_view sign = input.group("minus");
    const text::Span span = input.match.span;
    return !sign.empty() &&
           (sign.front() != '-' || ((span.begin == 0 || input.folded[span.begin - 1] == '(') &&
                                    (span.end == input.folded.size() || input.folded[span.end] == ')')));
}

double scale_value(const NumberInput& input, std::string_view word) {
    const auto value = input.values.value("scale_word", word);
    return static_cast<double>(value ? *value : input.values.value("scale_short", word).value_or(1));
}

}  // namespace

std::optional<Figures> read_figures(std::string_view text, bool is_money) {
    std::string digits;
    // «1.234,56», «1,234.56»: of two marks the first parts thousands.
    const std::size_t point = text.find('.');
    const std::size_t comma = text.find(',');
    const bool both = point != std::string_view::npos && comma != std::string_view::npos;
    const bool point_groups =
        has_thousands_point(text) || std::count(text.begin(), text.end(), '.') > 1 || (both && point < comma);
    const bool comma_groups = std::count(text.begin(), text.end(), ',') > 1 || (both && comma < point) ||
                              (is_money && text.size() > 4 && text.substr(text.size() - 4) == ",000");
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

NumberMatch number_of(const NumberInput& input, double value, int decimals) {
    NumberMatch number;
    number.span = input.match.span;
    number.value = value;
    number.decimals = decimals;
    const std::string_view kind = input.matcher.cell(input.match, "kind");
    number.kind = kind == "percent"    ? NumberMatch::Kind::percent
                  : kind == "money"    ? NumberMatch::Kind::money
                  : kind == "ordinal"  ? NumberMatch::Kind::ordinal
                  : kind == "fraction" ? NumberMatch::Kind::fraction
                                       : NumberMatch::Kind::cardinal;
    number.rule = "numbers/" + std::string(input.matcher.cell(input.match, "rule"));
    return number;
}

double without_drift(double value) {
    constexpr double places = 1e6;
    return std::abs(value) < 1e9 ? std::round(value * places) / places : value;
}

double scale_of(const NumberInput& input) {
    std::string_view scale = input.group("scale");
    scale = scale.empty() ? input.group("scale_word") : scale;
    if (scale.empty()) {
        return input.group("thousand_initial").empty() && input.group("thousand_sign").empty() ? 1 : 1000;
    }
    return scale_value(input, scale);
}

double half_of(const NumberInput& input) {
    return !input.group("and_half").empty() ? 0.5 : !input.group("and_quarter").empty() ? 0.25 : 0;
}

double kopecks_of(const NumberInput& input) {
    if (const auto figures = read_figures(input.group("kopecks"), false)) {
        return figures->value / 100;
    }
    const auto words = numbers_of_words(input.group("kopecks_in_words"), input.values);
    return words.size() == 1 && words.front().value < 100 ? words.front().value / 100 : 0;
}

// A match that goes on behind the numeral to what proves it: the numeral ends with the group.
static void end_with(NumberMatch& number, const NumberInput& input, std::string_view macro) {
    if (const std::string_view text = input.group(macro); !text.empty()) {
        number.span.end = static_cast<std::size_t>(text.data() - input.folded.data()) + text.size();
    }
}

std::optional<Numbers> figures(const NumberInput& input) {
    const bool is_money = input.matcher.cell(input.match, "kind") == "money";
    const auto read = read_figures(input.group("figures"), is_money);
    if (!read) {
        return Numbers{};
    }
    double value = (read->value + half_of(input)) * scale_of(input);
    if (const auto group = input.values.value("group_word", input.group("counted_group"))) {
        value *= static_cast<double>(*group);
    }
    if (const std::string_view words = input.group("number_words"); !words.empty()) {
        const auto rest = numbers_of_words(words, input.values);
        if (rest.size() != 1 || rest.front().value >= scale_of(input) || rest.front().ordinal) {
            return std::nullopt;
        }
        value += rest.front().value;
    }
    // «41752,62 руб. (…) 62 коп.» says its kopecks twice.
    const double kopecks = read->decimals == 2 ? 0 : kopecks_of(input);
    value = value == read->value && kopecks == 0 ? value : without_drift(value + kopecks);
    const bool minus = is_minus(input);
    NumberMatch number = number_of(input, minus ? -value : value, read->decimals);
    if (!minus) {
        number.span.begin += input.group("minus").size();
    }
    end_with(number, input, "instrumental_end");
    return Numbers{number};
}

// «10к», «1.2М», «.77»: short forms that could be something else in a text and count only where they are all of it.
std::optional<Numbers> figures_alone(const NumberInput& input) {
    constexpr std::array<std::pair<std::string_view, double>, 6> initials{
        {{"к", 1e3}, {"К", 1e3}, {"K", 1e3}, {"М", 1e6}, {"M", 1e6}, {"Г", 1e9}}};
    const std::string_view text = input.folded;
    std::string digits;
    for (const char c : text) {
        if ((c >= '0' && c <= '9') || c == ',' || c == '.') {
            digits += digits.empty() && (c == ',' || c == '.') ? "0." : std::string(1, c);
        }
    }
    const auto read = read_figures(digits, false);
    if (!read || !is_all(input)) {
        return std::nullopt;
    }
    double value = read->value;
    const bool has_initial = !text::is_digit(static_cast<unsigned char>(text.back()));
    bool known = !has_initial;
    for (const auto& [initial, scale] : initials) {
        if (input.original.find(initial) != std::string_view::npos) {
            value *= scale;
            known = true;
        }
    }
    if (!known) {
        return std::nullopt;  // «25м» are metres
    }
    return Numbers{number_of(input, without_drift(text.front() == '-' ? -value : value), read->decimals)};
}

// «20 долларов 43»: figures without their word are hundredths only where nothing else stands there.
std::optional<Numbers> rest_alone(const NumberInput& input) {
    return is_all(input) ? figures(input) : std::nullopt;
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

// «3б программ»: a letter that recognition took for a digit, which the noun behind proves.
std::optional<Numbers> recognised(const NumberInput& input) {
    std::string digits;
    const std::string_view end = input.group("misread_end");
    const std::string_view text =
        end.empty() ? input.folded.substr(input.match.span.begin, input.match.span.size()) : end;
    for (std::size_t offset = 0; offset < text.size();) {
        text::append_character(digits, text::figure_of(text::next_character(text, offset)));
    }
    const auto read = read_figures(digits, false);
    if (!read) {
        return std::nullopt;
    }
    NumberMatch number = number_of(input, read->value, 0);
    end_with(number, input, "misread_end");
    return Numbers{number};
}

// «2 млн 300 тыс. рублей», «3 тыс. 500»: each scale is smaller than the one before it, and its number fits into that.
std::optional<Numbers> sum_of_scales(const NumberInput& input) {
    double value = 0;
    double last = 0;
    for (int n = 0;; ++n) {
        const auto read = read_figures(input.group("figures", n), false);
        const double scale = scale_value(input, input.group("scale", n));
        if (!read) {
            break;
        }
        if (n > 0 && read->value * scale >= last) {
            return std::nullopt;
        }
        value += read->value * scale;
        last = scale;
    }
    const std::string_view hundreds = input.group("hundreds");
    const std::string_view rest = hundreds.empty() ? input.group("below_hundred") : hundreds;
    if (!rest.empty()) {
        const auto read = read_figures(rest, false);
        if (!read || last != 1000) {
            return std::nullopt;
        }
        value += read->value;
    }
    NumberMatch number = number_of(input, without_drift(value + kopecks_of(input)), 0);
    end_with(number, input, "below_hundred");
    return Numbers{number};
}

// «от 10 до 20 тыс. рублей»: the scale holds for both ends.
std::optional<Numbers> scaled_range(const NumberInput& input) {
    const auto first = read_figures(input.group("figures"), false);
    const auto second = read_figures(input.group("figures", 1), false);
    if (!first || !second || first->value >= second->value) {
        return std::nullopt;
    }
    const double scale = scale_of(input);
    NumberMatch from = number_of(input, without_drift(first->value * scale), first->decimals);
    NumberMatch to = number_of(input, without_drift(second->value * scale), second->decimals);
    const std::string_view text = input.group("figures");
    const auto begin = static_cast<std::size_t>(text.data() - input.folded.data());
    from.span = {begin, begin + text.size()};
    to.span.begin = static_cast<std::size_t>(input.group("figures", 1).data() - input.folded.data());
    return Numbers{from, to};
}

// «2/3», «1 3/4», «½»: parts of one; others in figures («10/12») set two numbers against each other.
std::optional<Numbers> simple_fraction(const NumberInput& input) {
    const auto vulgar = input.values.value("vulgar_fraction", input.group("vulgar_fraction"));
    const auto part = vulgar ? vulgar : input.values.value("simple_fraction", input.group("simple_fraction"));
    const auto whole = read_figures(input.group("figures"), false);
    if (!part) {
        return std::nullopt;
    }
    constexpr double parts_of_one = 3600;
    const double value = (whole ? whole->value : 0) + static_cast<double>(*part) / parts_of_one;
    return Numbers{number_of(input, value, 0)};
}

}  // namespace svod::normalizer::phrases::number_shape_kinds
