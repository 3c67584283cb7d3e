#include "normalizer/stages/labelled_parts.hpp"

#include <algorithm>
#include <optional>

#include "normalizer/phrases/sentences.hpp"
#include "normalizer/text/characters.hpp"

namespace svod::normalizer::stages {
namespace {

constexpr std::size_t longest_label = 120;  // bytes, of sixty Russian letters
constexpr std::string_view digits = "0123456789";

struct Label {
    std::size_t begin = 0;
    std::size_t end = 0;  // behind the colon
    LabelledPart part;
};

// Where a label that begins at the text's beginning ends: before a colon, or a dash with spaces around it. «Мероприятие
// 1. Семинар» has neither: its number ends it.
struct Edge {
    std::size_t label = std::string_view::npos;
    std::size_t value = 0;
};

Edge edge_of(std::string_view text) {
    const std::string_view head = text.substr(0, longest_label);
    Edge edge{head.find(':'), 0};
    edge.value = edge.label + 1;
    for (const std::string_view dash : {" - ", " – ", " — "}) {
        if (const std::size_t at = head.find(dash); at < edge.label) {
            edge = {at, at + dash.size()};
        }
    }
    const std::size_t figure = head.find_first_of(digits);
    const std::size_t behind = figure < edge.label ? head.find_first_not_of(digits, figure) : std::string_view::npos;
    if (behind != std::string_view::npos && behind < edge.label && (head[behind] == '.' || head[behind] == ')')) {
        edge = {behind, behind + 1};
    }
    return edge;
}

std::optional<LabelledPart> label_at(const phrases::Readers& readers, std::string_view text, std::size_t& end) {
    const Edge edge = edge_of(text);
    if (edge.label == std::string_view::npos) {
        return std::nullopt;
    }
    const std::string_view label = text::trim(text.substr(0, edge.label));
    auto heads = readers.events.columns.find_label(text::Folded(label));
    if (!heads || heads->role == "number") {
        return std::nullopt;
    }
    end = edge.value;
    return LabelledPart{std::string(label), number_of_label(label), "", std::move(*heads)};
}

// Where a label may begin, in order.
std::vector<std::size_t> beginnings_of(std::string_view text) {
    std::vector<std::size_t> places;
    for (const text::Span& sentence : phrases::sentences_of(text)) {
        places.push_back(sentence.begin);
    }
    for (std::size_t mark = text.find_first_of(";\n"); mark != std::string_view::npos;
         mark = text.find_first_of(";\n", mark + 1)) {
        places.push_back(mark + 1);
    }
    std::sort(places.begin(), places.end());
    return places;
}

std::vector<Label> labels_of(const phrases::Readers& readers, std::string_view text) {
    std::vector<Label> labels;
    if (std::size_t end = 0; !label_at(readers, text::trim(text), end)) {
        return labels;  // most lines have none
    }
    for (const std::size_t place : beginnings_of(text)) {
        const std::size_t begin = std::min(text.find_first_not_of(" \n\t", place), text.size());
        std::size_t length = 0;
        if (!labels.empty() && begin < labels.back().end) {
            continue;
        }
        auto part = label_at(readers, text.substr(begin), length);
        // «Дата: 12 марта. Место: школа № 2.»: in prose «Цель: …» is no label.
        const bool after_time =
            !labels.empty() && labels.front().begin == 0 && labels.front().part.heads.role == "schedule";
        if (part && (begin == 0 || after_time || part->heads.table != "labels")) {
            labels.push_back({begin, begin + length, std::move(*part)});
        }
    }
    return labels;
}

std::vector<LabelledPart> parts_behind(std::vector<Label> labels, std::string_view text) {
    std::vector<LabelledPart> parts;
    for (std::size_t i = 0; i < labels.size(); ++i) {
        const std::size_t end = i + 1 < labels.size() ? labels[i + 1].begin : text.size();
        const std::string_view value = text.substr(labels[i].end, end - labels[i].end);
        // The sentence's own point stays where the part is the last of its line.
        labels[i].part.value = std::string(i + 1 < labels.size() ? without_mark(value) : text::trim(value));
        parts.push_back(std::move(labels[i].part));
    }
    return parts;
}

}  // namespace

std::string number_of_label(std::string_view label) {
    return std::string(label.substr(label.find_last_not_of(digits) + 1));
}

std::string_view without_mark(std::string_view value) {
    value = text::trim(value);
    while (value.ends_with(';') || value.ends_with('.')) {
        value = text::trim(value.substr(0, value.size() - 1));
    }
    return value;
}

std::vector<LabelledPart> labelled_line(const phrases::Readers& readers, std::string_view text) {
    return parts_behind(labels_of(readers, text), text);
}

}  // namespace svod::normalizer::stages
