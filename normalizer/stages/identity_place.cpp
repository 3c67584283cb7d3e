#include "normalizer/stages/identity_place.hpp"

#include <algorithm>
#include <deque>
#include <map>

#include "normalizer/phrases/name_forms.hpp"
#include "normalizer/phrases/place_types.hpp"
#include "normalizer/rules/word_lists.hpp"
#include "normalizer/stages/place_contexts.hpp"
#include "normalizer/text/characters.hpp"
#include "normalizer/text/stems.hpp"

namespace svod::normalizer::stages {
namespace {

constexpr int title_weight = 400;
constexpr int label_weight = 300;
constexpr int near_title_weight = 60;
constexpr int head_weight = 20;
constexpr int text_weight = 2;  // «В Лужском районе работают 30 кружков.»
constexpr int passing_weight = 1;  // «Семинар прошёл в Лужском районе.»: by itself it tells nothing
constexpr std::size_t head_units = 10;
constexpr std::size_t most_mentions = 400;
constexpr std::size_t shortest_adjective = 6;  // letters; «нашего» is none

class PlaceSearch {
  public:
    PlaceSearch(Reading& reading, const phrases::Readers& readers, const std::optional<TitleFound>& title,
                const std::vector<LabelFound>& labels)
        : reading_(reading),
          places_(readers.names.places),
          happenings_(readers.events.happenings),
          identity_(readers.names.identity),
          organizations_(readers.names.organizations),
          title_(title),
          labels_(labels) {}

    void read() {
        if (title_) {
            look(text_of(title_->text), title_weight, title_->units.front());
        }
        for (const std::string& margin : reading_.document->margins) {
            look(text_of(margin), head_weight, std::nullopt);
        }
        for (std::size_t i = 0; i < reading_.units.size() && told_.size() < most_mentions; ++i) {
            // The districts that the report of a zone or a region tells of are not the centre's own.
            const bool of_others = is_wide() && i >= head_units && weight_of(i) == text_weight;
            if (!of_others && (!title_ || std::count(title_->units.begin(), title_->units.end(), i) == 0)) {
                look(reading_.units[i].text, weight_of(i), i);
            }
        }
        add_bare_label();
        if (told_.empty()) {
            add_adjective_of_center();
        }
        if (!is_told(title_weight)) {
            add_town_of_center();
        }
        if (told_.empty()) {
            add_town_at_foot();
        }
        if (!is_told(text_weight + 1) && reading_.report.level == Text("zonal")) {
            add_adjectives_of_head();
        }
        settle();
    }

  private:
    const text::Folded& text_of(const std::string& text) { return texts_.emplace_back(text); }

    [[nodiscard]] bool labelled(std::size_t unit, std::string_view field) const {
        return std::any_of(labels_.begin(), labels_.end(),
                           [&](const LabelFound& label) { return label.unit == unit && label.field == field; });
    }

    [[nodiscard]] int weight_of(std::size_t unit) const {
        if (labelled(unit, "municipality") || labelled(unit, "region")) {
            return label_weight;
        }
        if (labelled(unit, "center_name")) {
            return near_title_weight;
        }
        const bool line =
            reading_.units[unit].kind != Unit::Kind::cell && text::length(reading_.units[unit].text.original()) < 150;
        if (title_ && line && unit + 3 >= title_->units.front() && unit <= title_->units.back() + 3) {
            return near_title_weight;
        }
        const bool letterhead = title_ && unit < title_->units.front() && !is_statement(reading_.units[unit].text) &&
                                reading_.units[unit].kind != Unit::Kind::cell;
        return (line || letterhead) && unit < head_units ? head_weight : text_weight;
    }

    // The centre of a zone or a region, with many municipalities.
    [[nodiscard]] bool is_wide() const {
        return reading_.report.level == Text("zonal") || reading_.report.level == Text("regional");
    }

    // «В зону входят Лужский и Лесной районы.», «В Лужском районе – 40 программ.», a row of a table: one of those that
    // a wide centre works for, unless it stands in the name of the house where the centre works.
    [[nodiscard]] bool is_one_of_many(const text::Folded& text, const phrases::PlaceMention& mention, bool stated,
                                      std::optional<std::size_t> unit) const {
        constexpr std::size_t longest_gap = 2;  // bytes: «, »
        const bool cell = unit && reading_.units[*unit].kind == Unit::Kind::cell;
        if (!is_wide() || !(stated || cell)) {
            return false;
        }
        const std::vector<phrases::OrganizationMention> houses = organizations_.find(text);
        return std::none_of(houses.begin(), houses.end(), [&](const phrases::OrganizationMention& house) {
            return house.span.begin <= mention.span.begin && mention.span.begin <= house.span.end + longest_gap;
        });
    }

