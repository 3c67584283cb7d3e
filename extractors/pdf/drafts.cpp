#include "extractors/pdf/drafts.hpp"

#include <algorithm>
#include <cmath>
#include <iterator>
#include <limits>
#include <map>
#include <optional>
#include <utility>

#include "extractors/document/unicode.hpp"
#include "extractors/pdf/columns.hpp"
#include "extractors/pdf/continuation.hpp"
#include "extractors/pdf/hyphens.hpp"

namespace svod::extractors::pdf {
namespace {

using assembly::Draft;

/// Pages of one width share their margins.
long paper_of(const PageLayout& page) {
    return std::lround(page.width / 5);
}

WordStock stock_of(const std::vector<PageLayout>& pages) {
    WordStock stock;
    const auto for_all = [&](auto&& act) {
        for (const PageLayout& page : pages) {
            act(page.lines);
            for (const TableLayout& table : page.tables) {
                for (const CellLayout& cell : table.cells) {
                    act(cell.lines);
                }
            }
        }
    };
    for_all([&](const std::vector<Line>& lines) { stock.add(lines); });
    for_all([&](const std::vector<Line>& lines) { stock.learn_habit(lines); });
    return stock;
}

bool all_bold(const std::vector<Line>& lines) {
    return !lines.empty() && std::all_of(lines.begin(), lines.end(), [](const Line& line) { return line.bold; });
}

/// Where the line stands, without what it says.
Line without_words(const Line& line) {
    return Line{{}, line.x0, line.x1, line.y, line.size, line.bold};
}

double pitch_of(const TableLayout& table) {
    std::vector<Line> lines;  // a cell's first line lies above the last one of the cell before: no distance counts
    for (const CellLayout& cell : table.cells) {
        std::transform(cell.lines.begin(), cell.lines.end(), std::back_inserter(lines), without_words);
    }
    return pdf::pitch_of(lines);
}

Table table_of(LongTable source_table, const WordStock& stock) {
    TableLayout& layout = source_table.layout;
    Table table;
    table.columns = layout.grid.columns();
    for (const int page : source_table.row_pages) {
        table.rows.emplace_back().page = page;
    }
    const double pitch = pitch_of(layout);
    for (std::size_t i = 0; i < layout.cells.size(); ++i) {
        const GridCell& place = layout.grid.cells[i];
        CellLayout& source = layout.cells[i];
        Cell cell{place.column, place.row_span, place.column_span, {}, all_bold(source.lines)};
        for (const auto& paragraph : split_paragraphs(std::move(source.lines), source.edges, pitch)) {
            cell.text += cell.text.empty() ? "" : "\n";
            cell.text += join_lines(paragraph, stock, source.edges.width());
        }
        table.rows.at(static_cast<std::size_t>(place.row)).cells.push_back(std::move(cell));
    }
    for (Row& row : table.rows) {
        std::sort(row.cells.begin(), row.cells.end(), [](const Cell& a, const Cell& b) { return a.column < b.column; });
    }
    return table;
}

/// Writes the drafts page by page; keeps the last paragraph open until it is known to have ended.
class Writer {
  public:
    Writer(const WordStock& stock, std::map<long, Edges> edges, double pitch)
        : stock_(stock), edges_(std::move(edges)), pitch_(pitch) {}

    /// Takes the page's lines and tables; the page must stay alive until the next call.
    void add(PageLayout& page) {
        page_ = &page;
        fresh_ = true;
        std::size_t next = 0;
        const auto take_above = [&](double y) {
            std::vector<Line> lines;
            for (; next < page.lines.size() && page.lines[next].y < y; ++next) {
                lines.push_back(std::move(page.lines[next]));
            }
            return lines;
        };
        for (TableLayout& table : page.tables) {
            add_flow(take_above(table.grid.top() + 2));
            add_table(std::move(table));
        }
        add_flow(take_above(std::numeric_limits<double>::infinity()));
        if (!page.sideways.empty()) {
            const Edges edges = edges_of(page.sideways);
            add_column(std::move(page.sideways), edges, false);
        }
    }

    std::vector<Draft> finish() {
        close();
        return std::move(drafts_);
    }

