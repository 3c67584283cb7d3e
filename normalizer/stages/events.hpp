#pragma once

#include <optional>
#include <string>

#include "normalizer/phrases/readers.hpp"
#include "normalizer/stages/reading.hpp"

namespace svod::normalizer::stages {

/// An event of one of the three origins whose title is `title` (a unit's words): kind, theme and title key are read
/// from it, section and the plan's period are those of the unit. Its status is left as not reported.
Event event_of_title(const Reading& reading, const phrases::Readers& readers, const Unit& unit, std::string_view origin,
                     std::string_view title);

/// What the line right above a table says of its activities («Проведены:», the heading «Проведённые мероприятия»); none
/// where no line ends with a colon there and no heading says it.
std::optional<phrases::StatusMatch> lead_in_status(const Reading& reading, const phrases::Readers& readers,
                                                   const TableView& table);

/// What the headings above an activity say of it that tells nothing of its outcome: in a plan for the time after the
/// report it is planned, in a report that is no plan done; none else.
std::optional<phrases::StatusMatch> status_by_headings(const Reading& reading, const Event& event);

/// The number of an item or line («1.2»); "" where it has a bullet or none.
std::string item_number(const Unit& unit);

/// Gives an event the status of a match, with its rule.
void set_status(Event& event, const phrases::StatusMatch& match);

/// A text with each run of white space as one space, trimmed.
std::string one_line(std::string_view text);

}  // namespace svod::normalizer::stages
