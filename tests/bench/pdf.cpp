// PDF folder → Documents, against poppler-cpp's `text_list()` over the same pages; both open the files. The files of
// each folder below the given ones are one group, since a short letter and a long plan cost differently.

#include <fmt/core.h>
#include <poppler/cpp/poppler-document.h>
#include <poppler/cpp/poppler-global.h>
#include <poppler/cpp/poppler-page.h>

#include <memory>

#include "extractors/pdf/pdf.hpp"
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

std::unique_ptr<poppler::document> open(const Input& input) {
    return std::unique_ptr<poppler::document>(
        poppler::document::load_from_raw_data(input.bytes.data(), static_cast<int>(input.bytes.size())));
}

std::size_t text_lists_of(const std::vector<Input>& inputs) {
    std::size_t boxes = 0;
    for (const Input& input : inputs) {
        const auto document = open(input);
        for (int page = 0; document && !document->is_locked() && page < document->pages(); ++page) {
            const std::unique_ptr<poppler::page> source(document->create_page(page));
            boxes += source ? source->text_list().size() : 0;
        }
    }
    return boxes;
}

}  // namespace
}  // namespace svod::bench

int main(int count, char** values) {
    using namespace svod::bench;
    poppler::set_debug_error_function([](const std::string&, void*) {}, nullptr);
    const Arguments arguments = arguments_of(count, values);
    for (const auto& folder : arguments.folders) {
        const auto inputs = files_below({folder}, ".pdf");
        if (inputs.empty()) {
            continue;
        }
        // poppler-cpp takes Poppler's global settings away with its last document.
        const auto kept_open = open(inputs.front());
        std::vector<Contender> contenders{{"documents", [&] { return documents_of(inputs); }},
                                          {"text_list()", [&] { return text_lists_of(inputs); }}};
        take_turns(contenders, arguments.rounds);
        print_ratios(fmt::format("PDF: {} files in {}, {} KB", inputs.size(), folder.string(), size_of(inputs) / 1024),
                     contenders, 0.65);
    }
    return 0;
}
