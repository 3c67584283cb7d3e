#include "normalizer/phrases/readers.hpp"

namespace svod::normalizer::phrases {

Outcome<Readers> Readers::create(const rules::RuleSet& rules) {
    auto dates = DateReader::create(rules);
    if (!dates) {
        return tl::unexpected(dates.error());
    }
    auto numbers = NumberReader::create(rules);
    if (!numbers) {
        return tl::unexpected(numbers.error());
    }
    auto counts = CountReader::create(rules);
    if (!counts) {
        return tl::unexpected(counts.error());
    }
    auto statuses = StatusReader::create(rules);
    if (!statuses) {
        return tl::unexpected(statuses.error());
    }
    auto event_kinds = EventKindReader::create(rules);
    if (!event_kinds) {
        return tl::unexpected(event_kinds.error());
    }
    auto events = EventReaders::create(rules);
    if (!events) {
        return tl::unexpected(events.error());
    }
    auto section_codes = SectionCodeReader::create(rules);
    if (!section_codes) {
        return tl::unexpected(section_codes.error());
    }
    auto headings = HeadingReader::create(rules);
    if (!headings) {
        return tl::unexpected(headings.error());
    }
    auto figures = FigureReader::create(rules);
    if (!figures) {
        return tl::unexpected(figures.error());
    }
    auto names = NameReaders::create(rules);
    if (!names) {
        return tl::unexpected(names.error());
    }
    return Readers{std::move(*dates),       std::move(*numbers), std::move(*counts),        std::move(*statuses),
                   std::move(*event_kinds), std::move(*events),  std::move(*section_codes), std::move(*headings),
                   std::move(*figures),     std::move(*names)};
}

}  // namespace svod::normalizer::phrases
