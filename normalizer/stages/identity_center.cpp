#include "normalizer/stages/identity_center.hpp"

#include <algorithm>
#include <map>

#include "normalizer/phrases/name_forms.hpp"
#include "normalizer/rules/word_lists.hpp"
#include "normalizer/text/characters.hpp"

namespace svod::normalizer::stages {
namespace {

constexpr std::size_t last_signature_units = 8;
constexpr std::size_t most_letterhead_lines = 6;

struct CenterFound {
    std::string name;
    std::size_t unit = 0;
    std::string quote;
    int points = 0;
    bool full = false;  // not an abbreviation alone
};

// Where the brackets open that a text ends with; npos where it doesn't end so.
std::size_t last_bracket(std::string_view value) {
    int depth = 0;
    for (std::size_t i = value.ends_with(')') ? value.size() : 0; i > 0; --i) {
        depth += value[i - 1] == ')' ? 1 : value[i - 1] == '(' ? -1 : 0;
        if (depth == 0) {
            return i - 1;
        }
    }
    return std::string_view::npos;
}

// A name in brackets stays if it is a short form in capitals; a place or a remark goes.
std::string without_remark(std::string value) {
    std::replace(value.begin(), value.end(), '\n', ' ');
    while (value.ends_with('.') || value.ends_with(';') || value.ends_with(',') || value.ends_with(' ')) {
        value.pop_back();
    }
    const std::size_t open = last_bracket(value);
    if (open == std::string::npos) {
        return value;
    }
    const std::string inside = value.substr(open + 1, value.find_first_of(" )\"", open) - open - 1);
    std::size_t capitals = 0;
    for (std::size_t i = 0; i < inside.size();) {
        capitals += text::is_upper(text::next_character(inside, i)) ? 1U : 0U;
    }
    return capitals >= 2 ? value : std::string(text::trim(value.substr(0, open)));
}

class CenterSearch {
  public:
    CenterSearch(Reading& reading, const phrases::Readers& readers, const std::optional<TitleFound>& title)
        : reading_(reading), names_(readers.names), title_(title) {}

    void read(const std::vector<LabelFound>& labels) {
        for (const LabelFound& label : labels) {
            const Unit& unit = reading_.units[label.unit];
            if (label.field == "center_name" ||
                (label.field == "sender" && may_be_name(unit.text.original_of(label.value)))) {
                const std::string value = organisation_of(std::string(unit.text.original_of(label.value)));
                consider({value, label.unit, std::string(unit.text.original_of(label.value)), 100});
            }
        }
        for (std::size_t i = 0; i < reading_.units.size(); ++i) {
            read_unit(i);
        }
        if (!best_) {
            read_own_name();
        }
        if (best_) {
            if (const auto found = written_out_.find(best_->name); found != written_out_.end()) {
                best_ = found->second;
            }
            if (const auto full = in_full_.find(quoted_part(best_->name));
                full != in_full_.end() && !best_->full && best_->name.size() < full->second.name.size()) {
                best_ = full->second;
            }
            add_short_name(labels);
            reading_.report.center_name = best_->name;
            const Unit& unit = reading_.units[best_->unit];
            reading_.report.fields.push_back({"center_name", Reading::source_of(unit, best_->quote)});
        }
    }

  private:
    // «Сокращённое наименование | МБУ ДО «Росинка»» of the organisation that a label gives in full.
    void add_short_name(const std::vector<LabelFound>& labels) {
        for (const LabelFound& label : labels) {
            const std::string_view value = text::trim(reading_.units[label.unit].text.original_of(label.value));
            if (label.field == "center_short" && !value.empty() && !best_->name.ends_with(')') &&
                text::length(value) < text::length(best_->name)) {
                best_->name.append(" (").append(value).append(")");
            }
        }
    }

    // «Росинка» of «МБУ ДО «Росинка»», folded; empty where nothing is quoted.
    [[nodiscard]] static std::string quoted_part(const std::string& name) {
        const std::string folded = text::fold(name);
        const std::size_t open = folded.find('"');
        const std::size_t close = folded.rfind('"');
        return open < close ? folded.substr(open, close - open) : std::string();
    }

    // «Муниципальный опорный центр (МБУ ДО «Росинка»)»: the organisation in the brackets; of «МБУ ДО «Росинка». Штат –
    // 4 методиста» the first sentence, also where a closing mark is missing.
    [[nodiscard]] std::string organisation_of(const std::string& value) const {
        const text::Folded text(value);
        const std::vector<phrases::OrganizationMention> found = names_.organizations.find(text);
        const auto own = names_.identity.center(text);
        const bool in_brackets =
            own && !found.empty() && text.folded().substr(0, found.front().span.begin).ends_with('(');
        const bool sentence_follows = !found.empty() && found.front().span.begin == 0 &&
                                      text.folded().substr(found.front().span.end).starts_with(". ");
        const bool whole = !found.empty() && found.front().span == text::Span{0, text.folded().size()};
        return in_brackets || sentence_follows || whole ? found.front().name : without_remark(value);
    }

