#include "tools/svod/ingest_plan.hpp"

#include <algorithm>
#include <string_view>
#include <unordered_map>
#include <unordered_set>

namespace svod::tools {
namespace {

using Step = PlannedFile::Step;

bool lies_below(const std::string& location, const std::vector<std::string>& holders, char separator) {
    return std::any_of(holders.begin(), holders.end(), [&](const std::string& holder) {
        return location.size() > holder.size() && location.starts_with(holder) &&
               (location[holder.size()] == separator || holder.ends_with('/'));
    });
}

// Where the walk would have met it, were it still there.
bool was_within(const std::string& location, const Walk& walk) {
    return lies_below(location, walk.folders, '/') || lies_below(location, walk.opened, '!');
}

class Planner {
  public:
    Planner(const Walk& walk, const std::vector<store::KnownFile>& known, const std::string& rules_hash)
        : walk_(walk), rules_hash_(rules_hash) {
        for (const store::KnownFile& file : known) {
            by_path_.emplace(file.path, &file);
        }
        std::unordered_set<std::string_view> found;
        for (const FoundFile& file : walk.files) {
            found.insert(file.relative_path);
        }
        const std::unordered_set<std::string_view> opened(walk.opened.begin(), walk.opened.end());
        for (const store::KnownFile& file : known) {
            if (file.stamp && !found.contains(file.path) && opened.contains(file.stamp->location)) {
                plan_.superseded.push_back(file.path);
            } else if (file.stamp && !found.contains(file.path) && was_within(file.stamp->location, walk)) {
                plan_.missing.push_back(file);
            }
        }
        for (const store::KnownFile& file : plan_.missing) {
            if (file.stamp->rules_hash == rules_hash) {
                missing_by_size_[file.stamp->size].push_back(file.sha256);
            }
        }
    }

    IngestPlan plan() && {
        for (const FoundFile& file : walk_.files) {
            plan_.files.push_back(planned(file));
        }
        return std::move(plan_);
    }

  private:
    [[nodiscard]] PlannedFile planned(const FoundFile& file) const {
        if (file.error) {
            return {Step::refuse, false, {}};
        }
        const auto size = static_cast<std::int64_t>(file.size);
        const auto known = by_path_.find(file.relative_path);
        if (known == by_path_.end()) {
            const auto missing = missing_by_size_.find(size);
            return {Step::read, true, missing == missing_by_size_.end() ? std::vector<std::string>() : missing->second};
        }
        const auto& stamp = known->second->stamp;
        if (!stamp || stamp->rules_hash != rules_hash_ || stamp->size != size) {
            return {Step::read, false, {}};
        }
        // Of a member the store knows its archive's time only, so its bytes decide.
        if (stamp->modified != file.modified || file.member) {
            return {Step::read, false, {known->second->sha256}};
        }
        const bool is_as_noted = stamp->location == file.location && !known->second->is_gone;
        return {is_as_noted ? Step::skip : Step::note, false, {}};
    }

    const Walk& walk_;
    const std::string& rules_hash_;
    std::unordered_map<std::string_view, const store::KnownFile*> by_path_;
    std::unordered_map<std::int64_t, std::vector<std::string>> missing_by_size_;
    IngestPlan plan_;
};

}  // namespace

IngestPlan plan_ingest(const Walk& walk, const std::vector<store::KnownFile>& known, const std::string& rules_hash) {
    return Planner(walk, known, rules_hash).plan();
}

store::FileStamp stamp_of(const FoundFile& found, const std::string& rules_hash) {
    return {rules_hash, static_cast<std::int64_t>(found.size), found.modified, found.location};
}

}  // namespace svod::tools
