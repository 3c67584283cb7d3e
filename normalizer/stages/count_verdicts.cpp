#include <algorithm>

#include "normalizer/stages/count_items.hpp"
#include "normalizer/text/characters.hpp"

/// Two outcomes of one thing that exclude each other.
namespace svod::normalizer::stages {
namespace {

class Verdicts {
  public:
    Verdicts(const Reading& reading, const phrases::Readers& readers, std::vector<CountItem>& items)
        : reading_(reading), readers_(readers), items_(items) {}

    void relate() {
        for (std::size_t whole = 0; whole < items_.size(); ++whole) {
            relate_exclusive(whole);
            relate_complements(whole);
            relate_announced(whole);
        }
    }

  private:
    // What the sentence says behind a count, with # for its numerals.
    [[nodiscard]] std::string behind(const CountItem& item) const {
        return masked_stretch(reading_, items_, item.unit, {item.match.number_span.end, item.sentence.end});
    }

    // The counts of the same kind behind one in its sentence.
    [[nodiscard]] std::vector<std::size_t> others_behind(std::size_t whole) const {
        std::vector<std::size_t> others;
        for (std::size_t p = whole + 1;
             p < items_.size() && items_[p].unit == items_[whole].unit && items_[p].sentence == items_[whole].sentence;
             ++p) {
            if (is_same_kind(items_[p], items_[whole])) {
                others.push_back(p);
            }
        }
        return others;
    }

    void join(std::size_t whole, const std::vector<std::size_t>& parts) {
        double sum = 0;
        for (const std::size_t part : parts) {
            sum += items_[part].match.value;
        }
        for (const std::size_t part : parts) {
            items_[part].part_of = static_cast<int>(whole);
            items_[part].breakdown = may_make_up(sum, items_[whole].match.value) ? Text("sentence") : Text();
        }
    }

    // «Направлено 50 программ, положительное заключение получили 38, отрицательное - 14»: they can't exceed the whole,
    // and of one or two that they leave out the text would tell.
    void relate_exclusive(std::size_t whole) {
        const CountItem& item = items_[whole];
        if (item.match.form != phrases::CountMatch::Form::noun || item.part_of ||
            readers_.figures.breakdown_leads(behind(item), "verdicts").empty() || comes_to_a_second(item)) {
            return;
        }
        constexpr double share_left_untold = 0.05;
        constexpr double most_left_untold = 2;
        std::vector<std::size_t> parts;
        bool carried = true;
        double sum = 0;
        for (const std::size_t p : others_behind(whole)) {
            const bool of_whole = items_[p].part_of == static_cast<int>(whole) && !items_[p].breakdown;
            if (of_whole || !items_[p].part_of) {
                parts.push_back(p);
                carried = carried && items_[p].match.carried;
                sum += items_[p].match.value;
            }
        }
        const double left = item.match.value - sum;
        const bool exceeds = carried && left < 0;
        const double most = std::clamp(item.match.value * share_left_untold, 1.0, most_left_untold);
        const bool misses = left >= 0 && left <= most && tells_no_more(whole, parts.size()) && !leaves_rest(item);
        if (parts.size() >= 2 && parts.size() <= 3 &&
            (exceeds || (misses && !tells_of_rest(whole, parts.back(), left)))) {
            join(whole, parts);
        }
    }

    // «…, остальные ждут», «…. Ещё две программы отозваны.»
    [[nodiscard]] bool tells_of_rest(std::size_t whole, std::size_t last, double rest) const {
        const CountItem& item = items_[last];
        const std::size_t end = item.match.number_span.end;
        const std::string words = masked_stretch(reading_, items_, item.unit, {end, std::max(end, item.sentence.end)});
        return tells_rest(items_, whole, last, rest) || !readers_.figures.breakdown_leads(words, "rest_told").empty();
    }

    // Whether a sentence counts nothing behind a whole but so many parts of it.
    [[nodiscard]] bool tells_no_more(std::size_t whole, std::size_t parts) const {
        std::size_t others = 0;
        for (std::size_t p = whole + 1;
             p < items_.size() && items_[p].unit == items_[whole].unit && items_[p].sentence == items_[whole].sentence;
             ++p) {
            others += items_[p].match.form == phrases::CountMatch::Form::percent ? 0 : 1;
        }
        return others == parts;
    }

    // «Поступило 48 программ, 40 прошли экспертизу, 6 не прошли»: there is no third way.
    void relate_complements(std::size_t whole) {
        const CountItem& item = items_[whole];
        if (!is_named(item) || item.part_of || readers_.figures.breakdown_leads(behind(item), "complement").empty()) {
            return;
        }
        const std::vector<std::size_t> parts = others_behind(whole);
        double sum = 0;
        for (const std::size_t part : parts) {
            sum += items_[part].match.value;
        }
        if (parts.size() == 2 && may_make_up(sum, item.match.value)) {
            join(whole, parts);
        }
    }

    // «Представлено 60 программ: 41 рекомендована, 12 возвращены, 4 отклонены»: behind a colon, all there are.
    void relate_announced(std::size_t whole) {
        const CountItem& item = items_[whole];
        if (!is_named(item) || item.part_of) {
            return;
        }
        const std::string told = behind(item);
        if (readers_.figures.breakdown_leads(told, "all_verdicts").empty() || comes_to_a_second(item) ||
            leaves_rest(item)) {
            return;
        }
        const std::vector<std::size_t> parts = others_behind(whole);
        double sum = 0;
        for (const std::size_t part : parts) {
            sum += items_[part].match.value;
        }
        const auto numerals = static_cast<std::size_t>(std::count(told.begin(), told.end(), '#'));
        if (parts.size() >= 2 && parts.size() == numerals && may_make_up(sum, item.match.value) &&
            !tells_rest(items_, whole, parts.back(), item.match.value - sum)) {
            join(whole, parts);
        }
    }

    // «Остальные находятся на экспертизе»: the next sentence tells of more.
    [[nodiscard]] bool leaves_rest(const CountItem& item) const {
        constexpr std::size_t longest_opening = 80;  // bytes
        const std::string& folded = reading_.units.at(static_cast<std::size_t>(item.unit)).text.folded();
        const std::size_t end = std::min(item.sentence.end, folded.size());
        const std::string next(text::trim(std::string_view(folded).substr(end, longest_opening)));
        return !readers_.figures.breakdown_leads(next, "rest_told").empty();
    }

    // «…, после доработки рекомендованы ещё 9»: the same things once more.
    [[nodiscard]] bool comes_to_a_second(const CountItem& item) const {
        return !readers_.figures.breakdown_leads(behind(item), "second_verdict").empty();
    }

    const Reading& reading_;
    const phrases::Readers& readers_;
    std::vector<CountItem>& items_;
};

}  // namespace

void relate_verdicts(const Reading& reading, const phrases::Readers& readers, std::vector<CountItem>& items) {
    Verdicts(reading, readers, items).relate();
}

}  // namespace svod::normalizer::stages
