#include "tools/svod/rar5_headers.hpp"

#include <unistd.h>

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace svod::tools {
namespace {

constexpr std::string_view magic("Rar!\x1a\x07\x01\x00", 8);
constexpr std::size_t checksum_size = 4;
constexpr std::size_t largest_header = 2 * 1024 * 1024;
constexpr std::size_t most_blocks = 40'000;

enum BlockType : std::uint8_t { file_block = 2, encryption_block = 4, end_block = 5 };
constexpr std::uint64_t has_extra = 1;
constexpr std::uint64_t has_data = 2;
constexpr std::uint64_t encryption_record = 1;

std::string read_at(int file, std::uint64_t position, std::size_t size) {
    std::string bytes(size, '\0');
    const ssize_t count = ::pread(file, bytes.data(), size, static_cast<off_t>(position));
    bytes.resize(count > 0 ? static_cast<std::size_t>(count) : 0);
    return bytes;
}

// Takes a number of seven bits a byte, the lowest first, off the front.
std::optional<std::uint64_t> take_number(std::string_view& bytes) {
    std::uint64_t value = 0;
    for (std::size_t i = 0; i < bytes.size() && i < 9; ++i) {
        const auto byte = static_cast<unsigned char>(bytes[i]);
        value |= static_cast<std::uint64_t>(byte & 0x7FU) << (7 * i);
        if ((byte & 0x80U) == 0) {
            bytes.remove_prefix(i + 1);
            return value;
        }
    }
    return std::nullopt;
}

bool has_encryption_record(std::string_view extra) {
    while (!extra.empty()) {
        const auto size = take_number(extra);
        if (!size || *size > extra.size()) {
            return false;
        }
        std::string_view record = extra.substr(0, static_cast<std::size_t>(*size));
        if (take_number(record) == encryption_record) {
            return true;
        }
        extra.remove_prefix(static_cast<std::size_t>(*size));
    }
    return false;
}

struct Block {
    std::uint64_t type = 0;
    bool is_encrypted = false;
    std::uint64_t end = 0;  // where the next one begins
};

std::optional<Block> block_at(int file, std::uint64_t position) {
    const std::string begin = read_at(file, position + checksum_size, 9);
    std::string_view rest = begin;
    const auto size = take_number(rest);
    if (!size || *size == 0 || *size > largest_header) {
        return std::nullopt;
    }
    const std::uint64_t content = position + checksum_size + (begin.size() - rest.size());
    const std::string header = read_at(file, content, static_cast<std::size_t>(*size));
    std::string_view fields = header;
    const auto type = take_number(fields);
    const auto flags = take_number(fields);
    const auto extra = flags && (*flags & has_extra) != 0 ? take_number(fields) : 0;
    const auto data = flags && (*flags & has_data) != 0 ? take_number(fields) : 0;
    // No file is longer than 2^62, so that nothing overflows.
    if (header.size() != *size || !type || !flags || !extra || !data || *extra > fields.size() || *data >> 62U != 0) {
        return std::nullopt;
    }
    const bool is_encrypted = has_encryption_record(fields.substr(fields.size() - static_cast<std::size_t>(*extra)));
    return Block{*type, is_encrypted, content + *size + *data};
}

}  // namespace

std::vector<bool> encrypted_entries_of_rar5(int file) {
    std::vector<bool> encrypted;
    if (read_at(file, 0, magic.size()) != magic) {
        return encrypted;
    }
    std::uint64_t position = magic.size();
    for (std::size_t number = 0; number < most_blocks && position >> 62U == 0; ++number) {
        const auto block = block_at(file, position);
        if (!block || block->type == end_block || block->type == encryption_block) {
            break;
        }
        if (block->type == file_block) {
            encrypted.push_back(block->is_encrypted);
        }
        position = block->end;
    }
    return encrypted;
}

}  // namespace svod::tools
