#include "extractors/pdf/page_strip.hpp"

#include <algorithm>

namespace svod::extractors::pdf {
namespace {

constexpr double kNear = 1.3;  // em, as far as lines of a text are apart
constexpr double kFar = 10;    // em, farther than those of a table are

/// Whether one of the page's tables stands below `from` and above `to`.
bool has_table_between(const PageLayout& page, double from, double to) {
    return std::any_of(page.tables.begin(), page.tables.end(),
                       [&](const TableLayout& table) { return table.grid.top() < to && table.grid.bottom() > from; });
}

/// Whether the text of a page may go on at the top of the next one: no table stands between them, and the first one is
/// full.
bool may_go_on(const PageLayout& above, double last, const PageLayout& below, double first) {
    constexpr double kFull = 0.75;  // of the page
    return last > kFull * above.height && !has_table_between(above, last, above.height) &&
           !has_table_between(below, 0, first);
}

}  // namespace

PageStrip strip_of(const std::vector<PageLayout>& pages) {
    PageStrip strip;
    double shift = 0;
    for (std::size_t page = 0; page < pages.size(); ++page) {
        for (const Line& line : pages[page].lines) {
            if (!strip.lines.empty()) {
                const std::size_t above = strip.pages.back();
                const double last = strip.lines.back().y - strip.shifts.back();
                if (above != page) {
                    const bool near = page == above + 1 && may_go_on(pages[above], last, pages[page], line.top());
                    shift = strip.lines.back().y + (near ? kNear : kFar) * line.size - line.y;
                } else if (has_table_between(pages[page], last, line.top())) {
                    shift = std::max(shift, strip.lines.back().y + kFar * line.size - line.y);
                }
            }
            strip.lines.push_back(line);
            strip.lines.back().y += shift;
            strip.pages.push_back(page);
            strip.shifts.push_back(shift);
        }
    }
    return strip;
}

}  // namespace svod::extractors::pdf
