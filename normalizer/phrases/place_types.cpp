#include "normalizer/phrases/place_types.hpp"

#include <algorithm>

#include "normalizer/rules/word_lists.hpp"
#include "normalizer/text/folded.hpp"

namespace svod::normalizer::phrases::place_types {
namespace {

bool begins_with_word_of(std::string_view list, std::string_view folded) {
    const auto& entries = rules::word_list(list).entries();
    return std::any_of(entries.begin(), entries.end(),
                       [&](const rules::WordList::Entry& entry) { return folded.starts_with(entry.text); });
}

}  // namespace

int rank_of(std::string_view type) {
    constexpr int full = 2;
    const std::string folded = text::fold(type);
    if (rules::word_list("type_general").has(folded)) {
        return 0;
    }
    if (rules::word_list("type_short").has(folded)) {
        return full - 1;
    }
    return rules::word_list("type_fullest").has(folded) ? full + 1 : full;
}

bool is_town(std::string_view type) {
    return begins_with_word_of("town", text::fold(type)) && !stands_for_bare_form(type);
}

bool is_settlement(std::string_view type) {
    return rules::word_list("type_settlement").has(text::fold(type));
}

bool is_general(std::string_view type) {
    return rules::word_list("type_general").has(text::fold(type));
}

bool is_district(std::string_view type) {
    return rules::word_list("type_district").within(text::fold(type));
}

bool is_okrug(std::string_view type) {
    return rules::word_list("type_okrug").within(text::fold(type));
}

bool is_closed(std::string_view words) {
    return rules::word_list("closed_town").within(text::fold(words));
}

bool is_town_form(std::string_view form) {
    const std::string folded = text::fold(form);
    return begins_with_word_of("town", folded) || begins_with_word_of("closed_town", folded);
}

bool has_own_words(std::string_view form) {
    const std::string folded = text::fold(form);
    const bool on_both_sides = !folded.starts_with('*') && !folded.ends_with('*');
    return rules::word_list("form_kept").within(folded) || begins_with_word_of("form_kept_before_name", folded) ||
           (on_both_sides && !is_town_form(form) && begins_with_word_of("form_kept_around_name", folded));
}

bool stands_for_bare_form(std::string_view type) {
    return rules::word_list("type_of_bare_form").has(text::fold(type));
}

}  // namespace svod::normalizer::phrases::place_types