    // Whether a sentence tells of its place only what happened there: behind a verb, but none of what a centre is.
    [[nodiscard]] bool is_passing(const text::Folded& text, std::size_t begin) const {
        const std::size_t mark = text.folded().find_last_of(".!?;:", begin);
        const std::size_t from = mark == std::string::npos || mark >= begin ? 0 : mark + 1;
        const text::Folded before(std::string_view(text.folded()).substr(from, begin - from));
        return !happenings_.verbs(before).empty() && !rules::word_list("verb_of_being").within(before.folded());
    }

    void look(const text::Folded& text, int weight, std::optional<std::size_t> unit) {
        const bool stated = unit && weight < label_weight && (weight == text_weight || is_statement(text));
        const std::vector<phrases::RegionMention> regions = places_.regions(text);
        const bool address = unit && weight < label_weight && is_address(text.folded());
        std::size_t end_of_part = std::string::npos;
        std::size_t end_of_district = std::string::npos;
        const phrases::NameLetters letters =
            weight >= label_weight ? phrases::NameLetters::any : phrases::NameLetters::capital;
        for (phrases::PlaceMention& mention : places_.municipalities(text, letters)) {
            const bool of_part = end_of_part < mention.span.begin && mention.span.begin <= end_of_part + 2;
            const bool town = phrases::place_types::is_town(mention.type) ||
                              (!mention.name_first && phrases::place_types::stands_for_bare_form(mention.type));
            if (town && end_of_district + 1 == mention.span.begin) {
                add_region_of(text, mention, weight, unit);
            }
            end_of_district = phrases::place_types::is_district(mention.type) ? mention.span.end : std::string::npos;
            end_of_part = rules::word_list("type_inside_town").within(text::fold(mention.type)) ? mention.span.end
                                                                                                : std::string::npos;
            if (of_part || names_region(mention, regions) ||
                (weight < label_weight &&
                 (is_in_title_of_deed(text, mention) || is_one_of_many(text, mention, stated, unit)))) {
                continue;
            }
            wheres_.push_back({unit, std::string(text.original_of(mention.span))});
            // «Отдел образования Лужского района, г. Луга, ул. Мира, 3»: the town is where the house stands.
            const bool house = address && phrases::place_types::is_town(mention.type);
            const bool passing = (stated && is_passing(text, mention.span.begin)) ||
                                 (unit && weight < label_weight && is_of_regional_center(text, mention, *unit));
            told_.push_back({&text, std::move(mention), passing ? passing_weight : house ? text_weight : weight});
        }
        for (const phrases::RegionMention& mention : regions) {
            const auto [at, fresh] = regions_.emplace(mention.region, RegionTold{0, unit, ""});
            at->second.weight += weight;
            if (fresh) {
                at->second.quote = text.original_of(mention.span);
            }
        }
    }

    // «Октябрьского района города Луги»: the town tells in which region the district lies.
    void add_region_of(const text::Folded& text, const phrases::PlaceMention& town, int weight,
                       std::optional<std::size_t> unit) {
        const auto place = places_.settle({{&text, town, weight}}, {});
        if (place && place->known && place->region) {
            const auto [at, fresh] = regions_.emplace(*place->region, RegionTold{0, unit, ""});
            at->second.weight += weight;
            if (fresh) {
                at->second.quote = text.original_of(town.span);
            }
        }
    }

    // «В региональный модельный центр, г. Луга»: the town of whoever the report goes to, in the line or in those below
    // its name, above the title.
    [[nodiscard]] bool is_of_regional_center(const text::Folded& text, const phrases::PlaceMention& mention,
                                             std::size_t unit) const {
        constexpr std::size_t longest_gap = 160;  // bytes: the centre's name, «Лесной области, »
        constexpr std::size_t lines = 3;
        if (reading_.report.level == Text("regional") || !phrases::place_types::is_town(mention.type)) {
            return false;
        }
        const rules::WordList& center = rules::word_list("regional_center");
        const std::string_view before = std::string_view(text.folded()).substr(0, mention.span.begin);
        const std::string_view near = before.substr(before.find_last_of(".;:") + 1);
        const bool above_title = title_ && unit < title_->units.front();
        const Unit* const end = reading_.units.data() + unit;
        return (near.size() <= longest_gap && center.within(near)) ||
               (above_title && std::any_of(end - std::min(unit, lines), end,
                                           [&](const Unit& line) { return center.within(line.text.folded()); }));
    }

