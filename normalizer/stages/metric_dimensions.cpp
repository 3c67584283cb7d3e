#include "normalizer/stages/metric_dimensions.hpp"

#include <algorithm>
#include <set>

#include "normalizer/rules/word_lists.hpp"

namespace svod::normalizer::stages {
namespace {

// The code that is named last in the words before the count's numeral.
Text last_before(const phrases::Readers& readers, const std::string& words, const std::string& dimension) {
    Text last;
    for (const phrases::DimensionMatch& match : readers.figures.dimensions(words.substr(0, words.find('#')))) {
        if (match.dimension == dimension && !match.code.empty()) {
            last = match.code;
        }
    }
    return last;
}

// The one code that the last sentence before the count's numeral which names any names; none where it names several.
Text one_before(const phrases::Readers& readers, const std::string& words, const std::string& dimension) {
    std::size_t end = words.find('#');
    while (end != std::string::npos && end > 0) {
        const std::size_t dot = words.rfind('.', end - 1);
        const std::size_t begin = dot == std::string::npos ? 0 : dot + 1;
        const std::string sentence = words.substr(begin, end - begin);
        if (last_before(readers, sentence, dimension)) {
            return readers.figures.dimension(sentence, dimension);
        }
        end = dot;
    }
    return std::nullopt;
}

// «По программам технической направленности занимаются 640 детей, реализуется 45 программ», «Таких программ 45»
Text told_of_same(const phrases::Readers& readers, const CountContext& context, const std::string& dimension) {
    if (!readers.figures.breakdown_leads(context.figure.clause, "of_such").empty()) {
        return one_before(readers, context.figure.so_far, dimension);
    }
    const std::string before = context.sentence.substr(0, context.sentence.find('#'));
    const Text code = dimension == "direction" ? readers.figures.dimension(before, dimension) : std::nullopt;
    return code && !readers.figures.breakdown_leads(context.sentence, "sentence_of_direction").empty() ? code : Text();
}

// «работают 138 педагогов»: those whom a sentence counts are no heading for the ones behind.
std::string without_counted(const std::string& words) {
    std::string rest;
    for (std::size_t at = 0; at < words.size(); ++at) {
        const bool behind_numeral = at > 1 && words[at - 1] == ' ' && words[at - 2] >= '0' && words[at - 2] <= '9';
        at = behind_numeral ? std::min(words.find_first_of(" .,;)", at), words.size()) : at;
        if (at < words.size()) {
            rest += words[at];
        }
    }
    return rest;
}

// «технических – 20, художественных – 40, всего – 60»: a total of parts is of no direction told before it.
bool sums_up_before(const Reading& reading, std::size_t total) {
    constexpr std::size_t most_parts = 64;
    const auto end = reading.report.counts.begin() + static_cast<std::ptrdiff_t>(total);
    return std::any_of(end - static_cast<std::ptrdiff_t>(std::min(total, most_parts)), end,
                       [&](const Count& count) { return count.part_of == static_cast<int>(total); });
}

// «3. Сетевая форма реализации программ»: what stands under a heading of one type of programme is told of that type.
Text program_type_of_section(const Reading& reading, const phrases::Readers& readers, Index section) {
    if (!section) {
        return std::nullopt;
    }
    const std::string title = text::fold(reading.report.sections.at(static_cast<std::size_t>(*section)).title);
    std::set<std::string> types;
    for (const phrases::DimensionMatch& match : readers.figures.dimensions(title)) {
        if (match.dimension == "program_type") {
            types.insert(match.code);
        }
    }
    const bool of_one = types.size() == 1 && !types.begin()->empty() && *types.begin() != "certificate";
    return of_one && rules::word_list("word_of_programmes").within(title) ? Text(*types.begin()) : std::nullopt;
}

// «12 человек», «двое»: no word tells who they are.
bool is_of_anyone(const Count& count) {
    const std::string subject = text::fold(count.subject.value_or(""));
    return subject.empty() || rules::word_list("people_of_any_kind").has(subject);
}

}  // namespace

Text* dimension_field(Metric& metric, std::string_view dimension) {
    if (dimension == "direction") {
        return &metric.direction;
    }
    if (dimension == "org_type") {
        return &metric.org_type;
    }
    if (dimension == "program_type") {
        return &metric.program_type;
    }
    if (dimension == "audience") {
        return &metric.audience;
    }
    return dimension == "event_kind" ? &metric.event_kind : nullptr;
}

bool is_implied(std::string_view metric, std::string_view dimension_code) {
    static const std::set<std::string_view> of_children = {"children",        "children_certificate",
                                                           "coverage",        "coverage_certificate",
                                                           "mentoring_share", "coverage_tech_science"};
    static const std::set<std::string_view> adults = {"parents", "teachers", "heads", "specialists"};
    const bool children = dimension_code == "children";
    if (of_children.count(metric) > 0) {
        return children || adults.count(dimension_code) > 0;
    }
    const bool of_anyone = metric == "programs" || metric == "groups" || metric == "places";
    if (of_anyone && (children || adults.count(dimension_code) > 0)) {
        return true;
    }
    if (metric == "groups" && children) {
        return true;
    }
    if (metric == "certificates_issued" || metric == "certificates_planned") {
        return children || adults.count(dimension_code) > 0;
    }
    static const std::set<std::string_view> no_staff = {"parents", "rural", "disability", "hardship", "gifted"};
    return metric == "staff_trained" && (children || no_staff.count(dimension_code) > 0);
}

Text audience_of_section(const Reading& reading, const phrases::Readers& readers, Index section) {
    Text told;
    const Section* found = reading.nearest_section(section, [&](const Section& at) {
        const auto code = readers.figures.dimension(text::fold(at.title), "audience");
        told = code && (*code == "children" || *code == "teachers") ? Text(*code) : std::nullopt;
        return told.has_value();
    });
    return found != nullptr ? told : std::nullopt;
}

Text told_earlier(const Reading& reading, const phrases::Readers& readers, const CountContext& context,
                  std::size_t count, const phrases::MetricDimension& limit, const Metric& metric) {
    const std::string& dimension = limit.name;
    const Count& record = reading.report.counts.at(count);
    // «Технической направленности 45 программ, на них занимаются 640 детей»
    const bool refers_back =
        record.unit == "person" && !readers.figures.breakdown_leads(context.figure.clause, "refers_back").empty();
    // «Программы технической направленности: 45; обучающихся: 640»
    const bool goes_on = (record.unit == "person" || record.unit == "group") && dimension == "direction" &&
                         !readers.figures.breakdown_leads(context.figure.so_far, "line_of_direction").empty();
    if (dimension == "direction" && sums_up_before(reading, count)) {
        return std::nullopt;
    }
    if (dimension == "direction" && (refers_back || goes_on || limit.told_before)) {
        return last_before(readers, context.figure.so_far, dimension);
    }
    const bool may_be_same = dimension == "direction" || dimension == "program_type";
    if (may_be_same && (record.unit == "program" || record.unit == "group" || record.unit == "person")) {
        if (Text code = told_of_same(readers, context, dimension)) {
            return code;
        }
    }
    // «Сетевые программы | Заключено 5 договоров, обучаются 90 детей»: the row's title says on what programmes.
    if (dimension == "program_type" && record.event && metric.code == "children") {
        const Event& row = reading.report.events.at(static_cast<std::size_t>(*record.event));
        const Text type = readers.figures.dimension(text::fold(row.title), dimension);
        return row.origin == "table_row" && type != Text("certificate") ? type : std::nullopt;
    }
    if (dimension == "program_type" && (metric.code == "programs" || metric.code == "children") && !record.event) {
        return program_type_of_section(reading, readers, record.section);
    }
    // «Экспертиза программ технической направленности | Рассмотрено 16 программ»
    if (dimension == "direction" && record.event && metric.code.rfind("programs_review", 0) == 0) {
        const Event& row = reading.report.events.at(static_cast<std::size_t>(*record.event));
        return row.origin == "table_row" ? readers.figures.dimension(text::fold(row.title), dimension) : Text();
    }
    if (dimension != "audience" || record.unit != "person") {
        return std::nullopt;
    }
    Text code;
    if (metric.code == "contest_winners") {
        code = last_before(readers, context.figure.so_far, dimension);
    } else if (metric.code == "staff_trained" && is_of_anyone(record)) {
        code = last_before(readers, without_counted(context.figure.so_far), dimension);
        code = code == Text("teachers") ? code : Text();
    }
    if (!code && (metric.code == "contest_winners" || metric.code == "participants")) {
        code = audience_of_section(reading, readers, record.section);
    }
    return code && !is_implied(metric.code, *code) ? code : std::nullopt;
}

Text code_in(const phrases::Readers& readers, const std::string& folded, std::string_view dimension,
             std::string_view metric) {
    const std::optional<std::string> code = readers.figures.dimension(folded, dimension);
    return code && !is_implied(metric, *code) ? Text(*code) : std::nullopt;
}

std::string without_parts_in_bracket(const std::string& clause) {
    const std::size_t numeral = clause.find('#');
    const std::size_t bracket = numeral == std::string::npos ? numeral : clause.find('(', numeral);
    const std::size_t close = bracket == std::string::npos ? bracket : clause.find(')', bracket);
    const bool parts = bracket != std::string::npos && clause.find_first_of("0123456789", bracket) < close;
    return parts ? clause.substr(0, bracket) + clause.substr(std::min(close, clause.size() - 1) + 1) : clause;
}

bool names_direction_alone(const Reading& reading, const phrases::Readers& readers, std::size_t count,
                           const CountContext& context) {
    static const std::set<std::string_view> manners = {"elliptic", "dash", "type", "direction"};
    const std::string& manner = reading.count_places.at(count).manner;
    if (manner == "way") {  // «240 – в технических кружках»
        return readers.figures.dimension(context.near, "direction").has_value();
    }
    return manners.count(manner) > 0 && readers.figures.dimension(context.raw, "direction").has_value();
}

bool is_told_by_direction(const Reading& reading, const phrases::Readers& readers, std::size_t count,
                          const CountContext& context) {
    return reading.report.counts.at(count).part_of && names_direction_alone(reading, readers, count, context);
}

bool names_several_types(const phrases::Readers& readers, const std::string& sentence) {
    const std::string before = sentence.substr(0, sentence.find('#'));
    std::set<std::string> types;
    for (const phrases::DimensionMatch& match : readers.figures.dimensions(before)) {
        if (match.dimension == "org_type" && !match.code.empty()) {
            types.insert(match.code);
        }
    }
    return types.size() > 1 && !rules::word_list("word_of_programmes").within(before);
}

bool names_several_directions(const phrases::Readers& readers, const std::string& words, std::string_view metric) {
    if (metric != "programs" && metric != "children") {
        return false;
    }
    std::set<std::string> directions;
    for (const phrases::DimensionMatch& match : readers.figures.dimensions(words)) {
        if (match.dimension == "direction" && !match.code.empty()) {
            directions.insert(match.code);
        }
    }
    constexpr std::size_t all_named_one_by_one = 5;
    return directions.size() > 1 && directions.size() < all_named_one_by_one;
}

bool names_several_directions(const phrases::Readers& readers, const CountContext& context, std::string_view metric) {
    const std::string& clause = context.figure.clause;
    return names_several_directions(readers, clause.substr(0, clause.find('#')), metric) &&
           !readers.figures.dimension(context.raw, "direction");
}

bool has_failures(const Reading& reading, const phrases::Readers& readers, std::size_t whole) {
    const std::vector<Count>& counts = reading.report.counts;
    for (std::size_t part = whole + 1; part < counts.size(); ++part) {
        if (counts[part].part_of != static_cast<int>(whole)) {
            continue;
        }
        const auto meaning = readers.figures.metric(context_of(reading, readers, part).figure);
        if (meaning && meaning->code == "programs_review_failed") {
            return true;
        }
    }
    return false;
}

void inherit_dimensions(Metric whole, const std::vector<phrases::MetricDimension>& dimensions, Metric& part) {
    for (const phrases::MetricDimension& limit : dimensions) {
        Text* target = dimension_field(part, limit.name);
        if (target != nullptr && !*target) {
            *target = *dimension_field(whole, limit.name);
        }
    }
    part.as_of = part.as_of ? part.as_of : whole.as_of;
}

void keep_shared_dimensions(const Metric& other, Metric& metric) {
    for (Text Metric::*dimension :
         {&Metric::direction, &Metric::org_type, &Metric::program_type, &Metric::audience, &Metric::event_kind}) {
        metric.*dimension = metric.*dimension == other.*dimension ? metric.*dimension : Text();
    }
}

bool same_meaning(const Metric& whole, const Metric& part) {
    return whole.code == part.code && whole.direction == part.direction && whole.org_type == part.org_type &&
           whole.program_type == part.program_type && whole.audience == part.audience &&
           whole.event_kind == part.event_kind;
}

}  // namespace svod::normalizer::stages
