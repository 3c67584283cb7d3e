#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "normalizer/phrases/readers.hpp"
#include "normalizer/stages/reading.hpp"

namespace svod::normalizer::stages {

/// The report's title as the units that make it up.
struct TitleFound {
    std::vector<std::size_t> units;  ///< indices into Reading::units, in order; at least one
    std::string text;                ///< the lines joined, without the closing dot
    std::string kind;                ///< contract, `reports.kind`
    std::string name;  ///< the text without a remark in brackets behind it («(заполняется …)»)
};

/// The first line that begins as a title does, with the lines that go on with it; none where no line does.
std::optional<TitleFound> find_title(const Reading& reading, const phrases::Readers& readers);

/// A label of the report's form with its value.
struct LabelFound {
    std::string field;     ///< column of `reports`
    std::size_t unit = 0;  ///< index of the unit that holds the value
    text::Span value;      ///< bytes of that unit's folded text
};

/// All labels of the report's head and of its forms, in order; rules: pack identity_labels.rules.
std::vector<LabelFound> find_labels(const Reading& reading, const phrases::Readers& readers);

}  // namespace svod::normalizer::stages
