#include "normalizer/phrases/legal_acts.hpp"

#include <re2/re2.h>

#include <algorithm>

#include "normalizer/phrases/quotes.hpp"
#include "normalizer/text/characters.hpp"

namespace svod::normalizer::phrases {
namespace {

constexpr std::size_t longest_tail = 700;  // bytes from the act's noun to the end of what may belong to it

// What stands behind an act's noun, taken piece by piece.
class ActTail {
  public:
    ActTail(const text::Folded& text, const std::vector<DateMatch>& dates, const NominativeReader& nouns,
            std::size_t begin, std::size_t end)
        : text_(text),
          folded_(std::string_view(text.folded()).substr(0, end)),
          dates_(dates),
          nouns_(nouns),
          at_(begin) {}

    // Fills an act; false where it has neither number nor date.
    bool read(LegalAct& act) {
        const std::size_t issuer = next();
        std::size_t first = first_detail(issuer);
        if (first == std::string_view::npos || crosses_sentence(issuer, first)) {
            return false;
        }
        const std::size_t quote = folded_.substr(0, first).find('"', issuer);
        const auto early = quote == std::string_view::npos ? std::nullopt : quotation_at(text_, quote);
        if (early && early->closed && early->outer.end <= first && is_title(*early)) {
            act.title = std::string(text_.original_of(early->inner));
            read_issuer(act, issuer, early->outer.begin);
        } else if (early && early->closed && early->outer.end > first && is_title(*early)) {
            return false;
        } else {
            read_issuer(act, issuer, first);
        }
        at_ = first;
        while (take_date(act) || take_number(act)) {
        }
        act.span.end = at_;
        take_title(act);
        return act.date || act.number;
    }

    // Goes on with «, от … № …», another act of the same kind and issuer.
    bool goes_on() {
        static const RE2 more(R"(^ ?(?:,|;|и) ?(?:и )?(?:от |№))");
        const std::string_view rest = folded_.substr(at_);
        if (!RE2::PartialMatch(re2::StringPiece(rest.data(), rest.size()), more)) {
            return false;
        }
        while (at_ < folded_.size() && (folded_[at_] == ' ' || folded_[at_] == ',' || folded_[at_] == ';')) {
            ++at_;
        }
        if (folded_.substr(at_).starts_with("и ")) {
            at_ += 3;
        }
        return true;
    }

    [[nodiscard]] std::size_t at() const { return at_; }

  private:
    [[nodiscard]] std::size_t next() const { return std::min(folded_.find_first_not_of(" ,", at_), folded_.size()); }

    // A stop behind a whole word: the number further on belongs to something else.
    [[nodiscard]] bool crosses_sentence(std::size_t begin, std::size_t end) const {
        static const RE2 stop(R"(\pL{4,}"?\. )");
        const std::string_view between = folded_.substr(begin, end - begin);
        return RE2::PartialMatch(re2::StringPiece(between.data(), between.size()), stop);
    }

    // Where «от <day>» or «№ …» begins; nothing but an issuer and a title may stand before.
    [[nodiscard]] std::size_t first_detail(std::size_t from) const {
        static const RE2 number(R"((?:№|(?:^| )n) ?\pL{0,4}[-\d])");
        std::size_t first = std::string_view::npos;
        const std::string_view rest = folded_.substr(from);
        re2::StringPiece found;
        if (number.Match(re2::StringPiece(rest.data(), rest.size()), 0, rest.size(), RE2::UNANCHORED, &found, 1)) {
            first = from + static_cast<std::size_t>(found.data() - rest.data());
            first += folded_[first] == ' ' ? 1 : 0;
        }
        for (const DateMatch& date : dates_) {
            const bool full = date.precision == "day" && date.start == date.end && date.year_written;
            if (full && date.span.begin >= from && date.span.end <= folded_.size()) {
                const std::string_view before = text::trim(folded_.substr(from, date.span.begin - from));
                const bool announced = before.empty() || before == "от" || before.ends_with(" от");
                const std::size_t begin =
                    announced && !before.empty() ? folded_.rfind("от", date.span.begin) : date.span.begin;
                if (announced) {
                    first = std::min(first, begin);
                }
                break;
            }
        }
        return first != std::string_view::npos && first - from < 420 ? first : std::string_view::npos;
    }

    void read_issuer(LegalAct& act, std::size_t begin, std::size_t end) const {
        const std::string_view words = text::trim(text_.original_of({begin, std::max(begin, end)}));
        // «УО» is a body, «г.» and «от» are not.
        const bool abbreviation = text::length(words) > 1 && text::is_upper(text::character_at(words, 0)) &&
                                  text::is_upper(text::character_before(words, words.size()));
        if (text::length(words) > 3 || abbreviation) {
            std::string issuer = nouns_.nominative(words);
            std::replace(issuer.begin(), issuer.end(), '\n', ' ');
            while (issuer.ends_with(',') || issuer.ends_with(' ')) {
                issuer.pop_back();
            }
            act.issuer = issuer;
        }
    }

