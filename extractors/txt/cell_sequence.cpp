#include "extractors/txt/cell_sequence.hpp"

#include <algorithm>

namespace svod::extractors::txt {
namespace {

constexpr std::size_t lines_looked_at = 30;
constexpr int most_empty_cells = 12;

std::string_view trimmed(std::string_view text) {
    const std::size_t begin = text.find_first_not_of(" \t");
    return begin == std::string_view::npos ? "" : text.substr(begin, text.find_last_not_of(" \t") + 1 - begin);
}

}  // namespace

CellSequence::CellSequence(const std::vector<Line>& lines, std::size_t begin) : lines_(lines), next_(begin) {
    const std::size_t end = std::min(lines.size(), begin + lines_looked_at);
    // Programs that write a blank line between all paragraphs write two more for an empty one.
    spaced_ = end > begin + 1 && std::all_of(lines.begin() + static_cast<std::ptrdiff_t>(begin) + 1,
                                             lines.begin() + static_cast<std::ptrdiff_t>(end),
                                             [](const Line& line) { return line.blanks_before > 0; });
}

std::string_view CellSequence::at(std::size_t cell) {
    return has(cell) ? trimmed(cells_[cell].text) : std::string_view();
}

bool CellSequence::has(std::size_t cell) {
    while (cells_.size() <= cell && next_ < lines_.size()) {
        const Line& line = lines_[next_];
        const int blanks = cells_.empty() ? 0 : std::min(line.blanks_before, most_empty_cells);
        cells_.insert(cells_.end(), static_cast<std::size_t>(spaced_ && blanks > 0 ? (blanks - 1) / 2 : blanks),
                      {"", next_});
        cells_.push_back({line.text, next_ + 1});
        ++next_;
    }
    return cell < cells_.size();
}

std::size_t CellSequence::line_behind(std::size_t count) const {
    return cells_[std::min(count, cells_.size()) - 1].line_behind;
}

}  // namespace svod::extractors::txt
