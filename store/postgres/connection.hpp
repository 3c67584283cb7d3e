#pragma once
#include <map>
#include <memory>
#include <string>

#include "store/postgres/libpq.hpp"
#include "store/sql_session.hpp"
#include "store/statement.hpp"

namespace svod::store::postgres {

/// The server refused what one record holds, not what we do: a constraint, a text or a number that it can't keep.
class RefusedRecord : public StoreError {
  public:
    using StoreError::StoreError;
};

struct ConnectionCloser {
    void operator()(PGconn* connection) const noexcept { libpq().finish(connection); }
};
struct ResultCloser {
    void operator()(PGresult* result) const noexcept { libpq().clear(result); }
};
using Result = std::unique_ptr<PGresult, ResultCloser>;

/// One connection to a PostgreSQL server (13 or newer, a database in UTF-8), for the store in the connection's current
/// schema. Messages never hold the connection string, which may hold a password.
class Connection final : public SqlSession {
  public:
    /// Connects; `conninfo` is libpq's: «host=… dbname=…» or «postgresql://…», and what it leaves out comes from the
    /// environment (PGHOST …). Gives up after 10 s unless it says otherwise (connect_timeout). Throws StoreError.
    explicit Connection(const std::string& conninfo);

    void execute(const std::string& sql) override;
    void run(std::string_view sql, const std::vector<SqlValue>& values) override;
    void each_row(std::string_view sql, const std::vector<SqlValue>& values,
                  const std::function<void(const SqlRow&)>& visit) const override;
    void begin_writing() override { command("BEGIN"); }
    void begin_reading() const override { command("BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY"); }
    void commit() const override { command("COMMIT"); }
    void roll_back() const noexcept override;
    int version() const override;
    void set_version(int version) override;
    void drop_views() override;

    /// Runs SQL as it is, without translation.
    Result command(const std::string& sql) const;
    /// Sends `rows`, in the text format of COPY, to `table` (columns «"a", "b"»).
    void copy(const std::string& table, const std::string& columns, std::string_view rows) const;

    /// What the store is called in messages: «dbname at host».
    std::string name() const;

  private:
    Result checked(PGresult* result) const;
    Result prepared(std::string_view sql, const std::vector<SqlValue>& values) const;

    std::unique_ptr<PGconn, ConnectionCloser> connection_;
    mutable std::map<std::string, std::string, std::less<>> statements_;  // prepared: SQL → name
};

}  // namespace svod::store::postgres
