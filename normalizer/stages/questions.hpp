#pragma once

#include <string_view>
#include <vector>

#include "normalizer/text/folded.hpp"

namespace svod::normalizer::stages {

/// A question of a form and what is written behind it.
struct Answered {
    text::Span question;  ///< bytes of the text, with its question mark
    text::Span answer;    ///< bytes of the text, without the word «Ответ» and its mark
};

/// The questions of a paragraph or item that are answered in it: «Сколько программ открыто? Ответ: 12.», «Сколько
/// программ открыто? 12.», «Сколько программ открыто? – 12.». The first begins where the text does. None where the text
/// begins with no question, or with one that isn't answered («Какие мероприятия проведены?»).
std::vector<Answered> answered_questions(std::string_view text);

}  // namespace svod::normalizer::stages
