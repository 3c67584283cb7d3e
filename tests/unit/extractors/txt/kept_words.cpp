#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <iterator>
#include <map>
#include <string>

#include "extractors/document/unicode.hpp"
#include "extractors/txt/encoding.hpp"
#include "extractors/txt/txt.hpp"

namespace svod::extractors::txt {
namespace {

/// How often each word (letters and digits) stands in the text.
std::map<std::string, int> words_of(const std::string& text) {
    std::map<std::string, int> words;
    std::u32string word;
    for (const char32_t point : unicode::decode(text + " ")) {
        if (unicode::is_letter(point) || unicode::is_digit(point)) {
            word += point;
        } else if (!word.empty()) {
            ++words[unicode::encode(word)];
            word.clear();
        }
    }
    return words;
}

// The text without the marks that assembly drops.
std::string without_tags(std::string text) {
    for (const std::string_view tag : {"<p>", "</p>", "<i>", "</i>", "<b>", "</b>", "<br>"}) {
        for (std::size_t at = text.find(tag); at != std::string::npos; at = text.find(tag, at)) {
            text.replace(at, tag.size(), " ");
        }
    }
    return text;
}

TEST(KeptWords, AreAllOfARealReports) {
    const std::filesystem::path source = SVOD_SOURCE_DIR;
    int files = 0;
    for (const auto& folder : {source / "corpus" / "good", source / ".." / "shared" / "seeds"}) {
        std::error_code error;
        for (std::filesystem::recursive_directory_iterator it(folder, error), end; !error && it != end; ++it) {
            if (it->path().extension() != ".txt") {
                continue;
            }
            std::ifstream file(it->path(), std::ios::binary);
            const std::string bytes{std::istreambuf_iterator<char>(file), {}};
            const Outcome<Document> document = read(bytes, it->path().filename().string());
            ASSERT_TRUE(document) << it->path();
            std::string text;
            for (const Block& block : document->blocks) {
                text += block.number + " " + block.text + "\n";
                for (const Row& row : block.table.rows) {
                    for (const Cell& cell : row.cells) {
                        text += cell.text + "\n";
                    }
                }
            }
            EXPECT_EQ(words_of(text), words_of(without_tags(decode_text(bytes).text))) << it->path();
            ++files;
        }
    }
    if (files == 0) {
        GTEST_SKIP() << "no reports at hand";
    }
}

}  // namespace
}  // namespace svod::extractors::txt
