#pragma once

#include <array>
#include <map>
#include <optional>
#include <string>

#include "extractors/docx/properties.hpp"
#include "extractors/docx/styles.hpp"

namespace svod::extractors::docx {

/// A paragraph's automatic label.
struct Label {
    std::string shown;  ///< as the reader sees it: "1.1.", "а)", "•" as "-"
    std::string bare;   ///< without closing dot or bracket: "1.1", "а", "-"
    int level = 0;      ///< 0-based depth in its list
};

/// The numbering part (ECMA-376 part 1, 17.9), and the counters of the lists while a document is read in its order.
class Numbering {
  public:
    /// Reads the part; stops quietly where the XML breaks off (the reader's `finish` tells).
    void read(XmlReader& reader);

    /// Counts the next paragraph and gives its label; none where it has no list, its list is not there or its level
    /// shows nothing. `paragraph` is resolved against its styles; `styles` answers `w:numStyleLink`.
    std::optional<Label> next(const ParagraphProperties& paragraph, const Styles& styles);

  private:
    static constexpr int levels = 9;

    struct Level {
        int start = 0;
        std::string format = "decimal";
        std::string text;   // "%1.%2."
        std::string style;  // the paragraph style that this level belongs to
        std::optional<int> restart;
        bool legal = false;
        bool hidden = false;
    };
    using Levels = std::map<int, Level>;
    struct Abstract {
        Levels levels;
        std::string style_link;
    };
    struct Instance {
        std::optional<int> abstract_id;
        Levels overrides;
        std::map<int, int> start_overrides;
        std::map<int, bool> started;  // whether a start override was used up
    };
    struct Counters {
        std::array<std::optional<int>, levels> values;
    };

    Level read_level(XmlReader& reader);
    void read_abstract(XmlReader& reader);
    void read_instance(XmlReader& reader);
    void count(Instance& instance, const Abstract& abstract, Counters& counters, int level);
    static const Level* level_of(const Instance& instance, const Abstract& abstract, int level);
    static std::string shown(const Instance& instance, const Abstract& abstract, const Counters& counters,
                             const Level& level);

    std::map<int, Abstract> abstracts_;
    std::map<int, Instance> instances_;
    std::map<int, Counters> counters_;  // by abstract id: lists of one definition go on counting
};

}  // namespace svod::extractors::docx
