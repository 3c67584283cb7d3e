#include "normalizer/stages/item_lists.hpp"

#include <algorithm>

#include "normalizer/text/characters.hpp"

namespace svod::normalizer::stages {
namespace {

const Unit& unit_at(const Reading& reading, int index) {
    return reading.units.at(static_cast<std::size_t>(index));
}

// The list of a run of items [first, last) whose first item's level is the outermost; deeper items make lists inside.
ItemList list_of(const Reading& reading, int first, int last) {
    ItemList list;
    int level = unit_at(reading, first).level;
    for (int i = first; i < last; ++i) {
        level = std::min(level, unit_at(reading, i).level);
    }
    for (int i = first; i < last;) {
        const bool led = !list.items.empty() && list.items.back() == i - 1 &&
                         is_led_by_number(unit_at(reading, i - 1), unit_at(reading, i));
        if (unit_at(reading, i).level <= level && !led) {
            list.items.push_back(i++);
            continue;
        }
        int end = i;
        while (end < last && (unit_at(reading, end).level > level || (led && unit_at(reading, end).number == "-"))) {
            ++end;
        }
        ItemList inner = list_of(reading, i, end);
        if (!list.items.empty()) {
            inner.lead = list.items.back();
        }
        list.below.push_back(std::move(inner));
        i = end;
    }
    return list;
}

bool restarts(const Unit& before, const Unit& item) {
    return item.number == "1" && !before.number.empty() && before.number != "-" && item.level == before.level;
}

// «14 марта – Дом творчества»: a line that opens with a day.
bool opens_with_day(const Reading& reading, const phrases::Readers& readers, const Unit& unit) {
    const std::string& folded = unit.text.folded();
    if (unit.kind != Unit::Kind::paragraph || unit.is_section_title || folded.empty() ||
        !text::is_digit(text::character_at(folded, 0))) {
        return false;
    }
    const auto dates = readers.dates.find(unit.text, reading.enclosing_period(unit));
    return !dates.empty() && dates.front().span.begin == 0 && dates.front().precision == Text("day");
}

// The lines with a day each below a lead-in; none where fewer than two stand there.
std::optional<ItemList> dated_lines_below(const Reading& reading, const phrases::Readers& readers, int lead) {
    const Unit& above = unit_at(reading, lead);
    if (above.kind == Unit::Kind::cell || !text::trim(above.text.original()).ends_with(':')) {
        return std::nullopt;
    }
    ItemList list;
    list.lead = lead;
    list.unmarked = true;
    const int count = static_cast<int>(reading.units.size());
    for (int i = lead + 1; i < count && opens_with_day(reading, readers, unit_at(reading, i)); ++i) {
        list.items.push_back(i);
    }
    return list.items.size() < 2 ? std::nullopt : std::optional(std::move(list));
}

}  // namespace

bool is_led_by_number(const Unit& lead, const Unit& item) {
    return item.number == "-" && !lead.number.empty() && lead.number != "-" && lead.text.original().ends_with(':');
}

bool is_item(const Unit& unit) {
    return unit.kind == Unit::Kind::list_item && !unit.is_section_title && unit.role == CellRole::none;
}

std::vector<ItemList> lists_of(const Reading& reading, const phrases::Readers& readers) {
    std::vector<ItemList> lists;
    const int count = static_cast<int>(reading.units.size());
    for (int i = 0; i < count;) {
        if (!is_item(unit_at(reading, i))) {
            if (std::optional<ItemList> lines = dated_lines_below(reading, readers, i)) {
                lists.push_back(std::move(*lines));
            }
            ++i;
            continue;
        }
        int end = i + 1;
        while (end < count && is_item(unit_at(reading, end)) &&
               !restarts(unit_at(reading, end - 1), unit_at(reading, end))) {
            ++end;
        }
        ItemList list = list_of(reading, i, end);
        if (i > 0 && unit_at(reading, i - 1).kind != Unit::Kind::cell) {
            list.lead = i - 1;
            if (i > 1 && unit_at(reading, i - 2).kind == Unit::Kind::paragraph) {
                list.before_lead = i - 2;
            }
        }
        lists.push_back(std::move(list));
        i = end;
    }
    return lists;
}

}  // namespace svod::normalizer::stages
