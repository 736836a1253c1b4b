// The reading of a log from a seq on, page after page, each entry held against its checksum.
//
// A page is one statement and so one moment; an epoch that changes between two of them begins anew. No connection in here: SQL out, answers
// in.
#pragma once

#include "room/ports.hpp"
#include "store/postgres_answer.hpp"
#include "store/postgres_heads.hpp"

#include <string>
#include <string_view>

namespace bordduk::store {

class postgres_tail {
public:
    // Of another epoch than the one known everything is read.
    postgres_tail(room::workshop_key known, core::seq after);

    enum class progress { more, whole, damaged };
    [[nodiscard]] std::string next() const; // to be asked
    [[nodiscard]] progress take(postgres_answer const& page);

    [[nodiscard]] room::tail& what() { return tail_; }
    [[nodiscard]] std::string const& damage() const { return damage_; }                // a sentence
    [[nodiscard]] postgres_head head() const { return {tail_.epoch, reached_, sum_}; } // of a log that is there

private:
    [[nodiscard]] core::seq from() const; // the first that is asked for
    [[nodiscard]] bool take_row(postgres_answer const& page, int row);
    progress refuse(core::seq which, std::string_view why);

    room::workshop_key known_;
    core::seq reached_{};
    checksum sum_{};    // up to there
    bool wants_base_{}; // the last entry that is known is read once more, for what it adds up to
    room::tail tail_;
    std::string damage_;
};

} // namespace bordduk::store
