#pragma once

#include <cstddef>
#include <string>
#include <string_view>

/// Small helpers over ICU that every extractor needs. All strings are UTF-8 unless said otherwise; bytes that are no
/// UTF-8 become U+FFFD, nothing here fails.
namespace svod::extractors::unicode {

/// The code point that begins at byte `at`, which then moves behind it; U+FFFD for bytes that are no UTF-8. `at` must
/// be less than `text.size()`.
char32_t next_point(std::string_view text, std::size_t& at);

/// The code points of the text.
std::u32string decode(std::string_view text);

/// The reverse of `decode`; surrogates and values over U+10FFFF become U+FFFD.
std::string encode(std::u32string_view points);

/// Normalization form C (Unicode annex 15).
std::string nfc(std::string_view text);

/// NFC, then every run of white space (tabs, no-break, thin and ideographic spaces, line ends) is one space, none at
/// the ends; soft hyphens, zero-width characters and other invisible controls are dropped.
std::string fold_space(std::string text);

/// As `fold_space`, but line ends stay: the lines are folded one by one, empty ones dropped, joined by '\n'.
std::string fold_lines(std::string text);

/// Lower case by Unicode's default mapping (not dependent on a locale).
std::string to_lower(std::string_view text);

/// Number of code points.
std::size_t length(std::string_view text);

bool is_letter(char32_t point);
bool is_upper(char32_t point);
bool is_lower(char32_t point);
/// Decimal digits of any script.
bool is_digit(char32_t point);
/// Unicode white space, with U+200B and U+FEFF.
bool is_space(char32_t point);
/// Controls other than white space, unassigned and private-use code points, U+FFFD: not found in clean text.
bool is_rubbish(char32_t point);

/// The first or last code point that is no white space; 0 for a blank text.
char32_t first_point(std::string_view text);
char32_t last_point(std::string_view text);

/// Whether the text has at least `least` letters and none of them in lower case.
bool is_capitals(std::string_view text, std::size_t least = 4);

}  // namespace svod::extractors::unicode
