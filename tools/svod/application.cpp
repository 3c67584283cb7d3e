#include "tools/svod/application.hpp"

#include <CLI/CLI.hpp>
#include <algorithm>
#include <exception>
#include <functional>
#include <iostream>
#include <optional>
#include <string_view>
#include <vector>

#include "tools/svod/commands.hpp"
#include "tools/svod/version.hpp"

namespace svod::tools {
namespace {

constexpr const char* exit_statuses =
    "Exit status:\n"
    "  0  all well\n"
    "  1  wrong usage, or the store or the rules can't be used\n"
    "  2  finished, but at least one file could not be read\n"
    "  3  (check only) finished, and there are findings of severity error\n"
    "  130  ended by Ctrl-C\n";

/// A command registers its options and what is to run; `chosen` holds the one that the user named.
struct Commands {
    CLI::App& app;
    std::function<ExitStatus()> chosen;

    CLI::App* add(const std::string& name, const std::string& description) {
        CLI::App* command = app.add_subcommand(name, description);
        command->footer(exit_statuses);
        return command;
    }

    template <class Options>
    void on(CLI::App* command, std::shared_ptr<Options> options, ExitStatus (*run)(const Options&)) {
        command->callback([this, options, run] { chosen = [options, run] { return run(*options); }; });
    }
};

void add_database(CLI::App* command, std::filesystem::path& database, const char* what) {
    command->add_option("--db", database, what)->required()->type_name("FILE");
}

/// One of both.
void add_database_or_server(CLI::App* command, std::filesystem::path& database, std::optional<std::string>& postgres,
                            const char* what) {
    CLI::Option_group* store = command->add_option_group("Store");
    store->add_option("--db", database, what)->type_name("FILE");
    store
        ->add_option("--postgres", postgres,
                     "The store in the PostgreSQL database that libpq finds by this, such as 'host=server dbname=svod'")
        ->type_name("CONNINFO");
    store->require_option(1);
}

void add_rules(CLI::App* command, std::optional<std::filesystem::path>& rules) {
    command->add_option("--rules", rules, "Folder of rule packs (*.rules) whose rows are added to the built-in ones")
        ->type_name("DIR");
}

void add_workers(CLI::App* command, WorkerOptions& options) {
    command->add_option("--jobs", options.jobs, "Documents read at a time; as many as there are processors by default")
        ->check(CLI::Range(1, 256))
        ->type_name("N");
    command->add_option("--timeout", options.timeout, "What reading one document may take; longer makes it failed")
        ->check(CLI::Range(0.01, 86'400.0))
        ->type_name("SECONDS")
        ->capture_default_str();
    command
        ->add_option("--memory-limit", options.memory_limit, "What reading one document may need; more makes it failed")
        ->check(CLI::Range(1, 1024 * 1024))
        ->type_name("MIB")
        ->capture_default_str();
    command->add_flag("!--no-sandbox", options.sandbox,
                      "Read without binding the readers: a hostile file can then do whatever you can");
}

void add_log(CLI::App* command, LogOptions& options) {
    CLI::Option* quiet = command->add_flag("-q,--quiet", options.quiet, "No progress, no summary");
    command->add_flag("-v,--verbose", options.verbose, "A line for each file, too")->excludes(quiet);
    command->add_flag("--log-json", options.json, "What stands on stderr as JSON, one object a line");
}

void add_ingest(Commands& commands) {
    auto options = std::make_shared<IngestOptions>();
    CLI::App* command =
        commands.add("ingest",
                     "Read every report (DOCX, PDF, TXT) below the paths into the store and print a summary. "
                     "Files that did not change are skipped; one bad file never stops the rest.");
    command->add_option("paths", options->paths, "Folders or files of reports")->required()->type_name("PATH");
    add_database(command, options->database, "The store; made where it doesn't exist");
    add_rules(command, options->rules);
    command->add_flag("--prune", options->prune, "Remove the rows of files that are no longer in their folder");
    add_workers(command, options->workers);
    add_log(command, options->log);
    commands.on(command, options, run_ingest);
}

void add_check(Commands& commands) {
    auto options = std::make_shared<CheckOptions>();
    CLI::App* command = commands.add("check",
                                     "Print what is missing or wrong, report by report (in Russian), and which "
                                     "report has which mandatory section.");
    add_database_or_server(command, options->database, options->postgres, "The store");
    command
        ->add_option("--profile", options->profile,
                     "What is mandatory: a built-in profile or a TOML file with name, sections, elements")
        ->type_name("NAME|FILE")
        ->capture_default_str();
    command->add_option("--roster", options->roster, "CSV with the columns municipality,region: who has to submit")
        ->type_name("FILE");
    commands.on(command, options, run_check);
}

void add_query(Commands& commands) {
    auto options = std::make_shared<QueryOptions>();
    CLI::App* command = commands.add("query", "Run one SQL query on the store, read-only, and print its rows.");
    command->add_option("sql", options->sql, "The query, for example \"SELECT * FROM reports_overview\"")
        ->required()
        ->type_name("SQL");
    add_database(command, options->database, "The store");
    command->add_option("--format", options->format, "How rows are printed")
        ->check(CLI::IsMember({"table", "csv", "json", "markdown"}))
        ->capture_default_str();
    commands.on(command, options, run_query);
}

void add_stats(Commands& commands) {
    auto options = std::make_shared<StatsOptions>();
    CLI::App* command = commands.add("stats", "Print the consolidated figures over all the reports (in Russian).");
    add_database_or_server(command, options->database, options->postgres, "The store");
    commands.on(command, options, run_stats);
}

void add_extract(Commands& commands) {
    auto options = std::make_shared<ExtractOptions>();
    CLI::App* command = commands.add("extract",
                                     "Read one file and print its JSON record, of an archive one a report inside; no "
                                     "store needed. With --batch, read the files whose paths stand on "
                                     "stdin, several at a time, and print one record a line as each is finished.");
    CLI::Option* file = command->add_option("file", options->file, "A report")->type_name("FILE");
    CLI::Option* batch =
        command->add_flag("--batch", options->batch, "Paths on stdin, one a line or each ended by NUL (find -print0)");
    file->excludes(batch);
    command->add_option("--root", options->root, "Folder that the records' paths are to be relative to")
        ->type_name("DIR");
    command->add_flag("--pretty", options->pretty, "Indent the JSON")->excludes(batch);
    add_rules(command, options->rules);
    add_workers(command, options->workers);
    add_log(command, options->log);
    commands.on(command, options, run_extract);
}

void add_document(Commands& commands) {
    auto options = std::make_shared<DocumentOptions>();
    CLI::App* command =
        commands.add("document", "Print what the extractor read from a file: headings, paragraphs, tables.");
    command->add_option("file", options->file, "A report; inside an archive «sent.zip!inner/report.docx»")
        ->required()
        ->type_name("FILE");
    command->add_option("--format", options->format, "json, or html for a page to look at")
        ->check(CLI::IsMember({"json", "html"}))
        ->capture_default_str();
    commands.on(command, options, run_document);
}

void add_explain(Commands& commands) {
    auto options = std::make_shared<ExplainOptions>();
    CLI::App* command =
        commands.add("explain",
                     "Print what the rules see in a phrase, or in each line of stdin, and which rule made "
                     "it: one JSON object a line.");
    command->add_option("text", options->phrase, "The phrase; without it, lines of stdin")->type_name("TEXT");
    command
        ->add_option("--period", options->period,
                     "The enclosing period, for dates without a year: 2023 or 2022-01-01..2022-06-30")
        ->type_name("PERIOD");
    command->add_flag("--jsonl", options->jsonl, "Each line of stdin is {\"text\": ..., \"period\": ...}");
    add_rules(command, options->rules);
    commands.on(command, options, run_explain);
}

void add_load(Commands& commands) {
    auto options = std::make_shared<LoadOptions>();
    CLI::App* command =
        commands.add("load", "Load JSON records, one a line, as `extract` prints them, into the store.");
    command->add_option("files", options->files, "Files of records; without any, stdin")->type_name("FILE");
    add_database_or_server(command, options->database, options->postgres, "The store; made where it doesn't exist");
    add_log(command, options->log);
    commands.on(command, options, run_load);
}

void add_dump(Commands& commands) {
    auto options = std::make_shared<DumpOptions>();
    CLI::App* command = commands.add(
        "dump", "Print all rows as canonical text: equal for equal reports, whatever the order they came in.");
    add_database_or_server(command, options->database, options->postgres, "The store");
    commands.on(command, options, run_dump);
}

void add_rules_command(Commands& commands) {
    auto options = std::make_shared<RulesCheckOptions>();
    CLI::App* group = commands.add("rules", "Work with rule packs.");
    group->require_subcommand(1);
    CLI::App* command =
        group->add_subcommand("check", "Check packs by their own examples: the built-in ones and those of DIR.");
    command->add_option("dir", options->directory, "Folder of rule packs")->type_name("DIR");
    commands.on(command, options, run_rules_check);
}

// A group of options is a subcommand, too, but has no name.
std::vector<const CLI::App*> commands_of(const CLI::App& group) {
    return group.get_subcommands([](const CLI::App* command) { return !command->get_name().empty(); });
}

std::string names_of(const std::vector<const CLI::App*>& commands) {
    std::string names;
    for (const CLI::App* command : commands) {
        names += (names.empty() ? "" : ", ") + command->get_name();
    }
    return names;
}

/// What is wrong with the word at which a command has to stand, if anything: CLI11 would only miss a subcommand.
std::optional<std::string> fault_of_command(const CLI::App& app, int argument_count, const char* const* arguments) {
    std::vector<const CLI::App*> commands = commands_of(app);
    std::string called = "svod";
    for (int i = 1; i < argument_count && !commands.empty(); ++i) {
        const std::string_view word = arguments[i];
        const auto known = std::find_if(commands.begin(), commands.end(),
                                        [&](const CLI::App* command) { return command->get_name() == word; });
        if (known == commands.end()) {
            return word.starts_with('-') ? std::nullopt
                                         : std::optional(called + ": there is no command '" + std::string(word) +
                                                         "'; commands are: " + names_of(commands));
        }
        called += " " + (*known)->get_name();
        commands = commands_of(**known);
    }
    return commands.empty() ? std::nullopt : std::optional(called + ": name a command: " + names_of(commands));
}

}  // namespace

int run(int argument_count, const char* const* arguments) {
    CLI::App app(
        "svod: reads reports of municipal support centres for children's extra-curricular education into one SQLite "
        "store, and says what they miss.");
    app.set_version_flag("--version", "svod " + std::string(version));
    app.require_subcommand(1);
    app.footer(exit_statuses);
    Commands commands{app, {}};
    add_ingest(commands);
    add_check(commands);
    add_query(commands);
    add_stats(commands);
    add_extract(commands);
    add_document(commands);
    add_explain(commands);
    add_load(commands);
    add_dump(commands);
    add_rules_command(commands);
    if (const auto fault = fault_of_command(app, argument_count, arguments)) {
        std::cerr << *fault << '\n';
        return static_cast<int>(ExitStatus::unusable);
    }
    try {
        app.parse(argument_count, arguments);
        const ExitStatus status = commands.chosen();
        if (!std::cout.flush()) {
            std::cerr << "svod: the output could not be written whole: check the disk\n";
            return static_cast<int>(ExitStatus::unusable);
        }
        return static_cast<int>(status);
    } catch (const CLI::ParseError& error) {
        return app.exit(error) == 0 ? 0 : static_cast<int>(ExitStatus::unusable);
    } catch (const std::exception& error) {
        std::cerr << "svod: " << error.what() << '\n';
        return static_cast<int>(ExitStatus::unusable);
    }
}

}  // namespace svod::tools
