#pragma once

#include <string>
#include <string_view>

namespace svod::store {

/// The words of `text` in lower case with ё→е, separated by single spaces; everything that is no letter or digit is
/// dropped. UTF-8 in and out; bytes that are no UTF-8 count as separators.
std::string folded_words(std::string_view text);

/// The same, each Russian word reduced to its stem (Snowball, Russian): what `passages.stems` holds, and what a query
/// on it has to be turned into.
std::string stemmed_words(std::string_view text);

/// What the name of a municipality is known by: folded words without those that only tell its type
/// (data/municipality_types.txt), so «Лужский муниципальный район» and «Лужский р-н» are equal. Where nothing else is
/// left, the folded name.
std::string municipality_key(std::string_view name);

}  // namespace svod::store
