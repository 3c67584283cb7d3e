#include <re2/re2.h>

#include <algorithm>
#include <map>
#include <string>
#include <string_view>

#include "extractors/assembly/heading_lists.hpp"
#include "extractors/assembly/heading_words.hpp"
#include "extractors/assembly/labels.hpp"
#include "extractors/assembly/paragraphs.hpp"
#include "extractors/document/letter_classes.hpp"
#include "extractors/document/ordinals.hpp"
#include "extractors/document/unicode.hpp"

namespace svod::extractors::assembly {
namespace {

// Longer lines are paragraphs; titles of parts that repeat a law's wording reach four hundred.
constexpr std::size_t longest_plain = 160;
constexpr std::size_t longest_numbered = 500;
// «Согласовано» beside «Утверждаю» above a title comes as a small table.
constexpr std::size_t most_approval_rows = 5;

bool matches(std::string_view text, const RE2& pattern) {
    return RE2::PartialMatch(re2::StringPiece(text.data(), text.size()), pattern);
}

// A full stop, but not that of «… на 01.12.2023 г.».
bool ends_in_stop(std::string_view text) {
    static const RE2 year("\\d ?(?:" + alternatives(heading_lists().year_words) + ")$");
    return unicode::last_point(text) == '.' &&
           !matches(text.substr(text.size() - std::min<std::size_t>(text.size(), 16)), year);
}

bool is_number(const Block& block) {
    return !block.number.empty() && block.number != "-";
}

int depth_of(const Block& block) {
    return 1 + static_cast<int>(std::count(block.number.begin(), block.number.end(), '.'));
}

// Contacts, lines to sign on, letterheads: short and without a verb, but no headings.
bool is_form_line(std::string_view text) {
    static const RE2 pattern(R"(_{2,}|@|(?i)https?:|\bwww\.|(?:^|[^A-Za-z\x{400}-\x{52F}])(?:)" +
                             alternatives(heading_lists().form_words) + R"()[^A-Za-z\x{400}-\x{52F}]|/[^/]{3,40}/)");
    return matches(text, pattern);
}

// «Мастер-класс вела Серова Н. П.», «Заведующая отделом Н.П. Серова»: a line that closes with a person's name, signed
// or told of.
bool ends_in_name(std::string_view text) {
    static const RE2 pattern(
        with_letters_listed(R"(^.*(?:\pL|[.»"]) +(?:\p{Lu}\. ?\p{Lu}\. ?\p{Lu}\p{Ll}+(?:-\p{Lu}\p{Ll}+)?|)"
                            R"(\p{Lu}\p{Ll}+(?:-\p{Lu}\p{Ll}+)? \p{Lu}\. ?\p{Lu}\.)$)"));
    return matches(text, pattern);
}

// «Охват по плану 74 %, факт 73 %»: a line that closes with a share tells a figure.
bool ends_in_share(std::string_view text) {
    static const RE2 pattern(R"((?i)\d ?(?:%|)" + alternatives(heading_lists().share_words) + R"()\)?$)");
    return matches(text, pattern);
}

// «Дети, занятые по сертификатам, – 1980», «Кружков – 38», «План: 78,5»: no title, but what a figure counts.
bool ends_in_figure(std::string_view text) {
    static const RE2 pattern(
        with_letters_listed(R"((?:, [-–—] ?\d[\d ]*|\pL(?: [-–—] ?|: )(?:\d{1,3}|\d{1,3}(?: \d{3})+)(?:,\d+)?)$)"));
    return matches(text, pattern);
}

// «Кружков – 38, в том числе:» leads from a figure to its parts.
bool leads_to_parts(std::string_view text) {
    static const RE2 pattern(R"( [-–—] ?\d{1,3}(?: \d{3})*(?:[^\d:][^:]*)?:$)");
    return text.ends_with(':') && matches(text, pattern);
}

bool may_be_heading(const Block& block) {
    const std::string_view text = block.text;
    const std::size_t length = unicode::length(text);
    if (length < 3 || length > (is_number(block) ? longest_numbered : longest_plain)) {
        return false;
    }
    const char32_t first = unicode::first_point(text);
    // «1 Кадры центра» in bold type: a number without a mark
    static const RE2 bare_number(with_letters_listed(R"(^\d{1,2} \p{Lu}\pL+ )"));
    const bool numbered = block.looks.bold && matches(text, bare_number);
    if (!unicode::is_upper(first) && first != U'«' && first != '"' && !numbered && !is_time_of_year(text)) {
        return false;
    }
    const char32_t last = unicode::last_point(text);
    if (last == ';' || last == ',' || last == '!' || last == '_' || last == '/') {
        return false;
    }
    // «Сколько педагогов прошли курсы?» in bold type heads its answer.
    const bool question = last == '?' && block.looks.bold;
    return (question || !has_finite_verb(text) || (is_number(block) && announces_time(text))) && !is_form_line(text) &&
           !ends_in_share(text) && !ends_in_figure(text) && !leads_to_parts(text);
}

