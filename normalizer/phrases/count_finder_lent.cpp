#include <algorithm>

#include "normalizer/phrases/count_finder.hpp"
#include "normalizer/rules/word_lists.hpp"

/// Numerals whose noun stands in the sentence before, or behind the last of their list.
namespace svod::normalizer::phrases {

// «Программы проходят экспертизу. Подано 40, одобрено 36.»: what the sentence before names, if it can be handed in.
std::optional<CountFinder::Head> CountFinder::thing_of_sentence_before(Position numeral,
                                                                       const CountMatch& match) const {
    const Position end = sentence_begin(numeral);
    if (end == 0 ||
        !rules::word_list("verb_of_handing_in").within(text_.folded().substr(match.span.begin, match.span.size()))) {
        return std::nullopt;
    }
    for (Position at = sentence_begin(end - 1); at < end; ++at) {
        const bool plural = is(at, "genitive_plural") || is(at, "nominative_plural");
        if (!is_word(at) || !plural) {
            continue;
        }
        if (words_.nouns[at] && (words_.nouns[at]->unit == "program" || words_.nouns[at]->unit == "document")) {
            return Head{at, at, words_.nouns[at]->unit, words_.nouns[at]->rule};
        }
        if (rules::word_list("thing_handed_in").has(masked_.word(masked_.tokens()[at]))) {
            return Head{at, at, "other", {"count_shapes/handed_in", ""}};
        }
    }
    return std::nullopt;
}

// «140 программ в 9 школах, из них сетевых 4»: what is lent is the programme, the only thing of such a kind.
void CountFinder::lend_program(Position numeral, CountMatch& match) const {
    const std::string_view own = std::string_view(text_.folded()).substr(match.span.begin, match.span.size());
    if (!match.carried || match.unit != "organization" || !rules::word_list("kind_of_programs").within(own)) {
        return;
    }
    const std::size_t begins = span_of(sentence_begin(numeral), sentence_begin(numeral)).begin;
    const auto program = std::find_if(found_.rbegin(), found_.rend(), [&](const CountMatch& earlier) {
        return earlier.unit == "program" && earlier.subject && earlier.span.begin >= begins;
    });
    if (program != found_.rend()) {
        match.unit = program->unit;
        match.subject = program->subject;
    }
}

// «художественных - 96, технических - 40, спортивных - 25 программ»: the last noun is that of all.
void CountFinder::lend_last_noun() {
    const auto last_word = [&](const CountMatch& match) {
        const std::string_view words = std::string_view(text_.folded()).substr(0, match.phrase_span.end);
        return words.substr(std::max(words.rfind(' ') + 1, match.phrase_span.begin));
    };
    const auto is_bare = [&](const CountMatch& match) {
        return match.form == CountMatch::Form::noun_before && (match.unit.empty() || match.unit == "municipality") &&
               rules::word_list("adjective_genitive_plural").has(last_word(match));
    };
    for (std::size_t i = 1; i < found_.size(); ++i) {
        const CountMatch& lender = found_[i];
        const Position numeral = numerals_[i];
        const bool listed =
            numeral > 1 && is_mark(numeral - 1, "-") && is_word(numeral - 2) &&
            rules::word_list("adjective_genitive_plural").has(masked_.word(masked_.tokens()[numeral - 2]));
        if (lender.form != CountMatch::Form::noun || lender.unit == "other" || !listed) {
            continue;
        }
        const std::size_t begins = span_of(sentence_begin(numeral), sentence_begin(numeral)).begin;
        for (std::size_t k = i; k-- > 0 && is_bare(found_[k]) && found_[k].span.begin >= begins;) {
            found_[k].unit = lender.unit;
            found_[k].subject = lender.subject;
            found_[k].carried = true;
            found_[k].span.begin = found_[k].phrase_span.end - last_word(found_[k]).size();
            found_[k].raw = std::string(text_.original_of(found_[k].span));
        }
    }
}

}  // namespace svod::normalizer::phrases
