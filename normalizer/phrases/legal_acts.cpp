#include "normalizer/phrases/legal_acts.hpp"

#include <algorithm>

#include "normalizer/phrases/act_tail.hpp"
#include "normalizer/rules/word_lists.hpp"
#include "normalizer/text/characters.hpp"

namespace svod::normalizer::phrases {
namespace {

constexpr std::size_t longest_tail = 700;  // bytes from the act's noun to the end of what may belong to it

// «утверждён 30.08.2023 приказом № 97»: the day right before the act's noun, unless it ends a time.
Text day_before(const text::Folded& text, const std::vector<DateMatch>& dates, std::size_t begin) {
    const std::string_view folded = text.folded();
    for (const DateMatch& date : dates) {
        const bool full = date.precision == "day" && date.start == date.end && date.year_written;
        if (full && date.span.end < begin && text::trim(folded.substr(date.span.end, begin - date.span.end)).empty()) {
            const std::string_view before = text::trim(folded.substr(0, date.span.begin));
            return rules::word_list("preposition_left_behind").closing(before) > 0 ? Text() : date.start;
        }
    }
    return std::nullopt;
}

// «273-ФЗ», «273 - ФЗ»: a hyphen behind figures stands before the word.
bool is_of_number(std::string_view folded, std::size_t begin) {
    const std::size_t hyphen = folded.substr(0, begin).find_last_not_of(' ');
    if (hyphen == std::string_view::npos || folded[hyphen] != '-') {
        return false;
    }
    const std::string_view before = text::trim(folded.substr(0, hyphen));
    return hyphen + 1 == begin || (!before.empty() && before.back() >= '0' && before.back() <= '9');
}

}  // namespace

LegalActReader::LegalActReader(engine::Matcher acts, engine::Matcher parts, NominativeReader nouns)
    : acts_(std::move(acts)), parts_(std::move(parts)), nouns_(std::move(nouns)) {}

Outcome<LegalActReader> LegalActReader::create(const rules::RuleSet& rules) {
    auto acts = rules.matcher("legal_refs");
    auto parts = rules.matcher("legal_ref_parts");
    if (!acts || !parts) {
        return tl::unexpected(acts ? parts.error() : acts.error());
    }
    auto nouns = NominativeReader::create(rules);
    if (!nouns) {
        return tl::unexpected(nouns.error());
    }
    return LegalActReader(std::move(*acts), std::move(*parts), std::move(*nouns));
}

bool LegalActReader::names_act(const text::Folded& text) const {
    return acts_.first(text.folded()).has_value();
}

std::vector<LegalAct> LegalActReader::find(const text::Folded& text, const std::vector<DateMatch>& dates) const {
    std::vector<LegalAct> found;
    std::vector<engine::Match> matches = acts_.find(text);
    // «273-ФЗ» is a number.
    const auto numbers = std::stable_partition(matches.begin(), matches.end(), [&](const engine::Match& match) {
        return !is_of_number(text.folded(), match.span.begin);
    });
    const std::vector<engine::Match> laws_by_number(numbers, matches.end());
    matches.erase(numbers, matches.end());
    std::size_t taken = 0;
    for (std::size_t i = 0; i < matches.size(); ++i) {
        const engine::Match& match = matches[i];
        if (match.span.begin < taken) {
            continue;
        }
        // «на № 12/4»: the number belongs to the pattern.
        const bool numbered = std::string_view(text.folded()).substr(0, match.span.end).ends_with("№");
        const std::size_t begin = numbered ? match.span.end - std::string_view("№").size() : match.span.end;
        std::size_t end = std::min(text.folded().size(), match.span.end + longest_tail);
        for (std::size_t next = i + 1; next < matches.size(); ++next) {
            if (matches[next].span.begin < end) {
                end = std::max(matches[next].span.begin, begin);
                break;
            }
        }
        // A title may name another act: «приказ от … № 5 «Об исполнении постановления»».
        ActTail tail(text, dates, parts_, nouns_, begin, end);
        LegalAct act;
        act.kind = acts_.cell(match, "kind");
        act.rule = "legal_refs/" + std::string(acts_.cell(match, "rule"));
        act.span.begin = match.span.begin;
        // «пр. Мира № 5» is no order.
        const bool needs_both = acts_.cell(match, "needs") == "both";
        while (tail.read(act)) {
            if (act.number && !act.date) {
                act.date = day_before(text, dates, act.span.begin);
            }
            if (needs_both && !(act.date && act.number)) {
                break;
            }
            found.push_back(act);
            taken = act.span.end;
            if (!tail.goes_on()) {
                break;
            }
            const Text issuer = act.issuer;
            act = LegalAct{{tail.at(), tail.at()}, act.kind, issuer, {}, {}, {}, act.rule};
        }
    }
    for (const engine::Match& match : laws_by_number) {
        add_by_number(text, dates, match, found);
    }
    return found;
}

// «по 44-ФЗ»: the number alone says which law.
void LegalActReader::add_by_number(const text::Folded& text, const std::vector<DateMatch>& dates,
                                   const engine::Match& match, std::vector<LegalAct>& found) const {
    const std::size_t before = text.folded().find_last_not_of("0123456789", match.span.begin - 2);
    const std::size_t begin = before == std::string::npos ? 0 : before + 1;
    const auto next =
        std::find_if(found.begin(), found.end(), [&](const LegalAct& other) { return other.span.end > begin; });
    if (begin + 1 >= match.span.begin || (next != found.end() && next->span.begin < match.span.end)) {
        return;
    }
    const std::size_t end = std::min(text.folded().size(), match.span.end + longest_tail);
    ActTail tail(text, dates, parts_, nouns_, begin, next == found.end() ? end : std::min(end, next->span.begin));
    LegalAct act;
    act.kind = acts_.cell(match, "kind");
    act.rule = "legal_refs/" + std::string(acts_.cell(match, "rule"));
    act.span.begin = begin;
    if (tail.read(act) && act.number) {
        found.insert(next, act);
    }
}

}  // namespace svod::normalizer::phrases
