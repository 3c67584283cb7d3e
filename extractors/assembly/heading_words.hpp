#pragma once

#include <string_view>

namespace svod::extractors::assembly {

/// Whether the Russian text holds a finite verb or a short participle that makes it a sentence («проведены»,
/// «осуществляется», «стали»); told by endings and word lists, so rare verbs are missed. Any case, ё as е.
bool has_finite_verb(std::string_view text);

/// «Планируется на 2025 год»: a verb and the time ahead that it is about, all of the line.
bool announces_time(std::string_view text);

/// Whether the text begins with a word that a document's or a part's title begins with («Отчет», «План», «Приложение»).
bool begins_like_title(std::string_view text);

/// Whether the text is the label of a part, whose title stands below («РАЗДЕЛ 5», «Глава IV.»).
bool is_part_label(std::string_view text);

/// Whether the first word is one that a heading doesn't begin with: a preposition or conjunction that opens a clause
/// («В районе 28 организаций:», «Из них:»), a word of an approval («УТВЕРЖДАЮ»).
bool begins_like_clause(std::string_view text);

/// Whether each comma and colon stands before a word that asks («Сеть: где учатся дети», «Те, кто учит»), or there is
/// none.
bool asks_behind_marks(std::string_view text);

/// Whether the line only names a place («Энский район Энской области»).
bool is_place_name(std::string_view text);

/// Whether the line begins with a town or a street and its abbreviation («г. Энск», «п.Лесной, ул. Мира»).
bool begins_like_address(std::string_view text);

/// Whether the line is a month, several months or a part of a year and no more, with a year or without («Сентябрь»,
/// «Июль–август:», «II квартал 2023 года»).
bool is_time_of_year(std::string_view text);

/// Whether the text names an organisation by its kind («учреждение», «центр», «школа») and is no sentence.
bool names_organisation(std::string_view text);

/// Whether the line is one word with a colon that may be a short participle, rightly spelt or not («Проведено:»).
bool is_lead_word(std::string_view text);

/// Whether the first word is an adjective in an oblique case («муниципального», «Тамбовского»): no sentence and no
/// heading begins so, but a line that goes on does.
bool begins_oblique(std::string_view text);

/// Whether a line is no more than the answer to a form's question («нет», «не проводилось.»).
bool is_answer(std::string_view line);

/// Whether a title can't end with the last word of a line (a preposition, «и»), or the next line begins with «и».
bool is_joined(std::string_view line, std::string_view next);

/// Whether a line ends before the figure that it is about: with a finite verb or a short participle («Всего выдано»),
/// a participle («реализующих»), with «из них», «более».
bool ends_open_to_figure(std::string_view line);

/// Whether the last word is that of an act («приказом»).
bool ends_in_act(std::string_view line);

/// «15 января» on one line, «2024 года» on the next.
bool ends_in_month_of_year(std::string_view line, std::string_view next);

/// Whether a line tells a figure behind a dash or a colon («Районных конкурсов за год – 24»): no title goes on so.
bool tells_figure(std::string_view text);

/// Whether a cell's text is a word of a table's head («№ п/п», «Сроки», «Ответственный», «План»).
bool is_head_word(std::string_view cell);

/// Whether a table's head is that of a column that says when («Сроки», «Дата проведения»).
bool is_time_head(std::string_view cell);

/// Whether a table's heading is over what names the rows: «Показатель», «Наименование мероприятия».
bool is_name_head(std::string_view cell);

/// «от 11.07.2023 № 12», «на № 8 от …»: a line of a letterhead that refers to a paper by its number and day, below the
/// addresses.
bool is_reference_line(std::string_view text);

/// Whether the line is one of a letterhead that stands for itself («Тел. …», «ИНН …», «на № …», an e-mail address).
bool is_contact_line(std::string_view text);

}  // namespace svod::extractors::assembly
