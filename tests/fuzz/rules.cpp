// A rule pack before the first NUL byte, and a text behind it on which its rules run. A user's own pack comes this way.

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <utility>

#include "normalizer/engine/matcher.hpp"
#include "normalizer/engine/pack.hpp"
#include "normalizer/engine/vocabulary.hpp"
#include "normalizer/text/folded.hpp"
#include "tests/fuzz/check.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    using namespace svod::normalizer;
    const std::string_view all(reinterpret_cast<const char*>(data), size);
    const std::size_t end = std::min(all.find('\0'), all.size());
    auto pack = engine::parse_pack("fuzz.rules", all.substr(0, end));
    if (!pack) {
        return 0;
    }
    engine::Vocabulary vocabulary;
    (void)vocabulary.add(*pack);
    const auto matcher = engine::Matcher::compile(*std::move(pack), vocabulary);
    if (!matcher) {
        return 0;
    }
    (void)engine::check_examples(*matcher);
    const text::Folded folded{all.substr(std::min(end + 1, all.size()))};
    for (const engine::Match& match : matcher->find_all(folded)) {
        svod::fuzz::require(match.span.begin <= match.span.end, "spans run forward");
    }
    return 0;
}
