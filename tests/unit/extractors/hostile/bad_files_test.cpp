// Every file of corpus/bad, each in a process of its own: how it ends, how long it takes, how much memory it needs.

#include <gtest/gtest.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cctype>
#include <cerrno>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <sstream>
#include <string>
#include <vector>

#include "extractors/registry.hpp"

namespace svod::extractors {
namespace {

#if defined(SVOD_SANITIZED)
constexpr bool measures_memory = false;  // the sanitizer keeps what was freed
constexpr double most_seconds = 20;
#elif defined(__OPTIMIZE__)
constexpr bool measures_memory = true;
constexpr double most_seconds = 2;
#else
constexpr bool measures_memory = true;
constexpr double most_seconds = 8;
#endif
constexpr long most_kibibytes = 200L * 1024;

struct Expectation {
    std::string file;
    std::string outcome;
    std::string failure;
};

struct Ending {
    std::string outcome;  // with the kind of failure behind a space
    double seconds = 0;   // of the processor, so that a busy machine doesn't matter
    long kibibytes = 0;   // most resident
};

std::filesystem::path folder() {
    return std::filesystem::path(SVOD_SOURCE_DIR) / "corpus" / "bad";
}

std::vector<Expectation> expectations() {
    std::ifstream table(folder() / "expected.tsv");
    std::vector<Expectation> out;
    std::string line;
    std::getline(table, line);
    while (std::getline(table, line)) {
        std::istringstream fields(line);
        Expectation one;
        fields >> one.file >> one.outcome >> one.failure;
        out.push_back(one);
    }
    return out;
}

std::string ending_of(const std::filesystem::path& file) {
    std::ifstream stream(file, std::ios::binary);
    const std::string bytes{std::istreambuf_iterator<char>(stream), std::istreambuf_iterator<char>()};
    const auto document = read_bytes(bytes, file.filename().string());
    if (!document) {
        return "failed " + std::string(name_of(document.error().kind));
    }
    // Rows of different width are worth a notice, but nothing is lost by them.
    const bool lossless = std::all_of(document->notices.begin(), document->notices.end(),
                                      [](const Notice& notice) { return notice.kind == Notice::Kind::ragged_table; });
    return lossless ? "ok -" : "partial -";
}

Ending read_apart(const std::filesystem::path& file) {
    std::array<int, 2> pipe{};
    if (::pipe(pipe.data()) != 0) {
        return {"no pipe", 0, 0};
    }
    const pid_t process = ::fork();
    if (process == 0) {
        const std::string ending = ending_of(file);
        const bool written = ::write(pipe[1], ending.data(), ending.size()) == static_cast<ssize_t>(ending.size());
        ::_exit(written ? 0 : 1);
    }
    ::close(pipe[1]);
    Ending out;
    std::array<char, 256> buffer{};
    for (ssize_t count = 1; (count = ::read(pipe[0], buffer.data(), buffer.size())) > 0;) {
        out.outcome.append(buffer.data(), static_cast<std::size_t>(count));
    }
    ::close(pipe[0]);
    int status = 0;
    rusage used{};
    while (::wait4(process, &status, 0, &used) < 0 && errno == EINTR) {
    }
    if (WIFSIGNALED(status)) {
        out.outcome = "killed by signal " + std::to_string(WTERMSIG(status));
    } else if (WEXITSTATUS(status) != 0) {
        out.outcome = "ended with status " + std::to_string(WEXITSTATUS(status));
    }
    out.seconds = static_cast<double>(used.ru_utime.tv_sec + used.ru_stime.tv_sec) +
                  static_cast<double>(used.ru_utime.tv_usec + used.ru_stime.tv_usec) / 1e6;
    out.kibibytes = used.ru_maxrss;
    return out;
}

class BadFile : public testing::TestWithParam<Expectation> {};

TEST_P(BadFile, EndsAsExpectedWithinItsBounds) {
    const Ending ending = read_apart(folder() / GetParam().file);
    RecordProperty("milliseconds", static_cast<int>(ending.seconds * 1000));
    RecordProperty("kibibytes", static_cast<int>(ending.kibibytes));
    EXPECT_EQ(ending.outcome, GetParam().outcome + " " + GetParam().failure);
    EXPECT_LE(ending.seconds, most_seconds);
    if (measures_memory) {
        EXPECT_LE(ending.kibibytes, most_kibibytes);
    }
}

std::string name_of_case(const testing::TestParamInfo<Expectation>& info) {
    std::string name = info.param.file;
    for (char& c : name) {
        c = std::isalnum(static_cast<unsigned char>(c)) != 0 ? c : '_';
    }
    return name;
}

INSTANTIATE_TEST_SUITE_P(Corpus, BadFile, testing::ValuesIn(expectations()), name_of_case);

TEST(BadFiles, AreAtLeastSixtyAndAllInTheTable) {
    std::size_t files = 0;
    for (const auto& entry : std::filesystem::directory_iterator(folder())) {
        files += entry.path().extension() != ".tsv" ? 1U : 0U;
    }
    EXPECT_EQ(expectations().size(), files);
    EXPECT_GE(files, 60U);
}

}  // namespace
}  // namespace svod::extractors
