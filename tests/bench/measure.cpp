#include "tests/bench/measure.hpp"

#include <fmt/core.h>

#include <algorithm>
#include <cstdlib>
#include <ctime>
#include <fstream>
#include <iterator>

namespace svod::bench {
namespace {

double processor_seconds() {
    timespec now{};
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &now);
    return static_cast<double>(now.tv_sec) + static_cast<double>(now.tv_nsec) * 1e-9;
}

}  // namespace

std::vector<Input> files_below(const std::vector<std::filesystem::path>& folders, const std::string& extension) {
    std::vector<Input> inputs;
    for (const auto& folder : folders) {
        if (!std::filesystem::is_directory(folder)) {
            continue;
        }
        for (const auto& entry : std::filesystem::recursive_directory_iterator(folder)) {
            if (entry.is_regular_file() && entry.path().extension() == extension) {
                std::ifstream file(entry.path(), std::ios::binary);
                inputs.push_back(Input{entry.path(), std::string(std::istreambuf_iterator<char>(file), {})});
            }
        }
    }
    std::sort(inputs.begin(), inputs.end(), [](const Input& a, const Input& b) { return a.path < b.path; });
    return inputs;
}

std::size_t size_of(const std::vector<Input>& inputs) {
    std::size_t size = 0;
    for (const Input& input : inputs) {
        size += input.bytes.size();
    }
    return size;
}

void take_turns(std::vector<Contender>& contenders, int rounds) {
    std::size_t seen = 0;
    for (int round = 0; round < std::max(1, rounds); ++round) {
        for (Contender& contender : contenders) {
            const double begin = processor_seconds();
            seen += contender.run();
            const double taken = processor_seconds() - begin;
            contender.best = round == 0 ? taken : std::min(contender.best, taken);
        }
    }
    if (seen == 0) {
        fmt::print("nothing was read\n");
    }
}

Arguments arguments_of(int count, char** values) {
    Arguments arguments;
    for (int i = 1; i < count; ++i) {
        const std::string value = values[i];
        if (value == "--rounds" && i + 1 < count) {
            arguments.rounds = std::atoi(values[++i]);
        } else {
            arguments.folders.emplace_back(value);
        }
    }
    if (arguments.folders.empty()) {
        arguments.folders.emplace_back(SVOD_SOURCE_DIR "/corpus/good");
    }
    return arguments;
}

void print_ratios(const std::string& title, const std::vector<Contender>& contenders, double goal) {
    fmt::print("{}\n", title);
    const double base = contenders.back().best;
    for (const Contender& contender : contenders) {
        fmt::print("  {:34} {:9.2f} ms", contender.name, contender.best * 1e3);
        if (&contender != &contenders.back() && base > 0) {
            fmt::print("   {:.3f} of {}", contender.best / base, contenders.back().name);
            if (goal > 0) {
                fmt::print(" (goal {:.2f})", goal);
            }
        }
        fmt::print("\n");
    }
}

}  // namespace svod::bench
