#pragma once

#include <map>
#include <string>

#include "store/database.hpp"
#include "store/rows.hpp"
#include "store/staged_rows.hpp"

namespace svod::store {

/// Inserts rows into SQLite, all of a report and table by one statement, which is prepared once.
class RowInserter final : public RowSink {
  public:
    explicit RowInserter(Database& database) : database_(database), ids_(database) {}

    std::int64_t take_ids(std::string_view table, std::string_view id_column, std::int64_t count) override {
        return ids_.take(table, id_column, count);
    }
    void insert(const Row& row) override;
    /// Throws StoreError; the rows that weren't written are dropped then.
    void write() override;

    /// To be called at the beginning of a transaction.
    void begin() { ids_.forget(); }
    /// Forgets the rows that aren't written yet.
    void drop();

  private:
    struct Table {
        Statement insertion;
        StagedRows rows;
    };

    Table prepared_for(const Row& row) const;

    Database& database_;
    IdCounters ids_;
    std::map<std::string, Table, std::less<>> tables_;
};

}  // namespace svod::store
