// The durable log in one SQLite file: one connection, on one thread, that alone writes and checkpoints.
//
// Never a second connection to the file, not even to read: SQLite before 3.51 can corrupt a write-ahead log that two connections
// checkpoint. A full or failing disk is not an error of the server: what waits is told `unavailable`, nothing of it is kept, and the next
// append is tried.
#pragma once

#include "store/kept_log.hpp"

#include <filesystem>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace bordduk::store {

class sqlite_log final : public kept_log {
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

    [[nodiscard]] std::string picture(std::string const& code, std::string const& picture) override;
    [[nodiscard]] bool able_to_write() const override;
    void adopt(room::workshop_key key, std::vector<core::entry> entries, std::vector<room::picture_part> parts,
               std::function<void(room::append_result)> done) override;
    void check_medium(std::stop_token const& told = {}) override; // what SQLite finds damaged
    void back_up(std::filesystem::path const& file, std::stop_token const& told = {}) override;

private:
    class shelf;
    std::unique_ptr<shelf> shelf_;
};

} // namespace bordduk::store
