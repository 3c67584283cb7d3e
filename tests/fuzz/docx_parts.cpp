// A DOCX whose part, chosen by the first byte, is the rest of the input.

#include <array>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

#include "extractors/registry.hpp"
#include "tests/fuzz/check.hpp"
#include "tests/support/docx_builder.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    using svod::tests::DocxBuilder;
    if (size < 1) {
        return 0;
    }
    const std::string rest(reinterpret_cast<const char*>(data) + 1, size - 1);
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
