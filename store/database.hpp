#pragma once

#include <filesystem>
#include <map>
#include <memory>
#include <string>

#include "extractors/document/outcome.hpp"
#include "store/sql_session.hpp"
#include "store/statement.hpp"

namespace svod::store {

enum class Access {
    read_write,  ///< made where it is missing, migrated where it is older
    read_only,   ///< has to be there; nothing can be written (an older store is brought up to date before)
};

struct ConnectionCloser {
    void operator()(sqlite3* connection) const noexcept;
};

/// One connection to a store. Not to be shared between threads; other processes may use the same file (WAL, 10 s of
/// patience).
class Database final : public SqlSession {
  public:
    /// Opens the store in `file` (UTF-8 path). Fails with `store_error`, `where` the file and `detail` what to do, if
    /// it can't be opened, is no store of ours, or was written by a newer version.
    static Outcome<Database> open(const std::filesystem::path& file, Access access);

    /// A copy of the store in memory, brought up to date, for work on a store that can't be written. Fails as `open`.
    static Outcome<Database> copy_in_memory(const std::filesystem::path& file);

    /// A new store in memory.
    static Outcome<Database> empty_in_memory();

    void execute(const std::string& sql) override;
    void run(std::string_view sql, const std::vector<SqlValue>& values) override;
    void each_row(std::string_view sql, const std::vector<SqlValue>& values,
                  const std::function<void(const SqlRow&)>& visit) const override;
    void begin_writing() override;
    void begin_reading() const override;
    void commit() const override;
    void roll_back() const noexcept override;
    int version() const override;
    void set_version(int version) override;
    void drop_views() override;

    /// Prepares one statement. Throws StoreError. The database must outlive it.
    Statement prepare(std::string_view sql) const { return Statement(connection_.get(), sql); }

    sqlite3* handle() const { return connection_.get(); }

  private:
    explicit Database(sqlite3* connection) : connection_(connection) {}

    static Database connect(const std::string& target, int flags);
    static Database connect_reading(const std::string& name);
    static void bring_up_to_date(const Database& reading, const std::string& name);

    Statement& kept(std::string_view sql) const;

    std::unique_ptr<sqlite3, ConnectionCloser> connection_;
    mutable std::map<std::string, Statement, std::less<>> statements_;  // of each_row
};

}  // namespace svod::store
