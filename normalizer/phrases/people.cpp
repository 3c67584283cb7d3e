#include "normalizer/phrases/people.hpp"

#include <re2/re2.h>

#include <algorithm>
#include <array>
#include <iterator>

#include "normalizer/phrases/name_parts.hpp"
#include "normalizer/phrases/people_others.hpp"
#include "normalizer/phrases/people_roles.hpp"
#include "normalizer/phrases/sentences.hpp"
#include "normalizer/phrases/surnames.hpp"
#include "normalizer/rules/word_lists.hpp"
#include "normalizer/text/characters.hpp"
#include "normalizer/text/mended.hpp"

namespace svod::normalizer::phrases {
namespace {

std::string endings_of(std::string_view list) {
    std::string joined;
    for (const rules::WordList::Entry& entry : rules::word_list(list).entries()) {
        joined += (joined.empty() ? "" : "|") + entry.text;
    }
    return joined;
}

// Groups: 1 surname, 2 initials, or one of them before a bracket; 3 initials, 4 surname; 5 surname, 6 first name, 7
// patronymic; 8 first name, 9 patronymic, 10 surname.
const RE2& name_shape() {
    static const std::string patronymic =
        "([А-ЯЁ][а-яё]+(?:" + endings_of("patronymic_man") + "|" + endings_of("patronymic_woman") + "))";
    static const std::string surname = "([А-ЯЁ][а-яё]+(?:-[А-ЯЁ][а-яё]+)?|[А-ЯЁ]{4,}(?:-[А-ЯЁ]{4,})?)";
    static const std::string initials = R"(([А-ЯЁ]\.(?:\s?[А-ЯЁ]\.?|\s?[(–-])))";
    static const std::string initials_before = R"(([А-ЯЁ]\.\s?[А-ЯЁ]\.))";
    static const std::string first_name = "([А-ЯЁ][а-яё]+)";
    static const std::string gap = R"(\s+)";
    static const RE2 pattern(surname + gap + initials + "|" + initials_before + R"(\s?)" + surname + "|" + surname +
                             gap + first_name + gap + patronymic + "|" + first_name + gap + patronymic + gap + surname);
    return pattern;
}

std::string string_of(re2::StringPiece piece) {
    return std::string(piece.data(), piece.size());
}

std::string_view surname_of(const re2::StringPiece* groups) {
    const re2::StringPiece& surname = !groups[1].empty()   ? groups[1]
                                      : !groups[4].empty() ? groups[4]
                                      : !groups[5].empty() ? groups[5]
                                                           : groups[10];
    return {surname.data(), surname.size()};
}

std::string in_one_line(std::string words) {
    std::replace(words.begin(), words.end(), '\n', ' ');
    return words;
}

// A letter right before or behind: part of a longer word or abbreviation.
bool inside_word(std::string_view text, text::Span span) {
    return !text::is_word_edge(text, span.begin) || !text::is_word_edge(text, span.end) ||
           (span.begin > 0 && text[span.begin - 1] == '.' && span.begin > 1 && text[span.begin - 2] != ' ');
}

// What stands right before a name, folded.
std::string_view words_before(const text::Folded& text, std::size_t original_begin) {
    constexpr std::size_t longest = 60;
    const std::string_view before =
        text::trim(std::string_view(text.folded()).substr(0, text.to_folded(original_begin)));
    std::size_t begin = before.size() - std::min(before.size(), longest);
    while (begin < before.size() && (static_cast<unsigned char>(before[begin]) & 0xC0U) == 0x80U) {
        ++begin;
    }
    return before.substr(begin);
}

}  // namespace

std::string PersonMention::key() const {
    std::string letters;
    for (const char c : text::fold(initials)) {
        if (c != ' ' && c != '.') {
            letters += c;
        }
    }
    return text::fold(surname) + " " + letters;
}

PersonReader::PersonReader(engine::Matcher vetoes, engine::Matcher parts, NominativeReader nouns)
    : vetoes_(std::move(vetoes)), parts_(std::move(parts)), nouns_(std::move(nouns)) {}

Outcome<PersonReader> PersonReader::create(const rules::RuleSet& rules) {
    auto vetoes = rules.matcher("people_vetoes");
    auto parts = rules.matcher("people_parts");
    if (!vetoes || !parts) {
        return tl::unexpected(vetoes ? parts.error() : vetoes.error());
    }
    auto nouns = NominativeReader::create(rules);
    if (!nouns) {
        return tl::unexpected(nouns.error());
    }
    return PersonReader(std::move(*vetoes), std::move(*parts), std::move(*nouns));
}

// The groups of `name_shape` where it matches, the whole match first.
struct PersonReader::NameMatch {
    std::array<re2::StringPiece, 11> groups;

