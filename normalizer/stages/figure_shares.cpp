#include "normalizer/stages/figure_shares.hpp"

#include <map>
#include <set>

#include "normalizer/stages/figure_headings.hpp"
#include "normalizer/stages/figure_tables.hpp"

namespace svod::normalizer::stages {
namespace {

// The counts of one row by what their columns hold; each at most once.
struct CoverageRow {
    Index share;
    Index part;
    Index whole;
};

}  // namespace

void relate_coverage(Reading& reading, const phrases::Readers& readers, std::size_t first) {
    std::map<std::size_t, CoverageRow> rows;
    std::set<std::size_t> columns[3];
    for (std::size_t i = first; i < reading.report.counts.size(); ++i) {
        const auto cell = figure_cell(reading, readers, reading.count_places.at(i).unit);
        if (!cell) {
            continue;
        }
        const bool percent = reading.report.counts[i].unit == "percent";
        const auto heads = [&](std::string_view kind) { return is_heading(readers, cell->column_title, kind); };
        CoverageRow& row = rows[cell->row];
        const auto take = [&](Index& index, std::set<std::size_t>& found) {
            index = static_cast<int>(i);
            found.insert(cell->column);
        };
        if (percent && heads("covered_share")) {
            take(row.share, columns[0]);
        } else if (!percent && heads("all_children")) {
            take(row.whole, columns[1]);
        } else if (!percent && (heads("attending") || heads("enrolled"))) {
            take(row.part, columns[2]);
        }
    }
    if (columns[0].size() != 1 || columns[1].size() != 1 || columns[2].size() != 1) {
        return;
    }
    for (const auto& [number, row] : rows) {
        if (row.share && row.part && row.whole) {
            Count& share = reading.report.counts[static_cast<std::size_t>(*row.share)];
            share.numerator = row.part;
            share.denominator = row.whole;
        }
    }
}

}  // namespace svod::normalizer::stages
