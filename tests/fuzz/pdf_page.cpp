// Pages of glyphs and ruling lines, as the bytes say, through everything that follows Poppler: repair, tables, text.

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <string_view>
#include <utility>
#include <vector>

#include "extractors/assembly/assembly.hpp"
#include "extractors/pdf/aligned_tables.hpp"
#include "extractors/pdf/drafts.hpp"
#include "extractors/pdf/layout.hpp"
#include "extractors/pdf/lines.hpp"
#include "extractors/pdf/margins.hpp"
#include "extractors/pdf/text_repair.hpp"
#include "tests/fuzz/check.hpp"

namespace {

using namespace svod::extractors;

/// Bytes as numbers; zeros after the last.
class Source {
  public:
    explicit Source(std::string_view bytes) : bytes_(bytes) {}

    bool is_empty() const { return next_ >= bytes_.size(); }
    int byte() { return is_empty() ? 0 : static_cast<unsigned char>(bytes_[next_++]); }
    double place() { return byte() * 4.0 + (byte() - 128) / 16.0; }

  private:
    std::string_view bytes_;
    std::size_t next_ = 0;
};

void add_word(Source& source, pdf::Page& page) {
    pdf::Glyph glyph;
    glyph.x = source.place();
    glyph.y = source.place();
    const int looks = source.byte();
    glyph.size = 4.0 + looks % 16;
    glyph.bold = (looks & 16) != 0;
    glyph.turns = static_cast<std::uint8_t>((looks >> 5) % 4);
    glyph.advance = looks >= 128 ? 0 : glyph.size / 2;
    const int letters = source.byte() % 12;
    for (int i = 0; i < letters; ++i) {
        const int letter = source.byte();
        glyph.code = static_cast<char32_t>(letter < 96 ? letter + 32 : letter < 250 ? letter - 96 + 0x410 : 0xFFFD);
        page.glyphs.push_back(glyph);
        glyph.x += glyph.turns == 0 ? glyph.advance : 0;
        glyph.y -= glyph.turns == 1 ? glyph.advance : 0;
    }
}

void add_ruling(Source& source, pdf::Page& page) {
    const double from = source.place();
    page.rulings.push_back({source.byte() % 2 == 0, source.place(), from, from + source.place()});
}

pdf::Page read_page(Source& source, int number) {
    pdf::Page page;
    page.number = number;
    page.width = 595;
    page.height = 842;
    for (int i = 0; i < 400 && !source.is_empty(); ++i) {
        const int kind = source.byte();
        if (kind == 0) {
            break;
        }
        kind % 2 == 0 ? add_word(source, page) : add_ruling(source, page);
    }
    return page;
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    Source source({reinterpret_cast<const char*>(data), size});
    std::vector<pdf::PageLayout> layouts;
    for (int number = 1; number <= 4 && !source.is_empty(); ++number) {
        pdf::Page page = read_page(source, number);
        (void)pdf::repair(page);
        pdf::make_upright(page);
        layouts.push_back(pdf::lay_out(page));
    }
    (void)pdf::take_margins(layouts);
    std::for_each(layouts.begin(), layouts.end(), pdf::find_aligned_tables);
    Document document;
    document.blocks = assembly::assemble(pdf::drafts_of(std::move(layouts)));
    svod::fuzz::check(document);
    return 0;
}
