#pragma once

#include <string>

/// Case forms of municipalities' names for tests, made independently of the program's own rules.
namespace svod::normalizer::testing {

enum class Case { nominative, genitive, prepositional, instrumental };

/// A name proper («Лужский», «Набережные Челны», «Ростов-на-Дону») in a case.
std::string name_in(const std::string& name, Case wanted);

/// A type word or several («муниципальный район», «город», «ЗАТО город») in a case.
std::string type_in(const std::string& type, Case wanted);

}  // namespace svod::normalizer::testing