    [[nodiscard]] int size() const { return static_cast<int>(groups.size()); }
};

std::string_view PersonReader::veto_before(const text::Folded& text, std::size_t original_begin) const {
    const std::string_view tail = words_before(text, original_begin);
    for (const engine::Match& match : vetoes_.find_all(tail)) {
        if (match.span.end == tail.size()) {
            return vetoes_.cell(match, "scope");
        }
    }
    return "";
}

NameCase PersonReader::governed_case(const text::Folded& text, std::size_t original_begin) const {
    const std::string_view tail = words_before(text, original_begin);
    NameCase found = NameCase::nominative;
    for (const engine::Match& match : parts_.find_all(tail)) {
        const std::string_view part = parts_.cell(match, "part");
        if (match.span.end == tail.size() && part == "object") {
            return NameCase::accusative;
        }
        const bool governs = match.span.end == tail.size() && (part == "governor" || part == "leader");
        found = governs ? NameCase::oblique : found;
    }
    return found;
}

namespace {

// «Сомовой»: no surname in the nominative ends so.
bool is_declined(std::string_view surname) {
    return nominative_surname(surname, false) != surname;
}

// «экспертам Сомову А.Б., Кравчуку И.И.», «экспертов Сомовой А.Б., Бурова И.И. и Кашиной Л.Д.»: whether a name shares
// the case of the oblique one before it, by its own form, by «и», by the office of several or by the name behind it.
// `between`: of the two.
bool goes_on_oblique(const std::string& original, text::Span between, const re2::StringPiece* name, std::size_t end,
                     bool of_several) {
    const std::string_view joint =
        text::trim(std::string_view(original).substr(between.begin, between.end - between.begin));
    if (!joins_names(joint)) {
        return false;
    }
    if (joint != "," || of_several || rules::word_list("dative_of_surname").has(surname_of(name))) {
        return true;
    }
    std::array<re2::StringPiece, 11> next;
    if (!name_shape().Match(original, end, original.size(), RE2::UNANCHORED, next.data(),
                            static_cast<int>(next.size()))) {
        return false;
    }
    const std::size_t begin = span_in(original, next[0]).begin;
    return joins_names(text::trim(std::string_view(original).substr(end, begin - end))) &&
           is_declined(surname_of(next.data()));
}

// Fills in what the groups of the name's shape say.
void name_person(const re2::StringPiece* groups, const std::string& original, NameCase name_case,
                 PersonMention& person) {
    if (!groups[1].empty()) {
        person.rule = "people/surname_initials";
        person.surname = nominative_surname(string_of(groups[1]), name_case);
        person.initials = string_of(groups[2]);
        const std::size_t surname_end = person.span.begin + groups[1].size();
        person.name = person.surname + original.substr(surname_end, person.span.end - surname_end);
    } else if (!groups[3].empty()) {
        person.rule = "people/initials_surname";
        person.initials = string_of(groups[3]);
        person.surname = nominative_surname(string_of(groups[4]), name_case);
        const auto at = static_cast<std::size_t>(groups[4].data() - original.data());
        person.name = original.substr(person.span.begin, at - person.span.begin) + person.surname;
    } else {
        const bool surname_first = !groups[5].empty();
        person.rule = "people/full_name";
        const std::string first = string_of(groups[surname_first ? 6 : 8]);
        const std::string patronymic = string_of(groups[surname_first ? 7 : 9]);
        const std::string given = nominative_given_names(first, patronymic);
        const bool declined = given != std::string(first).append(" ").append(patronymic);
        const std::string surname = string_of(groups[surname_first ? 5 : 10]);
        person.surname =
            is_woman(patronymic) ? nominative_surname_of_woman(surname) : nominative_surname(surname, declined);
        person.initials = initial_of(first) + " " + initial_of(patronymic);
        person.name = surname_first ? person.surname + " " + given : given + " " + person.surname;
    }
}

}  // namespace

namespace {

// The people found in a text so far, in its order, and the search for their roles, begun with the first of them.
class PeopleFound {
  public:
    PeopleFound(const text::Folded& text, const engine::Matcher& parts, const NominativeReader& nouns)
        : text_(text), parts_(parts), nouns_(nouns) {}

