#include "normalizer/stages/identity_front.hpp"

#include <algorithm>

#include "normalizer/phrases/name_forms.hpp"
#include "normalizer/rules/word_lists.hpp"
#include "normalizer/stages/letter_lines.hpp"
#include "normalizer/text/characters.hpp"

namespace svod::normalizer::stages {
namespace {

constexpr std::size_t front_units = 60;  // a title stands among the first units
constexpr std::size_t letterhead_units = 8;
constexpr std::size_t longest_title = 320;  // characters
constexpr std::size_t most_lines = 7;
constexpr std::size_t last_labelled = 400;

bool is_line(const Unit& unit) {
    return unit.kind != Unit::Kind::cell && !text::trim(unit.text.original()).empty();
}

bool begins_small(const std::string& line) {
    const char32_t first = text::character_at(line, 0);
    return first == U'(' || (text::is_letter(first) && !text::is_upper(first));
}

bool is_in_capitals(std::string_view line) {
    bool letters = false;
    for (std::size_t at = 0; at < line.size();) {
        const char32_t c = text::next_character(line, at);
        letters = letters || text::is_letter(c);
        if (text::is_letter(c) && !text::is_upper(c)) {
            return false;
        }
    }
    return letters;
}

// A sentence that goes on behind a full stop is running text.
bool is_sentence(std::string_view line) {
    for (std::size_t stop = line.find(". "); stop != std::string_view::npos; stop = line.find(". ", stop + 1)) {
        const std::size_t word = line.substr(0, stop).find_last_of(" .");
        const std::size_t begin = word == std::string_view::npos ? 0 : word + 1;
        const bool digit_behind = text::is_digit(text::character_at(line, stop + 2));  // «за 1 полугод. 2023 г.»
        const char32_t behind = text::character_at(line, stop + 2);
        const bool goes_on = text::is_letter(behind) && !text::is_upper(behind);  // «Лужского муниц. района»
        if (text::length(line.substr(begin, stop - begin)) > 4 && !digit_behind && !goes_on) {
            return true;
        }
    }
    return false;
}

// «г.», «м.р.»
bool is_abbreviation(std::string_view word) {
    return text::length(word) <= 3 || word.find('.') + 1 < word.size();
}

std::string without_stop(std::string title) {
    title = std::string(text::trim(title));
    while (title.ends_with('.') || title.ends_with(':')) {
        const std::size_t word = title.find_last_of(' ');
        const bool abbreviation = word != std::string::npos && is_abbreviation(title.substr(word + 1));
        const bool after_digit = title.size() > 4 && title[title.size() - 4] >= '0' && title[title.size() - 4] <= '9';
        if (abbreviation || (after_digit && rules::word_list("year_stop").closing(title) > 0)) {
            break;
        }
        title.pop_back();
        title = std::string(text::trim(title));
    }
    return title;
}

class TitleSearch {
  public:
    TitleSearch(const Reading& reading, const phrases::Readers& readers) : reading_(reading), readers_(readers) {}

    [[nodiscard]] std::optional<TitleFound> find() const {
        std::optional<TitleFound> first;
        std::optional<TitleFound> first_act;  // an order or a letter, or what a stamp names of them
        const std::size_t end = std::min(reading_.units.size(), front_units);
        for (std::size_t i = 0; i < end; ++i) {
            auto title = beginning_at(i, first.has_value());
            const bool act = title && title->kind == "other";
            const bool plan_inside = title && title->kind == "plan" && first && first->kind != "plan";
            if (title && !act && !plan_inside && has_period(title->text)) {
                return title;
            }
            std::optional<TitleFound>& slot = act ? first_act : first;
            if (title && !slot && (!act || i < letterhead_units)) {
                slot = std::move(title);
            }
        }
        return first_act && !(first && outdoes(*first, *first_act)) ? first_act : first;
    }

  private:
    [[nodiscard]] const Unit& unit(std::size_t index) const { return reading_.units[index]; }

    [[nodiscard]] bool has_period(const std::string& title) const {
        const auto dates = readers_.dates.find(text::Folded(title), {});
        return std::any_of(dates.begin(), dates.end(),
                           [](const phrases::DateMatch& date) { return date.start && date.end; });
    }

    // «Отчёт о деятельности МОЦ» below «ПРИНЯТО … Протокол № 3», not a heading far down in a statute.
    [[nodiscard]] bool outdoes(const TitleFound& report, const TitleFound& act) const {
        return report.units.front() <= act.units.back() + letterhead_units ||
               readers_.names.identity.level(text::Folded(report.text));
    }

