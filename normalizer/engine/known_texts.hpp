#pragma once

#include <cstddef>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "normalizer/engine/lead.hpp"

namespace svod::normalizer::engine {

using Strings = std::vector<std::string>;

/// Strings that a part of a pattern is spelled out into, at most.
constexpr std::size_t most_exact = 64;

/// What is known of the texts that a part of a pattern matches; UTF-8.
struct Known {
    std::optional<Strings> exact;  ///< all of them, where they are few
    Strings required;              ///< else: any of them contains one of these; empty where nothing is known
    Lead lead;                     ///< the codes that they begin with
    /// Of those that don't stand at a text's beginning; null where that makes no difference.
    std::shared_ptr<const Lead> elsewhere = {};
};

/// Of a part of which nothing is known, of a text's beginning, of one that matches a single character of a set, of one
/// that matches these texts, and of one that matches this text alone.
Known nothing();
Known beginning();
Known single(const CodeSet& codes);
Known exactly(Strings texts);
Known spelled(std::string text);

/// Of one of the parts.
Known either(std::vector<Known> parts);

struct Repetition {
    int least = 1;
    int most = 1;  ///< -1: without end
};

/// Of a part that is repeated.
Known repeated(const Known& part, Repetition times);

/// Any text that the part matches contains one of these; empty where nothing is known.
Strings required_of(Known part);

/// Sorts, and keeps one of each.
void drop_doubles(Strings& strings);

/// Parts one after another: adjoining exact ones are spelled out together, and of all lists the rarest is kept.
class Sequence {
  public:
    void add(Known part);
    Known finish() &&;

  private:
    void end_run();
    void keep_rarer(Strings strings);

    Strings run_{""};
    Strings best_;
    Lead lead_;
    std::shared_ptr<const Lead> elsewhere_;
    double best_value_ = 0;
    bool whole_ = true;
};

}  // namespace svod::normalizer::engine
