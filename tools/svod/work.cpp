#include "tools/svod/work.hpp"

#include <algorithm>
#include <charconv>
#include <nlohmann/json.hpp>
#include <string_view>
#include <utility>

namespace svod::tools {

// Fields end in NUL, which no path holds.
std::string to_message(const WorkRequest& request) {
    std::string message = request.file.string() + '\0' + request.relative_path + '\0' +
                          static_cast<char>(request.target) + std::to_string(request.member) + '\0';
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
    fields.resize(std::max<std::size_t>(fields.size(), 3));
    const std::string& target = fields[2];
    WorkRequest request{fields[0], fields[1], {fields.begin() + 3, fields.end()}};
    request.target = target.empty() ? WorkRequest::Target::file : static_cast<WorkRequest::Target>(target.front());
    (void)std::from_chars(target.data() + std::min<std::size_t>(target.size(), 1), target.data() + target.size(),
                          request.member);
    return request;
}

std::string to_message(const WorkResult& result) {
    return static_cast<char>(result.kind) + result.text;
}

WorkResult result_from(std::string message) {
    const auto kind = message.empty() ? WorkResult::Kind::failure : static_cast<WorkResult::Kind>(message.front());
    message.erase(0, 1);
    return {kind, std::move(message)};
}

std::string to_text(const KnownContent& content) {
    return content.sha256 + ' ' + std::to_string(content.modified);
}

Outcome<KnownContent> known_from(const std::string& text) {
    const std::size_t blank = std::min(text.find(' '), text.size());
    KnownContent content{text.substr(0, blank)};
    const char* const end = text.data() + text.size();
    const auto [behind, error] = std::from_chars(text.data() + std::min(blank + 1, text.size()), end, content.modified);
    if (error != std::errc() || behind != end) {
        return tl::unexpected(Failure{FailureKind::internal_bug, {}, "a known file without its time"});
    }
    return content;
}

std::string to_text(const ArchiveListing& listing) {
    nlohmann::json members = nlohmann::json::array();
    for (const ArchiveMember& member : listing.members) {
        members.push_back({member.number, member.name, member.size, member.error});
    }
    const nlohmann::json text = {{"members", std::move(members)},
                                 {"ignored", listing.ignored.number},
                                 {"ignored_names", listing.ignored.names},
                                 {"is_document", listing.is_document}};
    return text.dump(-1, ' ', false, nlohmann::json::error_handler_t::replace);
}

Outcome<ArchiveListing> listing_from(const std::string& text) {
    try {
        const auto json = nlohmann::json::parse(text);
        ArchiveListing listing;
        for (const auto& name : json.at("ignored_names")) {
            listing.ignored.add(name.get<std::string>());
        }
        listing.ignored.number = json.at("ignored").get<int>();
        listing.is_document = json.at("is_document").get<bool>();
        for (const auto& fields : json.at("members")) {
            listing.members.push_back({fields.at(0).get<std::size_t>(), fields.at(1).get<std::string>(),
                                       fields.at(2).get<std::uint64_t>(), fields.at(3).get<std::string>()});
            if (listing.members.back().name.find('\0') != std::string::npos) {
                return tl::unexpected(Failure{FailureKind::internal_bug, {}, "a listing with a NUL in a name"});
            }
        }
        return listing;
    } catch (const nlohmann::json::exception& error) {
        return tl::unexpected(Failure{FailureKind::internal_bug, {}, error.what()});
    }
}

}  // namespace svod::tools
