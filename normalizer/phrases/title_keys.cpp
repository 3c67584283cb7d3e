#include "normalizer/phrases/title_keys.hpp"

#include "normalizer/engine/matcher.hpp"
#include "normalizer/text/stems.hpp"

namespace svod::normalizer::phrases {

struct TitleKeyReader::Implementation {
    engine::Matcher matcher;
};

TitleKeyReader::TitleKeyReader(std::unique_ptr<Implementation> implementation)
    : implementation_(std::move(implementation)) {}
TitleKeyReader::TitleKeyReader(TitleKeyReader&&) noexcept = default;
TitleKeyReader& TitleKeyReader::operator=(TitleKeyReader&&) noexcept = default;
TitleKeyReader::~TitleKeyReader() = default;

Outcome<TitleKeyReader> TitleKeyReader::create(const rules::RuleSet& rules) {
    auto matcher = rules.matcher("abbreviations");
    if (!matcher) {
        return tl::unexpected(matcher.error());
    }
    return TitleKeyReader(std::make_unique<Implementation>(Implementation{std::move(*matcher)}));
}

std::string TitleKeyReader::key_of(const text::Folded& title) const {
    const std::string& folded = title.folded();
    std::string full;
    std::size_t done = 0;
    for (const engine::Match& match : implementation_->matcher.find(title)) {
        full += folded.substr(done, match.span.begin - done);
        full += ' ';
        full += implementation_->matcher.cell(match, "full");
        full += ' ';
        done = match.span.end;
    }
    full += folded.substr(done);
    std::string key;
    for (const std::string& stem : text::stems(full)) {
        key += (key.empty() ? "" : " ") + stem;
    }
    return key;
}

}  // namespace svod::normalizer::phrases
