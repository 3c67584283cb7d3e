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

// As recv(2); a descriptor that comes along goes to `companion`.
ssize_t receive_part(int descriptor, char* target, std::size_t size, Descriptor& companion) {
    iovec part{target, size};
    alignas(cmsghdr) std::array<char, CMSG_SPACE(sizeof(int))> control{};
    msghdr message{};
    message.msg_iov = &part;
    message.msg_iovlen = 1;
    message.msg_control = control.data();
    message.msg_controllen = control.size();
    const ssize_t count = ::recvmsg(descriptor, &message, MSG_CMSG_CLOEXEC);
    const cmsghdr* rights = count > 0 ? CMSG_FIRSTHDR(&message) : nullptr;
    if (rights != nullptr && rights->cmsg_level == SOL_SOCKET && rights->cmsg_type == SCM_RIGHTS) {
        int received = -1;
        std::memcpy(&received, CMSG_DATA(rights), sizeof received);
        companion = Descriptor(received);
    }
    return count;
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

void close_others(int kept) {
    const auto number = static_cast<unsigned>(std::max(kept, STDERR_FILENO));
    if (number > STDERR_FILENO + 1U) {
        (void)::close_range(STDERR_FILENO + 1U, number - 1, 0);
    }
    (void)::close_range(number + 1, ~0U, 0);
}

std::optional<std::pair<Channel, Channel>> Channel::make_pair() {
    std::array<int, 2> ends{};
    if (::socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0, ends.data()) != 0) {
        return std::nullopt;
    }
    return std::pair(Channel(Descriptor(ends[0])), Channel(Descriptor(ends[1])));
}

bool Channel::send_head(std::string_view head, int companion) {
    iovec part{const_cast<char*>(head.data()), head.size()};
    alignas(cmsghdr) std::array<char, CMSG_SPACE(sizeof(int))> control{};
    msghdr message{};
    message.msg_iov = &part;
    message.msg_iovlen = 1;
    if (companion >= 0) {
        message.msg_control = control.data();
        message.msg_controllen = control.size();
        cmsghdr* rights = CMSG_FIRSTHDR(&message);
        rights->cmsg_level = SOL_SOCKET;
        rights->cmsg_type = SCM_RIGHTS;
        rights->cmsg_len = CMSG_LEN(sizeof companion);
        std::memcpy(CMSG_DATA(rights), &companion, sizeof companion);
    }
    ssize_t sent = -1;
    do {
        sent = ::sendmsg(descriptor_.get(), &message, MSG_NOSIGNAL);
    } while (sent < 0 && errno == EINTR);
    return sent == static_cast<ssize_t>(head.size());
}

bool Channel::send(std::string_view message, int companion) {
    if (message.size() > longest_message) {
        return false;
    }
    const std::uint64_t size = message.size();
    std::array<char, sizeof size> head{};
    std::memcpy(head.data(), &size, sizeof size);
    if (!send_head({head.data(), head.size()}, companion)) {
        return false;
    }
    while (!message.empty()) {
        const ssize_t sent = ::send(descriptor_.get(), message.data(), message.size(), MSG_NOSIGNAL);
        if (sent < 0 && errno != EINTR) {
            return false;
        }
        message.remove_prefix(static_cast<std::size_t>(std::max<ssize_t>(sent, 0)));
    }
    return true;
}

Channel::State Channel::read_exactly(char* target, std::size_t size, std::optional<Deadline> deadline,
                                     Descriptor& companion) {
    while (size > 0) {
        pollfd waiting{descriptor_.get(), POLLIN, 0};
        const int ready = ::poll(&waiting, 1, left_until(deadline));
        if (ready == 0) {
            return State::late;
        }
        if (ready < 0 && errno == EINTR) {
            continue;
        }
        const ssize_t count = ready < 0 ? -1 : receive_part(descriptor_.get(), target, size, companion);
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

Channel::State Channel::receive(std::string& message, std::optional<Deadline> deadline, Descriptor* companion) {
    Descriptor received;
    std::uint64_t size = 0;
    std::array<char, sizeof size> head{};
    if (const State state = read_exactly(head.data(), head.size(), deadline, received); state != State::open) {
        return state;
    }
    std::memcpy(&size, head.data(), sizeof size);
    if (size > longest_message) {
        return State::ended;
    }
    message.resize(size);
    const State state = read_exactly(message.data(), message.size(), deadline, received);
    if (companion != nullptr) {
        *companion = std::move(received);
    }
    return state;
}

}  // namespace svod::tools
