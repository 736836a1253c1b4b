// All workshops of this server by their code, on which hub each lives, and how a new one is founded.
//
// One with more clients than a hub serves well lives on several, unless servers share the log: then there are other servers for them.
//
// Asked when somebody comes, never while a workshop runs.
#pragma once

#include "core/programme.hpp"
#include "net/calendar.hpp"
#include "net/hub.hpp"
#include "net/venue.hpp"
#include "wire/bodies.hpp"

#include <atomic>
#include <map>
#include <memory>
#include <set>
#include <shared_mutex>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace bordduk::net {

class directory {
public:
    directory(room::event_log& log, calendar const& dates, std::vector<std::unique_ptr<hub>>& hubs, std::size_t hub_clients)
        : log_{log}, dates_{dates}, hubs_{hubs}, hub_clients_{hub_clients} {}

    void open_all(); // what the log holds; before the hubs run; throws what the log throws

    [[nodiscard]] venue* find(std::string_view code) const; // in any case; nullptr: there is none
    // Where the log is shared, one that was made elsewhere too: it is opened here when somebody asks for it.
    [[nodiscard]] task<venue*> look_for(std::string code);
    [[nodiscard]] std::vector<venue*> all() const; // the first venue of each
    // Where one more client is served, and counted among its clients: by the first venue while that has few enough, then by a further one.
    [[nodiscard]] task<venue*> place(venue& first);
    void heard(std::string const& code, core::seq head) const; // the log's bell; from its thread
    void heard_of(std::string const& code, std::string const& node, std::string const& snapshot) const; // the board's word; from its thread

    // Durable when it answers; the secret is told this one time.
    [[nodiscard]] task<std::variant<wire::created, core::problem, core::refusal>> found(core::programme const& day);
    // A programme as it stands, laid out for today: for one that is opened with the server.
    [[nodiscard]] std::variant<core::laid_out, core::problem> lay_out(core::programme const& day, core::instant now) const;

    // For good: nobody finds it any more, and whoever is there is told.
    [[nodiscard]] task<venue::gone> remove(venue& one, std::string_view why);

private:
    void add(venue& first);
    [[nodiscard]] task<venue*> open(std::string code);
    [[nodiscard]] task<> until_opened(std::string const& code);
    [[nodiscard]] venue* with_room(venue& first); // nullptr: one more is wanted
    [[nodiscard]] task<> open_further(venue& first);
    [[nodiscard]] std::vector<venue*> venues_of(venue& first) const; // nobody: it is gone

    room::event_log& log_;
    calendar const& dates_;
    std::vector<std::unique_ptr<hub>>& hubs_;
    mutable std::shared_mutex guard_;
    std::map<std::string, std::vector<venue*>, std::less<>> by_code_; // the first one in front
    std::size_t const hub_clients_;
    std::atomic<bool> several_{}; // has any workshop more than one venue?
    std::set<std::string> being_opened_; // of the first hub
};

[[nodiscard]] wire::links links_of(std::string_view code, std::string_view secret); // paths on this server

} // namespace bordduk::net
