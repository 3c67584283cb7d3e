#include "normalizer/stages/metric_statements.hpp"

#include <string>
#include <string_view>

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

// «в 2024 году число кружков» -> «число кружков», «если в 2023 году программ» -> «программ»; "" where no name of what is
// counted stands there.
std::string_view counted_name(const phrases::Readers& readers, std::string_view before) {
    if (const auto named = closing(readers, before, "stated_name")) {
        return text::trim(before.substr(named->begin));
    }
    for (const text::Span& frame : readers.figures.breakdown_leads(before, "stated_frame")) {
        before.remove_prefix(frame.begin == 0 ? frame.end : 0);
        break;
    }
    before = text::trim(before);
    return readers.figures.breakdown_leads(before, "stated_many").empty() ? std::string_view() : before;
}

}  // namespace

std::optional<phrases::MetricMeaning> meaning_of_words(const phrases::Readers& readers, const CountContext& context) {
    std::optional<phrases::MetricMeaning> meaning = readers.figures.metric(context.figure);
    const std::string_view sentence = context.sentence;
    const std::size_t numeral = sentence.find('#');
    if (meaning || numeral >= longest_statement || context.figure.in_event) {
        return meaning;
    }
    const auto stated = closing(readers, sentence.substr(0, numeral + 1), "stated");
    const std::string_view name = stated ? counted_name(readers, sentence.substr(0, stated->begin)) : "";
    if (name.empty()) {
        return std::nullopt;
    }
    phrases::FigureContext figure = context.figure;
    figure.clause = figure.wide = figure.sentence = figure.so_far = " " + std::string(name) + " - #";
    meaning = readers.figures.metric(figure);
    if (!meaning) {
        figure.clause = figure.wide = figure.sentence = figure.so_far = " количество " + std::string(name) + " - #";
        meaning = readers.figures.metric(figure);
    }
    return meaning && !readers.figures.is_limited(context.figure, meaning->code) ? meaning : std::nullopt;
}

}  // namespace svod::normalizer::stages
