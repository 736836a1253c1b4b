// Who is connected now. Never stored: after a restart it is found out again.
//
// A person counts once, with however many devices. The room is told only how many participants are here; a table is told who, and whether
// its tablecloth lies there, who is nobody's seat and is not counted. Who is at another server that shares the log is here all the same.
#pragma once

#include "core/admission.hpp"
#include "core/messages.hpp"
#include "core/state.hpp"
#include "room/snapshot.hpp"

#include <cstdint>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace bordduk::room {

class attendance {
public:
    using connection = std::uint64_t;

    // false: this token has as many connections as it may have.
    [[nodiscard]] bool attach(connection id, core::identity const& who, std::string_view token_hash, core::state const& seats);
    void detach(connection id);
    void reseat(core::state const& seats); // somebody may have moved
    // Who is at another server, instead of what it told before; nobody: it is gone.
    void hear(std::string const& node, std::vector<somebody> there, core::state const& seats);
    [[nodiscard]] bool knows(std::string const& node) const { return others_.contains(node); }
    [[nodiscard]] std::size_t nodes() const { return others_.size(); }
    [[nodiscard]] std::uint64_t mine_version() const { return mine_version_ + version_; } // moves with every change of mine()
    [[nodiscard]] std::vector<somebody> mine() const; // who is connected here, as far as presence tells of them

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
        int connections{};  // each other server at which they are counts as one
        int participants{}; // of those connections: whoever is also at the desk counts once still
        int table{};        // 0: seated nowhere
        bool is_tablecloth{};
    };
    void come(somebody const& one, core::state const& seats);
    void go(std::string const& person, bool counts);
    void changed(core::view const& v);

    std::map<connection, place> connections_;
    std::map<std::string, int, std::less<>> by_token_;
    std::map<std::string, guest> people_;
    std::map<int, std::set<std::string>> tables_;
    std::map<std::string, std::vector<somebody>> others_; // by server
    int participants_{};
    std::uint64_t version_{};
    std::uint64_t mine_version_{}; // who comes here and was seen elsewhere already is news to the others alone
    std::set<core::view> changed_;
};

} // namespace bordduk::room
