#include "normalizer/stages/narrative_clauses.hpp"

#include <algorithm>
#include <array>

#include "normalizer/phrases/quotes.hpp"
#include "normalizer/text/characters.hpp"
#include "normalizer/text/sentences.hpp"

namespace svod::normalizer::stages {
namespace {

using text::Span;

std::string_view part(std::string_view text, Span span) {
    return text.substr(span.begin, span.size());
}

int letters_of(std::string_view text) {
    int count = 0;
    for (std::size_t offset = 0; offset < text.size();) {
        count += text::is_letter(text::next_character(text, offset)) ? 1 : 0;
    }
    return count;
}

bool begins_with_dash(std::string_view text) {
    return text::is_dash(text::character_at(text, 0));
}

// «14.02.2023 г.» cut off from its sentence by the dot of its abbreviation.
bool is_lone_date(std::string_view text) {
    constexpr int letters_of_a_date = 14;  // «В сентябре 2023 г.»
    const bool year = text.ends_with("г.") && text.find_first_of("0123456789") != std::string_view::npos;
    return year && letters_of(text) <= letters_of_a_date;
}

// Whether a quotation that a sentence leaves open goes on in the next one.
bool is_cut_quotation(std::string_view sentence, std::string_view next_folded) {
    const text::Folded folded(sentence);
    const std::vector<phrases::Quoted> quotations = phrases::quotations(folded);
    return !quotations.empty() && !quotations.back().closed &&
           part(folded.folded(), quotations.back().inner).find('"') == std::string_view::npos &&
           next_folded.find('"') != std::string_view::npos;
}

// Sentences; a part that only goes on with the one before or begins the one behind is joined to it.
std::vector<Span> whole_sentences(std::string_view text) {
    std::vector<Span> joined;
    bool join_next = false;
    for (const Span& sentence : text::sentences(text)) {
        const std::string_view words = part(text, sentence);
        const bool line_feed =
            !joined.empty() && part(text, {joined.back().end, sentence.begin}).find('\n') != std::string_view::npos;
        const std::string folded = text::fold(words);
        const bool theme = folded.starts_with("тема:") || folded.starts_with("тема \"") || folded.starts_with("тема -");
        const bool dash = begins_with_dash(words) && !line_feed;
        const bool quoted = !joined.empty() && !line_feed && is_cut_quotation(part(text, joined.back()), folded);
        if (!joined.empty() && ((join_next && !line_feed) || theme || dash || quoted)) {
            joined.back().end = sentence.end;
        } else {
            joined.push_back(sentence);
        }
        join_next = is_lone_date(part(text, joined.back()));
    }
    return joined;
}

// Offsets of the folded text where one of the marks stands outside quotations and brackets.
std::vector<std::size_t> open_marks(const text::Folded& text, char mark) {
    std::vector<Span> hidden;
    for (const phrases::Quoted& quotation : phrases::quotations(text)) {
        hidden.push_back(quotation.outer);
    }
    const std::string open = phrases::blanked(text.folded(), hidden);
    const std::string bare = phrases::blanked(open, phrases::bracketed(open));
    std::vector<std::size_t> found;
    for (std::size_t i = 0; i < bare.size(); ++i) {
        if (bare[i] == mark) {
            found.push_back(i);
        }
    }
    return found;
}

bool ends_with_preposition(std::string_view before, std::string_view word) {
    return before.ends_with(word) && text::is_word_edge(before, before.size() - word.size());
}

// Whether a date is one on which something may have happened, by itself and by the words before it.
bool may_be_held(const text::Folded& clause, const phrases::DateMatch& date) {
    if (!date.start || !date.end || date.recurrence || !date.precision) {
        return false;
    }
    if (*date.precision != "day" && *date.precision != "month" && *date.precision != "range") {
        return false;
    }
    const std::string_view before = text::trim(std::string_view(clause.folded()).substr(0, date.span.begin));
    constexpr std::array<std::string_view, 6> of_something_else = {"от", "до", "на", "к", "состоянию на", "ранее"};
    if (std::any_of(of_something_else.begin(), of_something_else.end(),
                    [&](std::string_view word) { return ends_with_preposition(before, word); })) {
        return false;
    }
    for (const phrases::Quoted& quotation : phrases::quotations(clause)) {
        if (quotation.closed && quotation.outer.contains(date.span)) {
            return false;
        }
    }
    constexpr int letters_of_a_date = 20;
    for (const Span& bracket : phrases::bracketed(clause.folded())) {
        const int around = letters_of(part(clause.folded(), bracket)) - letters_of(part(clause.folded(), date.span));
        if (bracket.contains(date.span) && around > letters_of_a_date / 2) {
            return false;
        }
    }
    return true;
}

std::vector<Span> held_dates(const text::Folded& clause, const phrases::Period& period,
                             const phrases::Readers& readers) {
    std::vector<Span> spans;
    for (const phrases::DateMatch& date : readers.dates.find(clause, period)) {
        if (may_be_held(clause, date)) {
            spans.push_back(date.span);
        }
    }
    return spans;
}

// The clause between two offsets of a folded sentence, as a span of the unit's text.
Span clause_span(const text::Folded& sentence, std::size_t base, Span folded) {
    const Span original = sentence.to_original(folded);
    const std::string_view words = text::trim(part(sentence.original(), original));
    if (words.empty()) {
        return {base, base};
    }
    const auto begin = static_cast<std::size_t>(words.data() - sentence.original().data());
    return {base + begin, base + begin + words.size()};
}

// The parts of a sentence between its open semicolons.
std::vector<Span> between(const text::Folded& sentence, const std::vector<std::size_t>& marks) {
    std::vector<Span> parts;
    std::size_t begin = 0;
    for (const std::size_t mark : marks) {
        parts.push_back({begin, mark + 1});
        begin = mark + 1;
    }
    if (begin < sentence.folded().size()) {
        parts.push_back({begin, sentence.folded().size()});
    }
    return parts;
}

}  // namespace

std::vector<DatedClause> clauses_of(std::string_view text, const phrases::Period& period,
                                    const phrases::Readers& readers) {
    std::vector<DatedClause> clauses;
    bool list_goes_on = false;
    const auto add = [&](Span place, bool first) {
        const text::Folded folded(part(text, place));
        DatedClause clause{place, held_dates(folded, period, readers), first, list_goes_on};
        if (place.size() > 0) {
            clauses.push_back(std::move(clause));
        }
    };
    const auto tells_by_itself = [&](const text::Folded& sentence, Span span) {
        const text::Folded piece(sentence.original_of(span));
        return !held_dates(piece, period, readers).empty() &&
               readers.events.happenings.names_form(piece, readers.event_kinds);
    };
    for (const Span& place : whole_sentences(text)) {
        const text::Folded sentence(part(text, place));
        bool first = true;
        for (const Span& piece : between(sentence, open_marks(sentence, ';'))) {
            std::vector<std::size_t> cuts;
            const text::Folded words(sentence.original_of(piece));
            const std::vector<std::size_t> commas = open_marks(words, ',');
            std::size_t begin = 0;
            for (const std::size_t comma : commas) {
                if (tells_by_itself(words, {begin, comma}) &&
                    tells_by_itself(words, {comma + 1, words.folded().size()})) {
                    cuts.push_back(comma);
                    begin = comma + 1;
                }
            }
            const std::size_t base = clause_span(sentence, place.begin, piece).begin;
            for (const Span& cut : between(words, cuts)) {
                add(clause_span(words, base, cut), first);
                first = false;
            }
        }
        const std::string_view end = text::trim(part(text, place));
        list_goes_on = end.ends_with(":") || (list_goes_on && end.ends_with(";"));
    }
    return clauses;
}

}  // namespace svod::normalizer::stages
