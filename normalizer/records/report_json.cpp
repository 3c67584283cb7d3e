#include "normalizer/records/report_json.hpp"

#include <rapidjson/prettywriter.h>
#include <rapidjson/stringbuffer.h>
#include <rapidjson/writer.h>
#include <simdjson.h>

#include <cmath>
#include <new>
#include <nlohmann/json.hpp>

#include "normalizer/records/record_lists.hpp"

namespace svod::normalizer {
namespace {

// rapidjson doesn't ask whether it got the memory that it wanted.
class ThrowingAllocator : public rapidjson::CrtAllocator {
  public:
    void* Malloc(std::size_t size) { return had(rapidjson::CrtAllocator::Malloc(size), size); }
    void* Realloc(void* old, std::size_t old_size, std::size_t size) {
        return had(rapidjson::CrtAllocator::Realloc(old, old_size, size), size);
    }

  private:
    static void* had(void* memory, std::size_t size) {
        if (memory == nullptr && size > 0) {
            if (const std::new_handler handler = std::get_new_handler()) {
                handler();
            }
            throw std::bad_alloc();
        }
        return memory;
    }
};

using Utf8 = rapidjson::UTF8<>;
using Buffer = rapidjson::GenericStringBuffer<Utf8, ThrowingAllocator>;

// Writes a Report straight into text: a tree of JSON values beforehand takes ten times as long.
template <class Writer>
class RecordWriter {
  public:
    explicit RecordWriter(Writer& writer) : writer_(writer) {}

    void write(const Report& report) {
        writer_.StartObject();
        describe_report(report, [&](const char* name, const auto& value) { field(name, value); });
        each_list(report, [&](const char* key, const auto& records, const auto& describe) {
            writer_.Key(key);
            writer_.StartArray();
            for (const auto& record : records) {
                write_record(record, describe);
            }
            writer_.EndArray();
        });
        writer_.EndObject();
    }

  private:
    template <class Record, class Describe>
    void write_record(const Record& record, const Describe& describe) {
        writer_.StartObject();
        describe(record, [&](const char* name, const auto& value) { field(name, value); });
        if constexpr (has_parts<Record>) {
            field("parts", record.parts);
        }
        if constexpr (has_source<Record>) {
            field("source", record.source);
        }
        writer_.EndObject();
    }

    template <class Value>
    void field(const char* name, const Value& value) {
        writer_.Key(name);
        put(value);
    }

    void put(const std::string& value) {
        if (simdjson::validate_utf8(value)) {
            writer_.String(value.data(), static_cast<rapidjson::SizeType>(value.size()));
            return;
        }
        const std::string mended = nlohmann::json(value).dump(-1, ' ', false, nlohmann::json::error_handler_t::replace);
        writer_.RawValue(mended.data(), mended.size(), rapidjson::kStringType);
    }

    void put(int value) { writer_.Int(value); }

    void put(double value) {
        if (!std::isfinite(value)) {
            writer_.Null();
        } else if (value == std::trunc(value) && std::abs(value) < 1e15) {
            writer_.Int64(static_cast<std::int64_t>(value));  // a whole number is written as one: 36, not 36.0
        } else {
            writer_.Double(value);
        }
    }

    void put(const Source& source) {
        writer_.StartObject();
        describe_source(source, [&](const char* name, const auto& value) { field(name, value); });
        writer_.EndObject();
    }

    void put(const std::vector<IndicatorPart>& parts) {
        writer_.StartArray();
        for (const IndicatorPart& part : parts) {
            writer_.StartObject();
            describe_indicator_part(part, [&](const char* name, const auto& value) { field(name, value); });
            writer_.EndObject();
        }
        writer_.EndArray();
    }

    template <class Value>
    void put(const std::optional<Value>& value) {
        if (value) {
            put(*value);
        } else {
            writer_.Null();
        }
    }

    Writer& writer_;
};

}  // namespace

std::string to_json(const Report& report, int indent) {
    Buffer text;
    if (indent < 0) {
        rapidjson::Writer<Buffer, Utf8, Utf8, ThrowingAllocator> writer(text);
        RecordWriter(writer).write(report);
    } else {
        rapidjson::PrettyWriter<Buffer, Utf8, Utf8, ThrowingAllocator> writer(text);
        writer.SetIndent(' ', static_cast<unsigned>(indent));
        RecordWriter(writer).write(report);
    }
    return {text.GetString(), text.GetSize()};
}

}  // namespace svod::normalizer
