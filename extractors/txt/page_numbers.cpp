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
#include "extractors/document/letter_classes.hpp"

namespace svod::extractors::txt {
namespace {

constexpr std::size_t longest_number_line = 80;  // bytes, the spaces that centre it among them
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

// A line that gives a page's number beside the same words on each page: «Отчёт МОЦ 2», «стр. 3 | Отчёт МОЦ».
struct Head {
    std::string words;
    int number = 0;
    bool set_off = false;  // the number stands at the page's edge
};

// «стр.», «лист», as a part of a pattern.
std::string page_word() {
    return "(?i:" + assembly::alternatives(assembly::heading_lists().page_words) + ")";
}

std::optional<Head> head_of(const std::string& line) {
    static const RE2 behind(
        with_letters_listed(R"(\s*(\pL.*?)(\s*\t\s*| {2,}| ?\| ?|[ ,–—-]+)" + page_word() + R"( ?| )(\d{1,3})\s*)"));
    static const RE2 before(with_letters_listed(R"(\s*(\d{1,3})(\s*\t\s*| {2,}| ?\| ?| )(\pL.*?)\s*)"));
    constexpr std::size_t longest = 200;  // bytes
    Head head;
    std::string gap;
    if (line.size() > longest || !(RE2::FullMatch(line, behind, &head.words, &gap, &head.number) ||
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
    static const RE2 worded(R"(\s*)" + page_word() + R"( ?(\d{1,4})(?: (?:/|)" +
                            assembly::alternatives(assembly::heading_lists().out_of_words) + R"() \d{1,4})?\s*)");
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
    return drop_numbered_heads(lines);
}

}  // namespace svod::extractors::txt
