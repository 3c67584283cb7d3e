#include "tools/svod/archive_walk.hpp"

#include <algorithm>
#include <optional>
#include <string_view>
#include <utility>

#include "normalizer/records/report_json.hpp"
#include "tools/svod/ordered_run.hpp"

namespace svod::tools {
namespace {

using KnownByLocation = std::multimap<std::string_view, const store::KnownFile*>;

FoundFile member_of(const FoundFile& archive, const std::string& name, std::uint64_t size) {
    FoundFile member{archive.file, archive.location + "!" + name, archive.relative_path + "!" + name, size,
                     archive.modified};
    return member;
}

// The members of an archive as the store knows them; nothing where one isn't known whole.
std::optional<OpenedArchive> unchanged(const FoundFile& archive, const store::KnownArchive& noted,
                                       const KnownByLocation& known, const std::string& rules_hash) {
    const bool is_as_noted = noted.rules_hash == rules_hash && noted.modified == archive.modified &&
                             noted.size == static_cast<std::int64_t>(archive.size);
    if (!is_as_noted) {
        return std::nullopt;
    }
    OpenedArchive opened;
    opened.is_opened = true;
    const std::string prefix = archive.location + "!";
    for (auto at = known.lower_bound(prefix); at != known.end() && at->first.starts_with(prefix); ++at) {
        const store::KnownFile& file = *at->second;
        FoundFile member = member_of(archive, std::string(at->first.substr(prefix.size())),
                                     static_cast<std::uint64_t>(file.stamp->size));
        if (!file.is_gone && file.stamp->rules_hash == rules_hash && file.path == member.relative_path &&
            file.stamp->modified == archive.modified) {
            opened.files.push_back(std::move(member));
        }
    }
    return static_cast<std::int64_t>(opened.files.size()) == noted.files ? std::optional(std::move(opened))
                                                                         : std::nullopt;
}

OpenedArchive refused(FoundFile archive, std::string error) {
    archive.is_archive = false;
    archive.error = std::move(error);
    OpenedArchive opened;
    opened.files.push_back(std::move(archive));
    return opened;
}

}  // namespace

WorkRequest request_for(const FoundFile& found, std::vector<std::string> known) {
    WorkRequest request{found.file, found.relative_path, std::move(known)};
    request.target = found.is_archive ? WorkRequest::Target::listing
                     : found.member   ? WorkRequest::Target::member
                                      : WorkRequest::Target::file;
    request.member = found.member.value_or(0);
    return request;
}

OpenedArchive open_archive(const FoundFile& archive, const WorkResult& result) {
    if (result.kind != WorkResult::Kind::listing) {
        const auto report = normalizer::from_json(result.text);
        return refused(archive, report ? report->error.value_or("") : in_russian(report.error()));
    }
    const auto listing = listing_from(result.text);
    if (!listing) {
        return refused(archive, in_russian(listing.error()));
    }
    OpenedArchive opened;
    if (listing->is_document) {
        opened.files.push_back(archive);
        opened.files.back().is_archive = false;
        return opened;
    }
    opened.is_opened = true;
    opened.ignored = listing->ignored;
    for (const ArchiveMember& member : listing->members) {
        opened.files.push_back(member_of(archive, member.name, member.size));
        opened.files.back().member = member.number;
        if (!member.error.empty()) {
            opened.files.back().error = member.error;
        }
    }
    return opened;
}

ArchiveWalk::ArchiveWalk(const Walk& walk, const std::vector<store::KnownFile>& files,
                         const std::vector<store::KnownArchive>& archives, std::string rules_hash)
    : walk_(walk), rules_hash_(std::move(rules_hash)) {
    KnownByLocation known;
    for (const store::KnownFile& file : files) {
        if (file.stamp && !archives.empty() && file.stamp->location.find('!') != std::string::npos) {
            known.emplace(file.stamp->location, &file);
        }
    }
    for (std::size_t i = 0; i < walk.files.size(); ++i) {
        const FoundFile& found = walk.files[i];
        if (!found.is_archive || found.error) {
            continue;
        }
        const auto noted = std::find_if(archives.begin(), archives.end(), [&](const store::KnownArchive& archive) {
            return archive.location == found.location;
        });
        auto members = noted == archives.end() ? std::nullopt : unchanged(found, *noted, known, rules_hash_);
        if (members) {
            opened_.emplace(i, std::move(*members));
        } else {
            unlisted_.push_back(i);
        }
    }
}

Outcome<bool> ArchiveWalk::list(WorkerPool& workers, const std::function<bool()>& stop) {
    std::vector<WorkRequest> requests;
    for (const std::size_t place : unlisted_) {
        requests.push_back(request_for(walk_.files[place]));
    }
    RunCalls calls;
    calls.take = [&](std::size_t index, const WorkResult& result) -> Outcome<void> {
        const std::size_t place = unlisted_.at(index);
        OpenedArchive opened = open_archive(walk_.files[place], result);
        if (opened.is_opened) {
            newly_opened_.emplace(place, opened.files.size());
        }
        opened_.emplace(place, std::move(opened));
        return {};
    };
    calls.stop = stop;
    const auto taken = run_in_order(workers, requests, calls);
    return taken.map([&](std::size_t number) { return number == requests.size() && !stop(); });
}

Walk ArchiveWalk::expanded() const {
    Walk walk;
    walk.folders = walk_.folders;
    walk.ignored = walk_.ignored;
    for (std::size_t i = 0; i < walk_.files.size(); ++i) {
        const auto opened = opened_.find(i);
        if (opened == opened_.end()) {
            walk.files.push_back(walk_.files[i]);
            continue;
        }
        walk.ignored.add(walk_.files[i].relative_path, opened->second.ignored);
        walk.files.insert(walk.files.end(), opened->second.files.begin(), opened->second.files.end());
        if (opened->second.is_opened) {
            walk.opened.push_back(walk_.files[i].location);
        }
    }
    make_unique(walk.files);
    return walk;
}

std::vector<store::KnownArchive> ArchiveWalk::listed() const {
    std::vector<store::KnownArchive> archives;
    for (const auto& [place, reports] : newly_opened_) {
        const FoundFile& found = walk_.files[place];
        archives.push_back({found.location, rules_hash_, static_cast<std::int64_t>(found.size), found.modified,
                            static_cast<std::int64_t>(reports)});
    }
    return archives;
}

}  // namespace svod::tools
