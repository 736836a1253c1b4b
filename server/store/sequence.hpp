// How far every workshop's log reaches, so that nothing is ever written out of sequence.
//
// A gap or a repetition is a bug of the room that wrote, and stops the process before it reaches the disk.
#pragma once

#include "core/check.hpp"
#include "store/writer.hpp"

#include <map>
#include <string>
#include <utility>

namespace bordduk::store {

class sequence {
public:
    void set(std::string const& code, core::seq head) { heads_[code] = head; }

    // false: a workshop that would be founded exists already.
    [[nodiscard]] bool take(request const& what) {
        auto const found = heads_.find(what.code);
        if (!what.epoch.empty()) {
            if (found != heads_.end()) return false;
            heads_[what.code] = 0;
        } else {
            CHECK(found != heads_.end());
        }
        CHECK(!what.entries.empty());
        core::seq& head = heads_[what.code];
        for (core::entry const& e : what.entries)
            CHECK(e.seq == ++head);
        return true;
    }

    [[nodiscard]] bool knows(std::string const& code) const { return heads_.contains(code); }
    void forget(std::string const& code) { heads_.erase(code); }

    void take_back(request const& what) {
        core::seq const before = what.entries.front().seq - 1;
        if (what.epoch.empty()) {
            heads_[what.code] = before;
        } else {
            heads_.erase(what.code);
        }
    }

private:
    std::map<std::string, core::seq> heads_;
};

} // namespace bordduk::store
