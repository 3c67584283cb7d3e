#include "normalizer/phrases/date_shapes.hpp"

#include <array>
#include <initializer_list>
#include <utility>

#include "normalizer/text/characters.hpp"

namespace svod::normalizer::phrases {
namespace {

using Atoms = std::vector<DateAtom>;
using Unit = DatePoint::Unit;

constexpr int two_digit_pivot = 50;  // «49» is 2049, «50» is 1950: reports don't look further ahead

// The digits that begin a text, as a number; they are taken away.
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

// Before a word two digits count something («5 мая 45 человек»).
bool stands_before_word(const ShapeInput& input) {
    std::size_t place = input.match.span.end;
    while (text::character_at(input.folded, place) == U' ') {
        ++place;
    }
    return text::is_letter(text::character_at(input.folded, place));
}

std::string_view first_group(const ShapeInput& input, std::initializer_list<std::string_view> macros) {
    for (const std::string_view macro : macros) {
        if (const std::string_view text = input.group(macro); !text.empty()) {
            return text;
        }
    }
    return {};
}

struct YearReading {
    bool fits = true;
    std::optional<int> year;
    int shift = 0;
};

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
    for (const std::string_view macro : {"year", "year_named", "any_year", "year_or_relative"}) {
        if (std::string_view text = input.group(macro); !text.empty()) {
            reading.year = consume_digits(text);
            reading.shift = reading.year ? 0 : static_cast<int>(input.values.value("relative_year", text).value_or(0));
            return reading;
        }
    }
    return reading;
}

std::optional<int> day_of(const ShapeInput& input, std::string_view& text) {
    if (const auto digits = consume_digits(text)) {
        while (!text.empty() && text.front() != ' ' && text.front() != ',' && text.front() != '/' &&
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

std::optional<int> month_of(const ShapeInput& input) {
    if (std::string_view figures = first_group(input, {"month_number", "month_digits"}); !figures.empty()) {
        return consume_digits(figures);
    }
    const auto value = input.values.value("month", input.group("month"));
    return value ? std::optional(static_cast<int>(*value)) : std::nullopt;
}

std::optional<Atoms> none(const ShapeInput& /*input*/) {
    return Atoms{};
}

std::optional<Atoms> day(const ShapeInput& input) {
    std::string_view text = first_group(input, {"day", "day_number"});
    const auto month = month_of(input);
    const auto first = day_of(input, text);
    if (!month || !first || *first < 1 || *first > 31) {
        return Atoms{};
    }
    DatePoint point;
    point.month = *month;
    point.first = *first;
    return one(input, point);
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

// «27-28», «19 и 20», «1-й, 2-й»: numbers read by `next`, one point each.
template <class Next>
std::optional<Atoms> listed(const ShapeInput& input, std::string_view text, DatePoint point, Next next) {
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
            if (consume(text, "-") || consume(text, "по") || consume(text, "до")) {
                ends_range = true;
            } else if (!consume(text, " ") && !consume(text, ",") && !consume(text, "и") && !consume(text, "/")) {
                break;
            }
        }
    }
    if (!atoms.empty()) {
        atoms.front().span.begin = input.match.span.begin;
        atoms.back().span.end = input.match.span.end;
    }
    return atoms;
}

std::optional<Atoms> day_list(const ShapeInput& input) {
    const auto month = month_of(input);
    if (!month) {
        return Atoms{};
    }
    DatePoint point;
    point.month = *month;
    return listed(input, first_group(input, {"days", "days_from_to"}), point,
                  [&](std::string_view& text, DatePoint& next) {
                      const auto number = day_of(input, text);
                      next.first = number.value_or(0);
                      return number && *number >= 1 && *number <= 31;
                  });
}

std::optional<Atoms> numbered(const ShapeInput& input, Unit unit, int most) {
    DatePoint point;
    point.unit = unit;
    return listed(input, input.group("ordinals"), point, [&](std::string_view& text, DatePoint& next) {
        const auto number = input.values.consume("ordinal", text);
        next.number = static_cast<int>(number.value_or(0));
        return number && *number >= 1 && *number <= most;
    });
}

std::optional<Atoms> quarter(const ShapeInput& input) {
    return numbered(input, Unit::quarter, 4);
}

std::optional<Atoms> half_year(const ShapeInput& input) {
    return numbered(input, Unit::half_year, 2);
}

std::optional<Atoms> month(const ShapeInput& input) {
    const auto number = month_of(input);
    if (!number) {
        return Atoms{};
    }
    DatePoint point;
    point.unit = Unit::month;
    point.month = *number;
    return one(input, point);
}

std::optional<Atoms> months_to_date(const ShapeInput& input) {
    std::string_view text = input.group("month_count");
    const auto digits = consume_digits(text);
    const auto number = digits ? std::optional<long long>(*digits) : input.values.value("month_count", text);
    if (!number || *number < 1 || *number > 12) {
        return Atoms{};
    }
    DatePoint point;
    point.unit = Unit::months_to_date;
    point.number = static_cast<int>(*number);
    return one(input, point);
}

std::optional<Atoms> season(const ShapeInput& input) {
    const auto number = input.values.value("season", first_group(input, {"season", "season_time"}));
    if (!number) {
        return Atoms{};
    }
    DatePoint point;
    point.unit = Unit::season;
    point.number = static_cast<int>(*number);
    return one(input, point);
}

std::optional<Atoms> year(const ShapeInput& input) {
    DatePoint point;
    point.unit = Unit::year;
    return one(input, point);
}

// The years of `school_years`: «2022-2023», «2022/23», «22-23», «20222023». None where they don't follow each other.
std::optional<std::pair<int, int>> two_years(std::string_view text) {
    auto first = consume_digits(text);
    if (!first) {
        return std::nullopt;
    }
    if (*first > 9999) {
        return std::pair{*first / 10000, *first % 10000};
    }
    while (!text.empty() && (text.front() < '0' || text.front() > '9')) {
        text.remove_prefix(1);
    }
    auto second = consume_digits(text);
    if (!second) {
        return std::nullopt;
    }
    first = full_year(first);
    return std::pair{*first, *second < 100 ? *first / 100 * 100 + *second : *second};
}

std::optional<Atoms> school_of(const ShapeInput& input, DatePoint point) {
    if (const std::string_view text = first_group(input, {"school_years", "slash_years"}); !text.empty()) {
        const auto years = two_years(text);
        if (!years || years->second != years->first + 1) {
            return std::nullopt;
        }
        point.year = years->first;
    } else {
        point.year = read_year(input).year;
    }
    return Atoms{atom_of(input, std::move(point))};
}

std::optional<Atoms> school_year(const ShapeInput& input) {
    DatePoint point;
    point.unit = Unit::school_year;
    return school_of(input, point);
}

std::optional<Atoms> school_half(const ShapeInput& input) {
    std::string_view text = input.group("ordinals");
    DatePoint point;
    point.unit = Unit::school_half;
    point.number = static_cast<int>(input.values.consume("ordinal", text).value_or(0));
    return point.number < 1 || point.number > 2 ? Atoms{} : school_of(input, point);
}

// «2017-20 гг.»: years of a range of which the last is shortened.
std::optional<Atoms> years(const ShapeInput& input) {
    const auto found = two_years(input.group("school_years"));
    if (!found || found->second <= found->first) {
        return std::nullopt;
    }
    DatePoint point;
    point.unit = Unit::year;
    point.year = found->first;
    DateAtom atom = atom_of(input, point);
    point.year = found->second;
    atom.to = point;
    return Atoms{atom};
}

// «24», «с 3 по 14» under a month's heading.
std::optional<Atoms> enclosing_days(const ShapeInput& input) {
    DatePoint point;
    point.unit = Unit::enclosing_day;
    const std::string_view text = first_group(input, {"days", "days_from_to", "lone_day"});
    return listed(input, text, point, [&](std::string_view& rest, DatePoint& next) {
        const auto number = day_of(input, rest);
        next.first = number.value_or(0);
        return number && *number >= 1 && *number <= 31;
    });
}

std::optional<Atoms> year_end(const ShapeInput& input) {
    DatePoint point;
    point.month = 12;
    point.first = 31;
    return one(input, point);
}

// Decades, weeks and halves of a month; «начало», «середина» and «конец» are its decades.
std::optional<Atoms> month_part(const ShapeInput& input) {
    const auto month = month_of(input);
    const int size = input.option() == "week" ? 7 : input.option() == "half" ? 15 : 10;
    if (!month) {
        return Atoms{};
    }
    DatePoint point;
    point.unit = Unit::month_part;
    point.month = *month;
    return listed(input, input.group("ordinals"), point, [&](std::string_view& text, DatePoint& next) {
        const auto number = input.values.consume("ordinal", text);
        if (!number || *number < 1 || (*number - 1) * size >= 31) {
            return false;
        }
        next.number = size == 7 ? static_cast<int>(*number) : 0;
        next.first = static_cast<int>(*number - 1) * size + 1;
        next.last = next.first + size - 1;
        if (31 - next.last < size && size != 7) {
            next.last = 31;
        }
        return true;
    });
}

std::optional<Atoms> fixed_part(const ShapeInput& input) {
    const auto month = month_of(input);
    const auto number = input.values.value("part_of_month", input.group("part_of_month"));
    if (!month || !number) {
        return Atoms{};
    }
    DatePoint point;
    point.unit = Unit::month_part;
    point.month = *month;
    point.first = static_cast<int>(*number);
    point.last = point.first == 21 ? 31 : point.first + 9;
    return one(input, point);
}

std::optional<Atoms> enclosing(const ShapeInput& input, Unit unit) {
    DatePoint point;
    point.unit = unit;
    DateAtom atom = atom_of(input, point);
    if (unit == Unit::enclosing && atom.bound == DateAtom::Bound::exact) {
        atom.from.wanted = std::string(input.option());
    }
    return Atoms{atom};
}

std::optional<Atoms> enclosing_period(const ShapeInput& input) {
    return enclosing(input, Unit::enclosing);
}

std::optional<Atoms> enclosing_year(const ShapeInput& input) {
    return enclosing(input, Unit::enclosing_year);
}

std::optional<Atoms> calendar_year(const ShapeInput& input) {
    return enclosing(input, Unit::calendar_year);
}

std::optional<Atoms> enclosing_school(const ShapeInput& input) {
    return enclosing(input, Unit::enclosing_school);
}

std::optional<Atoms> recurrence(const ShapeInput& input) {
    DateAtom atom;
    atom.span = input.match.span;
    atom.from.unit = Unit::enclosing;
    atom.recurrence = std::string(input.option());
    return Atoms{atom};
}

struct Shape {
    std::string_view name;
    std::optional<Atoms> (*make)(const ShapeInput&);
};

constexpr std::array shapes{
    Shape{"none", none},
    Shape{"day", day},
    Shape{"day_list", day_list},
    Shape{"enclosing_days", enclosing_days},
    Shape{"month", month},
    Shape{"quarter", quarter},
    Shape{"half_year", half_year},
    Shape{"school_half", school_half},
    Shape{"months_to_date", months_to_date},
    Shape{"season", season},
    Shape{"year", year},
    Shape{"years", years},
    Shape{"year_end", year_end},
    Shape{"school_year", school_year},
    Shape{"month_part", month_part},
    Shape{"fixed_part", fixed_part},
    Shape{"enclosing_period", enclosing_period},
    Shape{"enclosing_year", enclosing_year},
    Shape{"calendar_year", calendar_year},
    Shape{"enclosing_school", enclosing_school},
    Shape{"recurrence", recurrence},
};

const Shape* shape_named(std::string_view name) {
    for (const Shape& shape : shapes) {
        if (shape.name == name) {
            return &shape;
        }
    }
    return nullptr;
}

}  // namespace

std::string_view ShapeInput::group(std::string_view macro, int n) const {
    const auto span = matcher.group(match, macro, n);
    return span ? folded.substr(span->begin, span->size()) : std::string_view();
}

std::string_view ShapeInput::option() const {
    return matcher.cell(match, "option");
}

std::optional<std::vector<DateAtom>> make_atoms(const ShapeInput& input) {
    const Shape* shape = shape_named(input.matcher.cell(input.match, "shape"));
    std::optional<Atoms> atoms = shape != nullptr ? shape->make(input) : std::nullopt;
    if (atoms) {
        for (DateAtom& atom : *atoms) {
            atom.weak = input.matcher.cell(input.match, "strength") == "weak";
            atom.rule = "dates/" + std::string(input.matcher.cell(input.match, "rule"));
        }
    }
    return atoms;
}

bool is_shape(std::string_view name) {
    return shape_named(name) != nullptr;
}

std::vector<std::string> shape_macros() {
    return {"month", "day_word", "relative_year", "ordinal", "month_count", "season", "part_of_month"};
}

}  // namespace svod::normalizer::phrases
