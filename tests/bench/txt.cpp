// TXT folder → Documents, decoding and tables included, in megabytes a second.

#include <fmt/core.h>

#include <algorithm>

#include "extractors/txt/txt.hpp"
#include "tests/bench/measure.hpp"

int main(int count, char** values) {
    using namespace svod::bench;
    const Arguments arguments = arguments_of(count, values);
    for (const auto& folder : arguments.folders) {
        const auto inputs = files_below({folder}, ".txt");
        if (inputs.empty()) {
            continue;
        }
        std::vector<Contender> contenders{{"documents", [&] {
                                               std::size_t blocks = 0;
                                               for (const Input& input : inputs) {
                                                   const auto document =
                                                       svod::extractors::txt::read(input.bytes, input.path.string());
                                                   blocks += document ? document->blocks.size() : 0;
                                               }
                                               return blocks;
                                           }}};
        take_turns(contenders, arguments.rounds);
        print_ratios(fmt::format("TXT: {} files in {}, {} KB", inputs.size(), folder.string(), size_of(inputs) / 1024),
                     contenders, 0);
        const double megabytes = static_cast<double>(size_of(inputs)) / 1e6;
        fmt::print("  {:.1f} MB/s\n", megabytes / std::max(contenders.front().best, 1e-9));
    }
    return 0;
}
