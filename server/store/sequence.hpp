// How far every workshop's log reaches, and under which epoch, so that nothing is ever written out of sequence.
//
// Whoever writes where somebody else has written is overtaken. A gap is a bug of the room that wrote, and stops the process before it
// reaches the disk.
#pragma once

#include "core/check.hpp"
#include "store/writer.hpp"

#include <map>
#include <string>
#include <utility>

namespace bordduk::store {

class sequence {
public:
    void set(room::workshop_key const& key, core::seq head) { logs_[key.code] = {key.epoch, head}; }

    // unavailable: a workshop that would be founded exists already.
    [[nodiscard]] room::append_result take(request const& what) {
        CHECK(!what.entries.empty());
        auto found = logs_.find(what.key.code);
        if (what.what == request::kind::found) {
            if (found != logs_.end()) return room::append_result::unavailable;
            found = logs_.insert_or_assign(what.key.code, log{what.key.epoch, 0}).first;
        }
        if (found == logs_.end() || found->second.epoch != what.key.epoch) return room::append_result::overtaken;
        core::seq& head = found->second.head;
        if (what.entries.front().seq <= head) return room::append_result::overtaken;
        for (core::entry const& e : what.entries)
            CHECK(e.seq == ++head);
        return room::append_result::durable;
    }

    [[nodiscard]] room::tail at(std::string const& code) const { // without entries
        auto const found = logs_.find(code);
        return {found == logs_.end() ? std::string{} : found->second.epoch, {}};
    }
    [[nodiscard]] bool knows(std::string const& code) const { return logs_.contains(code); }
    void forget(std::string const& code) { logs_.erase(code); }

    void take_back(request const& what) {
        if (what.what == request::kind::append)
            logs_[what.key.code].head = what.entries.front().seq - 1;
        else
            logs_.erase(what.key.code);
    }

private:
    struct log {
        std::string epoch;
        core::seq head{};
    };
    std::map<std::string, log> logs_;
};

} // namespace bordduk::store
