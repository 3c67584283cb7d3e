#include "normalizer/stages/event_blocks.hpp"

#include <algorithm>
#include <string>
#include <vector>

#include "normalizer/phrases/quotes.hpp"
#include "normalizer/stages/events.hpp"
#include "normalizer/stages/labelled_parts.hpp"
#include "normalizer/stages/tables.hpp"
#include "normalizer/text/characters.hpp"

namespace svod::normalizer::stages {
namespace {

constexpr std::size_t longest_title = 250;  // letters of a line above labels that has no label itself
constexpr std::size_t longest_mark = 40;  // letters; a longer answer to «Исполнение» tells what came of it

using Parts = std::vector<LabelledPart>;

// One line of a block.
struct Line {
    std::size_t unit = 0;
    Parts parts;  // none of a title without a label
};

struct Block {
    std::vector<Line> lines;

    [[nodiscard]] std::size_t parts_behind_title() const {
        std::size_t count = 0;
        for (const Line& line : lines) {
            count += line.parts.size();
        }
        return lines.front().parts.empty() ? count : count - 1;
    }

    template <typename Test>
    [[nodiscard]] bool has(Test test) const {
        return std::any_of(lines.begin(), lines.end(),
                           [&](const Line& line) { return std::any_of(line.parts.begin(), line.parts.end(), test); });
    }
};

bool is_title(const LabelledPart& part) {
    return part.heads.role == "title" && part.heads.table != "indicators" && part.heads.manner != "loose" &&
           !part.value.empty();
}

std::string words_of_label(const LabelledPart& part) {
    constexpr std::string_view sign = "№";
    std::string_view words = text::trim(std::string_view(part.label).substr(0, part.label.find_first_of("0123456789")));
    if (words.ends_with(sign)) {
        words = text::trim(words.substr(0, words.size() - sign.size()));
    }
    return text::fold(words);
}

// «Форма: семинар», «Тема: «Оценивание»»: labels that could head a block, within one that another label heads.
bool heads_like(const LabelledPart& part, const LabelledPart& head) {
    return is_title(part) && words_of_label(part) == words_of_label(head);
}

bool tells_outcome(const LabelledPart& part) {
    const std::string& role = part.heads.role;
    return role == "status" || role == "outcome" || role == "result";
}

// A second «Результат:», or behind the result a second owner: of something else. «Срок: март», «Дата проведения: 12
// марта» are two of one activity, and so are «Организатор» and «Ответственный» before its result.
bool fills_again(const LabelledPart& part, const LabelledPart& before, bool told) {
    const std::string& role = part.heads.role;
    if (before.value.empty() || role != before.heads.role ||
        (role != "schedule" && role != "responsible" && !tells_outcome(part))) {
        return false;
    }
    const bool aspect = part.heads.manner == "aspect";  // «Количественный результат», «Качественный результат»
    return words_of_label(part) == words_of_label(before) ||
           (told && !aspect && part.heads.manner == before.heads.manner);
}

// «Охват – 74,5 %»: a share of the municipality's children, not those who came.
bool is_share(const LabelledPart& part) {
    const std::size_t figure = part.value.find_first_not_of("0123456789,. ");
    return part.heads.table == "labels" && figure != std::string::npos && figure > 0 && part.value[figure] == '%';
}

bool names_activity(const phrases::Readers& readers, const Unit& unit) {
    const std::string& line = unit.text.original();
    const auto kind = readers.event_kinds.find(unit.text);
    return kind && kind->kind != "other" && !line.ends_with(':') && text::length(line) <= longest_title &&
           line.find('\n') == std::string::npos;
}

bool may_stand_in_block(const Unit& unit) {
    return unit.kind != Unit::Kind::cell && !unit.is_section_title && !unit.text.original().empty();
}

// Finds the blocks one after the other.
class BlockFinder {
  public:
    BlockFinder(const Reading& reading, const phrases::Readers& readers) : reading_(reading), readers_(readers) {}

    [[nodiscard]] std::vector<Block> find() const {
        std::vector<Block> blocks;
        for (std::size_t i = 0; i < reading_.units.size();) {
            Block block = block_at(i);
            if (block.lines.empty()) {
                ++i;
                continue;
            }
            i += block.lines.size();
            if (tells_of_activity(block)) {
                blocks.push_back(std::move(block));
            }
        }
        return blocks;
    }

