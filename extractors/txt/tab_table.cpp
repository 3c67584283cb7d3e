#include "extractors/txt/tab_table.hpp"

#include <re2/re2.h>

#include <algorithm>
#include <optional>
#include <utility>

#include "extractors/assembly/clean.hpp"
#include "extractors/assembly/heading_words.hpp"
#include "extractors/assembly/labels.hpp"
#include "extractors/assembly/rows.hpp"
#include "extractors/document/unicode.hpp"
#include "extractors/txt/columns.hpp"
#include "extractors/txt/text_columns.hpp"

namespace svod::extractors::txt {
namespace {

using assembly::Draft;
using assembly::LabelKind;

// A row's fields that differ by more than this from the table's belong to another table.
constexpr std::size_t tolerated_difference = 1;

bool is_broken(const Line& line) {
    return line.blanks_before > 0 || line.page_before;
}

bool is_row(std::string_view line) {
    return is_tabbed(line) || line.starts_with('\t');
}

bool is_rule_row(const std::vector<std::string>& fields) {
    bool any = false;
    for (const std::string& field : fields) {
        if (!field.empty() && !assembly::is_rule(field)) {
            return false;
        }
        any = any || !field.empty();
    }
    return any;
}

bool is_head(const std::vector<std::string>& fields) {
    Row row = to_row(fields);
    for (Cell& cell : row.cells) {
        cell.text = assembly::clean(std::move(cell.text)).text;
    }
    return assembly::begins_table(row);
}

bool has_digit(std::string_view text) {
    return std::any_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
}

// «Директор⇥(подпись)⇥А. Б. Сомова»: an office, room for the signature, a name with initials.
bool is_signature(const std::vector<std::string>& fields) {
    static const RE2 name(R"((?:[А-ЯЁ]\. ?){2}[А-ЯЁ][а-яё-]+|[А-ЯЁ][а-яё-]+ (?:[А-ЯЁ]\. ?){1,2})");
    static const RE2 room(R"(_*|_*\([^()]*\)_*|М\.? ?П\.?)");
    return fields.size() > 2 && !fields.front().empty() && !has_digit(fields.front()) &&
           RE2::FullMatch(fields.back(), name) &&
           std::all_of(fields.begin() + 1, fields.end() - 1,
                       [](const std::string& field) { return RE2::FullMatch(field, room); });
}

// «Показатель | 2022 | 2023»: a title over years or quarters.
bool is_head_of_periods(const std::vector<std::string>& fields) {
    return assembly::is_head_word(fields.front()) && !has_digit(fields.front()) &&
           std::all_of(fields.begin() + 1, fields.end(),
                       [](const std::string& field) { return !has_digit(field) || assembly::names_period(field); });
}

// Titles without a figure over a row of figures: the head of a table of its own.
bool is_head_over_figures(const std::vector<std::string>& fields, const std::vector<std::string>& below) {
    if (filled(fields) < 2 || (std::any_of(fields.begin(), fields.end(), has_digit) && !is_head_of_periods(fields))) {
        return false;
    }
    std::size_t figures = 0;
    for (std::size_t i = 1; i < std::min(fields.size(), below.size()); ++i) {
        figures += !fields[i].empty() && is_figure(below[i]) ? 1 : 0;
    }
    return figures > 0;
}

// «Форма | Количество | Охват» between rows of figures: titles in all cells, nothing but figures below them.
bool is_head_between_figures(const std::vector<std::string>& above, const std::vector<std::string>& fields,
                             const std::vector<std::string>& below) {
    if (filled(fields) != fields.size() || below.size() != fields.size() || !is_head_over_figures(fields, below) ||
        is_figure(below.front())) {
        return false;
    }
    const bool figures_only = std::all_of(below.begin() + 1, below.end(), [](const std::string& field) {
        return field.empty() || field == "-" || is_figure(field);
    });
    return figures_only && above.size() > 1 && std::any_of(above.begin() + 1, above.end(), is_figure);
}

/// Collects the rows of one table.
class Collector {
  public:
    Collector(const std::vector<Line>& lines, std::size_t begin) : lines_(lines), at_(begin) {}

