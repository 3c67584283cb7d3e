#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "normalizer/engine/matcher.hpp"
#include "normalizer/phrases/happening_text.hpp"
#include "normalizer/phrases/happenings.hpp"
#include "normalizer/phrases/noun_phrases.hpp"

/// The parts that the sources of HappeningReader share.
namespace svod::normalizer::phrases {

/// A word that names what happened, with its kind (list 3.2).
struct Form {
    text::Span span;
    std::string kind;
    std::size_t from = 0;  // what stands before it belongs to something else
};

struct HappeningReader::Implementation {
    engine::Matcher matcher;

    [[nodiscard]] std::vector<text::Span> spans_of(std::string_view bare, std::string_view part) const;

    /// «Предложения: провести в мае семинар»: an infinitive that opens its part of a clause without another verb.
    [[nodiscard]] std::optional<HappeningVerb> intended(const text::Folded& clause, const std::string& bare,
                                                        const std::vector<text::Span>& dates) const;

    [[nodiscard]] HappeningVerb verb_of(const text::Folded& clause, std::string_view bare,
                                        const engine::Match& match) const;

    /// «сайт не работал»: what did not go on and is no happening.
    [[nodiscard]] bool is_idle(std::string_view bare, const engine::Match& match) const;
    [[nodiscard]] bool tells_of_idleness(std::string_view bare) const;

    /// «конкурс «Весна», семинар «Лето»»: the topic stands right behind a form behind a comma, or behind «и».
    [[nodiscard]] bool is_of_next(const std::string& bare, std::size_t title_end, const ThemeMatch& theme,
                                  const EventKindReader& kinds) const;

    /// «Семинаров не было»: words right behind a title that say there was none of it.
    [[nodiscard]] bool is_denied(std::string_view bare, text::Span title) const;

    /// The verbs that tell of happenings, none in relative clauses; where there is none, past verbs of any kind.
    [[nodiscard]] std::vector<engine::Match> verb_matches(std::string_view bare) const;

    /// The last of the forms within a region that «и» joins: «тренинг и конкурс (ноябрь)»; none where it has none.
    [[nodiscard]] std::optional<Form> last_joined(const std::string& bare, text::Span region,
                                                  const EventKindReader& kinds) const;

    /// The first form within a region of the clause.
    [[nodiscard]] std::optional<Form> form_in(const std::string& bare, text::Span region,
                                              const EventKindReader& kinds) const;

    /// The kind of a form by all the words of its clause: «для родителей класса прошло собрание».
    [[nodiscard]] std::string kind_in_clause(const std::string& bare, const Form& form,
                                             const EventKindReader& kinds) const;

    /// Where the words behind a form end that belong to it: before who did something there («на совете методисты …»).
    [[nodiscard]] std::size_t end_before_agent(const std::string& folded, const std::string& bare,
                                               text::Span behind) const;

    /// Where the words behind the verb stop telling of the happening itself.
    [[nodiscard]] std::size_t region_end(const std::string& bare, std::size_t begin) const;

    [[nodiscard]] PhraseBounds bounds_of(const text::Folded& clause, const std::string& bare,
                                         const std::vector<text::Span>& dates,
                                         const std::optional<ThemeMatch>& theme) const;

    /// «Из-за перехода на дистанционное обучение семинар проведён 9 мая»: the last form before the verb is what was
    /// held, those before it belong to the cause that opens the clause.
    [[nodiscard]] Form behind_cause(const std::string& bare, text::Span region, Form form,
                                    const EventKindReader& kinds) const;

    /// The form that opens a part of the clause, behind adjectives and days at most: «4 марта районный семинар прошёл
    /// …».
    [[nodiscard]] std::optional<Form> opening_form(const std::string& bare, text::Span part, const PhraseBounds& bounds,
                                                   const EventKindReader& kinds) const;

    /// «праздник – День открытых дверей», «праздник – «Чудеса»»: what names a form once more behind the dash that
    /// follows it; none where a verb or a day stands there.
    [[nodiscard]] std::optional<Form> apposition(const text::Folded& clause, const std::string& bare, const Form& form,
                                                 const PhraseBounds& bounds, const EventKindReader& kinds) const;

    /// Whether another verb stands between an offset and a form: «прошла декада, проведено 8 мероприятий».
    [[nodiscard]] bool has_own_verb(const std::string& bare, std::size_t begin, const Form& form) const;

    /// The form that a verb tells of: in the part of the clause behind it, in the part before it, else farther off. The
    /// noun beside a passive goes before a form farther off («проведён отбор, в реестр внесены …»).
    [[nodiscard]] std::optional<Form> form_of_verb(const text::Folded& clause, const std::string& bare,
                                                   const HappeningVerb& verb, const PhraseBounds& bounds,
                                                   const EventKindReader& kinds) const;

    /// «Проведены 3 совещания, семинар для педагогов (30 марта, 18 чел.)»: a day in brackets tells of what stands
    /// before.
    [[nodiscard]] std::optional<Form> form_at_bracket(const text::Folded& clause, const std::string& bare,
                                                      const std::vector<text::Span>& dates, const HappeningVerb& verb,
                                                      const EventKindReader& kinds) const;

    /// «На семинаре (12 мая) методист показала …»: a day in brackets right behind where something was told of.
    /// «утверждён порядок проведения слёта»: what an act was done to, which is no happening that it names.
    [[nodiscard]] std::optional<Form> thing_of_verb(const text::Folded& clause, const HappeningVerb& verb,
                                                    const PhraseBounds& bounds) const;
    [[nodiscard]] std::optional<Form> gathering_at_bracket(const text::Folded& clause, const std::string& bare,
                                                           const std::vector<text::Span>& dates,
                                                           const HappeningVerb& verb,
                                                           const EventKindReader& kinds) const;

    /// What a relative clause or a participle with a date of its own tells of: «опрос, проведённый в мае, показал …».
    [[nodiscard]] std::optional<HappeningMatch> told_beside(const text::Folded& clause, const std::string& bare,
                                                            const std::vector<text::Span>& dates,
                                                            const PhraseBounds& bounds,
                                                            const std::optional<ThemeMatch>& theme,
                                                            const EventKindReader& kinds, bool has_verb) const;

    /// What the noun behind a participle and its date names: «проведённый 12 марта семинар».
    [[nodiscard]] std::optional<HappeningMatch> told_behind(const text::Folded& clause, const std::string& bare,
                                                            const std::vector<text::Span>& dates,
                                                            const PhraseBounds& bounds,
                                                            const std::optional<ThemeMatch>& theme,
                                                            const EventKindReader& kinds,
                                                            const engine::Match& participle) const;

    /// The part of a phrase behind its last verb that has a form behind it: «осуществлялось на собраниях».
    [[nodiscard]] text::Span behind_verbs(const std::string& bare, text::Span phrase,
                                          const EventKindReader& kinds) const;

    /// A clause without a verb goes on with what stood before it.
    [[nodiscard]] std::optional<HappeningMatch> carried(const text::Folded& clause, const std::string& bare,
                                                        const PhraseBounds& bounds,
                                                        const std::optional<ThemeMatch>& theme,
                                                        const HappeningLead& lead, const EventKindReader& kinds) const;

    static constexpr const char* verb_rule = "happenings/lead";
};

}  // namespace svod::normalizer::phrases
