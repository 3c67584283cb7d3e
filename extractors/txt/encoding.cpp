#include "extractors/txt/encoding.hpp"

#include <unicode/ucnv.h>

#include <algorithm>
#include <array>
#include <cstdint>
#include <memory>
#include <optional>
#include <utility>

#include "extractors/document/unicode.hpp"
#include "extractors/txt/letter_model.hpp"

namespace svod::extractors::txt {
namespace {

using CodePage = std::array<char32_t, 256>;

// Enough to tell encodings apart; more costs time and changes nothing.
constexpr std::size_t sample_size = std::size_t{64} * 1024;
// A text with more controls than one in a hundred characters is no text.
constexpr double tolerated_controls = 0.01;
constexpr double tolerated_foreign = 0.3;

constexpr std::array<const char*, 5> single_byte = {"windows-1251", "KOI8-R", "IBM866", "ISO-8859-5", "x-mac-cyrillic"};

struct Wide {
    const char* name;
    std::string_view mark;
    std::size_t unit;  // bytes of a code unit
    bool big;
};

// The marks of UTF-32 come first: that of UTF-16 begins the little-endian one (Unicode 23.8).
constexpr std::array<Wide, 4> wide = {{
    {"UTF-32LE", std::string_view("\xFF\xFE\0\0", 4), 4, false},
    {"UTF-32BE", std::string_view("\0\0\xFE\xFF", 4), 4, true},
    {"UTF-16LE", std::string_view("\xFF\xFE", 2), 2, false},
    {"UTF-16BE", std::string_view("\xFE\xFF", 2), 2, true},
}};

constexpr std::string_view utf8_mark = "\xEF\xBB\xBF";

struct ConverterCloser {
    void operator()(UConverter* converter) const noexcept { ucnv_close(converter); }
};

// The 256 characters of a single-byte encoding; U+FFFD where it has none.
CodePage code_page(const char* name) {
    CodePage page{};
    UErrorCode status = U_ZERO_ERROR;
    const std::unique_ptr<UConverter, ConverterCloser> converter(ucnv_open(name, &status));
    for (std::size_t byte = 0; byte < page.size(); ++byte) {
        page[byte] = byte < 0x80 ? static_cast<char32_t>(byte) : 0xFFFD;
        const char source = static_cast<char>(byte);
        std::array<UChar, 4> target{};
        status = U_ZERO_ERROR;
        if (byte >= 0x80 && converter && ucnv_toUChars(converter.get(), target.data(), 4, &source, 1, &status) == 1 &&
            U_SUCCESS(status)) {
            page[byte] = target[0];
        }
    }
    return page;
}

const std::array<CodePage, single_byte.size()>& code_pages() {
    static const auto pages = [] {
        std::array<CodePage, single_byte.size()> all{};
        std::transform(single_byte.begin(), single_byte.end(), all.begin(), code_page);
        return all;
    }();
    return pages;
}

std::u32string decode_page(std::string_view bytes, const CodePage& page) {
    std::u32string points(bytes.size(), 0);
    std::transform(bytes.begin(), bytes.end(), points.begin(),
                   [&](char byte) { return page[static_cast<unsigned char>(byte)]; });
    return points;
}

std::u32string decode_wide(std::string_view bytes, const Wide& form) {
    std::u32string points;
    const auto unit_at = [&](std::size_t at) {
        char32_t value = 0;
        for (std::size_t i = 0; i < form.unit; ++i) {
            const std::size_t place = form.big ? form.unit - 1 - i : i;
            value |= static_cast<char32_t>(static_cast<unsigned char>(bytes[at + i])) << (8 * place);
        }
        return value;
    };
    const auto surrogate = [](char32_t unit, char32_t base) { return (unit & 0xFFFFFC00U) == base; };
    std::size_t at = 0;
    for (; at + form.unit <= bytes.size(); at += form.unit) {
        char32_t point = unit_at(at);
        if (form.unit == 2 && surrogate(point, 0xD800) && at + 4 <= bytes.size() &&
            surrogate(unit_at(at + 2), 0xDC00)) {
            point = 0x10000 + ((point - 0xD800) << 10) + (unit_at(at + 2) - 0xDC00);
            at += 2;
        } else if (point > 0x10FFFF || (point & 0xFFFFF800U) == 0xD800) {
            point = 0xFFFD;
        }
        points.push_back(point);
    }
    if (at < bytes.size()) {
        points.push_back(0xFFFD);
    }
    return points;
}

struct Utf8Count {
    std::size_t good = 0;  // sequences of two bytes or more
    std::size_t bad = 0;
};

Utf8Count count_utf8(std::u32string_view points) {
    Utf8Count count;
    for (const char32_t point : points) {
        count.good += point >= 0x80 && point != 0xFFFD ? 1U : 0U;
        count.bad += point == 0xFFFD ? 1U : 0U;
    }
    return count;
}

bool is_control(char32_t point) {
    return (point < 0x20 && !(point >= 9 && point <= 13)) || point == 0x7F;
}

double control_share(std::u32string_view points) {
    const auto controls = std::count_if(points.begin(), points.end(), is_control);
    return points.empty() ? 0 : static_cast<double>(controls) / static_cast<double>(points.size());
}

// Text in a wide encoding without its mark: nearly all units are plain Latin, Cyrillic or usual signs.
bool reads_as(std::string_view bytes, const Wide& form) {
    if (bytes.size() < 2 * form.unit) {
        return false;
    }
    const std::u32string points = decode_wide(bytes.substr(0, bytes.size() - bytes.size() % form.unit), form);
    std::size_t good = 0;
    for (const char32_t point : points) {
        const bool letter = (point >= 0x20 && point < 0x7F) || (point >= 0x400 && point < 0x460);
        const bool sign = (point >= 9 && point <= 13) || point == 0xA0 || point == 0xAB || point == 0xBB ||
                          (point >= 0x2010 && point <= 0x2122);
        good += letter || sign ? 1U : 0U;
    }
    return static_cast<double>(good) >= 0.97 * static_cast<double>(points.size());
}

std::optional<Wide> find_wide(std::string_view bytes) {
    for (const Wide& form : wide) {
        if (bytes.starts_with(form.mark)) {
            return form;
        }
    }
    const std::string_view sample = bytes.substr(0, sample_size);
    for (const Wide& form : wide) {
        if (reads_as(sample, form)) {
            return form;
        }
    }
    return std::nullopt;
}

std::size_t best_page(std::string_view sample) {
    std::size_t best = 0;
    double best_likelihood = -1e9;
    for (std::size_t i = 0; i < single_byte.size(); ++i) {
        const double value = russian_likelihood(decode_page(sample, code_pages()[i]));
        if (value > best_likelihood) {
            best = i;
            best_likelihood = value;
        }
    }
    return best;
}

// Bytes outside ASCII taken together, so that a long table of figures before the text doesn't hide it.
std::string high_sample(std::string_view bytes) {
    std::string sample;
    for (std::size_t at = 0; at < bytes.size() && sample.size() < sample_size; ++at) {
        const bool high = static_cast<unsigned char>(bytes[at]) >= 0x80;
        const bool edge = !high && at > 0 && static_cast<unsigned char>(bytes[at - 1]) >= 0x80;
        if (high || edge) {
            sample += bytes[at];
        }
    }
    return sample;
}

bool is_utf8(const Utf8Count& count) {
    return count.bad == 0 || count.good >= 4 * count.bad;
}

Decoded finish(std::u32string points, const char* encoding) {
    // DOS editors end a file with Ctrl-Z.
    while (!points.empty() && points.back() == 0x1A) {
        points.pop_back();
    }
    std::size_t replaced = 0;
    for (char32_t& point : points) {
        if (is_control(point) || point == 0xFFFD) {
            point = point == 0 || point == 0xFFFD ? 0xFFFD : ' ';
            ++replaced;
        }
    }
    if (!points.empty() && points.front() == 0xFEFF) {
        points.erase(0, 1);
    }
    return {unicode::encode(points), encoding, replaced, 0};
}

template <class Take>
void each_line(std::string_view bytes, Take take) {
    while (!bytes.empty()) {
        const std::size_t end = std::min(bytes.find('\n'), bytes.size() - 1) + 1;
        take(bytes.substr(0, end));
        bytes.remove_prefix(end);
    }
}

bool is_russian_utf8(std::u32string_view points) {
    const auto letters =
        std::count_if(points.begin(), points.end(), [](char32_t c) { return c >= 0x400 && c < 0x460; });
    const Utf8Count count = count_utf8(points);
    return letters >= 4 && is_utf8(count) && static_cast<std::size_t>(letters) * 2 > count.good;
}

// Parts that were pasted together without converting one of them; nothing if all lines are in one encoding.
std::optional<Decoded> decode_mixed(std::string_view bytes) {
    std::size_t ours = 0;
    std::size_t foreign = 0;
    std::string foreign_bytes;
    const auto is_foreign = [](const std::u32string& points) {
        const Utf8Count count = count_utf8(points);
        return count.bad >= 4 && !is_utf8(count);
    };
    each_line(bytes, [&](std::string_view line) {
        const std::u32string points = unicode::decode(line);
        ours += is_russian_utf8(points) ? 1U : 0U;
        if (is_foreign(points)) {
            ++foreign;
            foreign_bytes += foreign_bytes.size() < sample_size ? line : std::string_view();
        }
    });
    if (ours == 0 || foreign == 0) {
        return std::nullopt;
    }
    const std::size_t page = best_page(high_sample(foreign_bytes));
    std::u32string all;
    each_line(bytes, [&](std::string_view line) {
        std::u32string points = unicode::decode(line);
        all += is_foreign(points) ? decode_page(line, code_pages()[page]) : std::move(points);
    });
    Decoded decoded = finish(std::move(all), ours >= foreign ? "UTF-8" : single_byte[page]);
    decoded.foreign_lines = std::min(ours, foreign);
    return decoded;
}

}  // namespace

Decoded decode_text(std::string_view bytes) {
    if (bytes.starts_with(utf8_mark)) {
        return finish(unicode::decode(bytes.substr(utf8_mark.size())), "UTF-8");
    }
    if (const std::optional<Wide> form = find_wide(bytes)) {
        return finish(decode_wide(bytes, *form), form->name);
    }
    std::u32string points = unicode::decode(bytes);
    const Utf8Count count = count_utf8(points);
    if (count.bad >= 4 && count.good >= 4) {
        if (auto mixed = decode_mixed(bytes)) {
            return *std::move(mixed);
        }
    }
    if (is_utf8(count)) {
        return finish(std::move(points), "UTF-8");
    }
    const std::size_t page = best_page(high_sample(bytes));
    return finish(decode_page(bytes, code_pages()[page]), single_byte[page]);
}

bool looks_like_text(std::string_view bytes) {
    if (bytes.empty() || bytes.starts_with("{\\rtf") || bytes.starts_with("%PDF") || bytes.starts_with("PK\x03\x04")) {
        return false;
    }
    if (find_wide(bytes)) {
        return true;
    }
    const std::array<std::string_view, 3> samples = {bytes.substr(0, sample_size),
                                                     bytes.substr(bytes.size() / 2, sample_size),
                                                     bytes.substr(bytes.size() - std::min(bytes.size(), sample_size))};
    return std::all_of(samples.begin(), samples.end(), [](std::string_view sample) {
        const std::u32string points = unicode::decode(sample);
        if (control_share(points) > tolerated_controls) {
            return false;
        }
        if (is_utf8(count_utf8(points))) {
            return true;
        }
        const std::string high = high_sample(sample);
        return foreign_share(decode_page(high, code_pages()[best_page(high)])) <= tolerated_foreign;
    });
}

}  // namespace svod::extractors::txt
