#include <algorithm>

#include "normalizer/stages/count_items.hpp"

/// What percentages are taken of.
namespace svod::normalizer::stages {
namespace {

using phrases::CountMatch;

class Shares {
  public:
    Shares(const Reading& reading, const phrases::Readers& readers, std::vector<CountItem>& items)
        : reading_(reading), readers_(readers), items_(items) {}

    // «34 (85 %)» of a whole that the text names; «12 % от 300 детей».
    void relate() {
        for (std::size_t i = 0; i < items_.size(); ++i) {
            CountItem& share = items_[i];
            relate_succeeded(i);
            if (share.match.form == CountMatch::Form::percent && has_pair_behind(i)) {
                share.numerator = static_cast<int>(i + 1);
                share.denominator = static_cast<int>(i + 2);
                continue;
            }
            if (share.match.form == CountMatch::Form::percent && is_growth_of_pair_behind(i)) {
                share.numerator = static_cast<int>(i + 2);
                share.denominator = static_cast<int>(i + 1);
                share.breakdown = "growth";
                continue;
            }
            const bool follows = i > 0 && items_[i - 1].unit == share.unit && items_[i - 1].sentence == share.sentence;
            if (share.match.form != CountMatch::Form::percent || !follows ||
                items_[i - 1].match.form == CountMatch::Form::percent) {
                continue;
            }
            const std::string& folded = reading_.units.at(static_cast<std::size_t>(share.unit)).text.folded();
            const bool bracketed = share.match.span.begin > 0 && folded[share.match.span.begin - 1] == '(';
            if (is_taken_of_pair(i)) {
                share.numerator = static_cast<int>(i - 2);
                share.denominator = static_cast<int>(i - 1);
            } else if (items_[i - 1].part_of && (bracketed || is_apposed(i)) && !is_share_of_population(i)) {
                share.numerator = static_cast<int>(i - 1);
                share.denominator = items_[i - 1].part_of;
            } else if (is_growth_of_pair(i)) {
                share.numerator = static_cast<int>(i - 1);
                share.denominator = static_cast<int>(i - 2);
                share.breakdown = "growth";
            } else if (is_share_of_outcome(i) || is_share_of_sentence_before(i)) {
                share.numerator = static_cast<int>(i - 1);
                share.denominator = static_cast<int>(i - 2);
            } else if (is_taken_of_next(i)) {
                share.numerator = static_cast<int>(i - 1);
                share.denominator = static_cast<int>(i + 1);
            } else if (const auto population = is_covered_share(i) ? population_before(i) : std::nullopt) {
                share.numerator = static_cast<int>(i - 1);
                share.denominator = static_cast<int>(*population);
            }
        }
    }

  private:
    // «Из них 150 детей занимаются робототехникой, или 25 %.»: nothing behind says what else it is taken of.
    [[nodiscard]] bool is_apposed(std::size_t share) const {
        const CountItem& item = items_[share];
        const text::Span told{items_[share - 1].match.number_span.begin, item.match.number_span.end};
        const text::Span behind{item.match.number_span.end, std::max(item.match.number_span.end, item.sentence.end)};
        return !readers_.figures.breakdown_leads(masked_stretch(reading_, items_, item.unit, told), "apposed")
                    .empty() &&
               !readers_.figures.breakdown_leads(masked_stretch(reading_, items_, item.unit, behind), "closed").empty();
    }

    // «занимаются 600 детей, из них по сертификатам 150 (19 % детей от 5 до 18 лет)»: not of the 600.
    [[nodiscard]] bool is_share_of_population(std::size_t share) const {
        const CountItem& item = items_[share];
        const text::Span behind{item.match.number_span.end, std::max(item.match.number_span.end, item.sentence.end)};
        const auto whole = static_cast<std::size_t>(items_[share - 1].part_of.value());
        return !readers_.figures.breakdown_leads(masked_stretch(reading_, items_, item.unit, behind), "of_population")
                    .empty() &&
               !tells_population(whole, {items_[whole].sentence.begin, items_[whole].match.number_span.end});
    }

    // «охвачено 600 детей из 800 (75 %)»; not «600 детей из 800, это 90 % от плана»
    [[nodiscard]] bool is_taken_of_pair(std::size_t share) const {
        const CountItem& item = items_[share];
        const text::Span behind{item.match.number_span.end, std::max(item.match.number_span.end, item.sentence.end)};
        const text::Span told{item.sentence.begin, item.match.number_span.end};
        return is_told_of_pair(share, "ratio") &&
               readers_.figures.breakdown_leads(masked_stretch(reading_, items_, item.unit, told), "of_other_year")
                   .empty() &&
               readers_.figures
                   .breakdown_leads(masked_stretch(reading_, items_, item.unit, behind), "other_base_of_pair")
                   .empty();
    }

