#include "tools/svod/work.hpp"

#include <string_view>
#include <utility>

namespace svod::tools {

// Fields end in NUL, which no path holds.
std::string to_message(const WorkRequest& request) {
    std::string message = request.file.string() + '\0' + request.relative_path + '\0';
    for (const std::string& sha256 : request.known) {
        message += sha256 + '\0';
    }
    return message;
}

WorkRequest request_from(const std::string& message) {
    std::vector<std::string> fields;
    for (std::size_t begin = 0; begin < message.size();) {
        const std::size_t end = std::min(message.find('\0', begin), message.size());
        fields.push_back(message.substr(begin, end - begin));
        begin = end + 1;
    }
    fields.resize(std::max<std::size_t>(fields.size(), 2));
    return {fields[0], fields[1], {fields.begin() + 2, fields.end()}};
}

std::string to_message(const WorkResult& result) {
    return static_cast<char>(result.kind) + result.text;
}

WorkResult result_from(std::string message) {
    const auto kind = message.empty() ? WorkResult::Kind::failure : static_cast<WorkResult::Kind>(message.front());
    message.erase(0, 1);
    return {kind, std::move(message)};
}

}  // namespace svod::tools
