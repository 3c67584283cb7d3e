#include "extractors/pdf/bullets.hpp"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <optional>
#include <vector>

#include "extractors/document/unicode.hpp"

namespace svod::extractors::pdf {
namespace {

constexpr std::size_t kMostDots = 300;
constexpr std::size_t kMostGlyphs = 100'000;

/// Whether the dot is as high above the glyph's baseline, and as large, as a bullet.
bool is_level_with(const Dot& dot, const Glyph& glyph) {
    const double above = glyph.y - dot.y;
    return glyph.turns == 0 && above > 0.1 * glyph.size && above < 0.6 * glyph.size &&
           dot.diameter > 0.15 * glyph.size && dot.diameter < 0.7 * glyph.size;
}

/// The bullet that the dot is; `glyphs` by ascending baseline.
std::optional<Glyph> bullet_of(const Dot& dot, const std::vector<const Glyph*>& glyphs) {
    constexpr double kLargest = 60;  // points; text of that size has no lists
    const auto above = [](const Glyph* glyph, double y) { return glyph->y < y; };
    const Glyph* first = nullptr;
    for (auto it = std::lower_bound(glyphs.begin(), glyphs.end(), dot.y, above);
         it != glyphs.end() && (*it)->y < dot.y + kLargest; ++it) {
        if (is_level_with(dot, **it) && std::abs((*it)->x - dot.x) < 3 * (*it)->size &&
            (first == nullptr || (*it)->x < first->x)) {
            first = *it;
        }
    }
    if (first == nullptr || first->x < dot.x + dot.diameter / 2) {
        return std::nullopt;
    }
    Glyph bullet = *first;
    bullet.x = dot.x - dot.diameter / 2;
    bullet.advance = dot.diameter;
    bullet.code = U'•';
    return bullet;
}

}  // namespace

void print_bullets(Page& page) {
    if (page.dots.empty() || page.dots.size() > kMostDots || page.glyphs.size() > kMostGlyphs) {
        return;
    }
    std::vector<const Glyph*> glyphs;
    for (const Glyph& glyph : page.glyphs) {
        if (!unicode::is_space(glyph.code)) {
            glyphs.push_back(&glyph);
        }
    }
    std::sort(glyphs.begin(), glyphs.end(), [](const Glyph* one, const Glyph* other) { return one->y < other->y; });
    std::vector<Glyph> bullets;
    for (const Dot& dot : page.dots) {
        if (const auto bullet = bullet_of(dot, glyphs)) {
            bullets.push_back(*bullet);
        }
    }
    page.glyphs.insert(page.glyphs.end(), bullets.begin(), bullets.end());
}

}  // namespace svod::extractors::pdf
