// The machine under a server as a test wants it: syncing the disk takes long or fails, and the clock runs ahead.
//
// Servers that start while it lives believe it (preload/staged.cpp); what they believe can be changed while they run.
#pragma once

#include <cstdint>
#include <string>

namespace bordduk::tests {

class staged_machine {
public:
    staged_machine();
    ~staged_machine();
    staged_machine(staged_machine const&) = delete;
    staged_machine& operator=(staged_machine const&) = delete;

    void syncing_takes(std::int64_t ms) { stage_->sync_delay_ms = ms; }
    void syncing_fails(int why) { stage_->sync_fails = why; }       // an errno; 0: it works
    void clock_is_ahead(std::int64_t ms) { stage_->ahead_ms = ms; } // time has passed
    void clock_is_set(std::int64_t ms) { stage_->set_by_ms = ms; }  // none has, but the wall's clock was set by so much; whole seconds

private:
    struct staging {
        std::int64_t volatile sync_delay_ms, sync_fails, ahead_ms, set_by_ms;
    };
    std::string file_;
    staging* stage_{};
};

} // namespace bordduk::tests
