#include "normalizer/records/codes.hpp"

#include <algorithm>
#include <array>

namespace svod::normalizer::codes {
namespace {

using Code = std::string_view;

struct Named {
    Code code;
    std::string_view russian;
};

constexpr auto section_names = std::to_array<Named>({
    {"general_info", "Характеристика системы дополнительного образования"},
    {"goals", "Цели, задачи и направления деятельности"},
    {"legal_basis", "Нормативная база"},
    {"moc_operation", "Создание и обеспечение деятельности центра"},
    {"indicators", "Показатели (план и факт)"},
    {"information_campaign", "Информирование родителей и педагогов"},
    {"media_plan", "Медиаплан"},
    {"work_plan", "План работы"},
    {"inventory", "Инвентаризация"},
    {"navigator", "Навигатор"},
    {"personalized_funding", "Персонифицированное финансирование"},
    {"social_order", "Социальный заказ"},
    {"quality_assessment", "Независимая оценка качества"},
    {"staff_development", "Профессиональное мастерство и повышение квалификации"},
    {"network_programs", "Сетевая форма реализации программ"},
    {"model_programs", "Типовые модели программ"},
    {"accessibility", "Выравнивание доступности"},
    {"contests", "Конкурсы и мероприятия с детьми"},
    {"mentoring", "Наставничество"},
    {"results", "Итоги и выводы"},
    {"prospects", "Перспективы и планы на следующий год"},
});

constexpr auto section_codes = [] {
    std::array<Code, section_names.size()> codes{};
    std::transform(section_names.begin(), section_names.end(), codes.begin(), [](const Named& n) { return n.code; });
    return codes;
}();

constexpr auto event_kind_codes =
    std::to_array<Code>({"webinar", "seminar", "meeting", "conference", "contest", "training", "parent_meeting",
                         "open_day", "master_class", "lesson", "monitoring", "consultation", "review", "publication",
                         "document", "registry", "visit", "campaign", "other"});
constexpr auto status_codes = std::to_array<Code>({"done", "in_progress", "ongoing", "partially_done", "planned",
                                                   "postponed", "cancelled", "not_done", "not_reported"});
constexpr auto unit_codes =
    std::to_array<Code>({"person", "program", "organization", "event", "contest", "certificate", "group", "place",
                         "agreement", "consultation", "publication", "visit", "municipality", "percent", "rouble",
                         "point", "hour", "document", "other"});
constexpr auto metric_codes = std::to_array<Code>({"organizations",
                                                   "programs",
                                                   "programs_review_submitted",
                                                   "programs_reviewed",
                                                   "programs_review_passed",
                                                   "programs_review_failed",
                                                   "children",
                                                   "children_certificate",
                                                   "coverage",
                                                   "coverage_certificate",
                                                   "coverage_tech_science",
                                                   "mentoring_share",
                                                   "certificates_issued",
                                                   "certificates_planned",
                                                   "certificate_value",
                                                   "events_held",
                                                   "participants",
                                                   "contests_held",
                                                   "contest_winners",
                                                   "staff_trained",
                                                   "experts",
                                                   "groups",
                                                   "places"});
constexpr auto direction_codes = std::to_array<Code>(
    {"technical", "natural_science", "arts", "sports", "social_humanitarian", "tourism_local_history"});
constexpr auto organization_type_codes =
    std::to_array<Code>({"additional_education", "general", "preschool", "vocational", "state", "private", "other"});
constexpr auto program_type_codes =
    std::to_array<Code>({"certificate", "network", "remote", "multilevel", "adapted", "short_term"});
constexpr auto audience_codes = std::to_array<Code>(
    {"children", "parents", "teachers", "heads", "specialists", "disability", "hardship", "rural", "gifted"});
constexpr auto finding_codes =
    std::to_array<Code>({"missing_section", "empty_section", "missing_element", "sum_mismatch", "percent_mismatch",
                         "plan_not_met", "no_schedule", "no_status", "no_result", "not_done", "done_before_due",
                         "held_off_schedule", "date_outside_period", "duplicate_event", "duplicate_report",
                         "not_submitted", "extraction_failed", "text_missing", "unknown_municipality"});
constexpr auto precision_codes =
    std::to_array<Code>({"day", "month", "quarter", "half_year", "year", "school_year", "range"});
constexpr auto recurrence_codes = std::to_array<Code>(
    {"daily", "weekly", "monthly", "quarterly", "half_yearly", "yearly", "ongoing", "as_needed", "by_schedule"});
constexpr auto date_role_codes = std::to_array<Code>({"schedule", "held", "as_of", "period", "document", "mention"});
constexpr auto legal_kind_codes =
    std::to_array<Code>({"decree", "order", "directive", "law", "letter", "protocol", "agreement", "other"});
constexpr auto link_kind_codes = std::to_array<Code>({"url", "email", "phone", "inn", "ogrn"});
constexpr auto report_kind_codes = std::to_array<Code>({"activity_report", "analysis", "plan", "other"});
constexpr auto level_codes = std::to_array<Code>({"municipal", "zonal", "regional"});
constexpr auto period_kind_codes =
    std::to_array<Code>({"year", "half_year", "quarter", "month", "school_year", "other"});
constexpr auto outcome_codes = std::to_array<Code>({"ok", "partial", "failed"});
constexpr auto coverage_basis_codes = std::to_array<Code>({"heading", "content", "empty", "absent"});
constexpr auto event_origin_codes = std::to_array<Code>({"table_row", "list_item", "narrative"});
constexpr auto status_basis_codes = std::to_array<Code>({"stated", "inferred"});
constexpr auto approximation_codes = std::to_array<Code>({"at_least", "at_most", "about"});
constexpr auto cell_state_codes = std::to_array<Code>({"filled", "empty"});

}  // namespace

std::span<const Code> sections() {
    return section_codes;
}
std::span<const Code> event_kinds() {
    return event_kind_codes;
}
std::span<const Code> statuses() {
    return status_codes;
}
std::span<const Code> units() {
    return unit_codes;
}
std::span<const Code> metrics() {
    return metric_codes;
}
std::span<const Code> directions() {
    return direction_codes;
}
std::span<const Code> organization_types() {
    return organization_type_codes;
}
std::span<const Code> program_types() {
    return program_type_codes;
}
std::span<const Code> audiences() {
    return audience_codes;
}
std::span<const Code> findings() {
    return finding_codes;
}
std::span<const Code> precisions() {
    return precision_codes;
}
std::span<const Code> recurrences() {
    return recurrence_codes;
}
std::span<const Code> date_roles() {
    return date_role_codes;
}
std::span<const Code> legal_kinds() {
    return legal_kind_codes;
}
std::span<const Code> link_kinds() {
    return link_kind_codes;
}
std::span<const Code> report_kinds() {
    return report_kind_codes;
}
std::span<const Code> levels() {
    return level_codes;
}
std::span<const Code> period_kinds() {
    return period_kind_codes;
}
std::span<const Code> outcomes() {
    return outcome_codes;
}
std::span<const Code> coverage_bases() {
    return coverage_basis_codes;
}
std::span<const Code> event_origins() {
    return event_origin_codes;
}
std::span<const Code> status_bases() {
    return status_basis_codes;
}
std::span<const Code> approximations() {
    return approximation_codes;
}
std::span<const Code> cell_states() {
    return cell_state_codes;
}

bool contains(std::span<const Code> list, Code code) {
    return std::find(list.begin(), list.end(), code) != list.end();
}

std::string_view section_in_russian(std::string_view code) {
    const auto found = std::find_if(section_names.begin(), section_names.end(),
                                    [code](const Named& named) { return named.code == code; });
    return found == section_names.end() ? code : found->russian;
}

}  // namespace svod::normalizer::codes
