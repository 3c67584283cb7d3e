#include <algorithm>
#include <set>

#include "normalizer/rules/word_lists.hpp"
#include "normalizer/stages/count_items.hpp"
#include "normalizer/text/characters.hpp"

/// Whether parts of a whole are its breakdown.
namespace svod::normalizer::stages {

using phrases::CountMatch;

bool is_elliptic(const CountItem& item) {
    static const std::set<std::string_view> manners = {"elliptic", "way", "kind", "type", "direction"};
    return manners.count(item.match.rule.manner) > 0;
}

bool is_named(const CountItem& item) {
    return item.match.form == CountMatch::Form::noun ||
           (item.match.form == CountMatch::Form::noun_before && !item.match.carried);
}

bool is_same_kind(const CountItem& part, const CountItem& whole) {
    static const std::set<std::string_view> activities = {"consultation", "contest"};
    const bool held = whole.match.unit == "event" && activities.count(part.match.unit) > 0;
    return (part.match.unit == whole.match.unit || held) && !part.match.difference && !whole.match.difference;
}

namespace {

// «Охвачено 900 детей без учёта повторов, …», «Некоторые занимаются в двух кружках.» behind
bool counts_some_twice(const Reading& reading, const phrases::Readers& readers, const CountItem& whole) {
    constexpr std::size_t longest_remark = 800;  // bytes
    const std::string& folded = reading.units.at(static_cast<std::size_t>(whole.unit)).text.folded();
    const std::string_view told = std::string_view(folded).substr(whole.sentence.begin, longest_remark);
    return readers.figures.heading_is(told, "no_repeats") || readers.figures.heading_is(told, "counted_twice");
}

// «15 школ, 7 садов и частная студия»: what stands behind the last part is one more without a number.
bool tells_one_more(const Reading& reading, const phrases::Readers& readers, const CountItem& last) {
    const std::string& folded = reading.units.at(static_cast<std::size_t>(last.unit)).text.folded();
    const std::size_t end = std::min(last.sentence.end, folded.size());
    const std::size_t begin = std::max(last.match.number_span.end, last.match.span.end);
    return begin < end && !readers.figures.breakdown_leads(folded.substr(begin, end - begin), "one_more").empty();
}

// «11 в очной форме и 7 в дистанционной»: ways that exclude each other.
bool told_apart(const Reading& reading, const phrases::Readers& readers, const std::vector<CountItem>& items,
                const CountItem& part) {
    return !readers.figures.breakdown_leads(masked_stretch(reading, items, part.unit, part.sentence), "told_apart")
                .empty();
}

}  // namespace

bool tells_rest(const std::vector<CountItem>& items, std::size_t whole, std::size_t last, double rest) {
    return last + 1 < items.size() && items[last + 1].unit == items[last].unit &&
           items[last + 1].match.unit == items[whole].match.unit && items[last + 1].match.value == rest;
}

bool adds_up(const Reading& reading, const phrases::Readers& readers, const std::vector<CountItem>& items,
             std::size_t whole, const std::vector<std::size_t>& parts) {
    double sum = 0;
    bool verbs = true;
    // «120 сертификатов учёта и 80 сертификатов персонифицированного финансирования»: one is of one kind only.
    const bool has_records = std::any_of(parts.begin(), parts.end(), [&](std::size_t part) {
        return items[part].match.unit == "certificate" && items[part].match.subject &&
               !readers.figures.breakdown_leads(text::fold(*items[part].match.subject), "record").empty();
    });
    for (const std::size_t part : parts) {
        const CountItem& item = items[part];
        sum += item.match.value;
        verbs = verbs && item.match.form == CountMatch::Form::left_out && !is_elliptic(item);
        text::Span words = item.match.phrase_span.size() > 0 ? item.match.phrase_span : item.match.span;
        // «высшую категорию имеют 38 человек»: what stands between it and the count before
        if (part > 0 && items[part - 1].unit == item.unit && items[part - 1].sentence == item.sentence) {
            words.begin = std::min(words.begin, std::max(items[part - 1].match.span.end, item.sentence.begin));
        }
        const std::string& folded = reading.units.at(static_cast<std::size_t>(item.unit)).text.folded();
        for (const phrases::DimensionMatch& dimension :
             readers.figures.dimensions(folded.substr(words.begin, words.size()))) {
            const bool paying = item.match.unit == "certificate" && dimension.code == "certificate";
            if (dimension.overlapping && !(paying && has_records) && !told_apart(reading, readers, items, item)) {
                return false;
            }
        }
    }
    // What is told by verbs need not be complete («19 получили заключение, 3 на доработке»), but can't exceed.
    verbs = verbs && !parts.empty() && !told_apart(reading, readers, items, items[parts.back()]);
    return parts.size() >= 2 && (!verbs || sum >= items[whole].match.value) &&
           may_make_up(sum, items[whole].match.value) &&
           (sum == items[whole].match.value ||
            (!counts_some_twice(reading, readers, items[whole]) &&
             !tells_one_more(reading, readers, items[parts.back()]) &&
             !tells_rest(items, whole, parts.back(), items[whole].match.value - sum)));
}

void leave_rest(const std::vector<CountItem>& items, std::size_t whole, std::vector<std::size_t>& parts) {
    double sum = 0;
    for (std::size_t i = 0; i < parts.size(); ++i) {
        sum += items[parts[i]].match.value;
        if (i > 0 && sum == items[whole].match.value) {
            parts.resize(i + 1);
        }
    }
}

bool closes_with_total(const Reading& reading, const phrases::Readers& readers, const std::vector<CountItem>& items,
                       std::size_t item) {
    const CountItem& count = items[item];
    const std::string masked =
        masked_stretch(reading, items, count.unit, {count.sentence.begin, count.match.number_span.end});
    const auto leads = readers.figures.breakdown_leads(masked, "total_after");
    // «…, туристских всего 16»: of one kind only.
    const auto of_one_kind = [&](const text::Span& lead) {
        const std::size_t mark = masked.find_last_of(",;.:", lead.begin);
        const std::size_t begin = mark == std::string::npos ? 0 : mark + 1;
        return begin < lead.begin && !readers.figures.dimensions(masked.substr(begin, lead.begin - begin)).empty();
    };
    // «Больше всего программ художественной направленности - 71»
    const auto of_most = [&](const text::Span& lead) {
        const std::string_view before = text::trim(std::string_view(masked).substr(0, lead.begin));
        return rules::word_list("superlative_before_total").closing(before) > 0;
    };
    return std::any_of(leads.begin(), leads.end(), [&](const text::Span& lead) {
        return lead.end == masked.size() && !of_one_kind(lead) && !of_most(lead);
    });
}

}  // namespace svod::normalizer::stages
