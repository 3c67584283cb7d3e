#pragma once

#include <optional>
#include <utility>

#include "store/report_sink.hpp"
#include "store/writer.hpp"

namespace svod::store {

/// Loads reports into SQLite.
class WriterSink final : public ReportSink {
  public:
    explicit WriterSink(Database& database) : writer_(std::in_place, database) {}

    Outcome<void> add(normalizer::Report report, std::string origin) override {
        auto written = writer_->replace(report);
        if (!written && written.error().kind != FailureKind::bad_record) {
            return tl::unexpected(written.error());
        }
        if (!written) {
            refused_.push_back({std::move(origin), written.error()});
        }
        return {};
    }

    Outcome<std::vector<Refusal>> commit() override {
        return writer_->commit().map([this] { return std::exchange(refused_, {}); });
    }

    /// The checks take what memory they can get, so the writer's is let go. Nothing can be added after.
    Outcome<void> finish() override {
        writer_.reset();
        return {};
    }

    [[nodiscard]] std::optional<Clock::time_point> open_since() const override { return writer_->open_since(); }

  private:
    std::optional<Writer> writer_;
    std::vector<Refusal> refused_;
};

}  // namespace svod::store
