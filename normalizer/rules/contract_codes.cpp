#include "normalizer/rules/contract_codes.hpp"

#include <algorithm>
#include <array>
#include <set>
#include <span>
#include <string>
#include <string_view>

#include "normalizer/records/codes.hpp"

namespace svod::normalizer::rules {
namespace {

struct CodeColumn {
    std::string_view pack;
    std::string_view column;
    std::span<const std::string_view> (*codes)();
};

constexpr std::array code_columns = {
    CodeColumn{"statuses", "status", codes::statuses},     CodeColumn{"list_states", "status", codes::statuses},
    CodeColumn{"event_kinds", "kind", codes::event_kinds}, CodeColumn{"units", "unit", codes::units},
    CodeColumn{"section_titles", "code", codes::sections}, CodeColumn{"section_contents", "code", codes::sections},
    CodeColumn{"metrics", "code", codes::metrics},         CodeColumn{"cell_metrics", "code", codes::metrics},
    CodeColumn{"indicator_codes", "code", codes::metrics}, CodeColumn{"report_titles", "kind", codes::report_kinds},
    CodeColumn{"levels", "level", codes::levels},          CodeColumn{"legal_refs", "kind", codes::legal_kinds}};

std::set<std::string_view> allowed_in(const CodeColumn& column, const engine::Pack& built_in) {
    const auto codes = column.codes();
    std::set<std::string_view> allowed(codes.begin(), codes.end());
    for (const engine::PackRow& row : built_in.rows) {
        allowed.insert(built_in.cell(row, column.column));
    }
    return allowed;
}

std::string listed(const std::set<std::string_view>& allowed) {
    std::string list;
    for (const std::string_view code : allowed) {
        list += (list.empty() ? "" : ", ") + std::string(code.empty() ? "-" : code);
    }
    return list;
}

}  // namespace

Outcome<void> check_codes(const engine::Pack& built_in, const engine::Pack& more) {
    for (const CodeColumn& column : code_columns) {
        const bool has_column =
            std::find(more.columns.begin(), more.columns.end(), column.column) != more.columns.end();
        if (column.pack != more.name || !has_column) {
            continue;
        }
        const std::set<std::string_view> allowed = allowed_in(column, built_in);
        for (const engine::PackRow& row : more.rows) {
            if (const std::string_view code = more.cell(row, column.column); !allowed.contains(code)) {
                return tl::unexpected(
                    Failure{FailureKind::bad_rules, row.file + ":" + std::to_string(row.line),
                            std::string(column.column) + " " + std::string(code) + " is none of: " + listed(allowed)});
            }
        }
    }
    return {};
}

}  // namespace svod::normalizer::rules
