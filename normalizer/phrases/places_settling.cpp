#include "normalizer/phrases/places_settling.hpp"

#include <algorithm>
#include <array>
#include <map>
#include <set>

#include "normalizer/phrases/place_types.hpp"
#include "normalizer/rules/word_lists.hpp"
#include "normalizer/text/characters.hpp"
#include "normalizer/text/stems.hpp"

namespace svod::normalizer::phrases {
namespace {

constexpr std::size_t most_unknown = 12;  // misspelt names that are looked up, the heaviest first

// All mentions of one name.
struct Group {
    std::string key;
    std::vector<std::size_t> mentions;
    std::set<int> candidates;
    int weight = 0;
    bool known = false;
};

class Settling {
  public:
    Settling(const Gazetteer& gazetteer, const std::vector<PlaceTold>& mentions,
             const std::vector<RegionWeight>& regions)
        : gazetteer_(gazetteer), mentions_(mentions), regions_(regions) {}

    std::optional<Place> settle() {
        for (std::size_t i = 0; i < mentions_.size(); ++i) {
            add(i);
        }
        mend();
        mend_strangers();
        const auto best = std::max_element(groups_.begin(), groups_.end(),
                                           [](const Group& a, const Group& b) { return a.weight < b.weight; });
        return best == groups_.end() ? std::nullopt : std::optional(place_of(*best));
    }

  private:
    [[nodiscard]] const Municipality& municipality(int index) const {
        return gazetteer_.all()[static_cast<std::size_t>(index)];
    }

    [[nodiscard]] std::string_view name_of(const PlaceTold& told) const {
        return std::string_view(told.text->folded()).substr(told.mention.name.begin, told.mention.name.size());
    }

    void add(std::size_t index) {
        const PlaceTold& told = mentions_[index];
        std::vector<int> known = told.mention.known;
        // «г. Серова»: of Серов, though a settlement Серово exists.
        const bool strange = place_types::is_town(told.mention.type) && !gazetteer_.has_town(known);
        if (!told.mention.name_first && (known.empty() || strange)) {
            const std::vector<int> its = gazetteer_.municipalities_of_town(text::words(name_of(told)));
            known = !its.empty() ? its : known.empty() ? gazetteer_.made_from(name_of(told)) : known;
        }
        const std::string key =
            known.empty() ? "? " + std::string(adjective_stem(name_of(told))) : municipality(known.front()).key;
        auto group = std::find_if(groups_.begin(), groups_.end(), [&](const Group& g) { return g.key == key; });
        if (group == groups_.end()) {
            group = groups_.insert(groups_.end(), Group{key, {}, {}, 0, !known.empty()});
        }
        group->mentions.push_back(index);
        group->candidates.insert(known.begin(), known.end());
        group->weight += told.weight;
    }

    // Misspelt names: those near to a name that the report spells right become that; else to the only name near that
    // the region or another misspelling confirms.
    void mend() {
        std::vector<Group*> unknown;
        for (Group& group : groups_) {
            if (!group.known) {
                unknown.push_back(&group);
            }
        }
        std::stable_sort(unknown.begin(), unknown.end(), [](auto* a, auto* b) { return a->weight > b->weight; });
        unknown.resize(std::min(unknown.size(), most_unknown));
        std::map<std::string, int> votes;
        std::map<Group*, std::vector<Gazetteer::Near>> near;
        for (Group* group : unknown) {
            const std::vector<std::string_view> words = text::words(name_of(mentions_[group->mentions.front()]));
            near[group] = gazetteer_.near(words);
            for (const std::string& key : keys_of(near[group])) {
                ++votes[key];
            }
        }
        for (Group* group : unknown) {
            mend(*group, near[group], votes);
        }
        std::erase_if(groups_, [](const Group& group) { return group.mentions.empty(); });
    }

    // A name that exists, but in none of the regions named, may be a slip for one that exists there.
    void mend_strangers() {
        std::vector<Group*> heaviest;
        for (Group& group : groups_) {
            const bool here = std::any_of(group.candidates.begin(), group.candidates.end(),
                                          [&](int index) { return in_regions(municipality(index).region); });
            if (group.known && !here && !regions_.empty()) {
                heaviest.push_back(&group);
            }
        }
        std::stable_sort(heaviest.begin(), heaviest.end(), [](auto* a, auto* b) { return a->weight > b->weight; });
        for (Group* group : heaviest) {
            const PlaceTold& told = mentions_[group->mentions.front()];
            for (const Gazetteer::Near& near : gazetteer_.near(text::words(name_of(told)), 1)) {
                const Municipality& candidate = municipality(near.municipality);
                if (near.distance == 1 && in_regions(candidate.region) && candidate.key != group->key) {
                    group->candidates = {near.municipality};
                    group->key = candidate.key;
                    break;
                }
            }
            break;  // only the one that may be the report's own
        }
    }

