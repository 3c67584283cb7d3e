#pragma once

#include <cstddef>
#include <optional>
#include <string>

#include "normalizer/phrases/figures.hpp"
#include "normalizer/phrases/readers.hpp"
#include "normalizer/stages/metric_context.hpp"

namespace svod::normalizer::stages {

/// A count's context as if its sentence told but the number of what a folded name says: «программ и детей – 40 и #
/// соответственно».
CountContext of_name(CountContext context, const std::string& name);

/// The context of «Число школ: план – 25, факт – #», «Число школ: 2022 г. – 24, 2023 г. – #» as that of «Число школ –
/// #»; any other as it is.
CountContext without_labels(const phrases::Readers& readers, CountContext context);

/// What a count means by its own words; else, where a sentence only states how many there are («Число кружков за год
/// выросло на 5 и составило #», «Программ в 2023 году было #»), what the name of the counted means before a dash.
/// `others_time`: it is asked for the sake of a count of another year, so that its own time doesn't bar it.
std::optional<phrases::MetricMeaning> meaning_of_words(const phrases::Readers& readers, const CountContext& context,
                                                       bool others_time = false);

}  // namespace svod::normalizer::stages
