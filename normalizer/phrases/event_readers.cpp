#include "normalizer/phrases/event_readers.hpp"

namespace svod::normalizer::phrases {

Outcome<EventReaders> EventReaders::create(const rules::RuleSet& rules) {
    auto columns = ColumnReader::create(rules);
    if (!columns) {
        return tl::unexpected(columns.error());
    }
    auto themes = ThemeReader::create(rules);
    if (!themes) {
        return tl::unexpected(themes.error());
    }
    auto title_keys = TitleKeyReader::create(rules);
    if (!title_keys) {
        return tl::unexpected(title_keys.error());
    }
    auto list_leads = ListLeadReader::create(rules);
    if (!list_leads) {
        return tl::unexpected(list_leads.error());
    }
    auto happenings = HappeningReader::create(rules);
    if (!happenings) {
        return tl::unexpected(happenings.error());
    }
    return EventReaders{std::move(*columns), std::move(*themes), std::move(*title_keys), std::move(*list_leads),
                        std::move(*happenings)};
}

}  // namespace svod::normalizer::phrases
