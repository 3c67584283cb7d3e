#pragma once

#include <span>
#include <string_view>

/// The code lists of the contract (section 3) and of its enumerated columns. Each list is complete and in the
/// contract's order.
namespace svod::normalizer::codes {

std::span<const std::string_view> sections();     // 3.1
std::span<const std::string_view> event_kinds();  // 3.2
std::span<const std::string_view> statuses();     // 3.3
std::span<const std::string_view> units();        // 3.4
std::span<const std::string_view> metrics();      // 3.5
std::span<const std::string_view> directions();   // 3.6
std::span<const std::string_view> organization_types();
std::span<const std::string_view> program_types();
std::span<const std::string_view> audiences();
std::span<const std::string_view> findings();  // 3.7
std::span<const std::string_view> precisions();
std::span<const std::string_view> recurrences();
std::span<const std::string_view> date_roles();
std::span<const std::string_view> legal_kinds();
std::span<const std::string_view> link_kinds();
std::span<const std::string_view> report_kinds();
std::span<const std::string_view> levels();
std::span<const std::string_view> period_kinds();
std::span<const std::string_view> outcomes();
std::span<const std::string_view> coverage_bases();
std::span<const std::string_view> event_origins();
std::span<const std::string_view> status_bases();
std::span<const std::string_view> approximations();
std::span<const std::string_view> cell_states();  // of schedule_cell, status_cell, result_cell

/// Whether `code` stands in `list`.
bool contains(std::span<const std::string_view> list, std::string_view code);

/// The Russian name that a reader of exports and findings sees, e.g. sections' "navigator" → «Навигатор»; the code
/// itself where it is on no list.
std::string_view section_in_russian(std::string_view code);

}  // namespace svod::normalizer::codes
