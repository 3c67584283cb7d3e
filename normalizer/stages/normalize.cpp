#include "normalizer/stages/normalize.hpp"

#include "normalizer/stages/counts.hpp"
#include "normalizer/stages/coverage.hpp"
#include "normalizer/stages/dates.hpp"
#include "normalizer/stages/event_blocks.hpp"
#include "normalizer/stages/event_lists.hpp"
#include "normalizer/stages/event_rows.hpp"
#include "normalizer/stages/identity.hpp"
#include "normalizer/stages/indicators.hpp"
#include "normalizer/stages/mended_fields.hpp"
#include "normalizer/stages/metric_plausibility.hpp"
#include "normalizer/stages/metrics.hpp"
#include "normalizer/stages/narratives.hpp"
#include "normalizer/stages/outline.hpp"
#include "normalizer/stages/reading.hpp"
#include "normalizer/stages/references.hpp"
#include "normalizer/stages/tables.hpp"

namespace svod::normalizer {
namespace {

// What the extractor could not read: the report is partial, and its error says what was lost.
void add_notices(const extractors::Document& document, Report& report) {
    for (const extractors::Notice& notice : document.notices) {
        if (notice.kind == extractors::Notice::Kind::ragged_table) {
            continue;
        }
        report.outcome = "partial";
        report.error = report.error ? *report.error + "; " + notice.detail : notice.detail;
        if (notice.kind == extractors::Notice::Kind::text_missing) {
            report.findings.push_back({"text_missing", notice.detail, std::nullopt, std::nullopt});
        }
    }
}

void add_passages(stages::Reading& reading) {
    for (const stages::Unit& unit : reading.units) {
        if (!unit.text.original().empty()) {
            reading.report.passages.push_back({stages::Reading::source_of(unit, unit.text.original())});
        }
    }
}

}  // namespace

Outcome<Normalizer> Normalizer::create(const rules::RuleSet& rules) {
    auto readers = phrases::Readers::create(rules);
    if (!readers) {
        return tl::unexpected(readers.error());
    }
    return Normalizer(std::move(*readers));
}

Report Normalizer::normalize(const extractors::Document& document) const {
    stages::Reading reading = stages::begin_reading(document);
    reading.report.format = std::string(extractors::name_of(document.format));
    stages::read_identity(reading, readers_);
    stages::read_tables(reading, readers_);
    stages::find_event_blocks(reading, readers_);
    stages::read_outline(reading, readers_);
    stages::read_event_rows(reading, readers_);
    stages::read_event_blocks(reading, readers_);
    stages::read_event_lists(reading, readers_);
    stages::read_narratives(reading, readers_);
    stages::read_dates(reading, readers_);
    stages::read_counts(reading, readers_);
    stages::read_indicators(reading, readers_);
    stages::read_metrics(reading, readers_);
    stages::leave_out_implausible(reading, readers_);
    stages::read_references(reading, readers_);
    stages::read_coverage(reading, readers_);
    stages::mend_fields(reading.report);
    add_passages(reading);
    add_notices(document, reading.report);
    return std::move(reading.report);
}

}  // namespace svod::normalizer
