#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include "extractors/pdf/page.hpp"

/// What a content stream prints → the glyphs and rulings of a Page, whoever interprets the stream.
namespace svod::extractors::pdf {

/// A rectangle in points; x0 <= x1 and y0 <= y1.
struct Box {
    double x0 = 0;
    double y0 = 0;
    double x1 = 0;
    double y1 = 0;
};

/// An affine map as in ISO 32000-1, 8.3.4: x' = a·x + c·y + e, y' = b·x + d·y + f.
struct Matrix {
    double a = 1, b = 0, c = 0, d = 1, e = 0, f = 0;

    double x(double px, double py) const { return a * px + c * py + e; }
    double y(double px, double py) const { return b * px + d * py + f; }
};

/// The map that does `first`, then `second`.
Matrix product(const Matrix& first, const Matrix& second);

/// Subpaths in points of the page. Poppler's habit: a closed one ends in the point where it began.
struct Path {
    struct Point {
        double x = 0;
        double y = 0;
        bool curved = false;  ///< a control point
    };
    std::vector<Point> points;
    std::vector<std::size_t> begins;  ///< where each subpath begins in `points`

    void clear();
    /// Index behind the last point of a subpath.
    std::size_t end_of(std::size_t subpath) const;
};

/// How the glyphs of one show operator lie: size and direction.
struct Placing {
    double size = 0;
    std::uint8_t turns = 0;  ///< as in Glyph
    bool slanted = false;

    /// From the product of text and page matrix (without size) and the size as printed.
    static Placing of(double m11, double m12, double size);
};

/// What is asked of a font once.
struct FontLooks {
    std::uint16_t index = 0;
    bool bold = false;
    double scale = 1;  ///< printed size per font size; other than 1 in some Type 3 fonts
};

/// Collects glyphs and rulings, page by page of one file.
class PageMarks {
  public:
    /// Everything goes into `page`, whose sizes must be known, until the next call.
    void begin(Page& page);

    /// Takes back what the page got since `begin`.
    void start_over();

    /// Whether the file has more than 3,000,000 glyphs.
    bool is_full() const;

    /// A printed character that stands for `length` code points (none: unknown). `glyph` has place, advance and the
    /// size and direction of its placing; bold if the render mode makes it so. Left out outside of `clip`, unless it
    /// goes on with a word that began inside.
    void add_text(Glyph glyph, const FontLooks& font, const unsigned int* codes, int length, const Box& clip);

    /// A visible stroke, `half` its width to each side.
    void add_stroke(const Path& path, double half, const Box& clip);

    /// A filled path; `visible`: it has a colour that shows on white paper.
    void add_fill(const Path& path, bool visible, const Box& clip);

    void add_image() { ++page_->images; }

  private:
    bool is_inside(const Glyph& glyph, const Box& clip) const;
    void add_segment(const Path::Point& from, const Path::Point& to, double half, const Box& clip);
    void add_dot(const Box& box);
    void add_frame(const Box& box, const Box& clip);
    void add_box(Box box, const Box& clip);

    Page* page_ = nullptr;
    std::size_t taken_ = 0;
};

/// Whether a colour can't be told from paper; 0 is black, 1 white.
bool is_near_white(double red, double green, double blue);

}  // namespace svod::extractors::pdf
