#include "normalizer/stages/metric_limits.hpp"

#include "normalizer/stages/metric_dimensions.hpp"
#include "normalizer/stages/metric_event_kinds.hpp"

namespace svod::normalizer::stages {
namespace {

bool says(const phrases::Readers& readers, const std::string& folded, std::string_view kind) {
    return !readers.figures.breakdown_leads(folded, kind).empty();
}

// «записались # детей, в том числе по сертификатам»: the words before a part that has no figure.
std::string whole_of(const phrases::Readers& readers, const std::string& clause) {
    for (const text::Span& lead : readers.figures.breakdown_leads(clause, "parts")) {
        if (lead.begin > clause.find('#')) {
            return clause.substr(0, lead.begin);
        }
    }
    return clause;
}

// The code of a dimension that the words of the count's own clause give.
Text code_in_clause(const phrases::Readers& readers, const CountContext& context, const std::string& dimension,
                    const std::string& metric) {
    const bool of_type = dimension == "org_type";
    // «Курсы по теме «Школа полного дня» прошли 24 педагога»: words of a school that say nothing of where they work
    if (of_type && metric == "staff_trained" && !says(readers, context.figure.clause, "staff_of_houses")) {
        return std::nullopt;
    }
    if (of_type && !context.full_noun.empty()) {
        if (Text code = code_in(readers, context.full_noun, dimension, metric)) {
            return code;
        }
    }
    // «16 общеобразовательных и 8 дошкольных»: the count's own words end there
    if (Text code = code_in(readers, context.raw + ",", dimension, metric)) {
        return code;
    }
    // «Охват сельских детей – 74 %, детей с ОВЗ – 61 %»: the words right before a share, not those of the first.
    if (dimension == "audience" && context.figure.unit == "percent") {
        if (Text code = code_in(readers, context.near, dimension, metric)) {
            return code;
        }
    }
    // «педагоги школ – 20 чел.»: whom people are is told of them before the figure.
    const bool own = (of_type && metric != "staff_trained") || dimension == "direction";
    if (Text code = code_in(readers, own ? context.own_name : context.name, dimension, metric)) {
        return code;
    }
    std::string clause = of_type ? context.near : without_parts_in_bracket(context.figure.clause);
    clause = dimension == "program_type" ? whole_of(readers, clause) : clause;
    return code_in(readers, clause, dimension, metric);
}

// Whether a dimension that the clause doesn't tell is that of what stands before it.
bool is_carried(const phrases::Readers& readers, const CountContext& context, const std::string& dimension,
                const std::string& metric) {
    if (dimension == "direction" || metric == "contests_held" ||
        (dimension == "org_type" && metric == "staff_trained")) {
        return false;
    }
    if (dimension == "program_type") {
        return true;
    }
    const bool names_type = code_in(readers, context.figure.clause, "program_type", metric).has_value();
    return dimension != "org_type" || !(metric == "organizations" || (metric == "programs" && names_type));
}

// «семинары для педагогов, 3 конкурса для школьников, победителями стали 20 человек»: of several kinds of people those
// told last before the winners.
Text audience_of_sentence(const phrases::Readers& readers, const CountContext& context, const Metric& metric) {
    const std::string& sentence = context.whole_sentence;
    Text last;
    bool several = false;
    const std::size_t numeral = metric.code == "contest_winners" ? sentence.find('#') : std::string::npos;
    if (numeral != std::string::npos) {
        for (const phrases::DimensionMatch& match : readers.figures.dimensions(sentence.substr(0, numeral))) {
            if (match.dimension == "audience" && !match.code.empty()) {
                several = several || (last && *last != match.code);
                last = match.code;
            }
        }
    }
    return several ? last : code_in(readers, sentence, "audience", metric.code);
}

void settle_parents(const phrases::Readers& readers, const CountContext& context, Metric& metric) {
    // Meetings of parents are for parents.
    if (metric.code == "events_held" && metric.event_kind == Text("parent_meeting") &&
        metric.audience == Text("parents") && !says(readers, context.sentence, "with_parents") &&
        (context.figure.in_event || !says(readers, context.figure.wide, "with_parents"))) {
        metric.audience = std::nullopt;
    }
    if (metric.code == "participants" && metric.event_kind == Text("parent_meeting") && !metric.audience) {
        metric.audience = "parents";
    }
}

}  // namespace

bool read_dimensions(const Reading& reading, const phrases::Readers& readers, const CountContext& context,
                     const std::vector<phrases::MetricDimension>& dimensions, std::size_t count, Metric& metric) {
    bool limited = false;
    for (const phrases::MetricDimension& limit : dimensions) {
        const std::string& dimension = limit.name;
        Text* target = dimension_field(metric, dimension);
        if (target == nullptr) {
            continue;
        }
        if (!limit.code.empty()) {
            *target = limit.code;
            continue;
        }
        if (dimension == "event_kind") {
            *target = event_kind_of(reading, readers, context, count, limit, metric);
            continue;
        }
        Text code = code_in_clause(readers, context, dimension, metric.code);
        const bool of_programs = metric.code == "programs";
        const bool of_people = metric.code == "children" || metric.code == "groups";
        if (code && dimension == "org_type" && (of_programs || of_people) &&
            names_several_types(readers, of_programs ? context.whole_sentence : context.figure.clause)) {
            continue;
        }
        limited = limited || code;
        // «Программ для детей с ОВЗ - 6»: who they are for stands with them.
        if (dimension == "audience" && metric.code == "programs") {
            *target = metric.program_type ? Text() : code_in(readers, context.near, dimension, metric.code);
            continue;
        }
        // «лауреатами стали педагоги, дипломы увезли 2 школы»: people are no organisations.
        const bool of_others = dimension == "audience" && metric.unit == "organization";
        if (!code && !of_others && is_carried(readers, context, dimension, metric.code)) {
            code = dimension == "audience" ? audience_of_sentence(readers, context, metric) : Text();
            code = code ? code : code_in(readers, context.earlier, dimension, metric.code);
        }
        *target = code ? code : told_earlier(reading, readers, context, count, limit, metric);
    }
    settle_parents(readers, context, metric);
    return limited;
}

}  // namespace svod::normalizer::stages
