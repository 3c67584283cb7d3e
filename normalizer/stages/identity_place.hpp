#pragma once

#include "normalizer/stages/identity_front.hpp"

namespace svod::normalizer::stages {

/// Municipality, region and territorial zone from title, labels, letterhead and text; a name that the gazetteer doesn't
/// have stays as written, with the finding `unknown_municipality`.
void read_place(Reading& reading, const phrases::Readers& readers, const std::optional<TitleFound>& title,
                const std::vector<LabelFound>& labels);

}  // namespace svod::normalizer::stages
