#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "normalizer/phrases/readers.hpp"
#include "normalizer/stages/reading.hpp"

namespace svod::normalizer::stages {

/// Whether a heading of a row or a column says something of a kind of the pack table_headings.rules («total», «part»).
bool is_heading(const phrases::Readers& readers, const std::string& heading, std::string_view kind);

/// The unit of the first noun of a heading that has one of its own, «other» aside; none where no noun has.
std::optional<std::string> noun_unit(const phrases::Readers& readers, const std::string& heading);

/// The unit that a heading names: percent where it says so, the word behind its last comma («Прошли курсы, педагогов»),
/// its first counted noun, or percent by its words.
std::optional<std::string> unit_of_heading(const phrases::Readers& readers, const std::string& heading);

/// The unit of a caption's last count, which says what the table goes on with («96 программ, по направленностям:»),
/// else of its first noun.
std::optional<std::string> unit_of_caption(const phrases::Readers& readers, const std::string& caption);

/// «Адаптированные (для детей с ОВЗ)»: a folded heading without its bracket where a kind stands before that.
std::string without_remark(const phrases::Readers& readers, const std::string& heading);

/// «Выполнение плана по программам»: the words of a folded caption behind the plan's; all of them where it names none.
std::string behind_plan(const std::string& caption);

/// Whether a row counts what the folded caption above its table names: «Численность работников» below «Дополнительное
/// образование детей» doesn't. `unit`: of its figures.
bool bears_out(const phrases::Readers& readers, const std::string& row, const std::string& caption,
               std::string_view unit);

/// What a cell holds that is a figure, perhaps with the word for pieces («874 шт.») and a remark.
struct FigureText {
    std::string_view figure;  ///< «-874»; views the cell's text
    std::string_view remark;  ///< of the brackets behind it: «+13», «из них 9 онлайн», «23 %»; "" where there is none
};

/// Whether the remark behind a figure tells it once more as a share: «540 (23 %)».
bool is_share_remark(std::string_view remark);

/// What the words before a figure make of it («более 200»: at_least); none for a figure by itself and for anything
/// else.
Text roughness_of(const phrases::Readers& readers, std::string_view figure);

/// Reads the folded text of a cell; none where it holds anything else.
std::optional<FigureText> figure_text(const phrases::Readers& readers, std::string_view folded);

/// The words of a row that name it: its first cell with any, units of measurement aside, else the year that begins it;
/// "" where it has neither.
std::string heading_of_row(const Reading& reading, const std::vector<int>& row);

}  // namespace svod::normalizer::stages
