#include "normalizer/phrases/dates.hpp"

#include <algorithm>

#include "normalizer/phrases/date_links.hpp"
#include "normalizer/phrases/date_roles.hpp"
#include "normalizer/phrases/date_shapes.hpp"

namespace svod::normalizer::phrases {
namespace {

using Bound = DateAtom::Bound;
using Unit = DatePoint::Unit;

bool may_give_year(const DateAtom& atom) {
    const DatePoint& point = atom.to ? *atom.to : atom.from;
    return atom.year_written && atom.bound == Bound::exact && (point.unit == Unit::day || point.unit == Unit::month);
}

// The year of a day or month without one: the nearest date before it in the text gives it, but where the enclosing
// period has several years and that one is among them, the year in which the date lies inside the period.
std::optional<int> year_in_text(const std::optional<int>& last_year, const Period& enclosing, const DatePoint& point) {
    if (!last_year || point.year_shift != 0) {
        return std::nullopt;
    }
    if (spans_years(enclosing)) {
        const int first = static_cast<int>(enclosing.start->year());
        const int last = static_cast<int>(enclosing.end->year());
        if (first <= *last_year && *last_year <= last) {
            return year_from(enclosing, point);
        }
    }
    return last_year;
}

std::optional<ResolvedPoint> resolve_range(const DateAtom& atom, const Period& enclosing) {
    auto from = resolve(atom.from, enclosing);
    auto to = resolve(*atom.to, enclosing);
    if (from && to && *to->period.end < *from->period.start && lacks_year(*atom.to)) {
        DatePoint next_year = *atom.to;
        next_year.year = static_cast<int>(to->period.end->year()) + 1;
        to = resolve(next_year, enclosing);
    }
    if (!from || !to || *to->period.end < *from->period.start) {
        return std::nullopt;
    }
    return ResolvedPoint{{from->period.start, to->period.end}, "range"};
}

// The resolved value of an atom; none where it has none.
std::optional<DateMatch> resolve_atom(const DateAtom& atom, const Period& enclosing) {
    DateMatch match;
    match.year_written = atom.year_written;
    match.rule = atom.rule;
    if (!atom.recurrence.empty()) {
        match.recurrence = atom.recurrence;
        if (atom.recurrence != "as_needed" && atom.recurrence != "by_schedule") {
            match.start = iso(enclosing.start);
            match.end = iso(enclosing.end);
            match.precision = precision_of(enclosing);
        }
        return match;
    }
    const auto found = atom.to ? resolve_range(atom, enclosing) : resolve(atom.from, enclosing);
    if (!found) {
        return std::nullopt;
    }
    match.start = atom.bound == Bound::until ? std::nullopt : iso(found->period.start);
    match.end = atom.bound == Bound::since ? std::nullopt : iso(found->period.end);
    match.precision = found->precision;
    return match;
}

// «24.08. 25.08.»: two days without a year and no day of the year 25.
bool cuts_next_day(std::string_view folded, text::Span span) {
    const auto digit = [&](std::size_t i) { return i < folded.size() && folded[i] >= '0' && folded[i] <= '9'; };
    const std::string_view words = folded.substr(span.begin, span.size());
    return words.find(". ") != std::string_view::npos && span.end < folded.size() && folded[span.end] == '.' &&
           digit(span.end + 1) && digit(span.end + 2) && !digit(span.end + 3);
}

}  // namespace

struct DateReader::Implementation {
    engine::Matcher matcher;
    DateLinks links;
    MacroValues values;
    DateRoles roles;

    // At each place the longest match wins; a row that doesn't fit leaves the place to the next one.
    [[nodiscard]] std::vector<DateAtom> atoms_of(std::string_view folded) const {
        std::vector<DateAtom> atoms;
        std::size_t end = 0;
        for (const engine::Match& match : matcher.find_all(folded)) {
            if (match.span.begin < end || cuts_next_day(folded, match.span)) {
                continue;
            }
            if (auto found = make_atoms({matcher, match, folded, values})) {
                end = match.span.end;
                std::move(found->begin(), found->end(), std::back_inserter(atoms));
            }
        }
        return atoms;
    }
};

DateReader::DateReader(std::unique_ptr<Implementation> implementation) : implementation_(std::move(implementation)) {}
DateReader::DateReader(DateReader&&) noexcept = default;
DateReader& DateReader::operator=(DateReader&&) noexcept = default;
DateReader::~DateReader() = default;

Outcome<DateReader> DateReader::create(const rules::RuleSet& rules) {
    auto matcher = rules.matcher("dates");
    if (!matcher) {
        return tl::unexpected(matcher.error());
    }
    for (const engine::PackRow& row : matcher->pack().rows) {
        if (!is_shape(matcher->pack().cell(row, "shape"))) {
            return tl::unexpected(Failure{FailureKind::bad_rules, row.file + ":" + std::to_string(row.line),
                                          "unknown shape: see the names in use in dates.rules"});
        }
    }
    auto links = DateLinks::create(rules);
    if (!links) {
        return tl::unexpected(links.error());
    }
    auto values = MacroValues::create(rules, shape_macros());
    if (!values) {
        return tl::unexpected(values.error());
    }
    auto roles = DateRoles::create(rules);
    if (!roles) {
        return tl::unexpected(roles.error());
    }
    return DateReader(std::make_unique<Implementation>(
        Implementation{std::move(*matcher), std::move(*links), std::move(*values), std::move(*roles)}));
}

const DateRoles& DateReader::roles() const {
    return implementation_->roles;
}

std::vector<DateMatch> DateReader::find(const text::Folded& text, const Period& enclosing) const {
    const std::string& folded = text.folded();
    std::vector<DateMatch> matches;
    std::optional<int> last_year;
    for (DateAtom& atom : implementation_->links.join(folded, implementation_->atoms_of(folded))) {
        if (lacks_year(atom.from) && atom.recurrence.empty()) {
            atom.from.year = year_in_text(last_year, enclosing, atom.from);
        }
        if (atom.to && lacks_year(*atom.to)) {
            const auto year = year_in_text(last_year, enclosing, *atom.to);
            atom.to->year = year;
            if (year && atom.from.year && *atom.from.year == *year && atom.to->month != 0 &&
                atom.to->month < atom.from.month) {
                atom.to->year = *year + 1;
            }
        }
        if (auto match = resolve_atom(atom, enclosing)) {
            match->span = atom.span;
            match->raw = std::string(text.original_of(atom.span));
            match->bare = atom.weak;
            matches.push_back(std::move(*match));
            if (may_give_year(atom)) {
                last_year = (atom.to ? *atom.to : atom.from).year;
            }
        }
    }
    return matches;
}

}  // namespace svod::normalizer::phrases
