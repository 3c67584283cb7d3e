#include "extractors/assembly/clean.hpp"

#include <re2/re2.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <utility>

#include "extractors/assembly/letter_spacing.hpp"
#include "extractors/document/unicode.hpp"

namespace svod::extractors::assembly {
namespace {

struct Entity {
    std::string_view name;
    std::string_view text;
};

// The named entities that converters from Word and from the web leave in Russian text (HTML 4.01, section 24).
constexpr std::array<Entity, 22> entities = {{
    {"nbsp", " "},  {"amp", "&"},    {"lt", "<"},     {"gt", ">"},    {"quot", "\""},  {"apos", "'"},
    {"laquo", "«"}, {"raquo", "»"},  {"mdash", "—"},  {"ndash", "–"}, {"hellip", "…"}, {"shy", ""},
    {"bull", "•"},  {"middot", "·"}, {"ldquo", "“"},  {"rdquo", "”"}, {"bdquo", "„"},  {"lsquo", "‘"},
    {"rsquo", "’"}, {"deg", "°"},    {"thinsp", " "}, {"ensp", " "},
}};

std::string entity_text(std::string_view name) {
    if (name.starts_with('#')) {
        const bool hex = name.size() > 1 && (name[1] == 'x' || name[1] == 'X');
        const std::string_view digits = name.substr(hex ? 2 : 1);
        std::uint32_t value = 0;
        const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), value, hex ? 16 : 10);
        if (error != std::errc{} || end != digits.data() + digits.size() || value == 0) {
            return {};
        }
        const char32_t point = value;
        return unicode::encode(std::u32string_view(&point, 1));
    }
    const auto* found = std::find_if(entities.begin(), entities.end(), [&](const Entity& e) { return e.name == name; });
    return found == entities.end() ? std::string{} : std::string(found->text);
}

bool is_known_entity(std::string_view name) {
    return name.starts_with('#')
               ? !entity_text(name).empty()
               : std::any_of(entities.begin(), entities.end(), [&](const Entity& e) { return e.name == name; });
}

void resolve_entities(std::string& text) {
    if (text.find('&') == std::string::npos) {
        return;
    }
    static const RE2 pattern("&(#[0-9]{1,7}|#[xX][0-9a-fA-F]{1,6}|[a-z]{2,6});");
    std::string out;
    re2::StringPiece rest(text);
    re2::StringPiece name;
    const char* from = std::as_const(text).data();
    while (RE2::FindAndConsume(&rest, pattern, &name)) {
        const char* begin = name.data() - 1;
        const std::string_view key(name.data(), name.size());
        out.append(from, begin);
        if (is_known_entity(key)) {
            out += entity_text(key);
        } else {
            out.append(begin, name.size() + 2);
        }
        from = name.data() + name.size() + 1;
    }
    out.append(from, std::as_const(text).data() + text.size());
    text = std::move(out);
}

void drop_tags(Cleaned& cleaned) {
    std::string& text = cleaned.text;
    if (text.find('<') == std::string::npos) {
        return;
    }
    static const RE2 bold(R"((?is)\s*(?:<p>\s*)?<(?:b|strong)>[^<]*</(?:b|strong)>(?:\s*</p>)?\s*)");
    static const RE2 italic(R"((?is)\s*(?:<p>\s*)?<(?:i|em)>[^<]*</(?:i|em)>(?:\s*</p>)?\s*)");
    static const RE2 heading(R"((?is)\s*<h([1-6])\b[^<>]*>)");
    static const RE2 block_tag(
        R"((?i)\s*</?(?:p|br|div|li|ul|ol|tr|h[1-6]|blockquote|center|table|tbody|thead)(?:\s[^<>]{0,300})?/?>\s*)");
    static const RE2 cell_tag(R"((?i)</?(?:td|th)(?:\s[^<>]{0,300})?/?>)");
    static const RE2 inline_tag(
        R"((?i)</?(?:i|b|em|strong|u|s|sup|sub|span|font|small|big|a|strike|del|ins|mark|code|img)(?:\s[^<>]{0,300})?/?>)");
    static const RE2 comment(R"((?s)<!--.*?-->)");
    // «112<sup>1</sup>» is a mark of a note, «м<sup>2</sup>» a unit.
    static const RE2 note_mark(
        R"((?i)([0-9»”").,;:!?]|\p{Cyrillic}{3})<sup>\s*[\[(]?(?:\d{1,2}|\*{1,3})[\])]?\s*</sup>)");
    RE2::GlobalReplace(&text, comment, "");
    RE2::GlobalReplace(&text, note_mark, R"(\1)");
    cleaned.bold = RE2::FullMatch(text, bold);
    cleaned.italic = RE2::FullMatch(text, italic);
    int level = 0;
    if (RE2::PartialMatch(text, heading, &level)) {
        cleaned.heading_level = level;
    }
    RE2::GlobalReplace(&text, block_tag, "\n");
    RE2::GlobalReplace(&text, cell_tag, " ");
    RE2::GlobalReplace(&text, inline_tag, "");
}

