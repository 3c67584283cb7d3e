// PDF folder → Documents, against poppler-cpp's `text_list()` over the same pages; both open the files. The files of
// each folder below the given ones are one group, since a short letter and a long plan cost differently.

#include <fmt/core.h>

#include "extractors/pdf/pdf.hpp"
#include "tests/bench/floors.hpp"
#include "tests/bench/measure.hpp"

namespace svod::bench {
namespace {

std::size_t documents_of(const std::vector<Input>& inputs) {
    std::size_t blocks = 0;
    for (const Input& input : inputs) {
        const auto document = extractors::pdf::read(input.bytes, input.path.string());
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
        const auto inputs = files_below({folder}, ".pdf");
        if (inputs.empty()) {
            continue;
        }
        const auto settings = keep_poppler_settings(inputs.front());
        std::vector<Contender> contenders{{"documents", [&] { return documents_of(inputs); }},
                                          {"text_list()", [&] { return text_lists_of(inputs); }}};
        take_turns(contenders, arguments.rounds);
        print_ratios(fmt::format("PDF: {} files in {}, {} KB", inputs.size(), folder.string(), size_of(inputs) / 1024),
                     contenders, 0.65);
    }
    return 0;
}
