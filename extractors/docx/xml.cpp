#include "extractors/docx/xml.hpp"

#include <libxml/parser.h>
#include <libxml/xmlerror.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <cstdint>
#include <utility>
#include <vector>

namespace svod::extractors::docx {
namespace {

// libxml2's own bound is 256; Word's deepest real files stay under 80.
constexpr int deepest = 200;
constexpr std::size_t chunk_size = 32 * 1024;
// libxml2 compares each attribute of a tag with every other; Word's own longest tags hold a drawing as base64.
constexpr int most_attributes = 500;
constexpr std::ptrdiff_t longest_tag = 1024 * 1024;

struct Value {
    Attribute name = Attribute::other;
    std::uint32_t first = 0;
    std::uint32_t size = 0;
};

std::string_view view(const xmlChar* text) {
    return text == nullptr ? std::string_view() : std::string_view(reinterpret_cast<const char*>(text));
}

// Names are interned by libxml2, so a pair of pointers identifies one; a small cache saves comparing strings.
template <class Number>
class NameCache {
  public:
    template <class Find>
    Number get(const xmlChar* space, const xmlChar* name, Find find) {
        const auto key = reinterpret_cast<std::uintptr_t>(name) + 3 * reinterpret_cast<std::uintptr_t>(space);
        Slot& slot = slots_[(key * 0x9E3779B97F4A7C15U) >> 57U];
        if (slot.name != name || slot.space != space) {
            slot = {space, name, find(view(space), view(name))};
        }
        return slot.number;
    }

  private:
    struct Slot {
        const xmlChar* space = nullptr;
        const xmlChar* name = nullptr;
        Number number{};
    };
    std::array<Slot, 128> slots_{};
};

struct ContextDeleter {
    void operator()(xmlParserCtxt* context) const noexcept {
        if (context->myDoc != nullptr) {
            xmlFreeDoc(context->myDoc);
        }
        xmlFreeParserCtxt(context);
    }
};

}  // namespace

struct XmlParser::State {
    using Event = XmlReader::Event;
    using Kind = XmlReader::Kind;

    std::string_view bytes;
    std::string where;
    std::size_t fed = 0;
    bool finished = false;
    bool unbroken = true;  // whether the context is fit for another part
    std::unique_ptr<xmlParserCtxt, ContextDeleter> context;

    // The events of the last chunk, with the characters that they point into.
    std::vector<Event> events;
    std::vector<Value> values;
    std::string characters;

    std::vector<Tag> open;
    NameCache<Tag> tags;
    NameCache<Attribute> attributes;
    std::optional<Failure> failure;

    void fail(FailureKind kind, std::string detail) {
        if (!failure) {
            failure = Failure{kind, where, std::move(detail)};
        }
        finished = true;
        unbroken = false;
        if (context) {
            xmlStopParser(context.get());
        }
    }

    std::uint32_t keep(const xmlChar* text, std::size_t size) {
        const auto first = static_cast<std::uint32_t>(characters.size());
        characters.append(reinterpret_cast<const char*>(text), size);
        return first;
    }

    bool fill();
    void begin(std::string_view part, std::string name);
    bool renew_context();

