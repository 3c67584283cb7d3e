#pragma once

#include <re2/re2.h>

#include <algorithm>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "normalizer/engine/lazy_pattern.hpp"
#include "normalizer/phrases/act_numbers.hpp"
#include "normalizer/phrases/legal_acts.hpp"
#include "normalizer/phrases/quotes.hpp"
#include "normalizer/rules/word_lists.hpp"
#include "normalizer/text/characters.hpp"

namespace svod::normalizer::phrases {

/// What stands behind an act's noun, taken piece by piece. Works on folded text; everything given must outlive it.
class ActTail {
  public:
    ActTail(const text::Folded& text, const std::vector<DateMatch>& dates, const engine::Matcher& parts,
            const NominativeReader& nouns, std::size_t begin, std::size_t end)
        : text_(text),
          folded_(std::string_view(text.folded()).substr(0, end)),
          dates_(dates),
          parts_(parts),
          nouns_(nouns),
          at_(begin) {}

    /// Fills an act; false where it has neither number nor date.
    bool read(LegalAct& act) {
        const std::size_t issuer = next();
        std::size_t first = first_detail(issuer);
        if (first == std::string_view::npos || crosses_sentence(issuer, first)) {
            return false;
        }
        const std::optional<Quoted> early = early_title(issuer, first);
        if (early && early->outer.end > first) {
            return false;
        }
        if (early) {
            act.title = std::string(text_.original_of(early->inner));
        }
        read_issuer(act, issuer, early ? early->outer.begin : first);
        at_ = first;
        while (take_date(act) || take_number(act)) {
        }
        if (act.number && !act.date) {
            act.date = day_of_signing(issuer, first);
        }
        if (act.number && !act.date) {
            take_late_date(act);
        }
        act.span.end = at_;
        take_title(act);
        if (!act.issuer && act.number && act.date) {
            take_late_issuer(act);
        }
        return act.date || act.number;
    }

    /// Goes on with «, от … № …», another act of the same kind and issuer.
    bool goes_on() {
        const text::Span more = part_at(at_, "more");
        if (more.size() == 0 || !is_followed_by_details(more.begin, more.end)) {
            return false;
        }
        // The announcing word, «от» or «№», belongs to the next act.
        const std::size_t last = folded_.substr(0, more.end).find_last_of(" ,;");
        at_ = last == std::string_view::npos || last < more.begin ? more.begin : last + 1;
        return true;
    }

    [[nodiscard]] std::size_t at() const { return at_; }

  private:
    // «и «О порядке» от 14.02.2023 № 5»: the title of another act stands right before its details.
    [[nodiscard]] bool is_followed_by_details(std::size_t begin, std::size_t end) const {
        const std::size_t mark = folded_.substr(0, end).find('"', begin);
        if (mark == std::string_view::npos) {
            return true;
        }
        const auto quoted = quotation_at(text_, mark);
        const std::size_t behind = quoted && quoted->closed ? quoted->outer.end + 1 : folded_.size();
        return behind < folded_.size() &&
               (folded_.substr(behind).starts_with("№") || part_at(behind, "lead").size() > 0);
    }

    static constexpr int most_leads = 3;  // words before an act's date: «от года …»

    // The title that stands before date and number: behind an issuer whose own name may be quoted.
    [[nodiscard]] std::optional<Quoted> early_title(std::size_t begin, std::size_t first) const {
        for (std::size_t at = folded_.find('"', begin); at < first; at = folded_.find('"', at)) {
            const auto quoted = quotation_at(text_, at);
            if (quoted && quoted->closed && is_title(*quoted)) {
                return quoted;
            }
            at = quoted && quoted->closed ? quoted->outer.end : at + 1;
        }
        return std::nullopt;
    }

    // The part that stands right at a place of the text, empty if it is another.
    [[nodiscard]] text::Span part_at(std::size_t begin, std::string_view part) const {
        constexpr std::size_t longest_part = 60;
        const std::size_t at = std::min(begin, folded_.size());
        for (const engine::Match& match : parts_.find_all(folded_.substr(at, longest_part))) {
            if (match.span.begin == 0 && parts_.cell(match, "part") == part) {
                return {at, at + match.span.end};
            }
        }
        return {at, at};
    }

