#include "normalizer/stages/figure_quotients.hpp"

#include <algorithm>
#include <cmath>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "normalizer/stages/figure_tables.hpp"

namespace svod::normalizer::stages {
namespace {

constexpr std::size_t fewest_rows = 3;    // fewer may fit by chance
constexpr std::size_t most_columns = 12;  // each two of them are tried

struct Columns {
    std::size_t part = 0;
    std::size_t whole = 0;
};

class Shares {
  public:
    Shares(Reading& reading, const phrases::Readers& readers, std::size_t first) : reading_(reading) {
        const auto begin = reading.report.counts.begin() + static_cast<std::ptrdiff_t>(first);
        if (std::none_of(begin, reading.report.counts.end(),
                         [](const Count& each) { return each.unit == "percent"; })) {
            return;
        }
        for (std::size_t i = first; i < reading.report.counts.size(); ++i) {
            if (const auto cell = figure_cell(reading, readers, reading.count_places.at(i).unit)) {
                rows_[cell->row][cell->column] = i;
                (count(i).unit == "percent" ? percents_ : others_).insert(cell->column);
            }
        }
    }

    void relate() {
        if (percents_.empty() || others_.size() < 2 || others_.size() > most_columns) {
            return;
        }
        for (const std::size_t share : percents_) {
            if (const auto columns = columns_of(share)) {
                for (const auto& [row, cells] : rows_) {
                    set(cells, share, *columns);
                }
            }
        }
    }

  private:
    using Cells = std::map<std::size_t, std::size_t>;  // count by column

    [[nodiscard]] Count& count(std::size_t index) const { return reading_.report.counts[index]; }

    static bool has(const Cells& cells, std::size_t share, const Columns& columns) {
        return cells.count(share) > 0 && cells.count(columns.part) > 0 && cells.count(columns.whole) > 0;
    }

    // Whether a percentage is the quotient of two counts, as far as its digits tell.
    [[nodiscard]] bool fits(const Cells& cells, std::size_t share, const Columns& columns) const {
        const Count& stated = count(cells.at(share));
        const double whole = count(cells.at(columns.whole)).value;
        const std::size_t point = stated.raw.find_first_of(",.");
        const std::size_t end =
            point == std::string::npos
                ? 0
                : std::min(stated.raw.find_first_not_of("0123456789", point + 1), stated.raw.size());
        const auto decimals = point == std::string::npos ? 0 : static_cast<int>(end - point) - 1;
        return whole > 0 && std::fabs(stated.value - 100 * count(cells.at(columns.part)).value / whole) <=
                                0.5 * std::pow(10, -decimals) + 1e-9;
    }

    // The columns that a share's are quotients of in at least two rows of three.
    [[nodiscard]] std::optional<Columns> columns_of(std::size_t share) const {
        for (const std::size_t part : others_) {
            for (const std::size_t whole : others_) {
                const Columns columns{part, whole};
                std::size_t filled = 0;
                std::size_t fitting = 0;
                for (const auto& [row, cells] : rows_) {
                    const bool here = part != whole && has(cells, share, columns);
                    filled += here ? 1 : 0;
                    fitting += here && fits(cells, share, columns) ? 1 : 0;
                }
                if (filled >= fewest_rows && fitting * 3 >= filled * 2) {
                    return columns;
                }
            }
        }
        return std::nullopt;
    }

    void set(const Cells& cells, std::size_t share, const Columns& columns) {
        if (has(cells, share, columns) && !count(cells.at(share)).numerator) {
            count(cells.at(share)).numerator = static_cast<int>(cells.at(columns.part));
            count(cells.at(share)).denominator = static_cast<int>(cells.at(columns.whole));
        }
    }

    Reading& reading_;
    std::map<std::size_t, Cells> rows_;
    std::set<std::size_t> percents_;
    std::set<std::size_t> others_;
};

}  // namespace

void relate_share_columns(Reading& reading, const phrases::Readers& readers, std::size_t first) {
    Shares(reading, readers, first).relate();
}

}  // namespace svod::normalizer::stages
