#include "extractors/assembly/heading_words.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <string>

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

/// The first `bytes` of a text, less a character that they would cut.
std::string_view start_of(std::string_view text, std::size_t bytes) {
    while (bytes > 0 && bytes < text.size() && (static_cast<unsigned char>(text[bytes]) & 0xC0U) == 0x80U) {
        --bytes;
    }
    return text.substr(0, bytes);
}

/// The words of a text one by one: runs of letters in lower case, ё as е.
class Words {
  public:
    explicit Words(std::string_view text) : lower_(unicode::to_lower(text)) {
        constexpr std::string_view yo = "ё";
        constexpr std::string_view ye = "е";
        for (std::size_t at = lower_.find(yo); at != std::string::npos; at = lower_.find(yo, at)) {
            lower_.replace(at, yo.size(), ye);
        }
    }

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

// Where a word's last six bytes stand in a table of those that a verb can end in: few other words share a slot.
constexpr std::size_t tail_size = 6;
constexpr std::size_t tail_slot(std::string_view word) {
    std::uint64_t tail = 0;
    for (const char c : word.substr(word.size() - tail_size)) {
        tail = tail << 8U | static_cast<unsigned char>(c);
    }
    return tail * 0x9E3779B97F4A7C15U >> 52U;
}

constexpr std::array<bool, 4096> verb_tails = [] {
    std::array<bool, 4096> tails{};
    for (const std::string_view ending : verb_endings) {
        tails[tail_slot(ending)] = true;
    }
    for (const std::string_view verb : verbs) {
        tails[tail_slot(verb)] = true;
    }
    return tails;
}();

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
    return any_word(text, [](std::string_view word) {
        if (word.size() < tail_size || !verb_tails[tail_slot(word)]) {
            return false;
        }
        return contains(verbs, word) || (ends_with_any(verb_endings, word) && !contains(not_verbs, word));
    });
}

bool begins_like_title(std::string_view text) {
    if (!unicode::is_upper(unicode::first_point(text.substr(0, 64)))) {
        return false;
    }
    Words words(start_of(text, 120));
    const std::string first(words.next());
    if (contains(title_words, first) || contains(title_nouns, first)) {
        return true;
    }
    // «Информационно-аналитический отчет», «Публичный доклад»: the noun stands second or third.
    return contains(title_nouns, words.next()) || contains(title_nouns, words.next());
}

bool begins_like_clause(std::string_view text) {
    return contains(clause_words, Words(start_of(text, 60)).next());
}

bool is_place_name(std::string_view text) {
    constexpr std::size_t most_words = 7;
    constexpr std::size_t first_words = 4;  // of which one says what kind of place
    Words words(text);
    std::string_view word = words.next();
    if (word.empty() || !ends_with_any(place_endings, word)) {
        return false;
    }
    bool is_place = false;
    std::size_t count = 0;
    for (; !word.empty() && count <= most_words; word = words.next()) {
        is_place = is_place || (count < first_words && contains(place_words, word));
        ++count;
    }
    return is_place && count >= 2 && count <= most_words;
}

bool names_organisation(std::string_view text) {
    return any_word(text, [](std::string_view word) { return contains(organisation_words, word); }) &&
           !has_finite_verb(text);
}

bool begins_oblique(std::string_view text) {
    return unicode::is_letter(unicode::first_point(text)) &&
           ends_with_any(oblique_endings, Words(start_of(text, 120)).next());
}

bool is_head_word(std::string_view cell) {
    if (unicode::length(cell) > 90) {
        return false;
    }
    const std::string lower = unicode::to_lower(cell);
    bool after_letter = false;  // spaces aside
    for (std::size_t at = 0; at < lower.size();) {
        const std::string_view rest = std::string_view(lower).substr(at);
        if (!after_letter && std::any_of(head_words.begin(), head_words.end(), [&](std::string_view word) {
                return word[1] == rest[std::min<std::size_t>(1, rest.size() - 1)] && rest.starts_with(word);
            })) {
            return true;
        }
        const char32_t point = unicode::next_point(lower, at);
        after_letter = unicode::is_space(point) ? after_letter : unicode::is_letter(point);
    }
    return false;
}

bool is_contact_line(std::string_view text) {
    Words words(start_of(text, 60));
    const std::string first(words.next());
    const bool reference = (first == "на" || first == "от") && words.next().empty();
    return contains(contact_words, first) || reference || text.starts_with("на №") ||
           text.find('@') != std::string_view::npos;
}

}  // namespace svod::extractors::assembly
