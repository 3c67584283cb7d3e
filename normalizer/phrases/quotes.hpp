#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "normalizer/text/folded.hpp"

namespace svod::normalizer::phrases {

/// A quoted part of a text. Spans are bytes of the folded text.
struct Quoted {
    text::Span outer;     ///< with the marks
    text::Span inner;     ///< without them, nor spaces; an unclosed one ends with its sentence
    bool closed = false;  ///< false where the closing mark is missing
};

/// The outermost quotations of a text, in order. Marks of all kinds count; straight ones open before a word and close
/// behind one. Where a mark is missing («Тема «Имя» Следующее предложение»), the only closing mark belongs to the inner
/// quotation and the outer one ends there, or with its line.
std::vector<Quoted> quotations(const text::Folded& text);

/// Whether a span of the folded text stands inside a closed quotation.
bool is_quoted(const text::Folded& text, text::Span span);

/// The quotation that opens at a folded offset, read by itself; none if no mark stands there.
std::optional<Quoted> quotation_at(const text::Folded& text, std::size_t folded_offset);

/// The bracketed parts of a text «(…)», outermost, with the brackets; an unclosed one is none.
std::vector<text::Span> bracketed(std::string_view folded);

/// The folded text with spaces in place of the spans' bytes: the same offsets, nothing left to match there.
std::string blanked(std::string_view folded, const std::vector<text::Span>& spans);

}  // namespace svod::normalizer::phrases
