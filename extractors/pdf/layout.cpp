#include "extractors/pdf/layout.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <iterator>
#include <utility>

#include "extractors/pdf/letters.hpp"
#include "extractors/pdf/struck_out.hpp"

namespace svod::extractors::pdf {
namespace {

struct Point {
    double x;
    double y;
};

/// The middle of the glyph's body.
Point middle_of(const Glyph& glyph) {
    const double half = glyph.advance / 2;
    const double rise = 0.3 * glyph.size;
    switch (glyph.turns) {
        case 0:
            return {glyph.x + half, glyph.y - rise};
        case 1:
            return {glyph.x - rise, glyph.y - half};
        case 2:
            return {glyph.x - half, glyph.y + rise};
        default:
            return {glyph.x + rise, glyph.y + half};
    }
}

std::uint8_t main_turns(const std::vector<Glyph>& glyphs) {
    std::array<std::size_t, 4> votes{};
    for (const Glyph& glyph : glyphs) {
        votes.at(glyph.turns) += !is_blank(glyph.code);
    }
    return static_cast<std::uint8_t>(std::max_element(votes.begin(), votes.end()) - votes.begin());
}

Edges borders_of(const Grid& grid, const GridCell& cell, std::uint8_t turns, const Page& page) {
    const double left = grid.xs[static_cast<std::size_t>(cell.column)];
    const double right = grid.xs[static_cast<std::size_t>(cell.column + cell.column_span)];
    const double top = grid.ys[static_cast<std::size_t>(cell.row)];
    const double bottom = grid.ys[static_cast<std::size_t>(cell.row + cell.row_span)];
    switch (turns) {
        case 0:
            return {left, right};
        case 1:
            return {page.height - bottom, page.height - top};
        case 2:
            return {page.width - right, page.width - left};
        default:
            return {top, bottom};
    }
}

CellLayout lay_out_cell(std::vector<Glyph> glyphs, const Grid& grid, const GridCell& cell, const Page& page) {
    CellLayout layout;
    const std::uint8_t turns = main_turns(glyphs);
    layout.edges = borders_of(grid, cell, turns, page);
    std::erase_if(glyphs, [&](const Glyph& glyph) { return glyph.turns != turns; });
    make_upright(glyphs, turns, page.width, page.height);
    layout.lines = build_lines(std::move(glyphs));
    return layout;
}

/// Takes the space between border and text from the cells' edges: the least that any line of the table keeps.
void take_padding(TableLayout& table) {
    constexpr double kMost = 8.0;
    double padding = kMost;
    for (const CellLayout& cell : table.cells) {
        for (const Line& line : cell.lines) {
            padding = std::min({padding, line.x0 - cell.edges.left, cell.edges.right - line.x1});
        }
    }
    padding = std::max(padding, 0.0);
    for (CellLayout& cell : table.cells) {
        cell.edges.left += padding;
        cell.edges.right -= padding;
    }
}

}  // namespace

PageLayout lay_out(const Page& page) {
    PageLayout layout;
    layout.number = page.number;
    layout.width = page.width;
    layout.height = page.height;
    std::vector<std::vector<std::vector<Glyph>>> inside;
    for (Grid& grid : find_grids(page)) {
        inside.emplace_back(grid.cells.size());
        layout.tables.push_back(TableLayout{std::move(grid), {}});
    }
    std::array<std::vector<Glyph>, 4> outside;
    const Glyph* before = nullptr;
    std::vector<Glyph>* target = nullptr;  // a word stays in one piece, even where it juts out of its cell
    const std::vector<bool> struck = struck_out(page);
    for (const Glyph& glyph : page.glyphs) {
        if (!struck.empty() && struck[static_cast<std::size_t>(&glyph - page.glyphs.data())]) {
            continue;
        }
        if (before == nullptr || is_blank(glyph.code) || !continues_word(*before, glyph)) {
            target = &outside.at(glyph.turns);
            const Point middle = middle_of(glyph);
            for (std::size_t i = 0; i < layout.tables.size(); ++i) {
                const std::size_t cell = layout.tables[i].grid.cell_at(middle.x, middle.y);
                if (cell < inside[i].size()) {
                    target = &inside[i][cell];
                    break;
                }
            }
        }
        target->push_back(glyph);
        before = &glyph;
    }
    for (std::size_t i = 0; i < layout.tables.size(); ++i) {
        TableLayout& table = layout.tables[i];
        for (std::size_t k = 0; k < inside[i].size(); ++k) {
            table.cells.push_back(lay_out_cell(std::move(inside[i][k]), table.grid, table.grid.cells[k], page));
        }
        take_padding(table);
    }
    // A table without a word is decoration.
    std::erase_if(layout.tables, [](const TableLayout& table) {
        return std::all_of(table.cells.begin(), table.cells.end(),
                           [](const CellLayout& cell) { return cell.lines.empty(); });
    });
    layout.lines = build_lines(std::move(outside[0]));
    for (const std::uint8_t turns : {std::uint8_t{1}, std::uint8_t{2}, std::uint8_t{3}}) {
        make_upright(outside.at(turns), turns, page.width, page.height);
        std::vector<Line> lines = build_lines(std::move(outside.at(turns)));
        std::move(lines.begin(), lines.end(), std::back_inserter(layout.sideways));
    }
    return layout;
}

}  // namespace svod::extractors::pdf
