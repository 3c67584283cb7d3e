#include "store/row_inserter.hpp"

#include <sqlite3.h>

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

Row& Row::set(std::string_view column, Value value) {
    columns_.emplace_back(column, std::move(value));
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

std::int64_t RowInserter::insert(const Row& row) {
    auto found = statements_.find(row.table());
    if (found == statements_.end()) {
        std::string names;
        std::string marks;
        for (const auto& [column, value] : row.columns()) {
            names += (names.empty() ? "\"" : ", \"") + column + "\"";
            marks += marks.empty() ? "?" : ", ?";
        }
        found = statements_
                    .emplace(row.table(), database_.prepare("INSERT INTO " + row.table() + " (" + names + ") VALUES (" +
                                                            marks + ")"))
                    .first;
    }
    Statement& statement = found->second;
    int parameter = 0;
    for (const auto& [column, value] : row.columns()) {
        std::visit([&](const auto& held) { statement.bind(++parameter, held); }, value);
    }
    statement.run();
    return sqlite3_last_insert_rowid(database_.handle());
}

}  // namespace svod::store
