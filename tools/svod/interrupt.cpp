#include "tools/svod/interrupt.hpp"

#include <unistd.h>

#include <csignal>

#include "tools/svod/exit_status.hpp"

namespace svod::tools {
namespace {

// What a signal handler may touch.
volatile std::sig_atomic_t interrupts = 0;

void note_interrupt(int) {
    interrupts = interrupts + 1;
    if (interrupts > 1) {
        ::_exit(static_cast<int>(ExitStatus::interrupted));
    }
}

}  // namespace

void watch_for_interrupts() {
    struct sigaction action {};
    action.sa_handler = note_interrupt;
    sigemptyset(&action.sa_mask);
    (void)::sigaction(SIGINT, &action, nullptr);
    (void)::sigaction(SIGTERM, &action, nullptr);
    (void)std::signal(SIGXFSZ, SIG_IGN);
}

bool was_interrupted() {
    return interrupts > 0;
}

}  // namespace svod::tools
