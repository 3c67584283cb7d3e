#include "extractors/assembly/heading_lists.hpp"

#include <re2/re2.h>

#include <algorithm>
#include <map>
#include <sstream>

#include "extractors/document/embedded_file.hpp"

namespace svod::extractors::assembly {

// Made by the build from heading.words.
std::span<const EmbeddedFile> embedded_files();

namespace {

std::map<std::string, HeadingLists::List> read_lists(std::string_view text) {
    std::map<std::string, HeadingLists::List> lists;
    HeadingLists::List* current = nullptr;
    std::istringstream lines{std::string(text)};
    for (std::string line; std::getline(lines, line);) {
        if (line.starts_with('#')) {
            continue;
        }
        if (line.starts_with('[') && line.ends_with(']')) {
            current = &lists[line.substr(1, line.size() - 2)];
            continue;
        }
        std::istringstream words(line);
        for (std::string word; current != nullptr && words >> word;) {
            std::replace(word.begin(), word.end(), '_', ' ');
            current->push_back(word);
        }
    }
    return lists;
}

HeadingLists read() {
    HeadingLists lists;
    for (const EmbeddedFile& file : embedded_files()) {
        auto found = read_lists(file.text);
        lists.verb_endings = found["verb_endings"];
        lists.not_verbs = found["not_verbs"];
        lists.verbs = found["verbs"];
        lists.title_words = found["title_words"];
        lists.title_nouns = found["title_nouns"];
        lists.ahead_verbs = found["ahead_verbs"];
        lists.part_words = found["part_words"];
        lists.answers = found["answers"];
        lists.clause_words = found["clause_words"];
        lists.asking_words = found["asking_words"];
        lists.contact_words = found["contact_words"];
        lists.reference_words = found["reference_words"];
        lists.place_endings = found["place_endings"];
        lists.place_words = found["place_words"];
        lists.address_words = found["address_words"];
        lists.open_words = found["open_words"];
        lists.words_before_figures = found["words_before_figures"];
        lists.endings_before_figures = found["endings_before_figures"];
        lists.act_words = found["act_words"];
        lists.organisation_words = found["organisation_words"];
        lists.oblique_endings = found["oblique_endings"];
        lists.head_words = found["head_words"];
        lists.form_words = found["form_words"];
        lists.year_words = found["year_words"];
        lists.period_words = found["period_words"];
        lists.ordinal_endings = found["ordinal_endings"];
        lists.joining_words = found["joining_words"];
        lists.lead_endings = found["lead_endings"];
        lists.share_words = found["share_words"];
        lists.page_words = found["page_words"];
        lists.out_of_words = found["out_of_words"];
        lists.month_words = found["month_words"];
        lists.month_cases = found["month_cases"];
        lists.time_head_words = found["time_head_words"];
        lists.time_cell_words = found["time_cell_words"];
        lists.name_head_words = found["name_head_words"];
        lists.part_of_year_words = found["part_of_year_words"];
        lists.part_of_year_numbers = found["part_of_year_numbers"];
    }
    for (const HeadingLists::List* list : {&lists.verb_endings, &lists.verbs}) {
        for (const std::string& word : *list) {
            if (word.size() >= tail_size) {
                lists.verb_tails.add(word);
            }
        }
    }
    return lists;
}

}  // namespace

std::string alternatives(const HeadingLists::List& list) {
    std::string joined;
    for (const std::string& word : list) {
        joined += (joined.empty() ? "" : "|") + RE2::QuoteMeta(word);
    }
    return joined;
}

const HeadingLists& heading_lists() {
    static const HeadingLists lists = read();
    return lists;
}

}  // namespace svod::extractors::assembly
