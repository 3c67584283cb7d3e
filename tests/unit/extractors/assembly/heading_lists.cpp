#include "extractors/assembly/heading_lists.hpp"

#include <gtest/gtest.h>

#include <algorithm>

namespace svod::extractors::assembly {
namespace {

TEST(HeadingLists, AreAllInTheFile) {
    const HeadingLists& lists = heading_lists();
    for (const HeadingLists::List* list :
         {&lists.verb_endings,  &lists.not_verbs,          &lists.verbs,           &lists.title_words,
          &lists.title_nouns,   &lists.ahead_verbs,        &lists.part_words,      &lists.month_words,
          &lists.clause_words,  &lists.contact_words,      &lists.reference_words, &lists.place_endings,
          &lists.place_words,   &lists.organisation_words, &lists.oblique_endings, &lists.head_words,
          &lists.form_words,    &lists.year_words,         &lists.period_words,    &lists.ordinal_endings,
          &lists.joining_words, &lists.lead_endings,       &lists.share_words,     &lists.page_words,
          &lists.out_of_words}) {
        EXPECT_FALSE(list->empty());
        for (const std::string& word : *list) {
            EXPECT_GE(word.size(), 1U);
            EXPECT_EQ(word.find_first_of("[]_|\""), std::string::npos) << word;
        }
    }
}

TEST(HeadingLists, HaveVerbsLongEnoughForTheirTails) {
    const HeadingLists& lists = heading_lists();
    for (const HeadingLists::List* list : {&lists.verb_endings, &lists.verbs}) {
        for (const std::string& word : *list) {
            ASSERT_GE(word.size(), tail_size) << word;
            EXPECT_TRUE(lists.verb_tails.has(word)) << word;
        }
    }
    EXPECT_FALSE(lists.verb_tails.has("организация"));
}

TEST(HeadingLists, ReadUnderscoresAsSpaces) {
    const HeadingLists::List& words = heading_lists().head_words;
    EXPECT_NE(std::find(words.begin(), words.end(), "вид "), words.end());
}

}  // namespace
}  // namespace svod::extractors::assembly
