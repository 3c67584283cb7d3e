#pragma once

#include <string_view>

/// What the words say that go with a municipality's name. Types are those of pack place_types.rules, forms those of the
/// gazetteer («* муниципальный район»); the words themselves stand in word_lists.rules.
namespace svod::normalizer::phrases::place_types {

/// How full a type is, from 0 («муниципальное образование») to 3: «городской округ город» before «город»,
/// «муниципальный район» before «район».
int rank_of(std::string_view type);

/// «город», «город-курорт», «городской округ город».
bool is_town(std::string_view type);

/// «поселок», «рабочий поселок», «поселение», «ЗАТО»: an adjective before it isn't its name.
bool is_settlement(std::string_view type);

/// Whether a type says nothing of the kind: «муниципальное образование».
bool is_general(std::string_view type);

/// «район», «муниципальный район».
bool is_district(std::string_view type);

/// «муниципальный округ», «городской округ».
bool is_okrug(std::string_view type);

/// «ЗАТО», of a type or a form.
bool is_closed(std::string_view words);

/// Whether a form is that of a town: «город *», «ЗАТО *».
bool is_town_form(std::string_view form);

/// Whether a form has words of its own that a report leaves out: «* национальный муниципальный район», «Муниципальный
/// район * район».
bool has_own_words(std::string_view form);

/// Whether an adjective that is an urban okrug's whole form may go with the type: «городской округ».
bool stands_for_bare_form(std::string_view type);

}  // namespace svod::normalizer::phrases::place_types
