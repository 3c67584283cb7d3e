#pragma once

#include <string>
#include <vector>

#include "normalizer/phrases/readers.hpp"
#include "normalizer/stages/reading.hpp"

namespace svod::normalizer::stages::testing {

/// The rows of a table as lines, cells divided by «|»; a line of one cell covers all columns.
using Lines = std::vector<std::string>;

/// The readers with the built-in rules.
const phrases::Readers& readers();

/// A document of the paragraphs (behind «# », headings) and the table below them.
extractors::Document document_of(const Lines& paragraphs, const Lines& table);

/// The events of the rows of that table, in a document as above.
std::vector<Event> events_of(const Lines& table, const Lines& paragraphs = {"Отчёт о работе центра за 2024 год"});

/// One letter a column: # number, t title, s schedule, h held, r responsible, = result, ? status, n note, p plan, f
/// fact, % percent, c reason, u unit, . nothing.
std::string letters_of(const TableView& table);

}  // namespace svod::normalizer::stages::testing
