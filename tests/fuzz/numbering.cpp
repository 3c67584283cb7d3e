// A numbering part, and paragraphs of every list and level that use it: the first 16 bytes choose them, the rest is the
// part.

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <string>

#include "extractors/registry.hpp"
#include "tests/fuzz/check.hpp"
#include "tests/support/docx_builder.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    constexpr std::size_t choices = 16;
    if (size < choices) {
        return 0;
    }
    std::string body;
    for (std::size_t i = 0; i < choices; ++i) {
        const std::string level = std::to_string(static_cast<int>(data[i] % 16) - 2);
        const std::string number = std::to_string(data[i] / 16 % 4);
        const std::string style = data[i] / 64 % 2 == 0 ? "" : "<w:pStyle w:val='list'/>";
        body += svod::tests::paragraph(
            "Пункт", style + "<w:numPr><w:ilvl w:val='" + level + "'/><w:numId w:val='" + number + "'/></w:numPr>");
    }
    svod::tests::DocxBuilder docx(body);
    docx.styles(
        "<w:style w:type='paragraph' w:styleId='list'><w:pPr><w:numPr><w:numId "
        "w:val='1'/></w:numPr></w:pPr></w:style>");
    docx.numbering(std::string(reinterpret_cast<const char*>(data) + choices, size - choices));
    svod::fuzz::check(svod::extractors::read_bytes(docx.bytes(), "fuzz.docx"));
    return 0;
}
