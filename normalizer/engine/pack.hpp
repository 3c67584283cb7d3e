#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "extractors/document/outcome.hpp"

namespace svod::normalizer::engine {

/// One example beside a rule: a text that the rule must match and, where given, what the rule's reader makes of it.
struct Example {
    std::string text;
    std::string expected;  ///< "" where the example only has to match
    int line = 0;          ///< 1-based line of the pack
};

/// One row of a pack.
struct PackRow {
    std::vector<std::string> cells;  ///< one for each column of the pack, in its order, but for example and expected
    std::vector<Example> examples;
    std::vector<Example> negatives;  ///< texts that the rule must not match
    std::string file;                ///< name of the pack's file
    int line = 0;                    ///< 1-based
    bool built_in = false;           ///< checked when the program was built: its pattern isn't tried again at start
};

/// A rule pack: rows of one kind of rule, with their examples.
///
/// Text form, UTF-8, one row a line; columns are separated by a tab or by two or more spaces:
/// ```
/// # a comment
/// columns  rule  status  basis  pattern  example
/// done_word  done  stated  исполнен~  исполнено в срок
/// +  Исполнен полностью
/// !  не исполнено
/// ```
/// `columns` names the columns; `example` and `expected` come last and hold the row's first example. A row that begins
/// with `+` adds an example to the row above (text, and expected if the pack has that column), one with `!` a text that
/// must not match. A cell `-` is empty. A column `[manner]` is called `manner`, and packs that are added may leave it
/// out.
struct Pack {
    std::string name;                   ///< the file's base name without extension
    std::vector<std::string> columns;   ///< without example and expected
    std::vector<std::string> optional;  ///< those of the columns that stand in brackets
    bool has_expected = false;
    std::vector<PackRow> rows;

    /// The row's cell in the named column; "" for a name that the pack doesn't have.
    [[nodiscard]] std::string_view cell(const PackRow& row, std::string_view column) const;
};

/// Reads a pack. Too few or too many columns, a row before `columns`, an example before any row give `bad_rules` whose
/// `where` is «file:line» and whose detail says the cure.
Outcome<Pack> parse_pack(std::string_view file_name, std::string_view text);

/// Puts the rows of `more` before those of `pack`, so that of two rows that match the same words theirs wins. An
/// optional column that `more` leaves out is empty in its rows; other columns than those of `pack` give `bad_rules`.
Outcome<void> prepend(Pack& pack, const Pack& more);

}  // namespace svod::normalizer::engine
