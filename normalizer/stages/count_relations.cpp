#include <algorithm>

#include "normalizer/rules/word_lists.hpp"
#include "normalizer/stages/count_items.hpp"
#include "normalizer/text/characters.hpp"

/// Which counts are parts of which.
namespace svod::normalizer::stages {
namespace {

using phrases::CountMatch;

constexpr std::size_t longest_opening = 240;  // bytes between a whole and its first part

class Relations {
  public:
    Relations(const Reading& reading, const phrases::Readers& readers, std::vector<CountItem>& items)
        : reading_(reading), readers_(readers), items_(items) {}

    void find() {
        for (std::size_t i = 0; i < items_.size();) {
            const auto [begin, end] = items_of_unit(items_, items_[i].unit);
            relate_parts(begin, end);
            relate_enumeration(begin, end);
            relate_whole_first(begin, end);
            relate_total_after(begin, end);
            relate_line_behind_lead(begin, end);
            relate_distribution(begin, end);
            i = end;
        }
        relate_lists();
    }

  private:
    [[nodiscard]] bool same_kind(std::size_t part, std::size_t whole) const {
        return is_same_kind(items_[part], items_[whole]);
    }

    [[nodiscard]] bool is_part(std::size_t item) const { return items_[item].part_of.has_value(); }

    // «164 программы, из них: … - 26, … - 60»: the words make a part, the counts behind it in the sentence are more.
    void relate_parts(std::size_t begin, std::size_t end) {
        for (std::size_t i = begin; i < end; ++i) {
            if (!items_[i].match.part || is_part(i)) {
                continue;
            }
            std::optional<std::size_t> whole;
            for (std::size_t w = i; w > begin && !whole; --w) {
                if (same_kind(i, w - 1) && !is_part(w - 1)) {
                    whole = w - 1;
                }
            }
            if (!whole) {
                whole = whole_in_lead(i);
            }
            if (!whole) {
                continue;
            }
            std::vector<std::size_t> parts;
            const std::size_t limit = end_of_parts(reading_, items_, *whole, i);
            for (std::size_t p = i; p < end && (p == i || (goes_on(p) && !begins_anew(i, p))); ++p) {
                if (same_kind(p, *whole) && items_[p].match.number_span.begin < limit) {
                    parts.push_back(p);
                }
            }
            join(summed_up(begin, i, parts).value_or(*whole), parts, "sentence");
        }
    }

    // Whether a count stands in the sentence of the one before, or in the next line of its enumeration.
    [[nodiscard]] bool goes_on(std::size_t item) const {
        const std::size_t begin = items_[item].sentence.begin;
        const std::string& folded = unit_at(items_[item].unit).text.folded();
        const std::size_t mark = begin == 0 ? std::string::npos : folded.find_last_not_of(" \n", begin - 1);
        return items_[item].sentence == items_[item - 1].sentence ||
               (mark != std::string::npos && (folded[mark] == ',' || folded[mark] == ';'));
    }

    // «…, из них одобрены 36, отклонены 6; сетевых программ – 10»: behind a semicolon, where commas part the others.
    [[nodiscard]] bool begins_anew(std::size_t first, std::size_t item) const {
        const std::string& folded = unit_at(items_[item].unit).text.folded();
        const std::size_t before = items_[item - 1].match.span.end;
        return is_named(items_[item]) && !is_named(items_[first]) && item > first + 1 &&
               items_[item - 1].unit == items_[item].unit &&
               folded.find(';', before) < items_[item].match.number_span.begin &&
               folded.find(';', items_[first].match.span.end) >= before;
    }

    // «1 130 детей против 1 087 годом ранее. Из них: …»: of several wholes before the parts the one that they make up.
    [[nodiscard]] std::optional<std::size_t> summed_up(std::size_t begin, std::size_t first,
                                                       const std::vector<std::size_t>& parts) const {
        double sum = 0;
        for (const std::size_t part : parts) {
            sum += items_[part].match.value;
        }
        for (std::size_t whole = first; whole > begin && parts.size() >= 2; --whole) {
            if (same_kind(first, whole - 1) && !is_part(whole - 1) && items_[whole - 1].match.value == sum) {
                return whole - 1;
            }
        }
        return std::nullopt;
    }

