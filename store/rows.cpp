#include "store/rows.hpp"

#include <array>

namespace svod::store {
namespace {

struct Reference {
    std::string_view table;  ///< "" for any
    std::string_view field;
    std::string_view column;
    std::int64_t FirstIds::*first_id;
};

constexpr auto references = std::to_array<Reference>({
    {"", "section", "section_id", &FirstIds::sections},
    {"", "event", "event_id", &FirstIds::events},
    {"sections", "parent", "parent_id", &FirstIds::sections},
    {"events", "parent", "parent_event_id", &FirstIds::events},
    {"counts", "part_of", "part_of_count_id", &FirstIds::counts},
    {"counts", "numerator", "numerator_count_id", &FirstIds::counts},
    {"counts", "denominator", "denominator_count_id", &FirstIds::counts},
    {"metrics", "count", "count_id", &FirstIds::counts},
    {"metrics", "indicator", "indicator_id", &FirstIds::indicators},
});

}  // namespace

Row& Row::begin(std::string_view table, const FirstIds& ids) {
    table_ = table;
    ids_ = ids;
    columns_.clear();
    return *this;
}

Row& Row::set(std::string_view column, Value value) {
    columns_.push_back({column, value});
    return *this;
}

void Row::operator()(std::string_view field, const normalizer::Index& value) {
    for (const Reference& reference : references) {
        if (reference.field == field && (reference.table.empty() || reference.table == table_)) {
            set(reference.column, value ? Value(ids_.*reference.first_id + *value) : Value(nullptr));
            return;
        }
    }
    set(field, value ? Value(std::int64_t{*value}) : Value(nullptr));
}

std::int64_t IdCounters::take(std::string_view table, std::string_view id_column, std::int64_t count) {
    auto next = next_.find(table);
    if (next == next_.end()) {
        const std::string sql =
            "SELECT coalesce(max(" + std::string(id_column) + "), 0) + 1 FROM " + std::string(table);
        next = next_.emplace(table, session_.single_number(sql)).first;
    }
    const std::int64_t first = next->second;
    next->second += count;
    return first;
}

}  // namespace svod::store
