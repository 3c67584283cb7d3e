#include "normalizer/phrases/sentences.hpp"

#include <algorithm>

#include "normalizer/rules/word_lists.hpp"
#include "normalizer/text/characters.hpp"
#include "normalizer/text/mended.hpp"
#include "normalizer/text/text_memory.hpp"

namespace svod::normalizer::phrases {
namespace {

using text::Span;

// Abbreviations of the list that also end sentences: «в 2023 г. Проведено …»; a capitalised word with a lower-case
// second letter after a year's «г.» begins a new sentence only if a digit stands before the abbreviation.
bool is_unit_after_number(std::string_view text, std::size_t word_begin) {
    std::size_t before = word_begin;
    while (before > 0 && text[before - 1] == ' ') {
        --before;
    }
    return before > 0 && text::is_digit(text::character_before(text, before));
}

std::size_t word_begin_before(std::string_view text, std::size_t end) {
    std::size_t begin = end;
    while (begin > 0) {
        const char32_t c = text::character_before(text, begin);
        if (!text::is_letter(c) && c != U'-') {
            break;
        }
        begin -= c < 0x80 ? 1 : (c < 0x800 ? 2 : 3);
    }
    return begin;
}

// «… и Канюков С.И. Каждый месяц»: initials that stand behind a surname and before a word that begins a sentence.
bool closes_name(std::string_view text, std::size_t initial, std::size_t dot) {
    constexpr std::size_t longest_initials = 48;  // bytes; more of them are no name
    std::size_t end = initial;
    while (end > 0 && end + longest_initials > initial && (text[end - 1] == '.' || text[end - 1] == ' ')) {
        --end;
        const std::size_t begin = word_begin_before(text, end);
        const bool another = text::length(text.substr(begin, end - begin)) == 1 && begin < end;
        end = another ? begin : end;
    }
    const std::size_t begin = word_begin_before(text, end);
    const std::string_view word = text.substr(begin, end - begin);
    const bool surname = text::length(word) > 3 && text::is_upper(text::character_at(word, 0)) &&
                         rules::word_list("surname").has(text::fold(word));
    std::size_t next = dot + 1;
    while (next < text.size() && text[next] == ' ') {
        ++next;
    }
    std::size_t after = next;
    const bool upper = next > dot + 1 && next < text.size() && text::is_upper(text::next_character(text, after));
    const char32_t second = text::character_at(text, after);
    return surname && upper && text::is_letter(second) && !text::is_upper(second);
}

bool is_abbreviation(std::string_view text, std::size_t dot) {
    const std::size_t begin = word_begin_before(text, dot);
    if (begin == dot) {
        return false;
    }
    const std::string_view word = text.substr(begin, dot - begin);
    const bool capital = text::length(word) == 1 && text::is_upper(text::character_at(word, 0));
    if (capital) {
        return !closes_name(text, begin, dot);
    }
    const std::string folded = text::fold(word);
    static const rules::WordList& abbreviations = rules::word_list("abbreviation_before_name");
    static const rules::WordList& terms = rules::word_list("abbreviation_before_year");
    const std::size_t next = text.find_first_not_of(' ', dot + 1);
    if (next != std::string_view::npos && text::is_digit(static_cast<unsigned char>(text[next])) && terms.has(folded)) {
        return true;
    }
    return abbreviations.has(folded) && !is_unit_after_number(text, begin);
}

bool begins_sentence(std::string_view text, std::size_t offset) {
    const char32_t c = text::character_at(text, offset);
    return text::is_upper(c) || text::is_digit(c) || text::is_quote(c) || text::is_dash(c);
}

// «… (74 %).Сертификаты получили», «проведён семинар.Участвовали»: no space behind the dot, but a whole word or a
// bracket before it and a capitalised word after it.
bool goes_on_unspaced(std::string_view text, std::size_t dot) {
    constexpr std::size_t shortest_word = 5;  // letters; shorter ones may be abbreviations
    std::size_t after = dot + 1;
    if (after >= text.size() || !text::is_upper(text::next_character(text, after)) || after >= text.size()) {
        return false;
    }
    const char32_t second = text::character_at(text, after);
    const std::size_t begin = word_begin_before(text, dot);
    const std::string_view word = text.substr(begin, dot - begin);
    const bool bracket = dot > 0 && text[dot - 1] == ')';
    const bool whole = text::length(word) >= shortest_word && !text::is_upper(text::character_at(word, 0)) &&
                       text::character_at(word, 0) >= 0x80;
    return text::is_letter(second) && !text::is_upper(second) && second >= 0x80 && (bracket || whole);
}

void add_trimmed(std::vector<Span>& found, std::string_view text, std::size_t begin, std::size_t end) {
    const std::string_view sentence = text::trim(text.substr(begin, end - begin));
    if (!sentence.empty()) {
        const auto start = static_cast<std::size_t>(sentence.data() - text.data());
        found.push_back({start, start + sentence.size()});
    }
}

// How deep in brackets and guillemets the text is after a character; a line feed or a lone closer resets it.
int depth_after(int depth, char32_t c) {
    if (c == U'(' || c == 0x00AB) {
        return depth + 1;
    }
    if (c == U')' || c == 0x00BB) {
        return std::max(0, depth - 1);
    }
    return depth;
}

bool closes_later(std::string_view text, std::size_t offset, int depth) {
    for (; offset < text.size() && depth > 0;) {
        const char32_t c = text::next_character(text, offset);
        if (c == U'\n') {
            return false;
        }
        depth = depth_after(depth, c);
    }
    return depth == 0;
}

void find_sentences(std::string_view text, std::vector<Span>& found) {
    found.clear();
    std::size_t begin = 0;
    int depth = 0;
    for (std::size_t offset = text::skip_words(text, 0); offset < text.size();
         offset = text::skip_words(text, offset)) {
        const std::size_t here = offset;
        const char32_t c = text::next_character(text, offset);
        depth = depth_after(depth, c);
        if (c == U'\n') {
            add_trimmed(found, text, begin, here);
            begin = offset;
            depth = 0;
            continue;
        }
        if (c != U'.' && c != U'!' && c != U'?' && c != 0x2026) {
            continue;
        }
        std::size_t next = offset;
        while (next < text.size() && text::is_space(text::character_at(text, next)) && text[next] != '\n') {
            text::next_character(text, next);
        }
        const bool spaced = next > offset || (c == U'.' && goes_on_unspaced(text, here));
        const bool sentence_end = spaced && begins_sentence(text, next) && !(c == U'.' && is_abbreviation(text, here));
        if (sentence_end && (depth == 0 || !closes_later(text, offset, depth))) {
            add_trimmed(found, text, begin, offset);
            begin = next;
            offset = next;
            depth = 0;
        }
    }
    add_trimmed(found, text, begin, text.size());
}

}  // namespace

std::vector<Span> sentences_of(std::string_view text) {
    static const std::uint64_t owner = text::next_owner();
    thread_local text::TextMemory<std::vector<Span>> memory(64, 4096);
    return memory.get(owner, text, [&](std::vector<Span>& found) { find_sentences(text, found); });
}

std::vector<Span> sentences_of(const text::Folded& text) {
    if (!text.is_mended()) {
        return sentences_of(std::string_view(text.original()));
    }
    const text::Mended mended(text.original());
    std::vector<Span> found = sentences_of(std::string_view(mended.text()));
    std::transform(found.begin(), found.end(), found.begin(),
                   [&](const Span& sentence) { return mended.to_original(sentence); });
    return found;
}

bool ends_in_leader(std::string_view text) {
    const std::size_t last = text.find_last_not_of(" \n");
    if (last == std::string_view::npos) {
        return false;
    }
    const std::size_t words = text.substr(0, last + 1).find_last_not_of('.');
    return last - (words == std::string_view::npos ? 0 : words) >= 4;
}

std::string_view rest_of_sentence(std::string_view text, std::size_t begin) {
    std::size_t end = text.size();
    for (const text::Span& sentence : sentences_of(text)) {
        end = sentence.begin <= begin && begin < sentence.end ? sentence.end : end;
    }
    std::string_view rest = text::trim(text.substr(begin, end - begin));
    rest.remove_suffix(rest.ends_with('.') ? 1 : 0);
    return rest;
}

}  // namespace svod::normalizer::phrases
