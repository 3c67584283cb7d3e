#include "normalizer/stages/figure_counts.hpp"

#include <algorithm>
#include <cmath>

#include "normalizer/phrases/name_forms.hpp"
#include "normalizer/stages/figure_headings.hpp"
#include "normalizer/text/characters.hpp"
#include "normalizer/text/stems.hpp"

namespace svod::normalizer::stages {
namespace {

bool is_year(double value) {
    return value >= 1900 && value < 2100;
}

// «Форма | Количество | Охват» over 86 and 140: people who came, for no share is more than a hundred per cent.
bool counts_people(const Reading& reading, const phrases::Readers& readers, const FigureCell& cell) {
    const TableView& table = reading.tables.at(static_cast<std::size_t>(cell.table));
    if (!is_heading(readers, cell.column_heading, "turnout")) {
        return false;
    }
    for (auto row = static_cast<std::size_t>(std::max(0, table.header_rows)); row < table.rows.size(); ++row) {
        for (const int index : table.rows[row]) {
            const Unit& unit = reading.units.at(static_cast<std::size_t>(index));
            const bool here = unit.place.col_no.value_or(1) == static_cast<int>(cell.column) + 1;
            const auto figure = here ? figure_of(readers, unit.text) : std::nullopt;
            if (figure && figure->value > 100) {
                return true;
            }
        }
    }
    return false;
}

// «чел.», «гр.», «человек»: what the heading names in full.
bool is_short_unit(const phrases::CountMatch& match) {
    return match.form == phrases::CountMatch::Form::noun && match.subject && match.unit != "other" &&
           (match.subject->back() == '.' || match.rule.manner == "persons");
}

// «Детей, чел. (%)» over «540 (23 %)»: the figure itself is no share.
std::string without_share(std::string heading) {
    const std::size_t sign = heading.find('%');
    heading.resize(sign == std::string::npos ? heading.size() : heading.find_last_not_of(" (,/-", sign - 1) + 1);
    return heading;
}

// As written: a view of the unit's folded text.
std::string words_of(const Unit& unit, std::string_view folded) {
    const auto begin = static_cast<std::size_t>(folded.data() - unit.text.folded().data());
    return std::string(unit.text.original_of({begin, begin + folded.size()}));
}

// «Общеобразовательные» below «Организации»
bool has_adjectives_only(const std::string& heading) {
    const text::Folded folded(heading);
    const std::vector<std::string_view> words = text::words(folded.folded());
    return !words.empty() && std::all_of(words.begin(), words.end(), phrases::is_adjective_form);
}

// «Аскинский район», «II квартал», «Всего» behind these: which of the things that the row counts. «Количество» says
// nothing of them, «На 01.11.2023» only when.
bool says_which(const Reading& reading, const phrases::Readers& readers, const FigureCell& cell) {
    const auto is_plain = [&](const std::string& heading) {
        return is_heading(readers, heading, "plain") || is_heading(readers, heading, "day_alone");
    };
    if (!is_plain(cell.column_heading)) {
        return true;
    }
    const std::vector<std::string>& titles = reading.tables.at(static_cast<std::size_t>(cell.table)).column_titles;
    return cell.total_column && cell.column > 1 && cell.column < titles.size() && !is_plain(titles[cell.column - 1]);
}

}  // namespace

Count count_of(const Reading& reading, const phrases::Readers& readers, const Unit& unit, const CellFigure& figure,
               const FigureCell& cell, const std::string& quote) {
    const auto text = figure_text(readers, unit.text.folded());
    const bool beside_share = text && is_share_remark(text->remark);
    const std::string heading_of_column = beside_share ? without_share(cell.column_heading) : cell.column_heading;
    const bool measured = cell.type_column || unit_of_heading(readers, cell.column_heading).has_value();
    const bool stage = is_heading(readers, cell.column_heading, "review_stage") ||
                       is_heading(readers, cell.column_title, "review_stage");
    const bool reviewed = stage && (!cell.review.empty() || is_heading(readers, cell.column_heading, "review"));
    auto counted = reviewed               ? std::optional<std::string>("program")
                   : cell.measure.empty() ? std::nullopt
                                          : unit_of_heading(readers, cell.measure);
    if (!counted && !cell.type_column && !is_heading(readers, cell.column_heading, "one_place")) {
        counted = unit_of_heading(readers, cell.counted_below.empty() ? heading_of_column : cell.counted_below);
    }
    // «чел.» beside «Темп роста, %»
    if (!reviewed && counted && !cell.type_column && heading_of_column.ends_with('%') &&
        heading_of_column.find("/%") == std::string::npos && heading_of_column.find("/ %") == std::string::npos) {
        counted = "percent";
    }
    if (counted == "percent" && counts_people(reading, readers, cell)) {
        counted = "person";
    }
    if (text && text->figure.ends_with('%')) {
        counted = "percent";
    } else if (text && text->remark.ends_with('%') && counted == "percent") {
        counted = noun_unit(readers, cell.column_heading);  // «Дети (чел. / %)» over «962 / 12 %»
    }
    if (!counted && cell.type_row) {
        counted = unit_of_caption(readers, cell.caption);
    }
    if (!counted && !cell.review.empty() && is_heading(readers, cell.row_heading, "review_stage")) {
        counted = "program";
    }
    const bool predicate = !cell.whole.empty() && (is_heading(readers, cell.row_heading, "predicate") ||
                                                   is_heading(readers, cell.row_heading, "part_by"));
    for (const std::string& heading : {predicate ? cell.whole : cell.row_heading, cell.whole}) {
        counted = counted || heading.empty() ? counted : unit_of_heading(readers, heading);
        // «Краткосрочные (до 72 часов)»
        if (counted == "hour" && heading.ends_with(')') &&
            noun_unit(readers, heading.substr(0, heading.find('('))).value_or("") != "hour") {
            counted.reset();
        }
        if (counted == "organization" &&
            (is_heading(readers, heading, "single") || is_heading(readers, heading, "house"))) {
            counted.reset();  // «Лицей № 3», «Дворец творчества»: where, not what
        }
    }
    if (!counted && (cell.sums_up_labels ||
                     (is_heading(readers, cell.column_heading, "plain") &&
                      (is_heading(readers, cell.label_title, "kinds") || has_adjectives_only(cell.row_heading))))) {
        counted = noun_unit(readers, cell.label_title);
    }
    const bool named = counted.has_value();
    counted = named ? counted : unit_of_caption(readers, cell.caption);
    Count count;
    count.section = unit.section;
    count.event = unit.event;
    count.raw = !text || text->remark.empty() ? unit.text.original() : words_of(unit, text->figure);
    count.approx = text ? roughness_of(readers, text->figure) : Text();
    count.value = unit.text.folded().front() == '-' ? -std::fabs(figure.value) : figure.value;
    count.unit = counted.value_or("other");
    if (count.unit != "percent") {
        count.value = scaled(count.value, scale_of(readers, {cell.measure, cell.column_heading, cell.row_heading}));
    }
    count.subject = measured || !named || says_which(reading, readers, cell) ? cell.column_title : cell.row_heading;
    if (count.subject->empty()) {
        count.subject = cell.row_heading;
    }
    count.rule = "figure_tables/cell";
    count.source = Reading::source_of(unit, quote);
    return count;
}

bool is_mean(const Count& count) {
    return (count.unit == "person" || count.unit == "program" || count.unit == "organization") &&
           count.value != std::floor(count.value);
}

std::optional<Count> count_of_remark(const phrases::Readers& readers, const Unit& unit, const Count& whole,
                                     int whole_index) {
    const auto text = figure_text(readers, unit.text.folded());
    const bool part = text && is_heading(readers, std::string(text->remark), "part");
    const auto figure = part ? figure_of(readers, text::Folded(text->remark)) : std::nullopt;
    if (!figure || figure->value > whole.value) {
        return std::nullopt;
    }
    Count count = whole;
    count.raw = words_of(unit, text->remark);
    count.value = figure->value;
    count.part_of = whole_index;
    count.breakdown = std::nullopt;
    count.rule = "figure_tables/remark";
    return count;
}

std::optional<Count> count_of_label(const phrases::Readers& readers, const Unit& unit) {
    const std::string& folded = unit.text.folded();
    const std::size_t open = folded.rfind('(');
    if (open == std::string::npos || open == 0 || open + 2 >= folded.size() || folded.back() != ')' ||
        folded.find_first_not_of("0123456789 ", open + 1) != folded.size() - 1) {
        return std::nullopt;
    }
    const std::string name(text::trim(unit.text.original_of({0, open})));
    const auto counted = noun_unit(readers, name);
    const auto figure = figure_of(readers, text::Folded(folded.substr(open + 1, folded.size() - open - 2)));
    if (!counted || counted == "percent" || !figure || is_year(figure->value)) {
        return std::nullopt;
    }
    Count count;
    count.section = unit.section;
    count.event = unit.event;
    count.raw = unit.text.original();
    count.value = figure->value;
    count.unit = *counted;
    count.subject = name;
    count.rule = "figure_tables/label";
    count.source = Reading::source_of(unit, unit.text.original());
    return count;
}

std::vector<phrases::CountMatch> measured_figures(const Reading& reading, const phrases::Readers& readers,
                                                  const Unit& unit) {
    const TableView* table = unit.table ? &reading.tables.at(static_cast<std::size_t>(*unit.table)) : nullptr;
    const int column = unit.place.col_no.value_or(1) - 1;
    const bool headed = table != nullptr && table->kind == TableView::Kind::figures && column > 0 &&
                        unit.place.row_no.value_or(1) > table->header_rows &&
                        static_cast<std::size_t>(column) < table->column_titles.size() &&
                        noun_unit(readers, table->column_titles[static_cast<std::size_t>(column)]);
    if (!headed) {
        return {};
    }
    std::vector<phrases::CountMatch> matches =
        readers.counts.find(unit.text, readers.numbers.find(unit.text), std::vector<phrases::DateMatch>());
    std::string rest = unit.text.folded();
    for (const phrases::CountMatch& match : matches) {
        if (!is_short_unit(match)) {
            return {};
        }
        rest.replace(match.span.begin, match.span.size(), match.span.size(), ' ');
    }
    return rest.find_first_not_of(" ,;/()+\n") == std::string::npos ? matches : std::vector<phrases::CountMatch>();
}

Count count_of_measured(const Unit& unit, const phrases::CountMatch& match, const FigureCell& cell,
                        const std::string& quote) {
    Count count;
    count.section = unit.section;
    count.event = unit.event;
    count.raw = match.raw;
    count.value = match.value;
    count.unit = match.unit;
    count.subject = cell.column_title;
    count.approx = match.approx;
    count.rule = "figure_tables/measured";
    count.source = Reading::source_of(unit, quote);
    return count;
}

}  // namespace svod::normalizer::stages
