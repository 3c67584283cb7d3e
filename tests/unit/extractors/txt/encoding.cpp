#include "extractors/txt/encoding.hpp"

#include <gtest/gtest.h>
#include <unicode/ucnv.h>

#include <array>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <iterator>
#include <random>
#include <string>
#include <vector>

#include "extractors/document/unicode.hpp"

namespace svod::extractors::txt {
namespace {

constexpr std::string_view sample =
    "Отчёт о деятельности опорного центра за 2023 год. Центр провёл 12 семинаров и 4 конкурса, в которых приняли "
    "участие 356 школьников из 17 школ района. Охват детей дополнительным образованием вырос на 3 процента. "
    "Подготовлены методические материалы, обновлены программы технической и естественно-научной направленности.";

std::string encode_as(std::string_view text, const char* encoding) {
    UErrorCode status = U_ZERO_ERROR;
    std::string out(text.size() * 4 + 16, '\0');
    const auto size = ucnv_convert(encoding, "UTF-8", out.data(), static_cast<std::int32_t>(out.size()), text.data(),
                                   static_cast<std::int32_t>(text.size()), &status);
    EXPECT_TRUE(U_SUCCESS(status)) << encoding;
    out.resize(static_cast<std::size_t>(size));
    return out;
}

constexpr std::array<const char*, 10> encodings = {"UTF-8",      "UTF-16LE",      "UTF-16BE", "UTF-32LE",
                                                   "UTF-32BE",   "windows-1251",  "KOI8-R",   "IBM866",
                                                   "ISO-8859-5", "x-mac-cyrillic"};

TEST(Encoding, ReadsRussianInEveryEncoding) {
    for (const char* encoding : encodings) {
        const Decoded decoded = decode_text(encode_as(sample, encoding));
        EXPECT_EQ(decoded.text, sample) << encoding;
        EXPECT_EQ(decoded.encoding, encoding);
        EXPECT_EQ(decoded.replaced, 0U);
        EXPECT_TRUE(looks_like_text(encode_as(sample, encoding))) << encoding;
    }
}

TEST(Encoding, ReadsByteOrderMarks) {
    for (const char* encoding : {"UTF-8", "UTF-16LE", "UTF-16BE", "UTF-32LE", "UTF-32BE"}) {
        const Decoded decoded = decode_text(encode_as("\uFEFFПлан", encoding));
        EXPECT_EQ(decoded.text, "План") << encoding;
        EXPECT_EQ(decoded.encoding, encoding);
    }
}

TEST(Encoding, ReadsCapitalsAndFrames) {
    const std::string capitals = "ОТЧЕТ О ДЕЯТЕЛЬНОСТИ МУНИЦИПАЛЬНОГО ОПОРНОГО ЦЕНТРА ЗА 2023 ГОД";
    for (const char* encoding : {"windows-1251", "KOI8-R", "IBM866", "ISO-8859-5", "x-mac-cyrillic"}) {
        EXPECT_EQ(decode_text(encode_as(capitals, encoding)).text, capitals) << encoding;
    }
    const std::string frame = "┌──────┬──────┐\n│ План │ Факт │\n├──────┼──────┤\n│ 10   │ 12   │\n└──────┴──────┘\n";
    EXPECT_EQ(decode_text(encode_as(frame, "IBM866")).text, frame);
    EXPECT_EQ(decode_text(encode_as(frame, "KOI8-R")).text, frame);
}

TEST(Encoding, CountsDamagedBytes) {
    const std::string text = std::string(sample);
    const Decoded utf8 = decode_text(text + "\xFF\xFE" + text);
    EXPECT_EQ(utf8.encoding, "UTF-8");
    EXPECT_EQ(utf8.replaced, 2U);
    EXPECT_NE(utf8.text.find("\uFFFD"), std::string::npos);
    const Decoded cut = decode_text(text.substr(1, 201));
    EXPECT_EQ(cut.encoding, "UTF-8");
    const Decoded nul = decode_text(encode_as(sample, "windows-1251") + std::string(1, '\0') + "x");
    EXPECT_EQ(nul.encoding, "windows-1251");
    EXPECT_EQ(nul.replaced, 1U);
}

TEST(Encoding, RefusesWhatIsNoText) {
    std::mt19937 random(7);
    std::string noise(5000, '\0');
    for (char& byte : noise) {
        byte = static_cast<char>(random() & 0xFFU);
    }
    const std::string png = std::string("\x89PNG\r\n\x1A\n\0\0\0\rIHDR", 16) + noise;
    EXPECT_FALSE(looks_like_text(noise));
    EXPECT_FALSE(looks_like_text(png));
    EXPECT_FALSE(looks_like_text(std::string(100, '\0')));
    EXPECT_FALSE(looks_like_text("{\\rtf1\\ansi text}"));
    EXPECT_FALSE(looks_like_text(""));
    EXPECT_TRUE(looks_like_text("plain"));
    EXPECT_TRUE(looks_like_text(" \n\t\n"));
}

bool is_valid_utf8(const std::string& bytes) {
    return unicode::encode(unicode::decode(bytes)) == bytes && bytes.find("\uFFFD") == std::string::npos;
}

/// All the plain-text reports in UTF-8 at hand, as one text.
std::string reports() {
    std::string all;
    const std::filesystem::path source = SVOD_SOURCE_DIR;
    for (const auto& folder : {source / "corpus" / "good", source / ".." / "shared" / "seeds"}) {
        std::error_code error;
        for (std::filesystem::recursive_directory_iterator it(folder, error), end; !error && it != end; ++it) {
            if (it->path().extension() == ".txt") {
                std::ifstream file(it->path(), std::ios::binary);
                const std::string bytes{std::istreambuf_iterator<char>(file), {}};
                // Reports in other encodings are left out: the text that they should give is not known here.
                const bool utf8 = bytes.find('\0') == std::string::npos && is_valid_utf8(bytes);
                all += utf8 ? bytes : "";
            }
        }
    }
    return all;
}

TEST(Encoding, IsRightForNearlyAllSnippets) {
    const std::u32string text = unicode::decode(reports());
    if (text.size() < 20000) {
        GTEST_SKIP() << "no reports at hand";
    }
    // A fast look at every run; SVOD_SNIPPETS=2000 is the full measure.
    const char* wish = std::getenv("SVOD_SNIPPETS");
    const int snippets = wish == nullptr ? 60 : std::atoi(wish);
    std::mt19937 random(2024);
    for (const char* encoding : encodings) {
        const std::size_t bytes = std::string_view(encoding).find("32") != std::string_view::npos   ? 4
                                  : std::string_view(encoding).find("16") != std::string_view::npos ? 2
                                                                                                    : 1;
        int right = 0;
        int all = 0;
        while (all < snippets) {
            const std::size_t size = (200 + random() % 1801) / bytes;
            const std::string snippet = unicode::encode(text.substr(random() % (text.size() - size), size));
            const std::string coded = encode_as(snippet, encoding);
            const std::string back = decode_text(coded).text;
            const std::string wanted = [&] {
                UErrorCode status = U_ZERO_ERROR;
                std::string out(coded.size() * 4 + 16, '\0');
                const auto length = ucnv_convert("UTF-8", encoding, out.data(), static_cast<std::int32_t>(out.size()),
                                                 coded.data(), static_cast<std::int32_t>(coded.size()), &status);
                out.resize(static_cast<std::size_t>(length));
                return out;
            }();
            if (snippet.find("\uFEFF") != std::string::npos || wanted.find('\x1A') != std::string::npos) {
                continue;  // a mark in the middle, or a character that the encoding doesn't have
            }
            right += back == wanted ? 1 : 0;
            ++all;
            if (back != wanted && std::getenv("SVOD_SHOW") != nullptr) {
                std::cerr << encoding << ": " << wanted << "\n->" << back << "\n";
            }
        }
        EXPECT_GE(right, (snippets * 995 + 500) / 1000) << encoding << ": " << right << " of " << all;
        RecordProperty(encoding, right);
        std::cout << encoding << ": " << right << " of " << all << "\n";
    }
}

}  // namespace
}  // namespace svod::extractors::txt
