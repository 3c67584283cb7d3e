#pragma once

#include <cstddef>

#include "normalizer/phrases/readers.hpp"
#include "normalizer/stages/reading.hpp"

namespace svod::normalizer::stages {

/// Makes the figures of a row parts of its total where they don't add up, though the other rows of the table say that
/// they should («Всего | Город | Село») or their headings do («Мальчики | Девочки»). \pre relate_figures() was called
/// for the same table and the same counts
void relate_rows(Reading& reading, const phrases::Readers& readers, const TableView& table, std::size_t first);

}  // namespace svod::normalizer::stages
