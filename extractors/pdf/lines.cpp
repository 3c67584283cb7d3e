#include "extractors/pdf/lines.hpp"

#include <algorithm>
#include <cmath>
#include <utility>

#include "extractors/pdf/letters.hpp"

namespace svod::extractors::pdf {
namespace {

using Cluster = std::vector<Glyph>;  // glyphs of one baseline

double main_size(const Cluster& cluster) {
    double size = 0;
    for (const Glyph& glyph : cluster) {
        size = std::max(size, glyph.size);
    }
    return size;
}

void sort_by_x(Cluster& cluster) {
    const auto before = [](const Glyph& a, const Glyph& b) { return a.x < b.x; };
    if (!std::is_sorted(cluster.begin(), cluster.end(), before)) {
        std::stable_sort(cluster.begin(), cluster.end(), before);
    }
}

/// Counts how often each number comes; there are few different ones.
class Votes {
  public:
    void add(double number) {
        for (auto& [value, count] : counts_) {
            if (value == number) {
                ++count;
                return;
            }
        }
        counts_.emplace_back(number, 1);
    }
    /// The most frequent number; `add` must have been called.
    double most() const {
        return std::max_element(counts_.begin(), counts_.end(),
                                [](const auto& a, const auto& b) { return a.second < b.second; })
            ->first;
    }

