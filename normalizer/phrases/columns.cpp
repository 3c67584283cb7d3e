#include "normalizer/phrases/columns.hpp"

#include "normalizer/engine/matcher.hpp"
#include "normalizer/text/characters.hpp"

namespace svod::normalizer::phrases {

namespace {

constexpr std::string_view only_labels = "labels";
constexpr int words_behind = 1;  // of a label, behind what a rule reads

// Words that have a letter: not «№ 2».
int count_words(std::string_view text) {
    int count = 0;
    bool inside = false;
    for (std::size_t offset = 0; offset < text.size();) {
        const char32_t character = text::next_character(text, offset);
        const bool begins = !inside && text::is_letter(character);
        count += begins ? 1 : 0;
        inside = begins || (inside && !text::is_space(character));
    }
    return count;
}

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
            const bool covers = count_words(std::string_view(label.folded()).substr(match.span.end)) <= words_behind;
            return covers ? std::optional(implementation_->column(match)) : std::nullopt;
        }
    }
    return std::nullopt;
}

}  // namespace svod::normalizer::phrases
