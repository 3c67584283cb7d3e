#include <fstream>
#include <iostream>
#include <string>

#include "normalizer/records/report_json.hpp"
#include "store/database.hpp"
#include "store/writer.hpp"
#include "tools/svod/commands.hpp"
#include "tools/svod/renew_findings.hpp"

namespace svod::tools {
namespace {

struct Loading {
    store::Database& database;
    int loaded = 0;
    int failed_reports = 0;
    int bad_records = 0;
    int unreadable = 0;  // files
};

Outcome<void> load_line(Loading& loading, const std::string& line, const std::string& where) {
    const auto report = normalizer::from_json(line);
    if (!report) {
        ++loading.bad_records;
        std::cerr << "svod load: " << where << ": " << in_english(report.error()) << '\n';
        return {};
    }
    const auto written = store::replace_report(loading.database, *report);
    if (!written && written.error().kind == FailureKind::bad_record) {
        ++loading.bad_records;
        std::cerr << "svod load: " << where << ": " << in_english(written.error()) << '\n';
        return {};
    }
    if (!written) {
        return tl::unexpected(written.error());
    }
    ++loading.loaded;
    loading.failed_reports += report->outcome == "failed" ? 1 : 0;
    return {};
}

Outcome<void> load_stream(Loading& loading, std::istream& stream, const std::string& name) {
    int number = 0;
    for (std::string line; std::getline(stream, line);) {
        ++number;
        if (line.find_first_not_of(" \t\r") == std::string::npos) {
            continue;
        }
        if (auto loaded = load_line(loading, line, name + ":" + std::to_string(number)); !loaded) {
            return loaded;
        }
    }
    if (stream.bad()) {
        ++loading.unreadable;
        std::cerr << "svod load: " << name << ": reading broke off\n";
    }
    return {};
}

Outcome<void> load_all(Loading& loading, const LoadOptions& options) {
    if (options.files.empty()) {
        return load_stream(loading, std::cin, "stdin");
    }
    for (const auto& path : options.files) {
        std::ifstream file(path);
        if (std::error_code error; !file || std::filesystem::is_directory(path, error)) {
            ++loading.unreadable;
            std::cerr << "svod load: " << path.string() << ": no file that can be read: check the path\n";
            continue;
        }
        if (auto loaded = load_stream(loading, file, path.string()); !loaded) {
            return loaded;
        }
    }
    return {};
}

}  // namespace

ExitStatus run_load(const LoadOptions& options) {
    auto database = store::Database::open(options.database, store::Access::read_write);
    if (!database) {
        std::cerr << "svod load: " << in_english(database.error()) << '\n';
        return ExitStatus::unusable;
    }
    Loading loading{*database};
    auto done = load_all(loading, options);
    if (done) {
        done = renew_findings(*database);
    }
    if (!done) {
        std::cerr << "svod load: " << in_english(done.error()) << '\n';
        return ExitStatus::unusable;
    }
    std::cerr << loading.loaded << " records loaded, " << loading.bad_records << " refused\n";
    return loading.bad_records > 0 || loading.unreadable > 0 || loading.failed_reports > 0 ? ExitStatus::some_unreadable
                                                                                           : ExitStatus::ok;
}

}  // namespace svod::tools
