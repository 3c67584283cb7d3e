#pragma once

#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "extractors/document/outcome.hpp"
#include "normalizer/rules/rule_set.hpp"
#include "normalizer/text/folded.hpp"

namespace svod::normalizer::phrases {

/// A word that limits a figure to one kind of programme, organisation or people.
struct DimensionMatch {
    text::Span span;           ///< bytes of the folded text
    std::string dimension;     ///< direction, org_type, program_type, audience
    std::string code;          ///< list 3.6
    bool overlapping = false;  ///< a thing may belong to several codes of this kind
};

/// What stands around one count, folded, with # for its numeral.
struct FigureContext {
    std::string unit;       ///< list 3.4
    std::string clause;     ///< the count's own clause
    std::string wide;       ///< the clause with what it rests on: lead-in, earlier clauses, the row's title
    std::string sentence;   ///< the whole sentence
    std::string so_far;     ///< `wide` with the sentences before it in the same paragraph or cell
    std::string onward;     ///< the sentence with the next one, for programmes and organisations; else empty
    bool in_event = false;  ///< the count tells of one event
    bool regional = false;  ///< the report is a regional centre's: what it tells of the region is its own
};

/// What may limit a figure.
struct MetricDimension {
    std::string name;          ///< of list 3.6, or event_kind
    std::string code;          ///< what the rule itself says; "" where the words tell
    bool told_before = false;  ///< told by the words before the figure, not by its own
};

/// The agreed meaning of a figure.
struct MetricMeaning {
    std::string code;                         ///< list 3.5
    std::vector<MetricDimension> dimensions;  ///< those that apply to it
    std::string rule;                         ///< «metrics/children»

    /// Whether words may limit it by a dimension.
    [[nodiscard]] bool may_have(std::string_view dimension) const;
};

/// A plan and a fact in running text.
struct PlanFactMatch {
    text::Span span;  ///< bytes of the masked text
    bool fact_first = false;
    std::string rule;  ///< «indicator_pairs/plan_fact»
};

/// Says what figures mean: dimensions, metrics, codes of indicators; rules: packs dimensions.rules, metrics.rules,
/// metric_limits.rules, indicator_codes.rules, indicator_units.rules, indicator_pairs.rules, breakdown_leads.rules,
/// cell_metrics.rules, table_headings.rules.
class FigureReader {
  public:
    static Outcome<FigureReader> create(const rules::RuleSet& rules);
    FigureReader(FigureReader&&) noexcept;
    FigureReader& operator=(FigureReader&&) noexcept;
    ~FigureReader();

    /// All words of dimensions in a folded text, in text order, without overlaps of one dimension.
    [[nodiscard]] std::vector<DimensionMatch> dimensions(std::string_view folded) const;

    /// The one code of a dimension that a folded text names; none where it names none or several.
    [[nodiscard]] std::optional<std::string> dimension(std::string_view folded, std::string_view name) const;

    /// The first rule of metrics.rules that fits and is not limited; none where the figure has no agreed meaning.
    [[nodiscard]] std::optional<MetricMeaning> metric(const FigureContext& context) const;

    /// Whether a limit of metric_limits.rules (a target, a single organisation, a topic) bars the code there.
    [[nodiscard]] bool is_limited(const FigureContext& context, std::string_view code) const;

    /// Whether a figure of that unit (list 3.4) can be one of the metric's.
    [[nodiscard]] bool may_count(std::string_view code, std::string_view unit) const;

    /// The metric that an indicator's name means. `unit`: the indicator's (list 3.4), "" where it isn't known; a name
    /// that leaves «доля» to a cell «%» is read with the sign behind it.
    [[nodiscard]] std::optional<MetricMeaning> indicator(std::string_view folded_name,
                                                         std::string_view unit = "") const;

    /// The metric that the figures of a unit (list 3.4) under a heading of a table are.
    [[nodiscard]] std::optional<MetricMeaning> cell(std::string_view folded_heading, std::string_view unit) const;

    /// Whether the heading of a row or column is of a kind of pack table_headings.rules: «total», «part», «label», …
    [[nodiscard]] bool heading_is(std::string_view folded_heading, std::string_view kind) const;

    /// The unit that an indicator's name, or a cell «ед. изм.», speaks of by its words alone: «percent»; none else.
    [[nodiscard]] std::optional<std::string> indicator_unit(std::string_view folded) const;

    /// Where a text (folded, # for each figure) sets a plan against a fact; each pair has exactly two #.
    [[nodiscard]] std::vector<PlanFactMatch> plan_fact_pairs(std::string_view masked) const;

    /// Where the reason begins in a folded text behind a plan and a fact (pack indicator_reasons.rules); none if the
    /// text does not begin with one.
    [[nodiscard]] std::optional<std::size_t> reason_in(std::string_view folded) const;

    /// Spans of a folded text (numerals as #) where words of breakdown_leads.rules of a kind stand.
    [[nodiscard]] std::vector<text::Span> breakdown_leads(std::string_view masked, std::string_view kind) const;

  private:
    struct Implementation;
    explicit FigureReader(std::unique_ptr<Implementation> implementation);
    std::unique_ptr<Implementation> implementation_;
};

}  // namespace svod::normalizer::phrases
