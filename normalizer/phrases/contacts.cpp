#include "normalizer/phrases/contacts.hpp"

#include <algorithm>

namespace svod::normalizer::phrases {
namespace {

bool is_address(std::string_view kind) {
    return kind == "email" || kind == "url";
}

std::string without_marks_behind(std::string_view written) {
    const std::size_t last = written.find_last_not_of(".,;:!?- \n");
    return std::string(written.substr(0, last == std::string_view::npos ? 0 : last + 1));
}

bool is_phone(std::string_view value) {
    const auto digits = std::count_if(value.begin(), value.end(), [](char c) { return c >= '0' && c <= '9'; });
    return digits >= 5 && digits <= 11;
}

// What was taken over a break would be the beginning of the next address: «vk.com/ https://…», «vk.com/ moc@mail.ru».
bool runs_into_another(std::string_view folded, text::Span span) {
    const bool marked =
        span.end + 1 < folded.size() && std::string_view(":.@").find(folded[span.end]) != std::string_view::npos;
    const bool broken = folded.substr(span.begin, span.size()).find(' ') != std::string_view::npos;
    return broken && marked && folded[span.end + 1] != ' ';
}

}  // namespace

Outcome<ContactReader> ContactReader::create(const rules::RuleSet& rules) {
    auto contacts = rules.matcher("contacts");
    if (!contacts) {
        return tl::unexpected(contacts.error());
    }
    return ContactReader(std::move(*contacts));
}

std::vector<Contact> ContactReader::find(const text::Folded& text) const {
    std::vector<engine::Match> matches = contacts_.find_all(text);
    std::stable_sort(matches.begin(), matches.end(),
                     [](const engine::Match& a, const engine::Match& b) { return a.row < b.row; });
    std::vector<Contact> found;
    for (const engine::Match& match : matches) {
        const std::string kind(contacts_.cell(match, "kind"));
        std::vector<text::Span> values = contacts_.with_groups(match, text.folded()).groups;
        std::erase_if(values, [](text::Span span) { return span.size() == 0; });
        if (values.empty()) {
            values.push_back(match.span);
        }
        for (const text::Span span : values) {
            const bool taken = std::any_of(found.begin(), found.end(),
                                           [&](const Contact& other) { return other.span.overlaps(span); });
            std::string raw = without_marks_behind(text.original_of(span));
            std::string value = raw;
            if (is_address(kind)) {
                std::erase_if(value, [](char c) { return c == ' ' || c == '\n'; });
            }
            const bool usable = !value.empty() && (kind != "phone" || is_phone(value));
            if (!taken && usable && !(is_address(kind) && runs_into_another(text.folded(), span))) {
                const std::string rule = "contacts/" + std::string(contacts_.cell(match, "rule"));
                found.push_back({kind, std::move(value), std::move(raw), span, rule});
            }
        }
    }
    std::sort(found.begin(), found.end(),
              [](const Contact& a, const Contact& b) { return a.span.begin < b.span.begin; });
    return found;
}

}  // namespace svod::normalizer::phrases
