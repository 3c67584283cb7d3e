#pragma once

#include <span>
#include <string_view>

namespace svod {

/// A text file compiled into the program by `svod_embed` (tools/cmake/embed.cmake).
struct EmbeddedFile {
    std::string_view name;  ///< base name, e.g. "dates.rules"
    std::string_view text;  ///< the whole file, UTF-8
};

}  // namespace svod