bool leads_in(const Block* next) {
    return next != nullptr && (next->type == BlockType::list_item || next->type == BlockType::table);
}

bool is_long_text(const Block* next) {
    return next != nullptr && next->type == BlockType::paragraph &&
           (unicode::length(next->text) >= 120 || unicode::last_point(next->text) == '.');
}

// «Запланированы следующие мероприятия:» between a heading and its list.
bool is_lead_in(const Block* next, const Block* after) {
    return next != nullptr && next->type == BlockType::paragraph && unicode::last_point(next->text) == ':' &&
           leads_in(after);
}

// «Сентябрь 2023» between a heading and its list.
bool is_time_heading(const Block* next, const Block* after) {
    return next != nullptr && next->type == BlockType::paragraph && is_time_of_year(next->text) && leads_in(after);
}

// The value of a number's last part, arabic or roman; 0 where it is neither.
int last_part(std::string_view number) {
    return ordinal_of(number.substr(number.rfind('.') == std::string_view::npos ? 0 : number.rfind('.') + 1));
}

bool is_roman(std::string_view number) {
    return number.find_first_of("IVX") == 0;
}

// Whether `next` has the number after that of `one`: «2» after «1», «1.3» after «1.2», «V» after «IV».
bool follows(std::string_view one, std::string_view next) {
    const auto parent = [](std::string_view number) {
        return number.substr(0, number.rfind('.') == std::string_view::npos ? 0 : number.rfind('.'));
    };
    return last_part(next) > 0 && last_part(one) + 1 == last_part(next) && parent(one) == parent(next) &&
           is_roman(one) == is_roman(next);
}

bool is_next_item(const Block& one, const Block* other) {
    return other != nullptr && other->type == BlockType::list_item && follows(one.number, other->number);
}

bool is_item_before(const Block& one, const Block* other) {
    return other != nullptr && other->type == BlockType::list_item && follows(other->number, one.number);
}

// Whether an emphasised line stands alone above text, a list or a table without its emphasis.
bool heads_plain_text(const Block& block, const Block* before, const Block* next) {
    constexpr std::size_t longest_line = 100;
    const auto emphasised = [](const Block* other) {
        return other != nullptr && other->type != BlockType::table && (other->looks.bold || other->looks.capitals);
    };
    const bool after_lead = before != nullptr && unicode::last_point(before->text) == ':';
    const bool among_alike = emphasised(before) && before->type != BlockType::heading;
    return next != nullptr && !emphasised(next) && !among_alike && !after_lead &&
           unicode::length(block.text) <= longest_line && block.text.find(". ") == std::string::npos;
}

// «Наименование центра: …»: a label with what it is of.
bool is_run_in(std::string_view text) {
    static const RE2 run_in(R"([A-Za-z\x{400}-\x{52F}][^:]*: +\S)");
    return text.find(':') != std::string_view::npos && matches(text, run_in);
}

// The first item of a form that is no label with its value, above text: «2. Дата составления: …», «3. Работа».
bool ends_labels(const Block& block, const Block& before, const Block* next) {
    return is_run_in(before.text) && !is_run_in(block.text) && !ends_in_stop(block.text) &&
           unicode::last_point(block.text) != ':' && unicode::length(block.text) <= longest_plain &&
           (is_long_text(next) || (next != nullptr && next->type == BlockType::table));
}

// «Каникулы» between what ends in a full stop, or a table, and a paragraph.
bool is_word_above_text(const Block& block, const Block* before, const Block* next) {
    constexpr std::size_t shortest = 5;  // letters
    static const RE2 word(with_letters_listed(R"(^\p{Lu}\p{Ll}+$)"));
    return before != nullptr && (before->type == BlockType::table || ends_in_stop(before->text)) &&
           unicode::length(block.text) >= shortest && matches(block.text, word) && next != nullptr &&
           next->type == BlockType::paragraph && ends_in_stop(next->text);
}

