#include "normalizer/phrases/themes.hpp"

#include <algorithm>

#include "normalizer/engine/matcher.hpp"
#include "normalizer/phrases/name_forms.hpp"
#include "normalizer/phrases/quotes.hpp"
#include "normalizer/rules/word_lists.hpp"
#include "normalizer/text/characters.hpp"

namespace svod::normalizer::phrases {
namespace {

// The offset of the quotation mark that follows an announcing word, past spaces, a colon and a dash; npos if none.
std::size_t mark_behind(std::string_view folded, std::size_t offset) {
    while (offset < folded.size() && (folded[offset] == ' ' || folded[offset] == ':' || folded[offset] == '-')) {
        ++offset;
    }
    return offset < folded.size() && folded[offset] == '"' ? offset : std::string_view::npos;
}

bool ends_sentence_between(const text::Folded& text, std::size_t begin, std::size_t end) {
    const std::string& folded = text.folded();
    for (std::size_t i = begin; i + 2 < end; ++i) {
        const bool stop = folded[i] == '.' || folded[i] == ';' || folded[i] == '!' || folded[i] == '?';
        if (stop && folded[i + 1] == ' ') {
            const std::size_t next = text.to_original({i + 2, i + 3}).begin;
            const char32_t c = text::character_at(text.original(), next);
            const bool initial = i >= 3 && folded[i - 3] == ' ';  // «О. И. Иванова»
            if (folded[i] == ';' || (text::is_upper(c) && !initial)) {
                return true;
            }
        }
    }
    return false;
}

// «кружки «Тон» и «Лад»»: nothing but a comma or a conjunction between two quotations.
bool are_joined(std::string_view folded, const Quoted& first, const Quoted& second) {
    if (second.outer.begin < first.outer.end) {
        return false;
    }
    const std::string_view between = text::trim(folded.substr(first.outer.end, second.outer.begin - first.outer.end));
    return between == "," || rules::word_list("conjunction").has(between);
}

}  // namespace

struct ThemeReader::Implementation {
    engine::Matcher matcher;

    [[nodiscard]] ThemeMatch theme_of(const text::Folded& text, std::size_t begin, const Quoted& quoted,
                                      std::string rule) const {
        return {quoted.inner,
                {begin, quoted.outer.end},
                std::string(text.original_of(quoted.inner)),
                "themes/" + std::move(rule)};
    }

    // «тема: «…»»: the quotation is read by itself, as it may stand inside an unclosed one.
    [[nodiscard]] std::optional<ThemeMatch> announced(const text::Folded& text,
                                                      const std::vector<engine::Match>& matches) const {
        for (const engine::Match& match : matches) {
            if (matcher.cell(match, "part") != "marker") {
                continue;
            }
            const std::size_t mark = mark_behind(text.folded(), match.span.end);
            const auto quoted = mark == std::string_view::npos ? std::optional<Quoted>() : quotation_at(text, mark);
            if (quoted && quoted->inner.size() > 0) {
                return theme_of(text, match.span.begin, *quoted, std::string(matcher.cell(match, "rule")));
            }
        }
        return std::nullopt;
    }

    // «для центров «Точка роста»»: a name that the whole country knows, unless the form stands right before it.
    [[nodiscard]] bool is_known_name(std::string_view folded, const Quoted& quoted, const engine::Match& form) const {
        if (text::trim(folded.substr(form.span.end, quoted.outer.begin - form.span.end)).empty()) {
            return false;
        }
        const std::string inner(folded.substr(quoted.inner.begin, quoted.inner.size()));
        const std::vector<engine::Match> matches = matcher.find_all(inner);
        return std::any_of(matches.begin(), matches.end(), [&](const engine::Match& match) {
            return matcher.cell(match, "part") == "known" && match.span.size() == inner.size();
        });
    }

    // «для руководителей кружков «Тон»»: several have no one name, but «кружков «Тон» и «Лад»».
    [[nodiscard]] bool tells_of_several(const text::Folded& text, const Quoted& quoted, const std::vector<Quoted>& all,
                                        const std::vector<engine::Match>& matches, std::size_t end) const {
        const bool one_of_names = std::any_of(all.begin(), all.end(), [&](const Quoted& other) {
            return are_joined(text.folded(), quoted, other) || are_joined(text.folded(), other, quoted);
        });
        return !one_of_names && std::any_of(matches.begin(), matches.end(), [&](const engine::Match& match) {
            return matcher.cell(match, "part") == "several" && match.span.end == end;
        });
    }

