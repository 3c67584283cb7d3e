#include "normalizer/stages/metrics.hpp"

#include <algorithm>
#include <map>

#include "normalizer/stages/count_items.hpp"
#include "normalizer/stages/figure_metrics.hpp"
#include "normalizer/stages/metric_areas.hpp"
#include "normalizer/stages/metric_clauses.hpp"
#include "normalizer/stages/metric_context.hpp"
#include "normalizer/stages/metric_count_days.hpp"
#include "normalizer/stages/metric_days.hpp"
#include "normalizer/stages/metric_dimensions.hpp"
#include "normalizer/stages/metric_event_kinds.hpp"
#include "normalizer/stages/metric_indicators.hpp"
#include "normalizer/stages/metric_labels.hpp"
#include "normalizer/stages/metric_limits.hpp"
#include "normalizer/stages/metric_plans.hpp"
#include "normalizer/stages/metric_statements.hpp"
#include "normalizer/stages/metric_year_series.hpp"
#include "normalizer/stages/table_heads.hpp"

namespace svod::normalizer::stages {
namespace {

using phrases::MetricMeaning;

class MetricFinder {
  public:
    MetricFinder(Reading& reading, const phrases::Readers& readers) : reading_(reading), readers_(readers) {}

    void find() {
        for (std::size_t i = 0; i < reading_.count_places.size(); ++i) {
            read_count(i);
        }
        drop_single_contests(reading_);
    }

  private:
    // What is known of a count that has become a metric, for the parts of it.
    struct Known {
        Metric metric;
        std::vector<phrases::MetricDimension> dimensions;
    };

    void read_count(std::size_t index) {
        const Count& count = reading_.report.counts[index];
        const CountPlace& place = reading_.count_places[index];
        const Unit& unit = reading_.units.at(static_cast<std::size_t>(place.unit));
        const bool ahead = tells_of_plans(reading_, readers_, count);
        if (place.in_pair || is_in_expected_column(reading_, readers_, unit) || (ahead && place.cell_figure) ||
            is_of_plan_ahead(reading_, count, unit) || is_of_part_of_area(reading_, readers_, index)) {
            return;
        }
        if (place.cell_figure) {
            read_cell(index);
            return;
        }
        CountContext context = context_of(reading_, readers_, index);
        const bool in_order = place.manner == "respective" && count.subject;
        const phrases::FigureContext as_told = in_order ? context.figure : phrases::FigureContext();
        if (in_order) {
            tell_by_name(text::fold(*count.subject), context);
        } else {
            drop_labels(reading_, readers_, index, context);
        }
        const Known* whole = whole_of(count);
        std::optional<MetricMeaning> meaning = own_meaning(index, context, whole);
        if (meaning && (is_share_of_part(count) || (in_order && readers_.figures.is_limited(as_told, meaning->code)))) {
            return;
        }
        if (is_of_another_time(index, meaning) || (ahead && !says(context.figure.clause, "now"))) {
            return;
        }
        const auto events = meaning && meaning->code == "participants"
                                ? events_of_sentence_before(reading_, readers_, context, index)
                                : std::nullopt;
        if (events && tells_of_another_time(reading_, readers_, *events)) {
            return;
        }
        const bool inherited =
            !meaning && whole != nullptr && !readers_.figures.is_limited(context.figure, whole->metric.code);
        if (!meaning && whole == nullptr) {
            meaning = meaning_of_coordinated(index, context);
            meaning = meaning ? meaning : meaning_of_years(reading_, readers_, index, context);
            meaning = meaning ? meaning : meaning_of_parts(index, context);
            meaning = meaning ? meaning : meaning_of_next_houses(index, context);
            meaning = meaning ? meaning : meaning_of_label(reading_, readers_, index, context);
        }
        // «Проведён 1 семинар» is an activity, no number of them.
        const bool single = meaning && count.value < 2 &&
                            (meaning->code == "events_held" || meaning->code == "contests_held") && whole == nullptr;
        if (single) {
            return;
        }
        const bool of_several = meaning && names_several_directions(readers_, context, meaning->code);
        if (of_several || (!meaning && !inherited) ||
            (meaning && meaning->code == "events_held" && tells_of_one_day(reading_, index))) {
            return;
        }
        add_metric(index, context, meaning ? *meaning : meaning_of(*whole), whole, inherited);
    }

