// Content streams as the bytes say, through the interpreter: fonts and forms stand behind a few fixed names, a form's
// content is what follows the first «%%» of the input.

#include <array>
#include <cmath>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>

#include "extractors/pdf/content.hpp"
#include "tests/fuzz/check.hpp"

namespace {

using namespace svod::extractors::pdf;

/// One byte a character, as codes of Latin-1; byte 0xFF can't be read.
class Font : public PrintFont {
  public:
    Character first_of(std::string_view text) const override {
        code_[0] = static_cast<unsigned char>(text.front());
        return {code_[0] == 0xFF ? 0 : 1, 0.5, code_.data(), 1};
    }
    const FontLooks& looks() const override { return looks_; }

  private:
    mutable std::array<unsigned int, 1> code_{};
    FontLooks looks_;
};

class Names : public ContentNames {
  public:
    Names(std::string form, int depth) : form_(std::move(form)), depth_(depth) {}

    const PrintFont* font(std::string_view name) override { return name == "F1" ? &font_ : nullptr; }
    Colours colours(std::string_view name) override {
        return name == "Cal" ? Colours::rgb : name == "Pattern" ? Colours::pattern : Colours::unusual;
    }
    Appearance appearance(std::string_view name) override {
        return {name == "Thick", 9.0, std::nullopt, name == "Thick" ? std::optional(0.5) : std::nullopt};
    }
    Object object(std::string_view name) override {
        Object object;
        if (name == "Picture") {
            object.kind = Object::Kind::image;
        } else if (name == "Form" && depth_ < 3) {
            object.kind = Object::Kind::form;
            object.content = form_;
            object.matrix = {2, 0, 0, 2, 10, 10};
            object.box = {0, 0, 300, 300};
            object.names = std::make_unique<Names>(form_, depth_ + 1);
        }
        return object;
    }

  private:
    Font font_;
    std::string form_;
    int depth_;
};

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string input(reinterpret_cast<const char*>(data), size);
    const std::size_t cut = input.find("%%");
    Names names(cut == std::string::npos ? "" : input.substr(cut + 2), 0);
    Page page;
    page.width = 595;
    page.height = 842;
    PageMarks marks;
    marks.begin(page);
    if (print(std::string_view(input).substr(0, cut), names, {1, 0, 0, -1, 0, 842}, {0, 0, 595, 842}, marks)) {
        for (const Glyph& glyph : page.glyphs) {
            svod::fuzz::require(std::isfinite(glyph.x) && std::isfinite(glyph.y), "glyphs stand somewhere");
        }
        for (const Ruling& ruling : page.rulings) {
            svod::fuzz::require(std::isfinite(ruling.at) && ruling.from <= ruling.to, "rulings have two ends");
        }
    }
    return 0;
}