    // `behind_title`: another title stands above.
    [[nodiscard]] std::optional<TitleFound> beginning_at(std::size_t index, bool behind_title) const {
        const Unit& line = unit(index);
        const std::string& original = line.text.original();
        if (!is_line(line) || line.question || !line.number.empty() || text::length(original) > longest_title) {
            return std::nullopt;
        }
        const auto label = readers_.names.identity.label(line.text);
        if (label && label->field == "period") {
            return std::nullopt;  // «Отчётный период: I полугодие 2024 года»
        }
        const auto match = is_sentence(original) ? std::nullopt : readers_.headings.title(line.text);
        const auto kind = match          ? std::optional(match->kind)
                          : behind_title ? std::nullopt
                                         : kind_behind_owner(line.text);
        if (!kind) {
            return std::nullopt;
        }
        TitleFound title{{index}, std::string(without_details(line)), *kind, ""};
        for (std::size_t next = index + 1; next < reading_.units.size(); ++next) {
            if (title.text.find(' ') == std::string::npos && tells_details(unit(next).text)) {
                continue;  // «ОТЧЁТ» / «от 16.01.2025 № 31» / «о работе центра»
            }
            if (!goes_on(title, next)) {
                break;
            }
            title.units.push_back(next);
            title.text += " " + unit(next).text.original();
        }
        title.text = without_stop(title.text);
        std::replace(title.text.begin(), title.text.end(), '\n', ' ');
        title.name = without_stop(without_remark(title.text));
        return title;
    }

    // A line of nothing but the paper's own day or number.
    [[nodiscard]] bool tells_details(const text::Folded& line) const {
        const std::string field = readers_.names.identity.line_field(line.folded());
        return field == "number_and_date" || field == "number_below_day" || lone_day(readers_, line);
    }

    // «ИНФОРМАЦИЯ от 16.01.2025 № 31»: without the day and the number.
    [[nodiscard]] std::string_view without_details(const Unit& line) const {
        const std::string_view folded = line.text.folded();
        const std::size_t day = folded.find(" от ");
        const bool details =
            day != std::string_view::npos && readers_.names.identity.line_field(folded) == "below_name";
        return details ? line.text.original_of({0, day}) : std::string_view(line.text.original());
    }

    // «Лужский район. Отчёт МОЦ за 2024 год», «МБУ ДО «Росинка» отчёт о работе МОЦ»: a title behind the name of whose
    // report it is.
    [[nodiscard]] std::optional<std::string> kind_behind_owner(const text::Folded& line) const {
        if (!rules::word_list("word_of_a_title").within(line.folded())) {
            return std::nullopt;
        }
        const std::size_t begin = end_of_owner(line);
        const text::Folded rest(line.original_of({begin, line.folded().size()}));
        const auto match = begin == 0 || is_sentence(rest.original()) ? std::nullopt : readers_.headings.title(rest);
        const bool own = match && (has_period(rest.original()) || readers_.names.identity.level(rest));
        return own ? std::optional(match->kind) : std::nullopt;
    }

    // Where the centre, the places and the organisation end that a line begins with, and the mark behind them; 0 where
    // it begins with none.
    [[nodiscard]] std::size_t end_of_owner(const text::Folded& line) const {
        std::vector<text::Span> names;
        const auto center = readers_.names.identity.center(line);
        if (center && line.original().starts_with(*center)) {
            names.push_back({0, text::fold(*center).size()});  // «МОЦ Лужского района. Отчёт за 2024 год»
        }
        for (const phrases::OrganizationMention& mention : readers_.names.organizations.find(line)) {
            names.push_back(mention.span);
        }
        for (const phrases::PlaceMention& mention : readers_.names.places.municipalities(line)) {
            names.push_back(mention.span);
        }
        for (const phrases::RegionMention& mention : readers_.names.places.regions(line)) {
            names.push_back(mention.span);
        }
        std::sort(names.begin(), names.end(), [](text::Span a, text::Span b) { return a.begin < b.begin; });
        std::size_t end = 0;
        for (const text::Span name : names) {
            end = name.begin <= end ? std::max(end, name.end) : end;
            end = std::min(line.folded().find_first_not_of(" .,:-()", end), line.folded().size());
        }
        return end;
    }

