#include "normalizer/records/report_json.hpp"

#include <cmath>
#include <limits>
#include <nlohmann/json.hpp>
#include <type_traits>

#include "normalizer/records/describe.hpp"
#include "normalizer/records/validate.hpp"

namespace svod::normalizer {
namespace {

using nlohmann::ordered_json;

/// One line a record type: its key, its list of the Report and its fields. `Self` may be const.
template <class Self, class Visit>
void each_list(Self& report, Visit&& visit) {
    visit("sections", report.sections, [](auto& r, auto&& field) { describe_section(r, field); });
    visit("coverage", report.coverage, [](auto& r, auto&& field) { describe_coverage(r, field); });
    visit("events", report.events, [](auto& r, auto&& field) { describe_event(r, field); });
    visit("dates", report.dates, [](auto& r, auto&& field) { describe_date(r, field); });
    visit("counts", report.counts, [](auto& r, auto&& field) { describe_count(r, field); });
    visit("metrics", report.metrics, [](auto& r, auto&& field) { describe_metric(r, field); });
    visit("indicators", report.indicators, [](auto& r, auto&& field) { describe_indicator(r, field); });
    visit("legal_refs", report.legal_refs, [](auto& r, auto&& field) { describe_legal_ref(r, field); });
    visit("people", report.people, [](auto& r, auto&& field) { describe_person(r, field); });
    visit("links", report.links, [](auto& r, auto&& field) { describe_link(r, field); });
    visit("findings", report.findings, [](auto& r, auto&& field) { describe_finding(r, field); });
    visit("fields", report.fields, [](auto& r, auto&& field) { field("field", r.field); });
    visit("passages", report.passages, [](auto&, auto&&) {});
}

template <class Record>
constexpr bool has_source = requires(Record& record) {
    record.source;
};

template <class Record>
constexpr bool has_parts = requires(Record& record) {
    record.parts;
};

// ---------------------------------------------------------------- writing

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

// ---------------------------------------------------------------- reading

/// Reads fields of one JSON object into members; keeps the first wrong type.
class FieldReader {
  public:
    FieldReader(const ordered_json& object, std::string where, std::optional<Failure>& failure)
        : object_(object), where_(std::move(where)), failure_(failure) {}

    template <class T>
    void operator()(const char* name, T& member) {
        const auto found = object_.find(name);
        if (failure_ || found == object_.end() || found->is_null()) {
            return;
        }
        if (!read(*found, member)) {
            failure_ = Failure{FailureKind::bad_record, where_.empty() ? name : where_ + "." + name,
                               std::string("wrong type: ") + found->type_name()};
        }
    }

  private:
    static bool read(const ordered_json& value, std::string& member) {
        if (value.is_string()) {
            member = value.get<std::string>();
        }
        return value.is_string();
    }
    static bool read(const ordered_json& value, double& member) {
        if (value.is_number()) {
            member = value.get<double>();
        }
        return value.is_number();
    }
    static bool read(const ordered_json& value, int& member) {
        if (!value.is_number_integer()) {
            return false;
        }
        const auto number = value.get<std::int64_t>();
        member = static_cast<int>(number);
        return number >= 0 && number <= std::numeric_limits<int>::max();
    }
    template <class T>
    static bool read(const ordered_json& value, std::optional<T>& member) {
        return read(value, member.emplace());
    }

    const ordered_json& object_;
    std::string where_;
    std::optional<Failure>& failure_;
};

Source source_from_json(const ordered_json& object, const std::string& where, std::optional<Failure>& failure) {
    Source source;
    describe_source(source, FieldReader(object, where, failure));
    return source;
}

/// The array under `key`, or nothing where it is missing, null or (which is a failure) of another type.
const ordered_json* list_of(const ordered_json& object, const std::string& key, const std::string& where,
                            std::optional<Failure>& failure) {
    const auto found = object.find(key);
    if (failure || found == object.end() || found->is_null()) {
        return nullptr;
    }
    if (!found->is_array()) {
        failure = Failure{FailureKind::bad_record, where, std::string("no list: ") + found->type_name()};
        return nullptr;
    }
    for (std::size_t i = 0; i < found->size() && !failure; ++i) {
        if (!(*found)[i].is_object()) {
            failure = Failure{FailureKind::bad_record, where + "[" + std::to_string(i) + "]", "no object"};
        }
    }
    return failure ? nullptr : &*found;
}

template <class Record>
void read_extras(const ordered_json& object, Record& record, const std::string& where,
                 std::optional<Failure>& failure) {
    if constexpr (has_source<Record>) {
        const auto found = object.find("source");
        if (found != object.end() && found->is_object()) {
            record.source = source_from_json(*found, where + ".source", failure);
        } else if (found != object.end() && !found->is_null() && !failure) {
            failure = Failure{FailureKind::bad_record, where + ".source", "no object"};
        }
    }
    if constexpr (has_parts<Record>) {
        if (const ordered_json* parts = list_of(object, "parts", where + ".parts", failure)) {
            for (const ordered_json& part : *parts) {
                describe_indicator_part(record.parts.emplace_back(), FieldReader(part, where + ".parts", failure));
            }
        }
    }
}

Outcome<Report> read_report(const ordered_json& object) {
    std::optional<Failure> failure;
    Report report;
    describe_report(report, FieldReader(object, "", failure));
    each_list(report, [&](const std::string& key, auto& records, const auto& describe) {
        const ordered_json* list = list_of(object, key, key, failure);
        if (list == nullptr) {
            return;
        }
        for (const ordered_json& item : *list) {
            const std::string where = key + "[" + std::to_string(records.size()) + "]";
            auto& record = records.emplace_back();
            describe(record, FieldReader(item, where, failure));
            read_extras(item, record, where, failure);
        }
    });
    if (!failure) {
        failure = validate(report);
    }
    if (failure) {
        return tl::unexpected(*failure);
    }
    return report;
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

Outcome<Report> from_json(std::string_view json) {
    try {
        const ordered_json object = ordered_json::parse(json);
        if (!object.is_object()) {
            return tl::unexpected(Failure{FailureKind::bad_record, "", "no JSON object"});
        }
        return read_report(object);
    } catch (const nlohmann::json::exception& error) {
        return tl::unexpected(Failure{FailureKind::bad_record, "", error.what()});
    }
}

}  // namespace svod::normalizer
