#pragma once

#include "normalizer/phrases/readers.hpp"
#include "normalizer/stages/reading.hpp"

namespace svod::normalizer::stages {

/// «На 26.06.2023 выдано # сертификатов»: the day (ISO 8601) that a figure in running text states of itself, the
/// nearest one before its numeral, else the first behind it; none where its sentence has none. `count` is an index of
/// the report's counts.
Text day_of_count(const Reading& reading, std::size_t count);

/// «Выдано сертификатов на 26.06.2023» in the cell that a count answers: that day (ISO 8601), if any.
Text day_of_label(const Reading& reading, std::size_t count);

/// «По состоянию на 01.09.2024:» on a line that says little else, or before a list: the day (ISO 8601) of the figures
/// in the lines below it, up to the next heading, table or line with a day of its own; none where no such line stands
/// above.
Text day_of_lead(const Reading& reading, const phrases::Readers& readers, std::size_t count);

/// What the words before a count's numeral say of its time.
struct TimeTold {
    bool earlier = false;  ///< an earlier year: «В 2022 году обучались # детей» in a report for 2023
    bool later = false;    ///< a later one: «На 2024 год намечено # семинаров»
    bool partly = false;  ///< a quarter or half-year inside the report's period
};

/// When a figure in running text is set. `count` is an index of the report's counts.
TimeTold time_told(const Reading& reading, const phrases::Readers& readers, std::size_t count);

/// Whether that is an earlier year, or a part of the report's period.
bool tells_of_another_time(const Reading& reading, const phrases::Readers& readers, std::size_t count);

/// «14 мая проведён выезд, даны # консультаций»: whether a count tells what one happening held, whose day stands before
/// it in the sentence.
bool tells_of_one_day(const Reading& reading, std::size_t count);

}  // namespace svod::normalizer::stages