bool is_plain_heading(const Block& block, const Block* before, const Block* next, const Block* after) {
    // «Направление 1: «Доступное образование»» in bold type
    static const RE2 name_behind_number(with_letters_listed(R"(^\p{Lu}\pL+ \d{1,2}: +[«"])"));
    const bool numbered_name = block.looks.bold && matches(block.text, name_behind_number);
    const char32_t last = unicode::last_point(block.text);
    const bool stop = ends_in_stop(block.text);
    if (last == '?' && block.looks.bold) {
        return heads_plain_text(block, before, next);
    }
    if (begins_like_clause(block.text) || is_place_name(block.text) ||
        (!begins_like_title(block.text) && ends_in_name(block.text))) {
        return false;
    }
    if (is_time_of_year(block.text) && (leads_in(next) || is_long_text(next))) {
        return true;
    }
    const bool one_word = block.text.find(' ') == std::string::npos;
    if (last == ':') {
        return !is_lead_word(block.text) && (leads_in(next) || is_long_text(next));
    }
    if (begins_like_title(block.text) && next != nullptr && !stop) {
        return true;
    }
    // «Дети и программы.» in bold type or capitals above plain text.
    const bool emphasised = block.looks.bold || block.looks.capitals;
    if (stop && !one_word && emphasised && heads_plain_text(block, before, next)) {
        return true;
    }
    if (stop || last == '?' || (is_run_in(block.text) && !numbered_name)) {
        return false;
    }
    if (block.looks.capitals || block.looks.bold || (block.looks.centred && next != nullptr)) {
        return next != nullptr;
    }
    const bool after_lead = before != nullptr && unicode::last_point(before->text) == ':';
    if (one_word) {
        return is_word_above_text(block, before, next);
    }
    return !after_lead && (leads_in(next) || is_long_text(next) || is_lead_in(next, after) ||
                           is_time_heading(next, after) || (next != nullptr && is_number(*next)));
}

bool is_numbered_heading(const Block& block, const Block* before, const Block* next, std::string_view last_heading) {
    const int depth = depth_of(block);
    const bool in_list = is_item_before(block, before);
    if (is_roman(block.number) || (!last_heading.empty() && follows(last_heading, block.number))) {
        // Goes on where the headings before left off, and isn't an item of the list above.
        const bool ends_list =
            in_list && ends_in_stop(before->text) && !ends_in_stop(block.text) && !is_next_item(block, next);
        if (!in_list || ends_list) {
            return true;
        }
    }
    if (next == nullptr) {
        return false;
    }
    const bool begins_deeper = is_number(*next) && next->number.starts_with(block.number + ".");
    if (begins_deeper) {
        return true;
    }
    if (depth > 1) {
        // «1.1. …» in a row are items of a list unless each has its own text below.
        return !in_list && !is_next_item(block, next);
    }
    if (in_list && ends_labels(block, *before, next)) {
        return true;
    }
    const bool between_tables = before != nullptr && before->type == BlockType::table && next->type == BlockType::table;
    return !in_list && !is_next_item(block, next) &&
           unicode::length(block.text) <= (between_tables ? longest_numbered : longest_plain) &&
           !ends_in_stop(block.text) && block.number.find_first_of("0123456789") == 0;
}

// «7 Планы на полугодие», «IV Выводы»: a number without a dot before a title; how many bytes it takes, else 0.
std::size_t bare_number_of(const Block& block, std::string& number) {
    static const RE2 pattern(with_letters_listed(R"(^([1-9]\d?|[IVX]{1,5}) +\p{Lu}\pL+)"));
    const std::size_t length = unicode::length(block.text);
    const bool unnumbered =
        block.type == BlockType::paragraph || (block.type == BlockType::heading && block.number.empty());
    if (!unnumbered || length > longest_plain || !RE2::PartialMatch(block.text, pattern, &number) ||
        is_time_of_year(block.text)) {  // «2 КВАРТАЛ» is no title behind a number
        return 0;
    }
    Block title = block;
    title.text.erase(0, block.text.find_first_not_of(' ', number.size()));
    const char32_t last = unicode::last_point(title.text);
    return may_be_heading(title) && !ends_in_stop(title.text) && last != '?' ? block.text.size() - title.text.size()
                                                                             : 0;
}

// How the text of a heading with the number behind this one begins: «3 » after «2»; roman ones begin with I.
std::string opening_behind(std::string_view number) {
    return is_roman(number) ? (number == "I" ? "II " : "") : std::to_string(last_part(number) + 1) + " ";
}

// Whether a bare number goes on where the headings left off, or is the first of several bare ones. The heading before
// may have been lost («1 Показатели на 30 июня 2023 г.» is none by its looks).
bool is_in_sequence(const std::vector<Block>& blocks, std::size_t at, std::string_view number,
                    std::string_view last_heading) {
    constexpr int latest_first = 3;
    if (at + 1 >= blocks.size()) {
        return false;
    }
    if (!last_heading.empty()) {
        return follows(last_heading, number);
    }
    const std::string opening = last_part(number) <= latest_first ? opening_behind(number) : "";
    constexpr std::ptrdiff_t farthest = 300;  // blocks, which bounds the work on hostile text
    const auto begin = blocks.begin() + std::min(static_cast<std::ptrdiff_t>(at) + 2, std::ssize(blocks));
    const auto end = begin + std::min(farthest, blocks.end() - begin);
    std::string other;
    return !opening.empty() && std::any_of(begin, end, [&](const Block& block) {
        return block.text.starts_with(opening) && bare_number_of(block, other) > 0 && follows(number, other);
    });
}