  private:
    /// Programs don't leave the first line of a paragraph alone at the end of a page: what stands there alone, and is
    /// followed by a capitalized word, ended there.
    static bool is_whole(const std::vector<Line>& paragraph, const Line& next) {
        const std::u32string& word = next.words.front().text;
        return paragraph.size() == 1 && paragraph.front().words.size() > 1 && word.size() > 2 &&
               unicode::is_upper(word[0]) && unicode::is_lower(word[1]) && unicode::is_lower(word[2]) &&
               unicode::is_letter(paragraph.front().words.back().text.back());
    }

    void add_flow(std::vector<Line> lines) {
        if (lines.empty()) {
            return;
        }
        for (Column& column : columns_of(std::move(lines), edges_.at(paper_of(*page_)))) {
            add_column(std::move(column.lines), column.edges, column.goes_on);
        }
    }

    void add_column(std::vector<Line> lines, const Edges& edges, bool goes_on) {
        turned_ = goes_on;
        constexpr std::size_t kEnough = 8;
        const double pitch = lines.size() >= kEnough ? pdf::pitch_of(lines) : pitch_;
        for (Line& line : lines) {
            const bool begins = open_.empty() || (fresh_ && is_whole(open_, line)) ||
                                (fresh_ || turned_ ? begins_paragraph_over_break(open_, line, edges_of_open_)
                                                   : begins_paragraph(open_, line, edges, pitch));
            if (begins) {
                close();
                open_page_ = page_->number;
                open_after_break_ = fresh_ && !drafts_.empty();
            }
            fresh_ = false;
            turned_ = false;
            edges_of_open_ = edges;
            open_.push_back(std::move(line));
        }
    }

    void close() {
        close_table();
        if (open_.empty()) {
            return;
        }
        Draft draft;
        draft.after_break = open_after_break_;
        draft.block.type = BlockType::paragraph;
        draft.block.page = open_page_;
        draft.block.text = join_lines(open_, stock_, edges_of_open_.width());
        draft.block.looks.bold = all_bold(open_);
        draft.block.looks.centred = std::all_of(open_.begin(), open_.end(), [&](const Line& line) {
            return is_centred(line, edges_of_open_) ||
                   (open_.size() > 1 && &line != &open_.back() && line.x1 - line.x0 > 0.8 * edges_of_open_.width());
        });
        draft.block.looks.capitals = unicode::is_capitals(draft.block.text);
        draft.block.looks.size = std::round(open_.front().size * 2) / 2;
        drafts_.push_back(std::move(draft));
        open_.clear();
    }

    void add_table(TableLayout table) {
        if (fresh_ && open_.empty() && table_ && goes_on(*table_, table)) {
            append(*table_, std::move(table), *page_);
        } else {
            close();
            table_after_break_ = fresh_ && !drafts_.empty();
            table_.emplace(std::move(table), *page_);
        }
        fresh_ = false;
    }

    void close_table() {
        if (!table_) {
            return;
        }
        Draft draft;
        draft.after_break = table_after_break_;
        draft.block.type = BlockType::table;
        draft.block.page = table_->row_pages.front();
        draft.block.table = table_of(std::move(*table_), stock_);
        drafts_.push_back(std::move(draft));
        table_.reset();
    }

    const WordStock& stock_;
    std::map<long, Edges> edges_;
    double pitch_;
    std::vector<Draft> drafts_;
    const PageLayout* page_ = nullptr;
    bool fresh_ = false;   // nothing of this page has been added yet
    bool turned_ = false;  // the column before is full, nothing of this one has been added yet
    std::vector<Line> open_;
    Edges edges_of_open_;
    std::optional<LongTable> table_;  // may go on on the next page
    bool table_after_break_ = false;
    int open_page_ = 0;
    bool open_after_break_ = false;
};

}  // namespace

std::vector<Draft> drafts_of(std::vector<PageLayout> pages) {
    std::map<long, std::vector<Line>> by_paper;
    std::map<long, double> widths;
    std::vector<Line> all;
    for (const PageLayout& page : pages) {
        auto& lines = by_paper[paper_of(page)];
        widths[paper_of(page)] = page.width;
        for (const Line& line : page.lines) {
            lines.push_back(without_words(line));
            all.push_back(without_words(line));
        }
    }
    std::map<long, Edges> edges;
    for (const auto& [paper, lines] : by_paper) {
        edges[paper] = edges_of(lines, widths[paper]);
    }
    const WordStock stock = stock_of(pages);
    Writer writer(stock, std::move(edges), pdf::pitch_of(all));
    for (PageLayout& page : pages) {
        writer.add(page);
    }
    return writer.finish();
}

}  // namespace svod::extractors::pdf
