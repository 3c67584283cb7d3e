#include "normalizer/phrases/places.hpp"

#include <algorithm>

#include "normalizer/engine/matcher.hpp"
#include "normalizer/phrases/places_settling.hpp"
#include "normalizer/rules/word_lists.hpp"
#include "normalizer/text/characters.hpp"
#include "normalizer/text/stems.hpp"

namespace svod::normalizer::phrases {
namespace {

constexpr std::size_t most_words = 5;

struct NameFound {
    text::Span span;
    std::vector<int> known;
};

bool begins_with_capital(const text::Folded& text, std::size_t folded_offset) {
    const std::size_t origin = text.to_original({folded_offset, folded_offset + 1}).begin;
    return text::is_upper(text::character_at(text.original(), origin));
}

bool all_capitals(const text::Folded& text, text::Span span) {
    const std::string_view original = text.original_of(span);
    for (std::size_t i = 0; i < original.size();) {
        const char32_t letter = text::next_character(original, i);
        if (text::is_letter(letter) && !text::is_upper(letter)) {
            return false;
        }
    }
    return true;
}

text::Span first_word(const text::Folded& text, text::Span span) {
    const std::size_t space = text.folded().find(' ', span.begin);
    return {span.begin, std::min(space, span.end)};
}

// The words of a folded text, hyphenated ones apart, as spans.
std::vector<text::Span> word_spans(std::string_view folded) {
    std::vector<text::Span> spans;
    for (const std::string_view word : text::words(folded)) {
        const auto begin = static_cast<std::size_t>(word.data() - folded.data());
        spans.push_back({begin, begin + word.size()});
    }
    return spans;
}

bool joins(std::string_view between) {
    return between == " " || between == "-" || between == " - " || between == "- " || between == " -";
}

// Looks for names among the words of one text.
class NameSearch {
  public:
    NameSearch(const text::Folded& text, const Gazetteer& gazetteer, NameLetters letters)
        : text_(text), gazetteer_(gazetteer), words_(word_spans(text.folded())), letters_(letters) {}

    // An adjective that stands right before a place.
    [[nodiscard]] std::optional<NameFound> before(std::size_t end) const {
        const auto behind = std::find_if(words_.begin(), words_.end(), [&](auto word) { return word.end > end; });
        const auto last = static_cast<std::size_t>(behind - words_.begin());
        if (last == 0 || !only(words_[last - 1].end, end, " \"")) {
            return std::nullopt;
        }
        std::size_t first = last - 1;
        while (first > 0 && last - first < most_words && joined(first - 1)) {
            --first;
        }
        for (; first < last; ++first) {
            if (auto name = known(first, last, true)) {
                return name;
            }
        }
        return unknown_before(last);
    }

    // A name that stands right behind a place.
    [[nodiscard]] std::optional<NameFound> behind(std::size_t begin) const {
        const auto at = std::find_if(words_.begin(), words_.end(), [&](auto word) { return word.begin >= begin; });
        auto first = static_cast<std::size_t>(at - words_.begin());
        if (first < words_.size() && rules::word_list("named_after").has(word(first))) {
            ++first;
        } else if (at == words_.end() || !only(begin, at->begin, " \"-:№")) {
            return std::nullopt;
        }
        if (first == words_.size()) {
            return std::nullopt;
        }
        std::size_t last = first + 1;
        while (last < words_.size() && last - first < most_words && joined(last - 1)) {
            ++last;
        }
        for (; last > first; --last) {
            if (auto name = known(first, last, false)) {
                return name;
            }
            if (last > first + 1 && is_town(first, last)) {
                return NameFound{{words_[first].begin, words_[last - 1].end}, {}};
            }
        }
        return unknown_behind(first);
    }

    // A name that looks like a part of the type: «Эвенкийский муниципальный район».
    [[nodiscard]] std::optional<NameFound> within(text::Span type) const {
        const auto at = std::find_if(words_.begin(), words_.end(), [&](auto word) { return word.begin == type.begin; });
        const auto first = static_cast<std::size_t>(at - words_.begin());
        return first + 1 < words_.size() ? known(first, first + 1, true) : std::nullopt;
    }

  private:
    [[nodiscard]] std::string_view word(std::size_t index) const {
        return std::string_view(text_.folded()).substr(words_[index].begin, words_[index].size());
    }

    // Nothing but the given characters stands in a stretch of the text.
    [[nodiscard]] bool only(std::size_t begin, std::size_t end, std::string_view characters) const {
        const std::string_view between = std::string_view(text_.folded()).substr(begin, end - begin);
        return between.find_first_not_of(characters) == std::string_view::npos;
    }

    [[nodiscard]] bool joined(std::size_t index) const {
        const std::size_t begin = words_[index].end;
        return joins(std::string_view(text_.folded()).substr(begin, words_[index + 1].begin - begin));
    }

    [[nodiscard]] bool hyphen(std::size_t index) const {
        const std::string_view folded = text_.folded();
        return words_[index].end + 1 == words_[index + 1].begin && folded[words_[index].end] == '-';
    }

