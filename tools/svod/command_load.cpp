#include <fmt/format.h>

#include <fstream>
#include <iostream>
#include <string>

#include "normalizer/records/report_json.hpp"
#include "store/database.hpp"
#include "store/postgres/loader.hpp"
#include "store/postgres/store.hpp"
#include "store/run_lock.hpp"
#include "store/writer_sink.hpp"
#include "tools/svod/commands.hpp"
#include "tools/svod/ingest.hpp"
#include "tools/svod/interrupt.hpp"
#include "tools/svod/renew_findings.hpp"

namespace svod::tools {
namespace {

class Load {
  public:
    Load(store::ReportSink& sink, RunLog& log) : sink_(sink), log_(log) {}

    Outcome<void> files(const std::vector<std::filesystem::path>& paths) {
        if (paths.empty()) {
            return stream(std::cin, "stdin");
        }
        for (const auto& path : paths) {
            std::ifstream file(path);
            if (std::error_code error; !file || std::filesystem::is_directory(path, error)) {
                trouble_ = true;
                log_.error("unreadable", path.string() + ": no file that can be read: check the path");
            } else if (auto loaded = stream(file, path.string()); !loaded || was_interrupted()) {
                return loaded;
            }
        }
        return {};
    }

    Outcome<void> commit() {
        in_batch_ = 0;
        return sink_.commit().map([this](const std::vector<store::Refusal>& refusals) {
            for (const store::Refusal& refusal : refusals) {
                refuse(refusal.origin, refusal.failure);
            }
            loaded_ -= static_cast<int>(refusals.size());
        });
    }

    [[nodiscard]] int loaded() const { return loaded_; }
    [[nodiscard]] int refused() const { return refused_; }
    [[nodiscard]] bool any_trouble() const { return trouble_ || refused_ > 0; }

  private:
    Outcome<void> stream(std::istream& stream, const std::string& name) {
        std::size_t number = 0;
        for (std::string line; !was_interrupted() && std::getline(stream, line);) {
            ++number;
            if (line.find_first_not_of(" \t\r") == std::string::npos) {
                continue;
            }
            if (auto taken = take(line, name, number); !taken) {
                return taken;
            }
        }
        if (stream.bad()) {
            trouble_ = true;
            log_.error("unreadable", name + ": reading broke off");
        }
        return {};
    }

    Outcome<void> take(const std::string& line, const std::string& name, std::size_t number) {
        auto report = reader_.read(line);
        std::string origin = fmt::format("{}:{}", name, number);
        if (!report) {
            refuse(origin, report.error());
            return {};
        }
        ++loaded_;
        trouble_ = trouble_ || report->outcome == "failed";
        if (auto added = sink_.add(std::move(*report), std::move(origin)); !added) {
            return added;
        }
        return is_batch_due(sink_.open_since(), ++in_batch_) ? commit() : Outcome<void>();
    }

    void refuse(const std::string& origin, const Failure& failure) {
        ++refused_;
        log_.error("refused", origin + ": " + in_english(failure));
    }

    normalizer::RecordReader reader_;
    store::ReportSink& sink_;
    RunLog& log_;
    std::size_t in_batch_ = 0;
    int loaded_ = 0;
    int refused_ = 0;
    bool trouble_ = false;
};

Outcome<ExitStatus> load_into(store::ReportSink& sink, store::SqlSession& session, const LoadOptions& options,
                              RunLog& log) {
    Load load(sink, log);
    auto done = load.files(options.files);
    if (done) {
        done = load.commit();
    }
    if (done) {
        done = sink.finish();
    }
    if (done) {
        done = renew_findings(session);
    }
    if (!done) {
        return tl::unexpected(done.error());
    }
    log.info("summary", fmt::format("{} records loaded, {} refused", load.loaded(), load.refused()));
    if (was_interrupted()) {
        return ExitStatus::interrupted;
    }
    return load.any_trouble() ? ExitStatus::some_unreadable : ExitStatus::ok;
}

Outcome<ExitStatus> load(const LoadOptions& options, RunLog& log) {
    bool has_waited = false;
    const auto wait = [&] {
        if (!std::exchange(has_waited, true)) {
            log.warning("waiting", (options.postgres ? "PostgreSQL" : options.database.string()) +
                                       ": another svod is loading it; waiting for it to end");
        }
        return !was_interrupted();
    };
    if (options.postgres) {
        auto connection = store::postgres::open_for_loading(*options.postgres, wait);
        if (!connection) {
            return tl::unexpected(connection.error());
        }
        store::postgres::Loader loader(*connection);
        return load_into(loader, *connection, options, log);
    }
    const auto lock = store::RunLock::acquire(options.database, wait);
    auto database =
        lock ? store::Database::open(options.database, store::Access::read_write) : tl::unexpected(lock.error());
    if (!database) {
        return tl::unexpected(database.error());
    }
    store::WriterSink writer(*database);
    return load_into(writer, *database, options, log);
}

}  // namespace

ExitStatus run_load(const LoadOptions& options) {
    watch_for_interrupts();
    RunLog log("load", options.log);
    const auto status = load(options, log);
    if (!status) {
        log.error("failed", in_english(status.error()));
        return ExitStatus::unusable;
    }
    return *status;
}

}  // namespace svod::tools
