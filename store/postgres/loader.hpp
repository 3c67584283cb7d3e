#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <vector>

#include "store/folding.hpp"
#include "store/postgres/connection.hpp"
#include "store/report_sink.hpp"
#include "store/rows.hpp"

namespace svod::store::postgres {

/// Rows as PostgreSQL's COPY takes them, in its text format, table by table.
class CopyRows final : public RowSink {
  public:
    explicit CopyRows(const SqlSession& session);

    std::int64_t take_ids(std::string_view table, std::string_view id_column, std::int64_t count) override {
        return ids_.take(table, id_column, count);
    }
    /// Throws RefusedRecord for a text with a NUL, which PostgreSQL can't hold.
    void insert(const Row& row) override;

    /// Sends all rows and drops them.
    void send(const Connection& connection);
    void drop();
    /// To be called at the beginning of a transaction.
    void forget_ids() { ids_.forget(); }
    [[nodiscard]] std::size_t size() const { return size_; }

  private:
    struct Table {
        std::string name;
        std::string columns;
        std::string rows;
    };

    IdCounters ids_;
    std::vector<Table> tables_;
    std::size_t size_ = 0;  // bytes
};

/// Loads reports into PostgreSQL by COPY. A batch is sent as a whole; where the server refuses it because of what it
/// holds, its reports are sent one by one, so that only the bad ones are refused.
class Loader final : public ReportSink {
  public:
    explicit Loader(Connection& connection) : connection_(connection), rows_(connection) {}
    Loader(const Loader&) = delete;
    Loader& operator=(const Loader&) = delete;
    ~Loader() override;

    Outcome<void> add(normalizer::Report report, std::string origin) override;
    Outcome<std::vector<Refusal>> commit() override;
    /// Lets the server count its rows anew where they have become many, so that it plans the checks well.
    Outcome<void> finish() override;
    [[nodiscard]] std::optional<Clock::time_point> open_since() const override { return open_since_; }

  private:
    struct Pending {
        normalizer::Report report;
        std::string origin;
        std::int64_t report_id = 0;
        bool is_new = true;
    };

    void begin();
    void make_rows(Pending& pending);
    void send(const std::vector<Pending*>& reports);
    void send_one_by_one();
    void send_pending();

    Connection& connection_;
    CopyRows rows_;
    Stemmer stemmer_;
    std::vector<Pending> pending_;
    std::vector<Refusal> refused_;
    std::size_t sent_ = 0;  // reports
    std::optional<Clock::time_point> open_since_;
};

}  // namespace svod::store::postgres