    [[nodiscard]] std::set<std::string> keys_of(const std::vector<Gazetteer::Near>& near) const {
        std::set<std::string> keys;
        for (const Gazetteer::Near& one : near) {
            keys.insert(municipality(one.municipality).key);
        }
        return keys;
    }

    void mend(Group& group, const std::vector<Gazetteer::Near>& near, std::map<std::string, int>& votes) {
        std::map<std::string, int> support;
        for (const Gazetteer::Near& one : near) {
            const Municipality& candidate = municipality(one.municipality);
            int& points = support[candidate.key];
            const bool here = std::any_of(groups_.begin(), groups_.end(),
                                          [&](const Group& g) { return g.known && g.key == candidate.key; });
            const int value = (here ? 8 : 0) + (in_regions(candidate.region) ? 4 : 0) +
                              (votes[candidate.key] > 1 ? 2 : 0) + (one.distance == 1 ? 1 : 0);
            points = std::max(points, value);
        }
        const auto best = std::max_element(support.begin(), support.end(),
                                           [](const auto& a, const auto& b) { return a.second < b.second; });
        if (best == support.end() || best->second == 0) {
            return;
        }
        const auto equals =
            std::count_if(support.begin(), support.end(), [&](const auto& one) { return one.second == best->second; });
        if (equals == 1) {
            become(group, best->first, near);
        }
    }

    void become(Group& group, const std::string& key, const std::vector<Gazetteer::Near>& near) {
        const auto other = std::find_if(groups_.begin(), groups_.end(), [&](const Group& g) { return g.key == key; });
        if (other != groups_.end()) {
            other->mentions.insert(other->mentions.end(), group.mentions.begin(), group.mentions.end());
            std::sort(other->mentions.begin(), other->mentions.end());
            other->weight += group.weight;
            group.mentions.clear();
            group.weight = 0;
            group.key = "";
            return;
        }
        group.key = key;
        group.known = true;
        for (const Gazetteer::Near& one : near) {
            if (municipality(one.municipality).key == key) {
                group.candidates.insert(one.municipality);
            }
        }
    }

    [[nodiscard]] bool in_regions(const std::string& region) const {
        return std::any_of(regions_.begin(), regions_.end(), [&](const RegionWeight& r) { return r.region == region; });
    }

    // The region: the one that the report names most surely among those that have the name; else the only one that has
    // it; else the one that the other places named share.
    [[nodiscard]] Text region_of(const Group& group) const {
        std::map<std::string, int> votes;
        for (const int candidate : group.candidates) {
            votes[municipality(candidate).region] = 0;
        }
        const bool only = votes.size() == 1;
        for (const RegionWeight& told : regions_) {
            const auto vote = votes.find(told.region);
            if (vote != votes.end()) {
                vote->second += told.weight * 100;
            } else if (told.weight >= certain_weight) {
                votes[told.region] = told.weight * (only ? 1 : 100);
            }
        }
        for (const Group& other : groups_) {
            std::set<std::string> shared;
            for (const int candidate : other.candidates) {
                shared.insert(municipality(candidate).region);
            }
            for (auto& [region, points] : votes) {
                points += &other != &group && shared.contains(region) ? 1 : 0;
            }
        }
        if (votes.empty()) {
            return regions_.empty() ? Text() : Text(heaviest_region());
        }
        const auto best = std::max_element(votes.begin(), votes.end(),
                                           [](const auto& a, const auto& b) { return a.second < b.second; });
        std::set<std::string> equals;
        for (const auto& [region, points] : votes) {
            if (points == best->second) {
                equals.insert(region);
            }
        }
        return equals.size() == 1 ? Text(best->first) : region_of_form(group, equals);
    }

