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
