#include "extractors/pdf/margins.hpp"

#include <algorithm>
#include <cmath>
#include <map>
#include <set>
#include <utility>

#include "extractors/document/unicode.hpp"

namespace svod::extractors::pdf {
namespace {

constexpr double kZone = 0.12;       // of the page's height, at either end
constexpr std::size_t kDeepest = 4;  // lines from the edge

/// The line's text with every number as «#».
std::u32string shape_of(const Line& line) {
    std::u32string shape;
    for (const char32_t code : text_of(line)) {
        if (!unicode::is_digit(code)) {
            shape += code;
        } else if (shape.empty() || shape.back() != U'#') {
            shape += U'#';
        }
    }
    return shape;
}

/// Nothing but a page number with its decoration: «3», «- 3 -», «3/12», «стр. 3».
bool is_page_number(const std::u32string& shape) {
    std::size_t letters = 0;
    for (const char32_t code : shape) {
        letters += unicode::is_letter(code);
    }
    constexpr std::size_t kMostLetters = 10;  // «Страница # из #»
    return shape.find(U'#') != std::u32string::npos && letters <= kMostLetters && shape.size() <= 16 &&
           (letters == 0 || shape.back() == U'#');
}

struct Place {
    std::u32string shape;
    long height;  // thirds of a centimetre from the nearer edge, negative from below
    auto operator<=>(const Place&) const = default;
};

bool is_at_edge(const Line& line, const PageLayout& page, bool top) {
    return top ? line.y < kZone * page.height : line.y > (1 - kZone) * page.height;
}

/// The lines at one edge, outermost first, as indices.
std::vector<std::size_t> edge_lines(const PageLayout& page, bool top) {
    std::vector<std::size_t> indices;
    for (std::size_t i = 0; i < page.lines.size() && indices.size() < kDeepest; ++i) {
        const std::size_t index = top ? i : page.lines.size() - 1 - i;
        if (!is_at_edge(page.lines[index], page, top)) {
            break;
        }
        indices.push_back(index);
    }
    return indices;
}

Place place_of(const Line& line, const PageLayout& page, bool top) {
    constexpr double kStep = 9.5;
    return {shape_of(line), std::lround((top ? line.y : line.y - page.height) / kStep)};
}

bool is_own_number(const Line& line, const PageLayout& page) {
    const std::string number = std::to_string(page.number);
    const std::string text = unicode::encode(text_of(line));
    return text == number || text == "- " + number + " -" || text == "– " + number + " –";
}

}  // namespace

std::vector<std::string> take_margins(std::vector<PageLayout>& pages) {
    std::map<Place, int> counts;
    for (const PageLayout& page : pages) {
        for (const bool top : {true, false}) {
            for (const std::size_t index : edge_lines(page, top)) {
                ++counts[place_of(page.lines[index], page, top)];
            }
        }
    }
    const int enough = pages.size() > 4 ? 3 : 2;
    const auto count = [&](Place place) {  // a line may stand a little higher or lower
        int sum = 0;
        for (const long height : {place.height - 1, place.height, place.height + 1}) {
            const auto found = counts.find(Place{place.shape, height});
            sum += found == counts.end() ? 0 : found->second;
        }
        return sum;
    };
    std::vector<std::string> texts;
    std::set<std::u32string> known;
    for (PageLayout& page : pages) {
        std::set<std::size_t> running;
        for (const bool top : {true, false}) {
            for (const std::size_t index : edge_lines(page, top)) {
                const Line& line = page.lines[index];
                const Place place = place_of(line, page, top);
                const bool number = is_page_number(place.shape);
                if (count(place) < enough && !is_own_number(line, page)) {
                    break;
                }
                running.insert(index);
                if (!number && known.insert(place.shape).second) {
                    texts.push_back(unicode::encode(text_of(line)));
                }
            }
        }
        std::vector<Line> body;
        for (std::size_t i = 0; i < page.lines.size(); ++i) {
            if (!running.contains(i)) {
                body.push_back(std::move(page.lines[i]));
            }
        }
        page.lines = std::move(body);
    }
    return texts;
}

}  // namespace svod::extractors::pdf
