#include "store/postgres/connection.hpp"

#include <array>
#include <charconv>
#include <cstdlib>

#include "store/migrate.hpp"
#include "store/postgres/dialect.hpp"

namespace svod::store::postgres {
namespace {

constexpr int oldest_server = 130000;

// pg_type.oid of the types that the store has; fixed for ever.
constexpr Oid bool_type = 16;
constexpr Oid int8_type = 20;
constexpr Oid int4_type = 23;
constexpr Oid float8_type = 701;

std::string without_line_end(std::string text) {
    text.erase(text.find_last_not_of(" \t\r\n") + 1);
    for (char& c : text) {
        c = c == '\n' || c == '\t' ? ' ' : c;
    }
    return text;
}

const char* cure_of(std::string_view state) {
    if (state == "42501" || state == "25006") {  // insufficient_privilege, read_only_sql_transaction
        return "; this user may not write to the store: ask its owner for the rights";
    }
    if (state.starts_with("53")) {  // insufficient resources: disk full, out of memory, too many connections
        return "; make room on the server and run it again, what was loaded before is kept";
    }
    if (state == "40P01" || state == "55P03") {  // deadlock_detected, lock_not_available
        return "; another program is writing to it, try again when it is done";
    }
    if (state == "2BP01") {  // dependent_objects_still_exist
        return "; this version of svod makes its views anew: drop those that you made on them, and make them again "
               "after";
    }
    return "";
}

// Classes of SQLSTATE: data exception, integrity constraint violation, program limit exceeded.
bool is_about_the_record(std::string_view state) {
    return state.starts_with("22") || state.starts_with("23") || state.starts_with("54");
}

class ResultRow final : public SqlRow {
  public:
    ResultRow(const PGresult* result, int row) : result_(result), row_(row) {}

    int column_count() const override { return libpq().nfields(result_); }
    std::string column_name(int column) const override { return libpq().fname(result_, column); }
    SqlValue value(int column) const override {
        if (libpq().getisnull(result_, row_, column) != 0) {
            return nullptr;
        }
        const char* text = libpq().getvalue(result_, row_, column);
        switch (libpq().ftype(result_, column)) {
            case bool_type:
                return std::int64_t{text[0] == 't' ? 1 : 0};
            case int8_type:
            case int4_type:
                return std::int64_t{std::strtoll(text, nullptr, 10)};
            case float8_type:
                return number(text, libpq().getlength(result_, row_, column));
            default:
                return std::string(text, static_cast<std::size_t>(libpq().getlength(result_, row_, column)));
        }
    }

  private:
    static double number(const char* text, int length) {
        double value = 0;
        std::from_chars(text, text + length, value);
        return value;
    }

