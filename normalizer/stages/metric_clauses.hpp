#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

#include "normalizer/phrases/readers.hpp"
#include "normalizer/stages/reading.hpp"

namespace svod::normalizer::stages {

/// Whether two counts of running text stand in one sentence.
bool same_sentence(const CountPlace& a, const CountPlace& b);

/// Whether two counts, indices of the report's, stand in one sentence with words of a kind (pack breakdown_leads)
/// between their numerals and nothing else.
bool are_parted_by(const Reading& reading, const phrases::Readers& readers, std::size_t before, std::size_t count,
                   std::string_view kind);

/// «В сетевой форме занимаются 60 детей. Всего обучается 900 детей»: whether a count, whose sentence has # for its
/// numeral, is a total of more than the last one of its unit before it, which isn't limited by what that one is.
bool is_total_of_more(const Reading& reading, const phrases::Readers& readers, std::size_t count,
                      const std::string& sentence);

/// The clause of a count in its sentence, as bytes of its unit's folded text: from behind the last comma, else the last
/// «и», after the count before it, to where that of the next one begins. \pre count < reading.count_places.size()
text::Span clause_of(const Reading& reading, std::size_t count);

/// «60 программ: 40 краткосрочных и 20 годичных»: what one part is tells nothing of the next. What stands before the
/// first part of the whole in whose sentence a count tells a part, as bytes of its unit's folded text; none for other
/// counts.
std::optional<text::Span> before_parts(const Reading& reading, std::size_t part);

/// A count's place with the words around its numeral that tell of its value only: the one before it that says it is not
/// exact («более 900») and the whole that it is part of («900 из 1 200 детей»). `folded`: its unit's text.
/// \pre count < reading.count_places.size()
CountPlace with_words_of_value(const Reading& reading, std::size_t count, const std::string& folded);

}  // namespace svod::normalizer::stages
