#include "extractors/assembly/labels.hpp"

#include <re2/re2.h>

#include "extractors/document/unicode.hpp"

namespace svod::extractors::assembly {
namespace {

using re2::StringPiece;

// Fewer capitals may be an abbreviation («5 МБОУ»).
constexpr std::size_t fewest_title_letters = 10;

Label label_of(LabelKind kind, const StringPiece& number, const StringPiece& rest, std::string_view text) {
    Label label;
    label.kind = kind;
    label.number = kind == LabelKind::bullet ? "-" : std::string(number.data(), number.size());
    label.bytes = static_cast<std::size_t>(rest.data() - text.data());
    label.depth = 1;
    for (const char c : label.number) {
        label.depth += kind == LabelKind::number && c == '.' ? 1 : 0;
    }
    return label;
}

}  // namespace

Label read_label(std::string_view text) {
    // A hyphen may be glued to its word; other marks need a space, as they occur inside text too.
    static const RE2 bullet(
        R"(^(?:[-–—−‒•·●▪■◦‣⁃➢✓►❖○□☑✔\x{F0B7}\x{F0A7}\x{F0D8}\x{F0FC}*+]|o) +(\S)|^[-–—•●▪■►➢✓\x{F0B7}\x{F0A7}]([\pL«"(]))");
    // One number needs its dot or bracket; a number of several parts may lack it before a capital.
    static const RE2 number(
        R"(^(\d{1,3}(?:\.\d{1,2}){0,4})(?:(\.|\.?\))(?: +(\S)|([\pL«"(]))|\.(?: +(\S)|([\pL«"(])))|^(\d{1,2}(?:\.\d{1,2}){1,4}) +([\p{Lu}«"]))");
    static const RE2 letter(R"(^(\p{Ll})\) *(\S))");
    static const RE2 roman(R"(^([IVX]{1,5})([.)]) +(\S))");
    static const RE2 date(R"(^(?:0?[1-9]|[12]\d|3[01])\.(?:0[1-9]|1[0-2])(?:\.\d\d)?(?:[^.\d)]|$))");
    const StringPiece input(text.data(), text.size());
    StringPiece a;
    StringPiece b;
    if (RE2::PartialMatch(input, bullet, &a, &b)) {
        return label_of(LabelKind::bullet, {}, a.data() != nullptr ? a : b, text);
    }
    StringPiece first;
    StringPiece mark;
    StringPiece bare;
    StringPiece rest[5];
    if (RE2::PartialMatch(input, number, &first, &mark, &rest[0], &rest[1], &rest[2], &rest[3], &bare, &rest[4])) {
        const bool closed = first.data() != nullptr;
        if (!closed && RE2::PartialMatch(input, date)) {
            return {};
        }
        const StringPiece* at = rest;
        while (at->data() == nullptr) {
            ++at;
        }
        Label label = label_of(LabelKind::number, closed ? first : bare, *at, text);
        label.bracket = mark.data() != nullptr && mark.ends_with(")");
        return label;
    }
    // A title in capitals may have a bare number («1 ОБЩИЕ СВЕДЕНИЯ»); one in small letters would be a count.
    static const RE2 capital_title(R"(^(\d{1,2}) +(\p{Lu}[^\p{Ll}\d]*\p{Lu}{4}[^\p{Ll}\d]*)$)");
    if (RE2::PartialMatch(input, capital_title, &a, &b) && unicode::is_capitals(text, fewest_title_letters)) {
        return label_of(LabelKind::number, a, b, text);
    }
    if (RE2::PartialMatch(input, letter, &a, &b)) {
        Label label = label_of(LabelKind::letter, a, b, text);
        label.bracket = true;
        return label;
    }
    if (RE2::PartialMatch(input, roman, &a, &mark, &b)) {
        Label label = label_of(LabelKind::roman, a, b, text);
        label.bracket = mark == ")";
        return label;
    }
    return {};
}

bool is_row_number(std::string_view cell) {
    static const RE2 pattern(R"((?:№ ?)?\d{1,3}(?:\.\d{1,3}){0,4}[.)]?)");
    return RE2::FullMatch(StringPiece(cell.data(), cell.size()), pattern);
}

}  // namespace svod::extractors::assembly
