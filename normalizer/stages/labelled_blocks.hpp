#pragma once

#include <cstddef>
#include <optional>
#include <vector>

#include "normalizer/phrases/readers.hpp"
#include "normalizer/stages/labelled_parts.hpp"
#include "normalizer/stages/reading.hpp"

namespace svod::normalizer::stages {

using Parts = std::vector<LabelledPart>;

/// One line of a block of labelled lines.
struct BlockLine {
    std::size_t unit = 0;  ///< index into Reading::units
    Parts parts;           ///< none of a title without a label
};

/// Lines one behind the other that tell of one activity: «Мероприятие: …», «Срок: …», «Результат: …».
struct Block {
    std::vector<BlockLine> lines;

    /// Whether any part of any line passes. `test(const LabelledPart&)`
    template <typename Test>
    [[nodiscard]] bool has(Test test) const {
        for (const BlockLine& line : lines) {
            for (const LabelledPart& part : line.parts) {
                if (test(part)) {
                    return true;
                }
            }
        }
        return false;
    }
};

/// Whether a part has the label of an activity's name and a name: «Мероприятие: слёт».
bool names_activity(const LabelledPart& part);

/// The kind of the form of activity that a part names: «Форма: семинар», but not «Форма: очная».
std::optional<phrases::KindMatch> form_named(const phrases::Readers& readers, const LabelledPart& part);

/// The part of a block without a named activity in front that says what its activity is called: the one that names it,
/// else its form, else its topic; null if none does.
const LabelledPart* title_among(const phrases::Readers& readers, const Parts& parts);

/// The blocks of a report, in order. Whether they are of activities is told by their labels: a time or an outcome.
std::vector<Block> labelled_blocks(const Reading& reading, const phrases::Readers& readers);

}  // namespace svod::normalizer::stages
