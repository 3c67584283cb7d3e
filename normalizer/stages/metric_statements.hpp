#pragma once

#include <cstddef>
#include <optional>
#include <string>

#include "normalizer/phrases/figures.hpp"
#include "normalizer/phrases/readers.hpp"
#include "normalizer/stages/metric_context.hpp"

namespace svod::normalizer::stages {

/// Makes a count's context that of a sentence which tells but the number of what a folded name says: «программ и детей
/// – 40 и # соответственно».
void tell_by_name(const std::string& name, CountContext& context);

/// Makes the context of «Число школ: план – 25, факт – #», «Число школ: 2022 г. – 24, 2023 г. – #» that of «Число школ
/// – #»; leaves any other, and that of another year than the report's. `count` is an index of the report's counts.
void drop_labels(const Reading& reading, const phrases::Readers& readers, std::size_t count, CountContext& context);

/// What a count means by its own words; else, where a sentence only states how many there are («Число кружков за год
/// выросло на 5 и составило #», «Программ в 2023 году было #»), what the name of the counted means before a dash.
/// `others_time`: it is asked for the sake of a count of another year, so that its own time doesn't bar it.
std::optional<phrases::MetricMeaning> meaning_of_words(const phrases::Readers& readers, const CountContext& context,
                                                       bool others_time = false);

}  // namespace svod::normalizer::stages
