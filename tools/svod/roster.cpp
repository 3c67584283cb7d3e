#include "tools/svod/roster.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <set>
#include <string_view>

#include "extractors/txt/encoding.hpp"
#include "normalizer/rules/rule_set.hpp"
#include "normalizer/text/stems.hpp"
#include "tools/svod/input_file.hpp"

namespace svod::tools {
namespace {

using normalizer::phrases::PlaceReader;
using normalizer::text::Folded;

std::optional<std::string> region_in(const std::string& text, const PlaceReader& places) {
    const auto mentions = places.regions(Folded(text));
    return mentions.empty() ? std::nullopt : std::optional(mentions.front().region);
}

std::string with_republic_written_out(std::string name) {
    for (const std::string_view short_form : {"респ.", "Респ."}) {
        if (const std::size_t at = name.find(short_form); at != std::string::npos) {
            name.replace(at, short_form.size(), "республика ");
        }
    }
    return name;
}

// «Архангельская», «Пермский», «Алтай»: the name without the word for its kind, where only one kind goes with it.
std::optional<std::string> region_called(const std::string& written, const PlaceReader& places) {
    static constexpr std::array<std::array<const char*, 2>, 7> kinds = {{{"", ""},
                                                                         {"", " область"},
                                                                         {"", " край"},
                                                                         {"", " автономный округ"},
                                                                         {"", " республика"},
                                                                         {"Республика ", ""},
                                                                         {"город ", ""}}};
    const std::string name = with_republic_written_out(written);
    std::set<std::string> found;
    for (const auto& [before, behind] : kinds) {
        if (const auto region = region_in(before + name + behind, places)) {
            found.insert(*region);
        }
    }
    return found.size() == 1 ? std::optional(*found.begin()) : std::nullopt;
}

// The place that a report gets which says no more of it than the roster does.
std::optional<normalizer::phrases::Place> place_of(const std::string& municipality,
                                                   const std::optional<std::string>& region,
                                                   const PlaceReader& places) {
    const Folded text(municipality);
    std::vector<normalizer::phrases::PlaceTold> told;
    for (auto& mention : places.municipalities(text)) {
        told.push_back({&text, std::move(mention)});
    }
    std::vector<normalizer::phrases::RegionWeight> regions;
    if (region) {
        regions.push_back({*region, normalizer::phrases::certain_weight});
    }
    return places.settle(told, regions);
}

// A name without a word of its type makes no place, but may be known all the same.
bool is_known(const std::string& municipality, const std::optional<normalizer::phrases::Place>& place,
              const PlaceReader& places) {
    const Folded name(municipality);
    return place ? place->known : !places.gazetteer().named(normalizer::text::words(name.folded())).empty();
}

}  // namespace

Roster recognised(std::vector<store::RosterEntry> entries, const PlaceReader& places) {
    Roster roster;
    for (store::RosterEntry& entry : entries) {
        auto region =
            entry.region.empty() ? region_in(entry.municipality, places) : region_called(entry.region, places);
        const bool is_unknown = !region && !entry.region.empty();
        const auto place = place_of(entry.municipality, region, places);
        const auto& unknown = roster.unknown_regions;
        if (is_unknown && std::find(unknown.begin(), unknown.end(), entry.region) == unknown.end()) {
            roster.unknown_regions.push_back(entry.region);
        }
        if (!is_known(entry.municipality, place, places)) {
            roster.unknown_municipalities.push_back(entry.municipality);
        }
        // A name that one region has tells it.
        if (is_unknown && place && place->known) {
            region = place->region;
        }
        entry.region = region.value_or(entry.region);
        entry.known_as = place ? place->municipality : std::string();
    }
    roster.entries = std::move(entries);
    return roster;
}

Outcome<Roster> read_roster(const std::filesystem::path& file) {
    const auto opened = open_input(file);
    const auto bytes = opened ? read_input(opened->get(), file.string()) : tl::unexpected(opened.error());
    if (!bytes) {
        return tl::unexpected(bytes.error());
    }
    auto entries = store::parse_roster(extractors::txt::decode_text(*bytes).text, file.string());
    const auto rules = entries ? normalizer::rules::RuleSet::load() : tl::unexpected(entries.error());
    const auto places = rules ? PlaceReader::create(*rules) : tl::unexpected(rules.error());
    return places.map([&](const PlaceReader& reader) { return recognised(std::move(*entries), reader); });
}

}  // namespace svod::tools
