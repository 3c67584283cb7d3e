#include "normalizer/phrases/section_codes.hpp"

#include <algorithm>

namespace svod::normalizer::phrases {
namespace {

constexpr std::string_view no_section = "none";
constexpr std::string_view label_of_name = "label";
constexpr std::string_view tail_of_name = "tail";
constexpr std::string_view later_time = "later";
constexpr std::string_view code_of_later = "prospects";

std::string rule_name(const engine::Matcher& matcher, const engine::Match& match) {
    return matcher.pack().name + "/" + std::string(matcher.cell(match, "rule"));
}

// A metric in words that patterns can tell apart: its code and dimensions, underscores as spaces («children, network»).
std::string metric_words(const Metric& metric) {
    std::string words = metric.code;
    for (const Text& dimension :
         {metric.direction, metric.org_type, metric.program_type, metric.audience, metric.event_kind}) {
        if (dimension) {
            words += ", " + *dimension;
        }
    }
    std::replace(words.begin(), words.end(), '_', ' ');
    return words;
}

bool reports_work(const engine::Matcher& evidence, const text::Folded& text) {
    const std::vector<engine::Match> found = evidence.find_all(text);
    // «Следует отметить» tells of no intention: the words are part of a longer match.
    const auto part_of_longer = [&](const engine::Match& match) {
        return std::any_of(found.begin(), found.end(), [&](const engine::Match& other) {
            return other.span.begin == match.span.begin && other.span.end > match.span.end;
        });
    };
    const auto intends = [&](const engine::Match& match) {
        return evidence.cell(match, "verdict") == "intends" && !part_of_longer(match);
    };
    return !found.empty() && std::none_of(found.begin(), found.end(), intends);
}

// Whether nothing but mentions names the code's subject: beside them the text says no word of it.
bool names_only(const engine::Matcher& contents, const engine::Matcher& mentioning,
                const std::vector<engine::Match>& mentions, const text::Folded& text, std::string_view code) {
    std::string rest = text.folded();
    bool mentioned = false;
    for (const engine::Match& mention : mentions) {
        if (mentioning.cell(mention, "code") == code) {
            rest.replace(mention.span.begin, mention.span.size(), mention.span.size(), ' ');
            mentioned = true;
        }
    }
    const auto of_code = [&](const engine::Match& match) { return contents.cell(match, "code") == code; };
    const std::vector<engine::Match> left = mentioned ? contents.find_all(rest) : std::vector<engine::Match>();
    return mentioned && std::none_of(left.begin(), left.end(), of_code);
}

// Whether words of that need count in a text that reports on work or doesn't, a row of activities or not.
bool suffices(std::string_view needs, bool reported, bool in_row) {
    if (needs == "sentence" || needs == "prose") {
        return !in_row && (reported || needs == "sentence");
    }
    return reported || needs == "nothing";
}

}  // namespace

struct SectionCodeReader::Implementation {
    engine::Matcher titles;
    engine::Matcher contents;
    engine::Matcher mentions;
    engine::Matcher evidence;
    engine::Matcher metrics;
    engine::Matcher nothing;
};

SectionCodeReader::SectionCodeReader(std::unique_ptr<Implementation> implementation)
    : implementation_(std::move(implementation)) {}
SectionCodeReader::SectionCodeReader(SectionCodeReader&&) noexcept = default;
SectionCodeReader& SectionCodeReader::operator=(SectionCodeReader&&) noexcept = default;
SectionCodeReader::~SectionCodeReader() = default;

Outcome<SectionCodeReader> SectionCodeReader::create(const rules::RuleSet& rules) {
    auto titles = rules.matcher("section_titles");
    auto contents = rules.matcher("section_contents");
    auto mentions = rules.matcher("section_mentions");
    auto evidence = rules.matcher("report_evidence");
    auto metrics = rules.matcher("section_metrics");
    auto nothing = rules.matcher("section_nothing");
    for (const auto* matcher : {&titles, &contents, &mentions, &evidence, &metrics, &nothing}) {
        if (!*matcher) {
            return tl::unexpected(matcher->error());
        }
    }
    return SectionCodeReader(std::make_unique<Implementation>(
        Implementation{std::move(*titles), std::move(*contents), std::move(*mentions), std::move(*evidence),
                       std::move(*metrics), std::move(*nothing)}));
}

std::optional<SectionMatch> SectionCodeReader::of_title(const text::Folded& title) const {
    const engine::Matcher& titles = implementation_->titles;
    std::vector<engine::Match> found = titles.find_all(title);
    std::size_t name = 0;  // where the subject's name begins, behind its label
    for (const engine::Match& match : found) {
        name = titles.cell(match, "code") == label_of_name ? std::max(name, match.span.end) : name;
    }
    name = std::min(title.folded().find_first_not_of(' ', name), title.folded().size());
    if (name > 0) {
        found = titles.find_all(title.folded().substr(name));
    }
    std::size_t end = title.folded().size() - name;
    const auto take_tails = [&] {  // whether there were any
        const std::size_t before = end;
        const auto is_tail = [&](const engine::Match& match) {
            const bool tail = titles.cell(match, "code") == tail_of_name;
            end = tail ? std::min(end, match.span.begin) : end;
            return tail;
        };
        found.erase(std::remove_if(found.begin(), found.end(), is_tail), found.end());
        return end < before;
    };
    constexpr int most_tails = 4;
    for (int tails = 0; tails < most_tails && take_tails() && found.empty(); ++tails) {
        found = titles.find_all(title.folded().substr(name, end));
    }
    // find_all is ordered by place; the smallest rank that stands first decides.
    const auto best = std::min_element(found.begin(), found.end(), [&](const engine::Match& a, const engine::Match& b) {
        return titles.cell(a, "rank") < titles.cell(b, "rank");
    });
    if (best == found.end() || titles.cell(*best, "code") == no_section) {
        return std::nullopt;
    }
    const std::string_view code = titles.cell(*best, "code");
    const bool only_later = code == later_time;
    return SectionMatch{{name + best->span.begin, name + best->span.end},
                        std::string(only_later ? code_of_later : code),
                        rule_name(titles, *best),
                        only_later};
}

std::vector<SectionMatch> SectionCodeReader::of_content(const text::Folded& text, std::optional<bool> reports) const {
    const engine::Matcher& contents = implementation_->contents;
    const bool reported = reports.value_or(reports_work(implementation_->evidence, text));
    const bool in_row = reports == std::optional<bool>(true);
    const std::vector<engine::Match> mentions = implementation_->mentions.find_all(text);
    const auto only_mentioned = [&](std::string_view code) {
        return names_only(contents, implementation_->mentions, mentions, text, code);
    };
    std::vector<SectionMatch> codes;
    for (const engine::Match& match : contents.find_all(text)) {
        const std::string_view code = contents.cell(match, "code");
        const bool known =
            std::any_of(codes.begin(), codes.end(), [&](const SectionMatch& m) { return m.code == code; });
        if (!known && suffices(contents.cell(match, "needs"), reported, in_row) && !only_mentioned(code)) {
            codes.push_back({match.span, std::string(code), rule_name(contents, match)});
        }
    }
    return codes;
}

std::optional<SectionMatch> SectionCodeReader::of_metric(const Metric& metric) const {
    const engine::Matcher& metrics = implementation_->metrics;
    const std::vector<engine::Match> found = metrics.find_all(text::Folded(metric_words(metric)));
    if (found.empty()) {
        return std::nullopt;
    }
    return SectionMatch{found.front().span, std::string(metrics.cell(found.front(), "code")),
                        rule_name(metrics, found.front())};
}

bool SectionCodeReader::says_nothing(const text::Folded& text) const {
    return implementation_->nothing.first(text.folded()).has_value();
}

bool SectionCodeReader::reports(const text::Folded& text) const {
    return reports_work(implementation_->evidence, text);
}

}  // namespace svod::normalizer::phrases
