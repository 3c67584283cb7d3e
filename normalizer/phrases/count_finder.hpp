#pragma once

#include <optional>
#include <utility>
#include <vector>

#include "normalizer/phrases/count_text.hpp"
#include "normalizer/phrases/count_words.hpp"
#include "normalizer/phrases/counts.hpp"

namespace svod::normalizer::phrases {

/// Finds the counts of one text: looks at each numeral for the noun that it counts.
class CountFinder {
  public:
    CountFinder(const CountVocabulary& vocabulary, const text::Folded& text, const std::vector<NumberMatch>& numbers,
                const std::vector<DateMatch>& dates);

    [[nodiscard]] std::vector<CountMatch> find();
    [[nodiscard]] std::vector<CountedNoun> nouns() const;

  private:
    using Position = std::size_t;  // index of a token

    // The noun after a numeral: where its name begins and ends among the tokens.
    struct Head {
        Position first = 0;
        Position last = 0;
        std::string unit;
        CountRule rule;
    };

    // What other words lend a numeral.
    struct Lent {
        std::string unit;
        std::string subject;
    };

    std::optional<CountMatch> read(Position numeral);
    std::optional<CountMatch> read_share_or_money(Position numeral) const;
    [[nodiscard]] bool tells_of_publishing(Position numeral) const;
    std::optional<CountMatch> read_with_noun(Position numeral) const;
    std::optional<CountMatch> read_range_begin(Position numeral) const;
    std::optional<CountMatch> read_quantity(Position numeral) const;
    std::optional<CountMatch> read_after_dash(Position numeral) const;
    std::optional<CountMatch> read_of_year(Position numeral, Position dash) const;
    std::optional<CountMatch> read_set_off(Position numeral) const;
    std::optional<CountMatch> read_in_brackets(Position numeral) const;
    std::optional<CountMatch> read_listed_in_brackets(Position numeral, Position begin) const;
    [[nodiscard]] const CountMatch* counted_in_bracket_before(Position numeral) const;
    std::optional<CountMatch> read_inverted(Position numeral) const;
    std::optional<CountMatch> read_before_dash(Position numeral) const;
    std::optional<CountMatch> read_kind(Position numeral) const;
    std::optional<CountMatch> read_for_recipients(Position numeral) const;
    std::optional<CountMatch> read_advice_given(Position numeral) const;
    CountMatch given_to(Position numeral, Position noun, const CountMatch& counted) const;
    std::optional<CountMatch> read_left_out(Position numeral) const;
    [[nodiscard]] CountMatch read_share_without_mark(Position numeral, CountMatch match) const;
    [[nodiscard]] CountMatch read_collective(Position numeral) const;
    std::optional<CountMatch> read_alone(Position numeral) const;
    std::optional<CountMatch> read_growth_begin(Position numeral) const;
    std::optional<CountMatch> read_with_next(Position numeral) const;
    std::optional<CountMatch> read_respective(Position numeral) const;
    [[nodiscard]] std::optional<std::pair<Position, Position>> respective_run(Position numeral) const;
    [[nodiscard]] std::vector<Lent> named_in_order(Position begin, Position end) const;
    [[nodiscard]] const CountMatch* outer_of_pair(Position numeral) const;
    std::optional<CountMatch> read_elliptic(Position numeral) const;
    std::optional<CountMatch> read_summed(Position numeral) const;
    [[nodiscard]] std::optional<Position> bracket_of_sum(Position numeral) const;
    std::optional<CountMatch> read_summed_in_brackets(Position numeral, Position bracket) const;

