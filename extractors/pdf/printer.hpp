#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

#include "extractors/pdf/content.hpp"
#include "extractors/pdf/content_tokens.hpp"

/// The inside of `print`: a graphics state and the operators that change it (ISO 32000-1, annex A).
namespace svod::extractors::pdf {

/// An operator's name as a number, to switch on.
constexpr std::uint32_t op(std::string_view name) {
    std::uint32_t code = 0;
    for (const char c : name) {
        code = code << 8 | static_cast<unsigned char>(c);
    }
    return code;
}

struct Ink {
    ContentNames::Colours colours = ContentNames::Colours::gray;
    bool white = false;
    double opacity = 1;

    bool is_pattern() const { return colours == ContentNames::Colours::pattern; }
    bool is_visible() const { return !white && opacity > 0; }
};

struct State {
    Matrix page;  ///< from user space to points
    Box clip;
    double line_width = 1;
    Ink fill;
    Ink stroke;
    Matrix text;
    const PrintFont* font = nullptr;
    double size = 0;
    double character_space = 0;
    double word_space = 0;
    double scaling = 1;
    double leading = 0;
    double rise = 0;
    int render = 0;
};

/// Carries out operators; those that give a bool give false for what is unusual.
class Printer {
  public:
    Printer(const Matrix& matrix, const Box& paper, PageMarks& marks) : marks_(marks) {
        now_.page = matrix;
        now_.clip = paper;
    }

    bool run(std::string_view content, ContentNames& names);

  private:
    bool apply(std::string_view name);
    bool apply_state(std::uint32_t code);
    bool apply_colour(std::uint32_t code);
    bool apply_path(std::uint32_t code);
    bool apply_paint(std::uint32_t code);
    bool apply_text_state(std::uint32_t code);
    bool apply_text(std::uint32_t code);

    /// The last `count` operands if they are numbers.
    bool numbers(int count);
    /// The last operand if it is of that kind.
    const Token* last(Token::Kind kind) const;

    bool set_colour(Ink& ink, ContentNames::Colours colours);
    bool set_colour_space(Ink& ink);
    bool set_appearance();
    void save() { saved_.push_back(now_); }
    void restore();

    void move_to(double x, double y);
    void line_to(double x, double y, bool curved = false);
    void line_to_point(double x, double y, bool curved);  ///< in points of the page
    bool add_curve(std::uint32_t code);
    void close_path();
    void end_path();
    void clip_to(const Path& path);
    void paint(bool fill, bool stroke);

    void move_text(double x, double y);
    void shift_text(double x);
    bool show(std::string_view text);
    bool show_parts();
    bool draw_object();
    bool draw_form(ContentNames::Object form);

    PageMarks& marks_;
    ContentNames* names_ = nullptr;
    State now_;
    std::vector<State> saved_;
    std::size_t floor_ = 0;  ///< states that the form which is being drawn may not restore
    std::vector<Token> operands_;
    double n_[6] = {};  ///< what `numbers` found

    Path path_;
    bool has_point_ = false;  ///< a current point
    bool moved_ = false;      ///< ... at which no subpath has begun yet
    bool closed_ = false;     ///< ... which closes a subpath: what follows begins another one here
    double first_x_ = 0, first_y_ = 0, point_x_ = 0, point_y_ = 0;  ///< of the current subpath, in points of the page
    bool clips_ = false;

    double line_x_ = 0, line_y_ = 0;  ///< where the text line begins, in text space
    double text_x_ = 0, text_y_ = 0;  ///< where the next glyph begins, in user space
    int forms_ = 0;
    std::size_t steps_ = 0;
};

}  // namespace svod::extractors::pdf
