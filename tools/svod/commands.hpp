#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "tools/svod/exit_status.hpp"
#include "tools/svod/run_log.hpp"
#include "tools/svod/worker_options.hpp"

/// One function a command of the contract (section 1), each in its own file. They print data to stdout, everything else
/// to stderr, and never throw.
namespace svod::tools {

struct ExtractOptions {
    std::filesystem::path file;
    std::optional<std::filesystem::path> rules;
    bool pretty = false;                        ///< indented JSON
    bool batch = false;                         ///< paths from stdin instead of `file`
    std::optional<std::filesystem::path> root;  ///< what the records' paths are relative to
    WorkerOptions workers;
    LogOptions log;
};
ExitStatus run_extract(const ExtractOptions& options);

struct DocumentOptions {
    std::filesystem::path file;
    std::string format = "json";  ///< json, html
};
ExitStatus run_document(const DocumentOptions& options);

struct ExplainOptions {
    std::optional<std::string> phrase;  ///< none: each line of stdin
    std::optional<std::string> period;  ///< «2023» or «2022-01-01..2022-06-30»
    bool jsonl = false;                 ///< each line of stdin is {"text", "period"}
    std::optional<std::filesystem::path> rules;
};
ExitStatus run_explain(const ExplainOptions& options);

struct IngestOptions {
    std::vector<std::filesystem::path> paths;
    std::filesystem::path database;
    std::optional<std::filesystem::path> rules;
    bool prune = false;  ///< remove the rows of files that have gone
    WorkerOptions workers;
    LogOptions log;
};
ExitStatus run_ingest(const IngestOptions& options);

struct LoadOptions {
    std::vector<std::filesystem::path> files;  ///< none: stdin
    std::filesystem::path database;
    std::optional<std::string> postgres;  ///< libpq's connection string; instead of `database`
    LogOptions log;
};
ExitStatus run_load(const LoadOptions& options);

struct DumpOptions {
    std::filesystem::path database;
    std::optional<std::string> postgres;  ///< libpq's connection string; instead of `database`
};
ExitStatus run_dump(const DumpOptions& options);

struct CheckOptions {
    std::filesystem::path database;
    std::optional<std::string> postgres;  ///< libpq's connection string; instead of `database`
    std::string profile = "default";      ///< a built-in name or a TOML file
    std::optional<std::filesystem::path> roster;
};
ExitStatus run_check(const CheckOptions& options);

struct QueryOptions {
    std::filesystem::path database;
    std::string sql;
    std::string format = "table";  ///< table, csv, json, markdown
};
ExitStatus run_query(const QueryOptions& options);

struct StatsOptions {
    std::filesystem::path database;
    std::optional<std::string> postgres;  ///< libpq's connection string; instead of `database`
};
ExitStatus run_stats(const StatsOptions& options);

struct RulesCheckOptions {
    std::optional<std::filesystem::path> directory;
};
ExitStatus run_rules_check(const RulesCheckOptions& options);

}  // namespace svod::tools
