#include "extractors/document/document.hpp"

namespace svod::extractors {

std::string_view name_of(Format format) {
    switch (format) {
        case Format::docx:
            return "docx";
        case Format::pdf:
            return "pdf";
        case Format::txt:
            return "txt";
    }
    return "";
}

std::string_view name_of(BlockType type) {
    switch (type) {
        case BlockType::heading:
            return "heading";
        case BlockType::paragraph:
            return "paragraph";
        case BlockType::list_item:
            return "list_item";
        case BlockType::table:
            return "table";
    }
    return "";
}

}  // namespace svod::extractors
