#pragma once

#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "normalizer/phrases/municipalities.hpp"
#include "normalizer/records/report.hpp"
#include "normalizer/rules/rule_set.hpp"
#include "normalizer/text/folded.hpp"

namespace svod::normalizer::phrases {

/// A municipality named in a phrase: a proper name beside a word of its type. Spans are bytes of the folded text.
struct PlaceMention {
    text::Span span;  ///< name and type word
    text::Span name;  ///< the name alone
    std::string type;  ///< the type word written out: «муниципальный район», «район», «город»
    bool name_first = false;
    std::vector<int> known;  ///< candidates of the gazetteer with exactly this name; empty where it has none
    std::string rule;        ///< «place_types/city»
};

/// A municipality's mention with the text that it stands in, which has to live as long.
struct PlaceTold {
    const text::Folded* text = nullptr;
    PlaceMention mention;
    int weight = 1;  ///< how much a mention at this place tells, 1 to 1000
};

/// How much the report tells of a region.
struct RegionWeight {
    std::string region;
    int weight = 1;  ///< 1 to 1000; from `certain_weight` on it outdoes the gazetteer
};
constexpr int certain_weight = 50;

/// A region named in a phrase.
struct RegionMention {
    text::Span span;
    std::string region;  ///< official name in the nominative
    std::string rule;    ///< «regions/leningrad»
};

/// What a set of mentions comes to.
struct Place {
    std::string municipality;  ///< nominative, fullest form of the mentions, spelled as the gazetteer spells it
    Text region;               ///< nominative
    bool known = false;        ///< the gazetteer has it
    std::size_t mention = 0;   ///< index of the mention that decided
    int weight = 0;            ///< of all mentions of it
    bool contested = false;    ///< a town, and another town weighs as much
};

/// Whether a place's name has to begin with a capital.
enum class NameLetters {
    capital,
    any,  ///< «лужского района»: adjectives that the gazetteer has may be written small
};

/// Finds municipalities and regions in a phrase, in any case, abbreviated or misspelt; rules: packs place_types.rules,
/// regions.rules, data municipalities.csv.
class PlaceReader {
  public:
    static Outcome<PlaceReader> create(const rules::RuleSet& rules);
    PlaceReader(PlaceReader&&) noexcept;
    PlaceReader& operator=(PlaceReader&&) noexcept;
    ~PlaceReader();

    /// All municipalities that the text names, in order, without overlaps.
    [[nodiscard]] std::vector<PlaceMention> municipalities(const text::Folded& text,
                                                           NameLetters letters_of_names = NameLetters::capital) const;

    /// All regions that the text names, in order.
    [[nodiscard]] std::vector<RegionMention> regions(const text::Folded& text) const;

    /// The one municipality that the mentions speak of, by their weights; misspelt names are mended, names that several
    /// regions have are settled by `regions`, else by the other mentions. None without mentions.
    [[nodiscard]] std::optional<Place> settle(const std::vector<PlaceTold>& mentions,
                                              const std::vector<RegionWeight>& regions) const;

    [[nodiscard]] const Gazetteer& gazetteer() const;

  private:
    struct Implementation;
    explicit PlaceReader(std::unique_ptr<Implementation> implementation);
    std::unique_ptr<Implementation> implementation_;
};

}  // namespace svod::normalizer::phrases