    // «Отчёт представила: МБУ ДО «Росинка»», «Центр: ДДТ», not «Отчёт представила: методист Сомова А. Б.».
    [[nodiscard]] bool may_be_name(std::string_view value) const {
        const text::Folded text(value);
        const std::vector<phrases::OrganizationMention> found = names_.organizations.find(text);
        if ((!found.empty() && found.front().span.begin == 0) || names_.organizations.bare_name(text)) {
            return true;
        }
        const std::vector<phrases::PlaceMention> places = names_.places.municipalities(text);
        const std::vector<phrases::HeadNoun> heads = names_.nouns.heads(text);
        const char32_t first = text::character_at(value, 0);
        return !(text::is_letter(first) && !text::is_upper(first)) &&
               value.find_first_of("0123456789") == std::string_view::npos && names_.people.find(text).empty() &&
               (places.empty() || places.front().span.begin > 0) &&
               std::none_of(heads.begin(), heads.end(),
                            [](const phrases::HeadNoun& head) { return head.use == "body" || head.use == "role"; });
    }

    void consider(CenterFound found) {
        if (text::length(found.name) > 2 && (!best_ || found.points > best_->points)) {
            best_ = std::move(found);
        }
    }

    // The title, or the few lines where a report says who it is from.
    [[nodiscard]] std::size_t last_head_unit() const {
        return title_ ? title_->units.back() + most_letterhead_lines : 0;
    }

    // A short line above the title is the letterhead, as is one right below it that holds nothing else; one of the last
    // lines the signature.
    void read_unit(std::size_t index) {
        const Unit& unit = reading_.units[index];
        const bool line = unit.kind != Unit::Kind::cell || index < 6;
        const bool head = title_ && line && index < title_->units.front();
        const bool opens_title = title_ && index == title_->units.front();
        const bool below = title_ && line && index > title_->units.front() && index <= last_head_unit();
        const bool foot = index + last_signature_units >= reading_.units.size();
        const std::size_t length = text::length(unit.text.original());
        const std::optional<text::Folded> joined = head ? letterhead_from(index, title_->units.front())
                                                   : below && begins_name(unit.text)
                                                       ? letterhead_from(index, last_head_unit() + 1)
                                                       : std::nullopt;
        const text::Folded& text = joined ? *joined : unit.text;
        const std::vector<phrases::OrganizationMention> found = names_.organizations.find(text);
        const bool beside = head || (title_ && index > title_->units.back() && index <= title_->units.back() + 2);
        if (found.empty() && beside && length < 120 && unit.kind != Unit::Kind::cell) {
            const auto bare = names_.organizations.bare_name(unit.text);
            if (bare && rules::word_list("words_of_a_center_house").within(unit.text.folded()) &&
                (head || tells_own_name(index))) {
                consider({without_remark(bare->name), index, unit.text.original(), 38});
            }
        }
        for (const phrases::OrganizationMention& mention : found) {
            const std::size_t own = unit.text.folded().size();
            if (mention.span.begin >= own) {
                break;
            }
            const bool letterhead = (head || opens_title) && mention.span.begin < 4 && length < 400;
            const bool closes_head = head && closes_line(text, mention.span, own) && length < 200;
            const bool set_apart = ((below && tells_own_name(index)) || opens_title) && found.size() == 1 &&
                                   length < 320 && stands_apart(text, mention.span, own);
            const bool signature = foot && length < 200 && names_.people.role_of_line(unit.text).has_value();
            const bool leads = mention.leads_center || (mention.span.begin == 0 && is_led_by_line_before(index));
            // «На базе …» outside of what is said of the centre is the place of some activity.
            const bool of_center = leads && (index <= last_head_unit() || names_.identity.center(text).has_value());
            const int points = of_center     ? 60
                               : letterhead  ? 50
                               : closes_head ? 45
                               : set_apart   ? 40
                               : leads       ? 20
                               : signature   ? 10
                                             : 0;
            const std::string name = without_remark(mention.name);
            const std::string quote(unit.text.original_of({mention.span.begin, std::min(mention.span.end, own)}));
            if (points > 0) {
                consider({name, index, quote, points + (mention.full ? 2 : 0), mention.full});
            }
            if (head && mention.full && !quoted_part(name).empty()) {
                in_full_.emplace(quoted_part(name), CenterFound{name, index, quote, 0, true});
            }
            if (const std::size_t open = last_bracket(name); open != std::string_view::npos) {
                written_out_.emplace(name.substr(open + 1, name.size() - open - 2), CenterFound{name, index, quote, 0});
            }
        }
    }

