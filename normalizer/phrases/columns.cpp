#include "normalizer/phrases/columns.hpp"

#include "normalizer/engine/matcher.hpp"

namespace svod::normalizer::phrases {

struct ColumnReader::Implementation {
    engine::Matcher matcher;
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
    const engine::Matcher& matcher = implementation_->matcher;
    for (const engine::Match& match : matcher.find_all(head)) {
        if (match.span.begin == 0) {
            return ColumnMatch{std::string(matcher.cell(match, "role")), std::string(matcher.cell(match, "table")),
                               std::string(matcher.cell(match, "manner"))};
        }
    }
    return std::nullopt;
}

}  // namespace svod::normalizer::phrases
