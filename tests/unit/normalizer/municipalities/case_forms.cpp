#include "case_forms.hpp"

#include <array>
#include <map>
#include <set>
#include <vector>

namespace svod::normalizer::testing {
namespace {

using Endings = std::array<const char*, 4>;  // nominative, genitive, prepositional, instrumental

std::size_t at(Case wanted) {
    return static_cast<std::size_t>(wanted);
}

bool take(std::string& word, const std::string& ending) {
    if (word.size() <= ending.size() || !word.ends_with(ending)) {
        return false;
    }
    word.resize(word.size() - ending.size());
    return true;
}

bool is_velar(const std::string& stem) {
    for (const char* letter : {"г", "к", "х", "ж", "ч", "ш", "щ"}) {
        if (stem.ends_with(letter)) {
            return true;
        }
    }
    return false;
}

std::string masculine(const std::string& word, Case wanted) {
    std::string stem = word;
    if (take(stem, "ец")) {
        const std::string base = stem + (stem.ends_with("л") ? "ьц" : "ц");
        return base + Endings{"", "а", "е", "ом"}[at(wanted)];
    }
    if (!word.ends_with("восток") && (take(stem, "ок") || (word.ends_with("чек") && take(stem, "ек")))) {
        return stem + Endings{"", "ка", "ке", "ком"}[at(wanted)];
    }
    if (word == "Орел" || word == "Орёл") {
        return std::string("Орл") + Endings{"", "а", "е", "ом"}[at(wanted)];
    }
    return word + Endings{"", "а", "е", "ом"}[at(wanted)];
}

std::string plural(std::string stem, Case wanted) {
    static const std::map<std::string, std::string> genitives{
        {"Лук", "Лук"},     {"Полян", "Полян"},    {"Зор", "Зорь"},        {"Химк", "Химок"},
        {"Мытищ", "Мытищ"}, {"Люберц", "Люберец"}, {"Бронниц", "Бронниц"}, {"Луховиц", "Луховиц"},
        {"Шихан", "Шихан"}, {"Озер", "Озёр"},      {"Сак", "Сак"},         {"Клинц", "Клинцов"}};
    const auto known = genitives.find(stem);
    if (wanted == Case::genitive) {
        return known != genitives.end() ? known->second : stem + "ов";
    }
    return stem + (wanted == Case::prepositional ? "ах" : "ами");
}

std::string word_in(const std::string& word, Case wanted) {
    static const std::set<std::string> fixed{"№",        "«Мосрентген»", "Сочи",        "Тольятти", "на",      "Дону",
                                             "Амуре",    "Оби",          "и",           "имени",    "Лазо",    "Полины",
                                             "Осипенко", "Декабристов",  "Вернадского", "Долгое",   "Комарово"};
    static const std::set<std::string> men{"Севастополь", "Ярославль", "Симферополь",
                                           "Ставрополь",  "Анадырь",   "Чистополь"};
    if (wanted == Case::nominative || fixed.contains(word)) {
        return word;
    }
    std::string stem = word;
    if (take(stem, "ий") || take(stem, "ый") || take(stem, "ой")) {
        const bool soft = word.ends_with("ний");
        const std::string genitive = soft ? "его" : "ого";
        const std::string before = soft ? "ем" : "ом";
        return stem + (wanted == Case::genitive        ? genitive
                       : wanted == Case::prepositional ? before
                       : is_velar(stem) || soft        ? "им"
                                                       : "ым");
    }
    if (take(stem, "ая")) {
        return stem + "ой";
    }
    if (take(stem, "яя")) {
        return stem + "ей";
    }
    if (take(stem, "ое")) {
        return stem + Endings{"", "ого", "ом", is_velar(stem) ? "им" : "ым"}[at(wanted)];
    }
    if (take(stem, "ее")) {
        return stem + Endings{"", "его", "ем", "им"}[at(wanted)];
    }
    if (take(stem, "ые")) {
        return stem + Endings{"", "ых", "ых", "ыми"}[at(wanted)];
    }
    if (take(stem, "ие")) {
        return stem + Endings{"", "их", "их", "ими"}[at(wanted)];
    }
    if (take(stem, "ия")) {
        return stem + Endings{"", "ии", "ии", "ией"}[at(wanted)];
    }
    if (take(stem, "а")) {
        return stem + Endings{"", is_velar(stem) ? "и" : "ы", "е", "ой"}[at(wanted)];
    }
    if (take(stem, "я")) {
        return stem + Endings{"", "и", "е", "ей"}[at(wanted)];
    }
    if (take(stem, "о")) {
        return stem + Endings{"", "а", "е", "ом"}[at(wanted)];
    }
    if (take(stem, "е")) {
        return stem + Endings{"", "я", "е", "ем"}[at(wanted)];
    }
    if (take(stem, "ь")) {
        return stem + (men.contains(word) ? Endings{"", "я", "е", "ем"} : Endings{"", "и", "и", "ью"})[at(wanted)];
    }
    if (take(stem, "й")) {
        return stem + Endings{"", "я", "е", "ем"}[at(wanted)];
    }
    if (take(stem, "ы") || take(stem, "и")) {
        return plural(stem, wanted);
    }
    const auto last = static_cast<unsigned char>(word.back());
    return last < 0x80 || word.ends_with("э") || word.ends_with("у") ? word : masculine(word, wanted);
}

}  // namespace

std::string name_in(const std::string& name, Case wanted) {
    std::string result;
    std::string word;
    const bool compound_noun = name.find("-на-") != std::string::npos || name == "Петро-Славянка";
    const bool second_only = name.find('-') != std::string::npos && !compound_noun;
    for (std::size_t i = 0; i <= name.size(); ++i) {
        const bool edge = i == name.size() || name[i] == ' ' || name[i] == '-';
        if (!edge) {
            word += name[i];
            continue;
        }
        // Of «Мари-Турекский» only the last part changes; «Павловский Посад» changes both words.
        const bool fixed = second_only && i < name.size() && name[i] == '-';
        result += fixed ? word : word_in(word, wanted);
        result += i < name.size() ? std::string(1, name[i]) : "";
        word.clear();
    }
    return result;
}

std::string type_in(const std::string& type, Case wanted) {
    static const std::map<std::string, Endings> words{
        {"муниципальный", {"муниципальный", "муниципального", "муниципальном", "муниципальным"}},
        {"муниципальное", {"муниципальное", "муниципального", "муниципальном", "муниципальным"}},
        {"образование", {"образование", "образования", "образовании", "образованием"}},
        {"национальный", {"национальный", "национального", "национальном", "национальным"}},
        {"эвенкийский", {"эвенкийский", "эвенкийского", "эвенкийском", "эвенкийским"}},
        {"немецкий", {"немецкий", "немецкого", "немецком", "немецким"}},
        {"городской", {"городской", "городского", "городском", "городским"}},
        {"рабочий", {"рабочий", "рабочего", "рабочем", "рабочим"}},
        {"район", {"район", "района", "районе", "районом"}},
        {"округ", {"округ", "округа", "округе", "округом"}},
        {"город", {"город", "города", "городе", "городом"}},
        {"город-курорт", {"город-курорт", "города-курорта", "городе-курорте", "городом-курортом"}},
        {"город-герой", {"город-герой", "города-героя", "городе-герое", "городом-героем"}},
        {"поселок", {"поселок", "поселка", "поселке", "поселком"}},
        {"поселение", {"поселение", "поселения", "поселении", "поселением"}}};
    std::string result;
    std::string word;
    for (const char c : type + " ") {
        if (c != ' ') {
            word += c;
            continue;
        }
        const auto known = words.find(word);
        result += (result.empty() ? "" : " ") + (known == words.end() ? word : std::string(known->second[at(wanted)]));
        word.clear();
    }
    return result;
}

}  // namespace svod::normalizer::testing
