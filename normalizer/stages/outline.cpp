#include "normalizer/stages/outline.hpp"

#include <algorithm>

#include "normalizer/phrases/date_roles.hpp"
#include "normalizer/rules/word_lists.hpp"
#include "normalizer/stages/outline_titles.hpp"
#include "normalizer/stages/table_rows.hpp"
#include "normalizer/text/characters.hpp"

namespace svod::normalizer::stages {
namespace {

// Walks the units in order and keeps the section that the next unit belongs to.
class Outline {
  public:
    Outline(Reading& reading, const phrases::Readers& readers) : reading_(reading), readers_(readers) {}

    void read() {
        highest_outline_level_ = highest_outline_level();
        for (std::size_t i = 0; i < reading_.units.size(); ++i) {
            Unit& unit = reading_.units[i];
            if (unit.kind == Unit::Kind::cell) {
                take_cell(i);
            } else {
                take_block(unit);
            }
        }
    }

  private:
    [[nodiscard]] bool is_heading(const Unit& unit) const {
        const bool looks_so =
            unit.kind == Unit::Kind::heading || names_subject(unit) || is_month_alone(reading_, readers_, unit);
        return looks_so && !unit.is_section_title && (unit.text.original().ends_with('?') || !is_vetoed(unit));
    }

    // «7. Доступность: село, дети с ОВЗ» behind the heading «6. …» or with an outline level, «1. Сеть: где учатся».
    [[nodiscard]] bool is_vetoed(const Unit& unit) const {
        std::string line = without_number(unit);
        if (const std::size_t colon = line.find(": ");
            colon != std::string::npos && (goes_on_numbers(unit) || is_heading_with_colon(unit, line, readers_))) {
            line[colon] = ',';
        }
        return readers_.headings.is_no_heading(text::Folded(line));
    }

    [[nodiscard]] bool goes_on_numbers(const Unit& unit) const {
        const std::vector<Section>& sections = reading_.report.sections;
        const int before = sections.empty() ? 0 : ordinal_of_number(sections.back().number.value_or(""));
        return before > 0 && precedes_text(unit) &&
               ordinal_of_number(split_heading(unit.number, unit.text.original()).number.value_or("")) == before + 1;
    }

    // A short line of its own, or a numbered one that no further item follows, that names a section's subject and
    // reports nothing: a heading whose looks didn't give it away.
    [[nodiscard]] bool names_subject(const Unit& unit) const {
        const std::string& line = unit.text.original();
        const bool numbered =
            unit.kind == Unit::Kind::list_item && depth_of(Text(unit.number)) > 0 && unit.number != "-";
        const bool above = precedes_text(unit) || heads_nothing(unit) || heads_list_of_own(reading_, unit);
        const bool heads = numbered && above && !is_blank_answer(reading_, unit);
        if ((unit.kind != Unit::Kind::paragraph && !heads) || line.empty() ||
            text::length(line) > longest_plain_heading ||
            std::string_view(";,!?").find(line.back()) != std::string::npos ||
            (line.back() == '.' && !heads_report(unit))) {
            return false;
        }
        const HeadingText heading = split_heading(unit.number, line);
        if (unit.number.empty() && heading.number && !is_told_below(unit)) {  // «2 Кадры» of a list
            return false;
        }
        const text::Folded title(heading.title);
        return begins_with_capital(heading.title) && readers_.section_codes.of_title(title) &&
               (begins_with_question(title) || !readers_.section_codes.reports(title));
    }

    // «7. Наставничество» right above the heading «8. …» of what is told: behind the heading «6. …», or where none was.
    [[nodiscard]] bool heads_nothing(const Unit& unit) const {
        const auto next = static_cast<std::size_t>(&unit - reading_.units.data()) + 1;
        const std::vector<Section>& sections = reading_.report.sections;
        const int own = ordinal_of_number(unit.number);
        const Unit* before = next > 1 ? &unit - 1 : nullptr;
        const bool listed = before != nullptr && !before->is_section_title &&
                            (before->kind == Unit::Kind::list_item || before->text.original().ends_with(':'));
        const bool goes_on = sections.empty() || ordinal_of_number(sections.back().number.value_or("")) == own - 1;
        return own > 1 && goes_on && !listed && precedes(unit, Unit::Kind::list_item) &&
               ordinal_of_number(reading_.units[next].number) == own + 1 && precedes_text(reading_.units[next]) &&
               names_subject(reading_.units[next]);
    }

