// Who is at the other servers, in a table that is never on a disk: each server writes its own rows and says so, the others read them.
//
// A row expires; it is the reader who notices, by its own clock, since a server that is gone says nothing.
#pragma once

#include "room/ports.hpp"
#include "store/postgres_errands.hpp"

#include <functional>
#include <map>
#include <set>
#include <string>
#include <utility>

namespace bordduk::store {

class postgres_presence final : public room::presence_board {
public:
    // later: runs something on the log's thread, where everything else here happens.
    postgres_presence(postgres_errands& over, std::string node, std::function<void(std::function<void()>)> later);

    void post(std::string const& code, std::string snapshot) override;
    void watch(listener told) override;
    void look(std::string const& code) override;

    void heard(std::string const& payload);
    void opened(); // the line stands again: everything is read, and old rows are cleared away
    void go_on();  // tells of those that have expired
    void leave();  // nobody is here any more
    [[nodiscard]] steady::time_point deadline() const;

private:
    using place = std::pair<std::string, std::string>; // a workshop and a node
    void write();
    void read();
    void told_of(postgres_answer const& said, std::set<place> asked);

    postgres_errands& over_;
    std::string node_;
    std::function<void(std::function<void()>)> later_;
    listener told_ = [](std::string const&, std::string const&, std::string const&) {};
    std::map<std::string, std::string> to_write_;
    bool writing_{};
    steady::time_point cleared_at_{};
    std::set<place> to_read_;
    bool reading_{};
    std::map<place, steady::time_point> expire_;
};

} // namespace bordduk::store
