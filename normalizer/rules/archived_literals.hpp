#pragma once

#include "normalizer/engine/literal_archive.hpp"

namespace svod::normalizer::rules {

/// The literals of all rows of the built-in packs, by their expanded patterns; written by the build
/// (normalizer/tabulation).
engine::LiteralArchive archived_literals();

}  // namespace svod::normalizer::rules
