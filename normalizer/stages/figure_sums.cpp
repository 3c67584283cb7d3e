#include "normalizer/stages/figure_sums.hpp"

#include <algorithm>
#include <set>
#include <vector>

#include "normalizer/stages/figure_tables.hpp"

namespace svod::normalizer::stages {
namespace {

struct Figure {
    std::size_t count = 0;  // index of report.counts
    FigureCell cell;
    bool part = false;          // «из них …»: a part of the row or column before it
    bool row_overlaps = false;  // things may be of several such kinds at once
    bool column_overlaps = false;
    bool kind = false;  // its column is of a kind that excludes others
};

class Sums {
  public:
    Sums(Reading& reading, const phrases::Readers& readers, std::size_t first) : reading_(reading), readers_(readers) {
        for (std::size_t i = first; i < reading.report.counts.size(); ++i) {
            if (auto cell = figure_cell(reading, readers, reading.count_places.at(i).unit)) {
                const bool part = is_part(cell->row_heading);
                const bool row_overlaps = overlaps(cell->row_heading);
                const bool column_overlaps = overlaps(cell->column_heading);
                const bool kind = excludes(cell->column_heading);
                figures_.push_back({i, std::move(*cell), part, row_overlaps, column_overlaps, kind});
            }
        }
    }

    void relate() {
        for (const Figure& total : figures_) {
            if (total.cell.total_row) {
                join(total, rows_of(total), "column");
            }
        }
        for (const Figure& total : figures_) {
            if (total.cell.total_column && !total.cell.total_row) {
                join(total, columns_of(total), "row");
            }
        }
    }

  private:
    [[nodiscard]] bool is_part(const std::string& heading) const {
        return readers_.figures.heading_is(text::fold(heading), "part");
    }

    // A kind that things may have several of at once.
    [[nodiscard]] bool overlaps(const std::string& heading) const {
        const std::vector<phrases::DimensionMatch> found = readers_.figures.dimensions(text::fold(heading));
        return std::any_of(found.begin(), found.end(), [](const auto& match) { return match.overlapping; });
    }

    [[nodiscard]] bool excludes(const std::string& heading) const {
        const std::string folded = text::fold(heading);
        return readers_.figures.dimension(folded, "direction") || readers_.figures.dimension(folded, "org_type");
    }

    [[nodiscard]] const Count& count(const Figure& figure) const { return reading_.report.counts[figure.count]; }

    // «Всего» of a column of activities sums up consultations and contests as well.
    [[nodiscard]] bool addable(const Figure& figure, const Figure& total) const {
        static const std::set<std::string_view> activities = {"event", "consultation", "contest"};
        const bool held = activities.count(count(figure).unit) > 0 &&
                          (activities.count(count(total).unit) > 0 || count(total).unit == "other");
        return !figure.part && (held || count(figure).unit == count(total).unit) && count(total).unit != "percent";
    }

    // The rows above a total up to the total before it; those below where it stands first.
    [[nodiscard]] std::vector<std::size_t> rows_of(const Figure& total) const {
        std::vector<std::size_t> above;
        std::vector<std::size_t> below;
        bool other_total_below = false;
        for (const Figure& figure : figures_) {
            if (figure.cell.column != total.cell.column || figure.count == total.count) {
                continue;
            }
            const bool before = figure.cell.row < total.cell.row;
            if (figure.cell.total_row) {
                other_total_below = other_total_below || !before;
                above = before ? std::vector<std::size_t>() : above;
                continue;
            }
            if (figure.row_overlaps) {
                return {};
            }
            if (addable(figure, total)) {
                (before ? above : below).push_back(figure.count);
            }
        }
        return above.empty() && !other_total_below ? below : above;
    }

    // The columns of kinds that exclude each other beside a column of totals.
    [[nodiscard]] std::vector<std::size_t> columns_of(const Figure& total) const {
        std::vector<std::size_t> parts;
        for (const Figure& figure : figures_) {
            const bool beside = figure.cell.row == total.cell.row && figure.count != total.count;
            if (!beside || figure.cell.total_column || !addable(figure, total)) {
                continue;
            }
            if (!figure.kind || figure.column_overlaps || count(figure).part_of) {
                return {};
            }
            parts.push_back(figure.count);
        }
        return parts;
    }

    void join(const Figure& total, const std::vector<std::size_t>& parts, const char* name) {
        if (parts.size() < 2) {
            return;
        }
        for (const std::size_t part : parts) {
            reading_.report.counts[part].part_of = static_cast<int>(total.count);
            reading_.report.counts[part].breakdown = name;
        }
    }

    Reading& reading_;
    const phrases::Readers& readers_;
    std::vector<Figure> figures_;
};

}  // namespace

void relate_figures(Reading& reading, const phrases::Readers& readers, std::size_t first) {
    Sums(reading, readers, first).relate();
}

}  // namespace svod::normalizer::stages
