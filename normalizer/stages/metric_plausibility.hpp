#pragma once

#include "normalizer/phrases/readers.hpp"
#include "normalizer/stages/reading.hpp"

namespace svod::normalizer::stages {

/// Leaves out what can't be a figure of the whole territory though no word says so:
///  - shares of children over a hundred per cent, as «охват 104 %» of a plan or a slip; a certificate worth a million
///    roubles or more, which is what all of them cost;
///  - of a sentence that gives a code several times with equal dimensions, and nothing that tells them apart, the
///    lesser figures: of «120 программ, на базе лицея – 104» the second, of «внесены 94, всего 120 программ» the first.
///    So for houses, programmes and their review, learners, groups; figures of several times stay.
///  - of the report, a figure below half of another with the same code and dimensions («занимаются 84 ребёнка», in a
///    bus, where the district has 6,157): what stands still through a period has no such two figures. Those of
///    different days (`as_of`) stay.
/// Their counts stay. \pre the metrics are found.
void leave_out_implausible(Reading& reading, const phrases::Readers& readers);

}  // namespace svod::normalizer::stages
