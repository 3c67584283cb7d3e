#include "normalizer/stages/figure_row_sums.hpp"

#include <algorithm>
#include <map>
#include <vector>

#include "normalizer/stages/count_items.hpp"
#include "normalizer/stages/figure_headings.hpp"
#include "normalizer/text/characters.hpp"

namespace svod::normalizer::stages {
namespace {

// Columns that may make up a column of totals, and what the rows say to it.
struct Group {
    std::size_t total = 0;
    std::size_t begin = 0;
    std::size_t end = 0;
    bool halves = false;                  // two kinds that leave no third, of all in the total
    std::size_t borne_out = 0;            // rows that add up
    std::vector<std::size_t> wrong_rows;  // full rows that don't
};

class RowSums {
  public:
    RowSums(Reading& reading, const phrases::Readers& readers, const TableView& table, std::size_t first)
        : reading_(reading), readers_(readers), table_(table), first_(first) {}

    void relate() {
        const std::vector<std::size_t> totals = columns_of_totals();
        const std::vector<std::size_t> halves = first_halves();
        if ((totals.empty() && halves.empty()) || leaves_repeats_out()) {
            return;
        }
        find_figures();
        for (const std::size_t total : totals) {
            relate(group_beside(total, totals));
        }
        for (const std::size_t half : halves) {
            const bool before = half > 0 && shared_unit(half - 1, half);
            if (before && std::find(totals.begin(), totals.end(), half - 1) == totals.end()) {
                relate(judged({half - 1, half, half + 2, are_plain_halves(half), 0, {}}));
            }
        }
    }

  private:
    using Row = std::map<std::size_t, std::size_t>;  // column → index of report.counts

    [[nodiscard]] const std::string& title(std::size_t column) const { return table_.column_titles[column]; }

    [[nodiscard]] std::vector<std::size_t> columns_of_totals() const {
        std::vector<std::size_t> found;
        for (std::size_t column = 1; column < table_.column_titles.size(); ++column) {
            // «1 год обучения» is no year that sums up.
            const bool numbered = text::is_digit(text::character_at(title(column), 0));
            if (is_heading(readers_, title(column), "total") || is_heading(readers_, title(column), "submitted") ||
                (!numbered && is_heading(readers_, title(column), "whole"))) {
                found.push_back(column);
            }
        }
        return found;
    }

    [[nodiscard]] bool are_halves(std::size_t column) const {
        return column + 1 < table_.column_titles.size() &&
               is_heading(readers_, title(column) + " | " + title(column + 1), "halves");
    }

    // «Всего | Занимаются: мальчики | Девочки»: some are of neither half.
    [[nodiscard]] bool are_plain_halves(std::size_t column) const {
        return column + 1 < table_.column_titles.size() &&
               is_heading(readers_, title(column) + " | " + title(column + 1), "plain_halves");
    }

    [[nodiscard]] std::vector<std::size_t> first_halves() const {
        std::vector<std::size_t> found;
        for (std::size_t column = 1; column + 1 < table_.column_titles.size(); ++column) {
            if (are_halves(column)) {
                found.push_back(column);
            }
        }
        return found;
    }

    // «Всего детей без учёта повторов», «Ребёнок, посещающий два кружка, учтён дважды» around the table
    [[nodiscard]] bool leaves_repeats_out() const {
        const auto says = [&](std::size_t column) { return is_heading(readers_, title(column), "no_repeats"); };
        for (std::size_t column = 0; column < table_.column_titles.size(); ++column) {
            if (says(column)) {
                return true;
            }
        }
        std::vector<int> cells;
        for (const std::vector<int>& row : table_.rows) {
            cells.insert(cells.end(), row.begin(), row.end());
        }
        const auto told = [&](int unit) {
            return unit >= 0 && unit < static_cast<int>(reading_.units.size()) &&
                   readers_.figures.heading_is(reading_.units[static_cast<std::size_t>(unit)].text.folded(),
                                               "counted_twice");
        };
        return !cells.empty() && (told(cells.front() - 1) || told(cells.back() + 1));
    }

    void find_figures() {
        for (std::size_t i = first_; i < reading_.report.counts.size(); ++i) {
            const Source& place = reading_.units.at(static_cast<std::size_t>(reading_.count_places[i].unit)).place;
            const Count& count = reading_.report.counts[i];
            if (place.row_no && place.col_no && count.unit != "percent" && !count.approx) {
                rows_[static_cast<std::size_t>(*place.row_no - 1)].emplace(static_cast<std::size_t>(*place.col_no - 1),
                                                                           i);
            }
        }
    }

    [[nodiscard]] const Count& count(std::size_t index) const { return reading_.report.counts[index]; }

    // Whether two columns count things of one unit in all their figures.
    [[nodiscard]] bool shared_unit(std::size_t left, std::size_t right) const {
        for (std::size_t i = first_; i < reading_.report.counts.size(); ++i) {
            const auto column = reading_.units.at(static_cast<std::size_t>(reading_.count_places[i].unit)).place.col_no;
            if (column && (*column == static_cast<int>(left) + 1 || *column == static_cast<int>(right) + 1) &&
                count(i).unit != "person") {
                return false;
            }
        }
        return true;
    }

