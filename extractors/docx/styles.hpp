#pragma once

#include <functional>
#include <map>
#include <string>
#include <string_view>

#include "extractors/docx/properties.hpp"

namespace svod::extractors::docx {

/// How a run looks once every style has been asked.
struct RunLooks {
    bool bold = false;
    bool capitals = false;
    bool hidden = false;
    double size = 0;  ///< points; 0 where nothing says
};

/// The styles part with inheritance resolved (ECMA-376 part 1, 17.7). Without a part every style is empty.
class Styles {
  public:
    /// Reads the part; stops quietly where the XML breaks off (the reader's `finish` tells).
    void read(XmlReader& reader);

    /// What a paragraph's own properties and its style chain say together. A style called "heading N" that has no
    /// outline level gets N - 1, "Title" 0; a number that a style gives at no level gets level 0.
    ParagraphProperties resolve(ParagraphProperties own) const;

    /// The looks of a run in a paragraph of the style `paragraph_style` ("" for the default). Bold, capitals and hidden
    /// are toggles: paragraph and character style cancel each other out (17.7.3).
    RunLooks resolve(const RunProperties& own, std::string_view paragraph_style) const;

    /// The list that a numbering style (`w:numStyleLink`) stands for; none if the style has none.
    std::optional<int> numbering_of(std::string_view style) const;

  private:
    struct Style {
        std::string name;
        std::string based_on;
        RunProperties run;
        ParagraphProperties paragraph;
    };

    void read_style(XmlReader& reader);
    void flatten();
    const Style* find(std::string_view id) const;
    const Style* paragraph_style(std::string_view id) const;

    std::map<std::string, Style, std::less<>> styles_;
    std::string default_paragraph_;
    RunProperties run_defaults_;
    ParagraphProperties paragraph_defaults_;
};

}  // namespace svod::extractors::docx