    // What the count's own words mean; none where it only tells by its direction what its whole means.
    [[nodiscard]] std::optional<MetricMeaning> own_meaning(std::size_t index, const CountContext& context,
                                                           const Known* whole) const {
        // «представлено 30 программ: 20 художественной, 10 технической направленности»
        if (whole != nullptr && is_told_by_direction(reading_, readers_, index, context)) {
            return std::nullopt;
        }
        if (const Known* before = whole == nullptr ? known_of_other_direction(index, context) : nullptr) {
            return meaning_of(*before);
        }
        if (const Known* before = whole == nullptr ? known_of_other_day(index) : nullptr) {
            return meaning_of(*before);
        }
        const bool goes_on = whole == nullptr && !counts_of_other_years(reading_, readers_, index).empty();
        std::optional<MetricMeaning> meaning =
            goes_on ? meaning_of_years(reading_, readers_, index, context) : std::nullopt;
        meaning = meaning ? meaning : meaning_of_words(readers_, context);
        if (meaning && meaning->code == "programs_review_passed" && has_failures(reading_, readers_, index)) {
            meaning->code = "programs_reviewed";
        }
        return meaning;
    }

    [[nodiscard]] bool is_of_another_time(std::size_t index, const std::optional<MetricMeaning>& meaning) const {
        const TimeTold time = time_told(reading_, readers_, index);
        // A review of programmes is over in its term: that term's figure is the period's.
        const bool of_review = meaning && meaning->code.starts_with("programs_review");
        const bool set_before =
            meaning && (meaning->code == "certificates_planned" || meaning->code == "certificate_value");
        return time.earlier || (time.partly && !of_review) || (time.later && !set_before) ||
               (time.behind_term && (!meaning || is_summed_over_terms(meaning->code)));
    }

    [[nodiscard]] static MetricMeaning meaning_of(const Known& known) {
        return {known.metric.code, known.dimensions, known.metric.rule.value_or("")};
    }

    // Adds the metric that a count is, unless it tells no more than its whole. `inherited`: it has its whole's meaning.
    void add_metric(std::size_t index, const CountContext& context, const MetricMeaning& meaning, const Known* whole,
                    bool inherited) {
        const Count& count = reading_.report.counts[index];
        Metric metric;
        metric.code = meaning.code;
        metric.rule = meaning.rule;
        metric.value = count.value;
        metric.unit = count.unit;
        metric.count = static_cast<int>(index);
        metric.source = count.source;
        const bool limited = read_dimensions(reading_, readers_, context, meaning.dimensions, index, metric);
        // «выдано 900 сертификатов, из них 300 сертификатов ПФ», «из них с номиналом - 300»
        const bool of_issued = metric.code == "certificates_issued" && whole != nullptr && count.part_of;
        if (of_issued && says(context.name, "funded")) {
            metric.program_type = "certificate";
        }
        const bool valued = of_issued && says(context.figure.clause, "valued");
        if (inherited && !limited && !metric.program_type && !valued) {
            return;
        }
        if (metric.code == "children" && metric.program_type == Text("certificate")) {
            const bool apart = says(context.figure.wide, "beside_certificates");
            metric.code = apart ? "children" : "children_certificate";
            metric.program_type = std::nullopt;
        }
        metric.as_of = day_of_count(reading_, index);
        limit_like_years_before(index, meaning, metric);
        if (const Known* before = known_of_other_day(index); before != nullptr && metric.as_of) {
            inherit_dimensions(before->metric, meaning.dimensions, metric);
        }
        if (whole != nullptr) {
            // How a whole is distributed is told in a sentence of its own, without the whole's day.
            const Text own_day = metric.as_of;
            inherit_dimensions(whole->metric, meaning.dimensions, metric);
            metric.as_of = count.breakdown == Text("distribution") ? own_day : metric.as_of;
        }
        // «Таких программ 12»: such as no dimension names, where none is found.
        const bool unknown_kind = !metric.direction && !metric.program_type && says(context.figure.clause, "of_such");
        if (unknown_kind || is_share_of_limited(count, metric)) {
            return;
        }
        const bool alike = whole != nullptr && count.part_of && same_meaning(whole->metric, metric);
        if (alike && !valued) {
            return;
        }
        metric.as_of = metric.as_of ? metric.as_of : day_told_before(reading_, readers_, index);
        if (is_compared_with(reading_, metric)) {
            return;
        }
        limit_like_parts(index, meaning, metric);
        known_[static_cast<int>(index)] = {metric, meaning.dimensions};
        reading_.report.metrics.push_back(std::move(metric));
    }

    // «в 2023 году программы были в 6 садах, в 2024 году – в 9»: what limits the figure of a year before limits this
    // one.
    void limit_like_years_before(std::size_t index, const MetricMeaning& meaning, Metric& metric) const {
        for (const std::size_t other : counts_of_other_years(reading_, readers_, index)) {
            Metric before;
            before.code = metric.code;
            before.unit = metric.unit;
            read_dimensions(reading_, readers_, context_of(reading_, readers_, other), meaning.dimensions, other,
                            before);
            inherit_dimensions(before, meaning.dimensions, metric);
        }
    }