  private:
    [[nodiscard]] Parts parts_of(std::size_t index) const {
        const Unit& unit = reading_.units[index];
        return may_stand_in_block(unit) ? labelled_line(readers_, unit.text.original()) : Parts();
    }

    [[nodiscard]] Block block_at(std::size_t first) const {
        Block block;
        Parts head = parts_of(first);
        const bool labelled = !head.empty() && is_title(head.front()) && !begins_with_day(head.front());
        const bool named = head.empty() && first + 1 < reading_.units.size() && !parts_of(first + 1).empty() &&
                           may_stand_in_block(reading_.units[first]) && names_activity(readers_, reading_.units[first]);
        if (!labelled && !named) {
            return block;
        }
        block.lines.push_back({first, std::move(head)});
        for (std::size_t i = first + 1; i < reading_.units.size(); ++i) {
            Parts parts = parts_of(i);
            const Parts& opening = block.lines.front().parts;
            if (parts.empty() ||
                (opening.empty() ? is_title(parts.front()) : heads_like(parts.front(), opening.front())) ||
                goes_beyond(block, parts.front())) {
                break;
            }
            block.lines.push_back({i, std::move(parts)});
        }
        return block;
    }

    // «Содержание: в мае проведены 3 семинара»: a sentence, not what an activity is called.
    [[nodiscard]] bool begins_with_day(const LabelledPart& part) const {
        constexpr std::size_t longest_preposition = 3;  // letters, with the space behind it
        const text::Folded value(part.value);
        const auto dates = readers_.dates.find(value, reading_.period);
        return !dates.empty() &&
               text::length(value.folded().substr(0, dates.front().span.begin)) <= longest_preposition;
    }

    // Whether a line that begins with a part is no more of the block above it.
    [[nodiscard]] static bool goes_beyond(const Block& block, const LabelledPart& part) {
        const bool told = block.has(tells_outcome);
        return is_share(part) || block.has([&](const LabelledPart& before) { return fills_again(part, before, told); });
    }

    // What was held has a time or an outcome; a passport of a programme has a term in years.
    [[nodiscard]] bool tells_of_activity(const Block& block) const {
        const bool timed = block.has([&](const LabelledPart& part) {
            const text::Folded value(part.value);
            return (part.heads.role == "schedule" || part.heads.role == "held") &&
                   !readers_.dates.find(value, reading_.period).empty();
        });
        const bool told = block.has(tells_outcome);
        const std::size_t parts = block.parts_behind_title();
        if (block.lines.front().parts.empty()) {
            return timed && parts >= 2;
        }
        const bool sure = block.lines.front().parts.front().heads.table != "dated";
        return timed ? parts >= 2 || (sure && told) : sure && told && parts >= 1;
    }

    const Reading& reading_;
    const phrases::Readers& readers_;
};

CellRole role_of_line(const Line& line, bool first) {
    if (first) {
        return CellRole::title;
    }
    const CellRole role = column_role(line.parts.front().heads.role);
    return role == CellRole::title || role == CellRole::none || role == CellRole::number ? CellRole::note : role;
}

// A line with one label reads as the cell under that head would: without it.
void cut_label(const Parts& parts, Unit& unit) {
    if (parts.size() == 1) {
        unit.label = parts.front().label;
        unit.text = text::Folded(parts.front().value);
    }
}

// The labelled parts of a line of a block.
Parts parts_of_line(const phrases::Readers& readers, const Unit& unit) {
    if (unit.label.empty()) {
        return labelled_line(readers, unit.text.original());
    }
    const auto heads = readers.events.columns.find_label(text::Folded(unit.label));
    return heads ? Parts{{unit.label, number_of_label(unit.label), unit.text.original(), *heads}} : Parts();
}

void add(Text& field, const std::string& words) {
    if (!words.empty()) {
        field = field ? *field + " " + words : words;
    }
}

std::string_view text_in_quotes(std::string_view value) {
    const text::Folded folded(value);
    const std::vector<phrases::Quoted> quoted = phrases::quotations(folded);
    if (quoted.empty() || !quoted.front().closed || quoted.front().outer.begin > 0) {
        return value;
    }
    const text::Span inside = folded.to_original(quoted.front().inner);
    return value.substr(inside.begin, inside.size());
}

// What the lines of one block say.
class BlockReader {
  public:
    BlockReader(Reading& reading, const phrases::Readers& readers, std::vector<std::size_t> units)
        : reading_(reading), readers_(readers), units_(std::move(units)) {}

