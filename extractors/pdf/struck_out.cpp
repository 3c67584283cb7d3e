#include "extractors/pdf/struck_out.hpp"

#include <algorithm>
#include <cmath>
#include <cstddef>

#include "extractors/pdf/letters.hpp"

namespace svod::extractors::pdf {
namespace {

// A line through the middle lies that far above the baseline, in font sizes; an underline lies below it.
constexpr double kLowest = 0.15;
constexpr double kHighest = 0.45;
constexpr double kLargest = 40;  // points of the largest text of a report

/// The glyphs of a line of text, by their baselines.
std::vector<std::size_t> by_baseline(const std::vector<Glyph>& glyphs) {
    std::vector<std::size_t> order;
    for (std::size_t i = 0; i < glyphs.size(); ++i) {
        if (glyphs[i].turns == 0 && !is_blank(glyphs[i].code)) {
            order.push_back(i);
        }
    }
    std::stable_sort(order.begin(), order.end(),
                     [&](std::size_t a, std::size_t b) { return glyphs[a].y < glyphs[b].y; });
    return order;
}

bool crosses(const Ruling& line, const Glyph& glyph) {
    const double rise = (glyph.y - line.at) / glyph.size;
    const double middle = glyph.x + glyph.advance / 2;
    return rise > kLowest && rise < kHighest && line.from < middle && middle < line.to;
}

/// Marks what a line crosses, if it goes from the first of these glyphs to the last: the border of a table that runs
/// through text goes on beyond it.
void strike(const Ruling& line, const std::vector<Glyph>& glyphs, const std::vector<std::size_t>& order,
            std::vector<bool>& struck) {
    const auto begin =
        std::lower_bound(order.begin(), order.end(), line.at, [&](std::size_t i, double y) { return glyphs[i].y < y; });
    std::vector<std::size_t> crossed;
    double left = line.to;
    double right = line.from;
    double size = 0;
    for (auto at = begin; at != order.end() && glyphs[*at].y < line.at + kHighest * kLargest; ++at) {
        const Glyph& glyph = glyphs[*at];
        if (crosses(line, glyph)) {
            crossed.push_back(*at);
            left = std::min(left, glyph.x);
            right = std::max(right, glyph.x + glyph.advance);
            size = std::max(size, glyph.size);
        }
    }
    constexpr double kBeyond = 0.4;  // font sizes: a space that is struck out as well
    if (crossed.empty() || std::abs(left - line.from) > kBeyond * size || std::abs(line.to - right) > kBeyond * size) {
        return;
    }
    struck.resize(glyphs.size(), false);
    for (const std::size_t i : crossed) {
        struck[i] = true;
    }
}

}  // namespace

std::vector<bool> struck_out(const Page& page) {
    std::vector<bool> struck;
    if (page.rulings.empty()) {
        return struck;
    }
    const std::vector<std::size_t> order = by_baseline(page.glyphs);
    for (const Ruling& line : page.rulings) {
        if (line.horizontal) {
            strike(line, page.glyphs, order, struck);
        }
    }
    return struck;
}

}  // namespace svod::extractors::pdf