    // «Муниципальное образование: Лужский»: a name without a word of its type.
    void add_bare_label() {
        for (const LabelFound& label : labels_) {
            const text::Folded& text = reading_.units[label.unit].text;
            const bool told = std::any_of(wheres_.begin(), wheres_.end(),
                                          [&](const Where& where) { return where.unit == label.unit; });
            if (label.field != "municipality" || told || label.value.size() > 100) {
                continue;
            }
            add_named(text.original_of(label.value), label_weight, label.unit, false);
        }
    }

    // «Отчёт Бокситогорского муниципального опорного центра»: the name stands with the centre's. Only what the
    // gazetteer knows is taken: the word may as well be «регионального».
    void add_adjective_of_center() {
        const auto center = title_ ? identity_.center(text_of(title_->text)) : std::nullopt;
        if (!center) {
            return;
        }
        const std::string_view before =
            text::trim(std::string_view(title_->text).substr(0, title_->text.find(*center)));
        const std::size_t space = before.rfind(' ');
        const std::string_view adjective = space == std::string_view::npos ? before : before.substr(space + 1);
        if (text::length(adjective) > shortest_adjective) {
            add_named(adjective, title_weight, title_->units.front(), true);
        }
    }

    // «МОЦ Луги за …», not «МОЦ Усть-Лужского муниципального образования».
    [[nodiscard]] bool ends_a_name(const text::Folded& text, std::size_t end) const {
        const std::size_t begin = std::min(text.folded().find_first_not_of(' ', end), text.folded().size());
        const std::vector<std::string_view> next = text::words(std::string_view(text.folded()).substr(begin));
        const std::vector<phrases::RegionMention> regions = places_.regions(text);
        return next.empty() || next.front().data() != text.folded().data() + begin ||
               rules::word_list("behind_a_name").has(next.front()) ||
               std::any_of(regions.begin(), regions.end(), [&](const auto& told) { return told.span.begin == begin; });
    }

    // «Отчёт МОЦ Луги за 2024 год»: a town right behind the centre. As with the adjective only a known name is taken.
    void add_town_of_center() {
        const auto center = title_ ? identity_.center(text_of(title_->text)) : std::nullopt;
        const std::size_t begin = center ? title_->text.find(*center) : std::string::npos;
        if (begin == std::string::npos) {
            return;
        }
        const std::string_view behind = std::string_view(title_->text).substr(begin + center->size());
        const std::size_t name = behind.starts_with(" (") ? 2 : 1;
        if (behind.size() <= name || behind.front() != ' ' || !text::is_upper(text::character_at(behind, name))) {
            return;
        }
        const std::string& type = rules::word_list("town").entries().front().text;
        const text::Folded& whole = text_of(type + " " + std::string(behind.substr(name)));
        for (phrases::PlaceMention& mention : places_.municipalities(whole)) {
            const auto place = places_.settle({{&whole, mention, title_weight}}, weights_of_regions());
            const std::vector<std::string_view> words =
                text::words(std::string_view(whole.folded()).substr(mention.name.begin, mention.name.size()));
            const std::string written(whole.original_of(mention.name));
            const bool sure = !mention.known.empty() ||
                              rules::word_list("town_in_nominative").has(text::fold(written)) ||
                              phrases::nominative_guess(written) != written;
            const bool noun = sure && !std::all_of(words.begin(), words.end(), phrases::is_adjective_form);  // «Южной»
            if (mention.span.begin == 0 && noun && ends_a_name(whole, mention.span.end) && place && place->known &&
                place->region) {
                wheres_.push_back({title_->units.front(), written});
                told_.push_back({&whole, std::move(mention), title_weight});
            }
            break;
        }
    }

    // «МКУ ДО «Лужский центр творчества»» over a zone's report: whose centre works for the zone.
    void add_adjectives_of_head() {
        for (std::size_t unit = 0; unit < std::min(head_units, reading_.units.size()); ++unit) {
            const text::Folded& line = reading_.units[unit].text;
            std::size_t begin = 0;
            std::size_t end_before = std::string::npos;
            for (const std::string_view word : text::words(line.folded())) {
                const auto at = static_cast<std::size_t>(word.data() - line.folded().data());
                const bool joined = end_before != std::string::npos && end_before + 1 == at &&
                                    line.folded()[end_before] == '-';  // «Усть-Лужский»
                begin = joined ? begin : at;
                end_before = at + word.size();
                if (text::length(word) > shortest_adjective && rules::word_list("adjective_nominative").has(word) &&
                    !is_statement(line) && !is_of_wider_place(line.folded(), end_before) &&
                    !is_street(line.folded(), begin)) {
                    add_named(line.original_of({begin, end_before}), head_weight, unit, true);
                }
            }
        }
    }