    void run() {
        while (at_ < lines_.size() && (is_row(lines_[at_].text) ? take_row() : take_text())) {
        }
    }

    std::vector<RawRow>& rows() { return rows_; }
    std::size_t end() const { return at_; }

  private:
    std::size_t columns() const { return columns_; }

    bool take_row() {
        const Line& line = lines_[at_];
        std::vector<std::string> fields = split_fields(line.text);
        if (!rows_.empty() && is_broken(line)) {
            const bool same =
                fields.size() + tolerated_difference >= columns() && fields.size() <= columns() + tolerated_difference;
            const bool new_head = is_head(fields) && fields != rows_.front().fields;
            if (!same || new_head || is_signature(fields)) {
                return false;
            }
        }
        if (!rows_.empty() && begins_table_of_figures(fields)) {
            return false;
        }
        if (is_rule_row(fields)) {
            broken_ = broken_ || is_broken(line);
        } else if (completes(fields, line)) {
            RawRow& above = rows_.back();
            above.fields.back() = assembly::join_parts(above.fields.back(), fields.front());
            above.fields.insert(above.fields.end(), fields.begin() + 1, fields.end());
        } else {
            columns_ = std::max(columns_, fields.size());
            rows_.push_back({std::move(fields), broken_ || is_broken(line), false});
            broken_ = false;
        }
        ++at_;
        return true;
    }

    // A line end inside a cell cut the row above in two: the line brings just the cells that it lacks.
    bool completes(const std::vector<std::string>& fields, const Line& line) const {
        if (rows_.size() < 2 || is_broken(line) || rows_.back().title || fields.front().empty()) {
            return false;
        }
        const std::vector<std::string>& above = rows_.back().fields;
        const bool cut = is_open(rows_.back()) || assembly::begins_as_rest(fields.front()) ||
                         (assembly::is_row_number(above.front()) && !assembly::is_row_number(fields.front()));
        return cut && above.size() > 1 && above.size() + fields.size() - 1 == rows_.front().fields.size();
    }

    // «<p>Проведены:» whose end stands some lines further down.
    bool is_open(const RawRow& row) const {
        constexpr std::size_t farthest = 60;  // lines
        const std::string& cell = row.fields.back();
        const std::size_t tag = cell.rfind("<p>");
        if (row.title || tag == std::string::npos || cell.find("</p>", tag) != std::string::npos) {
            return false;
        }
        const auto begin = lines_.begin() + static_cast<std::ptrdiff_t>(at_);
        const auto end = lines_.begin() + static_cast<std::ptrdiff_t>(std::min(lines_.size(), at_ + farthest));
        return std::any_of(begin, end, [](const Line& line) { return line.text.find("</p>") != std::string::npos; });
    }

    // Lines without tabs: the rest of a cell, a section's title over the whole row, or the end of the table.
    bool take_text() {
        if (rows_.empty()) {
            return false;
        }
        std::size_t next = at_ + 1;
        std::string text = lines_[at_].text;
        while (next < lines_.size() && !is_broken(lines_[next]) && !is_row(lines_[next].text)) {
            text += '\n' + lines_[next].text;
            ++next;
        }
        const assembly::Cleaned cleaned = assembly::clean(text);
        const bool broken = is_broken(lines_[at_]);
        const bool row_follows = next < lines_.size() && is_row(lines_[next].text) && fits(lines_[next].text);
        RawRow& above = rows_.back();
        const bool title_goes_on = is_title(above) && broken && row_follows &&
                                   !assembly::is_terminated(above.fields.front()) &&
                                   assembly::begins_as_rest(cleaned.text);
        const bool row_is_cut = !broken && next < lines_.size() && is_row(lines_[next].text) &&
                                completes(split_fields(lines_[next].text), lines_[next]);
        const bool barred = lines_[at_ - 1].barred;
        const bool may_go_on = !broken && (!barred || assembly::begins_as_rest(cleaned.text));
        const bool cell_goes_on = !title_goes_on && (is_open(above) || row_is_cut ||
                                                     (may_go_on && goes_on_in_cell(above, cleaned.text, row_follows)));
        if (cell_goes_on) {
            std::string& cell = *last_filled(above);
            cell = assembly::join_parts(cell, text);
        } else if (title_goes_on || (row_follows && !begins_other_table(next) &&
                                     names_section(cleaned, stands_apart(next, cleaned.text)))) {
            push_title(text, broken);
        } else {
            return false;
        }
        at_ = next;
        return true;
    }