    [[nodiscard]] bool is_name(const text::Folded& text, const Quoted& quoted, const std::vector<Quoted>& all) const {
        const std::string_view folded = text.folded();
        const std::string_view first =
            folded.substr(quoted.inner.begin, folded.find(' ', quoted.inner.begin) - quoted.inner.begin);
        if (rules::word_list("opening_of_topic").has(first)) {
            return false;  // «Об итогах набора» names a topic, whatever stands before it
        }
        const bool another_follows = std::any_of(all.begin(), all.end(), [&](const Quoted& next) {
            return next.outer.begin > quoted.outer.begin && next.outer.begin >= quoted.outer.end &&
                   text::trim(folded.substr(quoted.outer.end, next.outer.begin - quoted.outer.end)).empty();
        });
        if (another_follows) {
            return true;
        }
        // Only the words right before the mark matter: what stands behind it could lengthen a match over it.
        const std::string before(text::trim(folded.substr(0, quoted.outer.begin)));
        const std::size_t next = folded.find_first_not_of(' ', quoted.outer.end);
        const bool goes_on = next != std::string_view::npos &&
                             std::string_view(".,;:(-0123456789").find(folded[next]) == std::string_view::npos;
        const std::vector<engine::Match> matches = matcher.find_all(before);
        const bool of_several = tells_of_several(text, quoted, all, matches, before.size());
        // «проектный семинар «Тон»», «секция методического объединения «Тон»»: no name of a project, nor of a group.
        const auto is_of_form = [&](const engine::Match& name) {
            return std::any_of(matches.begin(), matches.end(), [&](const engine::Match& match) {
                const std::string_view kind = std::string_view(before).substr(name.span.begin);
                const bool adjective = match.span.begin > name.span.begin &&
                                       is_adjective_form(kind.substr(0, kind.find(' '))) &&
                                       kind.find(' ') + 1 + name.span.begin == match.span.begin;
                return matcher.cell(match, "part") == "form" && match.span.end == name.span.end &&
                       (match.span.begin < name.span.begin || adjective);
            });
        };
        // «в школе семинар «Тон»», «вебинар модельного центра «Тон»»: the activity and no organisation has the name.
        const auto swallows_form = [&](const engine::Match& name) {
            return matcher.cell(name, "part") == "organization" &&
                   std::any_of(matches.begin(), matches.end(), [&](const engine::Match& match) {
                       const bool form = matcher.cell(match, "part") == "form" && match.span.begin > name.span.begin;
                       const bool holder =
                           matcher.cell(match, "part") == "holder" && match.span.begin < name.span.begin;
                       return match.span.end == name.span.end && (form || holder);
                   });
        };
        return std::any_of(matches.begin(), matches.end(), [&](const engine::Match& match) {
            const std::string_view part = matcher.cell(match, "part");
            return match.span.end == before.size() && !swallows_form(match) &&
                   ((part == "name" && !of_several && !is_of_form(match)) || part == "organization" ||
                    (part == "holder" && goes_on));
        });
    }

    [[nodiscard]] std::optional<ThemeMatch> behind_form(const text::Folded& text,
                                                        const std::vector<engine::Match>& matches) const {
        std::vector<Quoted> all = quotations(text);
        std::erase_if(all, [&](const Quoted& quoted) {  // «круглый стол» «Семья и школа»
            return rules::word_list("term_in_quotes")
                .has(std::string_view(text.folded()).substr(quoted.inner.begin, quoted.inner.size()));
        });
        const auto inside_quotation = [&](const text::Span& span) {
            return std::any_of(all.begin(), all.end(), [&](const Quoted& q) { return q.outer.overlaps(span); });
        };
        const Quoted* named = nullptr;
        for (const Quoted& quoted : all) {
            const engine::Match* form = nullptr;
            for (const engine::Match& match : matches) {
                if (matcher.cell(match, "part") == "form" && match.span.end <= quoted.outer.begin &&
                    !inside_quotation(match.span)) {
                    form = &match;
                }
            }
            const bool another_name = named != nullptr && are_joined(text.folded(), *named, quoted);
            if (form != nullptr && quoted.inner.size() > 0 && (another_name || is_name(text, quoted, all))) {
                named = &quoted;
            } else if (form != nullptr && quoted.inner.size() > 0 && !is_known_name(text.folded(), quoted, *form) &&
                       !ends_sentence_between(text, form->span.end, quoted.outer.begin)) {
                return theme_of(text, quoted.outer.begin, quoted, std::string(matcher.cell(*form, "rule")));
            }
        }
        return std::nullopt;
    }
};

ThemeReader::ThemeReader(std::unique_ptr<Implementation> implementation) : implementation_(std::move(implementation)) {}
ThemeReader::ThemeReader(ThemeReader&&) noexcept = default;
ThemeReader& ThemeReader::operator=(ThemeReader&&) noexcept = default;
ThemeReader::~ThemeReader() = default;

Outcome<ThemeReader> ThemeReader::create(const rules::RuleSet& rules) {
    auto matcher = rules.matcher("themes");
    if (!matcher) {
        return tl::unexpected(matcher.error());
    }
    return ThemeReader(std::make_unique<Implementation>(Implementation{std::move(*matcher)}));
}

std::optional<ThemeMatch> ThemeReader::find(const text::Folded& text) const {
    const std::vector<engine::Match> matches = implementation_->matcher.find_all(text);
    if (auto found = implementation_->announced(text, matches)) {
        return found;
    }
    return implementation_->behind_form(text, matches);
}

}  // namespace svod::normalizer::phrases
