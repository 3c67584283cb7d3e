#include "normalizer/phrases/columns.hpp"

#include "normalizer/engine/matcher.hpp"

namespace svod::normalizer::phrases {

namespace {

constexpr std::string_view only_labels = "labels";

}  // namespace

struct ColumnReader::Implementation {
    engine::Matcher matcher;

    [[nodiscard]] ColumnMatch column(const engine::Match& match) const {
        return {std::string(matcher.cell(match, "role")), std::string(matcher.cell(match, "table")),
                std::string(matcher.cell(match, "manner"))};
    }
};

ColumnReader::ColumnReader(std::unique_ptr<Implementation> implementation)
    : implementation_(std::move(implementation)) {}
ColumnReader::ColumnReader(ColumnReader&&) noexcept = default;
ColumnReader& ColumnReader::operator=(ColumnReader&&) noexcept = default;
ColumnReader::~ColumnReader() = default;

Outcome<ColumnReader> ColumnReader::create(const rules::RuleSet& rules) {
    auto matcher = rules.matcher("columns");
    if (!matcher) {
        return tl::unexpected(matcher.error());
    }
    return ColumnReader(std::make_unique<Implementation>(Implementation{std::move(*matcher)}));
}

std::optional<ColumnMatch> ColumnReader::find(const text::Folded& head) const {
    for (const engine::Match& match : implementation_->matcher.find_all(head)) {
        if (match.span.begin == 0 && implementation_->matcher.cell(match, "table") != only_labels) {
            return implementation_->column(match);
        }
    }
    return std::nullopt;
}

std::optional<ColumnMatch> ColumnReader::find_label(const text::Folded& label) const {
    for (const engine::Match& match : implementation_->matcher.find_all(label)) {
        if (match.span.begin == 0) {
            return implementation_->column(match);
        }
    }
    return std::nullopt;
}

}  // namespace svod::normalizer::phrases
