#include "extractors/pdf/content.hpp"

#include <utility>

#include "extractors/pdf/printer.hpp"

namespace svod::extractors::pdf {
namespace {

constexpr std::size_t kMostSaved = 10'000;
constexpr std::size_t kMostOperands = 100'000;
constexpr int kMostForms = 20;                 // inside one another
constexpr std::size_t kMostSteps = 5'000'000;  // operators, those of repeated forms counted each time

}  // namespace

bool Printer::run(std::string_view content, ContentNames& names) {
    ContentNames* const outer = std::exchange(names_, &names);
    const std::size_t outer_floor = std::exchange(floor_, saved_.size());
    Tokens tokens(content);
    operands_.clear();
    for (;;) {
        const Token token = tokens.next();
        if (token.kind == Token::Kind::end) {
            break;
        }
        if (token.kind == Token::Kind::bad || operands_.size() > kMostOperands) {
            return false;
        }
        if (token.kind != Token::Kind::word || token.text == "true" || token.text == "false" || token.text == "null") {
            operands_.push_back(token);
            continue;
        }
        if (++steps_ > kMostSteps || !apply(token.text)) {
            return false;
        }
        operands_.clear();
    }
    while (saved_.size() > floor_) {
        restore();
    }
    floor_ = outer_floor;
    names_ = outer;
    return true;
}

bool Printer::apply(std::string_view name) {
    if (name.size() > 3) {
        return false;
    }
    const std::uint32_t code = op(name);
    switch (code) {
        case op("Tj"): {
            const Token* text = last(Token::Kind::string);
            return text != nullptr && show(text->text);
        }
        case op("TJ"):
            return show_parts();
        case op("Td"):
        case op("TD"):
        case op("Tm"):
        case op("T*"):
        case op("BT"):
        case op("ET"):
        case op("'"):
        case op("\""):
            return apply_text(code);
        case op("Tf"):
        case op("Tc"):
        case op("Tw"):
        case op("Tz"):
        case op("TL"):
        case op("Ts"):
        case op("Tr"):
            return apply_text_state(code);
        case op("m"):
        case op("l"):
        case op("c"):
        case op("v"):
        case op("y"):
        case op("h"):
        case op("re"):
            return apply_path(code);
        case op("f"):
        case op("F"):
        case op("f*"):
        case op("S"):
        case op("s"):
        case op("B"):
        case op("B*"):
        case op("b"):
        case op("b*"):
        case op("n"):
        case op("W"):
        case op("W*"):
            return apply_paint(code);
        case op("g"):
        case op("G"):
        case op("rg"):
        case op("RG"):
        case op("k"):
        case op("K"):
        case op("cs"):
        case op("CS"):
        case op("sc"):
        case op("scn"):
        case op("SC"):
        case op("SCN"):
            return apply_colour(code);
        default:
            return apply_state(code);
    }
}

bool Printer::numbers(int count) {
    const auto wanted = static_cast<std::size_t>(count);
    if (operands_.size() < wanted) {
        return false;
    }
    const Token* operand = operands_.data() + (operands_.size() - wanted);
    for (std::size_t i = 0; i < wanted; ++i) {
        if (operand[i].kind != Token::Kind::number) {
            return false;
        }
        n_[i] = operand[i].number;
    }
    return true;
}

const Token* Printer::last(Token::Kind kind) const {
    return !operands_.empty() && operands_.back().kind == kind ? &operands_.back() : nullptr;
}

bool Printer::apply_state(std::uint32_t code) {
    switch (code) {
        case op("q"):
            save();
            return saved_.size() <= kMostSaved;
        case op("Q"):
            if (saved_.size() > floor_) {
                restore();
            }
            return true;
        case op("cm"):
            if (!numbers(6)) {
                return false;
            }
            now_.page = product(Matrix{n_[0], n_[1], n_[2], n_[3], n_[4], n_[5]}, now_.page);
            return true;
        case op("w"):
            now_.line_width = numbers(1) ? n_[0] : 0;
            return numbers(1);
        case op("gs"):
            return set_appearance();
        case op("Do"):
            return draw_object();
        case op("BDC"):
            return operands_.size() >= 2 && operands_.front().kind == Token::Kind::name &&
                   operands_.front().text != "OC" && operands_.front().text.find('#') == std::string_view::npos;
        case op("BMC"):
        case op("EMC"):
        case op("MP"):
        case op("DP"):
        case op("J"):
        case op("j"):
        case op("M"):
        case op("d"):
        case op("i"):
        case op("ri"):
            return true;
        default:
            return false;
    }
}

void Printer::restore() {
    now_ = saved_.back();
    saved_.pop_back();
}

bool Printer::set_appearance() {
    const Token* name = last(Token::Kind::name);
    if (name == nullptr) {
        return false;
    }
    const ContentNames::Appearance appearance = names_->appearance(name->text);
    now_.line_width = appearance.line_width.value_or(now_.line_width);
    now_.stroke.opacity = appearance.stroke_opacity.value_or(now_.stroke.opacity);
    now_.fill.opacity = appearance.fill_opacity.value_or(now_.fill.opacity);
    return appearance.usual;
}

bool Printer::apply_colour(std::uint32_t code) {
    using Colours = ContentNames::Colours;
    switch (code) {
        case op("g"):
            return set_colour(now_.fill, Colours::gray);
        case op("G"):
            return set_colour(now_.stroke, Colours::gray);
        case op("rg"):
            return set_colour(now_.fill, Colours::rgb);
        case op("RG"):
            return set_colour(now_.stroke, Colours::rgb);
        case op("k"):
            return set_colour(now_.fill, Colours::cmyk);
        case op("K"):
            return set_colour(now_.stroke, Colours::cmyk);
        case op("cs"):
            return set_colour_space(now_.fill);
        case op("CS"):
            return set_colour_space(now_.stroke);
        case op("sc"):
        case op("scn"):
            return set_colour(now_.fill, now_.fill.colours);
        default:
            return set_colour(now_.stroke, now_.stroke.colours);
    }
}

bool Printer::set_colour(Ink& ink, ContentNames::Colours colours) {
    using Colours = ContentNames::Colours;
    ink.colours = colours;
    switch (colours) {
        case Colours::gray:
            ink.white = numbers(1) && is_near_white(n_[0], n_[0], n_[0]);
            return numbers(1);
        case Colours::rgb:
            ink.white = numbers(3) && is_near_white(n_[0], n_[1], n_[2]);
            return numbers(3);
        case Colours::cmyk:
            ink.white = numbers(4) && is_near_white(1 - n_[0] - n_[3], 1 - n_[1] - n_[3], 1 - n_[2] - n_[3]);
            return numbers(4);
        case Colours::pattern:
            return true;
        default:
            return false;
    }
}

bool Printer::set_colour_space(Ink& ink) {
    const Token* name = last(Token::Kind::name);
    ink.colours = name == nullptr ? ContentNames::Colours::unusual : names_->colours(name->text);
    ink.white = false;
    return ink.colours != ContentNames::Colours::unusual;
}

bool Printer::draw_object() {
    const Token* name = last(Token::Kind::name);
    if (name == nullptr) {
        return false;
    }
    ContentNames::Object object = names_->object(name->text);
    switch (object.kind) {
        case ContentNames::Object::Kind::image:
            marks_.add_image();
            return true;
        case ContentNames::Object::Kind::form:
            return draw_form(std::move(object));
        default:
            return false;
    }
}

bool Printer::draw_form(ContentNames::Object form) {
    if (forms_ >= kMostForms || form.names == nullptr) {
        return false;
    }
    ++forms_;
    save();
    end_path();
    now_.page = product(form.matrix, now_.page);
    const Box& box = form.box;
    Path outline;
    outline.begins = {0};
    for (const auto& [x, y] : {std::pair{box.x0, box.y0}, {box.x1, box.y0}, {box.x1, box.y1}, {box.x0, box.y1}}) {
        outline.points.push_back({now_.page.x(x, y), now_.page.y(x, y), false});
    }
    clip_to(outline);
    if (form.group) {
        now_.fill.opacity = now_.stroke.opacity = 1;
    }
    const bool fine = run(form.content, *form.names);
    restore();
    --forms_;
    return fine;
}

bool print(std::string_view content, ContentNames& names, const Matrix& matrix, const Box& paper, PageMarks& marks) {
    return Printer(matrix, paper, marks).run(content, names);
}

}  // namespace svod::extractors::pdf
