#include "normalizer/phrases/organizations.hpp"

#include <algorithm>

#include "normalizer/phrases/quotes.hpp"
#include "normalizer/rules/word_lists.hpp"
#include "normalizer/text/characters.hpp"

namespace svod::normalizer::phrases {
namespace {

constexpr std::size_t longest_behind = 400;  // bytes between an organisation and what says that it is the centre

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
    NameEnd(const text::Folded& text, const engine::Matcher& parts, const engine::Matcher& centers,
            const NominativeReader& nouns)
        : text_(text), folded_(text.folded()), parts_(parts), centers_(centers), nouns_(nouns) {}

    // Where the name ends; its beginning if it is a bare form of ownership.
    [[nodiscard]] std::size_t find(std::size_t begin, bool full) {
        at_ = begin;
        bool named = false;
        if (full) {
            take_part("profile");
        }
        while (take_capitals(full)) {
            named = true;
        }
        named = (named && take_number()) || named;
        named = take_quoted() || named;
        if (!named) {
            named = take_head();
            named = take_quoted() || named;
        }
        const bool placed = take_places();
        const bool behind_place =
            placed && (take_quoted() || (!named && take_head()));  // «МБУ ДО города Ельца «Росинка»»
        if (!named && !behind_place) {
            return begin;
        }
        take_places();
        name_end_ = at_;
        take_bracket();
        return at_;
    }

    [[nodiscard]] std::size_t name_end() const { return name_end_; }
    [[nodiscard]] text::Span short_name() const { return short_name_; }

    // «учреждения Центра творчества»: the house's noun with a capital right behind the form, empty where there is none.
    [[nodiscard]] text::Span house() const { return house_; }

  private:
    [[nodiscard]] std::size_t next() const { return std::min(folded_.find_first_not_of(' ', at_), folded_.size()); }

    // The part that stands at a place of the text, empty if it is another.
    [[nodiscard]] text::Span part_at(std::size_t begin, std::string_view part) const {
        for (const engine::Match& match : parts_.find_all(folded_.substr(begin, 160))) {
            if (match.span.begin == 0 && parts_.cell(match, "part") == part) {
                return {begin, begin + match.span.end};
            }
        }
        return {begin, begin};
    }

    void take_part(std::string_view part) {
        const text::Span taken = part_at(next(), part);
        at_ = taken.size() > 0 ? taken.end : at_;
    }

    [[nodiscard]] text::Span word_at(std::size_t begin) const {
        return {begin, std::min(folded_.find_first_of(" ,;.()\"\n:/", begin), folded_.size())};
    }

    [[nodiscard]] bool is_capitalised(text::Span word) const {
        return text::is_upper(text::character_at(text_.original_of(word), 0));
    }

    // An abbreviation; where the whole name is in capitals any word could be one.
    bool take_capitals(bool full) {
        const text::Span word = word_at(next());
        if (word.size() < 4 || !is_all_capitals(text_.original_of(word)) ||
            (full && (!nouns_.heads(text::Folded(text_.original_of(word))).empty() || is_place(word.begin)))) {
            return false;
        }
        at_ = word.end;
        return true;
    }

    // «СОШ № 2»
    bool take_number() {
        constexpr std::string_view sign = "№";
        if (!folded_.substr(next()).starts_with(sign)) {
            return false;
        }
        const std::size_t digits = std::min(folded_.find_first_not_of(' ', next() + sign.size()), folded_.size());
        const std::size_t end = std::min(folded_.find_first_not_of("0123456789", digits), folded_.size());
        at_ = end > digits ? end : at_;
        return end > digits;
    }

    [[nodiscard]] bool is_place(std::size_t begin) const {
        return part_at(begin, "place").size() > 0 || part_at(begin, "district").size() > 0;
    }

    bool take_quoted() {
        const auto quoted = quotation_at(text_, next());
        if (!quoted || (quoted->closed && quoted->inner.size() > 250)) {
            return false;
        }
        if (quoted->closed) {
            at_ = quoted->outer.end;
            return true;
        }
        // A closing mark is missing: the name ends with the first one there is.
        std::size_t close = folded_.find('"', quoted->outer.begin + 1);
        while (close != std::string_view::npos && folded_[close - 1] == ' ') {
            close = folded_.find('"', close + 1);
        }
        if (close == std::string_view::npos || close - quoted->outer.begin > 250) {
            return false;
        }
        at_ = close + 1;
        return true;
    }

