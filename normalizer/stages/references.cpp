#include "normalizer/stages/references.hpp"

#include <algorithm>
#include <map>
#include <set>

#include "normalizer/rules/word_lists.hpp"
#include "normalizer/text/characters.hpp"

namespace svod::normalizer::stages {
namespace {

class ReferenceSearch {
  public:
    ReferenceSearch(Reading& reading, const phrases::Readers& readers) : reading_(reading), readers_(readers) {}

    void read() {
        for (std::size_t i = 0; i < reading_.units.size(); ++i) {
            read_acts(i);
            read_people(i);
            read_contacts(reading_.units[i].text, reading_.units[i].place);
            read_labelled_contact(i);
        }
        for (const std::string& margin : reading_.document->margins) {
            read_contacts(text::Folded(margin), {});
        }
        for (const std::string& target : reading_.document->link_targets) {
            read_target(target);
        }
    }

  private:
    void read_acts(std::size_t index) {
        const Unit& unit = reading_.units[index];
        const phrases::LegalActReader& acts = readers_.names.legal_acts;
        if (!acts.names_act(unit.text)) {
            return;
        }
        // An act may go on in the next line: «Утверждено приказом» / «от 27 декабря 2024 г. № 1893».
        std::optional<text::Folded> joined;
        if (goes_on(index)) {
            joined.emplace(unit.text.original() + " " + reading_.units[index + 1].text.original());
        }
        const text::Folded& text = joined ? *joined : unit.text;
        const std::size_t own = unit.text.folded().size();
        for (phrases::LegalAct& act : acts.find(text, readers_.dates.find(text, reading_.enclosing_period(unit)))) {
            if (act.span.begin >= own) {
                continue;
            }
            LegalRef reference;
            reference.raw = std::string(text.original_of(act.span));
            std::replace(reference.raw.begin(), reference.raw.end(), '\n', ' ');
            reference.kind = std::move(act.kind);
            reference.issuer = std::move(act.issuer);
            reference.date = std::move(act.date);
            reference.number = std::move(act.number);
            reference.title = std::move(act.title);
            reference.rule = std::move(act.rule);
            reference.source = Reading::source_of(unit, reference.raw);
            add(std::move(reference));
        }
    }

    [[nodiscard]] bool goes_on(std::size_t index) const {
        if (index + 1 >= reading_.units.size()) {
            return false;
        }
        const Unit& next = reading_.units[index + 1];
        if (reading_.units[index].kind == Unit::Kind::cell) {
            return goes_on_in_row(reading_.units[index], next);
        }
        const std::string& original = next.text.original();
        return next.kind != Unit::Kind::cell && next.number.empty() && !original.empty() &&
               text::length(reading_.units[index].text.original()) < 200 && text::length(original) < 200 &&
               !text::is_upper(text::character_at(original, 0)) && text::is_letter(text::character_at(original, 0));
    }

    // «Приказ о создании центра | от 12.01.2024 № 12»: the details of an act in a column of their own.
    [[nodiscard]] static bool goes_on_in_row(const Unit& act, const Unit& next) {
        const std::string_view details = next.text.folded();
        const bool in_row = next.kind == Unit::Kind::cell && next.table == act.table &&
                            next.place.row_no == act.place.row_no && act.text.folded().find("№") == std::string::npos;
        const std::string_view from = "от ";
        const bool dated = details.starts_with(from) && text::is_digit(text::character_at(details, from.size()));
        return in_row && details.find("№") != std::string_view::npos &&
               (dated || details.starts_with("№") || text::is_digit(text::character_at(details, 0)));
    }

    // Once an act, the first time with all that is told of it.
    void add(LegalRef reference) {
        const Report& report = reading_.report;
        if (reference.kind == "letter" && report.doc_number && reference.number == report.doc_number) {
            return;  // the letter that the report itself is or goes with
        }
        for (LegalRef& known : reading_.report.legal_refs) {
            if (known.kind == reference.kind && known.number == reference.number && known.date == reference.date) {
                known.title = known.title ? known.title : reference.title;
                known.issuer = known.issuer ? known.issuer : reference.issuer;
                return;
            }
        }
        reading_.report.legal_refs.push_back(std::move(reference));
    }

    void read_people(std::size_t index) {
        const Unit& unit = reading_.units[index];
        for (phrases::PersonMention& mention : readers_.names.people.find(unit.text)) {
            Text role = mention.role ? mention.role : office_in_row(unit);
            const bool alone = text::length(unit.text.original()) < 60;
            if (!role && alone && mention.span.begin == 0 && unit.kind != Unit::Kind::cell) {
                const text::Folded behind(std::string_view(unit.text.original()).substr(mention.span.end));
                role = readers_.names.people.role_of_line(behind);  // «Сомова Анна Борисовна методист»
            }
            for (std::size_t back = 1; !role && alone && back <= std::min<std::size_t>(index, 2); ++back) {
                const Unit& before = reading_.units[index - back];
                const bool near = before.kind != Unit::Kind::cell ||
                                  (before.table == unit.table && before.place.row_no == unit.place.row_no);
                if (unit.kind == Unit::Kind::cell ? near && before.kind == Unit::Kind::cell : near) {
                    if (!readers_.names.people.find(before.text).empty()) {
                        break;  // the office above is another's
                    }
                    role = is_signature_row(before) && !before.text.original().ends_with('.')
                               ? readers_.names.people.role_of_line(before.text)
                               : std::nullopt;
                }
            }
            const auto [at, fresh] = people_.emplace(mention.key(), static_cast<int>(reading_.report.people.size()));
            const std::string quote =
                unit.text.original().substr(mention.span.begin, mention.span.end - mention.span.begin);
            if (fresh) {
                reading_.report.people.push_back({mention.name, role, Reading::source_of(unit, quote)});
                continue;
            }
            Person& known = reading_.report.people[static_cast<std::size_t>(at->second)];
            const bool fuller =
                known.name.find('.') != std::string::npos && mention.name.find('.') == std::string::npos;
            if (fuller) {
                known = {mention.name, role ? role : known.role, Reading::source_of(unit, quote)};
            }
            const bool whole =
                role && known.role && text::fold(*role).starts_with(text::fold(*known.role) + " ");  // «Методист МОЦ»
            known.role = known.role && !whole ? known.role : role;
        }
    }