    // «Независимая оценка качества.»: a few words with a full stop, no item of a list, above what was done.
    [[nodiscard]] bool heads_report(const Unit& unit) const {
        constexpr std::size_t longest = 80;
        const auto at = static_cast<std::size_t>(&unit - reading_.units.data());
        const Unit& before = reading_.units[at > 0 ? at - 1 : 0];
        const bool item = unit.kind == Unit::Kind::list_item;
        const bool led = at > 0 && (before.text.original().ends_with(':') || (item && before.kind == unit.kind));
        return !led && text::length(unit.text.original()) <= longest &&
               unit.text.folded().find_first_of("0123456789,:") == std::string::npos && is_told_below(unit);
    }

    // Whether the paragraph right below tells of work done or gives figures.
    [[nodiscard]] bool is_told_below(const Unit& unit) const {
        return precedes(unit, Unit::Kind::paragraph) &&
               readers_.section_codes.reports(text::Folded(without_number(*(&unit + 1))));
    }

    // Whether a paragraph or a table comes next: an item of a list is followed by another.
    [[nodiscard]] bool precedes_text(const Unit& unit) const {
        return precedes(unit, Unit::Kind::paragraph) || precedes(unit, Unit::Kind::cell);
    }

    [[nodiscard]] bool precedes(const Unit& unit, Unit::Kind kind) const {
        const auto next = static_cast<std::size_t>(&unit - reading_.units.data()) + 1;
        return next < reading_.units.size() && reading_.units[next].kind == kind;
    }

    // «Таблица 2. Контингент» among numbered headings names its table and no part of the report.
    [[nodiscard]] bool is_caption(const Unit& unit) const {
        const std::string_view folded = unit.text.folded();
        const std::size_t word = std::min(folded.find_first_of(" ."), folded.size());
        const std::size_t number = folded.find_first_not_of(" .", word);
        const std::vector<Section>& sections = reading_.report.sections;
        return number < folded.size() &&
               folded.substr(number).find_first_of("0123456789") <= std::string_view("№ ").size() &&
               rules::word_list("word_of_captions").has(folded.substr(0, word)) &&
               std::any_of(sections.begin(), sections.end(), [](const Section& one) { return one.number.has_value(); });
    }

    // Where the document's title takes the first outline level, its sections begin at the second.
    [[nodiscard]] int highest_outline_level() const {
        int highest = 0;
        for (const Unit& unit : reading_.units) {
            if (unit.level > 0 && unit.number.empty() && is_heading(unit)) {
                highest = highest == 0 ? unit.level : std::min(highest, unit.level);
            }
        }
        return std::max(1, highest);
    }

    // «СПРАВКА» over a letterhead, the whole title below it.
    [[nodiscard]] bool precedes_title(const Unit& unit) const {
        const auto end = reading_.units.end();
        const auto at = reading_.units.begin() + (&unit - reading_.units.data());
        return readers_.headings.title(unit.text) && reading_.report.sections.empty() &&
               std::any_of(at, end,
                           [](const Unit& other) { return other.is_section_title && other.kind != Unit::Kind::cell; });
    }

    void take_block(Unit& unit) {
        leave_table();
        const bool in_block = unit.role != CellRole::none;  // a line of a block that tells of an activity
        if (in_block || !is_heading(unit) || is_caption(unit) || precedes_title(unit)) {
            if (unit.kind != Unit::Kind::list_item) {
                leave_list_heading();
            }
            unit.section = current_;
            return;
        }
        if (dates_signature(reading_, readers_, unit)) {
            unit.section = current_;
            return;
        }
        if (unit.number.empty() && take_time(unit)) {
            return;
        }
        const HeadingText heading = split_heading(unit.number, unit.text.original());
        if (heading.title.empty()) {
            unit.section = current_;
            return;
        }
        leave_list_heading();
        before_list_heading_ = current_;
        const int depth = depth_of(heading.number);
        const bool numbered = depth > 0;  // a part of the report
        divided_ = numbered ? Index() : divides(unit, heading) ? current_ : still_divided(heading);
        const int below = divided_ && unit.level == 0 ? section(*divided_).level + 1 : 1;
        open_section(unit, heading, numbered ? depth : std::max(below, unit.level - highest_outline_level_ + 1));
        list_heading_ = heading.colon && !numbered && !precedes(unit, Unit::Kind::paragraph) ? current_ : std::nullopt;
    }

