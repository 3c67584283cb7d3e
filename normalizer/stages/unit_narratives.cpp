#include "normalizer/stages/unit_narratives.hpp"

#include <algorithm>
#include <optional>
#include <string>

#include "normalizer/phrases/happening_text.hpp"
#include "normalizer/rules/word_lists.hpp"
#include "normalizer/stages/narrative_clauses.hpp"
#include "normalizer/text/characters.hpp"

namespace svod::normalizer::stages {
namespace {

// «Проведено 2 совещания.»: a sentence that says how many were held; the next ones may name them.
struct Tally {
    phrases::HappeningVerb verb;
    std::string kind;
};

// «Проведены следующие мероприятия:» before the list that names them.
bool leads_into_events(const Reading& reading, std::size_t unit, std::string_view clause) {
    return clause.ends_with(":") && unit + 1 < reading.units.size() &&
           reading.units[unit + 1].kind == Unit::Kind::list_item && reading.units[unit + 1].event;
}

// A paragraph that is a day and no more.
bool day_of_line(const Unit& unit, const phrases::Readers& readers, const phrases::Period& period) {
    constexpr std::size_t longest = 40;  // letters
    if (unit.kind != Unit::Kind::paragraph || unit.is_section_title || text::length(unit.text.original()) > longest) {
        return false;
    }
    const auto dates = readers.dates.find(unit.text, period);
    return dates.size() == 1 && dates.front().precision == Text("day") &&
           dates.front().span.size() + 2 >= unit.text.folded().size();
}

// «13 мая прошёл фестиваль, в рамках которого проведены:» tells of the day itself; only the rest leads in.
bool tells_before_lead(const text::Folded& clause, const std::vector<text::Span>& dates) {
    std::size_t relative = std::string::npos;
    for (const rules::WordList::Entry& entry : rules::word_list("relative_stem").entries()) {
        relative = std::min(relative, clause.folded().find(entry.text));
    }
    return relative != std::string::npos &&
           std::any_of(dates.begin(), dates.end(), [&](const text::Span& date) { return date.end < relative; });
}

// Reads the clauses of one unit one after the other.
class UnitNarratives {
  public:
    UnitNarratives(const Reading& reading, const phrases::Readers& readers, std::size_t index)
        : reading_(reading),
          readers_(readers),
          index_(index),
          unit_(reading.units[index]),
          period_(reading.enclosing_period(unit_)) {}

    std::vector<Told> read() {
        if (readers_.dates.find(unit_.text, period_).empty() && !is_headed()) {
            return {};  // a happening needs its day
        }
        const std::string_view original = unit_.text.original();
        const bool in_row = stands_in_row(unit_) && unit_.event;
        lead_.verb = asked();
        for (const DatedClause& clause : clauses_of(original, period_, readers_, in_row)) {
            read_clause(clause, original.substr(clause.place.begin, clause.place.size()));
        }
        drop_counted();
        return std::move(found_);
    }

  private:
    // «В мае проведены 2 семинара. 5 мая семинар «…», 12 мая семинар «…»»: the first sentence counts, the others tell.
    void drop_counted() {
        for (std::size_t i = 0; i < found_.size(); ++i) {
            const auto begin = found_.begin() + static_cast<std::ptrdiff_t>(i);
            const auto same = std::count_if(begin + 1, found_.end(), [&](const Told& other) {
                return other.happening.kind == begin->happening.kind && !other.counts;
            });
            if (begin->counts && same >= 2) {
                found_.erase(begin);
                return;
            }
        }
    }

    void read_clause(const DatedClause& clause, std::string_view words) {
        const text::Folded folded(words);
        if (clause.place.begin == 0 && clause.dates.empty() && is_headed() &&
            readers_.dates.find(folded, period_).empty()) {
            add(clause, folded);
            return;
        }
        const auto verbs = readers_.events.happenings.verbs(folded);
        const bool listed = clause.goes_on || (in_list_ && verbs.empty() && !clause.dates.empty());
        if (clause.begins_sentence) {
            label_ = std::string(words.substr(0, words.find(':') == std::string_view::npos ? 0 : words.find(':') + 1));
        }
        if (clause.begins_sentence && !listed) {
            lead_ = {asked(), std::nullopt};
            counted_.reset();
        }
        in_list_ = listed;
        auto tally =
            clause.begins_sentence && !verbs.empty() ? tally_of(folded, clause.dates, verbs.front()) : std::nullopt;
        const bool counts = tally.has_value();
        if (counts) {
            tally_ = std::move(tally);
        }
        const std::size_t told = found_.size();
        if (!clause.dates.empty() &&
            (!leads_into_events(reading_, index_, words) || tells_before_lead(folded, clause.dates))) {
            add(clause, folded);
            if (counts && found_.size() > told) {
                found_.back().counts = true;
            }
        } else if (words.ends_with(":")) {
            lead_.happening = find(folded, clause.dates);
            counted_ = counts ? lead_.happening : std::nullopt;
        }
        if (!verbs.empty()) {
            lead_.verb = verbs.back();
        } else if (auto announced = readers_.events.happenings.announced(folded)) {
            lead_.verb = std::move(announced);
            if (!lead_.happening && clause.dates.empty()) {
                lead_.happening = find(folded, clause.dates);  // «Семинары: «Оценивание» – 10 октября»
            }
        }
    }

