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

/// The edges that the lines keep to, a few outliers ignored.
Edges edges_of(const std::vector<Line>& lines);

/// The usual distance of two baselines, in font sizes; 1.2 where nothing tells.
double pitch_of(const std::vector<Line>& lines);

/// Whether the line stands in the middle between the edges, with room on both sides.
bool is_centred(const Line& line, const Edges& edges);

/// Whether the line begins with a bullet, a dash or a number as a list item does.
bool begins_with_label(const Line& line);

/// Whether `next` begins a paragraph after the lines of `paragraph` (not empty): because it is set off, indented,
/// printed otherwise, begins with a label, or because its first word would have had room in the line before.
/// `check_distance` false ignores the vertical distance, as over a page break.
bool begins_paragraph(const std::vector<Line>& paragraph, const Line& next, const Edges& edges, double pitch,
                      bool check_distance = true);

/// Lines of one column, from top to bottom, as paragraphs; none is empty.
std::vector<std::vector<Line>> split_paragraphs(const std::vector<Line>& lines, const Edges& edges, double pitch);

}  // namespace svod::extractors::pdf
