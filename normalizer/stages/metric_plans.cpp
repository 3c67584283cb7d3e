#include "normalizer/stages/metric_plans.hpp"

#include <algorithm>

namespace svod::normalizer::stages {

bool tells_of_plans(const Reading& reading, const phrases::Readers& readers, const Count& count) {
    const Section* section =
        count.section ? &reading.report.sections.at(static_cast<std::size_t>(*count.section)) : nullptr;
    return section != nullptr && section->code == Text("prospects") &&
           readers.figures.breakdown_leads(text::fold(section->title), "troubles").empty();
}

bool is_of_plan_ahead(const Reading& reading, const Count& count, const Unit& unit) {
    if (!count.section || (!stands_in_row(unit) && unit.kind != Unit::Kind::list_item)) {
        return false;
    }
    const Report& report = reading.report;
    const Section& section = report.sections.at(static_cast<std::size_t>(*count.section));
    return section.code == Text("work_plan") && section.period_start && report.period_end &&
           *section.period_start > *report.period_end &&
           std::none_of(report.events.begin(), report.events.end(), [&](const Event& event) {
               return event.section == section.ordinal && event.status != "planned" && event.status != "not_reported";
           });
}

}  // namespace svod::normalizer::stages
