#include "normalizer/stages/indicator_rows.hpp"

#include <algorithm>

#include "normalizer/stages/indicator_cells.hpp"
#include "normalizer/stages/table_heads.hpp"
#include "normalizer/stages/table_rows.hpp"
#include "normalizer/text/characters.hpp"

namespace svod::normalizer::stages {
namespace {

class PairedRows {
  public:
    PairedRows(const Reading& reading, const phrases::Readers& readers, const TableView& table)
        : reading_(reading), readers_(readers), table_(table), grid_(grid_of(reading, table)) {}

    std::vector<Indicator> read() {
        for (auto row = static_cast<std::size_t>(std::max(0, table_.header_rows)); row < grid_.size(); ++row) {
            const Unit* name = name_of(row);
            if (name != nullptr && name != name_) {
                name_ = name;
                plan_.reset();
                fact_.reset();
            }
            const auto head = readers_.events.columns.find(
                text::Folded(std::string(text::trim(text_at(reading_, grid_, row, *table_.measures)))));
            if (name_ != nullptr && head) {
                (head->role == "plan" ? plan_ : fact_) = row;
                add_pair();
            }
        }
        return std::move(found_);
    }

  private:
    // The last filled cell of words before the column of measures.
    [[nodiscard]] const Unit* name_of(std::size_t row) const {
        for (std::size_t column = *table_.measures; column-- > 0;) {
            const std::string_view words = text_at(reading_, grid_, row, column);
            if (words.find_first_not_of("0123456789 .,%-") != std::string_view::npos) {
                return &reading_.units.at(static_cast<std::size_t>(*grid_[row][column]));
            }
        }
        return nullptr;
    }

    [[nodiscard]] Number value_at(const std::optional<std::size_t>& row, std::size_t column, double scale) const {
        const auto figure = figure_of(readers_, text::Folded(std::string(text_at(reading_, grid_, *row, column))));
        return figure ? Number(scaled(figure->value, scale)) : std::nullopt;
    }

    void add_pair() {
        if (!plan_ || !fact_) {
            return;
        }
        const double scale = scale_of(readers_, {name_->text.original()});
        std::vector<IndicatorPart> parts;
        std::size_t main = 0;
        int best = -1;
        for (std::size_t column = *table_.measures + 1; column < grid_.front().size(); ++column) {
            const Number plan = value_at(plan_, column, scale);
            const Number fact = value_at(fact_, column, scale);
            if (!plan && !fact) {
                continue;
            }
            const phrases::Period period = period_of(column);
            const bool whole = readers_.figures.heading_is(text::fold(table_.column_titles[column]), "whole");
            const int rank =
                (plan && fact ? 4 : 0) + (period.known() && period == reading_.period ? 2 : 0) + (whole ? 1 : 0);
            main = rank >= best ? parts.size() : main;
            best = std::max(best, rank);
            parts.push_back({phrases::iso(period.start), phrases::iso(period.end), plan, fact});
        }
        plan_.reset();
        fact_.reset();
        if (!parts.empty()) {
            found_.push_back(indicator_of(parts, main));
        }
    }

    [[nodiscard]] phrases::Period period_of(std::size_t column) const {
        const text::Folded title(table_.column_titles[column]);
        const auto dates = readers_.dates.find(title, reading_.enclosing_period(*name_));
        return dates.empty()
                   ? phrases::Period()
                   : phrases::Period{phrases::day_of_iso(dates.front().start), phrases::day_of_iso(dates.front().end)};
    }

    [[nodiscard]] Indicator indicator_of(std::vector<IndicatorPart> parts, std::size_t main) const {
        Indicator indicator;
        indicator.section = name_->section;
        indicator.event = name_->event;
        indicator.name = name_->text.original();
        indicator.unit = unit_of_indicator(readers_, name_->text, nullptr);
        if (const auto meaning = readers_.figures.indicator(name_->text.folded(), indicator.unit.value_or(""))) {
            indicator.code = meaning->code;
            indicator.rule = meaning->rule;
        }
        indicator.plan = parts[main].plan;
        indicator.fact = parts[main].fact;
        indicator.percent_computed = percent_of(indicator.plan, indicator.fact);
        parts.erase(parts.begin() + static_cast<std::ptrdiff_t>(main));
        indicator.parts = std::move(parts);
        indicator.source = Reading::source_of(*name_, name_->text.original());
        return indicator;
    }

    const Reading& reading_;
    const phrases::Readers& readers_;
    const TableView& table_;
    Grid grid_;
    const Unit* name_ = nullptr;
    std::optional<std::size_t> plan_;  // grid rows
    std::optional<std::size_t> fact_;
    std::vector<Indicator> found_;
};

}  // namespace

std::vector<Indicator> indicators_of_paired_rows(const Reading& reading, const phrases::Readers& readers,
                                                 const TableView& table) {
    return PairedRows(reading, readers, table).read();
}

}  // namespace svod::normalizer::stages
