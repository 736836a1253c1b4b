// How many pictures one person may put up: so many a minute, and so many bytes since the server started.
//
// In memory only: the log does not know who put up which.
#pragma once

#include "core/admission.hpp"
#include "core/limits.hpp"
#include "core/values.hpp"

#include <cstdint>
#include <map>
#include <string>

namespace bordduk::net {

class upload_pace {
public:
    enum class outcome { go, too_fast, too_much };

    // Counts one, if it may go.
    [[nodiscard]] outcome one_more(core::identity const& who, std::int64_t bytes, core::instant now) {
        namespace limits = core::limits;
        bool const at_desk = who.role == core::role::facilitator;
        auto& known = people_[who.person];
        if (now - known.since >= minute || now < known.since) known = {now, 0, known.bytes};
        if (known.count >= (at_desk ? limits::desk_pictures_per_minute_max : limits::pictures_per_minute_max)) return outcome::too_fast;
        if (!at_desk && known.bytes + bytes > limits::pictures_per_person_bytes_max) return outcome::too_much;
        ++known.count;
        known.bytes += bytes;
        return outcome::go;
    }

private:
    static constexpr core::duration minute = 60'000;
    struct uploads {
        core::instant since{};
        int count{};
        std::int64_t bytes{};
    };
    std::map<std::string, uploads> people_;
};

} // namespace bordduk::net
