#include "normalizer/stages/figure_sums.hpp"

#include <algorithm>
#include <cmath>
#include <set>
#include <vector>

#include "normalizer/stages/count_items.hpp"
#include "normalizer/stages/figure_headings.hpp"
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
    Sums(Reading& reading, const phrases::Readers& readers, const TableView& table, std::size_t first)
        : reading_(reading), readers_(readers), table_(table), first_(first) {
        for (std::size_t i = first; i < reading.report.counts.size(); ++i) {
            if (auto cell = figure_cell(reading, readers, reading.count_places.at(i).unit)) {
                const bool activity = table.kind == TableView::Kind::events;
                const bool part = !activity && is_part(cell->row_heading);
                const bool row_overlaps = !activity && overlaps(cell->row_heading);
                const bool column_overlaps = overlaps(cell->column_heading);
                const bool kind = excludes(cell->column_heading);
                figures_.push_back({i, std::move(*cell), part, row_overlaps, column_overlaps, kind});
            }
        }
    }

    void relate() {
        for (const Figure& total : figures_) {
            const auto rows = total.cell.total_row ? rows_of(total) : std::vector<std::size_t>();
            if (!may_be_shares(total, rows)) {
                continue;
            }
            if (sum_of(rows) == count(total).value || (!rows.empty() && !leaves_repeats_out(total))) {
                join(total.count, rows, "column");
            }
        }
        relate_sentence_below();
        relate_parts_below();
        if (table_.kind == TableView::Kind::events) {
            return;
        }
        for (const Figure& total : figures_) {
            if (total.cell.total_column && !total.cell.total_row) {
                join(total.count, columns_of(total), "row");
            }
        }
        relate_parts_beside();
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

    // «Итого» of «Доля, %»: the shares of a whole make up a hundred.
    [[nodiscard]] bool is_hundred(const Figure& total) const {
        return total.cell.total_row && count(total).value == 100 &&
               is_heading(readers_, total.cell.column_heading, "share_of_whole");
    }

    // Shares that miss a hundred by far are of something else each.
    [[nodiscard]] bool may_be_shares(const Figure& total, const std::vector<std::size_t>& rows) const {
        constexpr double widest_miss = 5;
        return count(total).unit != "percent" || std::fabs(sum_of(rows) - count(total).value) <= widest_miss;
    }

    // «Всего» of a column of activities sums up consultations and contests as well.
    [[nodiscard]] bool addable(const Figure& figure, const Figure& total) const {
        static const std::set<std::string_view> activities = {"event", "consultation", "contest"};
        const bool held = activities.count(count(figure).unit) > 0 &&
                          (activities.count(count(total).unit) > 0 || count(total).unit == "other");
        return !figure.part && (held || count(figure).unit == count(total).unit) &&
               (count(total).unit != "percent" || is_hundred(total));
    }

    // The rows above a total up to the total before it; those below where it stands first.
    [[nodiscard]] std::vector<std::size_t> rows_of(const Figure& total) const {
        std::vector<std::size_t> above;
        std::vector<std::size_t> below;
        std::vector<std::size_t> below_here;  // up to the next total
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
            if (figure.row_overlaps || (table_.kind == TableView::Kind::events && !is_complete(figure.cell.column))) {
                return {};
            }
            if (addable(figure, total)) {
                (before ? above : below).push_back(figure.count);
                if (!before && !other_total_below) {
                    below_here.push_back(figure.count);
                }
            }
        }
        // «Школы, всего» between the rows of other houses and its own
        if (!above.empty() && !below_here.empty() && sum_of(above) != count(total).value &&
            sum_of(below_here) == count(total).value) {
            return below_here;
        }
        const Figure* next = figure_at(total.cell.row + 1, total.cell.column);
        const bool opens_parts = next != nullptr && next->part;  // «в том числе …» tells where the parts begin
        return above.empty() && !other_total_below && !opens_parts ? below : above;
    }

    // «Всего детей без учёта повторов», «Ребёнок, посещающий два кружка, учтён в каждой строке» below the table
    [[nodiscard]] bool leaves_repeats_out(const Figure& total) const {
        const auto says = [&](const std::string& words, const char* kind) { return is_heading(readers_, words, kind); };
        const auto below = unit_below();
        return says(total.cell.row_heading, "no_repeats") || says(total.cell.column_heading, "no_repeats") ||
               says(total.cell.caption, "counted_twice") ||
               (below && says(reading_.units.at(static_cast<std::size_t>(*below)).text.folded(), "counted_twice"));
    }

    [[nodiscard]] double sum_of(const std::vector<std::size_t>& counts) const {
        double sum = 0;
        for (const std::size_t each : counts) {
            sum += reading_.report.counts[each].value;
        }
        return sum;
    }

    // What happens in a quarter happens in no other; who is there in one may be there in the next.
    [[nodiscard]] bool happens_in_term(const Figure& figure) const {
        static const std::set<std::string_view> happenings = {"event", "consultation", "contest", "publication",
                                                              "visit"};
        return happenings.count(count(figure).unit) > 0 && is_heading(readers_, figure.cell.column_title, "term");
    }

    // The columns of kinds or times that exclude each other beside a column of totals.
    [[nodiscard]] std::vector<std::size_t> columns_of(const Figure& total) const {
        std::vector<std::size_t> parts;
        bool times = false;
        for (const Figure& figure : figures_) {
            const bool beside = figure.cell.row == total.cell.row && figure.count != total.count;
            if (!beside || figure.cell.total_column || !addable(figure, total)) {
                continue;
            }
            const bool time = happens_in_term(figure);
            if ((!figure.kind && !time) || figure.column_overlaps || count(figure).part_of) {
                return {};
            }
            times = times || time;
            parts.push_back(figure.count);
        }
        // «Семинары | 12 | 27 | Всего: 27»: the figures of the terms count on.
        const bool counts_on = std::any_of(parts.begin(), parts.end(), [&](std::size_t part) {
            return reading_.report.counts[part].value == count(total).value;
        });
        if (sum_of(parts) == count(total).value) {
            return parts;
        }
        // «Всего | Технических | Художественных»: two kinds may well leave some out.
        const bool wrong = times ? !counts_on && may_make_up(sum_of(parts), count(total).value) : parts.size() > 2;
        return wrong && !leaves_repeats_out(total) ? parts : std::vector<std::size_t>();
    }

    // «Итого участников 571.», «Всего проведено 6 мероприятий, участников 571» right below a table without totals.
    void relate_sentence_below() {
        const bool summed =
            std::any_of(figures_.begin(), figures_.end(), [](const auto& each) { return each.cell.total_row; });
        const auto unit = summed || figures_.empty() ? std::nullopt : unit_below();
        if (!unit) {
            return;
        }
        const text::Folded& text = reading_.units.at(static_cast<std::size_t>(*unit)).text;
        const auto end = std::min(text.folded().find(". "), text.folded().size());
        const std::string sentence(text.folded().substr(0, end));
        std::vector<std::size_t> totals;
        bool counts_rows = false;
        for (std::size_t i = 0; i < first_; ++i) {
            const CountPlace& place = reading_.count_places[i];
            if (place.unit == *unit && !place.cell_figure && place.numeral.end <= end) {
                totals.push_back(i);
                const Count& told = reading_.report.counts[i];
                counts_rows = counts_rows || (told.unit == "event" && told.value == static_cast<double>(body_rows()));
            }
        }
        const bool sums_up = readers_.figures.heading_is(sentence, "sum_up");
        for (const std::size_t total : totals) {
            const std::vector<std::size_t> parts = column_of(reading_.report.counts[total]);
            if ((sums_up || (counts_rows && readers_.figures.heading_is(sentence, "total"))) &&
                !reading_.report.counts[total].part_of && !reading_.report.counts[total].approx) {
                join(total, parts, "column");
            }
        }
    }

    // «Количество организаций | 24», «из них школ | 14», «детских садов | 8», «УДО | 2»: kinds that exclude each other.
    void relate_parts_below() {
        for (const Figure& total : figures_) {
            if (table_.kind == TableView::Kind::events || total.part || has_parts(total) || count(total).part_of ||
                count(total).unit == "percent") {
                continue;
            }
            std::size_t row = total.cell.row + 1;
            bool led = row < table_.rows.size() && figure_at(row, total.cell.column) == nullptr &&
                       is_part(heading_of_row(reading_, table_.rows[row]));
            row += led ? 1 : 0;
            std::vector<std::size_t> parts;
            double sum = 0;
            const Figure* figure = figure_at(row, total.cell.column);
            for (; figure != nullptr && (led || figure->part) && is_kind_of(*figure, total);
                 figure = figure_at(++row, total.cell.column)) {
                led = true;
                parts.push_back(figure->count);
                sum += count(*figure).value;
            }
            const bool ended = figure == nullptr || count(*figure).unit != count(total).unit ||
                               readers_.figures.heading_is(text::fold(figure->cell.row_heading), "label");
            if (ended && may_make_up(sum, count(total).value)) {
                join(total.count, parts, "column");
            }
        }
    }

    // «Рассмотрено программ | в том числе: прошли | не прошли»: kinds or outcomes that exclude each other.
    void relate_parts_beside() {
        for (const Figure& total : figures_) {
            if (is_part(total.cell.column_title) || total.cell.total_row || has_parts(total) || count(total).part_of ||
                count(total).unit == "percent") {
                continue;
            }
            std::vector<std::size_t> parts;
            std::set<std::string> outcomes;
            double sum = 0;
            const Figure* figure = figure_at(total.cell.row, total.cell.column + 1);
            for (; figure != nullptr && is_part(figure->cell.column_title) && count(*figure).unit == count(total).unit;
                 figure = figure_at(total.cell.row, figure->cell.column + 1)) {
                const auto meaning = readers_.figures.cell(text::fold(figure->cell.column_title), count(total).unit);
                outcomes.insert(meaning ? meaning->code : "");
                const bool outcome = meaning && outcomes_of_review().count(meaning->code) > 0;
                if (!outcome && (!figure->kind || figure->column_overlaps)) {
                    parts.clear();
                    break;
                }
                parts.push_back(figure->count);
                sum += count(*figure).value;
            }
            const bool kinds = parts.size() > 1 && outcomes.size() == 1;
            if ((kinds || outcomes == outcomes_of_review()) && may_make_up(sum, count(total).value)) {
                join(total.count, parts, "row");
            }
        }
    }

    static const std::set<std::string>& outcomes_of_review() {
        static const std::set<std::string> outcomes = {"programs_review_failed", "programs_review_passed"};
        return outcomes;
    }

    [[nodiscard]] bool has_parts(const Figure& total) const {
        return std::any_of(figures_.begin(), figures_.end(), [&](const Figure& figure) {
            return count(figure).part_of == static_cast<int>(total.count);
        });
    }

    [[nodiscard]] const Figure* figure_at(std::size_t row, std::size_t column) const {
        const auto found = std::find_if(figures_.begin(), figures_.end(), [&](const Figure& figure) {
            return figure.cell.row == row && figure.cell.column == column;
        });
        return found == figures_.end() ? nullptr : &*found;
    }

    [[nodiscard]] bool is_kind_of(const Figure& part, const Figure& total) const {
        return count(part).unit == count(total).unit && !part.row_overlaps &&
               (excludes(part.cell.row_heading) || is_half(part));
    }

    // «из них мальчиков» above «из них девочек»
    [[nodiscard]] bool is_half(const Figure& part) const {
        const Figure* above = part.cell.row > 0 ? figure_at(part.cell.row - 1, part.cell.column) : nullptr;
        const Figure* below = figure_at(part.cell.row + 1, part.cell.column);
        const auto are_halves = [&](const Figure* first, const Figure* second) {
            return first != nullptr && second != nullptr &&
                   is_heading(readers_, first->cell.row_heading + " | " + second->cell.row_heading, "halves");
        };
        return are_halves(above, &part) || are_halves(&part, below);
    }

    // The first unit below the table, if it is a line of text.
    [[nodiscard]] std::optional<int> unit_below() const {
        int last = 0;
        for (const std::vector<int>& row : table_.rows) {
            last = row.empty() ? last : std::max(last, row.back());
        }
        const auto next = static_cast<std::size_t>(last) + 1;
        const bool text = next < reading_.units.size() && reading_.units[next].kind == Unit::Kind::paragraph;
        return text ? std::optional(last + 1) : std::nullopt;
    }

    [[nodiscard]] std::size_t body_rows() const {
        return table_.rows.size() - static_cast<std::size_t>(std::max(0, table_.header_rows));
    }

    // The figures of the only column that counts things of a total's unit, if they come near the total.
    [[nodiscard]] std::vector<std::size_t> column_of(const Count& total) const {
        std::vector<std::size_t> parts;
        std::set<std::size_t> columns;
        double sum = 0;
        for (const Figure& figure : figures_) {
            if (count(figure).unit == total.unit && total.unit != "percent" && !figure.part &&
                !figure.cell.total_column) {
                columns.insert(figure.cell.column);
                parts.push_back(figure.count);
                sum += count(figure).value;
            }
        }
        const bool whole = columns.size() == 1 && is_complete(*columns.begin());
        return may_make_up(sum, total.value) && whole ? parts : std::vector<std::size_t>();
    }

    // Whether all the filled cells of a column are plain figures.
    [[nodiscard]] bool is_complete(std::size_t column) const {
        std::size_t filled = 0;
        for (auto row = static_cast<std::size_t>(std::max(0, table_.header_rows)); row < table_.rows.size(); ++row) {
            for (const int index : table_.rows[row]) {
                const Unit& unit = reading_.units.at(static_cast<std::size_t>(index));
                const bool here = unit.place.col_no.value_or(1) == static_cast<int>(column) + 1;
                filled += here && unit.text.folded().find_first_not_of(" -") != std::string::npos ? 1 : 0;
            }
        }
        const auto here = [&](const Figure& figure) { return figure.cell.column == column; };
        return filled == static_cast<std::size_t>(std::count_if(figures_.begin(), figures_.end(), here));
    }

    void join(std::size_t total, const std::vector<std::size_t>& parts, const char* name) {
        if (parts.size() < 2) {
            return;
        }
        for (const std::size_t part : parts) {
            reading_.report.counts[part].part_of = static_cast<int>(total);
            reading_.report.counts[part].breakdown = name;
        }
    }

    Reading& reading_;
    const phrases::Readers& readers_;
    const TableView& table_;
    std::size_t first_;  // counts from here on are those of the table
    std::vector<Figure> figures_;
};

}  // namespace

void relate_figures(Reading& reading, const phrases::Readers& readers, const TableView& table, std::size_t first) {
    Sums(reading, readers, table, first).relate();
}

}  // namespace svod::normalizer::stages