    static State& of(void* user) { return *static_cast<State*>(user); }
    static void on_start(void* user, const xmlChar* name, const xmlChar* prefix, const xmlChar* space, int,
                         const xmlChar**, int attribute_count, int, const xmlChar** attributes);
    static void on_end(void* user, const xmlChar*, const xmlChar*, const xmlChar*);
    static void on_text(void* user, const xmlChar* text, int size);
    static void on_document_type(void* user, const xmlChar*, const xmlChar*, const xmlChar*);
    static void on_error(void* user, xmlErrorPtr error);
};

void XmlParser::State::on_start(void* user, const xmlChar* name, const xmlChar*, const xmlChar* space, int,
                                const xmlChar**, int attribute_count, int, const xmlChar** attributes) {
    State& state = of(user);
    if (state.open.size() >= static_cast<std::size_t>(deepest)) {
        state.fail(FailureKind::too_large, "elements nested too deeply");
        return;
    }
    if (attribute_count > most_attributes) {
        state.fail(FailureKind::too_large, "too many attributes");
        return;
    }
    const Tag tag = state.tags.get(space, name, tag_of);
    state.open.push_back(tag);
    Event event{Kind::start, tag, static_cast<int>(state.open.size()), static_cast<std::uint32_t>(state.values.size()),
                0};
    for (int i = 0; i < attribute_count; ++i) {
        const xmlChar** attribute = attributes + std::ptrdiff_t{5} * i;  // name, prefix, space, begin, end of the value
        const Attribute known = state.attributes.get(attribute[2], attribute[0], attribute_of);
        if (known != Attribute::other) {
            const auto size = static_cast<std::size_t>(attribute[4] - attribute[3]);
            state.values.push_back({known, state.keep(attribute[3], size), static_cast<std::uint32_t>(size)});
            ++event.count;
        }
    }
    state.events.push_back(event);
}

void XmlParser::State::on_end(void* user, const xmlChar*, const xmlChar*, const xmlChar*) {
    State& state = of(user);
    if (state.open.empty()) {
        return;
    }
    const bool childless = !state.events.empty() && state.events.back().kind == Kind::start;
    if (childless && state.open.back() == Tag::other) {
        state.values.resize(state.events.back().first);
        state.events.pop_back();  // no reader wants an element that is unknown and empty
    } else {
        state.events.push_back({Kind::end, state.open.back(), static_cast<int>(state.open.size()), 0, 0});
    }
    state.open.pop_back();
}

void XmlParser::State::on_text(void* user, const xmlChar* text, int size) {
    State& state = of(user);
    if (size > 0 && !state.open.empty() && (state.open.back() == Tag::text || state.open.back() == Tag::instruction)) {
        const auto count = static_cast<std::size_t>(size);
        const std::uint32_t first = state.keep(text, count);
        state.events.push_back(
            {Kind::text, Tag::other, static_cast<int>(state.open.size()), first, static_cast<std::uint32_t>(count)});
    }
}

void XmlParser::State::on_document_type(void* user, const xmlChar*, const xmlChar*, const xmlChar*) {
    of(user).fail(FailureKind::damaged_file, "a document type declaration is not allowed");
}

void XmlParser::State::on_error(void* user, xmlErrorPtr error) {
    State& state = of(user);
    if (error == nullptr || error->level < XML_ERR_FATAL) {
        return;  // unknown prefixes and the like don't hinder reading
    }
    std::string detail = error->message == nullptr ? "bad XML" : error->message;
    detail.erase(detail.find_last_not_of("\r\n ") + 1);
    std::replace(detail.begin(), detail.end(), '\n', ' ');
    const bool no_memory = error->code == XML_ERR_NO_MEMORY;
    state.fail(no_memory ? FailureKind::too_large : FailureKind::damaged_file,
               "line " + std::to_string(error->line) + ": " + detail);
}

// Parses chunks until there are events; false at the end or after a failure.
bool XmlParser::State::fill() {
    events.clear();
    values.clear();
    characters.clear();
    while (events.empty() && !finished) {
        const std::size_t size = std::min(chunk_size, bytes.size() - fed);
        const bool last = fed + size == bytes.size();
        const int code = xmlParseChunk(context.get(), bytes.data() + fed, static_cast<int>(size), last ? 1 : 0);
        fed += size;
        if (failure) {
            return false;
        }
        if (context->wellFormed == 0 && context->disableSAX != 0) {
            fail(FailureKind::damaged_file, "bad XML, code " + std::to_string(code));
            return false;
        }
        if (!last && context->input->end - context->input->cur > longest_tag) {
            fail(FailureKind::too_large, "a tag or comment over 1 MiB");
            return false;
        }
        finished = last;
    }
    return !events.empty();
}

// Uses the context of the part before, if that was read to its end, else makes one; false without memory.
bool XmlParser::State::renew_context() {
    if (!context || !unbroken || xmlCtxtResetPush(context.get(), nullptr, 0, nullptr, nullptr) != 0) {
        xmlSAXHandler handler{};
        handler.initialized = XML_SAX2_MAGIC;
        handler.startElementNs = on_start;
        handler.endElementNs = on_end;
        handler.characters = on_text;
        handler.cdataBlock = on_text;
        handler.internalSubset = on_document_type;
        handler.serror = on_error;
        tags = {};
        attributes = {};
        context.reset(xmlCreatePushParserCtxt(&handler, this, nullptr, 0, nullptr));
    }
    if (!context) {
        return false;
    }
    context->charset = XML_CHAR_ENCODING_NONE;  // to be told from the part's first bytes
    // NOENT: without it `&amp;` in an attribute stays a reference. No entity can be declared, as a DTD is an error.
    xmlCtxtUseOptions(context.get(), XML_PARSE_NONET | XML_PARSE_NOENT | XML_PARSE_NOWARNING);
    return true;
}

void XmlParser::State::begin(std::string_view part, std::string name) {
    bytes = part;
    where = std::move(name);
    fed = 0;
    unbroken = unbroken && finished;
    finished = false;
    failure.reset();
    events.clear();
    values.clear();
    characters.clear();
    open.clear();
    if (!renew_context()) {
        fail(FailureKind::too_large, "no memory for a parser");
        return;
    }
    unbroken = true;
    if (bytes.empty()) {
        fail(FailureKind::damaged_file, "empty part");
    }
}

XmlParser::XmlParser() : state_(std::make_unique<State>()) {
    xmlInitParser();
}
XmlParser::XmlParser(XmlParser&&) noexcept = default;
XmlParser& XmlParser::operator=(XmlParser&&) noexcept = default;
XmlParser::~XmlParser() = default;

XmlReader::XmlReader(XmlParser& parser, std::string_view bytes, std::string where) : state_(parser.state_.get()) {
    state_->begin(bytes, std::move(where));
}

bool XmlReader::refill() {
    State& state = *state_;
    const bool filled = !state.failure && state.fill();
    next_ = filled ? state.events.data() : nullptr;
    end_ = filled ? next_ + state.events.size() : nullptr;
    return filled;
}

Tag XmlReader::root() {
    while (advance()) {
        if (is_start()) {
            return tag();
        }
    }
    return Tag::other;
}

std::optional<std::string_view> XmlReader::attribute(Attribute name) const {
    const Event& event = current_;
    if (event.kind == Kind::start) {
        for (std::uint32_t i = event.first; i < event.first + event.count; ++i) {
            const Value& value = state_->values[i];
            if (value.name == name) {
                return std::string_view(state_->characters).substr(value.first, value.size);
            }
        }
    }
    return std::nullopt;
}

bool XmlReader::is_on() const {
    const auto written = attribute(Attribute::value);
    return !written || !(*written == "0" || *written == "false" || *written == "off" || *written == "none");
}

std::optional<int> XmlReader::number(Attribute name) const {
    const auto written = attribute(name);
    if (!written || written->empty()) {
        return std::nullopt;
    }
    long long number = 0;
    const auto [end, error] = std::from_chars(written->data(), written->data() + written->size(), number);
    if (error == std::errc::result_out_of_range) {
        return written->front() == '-' ? -1'000'000 : 1'000'000;
    }
    if (error != std::errc() || end == written->data()) {
        return std::nullopt;
    }
    return static_cast<int>(std::clamp(number, -1'000'000LL, 1'000'000LL));
}

void XmlReader::append_text(std::string& out) {
    const int depth = this->depth();
    const std::size_t begin = out.size();
    while (advance() && !is_end_of(depth)) {
        if (current_.kind == Kind::text) {
            out.append(state_->characters, current_.first, current_.count);
        }
    }
    std::transform(out.begin() + static_cast<std::ptrdiff_t>(begin), out.end(),
                   out.begin() + static_cast<std::ptrdiff_t>(begin),
                   [](char c) { return c == '\n' || c == '\r' || c == '\t' ? ' ' : c; });
}

void XmlReader::stop() {
    state_->finished = true;
    state_->unbroken = false;
    next_ = end_;
}

std::optional<Failure> XmlReader::finish() {
    while (advance()) {
    }
    return state_->failure;
}

}  // namespace svod::extractors::docx