    const PGresult* result_;
    int row_;
};

std::string text_of(std::nullptr_t /*no_value*/) {
    return "";
}
std::string text_of(std::int64_t value) {
    return std::to_string(value);
}
std::string text_of(double value) {
    std::array<char, 32> digits{};
    return {digits.data(), std::to_chars(digits.data(), digits.data() + digits.size(), value).ptr};
}
std::string text_of(const std::string& value) {
    return value;
}

void ignore_notice(void* /*nothing*/, const char* /*message*/) {}

}  // namespace

Connection::Connection(const std::string& conninfo) {
    const std::array<const char*, 5> names = {"connect_timeout", "fallback_application_name", "dbname",
                                              "client_encoding", nullptr};
    const std::array<const char*, 5> values = {"10", "svod", conninfo.c_str(), "UTF8", nullptr};
    connection_.reset(libpq().connect(names.data(), values.data(), 1));
    if (!connection_ || libpq().status(connection_.get()) != CONNECTION_OK) {
        throw StoreError("can't connect to PostgreSQL: " +
                         (connection_ ? without_line_end(libpq().error_message(connection_.get())) : "out of memory"));
    }
    libpq().set_notice_processor(connection_.get(), ignore_notice, nullptr);
    if (libpq().server_version(connection_.get()) < oldest_server) {
        throw UnusableStore("is on PostgreSQL " + std::to_string(libpq().server_version(connection_.get()) / 10000) +
                            "; svod needs version 13 or newer");
    }
    const char* encoding = libpq().parameter_status(connection_.get(), "server_encoding");
    if (encoding == nullptr || std::string_view(encoding) != "UTF8") {
        throw UnusableStore(
            "is not in UTF-8; make a database for it: CREATE DATABASE … TEMPLATE template0 ENCODING "
            "'UTF8'");
    }
    if (single_text("SELECT current_schema()::text").empty()) {
        throw UnusableStore("has none of the schemas on the search path; make one or change the search path");
    }
}

Result Connection::checked(PGresult* raw) const {
    Result result(raw);
    const ExecStatusType status = libpq().result_status(raw);
    if (status == PGRES_COMMAND_OK || status == PGRES_TUPLES_OK || status == PGRES_COPY_IN) {
        return result;
    }
    if (libpq().status(connection_.get()) == CONNECTION_BAD) {
        throw StoreError(
            "the connection to PostgreSQL broke off: " + without_line_end(libpq().error_message(connection_.get())) +
            "; run it again, what was loaded before is kept");
    }
    const char* field = libpq().result_error_field(raw, PG_DIAG_SQLSTATE);
    const std::string_view state = field == nullptr ? "" : field;
    const char* primary = libpq().result_error_field(raw, PG_DIAG_MESSAGE_PRIMARY);
    const std::string message =
        without_line_end(primary == nullptr ? libpq().error_message(connection_.get()) : primary) + cure_of(state);
    if (is_about_the_record(state)) {
        throw RefusedRecord(message);
    }
    throw StoreError(message);
}

Result Connection::command(const std::string& sql) const {
    return checked(libpq().exec(connection_.get(), sql.c_str()));
}

void Connection::execute(const std::string& sql) {
    for (const std::string& statement : split_statements(sql)) {
        if (const std::string text = translated(statement); !text.empty()) {
            command(text);
        }
    }
}

Result Connection::prepared(std::string_view sql, const std::vector<SqlValue>& values) const {
    auto found = statements_.find(sql);
    if (found == statements_.end()) {
        const std::string name = "svod" + std::to_string(statements_.size());
        const std::string text = with_numbered_parameters(translated(sql));
        checked(libpq().prepare(connection_.get(), name.c_str(), text.c_str(), 0, nullptr));
        found = statements_.emplace(sql, name).first;
    }
    std::vector<std::string> texts;
    texts.reserve(values.size());
    std::vector<const char*> parameters;
    for (const SqlValue& value : values) {
        texts.push_back(std::visit([](const auto& held) { return text_of(held); }, value));
    }
    for (std::size_t i = 0; i < values.size(); ++i) {
        parameters.push_back(std::holds_alternative<std::nullptr_t>(values[i]) ? nullptr : texts[i].c_str());
    }
    return checked(libpq().exec_prepared(connection_.get(), found->second.c_str(), static_cast<int>(values.size()),
                                         parameters.data(), nullptr, nullptr, 0));
}

void Connection::run(std::string_view sql, const std::vector<SqlValue>& values) {
    prepared(sql, values);
}

void Connection::each_row(std::string_view sql, const std::vector<SqlValue>& values,
                          const std::function<void(const SqlRow&)>& visit) const {
    const Result result = prepared(sql, values);
    for (int row = 0; row < libpq().ntuples(result.get()); ++row) {
        visit(ResultRow(result.get(), row));
    }
}

void Connection::roll_back() const noexcept {
    libpq().clear(libpq().exec(connection_.get(), "ROLLBACK"));
}

void Connection::copy(const std::string& table, const std::string& columns, std::string_view rows) const {
    command("COPY " + table + " (" + columns + ") FROM STDIN");
    constexpr std::size_t piece = 1U << 20U;
    bool is_sent = true;
    for (std::size_t begin = 0; is_sent && begin < rows.size(); begin += piece) {
        const std::string_view part = rows.substr(begin, piece);
        is_sent = libpq().put_copy_data(connection_.get(), part.data(), static_cast<int>(part.size())) == 1;
    }
    is_sent = libpq().put_copy_end(connection_.get(), nullptr) == 1 && is_sent;
    Result result = checked(libpq().get_result(connection_.get()));
    while (PGresult* more = libpq().get_result(connection_.get())) {
        libpq().clear(more);
    }
    if (!is_sent) {
        throw StoreError("the connection to PostgreSQL broke off; run it again, what was loaded before is kept");
    }
}

int Connection::version() const {
    const std::string text = single_text("SELECT value FROM settings WHERE name = 'version'");
    int version = 0;
    std::from_chars(text.data(), text.data() + text.size(), version);
    return version;
}

void Connection::set_version(int version) {
    note_setting(*this, "version", std::to_string(version));
}

void Connection::drop_views() {
    std::string names;
    each_row(
        "SELECT viewname::text FROM pg_views WHERE schemaname = current_schema() AND "
        "obj_description(format('%I.%I', schemaname, viewname)::regclass, 'pg_class') LIKE 'svod: %'",
        {}, [&](const SqlRow& row) { names += (names.empty() ? "" : ", ") + std::get<std::string>(row.value(0)); });
    if (!names.empty()) {
        command("DROP VIEW " + names);
    }
}

std::string Connection::name() const {
    return std::string(libpq().db(connection_.get())) + " at " + libpq().host(connection_.get());
}

}  // namespace svod::store::postgres
