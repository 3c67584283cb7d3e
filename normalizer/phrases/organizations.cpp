#include "normalizer/phrases/organizations.hpp"

#include <algorithm>

#include "normalizer/phrases/quotes.hpp"
#include "normalizer/text/characters.hpp"

namespace svod::normalizer::phrases {
namespace {

bool is_all_capitals(std::string_view word) {
    bool letter = false;
    for (std::size_t i = 0; i < word.size();) {
        const char32_t character = text::next_character(word, i);
        if (text::is_letter(character)) {
            letter = true;
            if (!text::is_upper(character)) {
                return false;
            }
        }
    }
    return letter;
}

// Reads on behind the beginning of a name: «дополнительного образования (детей)», capitals, a quoted name, a head noun
// with what belongs to it, «города Ельца», the short name in brackets.
class NameEnd {
  public:
    NameEnd(const text::Folded& text, const NominativeReader& nouns)
        : text_(text), folded_(text.folded()), nouns_(nouns) {}

    [[nodiscard]] std::size_t find(std::size_t begin, bool full) {
        at_ = begin;
        bool named = false;
        if (full) {
            take_words({"дополнительного профессионального образования", "дополнительного образования детей",
                        "дополнительного образования", "культуры", "спорта"});
        }
        while (take_capitals()) {
            named = true;
        }
        named = take_quoted() || named;
        if (!named && full) {
            named = take_head();
            named = take_quoted() || named;
        }
        if (!named) {
            return begin;
        }
        take_place();
        take_bracket();
        return at_;
    }

  private:
    [[nodiscard]] std::size_t next() const { return std::min(folded_.find_first_not_of(' ', at_), folded_.size()); }

    void take_words(std::initializer_list<std::string_view> phrases) {
        for (const std::string_view phrase : phrases) {
            const std::string_view rest = folded_.substr(next());
            if (rest.starts_with(phrase) && text::is_word_edge(rest, phrase.size())) {
                at_ = next() + phrase.size();
                return;
            }
        }
    }

    [[nodiscard]] text::Span word_at(std::size_t begin) const {
        return {begin, std::min(folded_.find_first_of(" ,;.()\"\n:/", begin), folded_.size())};
    }

    bool take_capitals() {
        const text::Span word = word_at(next());
        if (word.size() < 4 || !is_all_capitals(text_.original_of(word))) {
            return false;
        }
        at_ = word.end;
        return true;
    }

    bool take_quoted() {
        const auto quoted = quotation_at(text_, next());
        if (!quoted || (quoted->closed && quoted->inner.size() > 250)) {
            return false;
        }
        at_ = quoted->outer.end;
        if (!quoted->closed) {
            // A closing mark is missing: the name ends with the first one there is.
            std::size_t close = folded_.find('"', quoted->outer.begin + 1);
            while (close != std::string_view::npos && folded_[close - 1] == ' ') {
                close = folded_.find('"', close + 1);
            }
            if (close == std::string_view::npos || close - quoted->outer.begin > 250) {
                return false;
            }
            at_ = close + 1;
        }
        return true;
    }

    // «Дом творчества», «Центр детского творчества»: a capitalised head noun and the small words behind it.
    bool take_head() {
        const text::Span first = word_at(next());
        if (!text::is_upper(text::character_at(text_.original_of(first), 0)) ||
            nouns_.heads(text::Folded(text_.original_of(first))).empty()) {
            return false;
        }
        at_ = first.end;
        for (int words = 0; words < 5; ++words) {
            const text::Span word = word_at(next());
            const std::string_view small = folded_.substr(word.begin, word.size());
            const bool noun = small.ends_with("ого") || small.ends_with("ва") || small.ends_with("ей") ||
                              small == "и" || small.ends_with("ства") || small.ends_with("ия") ||
                              small.ends_with("ых") || small.ends_with("ов");
            if (next() != at_ + 1 || !noun || text::is_upper(text::character_at(text_.original_of(word), 0))) {
                break;
            }
            at_ = word.end;
        }
        return true;
    }

    void take_place() {
        for (const std::string_view lead :
             {"города ", "г. ", "г.", "муниципального образования ", "муниципального района "}) {
            const std::string_view rest = folded_.substr(next());
            if (!rest.starts_with(lead)) {
                continue;
            }
            const text::Span word = word_at(next() + lead.size());
            if (text::is_upper(text::character_at(text_.original_of(word), 0))) {
                at_ = word.end;
                const text::Span type = word_at(next());
                if (folded_.substr(type.begin, type.size()) == "район") {
                    at_ = type.end;
                }
            }
            return;
        }
    }

    void take_bracket() {
        const std::size_t open = next();
        const std::size_t close =
            open < folded_.size() && folded_[open] == '(' ? folded_.find(')', open) : std::string_view::npos;
        if (close == std::string_view::npos || close - open > 160) {
            return;
        }
        const text::Span first = word_at(open + 1);
        if (first.size() >= 4 && is_all_capitals(text_.original_of(first))) {
            at_ = close + 1;
        }
    }

    const text::Folded& text_;
    std::string_view folded_;
    const NominativeReader& nouns_;
    std::size_t at_ = 0;
};

}  // namespace

OrganizationReader::OrganizationReader(engine::Matcher beginnings, engine::Matcher leads, NominativeReader nominative)
    : beginnings_(std::move(beginnings)), leads_(std::move(leads)), nominative_(std::move(nominative)) {}

Outcome<OrganizationReader> OrganizationReader::create(const rules::RuleSet& rules) {
    auto beginnings = rules.matcher("organizations");
    auto leads = rules.matcher("center_leads");
    if (!beginnings || !leads) {
        return tl::unexpected(beginnings ? leads.error() : beginnings.error());
    }
    auto nominative = NominativeReader::create(rules);
    if (!nominative) {
        return tl::unexpected(nominative.error());
    }
    return OrganizationReader(std::move(*beginnings), std::move(*leads), std::move(*nominative));
}

bool OrganizationReader::leads(const text::Folded& text, text::Span span) const {
    const std::string_view folded = text.folded();
    for (const engine::Match& match : leads_.find_all(folded.substr(0, span.begin))) {
        const std::string_view between = folded.substr(match.span.end, span.begin - match.span.end);
        if (leads_.cell(match, "side") == "before" && between.find_first_not_of(" :-\"") == std::string_view::npos) {
            return true;
        }
    }
    const auto behind = leads_.first(folded.substr(span.end, 80));
    return behind && behind->span.begin == 0 && leads_.cell(*behind, "side") == "behind";
}

std::vector<OrganizationMention> OrganizationReader::find(const text::Folded& text) const {
    std::vector<OrganizationMention> found;
    for (const engine::Match& match : beginnings_.find(text)) {
        const bool full = beginnings_.cell(match, "letters") != "capital";
        if ((!full && !is_all_capitals(text.original_of(match.span))) ||
            (!found.empty() && found.back().span.end > match.span.begin)) {
            continue;
        }
        const std::size_t end = NameEnd(text, nominative_).find(match.span.end, full);
        if (end == match.span.end) {
            continue;
        }
        OrganizationMention mention;
        mention.span = {match.span.begin, end};
        mention.full = full;
        mention.name =
            full ? nominative_.nominative(text.original_of(mention.span)) : std::string(text.original_of(mention.span));
        std::replace(mention.name.begin(), mention.name.end(), '\n', ' ');
        mention.leads_center = leads(text, mention.span);
        found.push_back(std::move(mention));
    }
    return found;
}

}  // namespace svod::normalizer::phrases
