#pragma once

#include <memory>
#include <string>
#include <string_view>

#include "extractors/document/outcome.hpp"
#include "normalizer/records/report.hpp"

namespace svod::normalizer {

/// The one serial form of a Report: the JSON record of `svod extract`, in one line without a line feed. Keys are the
/// contract's columns; references are 0-based indices ("section", "event", "parent", "part_of", "count" …); each
/// sourced record has "source"; what isn't given is null. Bytes that are no UTF-8 (which a Report shouldn't have)
/// become U+FFFD.
std::string to_json(const Report& report, int indent = -1);

/// Reads what `to_json` wrote. Unknown keys are ignored, missing ones are null or empty. Wrong types, unknown codes of
/// the contract and references out of range give `bad_record` with the key as `where`.
Outcome<Report> from_json(std::string_view json);

/// The same for many records: keeps the memory that reading needs. Not to be shared between threads.
class RecordReader {
  public:
    RecordReader();
    RecordReader(const RecordReader&) = delete;
    RecordReader& operator=(const RecordReader&) = delete;
    ~RecordReader();

    Outcome<Report> read(std::string_view json);

  private:
    struct Parser;
    std::unique_ptr<Parser> parser_;
};

}  // namespace svod::normalizer
