#include "normalizer/stages/indicator_columns.hpp"

#include <algorithm>

#include "normalizer/stages/figure_headings.hpp"
#include "normalizer/text/folded.hpp"

namespace svod::normalizer::stages {
namespace {

// What the head of a column says besides its role.
struct Head {
    phrases::Period period;
    bool cumulative = false;
    bool names_time = false;  // a period, or a word for the whole of it
};

class ColumnFinder {
  public:
    ColumnFinder(const Reading& reading, const phrases::Readers& readers, const TableView& table)
        : reading_(reading), readers_(readers), table_(table) {}

    std::vector<IndicatorColumns> find() {
        const std::vector<std::string> things = things_measured();
        std::vector<IndicatorColumns> found;
        for (std::size_t thing = 0; thing == 0 || thing < things.size(); ++thing) {
            columns_ = IndicatorColumns();
            for (std::size_t column = 0; column < table_.roles.size(); ++column) {
                const CellRole role = role_of(column);
                const bool here = things.empty() || thing_of(column) == things[thing];
                if ((role == CellRole::plan || role == CellRole::fact) && here) {
                    put(column, role, head_of(column));
                }
            }
            choose_main();
            if (!columns_.pairs.empty()) {
                found.push_back(std::move(columns_));
            }
        }
        return found;
    }

  private:
    [[nodiscard]] std::optional<std::string> thing_of(std::size_t column) const {
        return column < table_.column_titles.size() ? noun_unit(readers_, table_.column_titles[column]) : std::nullopt;
    }

    // «Программы: план | факт», «Дети: план | факт»: the units of what the columns count, if each has its plan and its
    // fact and they are several; else empty.
    [[nodiscard]] std::vector<std::string> things_measured() const {
        std::vector<std::string> planned;
        std::vector<std::string> reached;
        for (std::size_t column = 0; column < table_.roles.size(); ++column) {
            const CellRole role = role_of(column);
            if (role != CellRole::plan && role != CellRole::fact) {
                continue;
            }
            const auto thing = thing_of(column);
            if (!thing) {
                return {};
            }
            std::vector<std::string>& things = role == CellRole::plan ? planned : reached;
            if (std::find(things.begin(), things.end(), *thing) == things.end()) {
                things.push_back(*thing);
            }
        }
        return planned.size() > 1 && planned == reached ? planned : std::vector<std::string>();
    }

    [[nodiscard]] Head head_of(std::size_t column) const {
        Head head;
        if (column >= table_.column_titles.size() || table_.rows.empty() || table_.rows.front().empty()) {
            return head;
        }
        const Unit& unit = reading_.units.at(static_cast<std::size_t>(table_.rows.front().front()));
        const text::Folded title(table_.column_titles[column]);
        for (const phrases::DateMatch& date : readers_.dates.find(title, reading_.enclosing_period(unit))) {
            head.period = {phrases::day_of_iso(date.start), phrases::day_of_iso(date.end)};
            head.cumulative = date.precision == Text("year") || date.precision == Text("school_year");
            head.names_time = true;
        }
        const bool whole = readers_.figures.heading_is(title.folded(), "whole");
        head.cumulative = head.cumulative || whole;
        head.names_time = head.names_time || whole;
        return head;
    }

    [[nodiscard]] bool has(CellRole role) const {
        return std::find(table_.roles.begin(), table_.roles.end(), role) != table_.roles.end();
    }

    // Beside a plan, columns headed by times alone are facts; «Обучающихся, всего» is another thing than the fact has.
    [[nodiscard]] CellRole role_of(std::size_t column) const {
        const CellRole role = table_.roles[column];
        if (!has(CellRole::plan) || (role != CellRole::none && role != CellRole::schedule) ||
            (has(CellRole::fact) && thing_of(column))) {
            return role;
        }
        return head_of(column).names_time && holds_figures(column) ? CellRole::fact : role;
    }

    [[nodiscard]] bool holds_figures(std::size_t column) const {
        int figures = 0;
        int words = 0;
        for (std::size_t row = static_cast<std::size_t>(std::max(0, table_.header_rows)); row < table_.rows.size();
             ++row) {
            for (const int index : table_.rows[row]) {
                const Unit& unit = reading_.units.at(static_cast<std::size_t>(index));
                const std::string& text = unit.text.folded();
                if (static_cast<std::size_t>(unit.place.col_no.value_or(1) - 1) != column || text.empty()) {
                    continue;
                }
                const bool figure = text.find_first_not_of("0123456789 .,%-") == std::string::npos;
                (figure ? figures : words) += 1;
            }
        }
        return figures > words;
    }

