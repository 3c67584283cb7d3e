#include "normalizer/phrases/count_finder.hpp"

#include <algorithm>

#include "normalizer/rules/word_lists.hpp"
#include "normalizer/text/characters.hpp"

/// Nouns that are left out: those of earlier counts stand for them.
namespace svod::normalizer::phrases {
namespace {

constexpr double whole_percent = 100;

}  // namespace

// «88 программ, в том числе 4 сетевых, 7 разноуровневых», «обновлено 30 программ, создано 9 новых»: a kind of what the
// sentence counts.
std::optional<CountMatch> CountFinder::read_kind(Position numeral) const {
    const bool listed = numeral > 0 && (is_mark(numeral - 1, ",;:(") || is_part(numeral) ||
                                        is_conjunction(numeral - 1) || follows_verb(numeral));
    Position last = numeral;
    while (is(last + 1, "adjective_plural") && !words_.nouns[last + 1]) {
        ++last;
    }
    const CountMatch* counted = listed && last > numeral && ends_item(last) ? counted_in_sentence(numeral) : nullptr;
    if (counted == nullptr) {
        return std::nullopt;
    }
    CountMatch match = begin_match(numeral);
    match.form = CountMatch::Form::left_out;
    match.rule = {"count_shapes/kind", "kind"};
    match.span.end = span_of(numeral, last).end;
    match.unit = counted->unit;
    match.subject = counted->subject;
    match.carried = true;
    return match;
}

// «разработано 19», but not «зачислено 19», which tells of people.
bool CountFinder::follows_verb(Position numeral) const {
    const bool of_things = numeral > 0 && is_word(numeral - 1) &&
                           rules::word_list("verb_of_making").has(masked_.word(masked_.tokens()[numeral - 1]));
    const std::size_t end = masked_.tokens()[numeral].span.end;
    return of_things && std::any_of(words_.shapes.begin(), words_.shapes.end(), [&](const engine::Match& shape) {
               return shape.span.end == end && vocabulary_.shapes().cell(shape, "manner") == "told";
           });
}

// «программ художественной направленности - 71, техническая направленность - 48»: the second has its own direction.
void CountFinder::drop_direction(CountMatch& match) const {
    for (const engine::Match& complement : words_.complements) {
        const std::string words(text_.original_of(masked_.to_folded(complement.span)));
        const bool names = vocabulary_.complements().cell(complement, "manner") == "direction";
        if (names && match.subject && match.subject->size() > words.size() + 1 && match.subject->ends_with(words)) {
            match.subject->resize(match.subject->size() - words.size() - 1);
            return;
        }
    }
}

const CountMatch* CountFinder::carried_from() const {
    const auto last = std::find_if(found_.rbegin(), found_.rend(), [](const CountMatch& match) {
        const bool named = match.unit != "other" || match.rule.manner == "prizes";
        return !match.unit.empty() && match.subject && named && match.unit != "percent" && match.unit != "rouble" &&
               match.unit != "hour" && match.unit != "point";
    });
    return last == found_.rend() ? nullptr : &*last;
}

// «46 программ (612 обучающихся)»: the later of two counts, which stands in brackets behind the other.
const CountMatch* CountFinder::last_in_brackets() const {
    for (std::size_t i = found_.size(); i > 1; --i) {
        const CountMatch& inner = found_[i - 1];
        const std::size_t begin = inner.span.begin;
        const bool bracket = begin > 0 && text_.folded()[begin - 1] == '(' && inner.form == CountMatch::Form::noun;
        if (bracket && found_[i - 2].span.end <= begin && begin - found_[i - 2].span.end <= 2) {
            return &inner;
        }
    }
    return nullptr;
}

// «29 (416)»
bool CountFinder::has_bare_figure_behind(Position numeral) const {
    return is_mark(numeral + 1, "(") && numeral + 2 < masked_.tokens().size() &&
           masked_.tokens()[numeral + 2].kind == CountToken::Kind::numeral && !words_.excluded[numeral + 2] &&
           is_mark(numeral + 3, ")");
}

// The count with a noun before a numeral in its sentence, if any.
const CountMatch* CountFinder::counted_in_sentence(Position numeral) const {
    if (const CountMatch* meant = meant_for(numeral)) {
        return meant;
    }
    const CountMatch* counted = carried_from();
    const Position begin = sentence_begin(numeral);
    return counted != nullptr && begin < numeral && counted->span.begin >= span_of(begin, begin).begin ? counted
                                                                                                       : nullptr;
}

// «педагогам - 15», «молодым педагогам - 15»: people in the dative are those who get what is counted.
bool CountFinder::names_recipient(Position first, Position end) const {
    Position noun = first;
    while (noun + 1 < end && qualifies(noun) && !words_.nouns[noun]) {
        ++noun;
    }
    return noun < end && is_word(noun) && words_.nouns[noun] && words_.nouns[noun]->unit == "person" &&
           rules::word_list("dative_plural").has(masked_.word(masked_.tokens()[noun]));
}

// «40 мероприятий, в них 900 человек, для педагогов – 15»: what is there for people is no people. None where the words
// around the numeral don't say for whom, or the sentence counts nothing of that kind.
const CountMatch* CountFinder::meant_for(Position numeral) const {
    const bool joined = numeral > 0 && is_conjunction(numeral - 1);
    const bool dashed = numeral > 0 && is_mark(numeral - 1, "-");
    Position first = joined ? numeral : phrase_begin(dashed ? numeral - 1 : numeral);
    while (first < numeral && is(first, "sum")) {
        ++first;
    }
    const Position words = first < numeral ? first : numeral + 1;
    const bool told = is_word(words) && rules::word_list("for_whom").has(masked_.word(masked_.tokens()[words]));
    const bool behind = words > numeral;
    if (!told && (behind || !names_recipient(words, dashed ? numeral - 1 : numeral))) {
        return nullptr;
    }
    const Position begin = sentence_begin(numeral);
    const auto found = std::find_if(found_.rbegin(), found_.rend(), [&](const CountMatch& match) {
        return match.form == CountMatch::Form::noun && match.subject && match.unit != "other" &&
               match.unit != "person" && match.unit != "percent" && match.unit != "rouble" && match.unit != "hour" &&
               match.span.begin >= span_of(begin, begin).begin;
    });
    return found == found_.rend() ? nullptr : &*found;
}

// «в 2 центрах обучаются 900 детей, в 6 школах – 400»: the people, not the schools. None where the words before a dash
// are no place with its number.
const CountMatch* CountFinder::counted_in_numbered_place(Position begin, const Head& head) const {
    const bool place = begin > 1 && masked_.tokens()[begin - 1].kind == CountToken::Kind::numeral &&
                       rules::word_list("place_preposition").has(masked_.word(masked_.tokens()[begin - 2])) &&
                       rules::word_list("oblique_plural").has(masked_.word(masked_.tokens()[head.last]));
    if (!place) {
        return nullptr;
    }
    const Position sentence = sentence_begin(begin);
    const auto counted = std::find_if(found_.rbegin(), found_.rend(), [&](const CountMatch& match) {
        return match.subject && match.unit != head.unit && match.unit != "other" && match.unit != "percent" &&
               match.unit != "rouble" && match.span.begin >= span_of(sentence, sentence).begin;
    });
    return counted == found_.rend() ? nullptr : &*counted;
}

// «50 программ из 12 школ, проверено 44»: what is done to the programmes is not done to those they come from.
const CountMatch* CountFinder::where_they_come_from(const CountMatch& last, std::size_t sentence_begins) const {
    const auto comes_from = [&](const CountMatch& match) {
        const std::string_view before = text::trim(std::string_view(text_.folded()).substr(0, match.span.begin));
        return rules::word_list("source_preposition").closing(before) > 0;
    };
    if (last.form != CountMatch::Form::noun || !comes_from(last)) {
        return &last;
    }
    const auto things = std::find_if(found_.rbegin(), found_.rend(), [&](const CountMatch& match) {
        return match.form == CountMatch::Form::noun && match.subject && match.unit != last.unit &&
               match.unit != "other" && match.unit != "percent" && match.unit != "rouble" && !comes_from(match) &&
               match.span.begin >= sentence_begins;
    });
    return things == found_.rend() ? &last : &*things;
}

// «экспертиза программ»: the things that an act named before is done to.
std::optional<CountFinder::Head> CountFinder::named_object(Position begin, Position end) const {
    for (Position at = begin + 1; at < end; ++at) {
        Position first = at;
        while (first > begin + 1 && qualifies(first - 1)) {
            --first;
        }
        const bool thing = words_.nouns[at] && words_.nouns[at]->unit != "other" && words_.nouns[at]->unit != "event" &&
                           words_.nouns[at]->unit != "contest" && is(at, "genitive_plural");
        if (thing && is_word(first - 1) && !is(first - 1, "preposition")) {
            const UnitNoun& noun = *words_.nouns[at];
            return Head{first, masked_.token_at(noun.span.end) - 1, noun.unit, noun.rule};
        }
    }
    return std::nullopt;
}

// «36 программ (515 обучающихся), 58 – художественной (905 обучающихся)»: the count before a bracket whose likes are
// counted in the bracket behind this one, too; null where no such brackets stand there.
const CountMatch* CountFinder::outer_of_pair(Position numeral) const {
    constexpr Position longest_name = 6;
    const CountMatch* inner = last_in_brackets();
    if (inner == nullptr || inner != &found_.back()) {
        return nullptr;
    }
    for (Position at = numeral + 1; at < numeral + longest_name && !is_mark(at, ",;.:"); ++at) {
        if (is_mark(at, "(")) {
            const std::optional<Head> behind = noun_after(at + 1);
            return behind && behind->unit == inner->unit ? inner - 1 : nullptr;
        }
    }
    return nullptr;
}

// The count that lends its noun: the one whose parts the words mean, else one of the same sentence that goes on, else
// the last that may be meant. None where nothing before can be meant.
const CountMatch* CountFinder::lender_of(Position numeral, const CountMatch& match, std::size_t begins) const {
    if (const CountMatch* meant = meant_for(numeral)) {
        return meant;
    }
    if (const CountMatch* outer = outer_of_pair(numeral)) {
        return outer;
    }
    // «3 842 заявки, из них подтверждено 3 615, отклонено 227»: what the same sentence counts, whatever it is.
    const auto last = std::find_if(found_.rbegin(), found_.rend(), [](const CountMatch& found) {
        return found.form != CountMatch::Form::percent && found.form != CountMatch::Form::money;
    });
    if (last != found_.rend() && last->subject && last->span.begin >= begins) {
        // «подано заявок - 3 118, подтверждено - 2 970»
        const bool both_before =
            last->form == CountMatch::Form::noun_before && match.form == CountMatch::Form::noun_before;
        // «подано 1 870 заявок, обработано 1 812»
        const bool told_by_verb =
            (last->form == CountMatch::Form::noun || last->rule.manner == "done") && match.rule.manner == "told";
        const bool of_thing =
            (both_before || told_by_verb) && last->unit == "other" && last->rule.manner != "direction";
        const bool counted = last->form == CountMatch::Form::noun || last->rule.manner == "done";
        if (of_thing || (is_part(numeral) && counted) || (last->carried && last->unit == "other")) {
            return &*last;
        }
    }
    const CountMatch* earlier = carried_from();
    const bool told_of_things = match.rule.manner == "told" || match.rule.manner == "verdict";
    return told_of_things && earlier != nullptr ? where_they_come_from(*earlier, begins) : earlier;
}

// The noun that words of the sentence before the numeral name, without a count of their own. `earlier`: the count that
// would lend its noun else; `same_sentence`: it stands in this one.
std::optional<CountFinder::Head> CountFinder::head_named_before(Position numeral, const CountMatch& match,
                                                                const CountMatch* earlier, bool same_sentence) const {
    const Position begin = sentence_begin(numeral);
    if (!same_sentence) {
        // «Из общего количества программ: разноуровневых - 38»
        for (Position colon = numeral; colon > begin; --colon) {
            if (auto head = is_mark(colon - 1, ":") ? any_named(begin, colon - 1) : std::nullopt) {
                return head;
            }
        }
    }
    // «План по выдаче сертификатов выполнен на 105 % (план 200, факт 210)»
    const bool set_against = match.rule.manner == "plan" || match.rule.manner == "ratio";
    // «По сравнению с прошлым годом число программ увеличилось на 12»
    const bool grown = match.rule.manner == "grown";
    if ((!same_sentence && set_against) || (earlier == nullptr && grown)) {
        if (auto head = any_named(begin, numeral)) {
            return head;
        }
    }
    // «Экспертиза программ: прошло 20 из 24», «мониторинг программ (проверено 50)»
    const bool done = match.rule.manner == "told" || match.rule.manner == "told_ratio";
    if (earlier != nullptr || (!done && match.rule.manner != "verdict")) {
        return std::nullopt;
    }
    const auto object = done ? named_object(begin, numeral) : std::nullopt;
    return object ? object : thing_of_sentence_before(numeral, match);
}

// «Охват детей: план 76, факт 74,5»
bool CountFinder::is_share_without_mark(Position numeral, const CountMatch& match) const {
    if (match.rule.manner != "plan" || number_at(numeral).value > whole_percent) {
        return false;
    }
    for (Position at = sentence_begin(numeral); at < numeral; ++at) {
        if (is(at, "share_lead")) {
            return true;
        }
    }
    return false;
}

// «педагогам - 11 (семинаров - 5, консультаций - 2), родителям - 6»: the kinds of the bracket are those of the first.
const CountMatch* CountFinder::behind_bracket(const CountMatch* earlier, std::size_t place) const {
    if (earlier == nullptr || (earlier->unit != "consultation" && earlier->unit != "contest")) {
        return earlier;
    }
    const std::string_view folded = text_.folded();
    const std::size_t opening = folded.rfind('(', earlier->span.begin);
    const std::size_t closing = folded.find(')', std::min(opening, folded.size()));
    if (closing == std::string_view::npos || closing < earlier->span.end || closing > place) {
        return earlier;
    }
    const auto whole = std::find_if(found_.rbegin(), found_.rend(),
                                    [&](const CountMatch& found) { return found.number_span.end <= opening; });
    return whole != found_.rend() && whole->unit == "event" ? &*whole : earlier;
}

// «120 детей участвовали в 9 конкурсах, 40 из них стали призёрами»: people win, not what they took part in.
const CountMatch* CountFinder::honoured_among(Position numeral, const CountMatch* earlier, std::size_t begins) const {
    if (earlier == nullptr || (earlier->unit != "contest" && earlier->unit != "event")) {
        return earlier;
    }
    Position end = numeral;
    while (end + 1 < masked_.tokens().size() && !is_mark(end + 1, ",;:.(")) {
        ++end;
    }
    const text::Span behind = span_of(numeral, end);
    if (!rules::word_list("word_of_honours").within(text_.folded().substr(behind.begin, behind.size()))) {
        return earlier;
    }
    const auto people = std::find_if(found_.rbegin(), found_.rend(), [&](const CountMatch& found) {
        return (found.unit == "person" || found.unit == "group") && found.subject && found.span.begin >= begins;
    });
    return people == found_.rend() ? earlier : &*people;
}

// «направлено – 55», «55 прошли»; not «опрошено – 340».
bool CountFinder::tells_stage_of_review(Position numeral) const {
    constexpr Position near = 4;
    const rules::WordList& stages = rules::word_list("stage_of_review");
    const auto tells = [&](Position at) { return is_word(at) && stages.has(masked_.word(masked_.tokens()[at])); };
    for (Position at = numeral; at > 0 && numeral - at < near && !is_mark(at - 1, ",;:."); --at) {
        if (tells(at - 1)) {
            return true;
        }
    }
    return tells(numeral + 1) || (is_word(numeral + 1) && tells(numeral + 2));
}

void CountFinder::carry(Position numeral, CountMatch& match) const {
    const Position begin = sentence_begin(numeral);
    const std::size_t begins = begin < numeral ? span_of(begin, begin).begin : match.number_span.begin;
    const CountMatch* earlier = behind_bracket(lender_of(numeral, match, begins), match.number_span.begin);
    earlier = honoured_among(numeral, earlier, begins);
    const bool same_sentence = earlier != nullptr && earlier->span.begin >= begins;
    // «НОК: направлено – 55, прошли – 50»: what is reviewed in these reports are programmes.
    const bool of_review =
        !same_sentence && match.rule.manner != "plan" && begin < numeral && is_word(begin) && is_mark(begin + 1, ":") &&
        rules::word_list("name_of_review").has(masked_.word(masked_.tokens()[begin])) && tells_stage_of_review(numeral);
    if (of_review) {
        match.unit = "program";
        match.subject = words_of(begin, begin);
        match.carried = true;
    } else if (!same_sentence && is_share_without_mark(numeral, match)) {
        match = read_share_without_mark(numeral, match);
    } else if (const auto head = head_named_before(numeral, match, earlier, same_sentence)) {
        match.unit = head->unit;
        match.subject = words_of(head->first, subject_end(*head));
        match.carried = true;
    } else if (earlier != nullptr) {
        match.unit = earlier->unit;
        match.subject = match.rule.manner == "dash" ? shared_subject(*earlier) : earlier->subject;
        match.carried = true;
    }
}

}  // namespace svod::normalizer::phrases
