#include "normalizer/phrases/date_links.hpp"

#include <re2/re2.h>

#include <algorithm>

#include "normalizer/phrases/date_lines.hpp"
#include "normalizer/phrases/date_shared_years.hpp"
#include "normalizer/text/characters.hpp"

namespace svod::normalizer::phrases {
namespace {

using Unit = DatePoint::Unit;
using Bound = DateAtom::Bound;

// Words before a date that matter are short; looking further back would make long texts slow.
constexpr std::size_t window = 64;
constexpr std::size_t longest_gap = 40;

re2::StringPiece piece(std::string_view text) {
    return {text.data(), text.size()};
}

std::string_view before(std::string_view folded, std::size_t end) {
    std::size_t begin = end > window ? end - window : 0;
    while (begin < end && (static_cast<unsigned char>(folded[begin]) & 0xC0U) == 0x80U) {
        ++begin;
    }
    return folded.substr(begin, end - begin);
}

std::string_view after(std::string_view folded, std::size_t begin) {
    std::size_t end = std::min(begin + longest_gap, folded.size());
    while (end < folded.size() && end > begin && (static_cast<unsigned char>(folded[end]) & 0xC0U) == 0x80U) {
        --end;
    }
    return folded.substr(begin, end - begin);
}

std::string_view gap_between(std::string_view folded, const DateAtom& a, const DateAtom& b) {
    return folded.substr(a.span.end, b.span.begin - a.span.end);
}

bool is_day_like(const DatePoint& point) {
    return point.unit == Unit::day || point.unit == Unit::month || point.unit == Unit::month_part;
}

bool is_year_like(const DatePoint& point) {
    return point.unit == Unit::year || point.unit == Unit::enclosing_year || point.unit == Unit::school_year;
}

bool are_alike(const DatePoint& a, const DatePoint& b) {
    return a.unit == b.unit || (is_day_like(a) && is_day_like(b)) || (is_year_like(a) && is_year_like(b));
}

bool can_end_range(const DateAtom& a, const DateAtom& b) {
    return a.recurrence.empty() && b.recurrence.empty() && !a.to && !b.to && are_alike(a.from, b.from) &&
           a.bound == Bound::exact && b.bound == Bound::exact;
}

bool is_day_in_figures(const DateAtom& atom) {
    return atom.weak && atom.from.unit == Unit::day && atom.from.month > 0;
}

// «с марта до конца 2023 года», «с марта 2023 до конца года»: a year that one end has is the other's too.
DateAtom until_year_end(DateAtom begin, const DateAtom& end) {
    begin.to = end.from;
    begin.span.end = end.span.end;
    begin.weak = false;
    begin.year_written = begin.year_written || end.year_written;
    if (end.from.unit == Unit::year && lacks_year(begin.from)) {
        begin.from.year = end.from.year;
    } else if (end.from.unit == Unit::enclosing_year && begin.from.year) {
        begin.to->unit = Unit::year;
        begin.to->year = begin.from.year;
    }
    return begin;
}

// «10.10-11.05» may be the times of a lesson: two hours of a day with minutes that a month could be.
bool may_be_clock(const DateAtom& range) {
    constexpr int first_hour = 7;
    constexpr int last_hour = 22;
    constexpr int longest = 3;
    const auto minutes = [](int month) { return month == 5 || month == 10; };
    return minutes(range.from.month) && minutes(range.to->month) && range.from.first >= first_hour &&
           range.to->first <= last_hour && range.to->first - range.from.first <= longest;
}

// A range of days in figures: at the beginning of an item or a bracket, or with two figures for every number.
bool is_range_of_days(std::string_view folded, const DateAtom& atom) {
    constexpr int two_figures = 10;
    return is_day_in_figures(atom) && atom.to &&
           (begins_item(folded, atom.span.begin) || (atom.from.first >= two_figures && !may_be_clock(atom)));
}

// Days in figures that a list names: at the beginning of an item or a bracket, or behind what a line names.
bool begins_list_of_days(std::string_view folded, const DateAtom& atom, const DateAtom& next) {
    return is_day_in_figures(atom) && next.listed && is_day_in_figures(next) &&
           (begins_item(folded, atom.span.begin) || closes_name(folded, {atom.span.begin, next.span.end}));
}

// A bare year or figure before a word counts something; «14.09. состоялось» has a point that no decimal has.
bool stands_before_word(std::string_view folded, const DateAtom& atom) {
    if (is_day_in_figures(atom) && folded[atom.span.end - 1] == '.') {
        return false;
    }
    std::size_t place = atom.span.end;
    while (text::character_at(folded, place) == U' ') {
        ++place;
    }
    const char32_t next = text::character_at(folded, place);
    return text::is_letter(next) || next == U'%';
}

// «15.02 – «Технологии»», «Обучены группы: 15.02 (8 чел.)»: a decimal or a mere number has no title or remark of its
// own.
bool stands_before_title(std::string_view folded, const DateAtom& atom) {
    const std::size_t behind = folded.find_first_not_of(" -", atom.span.end);
    return is_day_in_figures(atom) && has_month_in_full(folded, atom.span) && behind != std::string_view::npos &&
           behind > atom.span.end &&
           (folded[behind] == '"' || (folded[behind] == '(' && begins_item(folded, atom.span.begin)));
}

// «лицея (17.12)»
bool fills_bracket(std::string_view folded, const DateAtom& atom) {
    const char32_t behind = text::character_at(folded, atom.span.end);
    return is_day_in_figures(atom) && has_month_in_full(folded, atom.span) && atom.span.begin > 0 &&
           folded[atom.span.begin - 1] == '(' && behind == U')';
}

bool may_be_in_run(std::string_view folded, const DateAtom& atom) {
    return atom.weak && !atom.to && atom.from.unit == Unit::day && atom.recurrence.empty() &&
           has_month_in_full(folded, atom.span);
}

// The end of the run of figures that begins at an atom: days that rise one behind the other.
std::size_t end_of_run(std::string_view folded, const std::vector<DateAtom>& atoms, std::size_t begin) {
    std::size_t end = begin;
    while (end < atoms.size() && may_be_in_run(folded, atoms[end]) &&
           (end == begin || (atoms[end].listed && falls_back(atoms[end].from, atoms[end - 1].from)))) {
        ++end;
    }
    return end;
}

}  // namespace

DateLinks::DateLinks() = default;
DateLinks::DateLinks(DateLinks&&) noexcept = default;
DateLinks& DateLinks::operator=(DateLinks&&) noexcept = default;
DateLinks::~DateLinks() = default;

Outcome<DateLinks> DateLinks::create(const rules::RuleSet& rules) {
    DateLinks links;
    const engine::Pack* pack = rules.pack("dates_links");
    if (pack == nullptr) {
        return tl::unexpected(Failure{FailureKind::bad_rules, "dates_links", "the pack is missing"});
    }
    for (const engine::PackRow& row : pack->rows) {
        const std::string where = row.file + ":" + std::to_string(row.line);
        const auto expanded = rules.vocabulary().expand(pack->cell(row, "pattern"), where);
        if (!expanded) {
            return tl::unexpected(expanded.error());
        }
        const std::string_view place = pack->cell(row, "place");
        const std::string pattern = place == "between"  ? expanded->pattern
                                    : place == "behind" ? "(" + expanded->pattern + ")(?:[^\\pL\\d].*)?"
                                                        : "(?:^|[^\\pL\\d])((?:" + expanded->pattern + ")[ -]*)$";
        auto compiled = std::make_unique<const engine::LazyPattern>(pattern);
        if (const auto error = row.built_in ? std::nullopt : compiled->error()) {
            return tl::unexpected(Failure{FailureKind::bad_rules, where, "bad pattern: " + *error});
        }
        links.kinds_[std::string(pack->cell(row, "kind"))].push_back(std::move(compiled));
    }
    return links;
}

bool DateLinks::between(std::string_view kind, std::string_view gap) const {
    const auto patterns = kinds_.find(kind);
    return gap.size() <= longest_gap && patterns != kinds_.end() &&
           std::any_of(patterns->second.begin(), patterns->second.end(), [&](const auto& pattern) {
               return pattern->may_match(gap) && RE2::FullMatch(piece(gap), pattern->get());
           });
}

// Whether words of a kind stand behind an atom: a clock's time that proves the day before it, a measure.
bool DateLinks::meets(std::string_view kind, std::string_view folded, const DateAtom& atom) const {
    return between(kind, after(folded, atom.span.end));
}

// The bytes before `end` that words of a kind take; 0 where there are none.
std::size_t DateLinks::size_before(std::string_view kind, std::string_view folded, std::size_t end) const {
    const auto patterns = kinds_.find(kind);
    std::size_t longest = 0;
    if (patterns != kinds_.end()) {
        for (const auto& pattern : patterns->second) {
            const std::string_view left = before(folded, end);
            re2::StringPiece words;
            if (pattern->may_match(left) && RE2::PartialMatch(piece(left), pattern->get(), &words)) {
                longest = std::max(longest, words.size());
            }
        }
    }
    return longest;
}

std::vector<DateAtom> DateLinks::with_ranges(std::string_view folded, std::vector<DateAtom> atoms) const {
    std::vector<DateAtom> joined;
    for (DateAtom& atom : atoms) {
        if (!joined.empty()) {
            DateAtom& last = joined.back();
            const std::string_view gap = gap_between(folded, last, atom);
            const bool fits = can_end_range(last, atom);
            const std::size_t opener = size_before("since", folded, last.span.begin);
            if (fits && (between("range", gap) || (opener > 0 && between("range_to", gap)))) {
                last = range_of(std::move(last), atom);
                last.span.begin -= opener;
                continue;
            }
            // «… до 31.08.2026. 12 декабря»: a dot lists only bare figures («24.08. 25.08.»).
            const bool next_sentence = !last.weak && gap.find('.') != std::string_view::npos;
            const bool moved =  // «перенесён с 12.03 на 19.03.2024»
                between("moved_on", gap) && size_before("moved_from", folded, last.span.begin) > 0;
            atom.listed = atom.listed || (!next_sentence && (between("list", gap) || moved));
        }
        joined.push_back(std::move(atom));
    }
    return joined;
}

void DateLinks::set_bounds(std::string_view folded, std::vector<DateAtom>& atoms) const {
    for (DateAtom& atom : atoms) {
        // «До 25» under a month's heading is a limit as «до 25 мая» is.
        const bool of_month = atom.from.unit == DatePoint::Unit::enclosing_day;
        const bool enclosing = !atom.from.year && !lacks_year(atom.from) && !of_month;
        if (atom.to || !atom.recurrence.empty() || atom.bound != Bound::exact || enclosing) {
            continue;
        }
        if (size_before("growth", folded, atom.span.begin) > 0) {
            continue;  // «прирост к первому кварталу»
        }
        if (atom.from.unit == DatePoint::Unit::day && tells_state(folded, atom)) {
            continue;
        }
        std::size_t size = size_before("until", folded, atom.span.begin);
        if (size == 0 && (is_day_like(atom.from) || of_month)) {
            size = size_before("until_day", folded, atom.span.begin);
        }
        if (size > 0) {
            atom.bound = Bound::until;
            atom.span.begin -= size;
        } else if (size = begins_open(folded, atom); size > 0) {
            atom.bound = Bound::since;
            atom.span.begin -= size;
        }
    }
}

// «С 1 марта до конца года»: what begins and what ends right behind it are one range.
std::vector<DateAtom> DateLinks::with_closed_ends(std::string_view folded, std::vector<DateAtom> atoms) const {
    std::vector<DateAtom> joined;
    for (DateAtom& atom : atoms) {
        DateAtom* last = joined.empty() ? nullptr : &joined.back();
        if (last != nullptr && last->bound == Bound::since && atom.bound == Bound::until && !last->to && !atom.to &&
            between("open_ended", gap_between(folded, *last, atom))) {
            last->bound = Bound::exact;
            *last = is_year_like(atom.from) || atom.from.unit == Unit::enclosing_school
                        ? until_year_end(std::move(*last), atom)
                        : range_of(std::move(*last), atom);
            continue;
        }
        joined.push_back(std::move(atom));
    }
    return joined;
}

// «Освоено к 15.12.2024 – 96 %»: the day of a figure and no limit.
bool DateLinks::tells_state(std::string_view folded, const DateAtom& atom) const {
    return size_before("state_at", folded, atom.span.begin) > 0 ||
           (size_before("toward", folded, atom.span.begin) > 0 && meets("figure_behind", folded, atom));
}

// The bytes of «с», «начиная с» before an atom that they give an open end; 0 where they mean something else
// («по сравнению с 2022 годом», «приказ от 5 мая»).
std::size_t DateLinks::begins_open(std::string_view folded, const DateAtom& atom) const {
    const std::string_view words = folded.substr(atom.span.begin, std::min(atom.span.size(), longest_gap));
    if (size_before("document", folded, atom.span.begin) > 0 || size_before("no_limit", folded, atom.span.begin) > 0 ||
        between("instrumental", words)) {
        return 0;
    }
    return size_before("since", folded, atom.span.begin);
}

std::vector<DateAtom> DateLinks::proven(std::string_view folded, std::vector<DateAtom> atoms) const {
    const auto proves = [&](const DateAtom& other, const DateAtom& atom) {
        return !other.weak && are_alike(other.from, atom.from);
    };
    // «10.05, 15.05, 20.05.2023»: the last one proves those before it.
    for (std::size_t i = atoms.size(); i-- > 1;) {
        atoms[i - 1].weak = atoms[i - 1].weak && !(atoms[i].listed && proves(atoms[i], atoms[i - 1]));
    }
    // «состоялись 19.04, 17.05 и 25.10»: three days that rise are no decimals.
    for (std::size_t i = 0, end = 0; i < atoms.size(); i = std::max(end, i + 1)) {
        constexpr std::size_t enough = 3;
        end = end_of_run(folded, atoms, i);
        const bool days = end - i >= enough && !meets("measure", folded, atoms[end - 1]);
        for (std::size_t at = i; days && at < end; ++at) {
            atoms[at].weak = false;
        }
    }
    std::vector<DateAtom> kept;
    for (std::size_t i = 0; i < atoms.size(); ++i) {
        DateAtom& atom = atoms[i];
        if (atom.weak) {
            const bool by_last = atom.listed && !kept.empty() && i > 0 && proves(kept.back(), atom) &&
                                 kept.back().span.end == atoms[i - 1].span.end;
            const bool leads = i + 1 < atoms.size() && begins_list_of_days(folded, atom, atoms[i + 1]) &&
                               !meets("measure", folded, atoms[i + 1]);
            const bool by_place = leads || is_range_of_days(folded, atom) || names_month(folded, atom) ||
                                  stands_before_title(folded, atom) || fills_bracket(folded, atom);
            const bool named = size_before("proof", folded, atom.span.begin) > 0;
            const bool season = atom.from.unit == Unit::season && named;  // «перенесён на осень»
            const bool by_words =
                season || (atom.from.unit == Unit::day &&
                           (atom.bound != Bound::exact || opens_line(folded, atom.span) ||
                            closes_name(folded, atom.span) || meets("clock_behind", folded, atom) || named));
            // «20.09 совещание»: a decimal's noun has another case.
            const bool opens = begins_item(folded, atom.span.begin) || begins_sentence(folded, atom.span.begin);
            const bool next =  // «12.03 – семинар, 20.09 – вебинар»
                text::trim(folded.substr(0, atom.span.begin)).ends_with(',') && !kept.empty() &&
                kept.back().from.unit == Unit::day && kept.back().from.month > 0 &&
                meets("activity_behind", folded, kept.back());
            const bool of_activity =  // «в школе 20.09 прошёл …», «семинар 20.09 и вебинар»
                is_day_in_figures(atom) &&
                (meets("held_behind", folded, atom) || ((opens || next) && meets("activity_behind", folded, atom)) ||
                 (has_month_in_full(folded, atom.span) && size_before("one_activity", folded, atom.span.begin) > 0));
            const bool proven = by_last || by_place || by_words || of_activity;
            const bool sure = by_place || season || of_activity || meets("clock_behind", folded, atom) ||
                              atom.bound != Bound::exact || (by_last && is_day_in_figures(atom)) ||
                              (i + 1 < atoms.size() && atoms[i + 1].listed);
            if (!proven || meets("measure", folded, atom) || (!sure && stands_before_word(folded, atom))) {
                continue;
            }
            atom.weak = false;
        }
        kept.push_back(std::move(atom));
    }
    return kept;
}

// «В 05.2023», «(05.2023)»: a month in figures.
bool DateLinks::names_month(std::string_view folded, const DateAtom& atom) const {
    return atom.from.unit == Unit::month && size_before("month_lead", folded, atom.span.begin) > 0;
}

// «В 10.10» is a clock's time: a day in figures takes no «в».
bool DateLinks::is_clock(std::string_view folded, const DateAtom& atom) const {
    return atom.weak && !atom.to && atom.from.unit == Unit::day && size_before("clock", folded, atom.span.begin) > 0;
}

bool DateLinks::follows_place(std::string_view folded, const DateAtom& atom) const {
    return size_before("named_place", folded, atom.span.begin) > 0;
}

bool DateLinks::is_only(std::string_view folded, const std::vector<DateAtom>& atoms) const {
    std::size_t begin = 0;
    for (std::size_t i = 0; i <= atoms.size(); ++i) {
        const std::size_t end = i < atoms.size() ? atoms[i].span.begin : folded.size();
        if (!between("alone", folded.substr(begin, end - begin))) {
            return false;
        }
        begin = i < atoms.size() ? atoms[i].span.end : end;
    }
    return !atoms.empty();
}

std::vector<DateAtom> DateLinks::join(std::string_view folded, std::vector<DateAtom> atoms) const {
    std::erase_if(atoms, [&](const DateAtom& atom) { return is_clock(folded, atom); });
    atoms = with_ranges(folded, std::move(atoms));
    set_bounds(folded, atoms);
    atoms = with_closed_ends(folded, std::move(atoms));
    if (!is_only(folded, atoms)) {
        atoms = proven(folded, std::move(atoms));
    }
    spread_years(atoms);
    return atoms;
}

}  // namespace svod::normalizer::phrases
