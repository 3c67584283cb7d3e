#include "normalizer/stages/metric_statements.hpp"

#include <string>
#include <string_view>

#include "normalizer/rules/word_lists.hpp"
#include "normalizer/stages/metric_year_series.hpp"
#include "normalizer/text/characters.hpp"

namespace svod::normalizer::stages {
namespace {

constexpr std::size_t longest_statement = 600;  // bytes

// The stretch of a kind (pack breakdown_leads) that a text ends with; none where it doesn't.
std::optional<text::Span> closing(const phrases::Readers& readers, std::string_view folded, std::string_view kind) {
    for (const text::Span& span : readers.figures.breakdown_leads(folded, kind)) {
        if (span.end == folded.size()) {
            return span;
        }
    }
    return std::nullopt;
}

// «если в прошлом году число кружков» without the words that only tell when.
std::string_view without_frame(const phrases::Readers& readers, std::string_view before) {
    for (const text::Span& frame : readers.figures.breakdown_leads(before, "stated_frame")) {
        before.remove_prefix(frame.begin == 0 ? frame.end : 0);
        break;
    }
    return text::trim(before);
}

// Of «в 2024 году число кружков» the words «число кружков», of «если в 2023 году программ» the last one; "" where no
// name of what is counted stands there.
std::string_view counted_name(const phrases::Readers& readers, std::string_view before) {
    if (const auto named = closing(readers, before, "stated_name")) {
        const std::string_view name = text::trim(before.substr(named->begin));
        return name.substr(0, name.find_last_not_of('"') + 1);
    }
    before = without_frame(readers, before);
    return readers.figures.breakdown_leads(before, "stated_many").empty() ? std::string_view() : before;
}

// What a statement of a number means by the name of what it counts. `others_time`: the words that tell when don't
// count.
std::optional<phrases::MetricMeaning> meaning_stated(const phrases::Readers& readers, const CountContext& context,
                                                     bool others_time) {
    const std::string_view sentence = context.sentence;
    const std::size_t numeral = sentence.find('#');
    if (numeral >= longest_statement || context.figure.in_event) {
        return std::nullopt;
    }
    const auto stated = closing(readers, sentence.substr(0, numeral + 1), "stated");
    const std::string_view before = stated ? sentence.substr(0, stated->begin) : "";
    const std::string_view name = counted_name(readers, before);
    if (name.empty() || !readers.figures.breakdown_leads(name, "stated_otherwise").empty()) {
        return std::nullopt;
    }
    const std::string dash = name.find(',') == std::string_view::npos ? " - #" : ", - #";
    phrases::FigureContext figure = context.figure;
    const auto meaning_as = [&](const std::string& words) {
        figure.clause = figure.wide = figure.sentence = figure.so_far = words;
        return readers.figures.metric(figure);
    };
    const std::string& quantity = rules::word_list("word_of_quantity").entries().front().text;
    auto meaning = meaning_as(" " + std::string(name) + dash);
    meaning = meaning ? meaning : meaning_as(" " + quantity + " " + std::string(name) + dash);
    figure.clause = figure.wide = figure.sentence = figure.so_far = std::string(before) + dash;
    const bool limited = meaning && readers.figures.is_limited(others_time ? figure : context.figure, meaning->code);
    return limited ? std::nullopt : meaning;
}

void tell_as(const std::string& words, CountContext& context) {
    context.figure.clause = context.figure.wide = context.figure.sentence = context.figure.so_far = words;
    context.sentence = context.whole_sentence = context.near = words;
    context.earlier.clear();
}

}  // namespace

void tell_by_name(const std::string& name, CountContext& context) {
    const std::string words = " " + rules::word_list("word_of_quantity").entries().front().text + " " + name + " - #";
    tell_as(words, context);
    context.own_name = context.name = words;
}

void drop_labels(const Reading& reading, const phrases::Readers& readers, std::size_t count, CountContext& context) {
    const std::string_view sentence = context.sentence;
    const std::size_t numeral = sentence.find('#');
    const bool may_open = numeral < longest_statement && sentence.find_first_of(":(0123456789") < numeral;
    const auto labels =
        may_open ? closing(readers, sentence.substr(0, numeral + 1), "series_labels") : std::optional<text::Span>();
    if (!labels || is_labelled_with_other_year(reading, count)) {
        return;
    }
    const std::string head(without_frame(readers, sentence.substr(0, labels->begin)));
    tell_as(" " + head + (head.find(',') == std::string::npos ? " - #" : ", - #"), context);
    context.name = context.own_name = context.raw + " " + head;
}

std::optional<phrases::MetricMeaning> meaning_of_words(const phrases::Readers& readers, const CountContext& context,
                                                       bool others_time) {
    auto meaning = readers.figures.metric(context.figure);
    return meaning ? meaning : meaning_stated(readers, context, others_time);
}

}  // namespace svod::normalizer::stages
