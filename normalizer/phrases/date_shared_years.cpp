#include "normalizer/phrases/date_shared_years.hpp"

#include <optional>

namespace svod::normalizer::phrases {
namespace {

using Unit = DatePoint::Unit;

int month_of(const DatePoint& point) {
    switch (point.unit) {
        case Unit::quarter:
            return point.number * 3;
        case Unit::half_year:
            return point.number * 6;
        default:
            return point.month;
    }
}

void give_year(DateAtom& atom, const DateAtom& from) {
    const DatePoint& giver = from.to ? *from.to : from.from;
    const std::optional<int> year = giver.year;
    if (!year || giver.unit == Unit::school_year || giver.unit == Unit::school_half) {
        return;
    }
    if (lacks_year(atom.from) && atom.from.year_shift == 0) {
        atom.from.year = year;
        if (atom.to && lacks_year(*atom.to)) {
            atom.to->year = *year + (falls_back(atom.from, *atom.to) ? 1 : 0);
        }
    }
}

}  // namespace

bool falls_back(const DatePoint& a, const DatePoint& b) {
    return month_of(a) > month_of(b) ||
           (month_of(a) == month_of(b) && a.unit == Unit::day && b.unit == Unit::day && a.first > b.first);
}

DateAtom range_of(DateAtom a, const DateAtom& b) {
    a.to = b.from;
    a.span.end = b.span.end;
    a.weak = a.weak && b.weak;
    a.year_written = a.year_written || b.year_written;
    if (a.from.year && lacks_year(*a.to)) {
        a.to->year = *a.from.year + (falls_back(a.from, *a.to) ? 1 : 0);
    } else if (a.to->year && lacks_year(a.from)) {
        a.from.year = *a.to->year - (falls_back(a.from, *a.to) ? 1 : 0);
    } else if (lacks_year(a.from) && lacks_year(*a.to) && a.to->year_shift != 0) {
        a.from.year_shift = a.to->year_shift;
    }
    return a;
}

void spread_years(std::vector<DateAtom>& atoms) {
    for (std::size_t i = atoms.size(); i-- > 1;) {
        if (atoms[i].listed && atoms[i].recurrence.empty()) {
            give_year(atoms[i - 1], atoms[i]);
        }
    }
    for (std::size_t i = 1; i < atoms.size(); ++i) {
        if (atoms[i].listed && atoms[i - 1].recurrence.empty()) {
            give_year(atoms[i], atoms[i - 1]);
        }
    }
}

}  // namespace svod::normalizer::phrases
