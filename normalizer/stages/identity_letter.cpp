#include "normalizer/stages/identity_letter.hpp"

#include <re2/re2.h>

#include <algorithm>

#include "normalizer/engine/lazy_pattern.hpp"
#include "normalizer/rules/word_lists.hpp"
#include "normalizer/stages/letter_lines.hpp"
#include "normalizer/text/characters.hpp"

namespace svod::normalizer::stages {
namespace {

constexpr std::size_t head_units = 14;
constexpr std::size_t form_units = 30;  // labels and values below a form's title
constexpr std::size_t foot_units = 10;

class LetterSearch {
  public:
    LetterSearch(Reading& reading, const phrases::Readers& readers, const std::optional<TitleFound>& title)
        : reading_(reading), readers_(readers), title_(title) {}

    void read() {
        const std::size_t size = reading_.units.size();
        const std::size_t head = std::min(size, std::max(head_units, title_ ? title_->units.back() + 1 : 0));
        for (std::size_t i = 0; i < head && !reading_.report.doc_number; ++i) {
            read_outgoing(i);
        }
        read_signature(size > foot_units ? size - foot_units : 0);
        read_cover_letter();
        read_above_enclosures();
        const std::size_t labels = title_ ? std::min(size, std::max(form_units, head)) : head;
        for (std::size_t i = 0; i < labels && !reading_.report.doc_date; ++i) {
            // The day of «Согласовано» is another's, not the report's.
            if (!rules::word_list("word_of_consent").within(text_of(i).folded())) {
                read_labelled_date(i);
            }
        }
    }

  private:
    [[nodiscard]] const text::Folded& text_of(std::size_t unit) const { return reading_.units[unit].text; }

    void set(const char* field, Text& column, std::string value, std::size_t unit, std::string_view quote) {
        column = std::move(value);
        reading_.report.fields.push_back({field, Reading::source_of(reading_.units[unit], quote)});
    }

    // A letterhead may hold several lines in one cell; none below a stamp is the report's own.
    void read_outgoing(std::size_t index) {
        const std::string& whole = text_of(index).original();
        if (whole.find('\n') == std::string::npos) {
            read_outgoing_line(index, text_of(index));
            return;
        }
        for (std::size_t begin = 0; begin < whole.size() && !reading_.report.doc_number;) {
            const std::size_t end = std::min(whole.find('\n', begin), whole.size());
            const text::Folded line(std::string_view(whole).substr(begin, end - begin));
            if (rules::word_list("word_of_a_stamp").within(line.folded()) ||
                readers_.names.legal_acts.names_act(line)) {
                return;
            }
            read_outgoing_line(index, line);
            begin = end + 1;
        }
    }

    // «14.02.2023 № 57», «Исх. 57 от 14.02.2023», before «на № …».
    void read_outgoing_line(std::size_t index, const text::Folded& text) {
        static const engine::LazyPattern number(
            R"((?:№[ _]*|^ ?\pL{3,}\.?(?: \pL{3,})?:? ?\b)([\pL\d]+(?:[-/.][\pL\d]+)*))",
            engine::LazyPattern::Prefer::first);
        const std::string line(readers_.names.identity.own_part(text));
        const std::string field = readers_.names.identity.line_field(line);
        const bool comes_last = field == "attachment" || field == "below_name";
        const bool registered = field == "registered" && !is_below(reading_, index, "word_of_a_licence");
        const auto day = field == "number_below_day" ? unit_of_day_above(reading_, readers_, index) : std::nullopt;
        // «Утверждено приказом» / «от 16.01.2025 № 31»
        const bool of_stamp =
            field == "below_name" || day || rules::word_list("before_date_of_act").has(line.substr(0, line.find(' ')));
        if ((field != "number_and_date" && !registered && !comes_last && !day) ||
            is_below_request(reading_, readers_, index) ||
            is_below(reading_, index, of_stamp ? "word_of_a_stamp" : "word_of_an_annex")) {
            return;
        }
        const std::size_t from = comes_last ? line.rfind("№") : 0;
        re2::StringPiece groups[2];
        if (number.get().Match(line, from, line.size(), RE2::UNANCHORED, groups, 2)) {
            const auto begin = static_cast<std::size_t>(groups[1].data() - line.data());
            const std::string value(text.original_of({begin, begin + groups[1].size()}));
            set("doc_number", reading_.report.doc_number, value, index, value);
        }
        const std::size_t dated = day.value_or(index);
        if (const auto date = day_in(readers_, day ? text_of(dated) : text::Folded(line))) {
            set("doc_date", reading_.report.doc_date, *date->start, dated, date->raw);
        }
    }