    // «Советской Гавани»: not the beginning of a name is a municipality's, but all of it a town's.
    [[nodiscard]] bool is_town(std::size_t first, std::size_t last) const {
        std::vector<std::string_view> words;
        for (std::size_t i = first; i < last; ++i) {
            words.push_back(word(i));
        }
        return begins_with_capital(text_, words_[first].begin) && gazetteer_.town(words).has_value();
    }

    [[nodiscard]] std::optional<NameFound> known(std::size_t first, std::size_t last, bool adjectives) const {
        if (first > 0 && hyphen(first - 1)) {
            return std::nullopt;
        }
        std::vector<std::string_view> words;
        bool capital =
            letters_ == NameLetters::any && adjectives && rules::word_list("adjective_of_place").has(word(last - 1));
        for (std::size_t i = first; i < last; ++i) {
            words.push_back(word(i));
            capital = capital || begins_with_capital(text_, words_[i].begin) ||
                      text::is_digit(text::character_at(words.back(), 0));
        }
        NameFound found{{words_[first].begin, words_[last - 1].end}, {}};
        if (!capital) {
            return std::nullopt;
        }
        for (const int index : gazetteer_.named(words)) {
            const Municipality& municipality = gazetteer_.all()[static_cast<std::size_t>(index)];
            if (!adjectives || municipality.is_adjective()) {
                found.known.push_back(index);
            }
        }
        return found.known.empty() ? std::nullopt : std::optional(found);
    }

    // «Победителем района»: in front of a type in the genitive stands an adjective in the genitive.
    [[nodiscard]] bool agrees(std::size_t last) const {
        const bool genitive = last < words_.size() && rules::word_list("place_type_genitive").has(word(last));
        return !genitive || rules::word_list("adjective_genitive_masculine").has(word(last - 1));
    }

    [[nodiscard]] std::optional<NameFound> unknown_before(std::size_t last) const {
        std::size_t first = last - 1;
        while (first > 0 && hyphen(first - 1)) {
            --first;
        }
        const bool name = is_adjective_form(word(last - 1)) && begins_with_capital(text_, words_[first].begin) &&
                          !rules::word_list("adjective_of_no_place").has(word(last - 1)) && agrees(last);
        return name ? std::optional(NameFound{{words_[first].begin, words_[last - 1].end}, {}}) : std::nullopt;
    }

    [[nodiscard]] std::optional<NameFound> unknown_behind(std::size_t first) const {
        std::size_t last = first + 1;
        while (last < words_.size() && hyphen(last - 1)) {
            ++last;
        }
        // «Набережные Челны»: an adjective and a noun, both with capitals.
        if (last == first + 1 && last < words_.size() && joined(first) && is_adjective_form(word(first)) &&
            begins_with_capital(text_, words_[last].begin)) {
            ++last;
        }
        const text::Span span{words_[first].begin, words_[last - 1].end};
        const bool name = begins_with_capital(text_, span.begin) && text::length(word(first)) > 2 &&
                          !text::is_digit(text::character_at(text_.folded(), span.begin));
        return name ? std::optional(NameFound{span, {}}) : std::nullopt;
    }

