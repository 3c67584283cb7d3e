#pragma once

#include "normalizer/stages/identity_front.hpp"

namespace svod::normalizer::stages {

/// The period that the report covers: from the title, else from a label or the lines by the title, else from «за … год»
/// in the text. Sets `reading.period` and the report's period fields.
void read_period(Reading& reading, const phrases::Readers& readers, const std::optional<TitleFound>& title,
                 const std::vector<LabelFound>& labels);

}  // namespace svod::normalizer::stages
