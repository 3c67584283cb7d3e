#include "normalizer/engine/known_texts.hpp"

#include <algorithm>
#include <iterator>

#include "normalizer/engine/code_page.hpp"
#include "normalizer/text/characters.hpp"

namespace svod::normalizer::engine {
namespace {

constexpr std::size_t most_required = 512;  // longer lists filter nothing

// How rare a list's most frequent text may be: letters tell most, and a longer list is found more often.
double rarity(const Strings& strings) {
    constexpr double rarest = 7.0;
    double least = strings.empty() ? 0.0 : rarest;
    for (const std::string& string : strings) {
        double sum = 0;
        for (std::size_t offset = 0; offset < string.size() && sum < least;) {
            sum += text::is_letter(text::next_character(string, offset)) ? 1.0 : 0.5;
        }
        least = std::min(least, sum);
    }
    return strings.empty() ? 0.0 : std::max(least - 0.01 * static_cast<double>(strings.size()), 0.01);
}

Strings product(const Strings& a, const Strings& b) {
    Strings made;
    made.reserve(a.size() * b.size());
    for (const std::string& left : a) {
        for (const std::string& right : b) {
            made.push_back(left + right);
        }
    }
    if (a.size() > 1 && b.size() > 1) {
        drop_doubles(made);
    }
    return made;
}

void append(Strings& all, Strings more) {
    all.insert(all.end(), std::make_move_iterator(more.begin()), std::make_move_iterator(more.end()));
}

bool has_empty(const Strings& strings) {
    return std::any_of(strings.begin(), strings.end(), [](const std::string& string) { return string.empty(); });
}

// The first characters of the strings, as few of them as make a long list short enough; none if nothing does.
Strings shortened(Strings strings) {
    drop_doubles(strings);
    for (int length = 5; strings.size() > most_required && length >= 3; --length) {
        for (std::string& string : strings) {
            std::size_t end = 0;
            for (int i = 0; i < length && end < string.size(); ++i) {
                text::next_character(string, end);
            }
            string.resize(end);
        }
        drop_doubles(strings);
    }
    return strings.size() <= most_required ? strings : Strings{};
}

// What a part begins with where it doesn't stand at a text's beginning.
const Lead& lead_elsewhere(const Known& part) {
    return part.elsewhere ? *part.elsewhere : part.lead;
}

std::shared_ptr<const Lead> either_elsewhere(const std::vector<Known>& parts) {
    if (std::none_of(parts.begin(), parts.end(), [](const Known& part) { return part.elsewhere != nullptr; })) {
        return nullptr;
    }
    Lead lead = lead_elsewhere(parts.front());
    for (const Known& part : parts) {
        lead.add(lead_elsewhere(part));
    }
    return std::make_shared<const Lead>(lead);
}

}  // namespace

Known beginning() {
    Known made = spelled("");
    made.elsewhere = std::make_shared<const Lead>(Lead::of_nothing());
    return made;
}

Known nothing() {
    return {std::nullopt, {}, Lead::of_anything()};
}

Known single(const CodeSet& codes) {
    return {std::nullopt, {}, Lead::of_one(codes)};
}

Known exactly(Strings texts) {
    Lead lead;
    lead.lengths = 0;
    for (const std::string& text : texts) {
        lead.add(Lead::of_text(code_page::encode(text)));
    }
    return {std::move(texts), {}, lead};
}

Known spelled(std::string text) {
    return exactly({std::move(text)});
}

void drop_doubles(Strings& strings) {
    if (!std::is_sorted(strings.begin(), strings.end())) {
        std::sort(strings.begin(), strings.end());
    }
    strings.erase(std::unique(strings.begin(), strings.end()), strings.end());
}

Strings required_of(Known part) {
    if (!part.exact) {
        return std::move(part.required);
    }
    return has_empty(*part.exact) ? Strings{} : std::move(*part.exact);
}

Known either(std::vector<Known> parts) {
    if (parts.size() == 1) {
        return std::move(parts.front());
    }
    const bool exact =
        std::all_of(parts.begin(), parts.end(), [](const Known& part) { return part.exact.has_value(); });
    Lead lead = parts.front().lead;
    const std::shared_ptr<const Lead> elsewhere = either_elsewhere(parts);
    std::size_t count = 0;
    for (const Known& part : parts) {
        lead.add(part.lead);
        count += part.exact ? part.exact->size() : part.required.size();
    }
    Strings texts;
    texts.reserve(count);
    bool known = true;
    for (Known& part : parts) {
        known = known && !(part.exact ? part.exact->empty() || has_empty(*part.exact) : part.required.empty());
        append(texts, std::move(part.exact ? *part.exact : part.required));
    }
    if (exact) {
        drop_doubles(texts);
        if (texts.size() <= most_exact) {
            return {std::move(texts), {}, lead, elsewhere};
        }
    }
    return {std::nullopt, known ? shortened(std::move(texts)) : Strings{}, lead, elsewhere};
}

Known repeated(const Known& part, Repetition times) {
    if (times.least == times.most && times.least > 0 && times.least <= 8) {
        Sequence sequence;
        for (int i = 0; i < times.least; ++i) {
            sequence.add(part);
        }
        return std::move(sequence).finish();
    }
    Known made{std::nullopt, {}, part.lead.repeated(times.least, times.most)};
    if (part.elsewhere) {
        made.elsewhere = std::make_shared<const Lead>(part.elsewhere->repeated(times.least, times.most));
    }
    if (times.least > 0) {
        made.required = required_of(part);
    } else if (part.exact && times.most == 1 && part.exact->size() < most_exact) {
        made.exact = part.exact;
        made.exact->emplace_back();
        drop_doubles(*made.exact);
    }
    return made;
}

void Sequence::add(Known part) {
    if (elsewhere_ || part.elsewhere) {
        Lead lead = elsewhere_ ? *elsewhere_ : lead_;
        lead.append(lead_elsewhere(part));
        elsewhere_ = std::make_shared<const Lead>(lead);
    }
    lead_.append(part.lead);
    if (!part.exact) {
        end_run();
        keep_rarer(std::move(part.required));
    } else if (run_.size() == 1 && run_.front().empty()) {
        run_ = std::move(*part.exact);
    } else if (run_.size() * part.exact->size() <= most_exact) {
        run_ = product(run_, *part.exact);
    } else {
        end_run();
        run_ = std::move(*part.exact);
    }
}

Known Sequence::finish() && {
    if (whole_) {
        return {std::move(run_), {}, lead_, elsewhere_};
    }
    end_run();
    return {std::nullopt, std::move(best_), lead_, elsewhere_};
}

void Sequence::end_run() {
    if (!has_empty(run_)) {
        keep_rarer(std::move(run_));
    }
    run_.assign(1, "");
    whole_ = false;
}

void Sequence::keep_rarer(Strings strings) {
    if (const double value = rarity(strings); value > best_value_) {
        best_ = std::move(strings);
        best_value_ = value;
    }
}

}  // namespace svod::normalizer::engine
