#include "normalizer/stages/event_blocks.hpp"

#include <algorithm>
#include <string>
#include <vector>

#include "normalizer/phrases/quotes.hpp"
#include "normalizer/stages/events.hpp"
#include "normalizer/stages/labelled_blocks.hpp"
#include "normalizer/stages/labelled_parts.hpp"
#include "normalizer/stages/tables.hpp"
#include "normalizer/text/characters.hpp"

namespace svod::normalizer::stages {
namespace {

CellRole role_of_line(const BlockLine& line, bool first) {
    if (first && (line.parts.empty() || names_activity(line.parts.front()))) {
        return CellRole::title;
    }
    const CellRole role = column_role(line.parts.front().heads.role);
    return role == CellRole::title || role == CellRole::none || role == CellRole::number ? CellRole::note : role;
}

// A line with one label reads as the cell under that head would: without it.
void cut_label(const Parts& parts, Unit& unit) {
    // «Участников: 30» counts by its label.
    const bool figure = parts.size() == 1 && parts.front().heads.table == "labels" &&
                        parts.front().value.find_first_not_of("0123456789 .") == std::string::npos;
    if (parts.size() == 1 && !figure) {
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
        Parts parts;
        for (const std::size_t unit : units_) {
            for (LabelledPart& part : parts_of_line(readers_, reading_.units[unit])) {
                parts.push_back(std::move(part));
            }
        }
        // A first line without a label is the title itself.
        const LabelledPart* title = first.role == CellRole::title && parts_of_line(readers_, first).empty()
                                        ? nullptr
                                        : title_among(readers_, parts);
        begin_event(first, title);
        for (const LabelledPart& part : parts) {
            if (&part != title) {
                take(part);
            }
        }
        settle_kind(parts);
        settle_status();
        for (const std::size_t unit : units_) {
            reading_.units[unit].event = static_cast<int>(reading_.report.events.size());
        }
        reading_.report.events.push_back(std::move(event_));
    }

  private:
    void begin_event(const Unit& first, const LabelledPart* title) {
        const std::string_view words = title != nullptr ? std::string_view(title->value) : first.text.original();
        event_ = event_of_title(reading_, readers_, first, "list_item", std::string(without_mark(words)));
        if (const std::string label = item_number(first); !label.empty()) {
            event_.number = label;
        } else if (title != nullptr && !title->number.empty()) {
            event_.number = title->number;
        }
    }

    // «Название: «Ступени»», «Форма: конкурс»
    void settle_kind(const Parts& parts) {
        for (const LabelledPart& part : parts) {
            if (const auto form = event_.kind == "other" ? form_named(readers_, part) : std::nullopt) {
                event_.kind = form->kind;
            }
        }
    }

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
        const text::Folded answer(value);
        const auto status = readers_.statuses.of_status_cell(answer);
        if (status && !status_) {
            status_ = status;
        }
        result_told_ = true;
        if ((!status && role == "outcome") || (role == "outcome" && readers_.statuses.tells_more(answer))) {
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
    for (const Block& block : labelled_blocks(reading, readers)) {
        reading.units[block.lines.front().unit].opens_block = true;
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
        if (!reading.units[i].opens_block) {
            continue;
        }
        std::vector<std::size_t> units = {i};
        while (i + 1 < reading.units.size() && is_of_block(reading.units[i + 1]) && !reading.units[i + 1].opens_block) {
            units.push_back(++i);
        }
        BlockReader(reading, readers, std::move(units)).read();
    }
}

}  // namespace svod::normalizer::stages
