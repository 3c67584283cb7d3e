#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <unordered_map>

struct sb_stemmer;

namespace svod::store {

/// The words of `text` in lower case with ё→е, separated by single spaces; everything that is no letter or digit is
/// dropped. UTF-8 in and out; bytes that are no UTF-8 count as separators.
std::string folded_words(std::string_view text);

struct StemmerCloser {
    void operator()(sb_stemmer* stemmer) const noexcept;
};

/// Reduces Russian words to their stems (Snowball, Russian), and keeps those that it knows.
class Stemmer {
  public:
    Stemmer();

    /// As `folded_words`, each word by its stem: what `passages.stems` holds, and what a query on it has to be turned
    /// into.
    std::string stemmed_words(std::string_view text);

  private:
    std::string_view stem_of(const std::string& word);

    std::unique_ptr<sb_stemmer, StemmerCloser> stemmer_;
    std::unordered_map<std::string, std::string> stems_;
};

/// What the name of a municipality is known by: folded words without those that only tell its type
/// (data/municipality_types.txt), so «Лужский муниципальный район» and «Лужский р-н» are equal. Where nothing else is
/// left, the folded name.
std::string municipality_key(std::string_view name);

/// «town» or «district» where municipalities of one name differ by that, else "": «город …» and «… район» anywhere, an
/// urban okrug and a district only in the regions that have both (data/municipality_homonyms.txt; "" as `region`: not
/// known), as elsewhere the one is what the other was called before.
std::string_view municipality_kind(std::string_view name, std::string_view region);

}  // namespace svod::store
