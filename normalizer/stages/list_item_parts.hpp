#pragma once

#include <string>
#include <string_view>

#include "normalizer/phrases/readers.hpp"
#include "normalizer/records/report.hpp"
#include "normalizer/text/folded.hpp"

namespace svod::normalizer::stages {

/// An item of a list that tells of an activity as a row of a plan does: «Семинар. Срок: март. Исполнено.»
struct ListItemParts {
    std::string title;  ///< what stands before the first labelled sentence; the whole item where there is none
    Text schedule;      ///< behind «Срок:» and the like
    Text responsible;
    Text result;  ///< behind «Результат:», «Исполнение:» and the like
};

/// Labels are the heads of columns (pack columns.rules) before a colon at the beginning of a sentence behind the first.
ListItemParts parts_of_item(const phrases::Readers& readers, std::string_view item);

/// The first sentence of an item that has several; the whole item else.
std::string_view first_sentence_of(std::string_view item);

/// A status in a sentence of its own behind the first («Курсы. В работе.»); none where no such sentence has one.
std::optional<phrases::StatusMatch> status_behind_first_sentence(const phrases::Readers& readers,
                                                                 std::string_view item);

/// The status that stands at the end of an item by itself, behind a dash or in brackets: «Сверка данных – в работе»,
/// «круглый стол (проведён 5 мая)». None for other items.
std::optional<phrases::StatusMatch> status_at_end(const phrases::Readers& readers, std::string_view item);

/// What has come of a planned activity by the words behind a comma: «намечался на май, прошёл 4 июня». The status
/// itself where none tell it, or it tells of no plan.
phrases::StatusMatch with_outcome(const phrases::Readers& readers, const text::Folded& item,
                                  phrases::StatusMatch status);

/// Whether an item sets plan against fact («охват детей: план – 80 %, факт – 81 %»): an indicator and no activity.
bool sets_plan_against_fact(const phrases::Readers& readers, const text::Folded& item);

}  // namespace svod::normalizer::stages
