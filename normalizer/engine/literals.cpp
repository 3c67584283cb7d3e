#include "normalizer/engine/literals.hpp"

#include <algorithm>
#include <array>
#include <cstdint>
#include <optional>
#include <unordered_map>

#include "normalizer/engine/code_page.hpp"
#include "normalizer/engine/known_texts.hpp"
#include "normalizer/engine/literal_archive.hpp"
#include "normalizer/text/characters.hpp"

namespace svod::normalizer::engine {
namespace {

constexpr int most_depth = 60;

using KnownGroups = std::unordered_map<std::string, Known>;

std::string utf8(char32_t c) {
    std::string text;
    text::append_character(text, c);
    return text;
}

// What a class lists.
struct ClassMembers {
    Strings texts;
    CodeSet codes;
    bool are_listed = true;  // all of them, in `texts`
    bool have_codes = true;  // each one of its own

    void add(std::optional<char32_t> low, std::optional<char32_t> high) {
        constexpr std::size_t most_listed = 16;
        if (!low || !high || *high < *low || *high - *low >= most_exact) {
            are_listed = have_codes = false;
            return;
        }
        for (char32_t c = *low; c <= *high; ++c) {
            const char code = code_page::own_code(c);
            have_codes = have_codes && code != '\0';
            codes.add(code);
            are_listed = are_listed && texts.size() < most_listed;
            if (are_listed) {
                texts.push_back(utf8(c));
            }
        }
    }
};

bool is_syntax(char c) {
    static constexpr auto table = [] {
        std::array<bool, 256> marks{};
        for (const char mark : std::string_view("()[]{}.*+?|^$\\")) {
            marks[static_cast<unsigned char>(mark)] = true;
        }
        return marks;
    }();
    return table[static_cast<unsigned char>(c)];
}

// Of a character in UTF-8 behind its first byte.
bool is_continuation(char c) {
    return (static_cast<unsigned char>(c) & 0xC0U) == 0x80U;
}

// Reads a pattern by recursive descent. Unknown syntax sets `failed`.
class Reader {
  public:
    Reader(std::string_view pattern, KnownGroups& groups) : pattern_(pattern), groups_(groups) {}

    Literals read() {
        Known whole = alternation(0);
        if (failed_ || place_ != pattern_.size()) {
            return {};
        }
        const Lead lead = whole.lead;
        const auto elsewhere = whole.elsewhere ? std::optional(*whole.elsewhere) : std::nullopt;
        return {required_of(std::move(whole)), lead, elsewhere};
    }

  private:
    [[nodiscard]] bool at_end() const { return failed_ || place_ >= pattern_.size(); }
    [[nodiscard]] char peek() const { return at_end() ? '\0' : pattern_[place_]; }

    bool take(char what) {
        const bool there = place_ < pattern_.size() && pattern_[place_] == what;
        place_ += there ? 1 : 0;
        return there;
    }

    bool take(std::string_view what) {
        const bool there = pattern_.substr(std::min(place_, pattern_.size()), what.size()) == what;
        place_ += there ? what.size() : 0;
        return there;
    }

    Known fail() {
        failed_ = true;
        return nothing();
    }

    char32_t character() { return text::next_character(pattern_, place_); }

    Known alternation(int depth) {
        if (depth > most_depth) {
            return fail();
        }
        std::vector<Known> parts;
        do {
            Sequence sequence;
            while (!at_end() && peek() != '|' && peek() != ')') {
                Known part = atom(depth);
                while (const std::optional<Repetition> times = repetition()) {
                    part = repeated(part, *times);
                }
                sequence.add(std::move(part));
            }
            parts.push_back(std::move(sequence).finish());
        } while (!failed_ && take('|'));
        return failed_ ? nothing() : either(std::move(parts));
    }

    Known atom(int depth) {
        if (take('(')) {
            if (take('?') && !take(':')) {
                return fail();
            }
            return group(depth);
        }
        if (take('^')) {
            return beginning();
        }
        if (take('$')) {
            return spelled("");
        }
        if (take('[')) {
            return character_class();
        }
        if (take('.')) {
            return nothing();
        }
        return take('\\') ? escape() : spelled(plain_text());
    }