    // «школы № 4», «приложение № 1»: the number belongs to the noun before it.
    [[nodiscard]] bool is_number_of_another(std::size_t number) const {
        constexpr std::size_t longest_noun = 40;
        const std::string_view before = text::trim(folded_.substr(at_begin_, number - at_begin_));
        std::size_t begin = before.size() - std::min(before.size(), longest_noun);
        while (begin < before.size() && (static_cast<unsigned char>(before[begin]) & 0xC0U) == 0x80U) {
            ++begin;
        }
        const std::string_view tail = before.substr(begin);
        const std::vector<engine::Match> found = parts_.find_all(tail);
        const auto ends_with_part = [&](std::string_view part) {
            return std::any_of(found.begin(), found.end(), [&](const engine::Match& match) {
                return match.span.end == tail.size() && parts_.cell(match, "part") == part;
            });
        };
        return ends_with_part("own_number") && !ends_with_part("act_number");
    }

    [[nodiscard]] std::size_t next() const { return std::min(folded_.find_first_not_of(" ,", at_), folded_.size()); }

    // A stop behind a whole word: the number further on belongs to something else.
    [[nodiscard]] bool crosses_sentence(std::size_t begin, std::size_t end) const {
        static const engine::LazyPattern stop(R"(\pL{4,}"?\. )", engine::LazyPattern::Prefer::first);
        const std::string_view between = folded_.substr(begin, end - begin);
        return RE2::PartialMatch(re2::StringPiece(between.data(), between.size()), stop.get());
    }

    // Where «от <day>» or «№ …» begins; nothing but an issuer and a title may stand before.
    [[nodiscard]] std::size_t first_detail(std::size_t from) const {
        std::size_t first = first_number(from);
        for (const DateMatch& date : dates_) {
            const bool full = date.precision == "day" && date.start == date.end && date.year_written;
            if (full && date.span.begin >= from && date.span.end <= folded_.size()) {
                const std::string_view before = text::trim(folded_.substr(from, date.span.begin - from));
                const std::size_t word = rules::word_list("before_date_of_act").closing(before);
                const std::size_t behind = std::min(folded_.find_first_not_of(' ', date.span.end), folded_.size());
                const bool numbered = folded_.substr(behind).starts_with("№");  // «приказ отдела 16.01.2023 № 5»
                const bool announced = before.empty() || word > 0 || numbered;
                const std::size_t begin =
                    word > 0 ? static_cast<std::size_t>(before.data() - folded_.data()) + before.size() - word
                             : date.span.begin;
                if (announced) {
                    first = std::min(first, begin);
                }
                break;
            }
        }
        return first != std::string_view::npos && first - from < 420 ? first : std::string_view::npos;
    }

    // «Соглашение с музеем подписано 14 ноября 2023 года (№ 32)»
    [[nodiscard]] Text day_of_signing(std::size_t begin, std::size_t end) const {
        for (const DateMatch& date : dates_) {
            const bool full = date.precision == "day" && date.start == date.end && date.year_written;
            if (full && date.span.begin >= begin && date.span.end <= end) {
                const std::string_view before = text::trim(folded_.substr(begin, date.span.begin - begin));
                return rules::word_list("verb_of_signing").closing(before) > 0 ? date.start : Text();
            }
        }
        return std::nullopt;
    }

    // «школы № 4, № 9 и № 12»: between a number of another and the next one stands nothing but marks and «и».
    [[nodiscard]] bool goes_on_list(std::size_t last, std::size_t number) const {
        if (last <= at_begin_ || last >= number || !text::is_digit(text::character_before(folded_, last))) {
            return false;
        }
        std::string_view between = folded_.substr(last, number - last);
        between.remove_prefix(std::min(between.find_first_not_of(" ,;"), between.size()));
        between = text::trim(between);
        return between.empty() || rules::word_list("conjunction").has(between);
    }

    [[nodiscard]] std::size_t first_number(std::size_t from) const {
        static const engine::LazyPattern number(R"((?:№|(?:^| )n) ?\pL{0,4}[-\d])", engine::LazyPattern::Prefer::first);
        if (const text::Span alone = part_at(from, "number_alone"); alone.size() > 0) {
            return alone.begin;
        }
        const re2::StringPiece whole(folded_.data(), folded_.size());
        re2::StringPiece found;
        for (std::size_t at = from; number.get().Match(whole, at, folded_.size(), RE2::UNANCHORED, &found, 1);) {
            std::size_t first = static_cast<std::size_t>(found.data() - folded_.data());
            first += folded_[first] == ' ' ? 1 : 0;
            if (!is_number_of_another(first) && !goes_on_list(at, first)) {
                return behind_lead(from, first);
            }
            at = folded_.find_first_of(" ,;.)", first + found.size());
            if (at == std::string_view::npos) {
                break;
            }
        }
        return std::string_view::npos;
    }

