#include "normalizer/rules/rule_set.hpp"

#include <algorithm>
#include <array>
#include <cstdint>
#include <cstdio>
#include <fstream>
#include <iterator>
#include <system_error>

#include "extractors/document/embedded_file.hpp"
#include "normalizer/engine/literals.hpp"
#include "normalizer/engine/prefilter.hpp"
#include "normalizer/rules/archived_literals.hpp"
#include "normalizer/rules/contract_codes.hpp"
#include "normalizer/rules/word_lists.hpp"

namespace svod::normalizer::rules {

std::span<const EmbeddedFile> embedded_files();

namespace {

constexpr std::string_view extension = ".rules";

bool is_vocabulary(const engine::Pack& pack) {
    return std::find(pack.columns.begin(), pack.columns.end(), "macro") != pack.columns.end();
}

// The rows with a cell `unless`, as rows whose pattern is that.
engine::Pack vetoes_of(const engine::Pack& pack) {
    engine::Pack vetoes = pack;
    vetoes.rows.clear();
    const auto pattern = std::find(pack.columns.begin(), pack.columns.end(), "pattern") - pack.columns.begin();
    for (const engine::PackRow& row : pack.rows) {
        if (const std::string_view unless = pack.cell(row, "unless"); !unless.empty()) {
            engine::PackRow& veto = vetoes.rows.emplace_back(row);
            veto.cells.at(static_cast<std::size_t>(pattern)) = unless;
        }
    }
    return vetoes;
}

// FNV-1a: names a set of rules, guards nothing.
struct Fingerprint {
    std::uint64_t value = 14695981039346656037ULL;

    void add(std::string_view text) {
        for (const char c : text) {
            value = (value ^ static_cast<unsigned char>(c)) * 1099511628211ULL;
        }
    }

