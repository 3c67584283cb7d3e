#pragma once

#include <string_view>

namespace svod::tools {

/// The program's version; records made by another version are made anew.
inline constexpr std::string_view version = SVOD_VERSION;

}  // namespace svod::tools
