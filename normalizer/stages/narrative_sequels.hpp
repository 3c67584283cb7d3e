#pragma once

#include <cstddef>
#include <optional>
#include <string>

#include "normalizer/phrases/readers.hpp"
#include "normalizer/text/folded.hpp"

namespace svod::normalizer::stages {

/// Where the words end that tell of a happening: at the end of `place`, or behind the sentence or the part behind a
/// semicolon right after it if that goes on with it («12 мая прошёл семинар. В нём участвовали 30 педагогов.»).
/// `original`: the text that `place` is of; `title`: what names the happening.
std::size_t end_of_telling(const std::string& original, text::Span place, const std::string& title,
                           const phrases::Readers& readers);

/// The topic that the sentence right behind a happening names: «12 мая прошёл семинар. Его тема – «Сеть».»
std::optional<phrases::ThemeMatch> theme_behind(const std::string& original, text::Span place,
                                                const phrases::Readers& readers);

}  // namespace svod::normalizer::stages
