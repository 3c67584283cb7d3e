#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>

#include "extractors/pdf/pdf.hpp"

namespace svod::extractors::pdf {
namespace {

Document read_real(const std::string& name) {
    const auto path = std::filesystem::path(SVOD_SOURCE_DIR) / ".." / "shared" / "real" / name;
    if (!std::filesystem::exists(path)) {
        return {};
    }
    std::ifstream file(path, std::ios::binary);
    const std::string bytes{std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()};
    auto document = read(bytes, name);
    EXPECT_TRUE(document.has_value());
    return document ? *document : Document{};
}

std::vector<Table> tables_of(const Document& document) {
    std::vector<Table> tables;
    for (const Block& block : document.blocks) {
        if (block.type == BlockType::table) {
            tables.push_back(block.table);
        }
    }
    return tables;
}

TEST(RealFiles, MergedCellsComeOutAsOneGrid) {
    const Document document = read_real("dedoc__big_table_with_merged_cells.pdf");
    if (document.pages == 0) {
        GTEST_SKIP();
    }
    const auto tables = tables_of(document);
    ASSERT_EQ(tables.size(), 1U);
    ASSERT_EQ(tables[0].columns, 10);
    ASSERT_EQ(tables[0].rows.size(), 6U);
    EXPECT_EQ(tables[0].rows[0].cells[0].column_span, 3);
    EXPECT_EQ(tables[0].rows[3].cells[0].row_span, 3);
    EXPECT_EQ(tables[0].rows[3].cells[0].column_span, 4);
    for (const Row& row : tables[0].rows) {
        EXPECT_FALSE(row.cells.empty());
    }
}

TEST(RealFiles, ATableOverPagesIsOneTable) {
    const Document three = read_real("dedoc__multipage_table.pdf");
    if (three.pages == 0) {
        GTEST_SKIP();
    }
    EXPECT_EQ(three.pages, 3);
    EXPECT_EQ(tables_of(three).size(), 1U);
    const Document headed = read_real("dedoc__example_mp_table_wo_repeate_header.pdf");
    const auto tables = tables_of(headed);
    ASSERT_EQ(tables.size(), 1U);
    ASSERT_EQ(tables[0].rows.size(), 13U) << "three head rows, ten rows of data";
    EXPECT_EQ(tables[0].rows[8].cells[0].text, "Данные 6");
    EXPECT_EQ(tables[0].rows[8].page, 2);
}

TEST(RealFiles, RotatedTextIsReadable) {
    const Document document = read_real("dedoc__example_table_with_90_orient_cells.pdf");
    if (document.pages == 0) {
        GTEST_SKIP();
    }
    const auto tables = tables_of(document);
    ASSERT_EQ(tables.size(), 1U);
    const auto& head = tables[0].rows.front().cells;
    EXPECT_TRUE(std::any_of(head.begin(), head.end(), [](const Cell& cell) {
        return cell.text.starts_with("По разделам о применимости оборудования");
    }));
}

}  // namespace
}  // namespace svod::extractors::pdf
