#pragma once

#include <cstddef>
#include <filesystem>
#include <functional>
#include <string>
#include <vector>

/// What every benchmark needs: files to read and runs that take turns, so that a busy machine slows all alike.
namespace svod::bench {

/// A file in memory.
struct Input {
    std::filesystem::path path;
    std::string bytes;
};

/// A way to do the work; `run` gives a number that depends on all of it, so that nothing is optimized away.
struct Contender {
    std::string name;
    std::function<std::size_t()> run;
    double best = 0;  ///< processor seconds of the fastest round, set by `take_turns`
};

/// The files below `folders` whose name ends in `extension` (".pdf"), in order of their paths. Folders that don't exist
/// are left out.
std::vector<Input> files_below(const std::vector<std::filesystem::path>& folders, const std::string& extension);

/// Total size in bytes.
std::size_t size_of(const std::vector<Input>& inputs);

/// Runs the contenders one after another, `rounds` times (at least once), and keeps each one's fastest round.
void take_turns(std::vector<Contender>& contenders, int rounds);

/// The folders that the command line names, else the corpus in the tree. `--rounds N` sets `rounds`.
struct Arguments {
    std::vector<std::filesystem::path> folders;
    int rounds = 15;
};
Arguments arguments_of(int count, char** values);

/// One line for each contender with its time, and its ratio to the last one, which is what the others are held against.
/// `goal` 0: none.
void print_ratios(const std::string& title, const std::vector<Contender>& contenders, double goal);

}  // namespace svod::bench
