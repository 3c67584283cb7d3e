#include "normalizer/stages/count_items.hpp"

#include <algorithm>

#include "normalizer/phrases/sentences.hpp"
#include "normalizer/rules/word_lists.hpp"
#include "normalizer/stages/item_lists.hpp"
#include "normalizer/text/characters.hpp"

namespace svod::normalizer::stages {

bool may_make_up(double sum, double whole) {
    constexpr double farthest_below = 0.2;
    constexpr double farthest_above = 0.5;
    return sum >= whole * (1 - farthest_below) && sum <= whole * (1 + farthest_above);
}

Text counted_with_deed(const Count& count) {
    const std::size_t end = count.raw.find_first_of("0123456789");
    const std::string_view words = text::trim(std::string_view(count.raw).substr(0, end));
    const bool inverted = end != std::string::npos && count.subject && words.size() > count.subject->size() &&
                          words.starts_with(*count.subject) && words.find_first_of(":,;(") == std::string_view::npos &&
                          text::is_letter(text::character_before(words, words.size()));
    return inverted ? Text(std::string(words)) : std::nullopt;
}

std::vector<text::Span> folded_sentences(const text::Folded& text) {
    std::vector<text::Span> found;
    for (const text::Span& sentence : phrases::sentences_of(text)) {
        const text::Span span{text.to_folded(sentence.begin), text.to_folded(sentence.end)};
        // «на 30.12.2021 г. - 76,8 %»: what begins with a dash in mid-line goes on.
        const bool goes_on =
            !found.empty() && span.begin < text.folded().size() && text.folded()[span.begin] == '-' &&
            text.original().find('\n', text.to_original({found.back().begin, span.begin}).begin) >= sentence.begin;
        if (goes_on) {
            found.back().end = span.end;
        } else {
            found.push_back(span);
        }
    }
    return found;
}

std::string masked_stretch(const Reading& reading, const std::vector<CountItem>& items, int unit, text::Span stretch,
                           std::optional<std::size_t> marked) {
    const std::string& folded = reading.units.at(static_cast<std::size_t>(unit)).text.folded();
    std::string masked;
    std::size_t offset = stretch.begin;
    const auto [begin, end] = items_of_unit(items, unit);
    for (std::size_t i = begin; i < end; ++i) {
        const text::Span numeral = items[i].match.number_span;
        if (!stretch.contains(numeral) || numeral.begin < offset || (marked && *marked != i)) {
            continue;
        }
        masked += folded.substr(offset, numeral.begin - offset) + '#';
        offset = numeral.end;
    }
    return masked + folded.substr(offset, stretch.end - offset);
}

std::pair<std::size_t, std::size_t> items_of_unit(const std::vector<CountItem>& items, int unit) {
    const auto first = std::lower_bound(items.begin(), items.end(), unit,
                                        [](const CountItem& item, int wanted) { return item.unit < wanted; });
    const auto last = std::upper_bound(first, items.end(), unit,
                                       [](int wanted, const CountItem& item) { return wanted < item.unit; });
    return {static_cast<std::size_t>(first - items.begin()), static_cast<std::size_t>(last - items.begin())};
}

bool is_left_open(const Unit& unit) {
    const std::string& text = unit.text.folded();
    const std::size_t last = text.find_last_not_of(' ');
    return last != std::string::npos &&
           (text[last] == ':' || text[last] == ',' || text[last] == ';' || text[last] == '-');
}

std::vector<std::pair<int, int>> runs_of_items(const Reading& reading) {
    std::vector<std::pair<int, int>> runs;
    bool in_run = false;
    bool inner = false;  // «- школы – 8» below «3. Работают 12 организаций, из них:»
    for (int unit = 0; unit < static_cast<int>(reading.units.size()); ++unit) {
        const Unit& item = reading.units[static_cast<std::size_t>(unit)];
        if (item.kind != Unit::Kind::list_item) {
            in_run = false;
            continue;
        }
        const bool led = in_run && is_led_by_number(reading.units[static_cast<std::size_t>(unit - 1)], item);
        const bool leaves = in_run && inner && item.number != "-";
        if (!in_run || led || leaves) {
            runs.emplace_back(unit, unit);
            inner = led;
        }
        runs.back().second = unit;
        in_run = true;
    }
    return runs;
}

std::optional<int> lead_of(const Reading& reading, int unit) {
    const Unit& item = reading.units.at(static_cast<std::size_t>(unit));
    for (int before = unit - 1; before >= 0; --before) {
        const Unit& candidate = reading.units[static_cast<std::size_t>(before)];
        if (candidate.kind == Unit::Kind::cell) {
            return std::nullopt;
        }
        if (candidate.kind != Unit::Kind::list_item || (candidate.level < item.level && is_left_open(candidate)) ||
            is_led_by_number(candidate, item)) {
            return before;
        }
    }
    return std::nullopt;
}

bool names_all_counted(std::string_view heading) {
    const std::size_t title = heading.find_first_not_of("0123456789. ");
    heading.remove_prefix(std::min(title, heading.size()));
    while (!heading.empty()) {
        const std::size_t end = std::min(heading.find(' '), heading.size());
        std::string_view word = heading.substr(0, end);
        word.remove_suffix(word.ends_with(',') ? 1 : 0);
        if (!rules::word_list("word_of_all_counted").has(word)) {
            return false;
        }
        heading = text::trim(heading.substr(end));
    }
    return true;
}

bool tells_one_figure(const Unit& unit) {
    constexpr std::size_t longest_name = 120;  // bytes
    constexpr std::size_t longest_noun = 24;
    const std::string_view line = text::trim(unit.text.folded());
    const std::size_t figure = line.find_first_of("0123456789");
    if (figure > longest_name) {
        return false;  // or there is none
    }
    const std::string_view name = text::trim(line.substr(0, figure));
    const std::size_t end = std::min(line.find_first_not_of("0123456789 .,%", figure), line.size());
    const std::string_view noun = line.substr(end);
    return name.size() > 2 && (name.ends_with('-') || name.ends_with(':')) && noun.size() <= longest_noun &&
           noun.find_first_of("0123456789") == std::string_view::npos;
}

std::optional<int> lead_of_lines(const Reading& reading, int unit) {
    constexpr int most_lines = 12;
    for (int line = unit; line > 0 && unit - line < most_lines; --line) {
        const Unit& own = reading.units[static_cast<std::size_t>(line)];
        const Unit& before = reading.units[static_cast<std::size_t>(line) - 1];
        const char32_t first = text::character_at(own.text.original(), 0);
        const bool small = text::is_letter(first) && !text::is_upper(first);
        if (own.kind != Unit::Kind::paragraph || before.kind == Unit::Kind::cell || !(small || tells_one_figure(own))) {
            return std::nullopt;
        }
        const bool heads = before.is_section_title && !small && names_all_counted(before.text.folded());
        if (heads || before.text.folded().ends_with(':')) {
            return line - 1;
        }
    }
    return std::nullopt;
}

std::optional<int> heading_of_lines(const Reading& reading, const phrases::Readers& readers, int unit) {
    constexpr int most_lines = 12;
    constexpr std::size_t longest_line = 120;  // bytes
    for (int line = unit; line >= 0 && unit - line <= most_lines; --line) {
        const Unit& own = reading.units.at(static_cast<std::size_t>(line));
        const std::string& folded = own.text.folded();
        if (own.is_section_title) {
            return line < unit && readers.figures.heading_is(folded, "spread") ? std::optional(line) : std::nullopt;
        }
        const std::size_t dash = folded.find(" - ");
        const std::size_t figure = folded.find_first_of("0123456789");
        if (own.kind == Unit::Kind::cell || folded.size() > longest_line || dash == 0 || figure != dash + 3) {
            return std::nullopt;
        }
    }
    return std::nullopt;
}

std::optional<int> line_told_of(const Reading& reading, const phrases::Readers& readers, int unit, text::Span numeral) {
    constexpr int most_lines = 5;
    constexpr std::size_t longest_heading = 160;  // bytes
    const auto is_outcome = [&](const Unit& line, std::size_t end) {
        std::string_view words = std::string_view(line.text.folded()).substr(0, end);
        words = words.substr(0, words.find_last_not_of(" -:") + 1);
        return readers.figures.heading_is(words, "predicate") || readers.figures.heading_is(words, "review_stage") ||
               readers.figures.heading_is(words, "done_with");
    };
    const auto names_things = [&](const Unit& line) {
        const std::vector<phrases::CountedNoun> nouns = readers.counts.nouns(line.text);
        return std::any_of(nouns.begin(), nouns.end(), [](const phrases::CountedNoun& noun) {
            return noun.unit == "program" || noun.unit == "person" || noun.unit == "certificate";
        });
    };
    const Unit& own = reading.units.at(static_cast<std::size_t>(unit));
    if (own.kind == Unit::Kind::cell || numeral.begin == 0 || !is_outcome(own, numeral.begin)) {
        return std::nullopt;
    }
    for (int above = unit - 1; above >= 0 && unit - above <= most_lines; --above) {
        const Unit& line = reading.units[static_cast<std::size_t>(above)];
        const std::size_t figure = line.text.folded().find_first_of("0123456789");
        const bool heads = line.kind != Unit::Kind::cell && figure == std::string::npos &&
                           line.text.folded().size() <= longest_heading && names_things(line);
        if (heads) {
            return above;  // «Экспертиза программ»
        }
        if (line.kind != own.kind || line.is_section_title || figure == std::string::npos) {
            return std::nullopt;
        }
        if (names_things(line) || !is_outcome(line, figure)) {
            return above;
        }
    }
    return std::nullopt;
}

std::optional<int> label_of(const Reading& reading, int unit) {
    const Unit& cell = reading.units.at(static_cast<std::size_t>(unit));
    if (cell.question) {
        return cell.question;
    }
    if (cell.kind != Unit::Kind::cell || !cell.table || !cell.place.row_no || !cell.place.col_no) {
        return std::nullopt;
    }
    const TableView& table = reading.tables.at(static_cast<std::size_t>(*cell.table));
    const auto row = static_cast<std::size_t>(*cell.place.row_no - 1);
    const bool plain = table.kind == TableView::Kind::unknown || table.kind == TableView::Kind::letterhead ||
                       table.kind == TableView::Kind::figures;
    if (!plain || row >= table.rows.size()) {
        return std::nullopt;
    }
    std::optional<int> label;
    for (const int index : table.rows[row]) {
        const Unit& other = reading.units.at(static_cast<std::size_t>(index));
        if (index == unit || other.place.col_no.value_or(0) >= *cell.place.col_no) {
            break;
        }
        if (other.text.folded().find_first_not_of("0123456789 .,%-") != std::string::npos) {
            label = index;
        }
    }
    return label;
}

}  // namespace svod::normalizer::stages
