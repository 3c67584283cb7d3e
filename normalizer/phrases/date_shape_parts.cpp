#include "normalizer/phrases/date_shape_parts.hpp"

#include <algorithm>
#include <utility>

#include "normalizer/text/characters.hpp"

namespace svod::normalizer::phrases::shape_parts {
namespace {

using Unit = DatePoint::Unit;

constexpr int two_digit_pivot = 50;  // «49» is 2049, «50» is 1950: reports don't look further ahead

// Before a word two digits count something («5 мая 45 человек»).
bool stands_before_word(const ShapeInput& input) {
    std::size_t place = input.match.span.end;
    while (text::character_at(input.folded, place) == U' ') {
        ++place;
    }
    return text::is_letter(text::character_at(input.folded, place));
}

// A range that begins behind its end began in the month before («31 - 06 ноября»).
DatePoint range_begin(DatePoint begin, const DatePoint& end) {
    if (begin.first > end.first) {
        begin.month = begin.month == 1 ? 12 : begin.month - 1;
        if (begin.month == 12 && begin.year) {
            begin.year = *begin.year - 1;
        }
    }
    return begin;
}

// Adds a point of a list to the atoms, as the end of a range where a dash led to it.
void add_listed(Atoms& atoms, const ShapeInput& input, const DatePoint& point, bool ends_range, text::Span span) {
    if (ends_range && !atoms.empty() && !atoms.back().to) {
        DateAtom& last = atoms.back();
        if (point.unit == Unit::day) {
            last.from = range_begin(last.from, point);
        }
        last.to = point;
        last.span.end = span.end;
        return;
    }
    DateAtom atom = atom_of(input, point);
    atom.span = span;
    atom.listed = !atoms.empty();
    atoms.push_back(std::move(atom));
}

}  // namespace

std::optional<int> consume_digits(std::string_view& text) {
    std::size_t size = 0;
    int value = 0;
    while (size < text.size() && size < 8 && text[size] >= '0' && text[size] <= '9') {
        value = value * 10 + (text[size++] - '0');
    }
    text.remove_prefix(size);
    return size > 0 ? std::optional(value) : std::nullopt;
}

bool consume(std::string_view& text, std::string_view word) {
    if (text.substr(0, word.size()) != word) {
        return false;
    }
    text.remove_prefix(word.size());
    return true;
}

std::optional<int> full_year(std::optional<int> year) {
    if (year && *year < 100) {
        return *year < two_digit_pivot ? 2000 + *year : 1900 + *year;
    }
    return year;
}

std::string_view first_group(const ShapeInput& input, std::initializer_list<std::string_view> macros) {
    for (const std::string_view macro : macros) {
        if (const std::string_view text = input.group(macro); !text.empty()) {
            return text;
        }
    }
    return {};
}

// «две тысячи двадцать второго года».
static std::optional<int> year_in_words(const ShapeInput& input, std::string_view text) {
    const auto century = input.values.consume("century", text);
    consume(text, " ");
    const auto tens = input.values.consume("year_tens", text);
    consume(text, " ");
    const auto tail = input.values.consume("year_tail", text);
    return century && tail ? std::optional(static_cast<int>(*century + tens.value_or(0) + *tail)) : std::nullopt;
}

YearReading read_year(const ShapeInput& input) {
    YearReading reading;
    if (std::string_view text = first_group(input, {"short_year", "short_year_named", "last_century"}); !text.empty()) {
        reading.year = full_year(consume_digits(text));
        reading.fits = !text.empty() || !stands_before_word(input);
        return reading;
    }
    if (std::string_view text = input.group("year_figures"); !text.empty()) {
        reading.year = full_year(consume_digits(text));
        return reading;
    }
    if (std::string_view text = input.group("spaced_year"); !text.empty()) {
        const auto century = consume_digits(text);
        text.remove_prefix(std::min(text.find_first_of("0123456789"), text.size()));
        const auto rest = consume_digits(text);
        reading.year = century && rest ? std::optional(*century * 100 + *rest) : std::nullopt;
        return reading;
    }
    for (const std::string_view macro : {"year", "year_named", "any_year", "year_or_relative", "year_figures_alone",
                                         "year_of_history", "year_of_history_alone"}) {
        if (std::string_view text = input.group(macro); !text.empty()) {
            // «(2023)», «текущего 2023 года»
            const std::size_t figures = text.find_first_of("0123456789");
            text.remove_prefix(figures == std::string_view::npos ? 0 : figures);
            reading.year = consume_digits(text);
            if (!reading.year && (reading.year = year_in_words(input, text))) {
                return reading;
            }
            const auto shift = input.values.value("relative_year", text);
            reading.shift = reading.year ? 0 : static_cast<int>(shift.value_or(0));
            reading.fits = reading.year || shift;  // «две тысячи новым» is none
            return reading;
        }
    }
    return reading;
}

bool stands_before_word_or_figure(const ShapeInput& input) {
    std::size_t place = input.match.span.end;
    while (place < input.folded.size() && (input.folded[place] == ' ' || input.folded[place] == ',')) {
        ++place;
    }
    const char32_t next = text::character_at(input.folded, place);
    return text::is_letter(next) || text::is_digit(next) || next == U'%' || next == U'-' || next == U'/';
}

bool stands_before_counted(const ShapeInput& input) {
    std::string_view rest = input.folded.substr(input.match.span.end);
    bool joined = false;
    while (consume(rest, " ") || (!joined && (joined = consume(rest, "-") || consume(rest, "/")))) {
    }
    const char32_t next = text::character_at(rest, 0);
    return text::is_digit(next) || (!joined && (text::is_letter(next) || next == U'%'));
}

bool stands_before_year(const ShapeInput& input) {
    std::string_view rest = input.folded.substr(input.match.span.end);
    while (consume(rest, " ") || consume(rest, ".") || consume(rest, ",")) {
    }
    const auto year = consume_digits(rest);
    return year && *year >= 1900 && *year < 2100;
}

std::optional<int> month_of(const ShapeInput& input) {
    if (std::string_view figures = first_group(input, {"month_number", "month_digits"}); !figures.empty()) {
        return consume_digits(figures);
    }
    const std::string_view roman = input.group("roman_month");
    const auto value =
        roman.empty() ? input.values.value("month", input.group("month")) : input.values.value("roman_month", roman);
    return value ? std::optional(static_cast<int>(*value)) : std::nullopt;
}

// «1по 15»: what stands glued to the figures is no ending of theirs.
static bool begins_with_joining_word(const ShapeInput& input, std::string_view text) {
    return text::is_letter(text::character_at(text, 0)) && input.values.consume("list_sign", text).has_value();
}

std::optional<int> day_of(const ShapeInput& input, std::string_view& text) {
    consume(text, "\"");
    if (const auto digits = consume_digits(text)) {
        while (!text.empty() && !begins_with_joining_word(input, text) && text.front() != ' ' && text.front() != ',' &&
               text.front() != '/' && text.front() != '.' && text.front() != '"' &&
               !(text.front() == '-' && text.size() > 1 && (text[1] == ' ' || (text[1] >= '0' && text[1] <= '9')))) {
            text.remove_prefix(1);  // «-го», «е»
        }
        return digits;
    }
    const auto value = input.values.consume("day_word", text);
    return value ? std::optional(static_cast<int>(*value)) : std::nullopt;
}

DateAtom atom_of(const ShapeInput& input, DatePoint point) {
    DateAtom atom;
    atom.span = input.match.span;
    atom.year_written = point.year.has_value();
    atom.from = std::move(point);
    if (input.option() == "until") {
        atom.bound = DateAtom::Bound::until;
    } else if (input.option() == "since") {
        atom.bound = DateAtom::Bound::since;
    }
    return atom;
}

std::optional<Atoms> one(const ShapeInput& input, DatePoint point) {
    const YearReading year = read_year(input);
    if (!year.fits) {
        return std::nullopt;
    }
    point.year = year.year;
    point.year_shift = year.shift;
    return Atoms{atom_of(input, std::move(point))};
}

std::optional<Atoms> listed(const ShapeInput& input, std::string_view text, DatePoint point, const NextNumber& next) {
    const YearReading year = read_year(input);
    if (!year.fits) {
        return std::nullopt;
    }
    point.year = year.year;
    point.year_shift = year.shift;
    Atoms atoms;
    bool ends_range = false;
    while (!text.empty()) {
        const auto begin = static_cast<std::size_t>(text.data() - input.folded.data());
        if (!next(text, point)) {
            return Atoms{};
        }
        const auto end = static_cast<std::size_t>(text.data() - input.folded.data());
        add_listed(atoms, input, point, ends_range, {begin, end});
        ends_range = false;
        while (!text.empty()) {
            const auto sign = input.values.consume("list_sign", text);
            if (!sign) {
                break;
            }
            ends_range = ends_range || *sign == 1 || (*sign == 2 && input.option() == "between");
        }
    }
    if (!atoms.empty()) {
        atoms.front().span.begin = input.match.span.begin;
        atoms.back().span.end = input.match.span.end;
    }
    return atoms;
}

}  // namespace svod::normalizer::phrases::shape_parts