    // «(заполняется по каждому пункту)» behind the title.
    [[nodiscard]] std::string without_remark(const std::string& title) const {
        const std::size_t open = title.ends_with(')') ? title.rfind(" (") : std::string::npos;
        const bool remark =
            open != std::string::npos && readers_.headings.is_no_heading(text::Folded(title.substr(open + 1)));
        return remark ? title.substr(0, open) : title;
    }

    [[nodiscard]] bool goes_on(const TitleFound& title, std::size_t next) const {
        const Unit& line = unit(next);
        const std::string& original = line.text.original();
        if (!is_line(line) || title.units.size() == most_lines || !line.number.empty() ||
            ends_sentence(title.text, original) || text::length(original) > longest_title || is_sentence(original) ||
            original.ends_with(':') || lone_day(readers_, line.text)) {
            return false;
        }
        if (begins_small(original)) {
            if (names_town(line) && (has_period(title.text) || is_foot_of_page(title, next))) {
                return false;
            }
            return !readers_.headings.is_no_heading(line.text);  // «(заполняется по каждому пункту)»
        }
        if ((readers_.headings.is_no_heading(line.text) && !closes_in_capitals(title.text, line.text)) ||
            readers_.names.identity.label(line.text)) {
            return false;
        }
        const bool one_word = title.text.find(' ') == std::string::npos;
        const bool own_title = readers_.headings.title(line.text) && original.find(' ') != std::string::npos;
        const bool half =
            one_word && phrases::is_adjective_form(text::fold(title.text));  // «АНАЛИТИЧЕСКАЯ» / «СПРАВКА»
        // «ИНФОРМАЦИЯ» / «О РАБОТЕ ЦЕНТРА ЗА 2024 ГОД» is one.
        const bool about =
            one_word && rules::word_list("opening_of_topic")
                            .has(std::string_view(line.text.folded()).substr(0, line.text.folded().find(' ')));
        if (own_title && !half && !about && !begins_small(original) && has_period(original)) {
            return false;  // «СПРАВКА» over a letterhead, «Отчёт за 2023 год» below it
        }
        if (is_statement(original) || rules::word_list("words_of_a_founding").within(line.text.folded())) {
            return false;
        }
        const bool capitals = (line.looks.centred && unit(title.units.front()).looks.centred) ||
                              (is_in_capitals(title.text) && reaches_period(title.text, next));
        return one_word || (!has_period(title.text) && (has_period(original) || capitals || names_center(line)) &&
                            text::length(original) < 200);
    }

    // «ИНФОРМАЦИЯ О РАБОТЕ ЦЕНТРА» / «В ЛЕСНОМ РАЙОНЕ ЗА 2024 ГОД»
    [[nodiscard]] bool closes_in_capitals(const std::string& title, const text::Folded& line) const {
        const std::string_view first = std::string_view(line.folded()).substr(0, line.folded().find(' '));
        return rules::word_list("preposition").has(first) && is_in_capitals(title) && is_in_capitals(line.original()) &&
               !has_period(title) && has_period(line.original());
    }

    // «ПОКАЗАТЕЛИ ЗА 2024 ГОД» below «ОТЧЁТ МОЦ», but not «СЕТЕВОГО ВЗАИМОДЕЙСТВИЯ» below «ОТЧЁТ О РАЗВИТИИ».
    [[nodiscard]] bool heads_section(const std::string& title, const text::Folded& line) const {
        const std::string_view first = std::string_view(line.folded()).substr(0, line.folded().find(' '));
        return !rules::word_list("opening_of_topic").has(first) && !rules::word_list("preposition").has(first) &&
               rules::word_list("center_that_reports").within(text::fold(title)) &&
               readers_.section_codes.of_title(line);
    }

    // «ОТЧЁТ О РАБОТЕ УЧРЕЖДЕНИЯ» / «ЦЕНТРА ТВОРЧЕСТВА» / «ЗА 2024 ГОД»: lines in capitals up to the one with the
    // period.
    [[nodiscard]] bool reaches_period(std::string title, std::size_t next) const {
        for (std::size_t at = next; at < std::min(next + most_lines, reading_.units.size()); ++at) {
            const Unit& line = unit(at);
            const std::string& original = line.text.original();
            if (!is_line(line) || !line.number.empty() || !is_in_capitals(original) ||
                readers_.headings.is_no_heading(line.text) || readers_.headings.title(line.text) ||
                heads_section(title, line.text)) {
                return false;
            }
            if (has_period(original)) {
                return true;
            }
            title += " " + original;
        }
        return false;
    }

