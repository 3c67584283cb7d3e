#include "extractors/pdf/content_tokens.hpp"

#include <array>
#include <cstdint>

namespace svod::extractors::pdf {
namespace {

enum Class : std::uint8_t { regular_character, blank, delimiter };

constexpr std::array<Class, 256> kClasses = [] {
    std::array<Class, 256> classes{};
    for (const char c : {'\0', '\t', '\n', '\f', '\r', ' '}) {
        classes[static_cast<unsigned char>(c)] = blank;
    }
    for (const char c : {'(', ')', '<', '>', '[', ']', '{', '}', '/', '%'}) {
        classes[static_cast<unsigned char>(c)] = delimiter;
    }
    return classes;
}();

Class class_of(char c) {
    return kClasses[static_cast<unsigned char>(c)];
}

int hex_digit(char c) {
    if (c >= '0' && c <= '9') {
        return c - '0';
    }
    if (c >= 'a' && c <= 'f') {
        return c - 'a' + 10;
    }
    return c >= 'A' && c <= 'F' ? c - 'A' + 10 : -1;
}

}  // namespace

Tokens::Tokens(std::string_view content) : content_(content) {
    decoded_.reserve(content.size());  // a string is never longer than its notation
}

void Tokens::skip_blanks() {
    while (at_ < content_.size()) {
        if (content_[at_] == '%') {
            while (at_ < content_.size() && content_[at_] != '\n' && content_[at_] != '\r') {
                ++at_;
            }
        } else if (class_of(content_[at_]) != blank) {
            return;
        } else {
            ++at_;
        }
    }
}

std::string_view Tokens::regular() {
    const std::size_t begin = at_;
    while (at_ < content_.size() && class_of(content_[at_]) == regular_character) {
        ++at_;
    }
    return content_.substr(begin, at_ - begin);
}

Token Tokens::next() {
    skip_blanks();
    if (at_ >= content_.size()) {
        return Token{};
    }
    const char c = content_[at_];
    if ((c >= '0' && c <= '9') || c == '-' || c == '.' || c == '+') {
        return number();
    }
    if (class_of(c) == regular_character) {
        return Token{Token::Kind::word, 0, regular()};
    }
    ++at_;
    const bool doubled = at_ < content_.size() && content_[at_] == c;
    switch (c) {
        case '/':
            return Token{Token::Kind::name, 0, regular()};
        case '(':
            return literal_string();
        case '[':
            return Token{Token::Kind::open_array, 0, {}};
        case ']':
            return Token{Token::Kind::close_array, 0, {}};
        case '<':
            at_ += doubled ? 1 : 0;
            return doubled ? Token{Token::Kind::open_dict, 0, {}} : hex_string();
        case '>':
            at_ += doubled ? 1 : 0;
            return Token{doubled ? Token::Kind::close_dict : Token::Kind::bad, 0, {}};
        default:
            return Token{Token::Kind::bad, 0, {}};
    }
}

Token Tokens::number() {
    const bool negative = content_[at_] == '-';
    at_ += negative || content_[at_] == '+' ? 1 : 0;
    double value = 0;
    double scale = 1;
    int digits = 0;
    bool fraction = false;
    for (; at_ < content_.size() && class_of(content_[at_]) == regular_character; ++at_) {
        const char c = content_[at_];
        if (c == '.' && !fraction) {
            fraction = true;
        } else if (c >= '0' && c <= '9' && ++digits <= 40) {
            value = value * 10 + (c - '0');
            scale *= fraction ? 10 : 1;
        } else {
            return Token{Token::Kind::bad, 0, {}};
        }
    }
    if (digits == 0) {
        return Token{Token::Kind::bad, 0, {}};
    }
    value /= scale;
    return Token{Token::Kind::number, negative ? -value : value, {}};
}

Token Tokens::literal_string() {
    const std::size_t begin = at_;
    int depth = 1;
    for (; at_ < content_.size(); ++at_) {
        const char c = content_[at_];
        if (c == '\\' || c == '\r') {
            return escaped_string(begin);
        }
        depth += c == '(' ? 1 : c == ')' ? -1 : 0;
        if (depth == 0) {
            ++at_;
            return Token{Token::Kind::string, 0, content_.substr(begin, at_ - 1 - begin)};
        }
    }
    return Token{Token::Kind::bad, 0, {}};
}

Token Tokens::escaped_string(std::size_t begin) {
    const std::size_t first = decoded_.size();
    int depth = 1;
    for (at_ = begin; at_ < content_.size(); ++at_) {
        char c = content_[at_];
        if (c == '\\') {
            if (++at_ >= content_.size()) {
                break;
            }
            c = content_[at_];
            if (c >= '0' && c <= '7') {
                int value = 0;
                std::size_t last = at_ + 3;
                for (; at_ < last && at_ < content_.size() && content_[at_] >= '0' && content_[at_] <= '7'; ++at_) {
                    value = value * 8 + (content_[at_] - '0');
                }
                --at_;
                decoded_ += static_cast<char>(value & 0xFF);
                continue;
            }
            if (c == '\r' || c == '\n') {  // the string goes on in the next line
                at_ += c == '\r' && at_ + 1 < content_.size() && content_[at_ + 1] == '\n' ? 1 : 0;
                continue;
            }
            constexpr std::string_view kLetters = "nrtbf";
            constexpr std::string_view kMeanings = "\n\r\t\b\f";
            const std::size_t letter = kLetters.find(c);
            decoded_ += letter == std::string_view::npos ? c : kMeanings[letter];
            continue;
        }
        if (c == '\r') {  // a line end is one line feed, however it is written
            at_ += at_ + 1 < content_.size() && content_[at_ + 1] == '\n' ? 1 : 0;
            c = '\n';
        }
        depth += c == '(' ? 1 : c == ')' ? -1 : 0;
        if (depth == 0) {
            ++at_;
            return Token{Token::Kind::string, 0, std::string_view(decoded_).substr(first)};
        }
        decoded_ += c;
    }
    return Token{Token::Kind::bad, 0, {}};
}

Token Tokens::hex_string() {
    const std::size_t first = decoded_.size();
    int high = -1;
    for (; at_ < content_.size(); ++at_) {
        const char c = content_[at_];
        if (c == '>') {
            ++at_;
            if (high >= 0) {
                decoded_ += static_cast<char>(high * 16);
            }
            return Token{Token::Kind::string, 0, std::string_view(decoded_).substr(first)};
        }
        const int digit = hex_digit(c);
        if (digit < 0) {
            if (class_of(c) == blank) {
                continue;
            }
            break;
        }
        if (high < 0) {
            high = digit;
        } else {
            decoded_ += static_cast<char>(high * 16 + digit);
            high = -1;
        }
    }
    return Token{Token::Kind::bad, 0, {}};
}

}  // namespace svod::extractors::pdf