    // What a clause with a numeral of two or more right before a form of activity counts.
    [[nodiscard]] std::optional<Tally> tally_of(const text::Folded& clause, const std::vector<text::Span>& dates,
                                                const phrases::HappeningVerb& verb) const {
        constexpr std::size_t longest_form = 60;  // bytes
        for (const phrases::NumberMatch& number : readers_.numbers.find(clause)) {
            const auto of_date = [&](const text::Span& date) { return date.overlaps(number.span); };
            if (std::any_of(dates.begin(), dates.end(), of_date)) {
                continue;  // «С 5 по 9 мая прошёл конкурс»
            }
            const std::size_t end = clause.folded().find_first_of(".,;:(", number.span.end);
            std::size_t last = std::min({end, clause.folded().size(), number.span.end + longest_form});
            while (last < clause.folded().size() &&
                   (static_cast<unsigned char>(clause.folded()[last]) & 0xC0U) == 0x80U) {
                --last;  // a letter is whole or not there
            }
            const text::Folded behind(clause.original_of({number.span.end, last}));
            const auto kind = number.value >= 2 ? readers_.event_kinds.find(behind) : std::nullopt;
            if (kind && kind->kind != "other" && kind->span.begin <= longest_form / 2) {
                return Tally{verb, kind->kind};
            }
        }
        return std::nullopt;
    }

    // The paragraph stands under a line that holds nothing but a day.
    [[nodiscard]] bool is_headed() const {
        return unit_.kind == Unit::Kind::paragraph && index_ > 0 &&
               day_of_line(reading_.units[index_ - 1], readers_, period_);
    }

    // The verb of the question that a cell answers: «Какие семинары проведены?».
    [[nodiscard]] std::optional<phrases::HappeningVerb> asked() const {
        if (unit_.kind != Unit::Kind::cell || unit_.event || index_ == 0) {
            return std::nullopt;
        }
        const Unit& question = reading_.units[index_ - 1];
        const bool same_row = question.table == unit_.table && question.place.row_no == unit_.place.row_no;
        const auto verbs =
            same_row ? readers_.events.happenings.verbs(question.text) : std::vector<phrases::HappeningVerb>();
        return verbs.empty() ? std::nullopt : std::optional(verbs.back());
    }

    [[nodiscard]] std::optional<phrases::HappeningMatch> find(const text::Folded& clause,
                                                              const std::vector<text::Span>& dates) const {
        return readers_.events.happenings.find(clause, dates, lead_, readers_.event_kinds, readers_.events.themes);
    }

    // «План на лето: поход в июне, слёт в июле» tells of what is meant, as does a day behind the report's period.
    [[nodiscard]] std::optional<phrases::HappeningMatch> named_before(const text::Folded& clause,
                                                                      const std::vector<text::Span>& dates) const {
        const bool in_row = stands_in_row(unit_) && unit_.event;
        if (unit_.kind != Unit::Kind::paragraph && !in_row) {
            return std::nullopt;
        }
        auto found =
            readers_.events.happenings.named_before(clause, dates, readers_.event_kinds, readers_.events.themes);
        if (found && in_row && (found->kind == "publication" || found->kind == "registry")) {
            return std::nullopt;  // «сайт центра – 12 мая»: where the row's own work is to be seen
        }
        const Text end = phrases::iso(reading_.period.end);
        const std::vector<phrases::DateMatch> days = readers_.dates.find(clause, period_);
        const bool later = end && !days.empty() && days.front().start && *days.front().start > *end;
        const auto state = label_.empty() ? std::nullopt : readers_.events.list_leads.state_of(text::Folded(label_));
        if (found && (later || (state && state->status == "planned"))) {
            found->verb.status = "planned";
        }
        return found;
    }

    // Whether a heading above says that what stands below it is still ahead; results aren't.
    [[nodiscard]] bool is_ahead() const {
        if (unit_.role == CellRole::result || unit_.role == CellRole::status) {
            return false;
        }
        return reading_.nearest_section(unit_.section, [&](const Section& section) {
            const auto state = readers_.events.list_leads.state_of(text::Folded(section.title));
            return section.code == Text("prospects") || (state && state->status == "planned");
        }) != nullptr;
    }

    // «Состоялось 12 сентября, решено создать банк практик»: told of the row itself; what is to come of it is no
    // object.
    [[nodiscard]] bool is_only_intended(const text::Folded& clause, const phrases::HappeningMatch& happening) const {
        if (!stands_in_row(unit_) || !unit_.event || happening.title_span.begin < happening.verb.span.end) {
            return false;
        }
        std::string_view between =
            std::string_view(clause.folded()).substr(0, happening.title_span.begin).substr(happening.verb.span.end);
        const std::size_t comma = between.find(", ");
        between = text::trim(comma == std::string_view::npos ? "" : between.substr(comma));
        return rules::word_list("infinitive").has(between.substr(between.rfind(' ') + 1));
    }

