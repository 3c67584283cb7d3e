#include "normalizer/engine/prefilter.hpp"

#include <algorithm>
#include <bit>
#include <functional>
#include <map>
#include <utility>

#include "normalizer/text/text_memory.hpp"

namespace svod::normalizer::engine {
namespace {

using code_page::Kind;

std::pair<std::size_t, std::size_t> longest_run(std::string_view codes) {
    std::pair<std::size_t, std::size_t> longest;
    for (std::size_t begin = 0; begin < codes.size();) {
        std::size_t end = begin;
        while (end < codes.size() && code_page::kind_of(codes[end]) == Kind::letter) {
            ++end;
        }
        if (end - begin > longest.second - longest.first) {
            longest = {begin, end};
        }
        begin = std::max(end, begin + 1);
    }
    return longest;
}

// Adds a run of letters or a hyphen to the words, the last of which it may go on.
void add_to_words(std::vector<Prefilter::Word>& words, std::size_t begin, std::size_t end, std::uint64_t hash) {
    if (words.empty() || words.back().span.end != begin) {
        words.push_back({{begin, end}, hash});
        return;
    }
    words.back().span.end = end;
    words.back().hash = LiteralTable::hash_of(words.back().hash ^ hash);
}

constexpr std::size_t code_count = 128;

// The bits of a word of 64 whose numbers lie from `begin` to before `end`.
std::uint64_t mask_between(std::size_t begin, std::size_t end, std::size_t word) {
    const std::size_t first = word * 64;
    const std::uint64_t from = begin > first ? ~0ULL << (begin - first) : ~0ULL;
    const std::uint64_t before = end < first + 64 ? (1ULL << (end - first)) - 1 : ~0ULL;
    return from & before;
}

void set_bit(std::vector<std::uint64_t>& bits, std::size_t place) {
    bits[place / 64] |= 1ULL << (place % 64);
}

}  // namespace

// What a thread knows of a run of letters: reports say the same words again and again.
struct Prefilter::KnownWord {
    struct Place {
        std::uint32_t literal = 0;
        std::uint32_t run = 0;      // where its run of letters begins in the word
        std::uint32_t run_end = 0;  // and ends
        char before = '\0';         // the literal's codes before and behind the run; 0 for none
        char behind = '\0';
        char second = '\0';  // behind `behind`: the next word's beginning, mostly
    };
    RuleBits rules;
    std::vector<Place> places;  // of literals that go on beyond the word, by `second`
};

void Prefilter::RuleBits::set(std::size_t rule) {
    const auto word = static_cast<std::uint32_t>(rule / 64);
    const auto known = std::find_if(words.begin(), words.end(), [&](const auto& bits) { return bits.first == word; });
    auto& bits = known != words.end() ? *known : words.emplace_back(word, 0);
    bits.second |= 1ULL << (rule % 64);
}

Prefilter::Prefilter() : identity_(text::next_owner()) {}

std::size_t Prefilter::add(const Literals& literals) {
    const std::size_t number = leads_.size();
    always_.resize(number / 64 + 1);
    if (literals.required.empty()) {
        always_[number / 64] |= 1ULL << (number % 64);
    }
    for (const std::string& literal : literals.required) {
        literals_.push_back({code_page::encode(literal), 0, 0, static_cast<std::uint32_t>(number)});
    }
    leads_.push_back({literals.lead, literals.elsewhere.value_or(literals.lead)});
    return number;
}

std::span<const std::uint32_t> Prefilter::places_of(std::size_t rule, const Found& found, const Places& places) const {
    const std::size_t row = rule - places.first_rule_;
    if (!places.are_many(rule)) {
        return {places.places_.data() + row * Places::capacity, places.counts_[row]};
    }
    thread_local std::vector<std::uint32_t> all;
    find_all_places(rule, found, all);
    return all;
}

bool Prefilter::find_places(std::size_t first_rule, std::size_t count, const Found& found, Places& places) const {
    const std::string_view codes = found.text.codes;
    bool any = false;
    for (std::size_t word = first_rule / 64; word * 64 < first_rule + count; ++word) {
        const std::uint64_t asked = found.rules[word] & mask_between(first_rule, first_rule + count, word);
        for (std::size_t i = 0; asked != 0 && i < found.starts.size(); ++i) {
            const std::uint32_t start = found.starts[i];
            std::uint64_t fitting = fitting_at(codes, start, word, asked);
            if (fitting != 0 && !any) {
                any = true;
                places.first_rule_ = first_rule;
                places.counts_.assign(count, 0);
                places.places_.resize(count * Places::capacity);
            }
            for (; fitting != 0; fitting &= fitting - 1) {
                const std::size_t row = word * 64 + static_cast<std::size_t>(std::countr_zero(fitting)) - first_rule;
                const std::uint32_t known = places.counts_[row]++;
                if (known < Places::capacity) {
                    places.places_[row * Places::capacity + known] = start;
                }
            }
        }
    }
    return any;
}

// Those of 64 rules whose matches may begin at a place.
std::uint64_t Prefilter::fitting_at(std::string_view codes, std::size_t start, std::size_t word,
                                    std::uint64_t asked) const {
    const Fits& fits = start == 0 ? fits_at_beginning_ : fits_elsewhere_;
    const std::uint64_t* of_place = fits.data() + word * Lead::places * code_count;
    const std::size_t end = std::min(codes.size(), start + Lead::places);
    for (std::size_t place = start; place < end && asked != 0; ++place, of_place += code_count) {
        asked &= of_place[static_cast<unsigned char>(codes[place])];
    }
    return asked;
}

void Prefilter::find_all_places(std::size_t rule, const Found& found, std::vector<std::uint32_t>& all) const {
    const std::string_view codes = found.text.codes;
    all.clear();
    for (const std::uint32_t start : found.starts) {
        if (fitting_at(codes, start, rule / 64, 1ULL << (rule % 64)) != 0) {
            all.push_back(start);
        }
    }
}

void Prefilter::seal() {
    std::map<std::string, Meaning, std::less<>> runs;
    std::map<std::string, Meaning, std::less<>> symbols;
    signs_.resize(code_count);
    symbol_seconds_.resize(code_count);
    for (std::size_t i = 0; i < literals_.size(); ++i) {
        Literal& literal = literals_[i];
        const auto [begin, end] = longest_run(literal.codes);
        literal.run = begin;
        literal.size_of_run = end - begin;
        const bool whole = end - begin == literal.codes.size();
        const auto first = static_cast<unsigned char>(literal.codes.front());
        if (end == begin && literal.codes.size() == 1) {
            signs_.at(first).set(literal.rule);
        } else if (end == begin) {
            symbols[literal.codes].rules.set(literal.rule);
            symbol_seconds_.at(first).add(literal.codes[1]);
        } else if (whole) {
            runs[literal.codes].rules.set(literal.rule);
        } else {
            runs[literal.codes.substr(begin, end - begin)].literals.push_back(static_cast<std::uint32_t>(i));
        }
    }
    const auto tabulate = [](std::map<std::string, Meaning, std::less<>>& meanings, std::vector<Meaning>& told) {
        std::vector<std::string> texts;
        for (auto& [text, meaning] : meanings) {
            texts.push_back(text);
            told.push_back(std::move(meaning));
        }
        return LiteralTable(std::move(texts));
    };
    runs_ = tabulate(runs, run_meanings_);
    symbols_ = tabulate(symbols, symbol_meanings_);
    tabulate_leads();
}

void Prefilter::tabulate_leads() {
    fits_at_beginning_ = fits_of(&Leads::at_beginning);
    fits_elsewhere_ = fits_of(&Leads::elsewhere);
    leads_ = {};
}

Prefilter::Fits Prefilter::fits_of(Lead Leads::*lead) const {
    Fits fits(always_.size() * Lead::places * code_count);
    for (std::size_t row = 0; row < always_.size() * Lead::places; ++row) {
        std::uint64_t* const of_place = fits.data() + row * code_count;
        const std::size_t first_rule = row / Lead::places * 64;
        std::uint64_t any_code = 0;
        for (std::size_t rule = first_rule; rule < std::min(first_rule + 64, leads_.size()); ++rule) {
            const CodeSet codes = (leads_[rule].*lead).at(row % Lead::places);
            const std::uint64_t bit = 1ULL << (rule - first_rule);
            if (codes == CodeSet::all()) {
                any_code |= bit;
            } else {
                codes.for_each([&](char code) { of_place[static_cast<unsigned char>(code)] |= bit; });
            }
        }
        std::for_each(of_place, of_place + code_count, [&](std::uint64_t& bits) { bits |= any_code; });
    }
    return fits;
}

const Prefilter::Found& Prefilter::look(std::string_view folded) const {
    thread_local text::TextMemory<Found> memory(2048, 2048);
    return memory.get(identity_, folded, [&](Found& found) {
        code_page::encode(folded, found.text);
        scan(found);
    });
}

const std::vector<std::uint64_t>& Prefilter::rules_of(std::string_view codes) const {
    thread_local Found found;
    found.text.codes = codes;
    scan(found);
    return found.rules;
}

void Prefilter::scan(Found& found) const {
    const std::string_view codes = found.text.codes;
    found.rules = always_;
    found.starts.clear();
    found.words.clear();
    CodeSet met;  // signs and digits
    Kind before = Kind::other;
    for (std::size_t i = 0; i < codes.size();) {
        const Kind kind = code_page::kind_of(codes[i]);
        if (kind == Kind::other || kind != before) {
            found.starts.push_back(static_cast<std::uint32_t>(i));
        }
        before = kind;
        if (kind == Kind::letter) {
            i = meet_word(codes, i, found);
            continue;
        }
        if (codes[i] == '-') {
            add_to_words(found.words, i, i + 1, static_cast<unsigned char>('-'));
        }
        met.add(codes[i]);
        if (i + 1 < codes.size() && symbol_seconds_[static_cast<unsigned char>(codes[i])].has(codes[i + 1])) {
            symbols_.for_each_beginning(
                codes.substr(i), [&](std::size_t symbol) { symbol_meanings_[symbol].rules.add_to(found.rules); });
        }
        ++i;
    }
    met.for_each([&](char code) { signs_[static_cast<unsigned char>(code)].add_to(found.rules); });
}

std::size_t Prefilter::meet_word(std::string_view codes, std::size_t begin, Found& found) const {
    thread_local text::TextMemory<KnownWord> memory(16384, 64);
    std::uint64_t hash = 0;
    std::size_t end = begin;
    for (; end < codes.size() && code_page::kind_of(codes[end]) == Kind::letter; ++end) {
        hash = LiteralTable::hash_of(hash + static_cast<unsigned char>(codes[end]));
    }
    add_to_words(found.words, begin, end, hash);
    const std::string_view word = codes.substr(begin, end - begin);
    const KnownWord& known = memory.get(identity_, word, hash, [&](KnownWord& unknown) { learn(word, unknown); });
    known.rules.add_to(found.rules);
    const auto meet = [&](const KnownWord::Place& place) {
        const std::size_t run = begin + place.run;
        const std::size_t run_end = begin + place.run_end;
        if ((place.before != '\0' && (run == 0 || codes[run - 1] != place.before)) ||
            (place.behind != '\0' && (run_end == codes.size() || codes[run_end] != place.behind))) {
            return;
        }
        const Literal& literal = literals_[place.literal];
        if (run >= literal.run && codes.substr(run - literal.run).starts_with(literal.codes)) {
            set_bit(found.rules, literal.rule);
        }
    };
    auto place = known.places.begin();
    for (; place != known.places.end() && place->second == '\0'; ++place) {
        meet(*place);
    }
    if (place != known.places.end() && end + 1 < codes.size()) {
        const char second = codes[end + 1];
        place = std::lower_bound(place, known.places.end(), second, [](const KnownWord::Place& known_place, char code) {
            return known_place.second < code;
        });
        for (; place != known.places.end() && place->second == second; ++place) {
            meet(*place);
        }
    }
    return end;
}

void Prefilter::learn(std::string_view word, KnownWord& known) const {
    std::vector<std::uint64_t> rules(always_.size());
    known.rules.words.clear();
    known.places.clear();
    for (std::size_t i = 0; i < word.size(); ++i) {
        runs_.for_each_beginning(word.substr(i), [&](std::size_t run) {
            run_meanings_[run].rules.add_to(rules);
            for (const std::uint32_t number : run_meanings_[run].literals) {
                const Literal& literal = literals_[number];
                const std::size_t literal_end = literal.run + literal.size_of_run;
                const std::size_t end = i + literal.size_of_run;
                const char before = literal.run == 0 ? '\0' : literal.codes[literal.run - 1];
                const char behind = literal_end == literal.codes.size() ? '\0' : literal.codes[literal_end];
                const char second = literal_end + 1 < literal.codes.size() ? literal.codes[literal_end + 1] : '\0';
                if ((before == '\0' || i == 0) && (behind == '\0' || end == word.size())) {
                    known.places.push_back({number, static_cast<std::uint32_t>(i), static_cast<std::uint32_t>(end),
                                            before, behind, second});
                }
            }
        });
    }
    std::sort(known.places.begin(), known.places.end(),
              [](const KnownWord::Place& a, const KnownWord::Place& b) { return a.second < b.second; });
    for (std::size_t i = 0; i < rules.size(); ++i) {
        if (rules[i] != 0) {
            known.rules.words.emplace_back(static_cast<std::uint32_t>(i), rules[i]);
        }
    }
}

}  // namespace svod::normalizer::engine