    static std::optional<std::size_t>& side(ColumnPair& pair, CellRole role) {
        return role == CellRole::plan ? pair.plan : pair.fact;
    }

    void put(std::size_t column, CellRole role, const Head& head) {
        ColumnPair* home = nullptr;
        for (ColumnPair& pair : columns_.pairs) {
            const bool same = pair.period == head.period && (pair.period.start || pair.period.end);
            if (same && !side(pair, role)) {
                home = &pair;
            }
        }
        if (home == nullptr && !columns_.pairs.empty() && !side(columns_.pairs.back(), role)) {
            const phrases::Period& last = columns_.pairs.back().period;
            const bool timeless = (!head.period.start && !head.period.end) || (!last.start && !last.end);
            home = timeless ? &columns_.pairs.back() : nullptr;
        }
        if (home == nullptr) {
            columns_.pairs.emplace_back();
            home = &columns_.pairs.back();
            home->period = head.period;
        }
        side(*home, role) = column;
        home->cumulative = home->cumulative || head.cumulative;
    }

    // How well a pair speaks for the report: both sides, its own period, the whole of it.
    [[nodiscard]] int rank(const ColumnPair& pair) const {
        const bool own = (pair.period.start || pair.period.end) && pair.period == reading_.period;
        return (pair.plan && pair.fact ? 4 : 0) + (own ? 2 : 0) + (pair.cumulative ? 1 : 0);
    }

    // The last of the pairs that speak best for the report; one plan for all takes the last fact counted up to it.
    void choose_main() {
        std::vector<ColumnPair>& pairs = columns_.pairs;
        if (pairs.empty()) {
            return;
        }
        const auto plans = std::count_if(pairs.begin(), pairs.end(), [](const auto& pair) { return pair.plan; });
        const auto facts = std::count_if(pairs.begin(), pairs.end(), [](const auto& pair) { return pair.fact; });
        // «План на 2024 год | Факт на 01.12.2024»: one plan belongs with the fact, however its head is dated.
        if (plans == 1 && facts >= 1) {
            take_last_fact();
            return;
        }
        for (std::size_t i = 0; i < pairs.size(); ++i) {
            if (rank(pairs[i]) >= rank(pairs[columns_.main])) {
                columns_.main = i;
            }
        }
    }

    // How well a fact's column answers the one plan: counted up to a year's end, the plan's own period, the report's.
    [[nodiscard]] int answer(std::size_t fact, const phrases::Period& planned) const {
        const Head head = head_of(fact);
        const bool dated = head.period.start || head.period.end;
        return (head.cumulative ? 4 : 0) + (dated && head.period == planned ? 2 : 0) +
               (dated && head.period == reading_.period ? 1 : 0);
    }

    // «2024 год (факт) | 2025 год (план)»
    static bool is_of_later_time(const phrases::Period& planned, const phrases::Period& reached) {
        return planned.start && reached.start && reached.end && *planned.start > *reached.end &&
               *reached.start != *reached.end;
    }

    // The last of the facts that answer the plan best.
    void take_last_fact() {
        std::vector<ColumnPair>& pairs = columns_.pairs;
        std::optional<std::size_t> plan;
        for (const ColumnPair& pair : pairs) {
            plan = pair.plan ? pair.plan : plan;
        }
        const phrases::Period planned = head_of(*plan).period;
        std::optional<std::size_t> last;
        for (std::size_t i = 0; i < pairs.size(); ++i) {
            if (!pairs[i].fact) {
                continue;
            }
            const int better = last ? answer(*pairs[i].fact, planned) - answer(*pairs[*last].fact, planned) : 1;
            if (better > 0 || (better == 0 && *pairs[i].fact > *pairs[*last].fact)) {
                last = i;
            }
        }
        columns_.main = *last;
        if (is_of_later_time(planned, head_of(*pairs[*last].fact).period)) {
            return;
        }
        for (ColumnPair& pair : pairs) {
            pair.plan = std::nullopt;
        }
        pairs[*last].plan = plan;
    }

    const Reading& reading_;
    const phrases::Readers& readers_;
    const TableView& table_;
    IndicatorColumns columns_;
};

}  // namespace

std::vector<IndicatorColumns> indicator_columns(const Reading& reading, const phrases::Readers& readers,
                                                const TableView& table) {
    return ColumnFinder(reading, readers, table).find();
}

}  // namespace svod::normalizer::stages
