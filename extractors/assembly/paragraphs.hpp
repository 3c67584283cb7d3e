#pragma once

#include <vector>

#include "extractors/assembly/assembly.hpp"

namespace svod::extractors::assembly {

/// Cleans the text of paragraphs, splits those whose lines are clearly separate items, takes labels into `number`.
/// A labelled paragraph becomes a list item here; `decide_headings` may make it a heading. Tables pass untouched.
std::vector<Draft> prepare_paragraphs(std::vector<Draft> drafts);

/// Joins paragraphs that a break, or a title set over several lines, has cut.
std::vector<Draft> join_cut_paragraphs(std::vector<Draft> drafts);

/// Makes headings of paragraphs and labelled lines that look and read like one; sets levels of numbered headings.
void decide_headings(std::vector<Block>& blocks);

}  // namespace svod::extractors::assembly
