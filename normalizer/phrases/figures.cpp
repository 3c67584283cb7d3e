#include "normalizer/phrases/figures.hpp"

#include <algorithm>
#include <array>
#include <map>
#include <set>

#include "normalizer/engine/matcher.hpp"

namespace svod::normalizer::phrases {
namespace {

std::vector<std::string> split(std::string_view words) {
    std::vector<std::string> found;
    while (!words.empty()) {
        const std::size_t end = std::min(words.find(' '), words.size());
        if (end > 0) {
            found.emplace_back(words.substr(0, end));
        }
        words.remove_prefix(std::min(end + 1, words.size()));
    }
    return found;
}

bool lists(std::string_view words, std::string_view word) {
    const std::vector<std::string> all = split(words);
    return std::find(all.begin(), all.end(), word) != all.end();
}

// The pack's column `unless` as a matcher of its own, with the row of the pack that each of its rows came from.
struct Vetoes {
    engine::Matcher matcher;
    std::vector<std::size_t> rows;
};

Outcome<Vetoes> vetoes_of(const rules::RuleSet& rules, const engine::Pack& pack) {
    engine::Pack vetoes = pack;
    vetoes.rows.clear();
    std::vector<std::size_t> rows;
    const auto pattern =
        static_cast<std::size_t>(std::find(pack.columns.begin(), pack.columns.end(), "pattern") - pack.columns.begin());
    for (std::size_t i = 0; i < pack.rows.size(); ++i) {
        const std::string unless(pack.cell(pack.rows[i], "unless"));
        if (!unless.empty()) {
            vetoes.rows.push_back(pack.rows[i]);
            vetoes.rows.back().cells.at(pattern) = unless;
            rows.push_back(i);
        }
    }
    auto matcher = engine::Matcher::compile(std::move(vetoes), rules.vocabulary());
    if (!matcher) {
        return tl::unexpected(matcher.error());
    }
    return Vetoes{std::move(*matcher), std::move(rows)};
}

std::set<std::size_t> vetoed(const Vetoes& vetoes, std::string_view folded) {
    std::set<std::size_t> rows;
    for (const std::size_t row : vetoes.matcher.rows(folded)) {
        rows.insert(vetoes.rows[row]);
    }
    return rows;
}

}  // namespace

struct FigureReader::Implementation {
    engine::Matcher dimensions;
    engine::Matcher metrics;
    Vetoes metric_vetoes;
    engine::Matcher limits;
    engine::Matcher indicators;
    Vetoes indicator_vetoes;
    engine::Matcher breakdowns;
    engine::Matcher indicator_units;
    engine::Matcher pairs;
    engine::Matcher cells;
    Vetoes cell_vetoes;
    engine::Matcher headings;
};

FigureReader::FigureReader(std::unique_ptr<Implementation> implementation)
    : implementation_(std::move(implementation)) {}
FigureReader::FigureReader(FigureReader&&) noexcept = default;
FigureReader& FigureReader::operator=(FigureReader&&) noexcept = default;
FigureReader::~FigureReader() = default;

Outcome<FigureReader> FigureReader::create(const rules::RuleSet& rules) {
    constexpr std::array<std::string_view, 9> names = {"dimensions",      "metrics",         "metric_limits",
                                                       "indicator_codes", "breakdown_leads", "indicator_units",
                                                       "indicator_pairs", "cell_metrics",    "table_headings"};
    std::vector<engine::Matcher> matchers;
    for (const std::string_view name : names) {
        auto matcher = rules.matcher(name);
        if (!matcher) {
            return tl::unexpected(matcher.error());
        }
        matchers.push_back(std::move(*matcher));
    }
    auto metric_vetoes = vetoes_of(rules, matchers[1].pack());
    if (!metric_vetoes) {
        return tl::unexpected(metric_vetoes.error());
    }
    auto indicator_vetoes = vetoes_of(rules, matchers[3].pack());
    if (!indicator_vetoes) {
        return tl::unexpected(indicator_vetoes.error());
    }
    auto cell_vetoes = vetoes_of(rules, matchers[7].pack());
    if (!cell_vetoes) {
        return tl::unexpected(cell_vetoes.error());
    }
    return FigureReader(std::make_unique<Implementation>(Implementation{
        std::move(matchers[0]), std::move(matchers[1]), std::move(*metric_vetoes), std::move(matchers[2]),
        std::move(matchers[3]), std::move(*indicator_vetoes), std::move(matchers[4]), std::move(matchers[5]),
        std::move(matchers[6]), std::move(matchers[7]), std::move(*cell_vetoes), std::move(matchers[8])}));
}

std::vector<DimensionMatch> FigureReader::dimensions(std::string_view folded) const {
    std::vector<DimensionMatch> found;
    const engine::Matcher& matcher = implementation_->dimensions;
    for (const engine::Match& match : matcher.find_all(folded)) {
        // «материально-технической» names no direction.
        if (match.span.begin > 0 && folded[match.span.begin - 1] == '-' && match.span.begin > 1 &&
            folded[match.span.begin - 2] != ' ') {
            continue;
        }
        DimensionMatch dimension{match.span, std::string(matcher.cell(match, "dimension")),
                                 std::string(matcher.cell(match, "code")),
                                 matcher.cell(match, "sole") == "overlapping"};
        const bool covered = std::any_of(found.begin(), found.end(), [&](const DimensionMatch& other) {
            return other.dimension == dimension.dimension && other.span.overlaps(dimension.span);
        });
        if (!covered) {
            found.push_back(std::move(dimension));
        }
    }
    return found;
}

std::optional<std::string> FigureReader::dimension(std::string_view folded, std::string_view name) const {
    std::set<std::string> codes;
    for (const DimensionMatch& match : dimensions(folded)) {
        if (match.dimension == name && !match.code.empty()) {
            codes.insert(match.code);
        }
    }
    // Children with a disability are children too: the narrower word counts.
    if (codes.size() > 1) {
        codes.erase("children");
    }
    return codes.size() == 1 ? std::optional<std::string>(*codes.begin()) : std::nullopt;
}

std::optional<MetricMeaning> FigureReader::metric(const FigureContext& context) const {
    struct Scope {
        std::string_view name;
        std::string_view text;
        std::optional<std::set<std::size_t>> barred;  // told when a row asks
    };
    std::array<Scope, 4> scopes = {{{"clause", context.clause, std::nullopt},
                                    {"wide", context.wide, std::nullopt},
                                    {"sentence", context.sentence, std::nullopt},
                                    {"so_far", context.so_far, std::nullopt}}};
    const engine::Pack& pack = implementation_->metrics.pack();
    std::map<std::size_t, Scope*> matches;  // rows that match in the scope that they name
    for (Scope& scope : scopes) {
        for (const std::size_t i : implementation_->metrics.rows(scope.text)) {
            if (pack.cell(pack.rows[i], "scope") == scope.name) {
                matches.emplace(i, &scope);
            }
        }
    }
    for (const auto& [i, scope] : matches) {
        const engine::PackRow& row = pack.rows[i];
        const bool allowed = !context.in_event || pack.cell(row, "events") == "yes";
        if (!allowed || !lists(pack.cell(row, "unit"), context.unit)) {
            continue;
        }
        if (!scope->barred) {
            scope->barred = vetoed(implementation_->metric_vetoes, scope->text);
        }
        if (scope->barred->count(i) > 0) {
            continue;
        }
        MetricMeaning meaning{std::string(pack.cell(row, "code")), split(pack.cell(row, "dimensions")),
                              "metrics/" + std::string(pack.cell(row, "rule"))};
        if (!is_limited(context, meaning.code)) {
            return meaning;
        }
        return std::nullopt;
    }
    return std::nullopt;
}

bool FigureReader::is_limited(const FigureContext& context, std::string_view code) const {
    const engine::Matcher& limits = implementation_->limits;
    const auto bars = [&](const std::string& text, std::string_view scope) {
        const std::vector<engine::Match> found = limits.find_all(std::string_view(text));
        return std::any_of(found.begin(), found.end(), [&](const engine::Match& match) {
            const std::string_view codes = limits.cell(match, "codes");
            return limits.cell(match, "scope") == scope && (codes == "all" || lists(codes, code));
        });
    };
    return bars(context.clause, "clause") || bars(context.wide, "wide");
}

std::optional<MetricMeaning> FigureReader::indicator(std::string_view folded_name) const {
    const engine::Pack& pack = implementation_->indicators.pack();
    const std::vector<std::size_t> rows = implementation_->indicators.rows(folded_name);
    const std::set<std::size_t> barred = vetoed(implementation_->indicator_vetoes, folded_name);
    for (const std::size_t row : rows) {
        if (barred.count(row) == 0) {
            return MetricMeaning{std::string(pack.cell(pack.rows[row], "code")),
                                 split(pack.cell(pack.rows[row], "dimensions")),
                                 "indicator_codes/" + std::string(pack.cell(pack.rows[row], "rule"))};
        }
    }
    return std::nullopt;
}

std::optional<MetricMeaning> FigureReader::cell(std::string_view folded_heading, std::string_view unit) const {
    const engine::Pack& pack = implementation_->cells.pack();
    const std::set<std::size_t> barred = vetoed(implementation_->cell_vetoes, folded_heading);
    for (const std::size_t row : implementation_->cells.rows(folded_heading)) {
        if (barred.count(row) == 0 && lists(pack.cell(pack.rows[row], "unit"), unit)) {
            return MetricMeaning{std::string(pack.cell(pack.rows[row], "code")),
                                 split(pack.cell(pack.rows[row], "dimensions")),
                                 "cell_metrics/" + std::string(pack.cell(pack.rows[row], "rule"))};
        }
    }
    return std::nullopt;
}

bool FigureReader::heading_is(std::string_view folded_heading, std::string_view kind) const {
    const std::vector<engine::Match> found = implementation_->headings.find_all(folded_heading);
    return std::any_of(found.begin(), found.end(), [&](const engine::Match& match) {
        return implementation_->headings.cell(match, "kind") == kind;
    });
}

std::optional<std::string> FigureReader::indicator_unit(std::string_view folded) const {
    const std::optional<engine::Match> match = implementation_->indicator_units.first(folded);
    return match ? std::optional<std::string>(implementation_->indicator_units.cell(*match, "unit")) : std::nullopt;
}

std::vector<PlanFactMatch> FigureReader::plan_fact_pairs(std::string_view masked) const {
    std::vector<PlanFactMatch> found;
    const engine::Matcher& pairs = implementation_->pairs;
    for (const engine::Match& match : pairs.find(masked)) {
        found.push_back({match.span, pairs.cell(match, "order") == "fact_plan",
                         "indicator_pairs/" + std::string(pairs.cell(match, "rule"))});
    }
    return found;
}

std::vector<text::Span> FigureReader::breakdown_leads(std::string_view masked, std::string_view kind) const {
    std::vector<text::Span> spans;
    for (const engine::Match& match : implementation_->breakdowns.find_all(masked)) {
        if (implementation_->breakdowns.cell(match, "kind") == kind) {
            spans.push_back(match.span);
        }
    }
    return spans;
}

}  // namespace svod::normalizer::phrases
