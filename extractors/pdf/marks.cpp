#include "extractors/pdf/marks.hpp"

#include <algorithm>
#include <cmath>
#include <optional>

namespace svod::extractors::pdf {
namespace {

constexpr std::size_t kMostGlyphs = 3'000'000;
constexpr std::size_t kMostRulings = 20'000;  // a page with more is a drawing, not a table
constexpr std::size_t kMostDots = 300;        // so with discs
constexpr double kThickest = 3.0;             // a filled box that is thinner is a line

void step(Glyph& glyph, double distance) {
    switch (glyph.turns) {
        case 0:
            glyph.x += distance;
            break;
        case 1:
            glyph.y -= distance;
            break;
        case 2:
            glyph.x -= distance;
            break;
        default:
            glyph.y += distance;
            break;
    }
}

bool has_curves(const Path& path, std::size_t subpath) {
    for (std::size_t i = path.begins.at(subpath); i < path.end_of(subpath); ++i) {
        if (path.points.at(i).curved) {
            return true;
        }
    }
    return false;
}

/// The bounding box of a subpath's points; none has no box.
std::optional<Box> box_of(const Path& path, std::size_t subpath) {
    std::optional<Box> box;
    for (std::size_t i = path.begins.at(subpath); i < path.end_of(subpath); ++i) {
        const auto& [x, y, curved] = path.points.at(i);
        if (!box) {
            box = Box{x, y, x, y};
        }
        box = Box{std::min(box->x0, x), std::min(box->y0, y), std::max(box->x1, x), std::max(box->y1, y)};
    }
    return box;
}

bool is_frame(const Box& outer, const Box& inner) {
    const auto thin = [](double gap) { return gap > 0 && gap <= kThickest; };
    return thin(inner.x0 - outer.x0) && thin(outer.x1 - inner.x1) && thin(inner.y0 - outer.y0) &&
           thin(outer.y1 - inner.y1);
}

}  // namespace

Matrix product(const Matrix& first, const Matrix& second) {
    return Matrix{first.a * second.a + first.b * second.c,
                  first.a * second.b + first.b * second.d,
                  first.c * second.a + first.d * second.c,
                  first.c * second.b + first.d * second.d,
                  first.e * second.a + first.f * second.c + second.e,
                  first.e * second.b + first.f * second.d + second.f};
}

void Path::clear() {
    points.clear();
    begins.clear();
}

std::size_t Path::end_of(std::size_t subpath) const {
    return subpath + 1 < begins.size() ? begins[subpath + 1] : points.size();
}

Placing Placing::of(double m11, double m12, double size) {
    Placing placing;
    placing.size = size;
    if (std::abs(m12) < 0.1 * std::abs(m11)) {
        placing.turns = m11 > 0 ? 0 : 2;
    } else if (std::abs(m11) < 0.1 * std::abs(m12)) {
        placing.turns = m12 < 0 ? 1 : 3;
    } else {
        placing.slanted = true;
    }
    return placing;
}

void PageMarks::begin(Page& page) {
    page_ = &page;
}

void PageMarks::start_over() {
    taken_ -= page_->glyphs.size();
    page_->glyphs.clear();
    page_->rulings.clear();
    page_->dots.clear();
    page_->images = 0;
    page_->drawings = 0;
}

bool PageMarks::is_full() const {
    return taken_ > kMostGlyphs;
}

void PageMarks::add_text(Glyph glyph, const FontLooks& font, const unsigned int* codes, int length, const Box& clip) {
    if (is_full() || !std::isfinite(glyph.x) || !std::isfinite(glyph.y) || !std::isfinite(glyph.advance) ||
        !(glyph.size > 0.1 && glyph.size < 2000)) {
        return;
    }
    glyph.font = font.index;
    glyph.bold = glyph.bold || font.bold;
    glyph.size *= font.scale;
    // A word that a narrow cell cuts off is still read whole.
    if (!is_inside(glyph, clip) && (page_->glyphs.empty() || !continues_word(page_->glyphs.back(), glyph))) {
        return;
    }
    const int pieces = std::max(1, length);
    taken_ += static_cast<std::size_t>(pieces);
    glyph.advance /= pieces;
    for (int i = 0; i < pieces; ++i) {
        glyph.code = i < length ? static_cast<char32_t>(codes[i]) : U'\uFFFD';
        page_->glyphs.push_back(glyph);
        step(glyph, glyph.advance);
    }
}

void PageMarks::add_stroke(const Path& path, double half, const Box& clip) {
    for (std::size_t subpath = 0; subpath < path.begins.size(); ++subpath) {
        for (std::size_t i = path.begins[subpath] + 1; i < path.end_of(subpath); ++i) {
            if (path.points[i].curved) {
                ++page_->drawings;
            } else {
                add_segment(path.points[i - 1], path.points[i], half, clip);
            }
        }
    }
}

void PageMarks::add_fill(const Path& path, bool visible, const Box& clip) {
    std::optional<Box> outer;
    for (std::size_t subpath = 0; subpath < path.begins.size(); ++subpath) {
        const auto box = box_of(path, subpath);
        if (!box || has_curves(path, subpath)) {
            ++page_->drawings;
            if (box && visible) {
                add_dot(*box);
            }
            continue;
        }
        if (std::min(box->x1 - box->x0, box->y1 - box->y0) <= kThickest) {
            if (visible) {
                add_box(*box, clip);
            }
            continue;
        }
        ++page_->drawings;
        if (outer && is_frame(*outer, *box)) {
            add_frame(*outer, clip);
        }
        outer = box;
    }
}

bool PageMarks::is_inside(const Glyph& glyph, const Box& clip) const {
    Glyph middle = glyph;
    step(middle, glyph.advance / 2);
    const double slack = glyph.size / 2;
    return middle.x > std::max(clip.x0 - slack, 0.0) && middle.x < std::min(clip.x1 + slack, page_->width) &&
           middle.y > std::max(clip.y0 - slack, 0.0) && middle.y < std::min(clip.y1 + slack, page_->height + slack);
}

void PageMarks::add_segment(const Path::Point& from, const Path::Point& to, double half, const Box& clip) {
    const double width = std::abs(to.x - from.x);
    const double height = std::abs(to.y - from.y);
    constexpr double kSlant = 0.02;
    if (height <= std::max(0.3, width * kSlant)) {
        const double middle = (from.y + to.y) / 2;
        add_box(Box{std::min(from.x, to.x), middle - half, std::max(from.x, to.x), middle + half}, clip);
    } else if (width <= std::max(0.3, height * kSlant)) {
        const double middle = (from.x + to.x) / 2;
        add_box(Box{middle - half, std::min(from.y, to.y), middle + half, std::max(from.y, to.y)}, clip);
    } else {
        ++page_->drawings;
    }
}

void PageMarks::add_dot(const Box& box) {
    const double width = box.x1 - box.x0;
    const double height = box.y1 - box.y0;
    constexpr double kLeast = 1.5;
    constexpr double kMost = 10;
    if (std::min(width, height) >= kLeast && std::max(width, height) <= kMost && std::abs(width - height) < width / 4 &&
        page_->dots.size() <= kMostDots) {
        page_->dots.push_back({(box.x0 + box.x1) / 2, (box.y0 + box.y1) / 2, width});
    }
}

void PageMarks::add_frame(const Box& box, const Box& clip) {
    add_box(Box{box.x0, box.y0, box.x1, box.y0 + 1}, clip);
    add_box(Box{box.x0, box.y1 - 1, box.x1, box.y1}, clip);
    add_box(Box{box.x0, box.y0, box.x0 + 1, box.y1}, clip);
    add_box(Box{box.x1 - 1, box.y0, box.x1, box.y1}, clip);
}

void PageMarks::add_box(Box box, const Box& clip) {
    box = Box{std::max(box.x0, clip.x0 - 1), std::max(box.y0, clip.y0 - 1), std::min(box.x1, clip.x1 + 1),
              std::min(box.y1, clip.y1 + 1)};
    const double width = box.x1 - box.x0;
    const double height = box.y1 - box.y0;
    if (!(width >= 0 && height >= 0) || std::min(width, height) > kThickest || page_->rulings.size() >= kMostRulings) {
        return;
    }
    if (height <= kThickest && (width >= height || width <= kThickest)) {
        page_->rulings.push_back(Ruling{true, (box.y0 + box.y1) / 2, box.x0, box.x1});
    }
    if (width <= kThickest && (height > width || height <= kThickest)) {
        page_->rulings.push_back(Ruling{false, (box.x0 + box.x1) / 2, box.y0, box.y1});
    }
}

bool is_near_white(double red, double green, double blue) {
    constexpr double kWhite = 0.97;
    return red > kWhite && green > kWhite && blue > kWhite;
}

}  // namespace svod::extractors::pdf
