#include "normalizer/stages/indicator_cells.hpp"

#include <algorithm>
#include <cmath>

#include "normalizer/stages/figure_headings.hpp"
#include "normalizer/stages/indicator_columns.hpp"
#include "normalizer/stages/indicator_rows.hpp"
#include "normalizer/text/characters.hpp"

namespace svod::normalizer::stages {
namespace {

// «+10 %» beside a plan of 60 and a fact of 66: by how much the fact exceeds the plan, no share of it.
bool tells_growth(const Indicator& indicator, const text::Folded& cell, const std::optional<CellFigure>& reported) {
    constexpr double whole = 100;
    constexpr double nearly = 0.5;
    const Number share = percent_of(indicator.plan, indicator.fact);
    return reported && share && text::trim(cell.folded()).starts_with('+') &&
           std::abs(*share - whole - reported->value) <= nearly;
}

class TableReader {
  public:
    TableReader(const Reading& reading, const phrases::Readers& readers, const TableView& table)
        : reading_(reading), readers_(readers), table_(table), things_(indicator_columns(reading, readers, table)) {}

    std::vector<TableIndicator> read() {
        std::vector<TableIndicator> found;
        for (std::size_t row = static_cast<std::size_t>(std::max(0, table_.header_rows)); row < table_.rows.size();
             ++row) {
            for (const IndicatorColumns& columns : things_) {
                if (auto indicator = read_row(row, columns)) {
                    const std::optional<std::size_t> column = columns.pairs[columns.main].fact;
                    const Unit* fact = indicator->fact && column ? cell(row, *column) : nullptr;
                    found.push_back(
                        {std::move(*indicator), fact == nullptr ? -1 : static_cast<int>(fact - reading_.units.data())});
                }
            }
        }
        return found;
    }

  private:
    [[nodiscard]] const Unit* cell(std::size_t row, std::size_t column) const {
        for (const int index : table_.rows[row]) {
            const Unit& unit = reading_.units.at(static_cast<std::size_t>(index));
            const auto first = static_cast<std::size_t>(unit.place.col_no.value_or(1) - 1);
            if (first <= column && column < first + static_cast<std::size_t>(std::max(1, unit.column_span))) {
                return &unit;
            }
        }
        return nullptr;
    }

    [[nodiscard]] const Unit* cell_of(std::size_t row, CellRole role) const {
        for (std::size_t column = 0; column < table_.roles.size(); ++column) {
            if (table_.roles[column] == role) {
                return cell(row, column);
            }
        }
        return nullptr;
    }

    [[nodiscard]] std::optional<CellFigure> figure(std::size_t row, const std::optional<std::size_t>& column) const {
        const Unit* unit = column ? cell(row, *column) : nullptr;
        return unit == nullptr ? std::nullopt : figure_of(readers_, unit->text);
    }

    // «План / факт» over «80 / 78,4»
    void split_cell(std::size_t row, const std::optional<std::size_t>& column, Indicator& indicator) const {
        const Unit* unit = column ? cell(row, *column) : nullptr;
        const std::size_t slash = unit == nullptr ? std::string::npos : unit->text.folded().find('/');
        if (slash == std::string::npos ||
            !readers_.figures.heading_is(text::fold(table_.column_titles[*column]), "reached")) {
            return;
        }
        indicator.plan = value_of(figure_of(readers_, text::Folded(unit->text.folded().substr(0, slash))));
        indicator.fact = value_of(figure_of(readers_, text::Folded(unit->text.folded().substr(slash + 1))));
    }

    static Number value_of(const std::optional<CellFigure>& figure) {
        return figure ? Number(figure->value) : Number();
    }

    // The cell that names the row's indicator: the column of titles, else the first one with letters.
    [[nodiscard]] const Unit* name_of(std::size_t row) const {
        const Unit* title = cell_of(row, CellRole::title);
        if (title != nullptr) {
            return title->text.folded().empty() ? nullptr : title;
        }
        for (const int index : table_.rows[row]) {
            const Unit& unit = reading_.units.at(static_cast<std::size_t>(index));
            if (unit.text.folded().find_first_not_of("0123456789 .,%-") != std::string::npos) {
                return &unit;
            }
        }
        return nullptr;
    }

    std::optional<Indicator> read_row(std::size_t row, const IndicatorColumns& columns) const {
        const Unit* name = name_of(row);
        if (name == nullptr || table_.rows[row].size() < 2) {
            return std::nullopt;
        }
        const ColumnPair& main = columns.pairs[columns.main];
        Indicator indicator;
        indicator.plan = value_of(figure(row, main.plan));
        indicator.fact = value_of(figure(row, main.fact));
        if (!main.fact) {
            split_cell(row, main.plan, indicator);
        }
        if (!indicator.plan && !indicator.fact) {
            return std::nullopt;
        }
        indicator.section = name->section;
        indicator.event = name->event;
        indicator.name = name->text.original();
        fill_words(row, *name, indicator);
        if (const Unit* percent = cell_of(row, CellRole::percent); percent != nullptr) {
            const auto reported = figure_of(readers_, percent->text);
            indicator.percent_reported =
                tells_growth(indicator, percent->text, reported) ? Number() : value_of(reported);
            indicator.percent_decimals = reported ? reported->decimals : 0;
        }
        indicator.percent_computed = percent_of(indicator.plan, indicator.fact);
        add_parts(row, columns, indicator);
        scale(row, indicator);
        indicator.source = Reading::source_of(*name, name->text.original());
        return indicator;
    }

