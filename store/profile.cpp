#include "store/profile.hpp"

#include <toml++/toml.h>

#include <algorithm>
#include <array>
#include <fstream>
#include <span>
#include <sstream>

#include "normalizer/records/codes.hpp"
#include "store/resources.hpp"

namespace svod::store {
namespace {

constexpr auto known_elements = std::to_array<std::string_view>({"municipality", "period", "center", "signature"});

Failure fault(const std::string& file, std::uint32_t line, std::string detail) {
    return Failure{FailureKind::bad_record, line == 0 ? file : file + ":" + std::to_string(line), std::move(detail)};
}

std::string listed(std::span<const std::string_view> list) {
    std::string text;
    for (const std::string_view item : list) {
        text += (text.empty() ? "" : ", ") + std::string(item);
    }
    return text;
}

/// The strings under `key`, each out of `allowed`. A missing key is an empty list.
Outcome<std::vector<std::string>> strings_of(const toml::table& table, std::string_view key,
                                             std::span<const std::string_view> allowed, const std::string& file) {
    std::vector<std::string> values;
    const toml::node* node = table.get(key);
    if (node == nullptr) {
        return values;
    }
    const auto line = node->source().begin.line;
    if (!node->is_array()) {
        return tl::unexpected(fault(file, line, "'" + std::string(key) + "' has to be a list of texts"));
    }
    for (const toml::node& item : *node->as_array()) {
        const auto value = item.value<std::string>();
        if (!value || !normalizer::codes::contains(allowed, *value)) {
            return tl::unexpected(fault(file, item.source().begin.line,
                                        "unknown value " + (value ? "'" + *value + "'" : "that is no text") + " in '" +
                                            std::string(key) + "'; take some of: " + listed(allowed)));
        }
        if (std::find(values.begin(), values.end(), *value) == values.end()) {
            values.push_back(*value);
        }
    }
    return values;
}

Outcome<std::map<std::string, std::vector<std::string>>> substitutes_of(const toml::table& table,
                                                                        const std::string& file) {
    std::map<std::string, std::vector<std::string>> covered_by;
    const toml::node* node = table.get("covered_by");
    if (node == nullptr) {
        const auto built_in = load_profile("default");
        return built_in ? built_in->covered_by : covered_by;
    }
    if (!node->is_table()) {
        return tl::unexpected(fault(file, node->source().begin.line, "'covered_by' has to be a table"));
    }
    for (const auto& [key, value] : *node->as_table()) {
        const std::string code(key.str());
        if (!normalizer::codes::contains(normalizer::codes::sections(), code)) {
            return tl::unexpected(fault(file, value.source().begin.line, "unknown section '" + code + "'"));
        }
        auto codes = strings_of(*node->as_table(), code, normalizer::codes::sections(), file);
        if (!codes) {
            return tl::unexpected(codes.error());
        }
        covered_by[code] = std::move(*codes);
    }
    return covered_by;
}

Outcome<std::string> text_of_file(const std::filesystem::path& file) {
    std::ifstream stream(file, std::ios::binary);
    std::ostringstream text;
    text << stream.rdbuf();
    if (!stream || !text) {
        return tl::unexpected(Failure{FailureKind::cannot_read, file.string(), "no such file, or it can't be read"});
    }
    return text.str();
}

std::string built_in_profiles() {
    constexpr std::string_view extension = ".toml";
    std::string names;
    for (const EmbeddedFile& file : embedded_files()) {
        if (file.name.ends_with(extension)) {
            names +=
                (names.empty() ? "" : ", ") + std::string(file.name.substr(0, file.name.size() - extension.size()));
        }
    }
    return names;
}

}  // namespace

Outcome<Profile> parse_profile(std::string_view toml_text, const std::string& file) {
    toml::table table;
    try {
        table = toml::parse(toml_text, file);
    } catch (const toml::parse_error& error) {
        return tl::unexpected(fault(file, error.source().begin.line, std::string(error.description())));
    }
    static constexpr auto known_keys = std::to_array<std::string_view>({"name", "sections", "elements", "covered_by"});
    for (const auto& [key, value] : table) {
        if (!normalizer::codes::contains(known_keys, key.str())) {
            return tl::unexpected(
                fault(file, value.source().begin.line,
                      "unknown key '" + std::string(key.str()) + "'; keys are: " + listed(known_keys)));
        }
    }
    Profile profile;
    const auto name = table["name"].value<std::string>();
    if (!name || name->empty()) {
        return tl::unexpected(fault(file, 0, "the key 'name' is missing; add a line such as name = \"my profile\""));
    }
    profile.name = *name;
    auto sections = strings_of(table, "sections", normalizer::codes::sections(), file);
    auto elements = strings_of(table, "elements", known_elements, file);
    auto covered_by = substitutes_of(table, file);
    if (!sections || !elements || !covered_by) {
        return tl::unexpected(!sections ? sections.error() : !elements ? elements.error() : covered_by.error());
    }
    profile.sections = std::move(*sections);
    profile.elements = std::move(*elements);
    profile.covered_by = std::move(*covered_by);
    return profile;
}

Outcome<Profile> load_profile(const std::string& name_or_file) {
    const std::string_view built_in = embedded_text(name_or_file + ".toml");
    if (!built_in.empty()) {
        return parse_profile(built_in, name_or_file + ".toml");
    }
    const auto text = text_of_file(name_or_file);
    if (!text) {
        return tl::unexpected(
            Failure{FailureKind::cannot_read, name_or_file,
                    "there is no such file, and no built-in profile of that name; built in: " + built_in_profiles()});
    }
    return parse_profile(*text, name_or_file);
}

}  // namespace svod::store
