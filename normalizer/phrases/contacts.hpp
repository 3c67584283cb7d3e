#pragma once

#include <string>
#include <vector>

#include "normalizer/engine/matcher.hpp"
#include "normalizer/rules/rule_set.hpp"
#include "normalizer/text/folded.hpp"

namespace svod::normalizer::phrases {

/// A web or mail address, a telephone or a registration number.
struct Contact {
    std::string kind;   ///< contract, `links.kind`
    std::string value;  ///< `raw`; of addresses without a break («vk.com/ moc»)
    std::string raw;    ///< as written
    text::Span span;    ///< bytes of the folded text
    std::string rule;   ///< «contacts/email»
};

/// Finds contacts; rules: pack contacts.rules.
class ContactReader {
  public:
    static Outcome<ContactReader> create(const rules::RuleSet& rules);

    /// All contacts of the text, in order, without overlaps.
    [[nodiscard]] std::vector<Contact> find(const text::Folded& text) const;

  private:
    explicit ContactReader(engine::Matcher contacts) : contacts_(std::move(contacts)) {}
    engine::Matcher contacts_;
};

}  // namespace svod::normalizer::phrases
