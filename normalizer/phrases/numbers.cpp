#include "normalizer/phrases/numbers.hpp"

#include <algorithm>
#include <iterator>

#include "normalizer/phrases/number_shapes.hpp"
#include "normalizer/text/characters.hpp"
#include "normalizer/text/text_memory.hpp"

namespace svod::normalizer::phrases {
namespace {

// «более 7 000», «30 и более»: the words touch the numeral but for a space.
void set_approximations(std::string_view folded, const engine::Matcher& approximations,
                        std::vector<NumberMatch>& numbers) {
    const std::vector<engine::Match> found = approximations.find_all(folded);
    const auto only_space = [&](std::size_t begin, std::size_t end) {
        return begin <= end && end - begin <= 1 && (begin == end || folded[begin] == ' ');
    };
    std::size_t first = 0;
    for (NumberMatch& number : numbers) {
        // A match that ends long before this numeral can't touch a later one: every numeral looks at its neighbours
        // only.
        constexpr std::size_t longest_words = 80;
        while (first < found.size() && found[first].span.begin + longest_words < number.span.begin) {
            ++first;
        }
        std::size_t longest = 0;
        for (std::size_t i = first; i < found.size() && found[i].span.begin <= number.span.end + 1; ++i) {
            const engine::Match& match = found[i];
            const bool before = approximations.cell(match, "side") == "before";
            const bool touches =
                before ? only_space(match.span.end, number.span.begin) : only_space(number.span.end, match.span.begin);
            if (touches && match.span.size() > longest) {
                longest = match.span.size();
                number.approx = std::string(approximations.cell(match, "approx"));
            }
        }
    }
}

// «первая половина», «2 четверть»: behind a numeral the part of one names a time, no number.
bool follows_numeral(const std::vector<NumberMatch>& before, const std::vector<NumberMatch>& found) {
    return !before.empty() && found.size() == 1 && found.front().kind == NumberMatch::Kind::fraction &&
           found.front().in_words && before.back().span.end + 1 >= found.front().span.begin;
}

// «4 пары»: a word of number in the same line right behind figures is what they count.
bool is_counted(const text::Folded& text, const std::vector<NumberMatch>& before,
                const std::vector<NumberMatch>& found) {
    if (before.empty() || found.size() != 1 || found.front().kind != NumberMatch::Kind::cardinal) {
        return false;
    }
    const NumberMatch& figures = before.back();
    const NumberMatch& word = found.front();
    const bool close = figures.span.end + 1 == word.span.begin && text.folded()[figures.span.end] == ' ';
    const std::size_t gap = text.to_original({figures.span.end, word.span.begin}).begin;
    return close && !figures.in_words && word.in_words && figures.kind == NumberMatch::Kind::cardinal &&
           gap < text.original().size() && text.original()[gap] != '\n';
}

// «45 (сорок пять)», «сорок пять (45)»: a number said twice. Gives the place behind the closing bracket; 0 otherwise.
std::size_t restated_until(std::string_view folded, const std::vector<NumberMatch>& before,
                           const std::vector<NumberMatch>& found) {
    if (before.empty() || found.size() != 1) {
        return 0;
    }
    const NumberMatch& first = before.back();
    const NumberMatch& second = found.front();
    const std::string_view gap = folded.substr(first.span.end, second.span.begin - first.span.end);
    const bool same = first.value == second.value && first.in_words != second.in_words;
    return same && text::trim(gap) == "(" && folded.substr(second.span.end).starts_with(')') ? second.span.end + 1 : 0;
}

}  // namespace

struct NumberReader::Implementation {
    engine::Matcher matcher;
    engine::Matcher approximations;
    MacroValues values;
    std::uint64_t identity = text::next_owner();

    [[nodiscard]] std::vector<NumberMatch> read(const text::Folded& text) const;
};

NumberReader::NumberReader(std::unique_ptr<Implementation> implementation)
    : implementation_(std::move(implementation)) {}
NumberReader::NumberReader(NumberReader&&) noexcept = default;
NumberReader& NumberReader::operator=(NumberReader&&) noexcept = default;
NumberReader::~NumberReader() = default;

Outcome<NumberReader> NumberReader::create(const rules::RuleSet& rules) {
    auto matcher = rules.matcher("numbers");
    if (!matcher) {
        return tl::unexpected(matcher.error());
    }
    for (const engine::PackRow& row : matcher->pack().rows) {
        if (!is_number_shape(matcher->pack().cell(row, "shape"))) {
            return tl::unexpected(Failure{FailureKind::bad_rules, row.file + ":" + std::to_string(row.line),
                                          "unknown shape: see the names in use in numbers.rules"});
        }
    }
    auto approximations = rules.matcher("numbers_approximations");
    if (!approximations) {
        return tl::unexpected(approximations.error());
    }
    auto values = MacroValues::create(rules, number_macros());
    if (!values) {
        return tl::unexpected(values.error());
    }
    return NumberReader(std::make_unique<Implementation>(
        Implementation{std::move(*matcher), std::move(*approximations), std::move(*values)}));
}

std::vector<NumberMatch> NumberReader::find(const text::Folded& text) const {
    thread_local text::TextMemory<std::vector<NumberMatch>> memory(512, 1024);
    return memory.get(implementation_->identity, text.original(),
                      [&](std::vector<NumberMatch>& found) { found = implementation_->read(text); });
}

std::vector<NumberMatch> NumberReader::Implementation::read(const text::Folded& text) const {
    const std::string& folded = text.folded();
    std::vector<NumberMatch> numbers;
    std::size_t end = 0;
    for (const engine::Match& bare : matcher.find_all(text)) {
        if (bare.span.begin < end) {
            continue;
        }
        const engine::Match match = matcher.with_groups(bare, folded);
        if (auto found = make_numbers({matcher, match, folded, text.original(), values})) {
            if (follows_numeral(numbers, *found) || is_counted(text, numbers, *found)) {
                continue;
            }
            if (const std::size_t restated = restated_until(folded, numbers, *found); restated > 0) {
                numbers.back().span.end = end = restated;
                continue;
            }
            end = match.span.end;
            std::move(found->begin(), found->end(), std::back_inserter(numbers));
        }
    }
    for (NumberMatch& number : numbers) {
        number.raw = std::string(text.original_of(number.span));
    }
    set_approximations(folded, approximations, numbers);
    return numbers;
}

}  // namespace svod::normalizer::phrases
