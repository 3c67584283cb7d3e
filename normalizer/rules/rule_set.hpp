#pragma once

#include <filesystem>
#include <map>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "extractors/document/outcome.hpp"
#include "normalizer/engine/matcher.hpp"
#include "normalizer/engine/pack.hpp"
#include "normalizer/engine/vocabulary.hpp"

namespace svod::normalizer::rules {

/// All rule packs: the built-in ones of rules/ru/ and, added to them, those of a folder of the user's own.
/// Packs with the columns `macro value pattern` (vocabulary*.rules) make the vocabulary that the others' patterns use.
class RuleSet {
  public:
    /// Reads the built-in packs and then, if given, each *.rules file of `directory`: its rows are added to the
    /// built-in pack of the same name. A name that no built-in pack has, or a bad row, gives `bad_rules` with
    /// «file:line».
    static Outcome<RuleSet> load(const std::optional<std::filesystem::path>& directory = std::nullopt);

    /// A pack compiled by its column `pattern`. A missing pack gives `bad_rules`.
    [[nodiscard]] Outcome<engine::Matcher> matcher(std::string_view name) const;

    /// Packs compiled by their column `pattern`, in the order of the names. A missing one gives `bad_rules`.
    [[nodiscard]] Outcome<std::vector<engine::Matcher>> matchers(std::span<const std::string_view> names) const;

    /// The rows of a pack that have a cell `unless`, in their order, compiled by that; `cell` gives their own cells.
    [[nodiscard]] Outcome<engine::Matcher> vetoes(std::string_view name) const;

    /// A pack as rows; nullptr where there is none of that name.
    [[nodiscard]] const engine::Pack* pack(std::string_view name) const;

    /// The names of all packs, sorted.
    [[nodiscard]] std::vector<std::string> names() const;

    [[nodiscard]] const engine::Vocabulary& vocabulary() const { return vocabulary_; }

    /// Changes whenever any rule or data file does; 16 hex digits.
    [[nodiscard]] const std::string& fingerprint() const { return fingerprint_; }

  private:
    using Packs = std::map<std::string, engine::Pack, std::less<>>;
    using Expansions = std::map<std::string, Outcome<engine::Expansion>, std::less<>>;

    void expand();
    [[nodiscard]] Outcome<engine::Matcher> matcher_of(const Packs& packs, const Expansions& expansions,
                                                      std::string_view name) const;

    Packs packs_;
    Packs vetoes_;
    engine::Vocabulary vocabulary_;
    Expansions expansions_;  // of all packs but the vocabulary
    Expansions veto_expansions_;
    std::shared_ptr<const engine::Prefilter> prefilter_;  // of all their rows
    std::string fingerprint_;
};

/// The fingerprint that `RuleSet::load(directory)` will have; parses nothing, so that bad rows aren't found. A folder
/// or file that can't be read gives `cannot_read`.
Outcome<std::string> fingerprint_of_rules(const std::optional<std::filesystem::path>& directory = std::nullopt);

/// An embedded data file (normalizer/data/*.csv) by its name, "" where there is none.
std::string_view data_file(std::string_view name);

}  // namespace svod::normalizer::rules
