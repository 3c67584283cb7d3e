#pragma once

#include <chrono>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

namespace svod::tools {

/// An open file descriptor and its only owner.
class Descriptor {
  public:
    Descriptor() = default;
    explicit Descriptor(int number) : number_(number) {}
    Descriptor(Descriptor&& other) noexcept : number_(std::exchange(other.number_, -1)) {}
    Descriptor& operator=(Descriptor&& other) noexcept;
    ~Descriptor();

    [[nodiscard]] int get() const { return number_; }
    void close();

  private:
    int number_ = -1;
};

/// Closes all descriptors of this process but stdin, stdout, stderr and `kept`.
void close_others(int kept);

/// One end of a two-way channel between two processes that carries whole messages: 8 bytes of length in the machine's
/// own order, then the bytes. A message is at most `longest_message`.
class Channel {
  public:
    using Deadline = std::chrono::steady_clock::time_point;

    static constexpr std::size_t longest_message = 512UL * 1024 * 1024;

    enum class State { open, ended, late };

    Channel() = default;
    explicit Channel(Descriptor descriptor) : descriptor_(std::move(descriptor)) {}

    /// The two ends; nothing where the system has no more descriptors. Both close when a program is started.
    static std::optional<std::pair<Channel, Channel>> make_pair();

    /// False if the other end is gone or the message is too long. Blocks until the other end has room. Raises no
    /// signal. A `companion` that is >= 0 is an open descriptor that the other end gets a copy of.
    bool send(std::string_view message, int companion = -1);

    /// Waits for one message. `ended`: the other end is closed, or broke the format; `late`: not whole by the deadline.
    /// `companion` gets the descriptor that came with the message; without it such a descriptor is closed.
    State receive(std::string& message, std::optional<Deadline> deadline = std::nullopt,
                  Descriptor* companion = nullptr);

    [[nodiscard]] int descriptor() const { return descriptor_.get(); }
    void close() { descriptor_.close(); }

  private:
    bool send_head(std::string_view head, int companion);
    State read_exactly(char* target, std::size_t size, std::optional<Deadline> deadline, Descriptor& companion);

    Descriptor descriptor_;
};

}  // namespace svod::tools