    // The cell of the person's row under «Должность».
    [[nodiscard]] Text office_in_row(const Unit& person) const {
        if (person.kind != Unit::Kind::cell || !person.table || !person.place.row_no) {
            return std::nullopt;
        }
        const TableView& table = reading_.tables.at(static_cast<std::size_t>(*person.table));
        const auto row = static_cast<std::size_t>(*person.place.row_no - 1);
        if (row == 0 || row >= table.rows.size()) {
            return std::nullopt;
        }
        for (const int head : table.rows.front()) {
            const Unit& title = reading_.units.at(static_cast<std::size_t>(head));
            if (!rules::word_list("office_column").within(title.text.folded())) {
                continue;
            }
            for (const int cell : table.rows[row]) {
                const Unit& office = reading_.units.at(static_cast<std::size_t>(cell));
                const std::string_view words = text::trim(office.text.original());
                if (office.place.col_no == title.place.col_no && !words.empty()) {
                    return std::string(words);
                }
            }
        }
        return std::nullopt;
    }

    [[nodiscard]] bool is_signature_row(const Unit& unit) const {
        return text::length(unit.text.original()) < 120 &&
               (unit.kind != Unit::Kind::cell ||
                reading_.tables.at(static_cast<std::size_t>(*unit.table)).rows.size() <= 3 ||
                reading_.tables.at(static_cast<std::size_t>(*unit.table)).table->columns <= 2 ||
                (reading_.tables.at(static_cast<std::size_t>(*unit.table)).table->columns == 3 &&
                 unit.place.col_no == 2));  // «1.3 | Руководитель МОЦ | …»
    }

    void read_contacts(const text::Folded& text, const Source& place) {
        for (phrases::Contact& contact : readers_.names.contacts.find(text)) {
            Source source = place;
            source.quote = std::move(contact.raw);
            add(contact.kind, std::move(contact.value), std::move(source));
        }
    }

    // «ИНН | 2300000049», «Телефон | 5-10-44»: the label stands in the cell before.
    void read_labelled_contact(std::size_t index) {
        constexpr std::size_t longest_cell = 60;  // bytes
        const Unit& cell = reading_.units[index];
        const Unit* label = index > 0 && cell.kind == Unit::Kind::cell ? &cell - 1 : nullptr;
        const std::string& value = cell.text.original();
        if (label == nullptr || label->table != cell.table || label->place.row_no != cell.place.row_no ||
            value.size() > longest_cell || !text::is_digit(text::character_at(value, value.find_first_not_of("(+")))) {
            return;
        }
        const text::Folded whole(label->text.original() + " " + value);
        const bool written_as_phone = value.find_first_of("-(") != std::string::npos;  // no mere number
        for (phrases::Contact& contact : readers_.names.contacts.find(whole)) {
            const bool figures = contact.kind == "inn" || contact.kind == "ogrn";
            if (contact.span.begin > label->text.folded().size() &&
                (figures || (contact.kind == "phone" && written_as_phone))) {
                Source source = cell.place;
                source.quote = std::move(contact.raw);
                add(contact.kind, std::move(contact.value), std::move(source));
            }
        }
    }

    void read_target(const std::string& target) {
        if (target.starts_with("mailto:")) {
            add("email", target.substr(7, target.find('?') == std::string::npos ? target.npos : target.find('?') - 7),
                {});
        } else if (target.starts_with("http://") || target.starts_with("https://")) {
            add("url", target, {});
        }
    }

    void add(const std::string& kind, std::string value, Source place) {
        std::string key;
        const bool figures = kind != "url" && kind != "email";
        for (const char c : text::fold(value)) {
            if (!figures || (c >= '0' && c <= '9')) {
                key += c;
            }
        }
        while (key.ends_with('/')) {
            key.pop_back();
        }
        if (!value.empty() && links_.insert(kind + " " + key).second) {
            place.quote = place.quote.empty() ? value : place.quote;
            reading_.report.links.push_back({kind, std::move(value), std::move(place)});
        }
    }

    Reading& reading_;
    const phrases::Readers& readers_;
    std::map<std::string, int> people_;  // key -> index into report.people
    std::set<std::string> links_;
};

}  // namespace

void read_references(Reading& reading, const phrases::Readers& readers) {
    ReferenceSearch(reading, readers).read();
}

}  // namespace svod::normalizer::stages