    void read() {
        const Unit& first = reading_.units[units_.front()];
        Parts parts = parts_of_line(readers_, first);
        const bool labelled = !parts.empty() && is_title(parts.front());
        const std::string title(without_mark(labelled ? parts.front().value : first.text.original()));
        event_ = event_of_title(reading_, readers_, first, "list_item", title);
        if (const std::string label = item_number(first); !label.empty()) {
            event_.number = label;
        } else if (labelled && !parts.front().number.empty()) {
            event_.number = parts.front().number;
        }
        for (std::size_t i = 0; i < units_.size(); ++i) {
            parts = parts_of_line(readers_, reading_.units[units_[i]]);
            for (std::size_t k = i == 0 && labelled ? 1 : 0; k < parts.size(); ++k) {
                take(parts[k]);
            }
        }
        settle_status();
        for (const std::size_t unit : units_) {
            reading_.units[unit].event = static_cast<int>(reading_.report.events.size());
        }
        reading_.report.events.push_back(std::move(event_));
    }

  private:
    void take(const LabelledPart& part) {
        const std::string& role = part.heads.role;
        const std::string value = one_line(part.value);
        const Text state = value.empty() ? "empty" : "filled";
        if (role == "schedule" || role == "held") {
            event_.schedule_cell = state;
            add(event_.schedule, value);
        } else if (role == "responsible") {
            add(event_.responsible, value);
        } else if (role == "status" || role == "outcome") {
            (role == "status" ? event_.status_cell : event_.result_cell) = state;
            take_outcome(role, value);
        } else if (role == "result" || role == "fact") {
            result_told_ = true;
            event_.result_cell = state;
            add(event_.result, value);
        } else if (!value.empty()) {
            if (part.heads.manner == "theme" && !event_.theme) {
                event_.theme = one_line(without_mark(text_in_quotes(part.value)));
            }
            event_.note = (event_.note ? *event_.note + "; " : "") +
                          (role == "note" && part.heads.table != "labels" ? "" : part.label + ": ") + value;
        }
    }

    void take_outcome(const std::string& role, const std::string& value) {
        const auto status = readers_.statuses.of_status_cell(text::Folded(value));
        if (status && !status_) {
            status_ = status;
        }
        result_told_ = true;
        if (!status || (role == "outcome" && text::length(value) > longest_mark)) {
            add(event_.result, value);
        }
    }

    void settle_status() {
        if (!status_ && event_.result) {
            status_ = readers_.statuses.of_result(text::Folded(*event_.result), text::Folded(event_.title));
        }
        if (!status_ && !result_told_) {
            status_ = status_by_headings(reading_, event_);
        }
        if (status_) {
            set_status(event_, *status_);
        }
    }

    Reading& reading_;
    const phrases::Readers& readers_;
    std::vector<std::size_t> units_;
    Event event_;
    std::optional<phrases::StatusMatch> status_;
    bool result_told_ = false;
};

bool is_of_block(const Unit& unit) {
    return unit.kind != Unit::Kind::cell && unit.role != CellRole::none;
}

}  // namespace

void find_event_blocks(Reading& reading, const phrases::Readers& readers) {
    for (const Block& block : BlockFinder(reading, readers).find()) {
        for (std::size_t i = 0; i < block.lines.size(); ++i) {
            Unit& unit = reading.units[block.lines[i].unit];
            unit.role = role_of_line(block.lines[i], i == 0);
            unit.kind = unit.kind == Unit::Kind::heading ? Unit::Kind::list_item : unit.kind;
            cut_label(block.lines[i].parts, unit);
        }
    }
}

void read_event_blocks(Reading& reading, const phrases::Readers& readers) {
    for (std::size_t i = 0; i < reading.units.size(); ++i) {
        if (!is_of_block(reading.units[i]) || reading.units[i].role != CellRole::title) {
            continue;
        }
        std::vector<std::size_t> units = {i};
        while (i + 1 < reading.units.size() && is_of_block(reading.units[i + 1]) &&
               reading.units[i + 1].role != CellRole::title) {
            units.push_back(++i);
        }
        BlockReader(reading, readers, std::move(units)).read();
    }
}

}  // namespace svod::normalizer::stages
