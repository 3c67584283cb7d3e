#include <algorithm>

#include "normalizer/stages/count_items.hpp"
#include "normalizer/text/characters.hpp"

/// Rows of a sheet of labels and values that are parts of the row above them.
namespace svod::normalizer::stages {
namespace {

// A value with the label that it answers.
struct Answer {
    std::size_t item = 0;
    std::string label;     // folded
    bool goes_on = false;  // the label begins with a small letter
};

class LabelledRows {
  public:
    LabelledRows(const Reading& reading, const phrases::Readers& readers, std::vector<CountItem>& items)
        : reading_(reading), readers_(readers), items_(items) {}

    void relate() {
        std::optional<Answer> whole;
        std::vector<Answer> parts;
        bool led = false;
        for (std::size_t i = 0; i < items_.size(); ++i) {
            const std::optional<Answer> answer = answer_of(i);
            if (!answer) {
                continue;
            }
            const bool same = whole && table_of(i) == table_of(whole->item) && same_unit(i, whole->item);
            const bool opens = same && says(*answer, "part");
            led = led || opens;
            if (opens || (same && led && answer->goes_on) ||
                (same && items_[i].match.carried && says(*answer, "predicate"))) {
                parts.push_back(*answer);
                continue;
            }
            join(whole, parts, led);
            whole = items_[i].match.unit == "percent" ? std::optional<Answer>() : answer;
            parts.clear();
            led = false;
        }
        join(whole, parts, led);
    }

  private:
    [[nodiscard]] std::optional<Answer> answer_of(std::size_t item) const {
        const CountItem& count = items_[item];
        const bool first = item == 0 || items_[item - 1].unit != count.unit;
        const auto label = first && count.match.number_span.begin == 0 ? label_of(reading_, count.unit) : std::nullopt;
        if (!label) {
            return std::nullopt;
        }
        const text::Folded& words = reading_.units.at(static_cast<std::size_t>(*label)).text;
        const char32_t initial = text::character_at(words.original(), 0);
        return Answer{item, words.folded(), text::is_letter(initial) && !text::is_upper(initial)};
    }

    [[nodiscard]] bool says(const Answer& answer, std::string_view kind) const {
        return readers_.figures.heading_is(answer.label, kind);
    }

    [[nodiscard]] std::optional<int> table_of(std::size_t item) const {
        return reading_.units.at(static_cast<std::size_t>(items_[item].unit)).table;
    }

    [[nodiscard]] bool same_unit(std::size_t part, std::size_t whole) const {
        return items_[part].match.unit == items_[whole].match.unit;
    }

    // Kinds that exclude each other, told as parts, make up the whole.
    void join(const std::optional<Answer>& whole, const std::vector<Answer>& parts, bool led) {
        double sum = 0;
        bool apart = led && parts.size() >= 2;
        for (const Answer& part : parts) {
            sum += items_[part.item].match.value;
            const std::vector<phrases::DimensionMatch> kinds = readers_.figures.dimensions(part.label);
            apart = apart && !kinds.empty() &&
                    std::none_of(kinds.begin(), kinds.end(), [](const auto& kind) { return kind.overlapping; });
        }
        for (const Answer& part : parts) {
            items_[part.item].part_of = static_cast<int>(whole->item);
            items_[part.item].breakdown =
                apart && may_make_up(sum, items_[whole->item].match.value) ? Text("list") : Text();
        }
    }

    const Reading& reading_;
    const phrases::Readers& readers_;
    std::vector<CountItem>& items_;
};

}  // namespace

void relate_labelled_rows(const Reading& reading, const phrases::Readers& readers, std::vector<CountItem>& items) {
    LabelledRows(reading, readers, items).relate();
}

}  // namespace svod::normalizer::stages
