#include "normalizer/stages/indicator_cells.hpp"

#include <algorithm>
#include <cmath>

namespace svod::normalizer::stages {
namespace {

// A column of figures: a plan or a fact of the whole period or of a part of it.
struct FigureColumn {
    std::size_t column = 0;
    CellRole role = CellRole::none;
    phrases::Period period;  // that its head names, if any
    bool whole_year = false;
};

// One plan and its fact.
struct ColumnPair {
    std::optional<std::size_t> plan;
    std::optional<std::size_t> fact;
    phrases::Period period;
    bool whole_year = false;
};

class TableReader {
  public:
    TableReader(const Reading& reading, const phrases::Readers& readers, const TableView& table)
        : reading_(reading), readers_(readers), table_(table) {
        find_pairs();
    }

    std::vector<Indicator> read() {
        std::vector<Indicator> found;
        if (pairs_.empty()) {
            return found;
        }
        for (std::size_t row = static_cast<std::size_t>(std::max(0, table_.header_rows)); row < table_.rows.size();
             ++row) {
            if (auto indicator = read_row(row)) {
                found.push_back(std::move(*indicator));
            }
        }
        return found;
    }

  private:
    void find_pairs() {
        for (std::size_t column = 0; column < table_.roles.size(); ++column) {
            const CellRole role = table_.roles[column];
            if (role != CellRole::plan && role != CellRole::fact) {
                continue;
            }
            const ColumnPair head = head_of(column);
            const bool opens = pairs_.empty() || (role == CellRole::plan ? pairs_.back().plan : pairs_.back().fact) ||
                               !(pairs_.back().period == head.period);
            if (opens) {
                pairs_.push_back(head);
            }
            (role == CellRole::plan ? pairs_.back().plan : pairs_.back().fact) = column;
        }
        for (std::size_t i = 0; i < pairs_.size(); ++i) {
            if (!pairs_[main_].whole_year || pairs_[i].whole_year) {
                main_ = i;
            }
        }
    }

    [[nodiscard]] ColumnPair head_of(std::size_t column) const {
        ColumnPair pair;
        if (column >= table_.column_titles.size() || table_.rows.empty() || table_.rows.front().empty()) {
            return pair;
        }
        const Unit& unit = reading_.units.at(static_cast<std::size_t>(table_.rows.front().front()));
        const text::Folded title(table_.column_titles[column]);
        for (const phrases::DateMatch& date : readers_.dates.find(title, reading_.enclosing_period(unit))) {
            pair.period = {phrases::day_of_iso(date.start), phrases::day_of_iso(date.end)};
            pair.whole_year = date.precision == Text("year") || date.precision == Text("school_year");
        }
        return pair;
    }

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

    std::optional<Indicator> read_row(std::size_t row) const {
        const Unit* name = name_of(row);
        if (name == nullptr || table_.rows[row].size() < 2) {
            return std::nullopt;
        }
        const ColumnPair& main = pairs_[main_];
        Indicator indicator;
        indicator.plan = value_of(figure(row, main.plan));
        indicator.fact = value_of(figure(row, main.fact));
        if (!indicator.plan && !indicator.fact) {
            return std::nullopt;
        }
        indicator.section = name->section;
        indicator.event = name->event;
        indicator.name = name->text.original();
        fill_words(row, *name, indicator);
        if (const Unit* percent = cell_of(row, CellRole::percent); percent != nullptr) {
            const auto reported = figure_of(readers_, percent->text);
            indicator.percent_reported = value_of(reported);
            indicator.percent_decimals = reported ? reported->decimals : 0;
        }
        indicator.percent_computed = percent_of(indicator.plan, indicator.fact);
        add_parts(row, indicator);
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
        if (const auto meaning = readers_.figures.indicator(name.text.folded())) {
            indicator.code = meaning->code;
            indicator.rule = meaning->rule;
        }
        const Unit* reason = cell_of(row, CellRole::reason);
        if (reason != nullptr && reason->text.folded().find_first_not_of(" -") != std::string::npos) {
            indicator.reason = reason->text.original();
        }
    }

    void add_parts(std::size_t row, Indicator& indicator) const {
        for (std::size_t i = 0; i < pairs_.size(); ++i) {
            const ColumnPair& pair = pairs_[i];
            if (i == main_) {
                continue;
            }
            IndicatorPart part{phrases::iso(pair.period.start), phrases::iso(pair.period.end),
                               value_of(figure(row, pair.plan)), value_of(figure(row, pair.fact))};
            if (part.plan || part.fact) {
                indicator.parts.push_back(std::move(part));
            }
        }
    }

    const Reading& reading_;
    const phrases::Readers& readers_;
    const TableView& table_;
    std::vector<ColumnPair> pairs_;
    std::size_t main_ = 0;
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
        for (const phrases::CountedNoun& noun : readers.counts.nouns(*words)) {
            if (noun.unit != "other") {
                return noun.unit;
            }
        }
    }
    return std::nullopt;
}

std::vector<Indicator> indicators_of_table(const Reading& reading, const phrases::Readers& readers,
                                           const TableView& table) {
    return TableReader(reading, readers, table).read();
}

}  // namespace svod::normalizer::stages
