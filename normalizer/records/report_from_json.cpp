#include <simdjson.h>

#include <limits>
#include <type_traits>

#include "normalizer/records/record_lists.hpp"
#include "normalizer/records/report_json.hpp"
#include "normalizer/records/validate.hpp"

namespace svod::normalizer {
namespace {

using simdjson::dom::element;
using simdjson::dom::element_type;
using simdjson::dom::object;

/// Where in the record something stands; made into words only for a failure.
struct Place {
    std::string_view list = "";  ///< "" for the report itself
    std::size_t position = 0;
    std::string_view part = "";

    std::string text(std::string_view field = "") const {
        std::string words;
        if (!list.empty()) {
            words += std::string(list) + "[" + std::to_string(position) + "]";
        }
        for (const std::string_view step : {part, field}) {
            words += step.empty() ? "" : (words.empty() ? "" : ".") + std::string(step);
        }
        return words;
    }
};

std::string_view type_name(const element& value) {
    switch (value.type()) {
        case element_type::ARRAY:
            return "array";
        case element_type::OBJECT:
            return "object";
        case element_type::STRING:
            return "string";
        case element_type::BOOL:
            return "boolean";
        case element_type::NULL_VALUE:
            return "null";
        default:
            return "number";
    }
}

/// Looks keys up in the order in which they are wont to stand.
class Keys {
  public:
    explicit Keys(const object& keys) : object_(keys), next_(keys.begin()) {}

    /// The value under `key`; false where it is missing or null.
    bool find(std::string_view key, element& value) {
        if (next_ == object_.end() || next_.key() != key) {
            auto found = object_.begin();
            while (found != object_.end() && found.key() != key) {
                ++found;
            }
            if (found == object_.end()) {
                return false;
            }
            next_ = found;
        }
        value = next_.value();
        ++next_;
        return !value.is_null();
    }

  private:
    object object_;
    object::iterator next_;
};

/// Reads fields of one JSON object into members; keeps the first wrong type.
class FieldReader {
  public:
    FieldReader(Keys& keys, const Place& place, std::optional<Failure>& failure)
        : keys_(keys), place_(place), failure_(failure) {}

    template <class T>
    void operator()(const char* name, T& member) {
        element value;
        if (!failure_ && keys_.find(name, value) && !read(value, member)) {
            failure_ =
                Failure{FailureKind::bad_record, place_.text(name), "wrong type: " + std::string(type_name(value))};
        }
    }

  private:
    static bool read(const element& value, std::string& member) {
        std::string_view text;
        if (value.get(text) != simdjson::SUCCESS) {
            return false;
        }
        member = text;
        return true;
    }
    static bool read(const element& value, double& member) { return value.get(member) == simdjson::SUCCESS; }
    static bool read(const element& value, int& member) {
        std::int64_t number = 0;
        if (!value.is_int64() || value.get(number) != simdjson::SUCCESS) {
            return false;
        }
        member = static_cast<int>(number);
        return number >= 0 && number <= std::numeric_limits<int>::max();
    }
    template <class T>
    static bool read(const element& value, std::optional<T>& member) {
        return read(value, member.emplace());
    }

    Keys& keys_;
    const Place& place_;
    std::optional<Failure>& failure_;
};

/// The array under `key`, or nothing where it is missing, null or (which is a failure) of another type.
std::optional<simdjson::dom::array> list_of(Keys& keys, std::string_view key, const Place& place,
                                            std::optional<Failure>& failure) {
    element value;
    if (failure || !keys.find(key, value)) {
        return std::nullopt;
    }
    simdjson::dom::array list;
    if (value.get(list) != simdjson::SUCCESS) {
        failure = Failure{FailureKind::bad_record, place.text(key), "no list: " + std::string(type_name(value))};
        return std::nullopt;
    }
    std::size_t position = 0;
    for (const element item : list) {
        if (!item.is_object()) {
            failure =
                Failure{FailureKind::bad_record, place.text(key) + "[" + std::to_string(position) + "]", "no object"};
            return std::nullopt;
        }
        ++position;
    }
    return list;
}

void read_source(const element& value, Source& source, const Place& place, std::optional<Failure>& failure) {
    object keys_and_values;
    if (value.get(keys_and_values) != simdjson::SUCCESS) {
        failure = failure ? failure : Failure{FailureKind::bad_record, place.text(), "no object"};
        return;
    }
    Keys keys(keys_and_values);
    describe_source(source, FieldReader(keys, place, failure));
}
void read_source(const element& value, std::optional<Source>& source, const Place& place,
                 std::optional<Failure>& failure) {
    read_source(value, source.emplace(), place, failure);
}

template <class Record>
void read_extras(Keys& keys, Record& record, Place place, std::optional<Failure>& failure) {
    if constexpr (has_parts<Record>) {
        if (const auto parts = list_of(keys, "parts", place, failure)) {
            place.part = "parts";
            for (const element item : *parts) {
                Keys part_keys(item.get_object().value_unsafe());
                describe_indicator_part(record.parts.emplace_back(), FieldReader(part_keys, place, failure));
            }
        }
    }
    if constexpr (has_source<Record>) {
        if (element value; keys.find("source", value)) {
            place.part = "source";
            read_source(value, record.source, place, failure);
        }
    }
}

Outcome<Report> read_report(const object& record_object) {
    std::optional<Failure> failure;
    Report report;
    Keys report_keys(record_object);
    const Place place_of_report;
    describe_report(report, FieldReader(report_keys, place_of_report, failure));
    each_list(report, [&](std::string_view key, auto& records, const auto& describe) {
        const auto list = list_of(report_keys, key, place_of_report, failure);
        if (!list) {
            return;
        }
        records.reserve(list->size());
        for (const element item : *list) {
            const Place place{key, records.size()};
            Keys keys(item.get_object().value_unsafe());
            auto& record = records.emplace_back();
            describe(record, FieldReader(keys, place, failure));
            read_extras(keys, record, place, failure);
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

struct RecordReader::Parser {
    simdjson::dom::parser parser;
};

RecordReader::RecordReader() : parser_(std::make_unique<Parser>()) {}
RecordReader::~RecordReader() = default;

Outcome<Report> RecordReader::read(std::string_view json) {
    element value;
    if (const auto error = parser_->parser.parse(json.data(), json.size()).get(value)) {
        return tl::unexpected(Failure{FailureKind::bad_record, "", simdjson::error_message(error)});
    }
    object record_object;
    if (value.get(record_object) != simdjson::SUCCESS) {
        return tl::unexpected(Failure{FailureKind::bad_record, "", "no JSON object"});
    }
    return read_report(record_object);
}

Outcome<Report> from_json(std::string_view json) {
    return RecordReader().read(json);
}

}  // namespace svod::normalizer
