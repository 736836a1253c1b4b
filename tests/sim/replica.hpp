// What a page holds of its views: positions and records, made only of what it was told. The twin of web/src/sync/replica.ts; both replay
// traces/.
#pragma once

#include "core/state.hpp"
#include "promises.hpp"
#include "wire/client_side.hpp"

#include <map>
#include <optional>
#include <string>
#include <utility>

namespace bordduk::sim {

using record_key = std::pair<core::collection, std::string>;
using records = std::map<record_key, wire::owned_record>;

class replica {
public:
    void begin(std::string const& epoch); // another log forgets everything
    void apply(wire::heard_change const& told);
    void leave(core::view const& v) { views_.erase(v); }

    [[nodiscard]] std::optional<std::string> const& epoch() const { return epoch_; }
    [[nodiscard]] std::map<std::string, core::seq> positions() const; // as hello says them
    [[nodiscard]] records const* held(core::view const& v) const;     // null: it was never told of that view, or has left it
    template <class F>
    void each_view(F&& f) const {
        for (auto const& [view, part] : views_)
            f(view);
    }
    // All of it, whatever the view: {"at": {view: position}, "records": {collection: {id: record}}}.
    [[nodiscard]] std::string in_json() const;

private:
    struct part {
        core::seq position{};
        records held;
    };
    std::optional<std::string> epoch_;
    std::map<core::view, part> views_;
};

// Positions and a set of records in the same words.
[[nodiscard]] std::string in_json(std::map<std::string, core::seq> const& at, core::projection set);

} // namespace bordduk::sim
