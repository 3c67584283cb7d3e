#include "normalizer/stages/figure_shares.hpp"

#include <algorithm>
#include <cmath>
#include <initializer_list>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "normalizer/stages/figure_headings.hpp"
#include "normalizer/stages/figure_tables.hpp"

namespace svod::normalizer::stages {
namespace {

constexpr std::size_t fewest_rows = 3;    // fewer may fit by chance
constexpr std::size_t most_columns = 12;  // each two of them are tried
constexpr std::size_t few_columns = 4;    // hardly any two of them fit by chance, digits behind the point and all

struct Columns {
    std::size_t part = 0;
    std::size_t whole = 0;
};

class Shares {
  public:
    Shares(Reading& reading, const phrases::Readers& readers, std::size_t first)
        : reading_(reading), readers_(readers) {
        const auto begin = reading.report.counts.begin() + static_cast<std::ptrdiff_t>(first);
        if (std::none_of(begin, reading.report.counts.end(),
                         [](const Count& each) { return each.unit == "percent"; })) {
            return;
        }
        for (std::size_t i = first; i < reading.report.counts.size(); ++i) {
            if (const auto cell = figure_cell(reading, readers, reading.count_places.at(i).unit)) {
                rows_[cell->row][cell->column] = i;
                std::map<std::size_t, std::string>& titles = count(i).unit == "percent" ? percents_ : others_;
                titles[cell->column] = cell->column_title;
                total_row_ = cell->total_row ? cell->row : total_row_;
            }
        }
    }

    void relate() {
        for (const auto& [share, title] : percents_) {
            std::optional<Columns> columns = named_by(title);
            columns = columns ? columns : fitting(share);
            const auto summed = columns ? std::nullopt : shared_out(share);
            for (const auto& [row, cells] : rows_) {
                if (columns && has(cells, share, *columns)) {
                    set(cells.at(share), cells.at(columns->part), cells.at(columns->whole));
                } else if (summed && row != *total_row_ && has(cells, share, *summed)) {
                    set(cells.at(share), cells.at(*summed), rows_.at(*total_row_).at(*summed));
                }
            }
        }
    }

  private:
    using Cells = std::map<std::size_t, std::size_t>;  // count by column

    [[nodiscard]] Count& count(std::size_t index) const { return reading_.report.counts[index]; }

    // The one column of others whose title is of one of the kinds.
    [[nodiscard]] std::optional<std::size_t> only_of(std::initializer_list<std::string_view> kinds) const {
        std::vector<std::size_t> found;
        for (const auto& [column, title] : others_) {
            const std::string& heading = title;
            if (std::any_of(kinds.begin(), kinds.end(),
                            [&](std::string_view kind) { return is_heading(readers_, heading, kind); })) {
                found.push_back(column);
            }
        }
        return found.size() == 1 ? std::optional(found.front()) : std::nullopt;
    }

    // «Детей всего | Занимаются | Охват, %»: what the headings say.
    [[nodiscard]] std::optional<Columns> named_by(const std::string& share) const {
        if (!is_heading(readers_, share, "covered_share")) {
            return std::nullopt;
        }
        const auto part = only_of({"attending", "enrolled"});
        const auto whole = only_of({"all_children"});
        return part && whole && *part != *whole ? std::optional(Columns{*part, *whole}) : std::nullopt;
    }

    static bool has(const Cells& cells, std::size_t share, std::size_t other) {
        return cells.count(share) > 0 && cells.count(other) > 0;
    }

    static bool has(const Cells& cells, std::size_t share, const Columns& columns) {
        return has(cells, share, columns.part) && has(cells, share, columns.whole);
    }

    // Whether a percentage is the quotient of two counts, as far as its digits tell.
    [[nodiscard]] bool fits(std::size_t share, std::size_t part, std::size_t total) const {
        const Count& stated = count(share);
        const double whole = count(total).value;
        const std::size_t point = stated.raw.find_first_of(",.");
        const std::size_t end =
            point == std::string::npos
                ? 0
                : std::min(stated.raw.find_first_not_of("0123456789", point + 1), stated.raw.size());
        const auto decimals = point == std::string::npos ? 0 : static_cast<int>(end - point) - 1;
        return whole > 0 &&
               std::fabs(stated.value - 100 * count(part).value / whole) <= 0.5 * std::pow(10, -decimals) + 1e-9;
    }

    // The columns that a share's are quotients of in at least two rows of three.
    [[nodiscard]] std::optional<Columns> fitting(std::size_t share) const {
        if (others_.size() > most_columns) {
            return std::nullopt;
        }
        for (const auto& [part, part_title] : others_) {
            for (const auto& [whole, whole_title] : others_) {
                const Columns columns{part, whole};
                std::size_t filled = 0;
                std::size_t right = 0;
                std::size_t precise = 0;
                for (const auto& [row, cells] : rows_) {
                    const bool here = part != whole && has(cells, share, columns);
                    const bool fitting = here && fits(cells.at(share), cells.at(part), cells.at(whole));
                    filled += here ? 1 : 0;
                    right += fitting ? 1 : 0;
                    precise +=
                        fitting && count(cells.at(share)).value != std::round(count(cells.at(share)).value) ? 1 : 0;
                }
                const bool one_of_two = filled == 2 && precise > 0 && others_.size() <= few_columns;
                if ((filled >= fewest_rows && right * 3 >= filled * 2) || one_of_two) {
                    return columns;
                }
            }
        }
        return std::nullopt;
    }

    // «Программ | % от общего числа»: the column whose figures have such shares of their total, likewise.
    [[nodiscard]] std::optional<std::size_t> shared_out(std::size_t share) const {
        for (const auto& [column, title] : others_) {
            const auto total = total_row_ ? rows_.at(*total_row_).find(column) : Cells::const_iterator();
            if (!total_row_ || total == rows_.at(*total_row_).end()) {
                continue;
            }
            std::size_t filled = 0;
            std::size_t right = 0;
            for (const auto& [row, cells] : rows_) {
                const bool here = row != *total_row_ && has(cells, share, column);
                filled += here ? 1 : 0;
                right += here && fits(cells.at(share), cells.at(column), total->second) ? 1 : 0;
            }
            if (filled >= fewest_rows && right * 3 >= filled * 2) {
                return column;
            }
        }
        return std::nullopt;
    }

    void set(std::size_t share, std::size_t part, std::size_t whole) {
        if (!count(share).numerator) {
            count(share).numerator = static_cast<int>(part);
            count(share).denominator = static_cast<int>(whole);
        }
    }

    Reading& reading_;
    const phrases::Readers& readers_;
    std::map<std::size_t, Cells> rows_;
    std::map<std::size_t, std::string> percents_;  // titles by column
    std::map<std::size_t, std::string> others_;
    std::optional<std::size_t> total_row_;
};

}  // namespace

void relate_shares(Reading& reading, const phrases::Readers& readers, std::size_t first) {
    Shares(reading, readers, first).relate();
}

}  // namespace svod::normalizer::stages
