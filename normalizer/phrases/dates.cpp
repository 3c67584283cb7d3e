#include "normalizer/phrases/dates.hpp"

#include <algorithm>

#include "normalizer/phrases/date_links.hpp"
#include "normalizer/phrases/date_roles.hpp"
#include "normalizer/phrases/date_shapes.hpp"
#include "normalizer/phrases/date_years.hpp"
#include "normalizer/text/characters.hpp"
#include "normalizer/text/text_memory.hpp"

namespace svod::normalizer::phrases {
namespace {

using Bound = DateAtom::Bound;
using Unit = DatePoint::Unit;

std::optional<ResolvedPoint> resolve_range(const DateAtom& atom, const Period& enclosing) {
    auto from = resolve(atom.from, enclosing);
    auto to = resolve(*atom.to, enclosing);
    if (from && to && *to->period.end < *from->period.start && lacks_year(*atom.to)) {
        DatePoint next_year = *atom.to;
        next_year.year = static_cast<int>(to->period.end->year()) + 1;
        to = resolve(next_year, enclosing);
    }
    // «с 1 сентября до конца учебного года»: of the school year that begins then.
    if (from && to && *to->period.end < *from->period.start && atom.to->unit == Unit::enclosing_school) {
        DatePoint next_year = *atom.to;
        next_year.year_shift += 1;
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
    match.manner = atom.manner;
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

constexpr std::size_t longest_date = 96;  // bytes

// «24.08. 25.08.»: two days without a year and no day of the year 25.
bool cuts_next_day(std::string_view folded, text::Span span) {
    const auto digit = [&](std::size_t i) { return i < folded.size() && folded[i] >= '0' && folded[i] <= '9'; };
    const std::string_view words = folded.substr(span.begin, span.size());
    return words.find(". ") != std::string_view::npos && span.end < folded.size() && folded[span.end] == '.' &&
           digit(span.end + 1) && digit(span.end + 2) && !digit(span.end + 3);
}

// «12 апреля 10:00», «3 мая 14.30»: the hour behind a day in words is no year.
bool ends_in_hour(std::string_view folded, text::Span span) {
    constexpr std::string_view digits = "0123456789";
    const std::string_view behind = folded.substr(span.end);
    const bool two = span.size() > 3 && digits.find(folded[span.end - 1]) != digits.npos &&
                     digits.find(folded[span.end - 2]) != digits.npos && folded[span.end - 3] == ' ';
    const bool minutes = behind.size() >= 3 && digits.substr(0, 6).find(behind[1]) != digits.npos &&
                         digits.find(behind[2]) != digits.npos;
    const std::string_view after = behind.substr(std::min<std::size_t>(3, behind.size()));
    const bool ends = after.empty() || (digits.find(after.front()) == digits.npos && after.front() != '.');
    return two && minutes && (behind.front() == ':' || (behind.front() == '.' && ends));
}

bool has_full_year(std::string_view words) {
    std::size_t digits = 0;
    for (const char c : words) {
        digits = c >= '0' && c <= '9' ? digits + 1 : 0;
        if (digits == 4) {
            return true;
        }
    }
    return false;
}

// «1. 05.03.2023»: where a date may begin behind what looks like the number of an item; 0 where nothing does.
std::size_t behind_item_number(std::string_view words) {
    const std::size_t point = words.find_first_not_of("0123456789");
    return point > 0 && point <= 2 && words.substr(point).starts_with(". ") ? point + 2 : 0;
}

// Whether a text or an item begins at a place.
bool begins_item(std::string_view folded, std::size_t place) {
    const std::string_view before = text::trim(folded.substr(0, place));
    return before.empty() || before.ends_with(';') || before.ends_with(':');
}

// «1 Мая», «Октябрь»: a day or month alone whose month is written like a name, not in capitals throughout.
bool may_be_name(const DateAtom& atom, std::string_view original) {
    const bool alone = !atom.to && !atom.year_written && atom.recurrence.empty() && atom.bound == Bound::exact;
    if (!alone || (atom.from.unit != Unit::day && atom.from.unit != Unit::month)) {
        return false;
    }
    const std::size_t space = original.rfind(' ');
    const std::string_view month = original.substr(space == std::string_view::npos ? 0 : space + 1);
    std::size_t next = 0;
    const bool capital = text::is_upper(text::next_character(month, next));
    return capital && !text::is_upper(text::character_at(month, next));
}

}  // namespace

struct DateReader::Implementation {
    engine::Matcher matcher;
    DateLinks links;
    MacroValues values;
    DateRoles roles;
    std::uint64_t identity = text::next_owner();  // of this reader among all

    // The longest match that begins at a place. Matches of one row don't overlap, so that one which an earlier match of
    // its row cuts shows only here.
    [[nodiscard]] std::optional<engine::Match> match_at(std::string_view folded, std::size_t place) const {
        std::size_t window = std::min<std::size_t>(longest_date, folded.size() - place);
        while (place + window < folded.size() &&
               (static_cast<unsigned char>(folded[place + window]) & 0xC0U) == 0x80U) {
            --window;
        }
        const std::string_view words = folded.substr(place, window);
        const std::vector<engine::Match> matches = matcher.find_all(words);
        if (matches.empty() || matches.front().span.begin != 0) {
            return std::nullopt;
        }
        engine::Match match = matcher.with_groups(matches.front(), words);
        match.span = {place, place + match.span.end};
        for (text::Span& group : match.groups) {
            group = {group.begin + place, group.end + place};
        }
        return match;
    }

    // The date behind the number of an item with which a match begins: one that goes further or, where an item begins,
    // as far without a year of four figures.
    [[nodiscard]] std::optional<engine::Match> without_item_number(std::string_view folded,
                                                                   const engine::Match& match) const {
        const std::string_view words = folded.substr(match.span.begin, match.span.size());
        const std::size_t number = behind_item_number(words);
        auto next = number > 0 ? match_at(folded, match.span.begin + number) : std::nullopt;
        const bool further = next && next->span.end > match.span.end;
        const bool as_far = next && next->span.end == match.span.end && begins_item(folded, match.span.begin);
        return further || (as_far && !has_full_year(words)) ? next : std::nullopt;
    }

    // Dates joined and still without the years that the period gives: stages ask about one text again and again.
    [[nodiscard]] std::vector<DateAtom> joined_atoms(std::string_view folded) const {
        thread_local text::TextMemory<std::vector<DateAtom>> memory(1024, 4096);
        return memory.get(identity, folded,
                          [&](std::vector<DateAtom>& atoms) { atoms = links.join(folded, atoms_of(folded)); });
    }

    // At each place the longest match wins; a row that doesn't fit leaves the place to the next one.
    [[nodiscard]] std::vector<DateAtom> atoms_of(std::string_view folded) const {
        std::vector<DateAtom> atoms;
        std::size_t end = 0;
        std::size_t retried = 0;
        const auto take = [&](const engine::Match& match) {
            if (auto found = make_atoms({matcher, match, folded, values})) {
                end = match.span.end;
                std::move(found->begin(), found->end(), std::back_inserter(atoms));
            }
        };
        for (const engine::Match& match : matcher.find_all(folded)) {
            if (match.span.begin < end) {
                // «10-12.05, 15-17.05.2023»: a match that begins in the last one may hide the next.
                const std::size_t next = folded.find_first_not_of(" ,;", end);
                if (match.span.end > end && retried != end && next < folded.size() && folded[next] <= '9') {
                    retried = end;
                    if (const auto hidden = match_at(folded, next)) {
                        take(*hidden);
                    }
                }
                continue;
            }
            if (!cuts_next_day(folded, match.span) && !ends_in_hour(folded, match.span)) {
                auto behind_number = without_item_number(folded, match);
                take(behind_number ? *behind_number : matcher.with_groups(match, folded));
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
    YearContext years(text, enclosing);
    for (DateAtom& atom : implementation_->joined_atoms(folded)) {
        if (may_be_name(atom, text.original_of(atom.span)) && implementation_->links.follows_place(folded, atom)) {
            continue;
        }
        years.complete(atom);
        const bool told = !atom.recurrence.empty() || atom.from.unit == DatePoint::Unit::same_period;
        if (auto match = resolve_atom(atom, told ? years.enclosing_at(atom) : enclosing)) {
            match->span = atom.span;
            match->raw = std::string(text.original_of(atom.span));
            match->bare = atom.weak;
            match->vague = atom.vague;
            years.remember(atom, {day_of_iso(match->start), day_of_iso(match->end)});
            matches.push_back(std::move(*match));
        }
    }
    return matches;
}

}  // namespace svod::normalizer::phrases