    [[nodiscard]] RoleFound role_before(std::size_t begin) {
        if (!roles_) {
            roles_.emplace(text_, parts_, nouns_);
        }
        return roles_->before(begin, begins_);
    }

    // In the order of the text: what stands behind a name ends where the next one begins. `weak`: as in RoleFound;
    // `declined`: the name isn't in the nominative.
    void add(PersonMention person, bool weak, bool declined) {
        const auto place = std::upper_bound(begins_.begin(), begins_.end(), person.span.begin) - begins_.begin();
        begins_.insert(begins_.begin() + place, person.span.begin);
        weak_.insert(weak_.begin() + place, weak);
        declined_.insert(declined_.begin() + place, declined);
        people_.insert(people_.begin() + place, std::move(person));
    }

    [[nodiscard]] bool has_at(text::Span span) const {
        return std::any_of(people_.begin(), people_.end(),
                           [&](const PersonMention& one) { return one.span.overlaps(span); });
    }

    // The people, those without a role before them, or with a weak one, with that behind them.
    [[nodiscard]] std::vector<PersonMention> with_roles_behind() && {
        for (std::size_t i = 0; i < people_.size(); ++i) {
            if (people_[i].role && !weak_[i]) {
                continue;
            }
            const text::Span span = people_[i].span;
            const std::size_t next = i + 1 < people_.size() ? people_[i + 1].span.begin : std::string::npos;
            const bool changed = in_one_line(text_.original().substr(span.begin, span.size())) != people_[i].name;
            if (Text behind = roles_->behind(span.end, next, changed || declined_[i])) {
                people_[i].role = std::move(behind);
            }
        }
        return std::move(people_);
    }

