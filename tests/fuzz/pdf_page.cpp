// Pages of glyphs and ruling lines, as the bytes say, through everything that follows Poppler: repair, tables, text.

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <string>
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
#include "tests/fuzz/tape.hpp"

namespace {

using namespace svod::extractors;
using svod::fuzz::Tape;

double place(Tape& tape) {
    const double whole = tape.byte() * 4.0;
    return whole + (tape.byte() - 128) / 16.0;
}

void add_word(Tape& tape, pdf::Page& page) {
    pdf::Glyph glyph;
    glyph.x = place(tape);
    glyph.y = place(tape);
    const int looks = tape.byte();
    glyph.size = 4.0 + looks % 16;
    glyph.bold = (looks & 16) != 0;
    glyph.turns = static_cast<std::uint8_t>((looks >> 5) % 4);
    glyph.advance = looks >= 128 ? 0 : glyph.size / 2;
    const int letters = tape.byte() % 12;
    for (int i = 0; i < letters; ++i) {
        const int letter = tape.byte();
        glyph.code = static_cast<char32_t>(letter < 96 ? letter + 32 : letter < 250 ? letter - 96 + 0x410 : 0xFFFD);
        page.glyphs.push_back(glyph);
        glyph.x += glyph.turns == 0 ? glyph.advance : 0;
        glyph.y -= glyph.turns == 1 ? glyph.advance : 0;
    }
}

void add_ruling(Tape& tape, pdf::Page& page) {
    const double from = place(tape);
    const bool horizontal = tape.byte() % 2 == 0;
    const double at = place(tape);
    page.rulings.push_back({horizontal, at, from, from + place(tape)});
}

void print(pdf::Page& page, double x, double y, double size, const std::u32string& text) {
    for (const char32_t code : text) {
        page.glyphs.push_back({.x = x, .y = y, .advance = size / 2, .size = size, .code = code});
        x += size / 2;
    }
}

std::u32string words(Tape& tape) {
    static const std::array<std::u32string, 12> all = {U"",         U"1.",         U"Мероприятие", U"Срок",
                                                       U"проведён", U"социально-", U"12.03.2024",  U"25",
                                                       U"-",        U"ПЛАН",       U"и",           U"Отчёт:"};
    std::u32string text;
    for (int i = tape.below(4); i >= 0; --i) {
        text += (text.empty() ? U"" : U" ") + all.at(static_cast<std::size_t>(tape.below(12)));
    }
    return text;
}

/// Lines of text one below the other, as a paragraph's are.
void add_lines(Tape& tape, pdf::Page& page) {
    const double x = 20 + tape.below(32) * 16;
    double y = tape.byte() * 4;
    const double leading = 6 + tape.below(16);
    for (int i = tape.below(6); i >= 0; --i) {
        print(page, x + (tape.below(8) == 0 ? 24 : 0), y, 12, words(tape));
        y += leading;
    }
}

/// A table of which some lines and texts are missing; without any lines it is one by alignment.
void add_table(Tape& tape, pdf::Page& page) {
    const int columns = 1 + tape.below(6);
    const int rows = 1 + tape.below(10);
    const int lines = tape.byte();  // every so many-th is left out; 0: none is drawn
    std::vector<double> x{20.0 + tape.below(64)};
    for (int i = 0; i < columns; ++i) {
        x.push_back(x.back() + 20 + tape.below(128));
    }
    double y = tape.byte() * 3;
    int count = 0;
    const auto rule = [&](bool horizontal, double at, double from, double to) {
        if (lines != 0 && (lines == 255 || ++count % (lines % 32 + 2) != 0)) {
            page.rulings.push_back({horizontal, at, from, to});
        }
    };
    for (int row = 0; row < rows; ++row) {
        const double height = 10 + tape.below(48);
        for (std::size_t i = 0; i < x.size(); ++i) {
            rule(false, x[i], y, y + height);
            if (i + 1 < x.size()) {
                rule(true, y, x[i], x[i + 1]);
                print(page, x[i] + 3, y + 9, 9, words(tape));
                if (tape.below(4) == 0) {
                    print(page, x[i] + 3, y + 20, 9, words(tape));
                }
            }
        }
        y += height;
    }
    rule(true, y, x.front(), x.back());
}

pdf::Page read_page(Tape& tape, int number) {
    pdf::Page page;
    page.number = number;
    page.width = 595;
    page.height = 842;
    for (int i = 0; i < 400 && !tape.is_empty(); ++i) {
        const int kind = tape.byte();
        if (kind == 0) {
            break;
        }
        switch (kind % 4) {
            case 0:
                add_lines(tape, page);
                break;
            case 1:
                add_ruling(tape, page);
                break;
            case 2:
                add_word(tape, page);
                break;
            default:
                add_table(tape, page);
                break;
        }
    }
    return page;
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    Tape tape({reinterpret_cast<const char*>(data), size});
    std::vector<pdf::PageLayout> layouts;
    for (int number = 1; number <= 4 && !tape.is_empty(); ++number) {
        pdf::Page page = read_page(tape, number);
        (void)pdf::repair(page);
        pdf::make_upright(page);
        layouts.push_back(pdf::lay_out(page));
    }
    (void)pdf::take_margins(layouts);
    pdf::find_aligned_tables(layouts);
    Document document;
    document.blocks = assembly::assemble(pdf::drafts_of(std::move(layouts)));
    svod::fuzz::check(document);
    return 0;
}
