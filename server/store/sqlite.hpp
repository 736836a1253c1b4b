// The durable log in one SQLite file: one connection, on one thread, that alone writes and checkpoints.
//
// Never a second connection to the file, not even to read: SQLite before 3.51 can corrupt a write-ahead log that two connections
// checkpoint. A full or failing disk is not an error of the server: what waits is told `unavailable`, nothing of it is kept, and the next
// append is tried.
#pragma once

#include "room/ports.hpp"

#include <filesystem>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace bordduk::store {

class sqlite_log final : public room::event_log {
public:
    // Opens the file, or makes it. Throws std::runtime_error with a sentence for whoever starts the server: in use by another process, not
    // to be written, not one of ours, written by a newer version. tell gets a line for the log when writing fails and when it works again.
    explicit sqlite_log(std::filesystem::path const& file, std::function<void(std::string_view)> tell = {});
    ~sqlite_log() override;
    sqlite_log(sqlite_log const&) = delete;
    sqlite_log& operator=(sqlite_log const&) = delete;

    [[nodiscard]] std::vector<room::workshop_key> list() override;
    [[nodiscard]] std::vector<core::entry> load(std::string const& code) override;
    void create(room::workshop_key key, core::entry first, std::function<void(room::append_result)> done) override;
    void append(room::workshop_key key, std::vector<core::entry> entries, std::function<void(room::append_result)> done) override;
    void read_on(room::workshop_key known, core::seq after, std::function<void(std::optional<room::tail>)> done) override;
    void watch(bell rung) override;
    [[nodiscard]] bool shared() const override { return false; }

    void rewrite(room::workshop_key as, rewriting into, std::function<void(room::append_result)> done) override;
    void remove(std::string code, std::function<void(room::append_result)> done) override;
    void put_part(std::string code, room::picture_part part, std::function<void(room::append_result)> done) override;
    void get_part(std::string code, std::string picture, int number, std::function<void(std::optional<std::string>)> done) override;
    void forget_parts(std::string code, std::string picture) override;

    // All bytes of a picture, part after part; empty: there are none. Throws. From any thread.
    [[nodiscard]] std::string picture(std::string const& code, std::string const& picture);

    // Did the last write succeed? While not, the log tries by itself once in limits::storage_retry_ms. From any thread.
    [[nodiscard]] bool able_to_write() const;

    // A whole log at once, from elsewhere; all of it or nothing. Entries from 1, as in create; parts of the pictures they keep.
    void adopt(room::workshop_key key, std::vector<core::entry> entries, std::vector<room::picture_part> parts,
               std::function<void(room::append_result)> done);

    // Throws when SQLite finds the file damaged; whether entries are what was written is found out by loading them. From any thread.
    void check_file();

    // A copy of everything that is durable, as of one moment, in a new file; writing goes on meanwhile. Throws. From any thread.
    void back_up(std::filesystem::path const& file);

private:
    class shelf;
    std::unique_ptr<shelf> shelf_;
};

} // namespace bordduk::store
