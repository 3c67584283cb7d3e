#include "extractors/assembly/heading_words.hpp"

#include <re2/re2.h>

#include <algorithm>
#include <cstddef>
#include <string>

#include "extractors/assembly/heading_lists.hpp"
#include "extractors/document/letter_classes.hpp"
#include "extractors/document/unicode.hpp"

namespace svod::extractors::assembly {
namespace {

/// The first `bytes` of a text, less a character that they would cut.
std::string_view start_of(std::string_view text, std::size_t bytes) {
    while (bytes > 0 && bytes < text.size() && (static_cast<unsigned char>(text[bytes]) & 0xC0U) == 0x80U) {
        --bytes;
    }
    return text.substr(0, bytes);
}

std::string folded(std::string_view text) {
    std::string lower = unicode::to_lower(text);
    constexpr std::string_view yo = "ё";
    constexpr std::string_view ye = "е";
    for (std::size_t at = lower.find(yo); at != std::string::npos; at = lower.find(yo, at)) {
        lower.replace(at, yo.size(), ye);
    }
    return lower;
}

/// The words of a text one by one: runs of letters in lower case, ё as е.
class Words {
  public:
    explicit Words(std::string_view text) : lower_(folded(text)) {}

    /// "" after the last.
    std::string_view next() {
        std::size_t begin = at_;
        while (at_ < lower_.size()) {
            const std::size_t bytes = letter_bytes();
            if (bytes > 0) {
                at_ += bytes;
                continue;
            }
            const std::size_t end = at_;
            skip_point();
            if (end > begin) {
                return std::string_view(lower_).substr(begin, end - begin);
            }
            begin = at_;
        }
        return std::string_view(lower_).substr(begin);
    }

  private:
    // Of the letter here; 0 where there is none.
    std::size_t letter_bytes() const {
        const auto lead = static_cast<unsigned char>(lower_[at_]);
        if (lead < 0x80) {
            return lead >= 'a' && lead <= 'z' ? 1 : 0;
        }
        const auto second = static_cast<unsigned char>(lower_.c_str()[at_ + 1]);
        if ((lead == 0xD0 && second >= 0x80 && second <= 0xBF) || (lead == 0xD1 && second >= 0x80 && second <= 0x9F)) {
            return 2;  // Cyrillic up to U+045F
        }
        std::size_t end = at_;
        return unicode::is_letter(unicode::next_point(lower_, end)) ? end - at_ : 0;
    }

    void skip_point() {
        if (static_cast<unsigned char>(lower_[at_]) < 0x80) {
            ++at_;
        } else {
            (void)unicode::next_point(lower_, at_);
        }
    }