// Whether the numbered block before this one, near by, is the heading that its number goes on from.
bool goes_on_headings(const std::vector<Block>& blocks, std::size_t at) {
    constexpr std::size_t farthest = 100;  // blocks
    std::size_t i = at;
    while (i > 0 && at - i < farthest && !is_number(blocks[i - 1])) {
        --i;
    }
    return i > 0 && blocks[i - 1].type == BlockType::heading && follows(blocks[i - 1].number, blocks[at].number);
}

// «1. Кто и на чём работает» above text, with «2. …» a heading: one of a row of headings, whatever it says.
void complete_sequences(std::vector<Block>& blocks) {
    constexpr std::size_t longest_missing = 80;
    const Block* next_heading = nullptr;  // of the first depth
    for (std::size_t i = blocks.size(); i-- > 1;) {
        Block& block = blocks[i];
        if (block.type == BlockType::heading && is_number(block) && depth_of(block) == 1) {
            next_heading = &block;
            continue;
        }
        const Block* before = &blocks[i - 1];
        const Block* next = i + 1 < blocks.size() ? &blocks[i + 1] : nullptr;
        // A list of dashes that has come to its end doesn't go on with numbers.
        const bool in_list =
            before->type == BlockType::list_item && (before->number != "-" || !ends_in_stop(before->text));
        const bool alone = !in_list && next != nullptr && next->type != BlockType::list_item;
        if (block.type == BlockType::list_item && next_heading != nullptr && is_number(block) && depth_of(block) == 1 &&
            follows(block.number, next_heading->number) && alone && unicode::last_point(before->text) != ':' &&
            (is_long_text(next) || next->type == BlockType::table || next == next_heading) &&
            !ends_in_stop(block.text) && block.text.find_first_of(";0123456789") == std::string::npos &&
            (asks_behind_marks(block.text) || goes_on_headings(blocks, i)) &&
            unicode::length(block.text) <= longest_missing) {
            block.type = BlockType::heading;
            block.level = 1;
            next_heading = &block;
        }
    }
}

// Lines above the document's title are a letterhead, whatever they look like.
void plain_letterhead(std::vector<Block>& blocks) {
    const auto end = blocks.begin() + std::min<std::ptrdiff_t>(20, std::ssize(blocks));
    const auto title = std::find_if(blocks.begin(), end, [](const Block& block) {
        return block.type != BlockType::table && block.number.empty() && begins_like_title(block.text);
    });
    if (title == end || std::any_of(blocks.begin(), title, [](const Block& block) {
            return (block.type == BlockType::table && block.table.rows.size() > most_approval_rows) ||
                   unicode::length(block.text) > longest_numbered ||
                   (block.type == BlockType::heading && !block.number.empty());
        })) {
        return;
    }
    for (auto block = blocks.begin(); block != title; ++block) {
        if (block->type == BlockType::heading) {
            block->type = BlockType::paragraph;
            block->level = 0;
        }
    }
}

}  // namespace

void decide_headings(std::vector<Block>& blocks) {
    std::map<int, std::string> last_headings;  // by depth; roman numbers at 0
    for (std::size_t i = 0; i < blocks.size(); ++i) {
        Block& block = blocks[i];
        const Block* before = i > 0 ? &blocks[i - 1] : nullptr;
        const Block* next = i + 1 < blocks.size() ? &blocks[i + 1] : nullptr;
        const Block* after = i + 2 < blocks.size() ? &blocks[i + 2] : nullptr;
        std::string bare;
        const std::size_t bare_bytes = bare_number_of(block, bare);
        if (bare_bytes > 0 && is_in_sequence(blocks, i, bare, last_headings[is_roman(bare) ? 0 : 1])) {
            block.number = bare;
            block.text.erase(0, bare_bytes);
            block.type = BlockType::heading;
        }
        const int depth = is_roman(block.number) ? 0 : depth_of(block);
        bool heading = block.type == BlockType::heading;
        if (block.type == BlockType::paragraph && may_be_heading(block)) {
            heading = is_plain_heading(block, before, next, after);
        } else if (block.type == BlockType::list_item && is_number(block) && may_be_heading(block)) {
            heading = is_numbered_heading(block, before, next, last_headings[depth]);
        }
        if (!heading) {
            continue;
        }
        if (block.type != BlockType::heading) {
            block.level = 0;
        }
        block.type = BlockType::heading;
        if (is_number(block)) {
            block.level = depth_of(block);  // what is written, whatever outline level a format gives it
            last_headings.erase(last_headings.upper_bound(depth), last_headings.end());
            last_headings[depth] = block.number;
        }
    }
    complete_sequences(blocks);
    plain_letterhead(blocks);
}

}  // namespace svod::extractors::assembly
