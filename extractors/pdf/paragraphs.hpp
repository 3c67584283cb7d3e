#pragma once

#include <vector>

#include "extractors/pdf/lines.hpp"

/// Lines → paragraphs, by geometry.
namespace svod::extractors::pdf {

/// Where the text of a column or a cell may stand.
struct Edges {
    double left = 0;
    double right = 0;

    double width() const { return right - left; }
};

/// The edges that the lines keep to, a few outliers ignored. Where too few lines reach the right edge to tell it, it
/// lies as far from the paper's edge as the left one; `paper` is the page's width, 0 if nothing is known of it.
Edges edges_of(const std::vector<Line>& lines, double paper = 0);

/// The usual distance of two baselines within a paragraph, in font sizes; 1.2 where nothing tells.
double pitch_of(const std::vector<Line>& lines);

/// Whether the line stands in the middle between the edges, with room on both sides.
bool is_centred(const Line& line, const Edges& edges);

/// Whether the line begins with a bullet, a dash or a number as a list item does.
bool begins_with_label(const Line& line);

/// Whether `next` begins a paragraph after the lines of `paragraph` (not empty): because it is set off, indented,
/// printed otherwise, begins with a label, or because its first word would have had room in the line before.
bool begins_paragraph(const std::vector<Line>& paragraph, const Line& next, const Edges& edges, double pitch);

/// The same over a page break, where distance tells nothing: a sentence after a single line begins a paragraph.
bool begins_paragraph_over_break(const std::vector<Line>& paragraph, const Line& next, const Edges& edges);

/// Lines of one column, from top to bottom, as paragraphs; none is empty.
std::vector<std::vector<Line>> split_paragraphs(std::vector<Line> lines, const Edges& edges, double pitch);

}  // namespace svod::extractors::pdf
