#include <gtest/gtest.h>

#include <chrono>
#include <filesystem>
#include <fstream>
#include <iterator>

#include "extractors/docx/labels.hpp"
#include "tests/unit/extractors/docx/dump.hpp"

namespace svod::tests {
namespace {

using extractors::BlockType;
using extractors::Table;
using extractors::docx::Extract;

// Files that Word and other programs made; they are no part of the project, so the tests skip where they are absent.
class DocxRealFile : public testing::Test {
  protected:
    Extract load(const std::string& name) {
        const std::filesystem::path path = std::filesystem::path(SVOD_SOURCE_DIR) / ".." / "shared" / "real" / name;
        std::ifstream file(path, std::ios::binary);
        if (!file) {
            missing_ = true;
            return {};
        }
        const std::string bytes{std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()};
        auto read = extractors::docx::extract(bytes, name);
        EXPECT_TRUE(read) << (read ? "" : in_english(read.error()));
        return read ? *std::move(read) : Extract();
    }

    static std::vector<Table> tables(const Extract& extract) {
        std::vector<Table> out;
        for (const auto& draft : extract.drafts) {
            if (draft.block.type == BlockType::table) {
                out.push_back(draft.block.table);
            }
        }
        return out;
    }

    static std::size_t rows(const Extract& extract) {
        std::size_t out = 0;
        for (const Table& table : tables(extract)) {
            out += table.rows.size();
        }
        return out;
    }

    static std::size_t times(const std::string& text, std::string_view part) {
        std::size_t out = 0;
        for (std::size_t at = 0; (at = text.find(part, at)) != std::string::npos; at += part.size()) {
            ++out;
        }
        return out;
    }

    bool missing_ = false;
};

#define LOAD(name)                   \
    const Extract read = load(name); \
    if (missing_)                    \
    GTEST_SKIP() << "no " << name

TEST_F(DocxRealFile, HasAllRowsOfAHugeTable) {
    const auto begin = std::chrono::steady_clock::now();
    LOAD("poi__bug65649.docx");
    EXPECT_LT(std::chrono::steady_clock::now() - begin, std::chrono::seconds(10));
    EXPECT_EQ(rows(read), 2304U);
}

TEST_F(DocxRealFile, KeepsInsertedAndDropsDeletedText) {
    LOAD("poi__delins.docx");
    const std::string text = dump(read.drafts);
    EXPECT_NE(text.find("Petrika the Albanian variation of Peter"), std::string::npos);
    EXPECT_EQ(text.find("Lucene at at"), std::string::npos);
}

TEST_F(DocxRealFile, ReadsNestedTablesOnce) {
    LOAD("poi__drawing.docx");
    const std::string text = dump(read.drafts);
    EXPECT_EQ(times(text, "Ведомости и МАЗАЙ"), 1U);
    EXPECT_EQ(times(text, "Угольщики будут строить жилье"), 1U);
}

TEST_F(DocxRealFile, CountsListsWithOverridesAsWordShowsThem) {
    LOAD("tika__testWORD_override_list_numbering.docx");
    // The author typed each number that Word showed as the text of its item.
    int compared = 0;
    for (const auto& draft : read.drafts) {
        const auto& block = draft.block;
        if (block.type != BlockType::list_item || block.number == "-" || block.text.find("...") != std::string::npos) {
            continue;
        }
        std::string shown = block.text;
        for (const std::string_view ending : {"0th", "1st", "2nd", "3rd", "4th", "5th"}) {
            if (shown.substr(0, ending.size()) == ending) {
                shown.erase(1, 2);
            }
        }
        EXPECT_EQ(extractors::docx::bare_label(shown), block.number);
        ++compared;
    }
    EXPECT_GT(compared, 35);
}

TEST_F(DocxRealFile, FindsTheMainPartUnderAnyName) {
    LOAD("dedoc__spacing_microsoft_word.docx");
    EXPECT_EQ(read.drafts.size(), 9U);
}

TEST_F(DocxRealFile, LaysOutTheBigMergedTable) {
    LOAD("dedoc__big_table_with_merged_cells.docx");
    ASSERT_EQ(tables(read).size(), 1U);
    EXPECT_EQ(dump(tables(read).at(0)),
              "t[1{1x3}|2|3|4|5|6|7|8/9{1x10}/1|2|3|4|5|6|7|8|9|10/11{3x4}|2|3|4|5|6|7/_|_|_|_|1|2|3|4|5|6/"
              "_|_|_|_|12|13{1x5}]");
}

TEST_F(DocxRealFile, LaysOutSevenTables) {
    LOAD("docling__word_tables.docx");
    const std::vector<std::string> expected = {
        "t[Header 0.0|Header 0.1|Header 0.2/Cell 1.0|Cell 1.1|Cell 1.2/Cell 2.0|Cell 2.1|Cell 2.2]",
        "t[Header 0.0|Header 0.1|Header 0.2/Cell 1.0|Merged Cell 1.1 1.2{1x2}/Cell 2.0|Merged Cell 2.1 2.2{1x2}]",
        "t[Header 0.0|Header 0.1|Header 0.2|Header 0.3/Cell 1.0|Merged Cell 1.1 1.2{1x2}|Cell 1.3/Cell 2.0|Merged Cell "
        "2.1 "
        "2.2{1x2}|Cell 2.3]",
        "t[Header 0.0|Header 0.1|Header 0.2/Cell 1.0|Merged Cell 1.1 2.1{2x1}|Cell 1.2/Cell 2.0|_|Cell 2.2/Cell "
        "3.0|Merged "
        "Cell 3.1 4.1{2x1}|Cell 3.2/Cell 4.0|_|Cell 4.2]",
        "t[Header 0.0|Header 0.1|Header 0.2||/Cell 1.0|Merged Cell 1.1 2.1{2x1}|Cell 1.2||/Cell 2.0|_|Cell 2.2||/Cell "
        "3.0|Merged Cell 3.1 4.1{2x1}|Cell 3.2|{3x1}|/Cell 4.0|_|Cell 4.2|_|Merged Cell 4.4 "
        "5.4{2x1}/||/||||/{1x5}/||||Cell "
        "8.4]",
        "t[Header 0.0|Header 0.1/_|Cell 1.1]",
        "t[Header 0.0|Header 0.1|Merged Cell 0.2 1.2{2x1}/]"};
    ASSERT_EQ(tables(read).size(), expected.size());
    for (std::size_t i = 0; i < expected.size(); ++i) {
        EXPECT_EQ(dump(tables(read).at(i)), expected.at(i)) << i;
    }
}

TEST_F(DocxRealFile, ReadsEachTextBoxOnce) {
    LOAD("docling__textbox.docx");
    const std::string text = dump(read.drafts);
    EXPECT_EQ(times(text, "Student falls ill"), 1U);
    EXPECT_EQ(times(text, "Health Bureau:"), 1U);
    EXPECT_EQ(times(text, "Case closed."), 1U);
}

TEST_F(DocxRealFile, ReadsATableInsideARun) {
    LOAD("tika__testWORD_tableInRunInsideParagraph.docx");
    ASSERT_EQ(tables(read).size(), 2U);
    EXPECT_EQ(tables(read).at(0).rows.size(), 7U);
}

TEST_F(DocxRealFile, ReadsTwoTablesWhole) {
    LOAD("dedoc__example.docx");
    ASSERT_EQ(tables(read).size(), 2U);
    EXPECT_EQ(tables(read).at(0).rows.size(), 2U);
    EXPECT_EQ(tables(read).at(1).rows.size(), 4U);
}

}  // namespace
}  // namespace svod::tests
