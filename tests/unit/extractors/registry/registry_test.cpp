#include "extractors/registry.hpp"

#include <gtest/gtest.h>

#include <array>
#include <string_view>

namespace svod::extractors {
namespace {

struct Case {
    std::string_view name;
    std::string_view bytes;
    std::string_view ending;  // the kind of failure, or the format
};

constexpr std::array<Case, 8> cases = {{
    {"report.txt", "Т", "txt"},
    {"report.docx", "P", "damaged_file"},
    {"sent.zip!Отчёт.DOCX", "PK", "damaged_file"},
    {"report.pdf", "%P", "damaged_file"},
    {"report.pdf", "", "empty_file"},
    {"report", "%P", "txt"},
    {".pdf", "%P", "txt"},
    {"report.docx", "Отчёт за 2023 год, который кто-то сохранил как текст под другим именем.", "txt"},
}};

TEST(Registry, TellsWhatIsLeftOfACutFileFromText) {
    for (const Case& one : cases) {
        const auto document = read_bytes(one.bytes, one.name);
        EXPECT_EQ(document ? name_of(document->format) : name_of(document.error().kind), one.ending)
            << one.name << ": " << one.bytes;
    }
}

}  // namespace
}  // namespace svod::extractors