    // «2. Кадры» over «Обучение»: a heading without number or outline level right behind a numbered one is a part of
    // it, and so are those that follow, up to one that tells of a subject of its own.
    [[nodiscard]] bool divides(const Unit& unit, const HeadingText& heading) const {
        const auto at = static_cast<std::size_t>(&unit - reading_.units.data());
        if (!current_ || unit.level > 0 || at == 0 || !reading_.units[at - 1].is_section_title ||
            reading_.units[at - 1].section != current_ || !section(*current_).number) {
            return false;
        }
        return is_of(*current_, heading);
    }

    [[nodiscard]] Index still_divided(const HeadingText& heading) const {
        return divided_ && is_of(*divided_, heading) ? divided_ : Index();
    }

    [[nodiscard]] bool is_of(int index, const HeadingText& heading) const {
        const auto code = code_of_heading(reading_, readers_, text::Folded(heading.title));
        return !code || code->code == section(index).code;
    }

    // «Сентябрь», «II квартал»: a part of the heading above it, and the month of a quarter a part of that.
    bool take_time(Unit& unit) {
        const phrases::Period period = time_of_heading(readers_.dates, unit.text, reading_.enclosing_period(unit));
        if (!period.start) {
            return false;
        }
        const HeadingText heading = whole_heading(unit.text.original());
        while (current_ && is_time_beside(*current_, period)) {
            current_ = section(*current_).parent;
        }
        if (list_heading_ && is_time_beside(*list_heading_, period)) {
            list_heading_.reset();
        }
        open_section(unit, heading, current_ ? section(*current_).level + 1 : 1);
        times_.push_back(*current_);
        if (heading.colon && !list_heading_) {
            before_list_heading_ = section(*current_).parent;
            list_heading_ = current_;
        }
        return true;
    }

    // Whether a section is a time of the year that another one doesn't lie inside of.
    [[nodiscard]] bool is_time_beside(int index, const phrases::Period& period) const {
        const Text start = section(index).period_start;
        const Text end = section(index).period_end;
        const bool inside = start <= phrases::iso(period.start) && phrases::iso(period.end) <= end &&
                            (start != phrases::iso(period.start) || end != phrases::iso(period.end));
        return std::find(times_.begin(), times_.end(), index) != times_.end() && !inside;
    }

    // A heading that ends in a colon covers only its list (or table): what follows belongs where the heading stood.
    void leave_list_heading() {
        if (list_heading_) {
            current_ = before_list_heading_;
            list_heading_.reset();
        }
    }

    void take_cell(std::size_t index) {
        Unit& unit = reading_.units[index];
        if (!table_ || *table_ != *unit.table) {
            leave_table();
            table_ = unit.table;
            before_table_ = current_;
        }
        const TableView& table = reading_.tables.at(static_cast<std::size_t>(*unit.table));
        const auto row = static_cast<std::size_t>(*unit.place.row_no - 1);
        if (is_section_row(table, row)) {
            take_section_row(index, table, row);
        }
        unit.section = current_;
    }

    void leave_table() {
        if (table_) {
            current_ = before_table_;
            table_.reset();
        }
    }

    // The texts of a row that aren't empty, as unit indices.
    [[nodiscard]] std::vector<std::size_t> filled(const TableView& table, std::size_t row) const {
        std::vector<std::size_t> units;
        for (const int unit : table.rows.at(row)) {
            if (!reading_.units.at(static_cast<std::size_t>(unit)).text.original().empty()) {
                units.push_back(static_cast<std::size_t>(unit));
            }
        }
        return units;
    }

    [[nodiscard]] const std::string& original(std::size_t unit) const {
        return reading_.units.at(unit).text.original();
    }

    // One cell over the whole width; or a whole number and a title alone, followed by a row numbered below it («2»,
    // «2.1»).
    [[nodiscard]] bool is_section_row(const TableView& table, std::size_t row) const {
        if (static_cast<int>(row) < table.header_rows) {
            return false;
        }
        const std::vector<std::size_t> cells = filled(table, row);
        const int columns = table.table->columns;
        if (cells.size() == 1 && columns == 1) {
            return is_title_in_frame(table, row, reading_.units[cells[0]]);
        }
        if (cells.size() == 1) {
            return reading_.units[cells[0]].column_span >= columns ||
                   stages::is_section_row(reading_, table, static_cast<int>(row));
        }
        if (cells.size() != 2 || columns < 3 || row + 1 >= table.rows.size()) {
            return false;
        }
        const std::vector<std::size_t> next = filled(table, row + 1);
        const std::string number = std::string(text::trim(original(cells[0])));
        const std::string prefix = number.substr(0, number.find('.')) + ".";
        const bool whole = !number.empty() && number.find_first_not_of("0123456789.") == std::string::npos &&
                           number.find('.') >= number.size() - 1;
        return whole && !next.empty() && original(next[0]).size() > prefix.size() &&
               original(next[0]).starts_with(prefix) && original(next[0])[prefix.size()] >= '0' &&
               original(next[0])[prefix.size()] <= '9';
    }