    std::string lower_;
    std::size_t at_ = 0;
};

/// Whether `is_wanted` holds of one of the text's words.
template <class Wanted>
bool any_word(std::string_view text, const Wanted& is_wanted) {
    Words words(text);
    for (std::string_view word = words.next(); !word.empty(); word = words.next()) {
        if (is_wanted(word)) {
            return true;
        }
    }
    return false;
}

bool contains(const HeadingLists::List& list, std::string_view word) {
    return std::find(list.begin(), list.end(), word) != list.end();
}

bool ends_with_any(const HeadingLists::List& list, std::string_view word) {
    return std::any_of(list.begin(), list.end(), [&](std::string_view ending) { return word.ends_with(ending); });
}

}  // namespace

bool has_finite_verb(std::string_view text) {
    const HeadingLists& lists = heading_lists();
    return any_word(text, [&](std::string_view word) {
        if (word.size() < tail_size || !lists.verb_tails.has(word)) {
            return false;
        }
        return contains(lists.verbs, word) ||
               (ends_with_any(lists.verb_endings, word) && !contains(lists.not_verbs, word));
    });
}

bool announces_time(std::string_view text) {
    constexpr std::size_t longest = 120;  // bytes
    const std::size_t space = text.find(' ');
    if (text.size() > longest || space == std::string_view::npos ||
        !contains(heading_lists().ahead_verbs, Words(text.substr(0, space)).next())) {
        return false;
    }
    static const RE2 pattern(
        with_letters_listed("^\\pL{1,2} (?:[^,;:.]* )?(?:" + alternatives(heading_lists().year_words) + "|" +
                            alternatives(heading_lists().part_of_year_words) + ")\\pL{0,2}[.:]?$"));
    return RE2::PartialMatch(folded(text.substr(space + 1)), pattern);
}

bool begins_like_title(std::string_view text) {
    if (!unicode::is_upper(unicode::first_point(text.substr(0, 64)))) {
        return false;
    }
    Words words(start_of(text, 120));
    const std::string first(words.next());
    if (contains(heading_lists().title_words, first) || contains(heading_lists().title_nouns, first)) {
        return true;
    }
    // «Информационно-аналитический отчет», «Публичный доклад»: the noun stands second or third.
    return contains(heading_lists().title_nouns, words.next()) || contains(heading_lists().title_nouns, words.next());
}

bool is_part_label(std::string_view text) {
    const std::size_t space = text.find(' ');
    if (space == std::string_view::npos || !contains(heading_lists().part_words, Words(text.substr(0, space)).next())) {
        return false;
    }
    std::string_view number = text.substr(space + 1);
    number.remove_suffix(number.ends_with('.') ? 1 : 0);
    constexpr std::size_t longest_number = 5;
    return !number.empty() && number.size() <= longest_number &&
           (number.find_first_not_of("0123456789") == std::string_view::npos ||
            number.find_first_not_of("IVX") == std::string_view::npos);
}

bool is_answer(std::string_view line) {
    constexpr std::size_t longest = 40;  // bytes
    line.remove_suffix(line.ends_with('.') ? 1 : 0);
    return line.size() <= longest && contains(heading_lists().answers, folded(line));
}

bool begins_like_clause(std::string_view text) {
    return contains(heading_lists().clause_words, Words(start_of(text, 60)).next());
}

bool asks_behind_marks(std::string_view text) {
    constexpr std::string_view marks = ":,";
    for (std::size_t at = text.find_first_of(marks); at != std::string_view::npos; at = text.find_first_of(marks)) {
        text.remove_prefix(at + 1);
        if (!contains(heading_lists().asking_words, Words(start_of(text, 60)).next())) {
            return false;
        }
    }
    return true;
}

bool is_place_name(std::string_view text) {
    constexpr std::size_t most_words = 7;
    constexpr std::size_t first_words = 4;  // of which one says what kind of place
    Words words(text);
    std::string_view word = words.next();
    if (word.empty() || !ends_with_any(heading_lists().place_endings, word)) {
        return false;
    }
    bool is_place = false;
    std::size_t count = 0;
    for (; !word.empty() && count <= most_words; word = words.next()) {
        is_place = is_place || (count < first_words && contains(heading_lists().place_words, word));
        ++count;
    }
    return is_place && count >= 2 && count <= most_words;
}

bool begins_like_address(std::string_view text) {
    constexpr std::size_t longest = 7;  // bytes: «пгт.»
    const std::size_t stop = text.substr(0, longest).find('.');
    if (stop == std::string_view::npos || !contains(heading_lists().address_words, text.substr(0, stop))) {
        return false;
    }
    const std::string_view name = text.substr(stop + 1);
    return unicode::is_upper(unicode::first_point(name.substr(name.starts_with(' ') ? 1 : 0, 8)));
}

bool is_time_of_year(std::string_view text) {
    constexpr std::size_t longest = 120;  // bytes
    if (text.size() > longest) {
        return false;
    }
    static const std::string month = "(?:" + alternatives(heading_lists().month_words) + ")";
    static const std::string part = "(?:" + alternatives(heading_lists().part_of_year_numbers) +
                                    ")(?:[- ]?(?:" + alternatives(heading_lists().ordinal_endings) +
                                    "))? (?:" + alternatives(heading_lists().part_of_year_words) + ")";
    static const std::string year =
        R"((?:,? \d{4}(?:[-/]\d{2,4})?(?: ?(?:)" + alternatives(heading_lists().year_words) + R"()\pL{0,2})?)?)";
    static const std::string joint = " ?(?:[-–—,/]| (?:" + alternatives(heading_lists().joining_words) + ") ) ?";
    static const RE2 pattern(
        with_letters_listed("(?:" + month + "(?:" + joint + month + ")*|" + part + ")" + year + "(?: ?[.:])?"));
    const std::string line = folded(text);
    return RE2::FullMatch(line, pattern);
}

bool names_organisation(std::string_view text) {
    return any_word(text, [](std::string_view word) { return contains(heading_lists().organisation_words, word); }) &&
           !has_finite_verb(text);
}

bool is_lead_word(std::string_view text) {
    const std::string word = folded(text);
    return word.ends_with(':') && word.find(' ') == std::string::npos &&
           ends_with_any(heading_lists().lead_endings, std::string_view(word).substr(0, word.size() - 1));
}

bool begins_oblique(std::string_view text) {
    return unicode::is_letter(unicode::first_point(text)) &&
           ends_with_any(heading_lists().oblique_endings, Words(start_of(text, 120)).next());
}

bool is_joined(std::string_view line, std::string_view next) {
    const HeadingLists& lists = heading_lists();
    const std::string last = unicode::to_lower(line.substr(line.rfind(' ') + 1));
    return contains(lists.open_words, last) || contains(lists.joining_words, Words(start_of(next, 60)).next());
}

bool ends_open_to_figure(std::string_view line) {
    const std::string_view last = line.substr(line.rfind(' ') + 1);
    const std::string word = unicode::to_lower(last);
    return has_finite_verb(last) || contains(heading_lists().words_before_figures, word) ||
           ends_with_any(heading_lists().endings_before_figures, word);
}

bool ends_in_act(std::string_view line) {
    return contains(heading_lists().act_words, unicode::to_lower(line.substr(line.rfind(' ') + 1)));
}

bool ends_in_month_of_year(std::string_view line, std::string_view next) {
    static const RE2 year("^(?:19|20)\\d{2} ?(?:" + alternatives(heading_lists().year_words) + ")");
    return RE2::PartialMatch(re2::StringPiece(next.data(), next.size()), year) &&
           contains(heading_lists().month_cases, unicode::to_lower(line.substr(line.rfind(' ') + 1)));
}

bool tells_figure(std::string_view text) {
    static const RE2 figure(with_letters_listed(R"((?:\pL|\)) ?[-–—:] ?\d)"));
    return RE2::PartialMatch(re2::StringPiece(text.data(), text.size()), figure);
}

namespace {

bool begins_with_any(std::string_view cell, const HeadingLists::List& beginnings) {
    const std::string lower = unicode::to_lower(start_of(cell, 60));
    return std::any_of(beginnings.begin(), beginnings.end(),
                       [&](std::string_view beginning) { return lower.starts_with(beginning); });
}

}  // namespace

bool is_time_head(std::string_view cell) {
    return begins_with_any(cell, heading_lists().time_head_words);
}

bool is_name_head(std::string_view cell) {
    return begins_with_any(cell, heading_lists().name_head_words);
}

bool is_head_word(std::string_view cell) {
    if (unicode::length(cell) > 90) {
        return false;
    }
    const HeadingLists::List& head_words = heading_lists().head_words;
    const std::string lower = unicode::to_lower(cell);
    bool after_letter = false;  // spaces aside
    for (std::size_t at = 0; at < lower.size();) {
        const std::string_view rest = std::string_view(lower).substr(at);
        if (!after_letter && std::any_of(head_words.begin(), head_words.end(), [&](const std::string& word) {
                return word[1] == rest[std::min<std::size_t>(1, rest.size() - 1)] && rest.starts_with(word);
            })) {
            return true;
        }
        const char32_t point = unicode::next_point(lower, at);
        after_letter = unicode::is_space(point) ? after_letter : unicode::is_letter(point);
    }
    return false;
}

bool is_reference_line(std::string_view text) {
    if (unicode::is_digit(unicode::first_point(text.substr(0, 64))) &&
        start_of(text, 60).find("№") != std::string::npos) {
        return true;  // «10.01.2025 № 7»
    }
    const std::size_t space = text.find(' ');
    if (space == std::string_view::npos || !contains(heading_lists().reference_words, text.substr(0, space))) {
        return false;
    }
    const std::string_view rest = text.substr(space + 1, 64);
    return unicode::is_digit(unicode::first_point(rest)) || rest.starts_with("«") || rest.starts_with("№") ||
           rest.starts_with('_') || rest.starts_with('"');
}

bool is_contact_line(std::string_view text) {
    Words words(start_of(text, 60));
    const std::string first(words.next());
    const bool reference = contains(heading_lists().reference_words, first) && words.next().empty();
    return contains(heading_lists().contact_words, first) || reference || text.starts_with("на №") ||
           text.find('@') != std::string_view::npos;
}

}  // namespace svod::extractors::assembly
