#include "normalizer/phrases/date_shapes.hpp"

#include <array>

#include "normalizer/phrases/date_shape_kinds.hpp"

namespace svod::normalizer::phrases {
namespace {

using Atoms = std::vector<DateAtom>;

struct Shape {
    std::string_view name;
    std::optional<Atoms> (*make)(const ShapeInput&);
};

constexpr std::array known_shapes{
    Shape{"none", shapes::none},
    Shape{"day", shapes::day},
    Shape{"lone_year_day", shapes::lone_year_day},
    Shape{"day_list", shapes::day_list},
    Shape{"days_apart", shapes::days_apart},
    Shape{"glued_days", shapes::glued_days},
    Shape{"recognised_day", shapes::recognised_day},
    Shape{"year_first_day", shapes::year_first_day},
    Shape{"tens_of_month", shapes::tens_of_month},
    Shape{"before_tens", shapes::before_tens},
    Shape{"last_week", shapes::last_week},
    Shape{"weekday_of_month", shapes::weekday_of_month},
    Shape{"enclosing_days", shapes::enclosing_days},
    Shape{"enclosing_weeks", shapes::enclosing_weeks},
    Shape{"month", shapes::month},
    Shape{"school_month", shapes::school_month},
    Shape{"months_short_years", shapes::months_short_years},
    Shape{"year_first_month", shapes::year_first_month},
    Shape{"quarter", shapes::quarter},
    Shape{"year_first_quarter", shapes::year_first_quarter},
    Shape{"half_year", shapes::half_year},
    Shape{"year_first_half", shapes::year_first_half},
    Shape{"school_half", shapes::school_half},
    Shape{"months_to_date", shapes::months_to_date},
    Shape{"season", shapes::season},
    Shape{"winter", shapes::winter},
    Shape{"year", shapes::year},
    Shape{"year_in", shapes::year_in},
    Shape{"years", shapes::years},
    Shape{"year_end", shapes::year_end},
    Shape{"school_year", shapes::school_year},
    Shape{"school_years", shapes::school_years},
    Shape{"month_part", shapes::month_part},
    Shape{"fixed_part", shapes::fixed_part},
    Shape{"enclosing_period", shapes::enclosing_period},
    Shape{"same_period", shapes::same_period},
    Shape{"enclosing_edge", shapes::enclosing_edge},
    Shape{"next_stretch", shapes::next_stretch},
    Shape{"enclosing_year", shapes::enclosing_year},
    Shape{"calendar_year", shapes::calendar_year},
    Shape{"enclosing_school", shapes::enclosing_school},
    Shape{"recurrence", shapes::recurrence},
};

const Shape* shape_named(std::string_view name) {
    for (const Shape& shape : known_shapes) {
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
            atom.vague = input.matcher.cell(input.match, "strength") == "vague";
            atom.rule = "dates/" + std::string(input.matcher.cell(input.match, "rule"));
            atom.manner = input.matcher.cell(input.match, "manner");
        }
    }
    return atoms;
}

bool is_shape(std::string_view name) {
    return shape_named(name) != nullptr;
}

std::vector<std::string> shape_macros() {
    return {"month",         "day_word",      "relative_year", "ordinal",         "month_count",
            "season",        "part_of_month", "tens_of_month", "first_of_month",  "century",
            "year_tens",     "year_tail",     "half_to_date",  "last_week",       "list_sign",
            "which_weekday", "weekday_name",  "roman_month",   "quarters_to_date"};
}

}  // namespace svod::normalizer::phrases