    // «выросло со 160 до 184, то есть на 15 %»
    [[nodiscard]] bool is_growth_of_pair(std::size_t share) const { return is_told_of_pair(share, "growth_share"); }

    // Whether words of a kind reach from the last but one count before a percentage to its numeral.
    [[nodiscard]] bool is_told_of_pair(std::size_t share, std::string_view kind) const {
        if (share < 2 || items_[share - 2].unit != items_[share].unit ||
            !(items_[share - 2].sentence == items_[share].sentence) || !same_kind(share - 1, share - 2)) {
            return false;
        }
        const std::string stretch =
            masked_stretch(reading_, items_, items_[share].unit,
                           {items_[share - 2].match.number_span.begin, items_[share].match.number_span.end});
        const auto leads = readers_.figures.breakdown_leads(stretch, kind);
        return std::any_of(leads.begin(), leads.end(),
                           [&](const text::Span& lead) { return lead.size() == stretch.size(); });
    }

    // Two counts of one kind behind a percentage in its sentence.
    [[nodiscard]] bool pair_follows(std::size_t share) const {
        return share + 2 < items_.size() && items_[share + 2].unit == items_[share].unit &&
               items_[share + 2].sentence == items_[share].sentence && same_kind(share + 1, share + 2);
    }

    // «охват составил 75 % (600 детей из 800)»
    [[nodiscard]] bool has_pair_behind(std::size_t share) const {
        const CountItem& item = items_[share];
        if (!pair_follows(share)) {
            return false;
        }
        const std::string stretch = masked_stretch(
            reading_, items_, item.unit, {item.match.number_span.end, items_[share + 2].match.number_span.end});
        return !readers_.figures.breakdown_leads(stretch, "ratio_behind").empty();
    }

    // «число кружков выросло на 15 % (со 160 до 184)»
    [[nodiscard]] bool is_growth_of_pair_behind(std::size_t share) const {
        if (!pair_follows(share) || items_[share + 1].match.form == CountMatch::Form::percent) {
            return false;
        }
        const std::string stretch = words_up_to(share + 2);
        const auto leads = readers_.figures.breakdown_leads(stretch, "growth_behind");
        return std::any_of(leads.begin(), leads.end(),
                           [&](const text::Span& lead) { return lead.end == stretch.size(); }) &&
               readers_.figures.breakdown_leads(stretch, "points").empty();
    }

    // «Заявлено 40 программ, одобрено 30 программ, это 75 %»
    [[nodiscard]] bool is_share_of_outcome(std::size_t share) const {
        if (share < 2 || items_[share - 2].unit != items_[share].unit ||
            !(items_[share - 2].sentence == items_[share].sentence) || !same_kind(share - 1, share - 2)) {
            return false;
        }
        const std::string stretch = words_up_to(share);
        const auto leads = readers_.figures.breakdown_leads(stretch, "outcome_share");
        return std::any_of(leads.begin(), leads.end(),
                           [&](const text::Span& lead) { return lead.end == stretch.size(); });
    }

    // «В экспертизе участвовали 40 программ. Одобрено 30 программ, это 75 %.»
    [[nodiscard]] bool is_share_of_sentence_before(std::size_t share) const {
        const bool told_apart = share > 1 && items_[share - 2].unit == items_[share].unit &&
                                !(items_[share - 2].sentence == items_[share].sentence) &&
                                same_kind(share - 1, share - 2);
        if (!told_apart) {
            return false;
        }
        const std::string stretch =
            masked_stretch(reading_, items_, items_[share].unit,
                           {items_[share - 2].sentence.begin, items_[share].match.number_span.end});
        const std::size_t end = items_[share].match.number_span.end;
        const text::Span behind{end, std::max(end, items_[share].sentence.end)};
        return !readers_.figures.breakdown_leads(stretch, "outcome_of_before").empty() &&
               !readers_.figures.breakdown_leads(masked_stretch(reading_, items_, items_[share].unit, behind), "closed")
                    .empty();
    }

    // «Подано 40 программ, из них 30 одобрены. Доля успешных – 75 %.»
    void relate_succeeded(std::size_t share) {
        CountItem& item = items_[share];
        const bool opens =
            share > 0 && items_[share - 1].unit == item.unit && !(items_[share - 1].sentence == item.sentence);
        if (item.match.form != CountMatch::Form::percent || !opens ||
            readers_.figures.breakdown_leads(words_up_to(share), "share_of_succeeded").empty()) {
            return;
        }
        const text::Span before = items_[share - 1].sentence;
        std::size_t first = share;
        while (first > 0 && items_[first - 1].unit == item.unit && items_[first - 1].sentence == before) {
            --first;
        }
        for (std::size_t part = first; part < share; ++part) {
            const Index whole = items_[part].part_of;
            if (whole && same_kind(part, static_cast<std::size_t>(*whole)) && has_succeeded(part)) {
                item.numerator = static_cast<int>(part);
                item.denominator = whole;
                return;
            }
        }
    }

