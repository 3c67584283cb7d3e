#include "normalizer/phrases/date_roles.hpp"

#include <re2/re2.h>

#include <algorithm>
#include <mutex>

#include "normalizer/engine/literals.hpp"
#include "normalizer/engine/prefilter.hpp"

namespace svod::normalizer::phrases {
namespace {

// The longest phrase that leads to a date («отчет о … за»); more would read another sentence's words.
constexpr std::size_t window = 320;

bool continues_character(char c) {
    return (static_cast<unsigned char>(c) & 0xC0U) == 0x80U;
}

std::string_view before(std::string_view folded, std::size_t end) {
    std::size_t begin = end > window ? end - window : 0;
    while (begin < end && continues_character(folded[begin])) {
        ++begin;
    }
    return folded.substr(begin, end - begin);
}

std::string_view after(std::string_view folded, std::size_t begin) {
    std::size_t end = std::min(folded.size(), begin + window);
    while (end < folded.size() && end > begin && continues_character(folded[end])) {
        --end;
    }
    return folded.substr(begin, end - begin);
}

bool is_years(const DateMatch& date) {
    return date.precision == Text("range") && date.start && date.end && date.start->ends_with("-01-01") &&
           date.end->ends_with("-12-31");
}

bool is_about(const std::vector<std::string>& precisions, const DateMatch& date) {
    return precisions.empty() || std::any_of(precisions.begin(), precisions.end(), [&](const std::string& precision) {
               return precision == "years" ? is_years(date) : date.precision == Text(precision);
           });
}

std::vector<std::string> split(std::string_view text) {
    std::vector<std::string> parts;
    while (!text.empty()) {
        const std::size_t end = std::min(text.find(','), text.size());
        parts.emplace_back(text.substr(0, end));
        text.remove_prefix(std::min(end + 1, text.size()));
    }
    return parts;
}

bool found_in(std::string_view text, const engine::LazyPattern& pattern) {
    return RE2::PartialMatch(re2::StringPiece(text.data(), text.size()), pattern.get());
}

}  // namespace

// Tells by one pass over the words which rows are worth a search; made when it is first asked.
struct DateRoles::Filter {
    std::vector<std::string> patterns;
    std::once_flag once;
    engine::Prefilter prefilter;

    [[nodiscard]] const engine::Prefilter& get() {
        std::call_once(once, [this] {
            engine::LiteralReader literals;
            for (const std::string& pattern : patterns) {
                prefilter.add(literals.read(pattern));
            }
            prefilter.seal();
        });
        return prefilter;
    }
};

DateRoles::DateRoles() : filter_(std::make_unique<Filter>()) {}
DateRoles::DateRoles(DateRoles&&) noexcept = default;
DateRoles& DateRoles::operator=(DateRoles&&) noexcept = default;
DateRoles::~DateRoles() = default;

Outcome<DateRoles> DateRoles::create(const rules::RuleSet& rules) {
    DateRoles roles;
    const engine::Pack* pack = rules.pack("date_roles");
    if (pack == nullptr) {
        return tl::unexpected(Failure{FailureKind::bad_rules, "date_roles", "the pack is missing"});
    }
    for (const engine::PackRow& row : pack->rows) {
        const std::string where = row.file + ":" + std::to_string(row.line);
        const auto expanded = rules.vocabulary().expand(pack->cell(row, "pattern"), where);
        if (!expanded) {
            return tl::unexpected(expanded.error());
        }
        const std::string_view place = pack->cell(row, "place");
        Row made;
        made.hint = {std::string(pack->cell(row, "role")), "date_roles/" + std::string(pack->cell(row, "rule")),
                     std::string(pack->cell(row, "manner"))};
        made.place = place == "before"    ? Place::before
                     : place == "after"   ? Place::after
                     : place == "column"  ? Place::column
                     : place == "heading" ? Place::heading
                                          : Place::sentence;
        made.precisions = split(pack->cell(row, "precision"));
        const std::string words = "(?:" + expanded->pattern + ")";
        const std::string edge = "(?:^|[^\\pL\\d])";
        const std::string pattern = made.place == Place::before   ? edge + words + " ?$"
                                    : made.place == Place::after  ? "^" + words
                                    : made.place == Place::column ? "^" + words + "$"
                                                                  : edge + words + "(?:[^\\pL]|$)";
        made.pattern = std::make_unique<const engine::LazyPattern>(
            made.place == Place::sentence ? edge + words : pattern, engine::LazyPattern::Prefer::first);
        if (const auto error = row.built_in ? std::nullopt : made.pattern->error()) {
            return tl::unexpected(Failure{FailureKind::bad_rules, where, "bad pattern: " + *error + "; mend it"});
        }
        roles.rows_.push_back(std::move(made));
        roles.filter_->patterns.push_back(expanded->pattern);
    }
    return roles;
}

std::optional<DateRoles::Hint> DateRoles::by_neighbours(const text::Folded& text, const DateMatch& date) const {
    const std::string_view words_before = before(text.folded(), date.span.begin);
    const std::string_view words_after = after(text.folded(), date.span.end);
    const std::vector<bool> may_stand_before = rows_that_may_fit(words_before);
    const std::vector<bool> may_stand_after = rows_that_may_fit(words_after);
    for (std::size_t i = 0; i < rows_.size(); ++i) {
        const Row& row = rows_[i];
        const bool stands_before = row.place == Place::before;
        if ((stands_before ? may_stand_before[i] : row.place == Place::after && may_stand_after[i]) &&
            is_about(row.precisions, date) && found_in(stands_before ? words_before : words_after, *row.pattern)) {
            return row.hint;
        }
    }
    return std::nullopt;
}

std::vector<bool> DateRoles::rows_that_may_fit(std::string_view words) const {
    const std::vector<std::uint64_t>& rules = filter_->get().look(words).rules;
    std::vector<bool> may_fit(rows_.size());
    for (std::size_t i = 0; i < rows_.size(); ++i) {
        may_fit[i] = (rules[i / 64] >> (i % 64) & 1U) != 0;
    }
    return may_fit;
}

std::optional<DateRoles::Hint> DateRoles::first_of(Place place, std::string_view title) const {
    const std::vector<bool> may_fit = rows_that_may_fit(title);
    for (std::size_t i = 0; i < rows_.size(); ++i) {
        if (rows_[i].place == place && may_fit[i] && found_in(title, *rows_[i].pattern)) {
            return rows_[i].hint;
        }
    }
    return std::nullopt;
}

std::optional<DateRoles::Hint> DateRoles::by_column(std::string_view title) const {
    return first_of(Place::column, title);
}

std::optional<DateRoles::Hint> DateRoles::by_heading(std::string_view title) const {
    return first_of(Place::heading, title);
}

std::optional<DateRoles::Hint> DateRoles::by_sentence(const text::Folded& text, text::Span sentence,
                                                      const DateMatch& date) const {
    const std::string_view words = std::string_view(text.folded()).substr(sentence.begin, sentence.size());
    const std::vector<bool> may_fit = rows_that_may_fit(words);
    for (std::size_t i = 0; i < rows_.size(); ++i) {
        const Row& row = rows_[i];
        if (row.place == Place::sentence && may_fit[i] && is_about(row.precisions, date) &&
            found_in(words, *row.pattern)) {
            return row.hint;
        }
    }
    return std::nullopt;
}

}  // namespace svod::normalizer::phrases
