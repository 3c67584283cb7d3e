#pragma once

#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include "extractors/pdf/marks.hpp"

/// Content streams as office programs and browsers write them → marks (ISO 32000-1, 8 and 9).
namespace svod::extractors::pdf {

/// A font that a content stream shows text with, written from left to right.
class PrintFont {
  public:
    /// What one character code prints.
    struct Character {
        int bytes = 0;                        ///< of the code; 0: the string can't be read
        double width = 0;                     ///< per font size
        const unsigned int* codes = nullptr;  ///< what it stands for; lives as long as the font, until the next call
        int length = 0;                       ///< of `codes`
    };

    virtual ~PrintFont() = default;
    virtual Character first_of(std::string_view text) const = 0;
    virtual const FontLooks& looks() const = 0;
};

/// What names in a content stream stand for. Everything that isn't the usual thing is told as such: then the content
/// has to be read in another way.
class ContentNames {
  public:
    enum class Colours { unusual, gray, rgb, cmyk, pattern };

    struct Appearance {
        bool usual = false;
        std::optional<double> line_width;
        std::optional<double> stroke_opacity;
        std::optional<double> fill_opacity;
    };

    struct Object {
        enum class Kind { unusual, image, form };
        Kind kind = Kind::unusual;
        std::string content;
        Matrix matrix;
        Box box;
        bool group = false;                   ///< a transparency group, which begins opaque
        std::unique_ptr<ContentNames> names;  ///< of a form
    };

    virtual ~ContentNames() = default;
    virtual const PrintFont* font(std::string_view name) = 0;  ///< nullptr: unusual
    virtual Colours colours(std::string_view name) = 0;
    virtual Appearance appearance(std::string_view name) = 0;
    virtual Object object(std::string_view name) = 0;
};

/// Prints a page's content; `matrix` leads from its space to the page's points, `paper` is the page. False if something
/// unusual is in it (optional content, inline images, soft masks, unknown operators, wrong operands, more than 10,000
/// nested states, endless repetition): the marks made until then are not to be used.
bool print(std::string_view content, ContentNames& names, const Matrix& matrix, const Box& paper, PageMarks& marks);

}  // namespace svod::extractors::pdf
