#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

#include "normalizer/text/folded.hpp"

/// What the reader of happenings asks about the text of a clause; offsets are bytes of its folded copy.
namespace svod::normalizer::phrases {

/// Addresses of sites in a folded text: «https://t.me/center», «vk.com/center».
std::vector<text::Span> link_addresses(std::string_view folded);

/// The folded clause with quotations, addresses and brackets blanked out; offsets stay.
std::string bare_text(const text::Folded& clause);

/// Where the negation before a word begins; the word's own begin where there is none.
std::size_t negation_begin(std::string_view folded, std::size_t begin);

/// Whether a byte is part of a letter or a digit.
bool is_of_word(char c);

/// What may stand before a date that begins a clause («с 7 по 11 октября – …», «в марте»); nothing counts too.
bool is_preposition(std::string_view words);

/// Whether words between a date and a dash say where something was held: «12 мая в школе № 3 – семинар».
bool is_place(std::string_view words);

/// Whether a number of people stands right behind an offset: «приняли участие 25 педагогов», «посетили более 90 семей».
bool counts_behind(std::string_view folded, std::size_t offset);

/// Whether the offset lies in a relative clause: «…, который прошёл 5 мая, …».
bool in_relative_clause(std::string_view bare, std::size_t offset);

/// Whether a date lies in a relative clause about another time: «Прошёл отбор на слёт, который состоится 9 мая».
bool is_of_another_time(std::string_view folded, text::Span date);

/// Where what went along with somebody ends before its place: «побывали с выездом | в школе» says where they were. The
/// phrase's end where nothing of the kind stands in it; `phrase` are bytes of the bare text.
std::size_t end_before_place(std::string_view bare, text::Span phrase);

/// The next comma from the offset on; the text's end where there is none.
std::size_t comma_behind(std::string_view bare, std::size_t offset);

/// Behind the nearest comma, semicolon or colon before the offset; 0 where there is none.
std::size_t comma_before(std::string_view bare, std::size_t offset);

/// Behind the number of an item at the beginning («2) », «3. »); 0 where there is none.
std::size_t behind_item_label(std::string_view bare);

/// «…, второй – 18 апреля», «…, а закрытие – 21 июня»: bytes of the words before the dash of a clause that leaves the
/// noun or the verb out; none where something else stands there.
std::optional<text::Span> elliptic_subject(std::string_view bare);

/// «23 мая – в х. Новый»: bytes of the folded text that stand behind the dash of a clause that leaves the noun out;
/// none where there is no dash or no words behind it, or the name of a place alone. \pre `bare` is the clause's bare
/// text
std::optional<text::Span> elliptic_place(const text::Folded& clause, std::string_view bare);

}  // namespace svod::normalizer::phrases
