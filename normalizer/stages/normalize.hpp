#pragma once

#include "extractors/document/document.hpp"
#include "extractors/document/outcome.hpp"
#include "normalizer/phrases/readers.hpp"
#include "normalizer/records/report.hpp"
#include "normalizer/rules/rule_set.hpp"

namespace svod::normalizer {

/// Document → Report. Made once from the rules; immutable, may be used from many threads.
class Normalizer {
  public:
    /// Compiles all packs. The first bad rule gives `bad_rules` with «file:line».
    static Outcome<Normalizer> create(const rules::RuleSet& rules);

    /// Reads a document into records. `path` and `sha256` are left to the caller. The outcome is `partial` where the
    /// document's notices say that something was lost. Never fails: what can't be read is left out.
    [[nodiscard]] Report normalize(const extractors::Document& document) const;

    [[nodiscard]] const phrases::Readers& readers() const { return readers_; }

  private:
    explicit Normalizer(phrases::Readers readers) : readers_(std::move(readers)) {}
    phrases::Readers readers_;
};

}  // namespace svod::normalizer
