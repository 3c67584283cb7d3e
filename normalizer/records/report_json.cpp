#include "normalizer/records/report_json.hpp"

#include <cmath>
#include <nlohmann/json.hpp>

#include "normalizer/records/record_lists.hpp"

namespace svod::normalizer {
namespace {

using nlohmann::ordered_json;

ordered_json value_of(const std::string& value) {
    return value;
}
ordered_json value_of(int value) {
    return value;
}
ordered_json value_of(double value) {
    // A whole number is written as one: 36, not 36.0.
    if (std::isfinite(value) && value == std::trunc(value) && std::abs(value) < 1e15) {
        return static_cast<std::int64_t>(value);
    }
    return value;
}
template <class T>
ordered_json value_of(const std::optional<T>& value) {
    return value ? value_of(*value) : ordered_json(nullptr);
}

ordered_json source_to_json(const Source& source) {
    ordered_json object = ordered_json::object();
    describe_source(source, [&](const char* name, const auto& value) { object[name] = value_of(value); });
    return object;
}

ordered_json source_to_json(const std::optional<Source>& source) {
    return source ? source_to_json(*source) : ordered_json(nullptr);
}

ordered_json parts_to_json(const std::vector<IndicatorPart>& parts) {
    ordered_json list = ordered_json::array();
    for (const IndicatorPart& part : parts) {
        ordered_json object = ordered_json::object();
        describe_indicator_part(part, [&](const char* name, const auto& value) { object[name] = value_of(value); });
        list.push_back(std::move(object));
    }
    return list;
}

}  // namespace

std::string to_json(const Report& report, int indent) {
    ordered_json object = ordered_json::object();
    describe_report(report, [&](const char* name, const auto& value) { object[name] = value_of(value); });
    each_list(report, [&](const char* key, const auto& records, const auto& describe) {
        ordered_json list = ordered_json::array();
        for (const auto& record : records) {
            ordered_json item = ordered_json::object();
            describe(record, [&](const char* name, const auto& value) { item[name] = value_of(value); });
            using Record = std::decay_t<decltype(record)>;
            if constexpr (has_parts<Record>) {
                item["parts"] = parts_to_json(record.parts);
            }
            if constexpr (has_source<Record>) {
                item["source"] = source_to_json(record.source);
            }
            list.push_back(std::move(item));
        }
        object[key] = std::move(list);
    });
    return object.dump(indent, ' ', false, ordered_json::error_handler_t::replace);
}

}  // namespace svod::normalizer
