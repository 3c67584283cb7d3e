#pragma once

#include <Object.h>

#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <utility>

#include "extractors/pdf/content.hpp"

class GfxFont;
class XRef;

/// Resources of a PDF file, as Poppler gives them.
namespace svod::extractors::pdf {

/// The fonts of one file, each read once, whatever the number of its pages.
class PopplerFonts {
  public:
    PopplerFonts();
    ~PopplerFonts();

    /// The font with that reference; nullptr where it can't be read or is written from top to bottom.
    const PrintFont* find(XRef* xref, Ref id);

    /// How a font looks that Poppler has read itself.
    const FontLooks& looks_of(const GfxFont& font);

    /// Forgets fonts if there are very many; to be called between pages.
    void tidy();

  private:
    using Key = std::pair<int, int>;
    std::map<Key, FontLooks> looks_;
    std::map<Key, std::unique_ptr<PrintFont>> fonts_;
};

/// The names of one resource dictionary and, where they aren't there, of the one around it.
class PopplerNames : public ContentNames {
  public:
    /// `outer` may be nullptr; all but `resources` must outlive this.
    PopplerNames(XRef* xref, const ::Object& resources, PopplerFonts& fonts, PopplerNames* outer);

    const PrintFont* font(std::string_view name) override;
    Colours colours(std::string_view name) override;
    Appearance appearance(std::string_view name) override;
    Object object(std::string_view name) override;

  private:
    /// What the name stands for in that part of the resources; null if it isn't there.
    ::Object find(const char* category, std::string_view name, bool resolved = true) const;

    XRef* xref_;
    ::Object resources_;
    PopplerFonts& fonts_;
    PopplerNames* outer_;
    std::map<std::string, const PrintFont*, std::less<>> known_fonts_;
    std::map<std::string, Appearance, std::less<>> known_appearances_;
};

/// Appends a stream's decoded bytes. False if they are damaged or `content` would exceed 32 MiB.
bool append_decoded(const ::Object& stream, const XRef& xref, std::string& content);

}  // namespace svod::extractors::pdf