    // Whether the text before the row at `next` is a section's title only if it looks like one: a blank line lies at
    // it, or bars separate the cells («Примечание: …», «Дети» above another table's head).
    bool stands_apart(std::size_t next, std::string_view text) const {
        const bool barred = lines_[at_ - 1].barred;
        return is_broken(lines_[at_]) || is_broken(lines_[next]) ||
               (barred && (!is_numbered(lines_[next].text) || text.find(": ") != std::string_view::npos));
    }

    void push_title(const std::string& text, bool broken) {
        std::string folded = text;
        std::replace(folded.begin(), folded.end(), '\n', ' ');
        columns_ = std::max<std::size_t>(columns_, 1);
        rows_.push_back({{std::move(folded)}, broken || broken_, true});
        broken_ = false;
    }

    bool begins_table_of_figures(const std::vector<std::string>& fields) const {
        return at_ + 1 < lines_.size() && is_row(lines_[at_ + 1].text) && !is_broken(lines_[at_ + 1]) &&
               fields != rows_.front().fields &&
               is_head_between_figures(rows_.back().fields, fields, split_fields(lines_[at_ + 1].text));
    }

    // The head of another table, behind a blank line or between figures.
    bool begins_other_table(std::size_t at) const {
        if (at + 1 >= lines_.size() || !is_row(lines_[at + 1].text)) {
            return false;
        }
        const std::vector<std::string> head = split_fields(lines_[at].text);
        const std::vector<std::string> below = split_fields(lines_[at + 1].text);
        const bool apart = is_broken(lines_[at]) &&
                           (is_head_over_figures(head, below) || (filled(head) > 1 && has_figures_only_in_rows(head)));
        return apart || is_head_between_figures(rows_.back().fields, head, below);
    }

    // Titles without a figure, where each row so far but the head had one.
    bool has_figures_only_in_rows(const std::vector<std::string>& fields) const {
        return rows_.size() > 2 && std::none_of(fields.begin(), fields.end(), has_digit) &&
               std::all_of(rows_.begin() + 2, rows_.end(), [](const RawRow& row) {
                   return row.title || std::any_of(row.fields.begin(), row.fields.end(), has_digit);
               });
    }

    bool fits(std::string_view line) const {
        const std::vector<std::string> fields = split_fields(line);
        return !is_head(fields) && fields.size() + tolerated_difference >= columns() &&
               fields.size() <= columns() + tolerated_difference;
    }

    static bool is_numbered(std::string_view line) { return assembly::is_row_number(split_fields(line).front()); }

    static bool is_title(const RawRow& row) { return row.title || (filled(row.fields) == 1 && !row.fields[0].empty()); }

    static std::string* last_filled(RawRow& row) {
        const auto last = std::find_if(row.fields.rbegin(), row.fields.rend(),
                                       [](const std::string& field) { return !field.empty(); });
        return last == row.fields.rend() ? &row.fields.back() : &*last;
    }

    static bool goes_on_in_cell(RawRow& above, std::string_view text, bool row_follows) {
        if (above.title || is_head(above.fields)) {
            return false;
        }
        const bool open = !assembly::is_terminated(*last_filled(above));
        if (assembly::begins_as_rest(text)) {
            return open || row_follows;
        }
        const LabelKind label = assembly::read_label(text).kind;
        return row_follows && (label == LabelKind::bullet || assembly::is_terminated(text));
    }