    // From the end upwards: the first line with an office and a name, or a name under such a line.
    void read_signature(std::size_t first) {
        read_below_farewell(first);
        std::optional<std::size_t> author;
        for (std::size_t i = reading_.units.size(); i > first; --i) {
            const std::size_t index = i - 1;
            const text::Folded& text = text_of(index);
            const std::string_view original = text::trim(text.original());
            if (reading_.units[index].kind == Unit::Kind::cell && !is_layout(index)) {
                read_last_row(index);
                break;
            }
            if (original.empty() || text::length(original) > longest_line) {
                continue;
            }
            if (!reading_.report.doc_date && !is_in_wide_table(index)) {
                read_closing_date(index);
            }
            if (tells_agreement(original)) {
                withdraw_signatory(index);  // whoever agreed signs below: «Согласовано: начальник отдела …»
            } else if (readers_.names.identity.line_field(text.folded()) == "author") {
                author = index;
            } else if (!reading_.report.signatory) {
                read_signatory(index);
            }
        }
        if (author && !reading_.report.signatory && !agreed_) {
            read_signatory(*author);
        }
        if (!reading_.report.signatory && agreed_) {
            reading_.report.signatory = agreed_->signatory;
            reading_.report.fields.push_back(agreed_->source);
        }
    }

    // «Руководитель МОЦ | Сомова А. Б.» in the last row of a sheet whose rows else name no people.
    void read_last_row(std::size_t last) {
        const auto& rows = reading_.tables.at(static_cast<std::size_t>(*reading_.units[last].table)).rows;
        std::vector<std::size_t> filled;
        for (const int unit : rows.back()) {
            if (!text::trim(text_of(static_cast<std::size_t>(unit)).original()).empty()) {
                filled.push_back(static_cast<std::size_t>(unit));
            }
        }
        const auto names_person = [&](int unit) {
            const text::Folded& text = text_of(static_cast<std::size_t>(unit));
            return readers_.names.people.role_of_line(text).has_value() || !readers_.names.people.find(text).empty();
        };
        const bool alone = std::none_of(rows.begin(), rows.end() - 1, [&](const std::vector<int>& row) {
            return std::any_of(row.begin(), row.end(), names_person);
        });
        if (alone && filled.size() == 2 && filled[1] == filled[0] + 1 && is_office(filled[0]) &&
            !reading_.report.signatory) {
            read_signatory(filled[1]);
        }
    }

    // «С уважением, директор … А. Б. Сомова»: whoever is named below drew the letter up.
    void read_below_farewell(std::size_t first) {
        constexpr std::size_t most_lines = 4;
        const std::size_t size = reading_.units.size();
        for (std::size_t i = first; i < size; ++i) {
            if (!rules::word_list("words_of_a_farewell").within(text_of(i).folded())) {
                continue;
            }
            for (std::size_t line = i; line < std::min(size, i + most_lines) && !reading_.report.signatory; ++line) {
                read_signatory(line);
            }
            return;
        }
    }

    // The name that stands right below a word of agreement is kept only for want of another.
    void withdraw_signatory(std::size_t index) {
        constexpr std::size_t longest_block = 4;  // lines: word, office, name, day
        if (!reading_.report.signatory || agreed_ || signatory_unit_ > index + longest_block) {
            return;
        }
        std::vector<FieldSource>& fields = reading_.report.fields;
        const auto field = std::find_if(fields.begin(), fields.end(),
                                        [](const FieldSource& source) { return source.field == "signatory"; });
        if (field == fields.end()) {
            return;
        }
        agreed_ = Agreed{reading_.report.signatory, *field};
        fields.erase(field);
        reading_.report.signatory.reset();
    }

    // The letter in front of a report carries the signature of both.
    void read_cover_letter() {
        const std::size_t end = title_ ? title_->units.front() : 0;
        std::size_t first = 0;
        while (first < end && !rules::word_list("words_of_a_letter").within(text_of(first).folded())) {
            ++first;
        }
        for (std::size_t i = end; i > first + 1 && !reading_.report.signatory; --i) {
            if (reading_.units[i - 1].kind != Unit::Kind::cell) {
                read_signatory(i - 1);
            }
        }
    }

