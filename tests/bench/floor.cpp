// Prints the processor seconds that the libraries alone take for the PDF or DOCX files of a folder: what
// whole_ingest.py holds a whole ingest against. The files are in memory before the clock starts.
//
//     bench_floor pdf|docx FOLDER

#include <fmt/core.h>

#include <string_view>

#include "tests/bench/floors.hpp"
#include "tests/bench/measure.hpp"

int main(int count, char** values) {
    using namespace svod::bench;
    if (count != 3) {
        fmt::print(stderr, "bench_floor pdf|docx FOLDER\n");
        return 2;
    }
    const bool is_pdf = std::string_view(values[1]) == "pdf";
    const auto inputs = files_below({values[2]}, is_pdf ? ".pdf" : ".docx");
    if (inputs.empty()) {
        return 1;
    }
    const auto settings = is_pdf ? keep_poppler_settings(inputs.front()) : nullptr;
    std::vector<Contender> contenders{
        {"floor", [&] { return is_pdf ? text_lists_of(inputs) : sax_passes_over(inputs); }}};
    take_turns(contenders, 1);
    fmt::print("{}\n", contenders.front().best);
    return 0;
}
