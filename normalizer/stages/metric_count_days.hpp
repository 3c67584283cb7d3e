#pragma once

#include "normalizer/phrases/readers.hpp"
#include "normalizer/stages/reading.hpp"

namespace svod::normalizer::stages {

/// «На 26.06.2023 выдано # сертификатов»: the day (ISO 8601) that a figure in running text states of itself, the
/// nearest one before its numeral, else the first behind it; none where its sentence has none. `count` is an index of
/// the report's counts.
Text day_of_count(const Reading& reading, std::size_t count);

/// The day (ISO 8601) that is told of a count before its own text: by the question or cell that it answers («Выдано
/// сертификатов на 26.06.2023»); by a line above that says little else («По состоянию на 01.09.2024:»), up to the next
/// heading, table or line with a day of its own; by a heading above; by a sentence below one that says it of all
/// («Данные приведены по состоянию на 01.09.2024.»). None where none of them does. `count` is an index of the report's
/// counts.
Text day_told_before(const Reading& reading, const phrases::Readers& readers, std::size_t count);

/// What the words before a count's numeral say of its time.
struct TimeTold {
    bool earlier = false;  ///< an earlier year: «В 2022 году обучались # детей» in a report for 2023
    bool later = false;    ///< a later one: «На 2024 год намечено # семинаров»
    bool partly = false;  ///< a quarter or half-year inside the report's period
    bool behind_term = false;  ///< «IV квартал. Дано 30 консультаций.»: such a term opens the count's line
};

/// When a figure in running text is set. `count` is an index of the report's counts.
TimeTold time_told(const Reading& reading, const phrases::Readers& readers, std::size_t count);

/// Whether that is an earlier year, or a part of the report's period.
bool tells_of_another_time(const Reading& reading, const phrases::Readers& readers, std::size_t count);

/// Whether a metric's figures of parts of a year add up to the year's: «Дано 30 консультаций»; not «Охват – 82 %».
bool is_summed_over_terms(std::string_view code);

/// «14 мая проведён выезд, даны # консультаций»: whether a count tells what one happening held, whose day stands before
/// it in the sentence.
bool tells_of_one_day(const Reading& reading, std::size_t count);

}  // namespace svod::normalizer::stages
