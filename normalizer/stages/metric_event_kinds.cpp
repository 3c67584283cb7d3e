#include "normalizer/stages/metric_event_kinds.hpp"

#include <algorithm>
#include <set>

namespace svod::normalizer::stages {
namespace {

// «12 семинаров, 5 вебинаров, в них приняли участие # педагогов»
bool several_kinds_before(const Reading& reading, const phrases::Readers& readers, std::size_t count) {
    const CountPlace& own = reading.count_places.at(count);
    std::set<std::string> kinds;
    for (std::size_t before = count; before > 0; --before) {
        const CountPlace& place = reading.count_places[before - 1];
        if (place.cell_figure || place.unit != own.unit || !(place.sentence == own.sentence)) {
            break;
        }
        const Count& other = reading.report.counts[before - 1];
        const bool held = other.unit == "event" || other.unit == "contest" || other.unit == "consultation";
        if (held) {
            kinds.insert(event_kind_in(readers, text::fold(other.subject.value_or(""))).value_or("other"));
        }
    }
    return kinds.size() > 1;
}

bool held_before(const Reading& reading, std::size_t count) {
    const CountPlace& own = reading.count_places.at(count);
    const CountPlace* before = count > 0 ? &reading.count_places[count - 1] : nullptr;
    return before != nullptr && !before->cell_figure && before->unit == own.unit && before->sentence == own.sentence &&
           (reading.report.counts[count - 1].unit == "event" || reading.report.counts[count - 1].unit == "contest");
}

bool ends_right_before(const CountPlace& place, const CountPlace& own) {
    return place.unit == own.unit && !place.cell_figure && place.sentence.end <= own.sentence.begin &&
           own.sentence.begin <= place.sentence.end + 1;
}

// «Проведено 6 семинаров. В них участвовали # человек»: what the sentence before counts, if it is of one kind.
Text kind_held_just_before(const Reading& reading, const phrases::Readers& readers, std::size_t count) {
    const CountPlace& own = reading.count_places.at(count);
    Text kind;
    const text::Span* sentence = nullptr;
    for (std::size_t before = count; before > 0; --before) {
        const CountPlace& place = reading.count_places[before - 1];
        const bool here = place.unit == own.unit && !place.cell_figure;
        const Count& other = reading.report.counts[before - 1];
        if (!(sentence == nullptr ? ends_right_before(place, own) : here && place.sentence == *sentence)) {
            break;
        }
        sentence = &place.sentence;
        if (other.unit != "event" && other.unit != "contest") {
            continue;
        }
        const Text held = event_kind_in(readers, text::fold(other.subject.value_or("")));
        if (other.value < 2 || !held || (kind && kind != held)) {
            return std::nullopt;
        }
        kind = held;
    }
    return kind;
}

// People take part in what their sentence names.
Text kind_taken_part_in(const Reading& reading, const phrases::Readers& readers, const CountContext& context,
                        std::size_t count) {
    // «3 семинара (# участник), 2 вебинара (# участников)»
    const std::string& clause = context.figure.clause;
    const std::size_t numeral = clause.find('#');
    if (numeral != std::string::npos && numeral > 0 && clause[numeral - 1] == '(') {
        return event_kind_in(readers, clause.substr(0, numeral));
    }
    if (several_kinds_before(reading, readers, count)) {
        return std::nullopt;
    }
    // «проведено 20 мероприятий (участников – #), для детей 8 конкурсов»: what was counted before
    if (held_before(reading, count)) {
        const Text kind = event_kind_in(readers, context.sentence.substr(0, context.sentence.find('#')));
        // «Сколько конкурсов проведено? Ответ: 16, участников – #»
        return kind ? kind : event_kind_in(readers, text::fold(reading.report.counts[count - 1].subject.value_or("")));
    }
    // «… с охватом # человек: 9 семинаров, 6 вебинаров»: the parts' kinds are not the whole's.
    const std::string& sentence = context.sentence;
    const std::string words = sentence.substr(0, sentence.find(": ", std::min(sentence.find('#'), sentence.size())));
    return readers.event_kinds.find(text::Folded(words)) ? event_kind_in(readers, words)
                                                         : kind_held_just_before(reading, readers, count);
}

}  // namespace

Text event_kind_in(const phrases::Readers& readers, const std::string& words) {
    const auto kind = readers.event_kinds.find(text::Folded(words));
    return kind && kind->kind != "other" ? Text(kind->kind) : Text();
}

std::optional<std::size_t> events_of_sentence_before(const Reading& reading, const phrases::Readers& readers,
                                                     const CountContext& context, std::size_t count) {
    if (count == 0 || !ends_right_before(reading.count_places.at(count - 1), reading.count_places.at(count))) {
        return std::nullopt;
    }
    const std::string& unit = reading.report.counts[count - 1].unit;
    const bool leans =
        (unit == "event" || unit == "contest") && !readers.event_kinds.find(text::Folded(context.sentence));
    return leans ? std::optional(count - 1) : std::nullopt;
}

Text event_kind_of(const Reading& reading, const phrases::Readers& readers, const CountContext& context,
                   std::size_t count, const phrases::MetricDimension& limit, const Metric& metric) {
    if (context.figure.unit == "consultation") {
        return "consultation";
    }
    if (limit.told_before) {
        return event_kind_in(readers, context.sentence.substr(0, context.sentence.find('#')));
    }
    if (metric.code == "participants") {
        return kind_taken_part_in(reading, readers, context, count);
    }
    const Text kind = event_kind_in(readers, context.name);
    // «С родителями проведено # собрание».
    return kind == Text("meeting") && event_kind_in(readers, context.figure.clause) == Text("parent_meeting")
               ? Text("parent_meeting")
               : kind;
}

}  // namespace svod::normalizer::stages
