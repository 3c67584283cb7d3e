#pragma once

#include "normalizer/stages/identity_front.hpp"

namespace svod::normalizer::stages {

/// The centre: the organisation that it works at, from labels, «на базе …», the letterhead or its head's signature;
/// else its own name in the fullest form. Contract, section 4 «Report». Needs the municipality.
void read_center(Reading& reading, const phrases::Readers& readers, const std::optional<TitleFound>& title,
                 const std::vector<LabelFound>& labels);

/// The territorial zone from its label, else from the title, else (a zonal report's) from the text; nominative.
void read_zone(Reading& reading, const phrases::Readers& readers, const std::optional<TitleFound>& title,
               const std::vector<LabelFound>& labels);

}  // namespace svod::normalizer::stages