    // A letter that reports itself is signed above «Приложение» and «Исп. …», its tables stand below.
    void read_above_enclosures() {
        const std::size_t begin = title_ ? title_->units.back() + 1 : 0;
        for (std::size_t i = begin; i < reading_.units.size() && !reading_.report.signatory; ++i) {
            if (reading_.units[i].kind == Unit::Kind::cell || !ends_letter(reading_, readers_, i)) {
                continue;
            }
            const std::size_t above = begin_of_letters_end(reading_, readers_, begin, i);
            if (above > begin && reading_.units[above - 1].kind == Unit::Kind::paragraph) {
                read_signatory(above - 1);
            }
        }
    }

    // The one name of a line, before «Исп. …», with an office in the line or in one of the two above.
    void read_signatory(std::size_t index) {
        const std::string& original = text_of(index).original();
        const std::size_t size = readers_.names.identity.own_part(text_of(index)).size();
        const text::Folded own(text_of(index).original_of({0, size}));
        const std::vector<phrases::PersonMention> people = readers_.names.people.find(own);
        if (is_led_by_executor(index) || people.size() != 1 || text::length(own.original()) > 160 ||
            text::length(original) > longest_line) {
            return;
        }
        constexpr std::size_t two_initials = 3;  // characters: «А.Б»
        if (text::length(people.front().initials) < two_initials) {
            return;  // «Лауреат конкурса – Артём Сомов»: a child is named without a patronymic
        }
        if (people.front().name.find('.') == std::string::npos && index > 0 &&
            is_signed(reading_, readers_, index - 1, people.front().span.begin > 0)) {
            return;  // who can be asked stands below the signature with the whole name
        }
        const bool drew_up = index > 0 &&
                             readers_.names.identity.line_field(text_of(index - 1).folded()) == "executor" &&
                             readers_.names.people.find(text_of(index - 1)).empty();  // «Исполнитель:» and a name below
        const std::string_view role = people.front().role ? std::string_view(*people.front().role) : std::string_view();
        if (drew_up || rules::word_list("signs_no_report").has(text::fold(role.substr(0, role.find(' '))))) {
            return;  // «Автор программы А. Б. Сомова»
        }
        // «Подпись: Сомова А.Б.», «… электронной подписью. Владелец: …»
        const bool office = people.front().role || rules::word_list("mark_of_signature").within(own.folded()) ||
                            (index > 0 && is_office(index - 1)) || (index > 1 && is_office(index - 2));
        const std::string_view behind = text::trim(std::string_view(own.original()).substr(people.front().span.end));
        const bool drawn_up = readers_.names.identity.line_field(text_of(index).folded()) == "author";
        const std::string_view before = std::string_view(own.original()).substr(0, people.front().span.begin);
        if (!drawn_up && (tells_of_a_person(behind) || tells_of_a_person(before))) {
            return;  // «Методист А. Б. Сомова провела …»
        }
        constexpr std::size_t closing_lines = 4;
        const std::string_view office_before = text::trim(before);
        if (text::is_dash(text::character_before(office_before, office_before.size())) &&
            index + closing_lines < reading_.units.size()) {
            return;  // «Руководитель центра – А. Б. Сомова» says who works there
        }
        const std::string_view office_behind = behind.starts_with(", ") ? behind.substr(2) : std::string_view();
        const bool named_first = (drawn_up || people.front().span.begin == 0) && !office_behind.empty() &&
                                 readers_.names.people.role_of_line(text::Folded(office_behind)).has_value();
        if (named_first || (office && text::length(behind) < 30)) {
            signatory_unit_ = index;
            const std::string& initials = people.front().initials;
            set("signatory", reading_.report.signatory,
                people.front().surname + " " + initials + (initials.ends_with('.') ? "" : "."), index,
                people.front().name);
        }
    }

    // «Исполнитель:» over a name or over an office and a name.
    [[nodiscard]] bool is_led_by_executor(std::size_t index) const {
        const auto leads = [&](std::size_t lines) {
            const text::Folded& above = text_of(index - std::min(index, lines));
            return index >= lines && !above.folded().empty() && text::length(above.folded()) < 30 &&
                   readers_.names.identity.own_part(above).empty() && readers_.names.people.find(above).empty() &&
                   readers_.names.identity.line_field(above.folded()) == "executor";
        };
        return leads(1) || (leads(2) && is_office(index - 1));
    }

    // A table without borders that holds the signature: few cells.
    [[nodiscard]] bool is_layout(std::size_t index) const {
        const auto& table = reading_.tables.at(static_cast<std::size_t>(*reading_.units[index].table));
        return table.rows.size() <= 1 || (table.rows.size() <= 3 && table.rows.front().size() <= 3);
    }

