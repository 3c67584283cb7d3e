// DOCX folder → Documents, against inflating the XML parts and one SAX pass over them with empty handlers.

#include <fmt/core.h>

#include "extractors/docx/docx.hpp"
#include "tests/bench/floors.hpp"
#include "tests/bench/measure.hpp"

namespace svod::bench {
namespace {

std::size_t documents_of(const std::vector<Input>& inputs) {
    std::size_t blocks = 0;
    for (const Input& input : inputs) {
        const auto document = extractors::docx::read(input.bytes, input.path.string());
        blocks += document ? document->blocks.size() : 0;
    }
    return blocks;
}

}  // namespace
}  // namespace svod::bench

int main(int count, char** values) {
    using namespace svod::bench;
    const Arguments arguments = arguments_of(count, values);
    for (const auto& folder : arguments.folders) {
        const auto inputs = files_below({folder}, ".docx");
        if (inputs.empty()) {
            continue;
        }
        std::vector<Contender> contenders{{"documents", [&] { return documents_of(inputs); }},
                                          {"inflate and SAX", [&] { return sax_passes_over(inputs); }}};
        take_turns(contenders, arguments.rounds);
        print_ratios(fmt::format("DOCX: {} files in {}, {} KB", inputs.size(), folder.string(), size_of(inputs) / 1024),
                     contenders, 1.8);
    }
    return 0;
}
