#include "extractors/pdf/poppler_names.hpp"

#include <Array.h>
#include <Dict.h>
#include <GfxFont.h>
#include <Stream.h>
#include <XRef.h>
#include <zlib.h>

#include <algorithm>
#include <array>
#include <cctype>
#include <cmath>
#include <cstddef>
#include <optional>

namespace svod::extractors::pdf {
namespace {

constexpr std::size_t kMostContent = std::size_t{32} << 20;
constexpr std::size_t kMostFonts = 256;

bool sounds_bold(const GfxFont& font) {
    if (font.getWeight() >= GfxFont::W600 || font.isBold()) {
        return true;
    }
    std::string name = font.getName().value_or("");
    std::transform(name.begin(), name.end(), name.begin(),
                   [](unsigned char letter) { return static_cast<char>(std::tolower(letter)); });
    for (const char* mark : {"bold", "black", "heavy", "demi"}) {
        if (name.find(mark) != std::string::npos) {
            return true;
        }
    }
    return false;
}

/// A Type 3 font's em is what its matrix says; only the height of its box tells the printed size.
double scale_of(const GfxFont& font) {
    if (font.getType() != fontType3) {
        return 1;
    }
    const double* box = font.getFontBBox();
    const double height = std::abs((box[3] - box[1]) * font.getFontMatrix()[3]);
    return height > 0 && (height < 0.3 || height > 3) ? height : 1;
}

class PopplerFont : public PrintFont {
  public:
    PopplerFont(std::shared_ptr<GfxFont> font, const FontLooks& looks) : font_(std::move(font)), looks_(looks) {}

    Character first_of(std::string_view text) const override {
        Character& known = single_bytes_[static_cast<unsigned char>(text.front())];
        if (known.bytes == 1) {
            return known;
        }
        CharCode code = 0;
        double down = 0;
        double origin_x = 0;
        double origin_y = 0;
        Character found;
        found.bytes = font_->getNextChar(text.data(), static_cast<int>(text.size()), &code, &found.codes, &found.length,
                                         &found.width, &down, &origin_x, &origin_y);
        if (!font_->isCIDFont() && found.bytes == 1) {
            known = found;
        }
        return found;
    }
    const FontLooks& looks() const override { return looks_; }

