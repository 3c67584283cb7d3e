#include "normalizer/phrases/municipalities.hpp"

#include <algorithm>
#include <bit>

#include "normalizer/phrases/place_types.hpp"
#include "normalizer/rules/rule_set.hpp"
#include "normalizer/rules/word_lists.hpp"
#include "normalizer/text/characters.hpp"
#include "normalizer/text/folded.hpp"
#include "normalizer/text/stems.hpp"

namespace svod::normalizer::phrases {
namespace {

constexpr std::string_view data_name = "municipalities.csv";
constexpr std::string_view header = "region,kind,form,names";
constexpr std::string_view towns_name = "towns.csv";
constexpr std::string_view towns_header = "region,towns";

// The first two letters, by which candidates are looked up.
std::string beginning(std::string_view word) {
    std::size_t end = 0;
    for (int letters = 0; letters < 2 && end < word.size(); ++letters) {
        text::next_character(word, end);
    }
    return std::string(word.substr(0, end));
}

std::vector<std::string_view> split(std::string_view text, char separator) {
    std::vector<std::string_view> parts;
    while (true) {
        const std::size_t end = text.find(separator);
        parts.push_back(text.substr(0, end));
        if (end == std::string_view::npos) {
            return parts;
        }
        text.remove_prefix(end + 1);
    }
}

// A written word's likely stems, to be compared with those of many names.
class WrittenWord {
  public:
    explicit WrittenWord(std::string_view written) : adjective_(adjective_stem(written)) {
        nouns_.emplace_back(written);
        for (const rules::WordList::Entry& entry : rules::word_list("noun_any").entries()) {
            if (written.ends_with(entry.text)) {
                nouns_.emplace_back(written.substr(0, written.size() - entry.text.size()));
            }
        }
    }

    // The distance from a name's stem: that of the likeliest stem; more than `most` gives `most` + 1.
    [[nodiscard]] int distance_from(const NameWord& name, int most) const {
        if (name.is_adjective()) {
            return adjective_.distance_from(name, most);
        }
        int best = most + 1;
        for (const Stem& stem : nouns_) {
            best = std::min(best, best > 0 ? stem.distance_from(name, most) : best);
        }
        return best;
    }

    [[nodiscard]] std::string_view adjective() const { return adjective_.text; }

