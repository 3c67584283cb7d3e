#include "extractors/docx/tab_tables.hpp"

#include <algorithm>
#include <cstddef>
#include <iterator>
#include <optional>
#include <string>
#include <utility>

#include "extractors/assembly/labels.hpp"
#include "extractors/txt/lines.hpp"
#include "extractors/txt/tab_table.hpp"

namespace svod::extractors::docx {
namespace {

constexpr std::ptrdiff_t fewest_cells = 3;
constexpr std::ptrdiff_t fewest_rows = 2;

bool is_free_text(const Item& item) {
    const Block& block = item.draft.block;
    return block.type == BlockType::paragraph && item.label.empty() && block.number.empty() && block.level == 0 &&
           block.text.find('\n') == std::string::npos;
}

bool is_blank(const std::string& text) {
    return text.find_first_not_of(" \t") == std::string::npos;
}

bool is_row(const Item& item) {
    if (!is_free_text(item) || !txt::is_tabbed(item.draft.block.text)) {
        return false;
    }
    const std::vector<std::string> fields = txt::split_fields(item.draft.block.text);
    return std::count_if(fields.begin(), fields.end(), [](const std::string& f) { return !f.empty(); }) >= fewest_cells;
}

// «9.1.⇥Приложение № 1⇥Сведения»: an item of a list, if no row without a label heads it.
bool is_labelled(const Item& item) {
    const std::vector<std::string> fields = txt::split_fields(item.draft.block.text);
    return assembly::read_label(fields.front() + " x").kind != assembly::LabelKind::none;
}

// A stretch of paragraphs without looks of their own, as the lines of a text file would have them.
class Stretch {
  public:
    Stretch(std::vector<Item>::iterator begin, std::vector<Item>::iterator end) {
        int blanks = 0;
        for (auto item = begin; item != end; ++item) {
            if (is_blank(item->draft.block.text)) {
                ++blanks;
                continue;
            }
            lines_.push_back({item->draft.block.text, blanks, item->draft.after_break});
            items_.push_back(item);
            blanks = 0;
        }
    }

    void move_to(std::vector<Item>& out) {
        for (std::size_t at = 0; at < lines_.size();) {
            const std::size_t end = is_row(*items_[at]) ? move_table(at, out) : at;
            if (end == at) {
                out.push_back(std::move(*items_[at++]));
            } else {
                at = end;
            }
        }
    }

  private:
    // The line behind the table, or `begin` where there is none.
    std::size_t move_table(std::size_t begin, std::vector<Item>& out) {
        if (begin < searched_) {
            return begin;
        }
        txt::TableRegion region = txt::read_tab_table(lines_, begin);
        searched_ = region.end;  // what holds no table from here holds none later on
        const auto first = items_.begin() + static_cast<std::ptrdiff_t>(begin);
        const auto last = items_.begin() + static_cast<std::ptrdiff_t>(region.end);
        const auto rows = std::count_if(first, last, [](const auto& item) { return is_row(*item); });
        const bool list =
            std::all_of(first, last, [](const auto& item) { return !is_row(*item) || is_labelled(*item); });
        if (region.parts.empty() || rows < fewest_rows || list) {
            return begin;
        }
        const std::optional<int> page = items_[begin]->draft.block.page;
        for (assembly::Draft& part : region.parts) {
            part.block.page = page;
            out.push_back({std::move(part), {}});
        }
        return region.end;
    }

    std::vector<txt::Line> lines_;
    std::size_t searched_ = 0;
    std::vector<std::vector<Item>::iterator> items_;
};

}  // namespace

void read_tab_tables(std::vector<Item>& items) {
    if (std::count_if(items.begin(), items.end(), is_row) < fewest_rows) {
        return;
    }
    std::vector<Item> out;
    out.reserve(items.size());
    for (auto begin = items.begin(); begin != items.end();) {
        const auto end = std::find_if_not(begin, items.end(), is_free_text);
        Stretch(begin, end).move_to(out);
        if (end != items.end()) {
            out.push_back(std::move(*end));
        }
        begin = end == items.end() ? end : std::next(end);
    }
    items = std::move(out);
}

}  // namespace svod::extractors::docx
