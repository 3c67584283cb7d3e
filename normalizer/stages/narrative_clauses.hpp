#pragma once

#include <string_view>
#include <vector>

#include "normalizer/phrases/readers.hpp"

namespace svod::normalizer::stages {

/// A sentence, or a part of one that tells of a happening of its own.
struct DatedClause {
    text::Span place;               ///< bytes of the unit's original text
    std::vector<text::Span> dates;  ///< the days and months on which something may have happened: bytes of the folded
                                    ///< clause
    bool begins_sentence = false;
    bool goes_on = false;  ///< it carries on a list whose lead-in stands before it («проведены: 5 мая …; 6 мая …»)
};

/// Cuts a unit's text into clauses: sentences; parts between semicolons; parts behind commas that have a date and a
/// form of their own. «Тема: «…»» stays with the sentence before it, a lone date with the one behind. Dates of acts, of
/// figures («на 26.06.2022»), of terms («до …»), of seasons and longer periods, of years long past and inside
/// quotations or longer brackets are left out. In running text (not `in_row`) what was put off tells of its planned
/// day, too.
std::vector<DatedClause> clauses_of(std::string_view text, const phrases::Period& period,
                                    const phrases::Readers& readers, bool in_row);

}  // namespace svod::normalizer::stages
