// How fast one client may speak: so many messages a second, with a burst, as the moment at which the next one may be read.
//
// Not reading is all that is done about a client in a hurry: nothing it said is lost, and TCP tells it to wait.
#pragma once

#include "core/values.hpp"

namespace bordduk::room {

class pace {
public:
    pace(int per_second, int burst) : every_{1000 / per_second}, ahead_max_{every_ * (burst - 1)} {}

    void spent(core::instant now) { paid_until_ = (paid_until_ < now ? now : paid_until_) + every_; }
    [[nodiscard]] core::instant free_at() const { return paid_until_ - ahead_max_; }
    void shift(core::duration by) { paid_until_ += by; } // the clock was set

    // Another measure for the same client, from now on.
    void change(int per_second, int burst) {
        every_ = 1000 / per_second;
        ahead_max_ = every_ * (burst - 1);
    }

private:
    core::duration every_;
    core::duration ahead_max_;
    core::instant paid_until_{};
};

} // namespace bordduk::room