  private:
    struct Stem {
        explicit Stem(std::string_view stem) : text(stem), letters(letter_set(stem)) {}
        [[nodiscard]] int distance_from(const NameWord& name, int most) const {
            // Changing one letter makes at most two of the letters in use others.
            const bool far = std::popcount(letters ^ name.stem_letters()) > 2 * most;
            return far ? most + 1 : edit_distance(text, name.stem(), most);
        }
        std::string_view text;
        std::uint64_t letters = 0;
    };
    Stem adjective_;
    std::vector<Stem> nouns_;
};

std::vector<NameWord> name_words(std::string_view folded) {
    std::vector<NameWord> words;
    for (const std::string_view word : text::words(folded)) {
        words.emplace_back(word);
    }
    return words;
}

bool are_forms(const std::vector<NameWord>& name, const std::vector<std::string_view>& written) {
    const auto is_form = [](const NameWord& word, std::string_view form) { return word.has_form(form); };
    return name.size() == written.size() && std::equal(name.begin(), name.end(), written.begin(), is_form);
}

}  // namespace

std::string Municipality::official() const {
    const std::size_t place = form.find('*');
    return place == std::string::npos ? name : form.substr(0, place) + name + form.substr(place + 1);
}

void Gazetteer::add(std::string_view region, std::string_view kind, std::string_view form, std::string_view name) {
    Municipality municipality{std::string(name), std::string(form), std::string(kind), std::string(region), {}, {}};
    const std::string folded = text::fold(name);
    municipality.words = name_words(folded);
    for (const NameWord& word : municipality.words) {
        municipality.key += (municipality.key.empty() ? "" : " ") + word.stem();
    }
    by_beginning_[beginning(text::words(folded).empty() ? folded : text::words(folded).front())].push_back(
        static_cast<int>(all_.size()));
    all_.push_back(std::move(municipality));
}

Outcome<Gazetteer> Gazetteer::create() {
    Gazetteer gazetteer;
    int number = 0;
    for (const std::string_view line : split(rules::data_file(data_name), '\n')) {
        ++number;
        if (line.empty() || line.starts_with('#') || line == header) {
            continue;
        }
        const std::vector<std::string_view> cells = split(line, ',');
        if (cells.size() != 4 || cells[2].find('*') == std::string_view::npos) {
            return tl::unexpected(Failure{FailureKind::bad_rules, std::string(data_name) + ":" + std::to_string(number),
                                          "a line is: region,kind,form with *,names separated by semicolons"});
        }
        for (const std::string_view name : split(cells[3], ';')) {
            gazetteer.add(cells[0], cells[1], cells[2], name);
        }
    }
    if (auto towns = gazetteer.read_towns(); !towns) {
        return tl::unexpected(towns.error());
    }
    return gazetteer;
}

bool Gazetteer::add_town(std::string_view region, std::string_view town, std::string_view municipality) {
    const auto bucket = by_beginning_.find(beginning(text::fold(municipality)));
    int found = -1;
    for (const int index : bucket == by_beginning_.end() ? std::vector<int>() : bucket->second) {
        const Municipality& one = all_[static_cast<std::size_t>(index)];
        if (one.region == region && one.name == municipality && (found < 0 || one.kind == "urban_okrug")) {
            found = index;
        }
    }
    if (found < 0) {
        return false;
    }
    towns_.push_back({std::string(town), name_words(text::fold(town)), found});
    return true;
}

Outcome<void> Gazetteer::read_towns() {
    int number = 0;
    for (const std::string_view line : split(rules::data_file(towns_name), '\n')) {
        ++number;
        if (line.empty() || line.starts_with('#') || line == towns_header) {
            continue;
        }
        const std::size_t comma = std::min(line.find(','), line.size() - 1);
        for (const std::string_view pair : split(line.substr(comma + 1), ';')) {
            const std::vector<std::string_view> names = split(pair, '=');
            if (names.size() != 2 || !add_town(line.substr(0, comma), names[0], names[1])) {
                return tl::unexpected(Failure{
                    FailureKind::bad_rules, std::string(towns_name) + ":" + std::to_string(number),
                    "a line is: region,town=municipality's name in municipalities.csv separated by semicolons"});
            }
        }
    }
    return {};
}

std::vector<int> Gazetteer::municipalities_of_town(const std::vector<std::string_view>& words) const {
    std::vector<int> found;
    for (const Town& one : towns_) {
        if (are_forms(one.words, words)) {
            found.push_back(one.municipality);
        }
    }
    return found;
}

std::optional<std::string> Gazetteer::town(const std::vector<std::string_view>& words) const {
    const auto found =
        std::find_if(towns_.begin(), towns_.end(), [&](const Town& one) { return are_forms(one.words, words); });
    return found == towns_.end() ? std::nullopt : std::optional(found->name);
}

bool Gazetteer::has_town(const std::vector<int>& municipalities) const {
    return std::any_of(municipalities.begin(), municipalities.end(), [&](int index) {
        const Municipality& one = all_[static_cast<std::size_t>(index)];
        return place_types::is_town_form(one.form) || (one.form == "*" && !one.is_adjective());
    });
}

std::vector<int> Gazetteer::named(const std::vector<std::string_view>& words) const {
    std::vector<int> found;
    const auto bucket = words.empty() ? by_beginning_.end() : by_beginning_.find(beginning(words.front()));
    if (bucket == by_beginning_.end()) {
        return found;
    }
    for (const int index : bucket->second) {
        if (are_forms(all_[static_cast<std::size_t>(index)].words, words)) {
            found.push_back(index);
        }
    }
    return found;
}

std::vector<Gazetteer::Near> Gazetteer::near(const std::vector<std::string_view>& words, int least) const {
    std::size_t length = 0;
    std::vector<WrittenWord> written;
    for (const std::string_view word : words) {
        written.emplace_back(word);
        length += text::length(written.back().adjective());
    }
    int most = length >= 7 ? 2 : length >= 4 ? 1 : 0;
    std::vector<Near> found;
    const bool adjective = !words.empty() && is_adjective_form(words.back());
    for (std::size_t i = 0; i < all_.size() && most > 0; ++i) {
        if (all_[i].words.size() != words.size() || adjective != all_[i].is_adjective()) {
            continue;
        }
        int distance = 0;
        for (std::size_t w = 0; w < words.size() && distance <= most; ++w) {
            distance += written[w].distance_from(all_[i].words[w], most);
        }
        if (distance > most) {
            continue;
        }
        if (std::max(distance, least) < most) {
            found.clear();
            most = std::max({distance, least, 1});
        }
        found.push_back({static_cast<int>(i), distance});
    }
    return found;
}

std::vector<int> Gazetteer::made_from(std::string_view noun) const {
    std::vector<int> found;
    const auto bucket = by_beginning_.find(beginning(noun));
    if (bucket == by_beginning_.end() || text::length(noun) < 4) {
        return found;
    }
    for (const int index : bucket->second) {
        const Municipality& municipality = all_[static_cast<std::size_t>(index)];
        std::string_view root = municipality.key;
        const bool of_noun = root.ends_with("цк");  // «новокузнецк-»
        if (municipality.words.size() != 1 || !municipality.is_adjective() || (!root.ends_with("ск") && !of_noun)) {
            continue;
        }
        root.remove_suffix(4);
        // The noun's stem before «-ский»: «владивосток-», «новоураль(ск)-».
        const bool whole = !of_noun && noun.starts_with(root) && text::length(noun.substr(root.size())) <= 2;
        const bool shared =
            noun.starts_with(municipality.key) && text::length(noun) <= text::length(municipality.key) + 2;
        if (whole || shared) {
            found.push_back(index);
        }
    }
    return found;
}

}  // namespace svod::normalizer::phrases
