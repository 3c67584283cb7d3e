#include <algorithm>
#include <array>
#include <cmath>
#include <cstddef>
#include <utility>

#include "extractors/pdf/letters.hpp"
#include "extractors/pdf/lines.hpp"

namespace svod::extractors::pdf {
namespace {

struct Point {
    double x;
    double y;
};

Point turned(Point point, std::uint8_t turns, double width, double height) {
    switch (turns) {
        case 1:
            return {height - point.y, point.x};
        case 2:
            return {width - point.x, height - point.y};
        case 3:
            return {point.y, width - point.x};
        default:
            return point;
    }
}

Ruling turned(const Ruling& ruling, std::uint8_t turns, double width, double height) {
    const Point a = ruling.horizontal ? Point{ruling.from, ruling.at} : Point{ruling.at, ruling.from};
    const Point b = ruling.horizontal ? Point{ruling.to, ruling.at} : Point{ruling.at, ruling.to};
    const Point c = turned(a, turns, width, height);
    const Point d = turned(b, turns, width, height);
    const bool horizontal = ruling.horizontal == (turns % 2 == 0);
    if (horizontal) {
        return {true, c.y, std::min(c.x, d.x), std::max(c.x, d.x)};
    }
    return {false, c.x, std::min(c.y, d.y), std::max(c.y, d.y)};
}

}  // namespace

bool continues_word(const Glyph& glyph, const Glyph& next) {
    const double near = 0.12 * glyph.size;
    if (glyph.turns != next.turns || is_blank(glyph.code)) {
        return false;
    }
    switch (glyph.turns) {
        case 0:
            return std::abs(next.x - glyph.x - glyph.advance) < near && std::abs(next.y - glyph.y) < near;
        case 1:
            return std::abs(glyph.y - glyph.advance - next.y) < near && std::abs(next.x - glyph.x) < near;
        case 2:
            return std::abs(glyph.x - glyph.advance - next.x) < near && std::abs(next.y - glyph.y) < near;
        default:
            return std::abs(next.y - glyph.y - glyph.advance) < near && std::abs(next.x - glyph.x) < near;
    }
}

void make_upright(std::vector<Glyph>& glyphs, std::uint8_t turns, double width, double height) {
    for (Glyph& glyph : glyphs) {
        const Point point = turned(Point{glyph.x, glyph.y}, turns, width, height);
        glyph.x = point.x;
        glyph.y = point.y;
        glyph.turns = static_cast<std::uint8_t>((glyph.turns + 4 - turns) % 4);
    }
}

void make_upright(Page& page) {
    std::array<std::size_t, 4> votes{};
    for (const Glyph& glyph : page.glyphs) {
        ++votes.at(glyph.turns);
    }
    const auto turns = static_cast<std::uint8_t>(std::max_element(votes.begin(), votes.end()) - votes.begin());
    if (turns == 0) {
        return;
    }
    make_upright(page.glyphs, turns, page.width, page.height);
    for (Ruling& ruling : page.rulings) {
        ruling = turned(ruling, turns, page.width, page.height);
    }
    if (turns % 2 == 1) {
        std::swap(page.width, page.height);
    }
}

}  // namespace svod::extractors::pdf
