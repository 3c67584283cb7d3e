#include "tools/svod/batch_paths.hpp"

#include <unistd.h>

#include <cerrno>
#include <utility>

namespace svod::tools {

void BatchPaths::read_more() {
    std::string part(1 << 16, '\0');
    const ssize_t count = ::read(descriptor_, part.data(), part.size());
    if (count < 0 && errno == EINTR) {
        return;
    }
    is_at_end_ = count <= 0;
    rest_.append(part, 0, is_at_end_ ? 0 : static_cast<std::size_t>(count));
    split();
}

void BatchPaths::split() {
    if (!is_decided_) {
        const bool has_nul = rest_.find('\0') != std::string::npos;
        separator_ = has_nul ? '\0' : '\n';
        is_decided_ = has_nul || rest_.find('\n') != std::string::npos;
    }
    std::size_t begin = 0;
    for (std::size_t end = 0; (end = rest_.find(separator_, begin)) != std::string::npos; begin = end + 1) {
        if (end > begin) {
            paths_.push_back(rest_.substr(begin, end - begin));
        }
    }
    rest_.erase(0, begin);
    if (is_at_end_ && !rest_.empty()) {
        paths_.push_back(std::exchange(rest_, {}));
    }
}

std::filesystem::path BatchPaths::take() {
    std::filesystem::path path = std::move(paths_.front());
    paths_.pop_front();
    return path;
}

}  // namespace svod::tools