    [[nodiscard]] std::string hex() const {
        std::array<char, 17> digits{};
        std::snprintf(digits.data(), digits.size(), "%016llx", static_cast<unsigned long long>(value));
        return digits.data();
    }
};

Outcome<std::vector<std::filesystem::path>> rule_files(const std::filesystem::path& directory) {
    std::error_code error;
    std::vector<std::filesystem::path> files;
    for (const auto& entry : std::filesystem::directory_iterator(directory, error)) {
        if (entry.path().extension() == extension) {
            files.push_back(entry.path());
        }
    }
    if (error) {
        return tl::unexpected(Failure{FailureKind::cannot_read, directory.string(), error.message()});
    }
    std::sort(files.begin(), files.end());
    return files;
}

Outcome<std::string> read_text(const std::filesystem::path& path) {
    std::ifstream file(path, std::ios::binary);
    if (!file) {
        return tl::unexpected(Failure{FailureKind::cannot_read, path.string(), "cannot be opened"});
    }
    return std::string{std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()};
}

// Rows of the built-in packs were checked when the program was built, unless they use words that the user has added.
void trust_built_in_rows(std::map<std::string, engine::Pack, std::less<>>& packs) {
#ifdef NDEBUG
    bool own_words = false;
    for (const auto& [name, pack] : packs) {
        const auto is_own = [](const engine::PackRow& row) { return !row.built_in; };
        own_words = own_words || (is_vocabulary(pack) && std::any_of(pack.rows.begin(), pack.rows.end(), is_own));
    }
#else
    const bool own_words = true;
#endif
    for (auto& [name, pack] : packs) {
        for (engine::PackRow& row : pack.rows) {
            row.built_in =
                row.built_in && !(own_words && pack.cell(row, "pattern").find('{') != std::string_view::npos);
        }
    }
}

// 1-based; where a pack has none, its first line.
std::ptrdiff_t line_of_columns(std::string_view content) {
    constexpr std::string_view columns = "\ncolumns";
    const std::size_t at = content.find(columns);
    const std::size_t before = content.starts_with(columns.substr(1)) || at == std::string_view::npos ? 0 : at + 1;
    return 1 + std::count(content.begin(), content.begin() + static_cast<std::ptrdiff_t>(before), '\n');
}

struct OwnFile {
    std::string path;
    std::string text;
};

Outcome<std::vector<OwnFile>> own_files(const std::optional<std::filesystem::path>& directory) {
    std::vector<OwnFile> own;
    const auto files = directory ? rule_files(*directory) : std::vector<std::filesystem::path>();
    if (!files) {
        return tl::unexpected(files.error());
    }
    for (const std::filesystem::path& path : *files) {
        auto text = read_text(path);
        if (!text) {
            return tl::unexpected(text.error());
        }
        own.push_back({path.string(), std::move(*text)});
    }
    return own;
}

std::string fingerprint_with(const std::vector<OwnFile>& own) {
    Fingerprint fingerprint;
    for (const EmbeddedFile& file : embedded_files()) {
        fingerprint.add(file.text);
    }
    for (const OwnFile& file : own) {
        fingerprint.add(file.text);
    }
    return fingerprint.hex();
}

Outcome<void> add_own(std::map<std::string, engine::Pack, std::less<>>& packs, const OwnFile& file) {
    const auto more = engine::parse_pack(file.path, file.text);
    if (!more) {
        return tl::unexpected(more.error());
    }
    if (more->name == word_lists_pack) {
        return tl::unexpected(
            Failure{FailureKind::bad_rules, file.path,
                    "the endings of the language are built in: put words into the pack that reads them"});
    }
    const auto built_in = packs.find(more->name);
    if (built_in == packs.end()) {
        return tl::unexpected(Failure{FailureKind::bad_rules, file.path,
                                      "no built-in pack is called " + more->name + ": name the file after one"});
    }
    if (auto codes = check_codes(built_in->second, *more); !codes) {
        return codes;
    }
    if (auto added = engine::prepend(built_in->second, *more); !added) {
        Failure failure = added.error();
        failure.where = file.path + ":" + std::to_string(line_of_columns(file.text));
        return tl::unexpected(std::move(failure));
    }
    return {};
}

}  // namespace

Outcome<RuleSet> RuleSet::load(const std::optional<std::filesystem::path>& directory) {
    const auto own = own_files(directory);
    if (!own) {
        return tl::unexpected(own.error());
    }
    RuleSet set;
    for (const EmbeddedFile& file : embedded_files()) {
        if (!file.name.ends_with(extension)) {
            continue;
        }
        auto pack = engine::parse_pack(file.name, file.text);
        if (!pack) {
            return tl::unexpected(pack.error());
        }
        for (engine::PackRow& row : pack->rows) {
            row.built_in = true;
        }
        set.packs_.emplace(pack->name, std::move(*pack));
    }
    for (const OwnFile& file : *own) {
        if (auto added = add_own(set.packs_, file); !added) {
            return tl::unexpected(added.error());
        }
    }
    trust_built_in_rows(set.packs_);
    for (const auto& [name, pack] : set.packs_) {
        if (is_vocabulary(pack)) {
            if (auto added = set.vocabulary_.add(pack); !added) {
                return tl::unexpected(added.error());
            }
        }
    }
    set.expand();
    set.fingerprint_ = fingerprint_with(*own);
    return set;
}

void RuleSet::expand() {
    const auto prefilter = std::make_shared<engine::Prefilter>();
    engine::LiteralReader literals(archived_literals());
    for (const auto& [name, pack] : packs_) {
        if (is_vocabulary(pack)) {
            continue;
        }
        expansions_.emplace(name, engine::expand(pack, vocabulary_, literals, *prefilter));
        if (auto veto = vetoes_of(pack); !veto.rows.empty()) {
            veto_expansions_.emplace(name, engine::expand(veto, vocabulary_, literals, *prefilter));
            vetoes_.emplace(name, std::move(veto));
        }
    }
    prefilter->seal();
    prefilter_ = prefilter;
}

Outcome<std::string> fingerprint_of_rules(const std::optional<std::filesystem::path>& directory) {
    return own_files(directory).map(fingerprint_with);
}

Outcome<engine::Matcher> RuleSet::matcher(std::string_view name) const {
    return matcher_of(packs_, expansions_, name);
}

Outcome<std::vector<engine::Matcher>> RuleSet::matchers(std::span<const std::string_view> names) const {
    std::vector<engine::Matcher> compiled;
    for (const std::string_view name : names) {
        auto one = matcher(name);
        if (!one) {
            return tl::unexpected(one.error());
        }
        compiled.push_back(std::move(*one));
    }
    return compiled;
}

Outcome<engine::Matcher> RuleSet::vetoes(std::string_view name) const {
    return matcher_of(vetoes_, veto_expansions_, name);
}

Outcome<engine::Matcher> RuleSet::matcher_of(const Packs& packs, const Expansions& expansions,
                                             std::string_view name) const {
    const auto found = packs.find(name);
    if (found == packs.end()) {
        return tl::unexpected(Failure{FailureKind::bad_rules, std::string(name), "there is no such pack"});
    }
    const auto expansion = expansions.find(name);
    if (expansion == expansions.end()) {
        return engine::Matcher::compile(found->second, vocabulary_);
    }
    if (!expansion->second) {
        return tl::unexpected(expansion->second.error());
    }
    return engine::Matcher(found->second, *expansion->second, prefilter_);
}

const engine::Pack* RuleSet::pack(std::string_view name) const {
    const auto found = packs_.find(name);
    return found == packs_.end() ? nullptr : &found->second;
}

std::vector<std::string> RuleSet::names() const {
    std::vector<std::string> names;
    for (const auto& [name, pack] : packs_) {
        names.push_back(name);
    }
    return names;
}

std::string_view data_file(std::string_view name) {
    for (const EmbeddedFile& file : embedded_files()) {
        if (file.name == name) {
            return file.text;
        }
    }
    return {};
}

}  // namespace svod::normalizer::rules
