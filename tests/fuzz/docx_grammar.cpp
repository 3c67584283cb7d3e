#include "tests/fuzz/docx_grammar.hpp"

#include <array>
#include <string>
#include <string_view>

namespace svod::fuzz {
namespace {

constexpr int deepest = 6;

constexpr std::array<std::string_view, 16> values = {"0",  "1",  "2",     "3",     "4",     "5",          "-1", "9",
                                                     "10", "63", "10000", "32768", "99999", "2147483648", "",   "x"};
constexpr std::array<std::string_view, 20> texts = {"Отчёт",
                                                    "1.",
                                                    "1.1. Цели и задачи",
                                                    "№ п/п",
                                                    "Мероприятие",
                                                    "Срок",
                                                    "проведён семинар 12.03.2024",
                                                    "",
                                                    " ",
                                                    "-",
                                                    "• пункт",
                                                    "ПЛАН РАБОТЫ",
                                                    "а)",
                                                    "Показатели:",
                                                    "https://example.org/",
                                                    "25 %",
                                                    "социально-",
                                                    "гуманитарная",
                                                    "|",
                                                    "Раздел II"};
constexpr std::array<std::string_view, 6> styles = {"a", "b", "heading1", "list", "missing", ""};
constexpr std::array<std::string_view, 8> formats = {"decimal",     "upperRoman",  "russianLower", "bullet",
                                                     "decimalZero", "lowerLetter", "none",         "odd"};
constexpr std::array<std::string_view, 8> level_texts = {"%1.", "%1.%2", "%9)",          "%0",
                                                         "%",   "",      "\xE2\x80\xA2", "%1%1%2%3"};
constexpr std::array<std::string_view, 6> field_types = {"begin", "separate", "end", "begin", "end", "odd"};
constexpr std::array<std::string_view, 5> instructions = {"PAGE", "HYPERLINK \"https://example.org\"", "HYPERLINK",
                                                          "TOC \\o", "HYPERLINK \\l \"place\""};

template <std::size_t size>
std::string one_of(Tape& tape, const std::array<std::string_view, size>& all) {
    return std::string(all.at(static_cast<std::size_t>(tape.below(static_cast<int>(size)))));
}

std::string element(const std::string& name, const std::string& inner) {
    return "<w:" + name + ">" + inner + "</w:" + name + ">";
}

std::string valued(const std::string& name, const std::string& value) {
    return "<w:" + name + " w:val='" + value + "'/>";
}

/// The elements that the bits of a byte choose, each with a value of its own.
template <std::size_t size>
std::string chosen(Tape& tape, const std::array<std::string_view, size>& names) {
    const int bits = tape.byte();
    std::string out;
    for (std::size_t i = 0; i < size; ++i) {
        if ((bits >> i & 1) != 0) {
            out += valued(std::string(names.at(i)), one_of(tape, values));
        }
    }
    return out;
}

std::string run_properties(Tape& tape) {
    constexpr std::array<std::string_view, 4> names = {"b", "caps", "vanish", "sz"};
    return element("rPr", chosen(tape, names) + (tape.below(4) == 0 ? valued("rStyle", one_of(tape, styles)) : ""));
}

std::string paragraph_properties(Tape& tape) {
    constexpr std::array<std::string_view, 2> names = {"outlineLvl", "pageBreakBefore"};
    const int bits = tape.byte();
    std::string out = chosen(tape, names);
    out += (bits & 1) != 0 ? valued("pStyle", one_of(tape, styles)) : "";
    out += (bits & 2) != 0
               ? element("numPr", valued("ilvl", one_of(tape, values)) + valued("numId", one_of(tape, values)))
               : "";
    out += (bits & 4) != 0 ? valued("jc", "center") : "";
    out += (bits & 8) != 0 ? element("sectPr", "<w:headerReference w:type='default' r:id='header'/>" +
                                                   valued("type", "continuous") + "<w:titlePg/>")
                           : "";
    return element("pPr", out);
}

std::string make_run(Tape& tape, int depth);

std::string runs(Tape& tape, int depth) {
    std::string out;
    for (int i = tape.below(5); i >= 0; --i) {
        out += make_run(tape, depth);
    }
    return out;
}

std::string run(const std::string& inner) {
    return element("r", inner);
}

std::string make_run(Tape& tape, int depth) {
    if (depth > deepest) {
        return run(element("t", "глубже"));
    }
    switch (tape.below(16)) {
        case 0:
            return run("<w:fldChar w:fldCharType='" + one_of(tape, field_types) + "'/>");
        case 1:
            return run(element("instrText", one_of(tape, instructions)));
        case 2:
            return "<w:fldSimple w:instr='PAGE'>" + runs(tape, depth + 1) + "</w:fldSimple>";
        case 3:
            return "<w:hyperlink r:id='link'>" + runs(tape, depth + 1) + "</w:hyperlink>";
        case 4:
            return run("<w:footnoteReference w:id='" + one_of(tape, values) + "'/>");
        case 5:
            return run("<w:endnoteReference w:id='" + one_of(tape, values) + "'/>");
        case 6:
            return element(tape.below(2) == 0 ? "ins" : "del", runs(tape, depth + 1));
        case 7:
            return element("sdt", element("sdtContent", runs(tape, depth + 1)));
        case 8:
            return run("<w:sym w:font='Symbol' w:char='F0B7'/><w:tab/><w:br/><w:noBreakHyphen/><w:cr/>");
        case 9:
            return run("<mc:AlternateContent><mc:Choice Requires='wps'><w:drawing><wps:txbx>" +
                       element("txbxContent", make_blocks(tape, depth + 1)) +
                       "</wps:txbx></w:drawing></mc:Choice><mc:Fallback><w:pict>" + element("t", "иначе") +
                       "</w:pict></mc:Fallback></mc:AlternateContent>");
        case 10:
            return element("moveFrom", runs(tape, depth + 1));
        case 11:
            return run("<w:br w:type='page'/>");
        case 12:
            return "<m:oMath><m:r><m:t>x</m:t></m:r><m:f><m:num/><m:den><m:r><m:t>2</m:t></m:r></m:den></m:f></"
                   "m:oMath>";
        default:
            return run(run_properties(tape) + element("t", one_of(tape, texts)));
    }
}

std::string make_cell(Tape& tape, int depth) {
    const int bits = tape.byte();
    std::string properties = (bits & 3) == 3 ? valued("gridSpan", one_of(tape, values)) : "";
    properties += (bits & 12) == 12 ? valued("vMerge", (bits & 16) != 0 ? "restart" : "continue") : "";
    properties += (bits & 96) == 96 ? valued("hMerge", (bits & 128) != 0 ? "restart" : "continue") : "";
    return element("tc", element("tcPr", properties) + make_blocks(tape, depth + 2));
}

std::string make_table(Tape& tape, int depth) {
    std::string grid;
    for (int i = tape.below(8); i > 0; --i) {
        grid += "<w:gridCol w:w='" + one_of(tape, values) + "'/>";
    }
    std::string rows;
    for (int i = tape.below(6); i >= 0; --i) {
        constexpr std::array<std::string_view, 4> names = {"gridBefore", "gridAfter", "tblHeader", "hidden"};
        std::string cells = element("trPr", tape.below(3) == 0 ? chosen(tape, names) : "");
        for (int j = tape.below(6); j > 0; --j) {
            cells += make_cell(tape, depth);
        }
        rows += element("tr", cells);
    }
    return element("tbl", (tape.below(4) == 0 ? "" : element("tblGrid", grid)) + rows);
}

}  // namespace

std::string make_blocks(Tape& tape, int depth) {
    std::string out;
    for (int i = depth == 0 ? 40 : tape.below(3); i >= 0 && (depth > 0 || !tape.is_empty()); --i) {
        const int kind = depth > deepest ? 7 : tape.below(8);
        if (kind == 0 || kind == 1) {
            out += make_table(tape, depth + 1);
        } else if (kind == 2) {
            out += element("sdt", element("sdtContent", make_blocks(tape, depth + 1)));
        } else {
            out += element("p", paragraph_properties(tape) + runs(tape, depth));
        }
    }
    return out;
}

std::string make_styles(Tape& tape) {
    std::string out = element("docDefaults", element("rPrDefault", run_properties(tape)));
    for (int i = tape.below(6); i > 0; --i) {
        constexpr std::array<std::string_view, 3> kinds = {"paragraph", "character", "table"};
        out += "<w:style w:type='" + one_of(tape, kinds) + "' w:styleId='" + one_of(tape, styles) + "'>" +
               valued("name", one_of(tape, styles)) + valued("basedOn", one_of(tape, styles)) +
               paragraph_properties(tape) + run_properties(tape) + "</w:style>";
    }
    return out;
}

std::string make_numbering(Tape& tape) {
    std::string out;
    for (int i = tape.below(3); i >= 0; --i) {
        std::string levels = tape.below(4) == 0 ? valued("numStyleLink", one_of(tape, styles)) : "";
        for (int j = tape.below(5); j > 0; --j) {
            levels += "<w:lvl w:ilvl='" + one_of(tape, values) + "'>" + valued("start", one_of(tape, values)) +
                      valued("numFmt", one_of(tape, formats)) + valued("lvlText", one_of(tape, level_texts)) +
                      (tape.below(3) == 0 ? valued("lvlRestart", one_of(tape, values)) + "<w:isLgl/>" : "") +
                      "</w:lvl>";
        }
        out += "<w:abstractNum w:abstractNumId='" + one_of(tape, values) + "'>" + levels + "</w:abstractNum>";
    }
    for (int i = tape.below(5); i >= 0; --i) {
        const std::string override = "<w:lvlOverride w:ilvl='" + one_of(tape, values) + "'>" +
                                     valued("startOverride", one_of(tape, values)) + "</w:lvlOverride>";
        out += "<w:num w:numId='" + one_of(tape, values) + "'>" + valued("abstractNumId", one_of(tape, values)) +
               (tape.below(2) == 0 ? override : "") + "</w:num>";
    }
    return out;
}

}  // namespace svod::fuzz
