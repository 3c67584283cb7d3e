#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

#include "extractors/txt/cell_sequence.hpp"

namespace svod::extractors::txt {

/// Bounds on tables with a cell a line.
constexpr std::size_t longest_row_of_lines = 40;
constexpr std::size_t longest_head_of_lines = 30;

/// The cells of one row, from `begin` to before `end`; more than there are columns where cells have several paragraphs
/// or a section's title follows.
struct RowPlace {
    std::size_t begin = 0;
    std::size_t end = 0;
    std::vector<int> number;  ///< «1.3» as {1, 3}; empty in a table without numbers
};

/// Rows that follow each other.
struct RowChain {
    std::vector<RowPlace> rows;
    std::size_t exact = 0;  ///< rows of as many cells as columns, or one more with a title; the last isn't counted
};

/// «1», «2.», «1.3.» as its parts; none for anything else.
std::vector<int> row_number_of(std::string_view cell);

/// Whether a cell is the head of the column of numbers: «№», «№ п/п».
bool is_number_head(std::string_view cell);

/// Whether a row's number opens a table: «1», «1.1».
bool is_first_number(const std::vector<int>& number);

/// Whether a text is a section's title between rows: «2. Работа с семьёй» above the row «2.1», «Раздел II. Кадры»,
/// «АВГУСТ».
bool is_section_title(std::string_view text, const std::vector<int>& next_number);

/// Whether a cell says when: a day, a month, «в течение года», «по графику»; no sentence does.
bool tells_time(std::string_view cell);

/// The rows from `first` on, each of which begins with its number; `most` of them at most. Another table's head ends
/// them.
RowChain follow_numbers(CellSequence& cells, std::size_t first, std::size_t columns, std::size_t most);

/// The rows from `first` on, each with a time in the column `time`, behind titles of sections or none; `most` at
/// most.
RowChain follow_times(CellSequence& cells, std::size_t first, std::size_t columns, std::size_t time, std::size_t most);

}  // namespace svod::extractors::txt