    // «В 2024 году центр провёл 12 семинаров.»
    [[nodiscard]] static bool is_statement(const std::string& line) {
        const std::size_t word = line.find_last_of(' ');
        if (!line.ends_with('.') || word == std::string::npos) {
            return false;
        }
        const std::string last = text::fold(line.substr(word + 1, line.size() - word - 2));
        return !is_abbreviation(std::string_view(line).substr(word + 1)) && !rules::word_list("year_word").has(last) &&
               rules::word_list("abbreviation_of_a_place").closing(text::fold(line)) == 0;
    }

    // A title ends with a full stop, unless that belongs to «Лужского м.р.» and «за 2024 год» follows.
    [[nodiscard]] bool ends_sentence(const std::string& title, const std::string& next) const {
        const std::size_t word = title.find_last_of(' ');
        const bool within = word != std::string::npos && begins_small(next) &&
                            (is_abbreviation(std::string_view(title).substr(word + 1)) ||
                             rules::word_list("abbreviation_of_a_place").closing(text::fold(title)) > 0);
        return title.ends_with('.') && (!within || has_period(title));
    }

    // «г. Лесной, 2025», «г. Лесной» over «2025» below a title that names the district: where and when it was written.
    [[nodiscard]] bool is_foot_of_page(const TitleFound& title, std::size_t index) const {
        constexpr std::size_t longest_year = 9;  // characters: «2025 год.»
        const auto is_year = [](std::string_view words) {
            return !words.empty() && text::length(words) <= longest_year &&
                   text::is_digit(text::character_at(words, 0));
        };
        const std::string& line = unit(index).text.original();
        const std::size_t mark = line.rfind(',');
        const bool within = mark != std::string::npos && is_year(text::trim(std::string_view(line).substr(mark + 1)));
        const bool below = index + 1 < reading_.units.size() && is_year(text::trim(unit(index + 1).text.original()));
        return (within || below) && !readers_.names.places.municipalities(text::Folded(title.text)).empty();
    }

    // «г. Лесной, 2025», «п. Приречный, ул. Мира, 3» below a whole title.
    [[nodiscard]] static bool names_town(const Unit& line) {
        const std::string& original = line.text.original();
        const std::string& folded = line.text.folded();
        const std::size_t end = std::min(folded.find_first_of(" ."), folded.size());
        const std::size_t name = original.find_first_not_of(" .", end);
        return rules::word_list("opens_address").has(std::string_view(folded).substr(0, end)) &&
               name != std::string::npos && text::is_upper(text::character_at(original, name));
    }

    // «Муниципального опорного центра дополнительного образования детей» under «Отчет о деятельности».
    [[nodiscard]] bool names_center(const Unit& line) const {
        const std::string_view folded = line.text.folded();
        const std::string_view first = folded.substr(0, folded.find(' '));
        return rules::word_list("adjective_genitive_masculine").has(first) ||
               rules::word_list("center_in_short").has(first);
    }

    const Reading& reading_;
    const phrases::Readers& readers_;
};

}  // namespace

std::optional<TitleFound> find_title(const Reading& reading, const phrases::Readers& readers) {
    return TitleSearch(reading, readers).find();
}

std::vector<LabelFound> find_labels(const Reading& reading, const phrases::Readers& readers) {
    std::vector<LabelFound> labels;
    for (std::size_t i = 0; i < std::min(reading.units.size(), last_labelled); ++i) {
        const Unit& unit = reading.units[i];
        const auto label = readers.names.identity.label(unit.text);
        if (!label) {
            continue;
        }
        if (label->value.size() > 0) {
            labels.push_back({label->field, i, label->value});
            continue;
        }
        const int columns = unit.table ? reading.tables.at(static_cast<std::size_t>(*unit.table)).table->columns : 0;
        const bool form =
            (columns > 0 && columns <= 2) || (columns == 3 && unit.place.col_no == 2);  // «1.1 | Центр | …»
        const bool next_cell = form && i + 1 < reading.units.size() && reading.units[i + 1].table == unit.table &&
                               reading.units[i + 1].place.row_no == unit.place.row_no;
        const std::size_t folded_size = next_cell ? reading.units[i + 1].text.folded().size() : 0;
        if (folded_size > 0) {
            labels.push_back({label->field, i + 1, {0, folded_size}});
        }
    }
    return labels;
}

}  // namespace svod::normalizer::stages
