#pragma once

#include <string_view>
#include <vector>

#include "normalizer/phrases/dates.hpp"
#include "normalizer/text/folded.hpp"

namespace svod::normalizer::stages {

/// What a clause inserts: its quotations and brackets (bytes of its folded text, with their marks), and where it begins
/// to give a reason.
struct ClauseInsertions {
    explicit ClauseInsertions(const text::Folded& clause);

    std::vector<text::Span> quotations;
    std::vector<text::Span> brackets;
    std::size_t reason = std::string_view::npos;  ///< behind the first word of the reason; npos where there is none
};

/// Whether a date of a clause is one on which something may have happened, by itself and by the words before it;
/// `moved`: the clause tells of a change of plans, so that the day planned counts, too.
bool may_be_held(const text::Folded& clause, const ClauseInsertions& insertions, const phrases::DateMatch& date,
                 bool moved);

}  // namespace svod::normalizer::stages
