#pragma once

#include <cstddef>
#include <string>

#include "normalizer/phrases/figures.hpp"
#include "normalizer/phrases/readers.hpp"
#include "normalizer/stages/reading.hpp"

namespace svod::normalizer::stages {

/// The words around one count from which its meaning is read; all folded, with # for the count's own numeral.
struct CountContext {
    phrases::FigureContext figure;
    std::string name;      ///< the counted noun phrase: `raw` and `subject`
    std::string raw;       ///< the count's own words alone
    std::string own_name;  ///< the same without a noun carried over from another count
    std::string full_noun;  ///< the counted noun phrase, where its noun is the count's own: «школы искусств»
    std::string earlier;   ///< what stands before the clause: lead-in, row's title, earlier clauses of the sentence
    std::string sentence;  ///< the whole sentence
    std::string whole_sentence;  ///< the same up to where parts of the count are told
    std::string near;            ///< the clause without enumerations before the numeral's own words
};

/// A unit's folded text with «`» for each dot inside a sentence (dates, abbreviations), for patterns that stop at dots.
std::string without_inner_dots(const Unit& unit);

/// The day of figures («на 31.12.2022») that the block of a heading or a line states; none where it states none.
Text day_stated_in(const Reading& reading, int block);

/// The same of a section's heading, else of the nearest heading above it that states one.
Text day_of_section(const Reading& reading, Index section);

/// The context of a count. \pre count < reading.report.counts.size()
CountContext context_of(const Reading& reading, const phrases::Readers& readers, std::size_t count);

}  // namespace svod::normalizer::stages
