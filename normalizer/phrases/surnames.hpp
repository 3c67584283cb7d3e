#pragma once

#include <string>
#include <string_view>

namespace svod::normalizer::phrases {

/// The case that a name stands in, as far as what stands before it tells.
enum class NameCase {
    nominative,
    oblique,
    accusative,  ///< of a man's name the genitive as well
};

/// A surname in the nominative, as far as its ending tells: «Ложкиным» – «Ложкин», «Кашиной» – «Кашина». Where the
/// ending is the same in two cases («Иванова»), `oblique` says that the context is not nominative: «Иванов».
std::string nominative_surname(std::string_view surname, bool oblique);

/// The same; in the accusative «Сомову» is a woman's, else a man's.
std::string nominative_surname(std::string_view surname, NameCase name_case);

/// The same of a woman's: «Кашину» – «Кашина», of a man's it would be «Кашин».
std::string nominative_surname_of_woman(std::string_view surname);

/// A first name and a patronymic in the nominative: «Вере Ильиничне» – «Вера Ильинична».
/// \returns both joined by a space, as written where the patronymic is already in the nominative
std::string nominative_given_names(std::string_view first, std::string_view patronymic);

/// Whether a patronymic, in any case, is a woman's.
bool is_woman(std::string_view patronymic);

/// «…, учащийся студии»: whether what stands right behind a name says that it is a pupil's.
bool names_pupil(std::string_view behind);

/// «Сомову А. Б., Бурову И. И.»: whether words between two names, trimmed, only join them.
bool joins_names(std::string_view between);

}  // namespace svod::normalizer::phrases