  private:
    const text::Folded& text_;
    const engine::Matcher& parts_;
    const NominativeReader& nouns_;
    std::optional<RoleSearch> roles_;
    std::vector<std::size_t> begins_;
    std::vector<bool> weak_;
    std::vector<bool> declined_;
    std::vector<PersonMention> people_;
};

}  // namespace

// Where the search goes on if words in the shape of a name are none: behind their first word, or behind them all.
std::optional<std::size_t> PersonReader::behind_other(const text::Folded& text, const NameMatch& name) const {
    const std::string& original = text.original();
    const text::Span span = span_in(original, name.groups[0]);
    const bool greeting =
        !name.groups[5].empty() && rules::word_list("word_of_greeting").has(text::fold(string_of(name.groups[5])));
    if (greeting || inside_word(original, span)) {
        return span.end;  // «Уважаемая Анна Борисовна!»
    }
    if (is_abbreviation(surname_of(name.groups.data()))) {
        const re2::StringPiece& behind = !name.groups[1].empty() ? name.groups[2] : name.groups[6];
        return behind.empty() ? span.end : span_in(original, behind).begin;
    }
    const std::string_view veto = veto_before(text, span.begin);
    if (!name.groups[1].empty()) {
        const std::string_view own = veto_before(text, span_in(original, name.groups[2]).begin);
        if (own == "name" || own == "initials") {
            return span.end;  // «Площадь А. Б. Сомова»
        }
        const std::string closing = word_closing_line(original, span.end);
        const bool closed = !closing.empty() && nouns_.heads(text::Folded(closing)).empty();
        // «Педагог О. Л. Травина»: an office, no surname.
        const bool office = veto.empty() && !nouns_.heads(text::Folded(string_of(name.groups[1]))).empty();
        if (veto == "surname" || closed || office ||
            initials_belong_behind(original, string_of(name.groups[1]), span.end)) {
            return span_in(original, name.groups[2]).begin;
        }
    }
    if (veto.empty() && is_seal_before_office(string_of(name.groups[3]), string_of(name.groups[4]), nouns_)) {
        return span.end;
    }
    const bool named_after = veto == "initials" && may_name_after(string_of(name.groups[4]));
    if (!name.groups[3].empty() && (named_after || is_in_title(text, span, nouns_))) {
        return span.end;
    }
    if (!name.groups[5].empty() && (veto == "surname" || is_no_surname(string_of(name.groups[5]), parts_, nouns_))) {
        return span_in(original, name.groups[6]).begin;  // «директор ДДТ с. Липовка Анна Петровна Сомова»
    }
    return veto == "name" ? std::optional(span.end) : std::nullopt;
}

// «Сомова А. (методист)», «Сомова А. – методист»: takes the mark off a single initial; false where no office opens what
// stands behind it.
bool PersonReader::settle_bracket(const std::string& original, NameMatch& name) const {
    constexpr std::size_t longest = 120;  // bytes
    re2::StringPiece& initials = name.groups[2];
    const bool bracket = initials.ends_with("(");
    if (!bracket && !initials.ends_with("-") && !initials.ends_with("–")) {
        return true;
    }
    const std::size_t begin = span_in(original, initials).end;
    const std::size_t end = std::min(original.find_first_of(bracket ? ")" : ",;.\n", begin), original.size());
    const text::Folded inside(std::string_view(original).substr(begin, end - begin <= longest ? end - begin : 0));
    const std::vector<HeadNoun> heads = nouns_.heads(inside);
    const bool office = !heads.empty() && heads.front().use == "role" &&
                        inside.folded().find_first_of(",.;:") >= heads.front().span.begin;
    const std::string letters = string_of(initials);
    const std::size_t behind = letters.size() - letters.find('.') - 1;
    name.groups[0].remove_suffix(behind);
    initials.remove_suffix(behind);
    return office;
}

std::vector<PersonMention> PersonReader::find(const text::Folded& text) const {
    if (!text.is_mended()) {
        return find_in(text);
    }
    const text::Mended mended(text.original());
    std::vector<PersonMention> found = find_in(text::Folded(mended.text()));
    for (PersonMention& person : found) {
        person.span = mended.to_original(person.span);
    }
    return found;
}

// \pre the original has nothing to repair
std::vector<PersonMention> PersonReader::find_in(const text::Folded& text) const {
    const std::string& original = text.original();
    PeopleFound found(text, parts_, nouns_);
    if (rules::word_list("sign_of_honour").within(text.folded())) {
        for (PersonMention& person : honoured(text)) {
            if (!found.has_at(person.span)) {
                person.role = person.role ? person.role : found.role_before(person.span.begin).role;
                found.add(std::move(person), false, false);
            }
        }
    }
    NameMatch name;
    std::size_t from = 0;
    std::size_t oblique_end = std::string::npos;  // of the last name in an oblique case
    NameCase last_case = NameCase::oblique;
    while (name_shape().Match(original, from, original.size(), RE2::UNANCHORED, name.groups.data(), name.size())) {
        if (!settle_bracket(original, name)) {
            from = span_in(original, name.groups[2]).begin;
            continue;
        }
        PersonMention person;
        person.span = span_in(original, name.groups[0]);
        if (const auto behind = behind_other(text, name)) {
            from = *behind;
            continue;
        }
        from = person.span.end;
        if (found.has_at(person.span)) {
            continue;
        }
        RoleFound role = found.role_before(person.span.begin);
        person.role = std::move(role.role);
        NameCase name_case =
            role.name_case != NameCase::nominative ? role.name_case : governed_case(text, person.span.begin);
        if (name_case == NameCase::nominative && oblique_end < person.span.begin &&
            goes_on_oblique(original, {oblique_end, person.span.begin}, name.groups.data(), person.span.end,
                            role.of_several)) {
            name_case = last_case;
        }
        const bool certain = is_declined(surname_of(name.groups.data()));
        const bool declined = name_case != NameCase::nominative || certain;
        oblique_end = declined ? person.span.end : std::string::npos;
        last_case = name_case == NameCase::nominative ? NameCase::oblique : name_case;
        name_person(name.groups.data(), original, name_case, person);
        person.name = in_one_line(std::move(person.name));
        found.add(std::move(person), role.weak, declined);
    }
    return std::move(found).with_roles_behind();
}

Text PersonReader::role_of_line(const text::Folded& line) const {
    const RoleSearch roles(line, parts_, nouns_);
    const std::vector<HeadNoun> heads = nouns_.heads(line);
    if (heads.empty() || heads.front().use != "role" || line.folded().size() > 300) {
        return std::nullopt;
    }
    // «Сборник практик педагогов района» is nobody's office.
    const text::Span head = heads.front().span;
    const std::string_view word = std::string_view(line.folded()).substr(head.begin, head.size());
    if (heads.front().oblique && rules::word_list("officials_oblique").has(word)) {
        return std::nullopt;
    }
    return roles.before(line.original().size(), {}).role;
}

}  // namespace svod::normalizer::phrases
