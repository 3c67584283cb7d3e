#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "extractors/document/outcome.hpp"
#include "normalizer/phrases/name_forms.hpp"

namespace svod::normalizer::phrases {

/// A municipality of the first level as the gazetteer has it.
struct Municipality {
    std::string name;  ///< the name proper without type words: «Лужский», «Батайск», «Набережные Челны»
    std::string form;  ///< the official name with * in place of the name proper: «* муниципальный район»
    std::string kind;             ///< municipal_district municipal_okrug urban_okrug other
    std::string region;           ///< nominative
    std::vector<NameWord> words;  ///< the words of `name`, hyphenated ones apart
    std::string key;              ///< stems of the words, joined by spaces; equal for names that differ in type only

    /// The official name: «Лужский муниципальный район», «город Батайск».
    [[nodiscard]] std::string official() const;

    /// Whether the name is an adjective that stands before its type word.
    [[nodiscard]] bool is_adjective() const { return !words.empty() && words.back().is_adjective(); }
};

/// All municipalities of Russia; sources: data/municipalities.csv, data/towns.csv. Immutable once made.
class Gazetteer {
  public:
    /// Reads the embedded data. A damaged file gives `bad_rules`.
    static Outcome<Gazetteer> create();

    [[nodiscard]] const std::vector<Municipality>& all() const { return all_; }

    /// Those whose name the folded words are, in any case. Indices into `all()`, ascending.
    [[nodiscard]] std::vector<int> named(const std::vector<std::string_view>& words) const;

    struct Near {
        int municipality = 0;
        int distance = 0;  ///< letters that differ, 1 or 2
    };
    /// Those whose name differs from the folded words by one or two letters of the stem (two only in long names), the
    /// nearest only, but at least those at the distance `least`.
    [[nodiscard]] std::vector<Near> near(const std::vector<std::string_view>& words, int least = 0) const;

    /// Those whose adjective is made from the folded noun in any case: «Владивостока» – «Владивостокский».
    [[nodiscard]] std::vector<int> made_from(std::string_view noun) const;

    /// The okrugs and districts of the town whose name the folded words are, in any case, where they go by another
    /// name: «Находка» – «Находкинский», «Луга» – «Лужский». Towns of one name may lie in several regions.
    [[nodiscard]] std::vector<int> municipalities_of_town(const std::vector<std::string_view>& words) const;

    /// The nominative of such a town's name; none where the words name none.
    [[nodiscard]] std::optional<std::string> town(const std::vector<std::string_view>& words) const;

    /// Whether one of the municipalities is a town by its name.
    [[nodiscard]] bool has_town(const std::vector<int>& municipalities) const;

  private:
    struct Town {
        std::string name;  // nominative
        std::vector<NameWord> words;
        int municipality = 0;
    };
    void add(std::string_view region, std::string_view kind, std::string_view form, std::string_view name);
    bool add_town(std::string_view region, std::string_view town, std::string_view municipality);
    Outcome<void> read_towns();

    std::vector<Municipality> all_;
    std::vector<Town> towns_;
    std::map<std::string, std::vector<int>, std::less<>> by_beginning_;
};

}  // namespace svod::normalizer::phrases
