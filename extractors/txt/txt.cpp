#include "extractors/txt/txt.hpp"

#include <algorithm>
#include <utility>

#include "extractors/assembly/assembly.hpp"
#include "extractors/document/unicode.hpp"
#include "extractors/txt/aligned_table.hpp"
#include "extractors/txt/drawn_table.hpp"
#include "extractors/txt/encoding.hpp"
#include "extractors/txt/lines.hpp"
#include "extractors/txt/tab_table.hpp"
#include "extractors/txt/wrapping.hpp"

namespace svod::extractors::txt {
namespace {

using assembly::Draft;

void add_paragraphs(const std::vector<Line>& group, std::vector<Draft>& drafts) {
    bool first = true;
    for (std::string& text : join_wrapped(group)) {
        Draft draft;
        draft.block.text = std::move(text);
        draft.after_break = first;
        first = false;
        drafts.push_back(std::move(draft));
    }
}

TableRegion read_table(const std::vector<Line>& lines, std::size_t at) {
    TableRegion table = read_tab_table(lines, at);
    if (table.parts.empty()) {
        table = read_drawn_table(lines, at);
    }
    return table.parts.empty() ? read_aligned_table(lines, at) : table;
}

std::vector<Draft> read_lines(const std::vector<Line>& lines, bool& ragged) {
    std::vector<Draft> drafts;
    std::vector<Line> group;
    for (std::size_t at = 0; at < lines.size();) {
        if (!group.empty() && (lines[at].blanks_before > 0 || lines[at].page_before)) {
            add_paragraphs(group, drafts);
            group.clear();
        }
        TableRegion table = read_table(lines, at);
        if (table.parts.empty()) {
            group.push_back(lines[at]);
            ++at;
            continue;
        }
        if (!group.empty()) {
            add_paragraphs(group, drafts);
            group.clear();
        }
        ragged = ragged || table.ragged;
        std::move(table.parts.begin(), table.parts.end(), std::back_inserter(drafts));
        at = table.end;
    }
    if (!group.empty()) {
        add_paragraphs(group, drafts);
    }
    return drafts;
}

}  // namespace

bool recognizes(std::string_view bytes) {
    return looks_like_text(bytes);
}

Outcome<Document> read(std::string_view bytes, std::string_view name) {
    const Decoded decoded = decode_text(bytes);
    Document document;
    document.format = Format::txt;
    bool ragged = false;
    document.blocks = assembly::assemble(read_lines(split_lines(decoded.text), ragged));
    if (document.blocks.empty()) {
        return tl::unexpected(Failure{FailureKind::empty_file, std::string(name), "nothing but white space"});
    }
    if (decoded.replaced > 0) {
        document.notices.push_back(
            {Notice::Kind::bad_encoding, {}, "заменено нечитаемых байтов: " + std::to_string(decoded.replaced)});
    }
    if (ragged) {
        document.notices.push_back({Notice::Kind::ragged_table, {}, "строки таблицы сдвинуты или неполны"});
    }
    return document;
}

}  // namespace svod::extractors::txt