    // «Верхняя Луга» over «2025» at the foot of the first page, where nothing else tells the place.
    void add_town_at_foot() {
        const auto unit = title_ ? unit_of_town_at_foot(reading_, title_->units.back()) : std::nullopt;
        if (unit) {
            add_named(reading_.units[*unit].text.original(), near_title_weight, *unit, true, "town");
        }
    }

    // A name without a word of its type; `only_known`: if the gazetteer has it, in one region.
    void add_named(std::string_view name, int weight, std::size_t unit, bool only_known,
                   std::string_view types = "municipality_of_a_label") {
        const std::string& type = rules::word_list(types).entries().front().text;
        const text::Folded& whole = text_of(type + " " + std::string(name));
        for (phrases::PlaceMention& mention : places_.municipalities(whole)) {
            const auto place = places_.settle({{&whole, mention, weight}}, weights_of_regions());
            if (!only_known || (place && place->known && place->region)) {
                told_.push_back({&whole, std::move(mention), weight});
                wheres_.push_back({unit, std::string(name)});
            }
        }
    }

    // Whether a place is told of with that weight or more.
    [[nodiscard]] bool is_told(int weight) const {
        return std::any_of(told_.begin(), told_.end(), [&](const auto& told) { return told.weight >= weight; });
    }

    [[nodiscard]] std::vector<phrases::RegionWeight> weights_of_regions() const {
        std::vector<phrases::RegionWeight> regions;
        for (const auto& [region, told] : regions_) {
            regions.push_back({region, told.weight});
        }
        return regions;
    }

    void settle() {
        const std::vector<phrases::RegionWeight> regions = weights_of_regions();
        auto place = places_.settle(told_, regions);
        const bool contested = place && place->contested && !is_told(label_weight);
        if (contested || (place && place->weight <= passing_weight)) {
            place.reset();
        }
        Report& report = reading_.report;
        if (place) {
            report.municipality = place->municipality;
            report.region = place->region;
            const Where& where = wheres_[place->mention];
            add_source("municipality", where.unit, where.quote);
            if (!place->known) {
                report.findings.push_back(
                    {"unknown_municipality",
                     "Муниципалитет «" + place->municipality + "» не найден в справочнике муниципальных образований.",
                     std::nullopt, place->municipality});
            }
        }
        if (!report.region && !place && !regions.empty()) {
            report.region = std::max_element(regions.begin(), regions.end(), [](const auto& a, const auto& b) {
                                return a.weight < b.weight;
                            })->region;
        }
        if (report.region) {
            const auto told = regions_.find(*report.region);
            if (told != regions_.end()) {
                add_source("region", told->second.unit, told->second.quote);
            } else if (place) {
                const Where& where = wheres_[place->mention];
                add_source("region", where.unit, where.quote);
            }
        }
    }

    void add_source(const std::string& field, std::optional<std::size_t> unit, std::string_view quote) {
        Source source;
        source.quote = std::string(quote);
        if (unit) {
            source = Reading::source_of(reading_.units[*unit], quote);
        }
        reading_.report.fields.push_back({field, source});
    }

    struct Where {
        std::optional<std::size_t> unit;
        std::string quote;
    };

    struct RegionTold {
        int weight = 0;
        std::optional<std::size_t> unit;
        std::string quote;
    };

    Reading& reading_;
    const phrases::PlaceReader& places_;
    const phrases::HappeningReader& happenings_;
    const phrases::IdentityReader& identity_;
    const phrases::OrganizationReader& organizations_;
    const std::optional<TitleFound>& title_;
    const std::vector<LabelFound>& labels_;
    std::deque<text::Folded> texts_;  // what mentions point into, besides units
    std::vector<phrases::PlaceTold> told_;
    std::vector<Where> wheres_;  // of each of told_
    std::map<std::string, RegionTold> regions_;
};

}  // namespace

void read_place(Reading& reading, const phrases::Readers& readers, const std::optional<TitleFound>& title,
                const std::vector<LabelFound>& labels) {
    PlaceSearch(reading, readers, title, labels).read();
}

}  // namespace svod::normalizer::stages