    // Of regions that have the name the only one that has it in the form written: «Лесной городской округ» is another
    // than «город Лесной».
    [[nodiscard]] Text region_of_form(const Group& group, const std::set<std::string>& regions) const {
        std::set<std::string> fitting;
        for (const int index : group.candidates) {
            const Municipality& candidate = municipality(index);
            const bool written = std::any_of(group.mentions.begin(), group.mentions.end(), [&](auto mention) {
                const PlaceMention& one = mentions_[mention].mention;
                return !one.known.empty() && is_form_of(one, candidate);
            });
            if (written && regions.contains(candidate.region)) {
                fitting.insert(candidate.region);
            }
        }
        return fitting.size() == 1 ? Text(*fitting.begin()) : Text();
    }

    // The classifier gives urban okrugs by an adjective without their type words.
    [[nodiscard]] static bool is_form_of(const PlaceMention& mention, const Municipality& candidate) {
        if (candidate.form == "*") {
            return mention.name_first == candidate.is_adjective() && place_types::stands_for_bare_form(mention.type);
        }
        const bool closed = place_types::is_closed(mention.type) && place_types::is_closed(candidate.form);
        return closed || candidate.form == (mention.name_first ? "* " + mention.type : mention.type + " *");
    }

    [[nodiscard]] std::string heaviest_region() const {
        return std::max_element(regions_.begin(), regions_.end(),
                                [](const auto& a, const auto& b) { return a.weight < b.weight; })
            ->region;
    }

    // Whether the name is that of a district, or of something else («Прокопьевский район» and its town are two).
    [[nodiscard]] bool has_entry(const Group& group, bool district) const {
        return std::any_of(group.candidates.begin(), group.candidates.end(),
                           [&](int index) { return (municipality(index).kind == "municipal_district") == district; });
    }

    // The mentions that tell the type: «г. Губкин» beside «Губкинский городской округ» says nothing of the okrug's.
    // «Ельский район» and «г. Ельск» are two municipalities: the one that the report tells more of, else the first.
    [[nodiscard]] std::vector<std::size_t> telling_type(const Group& group) const {
        const bool has_exact = std::any_of(group.mentions.begin(), group.mentions.end(),
                                           [&](auto index) { return !mentions_[index].mention.known.empty(); });
        const bool stands_beside_town = has_entry(group, true) && has_entry(group, false);
        std::vector<std::size_t> towns;
        std::vector<std::size_t> others;
        int difference = 0;
        for (const std::size_t index : group.mentions) {
            const PlaceMention& mention = mentions_[index].mention;
            if (has_exact && mention.known.empty() && !mention.name_first &&
                !(stands_beside_town && mentions_[index].weight >= certain_weight)) {
                continue;
            }
            const bool town = place_types::is_town(mention.type);
            difference += town ? mentions_[index].weight : -mentions_[index].weight;
            (town ? towns : others).push_back(index);
        }
        const bool town_first = others.empty() || (!towns.empty() && towns.front() < others.front());
        return difference > 0 || (difference == 0 && town_first) ? towns : others;
    }

    [[nodiscard]] std::string type_of(const Group& group) const {
        std::map<std::string, std::pair<int, int>> types;
        for (const std::size_t index : telling_type(group)) {
            const std::string& type = mentions_[index].mention.type;
            types[type].first = place_types::rank_of(type);
            types[type].second += mentions_[index].weight;
        }
        return std::max_element(types.begin(), types.end(),
                                [](const auto& a, const auto& b) { return a.second < b.second; })
            ->first;
    }

    // Of the name's entries in the region the one of the type's kind.
    [[nodiscard]] const Municipality* entry_of(const Group& group, const Text& region, const std::string& type) const {
        const Municipality* best = nullptr;
        int points = -1;
        for (const int index : group.candidates) {
            const Municipality& candidate = municipality(index);
            const bool town = !candidate.is_adjective() || place_types::is_town_form(candidate.form);
            const bool kind = place_types::is_district(type) == (candidate.kind == "municipal_district");
            const int value = (region && *region == candidate.region ? 4 : 0) + (kind ? 2 : 0) +
                              (place_types::is_town(type) == town ? 1 : 0);
            if (value > points) {
                points = value;
                best = &candidate;
            }
        }
        return best;
    }

    [[nodiscard]] bool is_town(const Group& group) const {
        return place_types::is_town(mentions_[group.mentions.front()].mention.type);
    }