    bool take_date(LegalAct& act) {
        std::size_t begin = next();
        for (const std::string_view lead : {"от", "года", "г."}) {
            if (folded_.substr(begin).starts_with(lead) && text::is_word_edge(folded_.substr(begin), lead.size())) {
                begin = std::min(folded_.find_first_not_of(' ', begin + lead.size()), folded_.size());
            }
        }
        for (const DateMatch& date : dates_) {
            if (!act.date && date.span.begin <= begin + 1 && date.span.end > begin && date.precision == "day") {
                act.date = date.start;
                at_ = date.span.end;
                for (const std::string_view year : {"года", "г.", "г"}) {
                    const std::size_t word = next();
                    if (folded_.substr(word).starts_with(year) &&
                        text::is_word_edge(folded_.substr(word), year.size())) {
                        at_ = word + year.size();
                        break;
                    }
                }
                return true;
            }
        }
        return false;
    }

    bool take_number(LegalAct& act) {
        static const RE2 number(R"(^(?:№|n) ?((?:\pL{1,4}[-/.]?)?\d+(?:[-/.]?[\pL\d]+)*))");
        const std::size_t begin = next();
        const std::string_view rest = folded_.substr(begin);
        re2::StringPiece groups[2];
        if (act.number ||
            !number.Match(re2::StringPiece(rest.data(), rest.size()), 0, rest.size(), RE2::ANCHOR_START, groups, 2)) {
            return false;
        }
        const std::size_t from = begin + static_cast<std::size_t>(groups[1].data() - rest.data());
        at_ = from + groups[1].size();
        act.number = std::string(text_.original_of({from, at_}));
        return true;
    }

    // A quotation that begins as titles of acts do, or stands right behind the number.
    [[nodiscard]] bool is_title(const Quoted& quoted) const {
        const std::string_view inner = folded_.substr(std::min(quoted.inner.begin, folded_.size()));
        return inner.starts_with("о ") || inner.starts_with("об ") || inner.starts_with("по ");
    }

    void take_title(LegalAct& act) {
        const std::size_t begin = next();
        const auto quoted = begin < folded_.size() ? quotation_at(text_, begin) : std::nullopt;
        if (!act.title && quoted && quoted->inner.size() > 0) {
            act.title = std::string(text_.original_of(quoted->inner));
            at_ = quoted->outer.end;
            act.span.end = at_;
        }
    }

    const text::Folded& text_;
    std::string_view folded_;
    const std::vector<DateMatch>& dates_;
    const NominativeReader& nouns_;
    std::size_t at_;
};

}  // namespace

LegalActReader::LegalActReader(engine::Matcher acts, NominativeReader nouns)
    : acts_(std::move(acts)), nouns_(std::move(nouns)) {}

Outcome<LegalActReader> LegalActReader::create(const rules::RuleSet& rules) {
    auto acts = rules.matcher("legal_refs");
    if (!acts) {
        return tl::unexpected(acts.error());
    }
    auto nouns = NominativeReader::create(rules);
    if (!nouns) {
        return tl::unexpected(nouns.error());
    }
    return LegalActReader(std::move(*acts), std::move(*nouns));
}

bool LegalActReader::names_act(const text::Folded& text) const {
    return acts_.first(text.folded()).has_value();
}

std::vector<LegalAct> LegalActReader::find(const text::Folded& text, const std::vector<DateMatch>& dates) const {
    std::vector<LegalAct> found;
    std::vector<engine::Match> matches = acts_.find(text);
    // «273-ФЗ» is a number.
    std::erase_if(matches, [&](const engine::Match& match) {
        return match.span.begin > 0 && text.folded()[match.span.begin - 1] == '-';
    });
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
        ActTail tail(text, dates, nouns_, begin, end);
        LegalAct act;
        act.kind = acts_.cell(match, "kind");
        act.rule = "legal_refs/" + std::string(acts_.cell(match, "rule"));
        act.span.begin = match.span.begin;
        while (tail.read(act)) {
            found.push_back(act);
            taken = act.span.end;
            if (!tail.goes_on()) {
                break;
            }
            const Text issuer = act.issuer;
            act = LegalAct{{tail.at(), tail.at()}, act.kind, issuer, {}, {}, {}, act.rule};
        }
    }
    return found;
}

}  // namespace svod::normalizer::phrases
