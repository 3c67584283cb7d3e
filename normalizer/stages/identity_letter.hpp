#pragma once

#include "normalizer/stages/identity_front.hpp"

namespace svod::normalizer::stages {

/// The report's own outgoing number and date (letterhead, else the date by the signature or the approval) and who
/// signed it; not of acts that it cites.
void read_letter(Reading& reading, const phrases::Readers& readers, const std::optional<TitleFound>& title);

}  // namespace svod::normalizer::stages
