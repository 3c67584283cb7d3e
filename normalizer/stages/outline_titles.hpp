#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

#include "normalizer/phrases/dates.hpp"
#include "normalizer/phrases/readers.hpp"
#include "normalizer/records/report.hpp"
#include "normalizer/stages/reading.hpp"

namespace svod::normalizer::stages {

/// A heading's number and title, taken apart.
struct HeadingText {
    Text number;         ///< as written without the closing dot («1.2»); none where the heading has none
    std::string title;   ///< without number, closing dot or colon
    bool colon = false;  ///< the heading ended in a colon: it covers only the list below it
};

/// Takes a heading's text apart; `label` is the number that the document model already took off, "" if none.
HeadingText split_heading(std::string_view label, std::string_view text);

/// The place in order that a heading's number tells, in figures of up to three digits or in Roman capitals up to XX:
/// 7 for «7» and «VII»; 0 for what is no such number («1.2», «А», "").
int ordinal_of_number(std::string_view number);

/// Takes the letters off headings that follow each other in the order of the alphabet, each with a text of its own
/// below it: «А. Общая часть», …, «Б. Показатели». At least one of them names a section's subject, or there are three;
/// the first is no item below a line with a colon.
void number_lettered_headings(Reading& reading, const phrases::Readers& readers);

/// Whether a title begins with a capital letter, in quotes or not.
bool begins_with_capital(std::string_view title);

/// A unit's text without the number of a section that stands in it, before a capital letter: «1 Кадры» as «Кадры».
std::string without_number(const Unit& unit);

/// A heading's text without its closing dot or colon, as a title without a number.
HeadingText whole_heading(std::string_view text);

/// A line with more characters is a heading only if it looks like one.
constexpr std::size_t longest_plain_heading = 100;

/// Whether a line with a colon inside, `line` without its number, is a heading and no label of its paragraph: a
/// numbered one that asks («1. Сеть: где учатся дети»), or one with an outline level whose title names a subject.
bool is_heading_with_colon(const Unit& unit, const std::string& line, const phrases::Readers& readers);

/// The depth of a number: 1 for «3» and «IV», 2 for «1.2»; 0 for none.
int depth_of(const Text& number);

/// «4.2. Дети с ОВЗ:» behind «4.1. Сельские дети: 40»: a form's label with nothing filled in. \pre `unit` is the
/// reading's
bool is_blank_answer(const Reading& reading, const Unit& unit);

/// Whether a title asks («Что не удалось», «С чем не справились»): its verb tells of no work done.
bool begins_with_question(const text::Folded& title);

/// Whether a paragraph is nothing but months without a year («Февраль», «Июль–август»), between parts of a report.
/// \pre `unit` is the reading's
bool is_month_alone(const Reading& reading, const phrases::Readers& readers, const Unit& unit);

/// «6. Планы» behind the heading «5. …» and right above the item «1. …» of its list. \pre `unit` is the reading's
bool heads_list_of_own(const Reading& reading, const Unit& unit);

/// The months, the quarter or the half-year that a heading consists of («Сентябрь», «II квартал 2023 года:»), resolved
/// within `enclosing`; an empty period where it says anything else.
phrases::Period time_of_heading(const phrases::DateReader& dates, const text::Folded& heading,
                                const phrases::Period& enclosing);

/// The whole period that a heading names («План … на 2024 год», «Планы на III квартал», «ЯНВАРЬ»), within `enclosing`;
/// an empty one where it names none, or only cites it.
phrases::Period period_named_in(const text::Folded& title, const phrases::DateReader& dates,
                                const phrases::Period& enclosing);

/// What a heading is about: «Задачи на 2023 год» of a report for that year tells nothing of what is ahead.
std::optional<phrases::SectionMatch> code_of_heading(const Reading& reading, const phrases::Readers& readers,
                                                     const text::Folded& title);

/// Whether a unit is the month over the signature at the report's end: «Июнь 2024 г.».
bool dates_signature(const Reading& reading, const phrases::Readers& readers, const Unit& unit);

}  // namespace svod::normalizer::stages