    // «приказ отдела за № 45»: where the words before the number begin.
    [[nodiscard]] std::size_t behind_lead(std::size_t from, std::size_t number) const {
        const std::string_view before = text::trim(folded_.substr(from, number - from));
        const std::size_t word = from + before.rfind(' ') + 1;  // npos + 1 is 0
        return part_at(std::min(word, number), "number_lead").size() > 0 ? word : number;
    }

    // «приказ отдела о конкурсе от …»: what it is about doesn't belong to its issuer.
    [[nodiscard]] std::size_t topic_within(std::size_t begin, std::size_t end) const {
        for (std::size_t word = folded_.find(" о", begin); word < end; word = folded_.find(" о", word + 1)) {
            if (part_at(word + 1, "topic").size() > 0) {
                return word;
            }
        }
        return end;
    }

    void read_issuer(LegalAct& act, std::size_t begin, std::size_t end) const {
        end = topic_within(begin, end);
        // «протокол заседания комиссии», but «решение Собрания депутатов»
        if (const text::Span sitting = part_at(begin, "sitting");
            sitting.size() > 0 && part_at(begin, "assembly").size() == 0) {
            begin = std::min({folded_.find_first_not_of(' ', sitting.end), end, folded_.size()});
        }
        const std::string_view words = text::trim(text_.original_of({begin, std::max(begin, end)}));
        // «УО» is a body, «г.» and «от» are not.
        const bool abbreviation = text::length(words) > 1 && text::is_upper(text::character_at(words, 0)) &&
                                  text::is_upper(text::character_before(words, words.size()));
        const bool names_none = part_at(begin, "no_issuer").size() > 0 || part_at(begin, "verb").size() > 0;
        if (!names_none && (text::length(words) > 3 || abbreviation)) {
            std::string issuer = nouns_.nominative(words);
            std::replace(issuer.begin(), issuer.end(), '\n', ' ');
            while (issuer.ends_with(',') || issuer.ends_with(':') || issuer.ends_with(' ')) {
                issuer.pop_back();
            }
            act.issuer = issuer;
        }
    }

    bool take_date(LegalAct& act) {
        std::size_t begin = next();
        for (int leads = 0; leads < most_leads && part_at(begin, "lead").size() > 0; ++leads) {
            begin = std::min(folded_.find_first_not_of(' ', part_at(begin, "lead").end), folded_.size());
        }
        for (const DateMatch& date : dates_) {
            if (!act.date && date.span.begin <= begin + 1 && date.span.end > begin && date.precision == "day") {
                act.date = date.start;
                at_ = date.span.end;
                const text::Span year = part_at(next(), "year");
                at_ = year.size() > 0 ? year.end : at_;
                return true;
            }
        }
        return false;
    }

    // «приказом № 12 утверждён график от 01.02.2024»
    [[nodiscard]] bool has_verb(std::size_t begin, std::size_t end) const {
        for (std::size_t word = begin; word < end; word = folded_.find_first_not_of(' ', word)) {
            if (part_at(word, "verb").size() > 0) {
                return true;
            }
            word = std::min(folded_.find(' ', word), end);
        }
        return false;
    }

    // «приказ № 12 управления образования от 01.02.2024»: the issuer stands between the number and the date.
    void take_late_date(LegalAct& act) {
        constexpr std::size_t longest = 200;  // bytes
        const std::size_t begin = std::min(folded_.find_first_not_of(' ', at_), folded_.size());
        const auto date = std::find_if(dates_.begin(), dates_.end(), [&](const DateMatch& one) {
            return one.span.begin > begin && one.precision == "day" && one.start == one.end && one.year_written;
        });
        if (date == dates_.end() || date->span.begin - begin > longest || date->span.end > folded_.size()) {
            return;
        }
        const std::string_view words = text::trim(folded_.substr(begin, date->span.begin - begin));
        const std::size_t lead = rules::word_list("before_date_of_act").closing(words);
        const std::string_view between = text::trim(words.substr(0, words.size() - lead));
        if (lead == 0 || between.empty() || between.find_first_of(".,;:()#0123456789") != std::string_view::npos ||
            between.find("№") != std::string_view::npos || has_verb(begin, begin + between.size())) {
            return;
        }
        if (!act.issuer) {
            read_issuer(act, begin, begin + between.size());
        }
        at_ = begin + words.size();
        take_date(act);
    }