    const text::Folded& text_;
    const Gazetteer& gazetteer_;
    std::vector<text::Span> words_;
    NameLetters letters_;
};

// «2022 г. Проведено»: a year, no town.
bool behind_digit(std::string_view folded, std::size_t begin) {
    const std::size_t last = folded.substr(0, begin).find_last_not_of(' ');
    return last != std::string_view::npos && folded[last] >= '0' && folded[last] <= '9';
}

// «А.Г. Сомов», «Г. Ф. Сомов»: an initial, no town.
bool is_initial(const text::Folded& text, text::Span span) {
    const std::string_view folded = text.folded();
    const std::string_view type = folded.substr(span.begin, span.size());
    const bool letter = text::length(type) == 1 || (text::length(type) == 2 && type.ends_with('.'));
    const std::string_view behind = text::trim(text.original_of({span.end, folded.size()}));
    const bool small_name = behind.size() > 3 && !text::is_upper(text::character_at(behind, 2));
    return letter && ((span.begin > 0 && folded[span.begin - 1] == '.') ||
                      (span.begin > 0 && begins_with_capital(text, span.begin) && small_name));
}

// «Г.О. Сомова»: two initials, no urban okrug; «Г.О. ЛУГА» in a line of capitals is one.
bool are_initials(const text::Folded& text, text::Span type, text::Span name) {
    const std::string_view written = text.original_of(type);
    const std::size_t dot = written.find('.');
    return dot != std::string_view::npos && dot + 1 < written.size() &&
           text::is_upper(text::character_at(written, 0)) && text::is_upper(text::character_at(written, dot + 1)) &&
           !all_capitals(text, name);
}

// «Район Ленинградской области»: the adjective belongs to the region.
bool begins_region(const engine::Matcher& regions, std::string_view folded, const NameFound& name) {
    constexpr std::size_t longest_region = 96;
    std::size_t size = std::min(longest_region, folded.size() - name.span.begin);
    while (name.span.begin + size < folded.size() &&
           (static_cast<unsigned char>(folded[name.span.begin + size]) & 0xC0U) == 0x80U) {
        --size;
    }
    const auto region = regions.first(folded.substr(name.span.begin, size));
    return region && region->span.begin == 0 && region->span.size() > name.span.size();
}

// «a / b» is a behind the name and b before it.
std::string type_of(std::string_view types, bool name_first) {
    const std::size_t slash = types.find(" / ");
    if (slash == std::string_view::npos) {
        return std::string(types);
    }
    return std::string(name_first ? types.substr(0, slash) : types.substr(slash + 3));
}

}  // namespace

struct PlaceReader::Implementation {
    engine::Matcher types;
    engine::Matcher regions;
    Gazetteer gazetteer;
};

PlaceReader::PlaceReader(std::unique_ptr<Implementation> implementation) : implementation_(std::move(implementation)) {}
PlaceReader::PlaceReader(PlaceReader&&) noexcept = default;
PlaceReader& PlaceReader::operator=(PlaceReader&&) noexcept = default;
PlaceReader::~PlaceReader() = default;

Outcome<PlaceReader> PlaceReader::create(const rules::RuleSet& rules) {
    auto types = rules.matcher("place_types");
    auto regions = rules.matcher("regions");
    if (!types || !regions) {
        return tl::unexpected(types ? regions.error() : types.error());
    }
    auto gazetteer = Gazetteer::create();
    if (!gazetteer) {
        return tl::unexpected(gazetteer.error());
    }
    return PlaceReader(std::make_unique<Implementation>(
        Implementation{std::move(*types), std::move(*regions), std::move(*gazetteer)}));
}

std::vector<PlaceMention> PlaceReader::municipalities(const text::Folded& text, NameLetters letters_of_names) const {
    const engine::Matcher& types = implementation_->types;
    const std::vector<engine::Match> matches = types.find(text);
    std::vector<PlaceMention> mentions;
    if (matches.empty()) {
        return mentions;
    }
    const NameSearch search(text, implementation_->gazetteer, letters_of_names);
    for (const engine::Match& match : matches) {
        const std::string_view letters = types.cell(match, "letters");
        if ((letters == "capital" && !all_capitals(text, first_word(text, match.span))) ||
            (letters == "small" && begins_with_capital(text, match.span.begin)) ||
            behind_digit(text.folded(), match.span.begin) || is_initial(text, match.span)) {
            continue;
        }
        const std::string_view side = types.cell(match, "side");
        std::optional<NameFound> name = side.starts_with("after") ? std::nullopt : search.before(match.span.begin);
        bool name_first = name.has_value();
        if (!name && side != "before") {
            name = search.behind(match.span.end);
            // «Муниципальное образование «Город Саратов»»: the town's own type word is no name.
            const bool type_word = name && name->known.empty() &&
                                   std::any_of(matches.begin(), matches.end(), [&](const engine::Match& other) {
                                       return other.span.begin == name->span.begin;
                                   });
            name = type_word || (name && begins_region(implementation_->regions, text.folded(), *name)) ? std::nullopt
                                                                                                        : name;
        }
        if (!name) {
            name = search.within(match.span);
            name_first = name.has_value();
        }
        const bool doubtful = side == "after_known" || (name && are_initials(text, match.span, name->span));
        if (!name || (name->known.empty() && doubtful)) {
            continue;
        }
        PlaceMention mention;
        mention.span = {std::min(name->span.begin, match.span.begin), std::max(name->span.end, match.span.end)};
        mention.name = name->span;
        mention.type = type_of(types.cell(match, "type"), name_first);
        mention.name_first = name_first;
        mention.known = std::move(name->known);
        mention.rule = "place_types/" + std::string(types.cell(match, "rule"));
        if (!mentions.empty() && mentions.back().span.overlaps(mention.span)) {
            // «муниципальное образование Каневской район»: the district is the name's own type.
            const bool better = name_first && !mentions.back().name_first && mentions.back().name == mention.name;
            if (!better) {
                continue;
            }
            mentions.pop_back();
        }
        mentions.push_back(std::move(mention));
    }
    return mentions;
}

std::vector<RegionMention> PlaceReader::regions(const text::Folded& text) const {
    const engine::Matcher& regions = implementation_->regions;
    std::vector<RegionMention> mentions;
    for (const engine::Match& match : regions.find(text)) {
        mentions.push_back({match.span, std::string(regions.cell(match, "region")),
                            "regions/" + std::string(regions.cell(match, "rule"))});
    }
    return mentions;
}

std::optional<Place> PlaceReader::settle(const std::vector<PlaceTold>& mentions,
                                         const std::vector<RegionWeight>& regions) const {
    return settle_places(implementation_->gazetteer, mentions, regions);
}

const Gazetteer& PlaceReader::gazetteer() const {
    return implementation_->gazetteer;
}

}  // namespace svod::normalizer::phrases
