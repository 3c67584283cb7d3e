#pragma once

#include <string>
#include <vector>

#include "normalizer/stages/reading.hpp"

namespace svod::normalizer::stages::testing {

/// A report for 2024 whose text is the paragraphs given, read up to the narratives and their dates.
Reading read_text(const std::vector<std::string>& paragraphs);

/// The same with one table of activities: heads, then one row a vector; below the paragraphs.
Reading read_table(const std::vector<std::vector<std::string>>& rows, const std::vector<std::string>& paragraphs = {});

/// The narratives of a report as «title | kind | topic | status | held days», one joined to the next by «; ». Days as
/// «05-12» or «10-07..10-11», joined by a space; «-» for no topic or day.
std::string narratives_of(const Reading& reading);

}  // namespace svod::normalizer::stages::testing
