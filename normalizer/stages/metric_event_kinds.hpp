#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

#include "normalizer/phrases/readers.hpp"
#include "normalizer/stages/metric_context.hpp"
#include "normalizer/stages/reading.hpp"

namespace svod::normalizer::stages {

/// The kind of event (list 3.2) that folded words name; none where they name none or only «мероприятия».
Text event_kind_in(const phrases::Readers& readers, const std::string& words);

/// The kind of event that a count is limited to as a figure of `metric` (list 3.5): a held event is named by the count
/// itself, people take part in what stands before them, or
/// in what their sentence names before them where the limit is told so; none where that is several kinds at once.
/// \pre count < reading.count_places.size()
Text event_kind_of(const Reading& reading, const phrases::Readers& readers, const CountContext& context,
                   std::size_t count, const phrases::MetricDimension& limit, const Metric& metric);

/// The count of events that people of a sentence without events took part in: «В них участвовали # человек» behind
/// «Проведено 6 семинаров»; none where the sentence before counts no events last.
/// \pre count < reading.count_places.size()
std::optional<std::size_t> events_of_sentence_before(const Reading& reading, const phrases::Readers& readers,
                                                     const CountContext& context, std::size_t count);

}  // namespace svod::normalizer::stages
