#include "reading.hpp"

#include "normalizer/phrases/readers.hpp"
#include "normalizer/rules/rule_set.hpp"
#include "normalizer/stages/dates.hpp"
#include "normalizer/stages/event_lists.hpp"
#include "normalizer/stages/event_rows.hpp"
#include "normalizer/stages/identity.hpp"
#include "normalizer/stages/narratives.hpp"
#include "normalizer/stages/outline.hpp"
#include "normalizer/stages/tables.hpp"

namespace svod::normalizer::stages::testing {
namespace {

const phrases::Readers& readers() {
    static const phrases::Readers readers = phrases::Readers::create(rules::RuleSet::load().value()).value();
    return readers;
}

extractors::Block paragraph_of(const std::string& text) {
    extractors::Block block;
    block.text = text;
    return block;
}

Reading read(const extractors::Document& document) {
    Reading reading = begin_reading(document);
    read_identity(reading, readers());
    read_tables(reading, readers());
    read_outline(reading, readers());
    read_event_rows(reading, readers());
    read_event_lists(reading, readers());
    read_narratives(reading, readers());
    read_dates(reading, readers());
    return reading;
}

extractors::Document titled() {
    extractors::Document document;
    document.blocks.push_back(paragraph_of("Отчёт о деятельности муниципального опорного центра за 2024 год"));
    return document;
}

std::string days_of(const Report& report, int event) {
    std::string days;
    for (const Date& date : report.dates) {
        if (date.event != event || date.role != "held" || !date.start || !date.end) {
            continue;
        }
        const std::string begin = date.start->substr(5);
        const std::string end = date.end->substr(5);
        days += (days.empty() ? "" : " ") + (begin == end ? begin : begin + ".." + end);
    }
    return days.empty() ? "-" : days;
}

}  // namespace

Reading read_text(const std::vector<std::string>& paragraphs) {
    extractors::Document document = titled();
    for (const std::string& text : paragraphs) {
        document.blocks.push_back(paragraph_of(text));
    }
    Reading reading = read(document);
    reading.document = nullptr;
    return reading;
}

Reading read_table(const std::vector<std::vector<std::string>>& rows, const std::vector<std::string>& paragraphs) {
    extractors::Document document = titled();
    for (const std::string& text : paragraphs) {
        document.blocks.push_back(paragraph_of(text));
    }
    extractors::Block block;
    block.type = extractors::BlockType::table;
    for (const std::vector<std::string>& cells : rows) {
        extractors::Row row;
        for (const std::string& text : cells) {
            extractors::Cell cell;
            cell.column = static_cast<int>(row.cells.size());
            cell.text = text;
            row.cells.push_back(cell);
        }
        block.table.columns = static_cast<int>(cells.size());
        block.table.rows.push_back(row);
    }
    document.blocks.push_back(block);
    Reading reading = read(document);
    reading.document = nullptr;
    for (TableView& table : reading.tables) {
        table.table = nullptr;
    }
    return reading;
}

std::string narratives_of(const Reading& reading) {
    std::string found;
    for (std::size_t i = 0; i < reading.report.events.size(); ++i) {
        const Event& event = reading.report.events[i];
        if (event.origin == "narrative") {
            found += (found.empty() ? "" : "; ") + event.title + " | " + event.kind + " | " +
                     event.theme.value_or("-") + " | " + event.status + " | " +
                     days_of(reading.report, static_cast<int>(i));
        }
    }
    return found;
}

}  // namespace svod::normalizer::stages::testing
