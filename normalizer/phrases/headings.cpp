#include "normalizer/phrases/headings.hpp"

namespace svod::normalizer::phrases {

struct HeadingReader::Implementation {
    engine::Matcher vetoes;
    engine::Matcher titles;
};

HeadingReader::HeadingReader(std::unique_ptr<Implementation> implementation)
    : implementation_(std::move(implementation)) {}
HeadingReader::HeadingReader(HeadingReader&&) noexcept = default;
HeadingReader& HeadingReader::operator=(HeadingReader&&) noexcept = default;
HeadingReader::~HeadingReader() = default;

Outcome<HeadingReader> HeadingReader::create(const rules::RuleSet& rules) {
    auto vetoes = rules.matcher("heading_vetoes");
    auto titles = rules.matcher("report_titles");
    if (!vetoes || !titles) {
        return tl::unexpected(vetoes ? titles.error() : vetoes.error());
    }
    return HeadingReader(std::make_unique<Implementation>(Implementation{std::move(*vetoes), std::move(*titles)}));
}

bool HeadingReader::is_no_heading(const text::Folded& line) const {
    return implementation_->vetoes.first(line.folded()).has_value();
}

std::optional<TitleMatch> HeadingReader::title(const text::Folded& line) const {
    const engine::Matcher& titles = implementation_->titles;
    const auto match = titles.first(line.folded());
    if (!match) {
        return std::nullopt;
    }
    return TitleMatch{std::string(titles.cell(*match, "kind")),
                      "report_titles/" + std::string(titles.cell(*match, "rule"))};
}

}  // namespace svod::normalizer::phrases
