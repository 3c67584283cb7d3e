#include "extractors/docx/numbering.hpp"

#include <algorithm>
#include <utility>

#include "extractors/docx/labels.hpp"

namespace svod::extractors::docx {
namespace {

// Word's dialogue takes 255 characters; the bound keeps a hostile part from multiplying itself.
constexpr std::size_t longest_text = 255;
constexpr std::size_t longest_label = 255;

}  // namespace

void Numbering::read(XmlReader& reader) {
    reader.root();
    reader.children([&](Tag tag) {
        if (tag == Tag::abstract_numbering) {
            read_abstract(reader);
        } else if (tag == Tag::numbering_instance) {
            read_instance(reader);
        }
    });
}

Numbering::Level Numbering::read_level(XmlReader& reader) {
    Level level;
    const auto read_format = [&] { level.format = reader.value(); };
    reader.children([&](Tag tag) {
        switch (tag) {
            case Tag::start:
                level.start = reader.number().value_or(0);
                break;
            case Tag::format:
                read_format();
                break;
            case Tag::alternate_content:  // a custom format, then the nearest standard one
                reader.children([&](Tag branch) {
                    reader.children([&](Tag child) {
                        if (branch == Tag::fallback && child == Tag::format) {
                            read_format();
                        }
                    });
                });
                break;
            case Tag::level_text:
                level.text = reader.value().substr(0, longest_text);
                break;
            case Tag::paragraph_style:
                level.style = reader.value();
                break;
            case Tag::restart:
                level.restart = reader.number();
                break;
            case Tag::legal:
                level.legal = reader.is_on();
                break;
            case Tag::run_properties:
                level.hidden = read_run_properties(reader).hidden.value_or(false);
                break;
            default:
                break;
        }
    });
    return level;
}

void Numbering::read_abstract(XmlReader& reader) {
    const auto id = reader.number(Attribute::abstract_id);
    Abstract abstract;
    reader.children([&](Tag tag) {
        const int index = reader.number(Attribute::level_index).value_or(0);
        if (tag == Tag::level && index >= 0 && index < levels) {
            abstract.levels.insert_or_assign(index, read_level(reader));
        } else if (tag == Tag::number_style_link) {
            abstract.style_link = reader.value();
        }
    });
    if (id) {
        abstracts_.insert_or_assign(*id, std::move(abstract));
    }
}

void Numbering::read_instance(XmlReader& reader) {
    const auto id = reader.number(Attribute::numbering_id);
    Instance instance;
    reader.children([&](Tag tag) {
        if (tag == Tag::abstract_id) {
            instance.abstract_id = reader.number();
        } else if (tag == Tag::level_override) {
            const int index = reader.number(Attribute::level_index).value_or(0);
            if (index < 0 || index >= levels) {
                return;
            }
            reader.children([&](Tag child) {
                if (child == Tag::start_override) {
                    instance.start_overrides.insert_or_assign(index, reader.number().value_or(0));
                } else if (child == Tag::level) {
                    instance.overrides.insert_or_assign(index, read_level(reader));
                }
            });
        }
    });
    if (id) {
        instances_.insert_or_assign(*id, std::move(instance));
    }
}

const Numbering::Level* Numbering::level_of(const Instance& instance, const Abstract& abstract, int level) {
    if (const auto own = instance.overrides.find(level); own != instance.overrides.end()) {
        return &own->second;
    }
    const auto found = abstract.levels.find(level);
    return found == abstract.levels.end() ? nullptr : &found->second;
}

std::optional<Label> Numbering::next(const ParagraphProperties& paragraph, const Styles& styles) {
    const auto instance = instances_.find(paragraph.numbering_id.value_or(0));
    if (instance == instances_.end() || !instance->second.abstract_id) {
        return std::nullopt;
    }
    auto abstract = abstracts_.find(*instance->second.abstract_id);
    if (abstract != abstracts_.end() && !abstract->second.style_link.empty()) {
        const auto linked = instances_.find(styles.numbering_of(abstract->second.style_link).value_or(0));
        if (linked != instances_.end() && linked->second.abstract_id) {
            abstract = abstracts_.find(*linked->second.abstract_id);
        }
    }
    if (abstract == abstracts_.end()) {
        return std::nullopt;
    }
    int index = paragraph.level.value_or(0);
    if (!paragraph.level && !paragraph.style.empty()) {
        for (const auto& [number, level] : abstract->second.levels) {
            if (level.style == paragraph.style) {
                index = number;
            }
        }
    }
    index = std::clamp(index, 0, levels - 1);
    const Level* level = level_of(instance->second, abstract->second, index);
    if (level == nullptr) {
        return std::nullopt;
    }
    Counters& counters = counters_[abstract->first];
    count(instance->second, abstract->second, counters, index);
    Label label;
    label.level = index;
    if (level->hidden) {
        return std::nullopt;
    }
    label.shown = level->format == "bullet" ? "-" : shown(instance->second, abstract->second, counters, *level);
    label.bare = bare_label(label.shown);
    if (label.bare.empty()) {
        return std::nullopt;
    }
    if (label.bare == "-") {
        label.shown = "-";
    }
    return label;
}

void Numbering::count(Instance& instance, const Abstract& abstract, Counters& counters, int level) {
    const auto value = [&](int index) -> std::optional<int>& {
        return counters.values.at(static_cast<std::size_t>(index));
    };
    const auto start_of = [&](int index) {
        const Level* found = level_of(instance, abstract, index);
        return found == nullptr ? 1 : found->start;
    };
    const auto override_of = [&](int index) -> std::optional<int> {
        const auto found = instance.start_overrides.find(index);
        if (found == instance.start_overrides.end() || instance.started[index]) {
            return std::nullopt;
        }
        instance.started[index] = true;
        return found->second;
    };
    // A level above that was never counted shows its start value.
    for (int above = 0; above < level; ++above) {
        if (!value(above)) {
            value(above) = override_of(above).value_or(start_of(above));
        }
    }
    if (const std::optional<int> start = override_of(level)) {
        value(level) = start;
    } else {
        value(level) = value(level) ? *value(level) + 1 : start_of(level);
    }
    for (int below = level + 1; below < levels; ++below) {
        const Level* found = level_of(instance, abstract, below);
        // w:lvlRestart: 0 never restarts, n restarts after level n (1-based) or one above it.
        if (found == nullptr || !found->restart || (*found->restart > 0 && level < *found->restart)) {
            value(below).reset();
        }
    }
}

std::string Numbering::shown(const Instance& instance, const Abstract& abstract, const Counters& counters,
                             const Level& level) {
    std::string out;
    for (std::size_t i = 0; i < level.text.size() && out.size() < longest_label; ++i) {
        const char next = i + 1 < level.text.size() ? level.text[i + 1] : '\0';
        if (level.text[i] != '%' || next < '1' || next > '9') {
            out += level.text[i];
            continue;
        }
        ++i;
        const int index = next - '1';
        const Level* of = level_of(instance, abstract, index);
        const auto& value = counters.values.at(static_cast<std::size_t>(index));
        if (of != nullptr && value) {
            out += format_number(*value, level.legal && of->format != "none" ? "decimal" : of->format);
        }
    }
    return out;
}

}  // namespace svod::extractors::docx
