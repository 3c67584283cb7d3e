#include "normalizer/rules/word_lists.hpp"

#include <algorithm>
#include <functional>
#include <unordered_map>

#include "normalizer/rules/rule_set.hpp"
#include "normalizer/text/characters.hpp"
#include "normalizer/text/folded.hpp"

namespace svod::normalizer::rules {
namespace {

constexpr std::string_view any_stem = "~";
constexpr std::string_view group_open = "(?:";

bool is_plain(std::string_view alternative) {
    return alternative.find_first_of("()[]{}?*+^$~_\\") == std::string_view::npos;
}

std::vector<std::string> alternatives_of(std::string_view pattern) {
    std::vector<std::string> found(1);
    for (std::size_t i = 0; i < pattern.size(); ++i) {
        if (pattern[i] == '|') {
            found.emplace_back();
        } else if (pattern.substr(i).starts_with("\\.")) {
            found.back() += pattern[++i];
        } else {
            found.back() += pattern[i];
        }
    }
    return found;
}

struct HashOfName {
    using is_transparent = void;  // names are looked up without making strings of them
    std::size_t operator()(std::string_view name) const { return std::hash<std::string_view>{}(name); }
};

using Lists = std::unordered_map<std::string, WordList, HashOfName, std::equal_to<>>;

Lists built_in_lists() {
    Lists lists;
    const auto pack =
        engine::parse_pack(std::string(word_lists_pack) + ".rules", data_file(std::string(word_lists_pack) + ".rules"));
    if (!pack) {
        return lists;
    }
    for (const engine::PackRow& row : pack->rows) {
        // A faulty row is left out; the tests of the packs find it.
        (void)lists[std::string(pack->cell(row, "list"))].add(row, pack->cell(row, "pattern"),
                                                              pack->cell(row, "becomes"));
    }
    return lists;
}

}  // namespace

Outcome<void> WordList::add(const engine::PackRow& row, std::string_view pattern, std::string_view becomes) {
    const bool ending = pattern.starts_with(any_stem);
    std::string_view words = pattern.substr(ending ? any_stem.size() : 0);
    if (ending && words.starts_with(group_open) && words.ends_with(')')) {
        words = words.substr(group_open.size(), words.size() - group_open.size() - 1);
    }
    for (std::string& alternative : alternatives_of(words)) {
        if (!is_plain(alternative)) {
            return tl::unexpected(Failure{FailureKind::bad_rules, row.file + ":" + std::to_string(row.line),
                                          "'" + std::string(pattern) + "': write words (a|b) or endings ~(?:a|b)"});
        }
        const std::uint64_t bytes = text::bits_of_bytes(alternative);
        entries_.push_back({std::move(alternative), ending, std::string(becomes), bytes});
    }
    return {};
}

const WordList::Entry* WordList::find(std::string_view folded, std::size_t stem) const {
    const auto found = std::find_if(entries_.begin(), entries_.end(), [&](const Entry& entry) {
        return entry.ending ? folded.ends_with(entry.text) && folded.size() >= entry.text.size() + stem
                            : folded == entry.text;
    });
    return found == entries_.end() ? nullptr : &*found;
}

bool WordList::has(std::string_view folded, std::size_t stem) const {
    return find(folded, stem) != nullptr;
}

bool WordList::has_ending(std::string_view ending) const {
    return std::any_of(entries_.begin(), entries_.end(), [&](const Entry& entry) { return entry.text == ending; });
}

std::size_t WordList::closing(std::string_view folded) const {
    std::size_t longest = 0;
    for (const Entry& entry : entries_) {
        if (folded.ends_with(entry.text) && text::is_word_edge(folded, folded.size() - entry.text.size())) {
            longest = std::max(longest, entry.text.size());
        }
    }
    return longest;
}

bool WordList::within(std::string_view folded) const {
    const std::uint64_t bytes = text::bits_of_bytes(folded);
    return std::any_of(entries_.begin(), entries_.end(), [&](const Entry& entry) {
        return (entry.bytes & ~bytes) == 0 && text::contains(folded, entry.text);
    });
}

std::size_t WordList::end_within(std::string_view folded) const {
    std::size_t first = std::string_view::npos;
    for (const Entry& entry : entries_) {
        const std::size_t begin = folded.find(entry.text);
        first = begin == std::string_view::npos ? first : std::min(first, begin + entry.text.size());
    }
    return first;
}

std::string WordList::changed(std::string_view word, std::size_t stem) const {
    const std::string folded = text::fold(word);
    const Entry* entry = folded.size() == word.size() ? find(folded, stem) : nullptr;
    if (entry == nullptr) {
        return std::string(word);
    }
    std::size_t same = 0;  // bytes of whole letters that ending and replacement begin with
    for (std::size_t at = 0; at < entry->text.size() && at < entry->becomes.size();) {
        const char32_t letter = text::next_character(entry->text, at);
        if (text::character_at(entry->becomes, same) != letter) {
            break;
        }
        same = at;
    }
    return std::string(word.substr(0, word.size() - entry->text.size() + same)) + entry->becomes.substr(same);
}

const WordList& word_list(std::string_view name) {
    static const Lists lists = built_in_lists();
    static const WordList none;
    const auto found = lists.find(name);
    return found == lists.end() ? none : found->second;
}

}  // namespace svod::normalizer::rules
