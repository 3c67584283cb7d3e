#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "normalizer/phrases/readers.hpp"
#include "normalizer/stages/metric_context.hpp"
#include "normalizer/stages/reading.hpp"

namespace svod::normalizer::stages {

/// The dimension's field of a metric (direction, org_type, program_type, audience, event_kind); null for other names.
Text* dimension_field(Metric& metric, std::string_view dimension);

/// Whether a code of list 3.6 says no more about a metric than its own code does: pupils among `children`.
bool is_implied(std::string_view metric, std::string_view dimension_code);

/// Whom the nearest heading that names children or teachers alone is about; none where none does.
Text audience_of_section(const Reading& reading, const phrases::Readers& readers, Index section);

/// A dimension (list 3.6) of a metric that neither its clause nor its sentence names, from what stands before it: the
/// direction that a line with its programmes and its children begins with; who won or took part in contests, by the
/// sentences before or the section's title; who «12 человек» on courses are. None where nothing tells.
/// \pre count < reading.report.counts.size()
Text told_earlier(const Reading& reading, const phrases::Readers& readers, const CountContext& context,
                  std::size_t count, const phrases::MetricDimension& limit, const Metric& metric);

/// Drops winners of single activities where a total of winners is told, and those by levels that a total sums up.
void drop_single_contests(Reading& reading);

/// Whether two metrics have the same code and the same dimensions: a part that no dimension tells from its whole is
/// limited by something that list 3.6 does not name.
bool same_meaning(const Metric& whole, const Metric& part);

/// The one code of a dimension that a folded text names, unless the metric's own code says as much.
Text code_in(const phrases::Readers& readers, const std::string& folded, std::string_view dimension,
             std::string_view metric);

/// «# мест (техническая направленность - 30, …)»: a folded clause without the bracket that tells the parts of its
/// figure; what stands behind it («# программ (300 детей) технической направленности») is the whole's.
std::string without_parts_in_bracket(const std::string& clause);

/// «4 художественной направленности»: a count without a noun of its own that names a direction.
/// \pre count < reading.count_places.size()
bool names_direction_alone(const Reading& reading, const phrases::Readers& readers, std::size_t count,
                           const CountContext& context);

/// «4 художественной направленности» beside a whole that names what is counted: its direction is all that the part
/// tells. \pre count < reading.count_places.size()
bool is_told_by_direction(const Reading& reading, const phrases::Readers& readers, std::size_t count,
                          const CountContext& context);

/// «12 школ и 2 учреждения дополнительного образования реализуют # программ»: whether a sentence, with # for the
/// numeral of programmes, names organisations of several types before it, and no programmes.
bool names_several_types(const phrases::Readers& readers, const std::string& sentence);

/// «По программам технической и естественнонаучной направленностей занимаются # детей»: whether a figure of programmes
/// or children is limited to several directions together, which no dimension tells, rather than to one or to them all.
bool names_several_directions(const phrases::Readers& readers, const CountContext& context, std::string_view metric);

/// The same of the words that name the figure, folded: «Количество программ технической и спортивной направленностей».
bool names_several_directions(const phrases::Readers& readers, const std::string& words, std::string_view metric);

/// «40 программ прошли экспертизу, из них 5 отправлены на доработку»: whether parts of a count failed the review.
bool has_failures(const Reading& reading, const phrases::Readers& readers, std::size_t whole);

/// Gives a part's metric the dimensions named, and the day, that it lacks and its whole's has.
void inherit_dimensions(Metric whole, const std::vector<phrases::MetricDimension>& dimensions, Metric& part);

/// Leaves a metric the dimensions alone that another has too.
void keep_shared_dimensions(const Metric& other, Metric& metric);

}  // namespace svod::normalizer::stages
