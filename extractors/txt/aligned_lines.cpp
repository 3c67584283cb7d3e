#include "extractors/txt/aligned_lines.hpp"

#include <algorithm>
#include <utility>

#include "extractors/assembly/clean.hpp"
#include "extractors/assembly/labels.hpp"
#include "extractors/assembly/rows.hpp"
#include "extractors/document/unicode.hpp"

namespace svod::extractors::txt {
namespace {

constexpr std::size_t fewest_sure = 3;  // lines: from then on the columns are known

bool has_digit(const std::string& text) {
    return text.find_first_of("0123456789") != std::string::npos;
}

// Titles without a figure above a line with figures in its columns.
bool names_figures(const std::vector<std::string>& cells, const std::vector<std::string>& below) {
    return filled(cells) > 1 && std::none_of(cells.begin(), cells.end(), has_digit) && below.size() == cells.size() &&
           below.size() > 1 && std::any_of(below.begin() + 1, below.end(), has_digit);
}

}  // namespace

AlignedLines::AlignedLines(const std::vector<Line>& lines, std::size_t begin)
    : lines_(lines), begin_(begin), at_(begin) {
    while (at_ < lines_.size() && take()) {
        ++at_;
    }
    // A short line at the end is text below the table, unless it goes on in lower case.
    while (!group_.empty() && (group_.back().title ||
                               (!has_gap(group_.back().text) && (group_.back().behind_blank || !goes_on_below())))) {
        group_.pop_back();
    }
}

std::size_t AlignedLines::count() const {
    return group_.empty() ? 0 : sources_[group_.size() - 1] + 1 - begin_;
}

bool AlignedLines::goes_on_below() const {
    return assembly::begins_as_rest(unicode::encode(group_.back().text));
}

bool AlignedLines::take() {
    const Line& line = lines_[at_];
    const bool broken = at_ > begin_ && (line.blanks_before > 0 || line.page_before);
    if (line.text.find('\t') != std::string::npos || (broken && !goes_on_behind_blank(at_))) {
        return false;
    }
    if (assembly::is_rule(line.text)) {
        behind_rule_ = true;
        return true;
    }
    std::u32string text = trimmed_end(line.text);
    const bool behind_blank = std::exchange(behind_rule_, false) || broken;
    if (is_title(at_)) {
        push({std::move(text), true, behind_blank});
        return true;
    }
    const bool in_first = stands_in_first(text);
    if (!has_gap(text) && !in_first && (group_.empty() || !unicode::is_space(text.front()))) {
        return false;
    }
    ClearColumns with = occupied_;
    with.add(text);
    if (with.columns().size() < 2) {
        return false;
    }
    occupied_ = std::move(with);
    push({std::move(text), false, behind_blank});
    return true;
}

void AlignedLines::push(TableLine line) {
    group_.push_back(std::move(line));
    sources_.push_back(at_);
}

// Whether a line leaves all columns clear that the ones before have.
bool AlignedLines::fits(std::size_t at) const {
    if (at >= lines_.size() || lines_[at].text.find('\t') != std::string::npos) {
        return false;
    }
    const std::u32string text = trimmed_end(lines_[at].text);
    ClearColumns with = occupied_;
    with.add(text);
    const std::vector<Span> columns = with.columns();
    return text.size() <= widest_line && columns.size() >= occupied_.columns().size() && filled(cut(text, columns)) > 1;
}

// A rest of the first cell, or a row of one, that leaves the second column clear.
bool AlignedLines::stands_in_first(const std::u32string& text) const {
    const std::vector<Span> columns = occupied_.columns();
    return !group_.empty() &&
           text.size() <= (columns.size() > 2 ? columns[1].begin - narrowest_gap : columns.front().end);
}

bool AlignedLines::is_sure() const {
    const std::vector<Span> columns = occupied_.columns();
    return columns.size() > 2 && !group_.empty() &&
           (group_.size() >= fewest_sure || assembly::looks_like_head(to_row(cut(group_.front().text, columns))));
}

// The head of another table.
bool AlignedLines::begins_other(std::size_t at) const {
    const Row head = to_row(cells_by_gaps(trimmed_end(lines_[at].text)));
    return group_.size() >= fewest_sure && (assembly::looks_like_head(head) || is_head_over_figures(at));
}

// Titles over figures, where the row above had figures too.
bool AlignedLines::is_head_over_figures(std::size_t at) const {
    const std::vector<std::string> above = cells_by_gaps(group_.back().text);
    return at + 1 < lines_.size() && above.size() > 1 && std::any_of(above.begin() + 1, above.end(), has_digit) &&
           names_figures(cells_by_gaps(trimmed_end(lines_[at].text)), cells_by_gaps(trimmed_end(lines_[at + 1].text)));
}

// The table goes on behind one or two blank lines with a line in its columns, or a title above such a line.
bool AlignedLines::goes_on_behind_blank(std::size_t at) const {
    constexpr int most_blanks = 2;
    const bool signature = lines_[at].text.find("___") != std::string::npos;  // «Методист  ______  А. С. Сомова»
    return lines_[at].blanks_before <= most_blanks && !signature && occupied_.columns().size() > 2 &&
           ((fits(at) && !begins_other(at)) || (is_title(at) && !begins_other(at + 1)));
}

// «2. Работа с семьёй» across the columns, above a line in them.
bool AlignedLines::is_title(std::size_t at) const {
    constexpr std::size_t longest = 200;  // bytes
    if (!is_sure() || fits(at) || !fits(at + 1) || lines_[at].text.size() > longest) {
        return false;
    }
    const std::u32string text = trimmed_end(lines_[at].text);
    const std::string words = unicode::fold_space(unicode::encode(text));
    const Span first = occupied_.columns().front();
    const std::size_t begin = text.find_first_not_of(U' ');
    const bool crosses = begin < first.end && text.size() > first.end + narrowest_gap;
    const assembly::LabelKind label = assembly::read_label(words).kind;
    const bool titled = label == assembly::LabelKind::number || label == assembly::LabelKind::roman ||
                        unicode::is_upper(unicode::first_point(words.substr(0, 64)));
    return crosses && !has_gap(text) && titled && !assembly::is_terminated(words);
}

}  // namespace svod::extractors::txt
