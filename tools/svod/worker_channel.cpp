#include "tools/svod/worker_channel.hpp"

#include <poll.h>
#include <sys/socket.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstdint>
#include <cstring>

namespace svod::tools {
namespace {

// Milliseconds for poll(2), rounded up; -1 waits for ever.
int left_until(std::optional<Channel::Deadline> deadline) {
    if (!deadline) {
        return -1;
    }
    const auto left = std::chrono::ceil<std::chrono::milliseconds>(*deadline - std::chrono::steady_clock::now());
    return static_cast<int>(std::clamp<std::int64_t>(left.count(), 0, 1'000'000'000));
}

}  // namespace

Descriptor& Descriptor::operator=(Descriptor&& other) noexcept {
    if (this != &other) {
        close();
        number_ = std::exchange(other.number_, -1);
    }
    return *this;
}

Descriptor::~Descriptor() {
    close();
}

void Descriptor::close() {
    if (number_ >= 0) {
        ::close(std::exchange(number_, -1));
    }
}

std::optional<std::pair<Channel, Channel>> Channel::make_pair() {
    std::array<int, 2> ends{};
    if (::socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0, ends.data()) != 0) {
        return std::nullopt;
    }
    return std::pair(Channel(Descriptor(ends[0])), Channel(Descriptor(ends[1])));
}

bool Channel::send(std::string_view message) {
    if (message.size() > longest_message) {
        return false;
    }
    const std::uint64_t size = message.size();
    std::array<char, sizeof size> head{};
    std::memcpy(head.data(), &size, sizeof size);
    for (std::string_view rest : {std::string_view(head.data(), head.size()), message}) {
        while (!rest.empty()) {
            const ssize_t sent = ::send(descriptor_.get(), rest.data(), rest.size(), MSG_NOSIGNAL);
            if (sent < 0 && errno != EINTR) {
                return false;
            }
            rest.remove_prefix(static_cast<std::size_t>(std::max<ssize_t>(sent, 0)));
        }
    }
    return true;
}

Channel::State Channel::read_exactly(char* target, std::size_t size, std::optional<Deadline> deadline) {
    while (size > 0) {
        pollfd waiting{descriptor_.get(), POLLIN, 0};
        const int ready = ::poll(&waiting, 1, left_until(deadline));
        if (ready == 0) {
            return State::late;
        }
        if (ready < 0 && errno == EINTR) {
            continue;
        }
        const ssize_t count = ready < 0 ? -1 : ::recv(descriptor_.get(), target, size, 0);
        if (count < 0 && errno == EINTR) {
            continue;
        }
        if (count <= 0) {
            return State::ended;
        }
        target += count;
        size -= static_cast<std::size_t>(count);
    }
    return State::open;
}

Channel::State Channel::receive(std::string& message, std::optional<Deadline> deadline) {
    std::uint64_t size = 0;
    std::array<char, sizeof size> head{};
    if (const State state = read_exactly(head.data(), head.size(), deadline); state != State::open) {
        return state;
    }
    std::memcpy(&size, head.data(), sizeof size);
    if (size > longest_message) {
        return State::ended;
    }
    message.resize(size);
    return read_exactly(message.data(), message.size(), deadline);
}

}  // namespace svod::tools
