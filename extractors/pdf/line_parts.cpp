#include "extractors/pdf/line_parts.hpp"

#include <algorithm>
#include <iterator>
#include <utility>

namespace svod::extractors::pdf {
namespace {

/// Where three or more of the parts begin.
LeftEdges shared_edges(std::vector<double> starts) {
    constexpr std::ptrdiff_t kEnough = 3;
    constexpr double kSame = 0.8;
    std::sort(starts.begin(), starts.end());
    LeftEdges edges;
    for (auto first = starts.begin(); first != starts.end();) {
        const auto end =
            std::adjacent_find(first, starts.end(), [](double left, double right) { return right - left >= kSame; });
        const auto next = end == starts.end() ? end : std::next(end);
        if (next - first >= kEnough) {
            edges.push_back(*(first + (next - first) / 2));
        }
        first = next;
    }
    return edges;
}

}  // namespace

bool is_edge(const LeftEdges& edges, double at) {
    constexpr double kAligned = 2.0;
    const auto near = std::lower_bound(edges.begin(), edges.end(), at - kAligned);
    return near != edges.end() && *near < at + kAligned;
}

void split_at_edges(std::vector<Line>& parts, const LeftEdges& edges) {
    std::vector<Line> cut;
    for (const Line& part : parts) {
        cut.push_back(part);
        cut.back().words.clear();
        for (const Word& word : part.words) {
            if (!cut.back().words.empty() && word.x0 - cut.back().x1 > kNarrow * part.size && is_edge(edges, word.x0)) {
                cut.push_back(part);
                cut.back().words.clear();
                cut.back().x0 = word.x0;
            }
            cut.back().words.push_back(word);
            cut.back().x1 = word.x1;
        }
    }
    parts = std::move(cut);
}

LineParts::LineParts(const std::vector<Line>& lines, const std::vector<std::size_t>& pages)
    : lines_(lines), pages_(pages) {
    std::vector<std::vector<double>> starts(pages.empty() ? 0 : pages.back() + 1);
    for (std::size_t i = 0; i < lines.size(); ++i) {
        for (const Line& part : split_at_gaps(lines[i], kGap * lines[i].size)) {
            starts[pages[i]].push_back(part.x0);
        }
    }
    for (std::size_t page = 0; page < starts.size(); ++page) {
        std::vector<double> near = starts[page];
        if (page > 0) {
            near.insert(near.end(), starts[page - 1].begin(), starts[page - 1].end());
        }
        if (page + 1 < starts.size()) {
            near.insert(near.end(), starts[page + 1].begin(), starts[page + 1].end());
        }
        edges_.push_back(shared_edges(std::move(near)));
    }
}

std::vector<Line> LineParts::of(std::size_t line, const LeftEdges& more) const {
    std::vector<Line> parts = split_at_gaps(lines_[line], kGap * lines_[line].size);
    split_at_edges(parts, more);
    split_at_edges(parts, edges_[pages_[line]]);
    return parts;
}

bool LineParts::begins_at_edge(std::size_t line, const Line& part) const {
    return is_edge(edges_[pages_[line]], part.x0);
}

}  // namespace svod::extractors::pdf
