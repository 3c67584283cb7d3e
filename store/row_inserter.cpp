#include "store/row_inserter.hpp"

namespace svod::store {

// OR FAIL: what a failed statement has done is undone with its report, so SQLite need not keep it apart.
RowInserter::Table RowInserter::prepared_for(const Row& row) const {
    if (row.columns().size() > most_staged_columns) {
        throw StoreError("too many columns: " + std::string(row.table()));
    }
    std::string names;
    std::string values;
    std::size_t width = 0;
    for (const auto& [column, value] : row.columns()) {
        names += (width == 0 ? "\"" : ", \"") + std::string(column) + "\"";
        values += (width == 0 ? "c" : ", c") + std::to_string(width);
        ++width;
    }
    return {database_.prepare("INSERT OR FAIL INTO " + std::string(row.table()) + " (" + names + ") SELECT " + values +
                              " FROM " + staged_rows_name + "(?)"),
            {width, {}}};
}

void RowInserter::insert(const Row& row) {
    auto found = tables_.find(row.table());
    if (found == tables_.end()) {
        found = tables_.emplace(row.table(), prepared_for(row)).first;
    }
    for (const auto& [column, value] : row.columns()) {
        found->second.rows.values.push_back(value);
    }
}

void RowInserter::write() {
    try {
        for (auto& [name, table] : tables_) {
            if (!table.rows.values.empty()) {
                table.insertion.bind_pointer(1, &table.rows, staged_rows_name);
                table.insertion.run();
                table.rows.values.clear();
            }
        }
    } catch (...) {
        drop();
        throw;
    }
}

void RowInserter::drop() {
    for (auto& [name, table] : tables_) {
        table.rows.values.clear();
    }
}

}  // namespace svod::store
