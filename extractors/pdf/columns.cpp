#include "extractors/pdf/columns.hpp"

#include <algorithm>
#include <iterator>
#include <optional>
#include <utility>

namespace svod::extractors::pdf {
namespace {

constexpr double kGutter = 1.2;      // em
constexpr std::size_t kLeast = 4;    // lines with text on both sides
constexpr double kNarrowest = 0.25;  // of the text's width, for either column

bool crosses(const Line& line, double x) {
    const std::vector<Line> parts = split_at_gaps(line, kGutter * line.size);
    return std::any_of(parts.begin(), parts.end(), [&](const Line& part) { return part.x0 < x && part.x1 > x; });
}

/// The gap that most lines share.
std::optional<double> find_gutter(const std::vector<Line>& lines) {
    std::vector<std::pair<double, double>> gaps;
    for (const Line& line : lines) {
        for (std::size_t i = 0; i + 1 < line.words.size(); ++i) {
            if (line.words[i + 1].x0 - line.words[i].x1 > kGutter * line.size) {
                gaps.emplace_back(line.words[i].x1, line.words[i + 1].x0);
            }
        }
    }
    constexpr std::size_t kMostGaps = 2000;  // every gap is compared with every other
    if (gaps.size() > kMostGaps) {
        return std::nullopt;
    }
    std::optional<double> gutter;
    std::size_t most = kLeast - 1;
    for (const auto& candidate : gaps) {
        const double x = (candidate.first + candidate.second) / 2;
        const auto support = static_cast<std::size_t>(
            std::count_if(gaps.begin(), gaps.end(), [&](const auto& gap) { return gap.first < x && gap.second > x; }));
        if (support > most) {
            most = support;
            gutter = x;
        }
    }
    return gutter;
}

/// What stands on one side of x.
std::vector<Line> side_of(const std::vector<Line>& lines, double x, bool left) {
    std::vector<Line> side;
    for (const Line& line : lines) {
        for (Line& part : split_at_gaps(line, kGutter * line.size)) {
            if ((part.x1 <= x) != left) {
                continue;
            }
            if (!side.empty() && side.back().y == part.y) {
                std::move(part.words.begin(), part.words.end(), std::back_inserter(side.back().words));
                side.back().x1 = part.x1;
            } else {
                side.push_back(std::move(part));
            }
        }
    }
    return side;
}

void add_plain(std::vector<Column>& columns, std::vector<Line> lines, const Edges& edges) {
    if (lines.empty()) {
        return;
    }
    if (!columns.empty() && columns.back().edges.left == edges.left && columns.back().edges.right == edges.right) {
        std::move(lines.begin(), lines.end(), std::back_inserter(columns.back().lines));
    } else {
        columns.push_back(Column{std::move(lines), edges, false});
    }
}

/// A block that no line crosses: its columns, or its lines as they are if one side is no running text.
void add_block(std::vector<Column>& columns, std::vector<Line> block, double x, const Edges& edges) {
    const std::vector<Line> left = side_of(block, x, true);
    const std::vector<Line> right = side_of(block, x, false);
    const Edges left_edges = edges_of(left);
    const Edges right_edges = edges_of(right);
    const double least = kNarrowest * edges.width();
    if (!is_running_text(left) || !is_running_text(right) || left_edges.width() < least ||
        right_edges.width() < least) {
        add_plain(columns, std::move(block), edges);
        return;
    }
    for (Column& column : columns_of(left, left_edges)) {
        columns.push_back(std::move(column));
    }
    const std::size_t first = columns.size();
    for (Column& column : columns_of(right, right_edges)) {
        columns.push_back(std::move(column));
    }
    columns.at(first).goes_on = true;
}

}  // namespace

bool is_running_text(const std::vector<Line>& lines) {
    constexpr std::size_t kEnough = 6;
    constexpr double kNearlyFull = 0.75;
    const double width = edges_of(lines).width();
    const auto full = static_cast<std::size_t>(std::count_if(
        lines.begin(), lines.end(), [&](const Line& line) { return line.x1 - line.x0 > kNearlyFull * width; }));
    return lines.size() >= kEnough && full * 5 >= lines.size() * 3;
}

std::vector<Column> columns_of(std::vector<Line> lines, const Edges& page_edges) {
    std::vector<Column> columns;
    const auto gutter = find_gutter(lines);
    if (!gutter) {
        add_plain(columns, std::move(lines), page_edges);
        return columns;
    }
    std::vector<Line> block;
    for (const Line& line : lines) {
        if (!crosses(line, *gutter)) {
            block.push_back(line);
            continue;
        }
        add_block(columns, std::move(block), *gutter, page_edges);
        block.clear();
        add_plain(columns, {line}, page_edges);
    }
    add_block(columns, std::move(block), *gutter, page_edges);
    return columns;
}

}  // namespace svod::extractors::pdf