    // What stands between the parentheses, the first of which is taken.
    Known group(int depth) {
        constexpr std::size_t shortest_kept = 24;
        const std::size_t begin = place_;
        const std::size_t end = group_end();
        const bool kept = end - begin >= shortest_kept;
        std::string text(kept ? pattern_.substr(begin, end - begin) : "");
        if (const auto known = groups_.find(text); kept && known != groups_.end()) {
            place_ = end + 1;
            return known->second;
        }
        Known inner = alternation(depth + 1);
        if (!take(')')) {
            return fail();
        }
        if (kept && place_ == end + 1) {
            groups_.emplace(std::move(text), inner);
        }
        return inner;
    }

    // Where the parenthesis stands that closes the group; the place itself if none does.
    [[nodiscard]] std::size_t group_end() const {
        int open = 1;
        bool in_class = false;
        for (std::size_t i = place_; i < pattern_.size(); ++i) {
            const char c = pattern_[i];
            if (c == '\\') {
                ++i;
            } else if (in_class || c == '[') {
                in_class = c != ']';
            } else if (c == '(' || c == ')') {
                open += c == '(' ? 1 : -1;
                if (open == 0) {
                    return i;
                }
            }
        }
        return place_;
    }

    // Ordinary characters as far as they go; the last is left to a repetition that may stand behind it.
    std::string plain_text() {
        const std::size_t begin = place_;
        std::size_t last = place_;
        while (!at_end() && (place_ == begin || !is_syntax(pattern_[place_]))) {
            last = place_;
            do {
                ++place_;
            } while (place_ < pattern_.size() && is_continuation(pattern_[place_]));
        }
        const bool repeats = !at_end() && std::string_view("*+?{").find(peek()) != std::string_view::npos;
        place_ = repeats && last > begin ? last : place_;
        return std::string(pattern_.substr(begin, place_ - begin));
    }

    std::optional<Repetition> repetition() {
        if (take('*')) {
            return Repetition{0, -1};
        }
        if (take('+')) {
            return Repetition{1, -1};
        }
        if (take('?')) {
            return Repetition{0, 1};
        }
        return peek() == '{' ? counted() : std::nullopt;
    }

    // {2}, {2,}, {2,4}; anything else behind a brace is an ordinary character.
    std::optional<Repetition> counted() {
        const std::size_t begin = place_++;
        const std::optional<int> least = number();
        std::optional<int> most = least;
        if (least && take(',')) {
            most = peek() == '}' ? std::optional(-1) : number();
        }
        if (!least || !most || !take('}')) {
            place_ = begin;
            return std::nullopt;
        }
        return Repetition{*least, *most};
    }

    std::optional<int> number() {
        int value = 0;
        const std::size_t begin = place_;
        for (; text::is_digit(static_cast<unsigned char>(peek())) && value < 10000; ++place_) {
            value = value * 10 + (peek() - '0');
        }
        return place_ == begin ? std::nullopt : std::optional(value);
    }

    Known escape() {
        switch (const char c = peek()) {
            case 'd':
                ++place_;
                return digits();
            case 'b':
            case 'B':
            case 'A':
            case 'z':
                ++place_;
                return spelled("");
            default:
                if (static_cast<unsigned char>(c) < 0x80 && !at_end() &&
                    !text::is_letter(static_cast<unsigned char>(c)) && !text::is_digit(static_cast<unsigned char>(c))) {
                    ++place_;
                    return spelled(std::string(1, c));
                }
                return take("pL") ? single(code_page::common_letters()) : skip_named_class() ? nothing() : fail();
        }
    }

    // \pL, \p{Greek}, \w, \s: some character, which one isn't told.
    bool skip_named_class() {
        if (take('w') || take('W') || take('s') || take('S') || take('D')) {
            return true;
        }
        if (!take('p') && !take('P')) {
            return false;
        }
        if (take('{')) {
            place_ = std::min(pattern_.find('}', place_), pattern_.size() - 1);
        }
        ++place_;
        return place_ <= pattern_.size();
    }

