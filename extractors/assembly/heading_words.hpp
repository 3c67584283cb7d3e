#pragma once

#include <string_view>

namespace svod::extractors::assembly {

/// Whether the Russian text holds a finite verb or a short participle that makes it a sentence («проведены»,
/// «осуществляется», «стали»); told by endings and word lists, so rare verbs are missed. Any case, ё as е.
bool has_finite_verb(std::string_view text);

/// Whether the text begins with a word that a document's or a part's title begins with («Отчет», «План», «Приложение»).
bool begins_like_title(std::string_view text);

/// Whether the first word is an adjective in an oblique case («муниципального», «Тамбовского»): no sentence and no
/// heading begins so, but a line that goes on does.
bool begins_oblique(std::string_view text);

/// Whether a cell's text is a word of a table's head («№ п/п», «Сроки», «Ответственный», «План»).
bool is_head_word(std::string_view cell);

}  // namespace svod::extractors::assembly