    // What the parts told before a total that they make up have in common; none where one is no metric, or another one.
    [[nodiscard]] std::optional<Known> shared_by_parts(std::size_t total) const {
        constexpr std::size_t most_parts = 64;
        std::optional<Known> shared;
        double sum = 0;
        for (std::size_t i = total - std::min(total, most_parts); i < total; ++i) {
            if (reading_.report.counts[i].part_of != static_cast<int>(total)) {
                continue;
            }
            const auto part = known_.find(static_cast<int>(i));
            if (part == known_.end() || (shared && part->second.metric.code != shared->metric.code)) {
                return std::nullopt;
            }
            sum += part->second.metric.value;
            shared = shared ? shared : part->second;
            keep_shared_dimensions(part->second.metric, shared->metric);
        }
        return shared && sum == reading_.report.counts[total].value ? shared : std::nullopt;
    }

    // «- сетевых технических – 5; - сетевых художественных – 2. Всего – 7 программ»: what limits all parts limits the
    // total.
    void limit_like_parts(std::size_t total, const MetricMeaning& meaning, Metric& metric) const {
        std::optional<Known> shared = shared_by_parts(total);
        if (shared && shared->metric.code == metric.code) {
            shared->metric.as_of = std::nullopt;
            inherit_dimensions(shared->metric, meaning.dimensions, metric);
        }
    }

    // «Прошли курсы: педагоги школ – 20, педагоги садов – 9. Всего 29 человек.»
    [[nodiscard]] std::optional<MetricMeaning> meaning_of_parts(std::size_t total, const CountContext& context) const {
        const std::optional<Known> shared = shared_by_parts(total);
        const bool barred = !shared || readers_.figures.is_limited(context.figure, shared->metric.code);
        return barred ? std::nullopt : std::optional(meaning_of(*shared));
    }

    [[nodiscard]] bool says(const std::string& folded, std::string_view kind) const {
        return !readers_.figures.breakdown_leads(folded, kind).empty();
    }

    void read_cell(std::size_t index) {
        if (reading_.report.counts[index].event) {
            return;
        }
        if (auto metric = metric_of_cell(reading_, readers_, index); metric && !is_told_in_row(reading_, *metric)) {
            reading_.report.metrics.push_back(std::move(*metric));
        }
    }

    // «143 ребёнка с ОВЗ и 211 детей, находящихся в …», «педагогам – 15 мероприятий (90 чел.), детям – 6 (40 чел.)»:
    // people of another kind told of in the same breath mean the same.
    [[nodiscard]] std::optional<MetricMeaning> meaning_of_coordinated(std::size_t index,
                                                                      const CountContext& context) const {
        const Known* before = known_of_other_people(index, context);
        if (before == nullptr || readers_.figures.is_limited(context.figure, before->metric.code)) {
            return std::nullopt;
        }
        return meaning_of(*before);
    }

    // «15 школ, 6 садов и 3 дома творчества ведут кружки»: what the last of the houses does they all do.
    [[nodiscard]] std::optional<MetricMeaning> meaning_of_next_houses(std::size_t index,
                                                                      const CountContext& context) const {
        const std::vector<CountPlace>& places = reading_.count_places;
        std::size_t last = index;
        while (last + 1 < places.size() && reading_.report.counts[last].unit == "organization" &&
               reading_.report.counts[last + 1].unit == "organization" &&
               are_parted_by(reading_, readers_, last, last + 1, "coordinated")) {
            ++last;
        }
        auto meaning = last > index ? readers_.figures.metric(context_of(reading_, readers_, last).figure)
                                    : std::optional<MetricMeaning>();
        return meaning && !readers_.figures.is_limited(context.figure, meaning->code) ? meaning : std::nullopt;
    }

    // «создано 30 мест технической направленности и 20 – художественной»: what the last count of the unit before means.
    [[nodiscard]] const Known* known_of_other_direction(std::size_t index, const CountContext& context) const {
        const std::vector<CountPlace>& places = reading_.count_places;
        const std::vector<Count>& counts = reading_.report.counts;
        std::size_t last = index;
        while (last > 0 && same_sentence(places[last - 1], places[index]) &&
               (last == index || counts[last].unit != counts[index].unit)) {
            --last;  // «240 детей (14 программ), спортивной – 90»
        }
        const auto before = last < index ? known_.find(static_cast<int>(last)) : known_.end();
        if (before == known_.end() || !names_direction_alone(reading_, readers_, index, context)) {
            return nullptr;
        }
        const Metric& other = before->second.metric;
        const Text raw = code_in(readers_, context.raw, "direction", other.code);
        const Text own = raw ? raw : code_in(readers_, context.near, "direction", other.code);
        return other.unit == counts[index].unit && other.direction && other.direction != own ? &before->second
                                                                                             : nullptr;
    }

