#include "normalizer/phrases/count_words.hpp"

#include <algorithm>
#include <array>

#include "normalizer/text/characters.hpp"

namespace svod::normalizer::phrases {
namespace {

constexpr std::array<std::string_view, 15> form_names = {"adjective",
                                                         "participle",
                                                         "verb",
                                                         "finite",
                                                         "preposition",
                                                         "nominative_plural",
                                                         "genitive_plural",
                                                         "genitive_singular",
                                                         "genitive_noun",
                                                         "share_lead",
                                                         "stop",
                                                         "sum",
                                                         "adjective_plural",
                                                         "detached",
                                                         "nominative_participle"};

// A quotation longer than this is rather an unbalanced mark than a name.
constexpr std::size_t longest_name = 400;

bool in_capitals(std::string_view original) {
    for (std::size_t offset = 0; offset < original.size();) {
        const char32_t c = text::next_character(original, offset);
        if (text::is_letter(c) && !text::is_upper(c)) {
            return false;
        }
    }
    return true;
}

// Spans of the original between guillemets that match.
std::vector<text::Span> quoted_names(std::string_view original) {
    std::vector<text::Span> names;
    std::vector<std::size_t> open;
    for (std::size_t offset = 0; offset < original.size();) {
        const std::size_t here = offset;
        const char32_t c = text::next_character(original, offset);
        if (c == 0x00AB) {
            open.push_back(here);
        } else if (c == 0x00BB && !open.empty()) {
            if (here - open.back() <= longest_name) {
                names.push_back({open.back(), here});
            }
            open.pop_back();
        }
    }
    return names;
}

}  // namespace

CountVocabulary::CountVocabulary(engine::Matcher units, engine::Matcher forms, engine::Matcher exclusions,
                                 engine::Matcher approximations, engine::Matcher complements, engine::Matcher shapes)
    : units_(std::move(units)),
      forms_(std::move(forms)),
      exclusions_(std::move(exclusions)),
      approximations_(std::move(approximations)),
      complements_(std::move(complements)),
      shapes_(std::move(shapes)) {
    for (const engine::PackRow& row : forms_.pack().rows) {
        form_bits_.push_back(bit(forms_.pack().cell(row, "form")));
    }
}

Outcome<CountVocabulary> CountVocabulary::create(const rules::RuleSet& rules) {
    constexpr std::array<std::string_view, 6> names = {
        "units", "word_forms", "not_counts", "count_approximations", "count_complements", "count_shapes"};
    auto matchers = rules.matchers(names);
    if (!matchers) {
        return tl::unexpected(matchers.error());
    }
    return CountVocabulary(std::move((*matchers)[0]), std::move((*matchers)[1]), std::move((*matchers)[2]),
                           std::move((*matchers)[3]), std::move((*matchers)[4]), std::move((*matchers)[5]));
}

unsigned CountVocabulary::bit(std::string_view form) {
    const auto found = std::find(form_names.begin(), form_names.end(), form);
    return found == form_names.end() ? 0U : 1U << static_cast<unsigned>(found - form_names.begin());
}

void CountVocabulary::mark_nouns(const text::Folded& text, const CountText& masked, CountWords& words) const {
    words.nouns.resize(masked.tokens().size());
    for (const engine::Match& match : units_.find_all(masked.masked())) {
        const std::size_t token = masked.token_at(match.span.begin);
        if (token >= words.nouns.size() || masked.tokens()[token].span.begin != match.span.begin) {
            continue;
        }
        std::optional<UnitNoun>& noun = words.nouns[token];
        if (noun && match.span.size() <= noun->span.size()) {
            continue;
        }
        if (units_.cell(match, "written") != "capitals" ||
            in_capitals(text.original_of(masked.to_folded(match.span)))) {
            noun = UnitNoun{
                match.span,
                std::string(units_.cell(match, "unit")),
                {"units/" + std::string(units_.cell(match, "rule")), std::string(units_.cell(match, "manner"))}};
        }
    }
}

void CountVocabulary::mark_forms(const CountText& masked, CountWords& words) const {
    words.forms.resize(masked.tokens().size());
    for (const engine::Match& match : forms_.find_all(masked.masked())) {
        for (std::size_t token = masked.token_at(match.span.begin);
             token < words.forms.size() && masked.tokens()[token].span.end <= match.span.end; ++token) {
            words.forms[token] |= form_bits_[match.row];
        }
    }
}

void CountVocabulary::mark_exclusions(const CountText& masked, CountWords& words) const {
    const std::vector<CountToken>& tokens = masked.tokens();
    words.excluded.assign(tokens.size(), false);
    for (const engine::Match& match : exclusions_.find_all(masked.masked())) {
        for (std::size_t token = masked.token_at(match.span.begin);
             token < tokens.size() && tokens[token].span.begin < match.span.end; ++token) {
            const bool before_noun = token + 1 < tokens.size() && words.nouns[token + 1];
            // A longer name of something counted wins: «4 дня открытых дверей» are no four days.
            const bool names_more = before_noun && words.nouns[token + 1]->span.begin < match.span.end &&
                                    words.nouns[token + 1]->span.end > match.span.end;
            // «в школе № 5, 40 педагогов»
            const bool counts_people = before_noun && tokens[token].span.end == match.span.end &&
                                       masked.word(tokens[token - std::min<std::size_t>(token, 1)]) == "," &&
                                       words.nouns[token + 1]->unit == "person" &&
                                       (words.forms[token + 1] & bit("genitive_plural")) != 0;
            if (tokens[token].kind == CountToken::Kind::numeral && !names_more && !counts_people) {
                words.excluded[token] = true;
            }
        }
    }
}

CountWords CountVocabulary::read(const text::Folded& text, const CountText& masked) const {
    CountWords words;
    mark_nouns(text, masked, words);
    mark_forms(masked, words);
    mark_exclusions(masked, words);
    const std::vector<text::Span> names = quoted_names(text.original());
    for (std::size_t i = 0; i < masked.tokens().size(); ++i) {
        const CountToken& token = masked.tokens()[i];
        if (token.kind == CountToken::Kind::numeral) {
            const text::Span original = text.to_original(masked.to_folded(token.span));
            // «vk.com/club27»
            const std::size_t begin = masked.to_folded(token.span).begin;
            const char before = begin > 0 ? text.folded()[begin - 1] : ' ';
            const bool in_address = (before >= 'a' && before <= 'z') || before == '_' || before == '=';
            words.excluded[i] = words.excluded[i] || in_address ||
                                std::any_of(names.begin(), names.end(),
                                            [&](const text::Span& name) { return name.contains(original); });
        }
    }
    words.approximations = approximations_.find_all(masked.masked());
    words.complements = complements_.find_all(masked.masked());
    words.shapes = shapes_.find_all(masked.masked());
    return words;
}

}  // namespace svod::normalizer::phrases
