#include "extractors/txt/txt.hpp"

#include <algorithm>
#include <array>
#include <iterator>
#include <utility>

#include "extractors/assembly/assembly.hpp"
#include "extractors/assembly/hyphenation.hpp"
#include "extractors/assembly/labels.hpp"
#include "extractors/assembly/wrapping.hpp"
#include "extractors/document/unicode.hpp"
#include "extractors/txt/aligned_table.hpp"
#include "extractors/txt/bar_rows.hpp"
#include "extractors/txt/cell_lines.hpp"
#include "extractors/txt/drawn_table.hpp"
#include "extractors/txt/encoding.hpp"
#include "extractors/txt/html_table.hpp"
#include "extractors/txt/lines.hpp"
#include "extractors/txt/page_numbers.hpp"
#include "extractors/txt/stacked_table.hpp"
#include "extractors/txt/tab_table.hpp"

namespace svod::extractors::txt {
namespace {

using assembly::Draft;

/// Nesting depth of list items by how far they are set in.
class Nesting {
  public:
    /// The depth of a paragraph, from 1; 0 for one that is no list item, which ends the list.
    int depth_of(std::string_view text) {
        const std::size_t indent = indentation(text);
        const std::string head = unicode::fold_space(std::string(text.substr(0, 200)));
        if (assembly::read_label(head).kind == assembly::LabelKind::none) {
            indents_.clear();
            return 0;
        }
        while (!indents_.empty() && indents_.back() > indent) {
            indents_.pop_back();
        }
        if (indents_.empty() || indents_.back() < indent) {
            indents_.push_back(indent);
        }
        return static_cast<int>(indents_.size());
    }

  private:
    std::vector<std::size_t> indents_;
};

// «Количество обучаю-», «щихся⇥340»: a line of a table that breaks inside a word, in its first cell or its last, is one
// with the line below.
void join_cut_cells(std::vector<Line>& lines, const assembly::WordList& words) {
    constexpr std::size_t longest = 4000;  // bytes, which bounds the work on hostile text
    std::vector<Line> kept;
    kept.reserve(lines.size());
    for (Line& line : lines) {
        const bool begins_small = unicode::is_lower(unicode::first_point(line.text.substr(0, 64)));
        const bool breaks_word =
            begins_small && line.blanks_before == 0 && !kept.empty() && kept.back().text.size() > 2 &&
            kept.back().text.size() < longest && kept.back().text.ends_with('-') &&
            unicode::is_lower(
                unicode::last_point(std::string_view(kept.back().text).substr(0, kept.back().text.size() - 1)));
        if (breaks_word && is_tabbed(line.text) != is_tabbed(kept.back().text)) {
            kept.back().text = words.join(kept.back().text, line.text);
        } else {
            kept.push_back(std::move(line));
        }
    }
    lines = std::move(kept);
}

/// Goes through the lines of a file and collects drafts of paragraphs and tables.
class Reader {
  public:
    Reader(const std::vector<Line>& lines, const assembly::WordList& words)
        : lines_(lines), words_(words), habit_(habit_of_text(lines)) {}

    void run() {
        for (std::size_t at = 0; at < lines_.size() && !too_large_;) {
            if (lines_[at].blanks_before > 0 || lines_[at].page_before) {
                close_paragraphs();
            }
            TableRegion table = find_table(at);
            too_large_ = too_large_ || table.too_large;
            if (table.parts.empty()) {
                group_.push_back(lines_[at]);
                ++at;
                continue;
            }
            close_paragraphs();
            ragged_ = ragged_ || table.ragged;
            std::move(table.parts.begin(), table.parts.end(), std::back_inserter(drafts_));
            at = table.end;
        }
        close_paragraphs();
    }

    std::vector<Draft> take_drafts() { return std::move(drafts_); }
    bool ragged() const { return ragged_; }
    bool too_large() const { return too_large_; }

  private:
    using Finder = TableRegion (*)(const std::vector<Line>&, std::size_t);

    static assembly::LineHabit habit_of_text(const std::vector<Line>& lines) {
        std::vector<std::string_view> text;
        for (const Line& line : lines) {
            if (!is_tabbed(line.text) && line.text.find('|') == std::string::npos) {
                text.push_back(line.text);
            }
        }
        return assembly::habit_of(text);
    }

    TableRegion find_table(std::size_t at) {
        constexpr std::array<Finder, 6> finders = {read_html_table,    read_tab_table,  read_drawn_table,
                                                   read_aligned_table, read_cell_lines, read_stacked_table};
        for (std::size_t i = 0; i < finders.size(); ++i) {
            if (at < searched_[i]) {
                continue;
            }
            TableRegion table = finders[i](lines_, at);
            if (!table.parts.empty() || table.too_large) {
                return table;
            }
            // A long stretch that held no table from its start holds none later on; looking again at each of its
            // lines would take quadratic time.
            if (table.end > at + patience) {
                searched_[i] = table.end;
            }
        }
        return {};
    }

    void close_paragraphs() {
        if (group_.empty()) {
            return;
        }
        std::vector<std::string_view> texts;
        for (const Line& line : group_) {
            texts.push_back(line.text);
        }
        bool first = true;
        for (std::string& text : assembly::join_wrapped(texts, words_, habit_)) {
            Draft draft;
            draft.block.level = nesting_.depth_of(text);
            draft.block.text = std::move(text);
            draft.after_break = first;
            first = false;
            drafts_.push_back(std::move(draft));
        }
        group_.clear();
    }

    static constexpr std::size_t patience = 50;  // lines

    const std::vector<Line>& lines_;
    const assembly::WordList& words_;
    const assembly::LineHabit habit_;
    Nesting nesting_;
    std::vector<Line> group_;
    std::vector<Draft> drafts_;
    std::array<std::size_t, 6> searched_{};  // by finder: lines before it need no more looking
    bool ragged_ = false;
    bool too_large_ = false;
};

}  // namespace

bool recognizes(std::string_view bytes) {
    return looks_like_text(bytes);
}

Outcome<Document> read(std::string_view bytes, std::string_view name) {
    const Decoded decoded = decode_text(bytes);
    Document document;
    document.format = Format::txt;
    std::vector<Line> lines = bars_to_tabs(join_html_tables(split_lines(decoded.text)));
    document.margins = drop_page_numbers(lines);
    assembly::WordList words;
    for (const Line& line : lines) {
        words.add(line.text);
    }
    join_cut_cells(lines, words);
    Reader reader(lines, words);
    reader.run();
    if (reader.too_large()) {
        return tl::unexpected(Failure{FailureKind::too_large, std::string(name), "a table of over a million cells"});
    }
    document.blocks = assembly::assemble(reader.take_drafts());
    if (document.blocks.empty()) {
        return tl::unexpected(Failure{FailureKind::empty_file, std::string(name), "nothing but white space"});
    }
    if (decoded.replaced > 0) {
        document.notices.push_back(
            {Notice::Kind::bad_encoding, {}, "заменено нечитаемых байтов: " + std::to_string(decoded.replaced)});
    }
    if (decoded.foreign_lines > 0) {
        document.notices.push_back(
            {Notice::Kind::bad_encoding, {}, "строк в другой кодировке: " + std::to_string(decoded.foreign_lines)});
    }
    if (reader.ragged()) {
        document.notices.push_back({Notice::Kind::ragged_table, {}, "строки таблицы сдвинуты или неполны"});
    }
    return document;
}

}  // namespace svod::extractors::txt