// «![](img-0.jpeg)» goes, «[сайт](https://…)» becomes «сайт (https://…)».
void unfold_links(std::string& text) {
    if (text.find("](") == std::string::npos) {
        return;
    }
    static const RE2 image(R"(!\[[^\[\]]{0,300}\]\([^()\s]{1,500}\))");
    static const RE2 same(
        R"(\[((?:https?://|mailto:)?([^\[\]\s]{1,300}))\]\((?:https?://|mailto:)?([^()\s]{1,500})\))");
    static const RE2 link(R"(\[([^\[\]]{1,300})\]\(((?:https?://|mailto:|www\.)[^()\s]{1,500})\))");
    RE2::GlobalReplace(&text, image, "");
    std::string shown;
    std::string name;
    std::string target;
    for (int i = 0; i < 100 && RE2::PartialMatch(text, same, &shown, &name, &target) && name == target; ++i) {
        RE2::Replace(&text, same, R"(\1)");
    }
    RE2::GlobalReplace(&text, link, R"(\1 (\2))");
}

// Formulas of TeX around a bare figure: «$1\,200$», «$80\%$», «$^{1}$» of a note.
void drop_formulas(std::string& text) {
    if (text.find('$') == std::string::npos) {
        return;
    }
    static const RE2 note_mark(R"(\$ ?\^ ?\{? ?(?:\d{1,2}|\*) ?\}? ?\$)");
    static const RE2 figure(R"(\$ ?(\d[\d .,]*(?:\\[,;: ]\d[\d .,]*)*(?:(?:\\[,;: ])? ?\\?%)?) ?\$)");
    static const RE2 thin_space(R"((\d)\\[,;: ](\d|\\?%))");
    RE2::GlobalReplace(&text, note_mark, "");
    if (RE2::GlobalReplace(&text, figure, R"(\1)") > 0) {
        RE2::GlobalReplace(&text, thin_space, R"(\1 \2)");
    }
}

void drop_markdown(Cleaned& cleaned) {
    std::string& text = cleaned.text;
    unfold_links(text);
    drop_formulas(text);
    if (text.find("```") != std::string::npos) {
        static const RE2 fence(R"((?m)^[ \t]*```[a-z]{0,12}[ \t]*$)");
        RE2::GlobalReplace(&text, fence, "");
    }
    if (text.find('#') != std::string::npos) {
        static const RE2 hashes(R"(^\s*(#{1,6})\s+)");
        re2::StringPiece marks;
        if (RE2::PartialMatch(text, hashes, &marks)) {
            cleaned.heading_level = static_cast<int>(marks.size());
            RE2::Replace(&text, hashes, "");
        }
    }
    if (text.find("**") != std::string::npos) {
        static const RE2 all_bold(R"((?s)\s*\*\*[^*]+\*\*[.:]?\s*)");
        static const RE2 stars(R"(\*{2,})");
        cleaned.bold = cleaned.bold || RE2::FullMatch(text, all_bold);
        RE2::GlobalReplace(&text, stars, "");
    }
    if (text.find("__") != std::string::npos) {
        static const RE2 all_bold(R"((?s)\s*__[^_\s][^_]*__\s*)");
        static const RE2 underscored(R"((^|[^_])__([^_\s](?:[^_]*[^_\s])?)__([^_]|$))");
        cleaned.bold = cleaned.bold || RE2::FullMatch(text, all_bold);
        RE2::GlobalReplace(&text, underscored, R"(\1\2\3)");
    }
    if (text.find('*') != std::string::npos) {
        static const RE2 all_italic(R"((?s)\s*\*([^\s*][^*]*[^\s*])\*\s*)");
        std::string inner;
        if (RE2::FullMatch(text, all_italic, &inner)) {
            cleaned.italic = true;
            text = inner;
        }
    }
    if (text.find('\\') != std::string::npos) {
        static const RE2 escape(R"(\\([.*_#()\[\]+\-%$&|<>~!"'`]))");
        RE2::GlobalReplace(&text, escape, R"(\1)");
    }
}

}  // namespace

Cleaned clean(std::string text) {
    Cleaned cleaned;
    cleaned.text = std::move(text);
    drop_tags(cleaned);
    resolve_entities(cleaned.text);
    drop_markdown(cleaned);
    join_spaced_letters(cleaned.text);
    cleaned.text = unicode::fold_lines(std::move(cleaned.text));
    return cleaned;
}

bool is_rule(std::string_view text) {
    int marks = 0;
    for (std::size_t at = 0; at < text.size();) {
        const char32_t point = unicode::next_point(text, at);
        const bool box = point >= 0x2500 && point <= 0x257F;
        const bool mark = point == '-' || point == '_' || point == '=' || point == '|' || point == '+' ||
                          point == '*' || point == ':' || point == 0x2014 || point == 0x2013 || box;
        if (!mark && !unicode::is_space(point)) {
            return false;
        }
        marks += mark ? 1 : 0;
    }
    return marks >= 2;
}

}  // namespace svod::extractors::assembly
