#include "normalizer/phrases/count_text.hpp"

#include <algorithm>

#include "normalizer/text/characters.hpp"

namespace svod::normalizer::phrases {
namespace {

constexpr char numeral_placeholder = '#';
constexpr char date_placeholder = '@';

}  // namespace

CountText::CountText(const text::Folded& text, const std::vector<NumberMatch>& numbers,
                     const std::vector<DateMatch>& dates) {
    const std::string& folded = text.folded();
    masked_.reserve(folded.size());
    begins_.reserve(folded.size());
    ends_.reserve(folded.size());
    std::size_t offset = 0;
    std::size_t date = 0;
    std::size_t number = 0;
    while (date < dates.size() || number < numbers.size()) {
        const bool date_is_next =
            number == numbers.size() || (date < dates.size() && dates[date].span.begin <= numbers[number].span.begin);
        const text::Span span = date_is_next ? dates[date].span : numbers[number].span;
        const bool in_date = date < dates.size() && dates[date].span.overlaps(span);
        // A part of one («треть педагогов») counts nothing: its words stay words.
        const bool hidden = !date_is_next && (in_date || numbers[number].kind == NumberMatch::Kind::fraction);
        if (span.begin >= offset && span.end <= folded.size() && span.size() > 0 && !hidden) {
            put(std::string_view(folded).substr(offset, span.begin - offset), offset);
            if (!date_is_next) {
                kept_numerals_.push_back(number);
            }
            put_placeholder(date_is_next ? date_placeholder : numeral_placeholder, span);
            offset = span.end;
        }
        (date_is_next ? date : number) += 1;
    }
    put(std::string_view(folded).substr(offset), offset);
    cut();
}

void CountText::put(std::string_view piece, std::size_t folded_offset) {
    for (std::size_t i = 0; i < piece.size(); ++i) {
        const bool taken = piece[i] == numeral_placeholder || piece[i] == date_placeholder;
        masked_ += taken ? '&' : piece[i];
        begins_.push_back(static_cast<std::uint32_t>(folded_offset + i));
        ends_.push_back(static_cast<std::uint32_t>(folded_offset + i + 1));
    }
}

void CountText::put_placeholder(char placeholder, text::Span folded) {
    masked_ += placeholder;
    begins_.push_back(static_cast<std::uint32_t>(folded.begin));
    ends_.push_back(static_cast<std::uint32_t>(folded.end));
}

void CountText::cut() {
    std::size_t numeral = 0;
    for (std::size_t offset = 0; offset < masked_.size();) {
        const std::size_t begin = offset;
        char32_t c = text::next_character(masked_, offset);
        if (text::is_space(c)) {
            continue;
        }
        CountToken token{{begin, offset}, CountToken::Kind::mark, 0};
        if (c == numeral_placeholder) {
            token.kind = CountToken::Kind::numeral;
            token.numeral = kept_numerals_.at(numeral++);
        } else if (c == date_placeholder) {
            token.kind = CountToken::Kind::date;
        } else if (text::is_letter(c) || text::is_digit(c)) {
            token.kind = CountToken::Kind::word;
            while (offset < masked_.size()) {
                std::size_t next = offset;
                c = text::next_character(masked_, next);
                const bool joined = c == U'-' && text::is_letter(text::character_at(masked_, next));
                if (!text::is_letter(c) && !text::is_digit(c) && !joined) {
                    break;
                }
                offset = next;
            }
            token.span.end = offset;
        }
        tokens_.push_back(token);
    }
}

std::string_view CountText::word(const CountToken& token) const {
    return std::string_view(masked_).substr(token.span.begin, token.span.size());
}

text::Span CountText::to_folded(text::Span masked) const {
    if (masked.size() == 0 || masked.end > masked_.size()) {
        return {};
    }
    return {begins_[masked.begin], ends_[masked.end - 1]};
}

std::size_t CountText::token_at(std::size_t masked_offset) const {
    const auto found =
        std::lower_bound(tokens_.begin(), tokens_.end(), masked_offset,
                         [](const CountToken& token, std::size_t offset) { return token.span.begin < offset; });
    return static_cast<std::size_t>(found - tokens_.begin());
}

}  // namespace svod::normalizer::phrases