    void fill_words(std::size_t row, const Unit& name, Indicator& indicator) const {
        if (const Unit* number = cell_of(row, CellRole::number); number != nullptr && !number->text.folded().empty()) {
            std::string written = number->text.original();
            while (!written.empty() && (written.back() == '.' || written.back() == ' ')) {
                written.pop_back();
            }
            indicator.number = written.empty() ? Text() : Text(written);
        }
        const Unit* unit = cell_of(row, CellRole::unit);
        indicator.unit = unit_of_indicator(readers_, name.text, unit == nullptr ? nullptr : &unit->text);
        if (const auto meaning = readers_.figures.indicator(name.text.folded(), indicator.unit.value_or(""))) {
            indicator.code = meaning->code;
            indicator.rule = meaning->rule;
        }
        const Unit* reason = cell_of(row, CellRole::reason);
        reason = reason == nullptr ? cell_of(row, CellRole::note) : reason;
        if (reason != nullptr && reason->text.folded().find_first_not_of(" -") != std::string::npos) {
            indicator.reason = reason->text.original();
        }
    }

    void add_parts(std::size_t row, const IndicatorColumns& columns, Indicator& indicator) const {
        for (std::size_t i = 0; i < columns.pairs.size(); ++i) {
            const ColumnPair& pair = columns.pairs[i];
            if (i == columns.main) {
                continue;
            }
            IndicatorPart part{phrases::iso(pair.period.start), phrases::iso(pair.period.end),
                               value_of(figure(row, pair.plan)), value_of(figure(row, pair.fact))};
            if (part.plan || part.fact) {
                indicator.parts.push_back(std::move(part));
            }
        }
    }

    // «тыс. руб.» in the name or the column of units
    void scale(std::size_t row, Indicator& indicator) const {
        const Unit* unit = cell_of(row, CellRole::unit);
        const double scale =
            indicator.unit == Text("percent")
                ? 1
                : scale_of(readers_, {unit == nullptr ? std::string() : unit->text.original(), indicator.name});
        const auto multiply = [&](Number& value) { value = value ? Number(scaled(*value, scale)) : value; };
        multiply(indicator.plan);
        multiply(indicator.fact);
        for (IndicatorPart& part : indicator.parts) {
            multiply(part.plan);
            multiply(part.fact);
        }
    }

    const Reading& reading_;
    const phrases::Readers& readers_;
    const TableView& table_;
    std::vector<IndicatorColumns> things_;
};

}  // namespace

std::optional<CellFigure> figure_of(const phrases::Readers& readers, const text::Folded& cell) {
    for (const phrases::NumberMatch& number : readers.numbers.find(cell)) {
        if (number.kind != phrases::NumberMatch::Kind::ordinal) {
            return CellFigure{number.value, number.decimals};
        }
    }
    return std::nullopt;
}

double scale_of(const phrases::Readers& readers, const std::vector<std::string>& headings) {
    for (const std::string& heading : headings) {
        const std::string folded = text::fold(heading);
        if (readers.figures.heading_is(folded, "thousands")) {
            return 1e3;
        }
        if (readers.figures.heading_is(folded, "millions")) {
            return 1e6;
        }
    }
    return 1;
}

double scaled(double value, double scale) {
    constexpr double finest = 1e6;
    return scale > 1 ? std::round(value * scale * finest) / finest : value;
}

Number percent_of(const Number& plan, const Number& fact) {
    if (!plan || !fact || *plan == 0) {
        return std::nullopt;
    }
    return std::round(*fact / *plan * 1e4) / 1e2;
}

Text unit_of_indicator(const phrases::Readers& readers, const text::Folded& name, const text::Folded* unit_cell) {
    for (const text::Folded* words : {unit_cell, &name}) {
        if (words == nullptr) {
            continue;
        }
        if (const auto unit = readers.figures.indicator_unit(words->folded())) {
            return *unit;
        }
        // «Номинал сертификата, руб.»: the measure stands behind the last comma.
        const std::string& named = words->original();
        const std::size_t comma = named.rfind(", ");
        const bool measured = comma != std::string::npos && named.find(' ', comma + 2) == std::string::npos;
        if (const auto unit = measured ? noun_unit(readers, named.substr(comma + 2)) : std::nullopt) {
            return *unit;
        }
        if (const auto unit = noun_unit(readers, named)) {
            return *unit;
        }
    }
    return std::nullopt;
}

std::vector<TableIndicator> indicators_of_table(const Reading& reading, const phrases::Readers& readers,
                                                const TableView& table) {
    if (!table.measures) {
        return TableReader(reading, readers, table).read();
    }
    std::vector<TableIndicator> found;
    for (Indicator& indicator : indicators_of_paired_rows(reading, readers, table)) {
        found.push_back({std::move(indicator), -1});
    }
    return found;
}

}  // namespace svod::normalizer::stages
