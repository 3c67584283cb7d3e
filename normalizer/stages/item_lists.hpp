#pragma once

#include <optional>
#include <vector>

#include "normalizer/phrases/readers.hpp"
#include "normalizer/stages/reading.hpp"

namespace svod::normalizer::stages {

/// A list of the text with the lists inside its items.
struct ItemList {
    std::vector<int> items;          ///< units of the outermost level of this list
    std::vector<ItemList> below;     ///< lists inside its items
    std::optional<int> lead;         ///< the unit that leads into it: a paragraph, heading or item
    std::optional<int> before_lead;  ///< the paragraph above a lead-in that has no verb of its own
    bool inherits_never = false;
    bool unmarked = false;  ///< lines that open with a day, without a mark of lists
};

/// Whether the item above leads into one: «2. Проведены:» over «- слёт», neither set in.
bool is_led_by_number(const Unit& lead, const Unit& item);

/// Whether a unit is an item of a list in running text.
bool is_item(const Unit& unit);

/// The lists of a report, in order; also two or more lines below a colon that open with a day each.
std::vector<ItemList> lists_of(const Reading& reading, const phrases::Readers& readers);

}  // namespace svod::normalizer::stages
