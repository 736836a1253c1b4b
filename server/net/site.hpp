// Every HTTP request but the upgrade: which part of the house answers it, and that it may be asked at all.
//
// Does not know sockets. Runs on whichever hub the request came in on; what concerns a workshop is done on that workshop's hub.
#pragma once

#include "net/creators.hpp"
#include "net/directory.hpp"
#include "net/origin.hpp"
#include "net/picture_bench.hpp"
#include "net/request.hpp"
#include "net/upload_room.hpp"
#include "net/wrong_codes.hpp"

#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <variant>

namespace bordduk::net {

class site {
public:
    site(directory& workshops, origin_rule rule, creator_rule making, std::function<bool()> able_to_write,
         std::function<task<std::string>()> figures, std::function<wire::network()> network)
        : workshops_{workshops}, rule_{std::move(rule)}, creators_{std::move(making)}, able_to_write_{std::move(able_to_write)}, figures_{std::move(figures)},
          network_{std::move(network)} {}

    [[nodiscard]] task<answer> respond(request asked, core::instant now);

    // Of a request whose body is longer than anything that is read here: why whoever asks may not ask at all, if that is so.
    [[nodiscard]] task<std::optional<answer>> refuse_unread(request const& asked, core::instant now);

    // Whether the body may be read, by the head alone: how long it may be; and of a picture, a place for it or why not.
    [[nodiscard]] static bool is_picture(request const& asked);
    [[nodiscard]] task<std::variant<upload_room::place, answer>> expect_picture(request const& asked, core::instant now);

    // For the upgrade at /live/<code>: the workshop, on the hub that takes one more and counts it among its clients, or why not.
    [[nodiscard]] task<std::variant<venue*, answer>> line_to(request const& asked, core::instant now);

private:
    [[nodiscard]] task<answer> api(request const& asked, std::string_view path, core::instant now);
    [[nodiscard]] task<answer> make(request const& asked, core::instant now);
    [[nodiscard]] task<answer> pictures(request const& asked, std::string_view code, std::string_view rest, core::instant now);
    [[nodiscard]] answer unknown_code(request const& asked, core::instant now);
    [[nodiscard]] answer own(std::string_view path) const;
    [[nodiscard]] task<answer> inner(request const& asked) const;
    [[nodiscard]] task<answer> network(venue& where, request const& asked) const; // which of our addresses the room may reach

    directory& workshops_;
    origin_rule rule_;
    creators creators_;
    std::function<bool()> able_to_write_;
    std::function<task<std::string>()> figures_;
    std::function<wire::network()> network_;
    wrong_codes wrong_codes_;
    upload_room uploads_;
    picture_bench bench_;
};

} // namespace bordduk::net
