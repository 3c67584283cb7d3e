#include <iostream>
#include <string>

#include "tools/svod/commands.hpp"
#include "tools/svod/explanation.hpp"
#include "tools/svod/reading.hpp"
#include "tools/svod/rule_check.hpp"

namespace svod::tools {
namespace {

using normalizer::phrases::Period;

struct Phrase {
    std::string text;
    Period period;
};

Outcome<Phrase> parse_json_line(const std::string& line, const Period& period) {
    const auto record = nlohmann::json::parse(line, nullptr, false);
    if (!record.is_object() || !record.contains("text") || !record["text"].is_string()) {
        return tl::unexpected(Failure{FailureKind::bad_record, line.substr(0, 60), "needs {\"text\": …}"});
    }
    Phrase phrase{record["text"].get<std::string>(), period};
    if (record.contains("period") && record["period"].is_string()) {
        const auto own = parse_period(record["period"].get<std::string>());
        if (!own) {
            return tl::unexpected(own.error());
        }
        phrase.period = *own;
    }
    return phrase;
}

void print(const Phrase& phrase, const Rules& rules) {
    std::cout << explain(phrase.text, phrase.period, rules.normalizer)
                     .dump(-1, ' ', false, nlohmann::json::error_handler_t::replace)
              << '\n';
}

ExitStatus explain_lines(const ExplainOptions& options, const Period& period, const Rules& rules) {
    int number = 0;
    for (std::string line; std::getline(std::cin, line);) {
        ++number;
        const auto phrase = options.jsonl ? parse_json_line(line, period) : Outcome<Phrase>(Phrase{line, period});
        if (!phrase) {
            std::cerr << "svod explain: line " << number << ": " << in_english(phrase.error()) << '\n';
            return ExitStatus::unusable;
        }
        print(*phrase, rules);
    }
    return ExitStatus::ok;
}

}  // namespace

ExitStatus run_explain(const ExplainOptions& options) {
    const auto misnamed = look_at_own_rules(options.rules);
    const auto rules = misnamed ? Rules::load(options.rules) : tl::unexpected(misnamed.error());
    for (const std::string& line : misnamed.value_or(std::vector<std::string>())) {
        std::cerr << "svod explain: " << line << '\n';
    }
    if (!rules) {
        std::cerr << "svod explain: " << in_english(rules.error()) << '\n';
        return ExitStatus::unusable;
    }
    const auto period = options.period ? parse_period(*options.period) : Outcome<Period>(Period{});
    if (!period) {
        std::cerr << "svod explain: " << in_english(period.error()) << '\n';
        return ExitStatus::unusable;
    }
    if (options.phrase) {
        print({*options.phrase, *period}, *rules);
        return ExitStatus::ok;
    }
    return explain_lines(options, *period, *rules);
}

}  // namespace svod::tools
