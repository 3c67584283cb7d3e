#include "extractors/assembly/letter_spacing.hpp"

#include <algorithm>
#include <vector>

#include "extractors/document/unicode.hpp"

namespace svod::extractors::assembly {
namespace {

constexpr std::size_t fewest_letters = 4;

bool is_blank(char32_t point) {
    return point != U'\n' && unicode::is_space(point);
}

// Letters, each but the last with a single blank behind it.
struct SpacedWord {
    std::size_t begin = 0;
    std::size_t end = 0;
    std::size_t letters = 0;
};

class Line {
  public:
    explicit Line(std::u32string_view points) : points_(points) {}

    [[nodiscard]] std::u32string joined() const {
        const std::vector<SpacedWord> words = spaced_words();
        if (!is_spaced(words)) {
            return std::u32string(points_);
        }
        std::u32string out;
        std::size_t at = 0;
        for (const SpacedWord& word : words) {
            out += points_.substr(at, word.begin - at);
            for (std::size_t i = word.begin; i < word.end; i += 2) {
                out += points_[i];
            }
            at = word.end;
        }
        return out += points_.substr(at);
    }

  private:
    [[nodiscard]] bool stands_alone(std::size_t i) const {
        return i < points_.size() && unicode::is_letter(points_[i]) &&
               (i == 0 || !unicode::is_letter(points_[i - 1])) &&
               (i + 1 == points_.size() || !unicode::is_letter(points_[i + 1]));
    }

    [[nodiscard]] std::vector<SpacedWord> spaced_words() const {
        std::vector<SpacedWord> words;
        for (std::size_t i = 0; i < points_.size();) {
            if (!stands_alone(i)) {
                ++i;
                continue;
            }
            SpacedWord word{i, i + 1, 1};
            while (word.end + 1 < points_.size() && is_blank(points_[word.end]) && stands_alone(word.end + 1)) {
                word.end += 2;
                ++word.letters;
            }
            words.push_back(word);
            i = word.end;
        }
        return words;
    }

    [[nodiscard]] bool is_wide(std::size_t begin, std::size_t end) const {
        return end >= begin + 2 && std::all_of(points_.begin() + static_cast<std::ptrdiff_t>(begin),
                                               points_.begin() + static_cast<std::ptrdiff_t>(end), is_blank);
    }

    [[nodiscard]] bool is_spaced(const std::vector<SpacedWord>& words) const {
        std::size_t letters = 0;
        bool proven = false;
        bool parted = false;
        for (std::size_t i = 0; i < words.size(); ++i) {
            letters += words[i].letters;
            proven = proven || words[i].letters >= fewest_letters;
            parted = parted || (i > 0 && is_wide(words[i - 1].end, words[i].begin));
        }
        const auto all = std::count_if(points_.begin(), points_.end(), unicode::is_letter);
        return proven && parted && static_cast<std::size_t>(all) == letters;
    }

    std::u32string_view points_;
};

}  // namespace

void join_spaced_letters(std::string& text) {
    if (text.find("  ") == std::string::npos) {
        return;
    }
    std::string joined;
    for (std::size_t begin = 0; begin <= text.size();) {
        const std::size_t end = std::min(text.find('\n', begin), text.size());
        joined += unicode::encode(Line(unicode::decode(std::string_view(text).substr(begin, end - begin))).joined());
        joined += end < text.size() ? "\n" : "";
        begin = end + 1;
    }
    text = std::move(joined);
}

}  // namespace svod::extractors::assembly
