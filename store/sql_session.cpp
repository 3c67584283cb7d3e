#include "store/sql_session.hpp"

namespace svod::store {
namespace {

SqlValue single_value(const SqlSession& session, std::string_view sql) {
    SqlValue value;
    bool is_first = true;
    session.each_row(sql, {}, [&](const SqlRow& row) {
        value = is_first ? row.value(0) : value;
        is_first = false;
    });
    return value;
}

}  // namespace

bool SqlRow::is_null(int column) const {
    return std::holds_alternative<std::nullptr_t>(value(column));
}

std::string SqlRow::text(int column) const {
    SqlValue held = value(column);
    auto* text = std::get_if<std::string>(&held);
    return text == nullptr ? "" : std::move(*text);
}

std::int64_t SqlRow::integer(int column) const {
    const SqlValue held = value(column);
    const auto* number = std::get_if<std::int64_t>(&held);
    return number == nullptr ? 0 : *number;
}

std::int64_t SqlSession::single_number(std::string_view sql) const {
    const SqlValue value = single_value(*this, sql);
    const auto* number = std::get_if<std::int64_t>(&value);
    return number == nullptr ? 0 : *number;
}

std::string SqlSession::single_text(std::string_view sql) const {
    const SqlValue value = single_value(*this, sql);
    const auto* text = std::get_if<std::string>(&value);
    return text == nullptr ? "" : *text;
}

}  // namespace svod::store