    // «26 человек: 21 педагог, 3 методиста и 2 руководителя»; «11 организаций (8 школ, 2 сада и 1 центр)».
    void relate_enumeration(std::size_t begin, std::size_t end) {
        for (std::size_t whole = begin; whole + 2 < end; ++whole) {
            const CountItem& item = items_[whole];
            const CountItem& next = items_[whole + 1];
            const bool named =
                item.match.form == CountMatch::Form::noun || item.match.form == CountMatch::Form::noun_before;
            if ((!named && !is_spent(whole)) || is_part(whole) || !(next.sentence == item.sentence)) {
                continue;
            }
            const std::size_t after = std::max(item.match.span.end, item.match.number_span.end);
            const std::size_t until = next.match.span.begin;
            const std::string& folded = unit_at(item.unit).text.folded();
            if (until <= after || until - after > longest_opening) {
                continue;
            }
            // «11 организаций (8 школ, 3 сада)», «38 организаций, которые ведут кружки: школ 19»
            const std::string_view between = text::trim(std::string_view(folded.data() + after, until - after));
            // «14 человек (курсы 10 человек, переподготовка 5 человек)»
            // «900 детей в кружках (техническая – 400, художественная – 500)»
            const bool bracket = opens_bracket(between);
            const char mark = bracket ? '(' : ':';
            // «950 детей: 1-4 классы - 520 чел.»
            const std::size_t colon = bracket ? between.npos : between.find(mark);
            const bool labelled =
                colon < between.size() && between.ends_with(" -") && between.find(',', colon) == between.npos;
            const bool opened = bracket || labelled || (!between.empty() && between.back() == ':');
            if (!opened || between.rfind(mark) != between.find(mark) || between.find_first_of(";)") < between.size()) {
                continue;
            }
            const std::size_t close = bracket ? folded.find(')', after) : item.sentence.end;
            std::vector<std::size_t> parts;
            for (std::size_t p = whole + 1; p < end && items_[p].match.number_span.begin < close; ++p) {
                if (!bracket &&
                    (is_part(p) || (bracket_around(reading_, items_[p]) && !is_put_in_bracket(reading_, items_[p])))) {
                    continue;  // «школ – 23 (из них сельских – 15)»
                }
                const bool told = items_[p].match.form != CountMatch::Form::left_out || is_elliptic(items_[p]);
                const bool fits = items_[p].sentence == item.sentence && same_kind(p, whole) && !is_part(p) && told;
                if (!fits) {
                    break;
                }
                parts.push_back(p);
            }
            if (parts.size() >= 2) {
                join(whole, parts, "sentence");
            }
        }
    }

    // «Израсходовано 900 000 рублей: из областного бюджета – …»: a price, a plan or a remainder has no such parts.
    [[nodiscard]] bool is_spent(std::size_t whole) const {
        const CountItem& item = items_[whole];
        if (item.match.form != CountMatch::Form::money) {
            return false;
        }
        const std::string before =
            masked_stretch(reading_, items_, item.unit, {item.sentence.begin, item.match.number_span.end});
        const std::string behind =
            masked_stretch(reading_, items_, item.unit, {item.match.number_span.end, item.sentence.end});
        return behind.find_first_of(":(") != std::string::npos &&
               !readers_.figures.breakdown_leads(before, "spent").empty() &&
               readers_.figures.breakdown_leads(behind, "no_source").empty();
    }

    // «300 - сельские дети»
    [[nodiscard]] bool is_told_behind_dash(const CountItem& item) const {
        const std::string_view behind =
            std::string_view(unit_at(item.unit).text.folded()).substr(item.match.number_span.end);
        return text::trim(behind.substr(0, 3)).starts_with('-');
    }

