#include "normalizer/phrases/figures.hpp"

#include <algorithm>
#include <array>
#include <set>

#include "normalizer/engine/matcher.hpp"
#include "normalizer/phrases/figure_rules.hpp"

namespace svod::normalizer::phrases {
namespace {

// A row of the pack «metric_limits», its cells taken apart.
struct Limit {
    std::string_view scope;
    std::vector<std::string> codes;  // or «all», «facts»
};

// How many certificates there may be and what one is worth are set beforehand.
bool tells_of_plans(std::string_view code) {
    return code == "certificates_planned" || code == "certificate_value";
}

// A share: what tells how many there are («Количество технических программ, ед.») is none.
bool is_share(std::string_view code) {
    return code.rfind("coverage", 0) == 0 || code == "mentoring_share";
}

std::vector<Limit> limits_of(const engine::Pack& pack) {
    std::vector<Limit> limits;
    for (const engine::PackRow& row : pack.rows) {
        limits.push_back({pack.cell(row, "scope"), listed_words(pack.cell(row, "codes"))});
    }
    return limits;
}

std::vector<std::string_view> column_of(const engine::Pack& pack, std::string_view name) {
    std::vector<std::string_view> cells;
    for (const engine::PackRow& row : pack.rows) {
        cells.push_back(pack.cell(row, name));
    }
    return cells;
}

// The text of a context that a row's scope names; none for a name that is none.
const std::string* text_in(const FigureContext& context, std::string_view scope) {
    return scope == "clause"     ? &context.clause
           : scope == "wide"     ? &context.wide
           : scope == "sentence" ? &context.sentence
           : scope == "so_far"   ? &context.so_far
           : scope == "onward"   ? &context.onward
           : scope == "own_area" ? (context.regional ? nullptr : &context.clause)
                                 : nullptr;
}

}  // namespace

struct FigureReader::Implementation {
    engine::Matcher dimensions;
    engine::Matcher limits;
    engine::Matcher breakdowns;
    engine::Matcher indicator_units;
    engine::Matcher pairs;
    engine::Matcher headings;
    engine::Matcher reasons;
    FigureRules metrics;
    FigureRules indicators;
    FigureRules cells;
    std::vector<Limit> limit_rows = limits_of(limits.pack());
    std::vector<std::string_view> heading_kinds = column_of(headings.pack(), "kind");
};

FigureReader::FigureReader(std::unique_ptr<Implementation> implementation)
    : implementation_(std::move(implementation)) {}
FigureReader::FigureReader(FigureReader&&) noexcept = default;
FigureReader& FigureReader::operator=(FigureReader&&) noexcept = default;
FigureReader::~FigureReader() = default;

Outcome<FigureReader> FigureReader::create(const rules::RuleSet& rules) {
    constexpr std::array<std::string_view, 7> names = {"dimensions",       "metric_limits",   "breakdown_leads",
                                                       "indicator_units",  "indicator_pairs", "table_headings",
                                                       "indicator_reasons"};
    auto matchers = rules.matchers(names);
    if (!matchers) {
        return tl::unexpected(matchers.error());
    }
    std::vector<FigureRules> meanings;
    for (const std::string_view name : {"metrics", "indicator_codes", "cell_metrics"}) {
        auto read = FigureRules::create(rules, name);
        if (!read) {
            return tl::unexpected(read.error());
        }
        meanings.push_back(std::move(*read));
    }
    return FigureReader(std::make_unique<Implementation>(Implementation{
        std::move((*matchers)[0]), std::move((*matchers)[1]), std::move((*matchers)[2]), std::move((*matchers)[3]),
        std::move((*matchers)[4]), std::move((*matchers)[5]), std::move((*matchers)[6]), std::move(meanings[0]),
        std::move(meanings[1]), std::move(meanings[2])}));
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
    // Children with a disability are children too: the narrower word counts. Children and their parents are both meant.
    const bool with_parents = name == "audience" && codes.size() == 2 && codes.count("parents") > 0;
    if (codes.size() > 1 && !with_parents) {
        codes.erase("children");
    }
    return codes.size() == 1 ? std::optional<std::string>(*codes.begin()) : std::nullopt;
}

std::optional<MetricMeaning> FigureReader::metric(const FigureContext& context) const {
    const FigureRules& metrics = implementation_->metrics;
    for (std::size_t i = 0; i < metrics.rows().size(); ++i) {
        const FigureRules::Row& row = metrics.rows()[i];
        const std::string* text = text_in(context, row.scope);
        const bool asked = text != nullptr && (!context.in_event || row.takes_events);
        if (asked && metrics.has_unit(i, context.unit) && metrics.fits(i, *text)) {
            return is_limited(context, row.meaning.code) ? std::nullopt : std::optional(row.meaning);
        }
    }
    return std::nullopt;
}

bool FigureReader::is_limited(const FigureContext& context, std::string_view code) const {
    const std::vector<Limit>& limits = implementation_->limit_rows;
    for (std::size_t i = 0; i < limits.size(); ++i) {
        const auto& [scope, codes] = limits[i];
        const bool bars = std::any_of(codes.begin(), codes.end(), [&](const std::string& barred) {
            return barred == "all" || barred == code || (barred == "facts" && !tells_of_plans(code));
        });
        const std::string* text = bars ? text_in(context, scope) : nullptr;
        if (text != nullptr && implementation_->limits.matches(i, *text)) {
            return true;
        }
    }
    return false;
}

// People are no figure of organisations: «Численность работников учреждений, человек».
bool FigureReader::may_count(std::string_view code, std::string_view unit) const {
    const FigureRules& cells = implementation_->cells;
    bool other = false;
    for (std::size_t i = 0; unit == "person" && i < cells.rows().size(); ++i) {
        if (cells.rows()[i].meaning.code == code) {
            if (cells.has_unit(i, unit)) {
                return true;
            }
            other = true;
        }
    }
    return !other;
}

std::optional<MetricMeaning> FigureReader::indicator(std::string_view folded_name, std::string_view unit) const {
    const FigureRules& indicators = implementation_->indicators;
    const bool share = unit == "percent";
    const bool counted = !unit.empty() && !share;
    for (std::size_t i = 0; i < indicators.rows().size(); ++i) {
        const MetricMeaning& meaning = indicators.rows()[i].meaning;
        const bool asked = is_share(meaning.code) ? !counted : !share && may_count(meaning.code, unit);
        if (asked && indicators.fits(i, folded_name)) {
            return meaning;
        }
    }
    const bool unsaid = share && folded_name.find('%') == std::string_view::npos;
    return unsaid ? indicator(std::string(folded_name) + ", %", unit) : std::nullopt;
}

std::optional<MetricMeaning> FigureReader::cell(std::string_view folded_heading, std::string_view unit) const {
    const FigureRules& cells = implementation_->cells;
    for (std::size_t i = 0; i < cells.rows().size(); ++i) {
        if (cells.has_unit(i, unit) && cells.fits(i, folded_heading)) {
            return cells.rows()[i].meaning;
        }
    }
    return std::nullopt;
}

bool FigureReader::heading_is(std::string_view folded_heading, std::string_view kind) const {
    const std::vector<engine::Match> found = implementation_->headings.find_all(folded_heading);
    return std::any_of(found.begin(), found.end(),
                       [&](const engine::Match& match) { return implementation_->heading_kinds[match.row] == kind; });
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

std::optional<std::size_t> FigureReader::reason_in(std::string_view folded) const {
    const engine::Matcher& reasons = implementation_->reasons;
    std::optional<engine::Match> longest;
    for (const engine::Match& match : reasons.find_all(folded)) {
        longest = !longest || match.span.end > longest->span.end ? match : longest;
    }
    if (!longest) {
        return std::nullopt;
    }
    const bool behind = reasons.cell(*longest, "reason") == "behind";
    const std::size_t begin = folded.find_first_not_of(" .,;()-", behind ? longest->span.end : longest->span.begin);
    return begin == std::string_view::npos ? std::nullopt : std::optional(begin);
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