  private:
    std::shared_ptr<GfxFont> font_;
    FontLooks looks_;
    mutable std::array<Character, 256> single_bytes_;
};

bool inflate_all(Stream& packed, std::string& content) {
    z_stream state{};
    if (inflateInit(&state) != Z_OK) {
        return false;
    }
    const std::unique_ptr<z_stream, int (*)(z_stream*)> owner(&state, inflateEnd);
    std::array<unsigned char, 16384> input;
    std::array<char, 32768> output;
    packed.reset();
    int status = Z_OK;
    while (status == Z_OK) {
        const int got = packed.doGetChars(static_cast<int>(input.size()), input.data());
        if (got <= 0) {
            return false;
        }
        state.next_in = input.data();
        state.avail_in = static_cast<unsigned>(got);
        do {
            state.next_out = reinterpret_cast<Bytef*>(output.data());
            state.avail_out = static_cast<unsigned>(output.size());
            status = inflate(&state, Z_NO_FLUSH);
            content.append(output.data(), output.size() - state.avail_out);
            if (content.size() > kMostContent) {
                return false;
            }
        } while (status == Z_OK && state.avail_out == 0);
        status = status == Z_BUF_ERROR ? Z_OK : status;
    }
    return status == Z_STREAM_END;
}

std::optional<std::array<double, 6>> numbers_of(const ::Object& list, int count) {
    std::array<double, 6> numbers{};
    if (!list.isArray() || list.arrayGetLength() != count) {
        return std::nullopt;
    }
    for (int i = 0; i < count; ++i) {
        const ::Object number = list.arrayGet(i);
        if (!number.isNum()) {
            return std::nullopt;
        }
        numbers.at(static_cast<std::size_t>(i)) = number.getNum();
    }
    return numbers;
}

ContentNames::Colours colours_named(std::string_view name) {
    using Colours = ContentNames::Colours;
    constexpr std::array<std::pair<std::string_view, Colours>, 6> kNames{{{"DeviceGray", Colours::gray},
                                                                          {"DeviceRGB", Colours::rgb},
                                                                          {"DeviceCMYK", Colours::cmyk},
                                                                          {"CalGray", Colours::gray},
                                                                          {"CalRGB", Colours::rgb},
                                                                          {"Pattern", Colours::pattern}}};
    const auto* found =
        std::find_if(kNames.begin(), kNames.end(), [&](const auto& pair) { return pair.first == name; });
    return found == kNames.end() ? Colours::unusual : found->second;
}

/// A profile's colours are near enough to those of the device with as many components.
ContentNames::Colours colours_of_profile(const ::Object& profile) {
    using Colours = ContentNames::Colours;
    const ::Object components = profile.isStream() ? profile.streamGetDict()->lookup("N") : ::Object(objNull);
    if (!components.isInt()) {
        return Colours::unusual;
    }
    const int count = components.getInt();
    return count == 1 ? Colours::gray : count == 3 ? Colours::rgb : count == 4 ? Colours::cmyk : Colours::unusual;
}

std::optional<double> number_in(const Dict& dictionary, const char* key) {
    const ::Object value = dictionary.lookup(key);
    return value.isNum() ? std::optional(value.getNum()) : std::nullopt;
}

std::optional<double> opacity_in(const Dict& dictionary, const char* key) {
    const auto opacity = number_in(dictionary, key);
    return opacity ? std::optional(std::clamp(*opacity, 0.0, 1.0)) : std::nullopt;
}

}  // namespace

bool append_decoded(const ::Object& stream, const XRef& xref, std::string& content) {
    Stream* source = stream.getStream();
    if (source->getKind() == strFlate && !const_cast<XRef&>(xref).isEncrypted() && source->getNextStream() != nullptr &&
        source->getDict()->lookup("DecodeParms").isNull() && source->getDict()->lookup("DP").isNull()) {
        return inflate_all(*source->getNextStream(), content);
    }
    std::array<unsigned char, 16384> buffer;
    source->reset();
    for (int got = 0; (got = source->doGetChars(static_cast<int>(buffer.size()), buffer.data())) > 0;) {
        content.append(reinterpret_cast<const char*>(buffer.data()), static_cast<std::size_t>(got));
        if (content.size() > kMostContent) {
            return false;
        }
    }
    source->close();
    return true;
}

PopplerFonts::PopplerFonts() = default;
PopplerFonts::~PopplerFonts() = default;

const FontLooks& PopplerFonts::looks_of(const GfxFont& font) {
    const Ref* id = font.getID();
    const auto [place, added] = looks_.try_emplace({id->num, id->gen});
    if (added) {
        place->second =
            FontLooks{static_cast<std::uint16_t>((looks_.size() - 1) & 0xFFFF), sounds_bold(font), scale_of(font)};
    }
    return place->second;
}

const PrintFont* PopplerFonts::find(XRef* xref, Ref id) {
    const auto [place, added] = fonts_.try_emplace({id.num, id.gen});
    if (added) {
        const ::Object dictionary = xref->fetch(id);
        std::shared_ptr<GfxFont> font =
            dictionary.isDict() ? GfxFont::makeFont(xref, "F", id, dictionary.getDict()) : nullptr;
        if (font && font->isOk() && font->getWMode() == 0) {
            const FontLooks& looks = looks_of(*font);
            place->second = std::make_unique<PopplerFont>(std::move(font), looks);
        }
    }
    return place->second.get();
}

void PopplerFonts::tidy() {
    if (fonts_.size() > kMostFonts) {
        fonts_.clear();
    }
}

PopplerNames::PopplerNames(XRef* xref, const ::Object& resources, PopplerFonts& fonts, PopplerNames* outer)
    : xref_(xref), resources_(resources.copy()), fonts_(fonts), outer_(outer) {}

::Object PopplerNames::find(const char* category, std::string_view name, bool resolved) const {
    const std::string key(name);
    for (const PopplerNames* names = this; names != nullptr; names = names->outer_) {
        if (!names->resources_.isDict()) {
            continue;
        }
        const ::Object part = names->resources_.dictLookup(category);
        if (part.isDict()) {
            ::Object found = resolved ? part.dictLookup(key.c_str()) : part.dictLookupNF(key.c_str()).copy();
            if (!found.isNull()) {
                return found;
            }
        }
    }
    return ::Object(objNull);
}

const PrintFont* PopplerNames::font(std::string_view name) {
    const auto known = known_fonts_.find(name);
    if (known != known_fonts_.end()) {
        return known->second;
    }
    const ::Object reference = find("Font", name, false);
    const PrintFont* font = reference.isRef() ? fonts_.find(xref_, reference.getRef()) : nullptr;
    known_fonts_.emplace(name, font);
    return font;
}

ContentNames::Colours PopplerNames::colours(std::string_view name) {
    const Colours plain = colours_named(name);
    if (plain != Colours::unusual) {
        return plain;
    }
    const ::Object space = find("ColorSpace", name);
    if (space.isName()) {
        return colours_named(space.getName());
    }
    if (!space.isArray() || space.arrayGetLength() == 0) {
        return Colours::unusual;
    }
    const ::Object family = space.arrayGet(0);
    if (family.isName("ICCBased") && space.arrayGetLength() == 2) {
        return colours_of_profile(space.arrayGet(1));
    }
    return family.isName() ? colours_named(family.getName()) : Colours::unusual;
}

ContentNames::Appearance PopplerNames::appearance(std::string_view name) {
    const auto known = known_appearances_.find(name);
    if (known != known_appearances_.end()) {
        return known->second;
    }
    Appearance appearance;
    const ::Object state = find("ExtGState", name);
    if (state.isDict()) {
        const Dict& dictionary = *state.getDict();
        const ::Object mask = dictionary.lookup("SMask");
        appearance.usual = (mask.isNull() || mask.isName("None")) && dictionary.lookup("Font").isNull();
        appearance.line_width = number_in(dictionary, "LW");
        appearance.stroke_opacity = opacity_in(dictionary, "CA");
        appearance.fill_opacity = opacity_in(dictionary, "ca");
    }
    known_appearances_.emplace(name, appearance);
    return appearance;
}

ContentNames::Object PopplerNames::object(std::string_view name) {
    Object object;
    const ::Object stream = find("XObject", name);
    if (!stream.isStream() || !stream.streamGetDict()->lookup("OC").isNull()) {
        return object;
    }
    const Dict& dictionary = *stream.streamGetDict();
    const ::Object type = dictionary.lookup("Subtype");
    if (type.isName("Image")) {
        object.kind = Object::Kind::image;
        return object;
    }
    const auto box = numbers_of(dictionary.lookup("BBox"), 4);
    const ::Object matrix = dictionary.lookup("Matrix");
    const auto map = matrix.isNull() ? std::array<double, 6>{1, 0, 0, 1, 0, 0} : numbers_of(matrix, 6);
    if (!type.isName("Form") || !box || !map || !append_decoded(stream, *xref_, object.content)) {
        return object;
    }
    object.kind = Object::Kind::form;
    object.box = Box{(*box)[0], (*box)[1], (*box)[2], (*box)[3]};
    object.matrix = Matrix{(*map)[0], (*map)[1], (*map)[2], (*map)[3], (*map)[4], (*map)[5]};
    const ::Object group = dictionary.lookup("Group");
    object.group = group.isDict() && group.dictLookup("S").isName("Transparency");
    object.names = std::make_unique<PopplerNames>(xref_, dictionary.lookup("Resources"), fonts_, this);
    return object;
}

}  // namespace svod::extractors::pdf
