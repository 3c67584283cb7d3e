#include "normalizer/stages/reading.hpp"

#include <chrono>

#include "normalizer/stages/questions.hpp"

namespace svod::normalizer::stages {
namespace {

void add_table(Reading& reading, const extractors::Block& block, int block_index) {
    TableView view;
    view.table = &block.table;
    view.block = block_index;
    view.number = static_cast<int>(reading.tables.size()) + 1;
    for (std::size_t r = 0; r < block.table.rows.size(); ++r) {
        const extractors::Row& row = block.table.rows[r];
        std::vector<int> units;
        for (const extractors::Cell& cell : row.cells) {
            Unit unit;
            unit.kind = Unit::Kind::cell;
            unit.text = text::Folded(cell.text);
            unit.looks.bold = cell.bold;
            unit.place.page = row.page ? row.page : block.page;
            unit.place.block = block_index;
            unit.place.table_no = view.number;
            unit.place.row_no = static_cast<int>(r) + 1;
            unit.place.col_no = cell.column + 1;
            unit.row_span = cell.row_span;
            unit.column_span = cell.column_span;
            unit.table = view.number - 1;
            units.push_back(static_cast<int>(reading.units.size()));
            reading.units.push_back(std::move(unit));
        }
        view.rows.push_back(std::move(units));
    }
    reading.tables.push_back(std::move(view));
}

Unit::Kind kind_of(extractors::BlockType type) {
    switch (type) {
        case extractors::BlockType::heading:
            return Unit::Kind::heading;
        case extractors::BlockType::list_item:
            return Unit::Kind::list_item;
        default:
            return Unit::Kind::paragraph;
    }
}

// «7. Сколько программ открыто? Ответ: 12.»: the question, and the answer as a paragraph of its own.
void add_text(Reading& reading, Unit unit, const std::string& text) {
    const std::vector<Answered> answered = answered_questions(text);
    if (answered.empty()) {
        unit.text = text::Folded(text);
        reading.units.push_back(std::move(unit));
        return;
    }
    for (const Answered& pair : answered) {
        unit.text = text::Folded(text.substr(pair.question.begin, pair.question.size()));
        reading.units.push_back(unit);
        unit.kind = Unit::Kind::paragraph;
        unit.number.clear();
        Unit answer = unit;
        answer.text = text::Folded(text.substr(pair.answer.begin, pair.answer.size()));
        answer.question = static_cast<int>(reading.units.size()) - 1;
        reading.units.push_back(std::move(answer));
    }
}

}  // namespace

Source Reading::source_of(const Unit& unit, std::string_view quote) {
    Source source = unit.place;
    source.quote = std::string(quote);
    return source;
}

phrases::Period Reading::enclosing_period(const Unit& unit) const {
    if (unit.announced.start && unit.announced.end) {
        return unit.announced;
    }
    const Section* dated = nearest_section(
        unit.section, [](const Section& section) { return section.period_start && section.period_end; });
    if (dated == nullptr) {
        return period;
    }
    phrases::Period found{phrases::day_of_iso(dated->period_start), phrases::day_of_iso(dated->period_end)};
    found.ahead = found.start && period.end && *found.start > *period.end;
    return found;
}

phrases::Period Reading::plan_period(const Unit& unit) const {
    constexpr int longest_month = 31;
    phrases::Period found;
    const Section* longer = nearest_section(unit.section, [&](const Section& section) {
        found = {phrases::day_of_iso(section.period_start), phrases::day_of_iso(section.period_end)};
        return found.start && found.end &&
               std::chrono::sys_days(*found.end) - std::chrono::sys_days(*found.start) >=
                   std::chrono::days(longest_month);
    });
    return longer != nullptr ? found : unit.announced.start ? unit.announced : period;
}

Reading begin_reading(const extractors::Document& document) {
    Reading reading;
    reading.document = &document;
    for (std::size_t i = 0; i < document.blocks.size(); ++i) {
        const extractors::Block& block = document.blocks[i];
        if (block.type == extractors::BlockType::table) {
            add_table(reading, block, static_cast<int>(i));
            continue;
        }
        Unit unit;
        unit.kind = kind_of(block.type);
        unit.level = block.level;
        unit.number = block.number;
        unit.looks = block.looks;
        unit.place.page = block.page;
        unit.place.block = static_cast<int>(i);
        add_text(reading, std::move(unit), block.text);
    }
    return reading;
}

}  // namespace svod::normalizer::stages
