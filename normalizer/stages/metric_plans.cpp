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
    // «В 2024 году запланированы: – обучение 15 педагогов» in a report of 2023
    const Event* own = count.event ? &reading.report.events.at(static_cast<std::size_t>(*count.event)) : nullptr;
    if (own != nullptr && own->status == "planned" && own->origin == "list_item") {
        const phrases::Period time = reading.enclosing_period(unit);
        if (time.start && reading.period.end && *time.start > *reading.period.end) {
            return true;
        }
    }
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