    // A line below the title that is no row, no item, none of several and stands under no «Партнёры:».
    [[nodiscard]] bool tells_own_name(std::size_t index) const {
        const Unit& unit = reading_.units[index];
        const std::string_view folded = unit.text.folded();
        const bool numbered = folded.find_first_of(".)") < 3 && text::is_digit(text::character_at(folded, 0));
        const bool of_other = reading_.report.level != "regional" && names_.identity.level(unit.text) == "regional";
        if (unit.kind == Unit::Kind::cell || unit.kind == Unit::Kind::list_item || numbered || of_other) {
            return false;
        }
        for (std::size_t i = title_->units.back() + 1; i < index; ++i) {
            const std::string_view above = reading_.units[i].text.folded();
            const bool last = i + 1 == index;
            if (text::trim(above).ends_with(':') ||
                (last && rules::word_list("words_of_another_organisation").within(above))) {
                return false;
            }
        }
        const bool first = index == title_->units.back() + 1 || !is_name_alone(index - 1);
        return first && (index + 1 == reading_.units.size() || !is_name_alone(index + 1));
    }

    [[nodiscard]] bool is_name_alone(std::size_t index) const {
        const text::Folded& line = reading_.units[index].text;
        const std::vector<phrases::OrganizationMention> found = names_.organizations.find(line);
        return !found.empty() && found.front().span.begin == 0 &&
               stands_apart(line, found.front().span, line.folded().size());
    }

    // «Отдел образования …, МБУ ДО «Росинка»», «Директор МБУ ДО «Росинка»» above the title: whose paper it is.
    [[nodiscard]] bool closes_line(const text::Folded& text, text::Span name, std::size_t own) const {
        const std::string_view folded = text.folded();
        const std::string_view first = folded.substr(0, folded.find(' '));
        const std::string_view behind = text::trim(folded.substr(name.end, own > name.end ? own - name.end : 0));
        return behind.find_first_not_of("\".,()") == std::string_view::npos &&
               !rules::word_list("words_of_an_addressee").has(first) && !names_.legal_acts.names_act(text);
    }

    // «Муниципальное бюджетное учреждение дополнительного образования» / «Росинка»: a line that ends before the name.
    [[nodiscard]] bool begins_name(const text::Folded& line) const {
        return line.folded().find('"') == std::string::npos && names_.organizations.begins_with_form(line) &&
               names_.organizations.find(line).empty();
    }

    // «МБУ ДО «Росинка», директор А. Б. Сомова», «(г. Лесной, ул. Мира, 5, МБУ ДО «Росинка»)»: besides the name nothing
    // but where it stands and who heads it.
    [[nodiscard]] static bool stands_apart(const text::Folded& text, text::Span name, std::size_t own) {
        const std::string_view folded = text.folded();
        const std::string_view behind =
            text::trim(folded.substr(std::min(name.end, own), own > name.end ? own - name.end : 0));
        std::string_view before = folded.substr(0, name.begin);
        before = text::trim(before.substr(before.rfind('(') + 1));
        const std::size_t first = std::min(before.find_first_of(" ."), before.size());
        const bool address = before.ends_with(',') && (text::is_digit(text::character_at(before, 0)) ||
                                                       rules::word_list("opens_address").has(before.substr(0, first)));
        return (before.empty() || address) && (behind.empty() || behind.find_first_of(",(.)") == 0);
    }

    // «… действует в структуре» / «МБУ ДО «Росинка» …»: a sentence that a line end cuts.
    [[nodiscard]] bool is_led_by_line_before(std::size_t index) const {
        if (index == 0 || reading_.units[index].kind == Unit::Kind::cell) {
            return false;
        }
        const Unit& before = reading_.units[index - 1];
        const std::string& original = before.text.original();
        if (before.kind == Unit::Kind::cell || original.empty() || original.ends_with('.')) {
            return false;
        }
        const text::Folded joined(original + " " + reading_.units[index].text.original());
        const std::vector<phrases::OrganizationMention> found = names_.organizations.find(joined);
        return std::any_of(found.begin(), found.end(), [&](const phrases::OrganizationMention& mention) {
            return mention.leads_center && mention.span.begin == before.text.folded().size() + 1;
        });
    }

