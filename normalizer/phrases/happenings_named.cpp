#include <algorithm>

#include "normalizer/phrases/happenings_parts.hpp"
#include "normalizer/phrases/name_forms.hpp"
#include "normalizer/phrases/quotes.hpp"
#include "normalizer/rules/word_lists.hpp"
#include "normalizer/text/characters.hpp"
#include "normalizer/text/stems.hpp"

namespace svod::normalizer::phrases {

using text::Span;

namespace {

// «12.05 – участие в вебинаре»: words that say no more than that one was there.
bool tells_of_taking_part(std::string_view folded) {
    const std::vector<std::string_view> words = text::words(folded);
    const rules::WordList& known = rules::word_list("word_of_taking_part");
    return std::count_if(words.begin(), words.end(), [](std::string_view word) { return word.size() > 1; }) > 1 &&
           std::all_of(words.begin(), words.end(), [&](std::string_view word) { return known.has(word); });
}

// «Занятия начинаются 15 сентября»: what goes on so is no happening.
bool tells_of_habit(std::string_view behind) {
    const std::vector<std::string_view> words = text::words(behind);
    return std::any_of(words.begin(), words.end(),
                       [](std::string_view word) { return rules::word_list("verb_of_habit").has(word, 6); });
}

bool is_adjectival(std::string_view word) {
    return is_adjective_form(word) && !rules::word_list("noun_like_adjective").has(word);
}

// Whether words name the happening of a title: by the form that heads it («В районном слёте» – «районный слёт»), with
// no adjective before it and no quotation behind it that the title lacks.
bool names_same(std::string_view words, std::string_view title) {
    const std::vector<std::string_view> named = text::words(title);
    const auto head = std::find_if_not(named.begin(), named.end(), is_adjectival);
    if (head == named.end()) {
        return false;
    }
    const std::vector<std::string> title_stems = text::stems(title);
    const auto in_title = [&](const std::string& stem) {
        return std::find(title_stems.begin(), title_stems.end(), stem) != title_stems.end();
    };
    const std::vector<std::string> stems = text::stems(words);
    const auto form = std::find(stems.begin(), stems.end(), text::stem(*head));
    const std::vector<std::string_view> told = text::words(words);
    const auto fits = [&](std::string_view word) { return !is_adjectival(word) || in_title(text::stem(word)); };
    if (form == stems.end() ||
        (head != named.begin() && !std::all_of(told.begin(), told.begin() + (form - stems.begin()), fits))) {
        return false;
    }
    const std::size_t open = words.find('"');
    const std::size_t close = open == std::string_view::npos ? open : words.find('"', open + 1);
    return close == std::string_view::npos || title.find(words.substr(open, close - open)) != std::string_view::npos;
}

}  // namespace

std::optional<HappeningMatch> HappeningReader::named(const text::Folded& clause, const std::vector<Span>& dates,
                                                     const EventKindReader& kinds, const ThemeReader& themes) const {
    if (dates.empty() || !verbs(clause).empty()) {
        return std::nullopt;
    }
    const std::string bare = bare_text(clause);
    const std::size_t label = std::min(behind_item_label(bare), dates.front().begin);
    const std::string_view before = std::string_view(bare).substr(label, dates.front().begin - label);
    if (std::any_of(before.begin(), before.end(), is_of_word) && !is_preposition(text::trim(before))) {
        return std::nullopt;
    }
    const std::optional<ThemeMatch> theme = themes.find(clause);
    const PhraseBounds bounds = implementation_->bounds_of(clause, bare, dates, theme);
    const std::size_t from = dates.back().end;
    const std::optional<Form> form = implementation_->form_in(bare, {from, comma_behind(bare, from)}, kinds);
    if (!form) {
        return std::nullopt;
    }
    const Span title = phrase_around(clause, form->span, bounds);
    const std::string between(
        text::trim(std::string_view(bare).substr(from, title.begin - std::min(title.begin, from))));
    const bool month_as_label =
        between.starts_with(':') && dates.back().size() > 0 &&
        std::string_view(bare).substr(dates.back().begin, dates.back().size()).find_first_of("0123456789") ==
            std::string_view::npos;  // «Ноябрь: вебинар, экспертиза программ»
    const bool told_of_place = between.ends_with('-') && is_place(between);
    if (month_as_label || title.begin < from ||
        (std::any_of(between.begin(), between.end(), is_of_word) && !told_of_place && !tells_of_taking_part(between))) {
        return std::nullopt;  // something else stands between the date and the form
    }
    const std::string words(clause.original_of(title));
    return HappeningMatch{title, words, form->kind, theme, {title, words, "done", "happenings/noun"}, true};
}

std::optional<HappeningMatch> HappeningReader::named_before(const text::Folded& clause, const std::vector<Span>& dates,
                                                            const EventKindReader& kinds,
                                                            const ThemeReader& themes) const {
    if (dates.empty() || !verbs(clause).empty()) {
        return std::nullopt;
    }
    const std::string bare = bare_text(clause);
    if (implementation_->tells_of_idleness(bare)) {
        return std::nullopt;
    }
    std::size_t day = dates.front().begin;
    for (const Span& bracket : bracketed(clause.folded())) {
        day = bracket.contains(dates.front()) ? bracket.begin : day;
    }
    std::size_t begin = comma_before(bare, day);
    if (begin > 0 && bare[begin - 1] == ',' && text::trim(std::string_view(bare).substr(begin, day - begin)).empty()) {
        begin = comma_before(bare, begin - 1);  // «Слёт вожатых, 14 мая, 40 человек»
    }
    begin = begin == 0 ? std::min(behind_item_label(bare), day) : begin;
    const auto form = implementation_->form_in(bare, {begin, day}, kinds);
    if (!form || form->kind == "document" || tells_of_habit(std::string_view(bare).substr(form->span.end)) ||
        (begin > 0 && bare[begin - 1] != ':' && begin != behind_item_label(bare))) {
        return std::nullopt;
    }
    const std::optional<ThemeMatch> theme = themes.find(clause);
    const Span title = phrase_around(clause, form->span, implementation_->bounds_of(clause, bare, dates, theme));
    const auto says_nothing = [&](std::size_t from, std::size_t to) {
        const std::string_view words = text::trim(std::string_view(bare).substr(from, to - std::min(from, to)));
        return std::none_of(words.begin(), words.end(), is_of_word) || is_preposition(words);
    };
    const std::size_t end = theme ? std::max(title.end, theme->outer.end) : title.end;
    const std::string_view lead = text::trim(std::string_view(bare).substr(begin, title.begin - begin));
    if ((!says_nothing(begin, title.begin) && !tells_of_taking_part(lead)) || !says_nothing(end, day)) {
        return std::nullopt;
    }
    const std::string words(clause.original_of(title));
    return HappeningMatch{title, words, form->kind, theme, {title, words, "done", "happenings/noun"}, true};
}

std::optional<HappeningMatch> HappeningReader::named_first(const text::Folded& clause, const EventKindReader& kinds,
                                                           const ThemeReader& themes) const {
    const std::string bare = bare_text(clause);
    const std::optional<ThemeMatch> theme = themes.find(clause);
    const PhraseBounds bounds = implementation_->bounds_of(clause, bare, {}, theme);
    const auto form = implementation_->opening_form(bare, {0, bare.size()}, bounds, kinds);
    if (!form || form->kind == "document") {
        return std::nullopt;
    }
    const Span title = phrase_around(clause, form->span, bounds);
    const std::string words(clause.original_of(title));
    return HappeningMatch{title, words, form->kind, theme, {title, words, "done", "happenings/noun"}, true};
}

bool HappeningReader::Implementation::is_of_next(const std::string& bare, std::size_t title_end,
                                                 const ThemeMatch& theme, const EventKindReader& kinds) const {
    const std::size_t comma = std::string_view(bare).substr(0, theme.outer.begin).find_last_of(',');
    if (comma == std::string::npos || comma < title_end || bare[theme.outer.begin] != ' ') {
        return false;  // a marker («на тему») is no blank
    }
    const auto form = form_in(bare, {comma + 1, theme.outer.begin}, kinds);
    return form &&
           text::trim(std::string_view(bare).substr(form->span.end, theme.outer.begin - form->span.end)).empty();
}

bool HappeningReader::goes_on(const text::Folded& sentence, std::string_view title) const {
    const std::string bare = bare_text(sentence);
    const engine::Matcher& matcher = implementation_->matcher;
    const std::vector<engine::Match> matches = matcher.find_all(bare);
    return std::any_of(matches.begin(), matches.end(), [&](const engine::Match& match) {
        if (matcher.cell(match, "part") != "sequel" || matcher.cell(match, "object") != "named") {
            return matcher.cell(match, "part") == "sequel";
        }
        const std::string_view words = std::string_view(sentence.folded()).substr(match.span.begin, match.span.size());
        return names_same(words, text::Folded(title).folded());
    });
}

bool HappeningReader::names_form(const text::Folded& clause, const EventKindReader& kinds) const {
    const std::string bare = bare_text(clause);
    return implementation_->form_in(bare, {0, bare.size()}, kinds).has_value();
}

}  // namespace svod::normalizer::phrases
