#include "normalizer/phrases/contacts.hpp"

#include <re2/re2.h>

#include <algorithm>

namespace svod::normalizer::phrases {
namespace {

struct Shape {
    const char* kind;
    const RE2* pattern;
};

// Shapes, the surer first: what one has taken no other takes.
const std::vector<Shape>& shapes() {
    static const RE2 email(R"(([A-Za-z0-9][\w.+-]*@[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)+))");
    static const RE2 url(R"(((?:https?://|www\.)[^\s<>"«»“”(){}\[\]|]+))");
    static const RE2 bare_url(
        R"((?:^|[\s(:«"])([A-Za-z0-9][A-Za-z0-9-]*(?:\.[A-Za-z0-9-]+)*\.(?:ru|com|org|net|su|info)(?:/[^\s<>"«»()]*)?))");
    static const RE2 inn(R"((?i)инн(?:\s*/\s*кпп)?\s*[:№]?\s*(\d{12}|\d{10}))");
    static const RE2 ogrn(R"((?i)огрн(?:ип)?\s*[:№]?\s*(\d{15}|\d{13}))");
    static const RE2 labelled(
        R"((?i)(?:^|[^\pL])(?:телефон[а-я]*(?: для [а-я]+)?|тел|факс|моб|сот)(?:\.?\s*/\s*факс)?\.?\s*:?\s*((?:\+7|[78])?[ -]?\(?\d[\d() -]{4,16}\d))");
    static const RE2 mobile(R"((?:^|[^\d.(])((?:\+7|8)[ -]?\(?\d{3,5}\)?[ -]?\d{1,3}[ -]?\d{2}[ -]?\d{2}))");
    static const RE2 with_code(R"((?:^|[^\d.])(\(\d{3,5}\) ?\d{1,3}[ -]?\d{2}[ -]?\d{2}))");
    static const std::vector<Shape> all{{"email", &email},     {"url", &url},       {"url", &bare_url},
                                        {"inn", &inn},         {"ogrn", &ogrn},     {"phone", &mobile},
                                        {"phone", &with_code}, {"phone", &labelled}};
    return all;
}

std::string trimmed(std::string value) {
    while (!value.empty() && std::string_view(".,;:!?- ").find(value.back()) != std::string_view::npos) {
        value.pop_back();
    }
    return value;
}

bool is_phone(const std::string& value) {
    const auto digits = std::count_if(value.begin(), value.end(), [](char c) { return c >= '0' && c <= '9'; });
    return digits >= 5 && digits <= 11;
}

}  // namespace

std::vector<Contact> find_contacts(std::string_view text) {
    std::vector<Contact> found;
    std::string left(text);
    for (const Shape& shape : shapes()) {
        re2::StringPiece groups[2];
        std::size_t from = 0;
        while (from <= left.size() && shape.pattern->Match(left, from, left.size(), RE2::UNANCHORED, groups, 2)) {
            const auto begin = static_cast<std::size_t>(groups[1].data() - left.data());
            std::string value = trimmed(std::string(groups[1].data(), groups[1].size()));
            from = begin + std::max<std::size_t>(value.size(), 1);
            if (value.empty() || (std::string_view(shape.kind) == "phone" && !is_phone(value))) {
                continue;
            }
            std::fill_n(left.begin() + static_cast<std::ptrdiff_t>(begin), value.size(), '\x01');
            found.push_back({shape.kind, std::move(value), begin});
        }
    }
    std::sort(found.begin(), found.end(), [](const Contact& a, const Contact& b) { return a.begin < b.begin; });
    return found;
}

}  // namespace svod::normalizer::phrases