    // The lines of a letterhead over which a name may go on: those before `end` that hold no address.
    [[nodiscard]] std::optional<text::Folded> letterhead_from(std::size_t index, std::size_t end) const {
        std::string joined = reading_.units[index].text.original();
        bool more = false;
        for (std::size_t next = index + 1; next < std::min({end, reading_.units.size(), index + most_letterhead_lines});
             ++next) {
            const Unit& line = reading_.units[next];
            const std::string& original = line.text.original();
            if (line.kind == Unit::Kind::cell || text::length(original) > 150 ||
                original.find_first_of("0123456789@:") != std::string::npos) {
                break;
            }
            joined += " " + original;
            more = true;
        }
        return more ? std::optional<text::Folded>(joined) : std::nullopt;
    }

    // «Муниципальный опорный центр Тамбовского муниципального округа»: the centre's words of the title with the
    // municipality's fullest form.
    void read_own_name() {
        const std::size_t unit = title_ ? title_->units.front() : 0;
        const text::Folded title(title_ ? title_->text : "");
        auto center = names_.identity.center(title);
        if (!center) {
            return;
        }
        const std::string quote = *center;
        std::string name = names_.nouns.nominative(*center);
        if (name == *center && !text::is_upper(text::character_at(name, 0))) {
            return;
        }
        const std::vector<phrases::PlaceMention> places = names_.places.municipalities(title);
        const std::string genitive = genitive_place(places, title);
        name += genitive.empty() ? "" : " " + genitive;
        name += region_behind(places, title);
        consider({capitalised(name), unit, quote, 1});
    }

    // « Тамбовской области» right behind the title's municipality.
    [[nodiscard]] std::string region_behind(const std::vector<phrases::PlaceMention>& places,
                                            const text::Folded& title) const {
        for (const phrases::RegionMention& region : names_.places.regions(title)) {
            if (!places.empty() && region.span.begin == places.front().span.end + 1) {
                return " " + std::string(title.original_of(region.span));
            }
        }
        return "";
    }

    [[nodiscard]] std::string genitive_place(const std::vector<phrases::PlaceMention>& places,
                                             const text::Folded& title) const {
        const std::string& municipality = reading_.report.municipality.value_or("");
        const std::size_t space = municipality.find(' ');
        const std::string first = municipality.substr(0, space);
        const rules::WordList& types = rules::word_list("genitive_of_type");
        if (space != std::string::npos && rules::word_list("adjective_nominative_masculine").has(first)) {
            const std::string type = municipality.substr(space + 1);
            if (types.has(type)) {
                return rules::word_list("adjective_to_genitive").changed(first) + " " + types.changed(type);
            }
        }
        return places.empty() ? "" : std::string(title.original_of(places.front().span));
    }

    [[nodiscard]] static std::string capitalised(const std::string& name) {
        std::size_t first = 0;
        const char32_t letter = text::next_character(name, first);
        std::string result;
        text::append_character(result, letter >= U'а' && letter <= U'я' ? letter - 32 : letter);
        return result + name.substr(first);
    }

    Reading& reading_;
    const phrases::NameReaders& names_;
    const std::optional<TitleFound>& title_;
    std::optional<CenterFound> best_;
    std::map<std::string, CenterFound> in_full_;      // by the quoted name: the full one of the letterhead
    std::map<std::string, CenterFound> written_out_;  // by the short name in brackets: the full name with it
};

}  // namespace

void read_center(Reading& reading, const phrases::Readers& readers, const std::optional<TitleFound>& title,
                 const std::vector<LabelFound>& labels) {
    CenterSearch(reading, readers, title).read(labels);
}

void read_zone(Reading& reading, const phrases::Readers& readers, const std::optional<TitleFound>& title,
               const std::vector<LabelFound>& labels) {
    const auto set = [&](std::string zone, std::size_t unit, std::string_view quote) {
        reading.report.zone = std::move(zone);
        reading.report.fields.push_back({"zone", Reading::source_of(reading.units[unit], quote)});
    };
    for (const LabelFound& label : labels) {
        const text::Folded& text = reading.units[label.unit].text;
        if (label.field == "zone" && label.value.size() < 80) {
            set(without_remark(std::string(text.original_of(label.value))), label.unit, text.original_of(label.value));
            return;
        }
    }
    if (title) {
        if (auto zone = readers.names.identity.zone(text::Folded(title->text))) {
            set(*zone, title->units.front(), title->text);
            return;
        }
    }
    for (std::size_t i = 0; i < reading.units.size() && reading.report.level == "zonal"; ++i) {
        if (auto zone = readers.names.identity.zone(reading.units[i].text)) {
            set(*zone, i, reading.units[i].text.original());
            return;
        }
    }
}

}  // namespace svod::normalizer::stages
