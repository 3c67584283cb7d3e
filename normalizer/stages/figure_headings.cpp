#include "normalizer/stages/figure_headings.hpp"

#include <algorithm>

#include "normalizer/rules/word_lists.hpp"
#include "normalizer/text/characters.hpp"
#include "normalizer/text/folded.hpp"
#include "normalizer/text/stems.hpp"

namespace svod::normalizer::stages {
namespace {

constexpr std::string_view digits = "0123456789";
constexpr std::string_view characters_of_figures = "0123456789 .,%";
constexpr std::string_view marks_of_change = "+-";  // «-12» in a column of changes

bool is_signed(std::string_view folded) {
    return folded.size() > 1 && marks_of_change.find(folded.front()) != std::string_view::npos;
}

bool is_figure(std::string_view folded) {
    return folded.find_first_of(digits) != std::string_view::npos &&
           folded.find_first_not_of(characters_of_figures, is_signed(folded) ? 1 : 0) == std::string_view::npos;
}

// «+13», «из них 9 онлайн», «23 %»: a change, a part or a share
bool is_remark(const phrases::Readers& readers, std::string_view folded) {
    return folded.find_first_of(digits) != std::string_view::npos &&
           (folded.find('%') != std::string_view::npos
                ? is_share_remark(folded)
                : is_signed(folded) || readers.figures.heading_is(std::string(folded), "part"));
}

// «Прошли курсы, чел.»
std::optional<std::string> unit_behind_comma(const phrases::Readers& readers, const std::string& heading) {
    const std::size_t comma = heading.rfind(", ");
    const bool last_word = comma != std::string::npos && heading.find(' ', comma + 2) == std::string::npos;
    return last_word ? noun_unit(readers, heading.substr(comma + 2)) : std::nullopt;
}

// The «ч.» of «в т.ч.», wherever it stands.
bool is_of_which(std::string_view folded, text::Span hour) {
    const std::string_view before = text::trim(folded.substr(0, hour.begin));
    return before.ends_with(" т.") || before.ends_with(" т") || before == "т.";
}

}  // namespace

bool bears_out(const phrases::Readers& readers, const std::string& row, const std::string& caption,
               std::string_view unit) {
    if (readers.figures.dimension(row, "direction")) {
        return true;
    }
    const auto named = readers.figures.cell(caption, unit);
    const auto both = readers.figures.cell(caption + " " + row, unit);
    return named && both && both->code == named->code && !readers.figures.heading_is(row, "all_children");
}

bool is_share_remark(std::string_view remark) {
    return remark.ends_with('%') && is_figure(remark) && !is_signed(remark);
}

bool is_heading(const phrases::Readers& readers, const std::string& heading, std::string_view kind) {
    return readers.figures.heading_is(text::fold(heading), kind);
}

std::optional<std::string> noun_unit(const phrases::Readers& readers, const std::string& heading) {
    const text::Folded words(heading);
    for (const phrases::CountedNoun& noun : readers.counts.nouns(words)) {
        if (noun.unit != "other" && !(noun.unit == "hour" && is_of_which(words.folded(), noun.span))) {
            return noun.unit;
        }
    }
    return std::nullopt;
}

std::optional<std::string> unit_of_heading(const phrases::Readers& readers, const std::string& heading) {
    if (is_heading(readers, heading, "share")) {
        return "percent";
    }
    if (is_heading(readers, heading, "attending")) {
        return "person";
    }
    if (is_heading(readers, heading, "recipients")) {
        return std::nullopt;  // «Для педагогов»: whom the activities of the rows are for
    }
    if (auto unit = unit_behind_comma(readers, heading)) {
        return unit;
    }
    const auto unit = noun_unit(readers, heading);
    if (unit == "municipality" && is_heading(readers, heading, "total_alone")) {
        return std::nullopt;  // «Всего в районе»: where, not what
    }
    return unit ? unit : readers.figures.indicator_unit(text::fold(heading));
}

std::optional<std::string> unit_of_caption(const phrases::Readers& readers, const std::string& caption) {
    if (auto unit = unit_behind_comma(readers, caption)) {
        return unit;
    }
    const text::Folded text(caption);
    std::optional<std::string> unit;
    for (const phrases::CountMatch& count :
         readers.counts.find(text, readers.numbers.find(text), readers.dates.find(text, phrases::Period()))) {
        if (count.form == phrases::CountMatch::Form::noun && count.unit != "other") {
            unit = count.unit;
        }
    }
    return unit ? unit : noun_unit(readers, caption);
}

std::string without_remark(const phrases::Readers& readers, const std::string& heading) {
    const std::size_t bracket = heading.find(" (");
    const bool named = bracket != std::string::npos && heading.back() == ')' &&
                       !readers.figures.dimensions(heading.substr(0, bracket)).empty();
    return named ? heading.substr(0, bracket) : heading;
}

std::string behind_plan(const std::string& caption) {
    const std::size_t plan = caption.find(rules::word_list("word_of_a_plan").entries().front().text);
    return plan == std::string::npos ? caption : caption.substr(std::min(caption.find(' ', plan), caption.size()));
}

Text roughness_of(const phrases::Readers& readers, std::string_view figure) {
    constexpr std::size_t longest = 60;  // bytes
    if (figure.empty() || figure.size() > longest || digits.find(figure.back()) == std::string_view::npos ||
        !text::is_letter(text::character_at(figure, 0))) {
        return std::nullopt;
    }
    const auto numbers = readers.numbers.find(text::Folded(figure));
    const bool alone = numbers.size() == 1 && numbers.front().span.end == figure.size() &&
                       text::words(figure.substr(0, numbers.front().span.begin)).size() <= 2;
    return alone ? numbers.front().approx : Text();
}

std::optional<FigureText> figure_text(const phrases::Readers& readers, std::string_view folded) {
    FigureText text{folded, {}};
    const std::size_t bracket = folded.ends_with(')') ? folded.find('(') : std::string_view::npos;
    if (bracket != std::string_view::npos && bracket > 0) {
        text.remark = text::trim(folded.substr(bracket + 1, folded.size() - bracket - 2));
        text.figure = text::trim(folded.substr(0, bracket));
        const bool two_shares = is_share_remark(text.remark) && text.figure.ends_with('%');
        if (two_shares || !is_remark(readers, text.remark)) {
            return std::nullopt;
        }
    } else if (const std::size_t slash = folded.find(" / "); slash != std::string_view::npos) {
        // «962 / 12 %»
        text.remark = text::trim(folded.substr(slash + 3));
        text.figure = text::trim(folded.substr(0, slash));
        if (!is_share_remark(text.remark) || text.figure.ends_with('%')) {
            return std::nullopt;
        }
    }
    if (!text.figure.empty() && digits.find(text.figure.front()) != std::string_view::npos) {
        text.figure.remove_suffix(rules::word_list("pieces").closing(text.figure));
        text.figure = text::trim(text.figure);
    }
    return is_figure(text.figure) || roughness_of(readers, text.figure) ? std::optional(text) : std::nullopt;
}

std::string heading_of_row(const Reading& reading, const std::vector<int>& row) {
    // «Год | Выдано сертификатов» over «2023 | 940»
    const std::string first = row.empty() ? "" : reading.units.at(static_cast<std::size_t>(row.front())).text.folded();
    const bool year = first.size() == 4 && first.starts_with("20") && row.size() > 1 &&
                      reading.units.at(static_cast<std::size_t>(row.front())).place.col_no == 1;
    for (const int index : row) {
        const Unit& unit = reading.units.at(static_cast<std::size_t>(index));
        const std::string& words = unit.text.folded();
        const bool measured = year && digits.find(words.empty() ? ' ' : words.front()) != std::string_view::npos;
        if (unit.role != CellRole::unit && !measured &&
            words.find_first_not_of("0123456789 .,%-+()") != std::string::npos) {
            return unit.text.original();
        }
    }
    return year ? first : "";
}

}  // namespace svod::normalizer::stages