    // «Слёт юннатов» over «Прошёл 12 мая, …»; a day over «Слёт юннатов. Участвовали …».
    [[nodiscard]] std::optional<phrases::HappeningMatch> named_above(const DatedClause& clause,
                                                                     const text::Folded& words) const {
        const phrases::HappeningReader& reader = readers_.events.happenings;
        if (clause.place.begin > 0 || unit_.kind != Unit::Kind::paragraph || stands_in_row(unit_) || index_ == 0) {
            return std::nullopt;
        }
        const std::vector<phrases::HappeningVerb> verbs = reader.verbs(words);
        if (clause.dates.empty()) {
            const bool lists = words.folded().find(':') != std::string::npos;  // «Слёт юннатов: заявка, смета»
            return verbs.empty() && !lists ? reader.named_first(words, readers_.event_kinds, readers_.events.themes)
                                           : std::nullopt;
        }
        const Unit& above = reading_.units[index_ - 1];
        const bool of_heading = above.is_section_title && above.kind != Unit::Kind::cell && !verbs.empty() &&
                                verbs.front().span.begin == 0 &&
                                (verbs.front().object == "subject" || verbs.front().object == "state");
        auto named =
            of_heading ? reader.named_first(above.text, readers_.event_kinds, readers_.events.themes) : std::nullopt;
        if (named) {
            named->verb = verbs.front();
            named->inferred = false;
        }
        return named;
    }

    // «Проведены 3 заседания: …; 5 мая – подведены итоги года»: what went on at one of those counted.
    [[nodiscard]] bool tells_of_counted(const DatedClause& clause, const text::Folded& words,
                                        const phrases::HappeningMatch& happening) const {
        if (!counted_ || clause.dates.empty() || clause.dates.front().begin > 0 || happening.kind != "other" ||
            happening.verb.status != "done" || happening.inferred ||
            readers_.events.happenings.names_form(words, readers_.event_kinds)) {
            return false;
        }
        return text::trim(std::string_view(words.folded()).substr(clause.dates.front().end)).starts_with("- ");
    }

    // «Районный этап – 5 мая, областной – 20 мая»: another one of what a sentence without a verb names first.
    [[nodiscard]] std::optional<phrases::HappeningMatch> another_one(const DatedClause& clause,
                                                                     const text::Folded& words) const {
        if (clause.begins_sentence || lead_.verb || !lead_.happening || clause.dates.empty() ||
            !phrases::elliptic_subject(words.folded())) {
            return std::nullopt;
        }
        auto found = readers_.events.happenings.find(words, clause.dates, {lead_.happening->verb, lead_.happening},
                                                     readers_.event_kinds, readers_.events.themes);
        if (found) {
            found->verb.raw = found->title;
            found->inferred = lead_.happening->inferred;
        }
        return found;
    }

    void add(const DatedClause& clause, const text::Folded& folded) {
        auto happening = find(folded, clause.dates);
        if (!happening && !lead_.verb) {
            happening =
                readers_.events.happenings.named(folded, clause.dates, readers_.event_kinds, readers_.events.themes);
            happening = happening ? std::move(happening) : named_before(folded, clause.dates);
            if (happening && is_ahead()) {
                happening->verb.status = "planned";
            }
        }
        happening = happening ? std::move(happening) : named_above(clause, folded);
        happening = happening ? std::move(happening) : another_one(clause, folded);
        if (happening && tells_of_counted(clause, folded, *happening)) {
            happening->title = counted_->title;
            happening->kind = counted_->kind;
            happening->verb = counted_->verb;
        }
        if (!happening || (happening->verb.span.begin == 0 && is_only_intended(folded, *happening))) {
            return;
        }
        if (happening->inferred && tally_ && tally_->kind == happening->kind && happening->verb.status == "done") {
            happening->verb = tally_->verb;
            happening->inferred = false;
        }
        Told told{clause.place, std::move(*happening), {}};
        for (phrases::DateMatch& date : readers_.dates.find(folded, period_)) {
            if (std::find(clause.dates.begin(), clause.dates.end(), date.span) != clause.dates.end()) {
                told.dates.push_back(std::move(date));
            }
        }
        lead_.happening = told.happening;
        found_.push_back(std::move(told));
    }

    const Reading& reading_;
    const phrases::Readers& readers_;
    std::size_t index_;
    const Unit& unit_;
    phrases::Period period_;
    phrases::HappeningLead lead_;
    bool in_list_ = false;
    std::optional<Tally> tally_;
    std::optional<phrases::HappeningMatch> counted_;  // by the lead-in of a list
    std::string label_;                               // what a colon of the sentence divides from the rest
    std::vector<Told> found_;
};

}  // namespace

std::vector<Told> told_in_unit(const Reading& reading, const phrases::Readers& readers, std::size_t index) {
    return UnitNarratives(reading, readers, index).read();
}

}  // namespace svod::normalizer::stages
