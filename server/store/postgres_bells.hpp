// The bells between servers that share a database: a NOTIFY tells that a log has grown, a little later than the commit and many at a time.
//
// A bell is only a wake-up: whoever hears one reads. After a lost line everything that has changed meanwhile is rung for.
#pragma once

#include "room/ports.hpp"
#include "store/postgres_errands.hpp"
#include "store/postgres_heads.hpp"

#include <functional>
#include <map>
#include <set>
#include <string>

namespace bordduk::store {

class postgres_bells {
public:
    postgres_bells(postgres_errands& over, postgres_heads& heads) : over_{over}, heads_{heads} {}

    room::event_log::bell rung = [](std::string const&, core::seq) {};

    void ring(std::string const& code, core::seq head); // the others
    void heard(std::string const& payload);             // from the others
    void opened();                                      // the line stands again: what was missed?

private:
    void send();

    postgres_errands& over_;
    postgres_heads& heads_;
    std::map<std::string, core::seq> to_send_;
    bool sending_{};
};

} // namespace bordduk::store
