#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "normalizer/phrases/counts.hpp"
#include "normalizer/phrases/readers.hpp"
#include "normalizer/records/report.hpp"
#include "normalizer/stages/reading.hpp"

namespace svod::normalizer::stages {

/// A count while its relations to others are being found.
struct CountItem {
    int unit = 0;  ///< index into Reading::units
    phrases::CountMatch match;
    text::Span sentence;  ///< bytes of the unit's folded text
    Index part_of;        ///< item: the whole that it is a part of
    Text breakdown;
    Index numerator;    ///< item
    Index denominator;  ///< item
};

/// Whether the sum of some parts comes near enough to a whole for them to be all its parts, miscounted or not: those
/// that miss it by more than a fifth are not all, those that exceed it by more than half not of one kind.
bool may_make_up(double sum, double whole);

/// «42 мероприятия: 12 для педагогов, 30 для детей», «60 мест: 30 - в школах»: the noun is that of the whole.
bool is_elliptic(const CountItem& item);

/// «120 программ», «Количество программ – 120»: counted by a noun of its own.
bool is_named(const CountItem& item);

/// «Сертификатов выдано 940»: the counted noun with what is done with it, as written before the numeral; none for other
/// ways of counting.
Text counted_with_deed(const Count& count);

/// Whether one may be a part of the other: of the same unit; consultations and contests are activities too.
bool is_same_kind(const CountItem& part, const CountItem& whole);

/// Whether parts, as indices of items, make up their whole. Kinds that a thing may have several of at once don't add
/// up; single parts are no breakdown.
bool adds_up(const Reading& reading, const phrases::Readers& readers, const std::vector<CountItem>& items,
             std::size_t whole, const std::vector<std::size_t>& parts);

/// «60 программ: 41 рекомендована, 12 возвращены. Ещё 7 рассматриваются.»: whether the count behind the last part tells
/// what the parts leave of the whole.
bool tells_rest(const std::vector<CountItem>& items, std::size_t whole, std::size_t last, double rest);

/// «24 организации: 14 школ, 8 садов, 2 центра, а также 3 филиала»: leaves the first parts that make up the whole.
void leave_rest(const std::vector<CountItem>& items, std::size_t whole, std::vector<std::size_t>& parts);

/// «…, всего 1240 учащихся»: whether a count is told to be the total of those before it.
bool closes_with_total(const Reading& reading, const phrases::Readers& readers, const std::vector<CountItem>& items,
                       std::size_t item);

/// The sentences of a unit as spans of its folded text.
std::vector<text::Span> folded_sentences(const text::Folded& text);

/// A folded stretch of a unit with # for the numerals of the items given, in it, and the numeral of `marked` only if
/// that is given: what packs of figures match.
std::string masked_stretch(const Reading& reading, const std::vector<CountItem>& items, int unit, text::Span stretch,
                           std::optional<std::size_t> marked = std::nullopt);

/// The first and one past the last item of a unit. \pre items in the order of units
std::pair<std::size_t, std::size_t> items_of_unit(const std::vector<CountItem>& items, int unit);

/// Whether a unit ends as a lead-in does, its sentence left open: «…, из них:».
bool is_left_open(const Unit& unit);

/// The nearest line above one that only says what happened to those counted or named there («Не прошли – 4» below
/// «Подано программ – 74» or the heading «Экспертиза программ»), lines of that kind between them passed over; none for
/// other lines. `numeral`: bytes of the unit's folded text
std::optional<int> line_told_of(const Reading& reading, const phrases::Readers& readers, int unit, text::Span numeral);

/// The runs of list items that stand side by side, the first and the last unit of each; items with dashes below a
/// number that leads into them, and the numbers behind those, make runs of their own.
std::vector<std::pair<int, int>> runs_of_items(const Reading& reading);

/// The unit that leads into a list item: the nearest before its list that is none itself, or a number with a colon
/// before items with dashes; none where there is none.
std::optional<int> lead_of(const Reading& reading, int unit);

/// Whether a heading names what is counted and limits it by nothing («Реализуемые программы»; not «Новые программы»,
/// «Программы, поданные на конкурс»). `heading`: folded
bool names_all_counted(std::string_view heading);

/// «Техническая – 40 чел.»: whether a unit is a short name with its figure and nothing else.
bool tells_one_figure(const Unit& unit);

/// The line that leads into lines without marks, each a name with its figure or begun with a small letter, of which a
/// unit is one: «в школах – 120 чел.» below «Охвачено дополнительным образованием:», «Техническая – 40» below it or
/// below the heading «Реализуемые программы»; none where it is none.
std::optional<int> lead_of_lines(const Reading& reading, int unit);

/// The section's heading over lines of one figure each, of which a unit is one, where it says by what the things that
/// it names are spread: «Художественная – 120» below «Программы по направленностям»; none where it is none.
std::optional<int> heading_of_lines(const Reading& reading, const phrases::Readers& readers, int unit);

/// The unit that says what a cell or the answer to a question tells of: the question; in a row of a table of no kind,
/// the nearest cell with words before it.
std::optional<int> label_of(const Reading& reading, int unit);

/// Gives counts whose noun is left out the unit and subject of what an earlier unit counts or names; drops the others.
void carry_nouns(const Reading& reading, const phrases::Readers& readers, std::vector<CountItem>& items);

/// «4 программы (Дом творчества - 3, школа № 6 - 1)»: gives the figures of a bracket that names organisations and adds
/// up to the count right before it that count's unit and subject. \pre carry_nouns() has run
void spread_over_organizations(const Reading& reading, std::vector<CountItem>& items);

/// Whether the words behind a count only say more of what is counted, up to a bracket with its parts.
bool opens_bracket(std::string_view behind);

/// The outermost bracket of its unit's folded text that a count's numeral stands in; none where it stands in none.
std::optional<text::Span> bracket_around(const Reading& reading, const CountItem& item);

/// «школы (20)»: whether a bracket holds the number of what stands before it and nothing else.
bool is_put_in_bracket(const Reading& reading, const CountItem& item);

/// Where parts that words like «из них» announce end, in bytes of their unit's folded text: with the bracket that holds
/// the first, but not its whole («школ – 23 (из них сельских – 15), садов – 14»); with the next semicolon where the
/// whole is itself one of several behind a colon; npos where nothing ends them.
std::size_t end_of_parts(const Reading& reading, const std::vector<CountItem>& items, std::size_t whole,
                         std::size_t first);

/// Finds out which counts are parts of which.
void relate_counts(const Reading& reading, const phrases::Readers& readers, std::vector<CountItem>& items);

/// Finds counts of two outcomes that exclude each other: parts of what their sentence counts. \pre carry_nouns() has
/// run
void relate_verdicts(const Reading& reading, const phrases::Readers& readers, std::vector<CountItem>& items);

/// Finds which values of a sheet of labels are parts of the one above: «из них …», «прошли …». \pre carry_nouns() has
/// run
void relate_labelled_rows(const Reading& reading, const phrases::Readers& readers, std::vector<CountItem>& items);

/// Finds what the percentages among the items are taken of: sets `numerator` and `denominator` of those that are shares
/// of counts of the same text. \pre relate_counts() has run
void relate_shares(const Reading& reading, const phrases::Readers& readers, std::vector<CountItem>& items);

}  // namespace svod::normalizer::stages
