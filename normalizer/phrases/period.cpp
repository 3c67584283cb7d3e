#include "normalizer/phrases/period.hpp"

#include <charconv>
#include <string>
#include <string_view>

namespace svod::normalizer::phrases {
namespace {

using std::chrono::year_month_day;

std::optional<int> digits(std::string_view text) {
    int value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    return error == std::errc() && end == text.data() + text.size() ? std::optional<int>(value) : std::nullopt;
}

int months_between(const year_month_day& first, const year_month_day& last) {
    return (static_cast<int>(last.year()) - static_cast<int>(first.year())) * 12 +
           static_cast<int>(static_cast<unsigned>(last.month())) -
           static_cast<int>(static_cast<unsigned>(first.month())) + 1;
}

bool ends_month(const year_month_day& day) {
    return day.day() == std::chrono::year_month_day_last(day.year() / day.month() / std::chrono::last).day();
}

}  // namespace

Text iso(const std::optional<year_month_day>& day) {
    constexpr std::chrono::year last_year{9999};
    if (!day || !day->ok() || day->year() < std::chrono::year{0} || day->year() > last_year) {
        return std::nullopt;
    }
    std::string text = "0000-00-00";
    const auto put = [&](std::size_t last, unsigned value) {
        for (; value > 0; value /= 10) {
            text[last--] = static_cast<char>('0' + value % 10);
        }
    };
    put(3, static_cast<unsigned>(static_cast<int>(day->year())));
    put(6, static_cast<unsigned>(day->month()));
    put(9, static_cast<unsigned>(day->day()));
    return text;
}

std::optional<year_month_day> day_of_iso(const Text& iso_text) {
    if (!iso_text || iso_text->size() != 10 || (*iso_text)[4] != '-' || (*iso_text)[7] != '-') {
        return std::nullopt;
    }
    const std::string_view text = *iso_text;
    const auto year = digits(text.substr(0, 4));
    const auto month = digits(text.substr(5, 2));
    const auto day = digits(text.substr(8, 2));
    if (!year || !month || !day) {
        return std::nullopt;
    }
    const year_month_day found{std::chrono::year(*year), std::chrono::month(static_cast<unsigned>(*month)),
                               std::chrono::day(static_cast<unsigned>(*day))};
    return found.ok() ? std::optional(found) : std::nullopt;
}

Text precision_of(const Period& period) {
    if (!period.known()) {
        return std::nullopt;
    }
    if (*period.start == *period.end) {
        return "day";
    }
    const unsigned first_month = static_cast<unsigned>(period.start->month());
    if (static_cast<unsigned>(period.start->day()) != 1 || !ends_month(*period.end)) {
        return "range";
    }
    switch (months_between(*period.start, *period.end)) {
        case 1:
            return "month";
        case 3:
            return first_month % 3 == 1 ? "quarter" : "range";
        case 6:
            return first_month % 6 == 1 ? "half_year" : "range";
        case 12:
            return first_month == 1 ? "year" : first_month == 9 ? "school_year" : "range";
        default:
            return "range";
    }
}

}  // namespace svod::normalizer::phrases