    static bool names_section(const assembly::Cleaned& cleaned, bool apart) {
        const LabelKind label = assembly::read_label(cleaned.text).kind;
        if (label == LabelKind::number || label == LabelKind::roman || cleaned.bold || cleaned.italic ||
            unicode::is_capitals(cleaned.text)) {
            return true;
        }
        return !apart && !assembly::is_terminated(cleaned.text) && unicode::length(cleaned.text) < 200;
    }

    const std::vector<Line>& lines_;
    std::size_t at_;
    bool broken_ = false;
    std::size_t columns_ = 0;  // most fields so far
    std::vector<RawRow> rows_;
};

// Lines that all begin with a tab are set in; no column stands before it.
void drop_indentation(std::vector<RawRow>& rows) {
    const bool set_in = std::all_of(rows.begin(), rows.end(), [](const RawRow& row) {
        return row.title || (row.fields.size() > 1 && row.fields.front().empty());
    });
    for (RawRow& row : rows) {
        if (set_in && !row.title) {
            row.fields.erase(row.fields.begin());
        }
    }
}

// «1.⇥Text» and «-⇥Text» in every row: a list exported with tabs after its labels.
bool is_list(const std::vector<RawRow>& rows) {
    return std::all_of(rows.begin(), rows.end(), [](const RawRow& row) {
        return row.title || (row.fields.size() == 2 && !row.fields[1].empty() &&
                             assembly::read_label(row.fields[0] + " x").kind != LabelKind::none);
    });
}

std::size_t count_columns(const std::vector<RawRow>& rows) {
    std::size_t columns = 0;
    for (const RawRow& row : rows) {
        std::size_t size = row.fields.size();
        while (size > 0 && row.fields[size - 1].empty()) {
            --size;
        }
        columns = std::max(columns, size);
    }
    return columns;
}

std::vector<Draft> to_parts(const std::vector<RawRow>& rows, std::size_t columns) {
    std::vector<Draft> parts;
    for (const RawRow& row : rows) {
        if (parts.empty() || row.after_break) {
            Draft part;
            part.block.type = BlockType::table;
            part.block.table.columns = static_cast<int>(columns);
            part.after_break = true;
            parts.push_back(std::move(part));
        }
        parts.back().block.table.rows.push_back(to_row(row.fields));
    }
    return parts;
}

}  // namespace

TableRegion read_tab_table(const std::vector<Line>& lines, std::size_t begin) {
    if (!is_tabbed(lines.at(begin).text)) {
        return {.parts = {}, .end = begin};
    }
    Collector collector(lines, begin);
    collector.run();
    std::vector<RawRow>& rows = collector.rows();
    drop_indentation(rows);
    const std::vector<std::size_t> lost = lost_leading_cells(rows);
    for (std::size_t i = 0; i < rows.size(); ++i) {
        restore_leading_cells(rows[i].fields, lost[i], empty_at_end(rows[i].fields));
    }
    const auto real = std::count_if(rows.begin(), rows.end(), [](const RawRow& row) { return filled(row.fields) > 1; });
    const std::size_t columns = count_columns(rows);
    TableRegion region;
    region.end = collector.end();
    if (real < 2 || columns < 2 || columns > most_columns || is_list(rows)) {
        return region;
    }
    if (rows.size() * columns > most_cells) {
        region.too_large = true;
        return region;
    }
    region.ragged = align_columns(rows, columns);
    region.parts = to_parts(rows, columns);
    const bool adjacent = begin > 0 && begin + 1 < lines.size() && is_row(lines[begin - 1].text);
    if (adjacent && is_head_between_figures(split_fields(lines[begin - 1].text), split_fields(lines[begin].text),
                                            split_fields(lines[begin + 1].text))) {
        region.parts.front().after_break = false;
    }
    return region;
}

}  // namespace svod::extractors::txt