    // «Из 40 заявленных программ прошли её 34, не прошли 6»
    void relate_whole_first(std::size_t begin, std::size_t end) {
        if (begin == end) {
            return;
        }
        for (std::size_t whole = begin; whole < end; ++whole) {
            const CountItem& item = items_[whole];
            const std::string masked = masked_stretch(reading_, items_, item.unit, item.sentence);
            const std::string before =
                masked_stretch(reading_, items_, item.unit,
                               {item.sentence.begin, std::min(item.match.number_span.end, item.sentence.end)});
            for (const text::Span& lead : readers_.figures.breakdown_leads(masked, "whole_first")) {
                if (lead.begin + 4 + 2 > before.size() || before.find('#') + 1 != before.size() ||
                    lead.begin > before.size()) {
                    continue;
                }
                std::vector<std::size_t> parts;
                for (std::size_t p = whole + 1; p < end && items_[p].sentence == item.sentence; ++p) {
                    if (same_kind(p, whole) &&
                        (items_[p].match.form == CountMatch::Form::left_out || is_told_behind_dash(items_[p]))) {
                        parts.push_back(p);
                    }
                }
                join(whole, parts, "sentence");
            }
        }
    }

    // «… - 1028 учащихся, … - 212 учащихся. Всего 1240 учащихся.»
    void relate_total_after(std::size_t begin, std::size_t end) {
        for (std::size_t total = begin; total < end; ++total) {
            if (is_part(total) || !closes_with_total(reading_, readers_, items_, total)) {
                continue;
            }
            std::vector<std::size_t> parts;
            for (std::size_t p = total; p > begin; --p) {
                const bool fits =
                    same_kind(p - 1, total) && !is_part(p - 1) && !closes_with_total(reading_, readers_, items_, p - 1);
                if (!fits) {
                    break;
                }
                parts.insert(parts.begin(), p - 1);
            }
            // «Выступили 5 педагогов. Участвовали 7 детей и 3 родителя, всего 10»: addends of its sentence are all.
            const auto own = std::find_if(parts.begin(), parts.end(), [&](std::size_t part) {
                return items_[part].sentence == items_[total].sentence;
            });
            if (parts.end() - own >= 2) {
                parts.erase(parts.begin(), own);
            }
            if (parts.size() >= 2) {
                join(total, parts, "total");
            } else if (begin == total) {
                relate_total_to_items(total);
            }
        }
    }

    // «Из 900 обучающихся:» over the line «в школах – 431, в детских садах – 469»
    void relate_line_behind_lead(std::size_t begin, std::size_t end) {
        const int unit = items_[begin].unit;
        const bool line = unit > 0 && unit_at(unit).kind == Unit::Kind::paragraph &&
                          unit_at(unit - 1).kind == Unit::Kind::paragraph && is_open_lead(unit - 1);
        const std::optional<std::size_t> whole = line ? last_whole(unit - 1, begin) : std::nullopt;
        if (!whole || items_[*whole].match.approx) {
            return;
        }
        std::vector<std::size_t> parts;
        for (std::size_t p = begin; p < end && items_[p].sentence == items_[begin].sentence; ++p) {
            if (!same_kind(p, *whole) || is_part(p) || !items_[p].match.carried) {
                return;
            }
            parts.push_back(p);
        }
        if (parts.size() >= 2) {
            join(*whole, parts, "list");
        }
    }

    // «Занимаются 60 детей. По видам спорта они распределились так: лыжи – 40, хоккей – 20.»
    void relate_distribution(std::size_t begin, std::size_t end) {
        for (std::size_t first = begin + 1; first < end; ++first) {
            const CountItem& item = items_[first];
            const std::string masked =
                masked_stretch(reading_, items_, item.unit, {item.sentence.begin, item.match.number_span.end});
            std::size_t whole = first;
            while (whole > begin && (!same_kind(first, whole) || !is_named(items_[whole]) || whole == first)) {
                --whole;
            }
            const bool distributed = !readers_.figures.breakdown_leads(masked, "distribution").empty();
            if (!distributed || items_[first - 1].sentence == item.sentence || whole == first || is_part(whole) ||
                items_[whole].match.approx || !same_kind(first, whole)) {
                continue;
            }
            std::vector<std::size_t> parts;
            for (std::size_t p = first; p < end && items_[p].sentence == item.sentence; ++p) {
                if (same_kind(p, whole) && items_[p].match.carried && !is_part(p)) {
                    parts.push_back(p);
                }
            }
            join(summed_up(begin, first, parts).value_or(whole), parts, "distribution");
        }
    }