    // Whether the words between a count and its neighbours in the sentence tell of success.
    [[nodiscard]] bool has_succeeded(std::size_t part) const {
        const CountItem& item = items_[part];
        const auto beside = [&](std::size_t other) {
            return other < items_.size() && items_[other].unit == item.unit && items_[other].sentence == item.sentence;
        };
        const std::size_t begin =
            part > 0 && beside(part - 1) ? items_[part - 1].match.number_span.end : item.sentence.begin;
        const std::size_t end = beside(part + 1) ? items_[part + 1].match.number_span.begin : item.sentence.end;
        const std::string words = masked_stretch(reading_, items_, item.unit, {begin, end}, part);
        const std::size_t numeral = words.find('#');
        const std::size_t comma = words.find(',', numeral == std::string::npos ? 0 : numeral);
        const std::string told = words.substr(0, comma);
        return !readers_.figures.breakdown_leads(told, "succeeded").empty() &&
               readers_.figures.breakdown_leads(told, "failed").empty();
    }

    // The sentence as far as a count's numeral.
    [[nodiscard]] std::string words_up_to(std::size_t count) const {
        const CountItem& item = items_[count];
        return masked_stretch(reading_, items_, item.unit, {item.sentence.begin, item.match.number_span.end});
    }

    [[nodiscard]] bool is_taken_of_next(std::size_t share) const {
        if (share + 1 >= items_.size() || items_[share + 1].unit != items_[share].unit ||
            !(items_[share + 1].sentence == items_[share].sentence)) {
            return false;
        }
        const std::string between =
            masked_stretch(reading_, items_, items_[share].unit,
                           {items_[share].match.span.end, items_[share + 1].match.number_span.end});
        const auto leads = readers_.figures.breakdown_leads(between, "base");
        return std::any_of(leads.begin(), leads.end(),
                           [&](const text::Span& lead) { return lead.end == between.size() && lead.begin <= 4; });
    }

    // «Охвачено 600 детей, это 75 %»
    [[nodiscard]] bool is_covered_share(std::size_t share) const {
        const std::string stretch = masked_stretch(reading_, items_, items_[share].unit,
                                                   {items_[share].sentence.begin, items_[share].match.number_span.end});
        const std::string behind =
            masked_stretch(reading_, items_, items_[share].unit,
                           {items_[share].match.number_span.end,
                            std::max(items_[share].match.number_span.end, items_[share].sentence.end)});
        const auto leads = readers_.figures.breakdown_leads(stretch, "covered");
        if (!readers_.figures.breakdown_leads(behind, "other_base").empty()) {
            return false;
        }
        return std::any_of(leads.begin(), leads.end(),
                           [&](const text::Span& lead) { return lead.end == stretch.size(); });
    }

    // «Детей от 5 до 18 лет - 800» before it in the sentence or in those before that in the paragraph.
    [[nodiscard]] std::optional<std::size_t> population_before(std::size_t share) const {
        for (std::size_t i = share; i > 0 && items_[i - 1].unit == items_[share].unit; --i) {
            const CountItem& item = items_[i - 1];
            const bool here = item.sentence == items_[share].sentence;
            if (i == share || !same_kind(i - 1, share - 1)) {
                continue;
            }
            const text::Span told = here ? text::Span{item.sentence.begin, item.match.number_span.end} : item.sentence;
            if (tells_population(i - 1, told)) {
                return i - 1;
            }
        }
        return std::nullopt;
    }

    [[nodiscard]] bool tells_population(std::size_t count, text::Span told) const {
        const std::string stretch = masked_stretch(reading_, items_, items_[count].unit, told, count);
        return !readers_.figures.breakdown_leads(stretch, "population").empty();
    }

    [[nodiscard]] bool same_kind(std::size_t part, std::size_t whole) const {
        return items_[part].match.unit == items_[whole].match.unit && !items_[part].match.difference &&
               !items_[whole].match.difference;
    }

    const Reading& reading_;
    const phrases::Readers& readers_;
    std::vector<CountItem>& items_;
};

}  // namespace

void relate_shares(const Reading& reading, const phrases::Readers& readers, std::vector<CountItem>& items) {
    Shares(reading, readers, items).relate();
}

}  // namespace svod::normalizer::stages
