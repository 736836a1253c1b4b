// What a server expects to hear on a WebSocket, and how it says things: Bordduk's wire, or that of a relay it is compared with.
#pragma once

#include "common/frames.hpp"

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>

namespace bordduk::load {

struct client;

class language {
public:
    virtual ~language() = default;
    [[nodiscard]] virtual std::string request(client const& c, int port) const = 0;     // the upgrade
    [[nodiscard]] virtual std::string greeting(client& c) const = 0;                    // frames right after it; may set c.live
    [[nodiscard]] virtual std::string said(client& c, std::string_view text) const = 0; // one message as a frame
    // A frame's message, or nothing if it was only the protocol's own; may set c.live and answer into c.out.
    [[nodiscard]] virtual std::optional<std::string_view> heard(client& c, tests::frame const& one) const = 0;
};

// hello, welcome, changes whose `from` must be where the view was.
class bordduk_language final : public language {
public:
    [[nodiscard]] std::string request(client const& c, int port) const override;
    [[nodiscard]] std::string greeting(client& c) const override;
    [[nodiscard]] std::string said(client& c, std::string_view text) const override;
    [[nodiscard]] std::optional<std::string_view> heard(client& c, tests::frame const& one) const override;
};

} // namespace bordduk::load
