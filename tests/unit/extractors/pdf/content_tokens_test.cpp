#include "extractors/pdf/content_tokens.hpp"

#include <gtest/gtest.h>

#include <string>

namespace svod::extractors::pdf {
namespace {

/// Tokens in a short notation: numbers as they are, /names, (strings), words, brackets; `!` where trust ends.
std::string seen_in(std::string_view content) {
    Tokens tokens(content);
    std::string seen;
    for (;;) {
        const Token token = tokens.next();
        switch (token.kind) {
            case Token::Kind::end:
                return seen;
            case Token::Kind::bad:
                return seen + "!";
            case Token::Kind::number:
                seen += std::to_string(token.number).substr(0, std::to_string(token.number).find('.') + 3) + " ";
                break;
            case Token::Kind::name:
                seen += "/" + std::string(token.text) + " ";
                break;
            case Token::Kind::string:
                seen += "(" + std::string(token.text) + ") ";
                break;
            case Token::Kind::word:
                seen += std::string(token.text) + " ";
                break;
            case Token::Kind::open_array:
                seen += "[ ";
                break;
            case Token::Kind::close_array:
                seen += "] ";
                break;
            case Token::Kind::open_dict:
                seen += "<< ";
                break;
            case Token::Kind::close_dict:
                seen += ">> ";
                break;
        }
    }
}

struct Case {
    const char* name;
    const char* content;
    const char* expected;
};

class ContentTokens : public ::testing::TestWithParam<Case> {};

TEST_P(ContentTokens, AreWhatTheStandardSays) {
    EXPECT_EQ(seen_in(GetParam().content), GetParam().expected);
}

INSTANTIATE_TEST_SUITE_P(
    Notations, ContentTokens,
    ::testing::Values(Case{"numbers", "1 -2 +3 .5 -.25 4. 10.125", "1.00 -2.00 3.00 0.50 -0.25 4.00 10.12 "},
                      Case{"glued", "BT/F1 12 Tf[(a)-5(b)]TJ", "BT /F1 12.00 Tf [ (a) -5.00 (b) ] TJ "},
                      Case{"starred_and_quoted_operators", "T* ' \" f*", "T* ' \" f* "},
                      Case{"comments", "1 % (two\n3", "1.00 3.00 "},  //
                      Case{"nested_brackets", "(a(b)c)", "(a(b)c) "},
                      Case{"escapes", R"((\(\)\\\101\7\n\q))", "(()\\A\7\nq) "},
                      Case{"line_ends_in_strings", "(a\\\r\nb\r\nc\rd)", "(ab\nc\nd) "},
                      Case{"hexadecimal", "<41 4a5>", "(AJP) "},  //
                      Case{"empty_strings", "()<>", "() () "},
                      Case{"dictionaries", "/Span<</MCID 0>>BDC", "/Span << /MCID 0.00 >> BDC "},
                      Case{"open_string", "1 (abc", "1.00 !"},      //
                      Case{"open_hexadecimal", "<41", "!"},         //
                      Case{"no_hexadecimal", "<4x>", "!"},          //
                      Case{"lone_bracket", "1 ) 2", "1.00 !"},      //
                      Case{"number_with_letters", "12abc", "!"},    //
                      Case{"number_with_two_dots", "1.2.3", "!"},   //
                      Case{"sign_alone", "- 1", "!"},               //
                      Case{"open_escape", "(\\", "!"},              //
                      Case{"nothing", " \n% only a comment", ""}),  //
    [](const auto& test) { return test.param.name; });

}  // namespace
}  // namespace svod::extractors::pdf
