#include "normalizer/stages/figure_rows.hpp"

#include "normalizer/stages/figure_headings.hpp"
#include "normalizer/text/characters.hpp"
#include "normalizer/text/folded.hpp"

namespace svod::normalizer::stages {
namespace {

// «в том числе адаптированных», «прошли курсы», «- технической направленности»: says of what only with a row above it.
bool leans_on_row_above(const phrases::Readers& readers, const std::string& heading) {
    // «из них по сертификатам»: what is counted by them, not they
    if (is_heading(readers, heading, "predicate") || is_heading(readers, heading, "part_by")) {
        return true;
    }
    std::size_t offset = 0;
    const char32_t first = heading.empty() ? U' ' : text::next_character(heading, offset);
    const bool goes_on = (text::is_letter(first) && !text::is_upper(first)) || text::is_dash(first);
    return (goes_on || is_heading(readers, heading, "part")) && !noun_unit(readers, heading) &&
           !is_heading(readers, heading, "share");
}

// «Прошли курсы, чел.» below «Проведено конкурсов»: figures of other things than those of the row above.
bool measures_other(const phrases::Readers& readers, const std::string& heading, const std::string& whole) {
    const std::size_t comma = heading.rfind(", ");
    const auto own = comma == std::string::npos ? std::nullopt : noun_unit(readers, heading.substr(comma + 2));
    return own && own != noun_unit(readers, whole);
}

// The nearest row above that names a quantity itself.
std::string whole_above(const Reading& reading, const phrases::Readers& readers, const TableView& table,
                        std::size_t row) {
    constexpr std::size_t most_rows = 20;
    for (std::size_t above = row; above-- > static_cast<std::size_t>(table.header_rows) && row - above <= most_rows;) {
        std::string heading = heading_of_row(reading, table.rows[above]);
        if (heading.empty() || leans_on_row_above(readers, heading)) {
            continue;
        }
        return noun_unit(readers, heading) ? heading : "";
    }
    return "";
}

}  // namespace

std::string whole_of_row(const Reading& reading, const phrases::Readers& readers, const TableView& table,
                         std::size_t row) {
    const std::string heading = heading_of_row(reading, table.rows[row]);
    if (!leans_on_row_above(readers, heading)) {
        return "";
    }
    std::string whole = whole_above(reading, readers, table, row);
    return measures_other(readers, heading, whole) ? "" : whole;
}

std::string row_of_direction(const Reading& reading, const phrases::Readers& readers, const TableView& table) {
    for (const std::vector<int>& row : table.rows) {
        std::string heading = text::fold(heading_of_row(reading, row));
        if (readers.figures.dimension(heading, "direction")) {
            return heading;
        }
    }
    return "";
}

bool is_part_of_other_type(const Reading& reading, const phrases::Readers& readers, const TableView& table,
                           std::size_t row) {
    const std::string part = text::fold(heading_of_row(reading, table.rows[row]));
    const auto own =
        readers.figures.heading_is(part, "part") ? readers.figures.dimension(part, "org_type") : std::nullopt;
    while (own && row-- > static_cast<std::size_t>(table.header_rows)) {
        const std::string above = text::fold(heading_of_row(reading, table.rows[row]));
        if (!above.empty() && !readers.figures.heading_is(above, "part")) {
            const auto type = readers.figures.dimension(above, "org_type");
            return type && *type != *own;
        }
    }
    return false;
}

}  // namespace svod::normalizer::stages
