// DOCX folder → Documents, against inflating the XML parts and one SAX pass over them with empty handlers.

#include <fmt/core.h>
#include <libxml/parser.h>
#include <zip.h>

#include <memory>

#include "extractors/docx/docx.hpp"
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

struct CloseArchive {
    void operator()(zip_t* archive) const { zip_discard(archive); }
};
struct CloseFile {
    void operator()(zip_file_t* file) const { zip_fclose(file); }
};

std::string part_of(zip_t* archive, zip_uint64_t index, const zip_stat_t& stat) {
    std::string part(stat.size, '\0');
    const std::unique_ptr<zip_file_t, CloseFile> file(zip_fopen_index(archive, index, 0));
    const zip_int64_t got = file ? zip_fread(file.get(), part.data(), part.size()) : 0;
    part.resize(got > 0 ? static_cast<std::size_t>(got) : 0);
    return part;
}

void count_element(void* seen, const xmlChar*, const xmlChar*, const xmlChar*, int, const xmlChar**, int, int,
                   const xmlChar**) {
    ++*static_cast<std::size_t*>(seen);
}

void count_characters(void* seen, const xmlChar*, int length) {
    *static_cast<std::size_t*>(seen) += static_cast<std::size_t>(length);
}

std::size_t sax_passes_over(const std::vector<Input>& inputs) {
    xmlSAXHandler handler{};
    handler.initialized = XML_SAX2_MAGIC;
    handler.startElementNs = count_element;
    handler.characters = count_characters;
    std::size_t seen = 0;
    for (const Input& input : inputs) {
        zip_source_t* source = zip_source_buffer_create(input.bytes.data(), input.bytes.size(), 0, nullptr);
        const std::unique_ptr<zip_t, CloseArchive> archive(zip_open_from_source(source, ZIP_RDONLY, nullptr));
        const zip_int64_t entries = archive ? zip_get_num_entries(archive.get(), 0) : 0;
        for (zip_uint64_t i = 0; i < static_cast<zip_uint64_t>(entries); ++i) {
            zip_stat_t stat;
            if (zip_stat_index(archive.get(), i, 0, &stat) != 0) {
                continue;
            }
            const std::string_view name = stat.name;
            if (name.ends_with(".xml") || name.ends_with(".rels")) {
                const std::string part = part_of(archive.get(), i, stat);
                xmlSAXUserParseMemory(&handler, &seen, part.data(), static_cast<int>(part.size()));
            }
        }
    }
    return seen;
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
