#include "normalizer/stages/identity.hpp"

#include <array>
#include <map>

#include "normalizer/stages/identity_center.hpp"
#include "normalizer/stages/identity_front.hpp"
#include "normalizer/stages/identity_letter.hpp"
#include "normalizer/stages/identity_period.hpp"
#include "normalizer/stages/identity_place.hpp"
#include "normalizer/text/characters.hpp"

namespace svod::normalizer::stages {
namespace {

constexpr std::size_t longest_head = 150;  // characters of a centre's name above the title

void add_field(Reading& reading, const char* field, std::size_t unit, std::string_view quote) {
    reading.report.fields.push_back({field, Reading::source_of(reading.units[unit], quote)});
}

void read_title(Reading& reading, const std::optional<TitleFound>& title) {
    if (!title) {
        return;
    }
    reading.report.title = title->name;
    reading.report.kind = title->kind;
    for (const std::size_t unit : title->units) {
        reading.units[unit].is_section_title = true;
    }
    const std::size_t first = title->units.front();
    add_field(reading, "title", first, title->name);
    add_field(reading, "kind", first, title->text);
}

// «Опорный центр Лужского района», not «Региональному модельному центру» or «по форме РМЦ».
bool begins_with_center(const phrases::NameReaders& names, const text::Folded& line) {
    const auto center = names.identity.center(line);
    return center && line.original().starts_with(*center) && names.nouns.nominative(*center) == *center;
}

// The level of the centre that the title or the line above it names, else that of labels and letterhead, else the one
// named most.
void read_level(Reading& reading, const phrases::Readers& readers, const std::optional<TitleFound>& title) {
    const phrases::IdentityReader& identity = readers.names.identity;
    const auto set = [&](std::optional<std::string> level, std::size_t unit, std::string_view quote) {
        reading.report.level = std::move(level);
        if (reading.report.level) {
            add_field(reading, "level", unit, quote);
        }
        return reading.report.level.has_value();
    };
    if (title) {
        const std::size_t front = title->units.front();
        if (set(identity.level(text::Folded(title->text)), front, title->text)) {
            return;
        }
        // «Опорный центр Лужского района» over «Отчёт о деятельности за 2024 год».
        const Unit* above = front > 0 ? &reading.units[front - 1] : nullptr;
        if (above != nullptr && above->kind != Unit::Kind::cell &&
            text::length(above->text.original()) < longest_head && begins_with_center(readers.names, above->text) &&
            set(identity.level(above->text), front - 1, above->text.original())) {
            return;
        }
    }
    std::map<std::string, int> votes;
    std::map<std::string, std::size_t> first;
    for (std::size_t i = 0; i < reading.units.size(); ++i) {
        const bool head = i < 12;
        const auto level = identity.level(reading.units[i].text);
        // «Отчёт направлен в РМЦ»: further down the regional centre is the one that reports go to.
        if (level && (head || *level != "regional")) {
            votes[*level] += head ? 20 : 1;
            first.emplace(*level, i);
        }
    }
    int best = 0;
    for (const auto& [level, count] : votes) {
        if (count > best) {
            best = count;
            reading.report.level = level;
        }
    }
    if (reading.report.level) {
        const std::size_t unit = first[*reading.report.level];
        add_field(reading, "level", unit, reading.units[unit].text.original());
    }
}

}  // namespace

void read_identity(Reading& reading, const phrases::Readers& readers) {
    const std::optional<TitleFound> title = find_title(reading, readers);
    const std::vector<LabelFound> labels = find_labels(reading, readers);
    read_title(reading, title);
    read_level(reading, readers, title);
    read_period(reading, readers, title, labels);
    read_place(reading, readers, title, labels);
    read_zone(reading, readers, title, labels);
    read_center(reading, readers, title, labels);
    read_letter(reading, readers, title);
}

}  // namespace svod::normalizer::stages