    // In a table of one column, which frames text: a bold line or a numbered one that names a subject, text below.
    [[nodiscard]] bool is_title_in_frame(const TableView& table, std::size_t row, const Unit& unit) const {
        const std::string& line = unit.text.original();
        const bool short_line = line.find('\n') == std::string::npos && text::length(line) <= longest_plain_heading;
        return short_line && row + 1 < table.rows.size() && !filled(table, row + 1).empty() &&
               !readers_.headings.is_no_heading(unit.text) &&
               !readers_.section_codes.reports(text::Folded(split_heading("", line).title)) &&
               (unit.looks.bold || readers_.section_codes.of_title(unit.text)) &&
               !reading_.units[filled(table, row + 1)[0]].looks.bold;
    }

    void take_section_row(std::size_t index, const TableView& table, std::size_t row) {
        const std::vector<std::size_t> cells = filled(table, row);
        if (cells.empty() || cells.back() != index) {
            reading_.units[index].is_section_title = !original(index).empty();
            return;
        }
        Unit& unit = reading_.units[index];
        const std::string label =
            cells.size() > 1 ? split_heading("", original(cells[0]) + " x").number.value_or("") : "";
        const bool time = time_of_heading(readers_.dates, unit.text, reading_.enclosing_period(unit)).start.has_value();
        const HeadingText heading =  // «4 квартал» is no part number 4
            time ? whole_heading(unit.text.original()) : split_heading(label, unit.text.original());
        if (heading.title.empty()) {
            return;
        }
        current_ = before_table_;
        const int base = before_table_ ? section(*before_table_).level : 0;
        open_section(unit, heading, base + std::max(1, depth_of(heading.number)));
    }

    void open_section(Unit& unit, const HeadingText& heading, int level) {
        Section opened;
        opened.ordinal = static_cast<int>(reading_.report.sections.size());
        opened.level = level;
        opened.number = heading.number;
        opened.title = heading.title;
        opened.parent = parent_for(level);
        opened.source = Reading::source_of(unit, unit.text.original());
        const text::Folded title(heading.title);
        if (const auto code = code_of_heading(reading_, readers_, title)) {
            opened.code = code->code;
            opened.rule = code->rule;
        }
        unit.section = opened.parent;
        const phrases::Period period = period_named_in(title, readers_.dates, reading_.enclosing_period(unit));
        opened.period_start = phrases::iso(period.start);
        opened.period_end = phrases::iso(period.end);
        current_ = opened.ordinal;
        unit.is_section_title = true;
        unit.section = current_;
        reading_.report.sections.push_back(std::move(opened));
    }

    // The nearest section before that stands higher; a section row's is never outside of its table's section.
    [[nodiscard]] Index parent_for(int level) const {
        Index candidate = current_;
        if (!candidate && !reading_.report.sections.empty() && !table_) {
            candidate = static_cast<int>(reading_.report.sections.size()) - 1;
        }
        while (candidate && section(*candidate).level >= level) {
            candidate = section(*candidate).parent;
        }
        return candidate;
    }

    [[nodiscard]] const Section& section(int index) const {
        return reading_.report.sections.at(static_cast<std::size_t>(index));
    }

    Reading& reading_;
    const phrases::Readers& readers_;
    int highest_outline_level_ = 1;  // of the headings without a number
    Index current_;
    Index divided_;  // the numbered section whose parts have headings without numbers
    Index list_heading_;
    Index before_list_heading_;  // the section that it stands in
    std::vector<int> times_;     // sections that are months or parts of a year
    std::optional<int> table_;
    Index before_table_;
};

}  // namespace

void read_outline(Reading& reading, const phrases::Readers& readers) {
    number_lettered_headings(reading, readers);
    Outline(reading, readers).read();
}

}  // namespace svod::normalizer::stages
