#include "normalizer/stages/metric_areas.hpp"

#include <string>
#include <string_view>

#include "normalizer/rules/word_lists.hpp"
#include "normalizer/text/characters.hpp"

namespace svod::normalizer::stages {
namespace {

bool speaks_of_whole(std::string_view sentence) {
    while (!sentence.empty()) {
        const std::size_t end = std::min(sentence.find_first_of(" ,.:;()-"), sentence.size());
        if (rules::word_list("word_of_a_wider_place").has(sentence.substr(0, end))) {
            return true;
        }
        sentence.remove_prefix(std::min(end + 1, sentence.size()));
    }
    return false;
}

// «Лужский муниципальный район», «МОЦ Лужского района»
bool is_name_of_municipality(const phrases::Readers& readers, const std::string& title) {
    const text::Folded text(title);
    const auto mentions = readers.names.places.municipalities(text);
    if (mentions.size() != 1) {
        return false;
    }
    const text::Span name = mentions.front().span;
    const std::string rest = text.folded().substr(0, name.begin) + text.folded().substr(name.end);
    return text::trim(rest).empty() || (name.end == text.folded().size() && readers.names.identity.center(text));
}

}  // namespace

bool is_of_part_of_area(const Reading& reading, const phrases::Readers& readers, std::size_t count) {
    if (reading.report.level != Text("zonal") && reading.report.level != Text("regional")) {
        return false;
    }
    const CountPlace& place = reading.count_places.at(count);
    const std::string& folded = reading.units.at(static_cast<std::size_t>(place.unit)).text.folded();
    if (!place.cell_figure &&
        speaks_of_whole(std::string_view(folded).substr(place.sentence.begin, place.sentence.size()))) {
        return false;
    }
    return reading.nearest_section(reading.report.counts.at(count).section, [&](const Section& section) {
        return is_name_of_municipality(readers, section.title);
    }) != nullptr;
}

}  // namespace svod::normalizer::stages
