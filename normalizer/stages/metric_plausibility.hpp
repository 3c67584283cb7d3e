#pragma once

#include "normalizer/phrases/readers.hpp"
#include "normalizer/stages/reading.hpp"

namespace svod::normalizer::stages {

/// Leaves out what can't be a figure of the whole territory though no word says so:
///  - shares of children over a hundred per cent, as «охват 104 %» of a plan or a slip; a certificate worth a million
///    roubles or more, which is what all of them cost;
///  - of a table, the children whose learners it tells a percentage of («Всего детей | Охвачено | %»);
///  - of a sentence that gives a code several times without dimensions, of things that go by one noun, the lesser
///    behind, and before words of a total: of «120 программ, на базе лицея – 104» the second, of «внесены 94, всего 120
///    программ» the first. So for houses, programmes, learners, groups, and for far lesser ones of programmes under
///    review;
///  - of the report, a figure without dimensions below half of another of the same code («занимаются 84 ребёнка», in a
///    bus, where the district has 6,157), unless that one counts what is entered in a register.
/// Figures of several times stay. Their counts stay. \pre the metrics are found.
void leave_out_implausible(Reading& reading, const phrases::Readers& readers);

}  // namespace svod::normalizer::stages
