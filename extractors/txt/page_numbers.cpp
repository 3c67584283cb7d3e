#include "extractors/txt/page_numbers.hpp"

#include <re2/re2.h>

#include <algorithm>
#include <cstddef>
#include <iterator>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

#include "extractors/assembly/heading_lists.hpp"
#include "extractors/assembly/heading_words.hpp"
#include "extractors/assembly/labels.hpp"
#include "extractors/document/letter_classes.hpp"
#include "extractors/document/unicode.hpp"

namespace svod::extractors::txt {
namespace {

constexpr std::size_t longest_number_line = 80;  // bytes, the spaces that centre it among them
constexpr std::size_t longest_head = 200;        // bytes
constexpr std::size_t shortest_page = 12;        // lines between bare numbers
constexpr std::size_t longest_end = 3;           // lines after the last bare number

struct Place {
    std::size_t line;
    int number;
};

bool stands_apart(const std::vector<Line>& lines, std::size_t at) {
    const auto broken = [&](std::size_t line) {
        return line == 0 || line >= lines.size() || lines[line].blanks_before > 0 || lines[line].page_before;
    };
    return broken(at) && broken(at + 1);
}

// The lines that a pattern takes for a page's number.
std::vector<Place> numbers_of(const std::vector<Line>& lines, const RE2& pattern, bool apart) {
    std::vector<Place> places;
    for (std::size_t i = 0; i < lines.size(); ++i) {
        int number = 0;
        if (lines[i].text.size() <= longest_number_line && RE2::FullMatch(lines[i].text, pattern, &number) &&
            (!apart || stands_apart(lines, i))) {
            places.push_back({i, number});
        }
    }
    return places;
}

bool count_up(const std::vector<Place>& places) {
    for (std::size_t i = 1; i < places.size(); ++i) {
        if (places[i].number != places[i - 1].number + 1) {
            return false;
        }
    }
    return !places.empty() && (places.front().number == 1 || places.front().number == 2);
}

// Numbers of items or rows that stand alone on their lines count up too, but lie close to each other.
bool are_a_page_apart(const std::vector<Place>& places, std::size_t lines) {
    for (std::size_t i = 1; i < places.size(); ++i) {
        if (places[i].line - places[i - 1].line < shortest_page) {
            return false;
        }
    }
    return places.size() > 1 && places.front().line >= shortest_page / 2 &&
           lines - places.back().line <= longest_end + 1;
}

// How many tabs or bars divide the cells of a table's line; 0 for lines with fewer than two.
std::size_t dividers_of(std::string_view line) {
    const char mark = line.find('\t') != std::string_view::npos ? '\t' : '|';
    const auto marks = static_cast<std::size_t>(std::count(line.begin(), line.end(), mark));
    return marks > 1 ? marks : 0;
}

// Numbers that stand between two rows of one table, where nothing but a page's end can have put them.
std::vector<Place> numbers_inside_tables(const std::vector<Line>& lines, const std::vector<Place>& numbers) {
    std::vector<Place> inside;
    std::copy_if(numbers.begin(), numbers.end(), std::back_inserter(inside), [&](const Place& place) {
        const bool between = place.line > 0 && place.line + 1 < lines.size();
        const std::size_t above = between ? dividers_of(lines[place.line - 1].text) : 0;
        return above > 0 && place.number > 1 && above == dividers_of(lines[place.line + 1].text);
    });
    return inside;
}

void drop(std::vector<Line>& lines, const std::vector<Place>& places) {
    std::size_t next = 0;
    std::vector<Line> kept;
    kept.reserve(lines.size() - places.size());
    bool page = false;
    for (std::size_t i = 0; i < lines.size(); ++i) {
        if (next < places.size() && places[next].line == i) {
            page = true;
            ++next;
            continue;
        }
        lines[i].page_before = lines[i].page_before || page;
        page = false;
        kept.push_back(std::move(lines[i]));
    }
    lines = std::move(kept);
}

// «стр.», «лист», as a part of a pattern.
std::string page_word() {
    return "(?i:" + assembly::alternatives(assembly::heading_lists().page_words) + ")";
}

// What a page's end cuts: a word at its hyphen, or a sentence that goes on in small letters below.
enum class Cut { none, word, sentence };

Cut cut_between(std::string_view above, std::string_view below) {
    constexpr std::size_t shortest_line = 20;  // letters
    above.remove_suffix(above.size() - (above.find_last_not_of(" \t\u00A0") + 1));
    below.remove_prefix(std::min(below.find_first_not_of(" \t"), below.size()));
    const auto is_row = [](std::string_view line) {
        return dividers_of(line) > 0 || line.find("   ") != std::string_view::npos;
    };
    const bool tabled = is_row(above) || is_row(below);
    constexpr std::size_t fewest = 4;  // capitals
    const bool capitals =
        above.ends_with('-') && unicode::is_capitals(above, fewest) && unicode::is_capitals(below, fewest) && !tabled;
    if (capitals) {
        return Cut::word;
    }
    const char32_t first = unicode::first_point(below.substr(0, 64));
    const bool governs = !above.empty() && assembly::is_joined(above, "");
    const bool awaits_figure = governs || assembly::ends_open_to_figure(above);
    if (tabled || above.empty() || !(unicode::is_lower(first) || (awaits_figure && unicode::is_digit(first))) ||
        assembly::read_label(below).kind != assembly::LabelKind::none) {
        return Cut::none;
    }
    const char32_t last = unicode::last_point(above);
    if (last == U'-') {
        const bool word = unicode::is_lower(unicode::last_point(above.substr(0, above.size() - 1)));
        return word ? Cut::word : Cut::none;
    }
    const bool open = unicode::is_lower(last) || last == U',' || unicode::is_digit(last);
    return governs || (open && unicode::length(above) >= shortest_line) ? Cut::sentence : Cut::none;
}

// Takes out what stands alone between the halves of a word or a sentence and can only be of a page's edge.
void drop_inside_sentences(std::vector<Line>& lines) {
    static const RE2 marked(R"(\s*(?:[-–—] ?\d{1,4} ?[-–—]|)" + page_word() + R"( ?\d{1,4}(?: (?:/|)" +
                            assembly::alternatives(assembly::heading_lists().out_of_words) + R"() \d{1,4})?)\s*)");
    static const RE2 head(
        with_letters_listed(R"(\s*\p{Lu}(?: ?[^ |\t])*(?:[ ,–—-]+)" + page_word() + R"( ?| {4,})\d{1,3}\s*)"));
    static const RE2 bare(R"(\s*\d{1,3}\s*)");
    constexpr std::size_t shortest_above = 50;  // letters
    std::vector<Line> kept;
    kept.reserve(lines.size());
    for (std::size_t i = 0; i < lines.size(); ++i) {
        kept.push_back(std::move(lines[i]));
        if (kept.size() < 2 || i + 1 >= lines.size()) {
            continue;
        }
        const std::string& text = kept.back().text;
        const std::string& above = kept[kept.size() - 2].text;
        if (text.size() > longest_head || text.find_first_of("0123456789") == std::string::npos) {
            continue;
        }
        const Cut cut = cut_between(above, lines[i + 1].text);
        const bool may_count = assembly::ends_open_to_figure(above) || assembly::is_joined(above, "") ||
                               unicode::is_digit(unicode::last_point(above)) || unicode::length(above) < shortest_above;
        const bool set_apart = (kept.back().blanks_before > 0 || kept.back().page_before) &&
                               (lines[i + 1].blanks_before > 0 || lines[i + 1].page_before);
        const bool apart = cut == Cut::word || (set_apart && !may_count);
        if (cut == Cut::none ||
            !(RE2::FullMatch(text, marked) || RE2::FullMatch(text, head) || (apart && RE2::FullMatch(text, bare)))) {
            continue;
        }
        lines[i + 1].blanks_before = 0;
        lines[i + 1].page_before = false;
        kept.pop_back();
    }
    lines = std::move(kept);
}

// A line that gives a page's number beside the same words on each page: «Отчёт МОЦ 2», «стр. 3 | Отчёт МОЦ».
struct Head {
    std::string words;
    int number = 0;
    bool set_off = false;  // the number stands at the page's edge
};

std::optional<Head> head_of(const std::string& line) {
    static const RE2 behind(
        with_letters_listed(R"(\s*(\pL.*?)(\s*\t\s*| {2,}| ?\| ?|[ ,–—-]+)" + page_word() + R"( ?| )(\d{1,3})\s*)"));
    static const RE2 before(with_letters_listed(R"(\s*(\d{1,3})(\s*\t\s*| {2,}| ?\| ?| )(\pL.*?)\s*)"));
    Head head;
    std::string gap;
    if (line.size() > longest_head || !(RE2::FullMatch(line, behind, &head.words, &gap, &head.number) ||
                                        RE2::FullMatch(line, before, &head.number, &gap, &head.words))) {
        return std::nullopt;
    }
    head.set_off = gap != " ";
    return head;
}

// Titles count up as well: «Приложение № 2» has a word or two, others begin with 1.
bool are_of_pages(const std::vector<Place>& places, const Head& head) {
    static const RE2 title(with_letters_listed(R"((?:\pL+ ?)?(?:\pL+)? ?№?)"));
    const bool pages = head.set_off ? places.size() > 2 || places.front().number == 2
                                    : places.front().number == 2 && !RE2::FullMatch(head.words, title);
    return pages && places.size() > 1 && count_up(places);
}

std::vector<std::string> drop_numbered_heads(std::vector<Line>& lines) {
    std::map<std::string, std::pair<Head, std::vector<Place>>> heads;
    for (std::size_t i = 0; i < lines.size(); ++i) {
        if (const auto head = stands_apart(lines, i) ? head_of(lines[i].text) : std::nullopt) {
            auto& [first, places] = heads.try_emplace(head->words, *head, std::vector<Place>()).first->second;
            first.set_off = first.set_off && head->set_off;
            places.push_back({i, head->number});
        }
    }
    std::vector<std::string> texts;
    std::vector<Place> all;
    for (const auto& [words, found] : heads) {
        if (are_of_pages(found.second, found.first)) {
            texts.push_back(words);
            all.insert(all.end(), found.second.begin(), found.second.end());
        }
    }
    std::sort(all.begin(), all.end(), [](const Place& a, const Place& b) { return a.line < b.line; });
    drop(lines, all);
    return texts;
}

}  // namespace

std::vector<std::string> drop_page_numbers(std::vector<Line>& lines) {
    static const RE2 decorated(R"(\s*(?:[-–—] ?(\d{1,4}) ?[-–—])\s*)");
    // «Страница 2 из 5», and as programs that read scans mark it: «--- Page 2 ---», «## Page 2 of 5», «[стр. 2]».
    static const RE2 worded(R"([-–—=#*\[\s]{0,12})" + page_word() + R"( ?(\d{1,4})(?: (?:/|)" +
                            assembly::alternatives(assembly::heading_lists().out_of_words) +
                            R"() ?\d{1,4})?[-–—=*\]\s]{0,12})");
    static const RE2 bare(R"(\s*(\d{1,4})\s*)");
    for (const RE2* pattern : {&decorated, &worded}) {
        if (const std::vector<Place> places = numbers_of(lines, *pattern, false); count_up(places)) {
            drop(lines, places);
        }
    }
    if (const std::vector<Place> places = numbers_of(lines, bare, true);
        count_up(places) && are_a_page_apart(places, lines.size())) {
        drop(lines, places);
    } else {
        drop(lines, numbers_inside_tables(lines, places));
    }
    std::vector<std::string> heads = drop_numbered_heads(lines);
    drop_inside_sentences(lines);
    return heads;
}

}  // namespace svod::extractors::txt
