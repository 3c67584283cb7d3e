#include "extractors/assembly/heading_words.hpp"

#include <algorithm>
#include <array>
#include <string>
#include <vector>

#include "extractors/document/unicode.hpp"

namespace svod::extractors::assembly {
namespace {

using namespace std::string_view_literals;

// Endings that only finite verbs and short participles have, but for the words of `not_verbs`.
constexpr std::array verb_endings = {
    "ется"sv,  "ются"sv,   "ится"sv,    "ятся"sv,    "атся"sv,    "утся"sv,   "лся"sv,    "лась"sv,   "лось"sv,
    "лись"sv,  "ает"sv,    "яет"sv,     "ует"sv,     "имеет"sv,   "ают"sv,    "яют"sv,    "уют"sv,    "меют"sv,
    "дит"sv,   "жит"sv,    "оит"sv,     "дят"sv,     "оят"sv,     "жат"sv,    "вал"sv,    "вала"sv,   "вало"sv,
    "вали"sv,  "нял"sv,    "няла"sv,    "няло"sv,    "няли"sv,    "тил"sv,    "тила"sv,   "тило"sv,   "тили"sv,
    "чил"sv,   "чила"sv,   "чило"sv,    "чили"sv,    "вил"sv,     "вила"sv,   "вило"sv,   "вили"sv,   "дил"sv,
    "дила"sv,  "дило"sv,   "дили"sv,    "шил"sv,     "шила"sv,    "шили"sv,   "шел"sv,    "шла"sv,    "шло"sv,
    "шли"sv,   "ован"sv,   "ована"sv,   "овано"sv,   "ованы"sv,   "ведена"sv, "ведено"sv, "ведены"sv, "веден"sv,
    "лена"sv,  "лено"sv,   "лены"sv,    "ждена"sv,   "ждено"sv,   "ждены"sv,  "щена"sv,   "щено"sv,   "щены"sv,
    "чена"sv,  "чено"sv,   "чены"sv,    "нята"sv,    "нято"sv,    "няты"sv,   "отан"sv,   "отана"sv,  "отано"sv,
    "отаны"sv, "создан"sv, "создана"sv, "создано"sv, "созданы"sv, "писан"sv,  "писана"sv, "писано"sv, "писаны"sv,
    "влен"sv,  "ален"sv,   "ключен"sv,  "учен"sv,    "мещен"sv,   "жден"sv,
};

constexpr std::array not_verbs = {
    "аудит"sv,  "кредит"sv,  "уют"sv,  "приют"sv,  "интервал"sv, "карнавал"sv,  "крокодил"sv, "члены"sv,
    "члена"sv,  "мужчины"sv, "вила"sv, "принят"sv, "занята"sv,   "фестивали"sv, "перевал"sv,  "провал"sv,
    "профил"sv, "правил"sv,  "сила"sv, "плена"sv,  "подвал"sv,   "правила"sv,
};

constexpr std::array verbs = {
    "есть"sv,         "был"sv,       "была"sv,      "было"sv,     "были"sv,          "будет"sv,    "будут"sv,
    "станет"sv,       "станут"sv,    "стал"sv,      "стала"sv,    "стало"sv,         "стали"sv,    "может"sv,
    "могут"sv,        "должен"sv,    "должна"sv,    "должны"sv,   "нет"sv,           "идет"sv,     "идут"sv,
    "ведет"sv,        "ведут"sv,     "начали"sv,    "начал"sv,    "начала работу"sv, "имели"sv,    "имел"sv,
    "осуществляют"sv, "прошел"sv,    "прошла"sv,    "прошли"sv,   "принимал"sv,      "заняли"sv,   "занял"sv,
    "заняла"sv,       "показал"sv,   "показали"sv,  "показала"sv, "позволяет"sv,     "позволил"sv, "составил"sv,
    "составила"sv,    "составило"sv, "составили"sv, "хотят"sv,    "работал"sv,       "работали"sv, "работала"sv,
    "включал"sv,      "провели"sv,   "провел"sv,    "провела"sv,  "сделали"sv,       "звоните"sv,  "смотрите"sv,
};

constexpr std::array title_words = {
    "отчет"sv,      "план"sv,       "анализ"sv,        "приложение"sv,    "медиаплан"sv, "информация"sv,  "справка"sv,
    "сведения"sv,   "публичный"sv,  "аналитический"sv, "аналитическая"sv, "дорожная"sv,  "календарный"sv, "доклад"sv,
    "мониторинг"sv, "перечень"sv,   "показатели"sv,    "раздел"sv,        "глава"sv,     "итоги"sv,       "выводы"sv,
    "введение"sv,   "заключение"sv, "оглавление"sv,    "содержание"sv,
};

constexpr std::array title_nouns = {"отчет"sv, "анализ"sv, "справка"sv, "доклад"sv, "план"sv};

constexpr std::array clause_words = {
    "в"sv,           "во"sv,           "на"sv,
    "с"sv,           "со"sv,           "из"sv,
    "для"sv,         "за"sv,           "от"sv,
    "при"sv,         "так"sv,          "также"sv,
    "кроме"sv,       "среди"sv,        "всего"sv,
    "исх"sv,         "утверждаю"sv,    "утверждено"sv,
    "согласовано"sv, "принято"sv,      "рассмотрено"sv,
    "м"sv,           "руководитель"sv, "директор"sv,
    "заведующий"sv,  "начальник"sv,    "исполнитель"sv,
    "исп"sv,         "подпись"sv,      "дата"sv,
    "центр"sv,       "методист"sv,     "ответственный"sv,
    "если"sv,
};

constexpr std::array contact_words = {"тел"sv, "телефон"sv, "факс"sv,  "инн"sv, "огрн"sv,  "кпп"sv,  "окпо"sv,
                                      "исх"sv, "сайт"sv,    "адрес"sv, "e"sv,   "email"sv, "mail"sv, "http"sv};

constexpr std::array place_endings = {"ский"sv,  "ской"sv,      "цкий"sv,          "ный"sv,
                                      "город"sv, "городской"sv, "муниципальный"sv, "муниципальное"sv};

constexpr std::array place_words = {"район"sv, "округ"sv, "образование"sv, "город"sv};

constexpr std::array organisation_words = {"учреждение"sv, "учреждения"sv, "организация"sv, "организации"sv, "центр"sv,
                                           "центра"sv,     "школа"sv,      "дворец"sv,      "дворца"sv,      "лицей"sv};

constexpr std::array oblique_endings = {
    "ского"sv, "ской"sv, "ских"sv, "скому"sv, "ским"sv, "ском"sv, "ного"sv,    "ному"sv,
    "ных"sv,   "ными"sv, "ным"sv,  "ную"sv,   "ской"sv, "скую"sv, "тельной"sv, "ельного"sv,
};

constexpr std::array head_words = {
    "№"sv,          "n п"sv,        "наименован"sv, "мероприят"sv,  "срок"sv,      "дата"sv,     "период"sv,
    "ответствен"sv, "исполнител"sv, "результат"sv,  "примечан"sv,   "прим"sv,      "отметка"sv,  "статус"sv,
    "показател"sv,  "план"sv,       "факт"sv,       "обоснован"sv,  "причин"sv,    "единиц"sv,   "ед."sv,
    "значение"sv,   "количеств"sv,  "кол-во"sv,     "вид "sv,       "форма"sv,     "тема"sv,     "место"sv,
    "целев"sv,      "участник"sv,   "охват"sv,      "содержание"sv, "направлен"sv, "всего"sv,    "итого"sv,
    "название"sv,   "фио"sv,        "ф.и.о"sv,      "должность"sv,  "время"sv,     "программ"sv, "выполнен"sv,
    "исполнен"sv,   "медий"sv,      "п/п"sv,        "п\\п"sv,       "год"sv,
};

/// Appends the lower-case form of the Russian (ё as е) or ASCII letter that `text` begins with; gives the bytes read.
/// 0: no such letter.
std::size_t append_usual_letter(std::string_view text, std::string& word) {
    const auto lead = static_cast<unsigned char>(text.front());
    if (lead < 0x80) {
        const bool upper = lead >= 'A' && lead <= 'Z';
        if (upper || (lead >= 'a' && lead <= 'z')) {
            word += static_cast<char>(upper ? lead + 0x20 : lead);
            return 1;
        }
        return 0;
    }
    if (text.size() < 2 || (lead != 0xD0 && lead != 0xD1)) {
        return 0;
    }
    const int code = (lead & 0x1F) << 6 | (static_cast<unsigned char>(text[1]) & 0x3F);
    const bool yo = code == 0x401 || code == 0x451;
    if (!yo && (code < 0x410 || code > 0x44F)) {
        return 0;
    }
    const int lower = yo ? 0x435 : code < 0x430 ? code + 0x20 : code;
    word += static_cast<char>(0xC0 | lower >> 6);
    word += static_cast<char>(0x80 | (lower & 0x3F));
    return 2;
}

/// Bytes of the ASCII character or mark of running Russian text that `text` begins with and that is no letter; 0: none.
std::size_t usual_mark(std::string_view text) {
    const auto lead = static_cast<unsigned char>(text.front());
    if (lead < 0x80) {
        return 1;
    }
    if (lead == 0xC2 && text.size() > 1 && (text[1] == '\xAB' || text[1] == '\xBB' || text[1] == '\xA0')) {
        return 2;  // «, », no-break space
    }
    // Dashes, curly quotes, №.
    return text.starts_with("\xE2\x80") && text.size() > 2 ? 3 : text.starts_with("№") ? 3 : 0;
}

std::u32string lower_letters(std::string_view text) {
    std::u32string letters = unicode::decode(unicode::to_lower(text));
    std::replace(letters.begin(), letters.end(), U'ё', U'е');
    return letters;
}

/// Whether `is_wanted` holds of one of the text's words, which are given in lower case, ё as е.
template <class Wanted>
bool any_word(std::string_view text, const Wanted& is_wanted) {
    std::string word;
    while (!text.empty()) {
        std::size_t bytes = append_usual_letter(text, word);
        if (bytes == 0) {
            bytes = usual_mark(text);
            if (bytes == 0) {
                break;
            }
            if (!word.empty() && is_wanted(word)) {
                return true;
            }
            word.clear();
        }
        text.remove_prefix(bytes);
    }
    for (const char32_t point : lower_letters(text)) {
        if (unicode::is_letter(point)) {
            word += unicode::encode(std::u32string_view(&point, 1));
        } else if (!word.empty()) {
            if (is_wanted(word)) {
                return true;
            }
            word.clear();
        }
    }
    return !word.empty() && is_wanted(word);
}

std::vector<std::string> words_of(std::string_view text) {
    std::vector<std::string> words;
    any_word(text, [&](const std::string& word) {
        words.push_back(word);
        return false;
    });
    return words;
}

// Most words end in a letter that no finite verb ends in.
template <class... Lists>
constexpr std::array<bool, 256> last_bytes_of(const Lists&... lists) {
    std::array<bool, 256> out{};
    const auto add = [&](const auto& list) {
        for (const std::string_view word : list) {
            out[static_cast<unsigned char>(word.back())] = true;
        }
    };
    (add(lists), ...);
    return out;
}

template <class List>
bool contains(const List& list, std::string_view word) {
    return std::find(list.begin(), list.end(), word) != list.end();
}

template <class List>
bool ends_with_any(const List& list, std::string_view word) {
    return std::any_of(list.begin(), list.end(), [&](std::string_view ending) { return word.ends_with(ending); });
}

}  // namespace

bool has_finite_verb(std::string_view text) {
    static constexpr std::array<bool, 256> last_bytes = last_bytes_of(verb_endings, verbs);
    return any_word(text, [](const std::string& word) {
        if (!last_bytes[static_cast<unsigned char>(word.back())]) {
            return false;
        }
        return contains(verbs, word) || (ends_with_any(verb_endings, word) && !contains(not_verbs, word));
    });
}

bool begins_like_title(std::string_view text) {
    const std::vector<std::string> words = words_of(text.substr(0, 120));
    if (words.empty() || !unicode::is_upper(unicode::first_point(text.substr(0, 64)))) {
        return false;
    }
    // «Информационно-аналитический отчет», «Публичный доклад»: the noun stands second or third.
    const auto end = words.begin() + std::min<std::ptrdiff_t>(3, std::ssize(words));
    return contains(title_words, words.front()) ||
           std::any_of(words.begin(), end, [](const std::string& word) { return contains(title_nouns, word); });
}

bool begins_like_clause(std::string_view text) {
    const std::vector<std::string> words = words_of(text.substr(0, 60));
    return !words.empty() && contains(clause_words, words.front());
}

bool is_place_name(std::string_view text) {
    const std::vector<std::string> words = words_of(text);
    return words.size() >= 2 && words.size() <= 7 && ends_with_any(place_endings, words.front()) &&
           std::any_of(words.begin(), words.begin() + std::min<std::ptrdiff_t>(4, std::ssize(words)),
                       [](const std::string& word) { return contains(place_words, word); });
}

bool names_organisation(std::string_view text) {
    return any_word(text, [](const std::string& word) { return contains(organisation_words, word); }) &&
           !has_finite_verb(text);
}

bool begins_oblique(std::string_view text) {
    const std::vector<std::string> words = words_of(text.substr(0, 120));
    return !words.empty() && unicode::is_letter(unicode::first_point(text)) &&
           ends_with_any(oblique_endings, words.front());
}

bool is_head_word(std::string_view cell) {
    if (unicode::length(cell) > 90) {
        return false;
    }
    const std::string lower = unicode::to_lower(cell);
    return std::any_of(head_words.begin(), head_words.end(), [&](std::string_view word) {
        for (std::size_t at = lower.find(word); at != std::string::npos; at = lower.find(word, at + 1)) {
            if (at == 0 || !unicode::is_letter(unicode::last_point(std::string_view(lower).substr(0, at)))) {
                return true;
            }
        }
        return false;
    });
}

bool is_contact_line(std::string_view text) {
    const std::vector<std::string> words = words_of(text.substr(0, 60));
    const bool dotted = !words.empty() && contains(contact_words, words.front());
    const bool reference = words.size() == 1 && (words.front() == "на" || words.front() == "от");
    return dotted || reference || text.starts_with("на №") || text.find("@") != std::string_view::npos;
}

}  // namespace svod::extractors::assembly
