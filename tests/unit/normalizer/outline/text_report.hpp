#pragma once

#include <string>

#include "extractors/txt/txt.hpp"
#include "normalizer/rules/rule_set.hpp"
#include "normalizer/stages/normalize.hpp"

namespace svod::normalizer {

/// The records of a plain text below the title of a report for that year.
inline Report report_of_text(const std::string& text, int year) {
    static const Normalizer normalizer = *Normalizer::create(*rules::RuleSet::load());
    const std::string title = "Отчёт о работе МОЦ Лужского района за " + std::to_string(year) + " год\n\n";
    return normalizer.normalize(*extractors::txt::read(title + text, "a.txt"));
}

}  // namespace svod::normalizer