    // «Дом творчества», «Лесной центр детского творчества»: a head noun and the small words behind it, the first word
    // with a capital.
    bool take_head() {
        const std::size_t begin = at_;
        take_adjective();
        const bool taken = take_head_noun(at_ > begin);
        at_ = taken ? at_ : begin;
        return taken;
    }

    void take_adjective() {
        const text::Span word = word_at(next());
        const bool adjective = is_capitalised(word) &&
                               rules::word_list("adjective_nominative").has(folded_.substr(word.begin, word.size())) &&
                               nouns_.heads(text::Folded(text_.original_of(word))).empty() && !is_place(word.begin);
        at_ = adjective ? word.end : at_;
    }

    bool take_head_noun(bool behind_adjective) {
        const text::Span first = word_at(next());
        if ((!is_capitalised(first) && !behind_adjective) ||
            nouns_.heads(text::Folded(text_.original_of(first))).empty()) {
            return false;
        }
        at_ = first.end;
        house_ = behind_adjective ? text::Span{} : first;
        const bool capitals = is_all_capitals(text_.original_of(first));
        for (int words = 0; words < 6; ++words) {
            const text::Span word = word_at(next());
            const std::string_view small = folded_.substr(word.begin, word.size());
            const bool noun = rules::word_list("house_complement").has(small);
            if (next() != at_ + 1 || !noun || (is_capitalised(word) && !capitals) || is_place(word.begin)) {
                break;
            }
            at_ = word.end;
        }
        return true;
    }

    bool take_places() {
        constexpr int most = 3;
        int places = 0;
        while (places < most && take_place()) {
            ++places;
        }
        return places > 0;
    }

    // «города Ельца», «муниципального образования Лесной район», «Лужского муниципального района».
    bool take_place() {
        const text::Span district = part_at(next(), "district");
        if (district.size() > 0 && is_capitalised(word_at(district.begin))) {
            at_ = district.end;
            return true;
        }
        const text::Span lead = part_at(next(), "place");
        const std::size_t begin = std::min(folded_.find_first_not_of(' ', lead.end), folded_.size());
        const text::Span word = word_at(begin);
        const bool initials = word.size() <= 2 && folded_.substr(word.end).starts_with('.');  // «Г.Н. Сомова»
        if (lead.size() == 0 || !is_capitalised(word) || initials) {
            return false;
        }
        at_ = word.end;
        const text::Span type = word_at(next());
        if (rules::word_list("district_word").has(folded_.substr(type.begin, type.size()))) {
            at_ = type.end;
        }
        return true;
    }

    // «(МБУ ДО ЦДТ)», «(далее – МБУ ДО «Росинка»)», but not «(далее – МОЦ)».
    void take_bracket() {
        const std::size_t open = next();
        if (open >= folded_.size() || folded_[open] != '(') {
            return;
        }
        const std::vector<text::Span> brackets = bracketed(folded_.substr(open, 200));
        if (brackets.empty() || brackets.front().begin != 0 || brackets.front().size() > 160) {
            return;
        }
        const std::size_t close = open + brackets.front().end - 1;
        const std::size_t inner = std::min(folded_.find_first_not_of(' ', open + 1), close);
        const std::size_t begin = std::min(folded_.find_first_not_of(" -", part_at(inner, "short").end), close);
        const text::Span first = word_at(begin);
        const auto center = centers_.first(folded_.substr(begin, close - begin));
        if (first.size() >= 4 && is_all_capitals(text_.original_of(first)) && !(center && center->span.begin == 0)) {
            short_name_ = {begin, close};
            at_ = close + 1;
        }
    }

    const text::Folded& text_;
    std::string_view folded_;
    const engine::Matcher& parts_;
    const engine::Matcher& centers_;
    const NominativeReader& nouns_;
    std::size_t at_ = 0;
    std::size_t name_end_ = 0;
    text::Span short_name_{};
    text::Span house_{};
};

}  // namespace

OrganizationReader::OrganizationReader(Matchers matchers, NominativeReader nominative)
    : matchers_(std::move(matchers)), nominative_(std::move(nominative)) {}

Outcome<OrganizationReader> OrganizationReader::create(const rules::RuleSet& rules) {
    auto beginnings = rules.matcher("organizations");
    auto parts = rules.matcher("organization_parts");
    auto leads = rules.matcher("center_leads");
    auto centers = rules.matcher("centers");
    for (const auto* matcher : {&beginnings, &parts, &leads, &centers}) {
        if (!*matcher) {
            return tl::unexpected(matcher->error());
        }
    }
    auto nominative = NominativeReader::create(rules);
    if (!nominative) {
        return tl::unexpected(nominative.error());
    }
    return OrganizationReader({std::move(*beginnings), std::move(*parts), std::move(*leads), std::move(*centers)},
                              std::move(*nominative));
}

