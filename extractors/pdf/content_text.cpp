#include "extractors/pdf/printer.hpp"

#include <algorithm>
#include <cmath>

/// Operators of text (ISO 32000-1, 9).
namespace svod::extractors::pdf {

bool Printer::apply_text_state(std::uint32_t code) {
    if (code == op("Tf")) {
        if (!numbers(1) || operands_.size() < 2 || operands_[operands_.size() - 2].kind != Token::Kind::name) {
            return false;
        }
        now_.font = names_->font(operands_[operands_.size() - 2].text);
        now_.size = n_[0];
        return now_.font != nullptr;
    }
    if (!numbers(1)) {
        return false;
    }
    switch (code) {
        case op("Tc"):
            now_.character_space = n_[0];
            return true;
        case op("Tw"):
            now_.word_space = n_[0];
            return true;
        case op("Tz"):
            now_.scaling = 0.01 * n_[0];
            return true;
        case op("TL"):
            now_.leading = n_[0];
            return true;
        case op("Ts"):
            now_.rise = n_[0];
            return true;
        default:
            now_.render = n_[0] >= 0 && n_[0] <= 7 ? static_cast<int>(n_[0]) : -1;
            return now_.render >= 0;
    }
}

void Printer::move_text(double x, double y) {
    line_x_ = x;
    line_y_ = y;
    text_x_ = now_.text.x(x, y);
    text_y_ = now_.text.y(x, y);
}

void Printer::shift_text(double x) {
    text_x_ += now_.text.a * x;
    text_y_ += now_.text.b * x;
}

bool Printer::apply_text(std::uint32_t code) {
    switch (code) {
        case op("BT"):
            now_.text = Matrix{};
            move_text(0, 0);
            return true;
        case op("ET"):
            return true;
        case op("Td"):
        case op("TD"):
            if (!numbers(2)) {
                return false;
            }
            now_.leading = code == op("TD") ? -n_[1] : now_.leading;
            move_text(line_x_ + n_[0], line_y_ + n_[1]);
            return true;
        case op("Tm"):
            if (!numbers(6)) {
                return false;
            }
            now_.text = Matrix{n_[0], n_[1], n_[2], n_[3], n_[4], n_[5]};
            move_text(0, 0);
            return true;
        case op("T*"):
            move_text(line_x_, line_y_ - now_.leading);
            return true;
        default: {  // ' and "
            const Token* text = last(Token::Kind::string);
            if (text == nullptr || code != op("'")) {
                return false;
            }
            move_text(line_x_, line_y_ - now_.leading);
            return show(text->text);
        }
    }
}

bool Printer::show(std::string_view text) {
    if (now_.font == nullptr) {
        return false;
    }
    const Matrix& page = now_.page;
    const Matrix whole = product(now_.text, page);
    const double printed = now_.size * std::hypot(whole.c, whole.d);
    const double direction = now_.size * now_.scaling;
    const Placing placing = Placing::of(whole.a * direction, whole.b * direction, printed);
    const bool visible = now_.render != 3 && !placing.slanted;
    const double per_width = std::max(std::abs(whole.a), std::abs(whole.b));
    const double rise_x = now_.text.c * now_.rise;
    const double rise_y = now_.text.d * now_.rise;
    Glyph glyph;
    glyph.size = printed;
    glyph.turns = placing.turns;
    glyph.bold = now_.render == 2;
    while (!text.empty()) {
        const PrintFont::Character character = now_.font->first_of(text);
        if (character.bytes <= 0) {
            return false;
        }
        const double width = character.width * now_.size * now_.scaling;
        if (visible) {
            glyph.x = page.x(text_x_ + rise_x, text_y_ + rise_y);
            glyph.y = page.y(text_x_ + rise_x, text_y_ + rise_y);
            glyph.advance = std::abs(width) * per_width;
            marks_.add_text(glyph, now_.font->looks(), character.codes, character.length, now_.clip);
        }
        const bool space = character.bytes == 1 && text.front() == ' ';
        shift_text(width + (now_.character_space + (space ? now_.word_space : 0)) * now_.scaling);
        text.remove_prefix(std::min(text.size(), static_cast<std::size_t>(character.bytes)));
    }
    return !marks_.is_full();
}

bool Printer::show_parts() {
    if (operands_.size() < 2 || operands_.back().kind != Token::Kind::close_array) {
        return false;
    }
    std::size_t begin = operands_.size() - 1;
    while (begin > 0 && operands_[begin].kind != Token::Kind::open_array) {
        --begin;
    }
    if (operands_[begin].kind != Token::Kind::open_array) {
        return false;
    }
    for (std::size_t i = begin + 1; i + 1 < operands_.size(); ++i) {
        const Token& part = operands_[i];
        if (part.kind == Token::Kind::number) {
            shift_text(-part.number * 0.001 * now_.size * now_.scaling);
        } else if (part.kind != Token::Kind::string || !show(part.text)) {
            return false;
        }
    }
    return true;
}

}  // namespace svod::extractors::pdf
