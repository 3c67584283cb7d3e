#include "normalizer/stages/figure_headings.hpp"

#include "normalizer/text/folded.hpp"

namespace svod::normalizer::stages {

bool is_heading(const phrases::Readers& readers, const std::string& heading, std::string_view kind) {
    return readers.figures.heading_is(text::fold(heading), kind);
}

std::optional<std::string> noun_unit(const phrases::Readers& readers, const std::string& heading) {
    for (const phrases::CountedNoun& noun : readers.counts.nouns(text::Folded(heading))) {
        const bool of_which = noun.unit == "hour" && is_heading(readers, heading, "part");  // the «ч.» of «в т.ч.»
        if (noun.unit != "other" && !of_which) {
            return noun.unit;
        }
    }
    return std::nullopt;
}

std::optional<std::string> unit_of_heading(const phrases::Readers& readers, const std::string& heading) {
    if (is_heading(readers, heading, "share")) {
        return "percent";
    }
    if (is_heading(readers, heading, "attending")) {
        return "person";
    }
    const std::size_t comma = heading.rfind(", ");
    if (comma != std::string::npos && heading.find(' ', comma + 2) == std::string::npos) {
        if (auto unit = noun_unit(readers, heading.substr(comma + 2))) {
            return unit;
        }
    }
    const auto unit = noun_unit(readers, heading);
    if (unit == "municipality" && is_heading(readers, heading, "total_alone")) {
        return std::nullopt;  // «Всего в районе»: where, not what
    }
    return unit ? unit : readers.figures.indicator_unit(text::fold(heading));
}

std::optional<std::string> unit_of_caption(const phrases::Readers& readers, const std::string& caption) {
    const text::Folded text(caption);
    std::optional<std::string> unit;
    for (const phrases::CountMatch& count :
         readers.counts.find(text, readers.numbers.find(text), readers.dates.find(text, phrases::Period()))) {
        if (count.form == phrases::CountMatch::Form::noun && count.unit != "other") {
            unit = count.unit;
        }
    }
    return unit ? unit : noun_unit(readers, caption);
}

std::string heading_of_row(const Reading& reading, const std::vector<int>& row) {
    for (const int index : row) {
        const Unit& unit = reading.units.at(static_cast<std::size_t>(index));
        if (unit.role != CellRole::unit &&
            unit.text.folded().find_first_not_of("0123456789 .,%-") != std::string::npos) {
            return unit.text.original();
        }
    }
    // «Год | Выдано сертификатов» over «2023 | 940»
    const std::string first = row.empty() ? "" : reading.units.at(static_cast<std::size_t>(row.front())).text.folded();
    const bool year = first.size() == 4 && first.starts_with("20") && row.size() > 1 &&
                      reading.units.at(static_cast<std::size_t>(row.front())).place.col_no == 1;
    return year ? first : "";
}

}  // namespace svod::normalizer::stages
