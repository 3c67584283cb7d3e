#pragma once

#include <memory>
#include <optional>
#include <string>

#include "extractors/document/outcome.hpp"
#include "normalizer/records/report.hpp"
#include "normalizer/rules/rule_set.hpp"
#include "normalizer/text/folded.hpp"

namespace svod::normalizer::phrases {

/// What a phrase says of an activity's status.
struct StatusMatch {
    text::Span span;     ///< bytes of the folded text
    std::string raw;     ///< the words it rests on
    std::string status;  ///< list 3.3
    std::string basis;   ///< stated, inferred
    std::string rule;    ///< «statuses/done_word»
    /// Column `manner` of its row in packs statuses.rules and list_states.rules; mostly "".
    std::string manner = {};
};

/// Whether a cell holds more than dashes and the like: a letter, a digit, a plus or a tick.
bool says_something(std::string_view words);

/// Reads statuses (contract, list 3.3 and section 4 «Status»); rules: pack statuses.rules.
class StatusReader {
  public:
    static Outcome<StatusReader> create(const rules::RuleSet& rules);
    StatusReader(StatusReader&&) noexcept;
    StatusReader& operator=(StatusReader&&) noexcept;
    ~StatusReader();

    /// A status cell or a phrase by itself («исполнено», «не в полном объёме», «перенесено на май»); without a word of
    /// status only what tells of a thing done («✓», «12.03.2024», «Справка»): other words tell none.
    [[nodiscard]] std::optional<StatusMatch> of_status_cell(const text::Folded& text) const;

    /// The first status word of a phrase of which no activity is known (a lead-in, an item of a list); none where it
    /// has no such word.
    [[nodiscard]] std::optional<StatusMatch> of_words(const text::Folded& text) const;

    /// A result or note that tells what was done, of the activity called `title`.
    [[nodiscard]] std::optional<StatusMatch> of_result(const text::Folded& text, const text::Folded& title) const;

    /// Whether a cell of marks tells what came of the activity («Проведено 4 занятия», «перенесено на май»), beside
    /// words of status («исполнено», «ведётся постоянно»).
    [[nodiscard]] bool tells_more(const text::Folded& text) const;

    /// Whether a phrase has a word of constancy («постоянно», «1 раз в месяц»).
    [[nodiscard]] bool is_constant(const text::Folded& text) const;

  private:
    struct Implementation;
    explicit StatusReader(std::unique_ptr<Implementation> implementation);
    std::unique_ptr<Implementation> implementation_;
};

}  // namespace svod::normalizer::phrases