    // «Срок» or «Отметка» of a short table of activities: its days are not the report's.
    [[nodiscard]] bool is_in_wide_table(std::size_t index) const {
        constexpr int most_columns = 3;
        const Unit& unit = reading_.units[index];
        return unit.table && reading_.tables.at(static_cast<std::size_t>(*unit.table)).table->columns > most_columns;
    }

    [[nodiscard]] bool is_office(std::size_t index) const {
        return text::length(text_of(index).original()) < 120 && readers_.names.people.find(text_of(index)).empty() &&
               readers_.names.people.role_of_line(text_of(index)).has_value();
    }

    // A line that is a day and no more, or a day behind the signature's name.
    void read_closing_date(std::size_t index) {
        const text::Folded& text = text_of(index);
        const auto date = day_in(readers_, text);
        if (!date) {
            return;
        }
        const std::string_view folded = text.folded();
        std::string_view rest = text::trim(folded.substr(date->span.end));
        const std::string_view before = text::trim(folded.substr(0, date->span.begin));
        const bool alone = before.find_first_not_of("\"_ ") == std::string_view::npos || carries_date(index);
        const bool signed_line = !alone && text::length(folded) < 140 && readers_.names.people.find(text).size() == 1 &&
                                 (readers_.names.people.role_of_line(text).has_value() ||
                                  rules::word_list("mark_of_signature").within(folded));
        rest = rules::word_list("year_word").has(rest.substr(0, rest.find(' '))) ? "" : rest;
        const text::Folded behind(text.original_of({date->span.end, folded.size()}));
        const bool signature_behind = alone && text::length(folded) < 140 &&
                                      readers_.names.people.role_of_line(behind).has_value() &&
                                      readers_.names.people.find(behind).size() == 1;
        if (signature_behind || (rest.empty() && (alone || signed_line))) {
            set("doc_date", reading_.report.doc_date, *date->start, index, date->raw);
        }
    }

    [[nodiscard]] bool carries_date(std::size_t index) const {
        const std::string field = readers_.names.identity.line_field(text_of(index).folded());
        return field == "date" || field == "date_beside" ||
               (field == "town_and_day" && reading_.units[index].kind == Unit::Kind::paragraph);
    }

    // An approval takes five lines; beside another one, in a table, twice as many cells.
    [[nodiscard]] std::size_t end_of_approval(std::size_t index) const {
        constexpr std::size_t lines = 5;
        const bool cell = reading_.units[index].kind == Unit::Kind::cell;
        return std::min(index + (cell ? 2 * lines : lines), reading_.units.size());
    }

    // In a table only the cells of the same column belong to one approval.
    [[nodiscard]] bool stands_below(std::size_t index, std::size_t other) const {
        const Unit& label = reading_.units[index];
        const Unit& unit = reading_.units[other];
        return label.kind != Unit::Kind::cell || (unit.table == label.table && unit.place.col_no == label.place.col_no);
    }

    // «УТВЕРЖДАЮ … «14» июля 2022 г.», in one unit or a few lines below.
    void read_labelled_date(std::size_t index) {
        const text::Folded& text = text_of(index);
        if (!carries_date(index) || readers_.names.legal_acts.names_act(text)) {
            return;
        }
        for (std::size_t i = index; i < end_of_approval(index); ++i) {
            const bool beside = i == index + 1 && is_beside_label_of_day(reading_, readers_, i);
            if (!beside && !stands_below(index, i)) {
                continue;
            }
            // Below the title only «Дата заполнения: 28.06.2023» counts, label and day in one line or row.
            const bool title =
                title_ && !beside && i >= title_->units.front() && (i != index || title_->units.back() >= index);
            const auto date = day_in(readers_, text_of(i));
            if (title || readers_.names.legal_acts.names_act(text_of(i))) {
                return;
            }
            if (date) {
                set("doc_date", reading_.report.doc_date, *date->start, i, date->raw);
                return;
            }
        }
    }

    Reading& reading_;
    const phrases::Readers& readers_;
    const std::optional<TitleFound>& title_;
    struct Agreed {
        Text signatory;
        FieldSource source;
    };
    std::optional<Agreed> agreed_;  // who agreed to the report instead of signing it
    std::size_t signatory_unit_ = 0;
};

}  // namespace

void read_letter(Reading& reading, const phrases::Readers& readers, const std::optional<TitleFound>& title) {
    LetterSearch(reading, readers, title).read();
}

}  // namespace svod::normalizer::stages
