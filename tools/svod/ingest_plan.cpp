#include "tools/svod/ingest_plan.hpp"

#include <algorithm>
#include <optional>
#include <string_view>
#include <unordered_map>
#include <unordered_set>

#include "tools/svod/report_paths.hpp"

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

// Finds known files by path; fastest where they are asked for in their own order, as a run over the same folder does.
class PathIndex {
  public:
    explicit PathIndex(const std::vector<store::KnownFile>& known) : known_(known) {}

    std::optional<std::size_t> find(const std::string& path) {
        if (next_ < known_.size() && known_[next_].path == path) {
            return next_++;
        }
        if (by_path_.empty()) {
            by_path_.reserve(known_.size());
            for (std::size_t i = 0; i < known_.size(); ++i) {
                by_path_.emplace(known_[i].path, i);
            }
        }
        const auto place = by_path_.find(path);
        if (place == by_path_.end()) {
            return std::nullopt;
        }
        next_ = place->second + 1;
        return place->second;
    }

  private:
    const std::vector<store::KnownFile>& known_;
    std::unordered_map<std::string_view, std::size_t> by_path_;
    std::size_t next_ = 0;
};

class Planner {
  public:
    Planner(const Walk& walk, const std::vector<store::KnownFile>& known, const std::string& rules_hash)
        : walk_(walk), rules_hash_(rules_hash) {
        PathIndex index(known);
        known_.reserve(walk.files.size());
        std::vector<bool> found(known.size());
        for (const FoundFile& file : walk.files) {
            const auto place = index.find(file.relative_path);
            known_.push_back(place ? &known[*place] : nullptr);
            if (place) {
                found[*place] = true;
            }
        }
        const std::unordered_set<std::string_view> opened(walk.opened.begin(), walk.opened.end());
        for (std::size_t i = 0; i < known.size(); ++i) {
            const store::KnownFile& file = known[i];
            if (file.stamp && !found[i] && opened.contains(file.stamp->location)) {
                plan_.superseded.push_back(file.path);
            } else if (file.stamp && !found[i] && was_within(file.stamp->location, walk)) {
                plan_.missing.push_back(file);
            }
        }
        const bool any_new = std::find(known_.begin(), known_.end(), nullptr) != known_.end();
        for (std::size_t i = 0; any_new && i < known.size(); ++i) {
            const store::KnownFile& file = known[i];
            if (file.stamp && !found[i] && !was_within(file.stamp->location, walk) && !lies_at(file.stamp->location)) {
                plan_.strayed.push_back(file);
            }
        }
        for (const auto* files : {&plan_.missing, &plan_.strayed}) {
            for (const store::KnownFile& file : *files) {
                if (file.stamp->rules_hash == rules_hash) {
                    missing_by_size_[file.stamp->size].push_back(file.sha256);
                }
            }
        }
    }

    IngestPlan plan() && {
        plan_.files.reserve(walk_.files.size());
        for (std::size_t i = 0; i < walk_.files.size(); ++i) {
            plan_.files.push_back(planned(walk_.files[i], known_[i]));
        }
        return std::move(plan_);
    }

  private:
    [[nodiscard]] PlannedFile planned(const FoundFile& file, const store::KnownFile* known) const {
        if (file.error) {
            return {Step::refuse, false, {}};
        }
        const auto size = static_cast<std::int64_t>(file.size);
        if (known == nullptr) {
            const auto missing = missing_by_size_.find(size);
            return {Step::read, true, missing == missing_by_size_.end() ? std::vector<std::string>() : missing->second};
        }
        const auto& stamp = known->stamp;
        if (!stamp || stamp->rules_hash != rules_hash_ || stamp->size != size) {
            return {Step::read, false, {}};
        }
        // Of a member the store knows its archive's time only, so its bytes decide.
        if (stamp->modified != file.modified || file.member) {
            return {Step::read, false, {known->sha256}};
        }
        const bool is_as_noted = stamp->location == file.location && !known->is_gone;
        return {is_as_noted ? Step::skip : Step::note, false, {}};
    }

    const Walk& walk_;
    const std::string& rules_hash_;
    std::vector<const store::KnownFile*> known_;  // for each file of the walk
    std::unordered_map<std::int64_t, std::vector<std::string>> missing_by_size_;
    IngestPlan plan_;
};

}  // namespace

bool IngestPlan::needs_hashes() const {
    return std::any_of(files.begin(), files.end(), [](const PlannedFile& file) { return !file.known.empty(); });
}

IngestPlan plan_ingest(const Walk& walk, const std::vector<store::KnownFile>& known, const std::string& rules_hash) {
    return Planner(walk, known, rules_hash).plan();
}

store::FileStamp stamp_of(const FoundFile& found, const std::string& rules_hash) {
    return {rules_hash, static_cast<std::int64_t>(found.size), found.modified, found.location};
}

}  // namespace svod::tools
