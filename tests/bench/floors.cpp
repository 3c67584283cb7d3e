#include "tests/bench/floors.hpp"

#include <libxml/parser.h>
#include <poppler/cpp/poppler-document.h>
#include <poppler/cpp/poppler-global.h>
#include <poppler/cpp/poppler-page.h>
#include <zip.h>

#include <memory>
#include <string>
#include <string_view>

namespace svod::bench {
namespace {

std::unique_ptr<poppler::document> open(const Input& input) {
    return std::unique_ptr<poppler::document>(
        poppler::document::load_from_raw_data(input.bytes.data(), static_cast<int>(input.bytes.size())));
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

}  // namespace

std::shared_ptr<void> keep_poppler_settings(const Input& any_pdf) {
    poppler::set_debug_error_function([](const std::string&, void*) {}, nullptr);
    return open(any_pdf);
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

}  // namespace svod::bench
