#include "normalizer/stages/labelled_blocks.hpp"

#include <algorithm>
#include <string>

#include "normalizer/text/characters.hpp"

namespace svod::normalizer::stages {
namespace {

constexpr std::size_t longest_title = 250;  // letters of a line above labels that has no label itself

Parts parts_of_block(const Block& block) {
    Parts all;
    for (const BlockLine& line : block.lines) {
        all.insert(all.end(), line.parts.begin(), line.parts.end());
    }
    return all;
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
    return (names_activity(part) || !names_activity(head)) && words_of_label(part) == words_of_label(head);
}

bool tells_time(const LabelledPart& part) {
    return part.heads.role == "schedule" || part.heads.role == "held";
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

bool is_named_line(const phrases::Readers& readers, const Unit& unit) {
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
            if (block.lines.empty() || !tells_of_activity(block)) {
                // One that a day or a form opens in vain may have its title further down.
                i += block.lines.empty() || opens_untitled(block.lines.front().parts) ? 1 : block.lines.size();
                continue;
            }
            i += block.lines.size();
            blocks.push_back(std::move(block));
        }
        return blocks;
    }

  private:
    [[nodiscard]] Parts parts_of(std::size_t index) const {
        const Unit& unit = reading_.units[index];
        return may_stand_in_block(unit) ? labelled_line(readers_, unit.text.original()) : Parts();
    }

    // «Форма: семинар», «Тема: …», «Дата: 12 марта»: the title stands further down, or nowhere.
    [[nodiscard]] bool opens_untitled(const Parts& parts) const {
        return !parts.empty() && !names_activity(parts.front()) &&
               (parts.front().heads.manner == "theme" || form_named(readers_, parts.front()) || has_day(parts.front()));
    }

    [[nodiscard]] Block block_at(std::size_t first) const {
        Block block;
        Parts head = parts_of(first);
        const bool labelled = !head.empty() && names_activity(head.front()) && !begins_with_day(head.front());
        const bool named = head.empty() && first + 1 < reading_.units.size() && !parts_of(first + 1).empty() &&
                           may_stand_in_block(reading_.units[first]) && is_named_line(readers_, reading_.units[first]);
        if (!labelled && !named && !opens_untitled(head)) {
            return block;
        }
        block.lines.push_back({first, std::move(head)});
        for (std::size_t i = first + 1; i < reading_.units.size(); ++i) {
            Parts parts = parts_of(i);
            const Parts& opening = block.lines.front().parts;
            if (parts.empty() ||
                (opening.empty() ? names_activity(parts.front()) : heads_like(parts.front(), opening.front())) ||
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

    [[nodiscard]] bool has_day(const LabelledPart& part) const {
        return tells_time(part) && !readers_.dates.find(text::Folded(part.value), reading_.period).empty();
    }

    // What was held has a time or an outcome; a passport of a programme has a term in years.
    [[nodiscard]] bool tells_of_activity(const Block& block) const {
        const Parts parts = parts_of_block(block);
        const bool timed = block.has([&](const LabelledPart& part) { return has_day(part); });
        const bool told = block.has(tells_outcome);
        const Parts& opening = block.lines.front().parts;
        if (opening.empty()) {
            return timed && parts.size() >= 2;
        }
        if (!names_activity(opening.front())) {
            return timed && tells_of_untitled(parts, told);
        }
        const bool sure = opening.front().heads.table != "dated";
        return timed ? parts.size() > 2 || (sure && told) : sure && told && parts.size() > 1;
    }

    // A topic and a day alone may head a letter.
    [[nodiscard]] bool tells_of_untitled(const Parts& parts, bool told) const {
        constexpr std::size_t fewest = 3;
        const LabelledPart* title = title_among(readers_, parts);
        const auto of_people_or_place = [](const LabelledPart& part) {
            return part.heads.table == "labels" && part.heads.manner.empty();
        };
        return title != nullptr && parts.size() >= fewest &&
               std::count_if(parts.begin(), parts.end(), tells_time) == 1 &&
               (title->heads.manner != "theme" || told || std::any_of(parts.begin(), parts.end(), of_people_or_place));
    }

    const Reading& reading_;
    const phrases::Readers& readers_;
};

}  // namespace

bool names_activity(const LabelledPart& part) {
    return part.heads.role == "title" && part.heads.table != "indicators" && !part.heads.manner.starts_with("loose") &&
           !part.value.empty();
}

std::optional<phrases::KindMatch> form_named(const phrases::Readers& readers, const LabelledPart& part) {
    auto kind = part.heads.table == "labels" && part.heads.manner == "form"
                    ? readers.event_kinds.find(text::Folded(part.value))
                    : std::nullopt;
    return kind && kind->kind != "other" ? kind : std::nullopt;
}

const LabelledPart* title_among(const phrases::Readers& readers, const Parts& parts) {
    const auto first = [&](auto test) {
        const auto found = std::find_if(parts.begin(), parts.end(), test);
        return found == parts.end() ? nullptr : &*found;
    };
    const LabelledPart* title = first(names_activity);
    title = title != nullptr ? title
                             : first([&](const LabelledPart& part) { return form_named(readers, part).has_value(); });
    return title != nullptr
               ? title
               : first([](const LabelledPart& part) { return part.heads.manner == "theme" && !part.value.empty(); });
}

std::vector<Block> labelled_blocks(const Reading& reading, const phrases::Readers& readers) {
    return BlockFinder(reading, readers).find();
}

}  // namespace svod::normalizer::stages
