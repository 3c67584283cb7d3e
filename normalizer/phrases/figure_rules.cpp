#include "normalizer/phrases/figure_rules.hpp"

#include <algorithm>

namespace svod::normalizer::phrases {

std::vector<std::string> listed_words(std::string_view cell) {
    std::vector<std::string> found;
    while (!cell.empty()) {
        const std::size_t end = std::min(cell.find(' '), cell.size());
        if (end > 0) {
            found.emplace_back(cell.substr(0, end));
        }
        cell.remove_prefix(std::min(end + 1, cell.size()));
    }
    return found;
}

namespace {

// «audience», «event_kind=open_day», «direction:before»
std::vector<MetricDimension> dimensions_of(std::string_view cell) {
    constexpr std::string_view before = ":before";
    std::vector<MetricDimension> dimensions;
    for (const std::string& word : listed_words(cell)) {
        const std::size_t sign = std::min(word.find_first_of("=:"), word.size());
        const bool told_before = word.substr(sign) == before;
        dimensions.push_back(
            {word.substr(0, sign), told_before ? "" : word.substr(std::min(sign + 1, word.size())), told_before});
    }
    return dimensions;
}

}  // namespace

bool MetricMeaning::may_have(std::string_view dimension) const {
    return std::any_of(dimensions.begin(), dimensions.end(),
                       [&](const MetricDimension& limit) { return limit.name == dimension && limit.code.empty(); });
}

Outcome<FigureRules> FigureRules::create(const rules::RuleSet& rules, std::string_view pack) {
    auto matcher = rules.matcher(pack);
    if (!matcher) {
        return tl::unexpected(matcher.error());
    }
    auto vetoes = rules.vetoes(pack);
    if (!vetoes) {
        return tl::unexpected(vetoes.error());
    }
    std::vector<std::size_t> vetoed_rows;
    const engine::Pack& all = matcher->pack();
    for (std::size_t i = 0; i < all.rows.size(); ++i) {
        if (!all.cell(all.rows[i], "unless").empty()) {
            vetoed_rows.push_back(i);
        }
    }
    return FigureRules(std::move(*matcher), std::move(*vetoes), std::move(vetoed_rows));
}

FigureRules::FigureRules(engine::Matcher matcher, engine::Matcher vetoes, std::vector<std::size_t> vetoed_rows)
    : matcher_(std::move(matcher)), vetoes_(std::move(vetoes)), vetoed_rows_(std::move(vetoed_rows)) {
    const engine::Pack& pack = matcher_.pack();
    for (const engine::PackRow& row : pack.rows) {
        rows_.push_back({pack.cell(row, "scope"),
                         listed_words(pack.cell(row, "unit")),
                         pack.cell(row, "events") == "yes",
                         {std::string(pack.cell(row, "code")), dimensions_of(pack.cell(row, "dimensions")),
                          pack.name + "/" + std::string(pack.cell(row, "rule"))}});
    }
}

bool FigureRules::fits(std::size_t row, std::string_view folded) const {
    if (!matcher_.matches(row, folded)) {
        return false;
    }
    const auto veto = std::lower_bound(vetoed_rows_.begin(), vetoed_rows_.end(), row);
    return veto == vetoed_rows_.end() || *veto != row ||
           !vetoes_.matches(static_cast<std::size_t>(veto - vetoed_rows_.begin()), folded);
}

bool FigureRules::has_unit(std::size_t row, std::string_view unit) const {
    const std::vector<std::string>& units = rows_.at(row).units;
    return std::find(units.begin(), units.end(), unit) != units.end();
}

}  // namespace svod::normalizer::phrases
