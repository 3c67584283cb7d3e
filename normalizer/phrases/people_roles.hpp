#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

#include "normalizer/engine/matcher.hpp"
#include "normalizer/phrases/nominative.hpp"
#include "normalizer/phrases/surnames.hpp"
#include "normalizer/records/report.hpp"
#include "normalizer/text/folded.hpp"

namespace svod::normalizer::phrases {

/// The role that stands before a name.
struct RoleFound {
    Text role;  ///< nominative; none where no role noun of the sentence stands before the name
    NameCase name_case = NameCase::nominative;  ///< that of the role, and of the name with it
    bool of_several = false;                    ///< several share the role, in an oblique case: «педагогов»
    bool weak = false;  ///< a label or an honour («победителем признан»): an office behind goes before it
};

/// The roles in a text, by its head nouns: «методист», «директор». Never fails. Offsets are bytes of the original.
class RoleSearch {
  public:
    /// \param parts  the pack people_parts; all three must outlive the search
    RoleSearch(const text::Folded& text, const engine::Matcher& parts, const NominativeReader& nouns);

    /// The role before a name, from the last role noun of its sentence on.
    /// \param names  where the names before that one begin, ascending: a role ends at the first of them
    [[nodiscard]] RoleFound before(std::size_t original_begin, const std::vector<std::size_t>& names) const;

    /// The role that stands behind a name: «Сомова А.Б., методист», but not «Сомова А.Б., методист Чижов П.К.». It
    /// stands in an oblique case only if the name does.
    /// \param next_name  where the next name begins; npos where there is none
    [[nodiscard]] Text behind(std::size_t original_end, std::size_t next_name, bool declined) const;

  private:
    [[nodiscard]] const HeadNoun* head_before(std::size_t original_begin) const;
    [[nodiscard]] std::string with_nomination(std::string role, std::size_t role_end, std::size_t original_begin) const;
    [[nodiscard]] Text office_before(std::size_t begin) const;
    [[nodiscard]] bool opens_sentence(text::Span head, std::size_t start) const;
    [[nodiscard]] std::size_t beginning_of(const HeadNoun& head) const;
    [[nodiscard]] std::size_t acting_before(std::size_t begin) const;
    [[nodiscard]] bool is_honour(const HeadNoun& head) const;
    [[nodiscard]] bool is_counted(std::size_t original_begin) const;
    [[nodiscard]] bool begins_acting(const HeadNoun& head) const;

    const text::Folded& text_;
    const engine::Matcher& parts_;
    const NominativeReader& nouns_;
    std::vector<HeadNoun> heads_;
    std::vector<text::Span> sentences_;
};

}  // namespace svod::normalizer::phrases
