#include "normalizer/stages/questions.hpp"

#include "normalizer/phrases/sentences.hpp"
#include "normalizer/rules/word_lists.hpp"
#include "normalizer/text/characters.hpp"

namespace svod::normalizer::stages {
namespace {

// Bytes up to the answer behind «Ответ:», «Ответ –»; 0 where a stretch doesn't begin so.
std::size_t word_of_answer(std::string_view words) {
    const std::size_t mark = words.find_first_of(" :-");
    const std::size_t dash = words.find("\xE2\x80\x93");
    const std::size_t end = std::min({mark, dash, words.size()});
    if (!rules::word_list("word_of_answer").has(text::fold(words.substr(0, end)))) {
        return 0;
    }
    std::size_t at = end;
    bool marked = false;
    while (at < words.size()) {
        std::size_t next = at;
        const char32_t c = text::next_character(words, next);
        if (c != U':' && !text::is_dash(c) && !text::is_space(c)) {
            break;
        }
        marked = marked || !text::is_space(c);
        at = next;
    }
    return marked ? at : 0;
}

// Bytes up to the figure that alone answers behind a dash: «? – 12.», «? – 12: …»; 0 where a word follows it, which
// tells what is counted. «? – 1 200» is one figure.
std::size_t dash_of_answer(std::string_view words) {
    std::size_t begin = 0;
    const bool dash = !words.empty() && text::is_dash(text::next_character(words, begin));
    begin = words.find_first_not_of(' ', begin);
    if (!dash || begin == std::string_view::npos || !text::is_digit(text::character_at(words, begin))) {
        return 0;
    }
    const std::size_t end = std::min(words.find_first_not_of("0123456789 ", begin), words.size());
    return end == words.size() || std::string_view(".,;:").find(words[end]) != std::string_view::npos ? begin : 0;
}

bool asks_for_figure(std::string_view question) {
    return rules::word_list("word_of_asking").has(text::fold(question.substr(0, question.find(' '))));
}

// «IV.1.», which the outline knows for no number: it belongs to the question behind it.
bool is_numbering(std::string_view sentence) {
    return sentence.ends_with('.') && sentence.find_first_not_of("IVX0123456789. ") == std::string_view::npos;
}

}  // namespace

std::vector<Answered> answered_questions(std::string_view text) {
    std::vector<Answered> found;
    if (text.find('?') == std::string_view::npos) {
        return found;
    }
    const std::vector<text::Span> sentences = phrases::sentences_of(text);
    const bool numbered = sentences.size() > 1 && is_numbering(text.substr(sentences[0].begin, sentences[0].size()));
    for (std::size_t i = numbered ? 1 : 0; i < sentences.size(); ++i) {
        const std::string_view sentence = text.substr(sentences[i].begin, sentences[i].size());
        const bool asked = sentence.ends_with('?') && i + 1 < sentences.size();
        const std::string_view behind =
            asked ? text.substr(sentences[i + 1].begin, sentences[i + 1].size()) : std::string_view();
        const bool asks = asked && asks_for_figure(sentence);
        std::size_t word = asked ? word_of_answer(behind) : 0;
        word = asks && word == 0 ? dash_of_answer(behind) : word;
        const bool figure = asks && text::is_digit(text::character_at(behind, 0));
        if (word > 0 || figure) {
            const std::size_t begin = numbered && found.empty() ? sentences[0].begin : sentences[i].begin;
            found.push_back({{begin, sentences[i].end}, {sentences[i + 1].begin + word, sentences[i + 1].end}});
            ++i;
        } else if (found.empty()) {
            return found;
        } else {
            found.back().answer.end = sentences[i].end;
        }
    }
    return found;
}

}  // namespace svod::normalizer::stages