    [[nodiscard]] Place place_of(const Group& group) const {
        Place place;
        place.mention = *std::max_element(group.mentions.begin(), group.mentions.end(),
                                          [&](auto a, auto b) { return mentions_[a].weight < mentions_[b].weight; });
        place.weight = group.weight;
        place.known = group.known;
        place.contested = is_town(group) && std::any_of(groups_.begin(), groups_.end(), [&](const Group& other) {
                              return &other != &group && other.weight == group.weight && is_town(other);
                          });
        place.region = region_of(group);
        const std::string type = type_of(group);
        const Municipality* entry = entry_of(group, place.region, type);
        place.municipality = entry != nullptr ? known_name(*entry, type, group) : unknown_name(group, type);
        return place;
    }

    [[nodiscard]] std::string known_name(const Municipality& entry, const std::string& type, const Group& group) const {
        const bool town = place_types::is_town(type);
        const bool closed = place_types::is_closed(type) && place_types::is_closed(entry.form);
        const bool became_okrug = place_types::is_okrug(type) && entry.kind == "municipal_district";
        if (place_types::is_general(type) && entry.form == "*") {
            return known_name(entry, rules::word_list("type_of_bare_form").entries().front().text, group);
        }
        if ((place_types::has_own_words(entry.form) && !became_okrug) || closed || place_types::is_general(type)) {
            return official_name(entry);
        }
        const std::string folded_name = text::fold(entry.name);
        const bool name_behind = std::none_of(group.mentions.begin(), group.mentions.end(),
                                              [&](auto index) { return mentions_[index].mention.name_first; });
        if (name_behind && !town && !place_types::is_settlement(type) &&
            (rules::word_list("adjective_nominative_feminine").has(folded_name) || entry.form.ends_with(" *") ||
             (entry.form == "*" && entry.name.find('-') != std::string::npos))) {
            return type + " " + entry.name;  // «городской округ Шаховская», «муниципальный округ Донской»
        }
        if (entry.is_adjective() && !town && !place_types::is_general(type) && !place_types::is_settlement(type)) {
            const bool masculine = rules::word_list("adjective_nominative_masculine").has(folded_name);
            const std::string name = masculine ? entry.name : masculine_adjective(adjective_stem(entry.name));
            return name + " " + type;
        }
        const bool noun = std::all_of(group.mentions.begin(), group.mentions.end(),
                                      [&](auto index) { return mentions_[index].mention.known.empty(); });
        if (entry.is_adjective() && !place_types::is_town_form(entry.form) &&
            (town || (noun && place_types::is_closed(type)))) {
            return unknown_name(group, type);  // «Владивостока» for «Владивостокский»
        }
        return type + " " + entry.name;
    }

    // The official name; a type word that begins it is written small: «муниципальный район имени Лазо».
    [[nodiscard]] static std::string official_name(const Municipality& entry) {
        std::string official = entry.official();
        std::size_t second = 0;
        const bool type_first = text::is_upper(text::next_character(entry.form, second)) &&
                                !text::is_upper(text::character_at(entry.form, second));
        return type_first ? text::fold(official.substr(0, second)) + official.substr(second) : official;
    }

    // As written, in the nominative, with a capital where the report writes capitals only.
    [[nodiscard]] std::string unknown_name(const Group& group, const std::string& type) const {
        for (const std::size_t index : group.mentions) {
            const PlaceTold& told = mentions_[index];
            const std::string written = capitalised(std::string(told.text->original_of(told.mention.name)));
            if (!told.mention.name_first) {
                const Text town = gazetteer_.town(text::words(name_of(told)));
                return type + " " + town.value_or(nominative_guess(written));
            }
            const std::string_view stem = adjective_stem(written);
            const bool stressed = rules::word_list("adjective_stressed").has(text::fold(written));
            return (stressed ? written : masculine_adjective(stem)) + " " + type;
        }
        return type;
    }

    const Gazetteer& gazetteer_;
    const std::vector<PlaceTold>& mentions_;
    const std::vector<RegionWeight>& regions_;
    std::vector<Group> groups_;
};

}  // namespace

std::optional<Place> settle_places(const Gazetteer& gazetteer, const std::vector<PlaceTold>& mentions,
                                   const std::vector<RegionWeight>& regions) {
    return Settling(gazetteer, mentions, regions).settle();
}

}  // namespace svod::normalizer::phrases
