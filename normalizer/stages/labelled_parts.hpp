#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "normalizer/phrases/readers.hpp"

namespace svod::normalizer::stages {

/// A part of a line behind a label that would head a column: «Срок: март».
struct LabelledPart {
    std::string label;           ///< as written, without the colon
    std::string number;          ///< that the label ends in («Мероприятие № 2»); ""
    std::string value;           ///< trimmed; "" where nothing stands there
    phrases::ColumnMatch heads;  ///< what a column of that head holds
};

/// The parts of a line that begins with a label: heads of columns (pack columns.rules) before a colon or a dash, at the
/// beginning of the text, of a sentence or line of it, or behind a semicolon. None where the text begins otherwise.
std::vector<LabelledPart> labelled_line(const phrases::Readers& readers, std::string_view text);

/// The digits of ASCII that a label ends in («Мероприятие № 2»: 2); "" where it doesn't.
std::string number_of_label(std::string_view label);

/// A value trimmed and without the points and semicolons at its end. Points into the argument.
std::string_view without_mark(std::string_view value);

}  // namespace svod::normalizer::stages