    [[nodiscard]] std::optional<Head> noun_after(Position numeral) const;
    [[nodiscard]] std::optional<Head> shared_noun(Position first, Position conjunction) const;
    [[nodiscard]] std::optional<Position> whole_of_ratio(Position numeral) const;
    [[nodiscard]] std::optional<Head> any_noun_at(Position position, const NumberMatch& number) const;
    [[nodiscard]] std::optional<Head> noun_within(Position begin, Position end) const;
    [[nodiscard]] std::optional<Head> genitive_head(Position begin, Position end) const;
    [[nodiscard]] bool precedes_plan(Position numeral) const;
    [[nodiscard]] std::optional<Position> demonstrative_within(Position begin, Position end) const;
    [[nodiscard]] std::optional<Head> any_named(Position begin, Position end) const;
    [[nodiscard]] const CountMatch* lender_of(Position numeral, const CountMatch& match, std::size_t begins) const;
    [[nodiscard]] const CountMatch* honoured_among(Position numeral, const CountMatch* earlier,
                                                   std::size_t begins) const;
    [[nodiscard]] std::optional<Head> head_named_before(Position numeral, const CountMatch& match,
                                                        const CountMatch* earlier, bool same_sentence) const;
    [[nodiscard]] bool is_share_without_mark(Position numeral, const CountMatch& match) const;
    [[nodiscard]] const CountMatch* meant_for(Position numeral) const;
    [[nodiscard]] const CountMatch* where_they_come_from(const CountMatch& last, std::size_t sentence_begins) const;
    [[nodiscard]] const CountMatch* counted_in_numbered_place(Position begin, const Head& head) const;
    [[nodiscard]] std::optional<Head> thing_of_sentence_before(Position numeral, const CountMatch& match) const;
    void lend_last_noun();
    void lend_program(Position numeral, CountMatch& match) const;
    [[nodiscard]] std::optional<Head> named_object(Position begin, Position end) const;
    [[nodiscard]] bool names_one(Position begin, Position end) const;
    [[nodiscard]] bool adds_up(Position colon, Position numeral, double whole) const;
    [[nodiscard]] const CountMatch* counted_by_lead(Position numeral) const;
    [[nodiscard]] std::optional<Lent> had_by_places(Position numeral) const;
    [[nodiscard]] std::optional<Lent> held_by_lead(Position numeral) const;
    [[nodiscard]] bool is_plan_value(Position numeral) const;
    [[nodiscard]] bool names_place(Position begin, Position name, Position dash, const std::optional<Head>& head) const;
    [[nodiscard]] bool names_means(Position name, const Head& head) const;
    void carry_before_dash(Position numeral, const std::optional<Head>& head, CountMatch& match) const;
    [[nodiscard]] bool is_named_by_season(Position numeral) const;
    [[nodiscard]] std::optional<Position> short_name_behind(Position numeral) const;
    [[nodiscard]] std::optional<Head> noun_of_lead(Position numeral) const;
    [[nodiscard]] bool is_abbreviation(Position point) const;
    [[nodiscard]] Position before_approximation(Position numeral) const;
    [[nodiscard]] bool is_adjective_of_time(Position position) const;
    [[nodiscard]] std::optional<Position> set_off_by(Position closing) const;
    [[nodiscard]] bool is_lead_word(Position position) const;
    [[nodiscard]] bool opens_reason(Position position) const;
    [[nodiscard]] bool is_in_shape(Position numeral, std::string_view kind) const;
    [[nodiscard]] bool is_part(Position numeral) const;
    [[nodiscard]] bool is_first_part(Position numeral) const;
    [[nodiscard]] bool follows_verb(Position numeral) const;
    [[nodiscard]] const engine::Match* range_with(Position numeral) const;
    [[nodiscard]] Position behind_insertion(Position position) const;
    void find_sentences();
    [[nodiscard]] Position sentence_begin(Position position) const;
    [[nodiscard]] Position after_numeral(Position numeral) const;
    [[nodiscard]] Position raw_end(const Head& head) const;
    [[nodiscard]] Position subject_end(const Head& head) const;
    [[nodiscard]] Position behind_whole(Position first) const;
    [[nodiscard]] std::optional<std::string> people_before(Position numeral) const;
    [[nodiscard]] Position behind_addition(Position position) const;
    [[nodiscard]] Position behind_participle_clause(Position comma) const;
    [[nodiscard]] bool is_denial(Position position) const;
    [[nodiscard]] bool is_detached(Position position, bool governed) const;
    [[nodiscard]] Position phrase_begin(Position end) const;
    [[nodiscard]] std::string subject_behind_share(Position numeral) const;
    [[nodiscard]] std::string share_subject(Position numeral) const;
    [[nodiscard]] const CountMatch* carried_from() const;
    [[nodiscard]] const CountMatch* last_in_brackets() const;
    [[nodiscard]] const CountMatch* behind_bracket(const CountMatch* earlier, std::size_t place) const;
    [[nodiscard]] bool has_bare_figure_behind(Position numeral) const;
    [[nodiscard]] const CountMatch* counted_in_sentence(Position numeral) const;
    [[nodiscard]] bool names_recipient(Position first, Position end) const;
    [[nodiscard]] Position behind_place(Position begin, Position dash) const;
    [[nodiscard]] Position kind_of_counted(Position begin, Position dash, const std::optional<Head>& head) const;
    [[nodiscard]] bool tells_stage_of_review(Position numeral) const;
    void carry(Position numeral, CountMatch& match) const;
    void drop_direction(CountMatch& match) const;
    void note_approximation(Position numeral, CountMatch& match) const;

    [[nodiscard]] bool is(Position position, std::string_view form) const;
    [[nodiscard]] bool is_conjunction(Position position) const;
    [[nodiscard]] bool qualifies(Position position) const;
    [[nodiscard]] bool is_word(Position position) const;
    [[nodiscard]] bool is_ordinal(Position position) const;
    [[nodiscard]] bool is_mark(Position position, std::string_view marks) const;
    [[nodiscard]] bool is_capitalised(Position position) const;
    [[nodiscard]] bool breaks_line_after(Position position) const;
    [[nodiscard]] bool opens_with_noun(Position position) const;
    [[nodiscard]] bool ends_sentence(Position position) const;
    [[nodiscard]] bool ends_item(Position position) const;
    [[nodiscard]] bool is_bare_year(const NumberMatch& number) const;
    [[nodiscard]] const NumberMatch& number_at(Position position) const;
    [[nodiscard]] text::Span span_of(Position first, Position last) const;
    [[nodiscard]] std::string words_of(Position first, Position last) const;
    [[nodiscard]] CountMatch begin_match(Position numeral) const;

    const CountVocabulary& vocabulary_;
    const text::Folded& text_;
    const std::vector<NumberMatch>& numbers_;
    CountText masked_;
    CountWords words_;
    std::vector<Position> sentence_begins_;  // of each token's sentence, and of the place behind the last
    std::vector<CountMatch> found_;
    std::vector<Position> numerals_;  // of each of found_
};

}  // namespace svod::normalizer::phrases
