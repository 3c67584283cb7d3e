// Document → Report, all stages: what the start costs, µs a KB of text that was read before and of text that wasn't,
// and whether ten times the report takes ten times as long. Reads the TXT files below the given folders.

#include <fmt/core.h>

#include <algorithm>

#include "extractors/txt/txt.hpp"
#include "normalizer/stages/normalize.hpp"
#include "tests/bench/measure.hpp"

namespace svod::bench {
namespace {

std::size_t start() {
    const auto rules = normalizer::rules::RuleSet::load();
    return rules && normalizer::Normalizer::create(*rules) ? rules->names().size() : 0;
}

std::vector<extractors::Document> documents_of(const std::vector<Input>& inputs) {
    std::vector<extractors::Document> documents;
    for (const Input& input : inputs) {
        if (auto document = extractors::txt::read(input.bytes, input.path.string())) {
            documents.push_back(std::move(*document));
        }
    }
    return documents;
}

std::size_t records_of(const normalizer::Normalizer& normalizer, const std::vector<extractors::Document>& documents) {
    std::size_t records = 0;
    for (const extractors::Document& document : documents) {
        const normalizer::Report report = normalizer.normalize(document);
        records += report.events.size() + report.counts.size() + report.passages.size();
    }
    return records;
}

// A file's text so many times over.
std::vector<extractors::Document> repeated(const Input& input, int times) {
    Input longer{input.path, ""};
    for (int i = 0; i < times; ++i) {
        longer.bytes += input.bytes + "\n";
    }
    return documents_of({longer});
}

void print_start(int rounds) {
    std::vector<Contender> contenders{{"start", start}};
    take_turns(contenders, rounds);
    fmt::print("Start with all packs: {:.1f} ms (goal 50)\n", contenders.front().best * 1e3);
}

void print_speed(const normalizer::Normalizer& normalizer, const std::vector<Input>& inputs, int rounds) {
    const auto documents = documents_of(inputs);
    std::vector<Contender> contenders{{"reports", [&] { return records_of(normalizer, documents); }}};
    take_turns(contenders, rounds);
    const double size = static_cast<double>(size_of(inputs)) / 1024;
    fmt::print("Normalizer: {} files, {:.0f} KB, {:.0f} µs a KB (goal 60)\n", inputs.size(), size,
               contenders.front().best * 1e6 / size);
}

// The normalizer remembers texts, and a folder's reports are read once: every other file after those between them, when
// rules are compiled and words known.
void print_speed_of_new(const normalizer::rules::RuleSet& rules, const std::vector<Input>& inputs) {
    double seconds = 0;
    for (const std::size_t first : {0U, 1U}) {
        const auto normalizer = normalizer::Normalizer::create(rules);
        std::vector<Input> halves[2];
        for (std::size_t i = 0; i < inputs.size(); ++i) {
            halves[(i + first) % 2].push_back(inputs[i]);
        }
        const auto known = documents_of(halves[0]);
        const auto unknown = documents_of(halves[1]);
        records_of(*normalizer, known);
        std::vector<Contender> contenders{{"new", [&] { return records_of(*normalizer, unknown); }}};
        take_turns(contenders, 1);
        seconds += contenders.front().best;
    }
    fmt::print("New text: {:.0f} µs a KB\n", seconds * 1e6 / (static_cast<double>(size_of(inputs)) / 1024));
}

void print_growth(const normalizer::Normalizer& normalizer, const Input& input) {
    double once = 0;
    for (const int times : {1, 10, 100}) {
        const auto documents = repeated(input, times);
        std::vector<Contender> contenders{{"report", [&] { return records_of(normalizer, documents); }}};
        take_turns(contenders, times == 1 ? 10 : times == 10 ? 3 : 1);
        once = times == 1 ? contenders.front().best : once;
        fmt::print("{} x{}: {:.1f} ms, {:.2f} a copy of the time of one\n", input.path.filename().string(), times,
                   contenders.front().best * 1e3, contenders.front().best / once / times);
    }
}

}  // namespace
}  // namespace svod::bench

int main(int count, char** values) {
    using namespace svod::bench;
    const Arguments arguments = arguments_of(count, values);
    print_start(arguments.rounds);
    const auto rules = svod::normalizer::rules::RuleSet::load();
    const auto normalizer = svod::normalizer::Normalizer::create(*rules);
    const auto inputs = files_below(arguments.folders, ".txt");
    if (!normalizer || inputs.empty()) {
        return 1;
    }
    print_speed(*normalizer, inputs, arguments.rounds);
    print_speed_of_new(*rules, inputs);
    const auto largest = std::max_element(
        inputs.begin(), inputs.end(), [](const Input& a, const Input& b) { return a.bytes.size() < b.bytes.size(); });
    print_growth(*normalizer, *largest);
    return 0;
}