    // Things may be of several such kinds at once («сетевые», «с ОВЗ»), a share is no part.
    [[nodiscard]] bool may_be_part(std::size_t column) const {
        const std::string folded = text::fold(title(column));
        const std::vector<phrases::DimensionMatch> found = readers_.figures.dimensions(folded);
        return !folded.empty() && !readers_.figures.heading_is(folded, "share") &&
               !readers_.figures.heading_is(folded, "plan") &&
               std::none_of(found.begin(), found.end(), [](const auto& match) { return match.overlapping; });
    }

    // Of the columns to the right or to the left of a total those that most rows bear out.
    [[nodiscard]] Group group_beside(std::size_t total, const std::vector<std::size_t>& totals) const {
        const auto is_total = [&](std::size_t column) {
            return std::find(totals.begin(), totals.end(), column) != totals.end();
        };
        Group best;
        const auto consider = [&](std::size_t begin, std::size_t end) {
            Group group = judged({total, begin, end, end - begin == 2 && are_plain_halves(begin), 0, {}});
            if (group.borne_out > best.borne_out || (best.end == 0 && group.halves)) {
                best = std::move(group);
            }
        };
        for (std::size_t end = total + 1;
             end < table_.column_titles.size() && !is_total(end) && (may_be_part(end) || are_halves(total + 1));) {
            consider(total + 1, ++end);
        }
        for (std::size_t begin = total;
             begin > 1 && !is_total(begin - 1) && (may_be_part(begin - 1) || are_halves(total - 2));) {
            consider(--begin, total);
        }
        return best;
    }

    [[nodiscard]] Group judged(Group group) const {
        if (group.end - group.begin < 2) {
            return group;
        }
        for (const auto& [number, row] : rows_) {
            const auto total = row.find(group.total);
            if (total == row.end()) {
                continue;
            }
            double sum = 0;
            std::size_t parts = 0;
            bool full = true;
            for (std::size_t column = group.begin; column < group.end; ++column) {
                const auto part = row.find(column);
                full = full && (part != row.end() || is_blank(number, column));
                sum += part == row.end() ? 0 : count(part->second).value;
                parts += part != row.end() && count(part->second).value > 0 ? 1 : 0;
            }
            const double whole = count(total->second).value;
            if (sum == whole) {
                group.borne_out += parts > 1 ? 1 : 0;
            } else if (full) {
                group.wrong_rows.push_back(number);
            }
        }
        return group;
    }

    [[nodiscard]] bool is_blank(std::size_t row, std::size_t column) const {
        const std::vector<int>& units = table_.rows[row];
        return std::none_of(units.begin(), units.end(), [&](int index) {
            const Unit& unit = reading_.units.at(static_cast<std::size_t>(index));
            return unit.place.col_no == static_cast<int>(column) + 1 &&
                   unit.text.folded().find_first_not_of(" -") != std::string::npos;
        });
    }

    void relate(const Group& group) {
        if (group.wrong_rows.empty() ||
            (group.halves ? false : group.borne_out == 0 || group.wrong_rows.size() > group.borne_out)) {
            return;
        }
        for (const std::size_t number : group.wrong_rows) {
            const Row& row = rows_.at(number);
            std::vector<std::size_t> parts;
            double sum = 0;
            for (std::size_t column = group.begin; column < group.end; ++column) {
                if (const auto part = row.find(column); part != row.end()) {
                    parts.push_back(part->second);
                    sum += count(part->second).value;
                }
            }
            // What is wrong in a row above is wrong in the row of totals as well.
            const bool follows = number != group.wrong_rows.front() &&
                                 is_heading(readers_, heading_of_row(reading_, table_.rows[number]), "total");
            if (parts.size() > 1 && !follows && may_miss(group, sum, count(row.at(group.total)).value)) {
                join(row.at(group.total), parts);
            }
        }
    }

    // Of what was handed in much may still be open.
    [[nodiscard]] bool may_miss(const Group& group, double sum, double whole) const {
        constexpr double most_left_open = 0.05;
        const std::string& heading = title(group.total);
        const bool open = is_heading(readers_, heading, "submitted") && !is_heading(readers_, heading, "total");
        const double left = whole - sum;
        return open && left > 0 ? left <= std::max(1.0, whole * most_left_open) : may_make_up(sum, whole);
    }

    // A figure is a part of one total only: one of its column's stays where that says something by itself.
    void join(std::size_t total, const std::vector<std::size_t>& parts) {
        std::vector<Index> columns;
        for (const std::size_t part : parts) {
            if (const Index column = count(part).part_of; column && !adds_up(*column)) {
                return;
            }
            columns.push_back(count(part).part_of);
        }
        for (Count& each : reading_.report.counts) {
            if (each.part_of && std::find(columns.begin(), columns.end(), each.part_of) != columns.end()) {
                each.part_of.reset();
                each.breakdown.reset();
            }
        }
        for (const std::size_t part : parts) {
            reading_.report.counts[part].part_of = static_cast<int>(total);
            reading_.report.counts[part].breakdown = "row";
        }
    }

    [[nodiscard]] bool adds_up(int total) const {
        double sum = 0;
        for (const Count& each : reading_.report.counts) {
            sum += each.part_of == total ? each.value : 0;
        }
        return sum == count(static_cast<std::size_t>(total)).value;
    }

    Reading& reading_;
    const phrases::Readers& readers_;
    const TableView& table_;
    std::size_t first_;  // counts from here on are those of the table
    std::map<std::size_t, Row> rows_;
};

}  // namespace

void relate_rows(Reading& reading, const phrases::Readers& readers, const TableView& table, std::size_t first) {
    RowSums(reading, readers, table, first).relate();
}

}  // namespace svod::normalizer::stages
