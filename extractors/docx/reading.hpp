#pragma once

#include <string_view>
#include <vector>

#include "extractors/assembly/assembly.hpp"
#include "extractors/document/document.hpp"
#include "extractors/document/outcome.hpp"

namespace svod::extractors::docx {

/// A package as read, before assembly.
struct Extract {
    std::vector<assembly::Draft> drafts;  ///< in reading order, none empty
    Document document;                    ///< all but the blocks
};

/// Reads an OOXML package (ZIP). The main part is found through the package's relationships, else by its content type.
/// A fault of the container or of the main part is a failure; a fault of styles, numbering, notes, headers or footers
/// costs that part alone and leaves a notice. A body without text is `empty_file`, or a notice if it holds pictures.
Outcome<Extract> extract(std::string_view bytes, std::string_view name);

}  // namespace svod::extractors::docx
