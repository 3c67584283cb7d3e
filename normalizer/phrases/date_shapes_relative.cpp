#include "normalizer/phrases/date_shape_kinds.hpp"

#include <string>

namespace svod::normalizer::phrases::shapes {
namespace {

using Unit = DatePoint::Unit;
using shape_parts::atom_of;

std::optional<Atoms> enclosing(const ShapeInput& input, Unit unit) {
    DatePoint point;
    point.unit = unit;
    point.year_shift = input.option() == "previous" ? -1 : 0;
    point.over = input.option() == "over";
    DateAtom atom = atom_of(input, point);
    if (unit == Unit::enclosing && atom.bound == DateAtom::Bound::exact) {
        atom.from.wanted = std::string(input.option());
    }
    return Atoms{atom};
}

}  // namespace

std::optional<Atoms> none(const ShapeInput& /*input*/) {
    return Atoms{};
}

std::optional<Atoms> enclosing_period(const ShapeInput& input) {
    // «на плановый период 2024-2025 годов»: the years behind it name the period.
    return shape_parts::stands_before_year(input) ? std::nullopt : enclosing(input, Unit::enclosing);
}

std::optional<Atoms> next_stretch(const ShapeInput& input) {
    DatePoint point;
    point.unit = Unit::next_stretch;
    point.wanted = std::string(input.option());
    return shape_parts::one(input, point);
}

std::optional<Atoms> same_period(const ShapeInput& input) {
    DatePoint point;
    point.unit = Unit::same_period;
    if (input.option() == "previous") {
        point.year_shift = -1;
        return Atoms{atom_of(input, point)};
    }
    return shape_parts::one(input, point);
}

std::optional<Atoms> enclosing_edge(const ShapeInput& input) {
    DatePoint point;
    point.unit = Unit::enclosing_edge;
    const std::string option(input.option());
    point.number = option.starts_with("first") ? 1 : 0;
    const std::size_t mark = option.find(' ');
    point.wanted = mark == std::string::npos ? "" : option.substr(mark + 1);
    return shape_parts::one(input, point);
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

}  // namespace svod::normalizer::phrases::shapes