    // «приказ № 12 от 01.02.2024 отдела образования утвердил»: a body in the genitive right behind the details.
    void take_late_issuer(LegalAct& act) {
        const std::size_t begin = std::min(folded_.find_first_not_of(' ', at_), folded_.size());
        std::size_t end = begin == at_ + 1 ? part_at(begin, "body").end : begin;
        for (std::size_t word = end + 1; end > begin && part_at(word, "body_word").size() > 0;) {
            if (folded_[end] != ' ' || part_at(word, "verb").size() > 0) {
                break;
            }
            end = part_at(word, "body_word").end;
            word = end + 1;
        }
        if (end > begin) {
            read_issuer(act, begin, end);
            at_ = end;
            act.span.end = end;
            take_title(act);
        }
    }

    bool take_number(LegalAct& act) {
        static const engine::LazyPattern number(R"(^(?:№|n)? ?((?:\pL{1,4}[-/.]?)?\d+(?:[-/.]?[\pL\d]+)*))",
                                                engine::LazyPattern::Prefer::first);
        std::size_t begin = next();
        if (part_at(begin, "number_lead").size() > 0) {
            begin = std::min(folded_.find("№", begin), folded_.size());
        }
        const std::string_view rest = folded_.substr(begin);
        re2::StringPiece groups[2];
        const bool marked = rest.starts_with("№") || rest.starts_with("n");
        if (act.number || (!marked && part_at(begin, "number_alone").size() == 0) || is_number_of_another(begin) ||
            !number.get().Match(re2::StringPiece(rest.data(), rest.size()), 0, rest.size(), RE2::ANCHOR_START, groups,
                                2)) {
            return false;
        }
        const std::size_t from = begin + static_cast<std::size_t>(groups[1].data() - rest.data());
        at_ = from + size_without_glued_word({groups[1].data(), groups[1].size()});
        at_ += size_of_set_off_part(folded_.substr(from, at_ - from), folded_.substr(at_));
        act.number = std::string(text_.original_of({from, at_}));
        std::erase(*act.number, ' ');
        return true;
    }

    // A quotation that begins as titles of acts do, or stands right behind the number.
    [[nodiscard]] bool is_title(const Quoted& quoted) const { return part_at(quoted.inner.begin, "title").size() > 0; }

    void take_title(LegalAct& act) {
        const std::size_t begin = behind_edition();
        const auto quoted = begin < folded_.size() ? quotation_at(text_, begin) : std::nullopt;
        if (!act.title && quoted && quoted->inner.size() > 0) {
            const std::size_t end = quoted->closed ? quoted->inner.end : end_of_unclosed(quoted->inner);
            act.title = std::string(text_.original_of({quoted->inner.begin, end}));
            at_ = end < quoted->inner.end ? end : quoted->outer.end;
            act.span.end = at_;
        }
    }

    // «(ред. от 02.02.2021)» may stand before the title.
    [[nodiscard]] std::size_t behind_edition() const {
        constexpr std::size_t longest = 160;  // bytes
        const std::size_t begin = next();
        const std::size_t end = part_at(begin, "edition").size() > 0 ? folded_.find(')', begin) : folded_.size();
        return end < folded_.size() && end - begin < longest
                   ? std::min(folded_.find_first_not_of(' ', end + 1), folded_.size())
                   : begin;
    }

    // «Об образовании, в целях …»: where the closing mark is missing, what the sentence goes on with is no title;
    // behind a further quotation («О слёте, в рамках проекта «Лето»») the one mark closes both.
    [[nodiscard]] std::size_t end_of_unclosed(text::Span inner) const {
        const std::size_t end = std::min(inner.end, folded_.size());
        for (std::size_t at = folded_.find_first_of(" ,", inner.begin); at < end;
             at = folded_.find_first_of(" ,", at + 1)) {
            if (part_at(at, "outside_title").size() > 0) {
                return folded_.substr(at, end - at).find('"') == std::string_view::npos ? at : inner.end;
            }
        }
        return inner.end;
    }

    const text::Folded& text_;
    std::string_view folded_;
    const std::vector<DateMatch>& dates_;
    const engine::Matcher& parts_;
    const NominativeReader& nouns_;
    std::size_t at_;
    std::size_t at_begin_ = at_;  // right behind the act's noun
};

}  // namespace svod::normalizer::phrases
