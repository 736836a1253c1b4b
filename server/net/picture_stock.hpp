// Pictures in memory, on one hub: a slide that is shown is asked for by a whole room at once, and read from the log once.
//
// One that somebody is still being sent is never read a second time; of the others the last ones stay.
#pragma once

#include "net/loop.hpp"
#include "room/ports.hpp"

#include <cstddef>
#include <list>
#include <map>
#include <memory>
#include <string>

namespace bordduk::net {

class picture_stock {
public:
    using bytes = std::shared_ptr<std::string const>;

    explicit picture_stock(executor here) : here_{std::move(here)} {}

    // size: as the entry says that keeps it. Null: the log cannot give it.
    [[nodiscard]] task<bytes> fetch(room::event_log& log, std::string code, std::string picture, std::size_t size);

private:
    void keep(bytes const& one);

    executor here_;
    std::map<std::string, std::weak_ptr<std::string const>> known_;
    std::map<std::string, std::shared_ptr<timer>> loading_; // cancelled when it is there
    std::list<bytes> recent_;                               // the last one first
};

} // namespace bordduk::net
