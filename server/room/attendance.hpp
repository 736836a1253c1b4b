// Who is connected now. Never stored: after a restart it is found out again.
//
// A person counts once, with however many devices. The room is told only how many participants are here; a table is told who, and whether
// its tablecloth lies there, who is nobody's seat and is not counted.
#pragma once

#include "core/admission.hpp"
#include "core/messages.hpp"
#include "core/state.hpp"

#include <cstdint>
#include <map>
#include <set>
#include <string>
#include <string_view>

namespace bordduk::room {

class attendance {
public:
    using connection = std::uint64_t;

    // false: this token has as many connections as it may have.
    [[nodiscard]] bool attach(connection id, core::identity const& who, std::string_view token_hash, core::state const& seats);
    void detach(connection id);
    void reseat(core::state const& seats); // somebody may have moved

    [[nodiscard]] std::uint64_t version() const { return version_; } // moves with every change of what tell() says of any view
    [[nodiscard]] core::presence tell(core::view const& v) const;
    [[nodiscard]] std::set<core::view> take_changed(); // since it was last asked

private:
    struct place {
        std::string person; // empty for a stage
        std::string token_hash;
        bool participant{};
    };
    struct guest {
        int connections{};
        int participants{}; // of those connections: whoever is also at the desk counts once still
        int table{};        // 0: seated nowhere
        bool is_tablecloth{};
    };
    void changed(core::view const& v);

    std::map<connection, place> connections_;
    std::map<std::string, int, std::less<>> by_token_;
    std::map<std::string, guest> people_;
    std::map<int, std::set<std::string>> tables_;
    int participants_{};
    std::uint64_t version_{};
    std::set<core::view> changed_;
};

} // namespace bordduk::room