bool OrganizationReader::leads(const text::Folded& text, text::Span span) const {
    const std::string_view folded = text.folded();
    const engine::Matcher& leads = matchers_.leads;
    for (const engine::Match& match : leads.find_all(folded.substr(0, span.begin))) {
        const std::string_view between = folded.substr(match.span.end, span.begin - match.span.end);
        if (leads.cell(match, "side") == "before" && between.find_first_not_of(" :-\"") == std::string_view::npos) {
            return true;
        }
    }
    const std::vector<engine::Match> behind = leads.find_all(folded.substr(span.end, longest_behind));
    return std::any_of(behind.begin(), behind.end(), [&](const engine::Match& match) {
        return match.span.begin == 0 && leads.cell(match, "side") == "behind";
    });
}

std::string OrganizationReader::name_of(const text::Folded& text, text::Span name, text::Span short_name, bool full,
                                        text::Span house) const {
    const std::string written(text.original_of(name));
    std::string result = full ? nominative_.nominative(written) : written;
    const std::string noun(text.original_of(house));
    if (const std::size_t at = house.size() > 0 ? result.find(" " + noun + " ") : std::string::npos;
        at != std::string::npos && (result != written || !full)) {
        result.replace(at + 1, noun.size(), nominative_.nominative(noun));
    }
    if (short_name.size() > 0) {
        result += " (" + std::string(text::trim(text.original_of(short_name))) + ")";
    }
    std::replace(result.begin(), result.end(), '\n', ' ');
    return result;
}

namespace {

// «СП «Росинка» МБОУ СОШ № 2»: a part of an organisation and, right behind it, the whole.
bool joins(const text::Folded& text, const std::vector<OrganizationMention>& found,
           const OrganizationMention& mention) {
    if (found.empty() || !found.back().part) {
        return false;
    }
    const std::size_t end = found.back().span.end;
    return text::trim(std::string_view(text.folded()).substr(end, mention.span.begin - end)).empty();
}

}  // namespace

bool OrganizationReader::begins_with_form(const text::Folded& line) const {
    const std::vector<engine::Match> found = matchers_.beginnings.find(line);
    return !found.empty() && found.front().span.begin == 0;
}

std::optional<OrganizationMention> OrganizationReader::bare_name(const text::Folded& line) const {
    const std::vector<HeadNoun> heads = nominative_.heads(line);
    if (heads.empty() || heads.front().span.begin != 0 || heads.front().use != "organization" ||
        heads.front().oblique || !text::is_upper(text::character_at(line.original(), 0))) {
        return std::nullopt;
    }
    NameEnd reader(line, matchers_.parts, matchers_.centers, nominative_);
    const std::size_t end = reader.find(0, false);
    const std::string_view behind = text::trim(std::string_view(line.folded()).substr(end));
    if (end <= heads.front().span.end || (!behind.empty() && behind.find_first_of(",(.") != 0)) {
        return std::nullopt;
    }
    OrganizationMention mention;
    mention.span = {0, end};
    mention.name = name_of(line, {0, reader.name_end()}, reader.short_name(), false, {});
    mention.rule = "organizations/bare_name";
    return mention;
}

std::vector<OrganizationMention> OrganizationReader::find(const text::Folded& text) const {
    std::vector<OrganizationMention> found;
    for (const engine::Match& match : matchers_.beginnings.find(text)) {
        const bool full = matchers_.beginnings.cell(match, "letters") != "capital";
        if ((!full && !is_all_capitals(text.original_of(match.span))) ||
            (!found.empty() && found.back().span.end > match.span.begin)) {
            continue;
        }
        NameEnd reader(text, matchers_.parts, matchers_.centers, nominative_);
        const std::size_t end = reader.find(match.span.end, full);
        if (end == match.span.end) {
            continue;
        }
        OrganizationMention mention;
        mention.span = {match.span.begin, end};
        mention.full = full;
        mention.name = name_of(text, {match.span.begin, reader.name_end()}, reader.short_name(), full, reader.house());
        mention.part = matchers_.beginnings.cell(match, "manner") == "part";
        mention.leads_center = leads(text, mention.span);
        mention.rule = "organizations/" + std::string(matchers_.beginnings.cell(match, "rule"));
        if (joins(text, found, mention)) {
            OrganizationMention& part = found.back();
            part.span.end = mention.span.end;
            part.name += " " + mention.name;
        } else {
            found.push_back(std::move(mention));
        }
    }
    return found;
}

}  // namespace svod::normalizer::phrases