    static Known digits() {
        static const Known known = [] {
            Strings all;
            for (char digit = '0'; digit <= '9'; ++digit) {
                all.emplace_back(1, digit);
            }
            return exactly(std::move(all));
        }();
        return known;
    }

    // A class of a few characters is spelled out; of any other only the codes are known.
    Known character_class() {
        const bool negated = take('^');
        ClassMembers members;
        for (bool first = true; first || peek() != ']'; first = false) {
            if (at_end() || pattern_.substr(place_, 2) == "[:") {
                return fail();
            }
            if (take("\\pL")) {
                members.codes.add(code_page::common_letters());
                members.are_listed = false;
                continue;
            }
            if (take("\\d")) {
                members.add(U'0', U'9');
                continue;
            }
            const std::optional<char32_t> low = class_character();
            const bool range = low && place_ + 1 < pattern_.size() && peek() == '-' && pattern_[place_ + 1] != ']';
            place_ += range ? 1 : 0;
            members.add(low, range ? class_character() : low);
        }
        ++place_;
        if (negated) {
            return single(members.have_codes ? members.codes.complement() : CodeSet::all());
        }
        if (members.are_listed) {
            drop_doubles(members.texts);
            return exactly(std::move(members.texts));
        }
        return single(members.have_codes ? members.codes : CodeSet::all());
    }

    // One character of a class; none for a class inside it (\pL) or one by number (\x{41}).
    std::optional<char32_t> class_character() {
        if (at_end()) {
            failed_ = true;
            return std::nullopt;
        }
        if (!take('\\')) {
            return character();
        }
        if (take("x{")) {
            place_ = std::min(pattern_.find('}', place_), pattern_.size() - 1) + 1;
            return std::nullopt;
        }
        const char c = peek();
        if (!at_end() && static_cast<unsigned char>(c) < 0x80 && !text::is_letter(static_cast<unsigned char>(c)) &&
            !text::is_digit(static_cast<unsigned char>(c))) {
            ++place_;
            return static_cast<unsigned char>(c);
        }
        failed_ = failed_ || !skip_named_class();
        return std::nullopt;
    }

    std::string_view pattern_;
    KnownGroups& groups_;
    std::size_t place_ = 0;
    bool failed_ = false;
};

// A text that contains another of the list is found wherever that one is.
void drop_longer(Strings& strings) {
    std::sort(strings.begin(), strings.end(), [](const std::string& a, const std::string& b) {
        return a.size() != b.size() ? a.size() < b.size() : a < b;
    });
    Strings kept;
    std::vector<std::uint64_t> bytes;
    for (std::string& string : strings) {
        const std::uint64_t own = text::bits_of_bytes(string);
        bool contains = false;
        for (std::size_t i = 0; i < kept.size() && !contains; ++i) {
            contains = (bytes[i] & ~own) == 0 && text::contains(string, kept[i]);
        }
        if (!contains) {
            kept.push_back(std::move(string));
            bytes.push_back(own);
        }
    }
    strings = std::move(kept);
}

}  // namespace

struct LiteralReader::Groups {
    KnownGroups known;
};

LiteralReader::LiteralReader() : LiteralReader(LiteralArchive()) {}
LiteralReader::LiteralReader(const LiteralArchive& archive)
    : archive_(std::make_unique<const LiteralArchive>(archive)), groups_(std::make_unique<Groups>()) {}
LiteralReader::~LiteralReader() = default;

Literals LiteralReader::read(std::string_view pattern) {
    if (auto known = archive_->find(pattern)) {
        return std::move(*known);
    }
    Literals literals = Reader(pattern, groups_->known).read();
    drop_longer(literals.required);
    return literals;
}

Literals literals_of(std::string_view pattern) {
    return LiteralReader().read(pattern);
}

}  // namespace svod::normalizer::engine
