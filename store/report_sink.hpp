#pragma once

#include <chrono>
#include <optional>
#include <string>
#include <vector>

#include "extractors/document/outcome.hpp"
#include "normalizer/records/report.hpp"

namespace svod::store {

/// A report that a store can't take, and why.
struct Refusal {
    std::string origin;
    Failure failure;  ///< bad_record
};

/// A store that reports are loaded into, in batches: what is added since the last `commit` becomes durable together,
/// each report whole or not at all. What isn't committed is undone in the end.
class ReportSink {
  public:
    using Clock = std::chrono::steady_clock;

    virtual ~ReportSink() = default;

    /// Adds a report in the place of the one of the same path; `origin` is what a refusal calls it. A report that
    /// breaks the contract is refused, and the batch goes on. Fails with `store_error` where the database does.
    virtual Outcome<void> add(normalizer::Report report, std::string origin) = 0;

    /// Makes the batch durable and gives the reports that were refused since the last time.
    virtual Outcome<std::vector<Refusal>> commit() = 0;

    /// To be called after the last commit, before the store is read; the sink is of no more use then.
    virtual Outcome<void> finish() { return {}; }

    /// When the batch was begun; none where none is open.
    [[nodiscard]] virtual std::optional<Clock::time_point> open_since() const = 0;
};

}  // namespace svod::store
