#pragma once

#include <filesystem>
#include <random>
#include <stdexcept>
#include <string>
#include <utility>

#include "store/database.hpp"

namespace svod::tests {

/// A folder of its own that is removed in the end.
class TemporaryFolder {
  public:
    TemporaryFolder() {
        std::random_device random;
        path_ = std::filesystem::temp_directory_path() / ("svod-test-" + std::to_string(random()));
        std::filesystem::create_directories(path_);
    }
    TemporaryFolder(const TemporaryFolder&) = delete;
    TemporaryFolder& operator=(const TemporaryFolder&) = delete;
    ~TemporaryFolder() {
        std::error_code ignored;
        std::filesystem::remove_all(path_, ignored);
    }

    const std::filesystem::path& path() const { return path_; }

  private:
    std::filesystem::path path_;
};

/// An empty store in a folder of its own.
class TemporaryStore {
  public:
    TemporaryStore() : database_(opened(file())) {}

    store::Database& database() { return database_; }
    const store::Database& database() const { return database_; }
    std::filesystem::path file() const { return folder_.path() / "store.db"; }

  private:
    static store::Database opened(const std::filesystem::path& file) {
        auto database = store::Database::open(file, store::Access::read_write);
        if (!database) {
            throw std::runtime_error(in_english(database.error()));
        }
        return std::move(*database);
    }

    TemporaryFolder folder_;
    store::Database database_;
};

}  // namespace svod::tests
