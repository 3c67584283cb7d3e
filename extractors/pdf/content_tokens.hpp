#pragma once

#include <string>
#include <string_view>

/// Bytes of a content stream → tokens (ISO 32000-1, 7.2 and 7.3).
namespace svod::extractors::pdf {

struct Token {
    enum class Kind {
        number,
        name,         ///< text: without the slash, #xx not decoded
        string,       ///< text: decoded bytes
        word,         ///< text: an operator, `true`, `false` or `null`
        open_array,   ///< [
        close_array,  ///< ]
        open_dict,    ///< <<
        close_dict,   ///< >>
        end,
        bad,  ///< something that no well-formed stream has; nothing after it can be trusted
    };
    Kind kind = Kind::end;
    double number = 0;
    std::string_view text;  ///< lives as long as the content and its Tokens do
};

/// Reads tokens one after another.
class Tokens {
  public:
    /// `content` must outlive the tokens.
    explicit Tokens(std::string_view content);
    Tokens(const Tokens&) = delete;
    Tokens& operator=(const Tokens&) = delete;

    /// The next token; `end` again and again at the end.
    Token next();

  private:
    void skip_blanks();
    Token number();
    Token literal_string();
    Token hex_string();
    Token escaped_string(std::size_t begin);
    std::string_view regular();

    std::string_view content_;
    std::size_t at_ = 0;
    std::string decoded_;  // strings that aren't in `content_` as they are; never grows beyond its first capacity
};

}  // namespace svod::extractors::pdf
