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

using Codes = std::span<const std::string_view> (*)();

/// A column whose words are codes of the contract, be they in use or not.
struct CodeColumn {
    std::string_view pack;  ///< "" for every pack
    std::string_view column;
    Codes codes;
};

constexpr std::array code_columns = {CodeColumn{"", "status", codes::statuses},
                                     CodeColumn{"", "basis", codes::status_bases},
                                     CodeColumn{"", "unit", codes::units},
                                     CodeColumn{"", "approx", codes::approximations},
                                     CodeColumn{"", "level", codes::levels},
                                     CodeColumn{"event_kinds", "kind", codes::event_kinds},
                                     CodeColumn{"section_titles", "code", codes::sections},
                                     CodeColumn{"section_contents", "code", codes::sections},
                                     CodeColumn{"section_mentions", "code", codes::sections},
                                     CodeColumn{"section_metrics", "code", codes::sections},
                                     CodeColumn{"metrics", "code", codes::metrics},
                                     CodeColumn{"cell_metrics", "code", codes::metrics},
                                     CodeColumn{"indicator_codes", "code", codes::metrics},
                                     CodeColumn{"metric_limits", "codes", codes::metrics},
                                     CodeColumn{"report_titles", "kind", codes::report_kinds},
                                     CodeColumn{"legal_refs", "kind", codes::legal_kinds},
                                     CodeColumn{"contacts", "kind", codes::link_kinds},
                                     CodeColumn{"date_roles", "role", codes::date_roles},
                                     CodeColumn{"date_roles", "precision", codes::precisions}};

struct Dimension {
    std::string_view name;
    Codes codes;
};

constexpr std::array dimensions = {
    Dimension{"direction", codes::directions}, Dimension{"org_type", codes::organization_types},
    Dimension{"program_type", codes::program_types}, Dimension{"audience", codes::audiences},
    Dimension{"event_kind", codes::event_kinds}};

// What isn't chosen from a list: names, patterns and examples, words of the language, numbers.
constexpr auto open_columns = std::to_array<std::string_view>({"rule", "pattern", "example", "expected", "unless",
                                                               "full", "region", "list", "becomes", "macro", "value",
                                                               "nominative", "type", "act", "acts", "option", "rank"});

/// The words of a cell, which spaces or commas part; an empty one is a word, too.
std::set<std::string_view> words_of(std::string_view cell) {
    std::set<std::string_view> words;
    while (true) {
        const std::size_t end = std::min(cell.find_first_of(" ,"), cell.size());
        words.insert(cell.substr(0, end));
        if (end == cell.size()) {
            return words;
        }
        cell.remove_prefix(end + 1);
    }
}

std::set<std::string> allowed_in(const engine::Pack& built_in, std::string_view column) {
    std::set<std::string> allowed;
    bool may_be_empty = true;
    for (const engine::PackRow& row : built_in.rows) {
        for (const std::string_view word : words_of(built_in.cell(row, column))) {
            allowed.emplace(word);
        }
    }
    for (const CodeColumn& coded : code_columns) {
        if ((coded.pack.empty() || coded.pack == built_in.name) && coded.column == column) {
            allowed.insert(coded.codes().begin(), coded.codes().end());
            may_be_empty = false;
        }
    }
    if (may_be_empty) {
        allowed.emplace();
    }
    if (column == "dimensions") {
        for (const Dimension& dimension : dimensions) {
            const std::string name(dimension.name);
            allowed.insert({name, name + ":before"});
            for (const std::string_view code : dimension.codes()) {
                allowed.insert(name + "=" + std::string(code));
            }
        }
    }
    return allowed;
}

std::string listed(const std::set<std::string>& allowed) {
    std::string list;
    for (const std::string& code : allowed) {
        list += (list.empty() ? "" : ", ") + (code.empty() ? "-" : code);
    }
    return list;
}

Outcome<void> check_column(const engine::Pack& built_in, const engine::Pack& more, std::string_view column) {
    const std::set<std::string> allowed = allowed_in(built_in, column);
    for (const engine::PackRow& row : more.rows) {
        for (const std::string_view word : words_of(more.cell(row, column))) {
            if (!allowed.contains(std::string(word))) {
                return tl::unexpected(Failure{FailureKind::bad_rules, row.file + ":" + std::to_string(row.line),
                                              std::string(column) + " " + std::string(word.empty() ? "-" : word) +
                                                  " is none of: " + listed(allowed)});
            }
        }
    }
    return {};
}

}  // namespace

Outcome<void> check_codes(const engine::Pack& built_in, const engine::Pack& more) {
    for (const std::string& column : more.columns) {
        const auto& known = built_in.columns;
        if (codes::contains(open_columns, column) || std::find(known.begin(), known.end(), column) == known.end()) {
            continue;
        }
        if (auto checked = check_column(built_in, more, column); !checked) {
            return checked;
        }
    }
    return {};
}

}  // namespace svod::normalizer::rules
