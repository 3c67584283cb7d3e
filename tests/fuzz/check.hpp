#pragma once

#include <cstdio>
#include <cstdlib>
#include <string>

#include "extractors/document/document.hpp"
#include "extractors/document/document_json.hpp"
#include "extractors/document/outcome.hpp"

namespace svod::fuzz {

/// Ends the program where a property that must always hold doesn't.
inline void require(bool holds, const char* property) {
    if (!holds) {
        (void)std::fprintf(stderr, "broken: %s\n", property);
        std::abort();
    }
}

/// What holds of everything that a reader gives: tables keep within their columns, text is UTF-8, no defect of ours was
/// caught on the way.
inline void check(const Outcome<extractors::Document>& document) {
    if (!document) {
        require(document.error().kind != FailureKind::internal_bug, "no internal bug");
        return;
    }
    // The dump throws at text that is no UTF-8.
    (void)extractors::to_json(*document).dump();
    (void)extractors::to_html(*document);
    for (const extractors::Block& block : document->blocks) {
        for (const extractors::Row& row : block.table.rows) {
            for (const extractors::Cell& cell : row.cells) {
                require(cell.column >= 0 && cell.column_span >= 1 && cell.row_span >= 1, "cells have a place");
                require(cell.column + cell.column_span <= block.table.columns, "cells lie within the table's columns");
            }
        }
    }
}

}  // namespace svod::fuzz
