#include "normalizer/phrases/surnames.hpp"

#include "normalizer/rules/word_lists.hpp"
#include "normalizer/text/folded.hpp"

namespace svod::normalizer::phrases {
namespace {

using rules::word_list;

constexpr std::size_t shortest_stem = 4;  // two letters

}  // namespace

std::string nominative_surname(std::string_view surname, bool oblique) {
    if (const std::size_t hyphen = surname.find('-'); hyphen != std::string_view::npos) {
        return nominative_surname(surname.substr(0, hyphen), oblique) + "-" +
               nominative_surname(surname.substr(hyphen + 1), oblique);
    }
    const std::string result = word_list("surname_certain").changed(surname, shortest_stem);
    return oblique && result == surname ? word_list("surname_in_oblique").changed(surname, shortest_stem) : result;
}

std::string nominative_surname(std::string_view surname, NameCase name_case) {
    const std::string woman = nominative_surname_of_woman(surname);
    return name_case == NameCase::accusative && woman != surname
               ? woman
               : nominative_surname(surname, name_case != NameCase::nominative);
}

std::string nominative_surname_of_woman(std::string_view surname) {
    const std::string plain = nominative_surname(surname, false);
    return word_list("surname_of_woman").changed(plain, shortest_stem);
}

bool is_woman(std::string_view patronymic) {
    return word_list("patronymic_woman").has(text::fold(patronymic));
}

std::string nominative_given_names(std::string_view first, std::string_view patronymic) {
    const bool woman = is_woman(patronymic);
    const std::string father =
        word_list(woman ? "patronymic_woman" : "patronymic_man").changed(patronymic, shortest_stem);
    if (father == patronymic) {
        return std::string(first) + " " + father;
    }
    return word_list(woman ? "first_name_woman" : "first_name_man").changed(first, shortest_stem) + " " + father;
}

bool joins_names(std::string_view between) {
    return between == "," || rules::word_list("conjunction").has(text::fold(between));
}

bool names_pupil(std::string_view behind) {
    constexpr std::size_t longest = 40;
    const std::string folded = text::fold(behind.substr(0, longest));
    return folded.starts_with(", ") && rules::word_list("pupil").within(folded.substr(
                                           2, folded.find(' ', 2) - std::min<std::size_t>(2, folded.size())));
}

}  // namespace svod::normalizer::phrases
