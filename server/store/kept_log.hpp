// A log that outlives the process, as an administrator sees it: besides what rooms need, whole workshops go in and out of it.
#pragma once

#include "room/ports.hpp"

#include <filesystem>
#include <functional>
#include <stop_token>
#include <string>
#include <vector>

namespace bordduk::store {

inline constexpr char const* told_to_stop = "The server is ending: that was not done.";

class kept_log : public room::event_log {
public:
    // Did the last write succeed? While not, the log tries by itself once in limits::storage_retry_ms. From any thread.
    [[nodiscard]] virtual bool able_to_write() const = 0;

    // All bytes of a picture, part after part; empty: there are none. Throws. From any thread but the log's own.
    [[nodiscard]] virtual std::string picture(std::string const& code, std::string const& picture) = 0;

    // A whole log at once, from elsewhere; all of it or nothing. Entries from 1, as in create; parts of the pictures they keep.
    virtual void adopt(room::workshop_key key, std::vector<core::entry> entries, std::vector<room::picture_part> parts,
                       std::function<void(room::append_result)> done) = 0;

    // Throws when what holds it is found damaged, or it was told to stop; whether entries are what was written is found out by loading
    // them. From any thread.
    virtual void check_medium(std::stop_token const& told = {}) = 0;

    // A copy of everything that is durable, as of one moment, in a new file; writing goes on meanwhile. Throws, when it was told to stop
    // too, and leaves nothing then. From any thread.
    virtual void back_up(std::filesystem::path const& file, std::stop_token const& told = {}) = 0;
};

} // namespace bordduk::store
