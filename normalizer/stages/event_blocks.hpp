#pragma once

#include "normalizer/phrases/readers.hpp"
#include "normalizer/stages/reading.hpp"

namespace svod::normalizer::stages {

/// Finds the blocks of lines outside tables that tell of one activity each («Мероприятие: …», «Срок: …», «Результат:
/// …»; or a line that names an activity above such labels) and gives their units the roles of the columns that the
/// labels would head; a block begins at each CellRole::title. Goes before the outline: none of these lines is a
/// heading.
void find_event_blocks(Reading& reading, const phrases::Readers& readers);

/// An event for each block, a list item by its origin: what its lines say is what the cells of a row would.
void read_event_blocks(Reading& reading, const phrases::Readers& readers);

}  // namespace svod::normalizer::stages
