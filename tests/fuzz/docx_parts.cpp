// A DOCX whose part, chosen by the first byte, is the rest of the input; from 128 on, one whose parts are well-formed
// as the rest chooses.

#include <array>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

#include "extractors/registry.hpp"
#include "tests/fuzz/check.hpp"
#include "tests/fuzz/docx_grammar.hpp"
#include "tests/fuzz/tape.hpp"
#include "tests/support/docx_builder.hpp"

namespace {

svod::tests::DocxBuilder make_docx(std::string_view choices) {
    svod::fuzz::Tape tape(choices);
    svod::tests::DocxBuilder docx("");
    docx.styles(svod::fuzz::make_styles(tape));
    docx.numbering(svod::fuzz::make_numbering(tape));
    docx.footnotes("<w:footnote w:id='1'>" + svod::fuzz::make_blocks(tape, 1) + "</w:footnote>");
    docx.endnotes("<w:endnote w:id='1'>" + svod::fuzz::make_blocks(tape, 1) + "</w:endnote>");
    docx.header(svod::fuzz::make_blocks(tape, 1));
    docx.hyperlink("link", "https://example.org/");
    docx.document(svod::fuzz::make_blocks(tape));
    return docx;
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    using svod::tests::DocxBuilder;
    if (size < 1) {
        return 0;
    }
    const std::string rest(reinterpret_cast<const char*>(data) + 1, size - 1);
    if (data[0] >= 128) {
        svod::fuzz::check(svod::extractors::read_bytes(make_docx(rest).bytes(), "fuzz.docx"));
        return 0;
    }
    DocxBuilder docx(
        svod::tests::paragraph("Отчёт") +
        "<w:p><w:r><w:footnoteReference w:id='1'/></w:r></w:p><w:sectPr><w:headerReference r:id='header'/></w:sectPr>");
    switch (data[0] % 9) {
        case 0:
            docx.document(rest);
            break;
        case 1:
            docx.part("word/document.xml", rest);
            break;
        case 2:
            docx.styles(rest);
            break;
        case 3:
            docx.numbering(rest);
            break;
        case 4:
            docx.footnotes(rest);
            break;
        case 5:
            docx.header(rest);
            break;
        case 6:
            docx.part("_rels/.rels", rest);
            break;
        case 7:
            docx.part("word/_rels/document.xml.rels", rest);
            break;
        default:
            docx.part("[Content_Types].xml", rest);
            break;
    }
    svod::fuzz::check(svod::extractors::read_bytes(docx.bytes(), "fuzz.docx"));
    return 0;
}