  private:
    std::vector<std::pair<double, std::size_t>> counts_;
};

/// Glyphs whose baselines differ by less than a quarter of the font size.
std::vector<Cluster> cluster_by_baseline(std::vector<Glyph>& glyphs) {
    const auto above = [](const Glyph& a, const Glyph& b) { return a.y < b.y; };
    if (!std::is_sorted(glyphs.begin(), glyphs.end(), above)) {
        std::stable_sort(glyphs.begin(), glyphs.end(), above);
    }
    std::vector<Cluster> clusters;
    double base = 0;
    double size = 0;
    for (const Glyph& glyph : glyphs) {
        if (clusters.empty() || glyph.y - base > 0.25 * std::max(size, glyph.size)) {
            clusters.emplace_back();
            size = 0;
        }
        if (glyph.size > size) {
            size = glyph.size;
            base = glyph.y;
        }
        clusters.back().push_back(glyph);
    }
    for (Cluster& cluster : clusters) {
        sort_by_x(cluster);
    }
    return clusters;
}

/// Whether `run` stands beside a glyph of the line: a footnote mark, an exponent, an index.
bool touches(const Cluster& line, double from, double to, double size) {
    bool beside = false;
    for (const Glyph& glyph : line) {
        const double end = glyph.x + glyph.advance;
        if (is_blank(glyph.code)) {
            continue;
        }
        if (std::min(end, to) - std::max(glyph.x, from) > 0.3 * size) {
            return false;  // it stands above the line's own letters: another line
        }
        beside = beside || std::abs(from - end) < 0.4 * size || std::abs(glyph.x - to) < 0.4 * size;
    }
    return beside;
}

/// The glyph of the line right before `x`; none if a blank or nothing is there.
const Glyph* glyph_before(const Cluster& line, double x, double size) {
    const Glyph* before = nullptr;
    for (const Glyph& glyph : line) {
        if (glyph.x < x && !is_blank(glyph.code) && x - glyph.x - glyph.advance < 0.2 * size) {
            before = &glyph;
        }
    }
    return before;
}

/// «28 школ²»: a raised figure or star that stands behind a figure, a sign, or a word of more than a unit's two letters
/// («м²», «км³») leads to a note. It is no part of the text, least of all of a figure.
bool is_note_mark(const Cluster& line, const Cluster& run, double size, double shift) {
    constexpr std::size_t kLongestMark = 2;
    constexpr std::size_t kLettersOfUnit = 2;
    const bool marks = std::all_of(run.begin(), run.end(), [](const Glyph& glyph) {
        return is_plain_digit(glyph.code) || glyph.code == U'*' || is_blank(glyph.code);
    });
    if (!marks || run.size() > kLongestMark || shift < 0.15 * size) {
        return false;
    }
    std::size_t letters = 0;
    double x = run.front().x;
    const Glyph* before = glyph_before(line, x, size);
    if (before == nullptr || !is_word_letter(before->code)) {
        return before != nullptr;
    }
    while (before != nullptr && is_word_letter(before->code) && letters <= kLettersOfUnit) {
        ++letters;
        x = before->x;
        before = glyph_before(line, x, size);
    }
    return letters > kLettersOfUnit;
}

/// What a hidden glyph says: it takes its room in the line and is no text.
constexpr char32_t kHidden = 0;

/// Hides the glyphs; their text.
std::u32string hide(Cluster& run) {
    std::u32string text;
    for (Glyph& glyph : run) {
        text += glyph.code;
        glyph.code = kHidden;
    }
    return text;
}

/// Moves small raised or lowered glyphs into the line that they belong to; hides marks of notes, which it returns.
std::vector<std::u32string> join_scripts(std::vector<Cluster>& clusters) {
    std::vector<std::u32string> marks;
    for (std::size_t i = 0; i < clusters.size(); ++i) {
        const double size = main_size(clusters[i]);
        for (const std::size_t k : {i + 1, i - 1}) {
            if (k >= clusters.size() || clusters[k].empty() || clusters[i].empty()) {
                continue;
            }
            const double host = main_size(clusters[k]);
            const double shift = clusters[k].front().y - clusters[i].front().y;  // > 0: raised
            if (size > 0.82 * host || shift > 0.6 * host || shift < -0.35 * host) {
                continue;
            }
            std::size_t begin = 0;
            Cluster rest;
            while (begin < clusters[i].size()) {
                std::size_t end = begin + 1;
                while (end < clusters[i].size() &&
                       clusters[i][end].x - clusters[i][end - 1].x - clusters[i][end - 1].advance < 0.5 * size) {
                    ++end;
                }
                Cluster run(clusters[i].begin() + static_cast<std::ptrdiff_t>(begin),
                            clusters[i].begin() + static_cast<std::ptrdiff_t>(end));
                const bool joins = touches(clusters[k], run.front().x, run.back().x + run.back().advance, host);
                if (joins && is_note_mark(clusters[k], run, host, shift)) {
                    marks.push_back(hide(run));
                }
                Cluster& target = joins ? clusters[k] : rest;
                target.insert(target.end(), run.begin(), run.end());
                begin = end;
            }
            clusters[i] = std::move(rest);
            sort_by_x(clusters[k]);
        }
    }
    std::erase_if(clusters, [](const Cluster& cluster) { return cluster.empty(); });
    return marks;
}

/// «1С учётом филиалов»: the note begins with its mark.
void drop_mark_of_note(Line& line, const std::vector<std::u32string>& marks) {
    std::u32string& text = line.words.front().text;
    for (const std::u32string& mark : marks) {
        if (text.starts_with(mark) && text.size() > mark.size() && is_word_letter(text[mark.size()])) {
            text.erase(0, mark.size());
            return;
        }
    }
}

/// Drops glyphs printed a second time in the same place (shadow, poor man's bold).
void drop_doubles(Cluster& cluster) {
    std::size_t kept = 0;
    for (const Glyph& glyph : cluster) {
        bool is_double = false;
        for (std::size_t back = 1; back <= 4 && back <= kept; ++back) {
            Glyph& before = cluster[kept - back];
            if (glyph.x - before.x > glyph.size) {
                break;
            }
            if (before.code == glyph.code && std::abs(before.x - glyph.x) < 0.12 * glyph.size &&
                std::abs(before.x - glyph.x) < std::max(0.5 * glyph.advance, 0.01)) {
                before.bold = true;
                is_double = true;
                break;
            }
        }
        if (!is_double) {
            cluster[kept++] = glyph;
        }
    }
    cluster.resize(kept);
}

/// How wide a gap without a printed space ends a word, in parts of the font size: where spaces are printed, a gap may
/// be letter-spacing.
double word_gap(const std::vector<Glyph>& glyphs) {
    const auto spaces =
        std::count_if(glyphs.begin(), glyphs.end(), [](const Glyph& glyph) { return is_blank(glyph.code); });
    constexpr double kSpacesPrinted = 0.35;
    constexpr double kNoSpaces = 0.15;
    return static_cast<std::size_t>(spaces) * 25 > glyphs.size() ? kSpacesPrinted : kNoSpaces;
}

/// «4.», «12)»: an office program moves to the text behind it without a space.
bool is_number_with_dot(std::u32string_view word) {
    return word.size() > 1 && (word.back() == U'.' || word.back() == U')') &&
           std::all_of(word.begin(), word.end() - 1, is_plain_digit);
}

Line line_of(const Cluster& cluster, double gap) {
    constexpr double kBehindLabel = 0.15;
    Line line;
    bool space = true;
    double end = 0;
    Votes sizes;
    Votes baselines;
    std::size_t light = 0;
    std::size_t letters = 0;
    for (const Glyph& glyph : cluster) {
        if (is_blank(glyph.code)) {
            space = true;
            continue;
        }
        if (glyph.code == kHidden) {
            end = std::max(end, glyph.x + glyph.advance);
            continue;
        }
        const double distance = line.words.empty() ? 0 : glyph.x - end;
        const bool visible_space = space && distance > 0.08 * glyph.size;
        const bool behind_label = distance > kBehindLabel * glyph.size && line.words.size() == 1 &&
                                  is_number_with_dot(line.words.front().text) && !is_plain_digit(glyph.code);
        if (line.words.empty() || visible_space || behind_label || distance > gap * glyph.size) {
            line.words.push_back(Word{glyph.x, glyph.x, glyph.size, true, {}});
        }
        space = false;
        Word& word = line.words.back();
        word.text += glyph.code;
        end = std::max(end, glyph.x + glyph.advance);
        word.x1 = std::max(word.x1, glyph.x + glyph.advance);
        word.size = std::max(word.size, glyph.size);
        word.bold = word.bold && glyph.bold;
        sizes.add(glyph.size);
        baselines.add(glyph.y);
        const bool shows_weight = is_word_letter(glyph.code) || is_plain_digit(glyph.code);
        letters += shows_weight;
        light += shows_weight && !glyph.bold;
    }
    if (line.words.empty()) {
        return line;
    }
    line.x0 = line.words.front().x0;
    line.x1 = line.words.back().x1;
    line.size = sizes.most();
    line.y = baselines.most();
    line.bold = letters > 0 && light == 0;
    return line;
}

}  // namespace

std::vector<Line> build_lines(std::vector<Glyph> glyphs) {
    const double gap = word_gap(glyphs);
    std::vector<Cluster> clusters = cluster_by_baseline(glyphs);
    std::erase_if(clusters, [](const Cluster& cluster) {
        return std::all_of(cluster.begin(), cluster.end(), [](const Glyph& glyph) { return is_blank(glyph.code); });
    });
    const std::vector<std::u32string> marks = join_scripts(clusters);
    std::vector<Line> lines;
    for (Cluster& cluster : clusters) {
        drop_doubles(cluster);
        Line line = line_of(cluster, gap);
        if (!line.words.empty()) {
            drop_mark_of_note(line, marks);
            lines.push_back(std::move(line));
        }
    }
    return lines;
}

std::u32string text_of(const Line& line) {
    std::u32string text;
    for (const Word& word : line.words) {
        if (!text.empty()) {
            text += U' ';
        }
        text += word.text;
    }
    return text;
}

std::vector<Line> split_at_gaps(const Line& line, double gap) {
    std::vector<Line> parts;
    for (const Word& word : line.words) {
        if (parts.empty() || word.x0 - parts.back().x1 > gap) {
            Line part = line;
            part.words.clear();
            part.x0 = word.x0;
            parts.push_back(std::move(part));
        }
        parts.back().words.push_back(word);
        parts.back().x1 = word.x1;
    }
    return parts;
}

}  // namespace svod::extractors::pdf
