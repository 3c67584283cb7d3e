// Runs a fuzz target once over each file that it is given, and over the files of each folder.

#include <cstddef>
#include <cstdint>
#include <cstdio>
#include <exception>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size);

namespace {

void replay(const std::filesystem::path& file) {
    std::ifstream stream(file, std::ios::binary);
    const std::string bytes{std::istreambuf_iterator<char>(stream), std::istreambuf_iterator<char>()};
    (void)std::fprintf(stderr, "%s\n", file.c_str());
    LLVMFuzzerTestOneInput(reinterpret_cast<const std::uint8_t*>(bytes.data()), bytes.size());
}

}  // namespace

int main(int count, char** arguments) {
    try {
        int files = 0;
        for (int i = 1; i < count; ++i) {
            const std::filesystem::path path(arguments[i]);
            if (!std::filesystem::is_directory(path)) {
                replay(path);
                ++files;
                continue;
            }
            for (const auto& entry : std::filesystem::directory_iterator(path)) {
                replay(entry.path());
                ++files;
            }
        }
        return files > 0 ? 0 : 1;
    } catch (const std::exception& error) {
        (void)std::fprintf(stderr, "%s\n", error.what());
        return 1;
    }
}