    // «Количество программ на 01.09.2023 – 64, на 31.12.2023 – 70»: what is told of the day before.
    [[nodiscard]] const Known* known_of_other_day(std::size_t index) const {
        const std::vector<Count>& counts = reading_.report.counts;
        const auto before = known_.find(static_cast<int>(index) - 1);
        return before != known_.end() && counts[index - 1].unit == counts[index].unit &&
                       are_parted_by(reading_, readers_, index - 1, index, "next_day")
                   ? &before->second
                   : nullptr;
    }

    // The last metric of the sentence that counts the same for people of another kind: children, and those trained at
    // other organisations, stand right before, what is held for people may have its participants between.
    [[nodiscard]] const Known* known_of_other_people(std::size_t index, const CountContext& context) const {
        const std::vector<CountPlace>& places = reading_.count_places;
        const Count& count = reading_.report.counts[index];
        const bool is_part = count.part_of && *count.part_of < static_cast<int>(index);
        for (std::size_t i = index; i > 0 && !is_part; --i) {
            const CountPlace& place = places[i - 1];
            if (place.unit != places[index].unit || place.cell_figure || !(place.sentence == places[index].sentence)) {
                return nullptr;
            }
            const auto found = known_.find(static_cast<int>(i - 1));
            if (found == known_.end()) {
                return nullptr;
            }
            const Metric& other = found->second.metric;
            const bool held =
                other.code == "events_held" || other.code == "contests_held" || other.code == "participants";
            const bool trained = other.code == "staff_trained";
            if (other.unit == count.unit && (held || ((trained || other.code == "children") && i == index))) {
                const Text& others = trained ? other.org_type : other.audience;
                const Text own =
                    code_in(readers_, context.figure.clause, trained ? "org_type" : "audience", other.code);
                return others && own && own != others ? &found->second : nullptr;
            }
        }
        return nullptr;
    }

    // «По сертификатам занимаются 600 детей, из них в технических кружках 150, или 25 %»: no share of all the children.
    [[nodiscard]] bool is_share_of_part(const Count& count) const {
        const auto found =
            count.unit == "percent" && count.denominator ? known_.find(*count.denominator) : known_.end();
        if (found == known_.end()) {
            return false;
        }
        const Metric& whole = found->second.metric;
        return whole.code == "children_certificate" ||
               (whole.code == "children" &&
                (whole.direction || whole.org_type || whole.program_type || whole.audience));
    }

    // «Технические кружки посещают 600 детей, или 20 % от числа обучающихся»: the part that they are of all learners.
    [[nodiscard]] bool is_share_of_limited(const Count& count, const Metric& share) const {
        if (share.code != "coverage") {
            return false;
        }
        const auto found = known_.find(count.numerator ? *count.numerator : count_apposed(*share.count));
        if (found == known_.end() || found->second.metric.code != "children") {
            return false;
        }
        const Metric& part = found->second.metric;
        return part.org_type || part.program_type || (part.direction && part.direction != share.direction);
    }

    // The count right before one that tells it once more («600 детей, что составляет 20 %»); -1 where none is.
    [[nodiscard]] int count_apposed(int index) const {
        const CountPlace& place = reading_.count_places.at(static_cast<std::size_t>(index));
        const CountPlace* before = index > 0 ? &reading_.count_places[static_cast<std::size_t>(index) - 1] : nullptr;
        if (before == nullptr || !same_sentence(*before, place)) {
            return -1;
        }
        const std::string& folded = reading_.units.at(static_cast<std::size_t>(place.unit)).text.folded();
        const std::size_t begin = before->numeral.end;
        return says("#" + folded.substr(begin, place.numeral.begin - begin) + "#", "apposed") ? index - 1 : -1;
    }

    [[nodiscard]] const Known* whole_of(const Count& count) const {
        const auto found = count.part_of ? known_.find(*count.part_of) : known_.end();
        return found == known_.end() ? nullptr : &found->second;
    }

    Reading& reading_;
    const phrases::Readers& readers_;
    std::map<int, Known> known_;
};

}  // namespace

void read_metrics(Reading& reading, const phrases::Readers& readers) {
    MetricFinder(reading, readers).find();
    read_indicator_metrics(reading, readers);
}

}  // namespace svod::normalizer::stages