    // The total stands in a line of its own behind the list.
    void relate_total_to_items(std::size_t total) {
        std::vector<std::size_t> parts;
        for (int unit = items_[total].unit - 1; unit >= 0; --unit) {
            if (unit_at(unit).kind != Unit::Kind::list_item) {
                break;
            }
            const auto [begin, end] = items_of_unit(items_, unit);
            if (begin == end || !same_kind(begin, total) || is_part(begin)) {
                return;
            }
            parts.insert(parts.begin(), begin);
        }
        if (parts.size() >= 2) {
            join(total, parts, "total");
        }
    }

    [[nodiscard]] std::optional<std::size_t> whole_in_lead(std::size_t item) const {
        const auto lead = lead_of(reading_, items_[item].unit);
        const int before = lead ? *lead : items_[item].unit - 1;
        if (before < 0 || unit_at(items_[item].unit).kind == Unit::Kind::cell) {
            return std::nullopt;
        }
        return last_whole(before, item);
    }

    [[nodiscard]] std::optional<std::size_t> last_whole(int unit, std::size_t part) const {
        const auto [begin, end] = items_of_unit(items_, unit);
        for (std::size_t w = end; w > begin; --w) {
            if (same_kind(part, w - 1) && !is_part(w - 1) && is_named(items_[w - 1])) {
                return w - 1;
            }
        }
        return std::nullopt;
    }

    // A list under a lead-in with the total: the first count of each item is a part.
    void relate_lists() {
        for (const auto& [first, last] : runs_of_items(reading_)) {
            relate_list(first, last);
        }
    }

    void relate_list(int first, int last) {
        const auto [first_item, first_end] = items_of_unit(items_, first);
        const auto lead = lead_of(reading_, first);
        if (!lead || first_item == first_end || !is_open_lead(*lead)) {
            return;
        }
        const std::optional<std::size_t> whole = last_whole(*lead, first_item);
        if (!whole || items_[*whole].match.approx) {
            return;
        }
        std::vector<std::size_t> parts = parts_of(*whole);
        bool complete = true;
        for (int unit = first; unit <= last; ++unit) {
            if (unit_at(unit).level != unit_at(first).level) {
                continue;
            }
            const auto [begin, end] = items_of_unit(items_, unit);
            if (begin == end || !same_kind(begin, *whole) || is_part(begin)) {
                complete = false;
                continue;
            }
            parts.push_back(begin);
        }
        join(*whole, parts, complete ? "list" : "");
    }

    [[nodiscard]] std::vector<std::size_t> parts_of(std::size_t whole) const {
        std::vector<std::size_t> parts;
        for (std::size_t i = 0; i < items_.size(); ++i) {
            if (items_[i].part_of == static_cast<int>(whole)) {
                parts.push_back(i);
            }
        }
        return parts;
    }

    [[nodiscard]] bool is_open_lead(int unit) const {
        const std::string& text = unit_at(unit).text.folded();
        const std::size_t last = text.find_last_not_of(' ');
        return last != std::string::npos && (text[last] == ':' || text[last] == ',');
    }

    void join(std::size_t whole, std::vector<std::size_t> parts, const std::string& name) {
        leave_rest(items_, whole, parts);
        // «48 технических, 239 других. Из общего числа 22 адаптированные»: a whole has one breakdown.
        const auto other = [&](std::size_t part) {
            return items_[part].breakdown && std::find(parts.begin(), parts.end(), part) == parts.end();
        };
        const std::vector<std::size_t> earlier = parts_of(whole);
        const bool sums = !name.empty() && adds_up(reading_, readers_, items_, whole, parts) &&
                          std::none_of(earlier.begin(), earlier.end(), other);
        for (const std::size_t part : parts) {
            if (part != whole) {
                items_[part].part_of = static_cast<int>(whole);
                items_[part].breakdown = sums ? Text(name) : Text();
            }
        }
    }

    [[nodiscard]] const Unit& unit_at(int unit) const { return reading_.units.at(static_cast<std::size_t>(unit)); }

    const Reading& reading_;
    const phrases::Readers& readers_;
    std::vector<CountItem>& items_;
};

}  // namespace

void relate_counts(const Reading& reading, const phrases::Readers& readers, std::vector<CountItem>& items) {
    Relations(reading, readers, items).find();
    relate_verdicts(reading, readers, items);
}

}  // namespace svod::normalizer::stages
