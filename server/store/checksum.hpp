// What an entry adds up to together with all that came before it: a changed, swapped or missing entry is noticed when the log is read.
//
// It is against a disk or a hand that damages a file, not against somebody who means to deceive.
#pragma once

#include "core/values.hpp"

#include <boost/crc.hpp>

#include <string_view>

namespace bordduk::store {

using checksum = core::seq; // SQLite's only integer; 0 before the first entry

[[nodiscard]] inline checksum chained(checksum before, std::string_view entry) {
    boost::crc_32_type sum;
    for (int shift = 24; shift >= 0; shift -= 8)
        sum.process_byte(static_cast<unsigned char>(before >> shift));
    sum.process_bytes(entry.data(), entry.size());
    return sum.checksum();
}

} // namespace bordduk::store
