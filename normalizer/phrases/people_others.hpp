#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "normalizer/engine/matcher.hpp"
#include "normalizer/phrases/nominative.hpp"
#include "normalizer/text/folded.hpp"

/// What stands in the shape of a person's name and is none.
namespace svod::normalizer::phrases {

/// «… г. Лесного   А. Б. Сомова»: the last word of its line, if it stands at `begin`, right behind initials: of two
/// words around them it may be the surname. Empty where there is none.
std::string word_closing_line(std::string_view text, std::size_t begin);

/// «ДДТ А. Б. Сомова»: a word in capitals that doesn't end as surnames do.
bool is_abbreviation(std::string_view word);

/// «Площадь А. Б. Сомова», «Мир А. Б. Сомова»: whether the initials behind a word, which end at `initials_end`, are
/// those of a surname right behind them, and the word itself is none.
bool initials_belong_behind(const std::string& text, std::string_view word, std::size_t initials_end);

/// «Викторина «По сказкам А. Б. Сомова»»: whether initials and a surname (a span of the original) stand in a title that
/// names nobody's office.
bool is_in_title(const text::Folded& text, text::Span name, const NominativeReader& nouns);

/// «кубок А. Б. Сомова», but «призёр турнира А. Б. Сомов»: whether a surname may be that which something is named
/// after.
bool may_name_after(std::string_view surname);

/// «М.П. Руководитель: ____ (Сомова Е. М.)»: whether initials are the place of the seal and the word behind them is an
/// office.
bool is_seal_before_office(std::string_view initials, std::string_view word, const NominativeReader& nouns);

/// «Методист Анна Петровна Сомова», «Выступила Анна Петровна Сомова»: whether the word before a first name and a
/// patronymic is an office or a verb. `parts`: the pack people_parts.
bool is_no_surname(std::string_view word, const engine::Matcher& parts, const NominativeReader& nouns);

}  // namespace svod::normalizer::phrases
