#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include "extractors/document/outcome.hpp"
#include "extractors/docx/names.hpp"

namespace svod::extractors::docx {

/// What reading one part needs and reading the next can use again: libxml2's parser with its dictionary of names, and
/// room for events. Serves one reader at a time.
class XmlParser {
  public:
    XmlParser();
    XmlParser(XmlParser&&) noexcept;
    XmlParser& operator=(XmlParser&&) noexcept;
    ~XmlParser();

  private:
    friend class XmlReader;
    struct State;

    std::unique_ptr<State> state_;
};

/// Reads one part's XML forward, as a recursive descent over elements, on top of libxml2's push parser.
/// Nothing outside the bytes is read: no network, no document type (a DTD is an error, ECMA-376 part 2, 8.1.4), and so
/// no entities but the predefined ones. Elements nested deeper than 200 give `too_large`. After an error every call
/// returns at once; `failure()` tells.
class XmlReader {
  public:
    /// `parser` and `bytes` must outlive the reader; `where` names the part in failures.
    XmlReader(XmlParser& parser, std::string_view bytes, std::string where);
    XmlReader(const XmlReader&) = delete;
    XmlReader& operator=(const XmlReader&) = delete;
    ~XmlReader() = default;

    /// Moves to the root element and gives it; `other` where there is none.
    Tag root();

    /// The element that the reader stands at the start of.
    Tag tag() const { return current_.tag; }

    /// Its attribute, entities resolved; valid until the reader moves. Only before its children are read.
    std::optional<std::string_view> attribute(Attribute name) const;

    /// `w:val`, or "" where it is missing.
    std::string_view value() const { return attribute(Attribute::value).value_or(std::string_view()); }

    /// `w:val` as ST_OnOff: true where it is missing.
    bool is_on() const;

    /// An attribute as a whole number, clamped to ±1,000,000; none where it is missing or no number.
    std::optional<int> number(Attribute name = Attribute::value) const;

    /// Calls `visit(Tag)` at the start of each child of the current element, then stands at the element's end. What
    /// `visit` leaves unread of a child is skipped.
    template <class Visit>
    void children(Visit&& visit) {
        const int depth = this->depth();
        while (advance() && !is_end_of(depth)) {
            if (is_start()) {
                const int child = this->depth();
                visit(tag());
                while (!is_end_of(child) && advance()) {
                }
            }
        }
    }

    /// Appends the character data of the current `text` or `instruction` element; line ends become spaces.
    void append_text(std::string& out);

    /// Leaves the rest of the part unread; every call returns at once from here on, and that is no failure.
    void stop();

    /// What went wrong, if anything: `damaged_file` or `too_large`. Reads what is left of the part, so that faults
    /// behind the last element count too.
    std::optional<Failure> finish();

  private:
    friend class XmlParser;
    using State = XmlParser::State;
    enum class Kind : std::uint8_t { start, end, text };
    struct Event {
        Kind kind = Kind::end;
        Tag tag = Tag::other;
        int depth = 0;
        std::uint32_t first = 0;  // attribute (start) or character (text)
        std::uint32_t count = 0;
    };

    bool advance() {
        if (next_ == end_ && !refill()) {
            return false;
        }
        current_ = *next_++;
        return true;
    }
    bool is_start() const { return current_.kind == Kind::start; }
    bool is_end_of(int depth) const { return current_.kind == Kind::end && current_.depth == depth; }
    int depth() const { return current_.depth; }
    bool refill();

    Event current_;
    const Event* next_ = nullptr;  // what is left of the events read ahead
    const Event* end_ = nullptr;
    State* state_;
};

}  // namespace svod::extractors::docx
