#include "normalizer/phrases/surnames.hpp"

#include <array>
#include <utility>

namespace svod::normalizer::phrases {
namespace {

using Change = std::pair<std::string_view, std::string_view>;

// The first ending that fits is changed; none fits: the word as it is.
template <std::size_t Size>
std::string changed(std::string_view word, const std::array<Change, Size>& changes) {
    for (const auto& [from, to] : changes) {
        if (word.ends_with(from) && word.size() > from.size() + 2) {
            return std::string(word.substr(0, word.size() - from.size())) + std::string(to);
        }
    }
    return std::string(word);
}

constexpr std::array<Change, 18> certain{{{"овой", "ова"},
                                          {"евой", "ева"},
                                          {"ёвой", "ёва"},
                                          {"иной", "ина"},
                                          {"ыной", "ына"},
                                          {"овым", "ов"},
                                          {"евым", "ев"},
                                          {"ёвым", "ёв"},
                                          {"иным", "ин"},
                                          {"ыным", "ын"},
                                          {"ского", "ский"},
                                          {"скому", "ский"},
                                          {"ским", "ский"},
                                          {"цкого", "цкий"},
                                          {"цкому", "цкий"},
                                          {"цким", "цкий"},
                                          {"ской", "ская"},
                                          {"цкой", "цкая"}}};
constexpr std::array<Change, 10> by_context{{{"ова", "ов"},
                                             {"ева", "ев"},
                                             {"ёва", "ёв"},
                                             {"ина", "ин"},
                                             {"ову", "ов"},
                                             {"еву", "ев"},
                                             {"ину", "ин"},
                                             {"енко", "енко"},
                                             {"юка", "юк"},
                                             {"ука", "ук"}}};

}  // namespace

std::string nominative_surname(std::string_view surname, bool oblique) {
    const std::string result = changed(surname, certain);
    return oblique && result == surname ? changed(surname, by_context) : result;
}

bool is_woman(std::string_view patronymic) {
    for (const std::string_view part : {"вна", "вны", "вне", "вну", "вной", "чна", "чны", "чне", "чну", "чной"}) {
        if (patronymic.ends_with(part)) {
            return true;
        }
    }
    return false;
}

std::string nominative_given_names(std::string_view first, std::string_view patronymic) {
    constexpr std::array<Change, 8> women{{{"вны", "вна"},
                                           {"вне", "вна"},
                                           {"вну", "вна"},
                                           {"вной", "вна"},
                                           {"чны", "чна"},
                                           {"чне", "чна"},
                                           {"чну", "чна"},
                                           {"чной", "чна"}}};
    constexpr std::array<Change, 4> men{{{"вича", "вич"}, {"вичу", "вич"}, {"вичем", "вич"}, {"виче", "вич"}}};
    constexpr std::array<Change, 8> women_first{
        {{"ии", "ия"}, {"ию", "ия"}, {"ией", "ия"}, {"ой", "а"}, {"ы", "а"}, {"е", "а"}, {"у", "а"}, {"и", "я"}}};
    constexpr std::array<Change, 8> men_first{
        {{"ия", "ий"}, {"ию", "ий"}, {"ием", "ий"}, {"я", "й"}, {"а", ""}, {"у", ""}, {"ом", ""}, {"е", ""}}};
    const bool woman = is_woman(patronymic);
    const std::string father = woman ? changed(patronymic, women) : changed(patronymic, men);
    if (father == patronymic) {
        return std::string(first) + " " + father;
    }
    return (woman ? changed(first, women_first) : changed(first, men_first)) + " " + father;
}

}  // namespace svod::normalizer::phrases
