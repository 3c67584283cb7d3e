#pragma once

#include <string>
#include <string_view>

namespace svod::extractors::assembly {

enum class LabelKind { none, bullet, number, letter, roman };

/// The label that a list item or a numbered heading begins with.
struct Label {
    LabelKind kind = LabelKind::none;
    std::string number;  ///< without the closing dot or bracket: «1.1», «а», «II»; «-» for any bullet; else empty
    int depth = 0;       ///< parts of the number: 1 for «3.», 2 for «1.2»; 1 for bullets, letters and roman numbers
    bool bracket = false;   ///< closed by «)», which makes it an item of a list rather than a heading
    std::size_t bytes = 0;  ///< bytes of the text that the label and the space after it take; 0 where there is none
};

/// Reads a label at the start of folded text: «1.», «1)», «1.1.», «1.1 Слово», «а)», «II.», «- », «• », «-слово».
/// Dates («12.05.2022», «05.09»), decimals and years begin no label. Never fails.
Label read_label(std::string_view text);

/// Whether a table cell holds nothing but a row's number: «1», «1.», «1.2.», «№ 3», «3)».
bool is_row_number(std::string_view cell);

}  // namespace svod::extractors::assembly
