// Run by the build: writes a C++ source with the literals of all built-in rules (engine/literal_archive.hpp).
//
//     tabulate_literals OUTPUT

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <map>
#include <string>

#include "normalizer/engine/literal_archive.hpp"
#include "normalizer/rules/archived_literals.hpp"
#include "normalizer/rules/rule_set.hpp"

namespace svod::normalizer::rules {

// The program that fills the archive has none itself.
engine::LiteralArchive archived_literals() {
    return {};
}

namespace {

std::map<std::string, engine::Literals> literals_of_rules(const RuleSet& rules) {
    std::map<std::string, engine::Literals> literals;
    engine::LiteralReader reader;
    for (const std::string& name : rules.names()) {
        const engine::Pack& pack = *rules.pack(name);
        for (const engine::PackRow& row : pack.rows) {
            for (const char* column : {"pattern", "unless"}) {
                const auto expanded = rules.vocabulary().expand(pack.cell(row, column), row.file);
                if (expanded) {
                    literals.emplace(expanded->pattern, reader.read(expanded->pattern));
                }
            }
        }
    }
    return literals;
}

int run(const char* output) {
    const auto rules = RuleSet::load();
    if (!rules) {
        std::fprintf(stderr, "%s: %s\n", rules.error().where.c_str(), rules.error().detail.c_str());
        return EXIT_FAILURE;
    }
    const auto source =
        engine::source_of_archive(literals_of_rules(*rules), "svod::normalizer::rules", "archived_literals");
    if (!source) {
        std::fputs("two patterns share a hash, or a literal holds a NUL\n", stderr);
        return EXIT_FAILURE;
    }
    std::ofstream file(output, std::ios::binary);
    file << *source << std::flush;
    return file ? EXIT_SUCCESS : EXIT_FAILURE;
}

}  // namespace
}  // namespace svod::normalizer::rules

int main(int count, char** values) {
    if (count != 2) {
        std::fputs("usage: tabulate_literals OUTPUT\n", stderr);
        return EXIT_FAILURE;
    }
    return svod::normalizer::rules::run(values[1]);
}
